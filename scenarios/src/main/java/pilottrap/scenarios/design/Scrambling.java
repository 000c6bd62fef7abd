package pilottrap.scenarios.design;

/**
 * Owen's nested uniform scrambling in base 2 (Owen 1995, "Randomly permuted (t,m,s)-nets and (t,s)-sequences"): each binary
 * digit of a coordinate is flipped or not by a coin of its own for every sequence of digits before it. It keeps every
 * elementary interval's number of points, and makes each point uniform.
 *
 * <p>The coins are a hash of seed, dimension, and the digits before (as in Burley 2020, "Practical hash-based Owen
 * scrambling", JCGT 9, but with the full tree of digits and the finalizer of SplitMix64, so that no digits depend on one
 * another by construction).
 */
final class Scrambling {
    /** Digits scrambled one by one; the sequence has no further ones among its first 2³² points. */
    private static final int DIGITS = 32;

    /** Digits of a coordinate. */
    private static final int ALL = 53;

    private final long seed;

    Scrambling(long seed) {
        this.seed = mixed(seed ^ 0x6A09E667F3BCC908L); // any constant; the fraction of √2
    }

    /**
     * The scrambled coordinate.
     *
     * @param dimension from 0
     * @param coordinate in [0, 1), a multiple of 2⁻³²
     * @return in [0, 1)
     */
    double scrambled(int dimension, double coordinate) {
        long digits = (long) (coordinate * (1L << DIGITS));
        long own = mixed(seed + (dimension + 1) * 0x9E3779B97F4A7C15L);
        long result = 0;
        for (int depth = 0; depth < DIGITS; depth++) {
            long before = digits >>> (DIGITS - depth);
            long coin = mixed(own ^ ((1L << depth | before) * 0xD1B54A32D192ED03L)) >>> 63;
            result = result << 1 | ((digits >>> (DIGITS - 1 - depth) & 1) ^ coin);
        }
        long rest = mixed(own ^ ((1L << DIGITS | digits) * 0xD1B54A32D192ED03L)) >>> (64 - (ALL - DIGITS));
        return (result << (ALL - DIGITS) | rest) * 0x1p-53;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014, after Stafford's variant 13). */
    private static long mixed(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
