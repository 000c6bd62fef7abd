package pilottrap.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.measure.Trajectory;

final class RunnerTest {

    /** Keeps rows in the order in which they arrive. */
    private static final class Kept implements ResultSink<Batch> {
        private final List<Replication> rows = new ArrayList<>();
        private final Digest digest = new Digest();

        @Override
        public Batch prepare(Batch batch) {
            return batch;
        }

        @Override
        public void accept(Batch batch) {
            for (Replication row : batch.replications()) {
                rows.add(row);
                digest.add(row.key(), row.result().status(), row.result().row());
            }
        }
    }

    private static RunResult result(long seed, long replication, Status status) {
        double[] row = new double[Columns.width()];
        if (status == Status.FINISHED) {
            SplittableRandom random = new SplittableRandom(seed * 31 + replication);
            for (int i = 0; i < row.length; i += 1 + random.nextInt(20)) {
                row[i] = random.nextDouble();
            }
        }
        return new RunResult(
                seed,
                replication,
                status,
                row,
                new Trajectory(0, new float[Series.values().length][1]),
                List.of(),
                Ledger.NONE);
    }

    private static Iterator<Chunk> chunks(long replications, int size) {
        int count = (int) ((replications + size - 1) / size);
        return IntStream.range(0, count)
                .mapToObj(i -> new Chunk(i, 0, (long) i * size, (int) Math.min(size, replications - (long) i * size)))
                .iterator();
    }

    private static Replicator plain(long point) {
        return (seed, replication, details) -> result(seed, replication, Status.FINISHED);
    }

    private static Kept run(LongFunction<Replicator> points, long replications, int chunk, int threads)
            throws IOException {
        Kept kept = new Kept();
        assertTrue(
                new Runner(points, 7, 0, threads).run(chunks(replications, chunk), kept, Progress.NONE, () -> false));
        return kept;
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 100", "7, 100", "64, 100", "1, 1", "7, 1", "2, 13", "7, 1000"})
    void threads_and_chunks_change_neither_order_nor_digest(int threads, int chunk) throws IOException {
        Kept one = run(RunnerTest::plain, 237, 237, 1);
        Kept other = run(RunnerTest::plain, 237, chunk, threads);

        assertEquals(one.digest.hex(), other.digest.hex());
        for (int i = 0; i < 237; i++) {
            assertEquals(new RunKey(0, i), other.rows.get(i).key());
        }
    }

    @Test
    void a_replication_that_throws_is_a_failed_row_and_its_neighbours_are_unchanged() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        LongFunction<Replicator> throwing = point -> {
            opened.incrementAndGet();
            return (seed, replication, details) -> {
                if (replication == 17) {
                    throw new IllegalStateException("pilot 3\nis in two stages");
                }
                return result(seed, replication, Status.FINISHED);
            };
        };

        Kept kept = run(throwing, 40, 20, 1);
        Kept untouched = run(RunnerTest::plain, 40, 20, 1);

        Replication failed = kept.rows.get(17);
        assertEquals(Status.FAILED, failed.result().status());
        assertTrue(failed.message().contains("pilot 3 is in two stages"), failed.message());
        assertEquals(2, opened.get(), "what threw is not used again");
        for (int i = 0; i < 40; i++) {
            if (i != 17) {
                assertEquals(List.of(box(untouched.rows.get(i))), List.of(box(kept.rows.get(i))), "row " + i);
            }
        }
    }

    private static List<Double> box(Replication replication) {
        List<Double> numbers = new ArrayList<>();
        for (double number : replication.result().row()) {
            numbers.add(number);
        }
        return numbers;
    }

    @Test
    void a_number_that_is_not_finite_is_a_failed_row_that_names_its_column() throws IOException {
        Kept kept = run(
                point -> (seed, replication, details) -> {
                    RunResult result = result(seed, replication, Status.FINISHED);
                    if (replication == 3) {
                        result.row()[Columns.SPEND_TOTAL.offset()] = Double.NaN;
                    }
                    return result;
                },
                5,
                5,
                2);

        assertEquals(Status.FAILED, kept.rows.get(3).result().status());
        assertTrue(kept.rows.get(3).message().contains("spend_total must be finite, was NaN"));
    }

    @Test
    void a_censored_replication_passes_through() throws IOException {
        Kept kept = run(point -> (seed, replication, details) -> result(seed, replication, Status.CENSORED), 3, 3, 2);

        assertEquals(Status.CENSORED, kept.rows.get(2).result().status());
    }

