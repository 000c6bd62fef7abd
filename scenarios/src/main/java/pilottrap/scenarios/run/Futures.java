package pilottrap.scenarios.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import pilottrap.simulation.Continuation;
import pilottrap.simulation.Engine;
import pilottrap.simulation.Simulation;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.organization.Blueprint;

/** Runs continuations of single pilots on any number of threads; the threads change no result. */
public final class Futures {
    private static final long SPELL_MILLIS = 100;

    private final Blueprint blueprint;
    private final Engine engine;
    private final long seed;
    private final int threads;

    /**
     * A runner.
     *
     * @param threads how many threads run, at least 1
     */
    public Futures(Blueprint blueprint, Engine engine, long seed, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        this.blueprint = blueprint;
        this.engine = engine;
        this.seed = seed;
        this.threads = threads;
    }

    /**
     * What is to be run.
     *
     * @param replication the replication, at least 0
     * @param continuation where it leaves its history, and what is spared whom
     */
    public record Task(long replication, Continuation continuation) {}

    /**
     * Runs all tasks.
     *
     * @param done hears from time to time how many are done, on the calling thread
     * @param cancelled asked between tasks
     * @return what became of each task's pilot, in the order of the tasks; empty if cancelled
     */
    public Optional<List<PilotRecord>> run(List<Task> tasks, IntConsumer done, BooleanSupplier cancelled) {
        AtomicReferenceArray<PilotRecord> found = new AtomicReferenceArray<>(Math.max(1, tasks.size()));
        AtomicInteger next = new AtomicInteger();
        AtomicInteger finished = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "pilottrap-futures");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < Math.min(threads, tasks.size()); i++) {
                running.add(workers.submit(() -> {
                    try (Simulation simulation = new Simulation(blueprint, engine)) {
                        int at = next.getAndIncrement();
                        while (at < tasks.size() && !cancelled.getAsBoolean()) {
                            Task task = tasks.get(at);
                            found.set(at, simulation.future(seed, task.replication(), task.continuation()));
                            finished.incrementAndGet();
                            at = next.getAndIncrement();
                        }
                    }
                }));
            }
            for (Future<?> worker : running) {
                await(worker, () -> done.accept(finished.get()));
            }
        } finally {
            next.set(tasks.size());
            workers.shutdownNow();
        }
        if (finished.get() < tasks.size()) {
            return Optional.empty();
        }
        List<PilotRecord> records = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            records.add(found.get(i));
        }
        return Optional.of(records);
    }

    private static void await(Future<?> worker, Runnable meanwhile) {
        while (true) {
            try {
                worker.get(SPELL_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException still) {
                meanwhile.run();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while futures ran", interrupted);
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException("a continuation failed: " + failed.getMessage(), failed);
            }
        }
    }
}
