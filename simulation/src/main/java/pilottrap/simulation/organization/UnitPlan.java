package pilottrap.simulation.organization;

import pilottrap.simulation.parameter.BusinessFunction;

/**
 * A business unit that a scenario states.
 *
 * @param name the unit's name, for people
 * @param function its function
 * @param teams its number of teams, at least 1
 * @param headcount its people, a label; 0 where not stated
 * @param dataMaturity its data maturity in [0, 1], or NaN where it is to be drawn
 */
public record UnitPlan(String name, BusinessFunction function, int teams, int headcount, double dataMaturity) {
    /** Checks the ranges. */
    public UnitPlan {
        if (teams < 1) {
            throw new IllegalArgumentException("teams of " + name + " must be at least 1, was " + teams);
        }
        if (headcount < 0) {
            throw new IllegalArgumentException("headcount of " + name + " must be at least 0, was " + headcount);
        }
        if (!(Double.isNaN(dataMaturity) || (dataMaturity >= 0 && dataMaturity <= 1))) {
            throw new IllegalArgumentException("data maturity of " + name + " must lie in [0, 1], was " + dataMaturity);
        }
    }
}
