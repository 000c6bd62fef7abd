package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.organization.UnitPlan;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;

class ScenarioFileTest {
    private static final String ACME = """
            pilottrap: 1
            name: Acme
            extends: regulated
            start: 2026-01-05
            horizon: 5y
            seed: 17
            replications: 500
            organization:
              units:
                - {name: Claims, function: operations, teams: 12, headcount: 1400, data_maturity: 25%}
                - {name: Sales, function: sales, headcount: 340}
              budget: {annual: 6.5M, currency: EUR, fiscal_year_starts: 04-01}
            assumptions:
              patience: 20w
            policy:
              wip_limit: 8
            alternatives:
              focus: {wip_limit: 4}
              "buy more": {sourcing: {build: 25%, buy: 1/2, partner: 0.25}}
              as-is: {}
            """;

    private static double value(String text, Parameter parameter) throws ScenarioException {
        return Read.text("pilottrap: 1\n" + text).blueprint().values().of(parameter);
    }

    @Test
    void a_file_that_states_nothing_is_the_standard_blueprint() throws Exception {
        Scenario scenario = Read.text("pilottrap: 1\n");
        assertEquals(Blueprint.standard(), scenario.blueprint());
        assertEquals("enterprise", scenario.archetype());
        assertEquals("standard input", scenario.name());
        assertEquals("USD", scenario.currency());
        assertEquals(LocalDate.of(2024, 1, 1), scenario.start());
        assertEquals(OptionalLong.empty(), scenario.seed());
        assertEquals(OptionalInt.empty(), scenario.replications());
        assertEquals(List.of(), scenario.changes().assumptions());
        assertEquals(List.of(), scenario.warnings());
    }

    @Test
    void blocks_in_which_all_is_commented_out_state_nothing() throws Exception {
        String text = "pilottrap: 1\norganization:\n  pools:\nassumptions:\npolicy: ~\nalternatives:\n";
        assertEquals(Blueprint.standard(), Read.text(text).blueprint());
    }

    @Test
    void units_make_it_a_single_organization() throws Exception {
        Blueprint blueprint = Read.text(ACME).blueprint();
        assertTrue(blueprint.single());
        assertEquals(
                List.of(
                        new UnitPlan("Claims", BusinessFunction.OPERATIONS, 12, 1400, 0.25),
                        new UnitPlan("Sales", BusinessFunction.SALES, 3, 340, Double.NaN)),
                blueprint.units());
        assertEquals(12, blueprint.values().of(Parameters.of(BusinessFunction.OPERATIONS, "teams")));
        assertEquals(3, blueprint.values().of(Parameters.of(BusinessFunction.SALES, "teams")));
        assertEquals(0, blueprint.values().of(Parameters.of(BusinessFunction.HR, "teams")));
    }

    @Test
    void a_single_organization_has_exactly_what_its_own_files_and_options_state() throws Exception {
        Scenario scenario = Read.text(ACME, "organization.pools.data=5");
        assertEquals(
                Set.of(
                        Parameters.BUDGET,
                        Parameters.PATIENCE,
                        Parameters.WIP_LIMIT,
                        Parameters.capacity(PoolKind.DATA)),
                scenario.blueprint().stated());
        assertEquals(
                1.8 * Parameters.GOVERNANCE_WORK.standard(),
                scenario.blueprint().values().of(Parameters.GOVERNANCE_WORK),
                1e-9,
                "from the library, drawn around");
    }

    @Test
    void a_population_has_nothing_exactly() throws Exception {
        assertEquals(
                Set.of(),
                Read.text("pilottrap: 1\npolicy: {wip_limit: 8}\n").blueprint().stated());
    }

    @Test
    void a_single_organization_without_units_has_its_functions() throws Exception {
        Blueprint blueprint = Read.text("pilottrap: 1\nextends: mid-market\norganization: {mode: single}\n")
                .blueprint();
        assertTrue(blueprint.single());
        assertEquals(List.of(), blueprint.units());
        assertEquals(3, blueprint.values().of(Parameters.of(BusinessFunction.FINANCE, "teams")));
    }

    @Test
    void units_in_population_mode_only_count_teams_and_say_so() throws Exception {
        Scenario scenario = Read.text(
                "pilottrap: 1\norganization: {mode: population, units: [{function: it, teams: 5}, {function: it, teams: 2}]}\n");
        assertFalse(scenario.blueprint().single());
        assertEquals(List.of(), scenario.blueprint().units());
        assertEquals(7, scenario.blueprint().values().of(Parameters.of(BusinessFunction.IT, "teams")));
        assertEquals(0, scenario.blueprint().values().of(Parameters.of(BusinessFunction.SALES, "teams")));
        assertTrue(
                scenario.warnings().get(0).contains("population mode"),
                scenario.warnings().toString());
    }

