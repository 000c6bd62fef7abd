package pilottrap.scenarios.analysis;

import pilottrap.simulation.parameter.Unit;

/**
 * Differences that do not matter, by unit: half a point of a share, half a pilot (or job, incident) of a count, half a
 * week, 0.1 of a plain ratio, and 1 % of the base's mean budget over the horizon for money. The same for the mean and for
 * a single organization.
 *
 * @param budget the base's mean budget over the horizon, k$, at least 0
 */
record Indifference(double budget) {
    /** Half the width of what does not matter, in the unit. */
    double of(Unit unit) {
        return switch (unit) {
            case SHARE, SWITCH -> 0.005;
            case MONEY, MONEY_A_YEAR, MONEY_A_PERSON_WEEK -> 0.01 * budget;
            case NUMBER -> 0.1;
            default -> 0.5;
        };
    }
}
