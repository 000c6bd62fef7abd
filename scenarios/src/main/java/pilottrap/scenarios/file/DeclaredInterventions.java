package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pilottrap.simulation.intervention.Diversion;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.intervention.Interventions;
import pilottrap.simulation.intervention.Move;
import pilottrap.simulation.intervention.Window;
import pilottrap.simulation.organization.Capability;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.parameter.Unit;

/** Reads {@code interventions}: those that a scenario declares itself, as moves of named parameters with cost and ramp. */
final class DeclaredInterventions {
    /** The keys of a declaration. */
    static final List<String> KEYS =
            List.of("title", "meaning", "cost", "yearly_cost", "delay", "ramp", "moves", "diverts");

    /** What the name of an intervention looks like. */
    static final String NAME = "^[a-z][a-z0-9_]{0,39}$";

    /** How a parameter may be moved. */
    static final List<String> WAYS = List.of("target", "at_least", "at_most", "set", "factor", "add");

    /** When it is moved, unless as long as the intervention acts and with its ramp. */
    static final List<String> WHEN = List.of("after", "weeks", "at_once");

    /** Most moves of one intervention. */
    static final int MOST = 100;

    private static final Pattern NAMED = Pattern.compile(NAME);
    private static final double MOST_MONEY = 1e7;
    private static final double LONGEST = 520;

    private final String name;
    private final Problems problems;

