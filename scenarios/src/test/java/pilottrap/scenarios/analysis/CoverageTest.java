package pilottrap.scenarios.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Outcomes;

/**
 * Intervals cover what they say, on organizations that differ from one another as simulated ones do. Seeds are fixed; were
 * they drawn anew, 4,000 macro-replications of an exact interval would leave 95 ± 1 % once in 270 times, and 400 of the
 * bootstrap 95 ± 3 % once in 170.
 */
final class CoverageTest {
    private static final int ORGANIZATIONS = 1_000;

    /** Draws an organization: 31 pilots or so, each live with a chance of its own organization's. */
    private static void draw(SplittableRandom random, double[] row) {
        double launched = 0;
        for (int i = 0; i < 62; i++) {
            launched += random.nextInt(2);
        }
        double chance = 0.24 * random.nextDouble();
        double live = 0;
        for (int i = 0; i < launched; i++) {
            live += random.nextDouble() < chance ? 1 : 0;
        }
        row[Columns.PILOTS_LAUNCHED.offset()] = launched;
        row[Columns.COHORT_PRODUCTION.offset()] = live;
    }

    @Test
    void the_interval_of_a_share_covers_95_of_100_truths() {
        SplittableRandom random = new SplittableRandom(1);
        double[] row = new double[Columns.width()];
        int covered = 0;
        for (int macro = 0; macro < 4_000; macro++) {
            Accumulator share =
                    Accumulator.of(Outcomes.byName("production_share").orElseThrow(), new Bootstrap());
            for (int i = 0; i < ORGANIZATIONS; i++) {
                draw(random, row);
                share.add(row);
            }
            Estimate estimate = share.estimate();
            covered += estimate.low().orElseThrow() <= 0.12
                            && 0.12 <= estimate.high().orElseThrow()
                    ? 1
                    : 0;
        }

        assertEquals(0.95, covered / 4_000.0, 0.01);
    }

    @Test
    void the_bootstrap_interval_of_a_median_covers_95_of_100_truths() {
        SplittableRandom random = new SplittableRandom(2);
        double[] row = new double[Columns.width()];
        int covered = 0;
        for (int macro = 0; macro < 400; macro++) {
            Bootstrap bootstrap = new Bootstrap();
            Accumulator median = Accumulator.of(Outcomes.byName("weeks_pilot").orElseThrow(), bootstrap);
            for (int i = 0; i < 200; i++) {
                double shift = 10 * random.nextDouble(); // an organization's own pace: pilots of one are alike
                for (int k = 0; k < 10; k++) {
                    row[Columns.PILOT_WEEKS.offset() + (int) (20 + shift + 10 * random.nextDouble())]++;
                }
                bootstrap.add(new RunKey(0, 1_000L * macro + i), row);
                java.util.Arrays.fill(row, 0);
            }
            Estimate estimate = median.estimate();
            covered +=
                    estimate.low().orElseThrow() <= 30 && 30 <= estimate.high().orElseThrow() ? 1 : 0;
        }

        assertEquals(0.95, covered / 400.0, 0.03);
    }

    @Test
    void poisson_weights_have_mean_and_variance_1() {
        Bootstrap bootstrap = new Bootstrap();
        Bootstrap.Tally tally = bootstrap.follow(Columns.EVENTS);
        double[] row = new double[Columns.width()];
        row[Columns.EVENTS.offset()] = 1;
        int organizations = 10_000;
        for (int i = 0; i < organizations; i++) {
            bootstrap.add(new RunKey(0, i), row);
        }
        Moments sums = new Moments();
        Bootstrap.interval(b -> {
            sums.add(tally.resample(b)[0]);
            return OptionalDouble.empty();
        });

        assertEquals(organizations, sums.mean(), 20, "400 sums of 10,000 weights: 4 standard errors");
        assertEquals(Math.sqrt(organizations), sums.deviation(), 15);
        assertEquals(Optional.empty(), Bootstrap.interval(b -> OptionalDouble.empty()));
    }
}
