package pilottrap.output.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import pilottrap.output.store.AtomicFile;
import pilottrap.scenarios.analysis.Summary;

/** All charts of a run, and the files they are written to. */
public final class Charts {
    private Charts() {}

    /** The charts of a run, the most important first. */
    public static List<Chart> of(Summary summary) {
        List<Chart> charts = new ArrayList<>(List.of(
                Funnel.of(summary),
                StockAndFlow.of(summary),
                Fates.of(summary),
                Queues.of(summary),
                People.of(summary),
                Money.of(summary),
                Causes.of(summary),
                Surveys.of(summary)));
        Apart.of(summary).ifPresent(apart -> charts.add(1, apart(summary, apart)));
        return List.copyOf(charts);
    }

    private static Chart apart(Summary summary, Apart apart) {
        return new Plate(
                Frame.of(
                        summary,
                        "luck-and-ignorance",
                        apart.title(),
                        "What differs between organizations by luck, and between parameter sets by what nobody knows.",
                        "",
                        ComparisonCharts.description(apart)),
                apart);
    }

    /** The bytes of a chart's file; equal for equal charts. */
    public static byte[] render(Chart chart, Format format) throws IOException {
        return Renderer.render(chart, format);
    }

    /**
     * Writes every chart of a run into a directory, which is made if it is not there. A file appears whole or not at
     * all.
     *
     * @return the files, the most important first
     * @throws IOException if the directory cannot be made or a file not be written
     */
    public static List<Path> write(Summary summary, Path directory, Set<Format> formats) throws IOException {
        return write(summary, directory, formats, () -> false);
    }

    /** The same, until it is told to stop; then some are missing. */
    public static List<Path> write(Summary summary, Path directory, Set<Format> formats, BooleanSupplier stop)
            throws IOException {
        return write(of(summary), directory, formats, stop);
    }

    /** Writes charts into a directory, which is made if it is not there, until it is told to stop. */
    public static List<Path> write(List<Chart> charts, Path directory, Set<Format> formats, BooleanSupplier stop)
            throws IOException {
        Files.createDirectories(directory);
        List<Path> files = new ArrayList<>();
        for (Chart chart : charts) {
            for (Format format : Format.values()) {
                if (formats.contains(format) && !stop.getAsBoolean()) {
                    Path file = directory.resolve(chart.name() + "." + format.extension());
                    AtomicFile.write(file, render(chart, format));
                    files.add(file);
                }
            }
        }
        return List.copyOf(files);
    }
}
