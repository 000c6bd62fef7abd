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
     * The distinct values of a grid: all listed ones, or so many equally spaced ones of a range, ends included, in rising
     * order.
     *
     * @param levels how many in a range, at least 2; fewer where only whole numbers are taken and there are no more
     */
    double[] spread(int levels);

    /**
     * All values between two ends, inclusive.
     *
     * @param from the lower end
     * @param to the upper end, above {@code from}
     * @param logarithmic whether equal steps of the coordinate are equal ratios; both ends are above 0 then
     * @param whole whether only whole numbers are taken, each with the same share of the unit interval
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
            double low = whole ? from - 0.5 : from;
            double high = whole ? to + 0.5 : to;
            double value = logarithmic
                    ? StrictMath.exp(StrictMath.log(from) + u * (StrictMath.log(to) - StrictMath.log(from)))
                    : low + u * (high - low);
            return Math.min(to, Math.max(from, whole ? Math.rint(value) : value));
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

        /** A level, without the dust of its last digits: 0.3 rather than 0.30000000000000004. */
        private double level(double u) {
            if (u == 0 || u == 1) {
                return u == 0 ? from : to;
            }
            double value = logarithmic
                    ? StrictMath.exp(StrictMath.log(from) + u * (StrictMath.log(to) - StrictMath.log(from)))
                    : from + u * (to - from);
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
        public double[] spread(int levels) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
