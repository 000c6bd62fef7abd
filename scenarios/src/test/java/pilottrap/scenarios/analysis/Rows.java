package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.measure.Trajectory;

/** A table of rows written by hand. */
final class Rows implements Table {
    private final List<Row> rows = new ArrayList<>();
    private final List<Trajectory> trajectories = new ArrayList<>();
    private double[] last = new double[0];

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

    Estimate estimate(String outcome) {
        return Summarizer.summarize(this).outcome(outcome);
    }

    @Override
    public Provenance provenance() {
        return new Provenance(
                "test",
                "by hand",
                "0",
                "USD",
                1,
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
}