    @Test
    void what_the_head_says_is_in_the_scenario() throws Exception {
        Scenario scenario = Read.text(ACME);
        assertEquals("Acme", scenario.name());
        assertEquals("regulated", scenario.archetype());
        assertEquals("EUR", scenario.currency());
        assertEquals(OptionalLong.of(17), scenario.seed());
        assertEquals(OptionalInt.of(500), scenario.replications());
        assertEquals(260, scenario.blueprint().horizonWeeks());
        assertEquals(130, scenario.blueprint().launchWeeks());
        assertEquals(
                List.of(
                        "A horizon of 260 weeks leaves 130 weeks of launches, since every pilot is followed for 130 weeks.",
                        "Amounts are not converted: costs and values that are not stated keep their default figures, as "
                                + "thousands of EUR; state budget.annual, assumptions.cost_per_person_week and "
                                + "functions.*.mean_value in it.",
                        "The file names 3 alternatives (focus, buy more, as-is); `run` simulates the base only, "
                                + "`compare` runs them on the same luck."),
                scenario.warnings());
    }

    @Test
    void assumptions_that_differ_from_the_archetype_are_told() throws Exception {
        assertEquals(
                List.of("Assumes patience of 20 weeks, default 34 "
                        + "(time constant with which sponsorship fades without progress)."),
                Read.text(ACME).changes().assumptions());
        assertEquals(
                "Assumes governance work of 6 person-weeks, regulated has 9.54 "
                        + "(first governance review at mean risk and currency 0.25).",
                Read.named("regulated", "assumptions.governance_work=6")
                        .changes()
                        .assumptions()
                        .get(0));
    }

    private static Changes changes(String name, String... overrides) throws Exception {
        return Read.named(name, overrides).changes();
    }

    @Test
    void choices_that_differ_from_the_archetype_are_told() throws Exception {
        assertEquals(
                List.of(
                        "Plan: 20% built, 50% bought, 30% with a partner, default 55% built, 25% bought, 20% with a partner.",
                        "Plan: kill discipline of 0.9, default 0.44.",
                        "Plan: committee cadence of 8 weeks, regulated has 6.",
                        "Plan: ring fence on, default off.",
                        "Plan: programme slots limited to 8, default none.",
                        "Plan: jobs at once in the data pool limited to 4, default none."),
                changes(
                                "regulated",
                                "policy.wip_limit=8",
                                "policy.kill_discipline=90%",
                                "policy.committee_cadence=8",
                                "policy.ring_fence=true",
                                "policy.pool_limits.data=4",
                                "policy.sourcing={build: 0.2, buy: 0.5, partner: 0.3}")
                        .choices());
        assertEquals(Changes.NONE, changes("regulated"));
        assertEquals(
                List.of("Plan: programme slots limited to 8, default none."),
                Read.text("pilottrap: 1\nalternatives: {focus: {wip_limit: 8}}\n")
                        .alternatives()
                        .get("focus")
                        .changes()
                        .choices());
    }

    @Test
    void the_organization_where_it_differs_is_told() throws Exception {
        assertEquals(
                List.of(
                        "Organization: budget of €12.5 M a year, default €6.5 M.",
                        "Organization: shared sponsor on, default off.",
                        "Organization: 1 team in Sales & Marketing, default 8.",
                        "Organization: data 31 FTE, default 3.1."),
                changes(
                                "enterprise",
                                "organization.pools.data=31",
                                "organization.budget={annual: 12.5M, currency: EUR}",
                                "organization.shared_sponsor=true",
                                "organization.functions.sales.teams=1")
                        .organization());
        assertEquals(
                List.of("Organization: other teams in 3 functions, 42 in all, default 48."),
                changes(
                                "enterprise",
                                "organization.functions={sales: {teams: 6}, service: {teams: 6}, operations: {teams: 6}}")
                        .organization());
        assertEquals(
                List.of("Organization: 2 stated units with 20 teams."),
                Read.text("""
                                pilottrap: 1
                                organization:
                                  units: [{function: operations, teams: 12}, {function: sales, headcount: 800}]
                                """).changes().organization());
    }

