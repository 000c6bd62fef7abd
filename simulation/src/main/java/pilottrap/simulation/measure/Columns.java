package pilottrap.simulation.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import pilottrap.simulation.pilot.Cause;
import pilottrap.simulation.pilot.Fate;

/**
 * The columns of a result row, in catalogue order: numerators, denominators and weekly counts from which every pooled
 * outcome, interval and quantile is rebuilt and merged.
 */
public final class Columns {
    private static final List<Column> ALL = new ArrayList<>();

    /** Pilots launched in the window. */
    public static final Column PILOTS_LAUNCHED = register("pilots_launched", 1, "Pilots launched in the window.");

    /** Pilots that ever went live. */
    public static final Column PRODUCTIONS = register("productions", 1, "Pilots that ever went live.");

    /** Pilots live at the horizon. */
    public static final Column IN_PRODUCTION_END = register("in_production_end", 1, "Pilots live at the horizon.");

    /** Launched pilots whose fate at 104 weeks is production. */
    public static final Column COHORT_PRODUCTION =
            register("cohort_production", 1, "Launched pilots whose fate at 104 weeks is production.");

    /** Launched pilots whose fate at 104 weeks is killed. */
    public static final Column COHORT_KILLED =
            register("cohort_killed", 1, "Launched pilots whose fate at 104 weeks is killed.");

    /** Launched pilots whose fate at 104 weeks is rejected. */
    public static final Column COHORT_REJECTED =
            register("cohort_rejected", 1, "Launched pilots whose fate at 104 weeks is rejected.");

    /** Launched pilots whose fate at 104 weeks is abandoned. */
    public static final Column COHORT_ABANDONED =
            register("cohort_abandoned", 1, "Launched pilots whose fate at 104 weeks is abandoned.");

    /** Launched pilots whose fate at 104 weeks is limbo. */
    public static final Column COHORT_LIMBO =
            register("cohort_limbo", 1, "Launched pilots whose fate at 104 weeks is limbo.");

    /** Launched pilots whose fate at 104 weeks is in progress. */
    public static final Column COHORT_IN_PROGRESS =
            register("cohort_in_progress", 1, "Launched pilots whose fate at 104 weeks is in progress.");

    /** Pilots live within 104 weeks and successful 26 weeks later. */
    public static final Column COHORT_SUCCESSFUL =
            register("cohort_successful", 1, "Pilots live within 104 weeks and successful 26 weeks later.");

    /** Approved proposals not launched: launch money spent. */
    public static final Column DROPS_BUDGET =
            register("drops_budget", 1, "Approved proposals not launched: launch money spent.");

    /** Approved proposals not launched: no programme slot. */
    public static final Column DROPS_WIP =
            register("drops_wip", 1, "Approved proposals not launched: no programme slot.");

    /** Approved proposals not launched: launches paused. */
    public static final Column DROPS_PAUSE =
            register("drops_pause", 1, "Approved proposals not launched: launches paused.");

    /** Pilots that went on past the pilot review. */
    public static final Column PILOTS_PASSED =
            register("pilots_passed", 1, "Pilots that went on past the pilot review.");

    /** Productions whose success was judged, or that were retired before. */
    public static final Column PRODUCTIONS_JUDGED =
            register("productions_judged", 1, "Productions whose success was judged, or that were retired before.");

    /** Productions successful at 26 weeks. */
    public static final Column PRODUCTIONS_SUCCESSFUL =
            register("productions_successful", 1, "Productions successful at 26 weeks.");

    /** Pilots that ever reached scale. */
    public static final Column PILOTS_SCALED = register("pilots_scaled", 1, "Pilots that ever reached scale.");

    /** Productions taken out again. */
    public static final Column PRODUCTIONS_RETIRED = register("productions_retired", 1, "Productions taken out again.");

    /** Pilots launched by programme month 24. */
    public static final Column LAUNCHED_M24 = register("launched_m24", 1, "Pilots launched by programme month 24.");

    /** Of them closed (killed, rejected, abandoned) by then. */
    public static final Column CLOSED_M24 =
            register("closed_m24", 1, "Of them closed (killed, rejected, abandoned) by then.");

    /** 1 if any pilot was launched by programme month 24. */
    public static final Column ACTIVE_M24 =
            register("active_m24", 1, "1 if any pilot was launched by programme month 24.");

