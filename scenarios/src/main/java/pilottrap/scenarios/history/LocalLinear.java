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
 * regression says of the rest of the distance. Parameters are regressed as the logarithm of the odds of their coordinate,
 * so that they stay within their priors.
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
        double[][] away = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            away[i] = statistics[rows[i]].clone();
            for (int j = 0; j < away[i].length; j++) {
                away[i][j] -= observed[j];
            }
        }
        return new Adjusted(rows, weights, away, slopes(away, weights));
    }

    /** What takes values of the kept rows to the slopes of their regression: (X′WX)⁻¹X′W without the intercept's row. */
    private static double[][] slopes(double[][] away, double[] weights) {
        int width = away[0].length + 1;
        double[][] left = new double[width][away.length];
        double[][] gram = new double[width][width];
        for (int i = 0; i < away.length; i++) {
            double[] x = new double[width];
            x[0] = 1;
            System.arraycopy(away[i], 0, x, 1, width - 1);
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
        return Arrays.copyOfRange(solved.getData(), 1, width);
    }

    /** The rows that are kept, weighted, and how they are moved. */
    final class Adjusted {
        private final int[] rows;
        private final double[] weights;
        private final double[][] away;
        private final double[][] slopes;

        private Adjusted(int[] rows, double[] weights, double[][] away, double[][] slopes) {
            this.rows = rows;
            this.weights = weights;
            this.away = away;
            this.slopes = slopes;
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
            double[] slope = new double[slopes.length];
            for (int a = 0; a < slope.length; a++) {
                for (int i = 0; i < values.length; i++) {
                    slope[a] += slopes[a][i] * values[i];
                }
            }
            for (int i = 0; i < values.length; i++) {
                for (int a = 0; a < slope.length; a++) {
                    values[i] -= slope[a] * away[i][a];
                }
                values[i] = coordinate(values[i]);
            }
            return values;
        }

        /** The weighted quantile of values that stand in the order of the kept rows. */
        double quantile(double[] values, double p) {
            return quantiles(values, p)[0];
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
