package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.simulation.measure.Outcome;

/**
 * How far one factor moves an outcome, all others as the design has them: between the values at which the outcome is least
 * and at which it is most.
 *
 * @param factor the factor, in the order of the plan
 * @param least where the outcome is least
 * @param most where it is most
 * @param clear whether the two differ by more than chance: at 5 %, by Bonferroni's inequality over all pairs of groups of
 *     all factors
 */
public record MainEffect(int factor, Group least, Group most, boolean clear) {
    /** So many distinct values or fewer are a group each; more are cut into groups of equal size. */
    private static final int MOST_LEVELS = 12;

    private static final int MOST_BINS = 8;
    /** Points that a group of a cut range should have. */
    private static final int LEAST_IN_BIN = 8;

    /** Points that a level should have where other factors vary along with it. */
    private static final int LEAST_TOGETHER = 4;

    private static final double ALPHA = 0.05;

    /**
     * Points with like values of a factor.
     *
     * @param from the smallest value
     * @param to the largest value
     * @param first the first of its points
     * @param points how many have an estimate
     * @param mean the mean of their estimates
     * @param se its standard error: what luck and, where they vary, the other factors leave open
     */
    public record Group(double from, double to, int first, int points, double mean, double se) {}

    /** By how much the outcome differs between the two groups, in its unit, at least 0. */
    public double range() {
        return most.mean() - least.mean();
    }

    /**
     * The effects of all factors that have at least two groups with an estimate, the largest first. In a design of one
     * factor at a time, a factor's groups are the points that differ from the first in nothing else. Where all factors vary
     * at once, groups of few points would show the other factors; there are none then.
     */
    public static List<MainEffect> of(SweepTable table, Outcome outcome) {
        List<PointEstimate> found = table.estimates(outcome);
        Optional<double[][]> deviations = Optional.empty();
        List<List<Group>> groups = new ArrayList<>();
        double pairs = 0;
        for (int factor = 0; factor < table.experiment().factors().size(); factor++) {
            List<Group> of = groups(table, found, factor);
            groups.add(of);
            pairs += of.size() * (of.size() - 1) / 2.0;
            if (deviations.isEmpty() && of.stream().anyMatch(group -> group.points() == 1)) {
                deviations = table.deviations(outcome);
            }
        }
        double z = pairs > 0
                ? new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - ALPHA / (2 * pairs))
                : Double.POSITIVE_INFINITY;
        List<MainEffect> effects = new ArrayList<>();
        for (int factor = 0; factor < groups.size(); factor++) {
            List<Group> of = groups.get(factor);
            if (of.size() > 1) {
                Group least =
                        of.stream().min(Comparator.comparingDouble(Group::mean)).orElseThrow();
                Group most =
                        of.stream().max(Comparator.comparingDouble(Group::mean)).orElseThrow();
                double se = se(least, most, found, deviations);
                effects.add(new MainEffect(factor, least, most, most.mean() - least.mean() > z * se));
            }
        }
        effects.sort(Comparator.comparingDouble(MainEffect::range).reversed());
        return effects;
    }

    /** Of the difference of two groups; two single points are compared on the same luck. */
    private static double se(Group least, Group most, List<PointEstimate> found, Optional<double[][]> deviations) {
        double apart = Math.hypot(most.se(), least.se());
        return least.points() == 1 && most.points() == 1
                ? PointDifferences.se(found.get(most.first()), found.get(least.first()), deviations)
                        .orElse(apart)
                : apart;
    }

    /** The groups of a factor by ascending value; those without any estimate are left out. */
    public static List<Group> groups(SweepTable table, Outcome outcome, int factor) {
        return groups(table, table.estimates(outcome), factor);
    }

    private static List<Group> groups(SweepTable table, List<PointEstimate> found, int factor) {
        DesignMatrix matrix = table.experiment().matrix();
        boolean alone = table.experiment().design() instanceof Design.OneAtATime;
        TreeMap<Double, List<PointEstimate>> byValue = new TreeMap<>();
        for (PointEstimate each : found) {
            if (each.value().isPresent() && (!alone || nothingElse(matrix, each.point(), factor))) {
                byValue.computeIfAbsent(matrix.value(each.point(), factor), value -> new ArrayList<>())
                        .add(each);
            }
        }
        List<Group> groups = new ArrayList<>();
        int fewest = byValue.values().stream().mapToInt(List::size).min().orElse(0);
        boolean balanced = alone || matrix.factors() == 1 || table.experiment().design() instanceof Design.Grid;
        if (byValue.size() <= MOST_LEVELS && (balanced || fewest >= LEAST_TOGETHER)) {
            byValue.forEach((value, points) -> groups.add(group(value, value, points)));
            return groups;
        }
        List<Double> values = new ArrayList<>();
        List<PointEstimate> sorted = new ArrayList<>();
        byValue.forEach((value, points) -> points.forEach(point -> {
            values.add(value);
            sorted.add(point);
        }));
        int bins = Math.min(MOST_BINS, sorted.size() / (balanced ? 1 : LEAST_IN_BIN));
        for (int bin = 0; bin < bins; bin++) {
            int from = (int) ((long) bin * sorted.size() / bins);
            int to = (int) ((bin + 1L) * sorted.size() / bins);
            groups.add(group(values.get(from), values.get(to - 1), sorted.subList(from, to)));
        }
        return groups;
    }

    /** Whether a point differs from the first in one factor at most. */
    private static boolean nothingElse(DesignMatrix matrix, int point, int factor) {
        for (int other = 0; other < matrix.factors(); other++) {
            if (other != factor && matrix.value(point, other) != matrix.value(0, other)) {
                return false;
            }
        }
        return true;
    }

    private static Group group(double from, double to, List<PointEstimate> points) {
        Moments moments = new Moments();
        double luck = 0;
        for (PointEstimate each : points) {
            moments.add(each.value().orElseThrow());
            double se = each.se().orElse(0);
            luck += se * se;
        }
        int m = points.size();
        double spread = moments.deviation() * moments.deviation() / m;
        return new Group(
                from,
                to,
                points.get(0).point(),
                m,
                moments.mean(),
                Math.sqrt(Math.max(spread, luck / ((double) m * m))));
    }
}
