package pilottrap.simulation.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.testing.Allocation;

class LuckTest {

    private static final long PURPOSES_DIGEST = 2_505_572_408_378L;

    private final Luck luck = new Luck(42, 7);

    @Test
    void a_draw_does_not_depend_on_the_order_of_use() {
        List<Integer> owners = new ArrayList<>();
        double[] forward = new double[500];
        for (int owner = 0; owner < forward.length; owner++) {
            owners.add(owner);
            forward[owner] = luck.uniform(Purpose.QUALITY, owner, 0);
        }
        Collections.shuffle(owners, new Random(1));
        for (int owner : owners) {
            luck.normal(Purpose.VALUE, owner, 3);
            luck.beta(6, 3, Purpose.QUALITY, owner, 0);
            assertEquals(forward[owner], luck.uniform(Purpose.QUALITY, owner, 0));
        }
    }

    @Test
    void a_reset_makes_it_the_luck_of_that_replication_and_of_no_other() {
        Luck other = new Luck(-1, 99);
        assertNotEquals(luck.bits(Purpose.G1_WAIT, 3, 0), other.bits(Purpose.G1_WAIT, 3, 0));
        other.reset(42, 7);
        for (Purpose purpose : Purpose.values()) {
            assertEquals(luck.bits(purpose, 3, 5), other.bits(purpose, 3, 5));
        }
        other.reset(7, 42);
        assertNotEquals(luck.bits(Purpose.G1_WAIT, 3, 0), other.bits(Purpose.G1_WAIT, 3, 0));
    }

    @Test
    void neighbouring_keys_have_different_bits() {
        Set<Long> seen = new HashSet<>();
        int keys = 0;
        Luck near = new Luck(0, 0);
        for (long seed = -2; seed <= 2; seed++) {
            for (long replication = -2; replication <= 2; replication++) {
                near.reset(seed, replication);
                for (Purpose purpose : Purpose.values()) {
                    for (long owner = -2; owner <= 8; owner++) {
                        for (long occurrence = -2; occurrence <= 8; occurrence++) {
                            seen.add(near.bits(purpose, owner, occurrence));
                            keys++;
                        }
                    }
                }
            }
        }
        // Chance of any two of so few random words being equal: 5 in a million.
        assertEquals(keys, seen.size());
    }

    @Test
    void the_numbers_of_purposes_are_unique_and_fixed_for_good() {
        Set<Integer> numbers = new HashSet<>();
        long digest = 0;
        for (Purpose purpose : Purpose.values()) {
            assertTrue(numbers.add(purpose.number()), purpose + " has a number that is taken");
            digest += (long) purpose.name().hashCode() * purpose.number();
        }
        assertEquals(100, Purpose.ORGANIZATION_POOL.number());
        assertEquals(220, Purpose.FUNCTION.number());
        assertEquals(301, Purpose.GOVERNANCE_PASS.number());
        assertEquals(480, Purpose.SURVEY_REPORT.number());
        assertEquals(
                PURPOSES_DIGEST, digest, "a name or number has changed, or one was added: update only for the latter");
    }

    @Test
    void uniforms_are_odd_multiples_of_two_to_the_minus_53() {
        for (long owner = 0; owner < 100_000; owner++) {
            double u = luck.uniform(Purpose.CONTACT, owner, 0);
            double multiple = u * 0x1p53;
            assertTrue(u > 0 && u < 1);
            assertEquals(1, (long) multiple & 1);
            assertEquals(multiple, Math.rint(multiple));
        }
    }