    /** 1 if more than half of them were closed by then. */
    public static final Column MAJORITY_CLOSED_M24 =
            register("majority_closed_m24", 1, "1 if more than half of them were closed by then.");

    /** 1 if any pilot was launched by programme month 36. */
    public static final Column ACTIVE_M36 =
            register("active_m36", 1, "1 if any pilot was launched by programme month 36.");

    /** 1 if more than half of them were closed by then. */
    public static final Column MAJORITY_CLOSED_M36 =
            register("majority_closed_m36", 1, "1 if more than half of them were closed by then.");

    /** Bought and partnered pilots launched. */
    public static final Column EXTERNAL_LAUNCHED =
            register("external_launched", 1, "Bought and partnered pilots launched.");

    /** Of them live within 104 weeks. */
    public static final Column EXTERNAL_PRODUCTION =
            register("external_production", 1, "Of them live within 104 weeks.");

    /** Built pilots launched. */
    public static final Column BUILD_LAUNCHED = register("build_launched", 1, "Built pilots launched.");

    /** Of them live within 104 weeks. */
    public static final Column BUILD_PRODUCTION = register("build_production", 1, "Of them live within 104 weeks.");

    /** Pilots ever 13 weeks without stage progress. */
    public static final Column STALLED_13W = register("stalled_13w", 1, "Pilots ever 13 weeks without stage progress.");

    /** Pilots ever 26 weeks without stage progress. */
    public static final Column STALLED_26W = register("stalled_26w", 1, "Pilots ever 26 weeks without stage progress.");

    /** Pilots past the pilot review that overran their plan by the re-approval factor, 1.5 by default. */
    public static final Column ESCALATED = register(
            "escalated",
            1,
            "Pilots past the pilot review that overran their plan by the re-approval factor, 1.5 by default.");

    /** Of them ever live. */
    public static final Column ESCALATED_LIVE = register("escalated_live", 1, "Of them ever live.");

    /** Spend on pilots of sales and marketing, k$. */
    public static final Column SALES_SPEND = register("sales_spend", 1, "Spend on pilots of sales and marketing, k$.");

    /** All spend, k$. */
    public static final Column SPEND_TOTAL = register("spend_total", 1, "All spend, k$.");

    /** Spend on the work of stages S2 to S9, k$. */
    public static final Column SPEND_PILOTS = register("spend_pilots", 1, "Spend on the work of stages S2 to S9, k$.");

    /** Spend on running, retraining and licences, k$. */
    public static final Column SPEND_RUN = register("spend_run", 1, "Spend on running, retraining and licences, k$.");

    /** Spend on programmes, k$. */
    public static final Column SPEND_INTERVENTIONS = register("spend_interventions", 1, "Spend on programmes, k$.");

    /** Spend on the work of pilots that never went live, k$. */
    public static final Column SPEND_WASTED =
            register("spend_wasted", 1, "Spend on the work of pilots that never went live, k$.");

    /** Value realized, k$. */
    public static final Column VALUE_REALIZED = register("value_realized", 1, "Value realized, k$.");

    /** Value less all spend, k$. */
    public static final Column NET_VALUE = register("net_value", 1, "Value less all spend, k$.");

    /** Value less all spend, discounted to the start, k$. */
    public static final Column NET_VALUE_DISCOUNTED =
            register("net_value_discounted", 1, "Value less all spend, discounted to the start, k$.");

    /** 1 if net value is above 0. */
    public static final Column POSITIVE_NET = register("positive_net", 1, "1 if net value is above 0.");

    /** Spend by purpose, k$: pilot, data, integration, governance, change, onboarding, run, retraining, licences, programmes. */
    public static final Column SPEND_BY_STAGE = register(
            "spend_by_stage",
            10,
            "Spend by purpose, k$: pilot, data, integration, governance, change, onboarding, run, retraining, licences, programmes.");

    /** Envelopes granted, k$. */
    public static final Column BUDGET_GRANTED = register("budget_granted", 1, "Envelopes granted, k$.");

    /** Spend beyond the pot, written off, k$. */
    public static final Column BUDGET_OVERDRAFT =
            register("budget_overdraft", 1, "Spend beyond the pot, written off, k$.");

