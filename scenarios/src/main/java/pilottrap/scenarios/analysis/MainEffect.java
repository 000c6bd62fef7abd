package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.TDistribution;
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
 * @param clear whether the groups differ by more than chance, at 5 % over all factors (Bonferroni): in a design that gives
 *     each group the same values of all other factors, these two by luck; else all groups by a one-way analysis of variance,
 *     in which luck and the other factors are the chance
 */
public record MainEffect(int factor, Group least, Group most, boolean clear) {
    /** So many distinct values or fewer are a group each; more are cut into groups of equal size. */
    private static final int MOST_LEVELS = 12;

    /** The same of the only factor. */
    private static final int MOST_LEVELS_ALONE = 200;

    private static final int MOST_BINS = 8;
    /** Points that a group of a cut range should have. */
    private static final int LEAST_IN_BIN = 8;

    /** Points that a level should have where other factors vary along with it. */
    private static final int LEAST_TOGETHER = 4;

    /** The 97.5 % point of the normal distribution. */
    private static final double NORMAL = 1.959963984540054;

    private static final double ALPHA = 0.05;

    /**
     * Points with like values of a factor.
     *
     * @param from the smallest value
     * @param to the largest value
     * @param points how many have an estimate
     * @param mean the mean of their estimates
     * @param se its standard error: what luck and, where they vary, the other factors leave open; infinite where nothing is
     *     known of it
     */
    public record Group(double from, double to, int points, double mean, double se) {
        /** Half of the 95 % interval of the mean, by Student's t over its points; 0 where nothing is known of it. */
        public double halfWidth() {
            double t = points > 1 ? Moments.quantile(points) : NORMAL;
            return Double.isFinite(se) ? t * se : 0;
        }
    }

    /** By how much the outcome differs between the two groups, in its unit, at least 0. */
    public double range() {
        return most.mean() - least.mean();
    }

    /**
     * The effects of all factors that have at least two groups with an estimate, those that are clear first, the largest of
     * them at the head. In a design of one
     * factor at a time, a factor's groups are the points that differ from the first in nothing else. Where all factors vary
     * at once, groups of few points would show the other factors; there are none then.
     */
    public static List<MainEffect> of(SweepTable table, Outcome outcome) {
        List<PointEstimate> found = table.estimates(outcome);
        List<List<Members>> groups = new ArrayList<>();
        double pairs = 0;
        for (int factor = 0; factor < table.experiment().factors().size(); factor++) {
            List<Members> of = members(table, found, factor);
            groups.add(of);
            pairs += of.size() * (of.size() - 1) / 2.0;
        }
        if (!(pairs > 0)) {
            return List.of();
        }
        double level = 1 - ALPHA / (2 * pairs);
        Optional<double[][]> deviations = balanced(table) ? table.deviations(outcome) : Optional.empty();
        List<MainEffect> effects = new ArrayList<>();
        for (int factor = 0; factor < groups.size(); factor++) {
            List<Members> of = groups.get(factor);
            if (of.size() > 1) {
                Comparator<Members> order =
                        Comparator.comparingDouble(each -> each.group().mean());
                Members least = of.stream().min(order).orElseThrow();
                Members most = of.stream().max(order).orElseThrow();
                boolean clear = alike(table, of)
                        ? most.group().mean() - least.group().mean()
                                > quantile(level, least, most) * luck(least, most, deviations)
                        : p(of) <= ALPHA / groups.size();
                effects.add(new MainEffect(factor, least.group(), most.group(), clear));
            }
        }
        effects.sort(Comparator.comparing(MainEffect::clear)
                .thenComparingDouble(MainEffect::range)
                .reversed());
        return effects;
    }

    /** Student's point for groups whose luck is told by as many replications as the point with the fewest has. */
    private static double quantile(double level, Members least, Members most) {
        long n = Stream.concat(least.points().stream(), most.points().stream())
                .mapToLong(PointEstimate::n)
                .min()
                .orElse(0);
        return n < 2 ? Double.POSITIVE_INFINITY : new TDistribution(null, n - 1.0).inverseCumulativeProbability(level);
    }

    /** The standard error of the difference of two groups with luck alone in it, which is the same in both. */
    private static double luck(Members least, Members most, Optional<double[][]> deviations) {
        return deviations.isPresent()
                ? PointDifferences.se(most.points(), least.points(), deviations.get())
                : Math.hypot(most.luck(), least.luck());
    }

