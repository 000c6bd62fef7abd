package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.simulation.measure.Column;

/**
 * Resamples organizations while they stream by: in each of {@link #RESAMPLES} resamples an organization counts k times, k
 * a Poisson number of mean 1 that belongs to its key and the resample (Hanley and MacGibbon 2006). So the intervals are
 * the same on every machine, and organizations are never kept.
 */
final class Bootstrap {
    static final int RESAMPLES = 400;
    private static final long SEED = 0x70696c6f74747261L;
    private static final int[] POISSON = thresholds();

    private final List<Tally> tallies = new ArrayList<>();
    private final float[] weights = new float[RESAMPLES];

    /** Follows the counts of a column. */
    Tally follow(Column column) {
        for (Tally present : tallies) {
            if (present.column.equals(column)) {
                return present;
            }
        }
        Tally tally = new Tally(column);
        tallies.add(tally);
        return tally;
    }

    /** Counts one organization. */
    void add(RunKey key, double[] row) {
        draw(key);
        for (Tally tally : tallies) {
            tally.add(row, weights);
        }
    }

    private void draw(RunKey key) {
        SplittableRandom random = new SplittableRandom(SEED + key.point() * 0x9E3779B97F4A7C15L + key.replication());
        for (int i = 0; i < RESAMPLES; i += 2) {
            long bits = random.nextLong();
            weights[i] = poisson((int) (bits >>> 33));
            weights[i + 1] = poisson((int) bits & Integer.MAX_VALUE);
        }
    }

    private static int poisson(int uniform) {
        int k = 0;
        while (k < POISSON.length && uniform >= POISSON[k]) {
            k++;
        }
        return k;
    }

    /** Cumulative probabilities of the Poisson distribution of mean 1, in units of 2⁻³¹. */
    private static int[] thresholds() {
        int[] thresholds = new int[12];
        double probability = StrictMath.exp(-1);
        double cumulative = 0;
        for (int k = 0; k < thresholds.length; k++) {
            cumulative += probability;
            thresholds[k] = (int) Math.min(Integer.MAX_VALUE, (long) (cumulative * 0x1p31));
            probability /= k + 1;
        }
        return thresholds;
    }

    /** The counts of one column, pooled and in every resample. */
    static final class Tally {
        private final Column column;
        private final double[] pooled;
        private final float[][] resampled;

        private Tally(Column column) {
            this.column = column;
            this.pooled = new double[column.length()];
            this.resampled = new float[column.length()][];
        }

        private void add(double[] row, float[] weights) {
            for (int k = 0; k < pooled.length; k++) {
                double count = row[column.offset() + k];
                if (count != 0) {
                    pooled[k] += count;
                    float[] bin = resampled[k];
                    if (bin == null) {
                        bin = new float[RESAMPLES];
                        resampled[k] = bin;
                    }
                    float times = (float) count;
                    for (int b = 0; b < RESAMPLES; b++) {
                        bin[b] += times * weights[b];
                    }
                }
            }
        }

        /** The pooled counts, shared. */
        double[] pooled() {
            return pooled;
        }

        /** The counts of a resample. */
        double[] resample(int b) {
            double[] counts = new double[pooled.length];
            for (int k = 0; k < counts.length; k++) {
                counts[k] = resampled[k] == null ? 0 : resampled[k][b];
            }
            return counts;
        }
    }

    /** Sums tallies, bin by bin. */
    static double[] pooled(List<Tally> tallies) {
        return sum(tallies, Tally::pooled);
    }

    /** Sums tallies in a resample, bin by bin. */
    static double[] resample(List<Tally> tallies, int b) {
        return sum(tallies, tally -> tally.resample(b));
    }

    private static double[] sum(List<Tally> tallies, java.util.function.Function<Tally, double[]> of) {
        double[] sum = of.apply(tallies.get(0)).clone();
        for (Tally tally : tallies.subList(1, tallies.size())) {
            double[] more = of.apply(tally);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += more[k];
            }
        }
        return sum;
    }

    /** Standard error and 95 % interval (percentiles) of a statistic; absent where too few resamples have a value. */
    static Optional<Interval> interval(java.util.function.IntFunction<OptionalDouble> statistic) {
        double[] values = new double[RESAMPLES];
        int n = 0;
        Moments moments = new Moments();
        for (int b = 0; b < RESAMPLES; b++) {
            OptionalDouble value = statistic.apply(b);
            if (value.isPresent()) {
                values[n++] = value.getAsDouble();
                moments.add(value.getAsDouble());
            }
        }
        if (n < 0.9 * RESAMPLES || moments.deviation() == 0) {
            return Optional.empty();
        }
        double[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        return Optional.of(new Interval(moments.deviation(), Spreads.at(sorted, 0.025), Spreads.at(sorted, 0.975)));
    }

    /** A standard error and the ends of a 95 % interval. */
    record Interval(double se, double low, double high) {}
}