    @Test
    void the_normal_quantile_is_that_of_commons_math_and_of_the_published_values() {
        assertEquals(0.0, Normal.quantile(0.5));
        assertEquals(-0.6744897501960817, Normal.quantile(0.25), 1e-15);
        assertEquals(-3.090232306167813, Normal.quantile(0.001), 1e-14);
        assertEquals(-9.26234008979841, Normal.quantile(1e-20), 1e-13);
        NormalDistribution reference = new NormalDistribution();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            double p = random.nextDouble() * Math.pow(10, -random.nextInt(15));
            double x = Normal.quantile(p);
            assertEquals(p, reference.cumulativeProbability(x), 1e-13 * Math.max(1, x * x) * p + 1e-18, "p = " + p);
        }
    }

    @Test
    void normals_rise_with_their_uniform_and_are_symmetric() {
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < 200_000; i++) {
            double x = Normal.quantile(i / 200_000.0);
            assertTrue(x > last, "at " + i);
            assertEquals(-x, Normal.quantile(1 - i / 200_000.0), 1e-9);
            last = x;
        }
        assertTrue(Normal.quantile(0x1p-53) > -8.3);
        assertTrue(Normal.quantile(1 - 0x1p-53) < 8.3);
        for (double border : new double[] {0.075, 0.925, StrictMath.exp(-25), 1 - StrictMath.exp(-25)}) {
            // Uniform draws lie 2⁻⁵² apart.
            for (int step = -20; step < 20; step++) {
                double u = border + step * 0x1p-52;
                assertTrue(Normal.quantile(u) < Normal.quantile(u + 0x1p-52), step + " steps from " + border);
            }
        }
    }

    @Test
    void distributions_move_monotonically_with_the_one_uniform_of_their_key() {
        for (long owner = 0; owner < 2_000; owner++) {
            double u = luck.uniform(Purpose.TIER, owner, 1);
            assertEquals(Normal.quantile(u), luck.normal(Purpose.TIER, owner, 1));
            assertEquals(-StrictMath.log(u), luck.exponential(Purpose.TIER, owner, 1));
            assertEquals((int) (u * 10), luck.below(10, Purpose.TIER, owner, 1));
            assertEquals(
                    u < 0.2 ? 0 : u < 0.7 ? 2 : 3, luck.category(new double[] {1, 1, 3.5, 5}, Purpose.TIER, owner, 1));
            assertEquals(Binomial.quantile(12, 0.517, u), luck.binomial(12, 0.517, Purpose.TIER, owner, 1));
        }
    }

    @Test
    void a_category_of_no_weight_is_never_drawn() {
        for (long owner = 0; owner < 10_000; owner++) {
            int category = luck.category(new double[] {0, 1, 1, 2, 2}, Purpose.MODE, owner, 0);
            assertTrue(category == 1 || category == 3);
        }
        assertEquals(0, luck.category(new double[] {0.3}, Purpose.MODE, 1, 0));
    }

    @Test
    void binomial_quantiles_are_those_of_commons_math() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 2_000; i++) {
            int n = random.nextInt(200);
            double prob = random.nextInt(10) == 0 ? random.nextInt(2) : random.nextDouble();
            double u = random.nextDouble();
            int k = Binomial.quantile(n, prob, u);
            BinomialDistribution reference = new BinomialDistribution(null, n, prob);
            assertTrue(reference.cumulativeProbability(k) >= u - 1e-12, n + " " + prob + " " + u);
            assertTrue(reference.cumulativeProbability(k - 1) <= u + 1e-12, n + " " + prob + " " + u);
        }
        assertEquals(0, Binomial.quantile(0, 0.5, 0.9));
        assertEquals(0, Binomial.quantile(9, 0, 0.9));
        assertEquals(9, Binomial.quantile(9, 1, 0.1));
        assertEquals(500_000, Binomial.quantile(1_000_000, 0.5, 0.5));
        assertEquals(0, Binomial.quantile(1_000_000, 1e-12, 0.99));
        assertEquals(1_000_000, Binomial.quantile(1_000_000, 1 - 1e-12, 0.01));
    }

    @Test
    void what_is_outside_its_range_is_refused() {
        Purpose p = Purpose.OWNER;
        assertThrows(IllegalArgumentException.class, () -> luck.below(0, p, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> luck.category(new double[0], p, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> luck.category(new double[] {0, 0}, p, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> luck.category(new double[] {1, Double.NaN}, p, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> luck.category(new double[] {Double.NaN, 1}, p, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> luck.category(new double[] {2, 1}, p, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> luck.category(new double[] {-1, 1}, p, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> luck.beta(0, 1, p, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> luck.beta(1, Double.NaN, p, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> luck.binomial(-1, 0.5, p, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> luck.binomial(1_000_001, 0.5, p, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> luck.binomial(1, 1.5, p, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> luck.binomial(1, Double.NaN, p, 0, 0));
    }

    /** Values of the first release: should a JDK or an edit change one of them, every replication changes. */
    @Test
    void draws_are_what_they_have_always_been() {
        assertEquals(-3444104423213745442L, luck.bits(Purpose.QUALITY, 17, 0));
        assertEquals(-3990801551945588904L, luck.bits(Purpose.SURVEY_REPORT, -1, Long.MAX_VALUE));
        assertEquals(0.32611732204728605, luck.uniform(Purpose.GOVERNANCE_PASS, 17, 2));
        assertEquals(-2.275825695685262, luck.normal(Purpose.G1_SIGNAL, 17, 0));
        assertEquals(5.188190469196267, luck.exponential(Purpose.CLOSURE, 17, 1));
        assertEquals(0.8016175663463693, luck.beta(6, 3, Purpose.QUALITY, 17, 0));
        assertEquals(0.7008375946991046, luck.beta(0.5, 0.3, Purpose.QUALITY, 17, 0));
        assertEquals(7, luck.binomial(12, 0.517, Purpose.DATA_SOURCES, 17, 0));
        assertEquals(537, luck.below(1000, Purpose.OWNER, 17, 0));
    }

    @Test
    void nothing_is_allocated_per_draw() {
        double[] table = {0.2, 0.5, 1};
        double[] sum = new double[1];
        long bytes = Allocation.of(() -> {
            for (int i = 0; i < 20_000; i++) {
                sum[0] += luck.normal(Purpose.G1_SIGNAL, i, 0)
                        + luck.exponential(Purpose.CLOSURE, i, 0)
                        + luck.beta(6, 3, Purpose.QUALITY, i, 0)
                        + luck.binomial(12, 0.5, Purpose.DATA_SOURCES, i, 0)
                        + luck.category(table, Purpose.MODE, i, 0)
                        + luck.below(9, Purpose.OWNER, i, 0);
            }
        });
        assertTrue(bytes < 4096, bytes + " bytes");
        assertTrue(sum[0] > 0);
    }
}
