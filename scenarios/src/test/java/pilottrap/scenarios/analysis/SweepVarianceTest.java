package pilottrap.scenarios.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Planted variances of factors, sets, both together and luck are found again, though all points share luck and sets. */
class SweepVarianceTest {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final int POINTS = 12;
    private static final int SETS = 8;

    private static double normal(SplittableRandom random) {
        return NORMAL.inverseCumulativeProbability(Math.max(1e-15, random.nextDouble()));
    }

    /** The mean over trials of what is found, where parts have these standard deviations. */
    private static double[] found(
            long seed, double factor, double set, double crossed, double common, double own, int replications) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] mean = new double[4];
        int trials = 1_500;
        for (int trial = 0; trial < trials; trial++) {
            double[] sets = new double[SETS];
            Arrays.setAll(sets, k -> set * normal(random));
            double[] luck = new double[replications];
            Arrays.setAll(luck, r -> common * normal(random));
            double[] estimates = new double[POINTS];
            double[][] deviations = new double[POINTS][replications];
            for (int point = 0; point < POINTS; point++) {
                double level = factor * normal(random);
                double[] cells = new double[SETS];
                Arrays.setAll(cells, k -> crossed * normal(random));
                for (int r = 0; r < replications; r++) {
                    int k = r % SETS;
                    deviations[point][r] = level + sets[k] + cells[k] + luck[r] + own * normal(random);
                    estimates[point] += deviations[point][r] / replications;
                }
                for (int r = 0; r < replications; r++) {
                    deviations[point][r] -= estimates[point];
                }
            }
            SweepVariance parts = SweepVariance.of(estimates, deviations, SETS).orElseThrow();
            double[] found = {parts.factors(), parts.sets(), parts.crossed(), parts.luck()};
            for (int i = 0; i < found.length; i++) {
                mean[i] += found[i] / trials;
            }
        }
        return mean;
    }

    @Test
    void all_four_parts_are_told_apart() {
        double[] parts = found(1, 2, 1.5, 0.6, 0.5, 0.5, 5 * SETS);

        // What differs from point to point also moves the points' means: crossed ÷ sets of it counts as factors, and a
        // twelfth of it looks the same at all points.
        assertEquals(4 + 0.36 / SETS, parts[0], 0.2);
        assertEquals(2.25 + 0.36 / POINTS, parts[1], 0.15);
        assertEquals(0.36 - 0.36 / POINTS, parts[2], 0.03);
        assertEquals(0.5, parts[3], 0.01);
    }

    @Test
    void luck_that_all_points_share_is_not_taken_for_sets_nor_for_factors() {
        double[] parts = found(2, 0, 0, 0, 3, 1, 10 * SETS);

        assertTrue(parts[0] < 0.01, "factors " + parts[0]);
        assertTrue(parts[1] < 0.3, "cut off at 0, a twelfth of the luck of a set's mean may be left: " + parts[1]);
        assertEquals(10, parts[3], 0.1);
    }

    @Test
    void too_few_replications_tell_nothing() {
        assertEquals(Optional.empty(), SweepVariance.of(new double[2], new double[2][2 * SETS - 1], SETS));
        assertTrue(
                SweepVariance.of(new double[2], new double[2][2 * SETS], SETS).isPresent());
    }

    @Test
    void shares_are_of_all_that_varies() {
        SweepVariance parts = new SweepVariance(1, 2, 3, 4);
        assertEquals(10, parts.total());
        assertEquals(0.3, parts.share(parts.crossed()));
        assertEquals(0, new SweepVariance(0, 0, 0, 0).share(0));
    }
}
