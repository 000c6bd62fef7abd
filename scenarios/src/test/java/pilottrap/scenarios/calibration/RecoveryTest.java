package pilottrap.scenarios.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Simulation-based calibration (Talts et al. 2018) on a surrogate: parameters are planted, figures are made of them with
 * the error that tolerances stand for (uniform within them: Wilkinson 2013, "Approximate Bayesian computation gives exact
 * results under the assumption of model error"), and the 90 % intervals of the accepted sets are to hold the planted values
 * nine times in ten.
 */
final class RecoveryTest {
    private static final int TRIALS = 400;
    private static final int SETS = 59;

    private static Search search(double[] published, long seed) throws IOException {
        return new HistoryMatching(
                        Surrogate.targets(published),
                        new Surrogate(),
                        new HistoryMatching.Options(SETS, 6, 80, 20, 20, seed, seed + 1),
                        1,
                        Journal.NONE,
                        HistoryMatching.Listener.NONE,
                        () -> false)
                .run();
    }

    @Test
    void ninety_percent_intervals_hold_planted_parameters_nine_times_in_ten() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        int[] held = new int[3];
        int[] below = new int[3];
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] planted = random.doubles(3).toArray();
            double[] seen = Arrays.stream(Surrogate.figures(planted))
                    .map(figure -> figure + Surrogate.TOLERANCE * (2 * random.nextDouble() - 1))
                    .toArray();
            Search search = search(seen, trial);
            assertEquals(SETS, search.accepted().size(), "trial " + trial);
            Targets targets = Surrogate.targets(seen);
            for (int i = 0; i < 3; i++) {
                int at = i;
                double[] values = search.accepted().stream()
                        .mapToDouble(set -> targets.coordinates(set.candidate().values())[at])
                        .toArray();
                boolean within = planted[i] >= Posterior.quantile(values, 0.05)
                        && planted[i] <= Posterior.quantile(values, 0.95);
                held[i] += within ? 1 : 0;
                below[i] += planted[i] < Posterior.quantile(values, 0.5) ? 1 : 0;
            }
        }
        double coverage = Arrays.stream(held).sum() / (3.0 * TRIALS);
        assertEquals(0.90, coverage, 0.03, () -> Arrays.toString(held) + " of " + TRIALS);
        for (int i = 0; i < 3; i++) {
            // by luck alone once in 15,000 times for any of the three: four standard deviations
            assertEquals(0.5, below[i] / (double) TRIALS, 4 * Math.sqrt(0.25 / TRIALS), "median of parameter " + i);
        }
    }

    @Test
    void evolution_finds_planted_parameters_from_exact_figures() throws IOException {
        double[] planted = {0.3, 0.6, 0.5};
        Targets targets = Surrogate.targets(Surrogate.figures(planted));
        Search search = new Optimizing(
                        targets,
                        new Surrogate(),
                        new HistoryMatching.Options(1, 1, 600, 20, 20, 5, 6),
                        Journal.NONE,
                        HistoryMatching.Listener.NONE,
                        () -> false)
                .run();
        double[] found =
                targets.coordinates(search.accepted().get(0).candidate().values());
        for (int i = 0; i < 3; i++) {
            assertEquals(planted[i], found[i], 0.01, "parameter " + i);
        }
    }

    @Test
    void accepted_sets_meet_all_targets_and_are_spread_out() throws IOException {
        Search search = search(Surrogate.figures(new double[] {0.4, 0.5, 0.6}), 3);
        Targets targets = Surrogate.targets(Surrogate.figures(new double[] {0.4, 0.5, 0.6}));
        for (Trial set : search.accepted()) {
            assertTrue(targets.met(set.figures()));
        }
        long distinct = search.accepted().stream()
                .map(set -> Arrays.toString(set.candidate().values()))
                .distinct()
                .count();
        assertEquals(SETS, distinct);
    }
}
