package pilottrap.output.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pilottrap.output.store.SweepStore.Prepared;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Layout;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.scenarios.run.Batch;
import pilottrap.scenarios.run.Digest;
import pilottrap.scenarios.run.Replication;
import pilottrap.scenarios.run.SweepSink;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.measure.Trajectory;

/**
 * A sweep that is being written: a directory with {@code manifest.json} (the plan), {@code experiment.yaml}, the points, one
 * immutable part for each round of a block in {@code runs/}, {@code outcomes/} and the tables asked for, and
 * {@code digest.json} at the end.
 *
 * <p>Every file is written under a temporary name, synced and renamed, and a part counts once its seal is there; so the
 * process may die at any moment, and a resumed sweep ends with the same rows as one that was never stopped.
 */
public final class SweepStore implements SweepSink<Prepared>, AutoCloseable {
    static final String MANIFEST = ResultStore.MANIFEST;
    static final String DIGEST = ResultStore.DIGEST;
    static final String EXPERIMENT = "experiment.yaml";
    static final String POINTS = "points";
    static final String POINTS_FILE = "points.parquet";

    private static final Trajectory NO_SERIES = new Trajectory(0, new float[Series.values().length][0]);

    private final Place place;
    private final Path directory;
    private final SweepPlan plan;
    private final Layout layout;
    private final SweepTables tables;
    private final BitSet present = new BitSet();
    private final SweepWriter writer;
    private List<SweepRow> rows = new ArrayList<>();
    private List<Integer> points = List.of();
    private long done;

    private SweepStore(Place place, SweepPlan plan, SweepTables tables) {
        this.place = place;
        this.directory = place.directory();
        this.plan = plan;
        this.layout = plan.layout();
        this.tables = tables;
        this.writer = new SweepWriter(directory, plan, tables);
    }

    /** Starts a sweep in a directory of its own: {@code base/called-seed}, or with a number behind it where that exists. */
    public static SweepStore fresh(Path base, String called, SweepPlan plan, Experiment experiment) throws IOException {
        return at(Place.fresh(Contents.SWEEP, base, called + "-" + plan.seed()), plan, experiment);
    }

    /**
     * Starts a sweep in a given directory.
     *
     * @throws StoreException if there is something in it already
     */
    public static SweepStore create(Path directory, SweepPlan plan, Experiment experiment) throws IOException {
        return at(Place.create(Contents.SWEEP, directory), plan, experiment);
    }

    /**
     * Goes on with a sweep: parts that are missing or not as they were written are computed again. Where there is none yet,
     * one is started.
     *
     * @throws StoreException if it was planned otherwise
     */
    public static SweepStore resume(Path directory, SweepPlan plan, Experiment experiment) throws IOException {
        return at(Place.resume(Contents.SWEEP, directory), plan, experiment);
    }

    /**
     * Starts a sweep beside an existing one, whose place {@link #publish} takes.
     *
     * @param goOn whether to go on with what an interrupted replacement has left
     * @throws StoreException if the directory holds anything that is not of a sweep
     */
    public static SweepStore replace(Path directory, SweepPlan plan, Experiment experiment, boolean goOn)
            throws IOException {
        return at(Place.replace(Contents.SWEEP, directory, goOn), plan, experiment);
    }

    /** Starts a sweep, or goes on with it; the locks are given back if that fails. */
    private static SweepStore at(Place place, SweepPlan plan, Experiment experiment) throws IOException {
        try {
            SweepTables tables = new SweepTables();
            SweepStore store = new SweepStore(place, plan, tables);
            if (place.begun()) {
                store.takeStock();
            }
            store.begin(experiment);
            return store;
        } catch (IOException | RuntimeException failed) {
            Place.release(place, failed);
            throw failed;
        }
    }

    /**
     * The plan of a sweep, finished or not, if there is one.
     *
     * @param replacing whether that of the replacement that was begun is meant, where there is one to replace
     */
    public static Optional<SweepPlan> planned(Path directory, boolean replacing) throws IOException {
        Path readable = Place.begun(Contents.SWEEP, directory, replacing);
        Path manifest = readable.resolve(MANIFEST);
        return Contents.SWEEP.in(readable)
                ? Optional.of(SweepPlan.fromJson(Files.readAllBytes(manifest), manifest.toString()))
                : Optional.empty();
    }

