package pilottrap.scenarios.file;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Replicate;
import pilottrap.scenarios.experiment.Scenario;

/**
 * Reads {@code experiment}: what all layers say of it, one upon the other, and the points that come of it. Needs the
 * resolved scenario, and therefore comes last.
 */
final class ExperimentReader {
    /** The keys of an experiment, in the order in which they are usually written. */
    static final List<String> KEYS = List.of("design", "vary", "constraints", "replications", "precision");

    /** The most replications of a point where only a precision is stated. */
    static final int STANDARD_MOST = 1_000;

    private final ScenarioFile.Stack stack;
    private final Problems problems;
    private final Levers levers;
    private final VaryReader vary;
    private final DesignReader design;
    private final ConstraintReader constraints;
    private final PrecisionReader precision;
    private @Nullable Stated<Integer> replications;
    private boolean varies;
    private Location at;

    private ExperimentReader(ScenarioFile.Stack stack, Problems problems) {
        this.stack = stack;
        this.problems = problems;
        this.at = Location.of(stack.label());
        this.levers = new Levers(stack.whole(), problems);
        this.vary = new VaryReader(levers, problems);
        this.design = new DesignReader(at, problems);
        this.constraints = new ConstraintReader(levers, problems);
        this.precision = new PrecisionReader(problems);
    }

    static Experiment read(ScenarioFile.Stack stack, Problems problems) throws ScenarioException {
        ExperimentReader reader = new ExperimentReader(stack, problems);
        Optional<Experiment> experiment = reader.experiment();
        problems.throwIfAny();
        return experiment.orElseThrow(() -> new IllegalStateException("no experiment and no problem"));
    }

    private Optional<Experiment> experiment() {
        if (!stack.experimental()) {
            return none();
        }
        stack.layers().forEach(layer -> layer.experiments.forEach(this::block));
        if (problems.any()) {
            return Optional.empty();
        }
        if (!design.stated() && !varies) {
            return none();
        }
        Optional<Node> list = design.list();
        return list.isPresent() ? listed(list.get()) : laid();
    }

    private Optional<Experiment> none() {
        problems.add(
                Location.of(stack.label()),
                "plans no experiment; add experiment: {design: …, vary: {…}, replications: …},"
                        + " or extend a plan of the library (docs/scenario-files.md)");
        return Optional.empty();
    }

    private void block(Node node) {
        if (node instanceof Node.Refused || (node instanceof Node.Scalar scalar && scalar.empty())) {
            return;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(node.at(), "experiment takes named values (" + Text.list(KEYS) + "), not " + node.kind());
            return;
        }
        at = mapping.at();
        for (Node.Entry entry : mapping.entries()) {
            switch (entry.key()) {
                case "design" -> design.read(entry.value());
                case "vary" -> {
                    vary.read(entry.value());
                    varies = true;
                }
                case "constraints" -> constraints.read(entry.value());
                case "replications" -> {
                    Stated<Long> count = LayerReader.whole(
                            "experiment.replications", entry.value(), 1, Scenario.MOST_REPLICATIONS, problems);
                    replications = count == null ? null : new Stated<>(Math.toIntExact(count.value()), count.at());
                }
                case "precision" -> precision.read(entry.value());
                default ->
                    problems.add(
                            entry.at(),
                            "unknown key " + Text.quoted(entry.key()) + " in experiment"
                                    + Nearest.to(entry.key(), KEYS)
                                            .map(near -> "; did you mean " + near + "?")
                                            .orElse("; there are " + Text.list(KEYS)));
            }
        }
    }

    private Optional<Experiment> listed(Node node) {
        if (varies && !vary.varied().isEmpty()) {
            problems.add(
                    design.at(), "a list says itself what varies; leave vary out (vary: none where it is inherited)");
            return Optional.empty();
        }
        return new ListReader(levers, problems)
                .read(node)
                .flatMap(listing -> laying(listing.varied()).listed(listing.points()));
    }

    private Optional<Experiment> laid() {
        Optional<Design> stated = design.design();
        if (stated.isEmpty() || problems.any()) {
            return Optional.empty();
        }
        if (vary.varied().isEmpty()) {
            problems.add(at, "experiment varies nothing; add vary: {assumptions.patience: {from: 13w, to: 52w}}");
            return Optional.empty();
        }
        return laying(vary.varied()).laid(stated.get());
    }

    private Laying laying(List<Varied> varied) {
        return new Laying(stack.whole(), varied, levers, constraints, replicate(), design.at(), problems);
    }

    private Replicate replicate() {
        OptionalInt file = stack.whole().base().scenario().replications();
        int otherwise = file.orElse(precision.stated().isPresent() ? STANDARD_MOST : Experiment.STANDARD_REPLICATIONS);
        return new Replicate(replications == null ? otherwise : replications.value(), precision.stated());
    }
}
