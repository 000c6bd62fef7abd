package pilottrap.scenarios.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.Comparer.Candidate;
import pilottrap.scenarios.analysis.Comparer.Options;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Comparison.Cost;
import pilottrap.scenarios.analysis.Comparison.Crossover;
import pilottrap.scenarios.analysis.Difference.Verdict;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.measure.Trajectory;
import pilottrap.simulation.parameter.Unit;

final class ComparerTest {
    private static final double TINY = 1e-12;

    /** Organizations with every column filled, the same for the same seed. */
    private static Rows full(int organizations, long seed) {
        Rows rows = new Rows();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < organizations; i++) {
            rows.organization();
            for (Column column : Columns.all()) {
                for (int k = 0; k < (column.scalar() ? 1 : 20); k++) {
                    rows.with(column, column.scalar() ? 0 : random.nextInt(column.length()), 1 + random.nextInt(30));
                }
            }
        }
        return rows;
    }

    private static Candidate candidate(String name, Table table) {
        return new Candidate(name, table, Changes.NONE, List.of(), 50, 150);
    }

    private static Comparison compared(Table base, Table... alternatives) {
        return compared(List.of(), base, alternatives);
    }

    private static Comparison compared(List<Goal> goals, Table base, Table... alternatives) {
        List<Candidate> candidates = new ArrayList<>();
        for (Table alternative : alternatives) {
            candidates.add(candidate("plan " + (candidates.size() + 1), alternative));
        }
        return Comparer.compare(base, candidates, goals, Options.STANDARD);
    }

    private static Alternative only(Comparison comparison) {
        assertEquals(1, comparison.alternatives().size());
        return comparison.alternatives().get(0);
    }

    @Test
    void an_alternative_that_changes_nothing_differs_by_exactly_nothing_and_is_the_same() {
        Alternative same = only(compared(full(60, 1), full(60, 1)));

        for (Difference difference : same.differences().values()) {
            String of = difference.toString();
            assertEquals(Optional.of(0.0), difference.mean(), of);
            assertEquals(Optional.of(0.0), difference.se(), of);
            assertEquals(Optional.of(0.0), difference.low(), of);
            assertEquals(Optional.of(0.0), difference.high(), of);
            assertEquals(Optional.of(1.0), difference.p(), of);
            assertEquals(Verdict.SAME, difference.verdict(), of);
            assertEquals(Optional.empty(), difference.more(), of);
            assertEquals(Optional.empty(), difference.varianceReduction(), of);
            difference.futures().ifPresent(futures -> assertEquals(1.0, futures.same(), of));
            difference.confidence().ifPresent(confidence -> assertEquals(0.5, confidence, of));
            assertEquals(60, difference.n(), of);
        }
        assertEquals(Optional.empty(), same.cost().perSuccess());
        assertEquals(Optional.empty(), same.cost().netPerMoney());
    }

    /** Three organizations: live and launched, one pair after the other. */
    private static Rows shares(double... liveAndLaunched) {
        Rows rows = new Rows();
        for (int i = 0; i < liveAndLaunched.length; i += 2) {
            rows.organization()
                    .with(Columns.COHORT_PRODUCTION, liveAndLaunched[i])
                    .with(Columns.PILOTS_LAUNCHED, liveAndLaunched[i + 1]);
        }
        return rows;
    }

    private static Rows numbers(Column column, double... values) {
        Rows rows = new Rows();
        for (double value : values) {
            rows.organization().with(column, value).with(Columns.BUDGET_GRANTED, 10_000);
        }
        return rows;
    }

    @Test
    void the_difference_of_shares_has_the_error_of_paired_residuals() {
        Difference difference = only(compared(shares(1, 10, 3, 20, 8, 30), shares(2, 8, 5, 20, 9, 25)))
                .difference("production_share");

        double before = 12.0 / 60;
        double after = 16.0 / 53;
        double[] residuals = {
            (2 - 8 * after) / 53 - (1 - 10 * before) / 60,
            (5 - 20 * after) / 53 - (3 - 20 * before) / 60,
            (9 - 25 * after) / 53 - (8 - 30 * before) / 60
        };
        double se = Math.sqrt(3.0 / 2 * (square(residuals[0]) + square(residuals[1]) + square(residuals[2])));
        assertEquals(after - before, difference.mean().orElseThrow(), TINY);
        assertEquals(se, difference.se().orElseThrow(), TINY);
        assertEquals(after - before - 4.302652729911275 * se, difference.low().orElseThrow(), 1e-9);
        assertEquals(after - before + 4.302652729911275 * se, difference.high().orElseThrow(), 1e-9);
        assertEquals(3, difference.n());
    }

    private static double square(double x) {
        return x * x;
    }

    @Test
    void the_difference_of_means_is_the_mean_of_differences() {
        Difference difference = only(compared(
                        numbers(Columns.NET_VALUE, 100, 300, 200, 600), numbers(Columns.NET_VALUE, 200, 500, 200, 900)))
                .difference("net_value");

        double se = Math.sqrt((2_500 + 2_500 + 22_500 + 22_500) / 3.0 / 4);
        assertEquals(150, difference.mean().orElseThrow(), TINY);
        assertEquals(se, difference.se().orElseThrow(), 1e-9);
        double independent = 140_000 / 3.0 + 330_000 / 3.0; // squares about 300 and about 450
        assertEquals(
                independent / (50_000 / 3.0), difference.varianceReduction().orElseThrow(), 1e-9);
        assertEquals(100, difference.indifference(), TINY, "1 % of the base's mean budget");
        Difference.Futures futures = difference.futures().orElseThrow();
        assertEquals(0.5, futures.better(), TINY);
        assertEquals(0.5, futures.same(), TINY, "100 and 0 do not matter");
        assertEquals(0, futures.worse(), TINY);
        assertEquals(100, futures.quantiles().size());
        assertEquals(
                Spreads.at(new double[] {0, 100, 200, 300}, 0.005),
                futures.quantiles().get(0),
                1e-4);
    }

    @Test
    void pairing_is_worth_what_the_errors_of_both_alone_say() {
        Rows base = full(50, 1);
        Rows other = full(50, 2);
        Comparison comparison = compared(base, other);
        int checked = 0;
        for (Difference difference : only(comparison).differences().values()) {
            Optional<Double> before =
                    comparison.base().outcome(difference.outcome().name()).se();
            Optional<Double> after = only(comparison)
                    .summary()
                    .outcome(difference.outcome().name())
                    .se();
            if (before.isPresent()
                    && after.isPresent()
                    && difference.varianceReduction().isPresent()) {
                checked++;
                double independent = square(before.get()) + square(after.get());
                assertEquals(
                        independent / square(difference.se().orElseThrow()),
                        difference.varianceReduction().get(),
                        1e-6 * difference.varianceReduction().get(),
                        difference.outcome().name());
            }
        }
        assertTrue(checked > 60, () -> "few outcomes were held against their own errors");
    }

    @Test
    void what_failed_under_either_course_is_left_out_in_pairs_counted_and_told() {
        Rows base = full(50, 1);
        Rows other = full(50, 2);
        Comparison torn = compared(base.failed(Set.of(3, 8)), other.failed(Set.of(3, 40)));
        Comparison clean = compared(base.failed(Set.of(3, 8, 40)), other.failed(Set.of(3, 8, 40)));

        for (Map.Entry<String, Difference> entry : only(clean).differences().entrySet()) {
            Difference wanted = entry.getValue();
            Difference found = only(torn).difference(entry.getKey());
            assertEquals(47, found.n());
            if (!wanted.outcome().unit().equals(Unit.MONEY)) { // whose indifference rests on all rows of the base
                assertEquals(wanted, found);
            }
        }
        String told = "plan 1: 3 organizations are left out of the differences, not having finished under both";
        assertTrue(torn.warnings().contains(told), () -> torn.warnings().toString());
    }

    @Test
    void where_nothing_finished_there_is_nothing_to_compare() {
        Comparison comparison = compared(full(2, 1).failed(Set.of(0, 1)), full(2, 2));

        for (Difference difference : only(comparison).differences().values()) {
            assertEquals(Difference.Verdict.ABSENT, difference.verdict(), difference.toString());
            assertEquals(0, difference.n());
        }
        assertTrue(only(comparison).cost().perSuccess().isEmpty());
    }

    @Test
    void one_organization_shows_a_difference_and_no_interval_of_it() {
        for (Difference difference :
                only(compared(full(1, 1), full(1, 2))).differences().values()) {
            String of = difference.toString();
            assertTrue(difference.mean().filter(mean -> !Double.isNaN(mean)).isPresent(), of);
            assertTrue(difference.se().isEmpty() && difference.low().isEmpty(), of);
            assertTrue(difference.p().isEmpty(), of);
            assertEquals(Difference.Verdict.UNDECIDED, difference.verdict(), of);
        }
    }

    @Test
    void an_organization_that_only_one_course_holds_is_in_no_pair() {
        Comparison comparison = compared(full(50, 1), full(30, 2));

        assertEquals(30, only(comparison).difference("weeks_pilot").n());
        assertEquals(
                only(compared(full(30, 1), full(30, 2))).difference("weeks_pilot"),
                only(comparison).difference("weeks_pilot"));
        assertEquals(
                only(compared(full(30, 2), full(50, 1)))
                        .difference("trust_mean")
                        .mean()
                        .orElseThrow(),
                -only(comparison).difference("trust_mean").mean().orElseThrow(),
                TINY);
        assertTrue(comparison.warnings().stream().anyMatch(warning -> warning.startsWith("plan 1: 20 organizations")));
    }

    @Test
    void other_luck_and_names_taken_twice_are_refused() {
        String luck = assertThrows(
                        IllegalArgumentException.class,
                        () -> compared(full(5, 1), full(5, 1).seed(2)))
                .getMessage();
        assertEquals("plan 1 has seed 2, not 1: that is other luck", luck);
        assertThrows(IllegalArgumentException.class, () -> compared(full(5, 1).named("plan 1"), full(5, 1)));
        List<Goal> goals = List.of(new Goal("happiness", true, 1));
        assertThrows(IllegalArgumentException.class, () -> compared(goals, full(5, 1), full(5, 1)));
    }

    /** An alternative whose production share is higher by so much in every organization, but for some noise. */
    private static Rows shifted(int organizations, double by, double noise) {
        SplittableRandom random = new SplittableRandom(1);
        Rows rows = new Rows();
        for (int i = 0; i < organizations; i++) {
            double share = 0.1 + by + (by == 0 && noise == 0 ? 0 : noise * (random.nextDouble() - 0.5));
            rows.organization().with(Columns.COHORT_PRODUCTION, 1_000 * share).with(Columns.PILOTS_LAUNCHED, 1_000);
        }
        return rows;
    }

    private static Difference share(double by, double noise) {
        return only(compared(shifted(200, 0, 0), shifted(200, by, noise))).difference("production_share");
    }

    @Test
    void verdicts_tell_better_worse_same_and_undecided_apart() {
        assertEquals(Verdict.BETTER, share(0.02, 0.05).verdict());
        assertEquals(Verdict.WORSE, share(-0.02, 0.05).verdict());
        assertEquals(Verdict.SAME, share(0.001, 0.01).verdict());
        assertTrue(share(0.001, 0.01).p().orElseThrow() < 0.05, "surely greater, and surely too little to matter");
        assertEquals(Verdict.UNDECIDED, share(0.005, 0.4).verdict());
        assertEquals(
                Verdict.ABSENT,
                only(compared(shares(0, 0), shares(0, 0)))
                        .difference("production_share")
                        .verdict());
        Alternative more = only(compared(
                numbers(Columns.PILOTS_LAUNCHED, 9, 30, 31, 52), numbers(Columns.PILOTS_LAUNCHED, 59, 82, 81, 103)));
        assertEquals(Verdict.DIFFERENT, more.difference("pilots_launched").verdict());
        assertEquals(Optional.empty(), more.difference("pilots_launched").confidence());
        assertEquals(
                1, more.difference("pilots_launched").futures().orElseThrow().better(), TINY, "greater");
    }

    @Test
    void what_is_undecided_says_how_many_more_replications_would_settle_it() {
        Difference difference = share(0.012, 0.4);
        assertEquals(Verdict.UNDECIDED, difference.verdict());
        double needed = 200
                * square(2.6901
                        * difference.se().orElseThrow()
                        / difference.mean().orElseThrow());
        // Seven of the family can be told here and this comes first: 0.05 is shared by seven.
        assertEquals(needed - 200, difference.more().orElseThrow(), 2);
    }

    @Test
    void goals_and_best_plans_are_counted_organization_by_organization() {
        Rows base = shares(1, 10, 3, 20, 8, 40, 0, 0).named("today");
        Comparison comparison = compared(
                List.of(new Goal("production_share", true, 0.15), new Goal("weeks_launch_to_production", false, 50)),
                base,
                shares(2, 10, 3, 20, 12, 40, 1, 5),
                shares(1, 10, 4, 20, 4, 40, 0, 0));

        assertEquals(List.of(0.5, 0.0), comparison.goalsOfBase(), "no pilot and no go-live meet no goal");
        assertEquals(List.of(1.0, 0.0), comparison.alternatives().get(0).goals());
        assertEquals(List.of(0.25, 0.0), comparison.alternatives().get(1).goals());
        Map<String, Double> best = comparison.best().get("production_share");
        assertEquals(List.of("today", "plan 1", "plan 2", Comparison.TOO_CLOSE), List.copyOf(best.keySet()));
        assertEquals(0, best.get("today"), TINY);
        assertEquals(2.0 / 3, best.get("plan 1"), TINY, "the first and the third; the fourth has no share everywhere");
        assertEquals(1.0 / 3, best.get("plan 2"), TINY);
        Map<String, Double> close =
                compared(base, shares(1, 10, 3, 20, 8, 40, 0, 0)).best().get("production_share");
        assertEquals(1, close.get(Comparison.TOO_CLOSE), TINY);
    }

    @Test
    void cost_is_told_for_each_additional_success_and_for_each_unit_of_money() {
        Rows base = new Rows();
        Rows other = new Rows();
        for (int i = 0; i < 40; i++) {
            base.organization().with(Columns.SPEND_TOTAL, 9_000).with(Columns.COHORT_SUCCESSFUL, 3);
            other.organization()
                    .with(Columns.SPEND_TOTAL, 9_900 + 200 * (i % 2))
                    .with(Columns.SPEND_INTERVENTIONS, 500)
                    .with(Columns.NET_VALUE, 250)
                    .with(Columns.COHORT_SUCCESSFUL, 4 + 2 * (i % 2));
        }
        Cost cost = only(compared(base, other)).cost();

        assertEquals(50, cost.once());
        assertEquals(150, cost.yearly());
        assertEquals(500, cost.spent(), TINY);
        assertEquals(500, cost.perSuccess().orElseThrow(), 1e-9);
        assertTrue(cost.perSuccessLow().orElseThrow() < 500
                && cost.perSuccessHigh().orElseThrow() > 500);
        assertEquals(0.5, cost.netPerMoney().orElseThrow(), TINY);
        assertEquals(Optional.empty(), only(compared(other, base)).cost().perSuccess());
    }

    private static Rows curves(int organizations, double noise, double... goLives) {
        Rows rows = new Rows();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < organizations; i++) {
            double shift = noise * (random.nextDouble() - 0.5); // cumulative series go astray and stay there
            float[][] values = new float[Series.values().length][goLives.length];
            for (int month = 0; month < goLives.length; month++) {
                values[Series.GONE_LIVE.ordinal()][month] = (float) (goLives[month] + (month == 0 ? 0 : shift));
            }
            rows.organization().trajectory(new Trajectory(goLives.length - 1, values));
        }
        return rows;
    }

    @Test
    void worse_before_better_is_flagged_beyond_noise_only() {
        Rows base = curves(100, 0, 0, 2, 4, 6, 8, 10);
        Alternative dips = only(compared(base, curves(100, 0.5, 0, 1, 2, 5, 9, 13)));
        assertEquals(
                new Crossover("go_lives", 2, dips.cumulativeGoLives().get(2), Optional.of(4)),
                dips.crossover().orElseThrow());
        assertEquals(-2, dips.cumulativeGoLives().get(2), 0.1);
        assertEquals(6, dips.cumulativeNet().size());

        Alternative recovers = only(compared(base, curves(100, 0.5, 0, 1, 2, 3, 6, 9)));
        assertEquals(Optional.empty(), recovers.crossover().orElseThrow().month(), "not within the horizon");
        assertEquals(
                Optional.empty(),
                only(compared(base, curves(100, 0.5, 0, 1, 2, 3, 4, 5))).crossover());
        assertEquals(
                Optional.empty(),
                only(compared(base, curves(100, 0.5, 0, 3, 5, 7, 9, 13))).crossover());
        assertEquals(
                Optional.empty(),
                only(compared(base, curves(100, 8, 0, 2, 3.9, 6, 9, 13))).crossover(),
                "noise");
    }
}
