/** Ensembles: parameter sets that all fit what is known, over which any command can run. */
@org.jspecify.annotations.NullMarked
package pilottrap.scenarios.ensemble;
