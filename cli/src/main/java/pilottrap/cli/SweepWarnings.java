package pilottrap.cli;

import java.util.ArrayList;
import java.util.List;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Experiment;

/** What whoever reads figures of a sweep must know: what is missing of it, what is left out, what was not reached. */
final class SweepWarnings {
    private SweepWarnings() {}

    /** Whole sentences. */
    static List<String> of(SweepTable table) {
        Experiment experiment = table.experiment();
        List<String> warnings = new ArrayList<>(experiment.warnings());
        if (!table.complete()) {
            warnings.add("The sweep is not finished: figures rest on the runs that are there.");
        }
        if (table.failed() > 0) {
            warnings.add(SweepReport.counted(table.failed(), "run") + " failed and "
                    + (table.failed() == 1 ? "is" : "are") + " left out of every figure.");
        }
        if (table.censored() > 0) {
            warnings.add(SweepReport.counted(table.censored(), "run") + " hit the event budget and "
                    + (table.censored() == 1 ? "is" : "are") + " left out of every figure.");
        }
        if (!table.paired()) {
            warnings.add(
                    "These are too many runs to be held at once: points are compared as if each had luck of its own,"
                            + " so more is left open than need be.");
        }
        experiment.replicate().precision().ifPresent(precision -> {
            long wide = table.estimates(precision.outcome()).stream()
                    .filter(each ->
                            each.halfWidth().isEmpty() || each.halfWidth().getAsDouble() > precision.halfWidth())
                    .count();
            if (wide > 0) {
                warnings.add(SweepReport.counted(wide, "point") + " did not reach ±"
                        + Precisions.words(precision.outcome().name(), precision.halfWidth()) + " of "
                        + precision.outcome().name() + " within "
                        + Words.whole((long) experiment.replicate().most()) + " replications.");
            }
        });
        return warnings;
    }
}
