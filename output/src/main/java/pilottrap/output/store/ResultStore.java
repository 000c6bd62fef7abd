package pilottrap.output.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pilottrap.output.store.ResultStore.Prepared;
import pilottrap.scenarios.run.Batch;
import pilottrap.scenarios.run.Chunk;
import pilottrap.scenarios.run.Digest;
import pilottrap.scenarios.run.Replication;
import pilottrap.scenarios.run.ResultSink;
import pilottrap.simulation.measure.Columns;
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
    private static final String NEW = ".pilottrap-new";
    private static final String OLD = ".pilottrap-old";
    private static final int LONGEST_SLUG = 60;

    private final Path directory;
    private final @Nullable Path replaces;
    private final Plan plan;
    private final ResultLock lock;
    private final @Nullable ResultLock replacedLock;
    private final BitSet present = new BitSet();
    private final Digest digest = new Digest();
    private final long[] statuses = new long[Status.values().length];
    private Map<String, Text> files = new HashMap<>();
    private boolean resumed;

    private ResultStore(
            Path directory, @Nullable Path replaces, Plan plan, ResultLock lock, @Nullable ResultLock replacedLock) {
        this.directory = directory;
        this.replaces = replaces;
        this.plan = plan;
        this.lock = lock;
        this.replacedLock = replacedLock;
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
        Files.createDirectories(base);
        String name = called + "-" + plan.seed();
        for (int k = 1; ; k++) {
            Path directory = base.resolve(k == 1 ? name : name + "-" + k);
            if (!Files.exists(sibling(directory, OLD)) && made(directory)) {
                return begin(directory, null, plan, canonical, ResultLock.of(directory), null);
            }
        }
    }

    private static boolean made(Path directory) throws IOException {
        try {
            Files.createDirectory(directory);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    /**
     * Starts a result in a given directory.
     *
     * @throws StoreException if there is something in it already
     */
    public static ResultStore create(Path directory, Plan plan, String canonical) throws IOException {
        recover(directory);
        Files.createDirectories(directory);
        if (!Files.exists(directory.resolve(MANIFEST))) {
            refuseForeign(directory); // before a lock file is put among them
        }
        ResultLock lock = ResultLock.of(directory);
        try {
            if (Files.exists(directory.resolve(MANIFEST))) {
                throw StoreException.mistake(
                        directory
                                + " holds a result already; --resume goes on with it, --force replaces it, -o names another directory");
            }
            refuseForeign(directory);
        } catch (IOException | RuntimeException failed) {
            release(lock, failed);
            throw failed;
        }
        return begin(directory, null, plan, canonical, lock, null);
    }

    /**
     * Goes on with a result: parts that are missing or not as they were written are computed again. Where there is none
     * yet, one is started.
     *
     * @throws StoreException if the result was planned otherwise
     */
    public static ResultStore resume(Path directory, Plan plan, String canonical) throws IOException {
        recover(directory);
        if (!Files.exists(directory.resolve(MANIFEST))) {
            return create(directory, plan, canonical);
        }
        return goOn(directory, null, plan, ResultLock.of(directory), null);
    }

    /**
     * Starts a result beside an existing one, whose place {@link #publish} takes.
     *
     * @param goOn whether to go on with what an interrupted replacement has left
     * @throws StoreException if the directory holds anything that is not of a result
     */
    public static ResultStore replace(Path directory, Plan plan, String canonical, boolean goOn) throws IOException {
        recover(directory);
        if (!Files.exists(directory.resolve(MANIFEST))) {
            return create(directory, plan, canonical);
        }
        replaceable(directory);
        ResultLock replaced = ResultLock.of(directory);
        ResultLock lock;
        Path beside = sibling(directory, NEW);
        boolean present;
        try {
            present = goOn && Files.exists(beside.resolve(MANIFEST));
            if (!present && Files.exists(beside, LinkOption.NOFOLLOW_LINKS)) {
                Contents.check(beside);
                ResultLock.of(beside).close(); // refused while another process writes there
                Contents.delete(beside);
            }
            if (present) {
                Contents.check(beside);
            } else {
                Files.createDirectory(beside);
            }
            lock = ResultLock.of(beside);
        } catch (IOException | RuntimeException failed) {
            release(replaced, failed);
            throw failed;
        }
        return present
                ? goOn(beside, directory, plan, lock, replaced)
                : begin(beside, directory, plan, canonical, lock, replaced);
    }

    private static void replaceable(Path directory) throws IOException {
        if (Path.of("").toAbsolutePath().startsWith(directory.toAbsolutePath().normalize())) {
            throw StoreException.mistake(directory + " is where you are; run from elsewhere to replace it");
        }
        Contents.check(directory);
    }

    /** Starts a result in an empty directory that is locked; the locks are given back if it fails. */
    private static ResultStore begin(
            Path directory,
            @Nullable Path replaces,
            Plan plan,
            String canonical,
            ResultLock lock,
            @Nullable ResultLock replacedLock)
            throws IOException {
        ResultStore store = new ResultStore(directory, replaces, plan, lock, replacedLock);
        try {
            AtomicFile.write(directory.resolve(SCENARIO), canonical.getBytes(StandardCharsets.UTF_8));
            AtomicFile.write(directory.resolve(MANIFEST), plan.toJson());
            AtomicFile.syncDirectory(directory);
            return store;
        } catch (IOException | RuntimeException failed) {
            release(store, failed);
            throw failed;
        }
    }

    /** Goes on with a result in a directory that is locked; the locks are given back if it fails. */
    private static ResultStore goOn(
            Path directory, @Nullable Path replaces, Plan plan, ResultLock lock, @Nullable ResultLock replacedLock)
            throws IOException {
        ResultStore store = new ResultStore(directory, replaces, plan, lock, replacedLock);
        try {
            store.takeStock();
            return store;
        } catch (IOException | RuntimeException failed) {
            release(store, failed);
            throw failed;
        }
    }

    /** Closes what a failure leaves open. */
    private static void release(AutoCloseable open, Exception failed) {
        try {
            open.close();
        } catch (Exception alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    private static void refuseForeign(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<String> known = List.of(
                    ResultLock.NAME, SCENARIO, SCENARIO + AtomicFile.UNFINISHED, MANIFEST + AtomicFile.UNFINISHED);
            if (files.anyMatch(file -> !known.contains(file.getFileName().toString()))) {
                throw StoreException.mistake(
                        directory + " holds other files and no result; -o names a directory of its own");
            }
        }
    }

    /** The plan of a result, finished or not, if there is one. */
    public static java.util.Optional<Plan> planned(Path directory) throws IOException {
        Path manifest = readable(directory).resolve(MANIFEST);
        return Files.exists(manifest)
                ? java.util.Optional.of(Plan.fromJson(Files.readAllBytes(manifest), manifest.toString()))
                : java.util.Optional.empty();
    }

    private void takeStock() throws IOException {
        resumed = true;
        Path manifest = directory.resolve(MANIFEST);
        String difference = plan.difference(Plan.fromJson(Files.readAllBytes(manifest), manifest.toString()));
        if (!difference.isEmpty()) {
            throw StoreException.mistake(
                    directory + " was planned for " + difference + "; --resume goes on with the same plan only");
        }
        sweep();
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

    /** Removes what a killed process has left unfinished. */
    private void sweep() throws IOException {
        for (Path path : Contents.inside(directory, Comparator.naturalOrder())) {
            if (path.toString().endsWith(AtomicFile.UNFINISHED) && Contents.known(directory, path)) {
                Files.delete(path);
            }
        }
    }

    /** Where the result lies while it is written. */
    public Path directory() {
        return directory;
    }

    /** Where it will lie. */
    public Path destination() {
        Path place = replaces;
        return place == null ? directory : place;
    }

    /** Replications that are there already. */
    public long done() {
        return present.stream().mapToLong(plan::size).sum();
    }

    /** What is still to be run, in key order. */
    public Iterator<Chunk> missing() {
        return java.util.stream.IntStream.range(0, plan.chunks())
                .filter(index -> !present.get(index))
                .mapToObj(index -> new Chunk(index, 0, (long) index * plan.chunk(), plan.size(index)))
                .iterator();
    }

    /** A batch as the text and the bytes that will be kept of it. */
    public static final class Prepared {
        private final Batch batch;
        private final byte[] encoded;
        private final Map<String, Text> files;

        Prepared(Batch batch, byte[] encoded, Map<String, Text> files) {
            this.batch = new Batch(batch.chunk(), batch.last(), List.of());
            this.encoded = encoded;
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
        int size = Digest.size(Columns.width());
        byte[] encoded = new byte[size * batch.replications().size()];
        int at = 0;
        for (Replication replication : batch.replications()) {
            RunResult result = replication.result();
            Digest.encode(replication.key(), result.status(), result.row(), encoded, at);
            at += size;
            RowText.write(replication, of(text, Part.RUNS));
            if (result.status() == Status.FINISHED && replication.key().replication() < plan.series()) {
                SeriesText.write(replication, of(text, Part.SERIES));
            }
            if (replication.key().replication() < plan.details()) {
                DetailText.pilots(replication, of(text, Part.PILOTS));
                DetailText.ledger(replication, of(text, Part.LEDGER));
            }
        }
        return new Prepared(batch, encoded, text);
    }

    /** The bytes that a plan will take on disk, going by a few of its first replications. */
    public static double size(Plan plan, List<Replication> trials) {
        Map<String, Text> text = new HashMap<>();
        int detailed = 0;
        for (Replication replication : trials) {
            RowText.write(replication, of(text, Part.RUNS));
            SeriesText.write(replication, of(text, Part.SERIES));
            DetailText.pilots(replication, of(text, Part.PILOTS));
            DetailText.ledger(replication, of(text, Part.LEDGER));
            detailed += replication.result().pilots().isEmpty() ? 0 : 1;
        }
        double each = 1.0 / Math.max(1, trials.size());
        double details = of(text, Part.PILOTS).length() + of(text, Part.LEDGER).length();
        return each * of(text, Part.RUNS).length() * plan.replications()
                + each * of(text, Part.SERIES).length() * Math.min(plan.replications(), plan.series())
                + details / Math.max(1, detailed) * Math.min(plan.replications(), plan.details())
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
        digest.add(prepared.encoded);
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
        Path place = replaces;
        if (place == null) {
            return;
        }
        Path old = sibling(place, OLD);
        Contents.check(place);
        Contents.delete(old);
        Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        Files.move(directory, place, StandardCopyOption.ATOMIC_MOVE);
        Path parent = place.toAbsolutePath().getParent();
        if (parent != null) {
            AtomicFile.syncDirectory(parent);
        }
        Contents.delete(old);
    }

    /** Gives the directory free. */
    @Override
    public void close() throws IOException {
        try {
            lock.close();
        } finally {
            if (replacedLock != null) {
                replacedLock.close();
            }
        }
    }

    /** Mends a replacement that died between its two renames. */
    private static void recover(Path directory) throws IOException {
        Path old = readable(directory);
        if (!old.equals(directory)) {
            ResultLock.of(old).close(); // refused while the replacement is under way
            Files.move(old, directory, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Where a result is to be read: beside its place if a replacement has died between its two renames. */
    static Path readable(Path directory) {
        Path old = sibling(directory, OLD);
        return !Files.exists(directory) && Files.exists(old.resolve(MANIFEST)) ? old : directory;
    }

    /** A hidden name beside a directory, such as {@code .acme.pilottrap-new}; no user calls a directory that. */
    private static Path sibling(Path directory, String suffix) {
        Path whole = directory.toAbsolutePath().normalize();
        Path name = whole.getFileName();
        return name == null ? whole.resolve(suffix) : whole.resolveSibling("." + name + suffix);
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
