package pilottrap.scenarios.history;

import java.util.Optional;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.pilot.Mode;
import pilottrap.simulation.pilot.Stage;

/**
 * What an organization's records say of one pilot, observed or simulated.
 *
 * @param start weeks from the first pilot's start to its own, at least 0
 * @param end weeks from the first pilot's start to its going live or its closure; NaN where neither has come
 * @param state what had become of it
 * @param furthest the furthest stage it reached, S1 to S11
 * @param mode how it was sourced, where that is known
 * @param function its business function, where that is known
 */
public record PilotTrace(
        double start,
        double end,
        PilotState state,
        Stage furthest,
        Optional<Mode> mode,
        Optional<BusinessFunction> function) {
    /** Checks that times and state go together. */
    public PilotTrace {
        if (!(start >= 0) || end < start || state.ended() == Double.isNaN(end)) {
            throw new IllegalArgumentException("a pilot " + state.key() + " from " + start + " to " + end);
        }
    }
}
