package pilottrap.output.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pilottrap.output.store.ResultStore.Prepared;
import pilottrap.scenarios.run.Batch;
import pilottrap.scenarios.run.Chunk;
import pilottrap.scenarios.run.Digest;
import pilottrap.scenarios.run.Replication;
import pilottrap.scenarios.run.ResultSink;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.measure.Trajectory;

/**
 * A result that is being written: a directory with {@code manifest.json} (the plan), {@code scenario.txt}, one immutable
 * part per chunk in {@code runs/}, {@code series/}, {@code pilots/} and {@code ledger/}, and {@code digest.json} at the
 * end.
 *
 * <p>Every file is written under a temporary name, synced and renamed, and a chunk counts once its seal is there; so the
 * process may die at any moment, and a resumed run ends with the same bytes as one that was never stopped.
 */
public final class ResultStore implements ResultSink<Prepared>, AutoCloseable {
    static final String MANIFEST = "manifest.json";
    static final String DIGEST = "digest.json";
    static final String SCENARIO = "scenario.txt";
    private static final int LONGEST_SLUG = 60;

    private final Place place;
    private final Path directory;
    private Plan plan;
    private final BitSet present = new BitSet();
    private final Digest digest = new Digest();
    private final long[] statuses = new long[Status.values().length];
    private Map<String, Text> files = new HashMap<>();
    private boolean resumed;

    private ResultStore(Place place, Plan plan) {
        this.place = place;
        this.directory = place.directory();
        this.plan = plan;
    }

    /**
     * Starts a result in a directory of its own: {@code base/slug-seed}, or {@code base/slug-seed-2}, … where that exists.
     */
    public static ResultStore fresh(Path base, Plan plan, String canonical) throws IOException {
        return fresh(base, slug(plan.scenario()), plan, canonical);
    }

    /**
     * The same under another name than the scenario's.
     *
     * @param called what stands before the seed; a name that a directory may have
     */
    public static ResultStore fresh(Path base, String called, Plan plan, String canonical) throws IOException {
        return at(Place.fresh(Contents.RESULT, base, called + "-" + plan.seed()), plan, canonical);
    }

    /**
     * Starts a result in a given directory.
     *
     * @throws StoreException if there is something in it already
     */
    public static ResultStore create(Path directory, Plan plan, String canonical) throws IOException {
        return at(Place.create(Contents.RESULT, directory), plan, canonical);
    }

    /**
     * Goes on with a result: parts that are missing or not as they were written are computed again. Where there is none
     * yet, one is started.
     *
     * @throws StoreException if the result was planned otherwise
     */
    public static ResultStore resume(Path directory, Plan plan, String canonical) throws IOException {
        return at(Place.resume(Contents.RESULT, directory), plan, canonical);
    }

    /**
     * Starts a result beside an existing one, whose place {@link #publish} takes.
     *
     * @param goOn whether to go on with what an interrupted replacement has left
     * @throws StoreException if the directory holds anything that is not of a result
     */
    public static ResultStore replace(Path directory, Plan plan, String canonical, boolean goOn) throws IOException {
        return at(Place.replace(Contents.RESULT, directory, goOn), plan, canonical);
    }

    /** Starts a result, or goes on with it; the locks are given back if that fails. */
    private static ResultStore at(Place place, Plan plan, String canonical) throws IOException {
        ResultStore store = new ResultStore(place, plan);
        try {
            if (place.begun()) {
                store.takeStock();
            } else {
                Path directory = place.directory();
                AtomicFile.write(directory.resolve(SCENARIO), canonical.getBytes(StandardCharsets.UTF_8));
                AtomicFile.write(directory.resolve(MANIFEST), plan.toJson());
                AtomicFile.syncDirectory(directory);
            }
            return store;
        } catch (IOException | RuntimeException failed) {
            Place.release(store, failed);
            throw failed;
        }
    }

    /** The plan of a result, finished or not, if there is one. */
    public static java.util.Optional<Plan> planned(Path directory) throws IOException {
        return planned(directory, false);
    }

