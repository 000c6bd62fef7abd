package pilottrap.output.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.calibration.Candidate;
import pilottrap.scenarios.calibration.Posterior;
import pilottrap.scenarios.calibration.Targets;
import pilottrap.scenarios.calibration.Trial;
import pilottrap.scenarios.file.TargetsFile;

/** The picture of priors, of invented sets: the first ten parameters are known to a tenth of theirs, the rest not at all. */
final class CalibrationChartsTest {
    private static final int SETS = 40;

    private static Chart chart() throws Exception {
        Targets targets = TargetsFile.read("enterprise");
        SplittableRandom random = new SplittableRandom(4);
        List<Trial> sets = new ArrayList<>();
        for (int set = 0; set < SETS; set++) {
            double[] coordinates = new double[targets.moved().size()];
            for (int i = 0; i < coordinates.length; i++) {
                coordinates[i] = i < 10 ? 0.3 + 0.1 * random.nextDouble() : random.nextDouble();
            }
            sets.add(new Trial(
                    new Candidate(-1, set, targets.values(coordinates)), 2_000, 0, new double[13], new double[13], ""));
        }
        return CalibrationCharts.of(
                targets, Posterior.of(targets, sets), List.of("n = 2,000", "seed 1"), "0.0 (invented sets)");
    }

    @Test
    void what_is_constrained_is_told_from_what_is_not() throws Exception {
        Chart chart = chart();
        assertTrue(
                chart.frame().headline().contains("pin down 10 of 31"),
                chart.frame().headline());
        Narrowed picture = (Narrowed) ((Plate) chart).picture();
        List<String> known = picture.rows().stream()
                .filter(Narrowed.Row::constrained)
                .map(row -> row.name() + " " + row.from() + " to " + row.to())
                .toList();
        assertEquals(10, known.size());
        assertTrue(known.contains("Launch rate 0.15/w to 0.8/w"), known.toString());
        assertTrue(
                picture.rows().stream().skip(10).noneMatch(Narrowed.Row::constrained),
                "the most constrained come first");
        assertEquals(31, picture.rows().size());
        assertEquals(SETS, picture.rows().get(0).sets().size());
        String directory = System.getProperty("pilottrap.pictures");
        if (directory != null) {
            Files.write(Path.of(directory, "priors.png"), Charts.render(chart, Format.PNG));
        }
    }

    @Test
    void the_same_sets_are_the_same_bytes() throws Exception {
        assertArrayEquals(Charts.render(chart(), Format.PNG), Charts.render(chart(), Format.PNG));
    }
}