    /**
     * Writes what stands before the first part, the manifest last. What is there already is written again: it may be
     * damaged, or be left of a process that died before its manifest and planned otherwise.
     */
    private void begin(Experiment experiment) throws IOException {
        Files.createDirectories(directory.resolve(POINTS));
        Path points = directory.resolve(POINTS).resolve(POINTS_FILE);
        Path unfinished = points.resolveSibling(POINTS_FILE + AtomicFile.UNFINISHED);
        tables.writePoints(experiment, unfinished);
        SweepWriter.settle(unfinished, points);
        AtomicFile.write(
                directory.resolve(EXPERIMENT), ScenarioFile.text(experiment).getBytes(StandardCharsets.UTF_8));
        if (!place.begun()) {
            AtomicFile.write(directory.resolve(MANIFEST), plan.toJson());
        }
        AtomicFile.syncDirectory(directory.resolve(POINTS));
        AtomicFile.syncDirectory(directory);
    }

    private void takeStock() throws IOException {
        Path manifest = directory.resolve(MANIFEST);
        String difference = plan.difference(SweepPlan.fromJson(Files.readAllBytes(manifest), manifest.toString()));
        if (!difference.isEmpty()) {
            throw StoreException.mistake(
                    directory + " was planned for " + difference + "; --resume goes on with the same plan only");
        }
        place.sweep();
        for (SweepPart part : sealed(directory)) {
            if (part.round() < layout.rounds()
                    && part.block() < layout.blocks()
                    && plan.shard().has(part.block())) {
                Optional<SweepSeal> seal = whole(part);
                if (seal.isPresent()) {
                    present.set(index(part.round(), part.block()));
                    done += seal.get().rows();
                }
            }
        }
        Files.deleteIfExists(directory.resolve(DIGEST));
    }

