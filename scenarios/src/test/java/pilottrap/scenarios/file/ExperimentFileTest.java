package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.simulation.organization.Blueprint;

/** Plans of experiments in files: what they come to, and that their canonical text comes to the same. */
class ExperimentFileTest {
    private static final String ALTERNATIVES = """
            pilottrap: 1
            organization: {mode: single}
            assumptions: {patience: 30}
            policy:
              interventions:
                - training: {start: 26w}
            interventions:
              town_hall: {cost: 20k, moves: {assumptions.patience: {factor: 1.2}}}
            alternatives:
              focus:
                launch_rate: 10/y
                assumptions: {clean_data_gap: 40%}
                interventions: {wip_limit: {pilots: 8}}
              "nothing at all":
                interventions: []
              talk:
                interventions: {town_hall: {start: 4w}, training: none}
            experiment:
            """;

    private static Experiment plan(String design, String... vary) throws ScenarioException {
        StringBuilder text = new StringBuilder("pilottrap: 1\nextends: enterprise\nexperiment:\n  design: ");
        text.append(design).append("\n  vary:\n");
        for (String each : vary) {
            text.append("    ").append(each).append('\n');
        }
        return Read.experiment(text.toString());
    }

    private static Factor factor(Experiment experiment, String key) {
        return experiment.factors().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_grid_holds_every_combination_and_the_last_factor_changes_fastest() throws Exception {
        Experiment plan = plan(
                "{grid: {levels: 3}}",
                "assumptions.patience: {from: 13w, to: 39w}",
                "policy.wip_limit: {values: [8, none]}");
        assertEquals(6, plan.points());
        assertArrayEquals(new double[] {13, 8}, plan.matrix().point(0));
        assertArrayEquals(new double[] {13, 1_000_000}, plan.matrix().point(1));
        assertArrayEquals(new double[] {26, 8}, plan.matrix().point(2));
        assertArrayEquals(new double[] {39, 1_000_000}, plan.matrix().point(5));
        assertEquals(34, factor(plan, "assumptions.patience").standard());
    }

    @Test
    void quantities_are_written_as_everywhere_in_files() throws Exception {
        Experiment plan = plan(
                "grid",
                "assumptions.patience: {from: 3mo, to: 1y, scale: log}",
                "organization.budget.annual: {values: [900k, 6.5M]}",
                "assumptions.clean_data_gap: {from: 30%, to: 1/2}",
                "policy.interventions.training.start: {values: [2024-07-01, 52w]}");
        assertEquals(
                List.of(
                        new Levels.Range(13, 52, true, false),
                        new Levels.Values(List.of(900.0, 6500.0), List.of()),
                        new Levels.Range(0.3, 0.5, false, false),
                        new Levels.Values(List.of(26.0, 52.0), List.of())),
                plan.factors().stream().map(Factor::levels).toList());
    }

    @Test
    void names_may_be_nested_as_in_scenarios() throws Exception {
        Experiment dotted = plan(
                "grid",
                "assumptions.patience: {from: 13w, to: 26w}",
                "policy.interventions.wip_limit.pilots: {values: [6, 8]}");
        Experiment nested = plan(
                "grid",
                "assumptions: {patience: {from: 13w, to: 26w}}",
                "policy: {interventions: {wip_limit: {pilots: {values: [6, 8]}}}}");
        assertEquals(dotted.canonical(), nested.canonical());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "design: {grid: {levels: 4}}",
                "design: {one_at_a_time: {levels: 3}}",
                "design: {latin_hypercube: {points: 37, seed: 9}}",
                "design: {sobol: {points: 32, seed: 4}}",
                "design: {morris: {trajectories: 6, levels: 6, seed: 3}}",
                "design: {saltelli: {points: 8, seed: 2}}"
            })
    void the_canonical_text_is_a_plan_that_comes_to_the_same_points_and_text(String design) throws Exception {
        Experiment plan = Read.experiment(ALTERNATIVES + "  " + design + """

                  vary:
                    assumptions.patience: {from: 13w, to: 1/0.003, scale: log}
                    assumptions.clean_data_gap: plausible
                    policy.interventions.wip_limit: {values: [off, on]}
                    policy.interventions.wip_limit.pilots: {from: 4, to: 12}
                    policy.interventions.town_hall.start: {from: 0w, to: 30w}
                    policy.ring_fence: {values: [true, false]}
                    alternative: {values: [talk, base, "nothing at all"]}
                  replications: 7
                  precision: {production_share: 0.7%}
                """.replace("1/0.003", "333.3333333333333"));
        same(plan, Read.experiment(plan.canonical()));
    }

    @Test
    void the_canonical_text_of_a_list_is_a_table_of_the_same_points() throws Exception {
        Experiment plan = Read.experiment(ALTERNATIVES + """
                  design:
                    list:
                      - {assumptions.patience: 0.1w}
                      - {alternative: focus, policy.interventions.blameless_failure.start: 2024-05-06}
                      - {assumptions: {clean_data_gap: 1/3, patience: 20}, alternative: talk}
                """);
        assertEquals(3, plan.points());
        assertEquals(new Design.Listed(3), plan.design());
        same(plan, Read.experiment(plan.canonical()));
        assertEquals(0, plan.matrix().value(0, column(plan, "policy.interventions.blameless_failure")));
        assertEquals(30, plan.matrix().value(1, column(plan, "assumptions.patience")), "what a point leaves out stays");
        assertEquals(
                0.4, plan.matrix().value(1, column(plan, "assumptions.clean_data_gap")), "that of its alternative");
    }

