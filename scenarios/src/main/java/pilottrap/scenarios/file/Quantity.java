package pilottrap.scenarios.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pilottrap.simulation.intervention.Setting;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Unit;

/**
 * How quantities are written in files: a plain decimal number in the parameter's own unit, or a number with one of the
 * unit's suffixes. Everything YAML would read in a surprising way is refused with the mend: {@code 010}, {@code 0x10},
 * {@code 1_000}, {@code .nan}.
 */
final class Quantity {
    /** A decimal number as in JSON; the zero before the point may be left out. */
    static final String NUMBER =
            "-?(?:(?:0|[1-9][0-9]{0,24})(?:\\.[0-9]{0,24})?|\\.[0-9]{1,24})(?:[eE][+-]?[0-9]{1,3})?";

    /** The value that stands for no limit at all. */
    static final String NONE = "none";

    private static final String NOT_A_QUANTITY = ", not a quantity";

    private static final Pattern BARE = Pattern.compile(NUMBER);
    private static final Pattern WITH_SUFFIX =
            Pattern.compile("(" + NUMBER + ")(\\s?)([^0-9.,_eE\\s+-].{0,30}|[eE][^0-9+-].{0,30})");
    private static final Pattern FRACTION = Pattern.compile("(" + NUMBER + ")/(" + NUMBER + ")");

    private static final Map<Unit, Map<String, Factor>> SUFFIXES = suffixes();

    private Quantity() {}

    /**
     * What a suffix multiplies by, as a fraction.
     *
     * @param over the numerator
     * @param under the denominator
     */
    private record Factor(long over, long under) {}

    private static Map<Unit, Map<String, Factor>> suffixes() {
        Map<Unit, Map<String, Factor>> all = new EnumMap<>(Unit.class);
        for (Unit unit : Unit.values()) {
            all.put(unit, suffixes(unit));
        }
        return all;
    }

    private static Map<String, Factor> suffixes(Unit unit) {
        Map<String, Factor> of = new LinkedHashMap<>();
        switch (unit) {
            case SHARE -> of.put("%", new Factor(1, 100));
            case WEEKS -> {
                put(of, new Factor(1, 1), "w", "week", "weeks");
                put(of, new Factor(52, 12), "mo", "month", "months");
                put(of, new Factor(52, 1), "y", "year", "years");
                put(of, new Factor(1, 7), "d", "day", "days");
            }
            case PER_WEEK -> {
                of.put("/w", new Factor(1, 1));
                of.put("/mo", new Factor(12, 52));
                of.put("/y", new Factor(1, 52));
            }
            case PER_YEAR -> {
                of.put("/y", new Factor(1, 1));
                of.put("/mo", new Factor(12, 1));
                of.put("/w", new Factor(52, 1));
            }
            case MONEY -> money(of, "");
            case MONEY_A_YEAR -> money(of, "/y");
            case MONEY_A_PERSON_WEEK -> money(of, "/pw");
            case PERSON_WEEKS -> of.put("pw", new Factor(1, 1));
            case FTE -> of.put("FTE", new Factor(1, 1));
            case NUMBER, COUNT, SWITCH -> {}
        }
        return of;
    }

    private static void put(Map<String, Factor> of, Factor factor, String... names) {
        for (String name : names) {
            of.put(name, factor);
        }
    }

    /** Stored in thousands; k, M and G count units of the currency. */
    private static void money(Map<String, Factor> of, String per) {
        put(of, new Factor(1, 1), per.isEmpty() ? new String[] {"k"} : new String[] {"k", "k" + per});
        put(of, new Factor(1_000, 1), per.isEmpty() ? new String[] {"M"} : new String[] {"M", "M" + per});
        put(of, new Factor(1_000_000, 1), per.isEmpty() ? new String[] {"G"} : new String[] {"G", "G" + per});
    }

    /** Whether the unit is one of money. */
    static boolean money(Unit unit) {
        return unit == Unit.MONEY || unit == Unit.MONEY_A_YEAR || unit == Unit.MONEY_A_PERSON_WEEK;
    }

