package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import pilottrap.simulation.intervention.Intervention;

/**
 * Reads the points of a {@code list}: named values each, or a table, a row of names and then rows of values. A name that a
 * point leaves out keeps the scenario's value.
 */
final class ListReader {
    /** Most numbers in a list, so that it still fits into a file when every point is written in full. */
    static final int MOST_NUMBERS = 20_000;

    private final Levers levers;
    private final Problems problems;
    private final Map<String, Lever> columns = new LinkedHashMap<>();
    private final Map<String, Location> places = new LinkedHashMap<>();
    private final List<Map<String, Double>> stated = new ArrayList<>();

    ListReader(Levers levers, Problems problems) {
        this.levers = levers;
        this.problems = problems;
    }

    /**
     * A list that was read.
     *
     * @param varied the factors, with the values they take in it
     * @param points the points, in the order of the factors
     */
    record Listing(List<Varied> varied, List<double[]> points) {}

    /** The points, or nothing where they are refused: the problem is then noted. */
    Optional<Listing> read(Node node) {
        if (!(node instanceof Node.Sequence list) || list.items().isEmpty()) {
            if (!(node instanceof Node.Refused)) {
                problems.add(
                        node.at(),
                        node instanceof Node.Sequence
                                ? "list is empty; state at least one point"
                                : "list takes points, one \"- {assumptions.patience: 13w, …}\" each, not "
                                        + node.kind());
            }
            return Optional.empty();
        }
        if (list.items().get(0) instanceof Node.Sequence names) {
            table(names, list.items().subList(1, list.items().size()));
        } else {
            list.items().forEach(this::point);
        }
        if (problems.any()) {
            return Optional.empty();
        }
        if (columns.isEmpty()) {
            problems.add(node.at(), "no point of the list states anything; name what differs between the points");
            return Optional.empty();
        }
        switches();
        long numbers = (long) stated.size() * columns.size();
        if (numbers > MOST_NUMBERS) {
            problems.add(
                    node.at(),
                    "a list of " + Numbers.spoken(stated.size()) + " points and " + columns.size() + " factors is "
                            + Numbers.spoken((double) numbers) + " numbers; at most " + Numbers.spoken(MOST_NUMBERS)
                            + " are possible");
            return Optional.empty();
        }
        return Optional.of(listing());
    }

    private void table(Node.Sequence names, List<Node> rows) {
        List<Lever> header = new ArrayList<>();
        for (Node name : names.items()) {
            if (!(name instanceof Node.Scalar scalar)) {
                problems.add(name.at(), "the first row of the table names what varies, not " + name.kind());
                return;
            }
            Optional<Lever> lever = levers.named(scalar.text(), scalar.at());
            if (lever.isEmpty()) {
                return;
            }
            if (columns.putIfAbsent(scalar.text(), lever.get()) != null) {
                problems.add(scalar.at(), scalar.text() + " stands twice");
                return;
            }
            places.put(scalar.text(), scalar.at());
            header.add(lever.get());
        }
        if (rows.isEmpty()) {
            problems.add(names.at(), "list names what varies, but has no point");
        }
        for (Node row : rows) {
            if (!(row instanceof Node.Sequence values) || values.items().size() != header.size()) {
                problems.add(
                        row.at(), "a row of this table has " + header.size() + " values, as its first row has names");
                continue;
            }
            Map<String, Double> point = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                Lever lever = header.get(i);
                levers.value(lever, values.items().get(i)).ifPresent(value -> point.put(lever.key(), value));
            }
            stated.add(point);
        }
    }

    private void point(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            if (!(node instanceof Node.Refused)) {
                problems.add(node.at(), "a point is {assumptions.patience: 13w, …}, not " + node.kind());
            }
            return;
        }
        Map<String, Double> point = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> entry("", entry, point));
        stated.add(point);
    }

    private void entry(String prefix, Node.Entry entry, Map<String, Double> point) {
        String key = prefix + entry.key();
        if (entry.value() instanceof Node.Mapping mapping && (Groups.of(key) || Groups.intervention(key))) {
            mapping.entries().forEach(below -> entry(key + ".", below, point));
            return;
        }
        Lever known = columns.get(key);
        Optional<Lever> lever = known == null ? levers.named(key, entry.at()) : Optional.of(known);
        lever.ifPresent(found -> {
            columns.putIfAbsent(key, found);
            places.putIfAbsent(key, entry.at());
            OptionalDouble value = levers.value(found, entry.value());
            if (value.isPresent() && point.put(key, value.getAsDouble()) != null) {
                problems.add(entry.at(), key + " stands twice in this point");
            }
        });
    }

    /** An intervention that only some points plan is off at the others. */
    private void switches() {
        Map<String, Lever> turned = new LinkedHashMap<>();
        columns.values().stream()
                .filter(lever -> levers.plans(lever) && !(lever instanceof Lever.Switch))
                .forEach(lever -> turned.putIfAbsent(lever.intervention(), lever));
        turned.forEach((name, lever) -> {
            String key = Lever.INTERVENTIONS + name;
            boolean everywhere = stated.stream().allMatch(point -> planned(point, name));
            if (!columns.containsKey(key) && !everywhere) {
                columns.put(key, new Lever.Switch(what(lever)));
                places.put(key, places.getOrDefault(lever.key(), Location.of(key)));
                stated.forEach(point -> point.put(key, planned(point, name) ? 1.0 : 0.0));
            }
        });
    }

    private static boolean planned(Map<String, Double> point, String name) {
        return point.keySet().stream().anyMatch(key -> key.startsWith(Lever.INTERVENTIONS + name + "."));
    }

    private static Intervention what(Lever lever) {
        return lever instanceof Lever.Start start ? start.what() : ((Lever.Chosen) lever).what();
    }

    private Listing listing() {
        List<double[]> points = new ArrayList<>();
        List<Lever> all = List.copyOf(columns.values());
        List<Set<Double>> taken = new ArrayList<>();
        all.forEach(lever -> taken.add(new LinkedHashSet<>()));
        for (Map<String, Double> each : stated) {
            double[] point = new double[all.size()];
            Resolver.Variant on = levers.variants()
                    .get(each.getOrDefault(Lever.ALTERNATIVE, 0.0).intValue());
            for (int i = 0; i < point.length; i++) {
                Lever lever = all.get(i);
                point[i] = each.getOrDefault(lever.key(), Levers.standard(lever, on));
                taken.get(i).add(point[i]);
            }
            points.add(point);
        }
        List<Varied> varied = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Lever lever = all.get(i);
            varied.add(new Varied(
                    lever,
                    LevelsReader.listed(lever, List.copyOf(taken.get(i))),
                    places.getOrDefault(lever.key(), Location.of(lever.key()))));
        }
        return new Listing(varied, points);
    }
}