    /** Unspent programme lines and run reserve, k$. */
    public static final Column BUDGET_COMMITTED =
            register("budget_committed", 1, "Unspent programme lines and run reserve, k$.");

    /** Pot left in the last year, k$. */
    public static final Column BUDGET_REMAINING = register("budget_remaining", 1, "Pot left in the last year, k$.");

    /** Money returned at year ends, k$. */
    public static final Column BUDGET_RETURNED = register("budget_returned", 1, "Money returned at year ends, k$.");

    /** Pilots past the review, and a tenth of the launched for each licence programme, at most all launched. */
    public static final Column APPARENT_SUCCESSES = register(
            "apparent_successes",
            1,
            "Pilots past the review, and a tenth of the launched for each licence programme, at most all launched.");

    /** Licence programmes bought. */
    public static final Column LICENCE_PROGRAMMES = register("licence_programmes", 1, "Licence programmes bought.");

    /** Trust of teams at the horizon, mean. */
    public static final Column TRUST_END = register("trust_end", 1, "Trust of teams at the horizon, mean.");

    /** Fatigue of teams at the horizon, mean. */
    public static final Column FATIGUE_END = register("fatigue_end", 1, "Fatigue of teams at the horizon, mean.");

    /** Fear in teams at the horizon, mean. */
    public static final Column FEAR_END = register("fear_end", 1, "Fear in teams at the horizon, mean.");

    /** Attitude of process owners at the horizon, mean. */
    public static final Column ATTITUDE_MANAGERS_END =
            register("attitude_managers_end", 1, "Attitude of process owners at the horizon, mean.");

    /** Resistance of process owners to a typical pilot of theirs without sponsor at the horizon, mean. */
    public static final Column RESISTANCE_END = register(
            "resistance_end",
            1,
            "Resistance of process owners to a typical pilot of theirs without sponsor at the horizon, mean.");

    /** Occupied share of the ai pool, time-weighted. */
    public static final Column UTILIZATION_AI =
            register("utilization_ai", 1, "Occupied share of the ai pool, time-weighted.");

    /** Jobs in the ai pool, time-weighted. */
    public static final Column WIP_AI = register("wip_ai", 1, "Jobs in the ai pool, time-weighted.");

    /** Weeks that finished jobs of the ai pool took beyond work ÷ cap, summed. */
    public static final Column WAIT_WEEKS_AI =
            register("wait_weeks_ai", 1, "Weeks that finished jobs of the ai pool took beyond work ÷ cap, summed.");

    /** Finished jobs of the ai pool. */
    public static final Column JOBS_AI = register("jobs_ai", 1, "Finished jobs of the ai pool.");

    /** Occupied share of the data pool, time-weighted. */
    public static final Column UTILIZATION_DATA =
            register("utilization_data", 1, "Occupied share of the data pool, time-weighted.");

    /** Jobs in the data pool, time-weighted. */
    public static final Column WIP_DATA = register("wip_data", 1, "Jobs in the data pool, time-weighted.");

    /** Weeks that finished jobs of the data pool took beyond work ÷ cap, summed. */
    public static final Column WAIT_WEEKS_DATA =
            register("wait_weeks_data", 1, "Weeks that finished jobs of the data pool took beyond work ÷ cap, summed.");

    /** Finished jobs of the data pool. */
    public static final Column JOBS_DATA = register("jobs_data", 1, "Finished jobs of the data pool.");

    /** Occupied share of the integration pool, time-weighted. */
    public static final Column UTILIZATION_INTEGRATION =
            register("utilization_integration", 1, "Occupied share of the integration pool, time-weighted.");

    /** Jobs in the integration pool, time-weighted. */
    public static final Column WIP_INTEGRATION =
            register("wip_integration", 1, "Jobs in the integration pool, time-weighted.");

    /** Weeks that finished jobs of the integration pool took beyond work ÷ cap, summed. */
    public static final Column WAIT_WEEKS_INTEGRATION = register(
            "wait_weeks_integration",
            1,
            "Weeks that finished jobs of the integration pool took beyond work ÷ cap, summed.");

    /** Finished jobs of the integration pool. */
    public static final Column JOBS_INTEGRATION =
            register("jobs_integration", 1, "Finished jobs of the integration pool.");

