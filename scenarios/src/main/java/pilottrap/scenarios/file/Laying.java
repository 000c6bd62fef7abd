package pilottrap.scenarios.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import pilottrap.scenarios.design.DesignException;
import pilottrap.scenarios.design.Designs;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.scenarios.experiment.Replicate;
import pilottrap.scenarios.experiment.Sha256;

/** Makes the experiment of what was read: refuses what is too large, lays the points, and checks each. */
final class Laying {
    /** Bytes of a text that surely has fewer values than a file may have, and no line too long. */
    private static final int SMALL = 50_000;

    private final Resolver.Whole whole;
    private final List<Varied> varied;
    private final Levers levers;
    private final ConstraintReader constraints;
    private final Replicate replicate;
    private final Location at;
    private final Problems problems;

    /**
     * What is to be laid.
     *
     * @param varied what varies, at least one
     * @param at where the design is stated
     */
    Laying(
            Resolver.Whole whole,
            List<Varied> varied,
            Levers levers,
            ConstraintReader constraints,
            Replicate replicate,
            Location at,
            Problems problems) {
        this.whole = whole;
        this.varied = List.copyOf(varied);
        this.levers = levers;
        this.constraints = constraints;
        this.replicate = replicate;
        this.at = at;
        this.problems = problems;
    }

    /** Lays points. */
    private interface Points {
        Designs.Laid lay() throws DesignException;
    }

    /** The experiment of stated points, or nothing: the problem is then noted. */
    Optional<Experiment> listed(List<double[]> points) {
        return fits(new Design.Listed(points.size()))
                ? laid(() -> Designs.listed(levels(), points, admissible()), Optional.empty())
                : Optional.empty();
    }

    /** The experiment of a design whose points are computed, or nothing: the problem is then noted. */
    Optional<Experiment> laid(Design design) {
        if (design instanceof Design.Saltelli && !constraints.all().isEmpty()) {
            return refused("saltelli allows no constraints, since its indices assume that inputs are independent; use"
                    + " morris, or narrow the ranges");
        }
        double[] standards = varied.stream()
                .mapToDouble(each -> levers.standard(each.lever()))
                .toArray();
        return fits(design)
                ? laid(() -> Designs.lay(design, levels(), standards, admissible()), Optional.of(design))
                : Optional.empty();
    }

    private boolean fits(Design design) {
        Optional<String> refusal = new PlanSize(design, levels(), replicate.most()).refusal();
        refusal.ifPresent(this::refused);
        return refusal.isEmpty();
    }

    private Optional<Experiment> refused(String message) {
        problems.add(at, message);
        return Optional.empty();
    }

    private Optional<Experiment> laid(Points points, Optional<Design> computed) {
        Designs.Laid laid;
        try {
            laid = points.lay();
        } catch (DesignException impossible) {
            return refused(String.valueOf(impossible.getMessage()));
        }
        PointBlueprints blueprints = new PointBlueprints(turned(), levers.variants());
        new PointCheck(varied, blueprints, whole, problems).check(laid.matrix());
        if (problems.any()) {
            return Optional.empty();
        }
        Design design = computed.orElse(new Design.Listed(laid.matrix().points()));
        String canonical = ExperimentText.of(whole, varied, design, laid.matrix(), constraints.all(), replicate);
        if (!readable(canonical)) {
            return refused(
                    "the plan with all it rests on is too large to be kept in one file; state fewer values, points"
                            + " or alternatives");
        }
        return Optional.of(new Experiment(
                whole.base().scenario(),
                factors(),
                design,
                laid.matrix(),
                constraints.all(),
                replicate,
                blueprints,
                canonical,
                Sha256.of(canonical),
                warnings(design, laid)));
    }

    private List<Levels> levels() {
        return varied.stream().map(Varied::levels).toList();
    }

    private List<Lever> turned() {
        return varied.stream().map(Varied::lever).toList();
    }

    private Predicate<double[]> admissible() {
        return constraints.admissible(turned());
    }

    private List<Factor> factors() {
        return varied.stream()
                .map(each -> new Factor(
                        each.lever().key(),
                        each.lever().words(),
                        each.lever().unit(),
                        each.lever().role(),
                        levers.standard(each.lever()),
                        each.levels()))
                .toList();
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

    private List<String> warnings(Design design, Designs.Laid laid) {
        List<String> warnings = new ArrayList<>(whole.base().scenario().warnings());
        warnings.removeAll(whole.left());
        warnings.addAll(new PlanWarnings(varied, levers, design).all(laid));
        return warnings;
    }
}
