package pilottrap.scenarios.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Levels;

/** What theory says of each design holds to the point; nothing here is left to chance. */
class DesignsTest {
    private static boolean all(double[] point) {
        return point.length > 0;
    }

    private static List<Levels> unit(int factors) {
        Levels unit = new Levels.Range(0, 1, false, false);
        return IntStream.range(0, factors).mapToObj(i -> unit).toList();
    }

    private static Levels values(double... values) {
        return new Levels.Values(Arrays.stream(values).boxed().toList(), List.of());
    }

    private static Designs.Laid laid(Design design, List<Levels> levels, Predicate<double[]> admissible)
            throws DesignException {
        return Designs.lay(design, levels, new double[levels.size()], admissible);
    }

    private static DesignMatrix matrix(Design design, List<Levels> levels) throws DesignException {
        DesignMatrix matrix = laid(design, levels, DesignsTest::all).matrix();
        assertEquals(Designs.points(design, levels), BigInteger.valueOf(matrix.points()), "counted as laid");
        return matrix;
    }

    private static double[] coordinates(DesignMatrix matrix, int point) {
        return IntStream.range(0, matrix.factors())
                .mapToDouble(factor -> matrix.coordinate(point, factor))
                .toArray();
    }

    // Latin hypercube

    @ParameterizedTest
    @CsvSource({"1,1", "1,7", "3,10", "5,64", "2,1000", "40,997", "1,100000"})
    void every_stratum_of_every_factor_of_a_latin_hypercube_holds_one_point(int factors, int points) throws Exception {
        for (long seed = 0; seed < 3; seed++) {
            DesignMatrix matrix = matrix(new Design.LatinHypercube(points, seed), unit(factors));
            for (int factor = 0; factor < factors; factor++) {
                boolean[] taken = new boolean[points];
                for (int point = 0; point < points; point++) {
                    int stratum = (int) Math.floor(matrix.coordinate(point, factor) * points);
                    assertTrue(!taken[stratum], "two points in stratum " + stratum);
                    taken[stratum] = true;
                }
            }
        }
    }

    @Test
    void the_factors_of_a_latin_hypercube_are_paired_at_random() throws Exception {
        int n = 2_000;
        DesignMatrix matrix = matrix(new Design.LatinHypercube(n, 1), unit(6));
        for (int a = 0; a < 6; a++) {
            for (int b = 0; b < a; b++) {
                double sum = 0;
                for (int point = 0; point < n; point++) {
                    sum += (matrix.coordinate(point, a) - 0.5) * (matrix.coordinate(point, b) - 0.5);
                }
                // The correlation has a standard error of 1/√n; five of them: for 15 pairs a false alarm in 10⁵ seeds.
                assertEquals(0, 12 * sum / n, 5 / Math.sqrt(n), a + " with " + b);
            }
        }
    }

