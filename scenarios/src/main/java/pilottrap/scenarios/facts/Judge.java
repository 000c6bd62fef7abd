package pilottrap.scenarios.facts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import pilottrap.scenarios.run.Progress;
import pilottrap.simulation.Engine;
import pilottrap.simulation.organization.Blueprint;

/**
 * Puts the facts to the model and says whether it agrees.
 *
 * <p>A fact is reported to hold if every claim is shown at one-sided odds {@link #ODDS}; so one that does not hold is
 * reported to hold in at most one run of a hundred, however many claims it has (intersection–union test). It is
 * reported not to hold if one of its k claims is refuted at odds {@link #ODDS}/k (Bonferroni); so one that holds is
 * reported not to in at most one run of a hundred. What is neither is undecided.
 */
public final class Judge {
    /** The odds of a false alarm of one fact, one-sided. */
    public static final double ODDS = 0.01;

    private final Kind kind;
    private final List<Fact> facts;
    private final Map<String, Map<Double, Figure>> curves;

    /** A judge of all stylized facts around a baseline. */
    public static Judge stylized(Blueprint base) {
        return new Judge(Kind.STYLIZED, Facts.around(base), Curves.of(new Courses(base)));
    }

    /**
     * A judge of all held-out patterns around a baseline.
     *
     * @param library blueprints of the library's scenarios, by name
     */
    public static Judge heldOut(Blueprint base, Function<String, Blueprint> library) {
        return new Judge(Kind.HELD_OUT, HeldOutPatterns.of(new Courses(base), library), Map.of());
    }

    /**
     * A judge of the balance target C11 around a baseline.
     *
     * @param library blueprints of the library's scenarios in the setting of the baseline, by name
     */
    public static Judge balance(Blueprint base, Function<String, Blueprint> library) {
        return new Judge(Kind.FITTED, List.of(Balance.of(new Courses(base), library)), Map.of());
    }

    Judge(List<Fact> facts) {
        this(Kind.STYLIZED, facts, Map.of());
    }

    private Judge(Kind kind, List<Fact> facts, Map<String, Map<Double, Figure>> curves) {
        this.kind = kind;
        this.facts = facts;
        this.curves = curves;
    }

    /** How many replications a judgement takes for n organizations. */
    public long replications(int n) {
        return (long) courses() * n;
    }

    private int courses() {
        return (int) terms().stream().map(Term::course).distinct().count();
    }

    private List<Term> terms() {
        return Stream.concat(
                        facts.stream().flatMap(fact -> fact.claims().stream()).map(Claim::figure),
                        curves.values().stream().flatMap(curve -> curve.values().stream()))
                .flatMap(figure -> figure.terms().stream())
                .toList();
    }

    /**
     * Runs everything and judges.
     *
     * @param version version of the program, to be stated
     * @param seed the seed
     * @param n organizations in each course, at least 2
     * @return what it says; absent once cancelled
     * @throws IOException never
     */
    public Optional<Findings> judge(
            String version, long seed, int n, int threads, Engine engine, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        Optional<Trials> ran = Trials.run(terms(), seed, n, threads, engine, progress, cancelled);
        if (ran.isEmpty()) {
            return Optional.empty();
        }
        Trials trials = ran.get();
        List<Findings.Judged> judged = new ArrayList<>();
        for (Fact fact : facts) {
            judged.add(judged(fact, trials));
        }
        Map<String, Findings.Curve> drawn = new LinkedHashMap<>();
        curves.forEach((name, curve) -> drawn.put(name, Curves.estimated(curve, trials)));
        List<String> warnings = trials.spoiled() == 0
                ? List.of()
                : List.of(trials.spoiled() + " of " + n
                        + " organizations failed or were censored in some course and are left out of every figure");
        return Optional.of(new Findings(kind, version, seed, n, courses(), trials.digest(), judged, drawn, warnings));
    }

    private static Findings.Judged judged(Fact fact, Trials trials) {
        List<Findings.JudgedClaim> claims = new ArrayList<>();
        for (Claim claim : fact.claims()) {
            Estimated estimated = trials.estimate(claim.figure());
            Scale scale = claim.figure().scale();
            claims.add(new Findings.JudgedClaim(
                    claim.words(),
                    estimated.value(),
                    estimated.low(),
                    estimated.high(),
                    claim.low(),
                    claim.high(),
                    scale.text(estimated.value()),
                    scale.bare(estimated.low()) + " to " + scale.bare(estimated.high()),
                    bounds(claim),
                    verdict(claim, estimated, fact.claims().size())));
        }
        return new Findings.Judged(fact.id(), fact.sentence(), fact.sources(), verdict(claims), claims, fact.finding());
    }

    static Verdict verdict(Claim claim, Estimated estimated, int claims) {
        if (estimated.above(claim.low(), ODDS) && estimated.below(claim.high(), ODDS)) {
            return Verdict.AGREES;
        }
        boolean refuted = estimated.below(claim.low(), ODDS / claims) || estimated.above(claim.high(), ODDS / claims);
        return refuted ? Verdict.DISAGREES : Verdict.UNDECIDED;
    }

    private static String bounds(Claim claim) {
        Scale scale = claim.figure().scale();
        if (claim.low() == Double.NEGATIVE_INFINITY) {
            return "below " + scale.bound(claim.high());
        }
        return claim.high() == Double.POSITIVE_INFINITY
                ? "above " + scale.bound(claim.low())
                : "from " + scale.bound(claim.low()) + " to " + scale.bound(claim.high());
    }

    private static Verdict verdict(List<Findings.JudgedClaim> claims) {
        if (claims.stream().anyMatch(claim -> claim.verdict() == Verdict.DISAGREES)) {
            return Verdict.DISAGREES;
        }
        return claims.stream().allMatch(claim -> claim.verdict() == Verdict.AGREES)
                ? Verdict.AGREES
                : Verdict.UNDECIDED;
    }
}
