package pilottrap.scenarios.design;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Levels;

/** The points of a design while it is laid. */
final class Points {
    private final List<Levels> levels;
    private final Predicate<double[]> admissible;
    private double[] coordinates;
    private double[] values;
    private int used;
    private int dropped;

    /**
     * No points yet.
     *
     * @param levels the values of each factor
     * @param admissible whether the constraints allow values, in the order of the factors
     * @param expected about how many points there will be
     */
    Points(List<Levels> levels, Predicate<double[]> admissible, long expected) {
        this.levels = levels;
        this.admissible = admissible;
        int size = Math.toIntExact(Math.multiplyExact(Math.max(1, expected), levels.size()));
        coordinates = new double[size];
        values = new double[size];
    }

    int factors() {
        return levels.size();
    }

    Levels levels(int factor) {
        return levels.get(factor);
    }

    /** The values of the factors at coordinates. */
    double[] at(double[] point) {
        double[] at = new double[point.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = levels.get(i).at(point[i]);
        }
        return at;
    }

    boolean admits(double[] point) {
        return admissible.test(point);
    }

    /** Adds a point if the constraints allow it, else counts it as dropped. */
    boolean offer(double[] coordinate, double[] value) {
        if (!admissible.test(value)) {
            dropped++;
            return false;
        }
        add(coordinate, value);
        return true;
    }

    /** Counts something that the constraints forbid. */
    void drop() {
        dropped++;
    }

    /** Adds a point. */
    void add(double[] coordinate, double[] value) {
        if (used + value.length > values.length) {
            int size = Math.toIntExact(Math.min(
                    Math.max(2L * values.length, value.length), DesignMatrix.MOST_NUMBERS + (long) value.length));
            coordinates = Arrays.copyOf(coordinates, size);
            values = Arrays.copyOf(values, size);
        }
        System.arraycopy(coordinate, 0, coordinates, used, value.length);
        System.arraycopy(value, 0, values, used, value.length);
        used += value.length;
    }

    int points() {
        return used / levels.size();
    }

    Designs.Laid laid() {
        boolean full = used == values.length;
        return new Designs.Laid(
                new DesignMatrix(
                        levels.size(),
                        full ? coordinates : Arrays.copyOf(coordinates, used),
                        full ? values : Arrays.copyOf(values, used)),
                dropped);
    }
}
