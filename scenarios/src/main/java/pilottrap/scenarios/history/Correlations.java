package pilottrap.scenarios.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.history.HistoryPosterior.Pair;

/** Which parameters go together in what is left of their priors. */
final class Correlations {
    private static final int MOST = 5;

    private Correlations() {}

    /** Pairs whose correlation is more than what one of all would have by chance in one fit of twenty, strongest first. */
    static List<Pair> of(List<Factor> moved, LocalLinear.Adjusted adjusted) {
        double[] weights = adjusted.weights();
        double byChance = byChance(moved.size(), weights);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < moved.size(); i++) {
            for (int j = i + 1; j < moved.size(); j++) {
                double correlation = correlation(adjusted.parameter(i), adjusted.parameter(j), weights);
                if (Math.abs(correlation) > byChance) {
                    pairs.add(new Pair(moved.get(i), moved.get(j), correlation));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -Math.abs(pair.correlation())));
        return pairs.stream().limit(MOST).toList();
    }

    /** By Fisher's z and Bonferroni, with as many rows as the weights are worth. */
    private static double byChance(int parameters, double[] weights) {
        double worth = 1 / Arrays.stream(weights).map(weight -> weight * weight).sum();
        int pairs = Math.max(1, parameters * (parameters - 1) / 2);
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - 0.05 / (2.0 * pairs));
        return worth <= 4 ? 1 : StrictMath.tanh(z / Math.sqrt(worth - 3));
    }

    private static double correlation(double[] one, double[] other, double[] weights) {
        double meanOne = mean(one, weights);
        double meanOther = mean(other, weights);
        double both = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < weights.length; i++) {
            both += weights[i] * (one[i] - meanOne) * (other[i] - meanOther);
            first += weights[i] * (one[i] - meanOne) * (one[i] - meanOne);
            second += weights[i] * (other[i] - meanOther) * (other[i] - meanOther);
        }
        return both / Math.sqrt(first * second);
    }

    private static double mean(double[] values, double[] weights) {
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            mean += weights[i] * values[i];
        }
        return mean;
    }
}
