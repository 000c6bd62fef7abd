package pilottrap.simulation.random;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keyed draws as a source of chance: along every part of the key, neighbours are as good as independent.
 *
 * <p>Each comparison fails by chance once in a million times; there are about 150. The seed is fixed.
 */
class LuckStatisticsTest {

    private static final double ODDS = 1e-6;

    /** The z that is exceeded with probability ODDS, two-sided. */
    private static final double MOST_Z = 4.892;

    private static final int DRAWS = 1 << 18;
    private static final Purpose[] PURPOSES = Purpose.values();

    /** The part of the key that runs fastest; the others stay or follow. */
    enum Axis {
        SEED,
        REPLICATION,
        PURPOSE,
        OWNER,
        OCCURRENCE,
        OWNER_BY_MILLIONS,
        OCCURRENCE_BACKWARDS,
        SHORT_STREAMS;

        private final Luck luck = new Luck(1, 1);

        long bits(int i) {
            return switch (this) {
                case SEED -> {
                    luck.reset(i, 0);
                    yield luck.bits(Purpose.VALUE, 0, 0);
                }
                case REPLICATION -> {
                    luck.reset(1, i);
                    yield luck.bits(Purpose.VALUE, 0, 0);
                }
                case PURPOSE -> luck.bits(PURPOSES[i % PURPOSES.length], i / PURPOSES.length, 0);
                case OWNER -> luck.bits(Purpose.VALUE, i, 0);
                case OCCURRENCE -> luck.bits(Purpose.VALUE, 0, i);
                case OWNER_BY_MILLIONS -> luck.bits(Purpose.VALUE, i * 1_000_000L, 0);
                case OCCURRENCE_BACKWARDS -> luck.bits(Purpose.VALUE, 3, -i);
                case SHORT_STREAMS -> luck.bits(Purpose.VALUE, i / 3, i % 3);
            };
        }

        double uniform(int i) {
            return (bits(i) >>> 11 | 1) * 0x1p-53;
        }
    }

