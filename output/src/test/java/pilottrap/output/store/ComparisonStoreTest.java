package pilottrap.output.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pilottrap.output.store.ComparisonPlan.Course;
import pilottrap.output.store.ComparisonPlan.Precision;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.experiment.Sha256;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.scenarios.run.Chunk;
import pilottrap.scenarios.run.Progress;
import pilottrap.scenarios.run.Runner;
import pilottrap.simulation.measure.Detail;

final class ComparisonStoreTest {
    private static final List<Scenario> SCENARIOS = List.of(read(), read("policy.wip_limit=8"));

    @TempDir
    Path home;

    private static Scenario read(String... overrides) {
        try {
            return ScenarioFile.read("enterprise", List.of(overrides), InputStream.nullInputStream());
        } catch (ScenarioException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static ComparisonPlan plan(long replications, Optional<Precision> precision) {
        return new ComparisonPlan(
                "test",
                7,
                replications,
                3,
                false,
                List.of(new Goal("production_share", true, 0.2)),
                precision,
                List.of(
                        new Course("Base", SCENARIOS.get(0).sha256(), Changes.NONE, List.of(), 0, 0),
                        new Course(
                                "../Fokus & \"mehr\"",
                                SCENARIOS.get(1).sha256(),
                                new Changes(List.of(), List.of("Plan: programme slots limited to 8."), List.of()),
                                List.of("Portfolio focus from the start"),
                                50,
                                12.5)));
    }

    private static ComparisonPlan plan(long replications) {
        return plan(replications, Optional.empty());
    }

    /** Runs what is missing, on two threads, until a number of batches is delivered. */
    private static boolean run(ComparisonStore store, int batches) throws IOException {
        AtomicInteger delivered = new AtomicInteger();
        Progress progress = (done, live, launched) -> delivered.incrementAndGet();
        return new Runner(
                        course -> (seed, replication, detail) ->
                                Synthetic.result(seed + 1_000 * course, replication, detail != Detail.NONE),
                        7,
                        3,
                        2)
                .withPilots(ComparisonPlan.PILOTS)
                .run(store.missing(), store, progress, () -> delivered.get() >= batches);
    }

    private static StoredComparison whole(Path directory, ComparisonPlan plan) throws IOException {
        try (ComparisonStore store = ComparisonStore.create(directory, plan, SCENARIOS)) {
            assertTrue(run(store, Integer.MAX_VALUE));
            return store.finish();
        }
    }

    private static Map<String, String> bytes(Path directory) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(
                        directory.relativize(file).toString(),
                        Sha256.of(Files.readString(file, StandardCharsets.UTF_8)));
            }
        }
        return bytes;
    }

    @Test
    void the_courses_take_turns() throws IOException {
        try (ComparisonStore store = ComparisonStore.create(home.resolve("a"), plan(250), SCENARIOS)) {
            List<String> order = new ArrayList<>();
            for (Iterator<Chunk> chunks = store.missing(); chunks.hasNext(); ) {
                Chunk chunk = chunks.next();
                order.add(chunk.point() + ":" + chunk.first() + "+" + chunk.size());
            }
            assertEquals(List.of("0:0+100", "1:0+100", "0:100+100", "1:100+100", "0:200+50", "1:200+50"), order);
        }
    }

    @Test
    void each_course_is_a_result_that_verifies_and_the_digest_is_of_theirs_in_order() throws IOException {
        whole(home.resolve("a"), plan(120));
        StoredComparison stored = StoredComparison.open(home.resolve("a"));

        StringBuilder digests = new StringBuilder();
        for (StoredResult result : stored.results()) {
            result.verify();
            result.rows(row -> assertEquals(0, row.key().point()));
            digests.append(result.totals().digest());
        }
        assertEquals(2, stored.results().size());
        assertEquals(Sha256.of(digests.toString()), stored.digest());
        assertEquals(plan(120), stored.plan());
        assertTrue(Files.exists(home.resolve("a/alternatives/01-fokus-mehr/digest.json")), "and nowhere else");
        assertTrue(StoredComparison.in(home.resolve("a")));
    }

    @Test
    void what_is_interrupted_anywhere_ends_with_the_same_bytes() throws IOException {
        whole(home.resolve("whole"), plan(250));
        for (int batches : List.of(1, 7, 12, 25, 41)) {
            Path directory = home.resolve("torn-" + batches);
            try (ComparisonStore store = ComparisonStore.create(directory, plan(250), SCENARIOS)) {
                run(store, batches);
            }
            assertThrows(StoreException.class, () -> StoredComparison.open(directory));
            try (ComparisonStore store = ComparisonStore.resume(directory, plan(250), SCENARIOS)) {
                assertTrue(run(store, Integer.MAX_VALUE));
                store.finish();
            }
            assertEquals(bytes(home.resolve("whole")), bytes(directory));
        }
    }

    @Test
    void what_is_extended_ends_like_what_was_planned_so_long() throws IOException {
        Optional<Precision> precision = Optional.of(new Precision("production_share", 0.01));
        whole(home.resolve("whole"), plan(300));
        try (ComparisonStore store = ComparisonStore.create(home.resolve("a"), plan(100, precision), SCENARIOS)) {
            run(store, Integer.MAX_VALUE);
            store.finish();
            store.extend(300);
            run(store, 3);
        }
        try (ComparisonStore store = ComparisonStore.resume(home.resolve("a"), plan(100, precision), SCENARIOS)) {
            assertEquals(300, store.replications());
            assertTrue(run(store, Integer.MAX_VALUE));
            store.finish();
        }
        Map<String, String> whole = bytes(home.resolve("whole"));
        Map<String, String> extended = bytes(home.resolve("a"));
        whole.remove("comparison.json");
        extended.remove("comparison.json");
        assertEquals(whole, extended);
    }

    @Test
    void a_course_that_was_not_extended_before_the_end_catches_up() throws IOException {
        Optional<Precision> precision = Optional.of(new Precision("production_share", 0.01));
        whole(home.resolve("a"), plan(100, precision));
        try (ResultStore base = ResultStore.resume(
                home.resolve("a/base"),
                Plan.of(SCENARIOS.get(0), "test", 7, 100, 3).withPilots(ComparisonPlan.PILOTS),
                SCENARIOS.get(0).canonical())) {
            base.extend(200);
        }
        try (ComparisonStore store = ComparisonStore.resume(home.resolve("a"), plan(100, precision), SCENARIOS)) {
            assertEquals(200, store.replications());
            assertTrue(run(store, Integer.MAX_VALUE));
            assertEquals(
                    List.of(200L, 200L),
                    store.finish().results().stream()
                            .map(result -> result.totals().rows())
                            .toList());
        }
    }

    @Test
    void a_replacement_takes_the_place_at_the_end_only() throws IOException {
        whole(home.resolve("a"), plan(100));
        Map<String, String> before = bytes(home.resolve("a"));
        try (ComparisonStore store = ComparisonStore.replace(home.resolve("a"), plan(200), SCENARIOS, false)) {
            run(store, Integer.MAX_VALUE);
            store.finish();
            assertEquals(before.keySet(), bytes(home.resolve("a")).keySet());
            store.publish();
        }
        assertEquals(200, StoredComparison.open(home.resolve("a")).plan().replications());
        try (Stream<Path> files = Files.list(home)) {
            assertEquals(1, files.count(), "nothing is left beside it");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "notes.txt",
        "base/notes.txt",
        "base/charts/../notes.txt",
        "alternatives/notes.txt",
        "alternatives/mine/notes.txt",
        "alternatives/01-fokus-mehr/runs/notes.txt",
        "charts/notes.txt"
    })
    void nothing_of_the_users_is_ever_deleted(String name) throws IOException {
        whole(home.resolve("a"), plan(100));
        Path mine = home.resolve("a").resolve(name).normalize();
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "mine");

        StoreException refused = assertThrows(
                StoreException.class,
                () -> ComparisonStore.replace(home.resolve("a"), plan(200), SCENARIOS, false)
                        .close());
        assertTrue(refused.isMistake());
        assertEquals("mine", Files.readString(mine));
    }

    @Test
    void a_result_is_no_comparison_and_a_comparison_no_result() throws IOException {
        whole(home.resolve("a"), plan(100));
        assertThrows(
                StoreException.class,
                () -> ResultStore.replace(home.resolve("a"), Synthetic.plan(10, 5), "x", false)
                        .close());
        try (ResultStore store = ResultStore.create(home.resolve("b"), Synthetic.plan(10, 5), "x")) {
            assertEquals(0, store.done());
        }
        assertThrows(
                StoreException.class,
                () -> ComparisonStore.replace(home.resolve("b"), plan(100), SCENARIOS, false)
                        .close());
        assertThrows(StoreException.class, () -> StoredComparison.open(home.resolve("b")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"format\" : 1 | \"format\" : 2",
                "\"seed\" : 7 | \"seed\" : 7.5",
                "\"replications\" : 100 | \"replications\" : 0",
                "\"cost_yearly\" : 12.5 | \"cost_yearly\" : \"much\"",
                "\"at_least\" : true | \"at_least\" : 1",
                "\"plans\" | \"plan\"",
                "\"name\" : \"Base\" | \"title\" : \"Base\"",
                "\"league\" | {"
            })
    void a_damaged_plan_is_told_in_a_line(String what, String instead) throws IOException {
        whole(home.resolve("a"), plan(100));
        Path file = home.resolve("a/comparison.json");
        Files.writeString(file, Files.readString(file).replaceFirst(java.util.regex.Pattern.quote(what), instead));

        StoreException damaged =
                assertThrows(StoreException.class, () -> StoredComparison.open(home.resolve("a")), what);
        assertTrue(String.valueOf(damaged.getMessage()).contains("comparison.json"), damaged.getMessage());
        assertEquals(1, String.valueOf(damaged.getMessage()).lines().count());
    }

    @Test
    void results_that_are_not_those_of_the_plan_are_refused() throws IOException {
        whole(home.resolve("a"), plan(100));
        Path file = home.resolve("a/base/manifest.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(SCENARIOS.get(0).sha256(), SCENARIOS.get(1).sha256()));
        StoreException damaged = assertThrows(StoreException.class, () -> StoredComparison.open(home.resolve("a")));
        assertTrue(String.valueOf(damaged.getMessage()).contains("another scenario"), damaged.getMessage());
    }
}
