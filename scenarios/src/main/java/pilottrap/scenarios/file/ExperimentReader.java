package pilottrap.scenarios.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.design.DesignException;
import pilottrap.scenarios.design.Designs;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.scenarios.experiment.Replicate;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.experiment.Sha256;

/**
 * Reads {@code experiment}: what all layers say of it, one upon the other, and the points that come of it. Needs the
 * resolved scenario, and therefore comes last.
 */
final class ExperimentReader {
    /** The keys of an experiment, in the order in which they are usually written. */
    static final List<String> KEYS = List.of("design", "vary", "constraints", "replications", "precision");

    /** Replications of a point where nothing is said: a share near one in ten is then known to some points. */
    static final int STANDARD_REPLICATIONS = 100;

    /** The most replications of a point where only a precision is stated. */
    static final int STANDARD_MOST = 1_000;

    /** Bytes of a text that surely has fewer values than a file may have, and no line too long. */
    private static final int SMALL = 50_000;

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
            problems.add(
                    at,
                    "plans no experiment; add experiment: {design: …, vary: {…}, replications: …},"
                            + " or extend a plan of the library (docs/scenario-files.md)");
            return Optional.empty();
        }
        stack.layers().forEach(layer -> layer.experiments.forEach(this::block));
        if (problems.any()) {
            return Optional.empty();
        }
        Optional<Node> list = design.list();
        return list.isPresent() ? listed(list.get()) : laid();
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
        return new ListReader(levers, problems).read(node).flatMap(listing -> {
            Plan plan = new Plan(listing.varied());
            return new PlanSize(
                                    new Design.Listed(listing.points().size()),
                                    plan.levels(),
                                    replicate().most())
                            .refusal()
                            .map(refusal -> {
                                problems.add(design.at(), refusal);
                                return false;
                            })
                            .orElse(true)
                    ? points(plan, () -> Designs.listed(plan.levels(), listing.points(), plan.admissible()), null)
                    : Optional.empty();
        });
    }

    private Optional<Experiment> laid() {
        Optional<Design> stated = design.design();
        if (stated.isEmpty() || problems.any()) {
            return Optional.empty();
        }
        Plan plan = new Plan(vary.varied());
        if (plan.varied().isEmpty()) {
            problems.add(at, "experiment varies nothing; add vary: {assumptions.patience: {from: 13w, to: 52w}}");
            return Optional.empty();
        }
        if (stated.get() instanceof Design.Saltelli && !constraints.all().isEmpty()) {
            problems.add(
                    design.at(),
                    "saltelli allows no constraints, since its indices assume that inputs are independent; use morris, or"
                            + " narrow the ranges");
            return Optional.empty();
        }
        Optional<String> refusal =
                new PlanSize(stated.get(), plan.levels(), replicate().most()).refusal();
        if (refusal.isPresent()) {
            problems.add(design.at(), refusal.get());
            return Optional.empty();
        }
        return points(
                plan,
                () -> Designs.lay(stated.get(), plan.levels(), plan.standards(), plan.admissible()),
                stated.get());
    }

    /** The factors of a plan. */
    private final class Plan {
        private final List<Varied> varied;

        Plan(List<Varied> varied) {
            this.varied = varied;
        }

        List<Varied> varied() {
            return varied;
        }

        List<Levels> levels() {
            return varied.stream().map(Varied::levels).toList();
        }

        double[] standards() {
            return varied.stream()
                    .mapToDouble(each -> levers.standard(each.lever()))
                    .toArray();
        }

        List<Lever> turned() {
            return varied.stream().map(Varied::lever).toList();
        }

        Predicate<double[]> admissible() {
            return constraints.admissible(turned());
        }

        List<Factor> factors() {
            return varied.stream()
                    .map(each -> new Factor(
                            each.lever().key(),
                            Levers.words(each.lever()),
                            Levers.unit(each.lever()),
                            Levers.role(each.lever()),
                            levers.standard(each.lever()),
                            each.levels()))
                    .toList();
        }
    }

    /** Lays points. */
    private interface Laying {
        Designs.Laid lay() throws DesignException;
    }

    private Optional<Experiment> points(Plan plan, Laying laying, @Nullable Design stated) {
        Designs.Laid laid;
        try {
            laid = laying.lay();
        } catch (DesignException impossible) {
            problems.add(design.at(), String.valueOf(impossible.getMessage()));
            return Optional.empty();
        }
        PointBlueprints blueprints = new PointBlueprints(plan.turned(), levers.variants());
        new PointCheck(plan.varied(), blueprints, stack.whole(), problems).check(laid.matrix());
        if (problems.any()) {
            return Optional.empty();
        }
        Design laidOut = stated == null ? new Design.Listed(laid.matrix().points()) : stated;
        String canonical =
                ExperimentText.of(stack.whole(), plan.varied(), laidOut, laid.matrix(), constraints.all(), replicate());
        if (!readable(canonical)) {
            problems.add(
                    at,
                    "the plan with all it rests on is too large to be kept in one file; state fewer values,"
                            + " points or alternatives");
            return Optional.empty();
        }
        return Optional.of(new Experiment(
                stack.whole().base().scenario(),
                plan.factors(),
                laidOut,
                laid.matrix(),
                constraints.all(),
                replicate(),
                blueprints,
                canonical,
                Sha256.of(canonical),
                warnings(plan, laidOut, laid)));
    }

    /** Whether a text is small enough to be read as a file; most are far from too large. */
    private static boolean readable(String canonical) {
        byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);
        Problems reading = new Problems();
        return bytes.length < SMALL
                || (bytes.length <= Source.MOST_BYTES
                        && YamlReader.read("canonical", bytes, reading).isPresent()
                        && !reading.any());
    }

    private Replicate replicate() {
        OptionalInt file = stack.whole().base().scenario().replications();
        int otherwise = file.orElse(precision.stated().isPresent() ? STANDARD_MOST : STANDARD_REPLICATIONS);
        return new Replicate(replications == null ? otherwise : replications.value(), precision.stated());
    }

    private List<String> warnings(Plan plan, Design laidOut, Designs.Laid laid) {
        List<String> warnings = new ArrayList<>(stack.whole().base().scenario().warnings());
        warnings.removeAll(stack.whole().left());
        warnings.addAll(new PlanWarnings(plan.varied(), levers, laidOut).all(laid));
        return warnings;
    }
}
