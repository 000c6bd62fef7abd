package pilottrap.scenarios.facts;

import java.util.function.ToDoubleFunction;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.Series;

/**
 * Something measured in every organization and pooled over them: Σ numerators ÷ Σ denominators; the mean where every
 * denominator is 1.
 *
 * @param name what it is, e.g. “live within 104 weeks ÷ launched”
 * @param numerator of one organization
 * @param denominator of one organization, at least 0
 */
record Measure(String name, ToDoubleFunction<RunResult> numerator, ToDoubleFunction<RunResult> denominator) {
    /** The mean over organizations of a column. */
    static Measure mean(Column column) {
        return new Measure(column.name(), result -> column.of(result.row()), result -> 1);
    }

    /** One column over another, pooled. */
    static Measure ratio(Column numerator, Column denominator) {
        return new Measure(
                numerator.name() + " ÷ " + denominator.name(),
                result -> numerator.of(result.row()),
                result -> denominator.of(result.row()));
    }

    /** The mean week of what weekly counts count, each week at its middle, pooled. */
    static Measure week(String name, Column... counts) {
        return new Measure(
                name,
                result -> {
                    double weeks = 0;
                    for (Column column : counts) {
                        for (int week = 0; week < column.length(); week++) {
                            weeks += (week + 0.5) * column.of(result.row(), week);
                        }
                    }
                    return weeks;
                },
                result -> {
                    double counted = 0;
                    for (Column column : counts) {
                        for (int week = 0; week < column.length(); week++) {
                            counted += column.of(result.row(), week);
                        }
                    }
                    return counted;
                });
    }

    /** The mean over organizations of what a series gains from the end of one month to that of another. */
    static Measure gain(Series series, int from, int to) {
        return new Measure(
                series.key() + " from month " + from + " to " + to,
                result ->
                        result.trajectory().of(series, to) - result.trajectory().of(series, from),
                result -> 1);
    }
}
