package pilottrap.scenarios.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.experiment.Design;

/** Reads {@code design}: a name, or a name with its settings. What a later layer says of the same design changes it. */
final class DesignReader {
    /** The settings that each design knows; those without a standard must be stated. */
    static final Map<String, List<String>> SETTINGS = settings();

    /** The design that is a list of points. */
    static final String LIST = "list";

    private static final int STANDARD_GRID = 5;
    private static final int STANDARD_LEVELS = 3;
    private static final int STANDARD_MORRIS_LEVELS = 4;
    private static final int STANDARD_TRAJECTORIES = 20;
    private static final long STANDARD_SEED = 1;
    static final int MOST_LEVELS = 10_000;

    private final Problems problems;
    private @Nullable String name;
    private Location at;
    private @Nullable Node points;
    private final Map<String, Node> given = new LinkedHashMap<>();

    DesignReader(Location at, Problems problems) {
        this.at = at;
        this.problems = problems;
    }

    private static Map<String, List<String>> settings() {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        settings.put(LIST, List.of());
        settings.put("grid", List.of("levels"));
        settings.put("one_at_a_time", List.of("levels"));
        settings.put("latin_hypercube", List.of("points", "seed"));
        settings.put("sobol", List.of("points", "seed"));
        settings.put("morris", List.of("trajectories", "levels", "seed"));
        settings.put("saltelli", List.of("points", "seed"));
        return settings;
    }

    /** Whether any layer states a design. */
    boolean stated() {
        return name != null;
    }

    /** Where the design is stated. */
    Location at() {
        return at;
    }

    /** The points of a list, unless it is another design. */
    Optional<Node> list() {
        return LIST.equals(name) ? Optional.ofNullable(points) : Optional.empty();
    }

    /** Reads what one layer says. */
    void read(Node node) {
        if (node instanceof Node.Scalar scalar && !scalar.empty()) {
            named(scalar.text(), scalar.at(), new Node.Scalar(scalar.at(), "", true));
        } else if (node instanceof Node.Mapping mapping && mapping.entries().size() == 1) {
            Node.Entry entry = mapping.entries().get(0);
            named(entry.key(), entry.at(), entry.value());
        } else if (!(node instanceof Node.Refused)) {
            problems.add(
                    node.at(),
                    "design is one of " + Text.list(SETTINGS.keySet()) + ", as in {latin_hypercube: {points: 500}}"
                            + (node instanceof Node.Mapping ? "; it has one name" : ", not " + node.kind()));
        }
    }

    private void named(String stated, Location where, Node node) {
        @Nullable List<String> known = SETTINGS.get(stated);
        if (known == null) {
            problems.add(
                    where,
                    "no design is called " + Text.quoted(stated)
                            + Nearest.to(stated, SETTINGS.keySet())
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; there are " + Text.list(SETTINGS.keySet())));
            return;
        }
        if (!stated.equals(name)) {
            given.clear();
        }
        name = stated;
        at = where;
        if (stated.equals(LIST)) {
            points = node;
            return;
        }
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                if (known.contains(entry.key())) {
                    given.put(entry.key(), entry.value());
                } else {
                    problems.add(
                            entry.at(),
                            "unknown key " + Text.quoted(entry.key()) + " of " + stated
                                    + Nearest.to(entry.key(), known)
                                            .map(near -> "; did you mean " + near + "?")
                                            .orElse("; there are " + Text.list(known)));
                }
            }
        } else if (!(node instanceof Node.Refused) && !(node instanceof Node.Scalar scalar && scalar.empty())) {
            problems.add(
                    node.at(), stated + " takes its settings, as in {" + known.get(0) + ": 10}, not " + node.kind());
        }
    }

    /** The design, unless it is a list; nothing where it is missing or wrong: the problem is then noted. */
    Optional<Design> design() {
        if (name == null) {
            if (!problems.any()) {
                problems.add(at, "experiment needs a design: one of " + Text.list(SETTINGS.keySet()));
            }
            return Optional.empty();
        }
        long seed = number("seed", 0, Long.MAX_VALUE, STANDARD_SEED);
        Design design = switch (name) {
            case "grid" -> new Design.Grid((int) number("levels", 2, MOST_LEVELS, STANDARD_GRID));
            case "one_at_a_time" -> new Design.OneAtATime((int) number("levels", 2, MOST_LEVELS, STANDARD_LEVELS));
            case "latin_hypercube" -> new Design.LatinHypercube(points(), seed);
            case "sobol" -> new Design.Sobol(points(), seed);
            case "morris" ->
                new Design.Morris(
                        (int) number("trajectories", 2, Integer.MAX_VALUE, STANDARD_TRAJECTORIES), even(), seed);
            case "saltelli" -> new Design.Saltelli(points(), seed);
            default -> throw new IllegalStateException(name);
        };
        return Optional.of(design);
    }

    private int points() {
        return (int) number("points", 1, Integer.MAX_VALUE, -1);
    }

    private int even() {
        long levels = number("levels", 2, MOST_LEVELS, STANDARD_MORRIS_LEVELS);
        if (levels % 2 != 0) {
            Node node = given.get("levels");
            problems.add(
                    node == null ? at : node.at(),
                    "morris.levels must be even, so that every level is as likely, was " + levels);
        }
        return (int) levels;
    }

    /** A whole number, or its standard; −1 stands for none. */
    private long number(String key, long min, long max, long standard) {
        @Nullable Node node = given.get(key);
        String what = name + "." + key;
        if (node == null) {
            if (standard < 0) {
                problems.add(at, what + " is missing, as in " + name + ": {" + key + ": 500}");
                return min;
            }
            return standard;
        }
        Stated<Long> stated = LayerReader.whole(what, node, min, max, problems);
        return stated == null ? min : stated.value();
    }

    /** The design as a plan states it, with every setting. */
    static String text(Design design) {
        String key = design.key();
        if (design instanceof Design.Grid grid) {
            return settings(key, "levels", grid.levels());
        }
        if (design instanceof Design.OneAtATime oneAtATime) {
            return settings(key, "levels", oneAtATime.levels());
        }
        if (design instanceof Design.LatinHypercube cube) {
            return settings(key, "points", cube.points(), "seed", cube.seed());
        }
        if (design instanceof Design.Sobol sobol) {
            return settings(key, "points", sobol.points(), "seed", sobol.seed());
        }
        if (design instanceof Design.Saltelli saltelli) {
            return settings(key, "points", saltelli.base(), "seed", saltelli.seed());
        }
        if (design instanceof Design.Morris morris) {
            return settings(
                    key, "trajectories", morris.trajectories(), "levels", morris.levels(), "seed", morris.seed());
        }
        throw new IllegalArgumentException("a list is its points");
    }

    private static String settings(String key, Object... pairs) {
        StringBuilder text = new StringBuilder("{").append(key).append(": {");
        for (int i = 0; i < pairs.length; i += 2) {
            text.append(i == 0 ? "" : ", ").append(pairs[i]).append(": ").append(pairs[i + 1]);
        }
        return text.append("}}").toString();
    }
}
