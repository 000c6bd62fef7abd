package pilottrap.simulation.docking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pilottrap.simulation.kernel.Pool;

/**
 * Where a pool of the engine tips, against theory. Under arrivals that bring ρ times the work that its people could do, the
 * number of jobs is a birth and death process whose deaths slow down with the load (docs/model.md, eq. 19): below the load
 * ℓ* with η(ℓ*) = ρ a backlog melts, above it grows. That is the threshold of problem solving beyond which fire fighting
 * feeds on itself in Repenning, Journal of Product Innovation Management 18 (2001) 285–300; here multitasking is what feeds
 * it. From n jobs, the chance to reach N before 0 is
 *
 * <pre>Σ_{k&lt;n} Π_{j≤k} μ_j/λ ÷ Σ_{k&lt;N} Π_{j≤k} μ_j/λ</pre>
 *
 * (Karlin and Taylor, A First Course in Stochastic Processes, 4.7).
 */
class TippingPointTest {
    private static final double[] LOADS = {2, 3, 4, 5, 8};
    private static final double[] EFFICIENCY = {1, .75, .58, .42, .3};
    private static final double PEOPLE = 5;
    /** Mean work of a job, pw: long against a minute. */
    private static final double WORK = 10;

    private static final int MANY = 80;
    private static final int RUNS = 2_500;

    private static double efficiency(double load, double[] known) {
        if (load <= LOADS[0]) {
            return known[0];
        }
        for (int i = 1; i < LOADS.length; i++) {
            if (load <= LOADS[i]) {
                return known[i - 1] + (known[i] - known[i - 1]) * (load - LOADS[i - 1]) / (LOADS[i] - LOADS[i - 1]);
            }
        }
        return known[LOADS.length - 1];
    }

    /** The load at which the pool does just what comes in. */
    private static double tippingLoad(double rho) {
        double low = 2;
        double high = 8;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (efficiency(middle, EFFICIENCY) > rho) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The chance to reach many jobs before none. */
    private static double theory(double rho, int start, double[] known) {
        double product = 1;
        double upTo = 0;
        double all = 0;
        for (int k = 0; k < MANY; k++) {
            if (k > 0) {
                product *= efficiency(k / PEOPLE, known) / rho;
            }
            upTo += k < start ? product : 0;
            all += product;
        }
        return upTo / all;
    }

    private static double simulated(double rho, int start, double[] known, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int reached = 0;
        for (int run = 0; run < RUNS; run++) {
            reached += runsAway(rho, start, known, random) ? 1 : 0;
        }
        return (double) reached / RUNS;
    }

    private static boolean runsAway(double rho, int start, double[] known, SplittableRandom random) {
        Pool pool = new Pool();
        pool.reset(0, PEOPLE, Integer.MAX_VALUE, LOADS, known);
        long tag = 0;
        for (int i = 0; i < start; i++) {
            pool.enter(0, tag++, WORK * exponential(random), 1, 1_000, 0);
        }
        long now = 0;
        double weeksBetween = WORK / (rho * PEOPLE);
        long arrival = minutes(weeksBetween * exponential(random));
        while (pool.jobs() > 0 && pool.jobs() < MANY) {
            long next = pool.share(now);
            now = Math.min(next, arrival);
            pool.advance(now);
            if (now == next) {
                for (int job = pool.finished(); job >= 0; job = pool.finished()) {
                    pool.leave(now, job);
                }
            } else {
                pool.enter(now, tag++, WORK * exponential(random), 1, 1_000, 0);
                arrival = now + minutes(weeksBetween * exponential(random));
            }
        }
        return pool.jobs() > 0;
    }

    private static long minutes(double weeks) {
        return Math.max(1, Math.round(weeks * Pool.MINUTES_A_WEEK));
    }

    private static double exponential(SplittableRandom random) {
        return -Math.log(1 - random.nextDouble());
    }

    /** Within 4 standard errors of the binomial law: by chance outside once in 16,000 comparisons. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.6", "0.5, 1", "0.5, 1.3", "0.7, 0.6", "0.7, 1", "0.7, 1.4", "0.9, 0.5", "0.9, 1", "0.9, 1.6"})
    void a_backlog_runs_away_as_often_as_the_birth_and_death_process_says(double rho, double ofTippingPoint) {
        int start = (int) Math.round(ofTippingPoint * tippingLoad(rho) * PEOPLE);
        double expected = theory(rho, start, EFFICIENCY);
        double found = simulated(rho, start, EFFICIENCY, 1);
        if (Boolean.getBoolean("pilottrap.report")) {
            System.out.printf(
                    Locale.ROOT,
                    "| %.1f | %.1f | %d | %.3f | %.3f |%n",
                    rho,
                    tippingLoad(rho) * PEOPLE,
                    start,
                    expected,
                    found);
        }
        assertEquals(expected, found, 4 * Math.sqrt(Math.max(1e-3, expected * (1 - expected)) / RUNS));
        double wrong = theory(rho, start, new double[] {1, .8, .64, .5, .4});
        boolean telling = expected > .3 && expected < .8;
        assertTrue(!telling || Math.abs(wrong - found) > .05, "a milder loss would be refused");
    }

    @Test
    void below_what_is_left_of_the_worst_multitasking_every_backlog_melts() {
        assertTrue(theory(.25, MANY - 10, EFFICIENCY) < .2);
        assertEquals(
                theory(.25, MANY - 10, EFFICIENCY),
                simulated(.25, MANY - 10, EFFICIENCY, 2),
                4 * Math.sqrt(.2 * .8 / RUNS));
    }

    @Test
    void without_multitasking_loss_there_is_no_tipping_point_below_capacity() {
        double[] focused = {1, 1, 1, 1, 1};
        assertTrue(theory(.7, 30, EFFICIENCY) > .99 && theory(.7, 30, focused) < 1e-6);
        assertEquals(0, simulated(.7, 30, focused, 3));
    }
}
