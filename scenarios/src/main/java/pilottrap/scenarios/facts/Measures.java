package pilottrap.scenarios.facts;

import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.parameter.PoolKind;

/** What facts measure. */
final class Measures {
    /** A difference of shares that does not matter: half a point, as in comparisons. */
    static final double NOTHING = 0.005;
    /** A difference of shares that is little: one point, a tenth of what the baseline brings to production. */
    static final double LITTLE = 0.01;

    static final Measure SHARE = Measure.ratio(Columns.COHORT_PRODUCTION, Columns.PILOTS_LAUNCHED);
    static final Measure SUCCESSFUL_SHARE = Measure.ratio(Columns.COHORT_SUCCESSFUL, Columns.PILOTS_LAUNCHED);
    static final Measure LIMBO_SHARE = Measure.ratio(Columns.COHORT_LIMBO, Columns.PILOTS_LAUNCHED);
    static final Measure COUNT = Measure.mean(Columns.COHORT_PRODUCTION);
    static final Measure SUCCESSES = Measure.mean(Columns.COHORT_SUCCESSFUL);
    static final Measure LAUNCHED = Measure.mean(Columns.PILOTS_LAUNCHED);
    static final Measure PRODUCTIONS = Measure.mean(Columns.PRODUCTIONS);
    static final Measure VALUE = Measure.mean(Columns.VALUE_REALIZED);
    static final Measure NET_VALUE = Measure.mean(Columns.NET_VALUE);
    static final Measure INCIDENTS = Measure.mean(Columns.INCIDENTS);
    static final Measure TRUST = Measure.mean(Columns.TRUST_END);
    static final Measure PROGRAMME_SPEND = Measure.mean(Columns.SPEND_INTERVENTIONS);
    static final Measure APPARENT_SHARE = Measure.ratio(Columns.APPARENT_SUCCESSES, Columns.PILOTS_LAUNCHED);
    static final Measure SUCCESS_GIVEN_PRODUCTION =
            Measure.ratio(Columns.PRODUCTIONS_SUCCESSFUL, Columns.PRODUCTIONS_JUDGED);
    static final Measure EXTERNAL_SHARE = Measure.ratio(Columns.EXTERNAL_PRODUCTION, Columns.EXTERNAL_LAUNCHED);
    static final Measure BUILT_SHARE = Measure.ratio(Columns.BUILD_PRODUCTION, Columns.BUILD_LAUNCHED);
    static final Measure TO_PRODUCTION =
            Measure.week("mean weeks from launch to production", Columns.LAUNCH_TO_PRODUCTION);
    static final Measure TO_CLOSURE = Measure.week(
            "mean weeks from launch to closure",
            Columns.LAUNCH_TO_KILLED,
            Columns.LAUNCH_TO_REJECTED,
            Columns.LAUNCH_TO_ABANDONED);
    static final Measure TO_ABANDONMENT =
            Measure.week("mean weeks from launch to abandonment", Columns.LAUNCH_TO_ABANDONED);
    static final Measure CLOSED_SHARE = new Measure(
            "closed within 104 weeks ÷ launched",
            result -> Columns.COHORT_KILLED.of(result.row())
                    + Columns.COHORT_REJECTED.of(result.row())
                    + Columns.COHORT_ABANDONED.of(result.row()),
            result -> Columns.PILOTS_LAUNCHED.of(result.row()));
    /** Cost of the pilot work of one finished pilot: falls as the organization learns. */
    static final Measure PILOT_WORK = new Measure(
            "pilot work for each pilot that finished it, k$",
            result -> Columns.SPEND_BY_STAGE.of(result.row(), 0),
            result -> Columns.JOBS_AI.of(result.row()));

    static final Measure LATER_SHARE = new Measure(
            "live within 104 weeks ÷ launched, programme years 2 to 4",
            result -> later(Columns.COHORT_PRODUCTION_BY_YEAR, result),
            result -> later(Columns.LAUNCHES_BY_YEAR, result));
    static final Measure INFLATION = Measure.ratio(Columns.APPARENT_SUCCESSES, Columns.COHORT_SUCCESSFUL);

    private Measures() {}

    private static Column column(Column ofAi, PoolKind pool) {
        int stride = Columns.UTILIZATION_DATA.offset() - Columns.UTILIZATION_AI.offset();
        return new Column(ofAi.name(), ofAi.offset() + stride * pool.ordinal(), 1, ofAi.meaning());
    }

    /** Weeks a finished job of a pool took beyond work ÷ cap. */
    static Measure wait(PoolKind pool) {
        Column waits = column(Columns.WAIT_WEEKS_AI, pool);
        Column jobs = column(Columns.JOBS_AI, pool);
        return new Measure(
                "wait in " + pool.label(), result -> waits.of(result.row()), result -> jobs.of(result.row()));
    }

    /** Jobs in a pool, time-weighted. */
    static Column jobsPresent(PoolKind pool) {
        return column(Columns.WIP_AI, pool);
    }

    private static double later(Column byYear, RunResult result) {
        double sum = 0;
        for (int year = 1; year < byYear.length(); year++) {
            sum += byYear.of(result.row(), year);
        }
        return sum;
    }
}
