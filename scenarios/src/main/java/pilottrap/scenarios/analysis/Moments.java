package pilottrap.scenarios.analysis;

import org.apache.commons.math3.distribution.TDistribution;

/** Mean and variance of a stream of numbers, by Welford's recurrence. */
final class Moments {
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
        return new TDistribution(null, n - 1).inverseCumulativeProbability(0.975);
    }
}
