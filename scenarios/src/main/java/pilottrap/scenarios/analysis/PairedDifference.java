package pilottrap.scenarios.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Estimator;

/** Rebuilds the difference of one outcome from pairs of finished rows as they stream by. */
interface PairedDifference {
    /** Adds one organization under both. */
    void add(double[] base, double[] alternative);

    /** The difference over all pairs so far. */
    Paired difference();

    /** The difference of an estimator; counts are read from those that are resampled for both. */
    static PairedDifference of(Estimator estimator, Resampled base, Resampled alternative) {
        List<ToDoubleFunction<double[]>> parts = Reading.parts(estimator);
        return switch (parts.size()) {
            case 0 -> new OfCounts(estimator, base, alternative);
            case 1 -> new OfMeans(parts.get(0));
            default -> new OfRatios(parts);
        };
    }

    /** Counts of a column, pooled (b = −1) or in resample b, organizations weighted alike in both courses. */
    @FunctionalInterface
    interface Resampled {
        /** The counts. */
        double[] of(Column column, int b);
    }

    /** The mean of differences, {@code se² = Var(d)/n}. */
    final class OfMeans implements PairedDifference {
        private final ToDoubleFunction<double[]> value;
        private final Moments base = new Moments();
        private final Moments alternative = new Moments();
        private final Moments differences = new Moments();

        OfMeans(ToDoubleFunction<double[]> value) {
            this.value = value;
        }

        @Override
        public void add(double[] baseRow, double[] alternativeRow) {
            double from = value.applyAsDouble(baseRow);
            double to = value.applyAsDouble(alternativeRow);
            base.add(from);
            alternative.add(to);
            differences.add(to - from);
        }

        @Override
        public Paired difference() {
            long n = differences.n();
            if (n == 0) {
                return Paired.absent(0);
            }
            double spread = differences.deviation();
            return new Paired(
                    Optional.of(differences.mean()),
                    n < 2 ? Optional.empty() : Optional.of(spread / Math.sqrt((double) n)),
                    Paired.reduction(square(base.deviation()) + square(alternative.deviation()), square(spread)),
                    n);
        }

        private static double square(double x) {
            return x * x;
        }
    }

    /**
     * The difference of pooled ratios, or of ratios of ratios, by linearization: organization i contributes {@code eᵢ = Σⱼ
     * gⱼ·xᵢⱼ}, g the derivatives of the estimate by its sums, and {@code se² = n/(n−1)·Σ(eᵢ of the alternative − eᵢ of the
     * base)²} (Cochran 1977, §6.4, pairs kept together).
     */
    final class OfRatios implements PairedDifference {
        private final List<ToDoubleFunction<double[]>> parts;
        private final int size;
        private final double[] sums;
        private final double[] numbers;
        private final double[][] products;
        private boolean identical = true;
        private long n;

        OfRatios(List<ToDoubleFunction<double[]>> parts) {
            this.parts = parts;
            this.size = parts.size();
            this.sums = new double[2 * size];
            this.numbers = new double[2 * size];
            this.products = new double[2 * size][2 * size];
        }

        @Override
        public void add(double[] base, double[] alternative) {
            n++;
            for (int i = 0; i < size; i++) {
                numbers[i] = parts.get(i).applyAsDouble(base);
                numbers[size + i] = parts.get(i).applyAsDouble(alternative);
                identical &= numbers[i] == numbers[size + i];
            }
            for (int i = 0; i < numbers.length; i++) {
                sums[i] += numbers[i];
                for (int j = i; j < numbers.length; j++) {
                    products[i][j] += numbers[i] * numbers[j];
                }
            }
        }

