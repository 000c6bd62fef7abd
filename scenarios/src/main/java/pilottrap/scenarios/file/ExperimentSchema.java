package pilottrap.scenarios.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Unit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of the JSON Schema that is about experiments: names and forms. Ranges of values, alternatives and interventions
 * are for the reader to check, since they depend on the rest of the file or on what it extends.
 */
final class ExperimentSchema {
    private static final String INTERVENTION = "^policy\\.interventions\\.[a-z][a-z0-9_]*";

    private final Function<Unit, String> written;

    /**
     * The part of a schema.
     *
     * @param written where the texts stand that a unit allows
     */
    ExperimentSchema(Function<Unit, String> written) {
        this.written = written;
    }

    /** The block. */
    void experiment(ObjectNode node) {
        node.put("description", "A plan of many runs, for sweep: what is varied, and how the points lie.");
        node.putArray("type").add("object").add("null");
        node.put("additionalProperties", false);
        ObjectNode properties = node.putObject("properties");
        design(properties.putObject("design"));
        vary(properties.putObject("vary"));
        ObjectNode constraints = properties
                .putObject("constraints")
                .put("description", "What every point keeps, as in " + ConstraintReader.EXAMPLE + ".");
        ArrayNode ways = constraints.putArray("anyOf");
        ways.addObject()
                .put("type", "array")
                .put("maxItems", ConstraintReader.MOST)
                .putObject("items")
                .put("type", "string")
                .put("pattern", "^[^<>=]+(<=|>=|<|>)[^<>=]+$");
        ways.addObject().put("const", Quantity.NONE);
        ways.addObject().put("type", "null");
        properties
                .putObject("replications")
                .put("description", "Runs of each point; with a precision, the most of them.")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", Scenario.MOST_REPLICATIONS);
        precision(properties.putObject("precision"));
    }

    private static void precision(ObjectNode node) {
        node.put(
                "description",
                "One outcome and the half-width of its 95% interval at which a point is known well enough.");
        ArrayNode ways = node.putArray("anyOf");
        ObjectNode one = ways.addObject()
                .put("type", "object")
                .put("minProperties", 1)
                .put("maxProperties", 1)
                .put("additionalProperties", false);
        ObjectNode outcomes = one.putObject("properties");
        for (Outcome outcome : Outcomes.all()) {
            if (PrecisionReader.summed(outcome.estimator())) {
                outcomes.putObject(outcome.name())
                        .put("description", outcome.meaning())
                        .putArray("type")
                        .add("number")
                        .add("string");
            }
        }
        ways.addObject().put("const", Quantity.NONE);
        ways.addObject().put("type", "null");
    }

    private static void design(ObjectNode node) {
        node.put("description", "How the points lie.");
        ArrayNode ways = node.putArray("anyOf");
        ArrayNode names = ways.addObject().putArray("enum");
        ObjectNode one = ways.addObject()
                .put("type", "object")
                .put("minProperties", 1)
                .put("maxProperties", 1)
                .put("additionalProperties", false);
        ObjectNode designs = one.putObject("properties");
        for (Map.Entry<String, List<String>> design : DesignReader.SETTINGS.entrySet()) {
            ObjectNode below = designs.putObject(design.getKey());
            if (design.getKey().equals(DesignReader.LIST)) {
                below.put("description", "Points, one \"- {assumptions.patience: 13w, …}\" each, or a table of them.");
                below.put("type", "array").put("minItems", 1);
                below.putObject("items").putArray("type").add("object").add("array");
                continue;
            }
            names.add(design.getKey());
            below.putArray("type").add("object").add("null");
            below.put("additionalProperties", false);
            ObjectNode settings = below.putObject("properties");
            for (String setting : design.getValue()) {
                boolean levels = setting.equals("levels");
                boolean seed = setting.equals("seed");
                settings.putObject(setting)
                        .put("type", "integer")
                        .put("minimum", seed ? 0 : levels || setting.equals("trajectories") ? 2 : 1)
                        .put("maximum", seed ? Long.MAX_VALUE : levels ? DesignReader.MOST_LEVELS : Integer.MAX_VALUE);
                if (levels && design.getKey().equals("morris")) {
                    ((ObjectNode) settings.get(setting)).put("multipleOf", 2);
                }
            }
        }
    }

