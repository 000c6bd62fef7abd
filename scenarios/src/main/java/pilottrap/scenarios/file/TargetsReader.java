package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.calibration.Target;
import pilottrap.scenarios.calibration.Targets;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Unit;

/** Reads a file of targets: which scenario is calibrated, to which figures, and what may be moved. */
final class TargetsReader {
    static final String FORMAT = "pilottrap-targets";
    static final List<String> KEYS =
            List.of(FORMAT, "name", "description", "scenario", "setting", "patterns", "balance", "move");
    static final List<String> PATTERN_KEYS = List.of("pattern", "outcome", "published", "accepted", "source");
    static final List<String> BALANCE_KEYS =
            List.of("id", "pattern", "outcome", "published", "accepted", "source", "most_of_log_gain", "variants");

    /** What a scenario says that a setting or a variant may change; the rest is no matter of figures. */
    static final List<String> CHANGES =
            List.of("horizon", "launch_window", "organization", "assumptions", "policy", "interventions");

    static final int MOST_TARGETS = 100;
    static final int MOST_VARIANTS = 20;
    private static final String ID = "^[\\p{L}\\p{N}][\\p{L}\\p{N}_.+-]{0,39}$";
    private static final String BASE = "base";
    private static final String NOWHERE = "enterprise";

    private final Source source;
    private final Problems problems;
    private final List<Target> targets = new ArrayList<>();
    private final List<Targets.Variant> variants = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private OptionalDouble mostOfLogGain = OptionalDouble.empty();
    /** Which layer is the scenario that is named. */
    private int named;

