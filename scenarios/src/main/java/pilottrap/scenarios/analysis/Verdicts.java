package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import pilottrap.scenarios.analysis.Difference.Verdict;
import pilottrap.simulation.measure.Direction;
import pilottrap.simulation.measure.Outcome;

/**
 * Judges differences: p-values adjusted after Holm (1979) within the {@link #FAMILY}, equivalence, and about how many more
 * replications would settle what is undecided.
 *
 * <p>Same: the whole 95 % interval lies within ± the indifference, which is the two one-sided tests of equivalence at
 * 2.5 % each (Schuirmann 1987); this comes first, so that a difference surely too small to matter is never called better
 * or worse. Better, worse, different: p below 5 %, adjusted within the family, plain outside it. Else undecided.
 */
final class Verdicts {
    /** The outcomes a comparison judges; all others are explored, each by its own interval. */
    static final List<String> FAMILY = List.of(
            "production_share",
            "successful_share",
            "limbo_share",
            "weeks_launch_to_production",
            "net_value",
            "spend_total",
            "pilots_launched",
            "incidents_tier3");

    private static final double LEVEL = 0.05;

    private final boolean sequential;

    /** Verdicts at one look fixed beforehand, or at any look. */
    Verdicts(boolean sequential) {
        this.sequential = sequential;
    }

    /** What is to be judged: an outcome's paired difference and what matters of it. */
    record Case(Outcome outcome, Paired paired, double indifference, Optional<Difference.Futures> futures) {
        boolean judged() {
            return FAMILY.contains(outcome.name()) && paired.se().isPresent();
        }
    }

    /** Judges all outcomes of all alternatives; the lists keep their shape. */
    List<List<Difference>> judge(List<List<Case>> alternatives) {
        List<Case> family =
                alternatives.stream().flatMap(List::stream).filter(Case::judged).toList();
        List<Double> plain =
                family.stream().map(judged -> p(judged.paired()).orElseThrow()).toList();
        List<Holm> adjusted = holm(plain);
        List<List<Difference>> verdicts = new ArrayList<>();
        int next = 0;
        for (List<Case> alternative : alternatives) {
            List<Difference> differences = new ArrayList<>();
            for (Case each : alternative) {
                differences.add(
                        each.judged()
                                ? difference(each, Optional.of(adjusted.get(next++)))
                                : difference(each, Optional.empty()));
            }
            verdicts.add(differences);
        }
        return verdicts;
    }

    /**
     * A p-value after Holm.
     *
     * @param p the adjusted p-value
     * @param times by how much the plain one was multiplied: hypotheses not yet refused when it was its turn
     */
    record Holm(double p, int times) {}

    /** Fewer pairs than this that differ all alike settle nothing. */
    private static final int FEW = 10;

    /** Adjusts p-values after Holm, in their order. */
    static List<Holm> holm(List<Double> plain) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(plain::get));
        Holm[] adjusted = new Holm[plain.size()];
        double least = 0;
        for (int rank = 0; rank < adjusted.length; rank++) {
            int times = adjusted.length - rank;
            least = Math.max(least, Math.min(1, times * plain.get(order.get(rank))));
            adjusted[order.get(rank)] = new Holm(least, times);
        }
        return List.of(adjusted);
    }

    private Difference difference(Case each, Optional<Holm> holm) {
        Paired paired = each.paired();
        Optional<Double> half = paired.se().map(se -> se == 0 ? 0 : factor(paired.n()) * se);
        Optional<Double> low = half.flatMap(size -> paired.mean().map(mean -> mean - size));
        Optional<Double> high = half.flatMap(size -> paired.mean().map(mean -> mean + size));
        Optional<Double> p = p(paired);
        Verdict verdict = verdict(each, low, high, holm.map(Holm::p).or(() -> p));
        return new Difference(
                each.outcome(),
                paired.mean(),
                paired.se(),
                low,
                high,
                p,
                holm.map(Holm::p),
                verdict,
                verdict == Verdict.UNDECIDED ? more(each, holm.map(Holm::times).orElse(1)) : Optional.empty(),
                each.indifference(),
                each.futures(),
                confidence(each),
                paired.reduction(),
                paired.n(),
                Optional.empty());
    }

    private Verdict verdict(Case each, Optional<Double> low, Optional<Double> high, Optional<Double> p) {
        if (each.paired().mean().isEmpty()) {
            return Verdict.ABSENT;
        }
        if (low.isEmpty() || high.isEmpty() || p.isEmpty() || fewAndAlike(each.paired())) {
            return Verdict.UNDECIDED;
        }
        if (low.get() >= -each.indifference() && high.get() <= each.indifference()) {
            return Verdict.SAME;
        }
        if (!(p.get() < LEVEL)) {
            return Verdict.UNDECIDED;
        }
        if (each.outcome().better() == Direction.NONE) {
            return Verdict.DIFFERENT;
        }
        return each.paired().mean().get() > 0 == (each.outcome().better() == Direction.UP)
                ? Verdict.BETTER
                : Verdict.WORSE;
    }

    /** Whether all pairs differ alike and are too few to take that for certain. */
    private static boolean fewAndAlike(Paired paired) {
        return paired.n() < FEW && paired.se().orElse(0.0) == 0 && paired.mean().orElse(0.0) != 0;
    }

    private double factor(long n) {
        return sequential ? Sequential.factor((double) n, LEVEL) : Moments.quantile(n);
    }

    private Optional<Double> p(Paired paired) {
        return paired.se()
                .flatMap(se -> paired.mean().map(mean -> {
                    if (sequential) {
                        return Sequential.p(mean, se, paired.n());
                    }
                    if (se == 0) {
                        return mean == 0 ? 1.0 : 0.0;
                    }
                    return 2 * new TDistribution(null, paired.n() - 1).cumulativeProbability(-Math.abs(mean / se));
                }));
    }

    /** Student's confidence, at this look, that the mean difference lies on the better side. */
    private static Optional<Double> confidence(Case each) {
        if (each.outcome().better() == Direction.NONE) {
            return Optional.empty();
        }
        int side = each.outcome().better() == Direction.UP ? 1 : -1;
        Paired paired = each.paired();
        return paired.se()
                .flatMap(se -> paired.mean().map(mean -> {
                    double z = side * mean;
                    if (se == 0) {
                        return z > 0 ? 1.0 : z < 0 ? 0.0 : 0.5;
                    }
                    return new TDistribution(null, paired.n() - 1).cumulativeProbability(z / se);
                }));
    }

    /** Replications still to come until the present effect is significant, or the present interval within indifference. */
    private Optional<Long> more(Case each, int times) {
        Paired paired = each.paired();
        if (paired.se().isEmpty() || paired.mean().isEmpty()) {
            return Optional.empty();
        }
        double effect = Math.abs(paired.mean().get());
        double toSignificance =
                effect > 0 ? needed(paired.se().get(), paired.n(), effect, LEVEL / times) : Double.POSITIVE_INFINITY;
        double room = each.indifference() - effect;
        double toEquivalence = room > 0 ? needed(paired.se().get(), paired.n(), room, LEVEL) : Double.POSITIVE_INFINITY;
        double least = Math.min(toSignificance, toEquivalence);
        return least < 1e15 ? Optional.of(Math.max(1, (long) Math.ceil(least) - paired.n())) : Optional.empty();
    }

    private double needed(double se, long n, double halfWidth, double alpha) {
        if (sequential) {
            return Sequential.needed(se, n, halfWidth, alpha);
        }
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - alpha / 2);
        return n * Math.pow(z * se / halfWidth, 2);
    }
}
