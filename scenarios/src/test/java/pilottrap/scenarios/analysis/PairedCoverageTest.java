package pilottrap.scenarios.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Estimator;
import pilottrap.simulation.measure.Outcomes;

/**
 * Intervals of differences cover what they say, on organizations that are alike under both courses. Seeds are fixed; were
 * they drawn anew, 4,000 macro-replications of an exact interval would leave 95 ± 1 % once in 270 times, and 400 of the
 * bootstrap 95 ± 3 % once in 170.
 */
final class PairedCoverageTest {
    private static Estimator estimator(String outcome) {
        return Outcomes.byName(outcome).orElseThrow().estimator();
    }

    private static boolean covers(Paired paired, double truth) {
        double half = Moments.quantile(paired.n()) * paired.se().orElseThrow();
        return Math.abs(paired.mean().orElseThrow() - truth) <= half;
    }

    /** An organization's 20 to 40 pilots, each with luck of its own: live in the base below 0.1, else below 0.15 at most. */
    private static void pilots(SplittableRandom random, double[] base, double[] alternative) {
        int launched = 20 + random.nextInt(21);
        double luck = 2 * random.nextDouble(); // the organization's own, alike under both
        double before = 0;
        double after = 0;
        for (int i = 0; i < launched; i++) {
            double draw = random.nextDouble();
            before += draw < 0.1 * luck ? 1 : 0;
            after += draw < 0.15 * luck ? 1 : 0;
        }
        base[Columns.PILOTS_LAUNCHED.offset()] = launched;
        base[Columns.COHORT_PRODUCTION.offset()] = before;
        alternative[Columns.PILOTS_LAUNCHED.offset()] = launched;
        alternative[Columns.COHORT_PRODUCTION.offset()] = after;
    }

    @Test
    void the_interval_of_a_difference_of_shares_covers_95_of_100_truths() {
        SplittableRandom random = new SplittableRandom(1);
        double[] base = new double[Columns.width()];
        double[] alternative = new double[Columns.width()];
        int covered = 0;
        double reduction = 0;
        for (int macro = 0; macro < 4_000; macro++) {
            PairedDifference share = PairedDifference.of(estimator("production_share"), none(), none());
            for (int i = 0; i < 200; i++) {
                pilots(random, base, alternative);
                share.add(base, alternative);
            }
            Paired difference = share.difference();
            covered += covers(difference, 0.05) ? 1 : 0;
            reduction += difference.reduction().orElseThrow() / 4_000;
        }

        assertEquals(0.95, covered / 4_000.0, 0.01);
        assertTrue(reduction > 4, "and pairing is worth " + reduction);
    }

    @Test
    void the_interval_of_a_difference_of_ratios_of_shares_covers_95_of_100_truths() {
        SplittableRandom random = new SplittableRandom(2);
        double[] base = new double[Columns.width()];
        double[] alternative = new double[Columns.width()];
        int covered = 0;
        for (int macro = 0; macro < 4_000; macro++) {
            PairedDifference ratio = PairedDifference.of(estimator("external_build_ratio"), none(), none());
            for (int i = 0; i < 400; i++) {
                ratios(random, base, alternative);
                ratio.add(base, alternative);
            }
            covered += covers(ratio.difference(), 1.5 - 2.0) ? 1 : 0;
        }

        assertEquals(0.95, covered / 4_000.0, 0.01);
    }

    /** 30 external pilots and 30 built ones, live with 0.3 and 0.15 in the base, 0.3 and 0.2 in the alternative. */
    private static void ratios(SplittableRandom random, double[] base, double[] alternative) {
        double external = 0;
        double before = 0;
        double after = 0;
        double luck = 2 * random.nextDouble();
        for (int i = 0; i < 30; i++) {
            external += random.nextDouble() < 0.3 * luck ? 1 : 0;
            double draw = random.nextDouble();
            before += draw < 0.15 * luck ? 1 : 0;
            after += draw < 0.2 * luck ? 1 : 0;
        }
        base[Columns.EXTERNAL_PRODUCTION.offset()] = external;
        base[Columns.EXTERNAL_LAUNCHED.offset()] = 30;
        base[Columns.BUILD_PRODUCTION.offset()] = before;
        base[Columns.BUILD_LAUNCHED.offset()] = 30;
        System.arraycopy(base, 0, alternative, 0, base.length);
        alternative[Columns.BUILD_PRODUCTION.offset()] = after;
    }

    @Test
    void the_bootstrap_interval_of_a_difference_of_medians_covers_95_of_100_truths() {
        SplittableRandom random = new SplittableRandom(3);
        double[] base = new double[Columns.width()];
        double[] alternative = new double[Columns.width()];
        int covered = 0;
        double reduction = 0;
        for (int macro = 0; macro < 400; macro++) {
            Bootstrap ofBase = new Bootstrap();
            Bootstrap ofAlternative = new Bootstrap();
            Bootstrap.Tally before = ofBase.follow(Columns.PILOT_WEEKS);
            Bootstrap.Tally after = ofAlternative.follow(Columns.PILOT_WEEKS);
            PairedDifference median = PairedDifference.of(
                    estimator("weeks_pilot"), (column, b) -> counts(before, b), (column, b) -> counts(after, b));
            for (int i = 0; i < 200; i++) {
                double shift = 10 * random.nextDouble(); // an organization's own pace
                for (int k = 0; k < 10; k++) {
                    double weeks = 20 + shift + 10 * random.nextDouble();
                    base[Columns.PILOT_WEEKS.offset() + (int) weeks]++;
                    alternative[Columns.PILOT_WEEKS.offset() + (int) (weeks + 2 * random.nextInt(3))]++;
                }
                RunKey key = new RunKey(0, 1_000L * macro + i);
                ofBase.add(key, base);
                ofAlternative.add(key, alternative);
                median.add(base, alternative);
                Arrays.fill(base, 0);
                Arrays.fill(alternative, 0);
            }
            Paired difference = median.difference();
            covered += covers(difference, 2) ? 1 : 0;
            reduction += difference.reduction().orElseThrow() / 400;
        }

        assertEquals(0.95, covered / 400.0, 0.03);
        assertTrue(reduction > 3, "the same organizations are drawn in both: worth " + reduction);
    }

    private static double[] counts(Bootstrap.Tally tally, int b) {
        return b < 0 ? tally.pooled() : tally.resample(b);
    }

    private static PairedDifference.Resampled none() {
        return (column, b) -> new double[0];
    }
}
