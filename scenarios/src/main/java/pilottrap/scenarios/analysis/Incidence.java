package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.List;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;

/**
 * The cumulative share of launched pilots that have met one fate, by whole weeks since launch.
 *
 * <p>All pilots are followed for 104 weeks, so the Aalen–Johansen estimate is the plain share, and its pointwise intervals
 * are those of a pooled ratio over organizations. Week t counts what came before it; week 104 counts all.
 */
final class Incidence {
    private final Column weeks;
    private final double[] numerator;
    private final double[] squares;
    private final double[] products;
    private double denominator;
    private double denominatorSquares;
    private long n;

    Incidence(Column weeks) {
        this.weeks = weeks;
        int length = weeks.length();
        this.numerator = new double[length];
        this.squares = new double[length];
        this.products = new double[length];
    }

    void add(double[] row) {
        double launched = Columns.PILOTS_LAUNCHED.of(row);
        n++;
        denominator += launched;
        denominatorSquares += launched * launched;
        int last = weeks.length() - 1;
        double met = 0;
        for (int t = 1; t <= last; t++) {
            met += row[weeks.offset() + t - 1];
            if (t == last) {
                met += row[weeks.offset() + last];
            }
            if (met != 0) {
                numerator[t] += met;
                squares[t] += met * met;
                products[t] += met * launched;
            }
        }
    }

    List<Double> shares() {
        return curve(0);
    }

    List<Double> low() {
        return curve(-1);
    }

    List<Double> high() {
        return curve(1);
    }

    private List<Double> curve(int side) {
        double quantile = n < 2 ? 0 : Moments.quantile(n);
        List<Double> curve = new ArrayList<>(numerator.length);
        for (int t = 0; t < numerator.length; t++) {
            double ratio = denominator > 0 ? numerator[t] / denominator : 0;
            double residual = squares[t] - 2 * ratio * products[t] + ratio * ratio * denominatorSquares;
            double se = n < 2 || !(denominator > 0) ? 0 : Math.sqrt(Math.max(0, residual) * n / (n - 1)) / denominator;
            curve.add(Math.max(0, Math.min(1, ratio + side * quantile * se)));
        }
        return List.copyOf(curve);
    }
}
