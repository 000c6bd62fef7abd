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

    private static OptionalDouble se(PointEstimate of, PointEstimate base, Optional<double[][]> deviations) {
        if (of.n() < 2 || base.n() < 2 || difference(of, base).isEmpty()) {
            return OptionalDouble.empty();
        }
        if (deviations.isPresent()) {
            return OptionalDouble.of(se(List.of(of), List.of(base), deviations.get()));
        }
        return of.se().isPresent() && base.se().isPresent()
                ? OptionalDouble.of(Math.hypot(of.se().getAsDouble(), base.se().getAsDouble()))
                : OptionalDouble.empty();
    }

    /**
     * The standard error of the difference between the means of two groups of points, all on the same luck; infinite where a
     * single replication says nothing of luck.
     *
     * @param some points with an estimate, at least one
     * @param others the same
     */
    static double se(List<PointEstimate> some, List<PointEstimate> others, double[][] deviations) {
        double[] terms = new double[Math.max(replications(some, deviations), replications(others, deviations))];
        long n = Math.max(add(terms, some, 1, deviations), add(terms, others, -1, deviations));
        double squares = 0;
        for (double term : terms) {
            squares += term * term;
        }
        return n < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(squares * n / (n - 1));
    }

    private static int replications(List<PointEstimate> points, double[][] deviations) {
        int replications = 0;
        for (PointEstimate point : points) {
            replications = Math.max(replications, deviations[point.point()].length);
        }
        return replications;
    }

    /** Adds what each replication has to do with the mean of some points, and returns the most replications of one. */
    private static long add(double[] terms, List<PointEstimate> points, int sign, double[][] deviations) {
        long most = 0;
        for (PointEstimate point : points) {
            double[] of = deviations[point.point()];
            double weight = sign / ((double) point.n() * points.size());
            for (int replication = 0; replication < of.length; replication++) {
                terms[replication] += weight * of[replication];
            }
            most = Math.max(most, point.n());
        }
        return most;
    }
}
