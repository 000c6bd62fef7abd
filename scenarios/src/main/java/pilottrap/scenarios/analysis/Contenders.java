package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import pilottrap.simulation.measure.Direction;
import pilottrap.simulation.measure.Outcome;

/**
 * The points of a sweep that may be the best, as far as luck lets us tell.
 *
 * <p>The best estimate of many is the best partly by luck, so it alone would promise too much. This is subset selection
 * (Gupta 1965): a point stays unless it is worse than the best estimate by more than {@code t·se}, {@code se} the standard
 * error of the difference and {@code t} Student's point at {@code 0.05 ÷ (k − 1)}, k points with an estimate. By
 * Bonferroni's inequality the truly best point is among those that stay with a chance of at least 95 %.
 *
 * @param outcome by which points are judged
 * @param best the point with the best estimate
 * @param of how many points have an estimate
 * @param points those that stay, the best included, in the order of the plan
 */
public record Contenders(Outcome outcome, PointEstimate best, int of, List<PointEstimate> points) {
    /** The chance that the truly best point does not stay, at most. */
    private static final double ALPHA = 0.05;

    /** Copies the list. */
    public Contenders {
        points = List.copyOf(points);
    }

    /**
     * The points that may be the best by an outcome; the largest is the best where the outcome has no better side. None
     * where no point has an estimate.
     */
    public static Optional<Contenders> of(SweepTable table, Outcome outcome) {
        List<PointEstimate> all = table.estimates(outcome);
        int sign = outcome.better() == Direction.DOWN ? -1 : 1;
        PointEstimate best = null;
        int count = 0;
        for (PointEstimate each : all) {
            if (each.value().isPresent()) {
                count++;
                double ahead = best == null
                        ? 1
                        : sign * (each.value().getAsDouble() - best.value().orElseThrow());
                best = ahead > 0 ? each : best;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        List<PointEstimate> staying = new ArrayList<>();
        List<PointEstimate> differences = table.differences(outcome, best.point());
        double level = 1 - ALPHA / Math.max(1, count - 1);
        Map<Long, Double> points = new HashMap<>();
        for (PointEstimate each : all) {
            PointEstimate difference = differences.get(each.point());
            if (each.value().isPresent()
                    && (difference.n() < 2
                            || stays(
                                    difference,
                                    best,
                                    points.computeIfAbsent(difference.n(), n -> student(n, level))))) {
                staying.add(each);
            }
        }
        return Optional.of(new Contenders(outcome, best, count, staying));
    }

    private static double student(long n, double level) {
        return new TDistribution(null, n - 1).inverseCumulativeProbability(level);
    }

    private static boolean stays(PointEstimate difference, PointEstimate best, double t) {
        // A share of nothing has no standard error of its own; the best's stands in for the difference's.
        OptionalDouble se = difference.se().isPresent() ? difference.se() : best.se();
        return difference.point() == best.point()
                || se.isEmpty()
                || Math.abs(difference.value().orElseThrow()) <= t * se.getAsDouble();
    }

    /** Whether luck leaves open which point is the best. */
    public boolean open() {
        return points.size() > 1;
    }
}
