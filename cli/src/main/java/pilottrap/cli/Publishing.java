package pilottrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import pilottrap.output.chart.Format;
import pilottrap.scenarios.analysis.Comparison;

/** What is drawn and written of a finished comparison: charts and the decision report. */
record Publishing(Set<Format> formats, boolean report) implements ComparisonExecution.Publication {
    @Override
    public List<Path> write(Comparison comparison, Path directory, BooleanSupplier stop) throws IOException {
        return List.of();
    }
}
