package pilottrap.simulation.random;

import java.util.Arrays;

/**
 * The luck of one replication: every draw belongs to a key (seed, replication, purpose, owner, occurrence), never to the
 * order of use.
 *
 * <p>The draw that decides whether pilot 17's governance loop passes is therefore the same draw in every scenario of the
 * same replication, whatever else happens: two scenarios are compared on the same luck, and added draws disturb nobody.
 * Asking twice gives the same answer twice.
 *
 * <p>A draw is a hash of its key. Each part of the key is added, times an odd constant, and mixed by a bijection of 64 bits
 * (multiplications and xor-shifts; Stafford's variant 13, used in SplitMix64: Steele, Lea and Flood 2014, Fast Splittable
 * Pseudorandom Number Generators). Draws that differ in the occurrence alone, or, at occurrence 0, in the owner alone, never
 * have equal bits. The tests that this holds up to are listed in docs/verification.md.
 *
 * <p>Draws of continuous distributions come from one uniform by the inverse of the distribution function where that is
 * possible, so that the same luck moves monotonically with a parameter. An instance has no state but its key and may be
 * shared by threads between resets.
 */
public final class Luck {

    private static final long OWNER_STEP = 0x9E3779B97F4A7C15L;
    private static final long OCCURRENCE_STEP = 0xD1B54A32D192ED03L;
    private static final long SUB_DRAW_STEP = 0x8CB92BA72F3D8DD7L;
    private static final long CONTINUATION_STEP = 0xA0761D6478BD642FL;
    private static final double UNIT = 0x1p-53;

    private static final Purpose[] PURPOSES = Purpose.values();

    /** For each purpose, by its place in the enum, what seed, replication and number come to. */
    private final long[] roots = new long[PURPOSES.length];

    private long replication;

    /** A second word of the key, so that two replications that meet in one word still differ. */
    private long salt;

    /**
     * Creates the luck of a replication.
     *
     * @param seed any number
     * @param replication any number
     */
    public Luck(long seed, long replication) {
        key(seed, replication, 0);
    }

    /** The replication that this luck belongs to. */
    public long replication() {
        return replication;
    }

    /**
     * Becomes the luck of another replication.
     *
     * @param seed any number
     * @param replication any number
     */
    public void reset(long seed, long replication) {
        key(seed, replication, 0);
    }

    /**
     * Becomes the luck of a continuation of a replication.
     *
     * @param seed any number
     * @param replication any number
     * @param continuation 0 is the replication's own luck, any other number another one
     */
    public void reset(long seed, long replication, long continuation) {
        key(seed, replication, continuation);
    }

    private void key(long seed, long number, long continuation) {
        replication = number;
        long root = mix(mix(seed + OWNER_STEP) + number * OCCURRENCE_STEP);
        if (continuation != 0) {
            root = mix(root + continuation * CONTINUATION_STEP);
        }
        salt = mix(root + SUB_DRAW_STEP);
        for (int i = 0; i < roots.length; i++) {
            roots[i] = mix(root ^ PURPOSES[i].number() * OWNER_STEP);
        }
    }

