package pilottrap.scenarios.file;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.intervention.Interventions;
import pilottrap.simulation.intervention.Setting;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.parameter.Unit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of the JSON Schema that is about interventions: what is planned, and what is declared. */
final class InterventionSchema {
    private final Function<Unit, String> written;

    /**
     * The part of a schema.
     *
     * @param written where the texts stand that a unit allows
     */
    InterventionSchema(Function<Unit, String> written) {
        this.written = written;
    }

    /** A list of names, or of single names with their settings. */
    void plan(ObjectNode node) {
        node.put("type", "array").put("maxItems", InterventionReader.MOST);
        ArrayNode ways = node.putObject("items").putArray("anyOf");
        ways.addObject().put("type", "string").put("pattern", DeclaredInterventions.NAME);
        ways.addObject()
                .put("minProperties", 1)
                .put("maxProperties", 1)
                .putArray("allOf")
                .addObject()
                .put("$ref", "#/definitions/planned");
    }

    /** Settings by the intervention's name. */
    void planned(ObjectNode node) {
        node.put("type", "object");
        node.putObject("propertyNames").put("pattern", DeclaredInterventions.NAME);
        ObjectNode properties = node.putObject("properties");
        for (Intervention each : Interventions.all()) {
            intervention(properties.putObject(each.name()), each);
        }
    }

    private void intervention(ObjectNode node, Intervention each) {
        node.put("title", each.title()).put("description", each.meaning());
        ArrayNode ways = node.putArray("anyOf");
        ways.addObject().put("type", "null");
        ways.addObject().put("const", Quantity.NONE);
        ObjectNode settings = ways.addObject().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = settings.putObject("properties");
        ObjectNode start = properties
                .putObject(InterventionReader.START)
                .put(
                        "description",
                        "When it starts: a date, or weeks from the scenario's start. Default: at the start.");
        ArrayNode starts = start.putArray("anyOf");
        starts.addObject().put("type", "string").put("pattern", LayerReader.DATE);
        number(starts, Unit.WEEKS, 0, 1e6);
        for (Setting setting : each.settings()) {
            setting(properties.putObject(setting.name()), setting);
        }
    }

    private void setting(ObjectNode node, Setting setting) {
        node.put("description", setting.meaning() + " Unit: " + setting.unit().label() + ".");
        if (!setting.choices().isEmpty()) {
            ArrayNode choices = node.putArray("enum");
            setting.choices().forEach(choices::add);
            node.put("default", setting.choices().get((int) setting.standard()));
        } else if (setting.unit() == Unit.SWITCH) {
            node.put("default", setting.standard() != 0);
            node.putArray("enum").add(true).add(false).add(0).add(1);
        } else {
            node.put("default", decimal(setting.standard()));
            number(node.putArray("anyOf"), setting.unit(), setting.min(), setting.max());
        }
    }

    private void number(ArrayNode ways, Unit unit, double min, double max) {
        ways.addObject()
                .put("type", unit == Unit.COUNT ? "integer" : "number")
                .put("minimum", decimal(min))
                .put("maximum", decimal(max));
        if (!Quantity.pattern(unit).isEmpty()) {
            ways.addObject().put("$ref", written.apply(unit));
        }
    }

    /** Declarations by name. */
    void declared(ObjectNode node) {
        node.putArray("type").add("object").add("null");
        node.putObject("propertyNames").put("pattern", DeclaredInterventions.NAME);
        ObjectNode one =
                node.putObject("additionalProperties").put("type", "object").put("additionalProperties", false);
        ArrayNode needs = one.putArray("anyOf");
        needs.addObject().putArray("required").add("moves");
        needs.addObject().putArray("required").add("diverts");
        ObjectNode properties = one.putObject("properties");
        properties.putObject("title").put("type", "string").put("maxLength", LayerReader.LONGEST_NAME);
        properties.putObject("meaning").put("type", "string").put("maxLength", LayerReader.LONGEST_NAME);
        for (String money : new String[] {"cost", "yearly_cost"}) {
            Unit unit = money.equals("cost") ? Unit.MONEY : Unit.MONEY_A_YEAR;
            number(properties.putObject(money).putArray("anyOf"), unit, 0, 1e7);
        }
        number(properties.putObject("delay").putArray("anyOf"), Unit.WEEKS, 0, 520);
        number(properties.putObject("ramp").putArray("anyOf"), Unit.WEEKS, 0, 520);
        moves(properties.putObject("moves"));
        diversions(properties.putObject("diverts"));
    }

    private void moves(ObjectNode node) {
        node.put("description", "What it moves: full parameter names with target, factor or add.");
        node.put("type", "object").put("maxProperties", DeclaredInterventions.MOST);
        ObjectNode way =
                node.putObject("additionalProperties").put("type", "object").put("additionalProperties", false);
        ArrayNode needs = way.putArray("oneOf");
        ObjectNode properties = way.putObject("properties");
        for (String each : DeclaredInterventions.WAYS) {
            needs.addObject().putArray("required").add(each);
            properties
                    .putObject(each)
                    .putArray("type")
                    .add("number")
                    .add("string")
                    .add("boolean");
        }
        for (String each : DeclaredInterventions.WHEN) {
            if (each.equals("at_once")) {
                properties
                        .putObject(each)
                        .putArray("enum")
                        .add(true)
                        .add(false)
                        .add(0)
                        .add(1);
            } else {
                number(properties.putObject(each).putArray("anyOf"), Unit.WEEKS, each.equals("weeks") ? 1 : 0, 520);
            }
        }
    }

    private void diversions(ObjectNode node) {
        node.put("description", "What it takes of a pool's capacity at first.");
        node.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = node.putObject("properties");
        for (PoolKind kind : PoolKind.values()) {
            ObjectNode pool = properties.putObject(kind.name().toLowerCase(Locale.ROOT));
            pool.put("type", "object").put("additionalProperties", false);
            pool.putArray("required").add("factor").add("weeks");
            ObjectNode below = pool.putObject("properties");
            number(below.putObject("factor").putArray("anyOf"), Unit.SHARE, 0, 1);
            number(below.putObject("weeks").putArray("anyOf"), Unit.WEEKS, 1, 520);
        }
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(Numbers.shortest(value));
    }
}
