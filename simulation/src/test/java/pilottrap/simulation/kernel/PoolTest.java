package pilottrap.simulation.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.simulation.testing.Allocation;

class PoolTest {

    private static final long WEEK = Pool.MINUTES_A_WEEK;
    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final double NO_CAP = 1e6;
    private static final double[] FLAT = {0};
    private static final double[] ONE = {1};
    private static final double[] LOADS = {2, 3, 4, 5, 8};
    private static final double[] ETA = {1, 0.75, 0.58, 0.42, 0.30};

    private final Pool pool = new Pool();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    private void flat(double capacity) {
        pool.reset(0, capacity, NO_LIMIT, FLAT, ONE);
    }

    @Test
    void one_person_does_one_person_week_a_week() {
        flat(1);
        int job = pool.enter(0, 7, 3, 1, NO_CAP, 0);
        assertEquals(3 * WEEK, pool.share(0));
        assertEquals(1, pool.rate(job));
        pool.advance(WEEK);
        assertEquals(2, pool.remaining(job), 1e-12);
        assertEquals(1, pool.delivered(job), 1e-12);
        assertEquals(-1, pool.finished());
        pool.advance(3 * WEEK);
        assertEquals(job, pool.finished());
        assertEquals(7, pool.tag(job));
        assertEquals(0, pool.entered(job));
        pool.leave(3 * WEEK, job);
        assertEquals(-1, pool.finished());
        assertEquals(Calendar.NEVER, pool.share(3 * WEEK));
        assertEquals(0, pool.jobs());
        pool.check(3 * WEEK);
    }

    @Test
    void capacity_is_shared_in_proportion_to_weight() {
        flat(3);
        int light = pool.enter(0, 1, 10, 0.5, NO_CAP, 0);
        int heavy = pool.enter(0, 2, 10, 1, NO_CAP, 0);
        assertTrue(pool.share(0) > 0);
        assertEquals(1, pool.rate(light), 1e-12);
        assertEquals(2, pool.rate(heavy), 1e-12);
        pool.weight(light, 1);
        pool.share(0);
        assertEquals(1.5, pool.rate(light), 1e-12);
        assertEquals(3, pool.occupied(), 1e-12);
        pool.check(0);
    }

    @Test
    void what_capped_jobs_leave_is_shared_again() {
        flat(10);
        int a = pool.enter(0, 1, 10, 1, 1, 0);
        int b = pool.enter(0, 2, 10, 1, 3, 0);
        int c = pool.enter(0, 3, 10, 1, 100, 0);
        int d = pool.enter(0, 4, 10, 1, 100, 0);
        pool.share(0);
        assertEquals(1, pool.rate(a));
        // 10/4 = 2.5 each, then (10 − 1)/3 = 3 each, then b is at its cap as well.
        assertEquals(3, pool.rate(b), 1e-12);
        assertEquals(3, pool.rate(c), 1e-12);
        assertEquals(3, pool.rate(d), 1e-12);
        assertEquals(10, pool.occupied(), 1e-12);
        pool.check(0);
    }

    @Test
    void a_pool_idles_only_when_every_job_is_at_its_cap() {
        flat(10);
        pool.enter(0, 1, 10, 1, 4, 0);
        int other = pool.enter(0, 2, 10, 0.4, 2, 0);
        pool.share(0);
        assertEquals(6, pool.occupied(), 1e-12);
        pool.check(0);
        pool.advance(WEEK);
        assertEquals(0.6, pool.utilization(), 1e-12);
        assertEquals(6, pool.occupiedWork(), 1e-12);
        assertEquals(10, pool.offeredWork(), 1e-12);
        assertEquals(2, pool.rate(other));
    }

