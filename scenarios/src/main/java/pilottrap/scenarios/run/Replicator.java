package pilottrap.scenarios.run;

import pilottrap.simulation.measure.RunResult;

/** Runs replications of one design point; serves one thread. */
@FunctionalInterface
public interface Replicator extends AutoCloseable {
    /**
     * Runs one replication.
     *
     * @param seed the seed
     * @param replication the replication, at least 0
     * @param details whether pilots and ledger are kept
     */
    RunResult run(long seed, long replication, boolean details);

    @Override
    default void close() {}
}
