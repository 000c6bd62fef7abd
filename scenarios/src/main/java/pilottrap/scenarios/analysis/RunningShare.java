package pilottrap.scenarios.analysis;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The pooled share of pilots that go live while rows still come in, for whoever waits for it.
 *
 * <p>The same replication has the same luck at every point of a sweep, so its rows are no independent organizations. The
 * standard error therefore goes by replications: all rows of a replication count as one cluster (and replications a
 * multiple of {@value #CLUSTERS} apart as one, which keeps memory flat). It says what luck leaves open at the points so far,
 * not what other points would show.
 */
public final class RunningShare {
    private static final int CLUSTERS = 1_000;

    /** Fewer clusters than this tell nothing worth showing. */
    private static final int FEWEST = 10;

    private final double[] live = new double[CLUSTERS];
    private final double[] launched = new double[CLUSTERS];
    private final boolean[] seen = new boolean[CLUSTERS];
    private double[] liveAt = new double[1];
    private double[] launchedAt = new double[1];

    /**
     * A share so far, in [0, 1].
     *
     * @param share Σ live ÷ Σ launched
     * @param low lower end of its 95 % interval, as if this were the only look
     * @param high upper end
     */
    public record SoFar(double share, double low, double high) {}

    /** The least and the largest share of single points so far, luck included. */
    public record Range(double least, double most) {}

    /** Adds a finished replication of a point. */
    public void add(long point, long replication, double nowLive, double nowLaunched) {
        int cluster = (int) (replication % CLUSTERS);
        live[cluster] += nowLive;
        launched[cluster] += nowLaunched;
        seen[cluster] = true;
        int at = Math.toIntExact(point);
        if (at >= liveAt.length) {
            int length = Math.max(at + 1, 2 * liveAt.length);
            liveAt = Arrays.copyOf(liveAt, length);
            launchedAt = Arrays.copyOf(launchedAt, length);
        }
        liveAt[at] += nowLive;
        launchedAt[at] += nowLaunched;
    }

    /** The share; absent while there is too little to tell. */
    public Optional<SoFar> soFar() {
        RatioSums sums = new RatioSums();
        for (int cluster = 0; cluster < CLUSTERS; cluster++) {
            if (seen[cluster]) {
                sums.add(live[cluster], launched[cluster]);
            }
        }
        OptionalDouble se = sums.standardError();
        if (sums.n() < FEWEST || se.isEmpty()) {
            return Optional.empty();
        }
        double share = sums.numerator() / sums.denominator();
        double half = Moments.quantile(sums.n()) * se.getAsDouble();
        return Optional.of(new SoFar(share, Math.max(0, share - half), Math.min(1, share + half)));
    }

    /** How the points differ so far; absent while pilots were launched at one point only, or at none. */
    public Optional<Range> range() {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int points = 0;
        for (int at = 0; at < liveAt.length; at++) {
            if (launchedAt[at] > 0) {
                points++;
                least = Math.min(least, liveAt[at] / launchedAt[at]);
                most = Math.max(most, liveAt[at] / launchedAt[at]);
            }
        }
        return points < 2 ? Optional.empty() : Optional.of(new Range(least, most));
    }
}
