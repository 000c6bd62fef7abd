package pilottrap.scenarios.calibration;

/**
 * A set of values of the moved parameters that is to be tried.
 *
 * @param stage in which stage of the search: waves from 1 on, their confirmations as negative numbers
 * @param index its number within the stage, from 0
 * @param values the values, in the units of the parameters
 */
public record Candidate(int stage, int index, double[] values) {}
