package pilottrap.scenarios.history;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Approximate Bayesian computation with local-linear regression adjustment (Beaumont, Zhang and Balding 2002, "Approximate
 * Bayesian computation in population genetics", Genetics 162): of a table of parameters and the statistics they came to,
 * the rows nearest to what was observed are kept, weighted by Epanechnikov's kernel, and moved by what a weighted linear
 * regression says of the rest of the distance. What is left of each row is taken from the regression on all others, for a
 * row draws its own regression to itself, and ranges would come out too narrow by that. Parameters are regressed as the
 * logarithm of the odds of their coordinate, so that they stay within their priors.
 */
final class LocalLinear {
    /** What is nearer to an end of a prior counts as this far from it. */
    private static final double LEAST = 1e-6;

    /** Keeps the regression solvable where two statistics are the same in all rows; no row is that near. */
    private static final double RIDGE = 1e-6;

    private final double[][] odds;
    private final double[][] statistics;

    /**
     * A table.
     *
     * @param coordinates the parameters of each row as coordinates of their priors, in [0, 1]
     * @param statistics what each row came to, on scales that can be compared
     */
    LocalLinear(List<double[]> coordinates, List<double[]> statistics) {
        this.odds = coordinates.stream()
                .map(row -> Arrays.stream(row).map(LocalLinear::odds).toArray())
                .toArray(double[][]::new);
        this.statistics = statistics.toArray(double[][]::new);
    }

    private static double odds(double coordinate) {
        double inside = Math.max(LEAST, Math.min(1 - LEAST, coordinate));
        return StrictMath.log(inside / (1 - inside));
    }

    static double coordinate(double odds) {
        return 1 / (1 + StrictMath.exp(-odds));
    }

    /** How many rows there are. */
    int rows() {
        return odds.length;
    }

    /** The statistics of a row. */
    double[] statistics(int row) {
        return statistics[row].clone();
    }

    /** The coordinate of a parameter in a row. */
    double coordinate(int row, int parameter) {
        return coordinate(odds[row][parameter]);
    }

    /** The rows nearest to what was observed, the nearest first; the first of several as near. */
    int[] nearest(double[] observed, int count, int without) {
        double[] distances = distances(observed);
        return IntStream.range(0, rows())
                .filter(row -> row != without)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> distances[row]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double[] distances(double[] observed) {
        return Arrays.stream(statistics)
                .mapToDouble(row -> {
                    double sum = 0;
                    for (int i = 0; i < row.length; i++) {
                        sum += (row[i] - observed[i]) * (row[i] - observed[i]);
                    }
                    return sum;
                })
                .toArray();
    }

    /**
     * What the rows nearest to an observation say.
     *
     * @param accepted how many rows are kept, more than there are statistics
     * @param without a row that is left out; −1 for none
     */
    Adjusted at(double[] observed, int accepted, int without) {
        int[] rows = nearest(observed, accepted, without);
        double[] distances = distances(observed);
        double bandwidth = distances[rows[rows.length - 1]];
        double[] weights = new double[rows.length];
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            weights[i] = bandwidth > 0 ? Math.max(1e-3, 1 - distances[rows[i]] / bandwidth) : 1;
            sum += weights[i];
        }
        for (int i = 0; i < rows.length; i++) {
            weights[i] /= sum;
        }
        double[][] regressors = Arrays.stream(rows)
                .mapToObj(row -> regressors(statistics[row], observed))
                .toArray(double[][]::new);
        return new Adjusted(rows, weights, regressors, solved(regressors, weights));
    }

    /** A 1, and how far statistics are from what was observed. */
    private static double[] regressors(double[] statistics, double[] observed) {
        double[] regressors = new double[statistics.length + 1];
        regressors[0] = 1;
        for (int i = 0; i < statistics.length; i++) {
            regressors[i + 1] = statistics[i] - observed[i];
        }
        return regressors;
    }

    /** What takes values of the kept rows to the coefficients of their regression: (X′WX)⁻¹X′W. */
    private static double[][] solved(double[][] regressors, double[] weights) {
        int width = regressors[0].length;
        double[][] left = new double[width][regressors.length];
        double[][] gram = new double[width][width];
        for (int i = 0; i < regressors.length; i++) {
            double[] x = regressors[i];
            for (int a = 0; a < width; a++) {
                left[a][i] = weights[i] * x[a];
                for (int b = 0; b <= a; b++) {
                    gram[a][b] += weights[i] * x[a] * x[b];
                }
            }
        }
        for (int a = 0; a < width; a++) {
            gram[a][a] += RIDGE;
            for (int b = 0; b < a; b++) {
                gram[b][a] = gram[a][b];
            }
        }
        RealMatrix solved = new CholeskyDecomposition(new Array2DRowRealMatrix(gram, false))
                .getSolver()
                .solve(new Array2DRowRealMatrix(left, false));
        return solved.getData();
    }

    /** The rows that are kept, weighted, and how they are moved. */
    final class Adjusted {
        private final int[] rows;
        private final double[] weights;
        private final double[][] regressors;
        private final double[][] solved;
        private final double[] pulls;

        private Adjusted(int[] rows, double[] weights, double[][] regressors, double[][] solved) {
            this.rows = rows;
            this.weights = weights;
            this.regressors = regressors;
            this.solved = solved;
            this.pulls = IntStream.range(0, rows.length).mapToDouble(this::pull).toArray();
        }

        /** The rows, the nearest first. */
        int[] rows() {
            return rows.clone();
        }

        /** Their weights, in the same order; their sum is 1. */
        double[] weights() {
            return weights.clone();
        }

        /** The coordinates of a parameter in the kept rows, adjusted. */
        double[] parameter(int parameter) {
            return moved(parameter, rows);
        }

        /**
         * The same, had the statistics nothing to do with the parameters.
         *
         * @param others rows that take the place of the kept ones
         */
        double[] moved(int parameter, int[] others) {
            double[] values = Arrays.stream(others)
                    .mapToDouble(row -> odds[row][parameter])
                    .toArray();
            double[] coefficients = new double[solved.length];
            for (int a = 0; a < coefficients.length; a++) {
                coefficients[a] = product(solved[a], values);
            }
            for (int i = 0; i < values.length; i++) {
                double left = values[i] - product(regressors[i], coefficients);
                values[i] = coordinate(coefficients[0] + left / (1 - pulls[i]));
            }
            return values;
        }

        /** By how much of its own value a row draws the regression to itself, in [0, 1). */
        private double pull(int row) {
            double pull = 0;
            for (int a = 0; a < solved.length; a++) {
                pull += regressors[row][a] * solved[a][row];
            }
            return Math.min(0.9, pull);
        }

        private static double product(double[] one, double[] other) {
            double sum = 0;
            for (int i = 0; i < one.length; i++) {
                sum += one[i] * other[i];
            }
            return sum;
        }

        /** Several weighted quantiles, between the middles of the steps. */
        double[] quantiles(double[] values, double... ps) {
            Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
            Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
            double[] middles = new double[order.length];
            double sum = 0;
            for (int i = 0; i < order.length; i++) {
                middles[i] = sum + weights[order[i]] / 2;
                sum += weights[order[i]];
            }
            return Arrays.stream(ps)
                    .map(p -> {
                        int above = 0;
                        while (above < middles.length && middles[above] < p) {
                            above++;
                        }
                        if (above == 0 || above == middles.length) {
                            return values[order[Math.min(above, middles.length - 1)]];
                        }
                        double share = (p - middles[above - 1]) / (middles[above] - middles[above - 1]);
                        double below = values[order[above - 1]];
                        return below + share * (values[order[above]] - below);
                    })
                    .toArray();
        }
    }
}
