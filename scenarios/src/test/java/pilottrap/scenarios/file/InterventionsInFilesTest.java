package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.intervention.Interventions;
import pilottrap.simulation.intervention.Move;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.intervention.Window;
import pilottrap.simulation.parameter.Parameters;

/** Plans in files become programmes: lists replace, named values change, nothing is lost on the way back. */
class InterventionsInFilesTest {
    private static final String COFFEE = """
            pilottrap: 1
            start: 2026-01-05
            organization: {budget: {currency: EUR}}
            interventions:
              coffee:
                title: Coffee with the owners
                cost: 40k
                yearly_cost: 0.1M
                delay: 2w
                ramp: 13w
                moves:
                  assumptions.patience: {factor: 1.2}
                  policy.vanity_weight: {target: 30%}
                  assumptions.fatigue.extra_load: {add: 0.5, after: 4, weeks: 26, at_once: true}
                diverts:
                  change: {factor: 80%, weeks: 13}
            policy:
              interventions:
                - coffee: {start: 2026-07-06, intensity: 0.5}
                - executive_sponsorship
            """;

    private static List<String> names(Scenario scenario) {
        return scenario.blueprint().programmes().stream().map(Programme::name).toList();
    }

    @Test
    void a_declared_intervention_does_what_it_declares() throws Exception {
        Programme coffee = Read.text(COFFEE).blueprint().programmes().get(0);
        assertEquals(26, coffee.startWeek());
        assertEquals(2, coffee.delayWeeks());
        assertEquals(13, coffee.rampWeeks());
        assertEquals(0.5, coffee.intensity());
        assertEquals(40, coffee.oneOffCost());
        assertEquals(100, coffee.yearlyCost());
        assertEquals(
                List.of(Parameters.PATIENCE, Parameters.VANITY_WEIGHT, Parameters.EXTRA_CHANGE_LOAD),
                coffee.moves().stream().map(Move::parameter).toList());
        assertEquals(Window.then(4, 26), coffee.moves().get(2).window());
        assertEquals(0.8, coffee.diversions().get(0).factor());
    }

    @Test
    void what_is_planned_is_told_in_plain_words() throws Exception {
        Scenario scenario = Read.text(COFFEE);
        assertEquals(
                List.of(
                        "Coffee with the owners (intensity 0.5) from week 26 (2026-07-06), €20 k once and €50 k a year",
                        "Steady sponsors from the start, €50 k once and €150 k a year"),
                scenario.interventions());
        assertTrue(scenario.changes()
                .choices()
                .contains("Plan: " + scenario.interventions().get(1) + "."));
    }

    @Test
    void a_resolved_scenario_reads_back_as_itself() throws Exception {
        Scenario scenario = Read.text(COFFEE);
        Scenario again = Read.text(scenario.canonical());
        assertEquals(scenario.canonical(), again.canonical());
        assertEquals(scenario.blueprint().programmes(), again.blueprint().programmes());
        assertEquals(scenario.interventions(), again.interventions());
    }

    @Test
    void every_catalogue_entry_reads_back_as_itself() throws Exception {
        for (var each : Interventions.all()) {
            Scenario scenario =
                    Read.text("pilottrap: 1\npolicy: {interventions: [" + each.name() + ": {start: 26w}]}\n");
            assertEquals(List.of(each.name()), names(scenario));
            assertEquals(26, scenario.blueprint().programmes().get(0).startWeek());
            assertEquals(scenario.canonical(), Read.text(scenario.canonical()).canonical(), each.name());
            assertNotEquals(Read.text("pilottrap: 1\n").sha256(), scenario.sha256());
        }
    }

