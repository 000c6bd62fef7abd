package pilottrap.scenarios.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.experiment.Replicate.Precision;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;

final class PointSumsTest {
    private static final Outcome SHARE = Outcomes.byName("production_share").orElseThrow();
    private static final Outcome LAUNCHED = Outcomes.byName("pilots_launched").orElseThrow();

    private static double[] row(double live, double launched) {
        double[] row = new double[Columns.width()];
        row[Columns.COHORT_PRODUCTION.offset()] = live;
        row[Columns.PILOTS_LAUNCHED.offset()] = launched;
        return row;
    }

    @Test
    void the_standard_errors_are_those_of_ratios_and_means() {
        SplittableRandom random = new SplittableRandom(1);
        PointSums ratio = PointSums.NONE;
        PointSums mean = PointSums.NONE;
        RatioSums sums = new RatioSums();
        Moments moments = new Moments();
        for (int i = 0; i < 300; i++) {
            double launched = 20 + random.nextInt(30);
            double live = random.nextInt(9);
            ratio = ratio.with(SHARE, row(live, launched));
            mean = mean.with(LAUNCHED, row(live, launched));
            sums.add(live, launched);
            moments.add(launched);
        }

        assertEquals(sums.standardError().orElseThrow(), ratio.standardError().orElseThrow(), 1e-15);
        assertEquals(moments.deviation() / Math.sqrt(300), mean.standardError().orElseThrow(), 1e-12);
    }

    @Test
    void a_point_is_never_enough_before_the_first_look_nor_without_spread() {
        PointSums sums = PointSums.NONE;
        for (int i = 0; i < Sequential.FIRST_LOOK - 1; i++) {
            sums = sums.with(SHARE, row(5 + i % 2, 20));
        }
        assertFalse(sums.reached(new Precision(SHARE, 0.5)));
        assertTrue(sums.with(SHARE, row(5, 20)).reached(new Precision(SHARE, 0.5)));

        PointSums nothing = PointSums.NONE;
        for (int i = 0; i < 1_000; i++) {
            nothing = nothing.with(SHARE, row(0, 20));
        }
        assertFalse(nothing.reached(new Precision(SHARE, 0.5)));
    }

    @Test
    void what_sums_cannot_follow_is_refused() {
        Outcome weeks = Outcomes.byName("weeks_launch_to_production").orElseThrow();

        assertFalse(PointSums.follow(weeks));
        assertTrue(PointSums.follow(SHARE) && PointSums.follow(LAUNCHED));
        assertThrows(IllegalArgumentException.class, () -> PointSums.NONE.with(weeks, row(1, 2)));
    }
}
