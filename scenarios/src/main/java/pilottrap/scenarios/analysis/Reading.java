package pilottrap.scenarios.analysis;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Estimator;

/** How an outcome is read from one row, from sums of rows, and from counts. */
final class Reading {
    private Reading() {}

    /** The numbers of a row whose sums make the estimate: one for a mean, two for a ratio, four for a ratio of ratios. */
    static List<ToDoubleFunction<double[]>> parts(Estimator estimator) {
        if (estimator instanceof Estimator.Mean mean) {
            return List.of(mean.value()::of);
        }
        if (estimator instanceof Estimator.MeanAt mean) {
            return List.of(row -> mean.vector().of(row, mean.index()));
        }
        if (estimator instanceof Estimator.Ratio ratio) {
            return List.of(sum(ratio.numerators()), sum(ratio.denominators()));
        }
        if (estimator instanceof Estimator.RatioAt ratio) {
            return List.of(
                    row -> ratio.numerator().of(row, ratio.index()),
                    row -> ratio.denominator().of(row, ratio.index()));
        }
        if (estimator instanceof Estimator.RatioOfRatios ratios) {
            return List.of(
                    ratios.numerator()::of,
                    ratios.denominator()::of,
                    ratios.overNumerator()::of,
                    ratios.overDenominator()::of);
        }
        return List.of();
    }

    private static ToDoubleFunction<double[]> sum(List<Column> columns) {
        if (columns.size() == 1) {
            return columns.get(0)::of;
        }
        return row -> {
            double sum = 0;
            for (Column column : columns) {
                sum += column.of(row);
            }
            return sum;
        };
    }

    /** The columns of counts that an estimate is read from; none where it is made of sums. */
    static List<Column> columns(Estimator estimator) {
        if (estimator instanceof Estimator.Quantiles quantiles) {
            return quantiles.counts();
        }
        if (estimator instanceof Estimator.Survival survival) {
            return List.of(survival.ended(), survival.censored());
        }
        if (estimator instanceof Estimator.MedianRatio medians) {
            return List.of(medians.counts(), medians.overCounts());
        }
        return List.of();
    }

    /** All columns that an estimate is read from, each once. */
    static List<Column> all(Estimator estimator) {
        if (estimator instanceof Estimator.Mean mean) {
            return List.of(mean.value());
        }
        if (estimator instanceof Estimator.MeanAt mean) {
            return List.of(mean.vector());
        }
        if (estimator instanceof Estimator.Ratio ratio) {
            return Stream.concat(ratio.numerators().stream(), ratio.denominators().stream())
                    .distinct()
                    .toList();
        }
        if (estimator instanceof Estimator.RatioAt ratio) {
            return Stream.of(ratio.numerator(), ratio.denominator()).distinct().toList();
        }
        if (estimator instanceof Estimator.RatioOfRatios ratios) {
            return Stream.of(ratios.numerator(), ratios.denominator(), ratios.overNumerator(), ratios.overDenominator())
                    .distinct()
                    .toList();
        }
        return columns(estimator).stream().distinct().toList();
    }

    /** The derivatives of a ratio a/b, or of (a/b)/(c/d), by its sums. */
    static double[] slopes(double[] sums) {
        double over = sums.length == 2 ? 1 : sums[2] / sums[3];
        double ratio = sums[0] / sums[1] / over;
        double[] slopes = new double[sums.length];
        slopes[0] = 1 / (sums[1] * over);
        slopes[1] = -ratio / sums[1];
        if (sums.length == 4) {
            slopes[2] = -ratio / sums[2];
            slopes[3] = ratio / sums[3];
        }
        return slopes;
    }

    /** The estimate that counts come to: a median, a survival, a ratio of medians. */
    static OptionalDouble fromCounts(Estimator estimator, Function<Column, double[]> counts) {
        if (estimator instanceof Estimator.Quantiles quantiles) {
            double[] sum = counts.apply(quantiles.counts().get(0)).clone();
            for (Column more : quantiles.counts().subList(1, quantiles.counts().size())) {
                double[] other = counts.apply(more);
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += other[k];
                }
            }
            return Counts.quantile(sum, 0.5, quantiles.binWidth());
        }
        if (estimator instanceof Estimator.Survival survival) {
            return Counts.survival(counts.apply(survival.ended()), counts.apply(survival.censored()), survival.weeks());
        }
        if (estimator instanceof Estimator.MedianRatio medians) {
            OptionalDouble above = Counts.quantile(counts.apply(medians.counts()), 0.5, medians.binWidth());
            OptionalDouble below = Counts.quantile(counts.apply(medians.overCounts()), 0.5, medians.binWidth());
            return above.isPresent() && below.isPresent() && below.getAsDouble() > 0
                    ? OptionalDouble.of(above.getAsDouble() / below.getAsDouble())
                    : OptionalDouble.empty();
        }
        throw new IllegalArgumentException("not read from counts: " + estimator);
    }

    /** The estimate that sums come to; absent where a denominator is 0. For a mean, of one organization. */
    static OptionalDouble fromSums(double[] sums) {
        return switch (sums.length) {
            case 1 -> OptionalDouble.of(sums[0]);
            case 2 -> sums[1] > 0 ? OptionalDouble.of(sums[0] / sums[1]) : OptionalDouble.empty();
            default ->
                sums[1] > 0 && sums[2] > 0 && sums[3] > 0
                        ? OptionalDouble.of(sums[0] / sums[1] / (sums[2] / sums[3]))
                        : OptionalDouble.empty();
        };
    }
}
