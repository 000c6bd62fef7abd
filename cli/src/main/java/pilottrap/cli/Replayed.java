package pilottrap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import pilottrap.output.store.KeptRow;
import pilottrap.output.store.StoredComparison;
import pilottrap.output.store.StoredResult;
import pilottrap.output.store.StoredSweep;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.scenarios.run.Batch;
import pilottrap.scenarios.run.Chunk;
import pilottrap.scenarios.run.Progress;
import pilottrap.scenarios.run.Replication;
import pilottrap.scenarios.run.Replicator;
import pilottrap.scenarios.run.ResultSink;
import pilottrap.scenarios.run.Runner;
import pilottrap.scenarios.run.Sweep;
import pilottrap.simulation.Engine;
import pilottrap.simulation.organization.Blueprint;

/** What {@code replay} runs again: a stored run or sweep, known by its directory alone. */
final class Replayed implements AutoCloseable {
    private final Path directory;
    private final @Nullable StoredResult result;
    private final @Nullable StoredSweep sweep;

    private Replayed(Path directory, @Nullable StoredResult result, @Nullable StoredSweep sweep) {
        this.directory = directory;
        this.result = result;
        this.sweep = sweep;
    }

    static Replayed open(Path directory) throws IOException {
        if (StoredComparison.in(directory)) {
            throw Failure.usage(directory + " is a comparison; replay one of its courses: " + directory.resolve("base")
                    + " or one of " + directory.resolve("alternatives"));
        }
        return StoredSweep.in(directory)
                ? new Replayed(directory, null, StoredSweep.open(directory))
                : new Replayed(directory, StoredResult.open(directory), null);
    }

    /** The version that wrote it. */
    String version() {
        return sweep != null ? sweep.plan().version() : run().plan().version();
    }

    /** Whether the sign of a zero is kept. */
    boolean signs() {
        return sweep != null;
    }

    private StoredResult run() {
        StoredResult of = result;
        if (of == null) {
            throw new IllegalStateException(directory + " is no run");
        }
        return of;
    }

    /** The key that is meant. */
    RunKey key(@Nullable Long row, @Nullable Long point, @Nullable Long replication) {
        StoredSweep of = sweep;
        if (of == null) {
            long wanted = row != null ? row : replication == null ? -1 : replication;
            long last = run().plan().replications() - 1;
            if (wanted < 0 || wanted > last || (point != null && point != 0)) {
                throw Failure.usage(directory + " has replications 0 to " + last + " of point 0");
            }
            return new RunKey(0, wanted);
        }
        if (row != null) {
            return of.key(row < 0 ? Long.MAX_VALUE : row)
                    .orElseThrow(() -> Failure.usage(directory + " has rows 0 to " + (of.done() - 1)));
        }
        if (point == null && of.plan().layout().points() > 1) {
            throw Failure.usage(directory + " is a sweep; --replication goes with --point");
        }
        RunKey key = new RunKey(point == null ? 0 : point, replication == null ? 0 : replication);
        if (key.point() < 0
                || key.point() >= of.plan().layout().points()
                || key.replication() < 0
                || key.replication() >= of.plan().layout().replications()) {
            throw Failure.usage(
                    directory + " has points 0 to " + (of.plan().layout().points() - 1) + " with replications 0 to "
                            + (of.plan().layout().replications() - 1));
        }
        return key;
    }

    /** What is stored of a key. */
    KeptRow kept(RunKey key) throws IOException {
        return (sweep != null ? sweep.row(key) : run().kept(key.replication()))
                .orElseThrow(() -> Failure.usage(directory + " holds no row of point " + key.point() + ", replication "
                        + key.replication() + " (yet)"));
    }

    /** A key, run again with all that can be told of it; one that fails does so again. */
    Replication again(RunKey key) throws IOException {
        StoredSweep of = sweep;
        return of != null
                ? again(Sweep.points(experiment(of), Engine.TREE), of.plan().seed(), key)
                : again(Runner.of(blueprint(), Engine.TREE), run().plan().seed(), key);
    }

    private static Experiment experiment(StoredSweep sweep) throws IOException {
        try {
            return sweep.experiment();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    static Replication again(LongFunction<Replicator> points, long seed, RunKey key) throws IOException {
        List<Replication> ran = new ArrayList<>();
        ResultSink<Batch> sink = new ResultSink<>() {
            @Override
            public Batch prepare(Batch batch) {
                return batch;
            }

            @Override
            public void accept(Batch batch) {
                ran.addAll(batch.replications());
            }
        };
        new Runner(points, seed, Integer.MAX_VALUE, 1)
                .run(
                        List.of(new Chunk(0, key.point(), key.replication(), 1)).iterator(),
                        sink,
                        Progress.NONE,
                        () -> false);
        return ran.get(0);
    }

    /** The scenario that was run, as it is drawn from. */
    private Blueprint blueprint() throws IOException {
        Path file = run().directory().resolve("scenario.txt");
        try {
            Scenario scenario = ScenarioFile.read(file.toString(), List.of(), InputStream.nullInputStream());
            if (scenario.sha256().equals(run().plan().sha256())) {
                return scenario.blueprint();
            }
        } catch (ScenarioException otherwise) {
            // told below: what was run can be read no more
        }
        throw Failure.usage(file + " is not the scenario that was run, or reads otherwise today (written by version "
                + version() + "); run it again");
    }

    @Override
    public void close() throws IOException {
        if (sweep != null) {
            sweep.close();
        }
    }
}
