package pilottrap.simulation.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.simulation.testing.Allocation;

class CalendarTest {

    static Stream<Named<Calendar>> engines() {
        return Stream.of(Named.of("winner tree", new WinnerTreeCalendar()), Named.of("DSOL", new DsolCalendar()));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    private static List<String> firings(Calendar calendar, long until) {
        List<String> firings = new ArrayList<>();
        calendar.run(until, Long.MAX_VALUE, slot -> firings.add(calendar.now() + ":" + slot));
        return firings;
    }

    @ParameterizedTest
    @MethodSource("engines")
    void events_fire_by_minute_then_phase_then_slot(Calendar calendar) {
        calendar.schedule(3, 10, Phase.COMPLETION);
        calendar.schedule(1, 10, Phase.COMPLETION);
        calendar.schedule(0, 10, Phase.TICK);
        calendar.schedule(7, 10, Phase.INTERVENTION);
        calendar.schedule(9, 2, Phase.MEASURE);
        assertEquals(List.of("2:9", "10:7", "10:1", "10:3", "10:0"), firings(calendar, 100));
        assertEquals(100, calendar.now());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void a_slot_has_one_pending_event_and_scheduling_replaces_it(Calendar calendar) {
        calendar.schedule(4, 50, Phase.TICK);
        calendar.schedule(4, 20, Phase.REVIEW);
        assertEquals(20, calendar.minuteOf(4));
        calendar.schedule(4, 30, Phase.LAUNCH);
        assertEquals(List.of("30:4"), firings(calendar, 100));
        assertFalse(calendar.pending(4));
        assertEquals(Calendar.NEVER, calendar.minuteOf(4));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void cancelling_takes_back_and_never_cancels(Calendar calendar) {
        calendar.schedule(0, 5, Phase.TICK);
        calendar.schedule(1, 6, Phase.TICK);
        calendar.schedule(2, 7, Phase.TICK);
        calendar.cancel(0);
        calendar.cancel(0);
        calendar.cancel(99);
        calendar.schedule(2, Calendar.NEVER, Phase.TICK);
        assertFalse(calendar.pending(0));
        assertTrue(calendar.pending(1));
        assertEquals(List.of("6:1"), firings(calendar, Calendar.NEVER));
        assertEquals(6, calendar.now(), "with no end given, the clock stays at the last event");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void the_slot_being_fired_has_nothing_pending_until_it_is_scheduled_again(Calendar calendar) {
        calendar.schedule(2, 5, Phase.DECISION);
        calendar.run(5, 10, slot -> {
            assertFalse(calendar.pending(2));
            assertEquals(Calendar.NEVER, calendar.minuteOf(2));
            calendar.cancel(2);
            calendar.schedule(2, 8, Phase.DECISION);
            assertEquals(8, calendar.minuteOf(2));
        });
        assertEquals(8, calendar.minuteOf(2));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void the_past_is_refused(Calendar calendar) {
        calendar.schedule(5, 10, Phase.DECISION);
        calendar.run(10, 10, slot -> {
            assertThrows(IllegalArgumentException.class, () -> calendar.schedule(1, 9, Phase.MEASURE));
            assertThrows(IllegalArgumentException.class, () -> calendar.schedule(9, 10, Phase.COMPLETION));
            assertThrows(IllegalArgumentException.class, () -> calendar.schedule(4, 10, Phase.DECISION));
            assertThrows(IllegalArgumentException.class, () -> calendar.schedule(5, 10, Phase.DECISION));
            calendar.schedule(5, 10, Phase.LAUNCH);
            calendar.cancel(5);
        });
        assertEquals(0, calendar.run(20, 10, slot -> {}));
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> calendar.schedule(6, 19, Phase.MEASURE));
        assertTrue(refusal.getMessage().contains("(minute 19, MEASURE, slot 6)"), refusal.getMessage());
        calendar.schedule(6, 20, Phase.INTERVENTION);
        assertEquals(20, calendar.minuteOf(6));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void what_is_outside_its_range_is_refused(Calendar calendar) {
        assertThrows(IllegalArgumentException.class, () -> calendar.schedule(0, -1, Phase.TICK));
        assertThrows(IllegalArgumentException.class, () -> calendar.schedule(-1, 1, Phase.TICK));
        assertThrows(IllegalArgumentException.class, () -> calendar.schedule(Calendar.LAST_SLOT + 1, 1, Phase.TICK));
        assertThrows(IllegalArgumentException.class, () -> calendar.schedule(0, Calendar.LAST_MINUTE + 1, Phase.TICK));
        assertThrows(IllegalArgumentException.class, () -> calendar.cancel(-1));
        assertThrows(IllegalArgumentException.class, () -> calendar.pending(Calendar.LAST_SLOT + 1));
        assertThrows(IllegalArgumentException.class, () -> calendar.minuteOf(-1));
        assertThrows(IllegalArgumentException.class, () -> calendar.reset(-1));
        assertThrows(IllegalArgumentException.class, () -> calendar.run(10, -1, slot -> {}));
        assertThrows(IllegalArgumentException.class, () -> calendar.run(-1, 1, slot -> {}));
        assertThrows(IllegalArgumentException.class, () -> calendar.run(Calendar.LAST_MINUTE + 1, 1, slot -> {}));
        calendar.schedule(3, Calendar.LAST_MINUTE, Phase.MEASURE);
        assertEquals(1, calendar.run(Calendar.LAST_MINUTE, 10, slot -> {}));
        assertEquals(Calendar.LAST_MINUTE, calendar.now());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void a_spent_budget_stops_at_the_last_event_and_leaves_the_rest_pending(Calendar calendar) {
        for (int slot = 0; slot < 5; slot++) {
            calendar.schedule(slot, 10 + slot, Phase.TICK);
        }
        assertEquals(0, calendar.run(100, 0, slot -> {}));
        assertEquals(0, calendar.now());
        assertEquals(3, calendar.run(100, 3, slot -> {}));
        assertEquals(12, calendar.now());
        assertEquals(List.of("13:3", "14:4"), firings(calendar, 100));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void a_reset_starts_again_at_minute_0_with_nothing_pending(Calendar calendar) {
        for (int round = 0; round < 3; round++) {
            calendar.schedule(1, 5, Phase.TICK);
            calendar.schedule(70, 9, Phase.TICK);
            calendar.run(6, 10, slot -> {});
            calendar.reset(2);
            assertEquals(0, calendar.now());
            assertFalse(calendar.pending(1));
            assertFalse(calendar.pending(70));
            calendar.schedule(0, 0, Phase.INTERVENTION);
            assertEquals(List.of("0:0"), firings(calendar, 0));
            calendar.reset(0);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void an_event_that_throws_counts_as_fired_and_the_calendar_goes_on(Calendar calendar) {
        calendar.schedule(1, 5, Phase.TICK);
        calendar.schedule(2, 6, Phase.TICK);
        Event thrower = slot -> {
            throw new ArithmeticException("slot " + slot);
        };
        Exception thrown = assertThrows(ArithmeticException.class, () -> calendar.run(10, 10, thrower));
        assertEquals("slot 1", thrown.getMessage());
        assertFalse(calendar.pending(1));
        assertEquals(List.of("6:2"), firings(calendar, 10));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void run_and_reset_are_refused_inside_an_event(Calendar calendar) {
        calendar.schedule(1, 5, Phase.TICK);
        long fired = calendar.run(10, 10, slot -> {
            assertThrows(IllegalStateException.class, () -> calendar.run(10, 10, other -> {}));
            assertThrows(IllegalStateException.class, () -> calendar.reset(1));
        });
        assertEquals(1, fired);
    }

    /** Plays a schedule made from a seed, with ties, cancels, moves and stops, and returns all that could be seen. */
    private static long[] play(Calendar calendar, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int slots = 1 + random.nextInt(40);
        int span = 1 + random.nextInt(60);
        Phase[] phases = Phase.values();
        LongStream.Builder seen = LongStream.builder();
        calendar.reset(random.nextInt(slots + 1));
        Event event = new Event() {
            @Override
            public void fire(int slot) {
                seen.add(calendar.now()).add(slot);
                for (int i = random.nextInt(4); i > 0; i--) {
                    int other = random.nextBoolean() ? slot : random.nextInt(slots);
                    if (random.nextInt(6) == 0) {
                        calendar.cancel(other);
                    } else {
                        attempt(calendar, other, calendar.now() + random.nextInt(span), random, phases, seen);
                    }
                    seen.add(calendar.minuteOf(other));
                }
            }
        };
        for (int stretch = 0; stretch < 4; stretch++) {
            for (int i = 0; i < slots; i++) {
                attempt(calendar, random.nextInt(slots), calendar.now() + random.nextInt(span), random, phases, seen);
            }
            seen.add(calendar.run(calendar.now() + random.nextInt(10 * span), random.nextInt(400), event));
            seen.add(calendar.now());
            for (int slot = 0; slot < slots; slot++) {
                seen.add(calendar.minuteOf(slot));
            }
        }
        return seen.build().toArray();
    }

    private static void attempt(
            Calendar calendar,
            int slot,
            long minute,
            SplittableRandom random,
            Phase[] phases,
            LongStream.Builder seen) {
        try {
            calendar.schedule(slot, minute, phases[random.nextInt(phases.length)]);
        } catch (IllegalArgumentException past) {
            seen.add(-1);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void all_engines_fire_a_generated_schedule_as_the_plain_list_does(long seed) {
        long[] expected = play(new ListCalendar(), seed);
        assertArrayEquals(expected, play(new WinnerTreeCalendar(), seed), "winner tree");
        try (DsolCalendar dsol = new DsolCalendar()) {
            assertArrayEquals(expected, play(dsol, seed), "DSOL");
        }
    }

    @Test
    void dsol_runs_on_several_threads_at_once() throws Exception {
        long[] expected = play(new WinnerTreeCalendar(), 7);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<long[]> task = () -> {
                try (DsolCalendar calendar = new DsolCalendar()) {
                    play(calendar, 11);
                    return play(calendar, 7);
                }
            };
            List<Future<long[]>> results = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                results.add(threads.submit(task));
            }
            for (Future<long[]> result : results) {
                assertArrayEquals(expected, result.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void dsol_leaves_no_thread_behind() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        List<DsolCalendar> calendars = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            DsolCalendar calendar = new DsolCalendar();
            calendar.schedule(1, 5, Phase.TICK);
            calendar.run(10, 10, slot -> {});
            calendar.reset(4);
            calendars.add(calendar);
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(thread)
                    && thread.getThreadGroup() == Thread.currentThread().getThreadGroup()) {
                thread.join(10_000);
                assertFalse(thread.isAlive(), thread.getName() + " still runs");
            }
        }
        calendars.forEach(DsolCalendar::close);
    }

    @Test
    void the_winner_tree_allocates_nothing_per_event() {
        int slots = 500;
        WinnerTreeCalendar calendar = new WinnerTreeCalendar();
        calendar.reset(slots);
        for (int slot = 0; slot < slots; slot++) {
            calendar.schedule(slot, slot, Phase.TICK);
        }
        Event event = slot -> calendar.schedule(slot, calendar.now() + 1 + slot * 7919L % 1000, Phase.TICK);
        long bytes = Allocation.of(() -> assertEquals(1_000_000, calendar.run(Calendar.NEVER, 1_000_000, event)));
        assertTrue(bytes < 4096, bytes + " bytes for 1,000,000 events");
    }

    @Test
    void a_tree_that_grew_while_running_keeps_what_was_pending() {
        WinnerTreeCalendar calendar = new WinnerTreeCalendar();
        calendar.reset(1);
        calendar.schedule(0, 1, Phase.TICK);
        List<String> firings = new ArrayList<>();
        calendar.run(2_000, Long.MAX_VALUE, slot -> {
            firings.add(calendar.now() + ":" + slot);
            if (slot < 1_000) {
                calendar.schedule(slot * 2 + 1, calendar.now() + 3, Phase.TICK);
                calendar.schedule(slot * 2 + 2, calendar.now() + 2, Phase.TICK);
            }
        });
        assertEquals(2_001, firings.size());
        assertEquals("1:0", firings.get(0));
        assertEquals("3:2", firings.get(1));
        assertEquals("4:1", firings.get(2));
        assertEquals("5:6", firings.get(3));
    }
}
