package pilottrap.scenarios.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.experiment.Design;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;

final class MainEffectTest {
    private static final Outcome ANY = Outcomes.byName("productions").orElseThrow();

    @Test
    void factors_of_a_grid_are_ranked_by_what_they_move() {
        double[][] points = new double[25][];
        for (int i = 0; i < 25; i++) {
            points[i] = new double[] {Math.floorDiv(i, 5), i % 5};
        }
        List<MainEffect> effects =
                MainEffect.of(table(new Design.Grid(5), points, 200, 0.5, x -> x[0] - 3 * x[1]), ANY);

        assertEquals(List.of(1, 0), effects.stream().map(MainEffect::factor).toList());
        assertTrue(effects.stream().allMatch(MainEffect::clear));
        assertEquals(12, effects.get(0).range(), 0.3);
        assertEquals(0, effects.get(0).most().from());
        assertEquals(4, effects.get(0).least().to());
    }

    @Test
    void what_a_factor_alone_does_is_read_from_points_that_differ_in_nothing_else() {
        // The third factor's only other level is the scenario's own, so its point is the scenario once more.
        double[][] points = {{0, 0, 0}, {1, 0, 0}, {2, 0, 0}, {0, 1, 0}, {0, 2, 0}, {0, 0, 0}};
        List<MainEffect> effects =
                MainEffect.of(table(new Design.OneAtATime(3), points, 200, 0.1, x -> x[0] + 5 * x[1]), ANY);

        assertEquals(List.of(1, 0), effects.stream().map(MainEffect::factor).toList());
        assertEquals(10, effects.get(0).range(), 0.2);
        assertEquals(2, effects.get(1).range(), 0.2);
        assertTrue(effects.stream().allMatch(MainEffect::clear));
    }

    @Test
    void nothing_but_luck_is_called_clear_in_one_sweep_of_twenty_at_most() {
        // At 5 %, 400 sweeps are expected to call something clear 20 times; more than 38 has a chance below 1 in
        // 10,000.
        SplittableRandom random = new SplittableRandom(5);
        int called = 0;
        for (int sweep = 0; sweep < 400; sweep++) {
            double[][] points = new double[64][3];
            for (double[] point : points) {
                for (int i = 0; i < 3; i++) {
                    point[i] = random.nextDouble();
                }
            }
            // The first factor moves a lot, the others nothing: its scatter is their chance.
            PointsTable table =
                    table(new Design.LatinHypercube(64, 1), points, 30, 1, x -> 20 * x[0], random.nextLong());
            called += MainEffect.of(table, ANY).stream().anyMatch(effect -> effect.factor() > 0 && effect.clear())
                    ? 1
                    : 0;
        }
        assertTrue(called <= 38, "called clear " + called);
    }

    @Test
    void few_points_in_which_everything_varies_show_no_factor() {
        double[][] points = {{0.1, 0.7}, {0.5, 0.2}, {0.9, 0.4}};

        assertTrue(MainEffect.of(table(new Design.LatinHypercube(3, 1), points, 50, 0.1, x -> x[0]), ANY)
                .isEmpty());
    }

    @Test
    void a_single_run_at_each_point_makes_nothing_clear() {
        PointsTable table = new PointsTable(new Design.Grid(2), new double[][] {{0}, {1}}, new double[][] {{0}, {100}});

        assertFalse(MainEffect.of(table, ANY).get(0).clear());
        assertFalse(MainEffect.of(table.unpaired(), ANY).get(0).clear());
    }

    @Test
    void groups_of_points_of_which_no_luck_is_known_are_not_clearly_different() {
        PointsTable table =
                new PointsTable(new Design.Grid(2), new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new double[][] {
                    {0}, {1}, {100}, {101}
                });

        MainEffect effect = MainEffect.of(table.unpaired(), ANY).get(0);

        assertEquals(100, effect.range());
        assertEquals(0.5, effect.most().se(), 1e-12);
        assertFalse(effect.clear());
    }

    @Test
    void a_few_standard_errors_told_by_two_replications_make_nothing_clear() {
        double[][] points = {{0}, {1}};
        PointsTable two = new PointsTable(new Design.Grid(2), points, new double[][] {{-1, 1}, {6, 4}});
        PointsTable many =
                new PointsTable(new Design.Grid(2), points, new double[][] {{-1, 1, -1, 1, -1, 1}, {6, 4, 6, 4, 6, 4}});

        // 5 apart, with a standard error of 2; Student's point of 1 degree of freedom is 12.7.
        assertFalse(MainEffect.of(two, ANY).get(0).clear());
        assertTrue(MainEffect.of(many, ANY).get(0).clear());
    }

    @Test
    void points_that_were_not_run_are_left_out() {
        PointsTable table = new PointsTable(
                new Design.Grid(3), new double[][] {{0}, {1}, {2}}, new double[][] {{1, 2, 3}, {}, {2, 3, 4}});

        MainEffect effect = MainEffect.of(table, ANY).get(0);
        assertEquals(1, effect.range(), 1e-12);
        assertEquals(2, effect.most().from());
        // On the same luck each replication differs by exactly 1.
        assertTrue(effect.clear());
        assertFalse(MainEffect.of(table.unpaired(), ANY).get(0).clear());
    }

    private static PointsTable table(
            Design design, double[][] points, int n, double luck, ToDoubleFunction<double[]> truth) {
        return table(design, points, n, luck, truth, 1);
    }

    private static PointsTable table(
            Design design, double[][] points, int n, double luck, ToDoubleFunction<double[]> truth, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[points.length][n];
        for (int point = 0; point < points.length; point++) {
            for (int r = 0; r < n; r++) {
                rows[point][r] = truth.applyAsDouble(points[point]) + luck * random.nextGaussian();
            }
        }
        return new PointsTable(design, points, rows);
    }
}
