package pilottrap.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import pilottrap.output.chart.ComparisonCharts;
import pilottrap.output.chart.Format;
import pilottrap.output.report.DecisionReport;
import pilottrap.output.store.AtomicFile;
import pilottrap.output.store.FindingsJson;
import pilottrap.output.store.Json;
import pilottrap.scenarios.analysis.Comparison;

/**
 * What is drawn and written of a finished comparison: the decision report and charts.
 *
 * @param formats of the charts; none where it is empty
 * @param report whether the report is written
 * @param inquiry looks for reasons, which the report tells
 * @param reproduce the command that makes the same comparison
 */
record Publishing(Set<Format> formats, boolean report, Inquirer inquiry, Supplier<String> reproduce)
        implements ComparisonExecution.Publication {
    /** Looks for reasons, until it is told to stop. */
    @FunctionalInterface
    interface Inquirer {
        /** The reasons. */
        Reasons reasons(Comparison comparison, BooleanSupplier stop) throws IOException;
    }

    @Override
    public List<Path> write(Comparison comparison, Path directory, BooleanSupplier stop) throws IOException {
        if (comparison.base().provenance().replications() == 0) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        if (report) {
            Reasons reasons = inquiry.reasons(comparison, stop);
            if (!stop.getAsBoolean()) {
                if (reasons.findings().isPresent()) {
                    AtomicFile.write(
                            directory.resolve("findings.json"),
                            Json.lines(FindingsJson.of(reasons.findings().get()))
                                    .getBytes(StandardCharsets.UTF_8));
                }
                files.addAll(report(comparison, reasons, directory));
            }
        }
        if (!formats.isEmpty()) {
            files.addAll(ComparisonCharts.write(comparison, directory.resolve("charts"), formats, stop));
        }
        return List.copyOf(files);
    }

    private List<Path> report(Comparison comparison, Reasons reasons, Path directory) throws IOException {
        Path html = directory.resolve("report.html");
        Path pdf = directory.resolve("report.pdf");
        String text = DecisionReport.html(comparison, reasons.findings(), reasons.stories(), reproduce.get());
        AtomicFile.write(html, text.getBytes(StandardCharsets.UTF_8));
        AtomicFile.write(pdf, DecisionReport.pdf(comparison, reasons.findings(), reasons.stories(), reproduce.get()));
        return List.of(html, pdf);
    }
}
