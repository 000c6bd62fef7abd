package pilottrap.scenarios.sensitivity;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * How intervals are made: the bootstrap, with the same draws for the same seed.
 *
 * <p>Trajectories or base points are drawn with replacement; where the luck of single replications is known, replications
 * are too, the same ones for all points (Owen 2007, which errs on the wide side). The ends of an interval are percentiles,
 * expanded for small samples so that the interval of a mean is as wide as Student's (Hesterberg 2015).
 *
 * @param resamples how many, at least 100
 * @param seed of the draws
 */
public record Resampling(int resamples, long seed) {
    /** 1,000 resamples. */
    public static final Resampling STANDARD = new Resampling(1_000, 0x73656e73L);

    /** The fewest resamples that an interval can be made of. */
    public static final int LEAST = 100;

    /** The most. */
    public static final int MOST = 100_000;

    private static final double TAIL = 0.025;

    /** Checks the range. */
    public Resampling {
        if (!(resamples >= LEAST && resamples <= MOST)) {
            throw new IllegalArgumentException("resamples must lie in " + LEAST + " to " + MOST + ", was " + resamples);
        }
    }

    SplittableRandom random() {
        return new SplittableRandom(seed);
    }

    /** Draws so many with replacement and counts how often each came. */
    static void draw(SplittableRandom random, int[] counts) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < counts.length; i++) {
            counts[random.nextInt(counts.length)]++;
        }
    }

    /** By how much a resample of replications shifts a statistic with the given parts. */
    static double shift(double[] parts, int[] counts) {
        double shift = 0;
        for (int r = 0; r < counts.length; r++) {
            shift += (counts[r] - 1) * parts[r];
        }
        return shift;
    }

    /** The interval of an estimate whose resamples are given, from a sample of so many. */
    static Interval interval(double value, double[] resampled, int sample) {
        double tail = tail(sample);
        Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        percentile.setData(resampled);
        return new Interval(value, percentile.evaluate(100 * tail), percentile.evaluate(100 * (1 - tail)));
    }

    private static double tail(int sample) {
        double expanded = new TDistribution(null, sample - 1).inverseCumulativeProbability(TAIL)
                * Math.sqrt(sample / (sample - 1.0));
        return new NormalDistribution(null, 0, 1).cumulativeProbability(expanded);
    }

    /** The ranks of factors: by their values, and with intervals over resamples (a row each). */
    static Place[] places(double[] values, double[][] resampled) {
        int[] rank = ranks(values);
        double[][] ranks = new double[values.length][resampled.length];
        for (int b = 0; b < resampled.length; b++) {
            int[] drawn = ranks(resampled[b]);
            for (int i = 0; i < drawn.length; i++) {
                ranks[i][b] = drawn[i];
            }
        }
        Place[] places = new Place[values.length];
        for (int i = 0; i < places.length; i++) {
            double[] sorted = ranks[i];
            Arrays.sort(sorted);
            int last = sorted.length - 1;
            places[i] = new Place(
                    rank[i], (int) sorted[(int) (TAIL * last)], (int) sorted[(int) Math.ceil((1 - TAIL) * last)]);
        }
        return places;
    }

    /** The rank of each value, 1 for the largest; of equals the first comes first. */
    private static int[] ranks(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (left, right) -> Double.compare(values[right], values[left]));
        int[] ranks = new int[values.length];
        for (int place = 0; place < order.length; place++) {
            ranks[order[place]] = place + 1;
        }
        return ranks;
    }
}
