package pilottrap.scenarios.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Layout;
import pilottrap.scenarios.experiment.Shard;
import pilottrap.simulation.Engine;
import pilottrap.simulation.Simulation;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.RunResult;

/**
 * Runs an experiment round by round: first the first few replications of every point, then the next few, and in each round
 * the blocks of points, and the points of a block, in an order that is spread evenly. So a sweep that is stopped has about as many replications of each
 * point, or some of points all over the design.
 *
 * <p>The order of work, the threads and what is there already leave no trace in the rows.
 */
public final class Sweep {
    /** Replications of a point that stay on one thread, where there is work enough: opening a point has its price. */
    private static final int WHOLE = 20;

    /** That much work for each thread is enough: at its end a thread idles for the last of them at most. */
    private static final int CHUNKS_PER_THREAD = 8;

    private final Runner runner;
    private final Layout layout;
    private final Shard shard;
    private final boolean roundByRound;

    /**
     * A sweep.
     *
     * @param runner runs the points ({@link #points}), with the seed, the details and the threads
     * @param layout how the runs are cut into rounds and blocks
     * @param shard which of the blocks are run
     * @param roundByRound whether a round must have been taken before it is known what the next one runs
     */
    public Sweep(Runner runner, Layout layout, Shard shard, boolean roundByRound) {
        long chunks = (long) layout.points() * layout.rounds() / shard.of();
        this.runner = chunks >= (long) CHUNKS_PER_THREAD * runner.threads() ? runner.withWhole(WHOLE) : runner;
        this.layout = layout;
        this.shard = shard;
        this.roundByRound = roundByRound;
    }

    /**
     * The replicators of an experiment's points. A point that cannot be opened fails each of its replications, and the sweep
     * goes on.
     */
    public static LongFunction<Replicator> points(Experiment experiment, Engine engine) {
        return point -> {
            Simulation simulation;
            try {
                simulation = new Simulation(experiment.blueprint(point), engine);
            } catch (RuntimeException impossible) {
                return (seed, replication, detail) -> {
                    throw impossible;
                };
            }
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
     * Runs what is missing.
     *
     * @param progress hears of each batch delivered; counts what is run now
     * @param cancelled asked between batches; once true, what is under way is delivered and the sweep ends
     * @return whether all was run
     * @throws IOException if the sink throws it
     * @throws OutOfMemoryError if memory runs out in any thread
     */
    public <P> boolean run(SweepSink<P> sink, Progress progress, BooleanSupplier cancelled) throws IOException {
        try {
            if (!roundByRound) {
                return runner.run(new Visits(sink, 0, layout.rounds()), sink, progress, cancelled);
            }
            Rounds rounds = new Rounds(progress);
            for (int round = 0; round < layout.rounds(); round++) {
                if (!runner.run(new Visits(sink, round, round + 1), sink, rounds, cancelled)) {
                    return false;
                }
                rounds.next();
            }
            return true;
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** What is missing of some rounds, in the order in which it is run; looks no further ahead than it must. */
    private final class Visits implements Iterator<Chunk> {
        private final SweepSink<?> sink;
        private final int end;
        private int round;
        private PrimitiveIterator.OfInt blocks = layout.visits().iterator();
        private int block;
        private Iterator<Integer> points = Collections.emptyIterator();

        Visits(SweepSink<?> sink, int first, int end) {
            this.sink = sink;
            this.round = first;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            while (!points.hasNext() && round < end) {
                if (blocks.hasNext()) {
                    block = blocks.nextInt();
                    points = shard.has(block) ? missing(block).iterator() : Collections.emptyIterator();
                } else {
                    round++;
                    blocks = layout.visits().iterator();
                }
            }
            return points.hasNext();
        }

        private List<Integer> missing(int of) {
            try {
                return sink.has(round, of) ? List.of() : spread(sink.points(round, of));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static List<Integer> spread(List<Integer> points) {
            return points.isEmpty()
                    ? points
                    : Layout.spread(points.size()).mapToObj(points::get).toList();
        }

        @Override
        public Chunk next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return new Chunk(
                    Math.addExact(Math.multiplyExact(round, layout.blocks()), block),
                    points.next(),
                    layout.firstReplication(round),
                    layout.replicationsIn(round));
        }
    }

    /** Adds up the progress of the rounds. */
    private static final class Rounds implements Progress {
        private final Progress progress;
        private long before;
        private double liveBefore;
        private double launchedBefore;
        private long done;
        private double live;
        private double launched;

        Rounds(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void delivered(Sample sample) {
            progress.delivered(sample);
        }

        @Override
        public void advanced(long doneNow, double liveNow, double launchedNow) {
            done = before + doneNow;
            live = liveBefore + liveNow;
            launched = launchedBefore + launchedNow;
            progress.advanced(done, live, launched);
        }

        void next() {
            before = done;
            liveBefore = live;
            launchedBefore = launched;
        }
    }
}