        @Override
        public Paired difference() {
            double[] from = java.util.Arrays.copyOfRange(sums, 0, size);
            double[] to = java.util.Arrays.copyOfRange(sums, size, 2 * size);
            OptionalDouble base = Reading.fromSums(from);
            OptionalDouble alternative = Reading.fromSums(to);
            if (base.isEmpty() || alternative.isEmpty()) {
                return Paired.absent(n);
            }
            Optional<Double> mean = Optional.of(alternative.getAsDouble() - base.getAsDouble());
            if (n < 2 || identical) {
                return new Paired(mean, n < 2 ? Optional.empty() : Optional.of(0.0), Optional.empty(), n);
            }
            if (from[0] == 0 && to[0] == 0) { // no numerator from which a variation could be told
                return new Paired(mean, Optional.empty(), Optional.empty(), n);
            }
            double[] slopes = new double[2 * size];
            slopes(from, -1, slopes, 0);
            slopes(to, 1, slopes, size);
            double together = variance(slopes, 0, 2 * size);
            return new Paired(
                    mean,
                    Optional.of(Math.sqrt(together)),
                    Paired.reduction(variance(slopes, 0, size) + variance(slopes, size, 2 * size), together),
                    n);
        }

        private static void slopes(double[] of, int sign, double[] into, int at) {
            double[] slopes = Reading.slopes(of);
            for (int i = 0; i < slopes.length; i++) {
                into[at + i] = sign * slopes[i];
            }
        }

        private double variance(double[] slopes, int first, int end) {
            double variance = 0;
            for (int i = first; i < end; i++) {
                variance += slopes[i] * slopes[i] * products[i][i];
                for (int j = i + 1; j < end; j++) {
                    variance += 2 * slopes[i] * slopes[j] * products[i][j];
                }
            }
            return Math.max(0, variance) * n / (n - 1);
        }
    }

    /** The difference of what is read from pooled counts, by a bootstrap that resamples pairs. */
    final class OfCounts implements PairedDifference {
        private final Estimator estimator;
        private final Resampled base;
        private final Resampled alternative;
        private final List<Column> columns;
        private boolean identical = true;
        private long n;

        OfCounts(Estimator estimator, Resampled base, Resampled alternative) {
            this.estimator = estimator;
            this.base = base;
            this.alternative = alternative;
            this.columns = Reading.columns(estimator);
        }

        /** Counts the pair; its counts are followed by the bootstrap. */
        @Override
        public void add(double[] baseRow, double[] alternativeRow) {
            n++;
            for (int c = 0; identical && c < columns.size(); c++) {
                int from = columns.get(c).offset();
                int to = from + columns.get(c).length();
                identical = java.util.Arrays.equals(baseRow, from, to, alternativeRow, from, to);
            }
        }

        private OptionalDouble value(Resampled course, int b) {
            return Reading.fromCounts(estimator, column -> course.of(column, b));
        }

        @Override
        public Paired difference() {
            OptionalDouble from = value(base, -1);
            OptionalDouble to = value(alternative, -1);
            if (from.isEmpty() || to.isEmpty()) {
                return Paired.absent(n);
            }
            Optional<Double> mean = Optional.of(to.getAsDouble() - from.getAsDouble());
            Moments bases = new Moments();
            Moments alternatives = new Moments();
            Moments differences = new Moments();
            for (int b = 0; b < Bootstrap.RESAMPLES; b++) {
                OptionalDouble before = value(base, b);
                OptionalDouble after = value(alternative, b);
                if (before.isPresent() && after.isPresent()) {
                    bases.add(before.getAsDouble());
                    alternatives.add(after.getAsDouble());
                    differences.add(after.getAsDouble() - before.getAsDouble());
                }
            }
            double paired = differences.deviation();
            boolean told = n > 1 && differences.n() >= 0.9 * Bootstrap.RESAMPLES && (paired > 0 || identical);
            double independent =
                    bases.deviation() * bases.deviation() + alternatives.deviation() * alternatives.deviation();
            return new Paired(
                    mean,
                    told ? Optional.of(paired) : Optional.empty(),
                    told ? Paired.reduction(independent, paired * paired) : Optional.empty(),
                    n);
        }
    }
}
