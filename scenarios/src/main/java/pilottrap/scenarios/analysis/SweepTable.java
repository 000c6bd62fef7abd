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

    /**
     * How much each point differs from one of them: its estimate less that of the reference, one for each point of the
     * plan in its order; absent where either is. All points run on the same luck, so a store that pairs the rows knows the
     * standard error; here both are taken for independent, which says more than luck leaves open wherever common luck
     * moves both the same way.
     *
     * @param reference the point that all others are compared with
     * @throws java.io.UncheckedIOException if the store cannot be read or is damaged
     */
    default List<PointEstimate> differences(Outcome outcome, int reference) {
        List<PointEstimate> all = estimates(outcome);
        PointEstimate base = all.get(reference);
        return all.stream().map(each -> Unpaired.difference(each, base)).toList();
    }
}