    @ParameterizedTest(name = "load {0}: efficiency {1}")
    @CsvSource({
        "1, 1",
        "2, 1",
        "2.5, 0.875",
        "3, 0.75",
        "3.5, 0.665",
        "4, 0.58",
        "5, 0.42",
        "6.5, 0.36",
        "8, 0.3",
        "20, 0.3"
    })
    void multitasking_loses_what_the_table_says(double load, double efficiency) {
        pool.reset(0, 2, NO_LIMIT, LOADS, ETA);
        int jobs = (int) (2 * load);
        for (int tag = 0; tag < jobs; tag++) {
            pool.enter(0, tag, 10, 1, NO_CAP, 0);
        }
        pool.share(0);
        assertEquals(load, pool.load(), 1e-12);
        assertEquals(efficiency, pool.efficiency(), 1e-12);
        assertEquals(2 * efficiency / jobs, pool.rate(0), 1e-12);
        assertEquals(2, pool.occupied(), 1e-12, "all capacity is occupied, lossy or not");
        pool.check(0);
    }

    @Test
    void slow_walk_and_throttle_slow_the_work_but_not_the_occupation() {
        flat(2);
        int free = pool.enter(0, 1, 10, 1, NO_CAP, 0);
        int blocked = pool.enter(0, 2, 10, 1, NO_CAP, 0);
        pool.progress(blocked, 0.25);
        pool.throttle(0.3);
        pool.share(0);
        assertEquals(1, pool.rate(blocked));
        assertEquals(2, pool.occupied());
        pool.advance(WEEK);
        assertEquals(0.3, pool.delivered(free), 1e-12);
        assertEquals(0.075, pool.delivered(blocked), 1e-12);
        pool.throttle(1);
        pool.progress(blocked, 0);
        assertEquals(WEEK + (long) Math.ceil(9.7 * WEEK), pool.share(WEEK));
        pool.throttle(0);
        assertEquals(Calendar.NEVER, pool.share(WEEK));
        pool.check(WEEK);
    }

    @Test
    void a_limbo_job_takes_its_part_and_does_nothing_with_it() {
        pool.reset(0, 1, NO_LIMIT, LOADS, ETA);
        int live = pool.enter(0, 1, 10, 1, 4, 0);
        int dead = pool.enter(0, 2, 10, 1, 4, 0);
        pool.limbo(dead, true, 0.3);
        pool.share(0);
        assertTrue(pool.limbo(dead));
        assertEquals(1.3, pool.effectiveJobs(), 1e-12);
        assertEquals(1.3, pool.load(), 1e-12);
        assertEquals(0.3 / 1.3, pool.rate(dead), 1e-12);
        assertEquals(1 / 1.3, pool.rate(live), 1e-12);
        pool.advance(WEEK);
        assertEquals(0, pool.delivered(dead));
        assertEquals(1 / 1.3, pool.delivered(live), 1e-12);
        pool.check(WEEK);
        pool.limbo(dead, false, 0.3);
        pool.share(WEEK);
        assertFalse(pool.limbo(dead));
        assertEquals(0.5, pool.rate(dead), 1e-12);
        assertEquals(10, pool.remaining(dead), 1e-12);
    }

    @Test
    void limbo_scales_the_cap_as_well() {
        flat(10);
        int dead = pool.enter(0, 2, 10, 1, 4, 0);
        pool.limbo(dead, true, 0.3);
        assertEquals(Calendar.NEVER, pool.share(0));
        assertEquals(1.2, pool.rate(dead), 1e-12);
        pool.limbo(dead, true, 0);
        pool.share(0);
        assertEquals(0, pool.rate(dead));
        assertEquals(0, pool.occupied());
        pool.check(0);
    }

