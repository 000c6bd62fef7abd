package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.ensemble.Ensemble;
import pilottrap.scenarios.ensemble.ParameterSet;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.ParameterSets;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Unit;

/** Reads the nodes of an ensemble, or of one that stands in a resolved scenario; every mistake is noted. */
final class EnsembleReader {
    /** The key that says what the file is. */
    static final String FORMAT = "pilottrap-ensemble";

    static final List<String> KEYS = List.of(FORMAT, "name", "description", "calibration", "parameters", "sets");
    static final List<String> SET_KEYS = List.of("values", "digest", "patterns");
    static final List<String> RESOLVED_KEYS = List.of("name", "parameters", "sets");
    private static final int LONGEST = 4_000;

    private final Problems problems;

    private EnsembleReader(Problems problems) {
        this.problems = problems;
    }

    /** An ensemble file, or nothing: the problems are then noted. */
    static Optional<Ensemble> read(String label, byte[] bytes, Problems problems) {
        Problems own = new Problems();
        Optional<Node> root = YamlReader.read(label, bytes, own);
        Optional<Ensemble> ensemble = Optional.empty();
        if (root.isPresent() && root.get() instanceof Node.Mapping mapping) {
            ensemble = new EnsembleReader(own).ensemble(mapping);
        } else if (!own.any()) {
            own.add(Location.of(label), "is no ensemble; one begins with \"" + FORMAT + ": 1\"");
        }
        boolean wrong = own.any();
        own.into(problems);
        return wrong ? Optional.empty() : ensemble;
    }

    /** The sets of a resolved scenario, or nothing: the problems are then noted. */
    static Optional<ParameterSets> resolved(Node node, Problems problems) {
        Problems own = new Problems();
        Optional<ParameterSets> sets =
                node instanceof Node.Mapping mapping ? new EnsembleReader(own).sets(mapping) : Optional.empty();
        boolean wrong = own.any();
        own.into(problems);
        return wrong ? Optional.empty() : sets;
    }

    private Optional<Ensemble> ensemble(Node.Mapping root) {
        Map<String, Node> given = given(root, "an ensemble", KEYS);
        Node format = given.get(FORMAT);
        if (format == null) {
            problems.add(root.at(), FORMAT + ": 1 is missing; it says that this is an ensemble and of which format");
            return Optional.empty();
        }
        if (!(format instanceof Node.Scalar scalar
                && scalar.plain()
                && scalar.text().equals("1"))) {
            problems.add(format.at(), FORMAT + " is the file format, 1; this program does not know " + format.kind());
            return Optional.empty();
        }
        String name = given.containsKey("name") ? text("name", given.get("name"), LayerReader.LONGEST_NAME) : "";
        if (!given.containsKey("name")) {
            problems.add(root.at(), "name is missing; results say by it what they were drawn from");
        }
        String description =
                given.containsKey("description") ? text("description", given.get("description"), LONGEST) : "";
        Map<String, String> calibration = calibration(given.get("calibration"));
        List<Parameter> parameters = parameters(given.get("parameters"), root.at(), false);
        List<ParameterSet> sets = new ArrayList<>();
        for (Node item : items(given.get("sets"), parameters.size(), root.at())) {
            set(item, sets.size() + 1, parameters).ifPresent(set -> {
                alike(set, sets, item.at());
                sets.add(set);
            });
        }
        return problems.any()
                ? Optional.empty()
                : Optional.of(new Ensemble(name, description, calibration, parameters, sets));
    }

    private Optional<ParameterSets> sets(Node.Mapping root) {
        Map<String, Node> given = given(root, "ensemble", RESOLVED_KEYS);
        String name = given.containsKey("name") ? text("name", given.get("name"), LayerReader.LONGEST_NAME) : "";
        if (!given.containsKey("name")) {
            problems.add(root.at(), "ensemble needs its name");
        }
        List<Parameter> parameters = parameters(given.get("parameters"), root.at(), true);
        List<double[]> sets = new ArrayList<>();
        for (Node item : items(given.get("sets"), parameters.size(), root.at())) {
            sets.add(values(item, sets.size() + 1, parameters).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray());
        }
        return problems.any() ? Optional.empty() : Optional.of(new ParameterSets(name, parameters, sets));
    }