    private TargetsReader(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /**
     * Reads a file of targets.
     *
     * @param source its bytes, and where it lies
     * @throws ScenarioException with every mistake that was found
     */
    static Targets read(Source source) throws ScenarioException {
        Problems problems = new Problems();
        Optional<Node> root = YamlReader.read(source.label(), source.bytes(), problems);
        Targets targets = root.isEmpty() ? null : new TargetsReader(source, problems).targets(root.get());
        if (root.isEmpty() && !problems.any()) {
            problems.add(Location.of(source.label()), "is empty; targets begin with \"" + FORMAT + ": 1\"");
        }
        problems.throwIfAny();
        if (targets == null) {
            throw new IllegalStateException("no targets and no problem: " + source.label());
        }
        return targets;
    }

    private @Nullable Targets targets(Node root) {
        Map<String, Node> given = named(root, "a file of targets", KEYS);
        Node format = given.get(FORMAT);
        if (!(format instanceof Node.Scalar scalar) || !scalar.text().equals("1")) {
            problems.add(
                    format == null ? root.at() : format.at(),
                    format == null
                            ? FORMAT + ": 1 is missing; it says that these are targets and of which format"
                            : FORMAT + " is the file format, 1; this program does not know " + format.kind());
            return null;
        }
        String name = text(given, "name", root).orElse("");
        Optional<Resolver.Whole> whole = whole(given, root);
        if (whole.isEmpty()) {
            return null;
        }
        patterns(given.get("patterns"));
        balance(given);
        if (targets.isEmpty() && !problems.any()) {
            problems.add(
                    root.at(),
                    "no patterns: nothing to calibrate to; add patterns: {C1: {outcome: production_share,"
                            + " published: 0.12, accepted: [0.09, 0.15]}}");
        }
        List<Varied> moved = moved(given.get("move"), root, whole.get());
        if (problems.any()) {
            return null;
        }
        Levers levers = new Levers(whole.get(), problems);
        Scenario base = whole.get().base().scenario();
        return new Targets(
                name,
                targets,
                variants,
                mostOfLogGain,
                moved.stream()
                        .map(each -> new Factor(
                                each.lever().key(),
                                each.lever().words(),
                                each.lever().unit(),
                                each.lever().role(),
                                levers.standard(each.lever()),
                                each.levels()))
                        .toList(),
                moved.stream().map(TargetsReader::parameter).toList(),
                canonical(moved),
                base.warnings());
    }

    private static Parameter parameter(Varied varied) {
        return ((Lever.Value) varied.lever()).parameter();
    }

    // What is simulated

    private Optional<Resolver.Whole> whole(Map<String, Node> given, Node root) {
        Node stated = given.get("scenario");
        Location at = stated == null ? root.at() : stated.at();
        String scenario = stated instanceof Node.Scalar scalar && !scalar.empty() ? scalar.text() : "";
        if (scenario.isEmpty()) {
            problems.add(
                    at,
                    "scenario names what is calibrated, a library scenario or a file beside this one, as in scenario: "
                            + NOWHERE);
            return Optional.empty();
        }
        List<Layer> below = ScenarioFile.layers(source.extended(scenario, at, problems), problems);
        if (problems.any()) {
            return Optional.empty();
        }
        named = below.size() - 1;
        Node setting = given.get("setting");
        Layer changes = setting == null ? new Layer(source.label(), null) : changes(setting, "setting");
        List<Layer> base = new ArrayList<>(below);
        base.add(changes);
        Optional<Resolver.Whole> whole = resolved(base);
        whole.ifPresent(each -> {
            if (each.base().scenario().blueprint().sets().size() > 0) {
                problems.add(at, scenario + " draws from an ensemble, and what is calibrated draws from none");
            }
            variant(BASE, each, Set.of());
            variants(given.get("balance"), base);
        });
        return problems.any() ? Optional.empty() : whole;
    }

    private Layer changes(Node node, String of) {
        Layer layer = new Layer(source.label(), null);
        if (node instanceof Node.Mapping mapping) {
            named(node, of, CHANGES);
            LayerReader.changes(mapping, layer, problems);
        } else if (!(node instanceof Node.Refused)) {
            problems.add(node.at(), of + " says what a scenario file would, as in {horizon: 260w}, not " + node.kind());
        }
        return layer;
    }

    private Optional<Resolver.Whole> resolved(List<Layer> layers) {
        if (problems.any()) {
            return Optional.empty();
        }
        return Optional.ofNullable(new Resolver(layers, layers.get(named), problems).resolve());
    }

    private void variant(String name, Resolver.Whole whole, Set<Parameter> fixed) {
        Scenario scenario = whole.base().scenario();
        variants.add(new Targets.Variant(name, scenario.blueprint(), fixed));
        texts.add(scenario.canonical());
    }

    private void variants(@Nullable Node balance, List<Layer> base) {
        if (!(balance instanceof Node.Mapping mapping)) {
            return; // told where the balance is read
        }
        for (Node.Entry entry : mapping.entries()) {
            if (!entry.key().equals("variants") || !(entry.value() instanceof Node.Mapping all)) {
                continue;
            }
            if (all.entries().size() > MOST_VARIANTS) {
                problems.add(
                        all.at(), "more than " + MOST_VARIANTS + " variants; each is simulated for every candidate");
                return;
            }
            for (Node.Entry each : all.entries()) {
                id(each.key(), each.at(), "a variant's name");
                Layer changes = changes(each.value(), "the variant " + Text.quoted(each.key()));
                List<Layer> layers = new ArrayList<>(base);
                layers.add(changes);
                resolved(layers).ifPresent(whole -> variant(each.key(), whole, changes.own.values.keySet()));
            }
        }
    }

    // Figures

    private void patterns(@Nullable Node node) {
        if (node == null) {
            return;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(
                    node.at(), "patterns are named, as in {C1: {outcome: production_share, …}}, not " + node.kind());
            return;
        }
        if (mapping.entries().size() > MOST_TARGETS) {
            problems.add(node.at(), "more than " + MOST_TARGETS + " patterns");
            return;
        }
        for (Node.Entry entry : mapping.entries()) {
            id(entry.key(), entry.at(), "a pattern's name");
            Map<String, Node> given = named(entry.value(), entry.key(), PATTERN_KEYS);
            figure(entry.key(), given, entry.value().at(), Optional.empty())
                    .ifPresent(figure -> targets.add(figure.target(entry.key(), 0)));
        }
    }

    private void balance(Map<String, Node> file) {
        Node node = file.get("balance");
        if (node == null) {
            return;
        }
        Map<String, Node> given = named(node, "balance", BALANCE_KEYS);
        String id = text(given, "id", node).orElse("balance");
        id(id, node.at(), "balance.id");
        Optional<Figure> figure = figure("balance", given, node.at(), Optional.of(Unit.NUMBER));
        if (variants.size() < 2) {
            problems.add(node.at(), "balance needs variants, as in {people: {assumptions: {veto: {scale: 0}}}}");
            return;
        }
        Node most = given.get("most_of_log_gain");
        if (most != null) {
            mostOfLogGain = number("balance.most_of_log_gain", Unit.SHARE, most);
            if (mostOfLogGain.isPresent() && !(mostOfLogGain.getAsDouble() > 0 && mostOfLogGain.getAsDouble() <= 1)) {
                problems.add(
                        most.at(), "balance.most_of_log_gain must lie above 0 and at most at 1, was " + most.kind());
            }
        }
        figure.filter(each -> !problems.any()).ifPresent(each -> {
            for (int i = 1; i < variants.size(); i++) {
                targets.add(each.target(id + "-" + variants.get(i).name(), i));
            }
        });
    }

    /** What is said of a figure. */
    private record Figure(
            String pattern,
            Outcome outcome,
            double published,
            double low,
            double high,
            String source,
            boolean multiple) {
        Target target(String id, int variant) {
            return new Target(id, pattern, outcome, variant, published, low, high, source);
        }
    }

    /**
     * Reads a figure.
     *
     * @param multiple the unit of the figure where it is not the outcome's
     */
    private Optional<Figure> figure(String of, Map<String, Node> given, Location at, Optional<Unit> multiple) {
        Node named = given.get("outcome");
        if (!(named instanceof Node.Scalar name) || name.empty()) {
            problems.add(named == null ? at : named.at(), of + " needs an outcome, as in outcome: production_share");
            return Optional.empty();
        }
        Optional<Outcome> outcome = Goals.outcome(name.text(), name.at(), problems);
        Node published = given.get("published");
        Node accepted = given.get("accepted");
        if (outcome.isEmpty() || published == null || accepted == null) {
            if (outcome.isPresent()) {
                problems.add(at, of + " needs published: FIGURE and accepted: [LOW, HIGH]");
            }
            return Optional.empty();
        }
        Unit unit = multiple.orElse(outcome.get().unit());
        OptionalDouble figure = number(of + ".published", unit, published);
        List<Node> ends = accepted instanceof Node.Sequence list ? list.items() : List.of();
        if (ends.size() != 2) {
            problems.add(accepted.at(), of + ".accepted takes two figures, as in [0.09, 0.15]");
            return Optional.empty();
        }
        OptionalDouble low = number(of + ".accepted", unit, ends.get(0));
        OptionalDouble high = number(of + ".accepted", unit, ends.get(1));
        if (figure.isEmpty() || low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        boolean within = low.getAsDouble() <= figure.getAsDouble() && figure.getAsDouble() <= high.getAsDouble();
        if (!within || !(low.getAsDouble() < high.getAsDouble())) {
            problems.add(
                    accepted.at(), of + ": published must lie within accepted, from the lower end to a higher one");
            return Optional.empty();
        }
        if (multiple.isPresent() && !(low.getAsDouble() > 0)) {
            problems.add(accepted.at(), of + ".accepted are multiples and must be above 0");
            return Optional.empty();
        }
        return Optional.of(new Figure(
                line(given, "pattern").orElse(outcome.get().name().replace('_', ' ')),
                outcome.get(),
                figure.getAsDouble(),
                low.getAsDouble(),
                high.getAsDouble(),
                line(given, "source").orElse(""),
                multiple.isPresent()));
    }

    private OptionalDouble number(String name, Unit unit, Node node) {
        if (node instanceof Node.Scalar scalar) {
            return Quantity.number(name, unit, scalar, problems);
        }
        if (!(node instanceof Node.Refused)) {
            problems.add(node.at(), name + " takes one figure, not " + node.kind());
        }
        return OptionalDouble.empty();
    }

    // What is moved

    private List<Varied> moved(@Nullable Node node, Node root, Resolver.Whole whole) {
        if (node == null) {
            problems.add(
                    root.at(), "move is missing: what may be moved, as in move: {assumptions.patience: plausible}");
            return List.of();
        }
        VaryReader reader = new VaryReader(new Levers(whole, problems), problems);
        reader.read(node);
        List<Varied> moved = reader.varied();
        if (moved.isEmpty() && !problems.any()) {
            problems.add(node.at(), "move names nothing, as in move: {assumptions.patience: plausible}");
        }
        for (Varied each : moved) {
            if (!(each.lever() instanceof Lever.Value) || !(each.levels() instanceof Levels.Range)) {
                problems.add(
                        each.at(),
                        each.lever().key() + " cannot be moved: calibration moves parameters over ranges, as in"
                                + " {from: 13w, to: 52w}");
            }
        }
        return moved;
    }

    // Names and texts

    private Map<String, Node> named(Node node, String of, List<String> keys) {
        Map<String, Node> given = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                if (keys.contains(entry.key())) {
                    given.put(entry.key(), entry.value());
                } else {
                    problems.add(
                            entry.at(),
                            "unknown key " + Text.quoted(entry.key()) + " of " + of
                                    + Nearest.to(entry.key(), keys)
                                            .map(near -> "; did you mean " + near + "?")
                                            .orElse("; there are " + Text.list(keys)));
                }
            }
        } else if (!(node instanceof Node.Refused)) {
            problems.add(node.at(), of + " takes named values (" + Text.list(keys) + "), not " + node.kind());
        }
        return given;
    }

