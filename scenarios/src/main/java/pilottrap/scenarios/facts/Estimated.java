package pilottrap.scenarios.facts;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * A figure as simulated.
 *
 * @param value the figure; NaN where a measure has nothing to divide by
 * @param se its standard error over organizations
 * @param n organizations; with fewer than 2 there is no interval, and no bound is met
 */
record Estimated(double value, double se, int n) {
    private double quantile(double level) {
        return n < 2 ? Double.NaN : new TDistribution(null, n - 1).inverseCumulativeProbability(level);
    }

    /** The lower end of the 95 % interval. */
    double low() {
        return value - quantile(0.975) * se;
    }

    /** The upper end of the 95 % interval. */
    double high() {
        return value + quantile(0.975) * se;
    }

    /** Whether it lies above a bound, but for one-sided odds. */
    boolean above(double bound, double odds) {
        return value - quantile(1 - odds) * se > bound;
    }

    /** Whether it lies below a bound, but for one-sided odds. */
    boolean below(double bound, double odds) {
        return value + quantile(1 - odds) * se < bound;
    }
}
