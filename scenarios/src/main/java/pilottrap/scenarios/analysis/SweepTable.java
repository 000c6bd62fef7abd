package pilottrap.scenarios.analysis;

import java.util.List;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.simulation.measure.Outcome;

/** A stored sweep, finished or not; all that analyses and charts ever see of it. */
public interface SweepTable {
    /** What was planned. */
    Experiment experiment();

    /** Where it comes from. */
    Provenance provenance();

    /** Whether every planned run is there. */
    boolean complete();

    /**
     * The estimates of an outcome, one for each point of the plan in its order; n is 0 where nothing was run yet.
     *
     * @throws java.io.UncheckedIOException if the store cannot be read or is damaged
     */
    List<PointEstimate> estimates(Outcome outcome);
}
