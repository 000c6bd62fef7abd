package pilottrap.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pilottrap.scenarios.experiment.Layout;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.experiment.Shard;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.measure.Trajectory;

final class SweepTest {
    /** Keeps keys in the order in which they arrive; of odd points only the first two rounds are wanted, if at all. */
    private static final class Kept implements SweepSink<Batch> {
        private final Layout layout;
        private final boolean stopping;
        private final Set<Integer> there = new HashSet<>();
        private final List<RunKey> keys = new ArrayList<>();
        private final Map<RunKey, Status> statuses = new HashMap<>();
        private int taken = -1;

        Kept(Layout layout, boolean stopping) {
            this.layout = layout;
            this.stopping = stopping;
        }

        @Override
        public Batch prepare(Batch batch) {
            return batch;
        }

        @Override
        public void accept(Batch batch) {
            taken = Math.max(taken, batch.chunk().index() / layout.blocks());
            batch.replications().forEach(row -> {
                keys.add(row.key());
                statuses.put(row.key(), row.result().status());
            });
        }

        @Override
        public List<Integer> points(int round, int block) {
            if (stopping) {
                assertTrue(taken >= round - 1, "round " + round + " was asked for while " + taken + " was under way");
            }
            int first = layout.firstPoint(block);
            return IntStream.range(first, first + layout.pointsIn(block))
                    .filter(point -> !stopping || round < 2 || point % 2 == 0)
                    .boxed()
                    .toList();
        }

        @Override
        public boolean has(int round, int block) {
            return there.contains(round * layout.blocks() + block);
        }
    }

    private static RunResult result(long seed, long replication, Status status) {
        return new RunResult(
                seed,
                replication,
                status,
                new double[Columns.width()],
                new Trajectory(0, new float[Series.values().length][1]),
                List.of(),
                Ledger.NONE);
    }

    private static Runner runner(LongFunction<Replicator> points, int threads) {
        return new Runner(points, 7, 0, threads);
    }

    private static Replicator plain(long point) {
        return (seed, replication, detail) -> result(seed, replication, Status.FINISHED);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "7, 3"})
    void every_key_is_run_once_a_round_after_the_other(int threads, int shards) throws IOException {
        Layout layout = Layout.of(33, 70, 100);
        List<RunKey> all = new ArrayList<>();
        for (int shard = 1; shard <= shards; shard++) {
            Kept kept = new Kept(layout, false);
            assertTrue(new Sweep(runner(SweepTest::plain, threads), layout, new Shard(shard, shards), false)
                    .run(kept, Progress.NONE, () -> false));
            long last = 0;
            for (RunKey key : kept.keys) {
                long round = key.replication() / layout.round();
                assertTrue(round >= last, "round " + round + " after " + last);
                last = round;
            }
            all.addAll(kept.keys);
        }

        assertEquals(33 * 70, all.size());
        assertEquals(33 * 70, new HashSet<>(all).size());
    }

    @Test
    void what_is_there_is_not_run_again() throws IOException {
        Layout layout = Layout.of(10, 60, 40);
        Kept kept = new Kept(layout, false);
        kept.there.add(0);
        kept.there.add(layout.blocks() + 3);
        AtomicLong heard = new AtomicLong();

        new Sweep(runner(SweepTest::plain, 2), layout, Shard.WHOLE, false)
                .run(kept, (done, live, launched) -> heard.set(done), () -> false);

        assertEquals(600 - 2 * 40, kept.keys.size());
        assertEquals(600 - 2 * 40, heard.get());
        assertFalse(kept.keys.contains(new RunKey(0, 0)));
        assertTrue(kept.keys.contains(new RunKey(0, layout.round())));
    }

    @Test
    void a_point_that_is_simulated_enough_is_not_run_on_and_nobody_asks_too_early() throws IOException {
        Layout layout = Layout.of(9, 80, 60);
        Kept kept = new Kept(layout, true);
        AtomicLong heard = new AtomicLong();

        new Sweep(runner(SweepTest::plain, 3), layout, Shard.WHOLE, true)
                .run(kept, (done, live, launched) -> heard.set(done), () -> false);

        assertEquals(5 * 80 + 4 * 40, kept.keys.size());
        assertEquals(5 * 80 + 4 * 40, heard.get());
    }

    @Test
    void a_point_is_opened_once_a_round_where_there_are_many() throws IOException {
        Layout layout = Layout.of(100, 40, 200);
        AtomicInteger opened = new AtomicInteger();
        LongFunction<Replicator> counting = point -> {
            opened.incrementAndGet();
            return plain(point);
        };

        new Sweep(runner(counting, 4), layout, Shard.WHOLE, false)
                .run(new Kept(layout, false), Progress.NONE, () -> false);

        assertTrue(opened.get() <= 2 * 100 + 1, opened + " openings for 100 points in 2 rounds");
    }

    @Test
    void failed_and_censored_replications_are_rows_and_the_sweep_goes_on() throws IOException {
        Layout layout = Layout.of(6, 20, 40);
        Kept kept = new Kept(layout, false);
        LongFunction<Replicator> points = point -> (seed, replication, detail) -> {
            if (point == 2) {
                throw new IllegalStateException("made to fail");
            }
            return result(seed, replication, point == 4 ? Status.CENSORED : Status.FINISHED);
        };

        assertTrue(new Sweep(runner(points, 2), layout, Shard.WHOLE, false).run(kept, Progress.NONE, () -> false));

        kept.statuses.forEach((key, status) -> assertEquals(
                key.point() == 2 ? Status.FAILED : key.point() == 4 ? Status.CENSORED : Status.FINISHED, status));
        assertEquals(120, kept.statuses.size());
    }

    @Test
    void a_sweep_that_is_stopped_says_so_and_goes_no_further() throws IOException {
        Layout layout = Layout.of(20, 200, 100);
        Kept kept = new Kept(layout, false);
        AtomicLong heard = new AtomicLong();

        assertFalse(new Sweep(runner(SweepTest::plain, 2), layout, Shard.WHOLE, false)
                .run(kept, (done, live, launched) -> heard.set(done), () -> heard.get() >= 300));

        assertTrue(kept.keys.size() >= 300 && kept.keys.size() < 4_000, kept.keys.size() + " runs");
    }
}
