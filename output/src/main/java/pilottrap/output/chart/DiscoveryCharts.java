package pilottrap.output.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.discovery.Box;
import pilottrap.scenarios.discovery.Criterion;
import pilottrap.scenarios.discovery.Discovery;
import pilottrap.scenarios.discovery.Found;
import pilottrap.scenarios.discovery.Sample;
import pilottrap.simulation.measure.Direction;
import pilottrap.simulation.measure.Outcome;

/** The charts of scenario discovery: a sheet for each box, and the points in parallel coordinates. */
public final class DiscoveryCharts {
    /** The share of the points that is dark in parallel coordinates without a criterion. */
    private static final double WORST = 0.2;

    /** With fewer points there is nothing to compare. */
    private static final int FEWEST = 10;

    private static final Pattern OURS = Pattern.compile("discovery-(box-[0-9]{1,3}|points)\\.(png|svg|pdf)");
    private static final String BOX = "discovery-box-";

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
            BoxPicture picture = BoxPicture.of(sample, discovery, found, words, words.headline(found, i == 0));
            charts.add(new Plate(SweepFrame.of(table, BOX + (i + 1), picture, words.share(found, discovery)), picture));
        }
        charts.add(parallel(
                table,
                sample,
                discovery.boxes().stream().findFirst().map(Found::box).filter(box -> box.restricted().length > 0),
                words));
        return charts;
    }

    /**
     * The points of a sweep in parallel coordinates, the worst fifth by an outcome dark.
     *
     * @param name the name of its files
     * @return nothing where neither more nor less of the outcome is better, or where there are too few points
     */
    static Optional<Chart> worst(SweepView view, String name, Outcome outcome) {
        SweepTable table = view.table();
        boolean enough = view.estimates(outcome).stream()
                        .filter(estimate -> estimate.value().isPresent())
                        .count()
                >= FEWEST;
        if (outcome.better() == Direction.NONE || !enough) {
            return Optional.empty();
        }
        Sample sample = Sample.of(table, Criterion.extreme(outcome, view.estimates(outcome), WORST, true));
        BoxWords words = new BoxWords(
                sample.cases().factors(), sample.criterion(), table.provenance().currency());
        Parallel picture = Parallel.of(view, sample, Optional.empty(), words)
                .titled("In the worst fifth of " + words.points() + ", " + words.condition() + ".");
        String subtitle = "Each line is one of the " + words.points() + " simulated.";
        return Optional.of(new Plate(SweepFrame.of(table, name, picture, subtitle), picture));
    }

    private static Chart parallel(SweepTable table, Sample sample, Optional<Box> box, BoxWords words) {
        Parallel picture = Parallel.of(new SweepView(table), sample, box, words);
        String subtitle = Words.capital(words.happenings()) + ": " + words.condition() + ".";
        return new Plate(SweepFrame.of(table, "discovery-points", picture, subtitle), picture);
    }

    /**
     * Writes the charts into a directory, which is made if it is not there, until it is told to stop. Pictures of an
     * earlier look are taken away, since boxes change with what is looked for.
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
        if (Files.isDirectory(directory)) {
            try (Stream<Path> present = Files.list(directory)) {
                for (Path file : present.filter(DiscoveryCharts::ours).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        return formats.isEmpty() ? List.of() : Charts.write(of(table, sample, discovery), directory, formats, stop);
    }

    private static boolean ours(Path file) {
        return OURS.matcher(String.valueOf(file.getFileName())).matches();
    }
}
