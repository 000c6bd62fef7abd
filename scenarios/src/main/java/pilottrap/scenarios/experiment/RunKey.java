package pilottrap.scenarios.experiment;

/**
 * The key of one replication in a result; rows are ordered by it.
 *
 * @param point the design point, 0 in a plain run
 * @param replication the replication, from 0
 */
public record RunKey(long point, long replication) implements Comparable<RunKey> {
    @Override
    public int compareTo(RunKey other) {
        int byPoint = Long.compare(point, other.point);
        return byPoint != 0 ? byPoint : Long.compare(replication, other.replication);
    }
}
