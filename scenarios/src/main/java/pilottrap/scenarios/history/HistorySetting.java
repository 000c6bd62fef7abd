package pilottrap.scenarios.history;

import java.util.Set;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.parameter.Parameter;

/**
 * The organization that a history is told of.
 *
 * @param scenario what is known of it
 * @param stated what the scenario, or one that it extends, states: these are facts, and nothing moves them
 */
public record HistorySetting(Scenario scenario, Set<Parameter> stated) {
    /** Copies the set. */
    public HistorySetting {
        stated = Set.copyOf(stated);
    }
}