    /** The parts of which there is a seal, whole or not, in order of their names. */
    static List<SweepPart> sealed(Path directory) throws IOException {
        Path runs = directory.resolve(SweepPart.RUNS);
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(runs)) {
            return files.map(file -> SweepPart.ofSeal(file.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .sorted((a, b) -> a.round() != b.round()
                            ? Integer.compare(a.round(), b.round())
                            : Integer.compare(a.block(), b.block()))
                    .toList();
        }
    }

    private Optional<SweepSeal> whole(SweepPart part) throws IOException {
        try {
            Optional<SweepSeal> seal = SweepSeal.read(part.seal(directory));
            return seal.isPresent() && seal.get().whole(directory, part) ? seal : Optional.empty();
        } catch (StoreException damaged) {
            return Optional.empty();
        }
    }

    private int index(int round, int block) {
        return round * layout.blocks() + block;
    }

    /** Where the sweep lies while it is written. */
    public Path directory() {
        return directory;
    }

    /** Where it will lie. */
    public Path destination() {
        return place.destination();
    }

    /** Where files in it will lie once it is published. */
    public List<Path> lying(List<Path> files) {
        return files.stream()
                .map(file -> destination().resolve(directory.toAbsolutePath().relativize(file.toAbsolutePath())))
                .toList();
    }

    /** Runs that are there already. */
    public synchronized long done() {
        return done;
    }

    @Override
    public List<Integer> points(int round, int block) throws IOException {
        if (round == 0 || plan.precision().isEmpty()) {
            int first = layout.firstPoint(block);
            return IntStream.range(first, first + layout.pointsIn(block))
                    .boxed()
                    .toList();
        }
        return before(round, block).map(SweepSeal::next).orElse(List.of());
    }

    /** The seal of a block's round before; empty where nothing of the block went on to that round. */
    private Optional<SweepSeal> before(int round, int block) throws IOException {
        writer.await();
        return SweepSeal.read(new SweepPart(round - 1, block).seal(directory));
    }

    @Override
    public boolean has(int round, int block) throws IOException {
        synchronized (this) {
            if (!present.get(index(round, block))) {
                return false;
            }
        }
        if (plan.precision().isEmpty()) {
            return true;
        }
        writer.await();
        List<Integer> there = SweepSeal.read(new SweepPart(round, block).seal(directory))
                .map(SweepSeal::points)
                .orElse(List.of());
        return there.equals(points(round, block));
    }

    /** A batch as the rows that will be kept of it. */
    public static final class Prepared {
        private final Batch batch;
        private final List<SweepRow> rows;

        Prepared(Batch batch, List<SweepRow> rows) {
            this.batch = new Batch(batch.chunk(), batch.last(), List.of());
            this.rows = rows;
        }
    }

    @Override
    public Prepared prepare(Batch batch) {
        List<SweepRow> kept = new ArrayList<>(batch.replications().size());
        for (Replication replication : batch.replications()) {
            RunResult result = replication.result();
            byte[] hash = Digest.row(replication.key(), result.status(), result.row());
            kept.add(new SweepRow(plan.seriesOf() > 0 ? replication : slim(replication), hash));
        }
        return new Prepared(batch, kept);
    }

    /** Without the series, which are not kept; a part holds its rows until it is full. */
    private static Replication slim(Replication replication) {
        RunResult result = replication.result();
        return new Replication(
                replication.key(),
                new RunResult(
                        result.seed(),
                        result.replication(),
                        result.status(),
                        result.row(),
                        NO_SERIES,
                        result.pilots(),
                        result.ledger()),
                replication.message());
    }

    @Override
    public void accept(Prepared prepared) throws IOException {
        int index = prepared.batch.chunk().index();
        SweepPart part = new SweepPart(index / layout.blocks(), index % layout.blocks());
        if (rows.isEmpty()) {
            points = points(part.round(), part.block());
        }
        rows.addAll(prepared.rows);
        if (rows.size() == points.size() * layout.replicationsIn(part.round())) {
            List<SweepRow> whole = rows;
            whole.sort(Comparator.comparing(row -> row.replication().key())); // points come spread
            rows = new ArrayList<>();
            writer.write(part, points, whole, () -> acknowledge(index, whole.size()));
        }
    }

    /** Takes note of a part that was copied from another sweep, whole. */
    void copied(SweepPart part, int size) {
        acknowledge(index(part.round(), part.block()), size);
    }

    /** Whether nothing is missing of a block. */
    boolean complete(int block) throws IOException {
        for (int round = 0; round < layout.rounds() && !points(round, block).isEmpty(); round++) {
            if (!has(round, block)) {
                return false;
            }
        }
        return true;
    }

    private synchronized void acknowledge(int index, int size) {
        if (!present.get(index)) {
            present.set(index);
            done += size;
        }
    }

    /**
     * What is told of the parts that are there, for whoever goes on: rows by status.
     *
     * @throws StoreException if a seal is damaged
     */
    private long[] statuses() throws IOException {
        long[] statuses = new long[Status.values().length];
        for (int block = plan.shard().index() - 1;
                block < layout.blocks();
                block += plan.shard().of()) {
            for (int round = 0; round < layout.rounds() && !points(round, block).isEmpty(); round++) {
                SweepPart part = new SweepPart(round, block);
                SweepSeal seal = SweepSeal.read(part.seal(directory))
                        .orElseThrow(() -> new IllegalStateException(directory + " is not complete"));
                for (int i = 0; i < statuses.length; i++) {
                    statuses[i] += seal.statuses().get(i);
                }
            }
        }
        return statuses;
    }

    /**
     * Ends the sweep with its digest.
     *
     * @throws IllegalStateException if a part is missing
     */
    public Totals finish() throws IOException {
        writer.await();
        long[] statuses = statuses();
        Totals totals = Totals.of(new SweepDigest(directory, plan, tables).hex(), statuses);
        AtomicFile.write(directory.resolve(DIGEST), totals.toJson());
        AtomicFile.syncDirectory(directory);
        return totals;
    }

    /**
     * Waits until all that was taken is kept.
     *
     * @throws IOException if it cannot be
     */
    public void settle() throws IOException {
        writer.await();
    }

    /** Keeps another file of the sweep: {@code times.json}. */
    public void keep(String name, Map<String, ?> object) throws IOException {
        AtomicFile.write(directory.resolve(name), Json.bytes(object));
    }

    /**
     * Puts a finished replacement in the place of what it replaces; otherwise there is nothing to do.
     *
     * @throws StoreException if anything that is not of a sweep has appeared there; the replacement is kept then
     */
    public void publish() throws IOException {
        writer.await();
        place.publish();
    }

    /** Keeps the part that is being written, and gives the directory free. */
    @Override
    public void close() throws IOException {
        try (place;
                tables) {
            writer.close();
        }
    }
}
