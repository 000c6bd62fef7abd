package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.measure.Trajectory;

/** A table of rows written by hand. */
final class Rows implements Table {
    private final List<Row> rows = new ArrayList<>();
    private final List<Trajectory> trajectories = new ArrayList<>();
    private final List<List<PilotRecord>> pilots = new ArrayList<>();
    private double[] last = new double[0];
    private long seed = 1;
    private String name = "by hand";

    Rows organization() {
        return row(Status.FINISHED, "");
    }

    Rows row(Status status, String message) {
        last = new double[Columns.width()];
        rows.add(new Row(new RunKey(0, rows.size()), status, last, message));
        return this;
    }

    Rows with(Column column, double value) {
        return with(column, 0, value);
    }

    Rows with(Column column, int index, double value) {
        last[column.offset() + index] = value;
        return this;
    }

    Rows trajectory(Trajectory trajectory) {
        trajectories.add(trajectory);
        return this;
    }

    Rows pilots(List<PilotRecord> launched) {
        pilots.add(launched);
        return this;
    }

    /** Adds what a replication has left. */
    Rows result(RunResult result) {
        row(result.status(), "");
        System.arraycopy(result.row(), 0, last, 0, last.length);
        return result.pilots().isEmpty() ? this : pilots(result.pilots());
    }

    Rows seed(long other) {
        seed = other;
        return this;
    }

    Rows named(String other) {
        name = other;
        return this;
    }

    /** The same rows, those of some keys failed. */
    Rows failed(Set<Integer> keys) {
        Rows same = new Rows();
        for (int i = 0; i < rows.size(); i++) {
            if (keys.contains(i)) {
                same.row(Status.FAILED, "planted");
            } else {
                same.rows.add(rows.get(i));
            }
        }
        return same;
    }

    Estimate estimate(String outcome) {
        return Summarizer.summarize(this).outcome(outcome);
    }

    @Override
    public Provenance provenance() {
        return new Provenance(
                "test",
                name,
                "0",
                "USD",
                seed,
                false,
                rows.size(),
                "abcdef0123456789",
                338,
                208,
                "2026-01-05",
                Changes.NONE);
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }

    @Override
    public Iterator<Row> rows() {
        return rows.iterator();
    }

    @Override
    public void trajectories(TrajectoryVisitor visitor) {
        for (int i = 0; i < trajectories.size(); i++) {
            visitor.visit(new RunKey(0, i), trajectories.get(i));
        }
    }

    @Override
    public void pilots(long most, PilotVisitor visitor) {
        for (int i = 0; i < Math.min(most, pilots.size()); i++) {
            visitor.visit(new RunKey(0, i), pilots.get(i));
        }
    }
}
