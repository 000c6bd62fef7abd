package pilottrap.scenarios.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Unit;

/** Short sentences about values of parameters, for people. */
final class Sentences {
    private Sentences() {}

    /** "Assumes patience of 20 weeks, default 26 (time constant with which sponsorship fades without progress)." */
    static String assumes(Parameter parameter, double value, double reference, String archetype) {
        String usual = reference == parameter.standard() ? "default " : archetype + " has ";
        String meaning = parameter.meaning();
        String note = meaning.startsWith("…") ? "" : " (" + lowered(meaning) + ")";
        String link = parameter.unit() == Unit.SWITCH ? " " : " of ";
        return "Assumes " + label(parameter) + link + withUnit(value, parameter) + ", " + usual
                + bare(reference, parameter) + note + ".";
    }

    /** A warning where a value lies outside what is plausible. */
    static Optional<String> unusual(Parameter parameter, double value) {
        if (parameter.low() == parameter.high() || (value >= parameter.low() && value <= parameter.high())) {
            return Optional.empty();
        }
        return Optional.of(parameter.key() + " of " + withUnit(value, parameter) + " lies outside the plausible range "
                + bare(parameter.low(), parameter) + " to " + withUnit(parameter.high(), parameter) + ".");
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

    private static String lowered(String meaning) {
        String plain = meaning.endsWith(".") ? meaning.substring(0, meaning.length() - 1) : meaning;
        boolean acronym = plain.length() > 1 && Character.isUpperCase(plain.charAt(1));
        return acronym ? plain : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }

    /** The value with its unit, as in "20 weeks", "12%", "on". */
    static String withUnit(double value, Parameter parameter) {
        String number = bare(value, parameter);
        return switch (parameter.unit()) {
            case SHARE, NUMBER, COUNT, SWITCH -> number;
            case WEEKS -> number + (value == 1 ? " week" : " weeks");
            default -> number + " " + parameter.unit().label();
        };
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
