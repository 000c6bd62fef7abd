package pilottrap.scenarios.run;

import java.util.List;

/**
 * A few consecutive replications of a chunk, the unit of work of a thread.
 *
 * @param chunk the chunk they belong to
 * @param last whether they complete the chunk
 * @param replications in key order
 */
public record Batch(Chunk chunk, boolean last, List<Replication> replications) {
    /** Copies the list. */
    public Batch {
        replications = List.copyOf(replications);
    }
}
