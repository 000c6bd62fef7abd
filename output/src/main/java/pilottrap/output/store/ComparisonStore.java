package pilottrap.output.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.run.Batch;
import pilottrap.scenarios.run.Chunk;
import pilottrap.scenarios.run.Replication;
import pilottrap.scenarios.run.ResultSink;

/**
 * A comparison that is being written: {@code comparison.json} (the plan), and for the base and each alternative a result
 * as {@link ResultStore} writes it, in {@code base/} and {@code alternatives/NN-slug/}.
 *
 * <p>The courses take turns, one part each, so that an interrupted comparison has the same organizations of all. A
 * chunk's point is the number of its course, 0 the base; inside the results it is 0, as in a run of that course alone.
 */
public final class ComparisonStore implements ResultSink<ComparisonStore.Prepared>, AutoCloseable {
    static final String PLAN = "comparison.json";
    static final String BASE = "base";
    static final String ALTERNATIVES = "alternatives";

    private final Place place;
    private final ComparisonPlan plan;
    private final List<ResultStore> courses = new ArrayList<>();

    private ComparisonStore(Place place, ComparisonPlan plan) {
        this.place = place;
        this.plan = plan;
    }

    /** Starts a comparison in a directory of its own: {@code base/called-seed}, or with a number where that exists. */
    public static ComparisonStore fresh(Path base, String called, ComparisonPlan plan, List<Scenario> scenarios)
            throws IOException {
        return at(Place.fresh(Contents.COMPARISON, base, called + "-" + plan.seed()), plan, scenarios);
    }

    /**
     * Starts a comparison in a given directory.
     *
     * @throws StoreException if there is something in it already
     */
    public static ComparisonStore create(Path directory, ComparisonPlan plan, List<Scenario> scenarios)
            throws IOException {
        return at(Place.create(Contents.COMPARISON, directory), plan, scenarios);
    }

    /**
     * Goes on with a comparison; where there is none yet, one is started.
     *
     * @throws StoreException if it was planned otherwise
     */
    public static ComparisonStore resume(Path directory, ComparisonPlan plan, List<Scenario> scenarios)
            throws IOException {
        return at(Place.resume(Contents.COMPARISON, directory), plan, scenarios);
    }

    /**
     * Starts a comparison beside an existing one, whose place {@link #publish} takes.
     *
     * @param goOn whether to go on with what an interrupted replacement has left
     * @throws StoreException if the directory holds anything that is not of a comparison
     */
    public static ComparisonStore replace(Path directory, ComparisonPlan plan, List<Scenario> scenarios, boolean goOn)
            throws IOException {
        return at(Place.replace(Contents.COMPARISON, directory, goOn), plan, scenarios);
    }

    /**
     * The plan of a comparison, finished or not, if there is one.
     *
     * @param replacing whether that of the replacement that was begun is meant, where there is one to replace
     */
    public static Optional<ComparisonPlan> planned(Path directory, boolean replacing) throws IOException {
        Path file = Place.begun(Contents.COMPARISON, directory, replacing).resolve(PLAN);
        return Files.exists(file)
                ? Optional.of(ComparisonPlan.fromJson(Files.readAllBytes(file), file.toString()))
                : Optional.empty();
    }

    private static ComparisonStore at(Place place, ComparisonPlan plan, List<Scenario> scenarios) throws IOException {
        ComparisonStore store = new ComparisonStore(place, plan);
        try {
            store.begin();
            long replications = store.replicationsBegun();
            for (int i = 0; i < scenarios.size(); i++) {
                Scenario scenario = scenarios.get(i);
                Path directory = store.directory().resolve(plan.folder(i));
                Plan whole = Plan.of(scenario, plan.version(), plan.seed(), replications, plan.details())
                        .withPilots(ComparisonPlan.PILOTS);
                Optional<Plan> there = ResultStore.planned(directory);
                boolean shorter = there.isPresent() && there.get().replications() < replications;
                ResultStore result = ResultStore.resume(
                        directory,
                        shorter ? whole.withReplications(there.get().replications()) : whole,
                        scenario.canonical());
                store.courses.add(result);
                if (shorter) {
                    result.extend(replications);
                }
            }
            return store;
        } catch (IOException | RuntimeException failed) {
            Place.release(store, failed);
            throw failed;
        }
    }

