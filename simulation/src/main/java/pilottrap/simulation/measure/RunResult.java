package pilottrap.simulation.measure;

import java.util.List;
import java.util.Locale;

/**
 * What one replication leaves.
 *
 * @param seed the seed
 * @param replication the replication, from 0
 * @param status how it ended
 * @param row the numbers of {@link Columns}, of length {@link Columns#width()}, all finite; zeros unless finished
 * @param trajectory the monthly series
 * @param pilots all pilots in order of launch; empty unless they were asked for
 * @param ledger the causal record; empty unless it was asked for
 */
public record RunResult(
        long seed,
        long replication,
        Status status,
        double[] row,
        Trajectory trajectory,
        List<PilotRecord> pilots,
        Ledger ledger) {
    /** How a replication ended. */
    public enum Status {
        /** It reached its horizon. */
        FINISHED,
        /** It hit its event budget. */
        CENSORED,
        /** It threw. */
        FAILED;

        /** The name in files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
