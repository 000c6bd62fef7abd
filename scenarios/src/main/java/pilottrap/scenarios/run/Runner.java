package pilottrap.scenarios.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.run.ReorderBuffer.Work;
import pilottrap.simulation.Engine;
import pilottrap.simulation.Simulation;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.measure.Trajectory;
import pilottrap.simulation.organization.Blueprint;

/**
 * Runs chunks of replications on any number of threads and delivers the results in key order, the same bits each time.
 *
 * <p>A replication that throws becomes a {@link Status#FAILED} row and leaves its neighbours alone; one whose numbers are
 * not all finite counts as one that threw. Running out of memory ends the run.
 */
public final class Runner {
    private static final int LARGEST_BATCH = 10;
    private static final int WINDOW_PER_THREAD = 4;
    private static final int LONGEST_MESSAGE = 500;

    private final LongFunction<Replicator> points;
    private final long seed;
    private final int details;
    private final int pilots;
    private final int threads;
    private final int whole;

    /**
     * A runner.
     *
     * @param points opens a replicator of a design point; called on the threads that run
     * @param seed the seed of all replications
     * @param details of how many first replications of a point pilots and ledger are kept, at least 0
     * @param threads how many threads run, at least 1
     */
    public Runner(LongFunction<Replicator> points, long seed, int details, int threads) {
        this(points, seed, details, details, threads, 0);
    }

