/** What is observed of a run: outcomes, trajectories and the causal ledger. */
@org.jspecify.annotations.NullMarked
package pilottrap.simulation.measure;