    private Map<String, Node> given(Node.Mapping mapping, String where, Collection<String> known) {
        Map<String, Node> given = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            if (known.contains(entry.key())) {
                given.put(entry.key(), entry.value());
            } else {
                problems.add(
                        entry.at(),
                        "unknown key " + Text.quoted(entry.key()) + " in " + where
                                + Nearest.to(entry.key(), known)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("; there are " + Text.list(known)));
            }
        }
        return given;
    }

    private String text(String name, @Nullable Node node, int longest) {
        if (node instanceof Node.Scalar scalar
                && !scalar.empty()
                && !scalar.text().isBlank()) {
            if (scalar.text().length() > longest) {
                problems.add(node.at(), name + " is longer than " + Numbers.spoken(longest) + " characters");
            } else if (!Text.oneLine(scalar.text()).equals(scalar.text())) {
                problems.add(node.at(), name + " must be one line without control characters");
            }
            return scalar.text().strip();
        }
        if (node != null && !(node instanceof Node.Refused)) {
            problems.add(node.at(), name + " is a text, not " + node.kind());
        }
        return "";
    }

    private Map<String, String> calibration(@Nullable Node node) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            mapping.entries()
                    .forEach(each -> entries.put(
                            each.key(), text("calibration." + Text.cut(each.key()), each.value(), LONGEST)));
        } else if (node != null && !(node instanceof Node.Refused)) {
            problems.add(node.at(), "calibration takes named texts and numbers, not " + node.kind());
        }
        return entries;
    }

    private List<Parameter> parameters(@Nullable Node node, Location at, boolean none) {
        if (!(node instanceof Node.Sequence list) || (list.items().isEmpty() && !none)) {
            if (!(node instanceof Node.Refused)) {
                problems.add(
                        node == null ? at : node.at(),
                        "parameters is the list of what differs between the sets, such as [policy.launch_rate, …]"
                                + (node == null ? "; it is missing" : ", not " + empty(node)));
            }
            return List.of();
        }
        Set<Parameter> parameters = new LinkedHashSet<>();
        for (Node item : list.items()) {
            parameter(item).ifPresent(found -> {
                if (!ParameterSets.mayDiffer(found)) {
                    problems.add(item.at(), found.key() + " shapes the organization and must be the same in every set");
                } else if (!parameters.add(found)) {
                    problems.add(item.at(), found.key() + " stands twice");
                }
            });
        }
        return List.copyOf(parameters);
    }

    private static String empty(Node node) {
        return node instanceof Node.Sequence ? "an empty list" : node.kind();
    }

    private Optional<Parameter> parameter(Node item) {
        if (!(item instanceof Node.Scalar scalar)) {
            problems.add(item.at(), "a parameter is named in full, as in policy.launch_rate, not " + item.kind());
            return Optional.empty();
        }
        Optional<Parameter> found = Parameters.byKey(scalar.text());
        if (found.isEmpty()) {
            List<String> keys = Parameters.all().stream().map(Parameter::key).toList();
            problems.add(
                    item.at(),
                    "no parameter is called " + Text.quoted(scalar.text())
                            + Nearest.to(scalar.text(), keys)
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; docs/parameters.md has them all"));
        }
        return found;
    }

    private List<Node> items(@Nullable Node node, int parameters, Location at) {
        if (!(node instanceof Node.Sequence list) || list.items().isEmpty()) {
            if (!(node instanceof Node.Refused)) {
                problems.add(
                        node == null ? at : node.at(),
                        "sets is the list of the parameter sets, at least one"
                                + (node == null ? "; it is missing" : ", not " + empty(node)));
            }
            return List.of();
        }
        int sets = list.items().size();
        if (sets > Ensemble.MOST_SETS || (long) sets * parameters > Ensemble.MOST_VALUES) {
            problems.add(
                    node.at(),
                    Numbers.spoken(sets) + " sets of " + parameters + " values; at most "
                            + Numbers.spoken(Ensemble.MOST_SETS) + " sets and " + Numbers.spoken(Ensemble.MOST_VALUES)
                            + " values in all are possible");
            return List.of();
        }
        return list.items();
    }

    private Optional<ParameterSet> set(Node node, int number, List<Parameter> parameters) {
        if (!(node instanceof Node.Mapping mapping)) {
            if (!(node instanceof Node.Refused)) {
                problems.add(node.at(), "a set is {values: [0.27, …], digest: …, patterns: {…}}, not " + node.kind());
            }
            return Optional.empty();
        }
        Map<String, Node> given = given(mapping, "a set", SET_KEYS);
        Node stated = given.get("values");
        if (stated == null) {
            problems.add(mapping.at(), "set " + number + " has no values");
            return Optional.empty();
        }
        List<Double> values = values(stated, number, parameters);
        String digest = given.containsKey("digest") ? text("digest", given.get("digest"), LONGEST) : "";
        return Optional.of(new ParameterSet(values, digest, patterns(given.get("patterns"))));
    }

    private List<Double> values(Node node, int number, List<Parameter> parameters) {
        if (!(node instanceof Node.Sequence list)) {
            problems.add(node.at(), "the values of set " + number + " are a list, not " + node.kind());
            return List.of();
        }
        if (list.items().size() != parameters.size()) {
            if (!problems.any()) { // where parameters are wrong, their number is too
                problems.add(
                        node.at(),
                        "set " + number + " has " + list.items().size() + " values, for " + parameters.size()
                                + " parameters");
            }
            return List.of();
        }
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            OptionalDouble value = Quantity.read(
                    parameters.get(i), parameters.get(i).key(), list.items().get(i), problems);
            value.ifPresent(values::add);
        }
        return values;
    }

    private void alike(ParameterSet set, List<ParameterSet> others, Location at) {
        for (int i = 0; i < others.size(); i++) {
            if (!set.values().isEmpty() && others.get(i).values().equals(set.values())) {
                problems.add(at, "set " + (others.size() + 1) + " is the same as set " + (i + 1));
                return;
            }
        }
    }

    private Map<String, Double> patterns(@Nullable Node node) {
        Map<String, Double> patterns = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry each : mapping.entries()) {
                if (each.value() instanceof Node.Scalar scalar) {
                    Quantity.number("patterns." + Text.cut(each.key()), Unit.NUMBER, scalar, problems)
                            .ifPresent(value -> patterns.put(each.key(), value));
                } else if (!(each.value() instanceof Node.Refused)) {
                    problems.add(
                            each.at(),
                            "a pattern has one number, not " + each.value().kind());
                }
            }
        } else if (node != null && !(node instanceof Node.Refused)) {
            problems.add(node.at(), "patterns takes named numbers, as in {C1: 0.114}, not " + node.kind());
        }
        return patterns;
    }
}