    private static boolean fractions(Unit unit) {
        return unit == Unit.SHARE || unit == Unit.PER_WEEK || unit == Unit.PER_YEAR;
    }

    private static Map<String, Factor> suffixesOf(Unit unit) {
        return SUFFIXES.getOrDefault(unit, Map.of());
    }

    /** The regular expression of the texts, other than plain numbers, that a unit allows; empty where there are none. */
    static String pattern(Unit unit) {
        List<String> ways = new ArrayList<>();
        Map<String, Factor> suffixes = suffixesOf(unit);
        if (!suffixes.isEmpty()) {
            ways.add(NUMBER + "\\s?(?:" + String.join("|", suffixes.keySet()) + ")");
        }
        if (fractions(unit)) {
            ways.add(NUMBER + "/" + NUMBER);
        }
        return ways.isEmpty() ? "" : "^(?:" + String.join("|", ways) + ")$";
    }

    /** How a value in this unit is written, for messages and tables. */
    static String forms(Unit unit) {
        return switch (unit) {
            case SHARE -> "a share such as 0.12, 12% or 1/8";
            case NUMBER -> "a plain number";
            case COUNT -> "a plain number";
            case SWITCH -> "true or false";
            case WEEKS -> "weeks as a number, or 13w, 6mo, 2y, 12d";
            case PER_WEEK -> "a rate per week such as 0.2, 0.2/w, 10/y or 1/130";
            case PER_YEAR -> "a number per year such as 3, 3/y or 0.1/w";
            case MONEY -> "money such as 900k, 6.5M or 1.2G; a bare number is in thousands";
            case MONEY_A_YEAR -> "money a year such as 900k, 6.5M or 1.2G; a bare number is in thousands";
            case MONEY_A_PERSON_WEEK -> "money a person-week such as 3.6k; a bare number is in thousands";
            case PERSON_WEEKS -> "person-weeks as a number, or 21 pw";
            case FTE -> "full-time equivalents as a number, or 3.6 FTE";
        };
    }

    /** Whether {@code none} may stand for this parameter. */
    static boolean mayBeNone(Parameter parameter) {
        return parameter.path().equals("wip_limit") || parameter.path().startsWith("pool_limits.");
    }

    /**
     * Reads a parameter's value.
     *
     * @return the value in the parameter's unit, or nothing where it is refused: the problem is then noted
     */
    static OptionalDouble read(Parameter parameter, String name, Node node, Problems problems) {
        if (!(node instanceof Node.Scalar scalar)) {
            if (!(node instanceof Node.Refused)) {
                problems.add(node.at(), name + " takes one value, not " + node.kind() + ": " + forms(parameter.unit()));
            }
            return OptionalDouble.empty();
        }
        if (mayBeNone(parameter) && scalar.text().equals(NONE)) {
            return OptionalDouble.of(parameter.max());
        }
        OptionalDouble value = parameter.unit() == Unit.SWITCH
                ? toggle(name, scalar, problems)
                : number(name, parameter.unit(), scalar, problems);
        if (value.isEmpty()) {
            return value;
        }
        return inRange(parameter, name, scalar, value.getAsDouble(), problems);
    }

    /**
     * Reads what was chosen for an intervention.
     *
     * @return the value in the setting's unit, the index of a named choice, or nothing where it is refused: the problem
     *     is then noted
     */
    static OptionalDouble read(Setting setting, String name, Node node, Problems problems) {
        if (!(node instanceof Node.Scalar scalar)) {
            if (!(node instanceof Node.Refused)) {
                problems.add(node.at(), name + " takes one value, not " + node.kind() + ": " + forms(setting));
            }
            return OptionalDouble.empty();
        }
        if (!setting.choices().isEmpty()) {
            int index = setting.choices().indexOf(scalar.text());
            if (index < 0) {
                problems.add(
                        scalar.at(), name + " is one of " + Text.list(setting.choices()) + ", not " + scalar.kind());
            }
            return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(index);
        }
        if (setting.unit() == Unit.SWITCH) {
            return toggle(name, scalar, problems);
        }
        OptionalDouble value = number(name, setting.unit(), scalar, problems);
        if (value.isPresent() && !(value.getAsDouble() >= setting.min() && value.getAsDouble() <= setting.max())) {
            problems.add(
                    scalar.at(),
                    name + " must lie between " + range(setting.min(), setting.max(), setting.unit()) + ", was "
                            + scalar.text());
            return OptionalDouble.empty();
        }
        if (value.isPresent()
                && setting.unit() == Unit.COUNT
                && value.getAsDouble() != Math.rint(value.getAsDouble())) {
            problems.add(scalar.at(), name + " must be a whole number, was " + scalar.text());
            return OptionalDouble.empty();
        }
        return value;
    }

