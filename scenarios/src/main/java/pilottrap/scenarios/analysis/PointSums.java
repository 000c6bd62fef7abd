package pilottrap.scenarios.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import pilottrap.scenarios.experiment.Replicate.Precision;
import pilottrap.simulation.measure.Outcome;

/**
 * The running sums of one point of a sweep, from which is decided whether it has been simulated enough. Added in the order
 * of the replications they are the same bits whoever adds them.
 *
 * @param n finished replications
 * @param x Σ of numerators
 * @param y Σ of denominators, 1 each for a mean
 * @param xx Σ of squares of numerators
 * @param xy Σ of products
 * @param yy Σ of squares of denominators
 */
public record PointSums(long n, double x, double y, double xx, double xy, double yy) {
    /** Nothing yet. */
    public static final PointSums NONE = new PointSums(0, 0, 0, 0, 0, 0);

    /** Whether an outcome can be followed by such sums: a mean, or one sum over another. */
    public static boolean follow(Outcome outcome) {
        int parts = Reading.parts(outcome.estimator()).size();
        return parts == 1 || parts == 2;
    }

    /**
     * These sums and one more finished replication.
     *
     * @throws IllegalArgumentException if sums cannot follow the outcome
     */
    public PointSums with(Outcome outcome, double[] row) {
        List<ToDoubleFunction<double[]>> parts = Reading.parts(outcome.estimator());
        if (parts.isEmpty() || parts.size() > 2) {
            throw new IllegalArgumentException("no running sums of " + outcome.name());
        }
        double numerator = parts.get(0).applyAsDouble(row);
        double denominator = parts.size() == 1 ? 1 : parts.get(1).applyAsDouble(row);
        return new PointSums(
                n + 1,
                x + numerator,
                y + denominator,
                xx + numerator * numerator,
                xy + numerator * denominator,
                yy + denominator * denominator);
    }

    /** The standard error of the estimate; absent where it cannot be told. */
    public OptionalDouble standardError() {
        return RatioSums.standardError(n, x, y, xx, xy, yy);
    }

    /** Whether the point has been simulated enough; may be asked after every round ({@link Sequential}). */
    public boolean reached(Precision precision) {
        OptionalDouble se = standardError();
        Optional<Double> boxed = se.isPresent() ? Optional.of(se.getAsDouble()) : Optional.empty();
        return Sequential.look(n, boxed, precision.halfWidth()).reached();
    }
}
