package pilottrap.scenarios.file;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Grade;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Section;
import pilottrap.simulation.parameter.Unit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft-07) of scenario files, made from the catalogue: names, units, ranges, sources. It describes the
 * structure for editors; what several values must fulfil together only {@link ScenarioFile#read} knows (decision 010).
 */
final class Schema {
    private final JsonMapper mapper = JsonMapper.builder().build();

    private Schema() {}

    static String text() {
        Schema schema = new Schema();
        return schema.mapper
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(schema.root())
                        .replace("\r\n", "\n")
                + "\n";
    }

    private ObjectNode root() {
        ObjectNode root = mapper.createObjectNode();
        root.put("$schema", "http://json-schema.org/draft-07/schema#");
        root.put("title", "pilottrap scenario");
        root.put("description", "A scenario of pilottrap, format 1: docs/scenario-files.md and docs/parameters.md.");
        root.put("type", "object");
        root.put("additionalProperties", false);
        root.putArray("required").add("pilottrap");
        ObjectNode properties = root.putObject("properties");
        head(properties);
        block(properties, "organization", "Facts of the organization.");
        block(properties, "assumptions", "What the world is: uncertain, the same whatever leaders choose.");
        block(properties, "policy", "Levers: what leaders choose.");
        InterventionSchema interventions = new InterventionSchema(Schema::written);
        interventions.declared(property(properties, "interventions", "Interventions of your own, by name."));
        goals(property(properties, "goals", "What is wanted of outcomes, as in \"at least 20%\"."));
        alternatives(properties.putObject("alternatives"));
        ExperimentSchema experiments = new ExperimentSchema(Schema::written);
        experiments.experiment(properties.putObject("experiment"));
        ObjectNode stated = property(
                properties,
                "stated",
                "What holds exactly in a single organization. Resolved scenarios carry it; people leave it out.");
        stated.put("type", "array").putObject("items").put("type", "string");
        ObjectNode definitions = root.putObject("definitions");
        for (Section section : Section.values()) {
            group(definitions.putObject(section.key()), Names.of(section));
        }
        ObjectNode policy = (ObjectNode) definitions.get(Section.POLICY.key());
        alternative(definitions.putObject("alternative"), policy);
        interventions.planned(definitions.putObject("planned"));
        interventions.plan(definitions.putObject("plan"));
        experiments.definitions(definitions);
        for (Unit unit : Unit.values()) {
            if (!Quantity.pattern(unit).isEmpty()) {
                definitions
                        .putObject(written(unit).substring("#/definitions/".length()))
                        .put("description", Quantity.forms(unit))
                        .put("type", "string")
                        .put("pattern", Quantity.pattern(unit));
            }
        }
        return root;
    }

    /** Where the texts stand that a unit allows. */
    private static String written(Unit unit) {
        return "#/definitions/written_" + unit.name().toLowerCase(Locale.ROOT);
    }

    private void head(ObjectNode properties) {
        ObjectNode version = property(properties, "pilottrap", "The file format.");
        version.put("const", 1);
        text(property(properties, "name", "The scenario's name, for people."), LayerReader.LONGEST_NAME);
        text(property(properties, "description", "What it is about, for people."), LayerReader.LONGEST_DESCRIPTION);
        ObjectNode extended = property(
                properties,
                "extends",
                "A library scenario, or another file relative to this one. Maps merge, lists replace.");
        text(extended, 4_000);
        names(extended.putArray("examples"), Library.names());
        ObjectNode start = property(properties, "start", "The date that week 0 stands for.");
        start.put("type", "string")
                .put("pattern", LayerReader.DATE)
                .putArray("examples")
                .add("2026-01-05");
        weeks(
                property(properties, "horizon", "Weeks simulated. Default " + Blueprint.STANDARD_HORIZON + "w."),
                Blueprint.MIN_WINDOW + Blueprint.FOLLOW_UP,
                Blueprint.MAX_HORIZON,
                "5y");
        weeks(
                property(
                        properties,
                        "launch_window",
                        "Weeks in which pilots are launched. Default: the smaller of " + Blueprint.STANDARD_WINDOW
                                + "w and the horizon less " + Blueprint.FOLLOW_UP + "w."),
                Blueprint.MIN_WINDOW,
                Blueprint.MAX_HORIZON - Blueprint.FOLLOW_UP,
                "104w");
        property(properties, "seed", "The seed of the luck; chosen and printed where absent.")
                .put("type", "integer")
                .put("minimum", 0)
                .put("maximum", Long.MAX_VALUE);
        property(properties, "replications", "How many organizations, or how many futures of one.")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", Scenario.MOST_REPLICATIONS);
        ensemble(property(
                properties,
                "ensemble",
                "Parameter sets that organizations are drawn from in turn: a name of the library, an ensemble file"
                        + " relative to this one, or none. Resolved scenarios carry the sets themselves."));
    }

    private void ensemble(ObjectNode ensemble) {
        ArrayNode forms = ensemble.putArray("anyOf");
        text(forms.addObject(), 4_000);
        ObjectNode resolved = forms.addObject();
        resolved.put("type", "object").put("additionalProperties", false);
        resolved.putArray("required").add("name").add("parameters").add("sets");
        ObjectNode properties = resolved.putObject("properties");
        text(properties.putObject("name"), LayerReader.LONGEST_NAME);
        properties
                .putObject("parameters")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        ObjectNode set = properties
                .putObject("sets")
                .put("type", "array")
                .put("minItems", 1)
                .putObject("items");
        set.put("type", "array").putObject("items").put("type", "number");
    }

    private static ObjectNode property(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("description", description);
    }

    private static void block(ObjectNode properties, String name, String description) {
        property(properties, name, description).putArray("allOf").addObject().put("$ref", "#/definitions/" + name);
    }

    private static void text(ObjectNode node, int longest) {
        node.put("type", "string").put("minLength", 1).put("maxLength", longest);
    }

    private static void weeks(ObjectNode node, int min, int max, String example) {
        ArrayNode ways = node.putArray("anyOf");
        ways.addObject().put("type", "integer").put("minimum", min).put("maximum", max);
        ways.addObject().put("$ref", written(Unit.WEEKS));
        node.putArray("examples").add(example);
    }

    private static void alternatives(ObjectNode node) {
        node.put("description", "Named changes of policy, each run on the same luck as the scenario itself.");
        node.putArray("type").add("object").add("null");
        node.put("maxProperties", LayerReader.MOST_ALTERNATIVES);
        node.putObject("propertyNames").put("pattern", LayerReader.ALTERNATIVE_NAME);
        node.putObject("additionalProperties").put("$ref", "#/definitions/alternative");
    }

    /** The levers, and assumptions for those who allow them. */
    private static void alternative(ObjectNode node, ObjectNode policy) {
        node.setAll(policy.deepCopy());
        property(
                        (ObjectNode) node.get("properties"),
                        "assumptions",
                        "Another world; compared only with --allow-assumptions, and marked on every chart.")
                .put("$ref", "#/definitions/assumptions");
    }

    private static void goals(ObjectNode node) {
        node.putArray("type").add("object").add("null");
        node.put("additionalProperties", false);
        ObjectNode properties = node.putObject("properties");
        for (Outcome outcome : Outcomes.all()) {
            property(properties, outcome.name(), outcome.meaning())
                    .put("type", "string")
                    .put("pattern", "^\\s*(at least|at most|above|below|>=|<=|>|<)\\s*\\S.*$");
        }
    }

    private void group(ObjectNode node, Names names) {
        ObjectNode map = node;
        if (names.path().equals("policy.pool_limits")) {
            ArrayNode ways = node.putArray("anyOf");
            ways.addObject().put("const", Quantity.NONE);
            map = ways.addObject();
        }
        map.putArray("type").add("object").add("null");
        map.put("additionalProperties", false);
        ObjectNode properties = map.putObject("properties");
        special(names.path(), properties);
        for (Map.Entry<String, Names> child : names.children().entrySet()) {
            ObjectNode below = properties.putObject(child.getKey());
            if (child.getValue().parameter().isPresent()) {
                parameter(below, child.getValue().parameter().get());
            } else {
                group(below, child.getValue());
            }
        }
    }

    private static void special(String path, ObjectNode properties) {
        switch (path) {
            case "organization" -> {
                property(
                                properties,
                                "mode",
                                "population: each replication draws its own organization. single: one organization, as stated; the default where units are given.")
                        .putArray("enum")
                        .add("population")
                        .add("single");
                units(property(properties, "units", "The business units of one organization."));
            }
            case "organization.budget" -> {
                ObjectNode currency = property(properties, "currency", "The currency's code, a label. Default USD.");
                currency.put("type", "string").put("pattern", LayerReader.CURRENCY);
                names(currency.putArray("examples"), List.of("USD", "EUR", "GBP"));
                property(properties, "fiscal_year_starts", "Month and day; moved to the nearest week.")
                        .put("type", "string")
                        .put("pattern", LayerReader.MONTH_DAY)
                        .putArray("examples")
                        .add("01-01");
            }
            case "policy" -> {
                ObjectNode plan = property(
                        properties,
                        "interventions",
                        "What is planned, one \"- name: {…}\" each: docs/interventions.md.");
                plan.putArray("anyOf").addObject().put("$ref", "#/definitions/plan");
                plan.withArray("anyOf").addObject().put("$ref", "#/definitions/planned");
                plan.withArray("anyOf").addObject().put("type", "null");
            }
            default -> {}
        }
    }

    private static void units(ObjectNode node) {
        node.putArray("type").add("array").add("null");
        node.put("minItems", 1).put("maxItems", LayerReader.MOST_UNITS);
        ObjectNode unit = node.putObject("items").put("type", "object").put("additionalProperties", false);
        unit.putArray("required").add("function");
        ArrayNode sizes = unit.putArray("anyOf");
        sizes.addObject().putArray("required").add("teams");
        sizes.addObject().putArray("required").add("headcount");
        ObjectNode properties = unit.putObject("properties");
        text(property(properties, "name", "The unit's name."), LayerReader.LONGEST_NAME);
        ArrayNode functions = property(properties, "function", "Its function.").putArray("enum");
        for (BusinessFunction function : BusinessFunction.values()) {
            functions.add(function.key());
        }
        property(properties, "teams", "Its teams. Default: headcount / 100.")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", LayerReader.MOST_TEAMS);
        property(properties, "headcount", "Its people.")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", 100 * LayerReader.MOST_TEAMS);
        ObjectNode maturity =
                property(properties, "data_maturity", "How far its data is ready for use; drawn where absent.");
        ways(maturity, Parameters.DATA_MATURITY);
    }

    private static void parameter(ObjectNode node, Parameter parameter) {
        node.put("title", Sentences.label(parameter));
        node.put("description", description(parameter));
        if (parameter.unit() == Unit.SWITCH) {
            node.put("default", parameter.standard() != 0);
            node.putArray("enum").add(true).add(false).add(0).add(1);
            return;
        }
        boolean none = Quantity.mayBeNone(parameter) && parameter.standard() == parameter.max();
        if (none) {
            node.put("default", Quantity.NONE);
        } else {
            node.put("default", decimal(parameter.standard()));
        }
        ways(node, parameter);
        node.putArray("examples").add(none ? Quantity.NONE : Quantity.written(parameter.standard(), parameter.unit()));
    }

    private static void ways(ObjectNode node, Parameter parameter) {
        ArrayNode ways = node.putArray("anyOf");
        ways.addObject()
                .put("type", parameter.whole() ? "integer" : "number")
                .put("minimum", decimal(parameter.min()))
                .put("maximum", decimal(parameter.max()));
        if (!Quantity.pattern(parameter.unit()).isEmpty()) {
            ways.addObject().put("$ref", written(parameter.unit()));
        }
        if (Quantity.mayBeNone(parameter)) {
            ways.addObject().put("const", Quantity.NONE);
        }
    }

    private static String description(Parameter parameter) {
        String meaning = parameter.meaning();
        String range = parameter.unit() == Unit.SWITCH
                ? ""
                : " Plausible " + Sentences.range(parameter.low(), parameter.high(), " to ", parameter) + ", allowed "
                        + Sentences.range(parameter.min(), parameter.max(), " to ", parameter) + ".";
        String source = parameter.source().isBlank()
                ? "Source: none; " + parameter.grade().meaning() + "."
                : "Source: " + parameter.source() + " (" + parameter.grade().meaning() + ").";
        return meaning + " Unit: " + parameter.unit().label() + " (" + Quantity.forms(parameter.unit()) + ")."
                + " Default " + Sentences.bare(parameter.standard(), parameter) + "." + range + " " + source
                + (parameter.grade() == Grade.ASSUMED && !parameter.source().isBlank()
                        ? " The source suggests the mechanism, not the number."
                        : "");
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(Numbers.shortest(value));
    }

    private static void names(ArrayNode into, Collection<String> names) {
        names.forEach(into::add);
    }
}