    /** Occupied share of the governance pool, time-weighted. */
    public static final Column UTILIZATION_GOVERNANCE =
            register("utilization_governance", 1, "Occupied share of the governance pool, time-weighted.");

    /** Jobs in the governance pool, time-weighted. */
    public static final Column WIP_GOVERNANCE =
            register("wip_governance", 1, "Jobs in the governance pool, time-weighted.");

    /** Weeks that finished jobs of the governance pool took beyond work ÷ cap, summed. */
    public static final Column WAIT_WEEKS_GOVERNANCE = register(
            "wait_weeks_governance",
            1,
            "Weeks that finished jobs of the governance pool took beyond work ÷ cap, summed.");

    /** Finished jobs of the governance pool. */
    public static final Column JOBS_GOVERNANCE =
            register("jobs_governance", 1, "Finished jobs of the governance pool.");

    /** Occupied share of the change pool, time-weighted. */
    public static final Column UTILIZATION_CHANGE =
            register("utilization_change", 1, "Occupied share of the change pool, time-weighted.");

    /** Jobs in the change pool, time-weighted. */
    public static final Column WIP_CHANGE = register("wip_change", 1, "Jobs in the change pool, time-weighted.");

    /** Weeks that finished jobs of the change pool took beyond work ÷ cap, summed. */
    public static final Column WAIT_WEEKS_CHANGE = register(
            "wait_weeks_change", 1, "Weeks that finished jobs of the change pool took beyond work ÷ cap, summed.");

    /** Finished jobs of the change pool. */
    public static final Column JOBS_CHANGE = register("jobs_change", 1, "Finished jobs of the change pool.");

    /** Occupied share of the mlops pool, time-weighted. */
    public static final Column UTILIZATION_MLOPS =
            register("utilization_mlops", 1, "Occupied share of the mlops pool, time-weighted.");

    /** Jobs in the mlops pool, time-weighted. */
    public static final Column WIP_MLOPS = register("wip_mlops", 1, "Jobs in the mlops pool, time-weighted.");

    /** Weeks that finished jobs of the mlops pool took beyond work ÷ cap, summed. */
    public static final Column WAIT_WEEKS_MLOPS = register(
            "wait_weeks_mlops", 1, "Weeks that finished jobs of the mlops pool took beyond work ÷ cap, summed.");

    /** Finished jobs of the mlops pool. */
    public static final Column JOBS_MLOPS = register("jobs_mlops", 1, "Finished jobs of the mlops pool.");

    /** Incidents. */
    public static final Column INCIDENTS = register("incidents", 1, "Incidents.");

    /** Incidents of tier-3 systems. */
    public static final Column INCIDENTS_TIER3 = register("incidents_tier3", 1, "Incidents of tier-3 systems.");

    /** Go-lives by programme year. */
    public static final Column GOLIVES_BY_YEAR = register("golives_by_year", 6, "Go-lives by programme year.");

    /** Pilots launched by programme year. */
    public static final Column LAUNCHES_BY_YEAR = register("launches_by_year", 4, "Pilots launched by programme year.");

    /** Of them live within 104 weeks, by launch year. */
    public static final Column COHORT_PRODUCTION_BY_YEAR =
            register("cohort_production_by_year", 4, "Of them live within 104 weeks, by launch year.");

    /** Pilots that reached, within 104 weeks: launched, pilot_passed, data_ready, integrated, approved, changed, live, and of these successful, scaled. */
    public static final Column FUNNEL = register(
            "funnel",
            9,
            "Pilots that reached, within 104 weeks: launched, pilot_passed, data_ready, integrated, approved, changed, live, and of these successful, scaled.");

    /** Pilots by furthest funnel stage (launched to changed, 6) times fate at 104 weeks (killed, rejected, abandoned, limbo, in_progress). */
    public static final Column FUNNEL_EXITS = register(
            "funnel_exits",
            30,
            "Pilots by furthest funnel stage (launched to changed, 6) times fate at 104 weeks (killed, rejected, abandoned, limbo, in_progress).");

    /** Pilots by fate at 104 weeks times dominant cause: index fate · causes + cause. */
    public static final Column CAUSES = register(
            "causes",
            Fate.values().length * Cause.values().length,
            "Pilots by fate at 104 weeks times dominant cause: index fate · causes + cause.");

