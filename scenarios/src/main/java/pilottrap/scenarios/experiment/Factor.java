package pilottrap.scenarios.experiment;

import pilottrap.simulation.parameter.Unit;

/**
 * What an experiment varies: a parameter, or a setting of an intervention.
 *
 * @param key the full name, as in {@code --set}: {@code assumptions.patience}, {@code policy.interventions.training.start}
 * @param words the name in plain words
 * @param unit the unit of its values
 * @param role whose it is to say
 * @param standard the value of the scenario that is varied
 * @param levels the values it takes
 */
public record Factor(String key, String words, Unit unit, Role role, double standard, Levels levels) {
    /** Whether a factor is chosen, assumed, or a fact. */
    public enum Role {
        /** Uncertain: what the world is. */
        ASSUMPTION,
        /** A lever: what leaders choose. */
        CHOICE,
        /** A fact of the organization. */
        ORGANIZATION
    }
}
