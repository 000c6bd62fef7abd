package pilottrap.scenarios.run;

import java.io.IOException;
import java.util.List;

/**
 * Where the rows of a sweep go, and who knows which are there already. The parts come one after the other; inside a
 * part the points come in an order that is spread evenly, the replications of a point in their order. The index of a chunk is
 * that of its part: round × blocks + block.
 *
 * @param <P> what a batch is turned into on the thread that ran it
 */
public interface SweepSink<P> extends ResultSink<P> {
    /**
     * The points of a block that a round simulates, ascending: all of them, but where a precision is wanted; then it is asked
     * once the block's round before has been taken.
     *
     * @throws IOException if that cannot be told
     */
    List<Integer> points(int round, int block) throws IOException;

    /**
     * Whether a round of a block is there, with the points that it simulates.
     *
     * @throws IOException if that cannot be told
     */
    boolean has(int round, int block) throws IOException;
}