    /**
     * Returns the 64 bits that a draw is made of.
     *
     * @param p what the draw is for
     * @param owner whose draw it is
     * @param occurrence which of the owner's draws for that purpose
     * @return bits, uniform over all long values
     */
    @SuppressWarnings("EnumOrdinal") // The place only finds the root; the number made it.
    public long bits(Purpose p, long owner, long occurrence) {
        long z = mix(roots[p.ordinal()] + owner * OWNER_STEP) + occurrence * OCCURRENCE_STEP;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L + salt;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** Returns one of the odd multiples of 2⁻⁵³ in (0, 1): symmetric about ½, their mean exactly ½. */
    private static double unit(long bits) {
        return (bits >>> 11 | 1) * UNIT;
    }

    /**
     * Returns a uniform draw.
     *
     * @param p what the draw is for
     * @param owner whose draw it is
     * @param occurrence which of the owner's draws for that purpose
     * @return an odd multiple of 2⁻⁵³ in (0, 1), so never 0 nor 1
     */
    public double uniform(Purpose p, long owner, long occurrence) {
        return unit(bits(p, owner, occurrence));
    }

    /**
     * Returns a standard normal draw, the quantile of the uniform draw of the same key (Wichura's AS 241).
     *
     * @param p what the draw is for
     * @param owner whose draw it is
     * @param occurrence which of the owner's draws for that purpose
     * @return a draw of mean 0 and variance 1, in [−8.3, 8.3]
     */
    public double normal(Purpose p, long owner, long occurrence) {
        return Normal.quantile(uniform(p, owner, occurrence));
    }

    /**
     * Returns an exponential draw, −ln of the uniform draw of the same key.
     *
     * @param p what the draw is for
     * @param owner whose draw it is
     * @param occurrence which of the owner's draws for that purpose
     * @return a draw of mean 1, in (0, 36.8]
     */
    public double exponential(Purpose p, long owner, long occurrence) {
        return -StrictMath.log(uniform(p, owner, occurrence));
    }

    /**
     * Returns a whole number drawn uniformly, ascending in the uniform draw of the same key.
     *
     * @param n the number of possibilities, ≥ 1
     * @param p what the draw is for
     * @param owner whose draw it is
     * @param occurrence which of the owner's draws for that purpose
     * @return a number in 0..n−1; chances differ by less than 2⁻⁶³
     * @throws IllegalArgumentException if {@code n} is below 1
     */
    public int below(int n, Purpose p, long owner, long occurrence) {
        if (!(n >= 1)) {
            throw new IllegalArgumentException("n must be >= 1: " + n);
        }
        return (int) Math.multiplyHigh(bits(p, owner, occurrence) >>> 1, (long) n << 1);
    }

    /**
     * Returns a category, the first whose cumulative weight exceeds the uniform draw of the same key times the total.
     *
     * @param cumulative the weights summed in table order: not descending, the first ≥ 0, the last, the total, in (0, ∞)
     * @param p what the draw is for
     * @param owner whose draw it is
     * @param occurrence which of the owner's draws for that purpose
     * @return an index into the table; one of weight 0 is never drawn
     * @throws IllegalArgumentException if the table is empty, its total is not in (0, ∞), or it is seen to descend or to hold
     *     a NaN on the way to the category
     */
    public int category(double[] cumulative, Purpose p, long owner, long occurrence) {
        int last = cumulative.length - 1;
        double total = last < 0 ? 0 : cumulative[last];
        if (!(total > 0 && total <= Double.MAX_VALUE)) {
            throw badTable(cumulative);
        }
        double mark = uniform(p, owner, occurrence) * total;
        double before = 0;
        for (int i = 0; i < last; i++) {
            double sum = cumulative[i];
            if (!(sum >= before && sum <= total)) {
                throw badTable(cumulative);
            }
            if (mark < sum) {
                return i;
            }
            before = sum;
        }
        return last;
    }

    private static IllegalArgumentException badTable(double[] cumulative) {
        return new IllegalArgumentException(
                "cumulative weights must not descend and must end in (0, ∞): " + Arrays.toString(cumulative));
    }

    /**
     * Returns a beta draw, by rejection from further uniforms of the same key (Cheng 1978, Generating Beta Variates with
     * Nonintegral Shape Parameters, Communications of the ACM 21 (4), 317–322).
     *
     * @param a first shape, in [10⁻³, 10⁶]
     * @param b second shape, in [10⁻³, 10⁶]
     * @param p what the draw is for
     * @param owner whose draw it is
     * @param occurrence which of the owner's draws for that purpose
     * @return a draw of mean a/(a + b), in [0, 1]; only shapes below 0.1 come close enough to an end to be rounded to it
     * @throws IllegalArgumentException if a shape is outside its range or NaN
     */
    public double beta(double a, double b, Purpose p, long owner, long occurrence) {
        Beta.check("a", a);
        Beta.check("b", b);
        return Beta.draw(a, b, bits(p, owner, occurrence));
    }

    /** Returns the n-th uniform, n ≥ 1, that a draw of these bits makes use of. */
    static double further(long bits, long n) {
        return unit(mix(bits + n * SUB_DRAW_STEP));
    }

    /**
     * Returns a binomial draw, by inversion of the uniform draw of the same key.
     *
     * @param n the number of trials, in 0..10⁶
     * @param prob the chance of success in each, in [0, 1]
     * @param p what the draw is for
     * @param owner whose draw it is
     * @param occurrence which of the owner's draws for that purpose
     * @return the number of successes, in 0..n
     * @throws IllegalArgumentException if {@code n} or {@code prob} is outside its range or NaN
     */
    public int binomial(int n, double prob, Purpose p, long owner, long occurrence) {
        if (!(n >= 0 && n <= 1_000_000)) {
            throw new IllegalArgumentException("n must be in 0..1000000: " + n);
        }
        if (!(prob >= 0 && prob <= 1)) {
            throw new IllegalArgumentException("prob must be in [0, 1]: " + prob);
        }
        return Binomial.quantile(n, prob, uniform(p, owner, occurrence));
    }
}
