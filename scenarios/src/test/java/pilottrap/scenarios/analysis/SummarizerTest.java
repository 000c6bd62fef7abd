package pilottrap.scenarios.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Outcomes;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.measure.Trajectory;
import pilottrap.simulation.pilot.Cause;
import pilottrap.simulation.pilot.Fate;

final class SummarizerTest {
    private static final double TINY = 1e-12;

    private static Rows shares(int... liveAndLaunched) {
        Rows rows = new Rows();
        for (int i = 0; i < liveAndLaunched.length; i += 2) {
            rows.organization()
                    .with(Columns.COHORT_PRODUCTION, liveAndLaunched[i])
                    .with(Columns.PILOTS_LAUNCHED, liveAndLaunched[i + 1]);
        }
        return rows;
    }

    @Test
    void a_share_is_pooled_and_its_error_is_that_of_a_ratio_over_organizations() {
        Estimate share = shares(1, 10, 3, 20, 8, 30).estimate("production_share");

        double ratio = 12.0 / 60;
        double residuals = Math.pow(1 - 10 * ratio, 2) + Math.pow(3 - 20 * ratio, 2) + Math.pow(8 - 30 * ratio, 2);
        double se = Math.sqrt(residuals * 3 / 2) / 60;
        assertEquals(ratio, share.mean().orElseThrow(), TINY);
        assertEquals(se, share.se().orElseThrow(), TINY);
        assertEquals(Math.max(0, ratio - 4.302652729911275 * se), share.low().orElseThrow(), 1e-9);
        assertEquals(ratio + 4.302652729911275 * se, share.high().orElseThrow(), 1e-9);
        assertEquals(Optional.of(12.0), share.numerator());
        assertEquals(Optional.of(60.0), share.denominator());
        assertEquals(3, share.n());
        assertEquals(
                (0.1 + 0.15 + 8.0 / 30) / 3, share.organizations().orElseThrow().mean(), TINY);
        assertEquals(0.15, share.organizations().orElseThrow().p50(), TINY);
    }

    @Test
    void without_a_denominator_a_share_is_absent_and_never_nan() {
        Summary summary = Summarizer.summarize(shares(0, 0, 0, 0));

        for (Estimate estimate : summary.outcomes().values()) {
            for (Optional<Double> number : List.of(estimate.mean(), estimate.se(), estimate.low(), estimate.high())) {
                assertTrue(number.isEmpty() || Double.isFinite(number.get()), estimate.toString());
            }
        }
        assertTrue(summary.outcome("production_share").mean().isEmpty());
        assertTrue(summary.outcome("production_share").organizations().isEmpty());
        assertTrue(summary.outcome("external_build_ratio").mean().isEmpty());
        assertTrue(summary.outcome("overrun_ratio").mean().isEmpty());
        assertTrue(summary.outcome("production_survival_130w").mean().isEmpty());
        assertTrue(summary.outcome("weeks_pilot").quantiles().isEmpty());
    }

    @Test
    void an_organization_without_pilots_has_no_share_of_its_own_but_counts() {
        Estimate share = shares(1, 10, 0, 0).estimate("production_share");

        assertEquals(0.1, share.mean().orElseThrow(), TINY);
        assertEquals(2, share.n());
        assertEquals(0.1, share.organizations().orElseThrow().p05(), TINY);
    }

    @Test
    void nothing_at_all_gives_an_empty_summary() {
        Summary summary = Summarizer.summarize(new Rows());

        assertEquals(Outcomes.all().size(), summary.outcomes().size());
        assertTrue(summary.outcome("spend_total").mean().isEmpty());
    }

    @Test
    void a_mean_has_students_interval() {
        Rows rows = new Rows();
        for (double spend : new double[] {1, 2, 3, 4}) {
            rows.organization().with(Columns.SPEND_TOTAL, spend);
        }
        Estimate mean = rows.estimate("spend_total");

        double se = Math.sqrt(5.0 / 3 / 4);
        assertEquals(2.5, mean.mean().orElseThrow(), TINY);
        assertEquals(se, mean.se().orElseThrow(), TINY);
        assertEquals(2.5 - 3.182446305284263 * se, mean.low().orElseThrow(), 1e-9);
    }

    @Test
    void one_organization_has_no_standard_error() {
        Estimate share = shares(1, 10).estimate("production_share");

        assertEquals(Optional.empty(), share.se());
        assertEquals(Optional.empty(), share.low());
    }

