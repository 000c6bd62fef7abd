package pilottrap.simulation.intervention;

import pilottrap.simulation.parameter.Parameter;

/**
 * How a programme moves one parameter: to a target, by a factor, or by an addition ({@code docs/model.md} §4.10).
 *
 * @param parameter the parameter moved
 * @param kind how
 * @param value the target, factor or addition
 */
public record Move(Parameter parameter, Kind kind, double value) {
    /** The three ways to move a parameter. */
    public enum Kind {
        /** base + r·(target − base); of several the highest target wins. */
        TARGET,
        /** base · (1 + r·(factor − 1)); factors multiply. */
        FACTOR,
        /** base + r·addition; additions add. */
        ADD
    }
}