    @Test
    void a_limited_pool_admits_by_rank_and_then_by_tag() {
        pool.reset(0, 1, 2, FLAT, ONE);
        int[] jobs = new int[5];
        double[] ranks = {1, 3, 3, 2, 9};
        for (int tag = 0; tag < 5; tag++) {
            jobs[tag] = pool.enter(0, 10 - tag, 1, 1, NO_CAP, ranks[tag]);
        }
        pool.share(0);
        assertEquals(List.of(false, true), List.of(pool.waiting(jobs[4]), pool.waiting(jobs[1])));
        assertFalse(pool.waiting(jobs[2]), "of equal rank, the lower tag goes first");
        pool.check(0);
        pool.advance(100);
        assertEquals(300, pool.waitingMinutes());
        assertEquals(0, pool.delivered(jobs[0]));
        pool.leave(100, jobs[4]);
        assertTrue(pool.waiting(jobs[1]), "nobody moves up before the next share");
        pool.share(100);
        assertFalse(pool.waiting(jobs[1]));
        pool.limit(4);
        pool.share(100);
        assertFalse(pool.waiting(jobs[0]));
        pool.check(100);
    }

    @Test
    void a_job_in_limbo_keeps_its_place_under_a_limit() {
        pool.reset(0, 1, 1, FLAT, ONE);
        int first = pool.enter(0, 1, 1, 1, NO_CAP, 0);
        pool.share(0);
        int second = pool.enter(0, 2, 1, 1, NO_CAP, 9);
        pool.limbo(first, true, 0.3);
        assertEquals(Calendar.NEVER, pool.share(0));
        assertTrue(pool.waiting(second));
        assertEquals(0.3, pool.effectiveJobs());
        pool.check(0);
    }

    @Test
    void a_pool_without_capacity_does_nothing() {
        pool.reset(0, 0, NO_LIMIT, LOADS, ETA);
        int job = pool.enter(0, 1, 1, 1, NO_CAP, 0);
        assertEquals(Calendar.NEVER, pool.share(0));
        assertEquals(0, pool.rate(job));
        assertEquals(Double.POSITIVE_INFINITY, pool.load());
        pool.advance(WEEK);
        assertEquals(0, pool.delivered(job));
        assertEquals(0, pool.utilization());
        pool.check(WEEK);
        pool.capacity(2);
        assertEquals(0, pool.capacity());
        assertEquals(WEEK + WEEK / 2, pool.share(WEEK));
        assertEquals(2, pool.capacity());
    }

    @Test
    void a_job_completes_at_the_first_minute_at_which_its_work_is_done() {
        flat(1);
        double minute = 1.0 / WEEK;
        int job = pool.enter(0, 1, 2.5 * minute, 1, NO_CAP, 0);
        assertEquals(3, pool.share(0));
        pool.advance(3);
        assertEquals(job, pool.finished());
        assertEquals(3 * minute, pool.delivered(job), 1e-15, "the last minute's overshoot counts as service");
        assertEquals(-0.5 * minute, pool.remaining(job), 1e-15);
        pool.leave(3, job);
        int nothing = pool.enter(3, 2, 0, 1, NO_CAP, 0);
        assertEquals(4, pool.share(3), "even no work takes a minute");
        pool.advance(4);
        assertEquals(nothing, pool.finished());
    }

    @Test
    void all_jobs_that_end_at_one_minute_are_told_lowest_tag_first() {
        flat(3);
        for (long tag : new long[] {30, 10, 20}) {
            pool.enter(0, tag, 1, 1, NO_CAP, 0);
        }
        long minute = pool.share(0);
        assertEquals(WEEK, minute);
        pool.advance(minute);
        List<Long> order = new ArrayList<>();
        for (int job = pool.finished(); job >= 0; job = pool.finished()) {
            order.add(pool.tag(job));
            pool.leave(minute, job);
            // A job that is done stays done, whatever happens before it is taken out.
            assertEquals(pool.jobs() == 0 ? Calendar.NEVER : minute + 1, pool.share(minute));
        }
        assertEquals(List.of(10L, 20L, 30L), order);
    }

    @Test
    void a_missed_completion_is_refused() {
        flat(1);
        pool.enter(0, 1, 1, 1, NO_CAP, 0);
        pool.share(0);
        assertThrows(IllegalStateException.class, () -> pool.advance(WEEK + 1));
        assertThrows(IllegalArgumentException.class, () -> pool.advance(-1));
    }

