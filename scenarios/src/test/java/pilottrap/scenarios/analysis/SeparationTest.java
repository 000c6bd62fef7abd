package pilottrap.scenarios.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.Separation.OfSet;
import pilottrap.scenarios.ensemble.Sets;
import pilottrap.simulation.measure.Columns;

/**
 * Luck and ignorance of planted sizes are found again. Seeds are fixed; each tolerance is at least four standard errors of
 * what is averaged, so that other seeds would fail by chance in fewer than one of ten thousand tries.
 */
class SeparationTest {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final int TRIALS = 2_000;

    private static double normal(SplittableRandom random) {
        return NORMAL.inverseCumulativeProbability(Math.max(1e-15, random.nextDouble()));
    }

    /** Sets whose means differ by τ, with n organizations each that differ by σ; set 0 has twice the luck if uneven. */
    private static List<OfSet> planted(
            SplittableRandom random, int sets, int n, double tau, double sigma, boolean uneven) {
        List<OfSet> found = new ArrayList<>();
        for (int k = 0; k < sets; k++) {
            double centre = 5 + tau * normal(random);
            double spread = uneven && k % 2 == 0 ? 2 * sigma : sigma;
            int size = uneven ? n + k % 3 : n;
            Moments own = new Moments();
            for (int i = 0; i < size; i++) {
                own.add(centre + spread * normal(random));
            }
            found.add(new OfSet(size, own.mean(), own.deviation() / Math.sqrt(size)));
        }
        return found;
    }