    /** Pilots going live within 104 weeks, by whole weeks since launch. */
    public static final Column LAUNCH_TO_PRODUCTION =
            register("launch_to_production", 105, "Pilots going live within 104 weeks, by whole weeks since launch.");

    /** Pilots killed within 104 weeks, by whole weeks since launch. */
    public static final Column LAUNCH_TO_KILLED =
            register("launch_to_killed", 105, "Pilots killed within 104 weeks, by whole weeks since launch.");

    /** Pilots rejected within 104 weeks, by whole weeks since launch. */
    public static final Column LAUNCH_TO_REJECTED =
            register("launch_to_rejected", 105, "Pilots rejected within 104 weeks, by whole weeks since launch.");

    /** Pilots abandoned within 104 weeks, by whole weeks since launch. */
    public static final Column LAUNCH_TO_ABANDONED =
            register("launch_to_abandoned", 105, "Pilots abandoned within 104 weeks, by whole weeks since launch.");

    /** Pilots live within 104 weeks of launch, by whole weeks since their test was passed. */
    public static final Column PILOT_TO_PRODUCTION = register(
            "pilot_to_production",
            105,
            "Pilots live within 104 weeks of launch, by whole weeks since their test was passed.");

    /** Pilots live within 104 weeks that had not passed the technical test. */
    public static final Column PRODUCTION_WITHOUT_TEST = register(
            "production_without_test", 1, "Pilots live within 104 weeks that had not passed the technical test.");

    /** Pilots by whole weeks from the start of pilot work to the review decision; the last bin is 156 and more. */
    public static final Column PILOT_WEEKS = register(
            "pilot_weeks",
            157,
            "Pilots by whole weeks from the start of pilot work to the review decision; the last bin is 156 and more.");

    /** Productions retired, by whole weeks in production; the last bin is 260 and more. */
    public static final Column PRODUCTION_ENDED = register(
            "production_ended",
            261,
            "Productions retired, by whole weeks in production; the last bin is 260 and more.");

    /** Productions still live at the horizon, by whole weeks in production. */
    public static final Column PRODUCTION_CENSORED = register(
            "production_censored", 261, "Productions still live at the horizon, by whole weeks in production.");

    /** Escalated pilots by spend ÷ plan, in steps of 0.05; the last bin is 6 and more. */
    public static final Column OVERRUN_ESCALATED = register(
            "overrun_escalated",
            121,
            "Escalated pilots by spend ÷ plan, in steps of 0.05; the last bin is 6 and more.");

    /** Other pilots past the review by spend ÷ plan, in steps of 0.05. */
    public static final Column OVERRUN_OTHERS =
            register("overrun_others", 121, "Other pilots past the review by spend ÷ plan, in steps of 0.05.");

    /** Events fired. */
    public static final Column EVENTS = register("events", 1, "Events fired.");

    /** 1 if the virtual surveys were taken before the horizon. */
    public static final Column SURVEYED =
            register("surveyed", 1, "1 if the virtual surveys were taken before the horizon.");

    /** Pilots launched in the surveys' window. */
    public static final Column SURVEY_LAUNCHED =
            register("survey_launched", 1, "Pilots launched in the surveys' window.");

    /** Of them live within 104 weeks of their own launch. */
    public static final Column SURVEY_LIVE_COHORT =
            register("survey_live_cohort", 1, "Of them live within 104 weeks of their own launch.");

    /** The same, light tools counted as live once past the pilot review. */
    public static final Column SURVEY_LIGHT_COHORT =
            register("survey_light_cohort", 1, "The same, light tools counted as live once past the pilot review.");

    /** Of those launched in the window, live by the survey date. */
    public static final Column SURVEY_LIVE_TO_DATE =
            register("survey_live_to_date", 1, "Of those launched in the window, live by the survey date.");

    /** 1 if any pilot was launched by the survey date. */
    public static final Column SURVEY_ACTIVE =
            register("survey_active", 1, "1 if any pilot was launched by the survey date.");

    /** Closures reported ÷ pilots launched by the survey date, 0 where none was. */
    public static final Column SURVEY_SCRAPPED =
            register("survey_scrapped", 1, "Closures reported ÷ pilots launched by the survey date, 0 where none was.");

