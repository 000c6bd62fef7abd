package pilottrap.scenarios.analysis;

import java.util.OptionalDouble;

/**
 * Quantiles and survival from counts in bins.
 *
 * <p>Bin k holds what lies in [k, k + 1) bin widths, spread evenly within it; the last bin is open and read as if it were
 * one width wide.
 */
final class Counts {
    private Counts() {}

    static double total(double[] counts) {
        double total = 0;
        for (double count : counts) {
            total += count;
        }
        return total;
    }

    /** The value below which a share of the counts lies; absent where nothing was counted. */
    static OptionalDouble quantile(double[] counts, double share, double binWidth) {
        double total = total(counts);
        if (!(total > 0)) {
            return OptionalDouble.empty();
        }
        double wanted = share * total;
        double below = 0;
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > 0 && below + counts[k] >= wanted) {
                return OptionalDouble.of((k + (wanted - below) / counts[k]) * binWidth);
            }
            below += counts[k];
        }
        return OptionalDouble.of(counts.length * binWidth);
    }

    /**
     * The Kaplan–Meier estimate of surviving so many whole weeks, {@code Π (1 − dₖ/nₖ)} over bins k below that; what is
     * censored in a bin counts as at risk throughout it. Absent where nothing is at risk before that while some survive.
     */
    static OptionalDouble survival(double[] ended, double[] censored, int weeks) {
        double atRisk = total(ended) + total(censored);
        double surviving = 1;
        for (int k = 0; k < weeks && surviving > 0; k++) {
            if (!(atRisk > 0)) {
                return OptionalDouble.empty();
            }
            surviving *= 1 - ended[k] / atRisk;
            atRisk -= ended[k] + censored[k];
        }
        return OptionalDouble.of(surviving);
    }
}
