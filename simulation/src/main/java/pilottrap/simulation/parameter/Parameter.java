package pilottrap.simulation.parameter;

import java.util.Locale;

/**
 * One number of the model: what it means, its unit, its ranges, where it comes from.
 *
 * <p>Two ranges are kept apart: {@code low..high} is the plausible range, used by sensitivity analysis and by the
 * ensemble; {@code min..max} is what a scenario file may say at all, wider so that a mechanism can be switched off.
 *
 * @param index the position in {@link Parameters#all()}, from 0
 * @param section the block of the scenario file
 * @param path the dotted name below that block, unique within it
 * @param symbol the symbol in {@code docs/model.md}, or the empty string
 * @param unit the unit
 * @param standard the default, in {@code unit}
 * @param low the lower end of the plausible range, inclusive
 * @param high the upper end of the plausible range, inclusive
 * @param min the smallest value a file may state, inclusive
 * @param max the largest value a file may state, inclusive
 * @param whole whether only whole numbers are allowed
 * @param structural whether it is a structural constant rather than a parameter proper
 * @param grade the evidence grade
 * @param source keys of {@code docs/evidence.md} or of the model's patterns, or the empty string where assumed
 * @param meaning one plain sentence
 */
public record Parameter(
        int index,
        Section section,
        String path,
        String symbol,
        Unit unit,
        double standard,
        double low,
        double high,
        double min,
        double max,
        boolean whole,
        boolean structural,
        Grade grade,
        String source,
        String meaning) {

    /** Checks that the numbers agree with one another. */
    public Parameter {
        if (!(min <= low && low <= standard && standard <= high && high <= max)) {
            throw new IllegalArgumentException(path + ": min ≤ low ≤ default ≤ high ≤ max is broken: " + min + " " + low
                    + " " + standard + " " + high + " " + max);
        }
        if (meaning.isBlank()) {
            throw new IllegalArgumentException(path + " has no meaning");
        }
        if (source.isBlank() && grade != Grade.ASSUMED) {
            throw new IllegalArgumentException(path + " has no source and is not graded assumed");
        }
    }

    /** The name in plain words: "technical quality", "pilot review kill base". */
    public String words() {
        String plain = path.replace('.', ' ').replace('_', ' ');
        if (plain.equals("wip limit")) {
            return "programme slots";
        }
        return (plain.startsWith("g1 ") ? "pilot review" + plain.substring(2) : plain).replaceFirst(" mean$", "");
    }

    /** The meaning as a clause: "mean quality of a pilot on curated data"; empty where it goes on from another's. */
    public String clause() {
        if (meaning.startsWith("…")) {
            return "";
        }
        String plain = meaning.endsWith(".") ? meaning.substring(0, meaning.length() - 1) : meaning;
        boolean acronym = plain.length() > 1 && Character.isUpperCase(plain.charAt(1));
        return acronym ? plain : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }

    /** The full name, {@code section.path}, as in {@code --set} and in experiment plans. */
    public String key() {
        return section.key() + "." + path;
    }

    /**
     * Returns the value if a scenario may use it.
     *
     * @param value the value, in this parameter's unit
     * @return the value
     * @throws IllegalArgumentException if it is NaN, outside {@code min..max}, or not whole where it must be
     */
    public double checked(double value) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    key() + " must lie in [" + min + ", " + max + "] " + unit.label() + ", was " + value);
        }
        if (whole && value != Math.rint(value)) {
            throw new IllegalArgumentException(key() + " must be a whole number, was " + value);
        }
        return value;
    }

    @Override
    public String toString() {
        return key();
    }
}