    private static void assertChiSquare(String what, long[] counts, double expected) {
        double chi = 0;
        for (long count : counts) {
            chi += (count - expected) * (count - expected) / expected;
        }
        double p = 1 - new ChiSquaredDistribution(null, counts.length - 1.0).cumulativeProbability(chi);
        assertTrue(p > ODDS / 2 && p < 1 - ODDS / 2, what + ": chi square " + chi + ", p " + p);
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void draws_are_spread_evenly(Axis axis) {
        long[] top = new long[1024];
        long[] bottom = new long[1024];
        for (int i = 0; i < DRAWS; i++) {
            long bits = axis.bits(i);
            top[(int) (bits >>> 54)]++;
            bottom[(int) bits & 1023]++;
        }
        assertChiSquare("top bits", top, DRAWS / 1024.0);
        assertChiSquare("bottom bits", bottom, DRAWS / 1024.0);
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void successive_draws_fall_evenly_on_the_square(Axis axis) {
        long[] cells = new long[64 * 64];
        for (int i = 0; i < DRAWS; i++) {
            int row = (int) (axis.uniform(2 * i) * 64);
            int column = (int) (axis.uniform(2 * i + 1) * 64);
            cells[row * 64 + column]++;
        }
        assertChiSquare("pairs", cells, DRAWS / 4096.0);
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void draws_are_not_correlated_with_later_ones(Axis axis) {
        double[] u = new double[DRAWS + 200];
        for (int i = 0; i < u.length; i++) {
            u[i] = axis.uniform(i) - 0.5;
        }
        for (int lag : new int[] {1, 2, 3, 7, 64, PURPOSES.length}) {
            double sum = 0;
            for (int i = 0; i < DRAWS; i++) {
                sum += u[i] * u[i + lag];
            }
            double z = 12 * sum / Math.sqrt(DRAWS);
            assertTrue(Math.abs(z) < MOST_Z, "lag " + lag + ": z " + z);
        }
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void a_step_along_the_key_flips_each_bit_half_of_the_time(Axis axis) {
        int steps = 1 << 16;
        int[] flips = new int[64];
        for (int i = 0; i < steps; i++) {
            long changed = axis.bits(i) ^ axis.bits(i + 1);
            for (int bit = 0; bit < 64; bit++) {
                flips[bit] += (int) (changed >>> bit) & 1;
            }
        }
        for (int bit = 0; bit < 64; bit++) {
            double z = (flips[bit] - steps / 2.0) / Math.sqrt(steps / 4.0);
            // 512 looks in all: once in a thousand million each.
            assertTrue(Math.abs(z) < 6.11, "bit " + bit + ": z " + z);
        }
    }

    /** Turns one bit of one part of the key and counts how often each bit of the draw turns with it. */
    @ParameterizedTest
    @MethodSource("parts")
    void turning_any_bit_of_the_key_turns_each_bit_half_of_the_time(String part) {
        int samples = 4_096;
        Luck luck = new Luck(0, 0);
        double worst = 0;
        for (int keyBit = 0; keyBit < 64; keyBit++) {
            int[] flips = new int[64];
            for (int i = 0; i < samples; i++) {
                long[] key = {i, 2L * i, 3L * i, 5L * i};
                long before = bits(luck, key);
                key[Integer.parseInt(part.substring(0, 1))] ^= 1L << keyBit;
                long changed = before ^ bits(luck, key);
                for (int bit = 0; bit < 64; bit++) {
                    flips[bit] += (int) (changed >>> bit) & 1;
                }
            }
            for (int flip : flips) {
                worst = Math.max(worst, Math.abs(flip - samples / 2.0) / Math.sqrt(samples / 4.0));
            }
        }
        // 4,096 looks a part, each beyond 6.5 standard deviations once in 12 thousand million times.
        assertTrue(worst < 6.5, "worst z " + worst);
    }

    static Stream<Arguments> parts() {
        return Stream.of("0 seed", "1 replication", "2 owner", "3 occurrence").map(Arguments::of);
    }

    private static long bits(Luck luck, long[] key) {
        luck.reset(key[0], key[1]);
        return luck.bits(Purpose.INCIDENT, key[2], key[3]);
    }

    @Test
    void the_means_of_neighbouring_streams_scatter_as_they_should() {
        // A stream whose draws hang together, or two streams alike, would show in the variance of the means.
        int streams = 4_000;
        int length = 1_000;
        for (Axis across : new Axis[] {Axis.SEED, Axis.REPLICATION, Axis.PURPOSE, Axis.OWNER}) {
            Luck luck = new Luck(5, 0);
            double sum = 0;
            double squares = 0;
            for (int stream = 0; stream < streams; stream++) {
                double mean = 0;
                luck.reset(across == Axis.SEED ? stream : 5, across == Axis.REPLICATION ? stream : 0);
                Purpose purpose = PURPOSES[across == Axis.PURPOSE ? stream % PURPOSES.length : 0];
                long owner = across == Axis.OWNER ? stream : across == Axis.PURPOSE ? stream / PURPOSES.length : 0;
                for (int i = 0; i < length; i++) {
                    mean += luck.uniform(purpose, owner, i) - 0.5;
                }
                double z = mean * Math.sqrt(12.0 / length);
                sum += z;
                squares += z * z;
            }
            double z = sum / Math.sqrt(streams);
            assertTrue(Math.abs(z) < MOST_Z, across + ": mean z " + z);
            double p = new ChiSquaredDistribution(null, streams).cumulativeProbability(squares);
            assertTrue(p > ODDS / 2 && p < 1 - ODDS / 2, across + ": sum of squares " + squares + " of " + streams);
        }
    }

    /** A draw of a distribution, by owner. */
    @FunctionalInterface
    interface Draw {
        double of(Luck luck, long owner);
    }

    static Stream<Arguments> continuous() {
        return Stream.of(
                Arguments.of("uniform", new UniformRealDistribution(null, 0, 1), (Draw)
                        (l, o) -> l.uniform(Purpose.KPI, o, 0)),
                Arguments.of(
                        "normal", new NormalDistribution(null, 0, 1), (Draw) (l, o) -> l.normal(Purpose.KPI, o, 0)),
                Arguments.of("exponential", new ExponentialDistribution(null, 1), (Draw)
                        (l, o) -> l.exponential(Purpose.KPI, o, 0)),
                beta(6, 3),
                beta(1, 1),
                beta(0.5, 0.5),
                beta(0.3, 2),
                beta(2, 0.3),
                beta(1.5, 40),
                beta(0.3, 0.4),
                beta(2_000, 3_000));
    }

    private static Arguments beta(double a, double b) {
        return Arguments.of("beta(" + a + ", " + b + ")", new BetaDistribution(null, a, b), (Draw)
                (l, o) -> l.beta(a, b, Purpose.QUALITY, o, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("continuous")
    void draws_follow_their_distribution(String name, RealDistribution distribution, Draw draw) {
        int n = 100_000;
        Luck luck = new Luck(3, 0);
        double[] sample = new double[n];
        for (int i = 0; i < n; i++) {
            sample[i] = draw.of(luck, i);
        }
        Arrays.sort(sample);
        double worst = 0;
        for (int i = 0; i < n; i++) {
            double f = distribution.cumulativeProbability(sample[i]);
            worst = Math.max(worst, Math.max(f - (double) i / n, (i + 1.0) / n - f));
        }
        double p = 1 - new KolmogorovSmirnovTest().ksSum(Math.sqrt(n) * worst, 1e-12, 100_000);
        assertTrue(p > ODDS, name + ": distance " + worst + ", p " + p);
    }

    @Test
    void binomials_follow_their_distribution() {
        for (double[] law : new double[][] {{12, 0.517}, {8, 0.375}, {100, 0.02}}) {
            int n = (int) law[0];
            long[] counts = new long[n + 1];
            Luck luck = new Luck(4, 0);
            for (int i = 0; i < DRAWS; i++) {
                counts[luck.binomial(n, law[1], Purpose.DATA_SOURCES, i, 0)]++;
            }
            BinomialDistribution reference = new BinomialDistribution(null, n, law[1]);
            double chi = 0;
            int cells = 0;
            for (int k = 0; k <= n; k++) {
                double expected = DRAWS * reference.probability(k);
                if (expected >= 5) {
                    chi += (counts[k] - expected) * (counts[k] - expected) / expected;
                    cells++;
                }
            }
            double p = 1 - new ChiSquaredDistribution(null, cells - 1.0).cumulativeProbability(chi);
            assertTrue(p > ODDS, "binomial " + n + ": p " + p);
        }
    }

    @Test
    void whole_numbers_and_categories_come_as_often_as_they_should() {
        Luck luck = new Luck(6, 0);
        long[] numbers = new long[7];
        long[] categories = new long[3];
        double[] table = {0.55, 0.80, 1.00};
        for (int i = 0; i < DRAWS; i++) {
            numbers[luck.below(7, Purpose.OWNER, i, 0)]++;
            categories[luck.category(table, Purpose.MODE, i, 0)]++;
        }
        assertChiSquare("below 7", numbers, DRAWS / 7.0);
        double[] shares = {0.55, 0.25, 0.20};
        for (int k = 0; k < 3; k++) {
            double z = (categories[k] - DRAWS * shares[k]) / Math.sqrt(DRAWS * shares[k] * (1 - shares[k]));
            assertTrue(Math.abs(z) < MOST_Z, "category " + k + ": z " + z);
        }
    }
}
