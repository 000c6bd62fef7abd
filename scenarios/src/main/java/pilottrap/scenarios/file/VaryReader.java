package pilottrap.scenarios.file;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pilottrap.simulation.parameter.Grade;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;

/**
 * Reads {@code vary}: names, dotted or nested, with the values they take. What several layers say is merged by name, so a
 * file changes single factors of the plan that it extends, and takes some out with {@code none}.
 */
final class VaryReader {
    private static final String EVERYTHING = ".*";
    private final Levers levers;
    private final Problems problems;
    private final LevelsReader values;
    private final Map<String, Varied> varied = new LinkedHashMap<>();

    VaryReader(Levers levers, Problems problems) {
        this.levers = levers;
        this.problems = problems;
        this.values = new LevelsReader(levers, problems);
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
        } else if (!(node instanceof Node.Refused) && !LevelsReader.empty(node)) {
            problems.add(
                    node.at(),
                    "vary takes named values, as in {assumptions.patience: {from: 13w, to: 52w}}, not " + node.kind());
        }
    }

    private static boolean none(Node node) {
        return node instanceof Node.Scalar scalar && scalar.text().equals(Quantity.NONE);
    }

    private void entry(String prefix, Node.Entry entry, Map<String, Location> seen, Set<String> taken) {
        String key = prefix + entry.key();
        String group = key.endsWith(EVERYTHING) ? key.substring(0, key.length() - EVERYTHING.length()) : key;
        boolean everything = !group.equals(key);
        if (everything || (Groups.of(group) && (LevelsReader.plausible(entry.value()) || none(entry.value())))) {
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
                .flatMap(lever -> values.levels(lever, entry).map(levels -> new Varied(lever, levels, entry.at())))
                .ifPresent(each -> varied.put(key, each));
    }

    /** Whether further names stand below, rather than values. */
    private static boolean nested(String key, Node.Mapping mapping) {
        boolean values = mapping.entries().stream().anyMatch(entry -> LevelsReader.KEYS.contains(entry.key()));
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
        if (!LevelsReader.plausible(entry.value())) {
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
                    varied.putIfAbsent(key, new Varied(lever, LevelsReader.range(lever), entry.at()));
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
}
