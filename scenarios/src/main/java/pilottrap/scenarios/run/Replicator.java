package pilottrap.scenarios.run;

import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.RunResult;

/** Runs replications of one design point; serves one thread. */
@FunctionalInterface
public interface Replicator extends AutoCloseable {
    /**
     * Runs one replication.
     *
     * @param seed the seed
     * @param replication the replication, at least 0
     * @param detail what is kept beside row and series
     */
    RunResult run(long seed, long replication, Detail detail);

    @Override
    default void close() {}
}
