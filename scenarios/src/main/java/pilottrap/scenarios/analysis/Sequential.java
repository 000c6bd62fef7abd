package pilottrap.scenarios.analysis;

import java.util.Optional;

/**
 * Intervals that hold at every look at once, so that a run may stop when it has seen enough.
 *
 * <p>An ordinary 95 % interval covers the truth at one look fixed beforehand; somebody who looks again and again will
 * sooner or later see it miss. Here the half-width is
 *
 * <p>{@code se·√(2·(1 + 1/(n·ρ²))·ln(√(n·ρ² + 1)/α))},
 *
 * <p>the normal mixture of Robbins (1970) with the variance estimated, an asymptotic confidence sequence (Waudby-Smith,
 * Arbour, Sinha, Kennedy and Ramdas 2024, Annals of Statistics 52 (6), 2613–2640): with chance 1 − α the truth lies in the
 * intervals of all n together, from the first look on. ρ is fixed so that it is tightest at {@link #TIGHTEST}
 * replications: 3.0 standard errors there, 3.9 at 100 and 3.3 at 10,000, against 1.96 of one look. Logarithms are
 * {@link StrictMath}'s, since which rows a sweep has must not depend on the machine.
 */
public final class Sequential {
    /** Replications at which the intervals are tightest. */
    public static final long TIGHTEST = 1_000;

    /** The fewest replications at the first look: the variance is estimated, the mean taken for normal. */
    public static final long FIRST_LOOK = 100;

    /** The chance that any interval misses. */
    static final double ALPHA = 0.05;

    private static final double RHO_SQUARED =
            (-2 * StrictMath.log(ALPHA) + StrictMath.log(1 - 2 * StrictMath.log(ALPHA))) / TIGHTEST;
    private static final double MOST_GROWTH = 4;
    private static final double LEAST_GROWTH = 1.1;

    private Sequential() {}

    /** Half of the interval's width, in standard errors. */
    static double factor(double n, double alpha) {
        double spread = n * RHO_SQUARED;
        return Math.sqrt(2 * (1 + 1 / spread) * StrictMath.log(Math.sqrt(spread + 1) / alpha));
    }

    /** The least α at which the interval leaves out 0, at whatever look: a p-value that may be looked at again and again. */
    static double p(double mean, double se, long n) {
        if (se == 0) {
            return mean == 0 ? 1 : 0;
        }
        double spread = n * RHO_SQUARED;
        double z = mean / se;
        return Math.min(1, Math.sqrt(spread + 1) * StrictMath.exp(-z * z * spread / (2 * (spread + 1))));
    }

    /** The replications at which the half-width is down to a size, n having shown a standard error. */
    static double needed(double se, long n, double halfWidth, double alpha) {
        double deviation = se * Math.sqrt((double) n);
        double low = 1;
        double high = 1;
        while (factor(high, alpha) * deviation / Math.sqrt(high) > halfWidth && high < 1e15) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (factor(middle, alpha) * deviation / Math.sqrt(middle) > halfWidth) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.ceil(high);
    }

    /**
     * What a look says.
     *
     * @param reached whether the half-width is reached
     * @param halfWidth the half-width now; absent where it cannot be told yet
     * @param next how many replications there should be in all at the next look; those there are where it is reached
     */
    public record Look(boolean reached, Optional<Double> halfWidth, long next) {}

    /**
     * Looks at an estimate.
     *
     * @param n replications so far
     * @param se the standard error so far, if it can be told
     * @param wanted the half-width wanted, above 0
     * @throws IllegalArgumentException if the half-width is not above 0
     */
    public static Look look(long n, Optional<Double> se, double wanted) {
        if (!(wanted > 0)) {
            throw new IllegalArgumentException("a half-width must be above 0, was " + wanted);
        }
        if (n < FIRST_LOOK || se.isEmpty()) {
            return new Look(false, Optional.empty(), Math.max(FIRST_LOOK, 2 * n));
        }
        double halfWidth = factor((double) n, ALPHA) * se.get();
        if (halfWidth <= wanted) {
            return new Look(true, Optional.of(halfWidth), n);
        }
        double more = Math.min(MOST_GROWTH * n, needed(se.get(), n, wanted, ALPHA));
        return new Look(false, Optional.of(halfWidth), (long) Math.ceil(Math.max(LEAST_GROWTH * n, more)));
    }

    /**
     * Looks at the paired differences of one outcome, all alternatives: the widest interval decides.
     *
     * @throws IllegalArgumentException if the catalogue has no such outcome, or the half-width is not above 0
     */
    public static Look look(Comparison comparison, String outcome, double wanted) {
        Optional<Look> widest = Optional.empty();
        for (Comparison.Alternative alternative : comparison.alternatives()) {
            Difference difference = alternative.difference(outcome);
            Look look = look(difference.n(), difference.se(), wanted);
            if (widest.isEmpty() || behind(look, widest.get())) {
                widest = Optional.of(look);
            }
        }
        return widest.orElseThrow(() -> new IllegalArgumentException("nothing is compared"));
    }

    private static boolean behind(Look look, Look other) {
        if (look.reached() != other.reached()) {
            return other.reached();
        }
        return look.reached()
                ? look.halfWidth().orElse(0.0) > other.halfWidth().orElse(0.0)
                : look.next() > other.next();
    }
}
