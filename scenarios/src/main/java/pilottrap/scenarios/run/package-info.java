/** Running keys on any number of threads, with the same bits each time. */
@org.jspecify.annotations.NullMarked
package pilottrap.scenarios.run;