    private void id(String id, Location at, String what) {
        if (!id.matches(ID)) {
            problems.add(at, what + " is at most 40 letters, digits and _ . + -, not " + Text.quoted(id));
        }
    }

    private Optional<String> text(Map<String, Node> given, String key, Node in) {
        Optional<String> found = line(given, key);
        if (found.isEmpty() && !given.containsKey(key)) {
            problems.add(in.at(), key + " is missing");
        }
        return found;
    }

    private Optional<String> line(Map<String, Node> given, String key) {
        Node node = given.get(key);
        if (node instanceof Node.Scalar scalar
                && !scalar.text().isBlank()
                && scalar.text().length() <= LayerReader.LONGEST_NAME
                && Text.oneLine(scalar.text()).equals(scalar.text())) {
            return Optional.of(scalar.text().strip());
        }
        if (node != null && !(node instanceof Node.Refused)) {
            problems.add(node.at(), key + " is one line of at most " + LayerReader.LONGEST_NAME + " characters");
        }
        return Optional.empty();
    }

    /** Everything that changes what is found; not the names people read. */
    private String canonical(List<Varied> moved) {
        StringBuilder text = new StringBuilder(FORMAT + ": 1\n");
        for (Target target : targets) {
            text.append(target.id()).append(": ").append(target.outcome().name());
            text.append(' ').append(variants.get(target.variant()).name());
            for (double figure : new double[] {target.published(), target.low(), target.high()}) {
                text.append(' ').append(Numbers.shortest(figure));
            }
            text.append('\n');
        }
        mostOfLogGain.ifPresent(most ->
                text.append("most_of_log_gain: ").append(Numbers.shortest(most)).append('\n'));
        for (Varied each : moved) {
            Levels.Range range = (Levels.Range) each.levels();
            text.append("move ").append(each.lever().key());
            text.append(' ').append(Numbers.shortest(range.from()));
            text.append(' ').append(Numbers.shortest(range.to()));
            text.append(range.logarithmic() ? " log\n" : "\n");
        }
        for (int i = 0; i < texts.size(); i++) {
            text.append("variant ").append(variants.get(i).name()).append(":\n").append(texts.get(i));
            List<String> fixed = new ArrayList<>();
            new HashSet<>(variants.get(i).fixed()).forEach(parameter -> fixed.add(parameter.key()));
            text.append("fixed: ")
                    .append(String.join(" ", fixed.stream().sorted().toList()))
                    .append('\n');
        }
        return text.toString();
    }
}
