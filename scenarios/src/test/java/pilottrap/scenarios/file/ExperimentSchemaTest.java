package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader of experiments takes, the schema takes; what it refuses for its structure, the schema refuses. */
class ExperimentSchemaTest {
    /** Parts of messages about what no schema can see: the scenario below, several values together, sizes. */
    private static final List<String> BEYOND = List.of(
            "plans no experiment",
            "needs a design",
            "varies nothing",
            "is missing",
            "are possible",
            "leave vary out",
            "names no alternatives",
            "no alternative is called",
            "called base",
            "the units say",
            "stands twice",
            "must be below to",
            "above 0, was 0",
            "must be above 0",
            "write a share",
            "a share such as",
            "must lie between",
            "must be a whole number",
            "no plausible range",
            "no intervention is called",
            "unknown setting",
            "is one of both",
            "no group of parameters",
            "nothing below",
            "assumptions: {patiance",
            "before the scenario starts",
            "before week 0",
            "no point of the list",
            "no point of the design",
            "of the Sobol sequence",
            "trajectories drawn",
            "allows no constraints",
            "breaks a constraint",
            "at point",
            "in a constraint",
            "in this point",
            "names what varies, but",
            "a row of this table",
            "takes one value",
            "alternatives are none",
            "names nothing that could vary",
            "in the first row",
            "too large to compute with",
            "not \"1e3\"",
            "states 13 twice");

    static Stream<HostileScenariosTest.Case> structural() {
        return HostileExperimentsTest.cases()
                .filter(wrong -> SchemaAgreementTest.json(wrong.text()).isPresent())
                .filter(wrong ->
                        assertThrows(ScenarioException.class, () -> Read.experiment(wrong.text())).problems().stream()
                                .noneMatch(said -> BEYOND.stream().anyMatch(said.message()::contains)))
                .filter(wrong -> !wrong.text().contains("list: [{assumptions.patiance")
                        && !wrong.text().contains("assumptions: {patiance")
                        && !wrong.text().contains("constraints"));
    }

    @Test
    void many_hostile_experiments_can_be_put_before_the_schema() {
        assertTrue(structural().count() >= 50, "only " + structural().count());
    }

    @ParameterizedTest
    @MethodSource("structural")
    void the_schema_refuses_what_the_reader_refuses_for_its_structure(HostileScenariosTest.Case wrong) {
        assertFalse(SchemaAgreementTest.errors(wrong.text()).isEmpty(), wrong.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "design: grid\nvary: {assumptions.patience: {from: 13w, to: 1y, scale: log}}",
                "design: {morris: {}}\nvary: {assumptions: plausible, assumptions.survey: none}\nprecision: none",
                "design: {sobol: {points: 8, seed: 9223372036854775807}}\nvary: {assumptions.*: {}, assumptions.patience: none}",
                "design: one_at_a_time\nvary: {policy: {interventions: {training: {start: {values: [2024-03-01, 19w]}}}}}",
                "design: {grid: {levels: 9}}\nvary: {policy.wip_limit: {values: [4, none]}, policy.interventions.mlops: {values: [on, false]}}",
                "design: {list: [{assumptions: {patience: 3w}}, {}]}\nreplications: 4\nprecision: {net_value: 300k}",
                "design: {list: [[policy.launch_rate], [0.2], [10/y]]}\nconstraints: none",
                "design: {saltelli: {points: 4}}\nvary: {policy.ring_fence:, policy.interventions.training.intensity: plausible}",
                "design: {latin_hypercube: {points: 4}}\nvary: {organization.budget.annual: {from: 2M, to: 9M}}\nconstraints: [organization.budget.annual <= 8000]"
            })
    void both_take_every_form_of_a_plan(String lines) throws Exception {
        String text = "pilottrap: 1\nexperiment:\n" + lines.indent(2);
        assertEquals(List.of(), SchemaAgreementTest.errors(text));
        String canonical = Read.experiment(text).canonical();
        assertEquals(List.of(), SchemaAgreementTest.errors(canonical));
    }
}
