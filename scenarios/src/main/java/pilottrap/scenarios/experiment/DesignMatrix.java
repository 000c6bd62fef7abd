package pilottrap.scenarios.experiment;

/** The points of an experiment: a row each, with a column for every factor. */
public final class DesignMatrix {
    /** The most points of an experiment. */
    public static final int MOST_POINTS = 1_000_000;

    /** The most numbers of a matrix. */
    public static final int MOST_NUMBERS = 10_000_000;

    private final int factors;
    private final double[] coordinates;
    private final double[] values;

    /**
     * A matrix. It keeps the arrays, since a copy of the largest would cost as much memory again; nobody else may.
     *
     * @param factors how many columns, at least 1
     * @param coordinates the points in the unit cube, row by row; NaN throughout where the design has none (a list)
     * @param values the same points in the factors' units
     */
    public DesignMatrix(int factors, double[] coordinates, double[] values) {
        if (factors < 1 || values.length % factors != 0 || coordinates.length != values.length) {
            throw new IllegalArgumentException("no matrix of " + values.length + " numbers in " + factors + " columns");
        }
        this.factors = factors;
        this.coordinates = coordinates;
        this.values = values;
    }

    /** How many points. */
    public int points() {
        return values.length / factors;
    }

    /** How many factors. */
    public int factors() {
        return factors;
    }

    /** The coordinate of a factor at a point, in [0, 1]. */
    public double coordinate(int point, int factor) {
        return coordinates[point * factors + factor];
    }

    /** The value of a factor at a point, in the factor's unit. */
    public double value(int point, int factor) {
        return values[point * factors + factor];
    }

    /** The values at a point, in the order of the factors. */
    public double[] point(int point) {
        return java.util.Arrays.copyOfRange(values, point * factors, (point + 1) * factors);
    }
}
