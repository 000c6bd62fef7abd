package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.analysis.Comparison.Crossover;

/**
 * Differences of a cumulative series, month by month, and whether they are worse before they are better.
 *
 * <p>Worse before better: at its deepest month the mean difference lies below 0 by more than its 95 % interval, and from
 * there to the end it rises by more than the interval of that rise. The intervals are pointwise.
 */
final class MonthlyDifferences {
    private final String measure;
    private final List<float[]> differences = new ArrayList<>();
    private int months = Integer.MAX_VALUE;

    MonthlyDifferences(String measure) {
        this.measure = measure;
    }

    /** Adds one organization's series under both, from month 0 on. */
    void add(float[] base, float[] alternative) {
        float[] difference = new float[Math.min(base.length, alternative.length)];
        for (int month = 0; month < difference.length; month++) {
            difference[month] = alternative[month] - base[month];
        }
        months = Math.min(months, difference.length);
        differences.add(difference);
    }

    /** The mean difference by month; empty without organizations. */
    List<Double> means() {
        List<Double> means = new ArrayList<>();
        for (int month = 0; !differences.isEmpty() && month < months; month++) {
            means.add(moments(month, -1).mean());
        }
        return means;
    }

    private Moments moments(int month, int less) {
        Moments moments = new Moments();
        for (float[] each : differences) {
            moments.add(less < 0 ? each[month] : (double) each[month] - each[less]);
        }
        return moments;
    }

    /** The dip and where it is made up for, if there is one. */
    Optional<Crossover> crossover() {
        List<Double> means = means();
        if (differences.size() < 2 || means.size() < 2) {
            return Optional.empty();
        }
        int last = means.size() - 1;
        int deepest = 0;
        int notAbove = -1;
        for (int month = 0; month <= last; month++) {
            if (means.get(month) < means.get(deepest)) {
                deepest = month;
            }
            if (!(means.get(month) > 0)) {
                notAbove = month;
            }
        }
        Moments dip = moments(deepest, -1);
        if (!(dip.mean() < -half(dip)) || deepest == last) {
            return Optional.empty();
        }
        Moments rise = moments(last, deepest);
        if (!(rise.mean() > half(rise))) {
            return Optional.empty();
        }
        return Optional.of(new Crossover(
                measure, deepest, means.get(deepest), notAbove == last ? Optional.empty() : Optional.of(notAbove + 1)));
    }

    private static double half(Moments moments) {
        return Moments.quantile(moments.n()) * moments.deviation() / Math.sqrt((double) moments.n());
    }
}