    /**
     * The plan of a result, finished or not, if there is one.
     *
     * @param replacing whether that of the replacement that was begun is meant, where there is one to replace
     */
    public static java.util.Optional<Plan> planned(Path directory, boolean replacing) throws IOException {
        Path manifest = Place.begun(Contents.RESULT, directory, replacing).resolve(MANIFEST);
        return Files.exists(manifest)
                ? java.util.Optional.of(Plan.fromJson(Files.readAllBytes(manifest), manifest.toString()))
                : java.util.Optional.empty();
    }

    private void takeStock() throws IOException {
        resumed = true;
        Path manifest = directory.resolve(MANIFEST);
        byte[] planned = Files.readAllBytes(manifest);
        Plan there = Plan.fromJson(planned, manifest.toString());
        if (!Json.whole(Json.read(planned, manifest.toString()), planned)) {
            throw StoreException.damage(manifest + " is damaged or was edited; run again, into another directory");
        }
        String difference = plan.difference(there);
        if (!difference.isEmpty()) {
            throw StoreException.mistake(
                    directory + " was planned for " + difference + "; --resume goes on with the same plan only");
        }
        place.sweep();
        for (int index = 0; index < plan.chunks(); index++) {
            Part part = new Part(directory, index);
            if (part.whole(plan.size(index), (long) index * plan.chunk())) {
                present.set(index);
            }
        }
        if (present.cardinality() < plan.chunks()) {
            Files.deleteIfExists(directory.resolve(DIGEST));
        }
    }

    /** Where the result lies while it is written. */
    public Path directory() {
        return directory;
    }

    /** Where it will lie. */
    public Path destination() {
        return place.destination();
    }

    /** Replications that are there already. */
    public long done() {
        return present.stream().mapToLong(plan::size).sum();
    }

    /** What is still to be run, in key order. */
    public Iterator<Chunk> missing() {
        return java.util.stream.IntStream.range(0, plan.chunks())
                .filter(index -> !present.get(index))
                .mapToObj(index -> chunk(index, 0))
                .iterator();
    }

    /** A chunk of the plan, as a point's. */
    Chunk chunk(int index, long point) {
        return new Chunk(index, point, (long) index * plan.chunk(), plan.size(index));
    }

    /** Whether a chunk is there. */
    boolean has(int index) {
        return present.get(index);
    }

    /** What it is to hold. */
    Plan plan() {
        return plan;
    }

    /**
     * Plans more replications.
     *
     * @throws IllegalArgumentException if they are not more, or if the last part planned so far is not full
     */
    void extend(long replications) throws IOException {
        if (replications <= plan.replications() || plan.replications() % plan.chunk() != 0) {
            throw new IllegalArgumentException(
                    "cannot go from " + plan.replications() + " replications to " + replications);
        }
        plan = plan.withReplications(replications);
        Files.deleteIfExists(directory.resolve(DIGEST));
        AtomicFile.write(directory.resolve(MANIFEST), plan.toJson());
        AtomicFile.syncDirectory(directory);
    }

    /** A batch as the text and the bytes that will be kept of it. */
    public static final class Prepared {
        private final Batch batch;
        private final byte[] hashes;
        private final Map<String, Text> files;

        Prepared(Batch batch, byte[] hashes, Map<String, Text> files) {
            this.batch = new Batch(batch.chunk(), batch.last(), List.of());
            this.hashes = hashes;
            this.files = files;
            for (Replication replication : batch.replications()) {
                statuses[replication.result().status().ordinal()]++;
            }
        }

        private final long[] statuses = new long[Status.values().length];
    }

    @Override
    public Prepared prepare(Batch batch) {
        Map<String, Text> text = new HashMap<>();
        byte[] hashes = new byte[Digest.HASH * batch.replications().size()];
        int at = 0;
        for (Replication replication : batch.replications()) {
            RunResult result = replication.result();
            byte[] hash = Digest.row(replication.key(), result.status(), result.row());
            System.arraycopy(hash, 0, hashes, at, Digest.HASH);
            at += Digest.HASH;
            RowText.write(replication, of(text, Part.RUNS));
            if (result.status() == Status.FINISHED && replication.key().replication() < plan.series()) {
                SeriesText.write(replication, of(text, Part.SERIES));
            }
            if (replication.key().replication() < plan.pilots()) {
                DetailText.pilots(replication, of(text, Part.PILOTS));
            }
            if (replication.key().replication() < plan.details()) {
                DetailText.ledger(replication, of(text, Part.LEDGER));
            }
        }
        return new Prepared(batch, hashes, text);
    }

