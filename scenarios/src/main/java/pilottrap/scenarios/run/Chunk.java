package pilottrap.scenarios.run;

/**
 * Consecutive replications of one design point: what is stored as one part, and recomputed as a whole if lost.
 *
 * @param index its place in the result, from 0
 * @param point the design point
 * @param first the first replication, at least 0
 * @param size how many replications, at least 1
 */
public record Chunk(int index, long point, long first, int size) {
    /** Checks the ranges. */
    public Chunk {
        if (index < 0 || first < 0 || size < 1) {
            throw new IllegalArgumentException("no chunk " + index + " of " + size + " replications from " + first);
        }
    }
}
