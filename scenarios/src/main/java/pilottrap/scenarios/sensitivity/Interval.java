package pilottrap.scenarios.sensitivity;

/**
 * An estimate and the ends of its 95 % interval.
 *
 * @param value the estimate
 * @param low the lower end
 * @param high the upper end, at least {@code low}
 */
public record Interval(double value, double low, double high) {
    /** Whether the interval lies off a value, entirely on one side. */
    public boolean excludes(double other) {
        return low > other || high < other;
    }
}