    @Test
    void variances_between_and_within_sets_are_unbiased_where_nothing_is_cut_off() {
        SplittableRandom random = new SplittableRandom(1);
        double between = 0;
        double within = 0;
        int cut = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Separation found = Separation.of(planted(random, 20, 10, 1, 1.5, false), Optional.empty())
                    .orElseThrow();
            between += found.ignorance() * found.ignorance() / TRIALS;
            within += found.luck() * found.luck() / TRIALS;
            cut += found.told() ? 0 : 1;
        }
        assertEquals(1.0, between, 0.04); // variance 1; its standard error is about 0.4/√2000
        assertEquals(2.25, within, 0.03);
        assertTrue(cut < 5, "luck in a set's mean is a fifth of what is between: " + cut);
    }

    @Test
    void luck_that_differs_between_sets_and_sets_of_other_sizes_bias_nothing() {
        SplittableRandom random = new SplittableRandom(2);
        double between = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Separation found = Separation.of(planted(random, 20, 12, 1, 1, true), Optional.empty())
                    .orElseThrow();
            between += found.ignorance() * found.ignorance() / TRIALS;
        }
        assertEquals(1.0, between, 0.04);
    }

    @Test
    void without_ignorance_half_of_all_estimates_are_cut_off_and_the_rest_is_small() {
        SplittableRandom random = new SplittableRandom(3);
        int told = 0;
        double between = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Separation found = Separation.of(planted(random, 20, 25, 0, 1, false), Optional.empty())
                    .orElseThrow();
            told += found.told() ? 1 : 0;
            between += found.ignorance() * found.ignorance() / TRIALS;
            if (!found.told()) {
                assertEquals(0, found.ignorance());
                assertEquals(found.bandLow(), found.bandHigh(), "no band where nothing is told");
            }
        }
        assertEquals(0.5, told / (double) TRIALS, 0.07); // the F distribution's median lies near 1
        assertTrue(between < 0.01, "cut off at 0 it is biased upwards, but by little: " + between);
    }

    @Test
    void the_interval_of_the_mean_over_luck_and_sets_covers_95_of_100_truths() {
        SplittableRandom random = new SplittableRandom(4);
        int covered = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Separation found = Separation.of(planted(random, 8, 10, 1, 2, true), Optional.empty())
                    .orElseThrow();
            covered += found.low() <= 5 && 5 <= found.high() ? 1 : 0;
        }
        assertEquals(0.95, covered / (double) TRIALS, 0.02); // four standard errors
    }

    @Test
    void where_only_luck_is_at_work_the_interval_covers_no_less() {
        SplittableRandom random = new SplittableRandom(5);
        int covered = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Separation found = Separation.of(planted(random, 8, 10, 0, 2, false), Optional.empty())
                    .orElseThrow();
            covered += found.low() <= 5 && 5 <= found.high() ? 1 : 0;
        }
        assertTrue(covered / (double) TRIALS >= 0.94, "covered " + covered);
    }

    @Test
    void the_band_of_ignorance_is_that_of_the_sets_themselves_and_not_of_noisy_estimates() {
        SplittableRandom random = new SplittableRandom(6);
        double shrunken = 0;
        double raw = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            List<OfSet> sets = planted(random, 40, 10, 1, 3, false);
            Separation found = Separation.of(sets, Optional.empty()).orElseThrow();
            shrunken += (found.bandHigh() - found.bandLow()) / TRIALS;
            double[] means = sets.stream().mapToDouble(OfSet::mean).sorted().toArray();
            raw += (Spreads.at(means, 0.95) - Spreads.at(means, 0.05)) / TRIALS;
        }
        double truth = trueBand();
        assertEquals(truth, shrunken, 0.06 * truth);
        assertTrue(raw > 1.3 * truth, "unshrunken it would be " + raw);
    }

    /** The expected width from 5 to 95 of 100 of 40 standard normal numbers. */
    private static double trueBand() {
        SplittableRandom random = new SplittableRandom(7);
        double width = 0;
        for (int trial = 0; trial < 4_000; trial++) {
            double[] means = new double[40];
            Arrays.setAll(means, i -> normal(random));
            Arrays.sort(means);
            width += (Spreads.at(means, 0.95) - Spreads.at(means, 0.05)) / 4_000;
        }
        return width;
    }

    @Test
    void pooled_shares_are_told_apart_from_rows_by_their_replication() {
        SplittableRandom random = new SplittableRandom(8);
        double between = 0;
        double within = 0;
        int trials = 300;
        for (int trial = 0; trial < trials; trial++) {
            SetTallies tallies = new SetTallies(new Sets("planted", 10));
            double[] share = new double[10];
            Arrays.setAll(share, k -> 0.2 + 0.05 * normal(random));
            double[] row = new double[Columns.width()];
            for (long r = 0; r < 10 * 40; r++) {
                shares(random, share[(int) (r % 10)], row);
                tallies.add(r, row);
            }
            Separation found = tallies.separations().get("production_share");
            between += found.ignorance() * found.ignorance() / trials;
            within += found.luck() * found.luck() / trials;
        }
        assertEquals(0.0025, between, 0.0003);
        // By luck an organization's share is p ± 0.1, and of 15 or 45 pilots binomial: launches vary, so it is
        // linearized.
        double luck = 0.01 * (15 * 15 + 45 * 45) / 2.0 / (30 * 30) + (0.2 * 0.8 - 0.01 - 0.0025) / 30;
        assertEquals(luck, within, 0.05 * luck);
    }

    /** 15 or 45 pilots, of which a share goes live that is p, less or more 0.1. */
    private static void shares(SplittableRandom random, double p, double[] row) {
        int launched = random.nextBoolean() ? 15 : 45;
        double own = p + (random.nextBoolean() ? 0.1 : -0.1);
        int live = 0;
        for (int i = 0; i < launched; i++) {
            live += random.nextDouble() < own ? 1 : 0;
        }
        row[Columns.PILOTS_LAUNCHED.offset()] = launched;
        row[Columns.COHORT_PRODUCTION.offset()] = live;
    }

    @Test
    void the_whisker_of_luck_is_that_within_sets() {
        SplittableRandom random = new SplittableRandom(9);
        SetTallies tallies = new SetTallies(new Sets("planted", 5));
        double[] row = new double[Columns.width()];
        for (long r = 0; r < 5_000; r++) {
            row[Columns.NET_VALUE.offset()] = 100 * (r % 5) + normal(random);
            tallies.add(r, row);
        }
        Separation found = tallies.separations().get("net_value");
        assertEquals(200, found.mean(), 0.1);
        assertEquals(-1.645, found.luckLow().orElseThrow() - found.mean(), 0.1);
        assertEquals(1.645, found.luckHigh().orElseThrow() - found.mean(), 0.1);
        assertEquals(Math.sqrt(25_000), found.ignorance(), 0.5);
        assertTrue(found.shareOfIgnorance() > 0.9999);
    }

    @Test
    void a_difference_on_the_same_luck_is_told_apart_in_pairs() {
        SplittableRandom random = new SplittableRandom(10);
        SetTallies tallies = new SetTallies(new Sets("planted", 4));
        double[] base = new double[Columns.width()];
        double[] plan = new double[Columns.width()];
        double[] effect = {1, 2, 3, -1};
        for (long r = 0; r < 4_000; r++) {
            double luck = 50 * normal(random);
            base[Columns.NET_VALUE.offset()] = luck;
            plan[Columns.NET_VALUE.offset()] = luck + effect[(int) (r % 4)] + normal(random);
            tallies.add(r, base, plan);
        }
        Separation found = tallies.separations().get("net_value");
        assertEquals(1.25, found.mean(), 0.07);
        assertEquals(1, found.luck(), 0.05, "what both share is no luck of the difference");
        assertEquals(1, found.otherwise());
        assertEquals(0.75, found.agreement());
        assertTrue(found.contested(), "one set in four says the contrary");
    }

    @Test
    void one_set_in_five_may_say_the_contrary_but_no_more() {
        List<OfSet> sets = new ArrayList<>();
        for (int k = 0; k < 10; k++) {
            sets.add(new OfSet(100, k < 2 ? -3 : 3, 0.01));
        }
        assertFalse(Separation.of(sets, Optional.empty()).orElseThrow().contested());
        sets.set(2, new OfSet(100, -3, 0.01));
        assertTrue(Separation.of(sets, Optional.empty()).orElseThrow().contested());
    }

    @Test
    void nothing_is_told_of_one_set_or_of_a_set_without_organizations() {
        assertEquals(Map.of(), new SetTallies(new Sets("one", 1)).separations());
        SetTallies few = new SetTallies(new Sets("three", 3));
        double[] row = new double[Columns.width()];
        row[Columns.NET_VALUE.offset()] = 1;
        few.add(0, row);
        few.add(1, row);
        few.add(3, row);
        few.add(4, row);
        assertEquals(Map.of(), few.separations());
        assertEquals(Map.of(), new SetTallies(Sets.NONE).separations());
    }

    @Test
    void every_outcome_that_is_told_apart_is_made_of_sums() {
        SetTallies tallies = new SetTallies(new Sets("two", 2));
        double[] row = new double[Columns.width()];
        Arrays.fill(row, 1);
        for (long r = 0; r < 4; r++) {
            tallies.add(r, row);
        }
        assertEquals(Separation.OUTCOMES.size(), tallies.separations().size());
    }
}
