/** Results on disk, through which everything downstream reads. */
@org.jspecify.annotations.NullMarked
package pilottrap.output.store;
