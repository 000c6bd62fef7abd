package pilottrap.scenarios.analysis;

import java.util.OptionalDouble;

/**
 * What a sweep says of one outcome at one point.
 *
 * @param point the point
 * @param n finished replications
 * @param value the headline estimate, as in {@link Estimate#mean()}; absent where the denominator is zero
 * @param se its standard error over organizations, i.e. what luck leaves open; absent where it cannot be told
 * @param variance how much one organization differs from the next by luck, as a variance of the same quantity (linearized
 *     for ratios), so that {@code se² = variance ÷ n}; absent where it cannot be told
 */
public record PointEstimate(int point, long n, OptionalDouble value, OptionalDouble se, OptionalDouble variance) {
    /**
     * Half of the 95 % interval: Student's 97.5 % point with n − 1 degrees of freedom times {@link #se()}; what luck leaves
     * open at one point looked at by itself. Absent where there is no standard error.
     */
    public OptionalDouble halfWidth() {
        return se.isPresent() && n > 1
                ? OptionalDouble.of(Moments.quantile(n) * se.getAsDouble())
                : OptionalDouble.empty();
    }
}