    @Test
    void numerators_of_several_columns_are_added() {
        Rows rows = new Rows();
        rows.organization()
                .with(Columns.PILOTS_LAUNCHED, 10)
                .with(Columns.COHORT_LIMBO, 2)
                .with(Columns.COHORT_IN_PROGRESS, 1);

        assertEquals(0.3, rows.estimate("limbo_share").mean().orElseThrow(), TINY);
    }

    @Test
    void a_quantile_lies_within_its_week_as_if_spread_evenly() {
        Rows rows = new Rows();
        rows.organization().with(Columns.PILOT_WEEKS, 10, 2).with(Columns.PILOT_WEEKS, 12, 6);
        Estimate weeks = rows.estimate("weeks_pilot");

        assertEquals(12 + 2.0 / 6, weeks.mean().orElseThrow(), TINY);
        assertEquals(10.4, weeks.quantiles().orElseThrow().p10(), TINY);
        assertEquals(11, weeks.quantiles().orElseThrow().p25(), TINY);
        assertEquals(8, weeks.n());
    }

    @Test
    void survival_is_the_product_limit_and_counts_the_censored_as_at_risk_in_their_week() {
        Rows rows = new Rows();
        rows.organization()
                .with(Columns.PRODUCTION_ENDED, 10, 2)
                .with(Columns.PRODUCTION_CENSORED, 10, 1)
                .with(Columns.PRODUCTION_ENDED, 50, 1)
                .with(Columns.PRODUCTION_ENDED, 130, 3)
                .with(Columns.PRODUCTION_CENSORED, 200, 3);
        Estimate survival = rows.estimate("production_survival_130w");

        assertEquals((1 - 2.0 / 10) * (1 - 1.0 / 7), survival.mean().orElseThrow(), TINY);
        assertEquals(10, survival.n());
    }

    @Test
    void survival_is_absent_where_nothing_is_followed_that_long() {
        Rows rows = new Rows();
        rows.organization().with(Columns.PRODUCTION_ENDED, 10, 2).with(Columns.PRODUCTION_CENSORED, 60, 1);

        assertEquals(Optional.empty(), rows.estimate("production_survival_130w").mean());
    }

    @Test
    void where_all_have_ended_survival_is_zero() {
        Rows rows = new Rows();
        rows.organization().with(Columns.PRODUCTION_ENDED, 10, 2);

        assertEquals(0, rows.estimate("production_survival_130w").mean().orElseThrow(), TINY);
    }

    @Test
    void a_ratio_of_ratios_has_the_interval_of_the_delta_method() {
        SplittableRandom random = new SplittableRandom(1);
        Rows rows = new Rows();
        double[] sums = new double[4];
        double[][] numbers = new double[50][];
        for (int i = 0; i < 50; i++) {
            double external = 5 + random.nextInt(10);
            double build = 10 + random.nextInt(10);
            numbers[i] = new double[] {random.nextInt(4), external, random.nextInt(3), build};
            for (int k = 0; k < 4; k++) {
                sums[k] += numbers[i][k];
            }
            rows.organization()
                    .with(Columns.EXTERNAL_PRODUCTION, numbers[i][0])
                    .with(Columns.EXTERNAL_LAUNCHED, numbers[i][1])
                    .with(Columns.BUILD_PRODUCTION, numbers[i][2])
                    .with(Columns.BUILD_LAUNCHED, numbers[i][3]);
        }
        Estimate ratio = rows.estimate("external_build_ratio");

        double expected = sums[0] / sums[1] / (sums[2] / sums[3]);
        double variance = 0;
        for (double[] x : numbers) {
            variance += Math.pow(x[0] / sums[0] - x[1] / sums[1] - x[2] / sums[2] + x[3] / sums[3], 2);
        }
        double logError = Math.sqrt(variance * 50 / 49);
        assertEquals(expected, ratio.mean().orElseThrow(), 1e-12);
        assertEquals(expected * logError, ratio.se().orElseThrow(), 1e-9);
        assertEquals(expected * Math.exp(2.009575237 * logError), ratio.high().orElseThrow(), 1e-6);
    }

    @Test
    void the_ratio_of_medians_comes_from_pooled_counts() {
        Rows rows = new Rows();
        rows.organization().with(Columns.OVERRUN_ESCALATED, 40, 2).with(Columns.OVERRUN_OTHERS, 20, 2);

        assertEquals(40.5 / 20.5, rows.estimate("overrun_ratio").mean().orElseThrow(), 1e-12);
    }

