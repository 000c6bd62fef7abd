package pilottrap.scenarios.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import pilottrap.scenarios.analysis.Bootstrap.Interval;
import pilottrap.scenarios.analysis.Bootstrap.Tally;
import pilottrap.scenarios.analysis.Estimate.Quantiles;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Estimator;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.parameter.Unit;

/** Rebuilds one outcome from finished rows as they stream by. */
interface Accumulator {
    /** Adds one organization. */
    void add(double[] row);

    /** The estimate over all organizations so far. */
    Estimate estimate();

    /** The accumulator of an outcome; counts it needs resampled are followed by the bootstrap. */
    static Accumulator of(Outcome outcome, Bootstrap bootstrap) {
        Estimator estimator = outcome.estimator();
        List<ToDoubleFunction<double[]>> parts = Reading.parts(estimator);
        if (parts.size() == 1) {
            return new OfMean(outcome, parts.get(0));
        }
        if (parts.size() == 2) {
            return new OfRatio(outcome, parts.get(0), parts.get(1));
        }
        if (estimator instanceof Estimator.RatioOfRatios ratios) {
            return new OfRatios(outcome, ratios);
        }
        if (estimator instanceof Estimator.Quantiles quantiles) {
            return OfCounts.quantiles(outcome, quantiles, bootstrap);
        }
        if (estimator instanceof Estimator.Survival survival) {
            return OfCounts.survival(outcome, survival, bootstrap);
        }
        return OfCounts.medians(outcome, (Estimator.MedianRatio) estimator, bootstrap);
    }

    /** The mean over organizations, with Student's interval. */
    final class OfMean implements Accumulator {
        private final Outcome outcome;
        private final ToDoubleFunction<double[]> value;
        private final Moments moments = new Moments();
        private final Spreads spreads = new Spreads();

        OfMean(Outcome outcome, ToDoubleFunction<double[]> value) {
            this.outcome = outcome;
            this.value = value;
        }

        @Override
        public void add(double[] row) {
            double number = value.applyAsDouble(row);
            moments.add(number);
            spreads.add(number);
        }

        @Override
        public Estimate estimate() {
            long n = moments.n();
            Optional<Double> se = n < 2 ? Optional.empty() : Optional.of(moments.deviation() / Math.sqrt((double) n));
            return new Estimate(
                    outcome,
                    n == 0 ? Optional.empty() : Optional.of(moments.mean()),
                    se,
                    se.map(error -> within(outcome, moments.mean() - Moments.quantile(n) * error)),
                    se.map(error -> within(outcome, moments.mean() + Moments.quantile(n) * error)),
                    Optional.empty(),
                    Optional.empty(),
                    n,
                    Optional.empty(),
                    spreads.spread());
        }
    }

    /**
     * A pooled ratio {@code R = Σx/Σy}, with {@code se² = n/(n−1)·Σ(x − R·y)²/(Σy)²} over organizations and Student's
     * interval (Cochran 1977, §6.4).
     */
    final class OfRatio implements Accumulator {
        private final Outcome outcome;
        private final ToDoubleFunction<double[]> numerator;
        private final ToDoubleFunction<double[]> denominator;
        private final RatioSums sums = new RatioSums();
        private final Spreads spreads = new Spreads();

        OfRatio(Outcome outcome, ToDoubleFunction<double[]> numerator, ToDoubleFunction<double[]> denominator) {
            this.outcome = outcome;
            this.numerator = numerator;
            this.denominator = denominator;
        }

        @Override
        public void add(double[] row) {
            double x = numerator.applyAsDouble(row);
            double y = denominator.applyAsDouble(row);
            sums.add(x, y);
            if (y > 0) {
                spreads.add(x / y);
            }
        }

        @Override
        public Estimate estimate() {
            OptionalDouble ratio = sums.ratio();
            OptionalDouble se = sums.standardError();
            Optional<Interval> interval = Optional.empty();
            if (ratio.isPresent() && se.isPresent()) {
                double half = Moments.quantile(sums.n()) * se.getAsDouble();
                interval = Optional.of(
                        new Interval(se.getAsDouble(), ratio.getAsDouble() - half, ratio.getAsDouble() + half));
            }
            return new Estimate(
                    outcome,
                    boxed(ratio),
                    interval.map(Interval::se),
                    interval.map(ends -> within(outcome, ends.low())),
                    interval.map(ends -> within(outcome, ends.high())),
                    Optional.of(sums.numerator()),
                    Optional.of(sums.denominator()),
                    sums.n(),
                    Optional.empty(),
                    spreads.spread());
        }
    }

    /** One pooled ratio over another, by the delta method on its logarithm. */
    final class OfRatios implements Accumulator {
        private final Outcome outcome;
        private final Column[] columns;
        private final double[] sums = new double[4];
        private final double[][] products = new double[4][4];
        private long n;

        OfRatios(Outcome outcome, Estimator.RatioOfRatios ratios) {
            this.outcome = outcome;
            this.columns = new Column[] {
                ratios.numerator(), ratios.denominator(), ratios.overNumerator(), ratios.overDenominator()
            };
        }

        @Override
        public void add(double[] row) {
            n++;
            for (int i = 0; i < 4; i++) {
                double x = columns[i].of(row);
                sums[i] += x;
                for (int j = i; j < 4; j++) {
                    products[i][j] += x * columns[j].of(row);
                }
            }
        }

