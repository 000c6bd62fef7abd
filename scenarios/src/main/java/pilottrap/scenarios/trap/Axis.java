package pilottrap.scenarios.trap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;

/**
 * A dimension of a trap map while it is planned.
 *
 * @param key the full name of what is varied
 * @param from the lower end; absent for the usual levels around the scenario's own value
 * @param to the upper end
 * @param levels how many values between them, ends included, at least 2
 */
public record Axis(String key, OptionalDouble from, OptionalDouble to, int levels) {
    /** The most values of a dimension. */
    public static final int MOST = 60;

    /** Levels where only the ends are stated. */
    private static final int STANDARD = 7;

    /** Ends whose ratio is at least this are parted by equal ratios. */
    private static final double RATIOS = 3;

    private static final MathContext DIGITS = new MathContext(4);
    private static final Pattern STATED = Pattern.compile("([^=]+)=(\\S+?)\\.\\.([^:\\s]+)(?::(\\d{1,6}))?");

    /** Checks the range. */
    public Axis {
        if (from.isPresent() != to.isPresent()
                || (from.isPresent() && !(from.getAsDouble() < to.orElse(0)))
                || levels < 2
                || levels > MOST) {
            throw new IllegalArgumentException("no dimension " + key + " in " + levels + " levels");
        }
    }

    /** The usual levels of a parameter around the scenario's own value: half powers of two. */
    public static Axis around(String key) {
        return new Axis(key, OptionalDouble.empty(), OptionalDouble.empty(), STANDARD);
    }

    /** A dimension as stated: {@code KEY}, {@code KEY=from..to} or {@code KEY=from..to:levels}; absent where it is not. */
    public static Optional<Axis> of(String stated) {
        if (!stated.contains("=")) {
            return stated.isBlank() ? Optional.empty() : Optional.of(around(stated.strip()));
        }
        Matcher matcher = STATED.matcher(stated.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            double from = Double.parseDouble(matcher.group(2));
            double to = Double.parseDouble(matcher.group(3));
            int levels = matcher.group(4) == null ? STANDARD : Integer.parseInt(matcher.group(4));
            return Double.isFinite(from) && Double.isFinite(to) && from < to && levels >= 2 && levels <= MOST
                    ? Optional.of(
                            new Axis(matcher.group(1).strip(), OptionalDouble.of(from), OptionalDouble.of(to), levels))
                    : Optional.empty();
        } catch (NumberFormatException nonsense) {
            return Optional.empty();
        }
    }

    /**
     * The values, ascending, the scenario's own among them where it lies between the ends.
     *
     * @param scenario what is varied
     * @param down half powers of two below the own value, where no ends are stated
     * @param up half powers above it
     * @throws TrapException if no ends are stated and the own value is not a number above 0
     */
    List<Double> values(Blueprint scenario, int down, int up) {
        Optional<Parameter> parameter = Parameters.byKey(key);
        OptionalDouble own = parameter.isPresent()
                ? OptionalDouble.of(scenario.values().of(parameter.get()))
                : OptionalDouble.empty();
        TreeSet<Double> values = new TreeSet<>();
        if (from.isEmpty()) {
            if (parameter.isEmpty() || !(own.orElse(0) > 0)) {
                throw new TrapException(
                        key + " has no value above 0 to vary around; state its ends, as in " + key + "=1..10");
            }
            for (int step = -down; step <= up; step++) {
                values.add(step == 0 ? own.orElse(0) : around(own.orElse(0), step, parameter.get()));
            }
        } else {
            between(values);
            double self = own.orElse(Double.NaN);
            if (self > from.getAsDouble() && self < to.orElse(0)) {
                values.add(self);
            }
        }
        return Collections.unmodifiableList(new ArrayList<>(values));
    }

    private static double around(double own, int step, Parameter parameter) {
        double value = rounded(own * StrictMath.pow(2, step / 2.0), parameter.whole());
        return Math.max(parameter.min(), Math.min(parameter.max(), value));
    }

    private void between(TreeSet<Double> values) {
        double low = from.orElse(0);
        double high = to.orElse(0);
        boolean whole = Parameters.byKey(key).map(Parameter::whole).orElse(false);
        boolean ratios = low > 0 && high >= RATIOS * low;
        for (int i = 1; i < levels - 1; i++) {
            double part = (double) i / (levels - 1);
            double value = ratios ? low * StrictMath.pow(high / low, part) : low + part * (high - low);
            values.add(rounded(value, whole));
        }
        values.add(low);
        values.add(high);
    }

    private static double rounded(double value, boolean whole) {
        return whole ? Math.rint(value) : new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