    /** Whether all other factors take the same values in every group of a factor. */
    private static boolean alike(SweepTable table, List<Members> groups) {
        int size = groups.get(0).points().size();
        return balanced(table) && groups.stream().allMatch(each -> each.points().size() == size);
    }

    /** How likely such different groups are by chance, where other factors vary along: one-way analysis of variance. */
    private static double p(List<Members> groups) {
        Moments all = new Moments();
        double within = 0;
        double between = 0;
        groups.forEach(
                each -> each.points().forEach(point -> all.add(point.value().orElseThrow())));
        for (Members each : groups) {
            double mean = each.group().mean();
            between += each.points().size() * (mean - all.mean()) * (mean - all.mean());
            for (PointEstimate point : each.points()) {
                double off = point.value().orElseThrow() - mean;
                within += off * off;
            }
        }
        double left = all.n() - (double) groups.size();
        if (!(left > 0 && within > 0)) {
            return 1;
        }
        double ratio = between / (groups.size() - 1) / (within / left);
        return 1 - new FDistribution(null, groups.size() - 1.0, left).cumulativeProbability(ratio);
    }

    /** Whether the design gives every group of a factor the same values of all others. */
    private static boolean balanced(SweepTable table) {
        Design design = table.experiment().design();
        return design instanceof Design.OneAtATime
                || design instanceof Design.Grid
                || table.experiment().factors().size() == 1;
    }

    /** A group, and the points in it. */
    private record Members(Group group, List<PointEstimate> points) {
        /** The standard error of its mean, if luck of its own at each point were all there is; infinite where unknown. */
        double luck() {
            if (points.stream().allMatch(each -> each.se().isEmpty())) {
                return Double.POSITIVE_INFINITY;
            }
            double squares = 0;
            for (PointEstimate each : points) {
                squares += each.se().orElse(0) * each.se().orElse(0);
            }
            return Math.sqrt(squares) / points.size();
        }
    }

    /** The groups of a factor by ascending value; those without any estimate are left out. */
    public static List<Group> groups(SweepTable table, Outcome outcome, int factor) {
        return members(table, table.estimates(outcome), factor).stream()
                .map(Members::group)
                .toList();
    }

    private static List<Members> members(SweepTable table, List<PointEstimate> found, int factor) {
        DesignMatrix matrix = table.experiment().matrix();
        boolean alone = table.experiment().design() instanceof Design.OneAtATime;
        TreeMap<Double, List<PointEstimate>> byValue = new TreeMap<>();
        for (PointEstimate each : found) {
            if (each.value().isPresent() && (!alone || moved(matrix, each.point(), factor))) {
                byValue.computeIfAbsent(matrix.value(each.point(), factor), value -> new ArrayList<>())
                        .add(each);
            }
        }
        List<Members> groups = new ArrayList<>();
        int fewest = byValue.values().stream().mapToInt(List::size).min().orElse(0);
        boolean balanced = balanced(table);
        int most = matrix.factors() == 1 ? MOST_LEVELS_ALONE : MOST_LEVELS;
        if (byValue.size() <= most && (balanced || fewest >= LEAST_TOGETHER)) {
            byValue.forEach((value, points) -> groups.add(members(value, value, points)));
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
            groups.add(members(values.get(from), values.get(to - 1), sorted.subList(from, to)));
        }
        return groups;
    }

    /** Whether a point is the first, or differs from it in one factor and nothing else. */
    private static boolean moved(DesignMatrix matrix, int point, int factor) {
        for (int other = 0; other < matrix.factors(); other++) {
            boolean same = matrix.value(point, other) == matrix.value(0, other);
            if (point > 0 && same == (other == factor)) {
                return false;
            }
        }
        return true;
    }

    private static Members members(double from, double to, List<PointEstimate> points) {
        Moments moments = new Moments();
        points.forEach(each -> moments.add(each.value().orElseThrow()));
        Members alone = new Members(new Group(from, to, points.size(), moments.mean(), 0), List.copyOf(points));
        double luck = alone.luck();
        double spread = moments.deviation() / Math.sqrt(points.size());
        double se = points.size() > 1 && Double.isInfinite(luck) ? spread : Math.max(spread, luck);
        return new Members(new Group(from, to, points.size(), moments.mean(), se), alone.points());
    }
}
