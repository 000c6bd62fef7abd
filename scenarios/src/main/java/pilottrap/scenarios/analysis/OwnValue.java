package pilottrap.scenarios.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import pilottrap.simulation.measure.Estimator;

/** The value that an outcome has in one organization. */
final class OwnValue {
    private final Estimator estimator;
    private final List<ToDoubleFunction<double[]>> parts;
    private final double[] numbers;

    OwnValue(Estimator estimator) {
        this.estimator = estimator;
        this.parts = Reading.parts(estimator);
        this.numbers = new double[parts.size()];
    }

    /** Whether single organizations are pictured: of a mean and of a share, not of what rests on few counts. */
    boolean pictured() {
        return numbers.length == 1 || numbers.length == 2;
    }

    /** The value; absent where the denominator is 0 or nothing was counted. */
    OptionalDouble in(double[] row) {
        if (parts.isEmpty()) {
            return Reading.fromCounts(
                    estimator, column -> Arrays.copyOfRange(row, column.offset(), column.offset() + column.length()));
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = parts.get(i).applyAsDouble(row);
        }
        return Reading.fromSums(numbers);
    }
}
