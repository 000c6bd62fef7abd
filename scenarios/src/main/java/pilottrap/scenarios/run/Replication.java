package pilottrap.scenarios.run;

import pilottrap.scenarios.experiment.RunKey;
import pilottrap.simulation.measure.RunResult;

/**
 * A replication that has been run.
 *
 * @param key its key
 * @param result what it left
 * @param message why it failed, in one line; empty unless it did
 */
public record Replication(RunKey key, RunResult result, String message) {}