    /** How a setting is written, for messages. */
    static String forms(Setting setting) {
        return setting.choices().isEmpty() ? forms(setting.unit()) : "one of " + Text.list(setting.choices());
    }

    private static OptionalDouble inRange(
            Parameter parameter, String name, Node.Scalar scalar, double value, Problems problems) {
        if (!(value >= parameter.min() && value <= parameter.max())) {
            problems.add(
                    scalar.at(),
                    name + " must lie between " + range(parameter.min(), parameter.max(), parameter.unit()) + ", was "
                            + scalar.text() + hint(parameter, scalar, value));
            return OptionalDouble.empty();
        }
        if (parameter.whole() && value != Math.rint(value)) {
            problems.add(scalar.at(), name + " must be a whole number, was " + scalar.text());
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value == 0 ? 0.0 : value);
    }

    /** A range with its unit: "0.1 and 520 weeks". */
    static String range(double min, double max, Unit unit) {
        String label = switch (unit) {
            case NUMBER, COUNT -> "";
            case SHARE -> " (0% and 100% of a share)";
            default -> " " + unit.label();
        };
        if (unit == Unit.SHARE && (min != 0 || max != 1)) {
            label = " (a share)";
        }
        return Numbers.spoken(min) + " and " + Numbers.spoken(max) + label;
    }

    private static String hint(Parameter parameter, Node.Scalar scalar, double value) {
        boolean bare = BARE.matcher(scalar.text()).matches();
        if (bare && money(parameter.unit()) && value / 1_000 >= parameter.min() && value / 1_000 <= parameter.max()) {
            double units = value;
            String mend = units >= 1e6 && units % 1e5 == 0
                    ? Numbers.shortest(units / 1e6) + "M"
                    : Numbers.shortest(units / 1e3) + "k";
            return "; a bare number is in thousands: for " + Numbers.spoken(units) + " write " + mend;
        }
        if (bare && parameter.unit() == Unit.SHARE && value > 1 && value <= 100) {
            return "; for percent write " + scalar.text() + "%";
        }
        return "";
    }

    /** Reads a switch: 1 or 0. */
    static OptionalDouble toggle(String name, Node.Scalar scalar, Problems problems) {
        if (scalar.plain()) {
            switch (scalar.text()) {
                case "true", "1" -> {
                    return OptionalDouble.of(1);
                }
                case "false", "0" -> {
                    return OptionalDouble.of(0);
                }
                default -> {}
            }
        }
        problems.add(scalar.at(), name + " is a switch: write true or false, not " + scalar.kind());
        return OptionalDouble.empty();
    }

