package pilottrap.scenarios.analysis;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Estimator;
import pilottrap.simulation.measure.Outcome;

/**
 * Finished rows summed column by column, in groups, so that every outcome can be rebuilt from all of them and from all but
 * one group. Every estimator reads sums or counts, so nothing else of the rows is needed.
 */
public final class GroupedSums {
    /** How many groups; the interval of a jackknife over them has this less 1 degrees of freedom. */
    public static final int GROUPS = 20;

    private final double[][] sums = new double[GROUPS][];
    private final long[] rows = new long[GROUPS];

    /**
     * Adds a finished row.
     *
     * @param number its number, at least 0; consecutive ones go to different groups
     * @param row its numbers
     */
    public void add(long number, double[] row) {
        int group = (int) (number % GROUPS);
        rows[group]++;
        if (sums[group] == null) {
            sums[group] = row.clone();
        } else {
            add(sums[group], row);
        }
    }

    /** Adds the rows of others, group by group. */
    public void add(GroupedSums others) {
        for (int group = 0; group < GROUPS; group++) {
            double[] more = others.sums[group];
            rows[group] += others.rows[group];
            if (more != null && sums[group] == null) {
                sums[group] = more.clone();
            } else if (more != null) {
                add(sums[group], more);
            }
        }
    }

    private static void add(double[] to, double[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }

    /** The estimate over all rows, as in {@link Estimate#mean()}; absent where there is none. */
    public OptionalDouble value(Outcome outcome) {
        return without(-1, outcome);
    }

    /**
     * The estimate over all rows but those of a group.
     *
     * @param left the group that is left out, below {@link #GROUPS}; none where negative
     */
    public OptionalDouble without(int left, Outcome outcome) {
        double[] all = new double[Columns.width()];
        long n = 0;
        for (int group = 0; group < GROUPS; group++) {
            if (group != left && sums[group] != null) {
                add(all, sums[group]);
                n += rows[group];
            }
        }
        return n == 0 ? OptionalDouble.empty() : estimate(outcome.estimator(), all, n);
    }

    private static OptionalDouble estimate(Estimator estimator, double[] all, long n) {
        List<ToDoubleFunction<double[]>> parts = Reading.parts(estimator);
        if (parts.isEmpty()) {
            return Reading.fromCounts(estimator, column -> {
                double[] counts = new double[column.length()];
                System.arraycopy(all, column.offset(), counts, 0, counts.length);
                return counts;
            });
        }
        double[] summed =
                parts.stream().mapToDouble(part -> part.applyAsDouble(all)).toArray();
        if (summed.length == 1) {
            summed[0] /= n;
        }
        return Reading.fromSums(summed);
    }

    /**
     * The standard error of a statistic by the jackknife over groups, {@code √((G−1)/G · Σ(θ₋g − θ̄)²)} (Efron and Tibshirani
     * 1993, "An introduction to the bootstrap", ch. 11).
     *
     * @param without the statistic without each group
     * @return NaN where it has no value without one of them
     */
    public static double jackknife(double[] without) {
        double mean = 0;
        for (double value : without) {
            mean += value / without.length;
        }
        double squares = 0;
        for (double value : without) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares * (without.length - 1) / without.length);
    }

    /** Half of the 95 % interval that belongs to a standard error by {@link #jackknife}. */
    public static double halfWidth(double error) {
        return Moments.quantile(GROUPS) * error;
    }
}
