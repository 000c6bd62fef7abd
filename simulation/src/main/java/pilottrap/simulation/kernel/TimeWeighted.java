package pilottrap.simulation.kernel;

/**
 * The time-weighted statistic of a quantity that is constant between the minutes at which it changes.
 *
 * <p>{@code mean = (1/T) ∫ x dt}. The integral of a whole-numbered quantity is exact up to 2⁵³.
 */
public final class TimeWeighted {

    private long start;
    private long since;
    private double value;
    private double area;
    private double max;

    /** Creates a statistic of a quantity that is 0 from minute 0 on. */
    public TimeWeighted() {}

    /**
     * Starts again.
     *
     * @param now the minute to start at
     * @param value the quantity from that minute on, finite
     * @throws IllegalArgumentException if {@code value} is not finite
     */
    public void reset(long now, double value) {
        Check.finite("value", value);
        start = now;
        since = now;
        area = 0;
        this.value = value;
        max = value;
    }

    /**
     * Sets the quantity.
     *
     * @param now the minute of the change, not before the change before it
     * @param value the quantity from that minute on, finite
     * @throws IllegalArgumentException if {@code value} is not finite or {@code now} lies before the last change
     */
    public void set(long now, double value) {
        Check.finite("value", value);
        area = integral(now);
        since = now;
        this.value = value;
        max = Math.max(max, value);
    }

    /**
     * Adds to the quantity.
     *
     * @param now the minute of the change, not before the change before it
     * @param change what to add, finite
     * @throws IllegalArgumentException if the sum is not finite or {@code now} lies before the last change
     */
    public void add(long now, double change) {
        set(now, value + change);
    }

    /**
     * Returns the quantity since its last change.
     *
     * @return its value, in its own unit
     */
    public double value() {
        return value;
    }

    /**
     * Returns the integral since the start.
     *
     * @param now the minute to integrate to, not before the last change
     * @return unit of the quantity × minutes
     * @throws IllegalArgumentException if {@code now} lies before the last change
     */
    public double integral(long now) {
        if (now < since) {
            throw new IllegalArgumentException("now must be in [" + since + ", ∞) minutes: " + now);
        }
        return area + value * (now - since);
    }

    /**
     * Returns the mean over time since the start.
     *
     * @param now the minute to average to, not before the last change
     * @return the mean, or the present value when no time has passed
     * @throws IllegalArgumentException if {@code now} lies before the last change
     */
    public double mean(long now) {
        return now == start ? value : integral(now) / (now - start);
    }

    /**
     * Returns the largest value since the start.
     *
     * @return the maximum, in the unit of the quantity
     */
    public double max() {
        return max;
    }
}
