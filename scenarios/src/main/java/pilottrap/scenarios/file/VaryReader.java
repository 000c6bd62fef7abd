package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.simulation.parameter.Grade;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;

/**
 * Reads {@code vary}: names, dotted or nested, with the values they take. What several layers say is merged by name, so a
 * file changes single factors of the plan that it extends, and takes some out with {@code none}.
 */
final class VaryReader {
    /** The word for a parameter's plausible range. */
    static final String PLAUSIBLE = "plausible";

    static final List<String> KEYS = List.of("from", "to", "scale", "values");

    private static final String EVERYTHING = ".*";
    private static final List<String> SCALES = List.of("linear", "log");

    private final Levers levers;
    private final Problems problems;
    private final Map<String, Varied> varied = new LinkedHashMap<>();

    VaryReader(Levers levers, Problems problems) {
        this.levers = levers;
        this.problems = problems;
    }

    /** What varies, in order, once all layers are read. */
    List<Varied> varied() {
        return List.copyOf(varied.values());
    }

    /** Reads what one layer says. */
    void read(Node node) {
        if (none(node)) {
            varied.clear();
        } else if (node instanceof Node.Mapping mapping) {
            Map<String, Location> seen = new LinkedHashMap<>();
            Set<String> taken = new HashSet<>();
            mapping.entries().forEach(entry -> entry("", entry, seen, taken));
        } else if (!(node instanceof Node.Refused) && !empty(node)) {
            problems.add(
                    node.at(),
                    "vary takes named values, as in {assumptions.patience: {from: 13w, to: 52w}}, not " + node.kind());
        }
    }

    private static boolean none(Node node) {
        return node instanceof Node.Scalar scalar && scalar.text().equals(Quantity.NONE);
    }

    private static boolean empty(Node node) {
        return (node instanceof Node.Scalar scalar && scalar.empty())
                || (node instanceof Node.Mapping mapping && mapping.entries().isEmpty());
    }

    private static boolean plausible(Node node) {
        return empty(node)
                || (node instanceof Node.Scalar scalar && scalar.text().equals(PLAUSIBLE));
    }

    private void entry(String prefix, Node.Entry entry, Map<String, Location> seen, Set<String> taken) {
        String key = prefix + entry.key();
        String group = key.endsWith(EVERYTHING) ? key.substring(0, key.length() - EVERYTHING.length()) : key;
        boolean everything = !group.equals(key);
        if (everything || (Groups.of(group) && (plausible(entry.value()) || none(entry.value())))) {
            group(group, entry, taken);
            return;
        }
        if (entry.value() instanceof Node.Mapping mapping && nested(key, mapping)) {
            mapping.entries().forEach(below -> entry(key + ".", below, seen, taken));
            return;
        }
        Location first = seen.putIfAbsent(key, entry.at());
        if (first != null) {
            problems.add(entry.at(), key + " stands twice; it is already given in line " + first.line());
            return;
        }
        if (none(entry.value())) {
            varied.remove(key);
            taken.add(key);
            return;
        }
        levers.named(key, entry.at())
                .flatMap(lever -> levels(lever, entry).map(levels -> new Varied(lever, levels, entry.at())))
                .ifPresent(each -> varied.put(key, each));
    }

    /** Whether further names stand below, rather than values. */
    private static boolean nested(String key, Node.Mapping mapping) {
        boolean values = mapping.entries().stream().anyMatch(entry -> KEYS.contains(entry.key()));
        return Groups.of(key)
                || (Groups.intervention(key) && !values && !mapping.entries().isEmpty());
    }

    /** All parameters below a name that are assumed or calibrated and could plausibly be otherwise; or none of them. */
    private void group(String group, Node.Entry entry, Set<String> taken) {
        if (none(entry.value())) {
            varied.keySet().removeIf(key -> key.startsWith(group + "."));
            return;
        }
        if (!Groups.parameters(group)) {
            problems.add(
                    entry.at(),
                    "no group of parameters is called " + Text.quoted(group)
                            + Nearest.to(group, Groups.names())
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; a section is, as in assumptions: plausible"));
            return;
        }
        if (!plausible(entry.value())) {
            problems.add(
                    entry.value().at(),
                    group + ".* takes plausible, not " + entry.value().kind());
            return;
        }
        int before = varied.size();
        boolean any = false;
        for (Parameter parameter : Parameters.all()) {
            String key = parameter.key();
            if (key.startsWith(group + ".") && uncertain(parameter)) {
                any = true;
                if (!taken.contains(key)) {
                    Lever lever = new Lever.Value(parameter);
                    varied.putIfAbsent(key, new Varied(lever, range(lever, false), entry.at()));
                }
            }
        }
        if (!any && varied.size() == before) {
            problems.add(entry.at(), "nothing below " + group + " is assumed or calibrated and has a plausible range");
        }
    }

    /** Measured by nobody, or only fitted, and with a plausible range. */
    private static boolean uncertain(Parameter parameter) {
        return (parameter.grade() == Grade.ASSUMED || parameter.grade() == Grade.CALIBRATED)
                && parameter.low() < parameter.high();
    }

    // The values of one name

    private Optional<Levels> levels(Lever lever, Node.Entry entry) {
        Node node = entry.value();
        if (node instanceof Node.Refused) {
            return Optional.empty();
        }
        if (plausible(node)) {
            return plausible(lever, entry.at());
        }
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(
                    node.at(),
                    lever.key() + " takes " + forms(lever) + ", not "
                            + (node instanceof Node.Sequence ? "a bare list" : node.kind()));
            return Optional.empty();
        }
        Map<String, Node> given = new LinkedHashMap<>();
        for (Node.Entry each : mapping.entries()) {
            if (!KEYS.contains(each.key())) {
                problems.add(
                        each.at(),
                        "unknown key " + Text.quoted(each.key()) + " of " + lever.key()
                                + Nearest.to(each.key(), KEYS)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("; there are " + Text.list(KEYS)));
                return Optional.empty();
            }
            given.put(each.key(), each.value());
        }
        if (given.containsKey("values") && given.size() > 1) {
            problems.add(mapping.at(), lever.key() + " takes either values or from and to, not both");
            return Optional.empty();
        }
        Node values = given.get("values");
        return values == null ? range(lever, mapping, given) : values(lever, values);
    }