    /** The bytes that a plan will take on disk, going by a few of its first replications. */
    public static double size(Plan plan, List<Replication> trials) {
        Map<String, Text> text = new HashMap<>();
        int listed = 0;
        int detailed = 0;
        for (Replication replication : trials) {
            RowText.write(replication, of(text, Part.RUNS));
            SeriesText.write(replication, of(text, Part.SERIES));
            DetailText.pilots(replication, of(text, Part.PILOTS));
            DetailText.ledger(replication, of(text, Part.LEDGER));
            listed += replication.result().pilots().isEmpty() ? 0 : 1;
            detailed += replication.result().ledger().entries().isEmpty() ? 0 : 1;
        }
        double each = 1.0 / Math.max(1, trials.size());
        return each * of(text, Part.RUNS).length() * plan.replications()
                + each * of(text, Part.SERIES).length() * Math.min(plan.replications(), plan.series())
                + (double) of(text, Part.PILOTS).length()
                        / Math.max(1, listed)
                        * Math.min(plan.replications(), plan.pilots())
                + (double) of(text, Part.LEDGER).length()
                        / Math.max(1, detailed)
                        * Math.min(plan.replications(), plan.details())
                + (double) (RowText.header().length() + 400) * plan.chunks();
    }

    private static Text of(Map<String, Text> files, String folder) {
        return files.computeIfAbsent(folder, ignored -> new Text());
    }

    private Text open(String folder) {
        return files.computeIfAbsent(
                folder,
                ignored -> new Text()
                        .raw(
                                switch (folder) {
                                    case Part.RUNS -> RowText.header();
                                    case Part.SERIES -> SeriesText.header(Trajectory.months(plan.horizonWeeks()));
                                    case Part.PILOTS -> DetailText.PILOTS;
                                    default -> DetailText.LEDGER;
                                }));
    }

    @Override
    public void accept(Prepared prepared) throws IOException {
        digest.add(prepared.hashes);
        for (int i = 0; i < statuses.length; i++) {
            statuses[i] += prepared.statuses[i];
        }
        prepared.files.forEach((folder, text) -> open(folder).raw(text.bytes(), text.length()));
        if (prepared.batch.last()) {
            Chunk chunk = prepared.batch.chunk();
            new Part(directory, chunk.index())
                    .write(files, new Part.Seal(chunk.size(), chunk.first(), chunk.first() + chunk.size() - 1));
            files = new HashMap<>();
            present.set(chunk.index());
        }
    }

    /**
     * Ends the result with its digest.
     *
     * @throws IllegalStateException if a part is missing
     */
    public StoredResult finish() throws IOException {
        if (present.cardinality() < plan.chunks()) {
            throw new IllegalStateException(directory + " is not complete");
        }
        for (String folder : Part.FOLDERS) {
            AtomicFile.syncDirectory(directory.resolve(folder));
        }
        Totals totals = resumed ? StoredResult.count(directory, plan) : Totals.of(digest.hex(), statuses);
        AtomicFile.write(directory.resolve(DIGEST), totals.toJson());
        AtomicFile.syncDirectory(directory);
        return new StoredResult(directory, plan, totals);
    }

    /** Keeps another file of the result: {@code summary.json}, {@code times.json}. */
    public void keep(String name, Map<String, ?> object) throws IOException {
        AtomicFile.write(directory.resolve(name), Json.bytes(object));
    }

    /**
     * Puts a finished replacement in the place of what it replaces; otherwise there is nothing to do.
     *
     * @throws StoreException if anything that is not of a result has appeared there; the replacement is kept then
     */
    public void publish() throws IOException {
        place.publish();
    }

    /** Gives the directory free. */
    @Override
    public void close() throws IOException {
        place.close();
    }

    /** A name for files: lower-case Latin letters, digits and hyphens. */
    public static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = plain.length() <= LONGEST_SLUG ? plain : plain.substring(0, LONGEST_SLUG);
        return cut.isEmpty() ? "scenario" : cut;
    }
}
