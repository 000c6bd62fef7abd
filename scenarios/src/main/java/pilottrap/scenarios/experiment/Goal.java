package pilottrap.scenarios.experiment;

/**
 * What somebody wants of an outcome.
 *
 * @param outcome the outcome's name
 * @param atLeast whether the outcome is to be at least the value rather than at most
 * @param value the value, in the outcome's unit
 */
public record Goal(String outcome, boolean atLeast, double value) {
    /** Whether a value meets it. */
    public boolean met(double outcomeValue) {
        return atLeast ? outcomeValue >= value : outcomeValue <= value;
    }
}