    @Test
    void fates_causes_funnel_and_exits_are_read_from_their_columns() {
        Rows rows = new Rows();
        for (int i = 0; i < 2; i++) {
            rows.organization()
                    .with(Columns.PILOTS_LAUNCHED, 10)
                    .with(Columns.COHORT_PRODUCTION, 1 + i)
                    .with(Columns.COHORT_KILLED, 9 - i)
                    .with(Columns.FUNNEL, 0, 10)
                    .with(Columns.FUNNEL, 6, 1 + i)
                    .with(Columns.FUNNEL_EXITS, 7, 4)
                    .with(Columns.CAUSES, Cause.values().length + Cause.WEAK_CASE.ordinal(), 3);
        }
        Summary summary = Summarizer.summarize(rows);

        assertEquals(0.15, summary.fates().get(Fate.PRODUCTION), TINY);
        assertEquals(
                1, summary.fates().values().stream().mapToDouble(share -> share).sum(), TINY);
        assertEquals(1.5, summary.funnel().get(6), TINY);
        assertEquals(4, summary.funnelExits().get(1).get(Summary.EXITS.indexOf(Fate.ABANDONED)), TINY);
        assertEquals(0.3, summary.causes().get(Fate.KILLED).get(Cause.WEAK_CASE), TINY);
    }

    @Test
    void incidence_counts_what_came_before_a_week_and_ends_at_the_cohort_share() {
        Rows rows = new Rows();
        for (int i = 0; i < 4; i++) {
            rows.organization()
                    .with(Columns.PILOTS_LAUNCHED, 10)
                    .with(Columns.LAUNCH_TO_PRODUCTION, 40, i % 2)
                    .with(Columns.LAUNCH_TO_PRODUCTION, 104, 1);
        }
        Summary summary = Summarizer.summarize(rows);
        List<Double> live = summary.incidence().get(Fate.PRODUCTION);

        assertEquals(105, live.size());
        assertEquals(0, live.get(0), TINY);
        assertEquals(0, live.get(40), TINY);
        assertEquals(0.05, live.get(41), TINY);
        assertEquals(0.05, live.get(103), TINY);
        assertEquals(0.15, live.get(104), TINY);
        double se = Math.sqrt(4 * 0.25 * 4 / 3.0) / 40;
        assertEquals(
                0.05 + 3.182446305284263 * se,
                summary.incidenceHigh().get(Fate.PRODUCTION).get(41),
                1e-9);
        assertEquals(0, summary.incidenceLow().get(Fate.PRODUCTION).get(41), 1e-9);
    }

    @Test
    void fans_are_means_and_quantiles_over_organizations() {
        Rows rows = new Rows();
        for (int i = 0; i <= 100; i++) {
            float[][] values = new float[Series.values().length][2];
            values[Series.LAUNCHED.ordinal()][1] = i;
            rows.organization().trajectory(new Trajectory(1, values));
        }
        Summary summary = Summarizer.summarize(rows);
        Summary.Fan fan = summary.fans().get(Series.LAUNCHED);

        assertEquals(101, summary.fanOrganizations());
        assertEquals(List.of(0.0, 50.0), fan.mean());
        assertEquals(List.of(0.0, 5.0), fan.p05());
        assertEquals(List.of(0.0, 95.0), fan.p95());
    }

    @Test
    void rows_that_did_not_finish_are_left_out_counted_and_reported_first() {
        Rows rows = shares(1, 10, 3, 10);
        rows.row(Status.FAILED, "IllegalStateException: pilot 3 is in two stages")
                .with(Columns.PILOTS_LAUNCHED, 1_000);
        rows.row(Status.CENSORED, "").with(Columns.PILOTS_LAUNCHED, 1_000);
        Summary summary = Summarizer.summarize(rows);

        assertEquals(0.2, summary.outcome("production_share").mean().orElseThrow(), TINY);
        assertEquals(2, summary.provenance().replications());
        assertTrue(
                summary.warnings().get(0).contains("1 of 4 replications failed"),
                summary.warnings().toString());
        assertTrue(summary.warnings().get(0).contains("pilot 3 is in two stages"));
        assertTrue(summary.warnings().get(1).contains("1 of 4 replications hit the event budget"));
    }

    @Test
    void the_bootstrap_is_the_same_twice_and_no_two_organizations_share_weights() {
        Rows rows = new Rows();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 100; i++) {
            rows.organization();
            for (int pilot = 0; pilot < 20; pilot++) {
                int week = 5 + random.nextInt(30);
                rows.with(Columns.PILOT_WEEKS, week, 1);
            }
        }
        Estimate one = rows.estimate("weeks_pilot");
        Estimate two = rows.estimate("weeks_pilot");

        assertEquals(one, two);
        assertTrue(one.low().orElseThrow() < one.mean().orElseThrow());
        assertTrue(one.high().orElseThrow() > one.mean().orElseThrow());
        assertFalse(one.se().isEmpty());
    }
}
