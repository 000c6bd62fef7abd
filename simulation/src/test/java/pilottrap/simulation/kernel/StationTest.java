package pilottrap.simulation.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.simulation.testing.Allocation;

class StationTest {

    private static final int SOURCE = 100;

    private final Calendar calendar = new WinnerTreeCalendar();
    private final Station station = new Station();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @Test
    void jobs_begin_in_the_order_in_which_they_came() {
        station.reset(calendar, 0, 2);
        StringBuilder log = new StringBuilder();
        for (int tag = 0; tag < 5; tag++) {
            station.arrive(tag, 10 - tag);
            station.check();
        }
        assertEquals(2, station.busy());
        assertEquals(3, station.waiting());
        calendar.run(100, 100, slot -> {
            long tag = station.complete(slot);
            station.check();
            log.append(calendar.now())
                    .append(':')
                    .append(tag)
                    .append('w')
                    .append(station.lastWait())
                    .append(' ');
        });
        assertEquals("9:1w0 10:0w0 17:3w10 17:2w9 23:4w17 ", log.toString());
        assertEquals(9 + 10 + 17 + 17 + 23, station.jobMinutes());
        assertEquals(station.jobMinutes(), station.timeInSystem());
        assertEquals(10 + 9 + 8 + 7 + 6, station.serviceTime());
        assertEquals(9 + 10 + 17, station.waitOfBegun());
        assertEquals(5, station.begun());
        assertEquals(5, station.departures());
        assertEquals(76, station.timeOfDeparted());
        assertEquals(23, station.lastStay());
    }

    @Test
    void statistics_reach_to_the_present_minute() {
        station.reset(calendar, 0, 1);
        station.arrive(1, 50);
        station.arrive(2, 50);
        calendar.run(30, 10, station::complete);
        assertEquals(60, station.jobMinutes());
        assertEquals(60, station.timeInSystem());
        assertEquals(30, station.busyMinutes());
        assertEquals(30, station.serviceTime());
        station.check();
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> station.reset(calendar, 0, 0));
        station.reset(calendar, 3, 2);
        assertThrows(IllegalArgumentException.class, () -> station.arrive(1, 0));
        assertThrows(IllegalArgumentException.class, () -> station.complete(2));
        assertThrows(IllegalArgumentException.class, () -> station.complete(3));
        assertThrows(IllegalArgumentException.class, () -> station.complete(5));
        assertTrue(station.owns(4));
        assertFalse(station.owns(5));
        assertFalse(station.owns(2));
        station.arrive(1, 5);
        assertThrows(IllegalArgumentException.class, () -> new Station().reset(calendar, 0, 9));
    }

    @Test
    void a_lost_completion_is_noticed() {
        station.reset(calendar, 0, 1);
        station.arrive(1, 5);
        calendar.cancel(0);
        assertThrows(IllegalStateException.class, station::check);
    }

    /** Serves the jobs of a seed, made for a number of servers, with more than that number; returns the wait of each. */
    private static long[] waits(long seed, int jobs, int servers, int more, boolean checked) {
        SplittableRandom random = new SplittableRandom(seed);
        Calendar calendar = new WinnerTreeCalendar();
        Station station = new Station();
        long[] services = new long[jobs];
        long[] gaps = new long[jobs];
        long[] waits = new long[jobs];
        int longestGap = 20 + random.nextInt(6);
        for (int job = 0; job < jobs; job++) {
            services[job] = 1L + random.nextInt(20 * servers);
            gaps[job] = 1L + random.nextInt(longestGap);
        }
        int[] next = new int[1];
        station.reset(calendar, 0, servers + more);
        calendar.schedule(SOURCE, gaps[0], Phase.LAUNCH);
        calendar.run(Calendar.NEVER, Long.MAX_VALUE, slot -> {
            if (slot == SOURCE) {
                int job = next[0]++;
                station.arrive(job, services[job]);
                if (next[0] < jobs) {
                    calendar.schedule(SOURCE, calendar.now() + gaps[next[0]], Phase.LAUNCH);
                }
            } else {
                waits[(int) station.complete(slot)] = station.lastWait();
            }
            if (checked) {
                station.check();
            }
        });
        assertEquals(jobs, station.departures());
        assertEquals(station.jobMinutes(), station.timeInSystem());
        return waits;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void one_more_server_never_lengthens_any_wait(long seed) {
        int servers = 1 + (int) (seed % 7);
        // A quarter of the runs is long enough for a million jobs in all.
        int jobs = seed % 4 == 0 ? 20_000 : 300;
        long[] fewer = waits(seed, jobs, servers, 0, jobs == 300);
        long[] more = waits(seed, jobs, servers, 1, jobs == 300);
        long saved = 0;
        for (int job = 0; job < jobs; job++) {
            assertTrue(more[job] <= fewer[job], "job " + job + ": " + more[job] + " > " + fewer[job]);
            saved += fewer[job] - more[job];
        }
        assertTrue(saved > 0, "the case is too easy: nobody waited");
    }

    @Test
    void nothing_is_allocated_per_job() {
        station.reset(calendar, 0, 3);
        Event event = slot -> {
            if (slot == SOURCE) {
                station.arrive(calendar.now(), 1 + calendar.now() * 7 % 50);
                calendar.schedule(SOURCE, calendar.now() + 10, Phase.LAUNCH);
            } else {
                station.complete(slot);
            }
        };
        calendar.schedule(SOURCE, 0, Phase.LAUNCH);
        long bytes = Allocation.of(() -> calendar.run(Calendar.NEVER, 200_000, event));
        assertTrue(bytes < 4096, bytes + " bytes");
    }
}