    /**
     * Reads a quantity in a unit, whatever its range.
     *
     * @return the value, finite, or nothing where it is refused: the problem is then noted
     */
    static OptionalDouble number(String name, Unit unit, Node.Scalar scalar, Problems problems) {
        String text = scalar.text();
        if (scalar.empty()) {
            problems.add(scalar.at(), name + " has no value; write " + forms(unit));
            return OptionalDouble.empty();
        }
        if (BARE.matcher(text).matches()) {
            if (!scalar.plain()) {
                problems.add(scalar.at(), name + " is text; write " + text + " without quotation marks");
                return OptionalDouble.empty();
            }
            return finite(name, scalar, new BigDecimal(text), problems);
        }
        Matcher fraction = FRACTION.matcher(text);
        if (fractions(unit) && fraction.matches()) {
            BigDecimal under = new BigDecimal(fraction.group(2));
            if (under.signum() == 0) {
                problems.add(scalar.at(), name + " divides by zero: " + text);
                return OptionalDouble.empty();
            }
            return finite(
                    name, scalar, new BigDecimal(fraction.group(1)).divide(under, MathContext.DECIMAL128), problems);
        }
        Matcher suffixed = WITH_SUFFIX.matcher(text);
        if (suffixed.matches()) {
            Factor factor = suffixesOf(unit).get(suffixed.group(3));
            if (factor != null) {
                BigDecimal number = new BigDecimal(suffixed.group(1))
                        .multiply(BigDecimal.valueOf(factor.over))
                        .divide(BigDecimal.valueOf(factor.under), MathContext.DECIMAL128);
                return finite(name, scalar, number, problems);
            }
            String why = diagnosis(text);
            problems.add(
                    scalar.at(),
                    name
                            + (why.endsWith(NOT_A_QUANTITY)
                                    ? " cannot be in " + Text.quoted(suffixed.group(3))
                                    : " " + why)
                            + "; write " + forms(unit));
            return OptionalDouble.empty();
        }
        problems.add(scalar.at(), name + " " + diagnosis(text) + "; write " + forms(unit));
        return OptionalDouble.empty();
    }

    private static OptionalDouble finite(String name, Node.Scalar scalar, BigDecimal number, Problems problems) {
        double value = number.doubleValue();
        if (Double.isInfinite(value)) {
            problems.add(scalar.at(), name + " is too large to compute with: " + Text.cut(scalar.text()));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    /** Says why something that may look like a number is none. */
    static String diagnosis(String text) {
        String shown = Text.quoted(text);
        if (text.length() > 60) {
            return "is " + shown + NOT_A_QUANTITY; // and no expression below is tried on a megabyte
        }
        if (text.matches("[+-]?0[0-9][0-9_]*.*") && !text.matches("[+-]?0[0-9]+[-:].*")) {
            return "is " + shown + ": a leading zero could mean octal, leave it out";
        }
        if (text.matches("[+-]?0[xXoObB].*")) {
            return "is " + shown + ": hexadecimal, octal and binary numbers are not used here";
        }
        if (text.matches("[+-]?[0-9][0-9.]*_.*")) {
            return "is " + shown + ": leave the underscores out";
        }
        if (text.matches("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]*)?.*")) {
            return "is " + shown + ": leave the commas between thousands out";
        }
        if (text.matches("[+-]?[0-9]+,[0-9]+.*")) {
            return "is " + shown + ": the decimal sign is a point";
        }
        if (text.matches("(?i)[+-]?\\.?(nan|inf|infinity)")) {
            return "is " + shown + ", not a number to compute with";
        }
        if (text.matches("[+-]?[0-9]+(:[0-9]+)+")) {
            return "is " + shown + ": colons (base 60) are not used here";
        }
        if (text.startsWith("+")) {
            return "is " + shown + ": leave the plus sign out";
        }
        if (text.matches("-?[0-9.]+[eE][+-]?[0-9]{4,}")) {
            return "is " + shown + ": too large or too small to compute with";
        }
        if (text.matches("-?[0-9]*\\.?[0-9]+") || text.matches("-?[0-9]{25,}.*")) {
            return "is " + shown + ": too many digits";
        }
        return "is " + shown + NOT_A_QUANTITY;
    }

    /** A value as a scenario would write it. */
    static String written(double value, Unit unit) {
        return switch (unit) {
            case SHARE -> Numbers.shortest(Math.rint(value * 1e8) / 1e6) + "%";
            case WEEKS -> Numbers.shortest(value) + "w";
            case PER_WEEK -> Numbers.fraction(value).orElseGet(() -> Numbers.shortest(value) + "/w");
            case PER_YEAR -> Numbers.shortest(value) + "/y";
            case MONEY, MONEY_A_YEAR, MONEY_A_PERSON_WEEK ->
                value >= 1_000 ? Numbers.shortest(value / 1_000) + "M" : Numbers.shortest(value) + "k";
            case PERSON_WEEKS -> Numbers.shortest(value) + " pw";
            case FTE -> Numbers.shortest(value) + " FTE";
            case NUMBER, COUNT, SWITCH -> Numbers.shortest(value);
        };
    }
}
