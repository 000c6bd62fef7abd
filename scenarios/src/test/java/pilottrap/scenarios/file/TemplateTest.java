package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;

class TemplateTest {
    static Stream<String> archetypes() {
        return ScenarioFile.library().stream().map(LibraryEntry::name);
    }

    @ParameterizedTest
    @MethodSource("archetypes")
    void a_template_is_its_archetype_under_another_name(String archetype) throws Exception {
        Scenario scenario = Read.text(ScenarioFile.template("My \"own\" plan: draft #1", archetype));
        assertEquals("My \"own\" plan: draft #1", scenario.name());
        assertEquals(Read.named(archetype).sha256(), scenario.sha256());
        assertEquals(Read.named(archetype).warnings(), scenario.warnings());
    }

    @ParameterizedTest
    @MethodSource("archetypes")
    void what_a_template_has_commented_out_is_what_holds(String archetype) throws Exception {
        String text = ScenarioFile.template("x", archetype)
                .replaceAll("(?m)^  # (mode|units|  - ).*\n", "")
                .replaceAll("(?m)^  # ", "  ");
        Scenario told = Read.text(text);
        Scenario held = Read.named(archetype);
        for (Parameter parameter : Parameters.all()) {
            double value = held.blueprint().values().of(parameter);
            assertEquals(value, told.blueprint().values().of(parameter), 1e-9 * Math.abs(value), parameter.key());
        }
        assertEquals(held.interventions(), told.interventions());
        assertEquals(
                List.of("wip_limit"),
                told.alternatives().get("focus").blueprint().programmes().stream()
                        .map(programme -> programme.name())
                        .toList());
        assertEquals(new Goal("production_share", true, 0.2), told.goals().get(0));
    }

    @Test
    void a_template_of_nothing_or_without_a_name_is_refused() {
        assertEquals(
                "archetype: no library scenario is called \"regulatd\"; did you mean regulated?",
                assertThrows(ScenarioException.class, () -> ScenarioFile.template("x", "regulatd"))
                        .getMessage());
        for (String name : List.of("", "  ", "a\nb", "x".repeat(201))) {
            assertThrows(ScenarioException.class, () -> ScenarioFile.template(name, "enterprise"));
        }
    }

    @Test
    void there_are_eight_plain_questions() {
        assertEquals(8, ScenarioFile.interview().size());
        assertEquals(
                8,
                ScenarioFile.interview().stream().map(Question::id).distinct().count());
    }

    @Test
    void an_interview_without_answers_is_the_enterprise_as_one_organization() throws Exception {
        Scenario scenario = Read.text(ScenarioFile.answered("Ours", Map.of()));
        assertTrue(scenario.blueprint().single());
        assertEquals(
                Read.named("enterprise").blueprint().values(),
                scenario.blueprint().values());
    }

    @Test
    void answers_become_values() throws Exception {
        Map<String, String> answers = new HashMap<>();
        answers.put("archetype", "public-agency");
        answers.put("people", "1000");
        answers.put("budget", "2.5M");
        answers.put("launches", "13");
        answers.put("specialists", "13.25");
        answers.put("data", "3");
        answers.put("systems", "1");
        answers.put("committee", "6");
        Scenario scenario = Read.text(ScenarioFile.answered("Ours", answers));
        var values = scenario.blueprint().values();
        assertEquals("public-agency", scenario.archetype());
        double teams = 0;
        for (BusinessFunction function : BusinessFunction.values()) {
            teams += values.of(Parameters.of(function, "teams"));
        }
        assertEquals(10, teams);
        assertEquals(2_500, values.of(Parameters.BUDGET));
        assertEquals(0.25, values.of(Parameters.LAUNCH_RATE));
        assertEquals(5, values.of(Parameters.capacity(PoolKind.AI)));
        assertEquals(1.55, values.of(Parameters.capacity(PoolKind.DATA)));
        assertEquals(0.45, values.of(Parameters.DATA_MATURITY));
        assertEquals(0.1, values.of(Parameters.INTEGRATION_MATURITY));
        assertEquals(6, values.of(Parameters.COMMITTEE_CADENCE));
        assertTrue(scenario.blueprint().stated().contains(Parameters.DATA_MATURITY));
        assertEquals(0.01, values.of(Parameters.EXECUTIVE_TURNOVER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "archetype | bank | no library scenario is called",
                "people | 50 | must lie between 100 and 10,000,000",
                "people | many | not a quantity",
                "budget | $2.5M | not a quantity",
                "budget | 0 | must lie between 1 and 10,000,000 k$",
                "launches | 3000 | must lie between 0 and 2600",
                "specialists | 0 | must lie between",
                "data | 6 | must lie between 1 and 5",
                "systems | 2.5 | is one of 1, 2, 3, 4 and 5",
                "committee | 2y | must lie between 0 and 52 weeks",
                "colour | blue | no question is called",
            })
    void an_answer_that_cannot_be_is_refused_in_one_line(String id, String answer, String part) {
        ScenarioException wrong =
                assertThrows(ScenarioException.class, () -> ScenarioFile.answered("Ours", Map.of(id, answer)));
        assertEquals(1, wrong.problems().size());
        assertTrue(wrong.getMessage().contains(part), wrong.getMessage());
    }
}
