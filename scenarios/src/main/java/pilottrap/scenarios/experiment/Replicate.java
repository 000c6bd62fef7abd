package pilottrap.scenarios.experiment;

import java.util.Optional;
import pilottrap.simulation.measure.Outcome;

/**
 * How often each point of an experiment is simulated.
 *
 * @param most replications of a point; all of them unless a precision is reached before, at least 1
 * @param precision until when, if not to the end
 */
public record Replicate(int most, Optional<Precision> precision) {
    /**
     * The half-width of the 95 % interval of an outcome at which a point has been simulated enough.
     *
     * @param outcome the outcome
     * @param halfWidth in the outcome's unit, above 0
     */
    public record Precision(Outcome outcome, double halfWidth) {}
}