    private Runner(LongFunction<Replicator> points, long seed, int details, int pilots, int threads, int whole) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        this.points = points;
        this.seed = seed;
        this.details = details;
        this.pilots = pilots;
        this.threads = threads;
        this.whole = whole;
    }

    /** This runner, which keeps the pilots (not the ledger) of so many first replications of a point at least. */
    public Runner withPilots(int first) {
        return new Runner(points, seed, details, Math.max(details, first), threads, whole);
    }

    /** This runner, which leaves chunks of up to so many replications to one thread each, for the sake of many points. */
    public Runner withWhole(int replications) {
        return new Runner(points, seed, details, pilots, threads, replications);
    }

    /** How many threads run. */
    int threads() {
        return threads;
    }

    /** The replicators of one blueprint. */
    public static LongFunction<Replicator> of(Blueprint blueprint, Engine engine) {
        return point -> {
            Simulation simulation = new Simulation(blueprint, engine);
            return new Replicator() {
                @Override
                public RunResult run(long seed, long replication, Detail detail) {
                    return simulation.run(seed, replication, detail);
                }

                @Override
                public void close() {
                    simulation.close();
                }
            };
        };
    }

    /**
     * Runs chunks.
     *
     * @param chunks what to run, in key order
     * @param sink where the results go
     * @param progress hears of each batch delivered
     * @param cancelled asked between batches; once true, what is under way is delivered and the run ends
     * @return whether all chunks were run
     * @throws IOException if the sink throws it
     * @throws RuntimeException if no replicator of the first point can be opened
     * @throws OutOfMemoryError if memory runs out in any thread
     */
    public <P> boolean run(Iterator<Chunk> chunks, ResultSink<P> sink, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        if (!chunks.hasNext()) {
            return true;
        }
        Chunk first = chunks.next();
        Batches batches = new Batches(first, chunks, threads, whole);
        Replicator opened = points.apply(first.point()); // what cannot be opened at all is no failed row for each key
        ReorderBuffer<Delivery<P>> buffer = new ReorderBuffer<>(batches, WINDOW_PER_THREAD * threads, cancelled);
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Worker own = i == 0 ? new Worker(opened, first.point()) : new Worker(null, 0);
            Thread worker = new Thread(() -> work(own, buffer, sink), "pilottrap-run-" + i);
            worker.setDaemon(true);
            workers.add(worker);
            worker.start();
        }
        try {
            deliver(buffer, sink, progress);
        } catch (InterruptedException interrupted) {
            buffer.fail(interrupted);
            Thread.currentThread().interrupt();
        } catch (Throwable thrown) {
            buffer.fail(thrown);
            throw thrown;
        } finally {
            join(workers);
        }
        rethrow(buffer.failure());
        return batches.done();
    }

    private <P> void deliver(ReorderBuffer<Delivery<P>> buffer, ResultSink<P> sink, Progress progress)
            throws IOException, InterruptedException {
        long done = 0;
        double live = 0;
        double launched = 0;
        for (Optional<Delivery<P>> next = buffer.take(); next.isPresent(); next = buffer.take()) {
            Delivery<P> delivery = next.get();
            sink.accept(delivery.prepared());
            done += delivery.size();
            live += delivery.live();
            launched += delivery.launched();
            progress.delivered(delivery.sample());
            progress.advanced(done, live, launched);
        }
    }

    private <P> void work(Worker own, ReorderBuffer<Delivery<P>> buffer, ResultSink<P> sink) {
        try (Worker worker = own) {
            for (Optional<Work> next = buffer.next(); next.isPresent(); next = buffer.next()) {
                Work work = next.get();
                Batch batch = worker.run(work);
                buffer.put(work.number(), Delivery.of(batch, sink.prepare(batch)));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            buffer.fail(interrupted);
        } catch (Throwable thrown) {
            buffer.fail(thrown);
        }
    }

    private static void join(List<Thread> workers) {
        boolean interrupted = false;
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(Optional<Throwable> failure) throws IOException {
        if (failure.isEmpty()) {
            return;
        }
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        throw thrown instanceof IOException exception ? exception : new IOException(thrown);
    }

    private record Delivery<P>(P prepared, int size, double live, double launched, Progress.Sample sample) {
        static <P> Delivery<P> of(Batch batch, P prepared) {
            List<RunResult> finished = batch.replications().stream()
                    .map(Replication::result)
                    .filter(result -> result.status() == Status.FINISHED)
                    .toList();
            double[] live = finished.stream()
                    .mapToDouble(result -> Columns.COHORT_PRODUCTION.of(result.row()))
                    .toArray();
            double[] launched = finished.stream()
                    .mapToDouble(result -> Columns.PILOTS_LAUNCHED.of(result.row()))
                    .toArray();
            long[] replications =
                    finished.stream().mapToLong(RunResult::replication).toArray();
            return new Delivery<>(
                    prepared,
                    batch.replications().size(),
                    Arrays.stream(live).sum(),
                    Arrays.stream(launched).sum(),
                    new Progress.Sample(batch.chunk().point(), replications, live, launched));
        }
    }

    /** One thread's replicator, reused from one replication to the next. */
    private final class Worker implements AutoCloseable {
        private @Nullable Replicator replicator;
        private long point;

        Worker(@Nullable Replicator opened, long point) {
            this.replicator = opened;
            this.point = point;
        }

        Batch run(Work work) {
            List<Replication> replications = new ArrayList<>(work.size());
            for (long i = work.first(); i < work.first() + work.size(); i++) {
                replications.add(run(new RunKey(work.chunk().point(), i)));
            }
            return new Batch(work.chunk(), work.last(), replications);
        }

        private Replication run(RunKey key) {
            try {
                RunResult result = of(key.point()).run(seed, key.replication(), detail(key.replication()));
                checkFinite(result);
                return new Replication(key, result, "");
            } catch (OutOfMemoryError fatal) {
                throw fatal;
            } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
                close(); // its state may be torn
                return new Replication(key, failed(key), message(thrown));
            }
        }

        private Detail detail(long replication) {
            return replication < details ? Detail.LEDGER : replication < pilots ? Detail.PILOTS : Detail.NONE;
        }

        private Replicator of(long wanted) {
            Replicator present = replicator;
            if (present != null && point == wanted) {
                return present;
            }
            close();
            Replicator opened = points.apply(wanted);
            replicator = opened;
            point = wanted;
            return opened;
        }

        private RunResult failed(RunKey key) {
            return new RunResult(
                    seed,
                    key.replication(),
                    Status.FAILED,
                    new double[Columns.width()],
                    new Trajectory(0, new float[Series.values().length][1]),
                    List.of(),
                    Ledger.NONE);
        }

        @Override
        public void close() {
            Replicator present = replicator;
            replicator = null;
            if (present != null) {
                present.close();
            }
        }
    }

    private static void checkFinite(Trajectory trajectory) {
        for (Series series : Series.values()) {
            for (float value : trajectory.values()[series.ordinal()]) {
                if (!Float.isFinite(value)) {
                    throw new IllegalStateException(series.key() + " must be finite, was " + value);
                }
            }
        }
    }

    private static void checkFinite(RunResult result) {
        checkFinite(result.trajectory());
        double[] row = result.row();
        if (row.length != Columns.width()) {
            throw new IllegalStateException("a row of " + row.length + " numbers, not " + Columns.width());
        }
        for (int i = 0; i < row.length; i++) {
            if (!Double.isFinite(row[i])) {
                int at = i;
                String column = Columns.all().stream()
                        .filter(some -> at >= some.offset() && at < some.offset() + some.length())
                        .findFirst()
                        .orElseThrow()
                        .name();
                throw new IllegalStateException(column + " must be finite, was " + row[i]);
            }
        }
    }

    private static String message(Throwable thrown) {
        String text = thrown.toString().replaceAll("\\s+", " ").strip();
        StackTraceElement[] trace = thrown.getStackTrace();
        if (trace.length > 0) {
            text += " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        }
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
    }

    /** Cuts chunks into batches: small enough that a short run keeps all threads busy. */
    private static final class Batches implements ReorderBuffer.Workload {
        private final Iterator<Chunk> chunks;
        private final int threads;
        private final int whole;
        private @Nullable Chunk chunk;
        private int taken;

        Batches(Chunk first, Iterator<Chunk> chunks, int threads, int whole) {
            this.chunk = first;
            this.chunks = chunks;
            this.threads = threads;
            this.whole = whole;
        }

        @Override
        public Optional<Work> next(long number) {
            Chunk current = chunk;
            if (current == null || taken == current.size()) {
                if (!chunks.hasNext()) {
                    chunk = null;
                    return Optional.empty();
                }
                current = chunks.next();
                chunk = current;
                taken = 0;
            }
            int batch = current.size() <= whole
                    ? current.size()
                    : Math.max(1, Math.min(LARGEST_BATCH, current.size() / (2 * threads)));
            int size = Math.min(batch, current.size() - taken);
            long first = current.first() + taken;
            taken += size;
            return Optional.of(new Work(number, current, first, size, taken == current.size()));
        }

        boolean done() {
            Chunk current = chunk;
            return !chunks.hasNext() && (current == null || taken == current.size());
        }
    }
}
