/** Measurements of the engine, never on the path of a run. */
@org.jspecify.annotations.NullMarked
package pilottrap.benchmarks;
