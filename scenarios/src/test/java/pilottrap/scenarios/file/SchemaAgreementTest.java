package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the reader takes, the schema takes; what the reader refuses for its structure, the schema refuses. */
class SchemaAgreementTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(new JsonMapper().readTree(ScenarioFile.schema()));

    /** Parts of messages about what no schema can see: several values together, other files, YAML itself, calendars. */
    private static final List<String> BEYOND = List.of(
            "must sum to 1",
            "must not exceed",
            "at least one must be above 0",
            "no function",
            "teams in all",
            "teams; at most",
            "two units are called",
            "needs a horizon of at least",
            "no calendar has",
            "not every year",
            "extends",
            "is no library scenario",
            "no such file",
            "is a directory",
            "no parameter has the full name",
            "one line without control characters",
            "divides by zero",
            "too large to compute with",
            "stands twice",
            "whole weeks",
            "name is empty",
            "belongs into a file",
            "does not know \"1.0\"",
            "not \"1e6\"",
            "no intervention is called",
            "must not lie before week 0",
            "is planned twice",
            "after the horizon",
            "is not over: it would cost and do nothing",
            "would lower a maturity",
            "before the scenario starts",
            "contradicts",
            "is in the catalogue already",
            "is read only when an organization is drawn",
            "there is no",
            "interventions.coffee.moves.assumptions.patience must lie",
            "must be a whole number",
            "goals.production_share cannot");

    /** A document as an editor sees it: plain JSON numbers and booleans, all else text. */
    static Optional<JsonNode> json(String text) {
        Problems problems = new Problems();
        Optional<Node> root = YamlReader.read("text", text.getBytes(StandardCharsets.UTF_8), problems);
        return problems.any() ? Optional.empty() : root.map(SchemaAgreementTest::json);
    }

    private static JsonNode json(Node node) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (node instanceof Node.Mapping mapping) {
            var object = json.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
            return object;
        }
        if (node instanceof Node.Sequence sequence) {
            var array = json.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        if (scalar.empty()) {
            return json.nullNode();
        }
        if (scalar.plain() && (scalar.text().equals("true") || scalar.text().equals("false"))) {
            return json.booleanNode(scalar.text().equals("true"));
        }
        if (scalar.plain() && scalar.text().matches(Quantity.NUMBER)) {
            return scalar.text().matches("-?[0-9]+")
                    ? json.numberNode(new BigInteger(scalar.text()))
                    : json.numberNode(new BigDecimal(scalar.text()));
        }
        return json.stringNode(scalar.text());
    }

    /** What the schema says of a text. */
    static List<String> errors(String text) {
        return SCHEMA.validate(json(text).orElseThrow()).stream()
                .map(Object::toString)
                .toList();
    }

    static Stream<LibraryEntry> library() {
        return ScenarioFile.library().stream();
    }

    @ParameterizedTest
    @MethodSource("library")
    void the_schema_takes_every_library_scenario(LibraryEntry entry) throws Exception {
        assertEquals(List.of(), errors(ScenarioFile.libraryText(entry.name())));
        assertEquals(List.of(), errors(Read.named(entry.name()).canonical()));
        assertEquals(List.of(), errors(ScenarioFile.template("x", entry.name())));
    }

    static Stream<HostileScenariosTest.Case> structural() {
        return HostileScenariosTest.cases()
                .filter(wrong ->
                        wrong.text().length() < 5_000 && json(wrong.text()).isPresent())
                .filter(wrong -> wrong.mistakes().stream()
                        .noneMatch(said -> BEYOND.stream().anyMatch(said::contains)))
                .filter(wrong -> Read.mistakes(wrong.text()).stream()
                        .noneMatch(said -> BEYOND.stream().anyMatch(said::contains)));
    }

    @Test
    void most_hostile_scenarios_can_be_put_before_the_schema() {
        assertTrue(structural().count() > 200, "only " + structural().count());
    }

    @ParameterizedTest
    @MethodSource("structural")
    void the_schema_refuses_what_the_reader_refuses_for_its_structure(HostileScenariosTest.Case wrong) {
        // A value with a unit is text to a schema: only the reader knows whether it is in range.
        String said = String.join("\n", Read.mistakes(wrong.text()));
        boolean textOutOfRange =
                said.matches("(?s).*(must lie between|must be a whole number).* was [^\\n]*[a-zA-Z%/].*");
        if (!textOutOfRange) {
            assertFalse(errors(wrong.text()).isEmpty(), wrong.text());
        }
    }

    @Test
    void both_take_the_default_of_every_parameter_as_number_and_with_its_unit() throws Exception {
        for (Parameter parameter : Parameters.all()) {
            for (String value : List.of(
                    Numbers.shortest(parameter.standard()), Quantity.written(parameter.standard(), parameter.unit()))) {
                String text = HostileScenariosTest.stating(parameter, value);
                assertEquals(List.of(), errors(text), text);
                double read = Read.text(text).blueprint().values().of(parameter);
                assertEquals(parameter.standard(), read, 1e-9 * Math.abs(parameter.standard()), text);
            }
        }
    }

    @Test
    void both_refuse_what_no_parameter_can_mean() {
        HostileScenariosTest.everyParameter()
                .forEach(wrong -> assertFalse(errors(wrong.text()).isEmpty(), wrong.text()));
    }

    @Test
    void both_take_any_number_between_a_parameters_bounds() throws Exception {
        for (Parameter parameter : Parameters.all()) {
            for (double value : new double[] {parameter.min(), parameter.low(), parameter.high(), parameter.max()}) {
                if (parameter.whole() && value != Math.rint(value)) {
                    continue;
                }
                String text = HostileScenariosTest.stating(parameter, Numbers.shortest(value));
                assertEquals(List.of(), errors(text), text);
                Problems problems = new Problems();
                LayerReader.file(
                        "text",
                        null,
                        YamlReader.read("text", text.getBytes(StandardCharsets.UTF_8), problems)
                                .orElseThrow(),
                        problems);
                assertFalse(problems.any(), text);
            }
        }
    }

    @Test
    void the_schema_describes_every_parameter() {
        JsonNode root = new JsonMapper().readTree(ScenarioFile.schema());
        for (Parameter parameter : Parameters.all()) {
            JsonNode at = root.path("definitions").path(parameter.section().key());
            for (String part : Names.parts(parameter.path())) {
                at = at.path("anyOf").isArray() ? at.path("anyOf").path(1) : at;
                at = at.path("properties").path(part);
            }
            assertTrue(at.path("description").asString().startsWith(parameter.meaning()), parameter.key());
            assertTrue(at.has("default"), parameter.key());
        }
    }
}
