package pilottrap.scenarios.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import pilottrap.scenarios.experiment.Factor;

/**
 * What accepted sets say of the parameters, each alone and in pairs.
 *
 * @param marginals one for each moved parameter, in the order of the targets
 * @param pairs the most strongly correlated pairs, strongest first
 * @param byChance the correlation that the strongest of all pairs would exceed in one of twenty cases if no two had to do
 *     with one another
 */
public record Posterior(List<Marginal> marginals, List<Pair> pairs, double byChance) {
    /** A parameter whose accepted values span less than this part of its prior counts as constrained. */
    public static final double CONSTRAINED = 0.8;

    private static final int MOST_PAIRS = 10;

    /** Copies the lists. */
    public Posterior {
        marginals = List.copyOf(marginals);
        pairs = List.copyOf(pairs);
    }

    /**
     * A parameter over the accepted sets.
     *
     * @param factor the parameter, with its prior
     * @param p05 the 5 % quantile, in the parameter's unit
     * @param p50 the median
     * @param p95 the 95 % quantile
     * @param width the part of the prior's central 90 % that the accepted 90 % span, on the prior's scale
     * @param values the accepted values, in the order of the sets
     */
    public record Marginal(Factor factor, double p05, double p50, double p95, double width, List<Double> values) {
        /** Copies the list. */
        public Marginal {
            values = List.copyOf(values);
        }

        /** Whether the targets say something of it. */
        public boolean constrained() {
            return width < CONSTRAINED;
        }
    }

    /**
     * Two parameters over the accepted sets.
     *
     * @param one the first
     * @param other the second
     * @param correlation Spearman's rank correlation, in [−1, 1]
     */
    public record Pair(Factor one, Factor other, double correlation) {}

    /**
     * What accepted sets say.
     *
     * @param accepted at least 3 sets
     */
    public static Posterior of(Targets targets, List<Trial> accepted) {
        return ofValues(
                targets,
                accepted.stream().map(trial -> trial.candidate().values()).toList());
    }

    /**
     * What accepted sets say, wherever they come from.
     *
     * @param accepted at least 3 sets, the values of each in the order of what the targets move
     */
    public static Posterior ofValues(Targets targets, List<double[]> accepted) {
        int sets = accepted.size();
        int moved = targets.moved().size();
        double[][] coordinates = new double[sets][];
        for (int s = 0; s < sets; s++) {
            coordinates[s] = targets.coordinates(accepted.get(s));
        }
        List<Marginal> marginals = IntStream.range(0, moved)
                .mapToObj(i -> marginal(
                        targets,
                        i,
                        Arrays.stream(coordinates).mapToDouble(row -> row[i]).toArray(),
                        accepted.stream().map(values -> values[i]).toList()))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        if (moved > 1) {
            double[][] ranks = new SpearmansCorrelation()
                    .computeCorrelationMatrix(coordinates)
                    .getData();
            for (int i = 0; i < moved; i++) {
                for (int j = i + 1; j < moved; j++) {
                    pairs.add(new Pair(targets.moved().get(i), targets.moved().get(j), ranks[i][j]));
                }
            }
        }
        double byChance = pairs.isEmpty() ? 1 : byChance(pairs.size(), sets);
        pairs.sort(Comparator.comparingDouble(pair -> -Math.abs(pair.correlation())));
        return new Posterior(marginals, pairs.stream().limit(MOST_PAIRS).toList(), byChance);
    }

    private static Marginal marginal(Targets targets, int moving, double[] coordinates, List<Double> values) {
        double low = quantile(coordinates, 0.05);
        double high = quantile(coordinates, 0.95);
        return new Marginal(
                targets.moved().get(moving),
                targets.prior(moving).at(low),
                targets.prior(moving).at(quantile(coordinates, 0.5)),
                targets.prior(moving).at(high),
                (high - low) / 0.9,
                values);
    }

    /** The quantile at {@code p(n + 1)}, so that draws from the prior itself span its quantiles on average. */
    static double quantile(double[] values, double p) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = Math.max(0, Math.min(sorted.length - 1, p * (sorted.length + 1) - 1));
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** By Fisher's z and Bonferroni. */
    private static double byChance(int pairs, int sets) {
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - 0.05 / (2.0 * pairs));
        return sets <= 4 ? 1 : StrictMath.tanh(z / Math.sqrt(sets - 3.0));
    }
}
