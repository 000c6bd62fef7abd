package pilottrap.scenarios.analysis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/** Mean and variance of a stream of numbers, by Welford's recurrence. */
final class Moments {
    /** Points of the t distribution that were asked for: it takes long to find them, and sweeps ask at every point. */
    private static final Map<Long, Double> QUANTILES = new ConcurrentHashMap<>();

    private static final int MOST_QUANTILES = 10_000;

    private long n;
    private double mean;
    private double squares;

    void add(double value) {
        n++;
        double step = value - mean;
        mean += step / n;
        squares += step * (value - mean);
    }

    long n() {
        return n;
    }

    double mean() {
        return mean;
    }

    /** The standard deviation with n − 1; 0 for fewer than two numbers. */
    double deviation() {
        return n < 2 ? 0 : Math.sqrt(squares / (n - 1));
    }

    /** The 97.5 % point of Student's t with n − 1 degrees of freedom. */
    static double quantile(long n) {
        Double known = QUANTILES.get(n);
        if (known != null) {
            return known;
        }
        double quantile = new TDistribution(null, n - 1).inverseCumulativeProbability(0.975);
        if (QUANTILES.size() < MOST_QUANTILES) {
            QUANTILES.put(n, quantile);
        }
        return quantile;
    }
}
