package pilottrap.scenarios.analysis;

import java.util.List;
import java.util.function.Consumer;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.simulation.measure.Trajectory;

/** A stored result, read in key order; all that statistics, charts and reports ever see of a run. */
public interface Table {
    /** Where it comes from; replications are those planned. */
    Provenance provenance();

    /** What the scenario's author should know. */
    List<String> warnings();

    /** Visits all rows in key order, one at a time. */
    void rows(Consumer<Row> visitor);

    /** Visits the monthly series of the first organizations in key order, one at a time. */
    void trajectories(TrajectoryVisitor visitor);

    /** Sees one organization's series. */
    @FunctionalInterface
    interface TrajectoryVisitor {
        /** The series of a key. */
        void visit(RunKey key, Trajectory trajectory);
    }
}
