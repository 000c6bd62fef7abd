package pilottrap.simulation.measure;

/**
 * A named stretch of a result row: one number, or a vector of counts.
 *
 * @param name the name in files
 * @param offset the position of its first number in the row
 * @param length how many numbers it takes, at least 1
 * @param meaning one plain sentence; for vectors it says what the index is
 */
public record Column(String name, int offset, int length, String meaning) {
    /** Whether it holds one number. */
    public boolean scalar() {
        return length == 1;
    }

    /** The number of a scalar column in a row. */
    public double of(double[] row) {
        return row[offset];
    }

    /** One number of a vector column in a row. */
    public double of(double[] row, int index) {
        return row[offset + index];
    }
}
