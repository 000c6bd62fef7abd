package pilottrap.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import pilottrap.output.chart.Charts;
import pilottrap.output.chart.Format;
import pilottrap.output.chart.SensitivityCharts;
import pilottrap.output.store.AtomicFile;
import pilottrap.output.store.Json;
import pilottrap.output.store.StoredSweep;
import pilottrap.output.store.SweepPlan;
import pilottrap.output.store.SweepStore;
import pilottrap.output.store.Totals;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.sensitivity.OutcomeSensitivity;
import pilottrap.scenarios.sensitivity.Resampling;
import pilottrap.simulation.measure.Outcome;

/**
 * What is analysed, drawn and printed of a sweep.
 *
 * @param outcomes what is analysed
 * @param resampling how intervals are made
 * @param formats of the charts; none where it is empty
 * @param common where it is printed, and how
 */
record SensitivityEnding(List<Outcome> outcomes, Resampling resampling, Set<Format> formats, Common common)
        implements SweepExecution.Ending {
    private static final String FILE = "sensitivity.json";

    SensitivityEnding {
        outcomes = List.copyOf(outcomes);
        formats = Set.copyOf(formats);
    }

    /** Analyses a sweep on disk, finished or not. */
    int stored(Path place) throws IOException {
        try (Interruption interruption = Interruption.listen();
                StoredSweep table = StoredSweep.open(place)) {
            Sensitivity.check(table.experiment().design());
            SensitivityReport report = report(table);
            Path directory = table.directory();
            AtomicFile.write(directory.resolve(FILE), Json.lines(report.json()).getBytes(StandardCharsets.UTF_8));
            List<Path> charts = draw(table, report, directory, interruption::heard);
            if (interruption.heard()) {
                return Exit.INTERRUPTED;
            }
            report.print(directory, charts, common);
            return Exit.DONE;
        }
    }

    @Override
    public boolean tell(SweepStore store, SweepPlan plan, Totals totals, BooleanSupplier stop) throws IOException {
        Path built = store.directory();
        try (StoredSweep table = StoredSweep.open(built)) {
            store.keep("summary.json", SweepReport.summary(table, totals, outcomes));
            SensitivityReport report = report(table);
            store.keep(FILE, report.json());
            List<Path> charts = draw(table, report, built, stop);
            if (stop.getAsBoolean()) {
                return false;
            }
            report.print(store.destination(), store.lying(charts), common);
        }
        store.publish();
        return true;
    }

    private SensitivityReport report(SweepTable table) {
        List<OutcomeSensitivity> all = outcomes.stream()
                .map(outcome -> OutcomeSensitivity.of(table, outcome, resampling))
                .toList();
        if (all.stream().noneMatch(found -> found.why().isEmpty())) {
            throw Failure.usage(all.get(0).why() + (table.complete() ? "" : "; go on with the sweep (--resume)"));
        }
        return new SensitivityReport(table, resampling, all);
    }

    private List<Path> draw(SweepTable table, SensitivityReport report, Path directory, BooleanSupplier stop)
            throws IOException {
        return formats.isEmpty()
                ? List.of()
                : Charts.write(SensitivityCharts.of(table, report.all()), directory.resolve("charts"), formats, stop);
    }
}