    /** 1 if any initiative was open or launched in the survey's last year. */
    public static final Column SURVEY_OPEN_YEAR =
            register("survey_open_year", 1, "1 if any initiative was open or launched in the survey's last year.");

    /** 1 if most of them were closed in it. */
    public static final Column SURVEY_ABANDONED_MOST =
            register("survey_abandoned_most", 1, "1 if most of them were closed in it.");

    /** 1 if any initiative was open or launched in the year before that. */
    public static final Column SURVEY_OPEN_YEAR_BEFORE =
            register("survey_open_year_before", 1, "1 if any initiative was open or launched in the year before that.");

    /** 1 if most of them were closed in it. */
    public static final Column SURVEY_ABANDONED_MOST_BEFORE =
            register("survey_abandoned_most_before", 1, "1 if most of them were closed in it.");

    /** Mean of the seven maturities the organization starts with. */
    public static final Column SURVEY_MATURITY =
            register("survey_maturity", 1, "Mean of the seven maturities the organization starts with.");

    /** Pilots past the pilot review by the survey date, if the organization is mature enough to be asked. */
    public static final Column SURVEY_MATURE_PASSED = register(
            "survey_mature_passed",
            1,
            "Pilots past the pilot review by the survey date, if the organization is mature enough to be asked.");

    /** Of them ever live by the survey date. */
    public static final Column SURVEY_MATURE_LIVE =
            register("survey_mature_live", 1, "Of them ever live by the survey date.");

    /** Of them ever live by the horizon. */
    public static final Column SURVEY_MATURE_LIVE_LATER =
            register("survey_mature_live_later", 1, "Of them ever live by the horizon.");

    /** Pilots live by the survey date, by whole months of 52/12 weeks since their test was passed; the last bin is 36 and more. */
    public static final Column SURVEY_TEST_TO_LIVE = register(
            "survey_test_to_live",
            37,
            "Pilots live by the survey date, by whole months of 52/12 weeks since their test was passed; the last bin is 36 and more.");

    /** Task-specific pilots launched in the surveys' window: those not for show. */
    public static final Column SURVEY_SPECIFIC =
            register("survey_specific", 1, "Task-specific pilots launched in the surveys' window: those not for show.");

    /** Of them live soon after their pilot and successful 26 weeks later. */
    public static final Column SURVEY_SPECIFIC_SUCCESSFUL = register(
            "survey_specific_successful", 1, "Of them live soon after their pilot and successful 26 weeks later.");

    /** Initiatives old enough to be asked for their return. */
    public static final Column SURVEY_AGED =
            register("survey_aged", 1, "Initiatives old enough to be asked for their return.");

    /** Of them reported to have met the expected return. */
    public static final Column SURVEY_AGED_REPORTED =
            register("survey_aged_reported", 1, "Of them reported to have met the expected return.");

    /** Of them truly successful by the survey date. */
    public static final Column SURVEY_AGED_SUCCESSFUL =
            register("survey_aged_successful", 1, "Of them truly successful by the survey date.");

    /** Pilots launched by the survey date. */
    public static final Column SURVEY_INITIATIVES =
            register("survey_initiatives", 1, "Pilots launched by the survey date.");

    /** Of them reported to be at scale. */
    public static final Column SURVEY_SCALED_REPORTED =
            register("survey_scaled_reported", 1, "Of them reported to be at scale.");

    /** Of them ever at scale by the survey date. */
    public static final Column SURVEY_SCALED =
            register("survey_scaled", 1, "Of them ever at scale by the survey date.");

    /** Of them ever live by the survey date, or light tools past the pilot review. */
    public static final Column SURVEY_IN_PRODUCTION = register(
            "survey_in_production", 1, "Of them ever live by the survey date, or light tools past the pilot review.");

    /** 1 if that is a low share of them. */
    public static final Column SURVEY_LOW_PRODUCTION =
            register("survey_low_production", 1, "1 if that is a low share of them.");

    /** 1 if that is a high share of them. */
    public static final Column SURVEY_HIGH_PRODUCTION =
            register("survey_high_production", 1, "1 if that is a high share of them.");

