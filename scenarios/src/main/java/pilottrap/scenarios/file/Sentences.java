package pilottrap.scenarios.file;

import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.analysis.CurrencySymbol;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Unit;

/** Short sentences about values of parameters, for people. */
final class Sentences {
    /** From here on the largest value of a parameter stands for no limit. */
    private static final double ENDLESS = 1e6;

    private final String currency;

    /** Sentences in which amounts of money are of a currency. */
    Sentences(String currency) {
        this.currency = currency;
    }

    /** "Assumes patience of 20 weeks, default 26 (time constant with which sponsorship fades without progress)." */
    String assumes(Parameter parameter, double value, double reference, String archetype) {
        if (parameter.equals(Parameters.COUNTED_FROM) && value > 0) {
            return "Assumes that only pilots launched in week " + Numbers.said(value) + " or later count, "
                    + (reference == 0
                            ? "by default all do."
                            : archetype + " counts from week " + Numbers.said(reference) + ".");
        }
        String note = parameter.clause().isEmpty() ? "" : " (" + parameter.clause() + ")";
        return "Assumes " + label(parameter) + changed(parameter, value, reference, archetype) + note + ".";
    }

    /** "Plan: programme slots limited to 8, default none." */
    String plan(Parameter parameter, double value, double reference, String archetype) {
        String subject = "";
        if (parameter.path().equals("wip_limit")) {
            subject = "programme slots";
        } else if (Quantity.mayBeNone(parameter)) {
            subject = "jobs at once in the " + Names.parts(parameter.path()).get(1) + " pool";
        }
        if (subject.isEmpty()) {
            return "Plan: " + label(parameter) + changed(parameter, value, reference, archetype) + ".";
        }
        String limit = endless(parameter, value) ? " without limit" : " limited to " + Numbers.said(value);
        return "Plan: " + subject + limit + ", " + usual(parameter, reference, archetype)
                + said(reference, value, parameter) + ".";
    }

    /** "Organization: data 31 FTE, default 3.1." */
    String organization(Parameter parameter, double value, double reference, String archetype) {
        List<String> parts = Names.parts(parameter.path());
        String usual = usual(parameter, reference, archetype);
        String words;
        if (parts.get(parts.size() - 1).equals("teams")) {
            words = Differences.teams(value) + label(parameter).substring("teams".length()) + ", " + usual
                    + Numbers.said(reference);
        } else if (parts.get(0).equals("pools") && !endless(parameter, value)) {
            words = words(parts.get(1)) + " " + withUnit(value, reference, parameter) + ", " + usual
                    + said(reference, value, parameter);
        } else if (parameter.equals(Parameters.PAST_WEEKS)) {
            words = "a past of " + withUnit(value, reference, parameter) + ", " + usual(parameter, reference, archetype)
                    + (reference == 0 ? "none" : Numbers.said(reference));
        } else if (parameter.equals(Parameters.BUDGET)) {
            words = "budget" + changed(parameter, value, reference, archetype);
        } else {
            words = label(parameter) + changed(parameter, value, reference, archetype);
        }
        return "Organization: " + words + ".";
    }

    /** " of 20 weeks, default 26", " on, default off", " without end, default 26 weeks". */
    private String changed(Parameter parameter, double value, double reference, String archetype) {
        String before = usual(parameter, reference, archetype);
        if (parameter.unit() == Unit.SWITCH) {
            return " " + bare(value, parameter) + ", " + before + bare(reference, parameter);
        }
        boolean unit = endless(parameter, value)
                || (parameter.unit() == Unit.PER_WEEK
                        && Numbers.fraction(reference).isPresent());
        return measured(parameter, value, reference) + ", " + before
                + (unit ? withUnit(reference, value, parameter) : said(reference, value, parameter));
    }

    private String measured(Parameter parameter, double value, double reference) {
        if (endless(parameter, value)) {
            return parameter.unit() == Unit.WEEKS ? " without end" : " without limit";
        }
        return " of " + withUnit(value, reference, parameter);
    }

    private static String usual(Parameter parameter, double reference, String archetype) {
        return reference == parameter.standard() ? "default " : archetype + " has ";
    }

