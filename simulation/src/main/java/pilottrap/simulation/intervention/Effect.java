package pilottrap.simulation.intervention;

import pilottrap.simulation.parameter.Grade;

/**
 * A change with what its number rests on.
 *
 * @param change what changes
 * @param low lower end of the plausible range of its number
 * @param high upper end of it
 * @param grade how well the number is founded
 * @param source keys of {@code docs/evidence.md}; with the grade assumed they suggest the mechanism, not the number
 * @param side whether it is a side effect rather than what the programme is for
 */
public record Effect(Change change, double low, double high, Grade grade, String source, boolean side) {
    /** An effect without evidence, as a scenario declares it. */
    public static Effect declared(Change change) {
        return new Effect(change, change.value(), change.value(), Grade.ASSUMED, "", false);
    }
}
