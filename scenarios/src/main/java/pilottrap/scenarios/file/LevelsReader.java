package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.simulation.parameter.Unit;

/** Reads the values that one factor takes: {@code {from: …, to: …}}, {@code {values: […]}}, or {@code plausible}. */
final class LevelsReader {
    /** The word for a plausible range. */
    static final String PLAUSIBLE = "plausible";

    static final List<String> KEYS = List.of("from", "to", "scale", "values");

    private static final List<String> SCALES = List.of("linear", "log");

    private final Levers levers;
    private final Problems problems;

    LevelsReader(Levers levers, Problems problems) {
        this.levers = levers;
        this.problems = problems;
    }

    /** Whether a node says no more than that a plausible range is meant. */
    static boolean plausible(Node node) {
        return empty(node)
                || (node instanceof Node.Scalar scalar && scalar.text().equals(PLAUSIBLE));
    }

    /** Whether a node says nothing. */
    static boolean empty(Node node) {
        return (node instanceof Node.Scalar scalar && scalar.empty())
                || (node instanceof Node.Mapping mapping && mapping.entries().isEmpty());
    }

    /** The values that an entry of {@code vary} gives a lever, or nothing: the problem is then noted. */
    Optional<Levels> levels(Lever lever, Node.Entry entry) {
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
        return lever.labelled()
                ? "{values: […]}"
                : "{from: …, to: …}, {values: […]}" + (lever instanceof Lever.Start ? "" : " or plausible");
    }

    private Optional<Levels> plausible(Lever lever, Location at) {
        double[] ends = lever.plausible();
        if (!(ends[0] < ends[1])) {
            problems.add(at, lever.key() + " has no plausible range; state from and to, or values");
            return Optional.empty();
        }
        if (lever.labelled()) {
            List<Double> all = new ArrayList<>();
            for (double value = ends[0]; value <= ends[1]; value++) {
                all.add(value);
            }
            return Optional.of(listed(lever, all));
        }
        return Optional.of(range(lever));
    }

    /** The plausible range, or both values of a switch. */
    static Levels range(Lever lever) {
        double[] ends = lever.plausible();
        return lever.unit() == Unit.SWITCH
                ? listed(lever, List.of(0.0, 1.0))
                : new Levels.Range(ends[0], ends[1], false, lever.whole());
    }

    private Optional<Levels> range(Lever lever, Node.Mapping mapping, Map<String, Node> given) {
        Node from = given.get("from");
        Node to = given.get("to");
        if (lever.labelled()) {
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
        return Optional.of(new Levels.Range(low.getAsDouble(), high.getAsDouble(), logarithmic, lever.whole()));
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
                problems.add(item.at(), lever.key() + " states " + lever.written(value.getAsDouble()) + " twice");
                whole = false;
            }
        }
        return whole ? Optional.of(listed(lever, List.copyOf(values))) : Optional.empty();
    }

    /** Listed values with the names they have. */
    static Levels listed(Lever lever, List<Double> values) {
        return new Levels.Values(
                values,
                lever.labelled()
                        ? values.stream().map(value -> lever.written(value)).toList()
                        : List.of());
    }
}