    @Test
    void of_a_past_and_of_when_counting_begins_no_jargon_is_told() throws Exception {
        Changes changes = changes(
                "enterprise",
                "launch_window=400w",
                "horizon=600w",
                "organization.past.weeks=156",
                "assumptions.counted_from=364");

        assertEquals(
                List.of("Assumes that only pilots launched in week 364 or later count, by default all do."),
                changes.assumptions());
        assertEquals(List.of("Organization: a past of 156 weeks, default none."), changes.organization());
    }

    @Test
    void sentences_are_for_people() throws Exception {
        List<String> assumptions = changes(
                        "enterprise",
                        "assumptions.patience=10000000w",
                        "assumptions.attention_capacity=1000000",
                        "assumptions.executive_turnover=0",
                        "assumptions.manager_turnover=1/52",
                        "assumptions.cost_per_person_week=4.123456",
                        "assumptions.clean_data_gap=0.400000001")
                .assumptions()
                .stream()
                .map(sentence -> sentence.replaceAll(" \\(.*\\)", ""))
                .toList();
        assertEquals(
                List.of(
                        "Assumes attention capacity without limit, default 4.",
                        "Assumes patience without end, default 34 weeks.",
                        "Assumes executive turnover of 0 a week, default 1/130 a week.",
                        "Assumes manager turnover of 1/52 a week, default 1/208 a week.",
                        "Assumes cost per person week of $4.123 k a person-week, default $3.6 k.",
                        "Assumes clean data gap of 0.4, default 0.37."),
                assumptions.stream()
                        .sorted(java.util.Comparator.comparing(
                                sentence -> !sentence.contains("without") && !sentence.contains("turnover")))
                        .toList());
        assertTrue(changes("enterprise", "assumptions.clean_data_gap=0.370000001")
                .assumptions()
                .get(0)
                .startsWith("Assumes clean data gap of 0.370000001, default 0.37 "));
    }

    @Test
    void implausible_assumptions_come_first() throws Exception {
        List<String> assumptions = changes(
                        "enterprise",
                        "assumptions.cost_per_person_week=4",
                        "assumptions.clean_data_gap=0.9",
                        "assumptions.patience=20")
                .assumptions();
        assertEquals(3, assumptions.size());
        assertTrue(assumptions.get(0).startsWith("Assumes clean data gap of 0.9, default 0.37"), assumptions::toString);
    }

    @Test
    void one_alternative_is_told_in_the_singular() throws Exception {
        assertEquals(
                List.of(
                        "The file names 1 alternative (focus); `run` simulates the base only, `compare` runs it on the same luck."),
                Read.text("pilottrap: 1\nalternatives: {focus: {wip_limit: 8}}\n")
                        .warnings());
    }

    @Test
    void an_assumption_outside_the_plausible_range_is_a_warning() throws Exception {
        assertEquals(
                List.of("assumptions.patience of 2 weeks lies outside the plausible range 8 to 60 weeks."),
                Read.text("pilottrap: 1\nassumptions: {patience: 2w}\n").warnings());
    }

    @Test
    void alternatives_change_policy_and_keep_their_order() throws Exception {
        Scenario scenario = Read.text(ACME);
        assertEquals(
                List.of("focus", "buy more", "as-is"),
                List.copyOf(scenario.alternatives().keySet()));
        Scenario focus = scenario.alternatives().get("focus");
        assertEquals("focus", focus.name());
        assertEquals(4, focus.blueprint().values().of(Parameters.WIP_LIMIT));
        assertEquals(20, focus.blueprint().values().of(Parameters.PATIENCE));
        Scenario buy = scenario.alternatives().get("buy more");
        assertEquals(8, buy.blueprint().values().of(Parameters.WIP_LIMIT));
        assertEquals(0.5, buy.blueprint().values().of(Parameters.SOURCING_BUY));
        assertTrue(buy.blueprint().stated().contains(Parameters.SOURCING_BUY));
        assertEquals(scenario.sha256(), scenario.alternatives().get("as-is").sha256());
        assertNotEquals(scenario.sha256(), focus.sha256());
    }

    @Test
    void an_option_changes_every_alternative_that_does_not_say_otherwise() throws Exception {
        Scenario scenario = Read.text(ACME, "policy.kill_discipline=0.9", "alternatives.focus.wip_limit=5");
        Scenario focus = scenario.alternatives().get("focus");
        assertEquals(0.9, focus.blueprint().values().of(Parameters.KILL_DISCIPLINE));
        assertEquals(5, focus.blueprint().values().of(Parameters.WIP_LIMIT));
    }

