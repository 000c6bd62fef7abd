package pilottrap.scenarios.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.simulation.measure.Outcome;

/** A sweep whose differences are worked out once, for those who tell and draw the same several times. */
public final class RememberedSweep implements SweepTable {
    private final SweepTable table;
    private final Map<Asked, List<PointEstimate>> differences = new HashMap<>();

    /** The differences of an outcome to a point. */
    private record Asked(Outcome outcome, int reference) {}

    /** A sweep that remembers what another was asked. */
    public RememberedSweep(SweepTable table) {
        this.table = table;
    }

    @Override
    public Experiment experiment() {
        return table.experiment();
    }

    @Override
    public Provenance provenance() {
        return table.provenance();
    }

    @Override
    public boolean complete() {
        return table.complete();
    }

    @Override
    public long failed() {
        return table.failed();
    }

    @Override
    public long censored() {
        return table.censored();
    }

    @Override
    public boolean paired() {
        return table.paired();
    }

    @Override
    public List<PointEstimate> estimates(Outcome outcome) {
        return table.estimates(outcome);
    }

    @Override
    public synchronized List<PointEstimate> differences(Outcome outcome, int reference) {
        return differences.computeIfAbsent(
                new Asked(outcome, reference), asked -> table.differences(outcome, reference));
    }

    @Override
    public Optional<double[][]> deviations(Outcome outcome) {
        return table.deviations(outcome);
    }
}
