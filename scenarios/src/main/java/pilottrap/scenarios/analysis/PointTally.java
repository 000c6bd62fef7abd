package pilottrap.scenarios.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Estimator;
import pilottrap.simulation.measure.Outcome;

/**
 * Rebuilds the estimate of one outcome at one point from its finished rows, added in the order of the replications. Means
 * and ratios are made of sums; medians and survivals of pooled counts, which have no standard error here.
 */
public final class PointTally {
    private final Outcome outcome;
    private final List<ToDoubleFunction<double[]>> parts;
    private final Moments moments = new Moments();
    private final RatioSums ratio = new RatioSums();
    private final double[] sums;
    private final double[][] products;
    private final Map<Column, double[]> counts = new HashMap<>();
    private long n;

    /** Nothing yet of an outcome. */
    public PointTally(Outcome outcome) {
        this.outcome = outcome;
        this.parts = Reading.parts(outcome.estimator());
        this.sums = new double[parts.size()];
        this.products = new double[parts.size()][parts.size()];
    }

    /** The columns of a row that an outcome is read from. */
    public static List<Column> columns(Outcome outcome) {
        return Reading.all(outcome.estimator());
    }

    /** Whether an outcome is read from pooled counts rather than from sums. */
    public static boolean counted(Outcome outcome) {
        return Reading.parts(outcome.estimator()).isEmpty();
    }

    /**
     * Adds a finished row.
     *
     * @param row of which only {@link #columns} are read
     */
    public void add(double[] row) {
        n++;
        if (sums.length == 1) {
            moments.add(parts.get(0).applyAsDouble(row));
            return;
        }
        if (sums.length == 2) {
            ratio.add(parts.get(0).applyAsDouble(row), parts.get(1).applyAsDouble(row));
            return;
        }
        if (sums.length == 0) {
            for (Column column : columns(outcome)) {
                for (int k = 0; k < column.length(); k++) {
                    count(column, k, column.of(row, k));
                }
            }
            return;
        }
        for (int i = 0; i < sums.length; i++) {
            double part = parts.get(i).applyAsDouble(row);
            sums[i] += part;
            for (int j = 0; j <= i; j++) {
                products[j][i] += part * parts.get(j).applyAsDouble(row);
            }
        }
    }

    /** Adds so many finished rows whose counts come one by one, through {@link #count}. */
    public void rows(long more) {
        n += more;
    }

    /** Adds to the pooled counts. */
    public void count(Column column, int index, double more) {
        counts.computeIfAbsent(column, key -> new double[key.length()])[index] += more;
    }

    /** The estimate over all rows so far. */
    public PointEstimate estimate(int point) {
        if (n == 0) {
            return new PointEstimate(point, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        if (sums.length == 1) {
            double spread = moments.deviation();
            return n < 2
                    ? of(point, OptionalDouble.of(moments.mean()), OptionalDouble.empty())
                    : of(point, OptionalDouble.of(moments.mean()), OptionalDouble.of(spread * spread));
        }
        if (sums.length == 0) {
            Estimator estimator = outcome.estimator();
            return of(
                    point,
                    Reading.fromCounts(estimator, column -> counts.getOrDefault(column, new double[column.length()])),
                    OptionalDouble.empty());
        }
        if (sums.length == 2) {
            OptionalDouble se = ratio.standardError();
            return new PointEstimate(
                    point,
                    n,
                    ratio.ratio(),
                    se,
                    se.isPresent() ? OptionalDouble.of(se.getAsDouble() * se.getAsDouble() * n) : se);
        }
        OptionalDouble value = Reading.fromSums(sums);
        boolean told = value.isPresent() && n > 1 && sums[0] != 0; // no numerator tells no variation
        return of(point, value, told ? OptionalDouble.of(variance()) : OptionalDouble.empty());
    }

    private PointEstimate of(int point, OptionalDouble value, OptionalDouble variance) {
        OptionalDouble se = variance.isPresent()
                ? OptionalDouble.of(Math.sqrt(variance.getAsDouble() / n))
                : OptionalDouble.empty();
        return new PointEstimate(point, n, value, se, variance);
    }

    /** {@code n²/(n−1)·Σeᵢ²}, eᵢ what an organization adds to the estimate to first order (Cochran 1977, §6.4). */
    private double variance() {
        double[] slopes = Reading.slopes(sums);
        double squares = 0;
        for (int i = 0; i < slopes.length; i++) {
            for (int j = 0; j <= i; j++) {
                squares += (i == j ? 1 : 2) * slopes[i] * slopes[j] * products[j][i];
            }
        }
        return Math.max(0, squares) * n * n / (n - 1);
    }
}