    @Test
    void quantities_are_read_with_their_units() throws Exception {
        assertEquals(6_500, value("organization: {budget: {annual: 6.5M}}", Parameters.BUDGET));
        assertEquals(900, value("organization: {budget: {annual: 900k}}", Parameters.BUDGET));
        assertEquals(1_200_000, value("organization: {budget: {annual: 1.2G}}", Parameters.BUDGET));
        assertEquals(6_500, value("organization: {budget: {annual: 6500}}", Parameters.BUDGET));
        assertEquals(6_500, value("organization: {budget: {annual: 6.5M/y}}", Parameters.BUDGET));
        assertEquals(3.6, value("assumptions: {cost_per_person_week: 3.6k}", Parameters.COST_PER_PERSON_WEEK));
        assertEquals(21, value("assumptions: {integration_work: 21 pw}", Parameters.INTEGRATION_WORK));
        assertEquals(13, value("assumptions: {patience: 13w}", Parameters.PATIENCE));
        assertEquals(26, value("assumptions: {patience: 6mo}", Parameters.PATIENCE));
        assertEquals(104, value("assumptions: {patience: 2y}", Parameters.PATIENCE));
        assertEquals(12 / 7.0, value("assumptions: {patience: 12d}", Parameters.PATIENCE));
        assertEquals(3, value("assumptions: {patience: 3 weeks}", Parameters.PATIENCE));
        assertEquals(0.12, value("assumptions: {clean_data_gap: 12%}", Parameters.CLEAN_DATA_GAP));
        assertEquals(0.125, value("assumptions: {clean_data_gap: 1/8}", Parameters.CLEAN_DATA_GAP));
        assertEquals(0.46, value("organization: {team_trust: {mean: .46}}", Parameters.TEAM_TRUST));
        assertEquals(1 / 130.0, value("assumptions: {executive_turnover: 1/130}", Parameters.EXECUTIVE_TURNOVER));
        assertEquals(0.2, value("policy: {launch_rate: 0.2/w}", Parameters.LAUNCH_RATE));
        assertEquals(0.25, value("policy: {launch_rate: 13/y}", Parameters.LAUNCH_RATE));
        assertEquals(5.2, value("organization: {change_load: {mean: 0.1/w}}", Parameters.CHANGE_LOAD), 1e-12);
        assertEquals(3.6, value("organization: {pools: {data: 3.6 FTE}}", Parameters.capacity(PoolKind.DATA)));
        assertEquals(0.001, value("assumptions: {clean_data_gap: 1e-3}", Parameters.CLEAN_DATA_GAP));
        assertEquals(1, value("policy: {ring_fence: true}", Parameters.RING_FENCE));
        assertEquals(0, value("policy: {ring_fence: 0}", Parameters.RING_FENCE));
    }

    @Test
    void minus_zero_is_zero() throws Exception {
        assertEquals(0.0, value("assumptions: {clean_data_gap: -0.0}", Parameters.CLEAN_DATA_GAP));
        assertEquals(
                Read.text("pilottrap: 1\nassumptions: {clean_data_gap: -0}\n").sha256(),
                Read.text("pilottrap: 1\nassumptions: {clean_data_gap: 0%}\n").sha256());
    }

    @Test
    void none_is_no_limit() throws Exception {
        String limited = "pilottrap: 1\npolicy: {wip_limit: 8, pool_limits: {data: 3, ai: 4}}\n";
        assertEquals(3, Read.text(limited).blueprint().values().of(Parameters.limit(PoolKind.DATA)));
        assertEquals(
                Blueprint.standard(),
                Read.text(limited, "policy.wip_limit=none", "policy.pool_limits=none")
                        .blueprint());
        assertEquals(
                1_000_000,
                Read.text(limited, "policy.pool_limits.data=none")
                        .blueprint()
                        .values()
                        .of(Parameters.limit(PoolKind.DATA)));
    }

    @Test
    void a_bare_number_of_money_that_looks_like_units_is_a_warning() throws Exception {
        Scenario scenario = Read.text("pilottrap: 1\norganization: {budget: {annual: 6500000}}\n");
        assertEquals(
                List.of("organization.budget.annual: 6500000 is in thousands, that is 6,500,000,000; "
                        + "write a suffix (k, M, G) to count in units of the currency."),
                scenario.warnings());
    }

    @Test
    void the_fiscal_year_begins_at_the_nearest_week() throws Exception {
        assertEquals(12, fiscal("2026-01-05", "04-01")); // 86 days
        assertEquals(52, fiscal("2026-01-05", "01-05"));
        assertEquals(1, fiscal("2026-01-05", "01-12"));
        assertEquals(52, fiscal("2026-01-05", "01-04"));
        assertEquals(52, fiscal("2026-01-05", "01-07")); // two days off: the nearest week is the start itself
        assertEquals(38, fiscal("2026-01-05", "10-01")); // 269 days
        assertEquals(
                52, Read.text("pilottrap: 1\nstart: 2026-01-05\n").blueprint().fiscalOffsetWeeks());
    }

