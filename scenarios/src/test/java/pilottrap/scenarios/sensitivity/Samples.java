package pilottrap.scenarios.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Levels;

/** Designs on ranges, and functions of them. */
final class Samples {
    private Samples() {}

    /** So many factors, all between two ends. */
    static List<Levels> ranges(int factors, double from, double to) {
        List<Levels> levels = new ArrayList<>();
        for (int i = 0; i < factors; i++) {
            levels.add(new Levels.Range(from, to, false, false));
        }
        return levels;
    }

    /** Saltelli's sample from a Sobol sequence. */
    static DesignMatrix saltelli(int base, List<Levels> levels) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(2 * levels.size());
        double[][] rows = new double[base][];
        for (int j = 0; j < base; j++) {
            rows[j] = sequence.nextVector();
        }
        return saltelli(rows, levels);
    }

    /** Saltelli's sample from independent points. */
    static DesignMatrix saltelli(int base, List<Levels> levels, SplittableRandom random) {
        double[][] rows = new double[base][];
        for (int j = 0; j < base; j++) {
            rows[j] = random.doubles(2L * levels.size()).toArray();
        }
        return saltelli(rows, levels);
    }

    private static DesignMatrix saltelli(double[][] rows, List<Levels> levels) {
        int k = levels.size();
        List<double[]> points = new ArrayList<>();
        for (double[] row : rows) {
            double[] a = java.util.Arrays.copyOfRange(row, 0, k);
            double[] b = java.util.Arrays.copyOfRange(row, k, 2 * k);
            points.add(a);
            for (int i = 0; i < k; i++) {
                double[] ab = a.clone();
                ab[i] = b[i];
                points.add(ab);
            }
            points.add(b);
        }
        return matrix(points, levels);
    }

    /** Morris's trajectories on four levels, with steps of two thirds. */
    static DesignMatrix morris(int trajectories, List<Levels> levels, SplittableRandom random) {
        int k = levels.size();
        List<double[]> points = new ArrayList<>();
        for (int t = 0; t < trajectories; t++) {
            double[] point = new double[k];
            boolean[] up = new boolean[k];
            for (int i = 0; i < k; i++) {
                up[i] = random.nextBoolean();
                point[i] = LEVELS[(up[i] ? 0 : 2) + random.nextInt(2)];
            }
            points.add(point);
            int[] order = random.ints(0, 1 << 30).limit(k).toArray();
            List<Integer> factors = new ArrayList<>();
            for (int i = 0; i < k; i++) {
                factors.add(i);
            }
            factors.sort((left, right) -> Integer.compare(order[left], order[right]));
            for (int i : factors) {
                point = point.clone();
                int level = level(point[i]);
                point[i] = LEVELS[up[i] ? level + 2 : level - 2];
                points.add(point);
            }
        }
        return matrix(points, levels);
    }

    /** The coordinates of trajectories. */
    static final double[] LEVELS = {0, 1 / 3.0, 2 / 3.0, 1};

    private static int level(double coordinate) {
        for (int i = 0; i < LEVELS.length; i++) {
            if (LEVELS[i] == coordinate) {
                return i;
            }
        }
        throw new IllegalArgumentException("no level " + coordinate);
    }

    static DesignMatrix matrix(List<double[]> points, List<Levels> levels) {
        int k = levels.size();
        double[] coordinates = new double[points.size() * k];
        double[] values = new double[coordinates.length];
        for (int p = 0; p < points.size(); p++) {
            for (int i = 0; i < k; i++) {
                coordinates[p * k + i] = points.get(p)[i];
                values[p * k + i] = levels.get(i).at(points.get(p)[i]);
            }
        }
        return new DesignMatrix(k, coordinates, values);
    }

    /** A function at all points. */
    static double[] at(DesignMatrix design, ToDoubleFunction<double[]> function) {
        double[] values = new double[design.points()];
        for (int i = 0; i < values.length; i++) {
            values[i] = function.applyAsDouble(design.point(i));
        }
        return values;
    }

    /** Responses without luck. */
    static Responses exact(DesignMatrix design, ToDoubleFunction<double[]> function) {
        return Responses.exact(at(design, function));
    }
}