        @Override
        public Estimate estimate() {
            boolean present = sums[1] > 0 && sums[2] > 0 && sums[3] > 0;
            Optional<Double> ratio = present ? Optional.of(sums[0] / sums[1] / (sums[2] / sums[3])) : Optional.empty();
            Optional<Double> logError = present && sums[0] > 0 && n > 1
                    ? Optional.of(Math.sqrt(Math.max(0, logVariance())))
                    : Optional.empty();
            return new Estimate(
                    outcome,
                    ratio,
                    logError.flatMap(error -> ratio.map(r -> r * error)),
                    logError.flatMap(error -> ratio.map(r -> r * Math.exp(-Moments.quantile(n) * error))),
                    logError.flatMap(error -> ratio.map(r -> r * Math.exp(Moments.quantile(n) * error))),
                    present ? Optional.of(sums[0] / sums[1]) : Optional.empty(),
                    present ? Optional.of(sums[2] / sums[3]) : Optional.empty(),
                    n,
                    Optional.empty(),
                    Optional.empty());
        }

        /** {@code n/(n−1)·Σ(a/A − b/B − c/C + d/D)²} over organizations. */
        private double logVariance() {
            double[] weight = {1 / sums[0], -1 / sums[1], -1 / sums[2], 1 / sums[3]};
            double variance = 0;
            for (int i = 0; i < 4; i++) {
                for (int j = i; j < 4; j++) {
                    variance += (i == j ? 1 : 2) * weight[i] * weight[j] * products[i][j];
                }
            }
            return variance * n / (n - 1);
        }
    }

    /** What is read from pooled counts, with the organization-level bootstrap. */
    final class OfCounts implements Accumulator {
        private final Outcome outcome;
        private final IntFunction<OptionalDouble> statistic;
        private final java.util.function.Supplier<Optional<Quantiles>> quantiles;
        private final java.util.function.DoubleSupplier counted;

        /** The statistic of resample b; of the pooled counts where b is −1. */
        private OfCounts(
                Outcome outcome,
                IntFunction<OptionalDouble> statistic,
                java.util.function.Supplier<Optional<Quantiles>> quantiles,
                java.util.function.DoubleSupplier counted) {
            this.outcome = outcome;
            this.statistic = statistic;
            this.quantiles = quantiles;
            this.counted = counted;
        }

        static OfCounts quantiles(Outcome outcome, Estimator.Quantiles estimator, Bootstrap bootstrap) {
            List<Tally> tallies =
                    estimator.counts().stream().map(bootstrap::follow).toList();
            double width = estimator.binWidth();
            return new OfCounts(
                    outcome,
                    b -> Counts.quantile(of(tallies, b), 0.5, width),
                    () -> {
                        double[] counts = of(tallies, -1);
                        return Counts.total(counts) > 0
                                ? Optional.of(new Quantiles(
                                        Counts.quantile(counts, 0.10, width).orElseThrow(),
                                        Counts.quantile(counts, 0.25, width).orElseThrow(),
                                        Counts.quantile(counts, 0.50, width).orElseThrow(),
                                        Counts.quantile(counts, 0.75, width).orElseThrow(),
                                        Counts.quantile(counts, 0.90, width).orElseThrow()))
                                : Optional.empty();
                    },
                    () -> Counts.total(of(tallies, -1)));
        }

        static OfCounts survival(Outcome outcome, Estimator.Survival estimator, Bootstrap bootstrap) {
            List<Tally> ended = List.of(bootstrap.follow(estimator.ended()));
            List<Tally> censored = List.of(bootstrap.follow(estimator.censored()));
            return new OfCounts(
                    outcome,
                    b -> Counts.survival(of(ended, b), of(censored, b), estimator.weeks()),
                    Optional::empty,
                    () -> Counts.total(of(ended, -1)) + Counts.total(of(censored, -1)));
        }

        static OfCounts medians(Outcome outcome, Estimator.MedianRatio estimator, Bootstrap bootstrap) {
            List<Tally> over = List.of(bootstrap.follow(estimator.counts()));
            List<Tally> under = List.of(bootstrap.follow(estimator.overCounts()));
            double width = estimator.binWidth();
            return new OfCounts(
                    outcome,
                    b -> {
                        OptionalDouble above = Counts.quantile(of(over, b), 0.5, width);
                        OptionalDouble below = Counts.quantile(of(under, b), 0.5, width);
                        return above.isPresent() && below.isPresent() && below.getAsDouble() > 0
                                ? OptionalDouble.of(above.getAsDouble() / below.getAsDouble())
                                : OptionalDouble.empty();
                    },
                    Optional::empty,
                    () -> Counts.total(of(over, -1)) + Counts.total(of(under, -1)));
        }

        private static double[] of(List<Tally> tallies, int b) {
            return b < 0 ? Bootstrap.pooled(tallies) : Bootstrap.resample(tallies, b);
        }

        /** The bootstrap follows the counts itself. */
        @Override
        public void add(double[] row) {}

        @Override
        public Estimate estimate() {
            OptionalDouble value = statistic.apply(-1);
            Optional<Interval> interval = value.isPresent() ? Bootstrap.interval(statistic) : Optional.empty();
            return new Estimate(
                    outcome,
                    boxed(value),
                    interval.map(Interval::se),
                    interval.map(Interval::low),
                    interval.map(Interval::high),
                    Optional.empty(),
                    Optional.empty(),
                    (long) counted.getAsDouble(),
                    quantiles.get(),
                    Optional.empty());
        }
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    /** Intervals of shares end at 0 and 1. */
    private static double within(Outcome outcome, double end) {
        return outcome.unit() == Unit.SHARE ? Math.max(0, Math.min(1, end)) : end;
    }
}