    @Test
    void running_out_of_memory_ends_the_run() {
        LongFunction<Replicator> hungry = point -> (seed, replication, details) -> {
            if (replication == 30) {
                throw new OutOfMemoryError("planted");
            }
            return result(seed, replication, Status.FINISHED);
        };
        Runner runner = new Runner(hungry, 7, 0, 3);

        assertThrows(
                OutOfMemoryError.class,
                () -> runner.run(chunks(1_000_000, 100), new Kept(), Progress.NONE, () -> false));
    }

    @Test
    void a_sink_that_fails_ends_the_run_with_its_exception() {
        Runner runner = new Runner(RunnerTest::plain, 7, 0, 3);
        ResultSink<Batch> full = new ResultSink<>() {
            @Override
            public Batch prepare(Batch batch) {
                return batch;
            }

            @Override
            public void accept(Batch batch) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        IOException thrown = assertThrows(
                IOException.class, () -> runner.run(chunks(1_000_000, 100), full, Progress.NONE, () -> false));
        assertEquals("No space left on device", thrown.getMessage());
    }

    @Test
    void a_cancelled_run_delivers_what_was_under_way_without_gaps() throws IOException {
        AtomicLong seen = new AtomicLong();
        Kept kept = new Kept();

        boolean complete = new Runner(RunnerTest::plain, 7, 0, 4)
                .run(chunks(1_000_000, 100), kept, (done, live, launched) -> seen.set(done), () -> seen.get() > 300);

        assertFalse(complete);
        assertTrue(kept.rows.size() > 300 && kept.rows.size() < 2_000, kept.rows.size() + " rows");
        for (int i = 0; i < kept.rows.size(); i++) {
            assertEquals(i, kept.rows.get(i).key().replication());
        }
    }

    @Test
    void a_slow_replication_lets_others_run_ahead_but_not_so_far_that_memory_grows() throws IOException {
        int window = 10 * (4 * 4 + 4);
        CountDownLatch ahead = new CountDownLatch(100);
        CountDownLatch tooFar = new CountDownLatch(window + 1);
        AtomicBoolean others = new AtomicBoolean();
        AtomicBoolean bounded = new AtomicBoolean();
        LongFunction<Replicator> uneven = point -> (seed, replication, details) -> {
            ahead.countDown();
            tooFar.countDown();
            if (replication == 0) {
                others.set(within(30_000, ahead));
                bounded.set(!within(200, tooFar));
            }
            return result(seed, replication, Status.FINISHED);
        };

        run(uneven, 2_000, 100, 4);

        assertTrue(others.get(), "the others waited for the slow one");
        assertTrue(bounded.get(), "more than " + window + " replications ran ahead");
    }

    private static boolean within(long milliseconds, CountDownLatch latch) {
        try {
            return latch.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException woken) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void what_cannot_be_opened_at_all_ends_the_run_before_it_begins() {
        Kept kept = new Kept();
        Runner runner = new Runner(
                point -> {
                    throw new IllegalArgumentException("no such engine");
                },
                7,
                0,
                3);

        assertThrows(
                IllegalArgumentException.class, () -> runner.run(chunks(50, 10), kept, Progress.NONE, () -> false));
        assertEquals(0, kept.rows.size());
    }

    @Test
    void a_trajectory_that_is_not_finite_is_a_failed_row_that_names_its_series() throws IOException {
        Kept kept = run(
                point -> (seed, replication, details) -> {
                    RunResult result = result(seed, replication, Status.FINISHED);
                    if (replication == 3) {
                        result.trajectory().values()[Series.SPEND.ordinal()][0] = Float.NaN;
                    }
                    return result;
                },
                5,
                5,
                2);

        assertEquals(Status.FAILED, kept.rows.get(3).result().status());
        assertTrue(
                kept.rows.get(3).message().contains("spend must be finite, was NaN"),
                kept.rows.get(3).message());
    }

    @Test
    void details_are_asked_for_the_first_replications_only() throws IOException {
        Set<Long> detailed = java.util.Collections.synchronizedSet(new HashSet<>());
        LongFunction<Replicator> watching = point -> (seed, replication, details) -> {
            if (details != Detail.NONE) {
                detailed.add(replication);
            }
            return result(seed, replication, Status.FINISHED);
        };

        new Runner(watching, 7, 3, 2).run(chunks(20, 10), new Kept(), Progress.NONE, () -> false);

        assertEquals(Set.of(0L, 1L, 2L), detailed);
    }
}