    private DeclaredInterventions(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** Reads named declarations into a map by name. */
    static void read(Node node, Map<String, Intervention> into, Problems problems) {
        if (node instanceof Node.Refused || (node instanceof Node.Scalar scalar && scalar.empty())) {
            return;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(
                    node.at(),
                    "interventions declares new ones by name, not " + node.kind()
                            + "; what is planned stands under policy.interventions");
            return;
        }
        for (Node.Entry entry : mapping.entries()) {
            if (Interventions.named(entry.key()).isPresent()) {
                problems.add(
                        entry.at(),
                        entry.key() + " is in the catalogue already; plan it under policy.interventions, or declare"
                                + " your own under another name");
            } else if (!NAMED.matcher(entry.key()).matches()) {
                problems.add(
                        entry.at(),
                        "an intervention's name is at most 40 small letters, digits and _, not "
                                + Text.quoted(entry.key()));
            } else {
                new DeclaredInterventions(entry.key(), problems)
                        .declared(entry.value())
                        .ifPresent(intervention -> into.put(entry.key(), intervention));
            }
        }
    }

    private Optional<Intervention> declared(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            if (!(node instanceof Node.Refused)) {
                problems.add(node.at(), where("") + " needs at least its moves, not " + node.kind());
            }
            return Optional.empty();
        }
        Map<String, Node> given = new HashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            if (KEYS.contains(entry.key())) {
                given.put(entry.key(), entry.value());
            } else {
                problems.add(
                        entry.at(),
                        "unknown key " + Text.quoted(entry.key()) + " in " + where("")
                                + Nearest.to(entry.key(), KEYS)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("; there are " + Text.list(KEYS)));
            }
        }
        List<Move> moves = moves(given.get("moves"));
        List<Diversion> diversions = diversions(given.get("diverts"));
        boolean known = given.size() == mapping.entries().size();
        if (known && !given.containsKey("moves") && !given.containsKey("diverts")) {
            problems.add(mapping.at(), where("") + " moves nothing; say what it does under moves");
        }
        return Optional.of(Interventions.declared(
                name,
                text(given.get("title"), "title", name.replace('_', ' ')),
                text(given.get("meaning"), "meaning", ""),
                number(given.get("cost"), "cost", Unit.MONEY, MOST_MONEY),
                number(given.get("yearly_cost"), "yearly_cost", Unit.MONEY_A_YEAR, MOST_MONEY),
                number(given.get("delay"), "delay", Unit.WEEKS, LONGEST),
                number(given.get("ramp"), "ramp", Unit.WEEKS, LONGEST),
                moves,
                diversions));
    }

    private String where(String below) {
        return "interventions." + name + (below.isEmpty() ? "" : "." + below);
    }

    private String text(@Nullable Node node, String key, String otherwise) {
        if (node instanceof Node.Scalar scalar && !scalar.empty()) {
            if (scalar.text().length() > LayerReader.LONGEST_NAME
                    || !Text.oneLine(scalar.text()).equals(scalar.text())) {
                problems.add(
                        node.at(), where(key) + " is one line of at most " + LayerReader.LONGEST_NAME + " characters");
            }
            return scalar.text().strip();
        }
        if (node != null && !(node instanceof Node.Refused)) {
            problems.add(node.at(), where(key) + " is a text, not " + node.kind());
        }
        return otherwise;
    }

    private double number(@Nullable Node node, String key, Unit unit, double most) {
        if (node == null) {
            return 0;
        }
        return quantity(node, where(key), unit, 0, most).orElse(0);
    }

    private OptionalDouble quantity(Node node, String what, Unit unit, double min, double max) {
        if (!(node instanceof Node.Scalar scalar)) {
            if (!(node instanceof Node.Refused)) {
                problems.add(node.at(), what + " takes one value, not " + node.kind() + ": " + Quantity.forms(unit));
            }
            return OptionalDouble.empty();
        }
        OptionalDouble value = Quantity.number(what, unit, scalar, problems);
        if (value.isPresent() && !(value.getAsDouble() >= min && value.getAsDouble() <= max)) {
            problems.add(
                    node.at(), what + " must lie between " + Quantity.range(min, max, unit) + ", was " + scalar.text());
            return OptionalDouble.empty();
        }
        return value;
    }

    private List<Move> moves(@Nullable Node node) {
        List<Move> moves = new ArrayList<>();
        for (Node.Entry entry : entries(node, "moves", "assumptions.patience: {factor: 1.5}")) {
            Optional<Parameter> parameter = Parameters.byKey(entry.key());
            if (parameter.isEmpty()) {
                problems.add(
                        entry.at(),
                        where("moves") + " moves parameters by their full names; there is no "
                                + Text.quoted(entry.key())
                                + Nearest.to(
                                                entry.key(),
                                                Parameters.all().stream()
                                                        .map(Parameter::key)
                                                        .toList())
                                        .map(near -> ", did you mean " + near + "?")
                                        .orElse(" (docs/parameters.md)"));
            } else if (!Move.movable(parameter.get())) {
                problems.add(
                        entry.at(),
                        where("moves") + " moves " + entry.key()
                                + ", which is read only when an organization is drawn; moving it later changes"
                                + " nothing");
            } else {
                move(parameter.get(), entry).ifPresent(moves::add);
            }
        }
        return moves;
    }

    private Optional<Move> move(Parameter parameter, Node.Entry entry) {
        String what = where("moves." + parameter.key());
        Map<String, Node> given = new LinkedHashMap<>();
        if (entry.value() instanceof Node.Mapping mapping) {
            mapping.entries().forEach(each -> given.put(each.key(), each.value()));
        }
        List<String> ways = given.keySet().stream().filter(WAYS::contains).toList();
        boolean others = given.keySet().stream().anyMatch(key -> !WAYS.contains(key) && !WHEN.contains(key));
        if (ways.size() != 1 || others) {
            if (!(entry.value() instanceof Node.Refused)) {
                problems.add(
                        entry.value().at(),
                        what + " is one of {target: …}, {at_least: …}, {at_most: …}, {set: …}, {factor: …}, {add: …},"
                                + " with after, weeks or at_once where it is not for good, not "
                                + entry.value().kind());
            }
            return Optional.empty();
        }
        Node value = given.getOrDefault(ways.get(0), entry.value());
        Move.Kind kind = Move.Kind.valueOf(ways.get(0).toUpperCase(Locale.ROOT));
        OptionalDouble number = switch (kind) {
            case TARGET, AT_LEAST, AT_MOST, SET -> Quantity.read(parameter, what, value, problems);
            case FACTOR -> quantity(value, what, Unit.NUMBER, 0, 1_000);
            case ADD -> quantity(value, what, added(parameter.unit()), -1e7, 1e7);
        };
        if (number.isPresent()
                && lowers(kind, number.getAsDouble())
                && Capability.of(parameter).isPresent()) {
            problems.add(
                    entry.value().at(),
                    what + " would lower a maturity, which programmes only raise; by itself it fades by "
                            + Parameters.CAPABILITY_DECAY.key() + " a week");
        }
        Window window = window(what, given);
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(new Move(parameter, kind, number.getAsDouble()).in(window));
    }

    /** Whether a move can only lower what it moves. */
    private static boolean lowers(Move.Kind kind, double number) {
        return switch (kind) {
            case AT_MOST -> true;
            case FACTOR -> number < 1;
            case ADD -> number < 0;
            case TARGET, AT_LEAST, SET -> false;
        };
    }

    private Window window(String what, Map<String, Node> given) {
        int after = (int) given(given, "after", what, 0, 0);
        int weeks = (int) given(given, "weeks", what, 1, Window.ALWAYS.weeks());
        Node atOnce = given.get("at_once");
        boolean once = atOnce instanceof Node.Scalar scalar
                && Quantity.toggle(what + ".at_once", scalar, problems).orElse(0) == 1;
        return new Window(after, weeks, !once);
    }

    private double given(Map<String, Node> given, String key, String what, double min, double otherwise) {
        Node node = given.get(key);
        return node == null
                ? otherwise
                : Math.rint(quantity(node, what + "." + key, Unit.WEEKS, min, LONGEST)
                        .orElse(min));
    }

    private static Unit added(Unit unit) {
        return unit == Unit.SWITCH ? Unit.NUMBER : unit;
    }

    private List<Diversion> diversions(@Nullable Node node) {
        List<Diversion> diversions = new ArrayList<>();
        for (Node.Entry entry : entries(node, "diverts", "data: {factor: 0.6, weeks: 26}")) {
            Optional<PoolKind> pool = pool(entry);
            if (pool.isEmpty() || !(entry.value() instanceof Node.Mapping mapping)) {
                if (pool.isPresent() && !(entry.value() instanceof Node.Refused)) {
                    problems.add(entry.value().at(), where("diverts." + entry.key()) + " is {factor: 0.6, weeks: 26}");
                }
                continue;
            }
            double factor = Double.NaN;
            double weeks = Double.NaN;
            for (Node.Entry each : mapping.entries()) {
                String what = where("diverts." + entry.key() + "." + each.key());
                switch (each.key()) {
                    case "factor" ->
                        factor = quantity(each.value(), what, Unit.SHARE, 0, 1).orElse(1);
                    case "weeks" ->
                        weeks = quantity(each.value(), what, Unit.WEEKS, 1, LONGEST)
                                .orElse(1);
                    default ->
                        problems.add(
                                each.at(),
                                "unknown key " + Text.quoted(each.key()) + " in " + what + "; there are factor, weeks");
                }
            }
            if (Double.isNaN(factor) || Double.isNaN(weeks)) {
                problems.add(entry.at(), where("diverts." + entry.key()) + " needs its factor and its weeks");
            } else {
                diversions.add(new Diversion(pool.get(), factor, (int) Math.rint(weeks)));
            }
        }
        return diversions;
    }

    private Optional<PoolKind> pool(Node.Entry entry) {
        List<String> names = new ArrayList<>();
        for (PoolKind kind : PoolKind.values()) {
            String key = kind.name().toLowerCase(Locale.ROOT);
            if (key.equals(entry.key())) {
                return Optional.of(kind);
            }
            names.add(key);
        }
        problems.add(entry.at(), "no pool is called " + Text.quoted(entry.key()) + "; there are " + Text.list(names));
        return Optional.empty();
    }

    private List<Node.Entry> entries(@Nullable Node node, String key, String example) {
        if (node == null || node instanceof Node.Refused) {
            return List.of();
        }
        if (!(node instanceof Node.Mapping mapping) || mapping.entries().size() > MOST) {
            problems.add(node.at(), where(key) + " takes at most " + MOST + " named values, as in " + example);
            return List.of();
        }
        return mapping.entries();
    }
}