    @Test
    void more_work_puts_the_completion_off() {
        flat(1);
        int job = pool.enter(0, 1, 1, 1, NO_CAP, 0);
        pool.share(0);
        pool.advance(WEEK / 2);
        pool.add(job, 1);
        assertEquals(2 * WEEK, pool.share(WEEK / 2));
        pool.advance(2 * WEEK);
        pool.add(job, 1);
        assertEquals(-1, pool.finished(), "more work calls a finished job back");
        assertEquals(3 * WEEK, pool.share(2 * WEEK));
    }

    @Test
    void waits_are_time_beyond_what_the_job_alone_would_have_taken() {
        flat(1);
        int first = pool.enter(0, 1, 1, 1, 2, 0);
        pool.enter(0, 2, 1, 1, 2, 0);
        assertEquals(2 * WEEK, pool.share(0));
        pool.leave(2 * WEEK, first);
        assertEquals(1.5 * WEEK, pool.waitOfDeparted(), 1e-9);
        assertEquals(2 * WEEK, pool.timeOfDeparted());
        assertEquals(1, pool.departures());
        assertEquals(4 * WEEK, pool.jobMinutes());
        assertEquals(4 * WEEK, pool.timeInSystem());
        assertEquals(0, pool.littleResidual());
        assertEquals(2, pool.delivered(), 1e-12);
        assertEquals(2, pool.progressed(), 1e-12);
    }

    @Test
    void a_completion_keeps_its_minute_while_nothing_changes() {
        pool.reset(0, 3.6, NO_LIMIT, LOADS, ETA);
        for (int tag = 0; tag < 7; tag++) {
            pool.enter(0, tag, 11.3 + tag, 0.4 + 0.07 * tag, 4, 0);
        }
        long minute = pool.share(0);
        for (long now = 1; now < minute; now += 977) {
            assertEquals(minute, pool.share(now));
            pool.progress(3, 1);
            pool.weight(2, 0.4 + 0.07 * 2);
        }
        pool.advance(minute);
        assertTrue(pool.finished() >= 0);
    }

    @Test
    void handles_are_reused_lowest_first() {
        flat(1);
        for (int tag = 0; tag < 40; tag++) {
            assertEquals(tag, pool.enter(0, tag, 1, 1, 1, 0));
        }
        pool.leave(0, 5);
        pool.leave(0, 3);
        assertEquals(3, pool.enter(0, 99, 1, 1, 1, 0));
        assertEquals(5, pool.enter(0, 98, 1, 1, 1, 0));
        assertEquals(40, pool.enter(0, 97, 1, 1, 1, 0));
        assertEquals(41, pool.jobs());
        assertFalse(pool.limbo(3));
        pool.reset(5, 1, NO_LIMIT, FLAT, ONE);
        assertEquals(0, pool.jobs());
        assertEquals(0, pool.enter(5, 1, 1, 1, 1, 0));
        assertEquals(5 + WEEK, pool.share(5));
    }

