package pilottrap.scenarios.experiment;

import java.util.stream.IntStream;

/**
 * How the runs of an experiment are cut into rounds and blocks, so that a stopped sweep is usable.
 *
 * <p>A round is the next few replications of every point; a block is a group of consecutive points. A round of a block is
 * what is run, stored, lost and computed again as a whole. Whether a point has been simulated enough is decided between
 * rounds, from that point alone, so blocks never wait for one another and may be run by different processes.
 *
 * @param points how many points, at least 1
 * @param replications the most replications of a point, at least 1
 * @param round replications of a point in a round, but for the last
 * @param block points in a block, but for the last
 */
public record Layout(int points, int replications, int round, int block) {
    /** Runs in a part unless a test says otherwise. */
    public static final int ROWS = 1_000;

    /** The most runs of an experiment, whether or not points stop earlier. */
    public static final long MOST_RUNS = 100_000_000;

    /** Opening a point has its price; it is paid for so many replications at once, if there are as many. */
    private static final int LEAST_ROUND = 20;

    /** Where a precision is wanted, it is looked at after so many replications of a point at the latest. */
    private static final int LOOK = 100;

    /** Checks the ranges. */
    public Layout {
        if (points < 1 || replications < 1 || round < 1 || round > replications || block < 1 || block > points) {
            throw new IllegalArgumentException("no layout of " + points + " points with " + replications
                    + " replications in rounds of " + round + " and blocks of " + block);
        }
    }

    /**
     * The layout of an experiment; where a precision is wanted, in rounds short enough to stop soon after it is reached.
     *
     * @param rows about how many runs a part has at most, at least 1
     */
    public static Layout of(int points, Replicate replicate, int rows) {
        int most = replicate.precision().isPresent() ? (int) Math.min(rows, (long) LOOK * points) : rows;
        return of(points, replicate.most(), most);
    }

    /**
     * The layout of an experiment with fixed replications.
     *
     * @param rows about how many runs a part has, at least 1
     */
    public static Layout of(int points, int replications, int rows) {
        int least = Math.min(replications, Math.max(LEAST_ROUND, (rows + points - 1) / points));
        int rounds = replications / least;
        int round = (replications + rounds - 1) / rounds; // all alike, as nearly as may be
        int most = Math.max(1, rows / round);
        int blocks = (points + most - 1) / most;
        return new Layout(points, replications, round, (points + blocks - 1) / blocks);
    }

    /** How many rounds. */
    public int rounds() {
        return (replications + round - 1) / round;
    }

    /** How many blocks. */
    public int blocks() {
        return (points + block - 1) / block;
    }

    /** The first point of a block. */
    public int firstPoint(int of) {
        return of * block;
    }

    /** How many points a block has. */
    public int pointsIn(int of) {
        return Math.min(block, points - of * block);
    }

    /** The first replication of a round. */
    public int firstReplication(int of) {
        return of * round;
    }

    /** How many replications of a point a round has. */
    public int replicationsIn(int of) {
        return Math.min(round, replications - of * round);
    }

    /** How many runs a round of a block has at most. */
    public int rows(int ofRound, int ofBlock) {
        return replicationsIn(ofRound) * pointsIn(ofBlock);
    }

    /** All runs, if no point ends before its last replication. */
    public long runs() {
        return (long) points * replications;
    }

    /**
     * The blocks in the order in which a round visits them: van der Corput's sequence in base 2, so that the blocks visited
     * so far lie evenly among all.
     */
    public IntStream visits() {
        return spread(blocks());
    }

    /** The numbers below a count, each once, in an order in which the first ones always lie evenly among all. */
    public static IntStream spread(int count) {
        int bits = 32 - Integer.numberOfLeadingZeros(count - 1);
        int shift = 32 - bits;
        return IntStream.range(0, 1 << bits)
                .map(i -> bits == 0 ? 0 : Integer.reverse(i) >>> shift)
                .filter(number -> number < count);
    }
}
