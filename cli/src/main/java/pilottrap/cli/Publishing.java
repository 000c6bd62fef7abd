package pilottrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import pilottrap.output.chart.ComparisonCharts;
import pilottrap.output.chart.Format;
import pilottrap.scenarios.analysis.Comparison;

/** What is drawn and written of a finished comparison: charts and the decision report. */
record Publishing(Set<Format> formats, boolean report) implements ComparisonExecution.Publication {
    @Override
    public List<Path> write(Comparison comparison, Path directory, BooleanSupplier stop) throws IOException {
        List<Path> files = new ArrayList<>();
        if (comparison.base().provenance().replications() > 0 && !formats.isEmpty()) {
            files.addAll(ComparisonCharts.write(comparison, directory.resolve("charts"), formats, stop));
        }
        return List.copyOf(files);
    }
}