    @Test
    void what_is_outside_its_range_is_refused() {
        flat(1);
        int job = pool.enter(0, 1, 1, 1, 1, 0);
        assertThrows(IllegalArgumentException.class, () -> pool.capacity(-1));
        assertThrows(IllegalArgumentException.class, () -> pool.capacity(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> pool.capacity(Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> pool.throttle(1.1));
        assertThrows(IllegalArgumentException.class, () -> pool.limit(0));
        assertThrows(IllegalArgumentException.class, () -> pool.weight(job, 0));
        assertThrows(IllegalArgumentException.class, () -> pool.weight(job, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> pool.progress(job, -0.1));
        assertThrows(IllegalArgumentException.class, () -> pool.progress(job, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> pool.limbo(job, true, 1.5));
        assertThrows(IllegalArgumentException.class, () -> pool.add(job, -1));
        assertThrows(IllegalArgumentException.class, () -> pool.weight(1, 1));
        assertThrows(IllegalArgumentException.class, () -> pool.leave(0, -1));
        assertThrows(IllegalArgumentException.class, () -> pool.rate(99));
        assertThrows(IllegalArgumentException.class, () -> pool.enter(0, 1, -1, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> pool.enter(0, 1, 1, 0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> pool.enter(0, 1, 1, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> pool.enter(0, 1, 1, 1, 1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> pool.reset(-1, 1, 1, FLAT, ONE));
        assertThrows(IllegalArgumentException.class, () -> pool.reset(0, 1, 1, new double[0], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> pool.reset(0, 1, 1, LOADS, ONE));
        assertThrows(
                IllegalArgumentException.class, () -> pool.reset(0, 1, 1, new double[] {2, 2}, new double[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> pool.reset(0, 1, 1, FLAT, new double[] {0}));
        assertThrows(IllegalArgumentException.class, () -> pool.reset(0, 1, 1, FLAT, new double[] {1.5}));
    }

    /** Jobs as the plainest arithmetic sees them: the level of water-filling found by bisection. */
    private static double[] rates(double total, double[] weights, double[] caps) {
        double low = 0;
        double high = 1e12;
        for (int i = 0; i < 200; i++) {
            double level = (low + high) / 2;
            double sum = 0;
            for (int job = 0; job < weights.length; job++) {
                sum += Math.min(caps[job], weights[job] * level);
            }
            if (sum > total) {
                high = level;
            } else {
                low = level;
            }
        }
        double[] rates = new double[weights.length];
        for (int job = 0; job < weights.length; job++) {
            rates[job] = Math.min(caps[job], weights[job] * low);
        }
        return rates;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void water_filling_is_what_bisection_finds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int jobs = 1 + random.nextInt(60);
        double capacity = 0.1 + 12 * random.nextDouble();
        pool.reset(0, capacity, NO_LIMIT, LOADS, ETA);
        double[] weights = new double[jobs];
        double[] caps = new double[jobs];
        double count = 0;
        for (int job = 0; job < jobs; job++) {
            weights[job] = 0.4 + 0.6 * random.nextDouble();
            caps[job] = random.nextInt(3) == 0 ? 4 : 0.05 + random.nextDouble();
            assertEquals(job, pool.enter(0, job, 5, weights[job], caps[job], 0));
            boolean limbo = random.nextInt(4) == 0;
            if (limbo) {
                pool.limbo(job, true, 0.3);
                weights[job] *= 0.3;
                caps[job] *= 0.3;
            }
            count += limbo ? 0.3 : 1;
        }
        pool.share(0);
        pool.check(0);
        assertEquals(count, pool.effectiveJobs(), 1e-9);
        double[] rates = rates(capacity * pool.efficiency(), weights, caps);
        for (int job = 0; job < jobs; job++) {
            assertEquals(rates[job], pool.rate(job), 1e-9, "job " + job);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_books_balance_at_every_event_of_a_generated_life(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int limit = random.nextInt(3) == 0 ? 1 + random.nextInt(6) : NO_LIMIT;
        pool.reset(0, 4 * random.nextDouble(), limit, LOADS, ETA);
        List<Integer> present = new ArrayList<>();
        long now = 0;
        long next = pool.share(0);
        double given = 0;
        for (int event = 0; event < 400; event++) {
            long later = now + random.nextInt(2_000);
            now = Math.min(later, next);
            pool.advance(now);
            for (int job = pool.finished(); job >= 0; job = pool.finished()) {
                assertTrue(pool.remaining(job) <= 1e-12);
                assertTrue(pool.remaining(job) >= -pool.rate(job) / WEEK - 1e-12, "at most a minute too much");
                assertFalse(pool.waiting(job));
                given += pool.delivered(job);
                pool.leave(now, job);
                present.remove((Integer) job);
            }
            if (present.size() < 30 && random.nextInt(3) == 0) {
                double work = random.nextInt(10) == 0 ? 0 : 2 * random.nextDouble();
                double weight = 0.4 + 0.6 * random.nextDouble();
                present.add(pool.enter(now, event, work, weight, 0.2 + 4 * random.nextDouble(), random.nextInt(3)));
            }
            if (!present.isEmpty()) {
                int job = present.get(random.nextInt(present.size()));
                switch (random.nextInt(8)) {
                    case 0 -> pool.weight(job, 0.4 + 0.6 * random.nextDouble());
                    case 1 -> pool.progress(job, random.nextDouble());
                    case 2 -> pool.limbo(job, !pool.limbo(job), 0.3);
                    case 3 -> pool.add(job, random.nextDouble());
                    case 4 -> pool.capacity(random.nextInt(5) == 0 ? 0 : 6 * random.nextDouble());
                    case 5 -> pool.throttle(random.nextBoolean() ? 1 : 0.3);
                    case 6 -> {
                        if (random.nextInt(4) == 0) {
                            given += pool.delivered(job);
                            pool.leave(now, job);
                            present.remove((Integer) job);
                        }
                    }
                    default -> {}
                }
            }
            next = pool.share(now);
            assertTrue(next > now);
            assertEquals(present.size(), pool.jobs());
            pool.check(now);
        }
        double sum = given;
        for (int job : present) {
            sum += pool.delivered(job);
        }
        assertEquals(sum, pool.progressed(), 1e-9 * Math.max(1, sum));
        assertEquals(0, pool.littleResidual());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void more_capacity_never_slows_a_job_and_one_more_job_never_speeds_one_up(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double capacity = 0.5 + 8 * random.nextDouble();
        pool.reset(0, capacity, NO_LIMIT, LOADS, ETA);
        int jobs = 1 + random.nextInt(30);
        for (int job = 0; job < jobs; job++) {
            pool.enter(0, job, 5, 0.4 + 0.6 * random.nextDouble(), 0.1 + 4 * random.nextDouble(), 0);
        }
        pool.share(0);
        double[] before = new double[jobs];
        for (int job = 0; job < jobs; job++) {
            before[job] = pool.rate(job);
        }
        pool.capacity(capacity + random.nextDouble());
        pool.share(0);
        for (int job = 0; job < jobs; job++) {
            assertTrue(pool.rate(job) >= before[job] * (1 - 1e-12), "job " + job);
        }
        pool.capacity(capacity);
        pool.enter(0, jobs, 5, 0.4 + 0.6 * random.nextDouble(), 4, 0);
        pool.share(0);
        for (int job = 0; job < jobs; job++) {
            assertTrue(pool.rate(job) <= before[job] * (1 + 1e-12), "job " + job);
        }
    }

    @Test
    void a_check_between_a_change_and_the_share_goes_by_what_is_in_force() {
        flat(1);
        pool.enter(0, 1, 1, 1, 1, 0);
        pool.share(0);
        pool.check(0);
        pool.capacity(0.5);
        pool.check(0);
        pool.share(0);
        pool.check(10);
    }

    @Test
    void nothing_is_allocated_in_steady_state() {
        pool.reset(0, 3.6, 20, LOADS, ETA);
        for (int tag = 0; tag < 30; tag++) {
            pool.enter(0, tag, 1 + tag % 7, 1, 4, tag);
        }
        long[] clock = new long[2];
        clock[1] = pool.share(0);
        Runnable life = () -> {
            for (int event = 0; event < 20_000; event++) {
                clock[0] = clock[1];
                pool.advance(clock[0]);
                for (int job = pool.finished(); job >= 0; job = pool.finished()) {
                    pool.leave(clock[0], job);
                    pool.enter(clock[0], event, 1 + event % 7, 0.4 + 0.1 * (event % 6), 4, event % 3);
                }
                pool.limbo(event % 30, event % 2 == 0, 0.3);
                clock[1] = Math.min(pool.share(clock[0]), clock[0] + WEEK);
            }
        };
        long bytes = Allocation.of(life);
        assertTrue(bytes < 4096, bytes + " bytes");
    }
}
