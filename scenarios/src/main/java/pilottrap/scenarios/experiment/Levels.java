package pilottrap.scenarios.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/** The values that a factor takes in an experiment. */
public sealed interface Levels {
    /**
     * The value at a coordinate of the unit interval.
     *
     * @param u the coordinate, in [0, 1]
     * @return the value, in the factor's unit
     */
    double at(double u);

    /**
     * A coordinate at which a value lies: the middle of its share where it has one.
     *
     * @param value the value, in the factor's unit
     * @return the coordinate, in [0, 1], or NaN where the factor does not take the value
     */
    double coordinate(double value);

    /**
     * The distinct values of a grid: all listed ones, or so many equally spaced ones of a range, ends included, in rising
     * order.
     *
     * @param levels how many in a range, at least 2; fewer where only whole numbers are taken and there are no more
     */
    double[] spread(int levels);

    /** How many values a grid has, as {@link #spread} gives them. */
    int count(int levels);

    /**
     * All values between two ends, inclusive.
     *
     * @param from the lower end
     * @param to the upper end, above {@code from}
     * @param logarithmic whether equal steps of the coordinate are equal ratios; both ends are above 0 then
     * @param whole whether only whole numbers are taken, each with the share of the unit interval that lies nearest to it
     */
    record Range(double from, double to, boolean logarithmic, boolean whole) implements Levels {
        /** Significant digits of a level. */
        private static final int DIGITS = 12;

        /** Checks the ends. */
        public Range {
            if (!(from < to) || (logarithmic && !(from > 0))) {
                throw new IllegalArgumentException("no range from " + from + " to " + to);
            }
        }

        @Override
        public double at(double u) {
            if (!(u >= 0 && u <= 1)) {
                throw new IllegalArgumentException("a coordinate must lie in [0, 1], was " + u);
            }
            double value = whole ? Math.rint(between(from - 0.5, to + 0.5, u)) : between(from, to, u);
            return Math.min(to, Math.max(from, value));
        }

        private double between(double low, double high, double u) {
            return logarithmic
                    ? StrictMath.exp(StrictMath.log(low) + u * (StrictMath.log(high) - StrictMath.log(low)))
                    : low + u * (high - low);
        }

        @Override
        public double coordinate(double value) {
            if (!(value >= from && value <= to) || (whole && value != Math.rint(value))) {
                return Double.NaN;
            }
            double low = whole ? from - 0.5 : from;
            double high = whole ? to + 0.5 : to;
            return logarithmic
                    ? (StrictMath.log(value) - StrictMath.log(low)) / (StrictMath.log(high) - StrictMath.log(low))
                    : (value - low) / (high - low);
        }

        @Override
        public double[] spread(int levels) {
            if (levels < 2) {
                throw new IllegalArgumentException("a range has at least 2 levels, not " + levels);
            }
            int most = whole ? (int) Math.min(levels, to - from + 1) : levels;
            return IntStream.range(0, most)
                    .mapToDouble(i -> level(i / (most - 1.0)))
                    .distinct()
                    .toArray();
        }

        @Override
        public int count(int levels) {
            return whole && logarithmic
                    ? spread(levels).length
                    : (int) Math.min(levels, whole ? to - from + 1 : levels);
        }

        /** A level, without the dust of its last digits: 0.3 rather than 0.30000000000000004. */
        private double level(double u) {
            if (u == 0 || u == 1) {
                return u == 0 ? from : to;
            }
            double value = between(from, to, u);
            double rounded = whole
                    ? Math.rint(value)
                    : new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
            return Math.min(to, Math.max(from, rounded));
        }
    }

    /**
     * Listed values, each with the same share of the unit interval.
     *
     * @param values the values in the order of the plan, at least 1, all different
     * @param labels what they are called where they are no plain numbers (on, off); else empty
     */
    record Values(List<Double> values, List<String> labels) implements Levels {
        /** Copies the lists. */
        public Values {
            values = List.copyOf(values);
            labels = List.copyOf(labels);
            if (values.isEmpty() || !(labels.isEmpty() || labels.size() == values.size())) {
                throw new IllegalArgumentException("no levels " + values + " called " + labels);
            }
        }

        @Override
        public double at(double u) {
            if (!(u >= 0 && u <= 1)) {
                throw new IllegalArgumentException("a coordinate must lie in [0, 1], was " + u);
            }
            return values.get((int) Math.min(values.size() - 1, Math.floor(u * values.size())));
        }

        @Override
        public double coordinate(double value) {
            int index = values.indexOf(value);
            return index < 0 ? Double.NaN : (index + 0.5) / values.size();
        }

        @Override
        public double[] spread(int levels) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public int count(int levels) {
            return values.size();
        }
    }
}
