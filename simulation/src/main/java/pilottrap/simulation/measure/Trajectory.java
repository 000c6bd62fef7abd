package pilottrap.simulation.measure;

/**
 * The monthly series of one replication: a value for every {@link Series} at the end of months 0, 1, …, months.
 *
 * @param months the last month
 * @param values indexed [series ordinal][month], each of length months + 1
 */
public record Trajectory(int months, float[][] values) {
    /** Minutes in a month of 52/12 weeks. */
    public static final long MINUTES_A_MONTH = 43_680;

    /** Whole months that fit into so many weeks. */
    public static int months(int weeks) {
        return (int) (weeks * 10_080L / MINUTES_A_MONTH);
    }

    /** The value of a series at the end of a month. */
    public double of(Series series, int month) {
        return values[series.ordinal()][month];
    }
}
