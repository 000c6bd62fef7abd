/** The command line; the only room that knows all the others. */
@org.jspecify.annotations.NullMarked
package pilottrap.cli;