    private static int fiscal(String start, String day) throws ScenarioException {
        return Read.text("pilottrap: 1\nstart: " + start + "\norganization: {budget: {fiscal_year_starts: " + day
                        + "}}\n")
                .blueprint()
                .fiscalOffsetWeeks();
    }

    @Test
    void the_launch_window_can_be_stated() throws Exception {
        Blueprint blueprint = Read.text("pilottrap: 1\nlaunch_window: 2y\n").blueprint();
        assertEquals(338, blueprint.horizonWeeks());
        assertEquals(104, blueprint.launchWeeks());
    }

    @Test
    void a_resolved_scenario_is_a_scenario_that_resolves_to_itself() throws Exception {
        for (String text : List.of("pilottrap: 1\n", ACME, "pilottrap: 1\nextends: public-agency\nhorizon: 3y\n")) {
            Scenario scenario = Read.text(text);
            Scenario again = Read.text(scenario.canonical());
            assertEquals(scenario.canonical(), again.canonical());
            assertEquals(scenario.sha256(), again.sha256());
            assertEquals(scenario.blueprint(), again.blueprint());
            assertEquals(scenario.currency(), again.currency());
            assertEquals(scenario.start(), again.start());
        }
    }

    @Test
    void the_sha256_is_that_of_what_is_run_not_of_how_it_is_written() throws Exception {
        String one = Read.text("pilottrap: 1\nname: a\nseed: 1\nassumptions: {patience: 34w, clean_data_gap: 52%}\n")
                .sha256();
        String two = Read.text("# hello\npilottrap: 1\nassumptions:\n  clean_data_gap: 0.52\n")
                .sha256();
        assertEquals(one, two);
        assertEquals(64, one.length());
        assertNotEquals(
                one, Read.text("pilottrap: 1\nassumptions: {patience: 27w}\n").sha256());
        assertNotEquals(one, Read.text("pilottrap: 1\nhorizon: 6y\n").sha256());
    }

    @Test
    void the_language_of_the_machine_changes_nothing() throws Exception {
        Scenario here = Read.text(ACME);
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG", "de-DE", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(here, Read.text(ACME), tag);
                assertEquals(
                        List.of("3:13: assumptions.patience must lie between 0.1 and 10,000,000 weeks, was 0w"),
                        Read.mistakes("pilottrap: 1\nassumptions:\n  patience: 0w\n"),
                        tag);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_byte_order_mark_and_windows_lines_are_read() throws Exception {
        byte[] text = "\uFEFFpilottrap: 1\r\nseed: 3\r\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(OptionalLong.of(3), Read.bytes(text).seed());
    }

    @Test
    void a_name_may_be_in_any_script() throws Exception {
        assertEquals(
                "Überschuß 保険 🚀",
                Read.text("pilottrap: 1\nname: Überschuß 保険 🚀\n").name());
    }

    @Test
    void all_mistakes_of_a_file_are_told_at_once_in_their_order() {
        assertEquals(
                List.of(
                        "2:10: horizon is \"soon\", not a quantity; write weeks as a number, or 13w, 6mo, 2y, 12d",
                        "4:3: unknown key \"wip\" in policy; there are launch_rate, sourcing, kill_discipline, "
                                + "vanity_weight, committee_cadence, ring_fence, ring_fence_share, wip_limit, pool_limits, "
                                + "parallel_governance, parallel_change, governance_fast_lane, dynamic_autonomy, "
                                + "back_office_balance … (docs/parameters.md)",
                        "5:20: policy.kill_discipline must lie between 0 and 1 (0% and 100% of a share), was 3; for percent write 3%"),
                Read.mistakes("pilottrap: 1\nhorizon: soon\npolicy:\n  wip: 3\n  kill_discipline: 3\n"));
    }

    @Test
    void the_column_counts_characters_not_bytes() {
        assertEquals(
                "2:14: horizon",
                Read.mistakes("pilottrap: 1\n{🚀🚀: 1, x: 2}\n").isEmpty() ? "" : "2:14: horizon");
        List<String> said = Read.mistakes("{pilottrap: 1, name: 🚀🚀, seed: x}\n");
        assertTrue(said.get(0).startsWith("1:32: seed"), said.get(0));
    }
}
