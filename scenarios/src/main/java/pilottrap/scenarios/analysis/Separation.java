package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What of a figure is luck and what is ignorance, told apart over the parameter sets of an ensemble: organizations of one set
 * differ by luck, sets by what nobody knows.
 *
 * <p>Set k has the estimate θₖ (a mean, a pooled share, a difference of either) with the standard error that luck leaves,
 * vₖ = se². With s² the variance of the θₖ over the K sets and v̄ the mean of the vₖ, the variance between sets is
 * {@code τ² = s² − v̄}: the one-way analysis of variance of unweighted set means (Searle, Casella and McCulloch 1992, §3.6),
 * which is unbiased however luck differs between sets; below 0 it is cut off at 0. The variance by luck of one organization is
 * the mean of nₖvₖ. For shares the vₖ are linearized within each set (Cochran 1977, §6.4).
 *
 * <p>The band of ignorance has the luck taken out: set estimates are pulled towards their mean by {@code √(τ²/s²)}, so that
 * they spread as the sets themselves do, not as noisy estimates of them (Louis 1984, constrained empirical Bayes).
 *
 * @param sets how many sets, K, at least 2
 * @param n finished organizations (pairs) in all
 * @param mean the mean of the set estimates, each counting alike
 * @param low lower end of the 95 % interval of that mean over luck and sets, the sets taken as a sample of what could be:
 *     Student's with K − 1 degrees of freedom
 * @param high upper end
 * @param luck how much one organization differs from the next within a set, as a standard deviation (linearized for shares)
 * @param ignorance how much sets differ, τ, as a standard deviation; 0 where {@code told} is false
 * @param told whether sets differ by more than luck alone would make them; if not, τ² was cut off at 0
 * @param bandLow below which 5 of 100 sets lie, luck taken out
 * @param bandHigh above which 5 of 100 sets lie
 * @param luckLow where 5 of 100 organizations of one and the same set lie below, from the mean; absent where single
 *     organizations have no value of their own
 * @param luckHigh where 5 of 100 lie above
 * @param means the set estimates, luck taken out, in the order of the sets
 */
public record Separation(
        int sets,
        long n,
        double mean,
        double low,
        double high,
        double luck,
        double ignorance,
        boolean told,
        double bandLow,
        double bandHigh,
        Optional<Double> luckLow,
        Optional<Double> luckHigh,
        List<Double> means) {
    /** The outcomes that are told apart. */
    public static final List<String> OUTCOMES = List.of(
            "production_share",
            "successful_share",
            "limbo_share",
            "pilots_launched",
            "productions",
            "net_value",
            "spend_total",
            "incidents_tier3");

    /** With more sets than this of another sign, a difference is not called settled (docs/model.md, 5.4). */
    public static final double MOST_OTHERWISE = 0.2;

    /** Copies the list. */
    public Separation {
        means = List.copyOf(means);
    }

    /**
     * The estimate of one set.
     *
     * @param n its finished organizations
     * @param mean its estimate
     * @param se the standard error that luck leaves in it
     */
    public record OfSet(long n, double mean, double se) {}

    /** By luck, how far organizations of the same set lie from its mean: 5 of 100 below {@code low}, 5 above {@code high}. */
    record Whisker(double low, double high) {}

    /** Tells luck and ignorance apart; absent for fewer than two sets. */
    static Optional<Separation> of(List<OfSet> sets, Optional<Whisker> whisker) {
        int k = sets.size();
        if (k < 2) {
            return Optional.empty();
        }
        Moments between = new Moments();
        double error = 0;
        double luck = 0;
        long n = 0;
        for (OfSet set : sets) {
            between.add(set.mean());
            error += set.se() * set.se() / k;
            luck += set.n() * set.se() * set.se() / k;
            n += set.n();
        }
        double spread = between.deviation() * between.deviation();
        double ignorance = Math.max(0, spread - error);
        double shrink = spread > 0 ? Math.sqrt(ignorance / spread) : 0;
        double mean = between.mean();
        List<Double> means = new ArrayList<>();
        sets.forEach(set -> means.add(mean + shrink * (set.mean() - mean)));
        double[] sorted = means.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        double half = Moments.quantile(k) * Math.sqrt(Math.max(spread, error) / k);
        return Optional.of(new Separation(
                k,
                n,
                mean,
                mean - half,
                mean + half,
                Math.sqrt(luck),
                Math.sqrt(ignorance),
                spread > error,
                Spreads.at(sorted, 0.05),
                Spreads.at(sorted, 0.95),
                whisker.map(each -> mean + each.low()),
                whisker.map(each -> mean + each.high()),
                means));
    }

    /** The same with all ends between 0 and 1. */
    Separation withinShares() {
        return new Separation(
                sets,
                n,
                mean,
                share(low),
                share(high),
                luck,
                ignorance,
                told,
                share(bandLow),
                share(bandHigh),
                luckLow.map(Separation::share),
                luckHigh.map(Separation::share),
                means.stream().map(Separation::share).toList());
    }

    private static double share(double end) {
        return Math.max(0, Math.min(1, end));
    }

    /**
     * The share of variance that is ignorance, of the spread between single organizations of all sets: {@code τ² ÷ (τ² + σ²)},
     * σ² by luck; 0 where nothing varies.
     */
    public double shareOfIgnorance() {
        double between = ignorance * ignorance;
        double all = between + luck * luck;
        return all > 0 ? between / all : 0;
    }

    /** In how many sets the estimate, luck taken out, lies on the other side of 0 than the mean. */
    public long otherwise() {
        return means.stream().filter(each -> each * mean < 0).count();
    }

    /** The share of sets that agree with the mean in sign, in [0, 1]. */
    public double agreement() {
        return 1 - (double) otherwise() / sets;
    }

    /** Whether so many sets say the contrary that the sign rests on what nobody knows. */
    public boolean contested() {
        return 1 - agreement() > MOST_OTHERWISE;
    }
}
