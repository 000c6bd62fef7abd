package pilottrap.scenarios.sensitivity;

import java.util.Arrays;
import java.util.List;

/**
 * The products and squares of all base points of a Saltelli sample, each rid of the luck in it, and how they change with
 * the replications drawn.
 */
final class BasePoints {
    private final int factors;
    private final Points used;
    private final double centre;
    private final double[] sums;
    private final double[] squares;
    private final double[] lucks;
    private final double[][] steps;
    private final double[][] products;
    private final double[][] jansen;
    private final double[] varianceByLuck;
    private final double[] centreByLuck;
    private final double[] luckByLuck;
    private final double[][] productsByLuck;
    private final double[][] jansenByLuck;
    private final double common;

    /**
     * Sums up.
     *
     * @param complete the first point of each base point to be used
     */
    BasePoints(int factors, List<Integer> complete, Responses responses) {
        int size = complete.size();
        this.factors = factors;
        this.used = new Points(responses);
        this.sums = new double[size];
        this.squares = new double[size];
        this.lucks = new double[size];
        this.steps = new double[factors][size];
        this.products = new double[factors][size];
        this.jansen = new double[factors][size];
        int replications = responses.lucks();
        this.varianceByLuck = new double[replications];
        this.centreByLuck = new double[replications];
        this.luckByLuck = new double[replications];
        this.productsByLuck = new double[factors][replications];
        this.jansenByLuck = new double[factors][replications];
        Points ends = new Points(responses);
        for (int first : complete) {
            used.add(first, factors + 2);
            ends.add(first, 1);
            ends.add(first + factors + 1, 1);
        }
        this.centre = ends.mean();
        for (int j = 0; j < size; j++) {
            add(j, complete.get(j), responses);
        }
        this.common = Arrays.stream(centreByLuck).map(part -> part * part).sum() * 2 * size;
    }

    private void add(int j, int first, Responses responses) {
        int last = first + factors + 1;
        double a = responses.value(first) - centre;
        double b = responses.value(last) - centre;
        double[] luckOfA = luck(responses, first);
        double[] luckOfB = luck(responses, last);
        double rows = sums.length;
        sums[j] = a + b;
        squares[j] = a * a + b * b - dot(luckOfA, luckOfA) - dot(luckOfB, luckOfB);
        lucks[j] = (responses.variance(first) + responses.variance(last)) / 2;
        addTimes(2 * a / (2 * rows - 1), luckOfA, varianceByLuck);
        addTimes(2 * b / (2 * rows - 1), luckOfB, varianceByLuck);
        addTimes(1 / (2 * rows), luckOfA, centreByLuck);
        addTimes(1 / (2 * rows), luckOfB, centreByLuck);
        addSquares(responses.replications(first) / (2 * rows), luckOfA, luckByLuck);
        addSquares(responses.replications(last) / (2 * rows), luckOfB, luckByLuck);
        for (int i = 0; i < factors; i++) {
            double step = responses.value(first + 1 + i) - centre - a;
            double[] luckOfStep = luck(responses, first + 1 + i);
            addTimes(-1, luckOfA, luckOfStep);
            steps[i][j] = step;
            products[i][j] = b * step - dot(luckOfB, luckOfStep);
            jansen[i][j] = (step * step - dot(luckOfStep, luckOfStep)) / 2;
            addTimes(step / rows, luckOfB, productsByLuck[i]);
            addTimes(b / rows, luckOfStep, productsByLuck[i]);
            addTimes(step / rows, luckOfStep, jansenByLuck[i]);
        }
    }

    private static double[] luck(Responses responses, int point) {
        double[] luck = new double[responses.lucks()];
        responses.addLuck(point, 1, luck);
        return luck;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int r = 0; r < left.length; r++) {
            sum += left[r] * right[r];
        }
        return sum;
    }

    private static void addTimes(double times, double[] parts, double[] to) {
        for (int r = 0; r < parts.length; r++) {
            to[r] += times * parts[r];
        }
    }

    private static void addSquares(double times, double[] parts, double[] to) {
        for (int r = 0; r < parts.length; r++) {
            to[r] += times * parts[r] * parts[r];
        }
    }

    int factors() {
        return factors;
    }

    int size() {
        return sums.length;
    }

    double mean() {
        return centre;
    }

    long least() {
        return used.least();
    }

    long most() {
        return used.most();
    }

    /**
     * Variance and indices.
     *
     * @param variance of the expected result
     * @param luck the mean variance of one replication; NaN where unknown
     * @param firsts first-order indices
     * @param totals total indices
     */
    record Parts(double variance, double luck, double[] firsts, double[] totals) {
        /** The share of luck in the variance of one replication at a random point. */
        double luckShare() {
            return luck / (luck + variance);
        }
    }

    /** The parts where base points and replications count so often. */
    Parts parts(int[] counts, int[] replications) {
        double rows = size();
        double sum = weighted(sums, counts);
        double variance = (weighted(squares, counts) - sum * sum / (2 * rows) + common) / (2 * rows - 1)
                + Resampling.shift(varianceByLuck, replications);
        double mean = sum / (2 * rows);
        double[] firsts = new double[factors];
        double[] totals = new double[factors];
        for (int i = 0; i < factors; i++) {
            double product = (weighted(products[i], counts) - mean * weighted(steps[i], counts)) / rows
                    + Resampling.shift(productsByLuck[i], replications);
            double half = weighted(jansen[i], counts) / rows + Resampling.shift(jansenByLuck[i], replications);
            firsts[i] = product / variance;
            totals[i] = half / variance;
        }
        double luck = weighted(lucks, counts) / rows + Resampling.shift(luckByLuck, replications);
        return new Parts(variance, luck, firsts, totals);
    }

    private static double weighted(double[] values, int[] counts) {
        double sum = 0;
        for (int j = 0; j < counts.length; j++) {
            sum += counts[j] * values[j];
        }
        return sum;
    }
}