    @Test
    void the_text_that_is_kept_has_name_and_goals_too_and_comes_to_the_same_experiment() throws Exception {
        Experiment plan = Read.experiment(
                ALTERNATIVES.replace("pilottrap: 1\n", """
                pilottrap: 1
                name: "Plan B: \\"slow\\" \\\\ café"
                goals: {production_share: at least 1/3, net_value: above -2M, limbo_share: at most 15%}
                """) + "  design: grid\n  vary: {alternative: plausible}\n");
        Experiment again = Read.experiment(ScenarioFile.text(plan));
        same(plan, again);
        assertEquals(plan.scenario().name(), again.scenario().name());
        assertEquals(plan.scenario().goals(), again.scenario().goals());
        assertEquals(3, again.scenario().goals().size());
    }

    private static int column(Experiment plan, String key) {
        return plan.factors().indexOf(factor(plan, key));
    }

    private static void same(Experiment plan, Experiment again) {
        assertEquals(plan.canonical(), again.canonical());
        assertEquals(plan.sha256(), again.sha256());
        assertEquals(plan.factors(), again.factors());
        assertEquals(plan.design(), again.design());
        assertEquals(plan.replicate(), again.replicate());
        assertEquals(plan.constraints(), again.constraints());
        assertEquals(plan.points(), again.points());
        for (int point = 0; point < plan.points(); point++) {
            assertArrayEquals(plan.matrix().point(point), again.matrix().point(point), "point " + point);
            assertEquals(plan.blueprint(point), again.blueprint(point), "point " + point);
        }
        for (int point = 0; point < plan.points(); point++) {
            for (int i = 0; i < plan.factors().size(); i++) {
                assertEquals(plan.matrix().coordinate(point, i), again.matrix().coordinate(point, i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assumptions.patience=13w",
                "policy.wip_limit=none",
                "policy.ring_fence=true",
                "organization.functions.sales.teams=3",
                "policy.interventions.wip_limit.pilots=6",
                "policy.interventions.training.start=2024-09-02",
                "policy.interventions.training.taper=none",
                "policy.interventions.town_hall.start=9w",
                "assumptions.clean_data_gap=0.123456789012345"
            })
    void a_point_is_the_blueprint_that_the_same_change_by_set_makes(String change) throws Exception {
        String key = change.substring(0, change.indexOf('='));
        String value = change.substring(change.indexOf('=') + 1);
        Experiment plan = Read.experiment(ALTERNATIVES + "  design: {list: [{" + key + ": " + value + "}]}\n");
        Blueprint set =
                Read.text(ALTERNATIVES.replace("experiment:\n", ""), change).blueprint();
        assertEquals(set, plan.blueprint(0));
        assertNotEquals(Read.text(ALTERNATIVES.replace("experiment:\n", "")).blueprint(), set);
    }

    @Test
    void a_switch_plans_an_intervention_or_leaves_it_out() throws Exception {
        Experiment plan = Read.experiment(
                ALTERNATIVES
                        + "  design: grid\n  vary: {policy.interventions.training: {values: [on, off]}, policy.interventions.wip_limit: plausible}\n");
        String base = ALTERNATIVES.replace("experiment:\n", "");
        assertEquals(Read.text(base).blueprint(), plan.blueprint(0));
        assertEquals(Read.text(base, "policy.interventions.wip_limit={}").blueprint(), plan.blueprint(1));
        assertEquals(Read.text(base, "policy.interventions.training=none").blueprint(), plan.blueprint(2));
    }

    @Test
    void an_alternative_is_the_ground_on_which_other_factors_stand() throws Exception {
        Experiment plan = Read.experiment(
                ALTERNATIVES
                        + "  design: grid\n  vary: {alternative: {values: [base, focus]}, policy.launch_rate: {values: [0.5]}}\n");
        assertEquals(2, plan.points());
        String base = ALTERNATIVES.replace("experiment:\n", "");
        Blueprint focus = Read.text(base).alternatives().get("focus").blueprint();
        assertEquals(focus.programmes(), plan.blueprint(1).programmes());
        assertEquals(Read.text(base, "policy.launch_rate=0.5").blueprint(), plan.blueprint(0));
        assertTrue(plan.blueprint(1).stated().containsAll(focus.stated()));
        assertEquals(
                focus.values().with(pilottrap.simulation.parameter.Parameters.LAUNCH_RATE, 0.5),
                plan.blueprint(1).values());
    }

    @Test
    void what_is_set_changes_single_parts_of_an_inherited_plan() throws Exception {
        String text = """
                pilottrap: 1
                experiment:
                  design: {latin_hypercube: {points: 10, seed: 5}}
                  vary:
                    assumptions.patience: plausible
                    assumptions.clean_data_gap: plausible
                  replications: 5
                """;
        Experiment plan = Read.experiment(
                text,
                "experiment.design.latin_hypercube.points=20",
                "experiment.vary.assumptions.patience=none",
                "experiment.vary.policy.launch_rate={from: 0.1, to: 0.5}",
                "experiment.replications=9");
        assertEquals(new Design.LatinHypercube(20, 5), plan.design());
        assertEquals(
                List.of("assumptions.clean_data_gap", "policy.launch_rate"),
                plan.factors().stream().map(Factor::key).toList());
        assertEquals(9, plan.replicate().most());
    }
}
