package pilottrap.scenarios.calibration;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A quadratic in all parameters that stands for what a simulation would say of one target: {@code a + b·z + zᵀCz}, z the
 * coordinates stretched to [−1, 1]. Fitted by ridge regression; squares and products are held back by a penalty that is
 * chosen by leaving each point out once (Hastie, Tibshirani and Friedman 2009, §3.4.1 and §7.10).
 */
final class Emulator {
    /** Penalties on squares and products, each per point, from hardly any to no products at all. */
    private static final double[] PENALTIES = {0.003, 0.01, 0.03, 0.1, 0.3, 1, 1e6};

    /** Penalty on intercept and slopes, per point: just enough that the equations can be solved. */
    private static final double SLIGHT = 1e-4;

    private final double constant;
    private final double[] slopes;
    private final double[][] curvature;
    private final double deviation;

    private Emulator(double constant, double[] slopes, double[][] curvature, double deviation) {
        this.constant = constant;
        this.slopes = slopes;
        this.curvature = curvature;
        this.deviation = deviation;
    }

    /** How far a simulation without luck would typically be from it, as a standard deviation. */
    double deviation() {
        return deviation;
    }

    /** How many parameters. */
    int dimensions() {
        return slopes.length;
    }

    /** Its figure at a point of the cube [−1, 1]. */
    double at(double[] z) {
        double sum = constant;
        for (int i = 0; i < slopes.length; i++) {
            sum += z[i] * (slopes[i] + along(i, z));
        }
        return sum;
    }

    /** {@code (Cz)ᵢ}. */
    private double along(int i, double[] z) {
        double sum = 0;
        double[] row = curvature[i];
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * z[j];
        }
        return sum;
    }

    /** Its figures on the line {@code z + t·d}: the coefficients of 1, t and t². */
    double[] on(double[] z, double[] d) {
        double value = constant;
        double slope = 0;
        double square = 0;
        for (int i = 0; i < slopes.length; i++) {
            double cz = along(i, z);
            value += z[i] * (slopes[i] + cz);
            slope += d[i] * (slopes[i] + 2 * cz);
            if (d[i] != 0) {
                square += d[i] * along(i, d);
            }
        }
        return new double[] {value, slope, square};
    }

    /**
     * Fits one emulator for each target to the same points.
     *
     * @param points points of the cube [−1, 1]
     * @param figures a row for each point, a column for each target; points without a finite figure are left out of its fit
     * @param errors the standard errors of the figures, alike; NaN counts as none
     */
    static Emulator[] fit(List<double[]> points, double[][] figures, double[][] errors) {
        int targets = figures[0].length;
        Emulator[] fitted = new Emulator[targets];
        boolean[] all = new boolean[points.size()];
        Arrays.fill(all, true);
        Fits shared = null;
        for (int k = 0; k < targets; k++) {
            boolean[] used = new boolean[points.size()];
            for (int p = 0; p < used.length; p++) {
                used[p] = Double.isFinite(figures[p][k]);
            }
            boolean whole = Arrays.equals(used, all);
            Fits fits = whole && shared != null ? shared : new Fits(points, used);
            shared = whole ? fits : shared;
            fitted[k] = fits.emulator(column(figures, k, used), column(errors, k, used));
        }
        return fitted;
    }

    private static double[] column(double[][] rows, int column, boolean[] used) {
        double[] values = new double[rows.length];
        int n = 0;
        for (int p = 0; p < rows.length; p++) {
            if (used[p]) {
                values[n++] = rows[p][column];
            }
        }
        return Arrays.copyOf(values, n);
    }

    /** The regressions on one set of points, one for each penalty. */
    private static final class Fits {
        private final int dimensions;
        private final RealMatrix terms;
        private final RealMatrix[] solutions;
        private final double[][] leverage;

        Fits(List<double[]> points, boolean[] used) {
            dimensions = points.get(0).length;
            double[][] rows = new double[points.size()][];
            int n = 0;
            for (int p = 0; p < points.size(); p++) {
                if (used[p]) {
                    rows[n++] = terms(points.get(p));
                }
            }
            if (n < 3) {
                throw new IllegalArgumentException("an emulator needs 3 points, had " + n);
            }
            terms = new Array2DRowRealMatrix(Arrays.copyOf(rows, n), false);
            RealMatrix transposed = terms.transpose();
            RealMatrix normal = transposed.multiply(terms);
            solutions = new RealMatrix[PENALTIES.length];
            leverage = new double[PENALTIES.length][n];
            for (int i = 0; i < PENALTIES.length; i++) {
                RealMatrix penalized = normal.copy();
                for (int j = 0; j < penalized.getRowDimension(); j++) {
                    penalized.addToEntry(j, j, n * (j <= dimensions ? SLIGHT : PENALTIES[i]));
                }
                solutions[i] = new CholeskyDecomposition(penalized).getSolver().solve(transposed);
                for (int p = 0; p < n; p++) {
                    double sum = 0;
                    for (int j = 0; j < terms.getColumnDimension(); j++) {
                        sum += terms.getEntry(p, j) * solutions[i].getEntry(j, p);
                    }
                    leverage[i][p] = sum;
                }
            }
        }

        /** 1, z, then squares less their mean over the cube, then products. */
        private static double[] terms(double[] z) {
            int d = z.length;
            double[] terms = new double[1 + d + d * (d + 1) / 2];
            terms[0] = 1;
            System.arraycopy(z, 0, terms, 1, d);
            int next = 1 + d;
            for (int i = 0; i < d; i++) {
                terms[next++] = z[i] * z[i] - 1.0 / 3;
            }
            for (int i = 0; i < d; i++) {
                for (int j = i + 1; j < d; j++) {
                    terms[next++] = z[i] * z[j];
                }
            }
            return terms;
        }

        Emulator emulator(double[] figures, double[] errors) {
            int n = figures.length;
            double least = Double.POSITIVE_INFINITY;
            double[] best = new double[0];
            double mean = Arrays.stream(figures).sum() / n;
            double[] centred =
                    Arrays.stream(figures).map(figure -> figure - mean).toArray();
            for (int i = 0; i < PENALTIES.length; i++) {
                double[] coefficients = solutions[i].operate(centred);
                double[] fitted = terms.operate(coefficients);
                double squares = 0;
                for (int p = 0; p < n; p++) {
                    double residual = (centred[p] - fitted[p]) / Math.max(1e-3, 1 - leverage[i][p]);
                    squares += residual * residual / n;
                }
                if (squares < least) {
                    least = squares;
                    best = coefficients;
                }
            }
            double luck = Arrays.stream(errors)
                            .map(error -> Double.isFinite(error) ? error * error : 0)
                            .sum()
                    / n;
            // What is left after luck; it cannot be told exactly, so some of it is always kept.
            return of(best, mean, Math.sqrt(Math.max(least - luck, 0.1 * least)));
        }

        private Emulator of(double[] coefficients, double mean, double deviation) {
            double[] slopes = Arrays.copyOfRange(coefficients, 1, 1 + dimensions);
            double[][] curvature = new double[dimensions][dimensions];
            double constant = mean + coefficients[0];
            int next = 1 + dimensions;
            for (int i = 0; i < dimensions; i++) {
                curvature[i][i] = coefficients[next];
                constant -= coefficients[next++] / 3;
            }
            for (int i = 0; i < dimensions; i++) {
                for (int j = i + 1; j < dimensions; j++) {
                    curvature[i][j] = coefficients[next] / 2;
                    curvature[j][i] = coefficients[next++] / 2;
                }
            }
            return new Emulator(constant, slopes, curvature, deviation);
        }
    }
}