    @Test
    void one_factor_more_leaves_the_columns_of_the_others_in_a_latin_hypercube() throws Exception {
        DesignMatrix two = matrix(new Design.LatinHypercube(50, 3), unit(2));
        DesignMatrix three = matrix(new Design.LatinHypercube(50, 3), unit(3));
        for (int point = 0; point < 50; point++) {
            assertEquals(two.value(point, 1), three.value(point, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lhs", "sobol", "morris"})
    void listed_and_whole_values_get_equal_shares(String name) throws Exception {
        List<Levels> levels = List.of(
                values(7, 1, 3, 9),
                new Levels.Range(2, 5, false, true),
                values(0, 1),
                new Levels.Range(0, 1, false, false));
        Design design = switch (name) {
            case "lhs" -> new Design.LatinHypercube(128, 2);
            case "sobol" -> new Design.Sobol(128, 2);
            default -> new Design.Morris(400, 4, 2);
        };
        DesignMatrix matrix = matrix(design, levels);
        for (int factor = 0; factor < 3; factor++) {
            for (double value : levels.get(factor).spread(4)) {
                int column = factor;
                long count = IntStream.range(0, matrix.points())
                        .filter(point -> matrix.value(point, column) == value)
                        .count();
                double share = (double) matrix.points() / levels.get(factor).count(4);
                // Exact for the stratified; Morris's 400 trajectories are drawn: 5 standard errors of 5 alike points.
                double slack = name.equals("morris") ? 5 * 5 * Math.sqrt(400 * 0.25) : 0;
                assertEquals(share, (double) count, slack, "value " + value + " of factor " + factor);
            }
        }
    }

    // Sobol

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, -7})
    void scrambling_keeps_the_points_of_every_elementary_interval(long seed) throws Exception {
        // The first two Sobol dimensions are a (0, 2)-sequence: among 2^m points every elementary interval of volume
        // 2^-m
        // holds exactly one; and so does every interval of length 2^-m of each of the further dimensions.
        int m = 9;
        DesignMatrix matrix = matrix(new Design.Sobol(1 << m, seed), unit(12));
        for (int first = 0; first <= m; first++) {
            Set<Long> cells = new HashSet<>();
            for (int point = 0; point < 1 << m; point++) {
                long x = (long) (matrix.coordinate(point, 0) * (1 << first));
                long y = (long) (matrix.coordinate(point, 1) * (1 << (m - first)));
                assertTrue(
                        cells.add(x << m | y), "two points in one interval of 2^-" + first + " by 2^-" + (m - first));
            }
        }
        for (int factor = 0; factor < 12; factor++) {
            Set<Long> strata = new HashSet<>();
            for (int point = 0; point < 1 << m; point++) {
                strata.add((long) (matrix.coordinate(point, factor) * (1 << m)));
            }
            assertEquals(1 << m, strata.size(), "factor " + factor);
        }
    }

    @Test
    void scrambling_flips_digits_by_the_digits_before_them_alone() {
        // Owen's nested uniform scrambling: points that share their first d digits share them afterwards too, and part
        // at
        // digit d + 1 if they did before.
        Scrambling scrambling = new Scrambling(5);
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(1);
        double[] before = new double[256];
        double[] after = new double[256];
        for (int i = 0; i < 256; i++) {
            before[i] = sequence.nextVector()[0];
            after[i] = scrambling.scrambled(3, before[i]);
        }
        for (int i = 0; i < 256; i++) {
            for (int j = 0; j < i; j++) {
                assertEquals(shared(before[i], before[j]), shared(after[i], after[j]));
            }
        }
    }

    private static int shared(double a, double b) {
        int digits = 0;
        while (digits < 53 && (long) (a * (1L << (digits + 1))) == (long) (b * (1L << (digits + 1)))) {
            digits++;
        }
        return digits;
    }

    @Test
    void each_scrambled_point_is_uniform_over_seeds() {
        // 4,096 seeds, 16 bins: χ² with 15 degrees of freedom stays below 44 but once in 10⁴ such trials.
        for (double coordinate : new double[] {0, 0.5, 0.8125}) {
            int[] bins = new int[16];
            for (int seed = 0; seed < 4096; seed++) {
                bins[(int) (16 * new Scrambling(seed).scrambled(2, coordinate))]++;
            }
            double chi = Arrays.stream(bins)
                    .mapToDouble(n -> (n - 256.0) * (n - 256) / 256)
                    .sum();
            assertTrue(chi < 44, "χ² " + chi + " of " + coordinate);
        }
    }

    @Test
    void scrambled_points_integrate_far_better_than_random_ones() throws Exception {
        // ∫ Π (1 + (xᵢ − ½)) = 1 over five dimensions; plain Monte Carlo with 4,096 points errs by 0.01.
        double worst = 0;
        for (long seed = 0; seed < 10; seed++) {
            DesignMatrix matrix = matrix(new Design.Sobol(4096, seed), unit(5));
            double sum = 0;
            for (int point = 0; point < 4096; point++) {
                double product = 1;
                for (double x : coordinates(matrix, point)) {
                    product *= 0.5 + x;
                }
                sum += product;
            }
            worst = Math.max(worst, Math.abs(sum / 4096 - 1));
        }
        assertTrue(worst < 5e-4, "off by " + worst);
    }

    @Test
    void constraints_that_leave_next_to_nothing_of_a_sobol_sequence_are_told_early_however_many_points_are_wanted() {
        DesignException none = assertThrows(
                DesignException.class, () -> laid(new Design.Sobol(1_000_000, 1), unit(2), point -> false));

        assertTrue(String.valueOf(none.getMessage()).startsWith("of 100000 points of the Sobol sequence only 0"));
    }

    @Test
    void a_sobol_sequence_goes_on_until_the_constraints_have_let_enough_points_pass() throws Exception {
        Designs.Laid some = laid(new Design.Sobol(64, 1), unit(2), point -> point[0] < point[1]);
        assertEquals(64, some.matrix().points());
        assertTrue(some.dropped() > 40 && some.dropped() < 90, "about as many: " + some.dropped());
        DesignException none = assertThrows(
                DesignException.class, () -> laid(new Design.Sobol(64, 1), unit(2), point -> point[0] > 0.99999));
        assertTrue(String.valueOf(none.getMessage()).contains("narrow the ranges"), none.getMessage());
    }

    // Morris

    @ParameterizedTest
    @CsvSource({"1,2", "2,4", "7,4", "7,6", "30,8", "250,4"})
    void each_step_of_morris_moves_one_factor_by_delta_and_stays_on_the_grid(int factors, int levels) throws Exception {
        int trajectories = 12;
        double delta = levels / (2.0 * (levels - 1));
        DesignMatrix matrix = matrix(new Design.Morris(trajectories, levels, 11), unit(factors));
        for (int trajectory = 0; trajectory < trajectories; trajectory++) {
            Set<Integer> moved = new HashSet<>();
            for (int step = 0; step <= factors; step++) {
                int point = trajectory * (factors + 1) + step;
                int changed = 0;
                for (int factor = 0; factor < factors; factor++) {
                    double at = matrix.coordinate(point, factor) * (levels - 1);
                    assertEquals(Math.rint(at), at, 1e-12, "on the grid");
                    double by = step == 0 ? 0 : matrix.coordinate(point, factor) - matrix.coordinate(point - 1, factor);
                    if (by != 0) {
                        changed++;
                        assertEquals(delta, Math.abs(by), 1e-15);
                        assertTrue(moved.add(factor), "moved twice");
                    }
                }
                assertEquals(step == 0 ? 0 : 1, changed, "factors moved in step " + step);
            }
            assertEquals(factors, moved.size());
        }
    }

    @Test
    void morris_draws_trajectories_again_until_all_their_points_keep_the_constraints() throws Exception {
        Designs.Laid some = laid(new Design.Morris(30, 4, 1), unit(3), point -> point[0] + point[1] < 1.5);
        assertEquals(120, some.matrix().points());
        assertTrue(some.dropped() > 0);
        for (int point = 0; point < 120; point++) {
            assertTrue(some.matrix().value(point, 0) + some.matrix().value(point, 1) < 1.5);
        }
        assertThrows(
                DesignException.class,
                () -> laid(new Design.Morris(30, 4, 1), unit(3), point -> point[0] + point[1] < 0.5));
    }

    // Saltelli

    @Test
    void saltelli_mixes_one_column_of_b_into_a() throws Exception {
        int k = 5;
        int n = 64;
        DesignMatrix matrix = matrix(new Design.Saltelli(n, 3), unit(k));
        for (int base = 0; base < n; base++) {
            double[] a = matrix.point(base * (k + 2));
            double[] b = matrix.point(base * (k + 2) + k + 1);
            for (int i = 0; i < k; i++) {
                double[] expected = a.clone();
                expected[i] = b[i];
                assertArrayEquals(expected, matrix.point(base * (k + 2) + 1 + i));
            }
        }
    }

    @Test
    void a_and_b_of_saltelli_together_are_one_scrambled_sobol_sequence() throws Exception {
        int k = 3;
        DesignMatrix sobol = matrix(new Design.Sobol(32, 8), unit(2 * k));
        DesignMatrix saltelli = matrix(new Design.Saltelli(32, 8), unit(k));
        for (int base = 0; base < 32; base++) {
            for (int i = 0; i < k; i++) {
                assertEquals(sobol.value(base, i), saltelli.value(base * (k + 2), i));
                assertEquals(sobol.value(base, k + i), saltelli.value(base * (k + 2) + k + 1, i));
            }
        }
    }

    // Grids

    @Test
    void a_grid_has_equal_steps_ends_included_and_no_whole_number_twice() throws Exception {
        assertArrayEquals(new double[] {0.1, 0.2, 0.3, 0.4, 0.5}, new Levels.Range(0.1, 0.5, false, false).spread(5));
        assertArrayEquals(new double[] {1, 10, 100, 1000}, new Levels.Range(1, 1000, true, false).spread(4));
        assertArrayEquals(new double[] {1, 2, 3}, new Levels.Range(1, 3, false, true).spread(9));
        assertArrayEquals(new double[] {1, 2, 5, 10}, new Levels.Range(1, 10, true, true).spread(4));
        assertArrayEquals(new double[] {9, 2}, values(9, 2).spread(5));
        DesignMatrix matrix =
                matrix(new Design.Grid(3), List.of(values(5, 4), new Levels.Range(0, 1, false, false), values(1)));
        assertEquals(6, matrix.points());
        assertArrayEquals(new double[] {5, 0.5, 1}, matrix.point(1));
        assertArrayEquals(new double[] {0.25, 0.5, 0.5}, coordinates(matrix, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 100})
    void a_value_lies_at_its_coordinate(int levels) {
        for (Levels each : List.of(
                new Levels.Range(0.3, 0.8, false, false),
                new Levels.Range(0.1, 520, true, false),
                new Levels.Range(4, 19, false, true),
                new Levels.Range(1, 500, true, true),
                values(3, 1, 4))) {
            for (double value : each.spread(levels)) {
                assertEquals(value, each.at(each.coordinate(value)), 1e-11 * value, each.toString());
            }
            assertEquals(each.spread(levels).length, each.count(levels));
            assertTrue(Double.isNaN(each.coordinate(-1)));
        }
    }

    @Test
    void one_at_a_time_begins_with_the_scenario_and_moves_one_factor_at_a_point() throws Exception {
        List<Levels> levels = List.of(values(5, 4), new Levels.Range(0, 1, false, false));
        double[] standards = {4.5, 2};
        DesignMatrix matrix = Designs.lay(new Design.OneAtATime(3), levels, standards, DesignsTest::all)
                .matrix();
        assertEquals(6, matrix.points());
        assertArrayEquals(standards, matrix.point(0));
        assertArrayEquals(new double[] {5, 2}, matrix.point(1));
        assertArrayEquals(new double[] {4, 2}, matrix.point(2));
        assertArrayEquals(new double[] {4.5, 0.5}, matrix.point(4));
        assertThrows(
                DesignException.class,
                () -> Designs.lay(new Design.OneAtATime(3), levels, standards, point -> point[1] < 2));
    }

    @Test
    void constraints_leave_points_out_and_say_how_many() throws Exception {
        Designs.Laid grid = laid(new Design.Grid(11), unit(2), point -> point[0] < point[1]);
        assertEquals(55, grid.matrix().points());
        assertEquals(66, grid.dropped());
        assertThrows(DesignException.class, () -> laid(new Design.Grid(11), unit(2), point -> false));
        assertThrows(DesignException.class, () -> laid(new Design.LatinHypercube(11, 1), unit(2), point -> false));
    }

    // Bits

    @Test
    void points_are_counted_without_laying_them_however_many() {
        List<Levels> wide = unit(400);
        assertEquals(BigInteger.TEN.pow(400), Designs.points(new Design.Grid(10), wide));
        assertEquals(
                BigInteger.valueOf(Integer.MAX_VALUE).multiply(BigInteger.valueOf(401)),
                Designs.points(new Design.Morris(Integer.MAX_VALUE, 4, 1), wide));
    }

    @Test
    void the_same_seed_gives_the_same_bits_as_ever_and_another_seed_others() throws Exception {
        // Pinned when they were first laid; a change of any bit changes what stored sweeps can be resumed from.
        assertArrayEquals(
                new long[] {3372722334453787974L, 8164097089403514839L, -3742659390207333671L, -1970040105634368521L},
                new long[] {
                    bits(new Design.LatinHypercube(20, 1)),
                    bits(new Design.Sobol(20, 1)),
                    bits(new Design.Morris(20, 4, 1)),
                    bits(new Design.Saltelli(20, 1))
                });
        for (long seed = 2; seed < 5; seed++) {
            assertTrue(bits(new Design.LatinHypercube(20, 1)) != bits(new Design.LatinHypercube(20, seed)));
            assertTrue(bits(new Design.Sobol(20, 1)) != bits(new Design.Sobol(20, seed)));
            assertTrue(bits(new Design.Morris(20, 4, 1)) != bits(new Design.Morris(20, 4, seed)));
            assertTrue(bits(new Design.Saltelli(20, 1)) != bits(new Design.Saltelli(20, seed)));
        }
    }

    private static long bits(Design design) throws DesignException {
        DesignMatrix matrix =
                matrix(design, List.of(new Levels.Range(0.1, 7, true, false), values(3, 8), unit(1).get(0)));
        long hash = 17;
        for (int point = 0; point < matrix.points(); point++) {
            for (int factor = 0; factor < 3; factor++) {
                hash = 31 * hash + Double.doubleToLongBits(matrix.coordinate(point, factor));
                hash = 31 * hash + Double.doubleToLongBits(matrix.value(point, factor));
            }
        }
        return hash;
    }
}
