package pilottrap.scenarios.analysis;

import java.util.Arrays;
import java.util.Optional;
import pilottrap.scenarios.analysis.Estimate.Spread;

/** How the values of single organizations differ: exact over the first {@link #KEPT}, so that memory stays flat. */
final class Spreads {
    static final int KEPT = 65_536;

    private final Moments moments = new Moments();
    private double[] values = new double[64];
    private int size;

    void add(double value) {
        if (size == KEPT) {
            return;
        }
        moments.add(value);
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.min(KEPT, 2 * size));
        }
        values[size++] = value;
    }

    Optional<Spread> spread() {
        if (size == 0) {
            return Optional.empty();
        }
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return Optional.of(
                new Spread(moments.mean(), moments.deviation(), at(sorted, 0.05), at(sorted, 0.5), at(sorted, 0.95)));
    }

    /** A quantile of sorted numbers, linear between order statistics (type 7). */
    static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        return below + 1 == sorted.length
                ? sorted[below]
                : sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }
}
