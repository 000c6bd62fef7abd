package pilottrap.scenarios.analysis;

import pilottrap.scenarios.experiment.RunKey;
import pilottrap.simulation.measure.RunResult.Status;

/**
 * One row of a stored result.
 *
 * @param key its key
 * @param status how the replication ended
 * @param numbers the numbers of its columns; valid until the visitor returns, since the array is used again
 * @param message why it failed; empty unless it did
 */
public record Row(RunKey key, Status status, double[] numbers, String message) {}
