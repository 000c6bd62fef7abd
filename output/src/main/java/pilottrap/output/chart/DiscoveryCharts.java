package pilottrap.output.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.discovery.Box;
import pilottrap.scenarios.discovery.Discovery;
import pilottrap.scenarios.discovery.Found;
import pilottrap.scenarios.discovery.Sample;

/** The charts of scenario discovery: a sheet for each box, and the points in parallel coordinates. */
public final class DiscoveryCharts {
    private DiscoveryCharts() {}

    /** The charts, the most important first. */
    public static List<Chart> of(SweepTable table, Sample sample, Discovery discovery) {
        BoxWords words = new BoxWords(
                sample.cases().factors(), sample.criterion(), table.provenance().currency());
        List<Chart> charts = new ArrayList<>();
        for (int i = 0; i < discovery.boxes().size(); i++) {
            Found found = discovery.boxes().get(i);
            if (found.restrictions().isEmpty()) {
                continue;
            }
            BoxPicture picture = BoxPicture.of(sample, discovery, found, words, words.sentence(found, i == 0));
            charts.add(
                    new Plate(SweepFrame.of(table, "box-" + (i + 1), picture, words.share(found, discovery)), picture));
        }
        charts.add(parallel(
                table,
                sample,
                discovery.boxes().stream().findFirst().map(Found::box).filter(box -> box.restricted().length > 0),
                words));
        return charts;
    }

    private static Chart parallel(SweepTable table, Sample sample, Optional<Box> box, BoxWords words) {
        Parallel picture = Parallel.of(new SweepView(table), sample, box, words);
        String subtitle = Words.capital(words.happenings()) + ": " + words.condition() + ".";
        return new Plate(SweepFrame.of(table, "parallel-coordinates", picture, subtitle), picture);
    }

    /**
     * Writes the charts into a directory, which is made if it is not there, until it is told to stop.
     *
     * @return the files, the most important first
     * @throws IOException if the directory cannot be made or a file not be written
     */
    public static List<Path> write(
            SweepTable table,
            Sample sample,
            Discovery discovery,
            Path directory,
            Set<Format> formats,
            BooleanSupplier stop)
            throws IOException {
        return formats.isEmpty() ? List.of() : Charts.write(of(table, sample, discovery), directory, formats, stop);
    }
}