    private static String forms(Lever lever) {
        return Levers.named(lever)
                ? "{values: […]}"
                : "{from: …, to: …}, {values: […]}" + (lever instanceof Lever.Start ? "" : " or plausible");
    }

    private Optional<Levels> plausible(Lever lever, Location at) {
        double[] ends = Levers.plausible(lever);
        if (!(ends[0] < ends[1])) {
            problems.add(at, lever.key() + " has no plausible range; state from and to, or values");
            return Optional.empty();
        }
        if (Levers.named(lever)) {
            List<Double> all = new ArrayList<>();
            for (double value = ends[0]; value <= ends[1]; value++) {
                all.add(value);
            }
            return Optional.of(listed(lever, all));
        }
        return Optional.of(range(lever, false));
    }

    /** The plausible range. */
    private static Levels range(Lever lever, boolean logarithmic) {
        double[] ends = Levers.plausible(lever);
        return Levers.unit(lever) == pilottrap.simulation.parameter.Unit.SWITCH
                ? listed(lever, List.of(0.0, 1.0))
                : new Levels.Range(ends[0], ends[1], logarithmic, Levers.whole(lever));
    }

    private Optional<Levels> range(Lever lever, Node.Mapping mapping, Map<String, Node> given) {
        Node from = given.get("from");
        Node to = given.get("to");
        if (Levers.named(lever)) {
            problems.add(mapping.at(), lever.key() + " is no number; write {values: […]}");
            return Optional.empty();
        }
        if (from == null || to == null) {
            problems.add(mapping.at(), lever.key() + " needs both from and to, or values");
            return Optional.empty();
        }
        boolean logarithmic = false;
        Node scale = given.get("scale");
        if (scale != null) {
            if (!(scale instanceof Node.Scalar word) || !SCALES.contains(word.text())) {
                problems.add(scale.at(), lever.key() + ".scale is linear or log, not " + scale.kind());
                return Optional.empty();
            }
            logarithmic = word.text().equals("log");
        }
        OptionalDouble low = levers.value(lever, from);
        OptionalDouble high = levers.value(lever, to);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (!(low.getAsDouble() < high.getAsDouble())) {
            problems.add(
                    from.at(),
                    lever.key() + ": from (" + Numbers.spoken(low.getAsDouble()) + ") must be below to ("
                            + Numbers.spoken(high.getAsDouble()) + ")");
            return Optional.empty();
        }
        if (logarithmic && !(low.getAsDouble() > 0)) {
            problems.add(
                    from.at(),
                    lever.key() + ": on a log scale from must be above 0, was " + Numbers.spoken(low.getAsDouble()));
            return Optional.empty();
        }
        return Optional.of(new Levels.Range(low.getAsDouble(), high.getAsDouble(), logarithmic, Levers.whole(lever)));
    }

    private Optional<Levels> values(Lever lever, Node node) {
        if (!(node instanceof Node.Sequence list)) {
            if (!(node instanceof Node.Refused)) {
                problems.add(node.at(), lever.key() + ".values is a list, as in [1, 2, 4], not " + node.kind());
            }
            return Optional.empty();
        }
        if (list.items().isEmpty()) {
            problems.add(node.at(), lever.key() + ".values is empty; state at least one value");
            return Optional.empty();
        }
        Set<Double> values = new LinkedHashSet<>();
        boolean whole = true;
        for (Node item : list.items()) {
            OptionalDouble value = levers.value(lever, item);
            whole &= value.isPresent();
            if (value.isPresent() && !values.add(value.getAsDouble())) {
                problems.add(
                        item.at(), lever.key() + " states " + Levers.written(lever, value.getAsDouble()) + " twice");
                whole = false;
            }
        }
        return whole ? Optional.of(listed(lever, List.copyOf(values))) : Optional.empty();
    }

    /** Listed values with the names they have. */
    static Levels listed(Lever lever, List<Double> values) {
        return new Levels.Values(
                values,
                Levers.named(lever)
                        ? values.stream()
                                .map(value -> Levers.written(lever, value))
                                .toList()
                        : List.of());
    }
}
