package pilottrap.simulation.measure;

import static pilottrap.simulation.measure.Direction.DOWN;
import static pilottrap.simulation.measure.Direction.NONE;
import static pilottrap.simulation.measure.Direction.UP;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import pilottrap.simulation.measure.Estimator.Mean;
import pilottrap.simulation.measure.Estimator.MeanAt;
import pilottrap.simulation.measure.Estimator.MedianRatio;
import pilottrap.simulation.measure.Estimator.Quantiles;
import pilottrap.simulation.measure.Estimator.Ratio;
import pilottrap.simulation.measure.Estimator.RatioAt;
import pilottrap.simulation.measure.Estimator.RatioOfRatios;
import pilottrap.simulation.measure.Estimator.Survival;
import pilottrap.simulation.parameter.Unit;

/** The outcome catalogue of {@code docs/model.md}, in its order. */
public final class Outcomes {
    private static final List<Outcome> ALL = new ArrayList<>();

    static {
        add("pilots_launched", Unit.COUNT, NONE, new Mean(Columns.PILOTS_LAUNCHED), "Pilots launched in the window.");
        add("productions", Unit.COUNT, UP, new Mean(Columns.PRODUCTIONS), "Pilots that ever went live.");
        add("in_production_end", Unit.COUNT, UP, new Mean(Columns.IN_PRODUCTION_END), "Pilots live at the horizon.");
        add(
                "production_share",
                Unit.SHARE,
                UP,
                new Ratio(Columns.COHORT_PRODUCTION, Columns.PILOTS_LAUNCHED),
                "Pilots live within 104 weeks of their launch ÷ launched.");
        add(
                "successful_share",
                Unit.SHARE,
                UP,
                new Ratio(Columns.COHORT_SUCCESSFUL, Columns.PILOTS_LAUNCHED),
                "Live within 104 weeks and of value 26 weeks later ÷ launched.");
        add(
                "limbo_share",
                Unit.SHARE,
                DOWN,
                new Ratio(List.of(Columns.COHORT_LIMBO, Columns.COHORT_IN_PROGRESS), List.of(Columns.PILOTS_LAUNCHED)),
                "Neither live nor closed 104 weeks after launch ÷ launched.");
        add(
                "killed_share",
                Unit.SHARE,
                NONE,
                new Ratio(Columns.COHORT_KILLED, Columns.PILOTS_LAUNCHED),
                "Killed within 104 weeks ÷ launched.");
        add(
                "rejected_share",
                Unit.SHARE,
                NONE,
                new Ratio(Columns.COHORT_REJECTED, Columns.PILOTS_LAUNCHED),
                "Rejected within 104 weeks ÷ launched.");
        add(
                "abandoned_share",
                Unit.SHARE,
                NONE,
                new Ratio(Columns.COHORT_ABANDONED, Columns.PILOTS_LAUNCHED),
                "Abandoned within 104 weeks ÷ launched.");
        add(
                "closed_share",
                Unit.SHARE,
                NONE,
                new Ratio(
                        List.of(Columns.COHORT_KILLED, Columns.COHORT_REJECTED, Columns.COHORT_ABANDONED),
                        List.of(Columns.PILOTS_LAUNCHED)),
                "Killed, rejected or abandoned within 104 weeks ÷ launched.");
        add(
                "pilot_pass_share",
                Unit.SHARE,
                NONE,
                new Ratio(Columns.PILOTS_PASSED, Columns.PILOTS_LAUNCHED),
                "Went on past the pilot review ÷ launched.");
        add(
                "success_given_production",
                Unit.SHARE,
                UP,
                new Ratio(Columns.PRODUCTIONS_SUCCESSFUL, Columns.PRODUCTIONS_JUDGED),
                "Successful 26 weeks after going live ÷ judged productions.");
        add(
                "scaled_share",
                Unit.SHARE,
                UP,
                new Ratio(Columns.PILOTS_SCALED, Columns.PILOTS_LAUNCHED),
                "Ever at scale ÷ launched.");
        add(
                "retired_share",
                Unit.SHARE,
                NONE,
                new Ratio(Columns.PRODUCTIONS_RETIRED, Columns.PRODUCTIONS),
                "Taken out of production ÷ ever live.");
        add(
                "closed_share_m24",
                Unit.SHARE,
                NONE,
                new Ratio(Columns.CLOSED_M24, Columns.LAUNCHED_M24),
                "Closed ÷ launched at programme month 24.");
        add(
                "majority_closed_m24",
                Unit.SHARE,
                NONE,
                new Ratio(Columns.MAJORITY_CLOSED_M24, Columns.ACTIVE_M24),
                "Organizations with more than half of their pilots closed at programme month 24.");
        add(
                "majority_closed_m36",
                Unit.SHARE,
                NONE,
                new Ratio(Columns.MAJORITY_CLOSED_M36, Columns.ACTIVE_M36),
                "Organizations with more than half of their pilots closed at programme month 36.");
        add(
                "weeks_pilot",
                Unit.WEEKS,
                DOWN,
                new Quantiles(Columns.PILOT_WEEKS, 1),
                "Weeks from the start of pilot work to the review decision.");
        add(
                "weeks_launch_to_closure",
                Unit.WEEKS,
                NONE,
                new Quantiles(
                        List.of(Columns.LAUNCH_TO_KILLED, Columns.LAUNCH_TO_REJECTED, Columns.LAUNCH_TO_ABANDONED), 1),
                "Weeks from launch to being killed, rejected or abandoned, within 104 weeks.");
        add(
                "weeks_pilot_to_production",
                Unit.WEEKS,
                DOWN,
                new Quantiles(Columns.PILOT_TO_PRODUCTION, 1),
                "Weeks from the passed test to going live, among pilots live within 104 weeks of launch.");
        add(
                "weeks_launch_to_production",
                Unit.WEEKS,
                DOWN,
                new Quantiles(Columns.LAUNCH_TO_PRODUCTION, 1),
                "Weeks from launch to going live, among pilots live within 104 weeks of launch.");
        add(
                "external_build_ratio",
                Unit.NUMBER,
                NONE,
                new RatioOfRatios(
                        Columns.EXTERNAL_PRODUCTION,
                        Columns.EXTERNAL_LAUNCHED,
                        Columns.BUILD_PRODUCTION,
                        Columns.BUILD_LAUNCHED),
                "Production share of bought and partnered pilots ÷ that of built ones.");
        add(
                "production_survival_130w",
                Unit.SHARE,
                UP,
                new Survival(Columns.PRODUCTION_ENDED, Columns.PRODUCTION_CENSORED, 130),
                "Share of productions still live after 130 weeks.");
        add(
                "stalled_13w_share",
                Unit.SHARE,
                DOWN,
                new Ratio(Columns.STALLED_13W, Columns.PILOTS_LAUNCHED),
                "Ever 13 weeks without stage progress ÷ launched.");
        add(
                "stalled_26w_share",
                Unit.SHARE,
                DOWN,
                new Ratio(Columns.STALLED_26W, Columns.PILOTS_LAUNCHED),
                "Ever 26 weeks without stage progress ÷ launched.");
        add(
                "escalated_share",
                Unit.SHARE,
                DOWN,
                new Ratio(Columns.ESCALATED, Columns.PILOTS_PASSED),
                "Overran the plan by the re-approval factor, 1.5 by default, ÷ those past the pilot review.");
        add(
                "escalated_success_share",
                Unit.SHARE,
                UP,
                new Ratio(Columns.ESCALATED_LIVE, Columns.ESCALATED),
                "Live among the escalated.");
        add(
                "overrun_ratio",
                Unit.NUMBER,
                DOWN,
                new MedianRatio(Columns.OVERRUN_ESCALATED, Columns.OVERRUN_OTHERS, 0.05),
                "Median spend ÷ plan of the escalated against the others.");
        add(
                "sales_marketing_spend_share",
                Unit.SHARE,
                NONE,
                new Ratio(Columns.SALES_SPEND, Columns.SPEND_PILOTS),
                "Sales and marketing ÷ all pilot spend.");
        add("spend_total", Unit.MONEY, DOWN, new Mean(Columns.SPEND_TOTAL), "All spend over the horizon.");
        add("spend_pilots", Unit.MONEY, DOWN, new Mean(Columns.SPEND_PILOTS), "Spend on pilots' work, S2 to S9.");
        add("spend_run", Unit.MONEY, DOWN, new Mean(Columns.SPEND_RUN), "Spend on running, retraining and licences.");
        add("spend_interventions", Unit.MONEY, DOWN, new Mean(Columns.SPEND_INTERVENTIONS), "Spend on programmes.");
        add(
                "spend_wasted",
                Unit.MONEY,
                DOWN,
                new Mean(Columns.SPEND_WASTED),
                "Pilot spend on pilots that never went live.");
        add("value_realized", Unit.MONEY, UP, new Mean(Columns.VALUE_REALIZED), "Value realized over the horizon.");
        add("net_value", Unit.MONEY, UP, new Mean(Columns.NET_VALUE), "Value less all spend, undiscounted.");
        add(
                "net_value_discounted",
                Unit.MONEY,
                UP,
                new Mean(Columns.NET_VALUE_DISCOUNTED),
                "Value less all spend, discounted to the start.");
        add(
                "positive_net_share",
                Unit.SHARE,
                UP,
                new Mean(Columns.POSITIVE_NET),
                "Organizations with net value above 0.");
        add(
                "apparent_success_share",
                Unit.SHARE,
                NONE,
                new Ratio(Columns.APPARENT_SUCCESSES, Columns.PILOTS_LAUNCHED),
                "Reported successes ÷ launched.");
        add(
                "inflation_factor",
                Unit.NUMBER,
                DOWN,
                new Ratio(Columns.APPARENT_SUCCESSES, Columns.COHORT_SUCCESSFUL),
                "Reported successes for each real one.");
        add("trust_mean", Unit.SHARE, UP, new Mean(Columns.TRUST_END), "Trust of teams at the horizon.");
        add("fatigue_mean", Unit.SHARE, DOWN, new Mean(Columns.FATIGUE_END), "Fatigue of teams at the horizon.");
        add("fear_mean", Unit.SHARE, DOWN, new Mean(Columns.FEAR_END), "Fear in teams at the horizon.");
        add(
                "attitude_managers_mean",
                Unit.SHARE,
                UP,
                new Mean(Columns.ATTITUDE_MANAGERS_END),
                "Attitude of process owners at the horizon.");
        add(
                "resistance_mean",
                Unit.SHARE,
                DOWN,
                new Mean(Columns.RESISTANCE_END),
                "Resistance of process owners at the horizon.");
        add("utilization_ai", Unit.SHARE, NONE, new Mean(Columns.UTILIZATION_AI), "Occupied share of the ai pool.");
        add("wip_ai", Unit.COUNT, DOWN, new Mean(Columns.WIP_AI), "Jobs in the ai pool.");
        add(
                "wait_weeks_ai",
                Unit.WEEKS,
                DOWN,
                new Ratio(Columns.WAIT_WEEKS_AI, Columns.JOBS_AI),
                "Weeks a finished job of the ai pool took beyond work ÷ cap.");
        add(
                "utilization_data",
                Unit.SHARE,
                NONE,
                new Mean(Columns.UTILIZATION_DATA),
                "Occupied share of the data pool.");
        add("wip_data", Unit.COUNT, DOWN, new Mean(Columns.WIP_DATA), "Jobs in the data pool.");
        add(
                "wait_weeks_data",
                Unit.WEEKS,
                DOWN,
                new Ratio(Columns.WAIT_WEEKS_DATA, Columns.JOBS_DATA),
                "Weeks a finished job of the data pool took beyond work ÷ cap.");
        add(
                "utilization_integration",
                Unit.SHARE,
                NONE,
                new Mean(Columns.UTILIZATION_INTEGRATION),
                "Occupied share of the integration pool.");
        add("wip_integration", Unit.COUNT, DOWN, new Mean(Columns.WIP_INTEGRATION), "Jobs in the integration pool.");
        add(
                "wait_weeks_integration",
                Unit.WEEKS,
                DOWN,
                new Ratio(Columns.WAIT_WEEKS_INTEGRATION, Columns.JOBS_INTEGRATION),
                "Weeks a finished job of the integration pool took beyond work ÷ cap.");
        add(
                "utilization_governance",
                Unit.SHARE,
                NONE,
                new Mean(Columns.UTILIZATION_GOVERNANCE),
                "Occupied share of the governance pool.");
        add("wip_governance", Unit.COUNT, DOWN, new Mean(Columns.WIP_GOVERNANCE), "Jobs in the governance pool.");
        add(
                "wait_weeks_governance",
                Unit.WEEKS,
                DOWN,
                new Ratio(Columns.WAIT_WEEKS_GOVERNANCE, Columns.JOBS_GOVERNANCE),
                "Weeks a finished job of the governance pool took beyond work ÷ cap.");
        add(
                "utilization_change",
                Unit.SHARE,
                NONE,
                new Mean(Columns.UTILIZATION_CHANGE),
                "Occupied share of the change pool.");
        add("wip_change", Unit.COUNT, DOWN, new Mean(Columns.WIP_CHANGE), "Jobs in the change pool.");
        add(
                "wait_weeks_change",
                Unit.WEEKS,
                DOWN,
                new Ratio(Columns.WAIT_WEEKS_CHANGE, Columns.JOBS_CHANGE),
                "Weeks a finished job of the change pool took beyond work ÷ cap.");
        add(
                "utilization_mlops",
                Unit.SHARE,
                NONE,
                new Mean(Columns.UTILIZATION_MLOPS),
                "Occupied share of the mlops pool.");
        add("wip_mlops", Unit.COUNT, DOWN, new Mean(Columns.WIP_MLOPS), "Jobs in the mlops pool.");
        add(
                "wait_weeks_mlops",
                Unit.WEEKS,
                DOWN,
                new Ratio(Columns.WAIT_WEEKS_MLOPS, Columns.JOBS_MLOPS),
                "Weeks a finished job of the mlops pool took beyond work ÷ cap.");
        add("incidents", Unit.COUNT, DOWN, new Mean(Columns.INCIDENTS), "Incidents.");
        add("incidents_tier3", Unit.COUNT, DOWN, new Mean(Columns.INCIDENTS_TIER3), "Incidents of tier-3 systems.");
        add(
                "drops_budget",
                Unit.COUNT,
                NONE,
                new Mean(Columns.DROPS_BUDGET),
                "Approved proposals not launched: launch money spent.");
        add(
                "drops_wip",
                Unit.COUNT,
                NONE,
                new Mean(Columns.DROPS_WIP),
                "Approved proposals not launched: no programme slot.");
        add(
                "drops_pause",
                Unit.COUNT,
                NONE,
                new Mean(Columns.DROPS_PAUSE),
                "Approved proposals not launched: launches paused.");
        add("golives_year_1", Unit.COUNT, UP, new MeanAt(Columns.GOLIVES_BY_YEAR, 0), "Go-lives in programme year 1.");
        add("golives_year_2", Unit.COUNT, UP, new MeanAt(Columns.GOLIVES_BY_YEAR, 1), "Go-lives in programme year 2.");
        add("golives_year_3", Unit.COUNT, UP, new MeanAt(Columns.GOLIVES_BY_YEAR, 2), "Go-lives in programme year 3.");
        add("golives_year_4", Unit.COUNT, UP, new MeanAt(Columns.GOLIVES_BY_YEAR, 3), "Go-lives in programme year 4.");
        add("golives_year_5", Unit.COUNT, UP, new MeanAt(Columns.GOLIVES_BY_YEAR, 4), "Go-lives in programme year 5.");
        add("golives_year_6", Unit.COUNT, UP, new MeanAt(Columns.GOLIVES_BY_YEAR, 5), "Go-lives in programme year 6.");
        add(
                "cohort_share_year_1",
                Unit.SHARE,
                UP,
                new RatioAt(Columns.COHORT_PRODUCTION_BY_YEAR, Columns.LAUNCHES_BY_YEAR, 0),
                "Production share of pilots launched in programme year 1.");
        add(
                "cohort_share_year_2",
                Unit.SHARE,
                UP,
                new RatioAt(Columns.COHORT_PRODUCTION_BY_YEAR, Columns.LAUNCHES_BY_YEAR, 1),
                "Production share of pilots launched in programme year 2.");
        add(
                "cohort_share_year_3",
                Unit.SHARE,
                UP,
                new RatioAt(Columns.COHORT_PRODUCTION_BY_YEAR, Columns.LAUNCHES_BY_YEAR, 2),
                "Production share of pilots launched in programme year 3.");
        add(
                "cohort_share_year_4",
                Unit.SHARE,
                UP,
                new RatioAt(Columns.COHORT_PRODUCTION_BY_YEAR, Columns.LAUNCHES_BY_YEAR, 3),
                "Production share of pilots launched in programme year 4.");
        ALL.addAll(SurveyOutcomes.ALL);
    }

    private Outcomes() {}

    /** All outcomes, in catalogue order. */
    public static List<Outcome> all() {
        return Collections.unmodifiableList(ALL);
    }

    /** The outcome of a name, if there is one. */
    public static Optional<Outcome> byName(String name) {
        return ALL.stream().filter(outcome -> outcome.name().equals(name)).findFirst();
    }

    private static void add(String name, Unit unit, Direction better, Estimator estimator, String meaning) {
        ALL.add(new Outcome(name, unit, better, estimator, meaning));
    }
}