    /** A warning where a value lies outside what is plausible. */
    Optional<String> unusual(Parameter parameter, double value) {
        if (parameter.low() == parameter.high() || (value >= parameter.low() && value <= parameter.high())) {
            return Optional.empty();
        }
        double bound = value < parameter.low() ? parameter.low() : parameter.high();
        return Optional.of(parameter.key() + measured(parameter, value, bound) + " lies outside the plausible range "
                + said(parameter.low(), value, parameter) + " to " + withUnit(parameter.high(), value, parameter)
                + ".");
    }

    /** Whether a value is the largest of a parameter that stands for no limit at all. */
    private static boolean endless(Parameter parameter, double value) {
        return value == parameter.max() && parameter.max() >= ENDLESS && !Quantity.money(parameter.unit());
    }

    /** The name in plain words: "clean data gap", "mean value (sales)". */
    static String label(Parameter parameter) {
        List<String> parts = Names.parts(parameter.path());
        if (parts.get(0).equals("functions")) {
            for (BusinessFunction function : BusinessFunction.values()) {
                if (function.key().equals(parts.get(1))) {
                    return words(parts.get(2)) + " in " + function.label();
                }
            }
        }
        return words(String.join(" ", parts));
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }

    /** The value with its unit, as in "20 weeks", "1/130 a week", "€900 k a year"; never the same words as another. */
    private String withUnit(double value, double other, Parameter parameter) {
        String number = said(value, other, parameter);
        if (endless(parameter, value)) {
            return number;
        }
        return switch (parameter.unit()) {
            case SHARE, NUMBER, COUNT, SWITCH, MONEY -> number;
            case WEEKS -> number + (value == 1 ? " week" : " weeks");
            case PERSON_WEEKS -> number + (value == 1 ? " person-week" : " person-weeks");
            case PER_WEEK -> number + " a week";
            case PER_YEAR, MONEY_A_YEAR -> number + " a year";
            case MONEY_A_PERSON_WEEK -> number + " a person-week";
            case FTE -> number + " FTE";
        };
    }

    /** The value alone to four significant digits, or to all where these would say the same of another value. */
    private String said(double value, double other, Parameter parameter) {
        if (parameter.unit() == Unit.SWITCH) {
            return bare(value, parameter);
        }
        if (endless(parameter, value)) {
            return Quantity.mayBeNone(parameter) ? Quantity.NONE : "without limit";
        }
        boolean alike = value != other && Numbers.said(value).equals(Numbers.said(other));
        if (Quantity.money(parameter.unit())) {
            return money(value, alike);
        }
        Optional<String> fraction = parameter.unit() == Unit.PER_WEEK ? Numbers.fraction(value) : Optional.empty();
        return fraction.orElseGet(() -> alike ? Numbers.spoken(value) : Numbers.said(value));
    }

    /** Thousands of the currency: "$900 k", "$6.5 M", "CHF 1.2 bn". */
    private String money(double thousands, boolean exact) {
        double size = thousands >= 1e6 ? 1e6 : thousands >= 1e3 ? 1e3 : 1;
        String number = exact ? Numbers.spoken(thousands / size) : Numbers.said(thousands / size);
        String unit = size == 1 ? " k" : size == 1e3 ? " M" : " bn";
        return CurrencySymbol.of(currency) + (thousands == 0 ? "0" : number + unit);
    }

    /** The value alone, as in "20", "on", "none". */
    static String bare(double value, Parameter parameter) {
        if (parameter.unit() == Unit.SWITCH) {
            return value == 0 ? "off" : "on";
        }
        if (Quantity.mayBeNone(parameter) && value == parameter.max()) {
            return Quantity.NONE;
        }
        Optional<String> fraction = parameter.unit() == Unit.PER_WEEK ? Numbers.fraction(value) : Optional.empty();
        return fraction.orElseGet(() -> Numbers.shown(value));
    }

    /** A range, as in "8 to 30". */
    static String range(double from, double to, String between, Parameter parameter) {
        return bare(from, parameter) + (from == to ? "" : between + bare(to, parameter));
    }
}
