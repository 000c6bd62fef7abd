package pilottrap.scenarios.analysis;

import java.util.Optional;

/**
 * The interval of a ratio of two means that vary together (Fieller 1954): all ratios r for which {@code mean(x) − r·mean(y)}
 * is not further from 0 than its own interval allows. It is a plain interval only where the denominator surely differs
 * from 0.
 */
final class Fieller {
    private long n;
    private double sumX;
    private double sumY;
    private double x;
    private double y;
    private double xx;
    private double xy;
    private double yy;

    /** Adds a pair. */
    void add(double numerator, double denominator) {
        n++;
        sumX += numerator;
        sumY += denominator;
        double stepX = numerator - x;
        double stepY = denominator - y;
        x += stepX / n;
        y += stepY / n;
        xx += stepX * (numerator - x);
        yy += stepY * (denominator - y);
        xy += stepX * (denominator - y);
    }

    /** The mean numerator; from the plain sum, so that whole numbers that cancel out come to exactly 0. */
    double numerator() {
        return n == 0 ? 0 : sumX / n;
    }

    /** The mean denominator, likewise. */
    double denominator() {
        return n == 0 ? 0 : sumY / n;
    }

    /** The ends of the 95 % interval; absent where it is unbounded. */
    Optional<Ends> interval() {
        if (n < 2) {
            return Optional.empty();
        }
        double t = Moments.quantile(n);
        double scale = t * t / ((double) n * (n - 1));
        double a = y * y - scale * yy;
        double b = x * y - scale * xy;
        double c = x * x - scale * xx;
        double root = b * b - a * c;
        if (!(a > 0) || root < 0) {
            return Optional.empty();
        }
        return Optional.of(new Ends((b - Math.sqrt(root)) / a, (b + Math.sqrt(root)) / a));
    }

    /** The ends of an interval. */
    record Ends(double low, double high) {}
}