    private static void vary(ObjectNode node) {
        node.put(
                "description",
                "What varies, by full name: {from: …, to: …}, {values: […]}, or plausible for its plausible range.");
        ArrayNode ways = node.putArray("anyOf");
        ObjectNode map = ways.addObject().put("type", "object").put("additionalProperties", false);
        ways.addObject().put("const", Quantity.NONE);
        ways.addObject().put("type", "null");
        ObjectNode properties = map.putObject("properties");
        properties
                .putObject(Lever.ALTERNATIVE)
                .put("description", "On which of the file's alternatives the points stand; base is none of them.")
                .put("$ref", "#/definitions/levels_named");
        for (String group : Groups.names()) {
            group(properties.putObject(group));
        }
        group(properties.putObject("policy.interventions"));
        for (Parameter parameter : Parameters.all()) {
            properties
                    .putObject(parameter.key())
                    .put("description", parameter.meaning())
                    .put("$ref", levels(parameter.unit()));
        }
        ObjectNode patterns = map.putObject("patternProperties");
        group(patterns.putObject("\\.\\*$"), 0);
        patterns.putObject(INTERVENTION + "$").put("$ref", "#/definitions/levels_intervention");
        patterns.putObject(INTERVENTION + "\\.[a-z_]+$").put("$ref", "#/definitions/levels_any");
    }

    private static void group(ObjectNode node) {
        group(node, Integer.MAX_VALUE);
    }

    /** What a name may take that stands for all below it: a word, or so many names below it. */
    private static void group(ObjectNode node, int names) {
        ArrayNode ways = node.putArray("anyOf");
        ways.addObject().putArray("enum").add(LevelsReader.PLAUSIBLE).add(Quantity.NONE);
        ways.addObject()
                .put("maxProperties", names)
                .putArray("type")
                .add("object")
                .add("null");
    }

    private static String levels(Unit unit) {
        return "#/definitions/levels_" + unit.name().toLowerCase(Locale.ROOT);
    }

    /** The forms that the levels of a factor have, by unit. */
    void definitions(ObjectNode definitions) {
        for (Unit unit : Unit.values()) {
            ObjectNode node = definitions.putObject(levels(unit).substring("#/definitions/".length()));
            if (unit == Unit.SWITCH) {
                listed(node, value -> toggle(value.putArray("enum")));
            } else {
                ranged(node, value -> quantity(value, unit));
            }
        }
        listed(definitions.putObject("levels_named"), value -> value.put("type", "string"));
        ObjectNode intervention = definitions.putObject("levels_intervention");
        intervention.putArray("anyOf").addObject().put("$ref", levels(Unit.SWITCH));
        intervention
                .withArray("anyOf")
                .addObject()
                .put("type", "object")
                .putObject("not")
                .putArray("anyOf");
        ArrayNode other = (ArrayNode) intervention.at("/anyOf/1/not/anyOf");
        LevelsReader.KEYS.forEach(key -> other.addObject().putArray("required").add(key));
        ranged(
                definitions.putObject("levels_any"),
                value -> value.putArray("type").add("number").add("string").add("boolean"));
    }

    /** Writes the form of one value. */
    private interface One {
        void into(ObjectNode value);
    }

    private static ArrayNode listed(ObjectNode node, One one) {
        ArrayNode ways = node.putArray("anyOf");
        ways.addObject().put("type", "null");
        ways.addObject().putArray("enum").add(LevelsReader.PLAUSIBLE).add(Quantity.NONE);
        ways.addObject().put("type", "object").put("maxProperties", 0);
        ObjectNode values = ways.addObject().put("type", "object").put("additionalProperties", false);
        values.putArray("required").add("values");
        ObjectNode list = values.putObject("properties").putObject("values").put("type", "array");
        list.put("minItems", 1).put("uniqueItems", true);
        one.into(list.putObject("items"));
        return ways;
    }

    private static void ranged(ObjectNode node, One one) {
        ObjectNode range = listed(node, one).addObject().put("type", "object").put("additionalProperties", false);
        range.putArray("required").add("from").add("to");
        ObjectNode properties = range.putObject("properties");
        one.into(properties.putObject("from"));
        one.into(properties.putObject("to"));
        properties.putObject("scale").putArray("enum").add("linear").add("log");
    }

    private void quantity(ObjectNode node, Unit unit) {
        ArrayNode ways = node.putArray("anyOf");
        ways.addObject().put("type", "number");
        if (!Quantity.pattern(unit).isEmpty()) {
            ways.addObject().put("$ref", written.apply(unit));
        }
        if (unit == Unit.COUNT) {
            ways.addObject().put("const", Quantity.NONE);
        }
    }

    private static void toggle(ArrayNode values) {
        values.add("on").add("off").add(true).add(false).add(0).add(1);
    }
}
