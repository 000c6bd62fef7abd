package pilottrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Option;
import pilottrap.output.chart.Chart;
import pilottrap.output.chart.Charts;
import pilottrap.output.chart.Story;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.scenarios.explain.Explanation;

/** Which charts a command draws. */
final class Drawings {
    private static final String NONE = "none";

    @Option(
            names = "--charts",
            paramLabel = "FORMATS",
            split = ",",
            defaultValue = "png,svg",
            description = "Any of png, svg and pdf, parted by commas, or none. Default: ${DEFAULT-VALUE}.")
    List<String> formats = List.of("png", "svg");

    /** The formats, checked. */
    Set<pilottrap.output.chart.Format> wanted() {
        Set<pilottrap.output.chart.Format> wanted = EnumSet.noneOf(pilottrap.output.chart.Format.class);
        for (String name : formats) {
            if (name.strip().equalsIgnoreCase(NONE)) {
                if (formats.size() > 1) {
                    throw Failure.usage("--charts none stands alone");
                }
                return Set.of();
            }
            wanted.add(Arrays.stream(pilottrap.output.chart.Format.values())
                    .filter(format -> format.extension().equals(name.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> Failure.usage("--charts knows png, svg, pdf and none, not " + name)));
        }
        return wanted;
    }

    List<Path> draw(Summary summary, Path directory, BooleanSupplier stop) throws IOException {
        Set<pilottrap.output.chart.Format> wanted = wanted();
        return wanted.isEmpty() || summary.provenance().replications() == 0
                ? List.of()
                : Charts.write(summary, directory, wanted, stop);
    }

    /** Draws the stories of pilots. */
    List<Path> draw(List<Explanation> told, Provenance provenance, Path directory) throws IOException {
        Set<pilottrap.output.chart.Format> wanted = wanted();
        List<Chart> stories =
                told.stream().<Chart>map(each -> Story.of(each, provenance)).toList();
        return wanted.isEmpty() ? List.of() : Charts.write(stories, directory, wanted, () -> false);
    }
}