    /** 1 if no pilot is past the pilot review at the survey date. */
    public static final Column SURVEY_EXPERIMENTING =
            register("survey_experimenting", 1, "1 if no pilot is past the pilot review at the survey date.");

    /** 1 if some are, but none is at scale. */
    public static final Column SURVEY_PILOTING = register("survey_piloting", 1, "1 if some are, but none is at scale.");

    /** 1 if some are at scale, in less functions than fully scaled needs. */
    public static final Column SURVEY_SCALING =
            register("survey_scaling", 1, "1 if some are at scale, in less functions than fully scaled needs.");

    /** 1 if there are systems at scale in that many functions. */
    public static final Column SURVEY_FULLY_SCALED =
            register("survey_fully_scaled", 1, "1 if there are systems at scale in that many functions.");

    /** Pilots ever live by the survey date. */
    public static final Column SURVEY_LIVE = register("survey_live", 1, "Pilots ever live by the survey date.");

    /** Of them live between 26 and 78 weeks after their launch, by default. */
    public static final Column SURVEY_LIVE_MIDDLE =
            register("survey_live_middle", 1, "Of them live between 26 and 78 weeks after their launch, by default.");

    /** Business units asked whether they trust AI. */
    public static final Column SURVEY_UNITS =
            register("survey_units", 1, "Business units asked whether they trust AI.");

    /** Of them trusting. */
    public static final Column SURVEY_UNITS_TRUSTING = register("survey_units_trusting", 1, "Of them trusting.");

    /** Business units asked, if the organization is among the more mature. */
    public static final Column SURVEY_UNITS_HIGH =
            register("survey_units_high", 1, "Business units asked, if the organization is among the more mature.");

    /** Of them trusting. */
    public static final Column SURVEY_UNITS_HIGH_TRUSTING =
            register("survey_units_high_trusting", 1, "Of them trusting.");

    /** Business units asked, if the organization is among the less mature. */
    public static final Column SURVEY_UNITS_LOW =
            register("survey_units_low", 1, "Business units asked, if the organization is among the less mature.");

    /** Of them trusting. */
    public static final Column SURVEY_UNITS_LOW_TRUSTING =
            register("survey_units_low_trusting", 1, "Of them trusting.");

    /** Pilots stalled at the survey date. */
    public static final Column SURVEY_STALLED = register("survey_stalled", 1, "Pilots stalled at the survey date.");

    /** Of them blocked by data. */
    public static final Column SURVEY_STALLED_DATA = register("survey_stalled_data", 1, "Of them blocked by data.");

    /** Of them blocked by integration. */
    public static final Column SURVEY_STALLED_INTEGRATION =
            register("survey_stalled_integration", 1, "Of them blocked by integration.");

    /** Of them blocked by security and risk review. */
    public static final Column SURVEY_STALLED_SECURITY =
            register("survey_stalled_security", 1, "Of them blocked by security and risk review.");

    /** Of them blocked by operations and monitoring. */
    public static final Column SURVEY_STALLED_MONITORING =
            register("survey_stalled_monitoring", 1, "Of them blocked by operations and monitoring.");

    /** Of them blocked by missing ownership: sponsor, process owner, change. */
    public static final Column SURVEY_STALLED_OWNERSHIP = register(
            "survey_stalled_ownership", 1, "Of them blocked by missing ownership: sponsor, process owner, change.");

    /** Of them blocked by security as leaders report it. */
    public static final Column SURVEY_SECURITY_LEADERS =
            register("survey_security_leaders", 1, "Of them blocked by security as leaders report it.");

    /** Of them blocked by security as practitioners report it. */
    public static final Column SURVEY_SECURITY_PRACTITIONERS =
            register("survey_security_practitioners", 1, "Of them blocked by security as practitioners report it.");

    private Columns() {}

    /** All columns, in catalogue order. */
    public static List<Column> all() {
        return Collections.unmodifiableList(ALL);
    }

    /** How many numbers a row has. */
    public static int width() {
        Column last = ALL.get(ALL.size() - 1);
        return last.offset() + last.length();
    }

    private static Column register(String name, int length, String meaning) {
        int offset = ALL.isEmpty() ? 0 : width();
        Column column = new Column(name, offset, length, meaning);
        ALL.add(column);
        return column;
    }
}
