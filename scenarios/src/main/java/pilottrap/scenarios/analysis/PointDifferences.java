package pilottrap.scenarios.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Differences between points that ran on the same luck.
 *
 * <p>With {@code d} the deviations of single replications (mean 0 at each point) and n their number, the difference of two
 * estimates is, to first order, off by {@code Σ (d_p,r ÷ n_p − d_q,r ÷ n_q)}; its standard error is the root of the sum of
 * the squares of these terms times {@code n ÷ (n − 1)}, n the larger of both numbers.
 */
final class PointDifferences {
    private PointDifferences() {}

    static List<PointEstimate> of(List<PointEstimate> all, Optional<double[][]> deviations, int reference) {
        PointEstimate base = all.get(reference);
        return all.stream()
                .map(each -> new PointEstimate(
                        each.point(),
                        Math.min(each.n(), base.n()),
                        difference(each, base),
                        each.point() == reference ? OptionalDouble.of(0) : se(each, base, deviations),
                        OptionalDouble.empty()))
                .toList();
    }

    private static OptionalDouble difference(PointEstimate of, PointEstimate base) {
        return of.value().isPresent() && base.value().isPresent()
                ? OptionalDouble.of(of.value().getAsDouble() - base.value().getAsDouble())
                : OptionalDouble.empty();
    }

    /** The standard error of the difference of two points; absent where it cannot be told. */
    static OptionalDouble se(PointEstimate of, PointEstimate base, Optional<double[][]> deviations) {
        if (of.n() < 2 || base.n() < 2 || difference(of, base).isEmpty()) {
            return OptionalDouble.empty();
        }
        if (deviations.isPresent()) {
            return OptionalDouble.of(
                    paired(deviations.get()[of.point()], of.n(), deviations.get()[base.point()], base.n()));
        }
        return of.se().isPresent() && base.se().isPresent()
                ? OptionalDouble.of(Math.hypot(of.se().getAsDouble(), base.se().getAsDouble()))
                : OptionalDouble.empty();
    }

    private static double paired(double[] one, long ofOne, double[] other, long ofOther) {
        double squares = 0;
        for (int replication = 0; replication < Math.max(one.length, other.length); replication++) {
            double term = (replication < one.length ? one[replication] / ofOne : 0)
                    - (replication < other.length ? other[replication] / ofOther : 0);
            squares += term * term;
        }
        double n = Math.max(ofOne, ofOther);
        return Math.sqrt(squares * n / (n - 1));
    }
}