    @Test
    void a_list_replaces_and_named_values_change_what_is_inherited(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("base.yaml"), COFFEE);
        Path list = Files.writeString(
                folder.resolve("list.yaml"),
                "pilottrap: 1\nextends: base.yaml\npolicy: {interventions: [coffee: {start: 8w}]}\n");
        Path named = Files.writeString(
                folder.resolve("named.yaml"),
                "pilottrap: 1\nextends: base.yaml\npolicy: {interventions: {coffee: {start: 8w}, executive_sponsorship: none}}\n");
        Programme replaced =
                Read.named(list.toString()).blueprint().programmes().get(0);
        assertEquals(1, replaced.intensity());
        Scenario changed = Read.named(named.toString());
        assertEquals(List.of("coffee"), names(changed));
        assertEquals(8, changed.blueprint().programmes().get(0).startWeek());
        assertEquals(0.5, changed.blueprint().programmes().get(0).intensity());
    }

    @Test
    void an_option_changes_one_setting() throws Exception {
        Scenario scenario = Read.text(COFFEE, "policy.interventions.coffee.intensity=1.5");
        assertEquals(1.5, scenario.blueprint().programmes().get(0).intensity());
        assertEquals(26, scenario.blueprint().programmes().get(0).startWeek());
        assertEquals(List.of("coffee", "executive_sponsorship"), names(scenario));
    }

    @Test
    void an_alternative_has_its_own_plan_or_keeps_that_of_the_base() throws Exception {
        Scenario scenario = Read.text(COFFEE + """
                alternatives:
                  nothing: {interventions: []}
                  same: {kill_discipline: 0.6}
                  early: {interventions: {coffee: {start: 0}}}
                  patient: {assumptions: {patience: 52w}}
                """);
        assertEquals(List.of(), names(scenario.alternatives().get("nothing")));
        assertEquals(2, names(scenario.alternatives().get("same")).size());
        assertEquals(
                0,
                scenario.alternatives()
                        .get("early")
                        .blueprint()
                        .programmes()
                        .get(0)
                        .startWeek());
        assertEquals(
                52, scenario.alternatives().get("patient").blueprint().values().of(Parameters.PATIENCE));
    }

    @Test
    void an_alternative_tells_in_what_it_differs_from_its_base() throws Exception {
        Scenario base = Read.text(COFFEE);
        Scenario other = Read.text(
                COFFEE
                        + "alternatives: {x: {interventions: [executive_sponsorship], wip_limit: 8, assumptions: {patience: 52w}}}\n");
        var changes = ScenarioFile.differences(base, other.alternatives().get("x"));
        assertEquals(
                List.of(
                        "Plan: programme slots limited to 8, default none.",
                        "Plan: without Coffee with the owners (intensity 0.5) from week 26 (2026-07-06), €20 k once and €50 k a year."),
                changes.choices());
        assertEquals(1, changes.assumptions().size());
        assertEquals(List.of(), changes.organization());
    }

    @Test
    void interventions_are_added_to_a_scenario_that_is_there() throws Exception {
        Scenario base = Read.text(COFFEE);
        Scenario more = ScenarioFile.withInterventions(base, "more", List.of("training", "coffee"));
        assertEquals(List.of("coffee", "executive_sponsorship", "training"), names(more));
        assertEquals(base.interventions(), more.interventions().subList(0, 2));
        assertEquals("more", more.name());
        assertEquals(base.archetype(), more.archetype());
        assertEquals("EUR", more.currency());
    }

    @Test
    void several_interventions_are_added_each_with_its_settings() throws Exception {
        Scenario base = Read.text("pilottrap: 1\n");
        Scenario more = ScenarioFile.withInterventions(
                base, "more", List.of("wip_limit={pilots: 8}", "executive_sponsorship", "wip_limit={start: 26w}"));

        assertEquals(2, more.blueprint().programmes().size());
        assertEquals(26, more.blueprint().programmes().get(0).startWeek());
        assertTrue(
                more.interventions().get(0).contains("8"), more.interventions().toString());
        Scenario again = ScenarioFile.withInterventions(base, "again", ScenarioFile.planned(more));
        assertEquals(more.sha256(), again.sha256());
    }

    @Test
    void goals_are_read_in_the_unit_of_their_outcome() throws Exception {
        assertEquals(
                List.of(
                        new Goal("production_share", true, 0.2),
                        new Goal("limbo_share", false, 0.15),
                        new Goal("net_value", true, 2_500)),
                Read.text(
                                "pilottrap: 1\ngoals: {production_share: at least 20%, limbo_share: <= 0.15, net_value: above 2.5M}\n")
                        .goals());
    }

    @Test
    void shocks_may_happen_twice_and_what_contradicts_may_follow_one_another() throws Exception {
        Scenario scenario = Read.text(
                "pilottrap: 1\npolicy: {interventions: [executive_exit: {start: 20w}, executive_exit: {start: 60w},"
                        + " pause_and_audit, launch_burst: {start: 104w}]}\n");
        assertEquals(4, names(scenario).size());
    }
}
