package pilottrap.scenarios.analysis;

import java.util.OptionalDouble;

/** The sums behind a pooled ratio and its organization-level standard error. */
final class RatioSums {
    private long n;
    private double x;
    private double y;
    private double xx;
    private double xy;
    private double yy;

    void add(double numerator, double denominator) {
        n++;
        x += numerator;
        y += denominator;
        xx += numerator * numerator;
        xy += numerator * denominator;
        yy += denominator * denominator;
    }

    long n() {
        return n;
    }

    double numerator() {
        return x;
    }

    double denominator() {
        return y;
    }

    /** Absent where the denominator is 0. */
    OptionalDouble ratio() {
        return y > 0 ? OptionalDouble.of(x / y) : OptionalDouble.empty();
    }

    /** Absent where there is no ratio, one organization only, or no numerator from which its variation could be told. */
    OptionalDouble standardError() {
        return standardError(n, x, y, xx, xy, yy);
    }

    /** The same of sums kept elsewhere. */
    static OptionalDouble standardError(long n, double x, double y, double xx, double xy, double yy) {
        if (!(y > 0) || n < 2 || x == 0) {
            return OptionalDouble.empty();
        }
        double ratio = x / y;
        double residual = Math.max(0, xx - 2 * ratio * xy + ratio * ratio * yy);
        return OptionalDouble.of(Math.sqrt(residual * n / (n - 1)) / y);
    }
}
