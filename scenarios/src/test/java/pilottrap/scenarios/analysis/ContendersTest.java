package pilottrap.scenarios.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.experiment.Design;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;

final class ContendersTest {
    private static final Outcome UP = Outcomes.byName("productions").orElseThrow();
    private static final Outcome DOWN = Outcomes.byName("spend_total").orElseThrow();

    @Test
    void the_truly_best_point_stays_in_19_of_20_sweeps_at_least() {
        // Eight points of the same truth: any of them may be called the best, and each is kept with a chance of 95 %.
        // At that rate 1,000 sweeps drop the first point 50 times; more than 78 has a chance below 1 in 10,000.
        SplittableRandom random = new SplittableRandom(1);
        int dropped = 0;
        for (int sweep = 0; sweep < 1_000; sweep++) {
            PointsTable table = table(random, new double[8], 20, 0);
            Contenders found = Contenders.of(table, UP).orElseThrow();
            dropped += found.points().stream().anyMatch(each -> each.point() == 0) ? 0 : 1;
        }
        assertTrue(dropped <= 78, "dropped " + dropped);
    }

    @Test
    void a_point_that_is_clearly_best_stands_alone() {
        Contenders found = Contenders.of(table(new SplittableRandom(2), new double[] {0, 0, 5, 0}, 50, 0), UP)
                .orElseThrow();

        assertEquals(2, found.best().point());
        assertEquals(4, found.of());
        assertFalse(found.open());
    }

    @Test
    void the_smallest_is_the_best_where_less_is_better() {
        Contenders found = Contenders.of(table(new SplittableRandom(3), new double[] {0, -5, 5, 0}, 50, 0), DOWN)
                .orElseThrow();

        assertEquals(1, found.best().point());
        assertEquals(
                List.of(1), found.points().stream().map(PointEstimate::point).toList());
    }

    @Test
    void common_luck_parts_what_luck_of_its_own_would_leave_open() {
        // Common luck ten times as large as the difference between the points, own luck a tenth of it.
        PointsTable table = table(new SplittableRandom(4), new double[] {0, 1}, 50, 10);

        assertFalse(Contenders.of(table, UP).orElseThrow().open());
        assertTrue(Contenders.of(table.unpaired(), UP).orElseThrow().open());
    }

    @Test
    void points_that_were_not_run_are_no_contenders_and_a_single_run_settles_nothing() {
        PointsTable table =
                new PointsTable(new Design.Grid(3), new double[][] {{0}, {1}, {2}}, new double[][] {{}, {1}, {100}});

        Contenders found = Contenders.of(table, UP).orElseThrow();
        assertEquals(2, found.of());
        assertEquals(2, found.best().point());
        assertEquals(
                List.of(1, 2), found.points().stream().map(PointEstimate::point).toList());
        assertTrue(Contenders.of(new PointsTable(new Design.Grid(1), new double[][] {{0}}, new double[][] {{}}), UP)
                .isEmpty());
    }

    @Test
    void the_spread_of_a_difference_on_the_same_luck_is_that_of_the_pairs() {
        double[][] rows = {{1, 4, 2, 8, 5, 7}, {2, 3, 3, 9, 4, 9}};
        PointsTable table = new PointsTable(new Design.Grid(2), new double[][] {{0}, {1}}, rows);

        PointEstimate difference = table.differences(UP, 0).get(1);

        Moments pairs = new Moments();
        for (int i = 0; i < 6; i++) {
            pairs.add(rows[1][i] - rows[0][i]);
        }
        assertEquals(pairs.mean(), difference.value().orElseThrow(), 1e-12);
        assertEquals(pairs.deviation() / Math.sqrt(6), difference.se().orElseThrow(), 1e-12);
        assertEquals(0, table.differences(UP, 0).get(0).se().orElseThrow());
        assertEquals(
                Math.hypot(
                        table.estimates(UP).get(0).se().orElseThrow(),
                        table.estimates(UP).get(1).se().orElseThrow()),
                table.unpaired().differences(UP, 0).get(1).se().orElseThrow(),
                1e-12);
    }

    /** Points of given truth; each replication has luck of its own, and so many times as much in common. */
    private static PointsTable table(SplittableRandom random, double[] truth, int n, double common) {
        double[][] points = new double[truth.length][1];
        double[][] rows = new double[truth.length][n];
        double[] shared = new double[n];
        for (int r = 0; r < n; r++) {
            shared[r] = common * random.nextGaussian();
        }
        for (int point = 0; point < truth.length; point++) {
            points[point][0] = point;
            for (int r = 0; r < n; r++) {
                rows[point][r] = truth[point] + shared[r] + random.nextGaussian();
            }
        }
        return new PointsTable(new Design.Grid(truth.length), points, rows);
    }
}
