package pilottrap.scenarios.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.Sequential.Look;

/**
 * Intervals that may be looked at again and again. Seeds are fixed; were they drawn anew, 2,000 macro-replications of a rule
 * that covers just 95 % would fall below 94 % once in 50 times.
 */
final class SequentialTest {
    private static final int MACROS = 2_000;

    /** How often the truth, 0, lies in the intervals of all looks: at 100 replications, then each time half as many more. */
    private static double covered(LongToDoubleFunction factor) {
        SplittableRandom random = new SplittableRandom(1);
        int covered = 0;
        for (int macro = 0; macro < MACROS; macro++) {
            Moments differences = new Moments();
            long look = 100;
            boolean inside = true;
            while (look < 4_000) {
                while (differences.n() < look) {
                    differences.add(-Math.log(random.nextDouble()) - 1); // skewed, mean 0
                }
                double se = differences.deviation() / Math.sqrt((double) look);
                inside &= Math.abs(differences.mean()) <= factor.applyAsDouble(look) * se;
                look = look * 3 / 2;
            }
            covered += inside ? 1 : 0;
        }
        return (double) covered / MACROS;
    }

    @Test
    void the_truth_lies_in_the_intervals_of_all_looks_together() {
        assertTrue(covered(n -> Sequential.factor((double) n, Sequential.ALPHA)) >= 0.94);
    }

    @Test
    void ordinary_intervals_fail_that_test() {
        double covered = covered(Moments::quantile);

        assertTrue(covered < 0.88, () -> "ten looks, covered " + covered);
    }

    /** Stops at the first look that finds a difference where there is none. */
    @Test
    void p_values_may_be_looked_at_again_and_again() {
        SplittableRandom random = new SplittableRandom(2);
        int alarms = 0;
        for (int macro = 0; macro < MACROS; macro++) {
            Moments differences = new Moments();
            boolean alarm = false;
            for (long look = 100; look < 4_000 && !alarm; look += 300) {
                while (differences.n() < look) {
                    differences.add(random.nextDouble() + random.nextDouble() - 1);
                }
                double se = differences.deviation() / Math.sqrt((double) look);
                double p = Sequential.p(differences.mean(), se, look);
                alarm = p < 0.05;
                assertEquals(
                        alarm, Math.abs(differences.mean()) > Sequential.factor((double) look, 0.05) * se, "one rule");
            }
            alarms += alarm ? 1 : 0;
        }
        assertTrue(alarms <= 0.06 * MACROS, "at most 5 %; 6 % by chance once in 50 times");
    }

    @Test
    void the_widths_are_those_stated() {
        assertEquals(3.03, Sequential.factor(1_000, 0.05), 0.01);
        assertEquals(3.86, Sequential.factor(100, 0.05), 0.01);
        assertEquals(3.24, Sequential.factor(10_000, 0.05), 0.01);
    }

    @Test
    void a_look_says_whether_to_go_on_and_how_far() {
        assertEquals(new Look(false, Optional.empty(), 100), Sequential.look(40, Optional.of(0.01), 0.01));
        assertEquals(new Look(false, Optional.empty(), 600), Sequential.look(300, Optional.empty(), 0.01));
        Look reached = Sequential.look(1_000, Optional.of(0.003), 0.01);
        assertTrue(reached.reached());
        assertEquals(1_000, reached.next());
        Look behind = Sequential.look(1_000, Optional.of(0.005), 0.01);
        assertFalse(behind.reached());
        assertEquals(0.0152, behind.halfWidth().orElseThrow(), 1e-4);
        double then = Sequential.factor((double) behind.next(), 0.05) * 0.005 * Math.sqrt(1_000.0 / behind.next());
        assertEquals(0.01, then, 1e-5, "there the same spread would be narrow enough");
        assertEquals(
                4_000, Sequential.look(1_000, Optional.of(1.0), 0.01).next(), "no early spread is trusted too far");
        assertThrows(IllegalArgumentException.class, () -> Sequential.look(1_000, Optional.of(1.0), 0));
        assertThrows(IllegalArgumentException.class, () -> Sequential.look(1_000, Optional.of(1.0), Double.NaN));
    }

    /** Runs until the half-width is reached, as --precision does; the interval then covers the truth. */
    @Test
    void a_run_to_a_half_width_ends_with_an_interval_that_covers() {
        SplittableRandom random = new SplittableRandom(3);
        int covered = 0;
        for (int macro = 0; macro < 400; macro++) {
            Moments differences = new Moments();
            Look look = Sequential.look(0, Optional.empty(), 0.1);
            int looks = 0;
            while (!look.reached()) {
                while (differences.n() < look.next()) {
                    differences.add(-Math.log(random.nextDouble()) - 1);
                }
                look = Sequential.look(
                        differences.n(),
                        Optional.of(differences.deviation() / Math.sqrt((double) differences.n())),
                        0.1);
                looks++;
            }
            assertTrue(looks <= 8, "few looks are enough");
            covered += Math.abs(differences.mean()) <= look.halfWidth().orElseThrow() ? 1 : 0;
        }
        assertTrue(covered >= 0.93 * 400);
    }
}
