package pilottrap.scenarios.analysis;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.Trajectory;

/** A stored result, read in key order; all that statistics, charts and reports ever see of a run. */
public interface Table {
    /** Where it comes from; replications are those planned. */
    Provenance provenance();

    /** What the scenario's author should know. */
    List<String> warnings();

    /**
     * All rows in key order, read as they are asked for, so that several results can be gone through side by side. The
     * numbers of a row are valid until the next one is asked for.
     */
    Iterator<Row> rows();

    /** Visits all rows in key order, one at a time. */
    default void rows(Consumer<Row> visitor) {
        rows().forEachRemaining(visitor);
    }

    /** Visits the monthly series of the first organizations in key order, one at a time. */
    void trajectories(TrajectoryVisitor visitor);

    /**
     * Visits the pilots of every organization of which they are kept, in key order; an organization may have launched none.
     *
     * @param most visits the first so many organizations at most
     */
    default void pilots(long most, PilotVisitor visitor) {}

    /** Sees one organization's series. */
    @FunctionalInterface
    interface TrajectoryVisitor {
        /** The series of a key. */
        void visit(RunKey key, Trajectory trajectory);
    }

    /** Sees one organization's pilots. */
    @FunctionalInterface
    interface PilotVisitor {
        /** The pilots of a key, in order of launch. */
        void visit(RunKey key, List<PilotRecord> pilots);
    }
}
