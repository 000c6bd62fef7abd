package pilottrap.scenarios.analysis;

import java.util.List;
import java.util.Optional;
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

    /** Runs that failed, and are left out of every figure. */
    default long failed() {
        return 0;
    }

    /** Runs that hit the event budget, and are left out of every figure. */
    default long censored() {
        return 0;
    }

    /**
     * The estimates of an outcome, one for each point of the plan in its order; n is 0 where nothing was run yet.
     *
     * @throws java.io.UncheckedIOException if the store cannot be read or is damaged
     */
    List<PointEstimate> estimates(Outcome outcome);

    /**
     * How much each point differs from one of them: its estimate less that of the reference, one for each point of the
     * plan in its order; absent where either is.
     *
     * <p>All points run on the same luck. Where {@link #deviations} tell what each replication has to do with an estimate,
     * the standard error is that of pairs on the same luck; else both points are taken for independent, which leaves more
     * open than luck does wherever common luck moves both the same way.
     *
     * @param reference the point that all others are compared with
     * @throws java.io.UncheckedIOException if the store cannot be read or is damaged
     */
    default List<PointEstimate> differences(Outcome outcome, int reference) {
        return PointDifferences.of(estimates(outcome), deviations(outcome), reference);
    }

    /**
     * Whether differences of means and shares are judged by pairs of replications on the same luck. Where the runs are too
     * many to be held they are not, and more is left open than need be.
     */
    default boolean paired() {
        return true;
    }

    /**
     * How the single replications of each point differ from the point's estimate: by luck, which is the same at all points.
     *
     * <p>Of a mean, the replication's own value less the mean; of a share or ratio R, its linearized part {@code (N − R·D) ÷
     * mean of D}. So the mean of a point's numbers is 0 and their variance the one of {@link PointEstimate#variance()}.
     *
     * @return for each point of the plan, in its order, a number for each replication from the first on, 0 where one failed;
     *     empty where the outcome has no such parts (a quantile) or they are too many to be held
     * @throws java.io.UncheckedIOException if the store cannot be read or is damaged
     */
    default Optional<double[][]> deviations(Outcome outcome) {
        return Optional.empty();
    }
}