    private void begin() throws IOException {
        Path file = directory().resolve(PLAN);
        if (!place.begun()) {
            AtomicFile.write(file, plan.toJson());
            AtomicFile.syncDirectory(directory());
            return;
        }
        String difference = plan.difference(ComparisonPlan.fromJson(Files.readAllBytes(file), file.toString()));
        if (!difference.isEmpty()) {
            throw StoreException.mistake(place.destination() + " was planned for " + difference
                    + "; --resume goes on with the same plan only");
        }
        place.sweep();
    }

    /** How far a stopping rule had gone: no course was extended before all looks at fewer replications said so. */
    private long replicationsBegun() throws IOException {
        long most = plan.replications();
        for (int i = 0; plan.precision().isPresent() && i < plan.courses().size(); i++) {
            Optional<Plan> there = ResultStore.planned(directory().resolve(plan.folder(i)));
            most = Math.max(most, there.map(Plan::replications).orElse(0L));
        }
        return most;
    }

    /** Where the comparison lies while it is written. */
    public Path directory() {
        return place.directory();
    }

    /** Where it will lie. */
    public Path destination() {
        return place.destination();
    }

    /** Replications planned of each course by now. */
    public long replications() {
        return courses.get(0).plan().replications();
    }

    /** Replications of all courses that are there already. */
    public long done() {
        return courses.stream().mapToLong(ResultStore::done).sum();
    }

    /** What is still to be run, the courses in turn; a chunk's point is the number of its course. */
    public Iterator<Chunk> missing() {
        int chunks = courses.get(0).plan().chunks();
        return IntStream.range(0, chunks).boxed().flatMap(this::missing).iterator();
    }

    private Stream<Chunk> missing(int index) {
        return IntStream.range(0, courses.size())
                .filter(course -> !courses.get(course).has(index))
                .mapToObj(course -> courses.get(course).chunk(index, course));
    }

    /**
     * Plans more replications of every course.
     *
     * @param replications more than there are; those there are fill whole parts
     */
    public void extend(long replications) throws IOException {
        for (ResultStore course : courses) {
            course.extend(replications);
        }
    }

    /** A batch as it will be kept, and whose it is. */
    public record Prepared(int course, ResultStore.Prepared result) {}

    @Override
    public Prepared prepare(Batch batch) {
        Chunk chunk = batch.chunk();
        int course = Math.toIntExact(chunk.point());
        List<Replication> alone = batch.replications().stream()
                .map(each -> new Replication(new RunKey(0, each.key().replication()), each.result(), each.message()))
                .toList();
        Chunk part = new Chunk(chunk.index(), 0, chunk.first(), chunk.size());
        return new Prepared(course, courses.get(course).prepare(new Batch(part, batch.last(), alone)));
    }

    @Override
    public void accept(Prepared prepared) throws IOException {
        courses.get(prepared.course()).accept(prepared.result());
    }

    /**
     * Ends every result with its digest.
     *
     * @throws IllegalStateException if a part is missing
     */
    public StoredComparison finish() throws IOException {
        List<StoredResult> results = new ArrayList<>();
        for (ResultStore course : courses) {
            results.add(course.finish());
        }
        return new StoredComparison(directory(), plan, results);
    }

    /** Keeps another file of the comparison, such as {@code summary.json}. */
    public void keep(String name, Map<String, ?> object) throws IOException {
        AtomicFile.write(directory().resolve(name), Json.bytes(object));
    }

    /** Keeps what became of the same pilots: {@code twins.csv}. */
    public void keepTwins(StoredComparison stored) throws IOException {
        Text text = TwinsText.of(stored);
        AtomicFile.write(directory().resolve("twins.csv"), text.bytes(), text.length());
    }

    /** Keeps another file of one course. */
    public void keep(int course, String name, Map<String, ?> object) throws IOException {
        courses.get(course).keep(name, object);
    }

    /**
     * Puts a finished replacement in the place of what it replaces; otherwise there is nothing to do.
     *
     * @throws StoreException if anything that is not of a comparison has appeared there; the replacement is kept then
     */
    public void publish() throws IOException {
        AtomicFile.syncDirectory(directory());
        place.publish();
    }

    /** Gives all directories free. */
    @Override
    public void close() throws IOException {
        IOException first = null;
        for (ResultStore course : courses) {
            try {
                course.close();
            } catch (IOException failed) {
                first = first == null ? failed : first;
            }
        }
        place.close();
        if (first != null) {
            throw first;
        }
    }
}
