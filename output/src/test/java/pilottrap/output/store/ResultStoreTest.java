package pilottrap.output.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pilottrap.output.chart.Charts;
import pilottrap.scenarios.analysis.Summarizer;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.scenarios.run.Chunk;
import pilottrap.scenarios.run.Progress;
import pilottrap.scenarios.run.Replicator;
import pilottrap.scenarios.run.Runner;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.measure.Trajectory;

final class ResultStoreTest {
    private static final String SCENARIO = "name: made up\n";

    @TempDir
    Path home;

    private static Totals run(ResultStore store, Plan plan, int threads) throws IOException {
        new Runner(Synthetic::replicator, plan.seed(), plan.details(), threads)
                .run(store.missing(), store, Progress.NONE, () -> false);
        return store.finish().totals();
    }

    private static Totals written(Path directory, Plan plan, int threads) throws IOException {
        try (ResultStore store = ResultStore.create(directory, plan, SCENARIO)) {
            return run(store, plan, threads);
        }
    }

    /** Every file of a result by its name. */
    private static Map<String, String> files(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(path).toString(), Files.readString(path, UTF_8));
            }
        }
        return files;
    }

    private static void stopAfter(Path directory, Plan plan, int replications) throws IOException {
        AtomicLong done = new AtomicLong();
        try (ResultStore store = ResultStore.create(directory, plan, SCENARIO)) {
            new Runner(Synthetic::replicator, plan.seed(), plan.details(), 1)
                    .run(
                            store.missing(),
                            store,
                            (so, live, launched) -> done.set(so),
                            () -> done.get() >= replications);
        }
    }

    private static Totals resumed(Path directory, Plan plan) throws IOException {
        try (ResultStore store = ResultStore.resume(directory, plan, SCENARIO)) {
            return run(store, plan, 2);
        }
    }

    @Test
    void rows_are_read_back_as_they_were_bit_for_bit_and_in_key_order() throws IOException {
        Plan plan = Synthetic.plan(57, 10);
        written(home.resolve("a"), plan, 3);
        List<Long> keys = new ArrayList<>();

        StoredResult.open(home.resolve("a")).rows(row -> {
            assertArrayEquals(
                    Synthetic.result(7, row.key().replication(), false).row(), row.numbers(), 0);
            keys.add(row.key().replication());
        });

        assertEquals(Stream.iterate(0L, i -> i + 1).limit(57).toList(), keys);
    }

    @Test
    void pilots_are_kept_and_read_back_for_the_first_organizations_without_their_ledger() throws IOException {
        Plan plan = Synthetic.plan(57, 10).withPilots(25);
        try (ResultStore store = ResultStore.create(home.resolve("a"), plan, SCENARIO)) {
            new Runner(Synthetic::replicator, plan.seed(), plan.details(), 2)
                    .withPilots(plan.pilots())
                    .run(store.missing(), store, Progress.NONE, () -> false);
            store.finish();
        }
        List<Long> keys = new ArrayList<>();

        StoredResult.open(home.resolve("a")).pilots(22, (key, pilots) -> {
            PilotRecord written =
                    Synthetic.result(7, key.replication(), true).pilots().get(0);
            PilotRecord read = pilots.get(0);
            assertEquals(1, pilots.size());
            assertEquals("'" + written.unit(), read.unit(), "words that a spreadsheet would run stay disarmed");
            assertEquals(written.toString().replace("unit=", "unit='"), read.toString());
            keys.add(key.replication());
        });

        assertEquals(Stream.iterate(0L, i -> i + 1).limit(22).toList(), keys);
        assertFalse(Files.exists(home.resolve("a/ledger/part-00001.csv")), "the ledger of the first three only");
        assertTrue(Files.exists(home.resolve("a/pilots/part-00001.csv")));
    }

    @Test
    void series_are_read_back_to_five_digits() throws IOException {
        Plan plan = Synthetic.plan(57, 10);
        written(home.resolve("a"), plan, 1);
        List<Long> keys = new ArrayList<>();

        StoredResult.open(home.resolve("a")).trajectories((key, trajectory) -> {
            Trajectory original = Synthetic.result(7, key.replication(), false).trajectory();
            for (Series series : Series.values()) {
                for (int month = 0; month <= original.months(); month++) {
                    double value = original.of(series, month);
                    assertEquals(value, trajectory.of(series, month), 1e-7 + 6e-5 * Math.abs(value));
                }
            }
            keys.add(key.replication());
        });

        assertEquals(50, keys.size(), "the plan keeps the series of 50 organizations");
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 100", "7, 100", "2, 1", "7, 33"})
    void threads_and_parts_leave_no_trace_in_the_digest(int threads, int chunk) throws IOException {
        Totals one = written(home.resolve("one"), Synthetic.plan(120, 120), 1);
        Totals other = written(home.resolve("other"), Synthetic.plan(120, chunk), threads);

        assertEquals(one, other);
        StoredResult.open(home.resolve("other")).verify();
    }

    @Test
    void two_runs_leave_the_same_bytes() throws IOException {
        written(home.resolve("a"), Synthetic.plan(45, 10), 1);
        written(home.resolve("b"), Synthetic.plan(45, 10), 3);

        assertEquals(files(home.resolve("a")), files(home.resolve("b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "de-DE"})
    void locale_and_time_zone_leave_no_trace(String tag) throws IOException {
        written(home.resolve("a"), Synthetic.plan(25, 10), 1);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            written(home.resolve("b"), Synthetic.plan(25, 10), 1);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertEquals(files(home.resolve("a")), files(home.resolve("b")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 25, 60})
    void a_stopped_run_resumes_to_the_same_bytes(int replications) throws IOException {
        Plan plan = Synthetic.plan(75, 10);
        written(home.resolve("whole"), plan, 2);
        stopAfter(home.resolve("stopped"), plan, replications);
        assertThrows(StoreException.class, () -> StoredResult.open(home.resolve("stopped")), "it is not finished");

        resumed(home.resolve("stopped"), plan);

        assertEquals(files(home.resolve("whole")), files(home.resolve("stopped")));
    }

    @Test
    void torn_truncated_flipped_and_missing_files_are_found_and_computed_again() throws IOException {
        Plan plan = Synthetic.plan(75, 10);
        Path directory = home.resolve("a");
        written(directory, plan, 2);
        Map<String, String> whole = files(directory);
        SplittableRandom random = new SplittableRandom(1);
        List<String> parts =
                whole.keySet().stream().filter(name -> name.contains("part-")).toList();

        for (int trial = 0; trial < 60; trial++) {
            Path victim = directory.resolve(parts.get(random.nextInt(parts.size())));
            byte[] bytes = Files.readAllBytes(victim);
            switch (trial % 3) {
                case 0 -> {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                    Files.write(victim, bytes);
                }
                case 1 -> Files.write(victim, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                default -> Files.delete(victim);
            }
            try (ResultStore store = ResultStore.resume(directory, plan, SCENARIO)) {
                Iterator<Chunk> missing = store.missing();
                assertTrue(missing.hasNext(), "trial " + trial + " on " + victim + " went unnoticed");
                run(store, plan, 1);
            }
            assertEquals(whole, files(directory), "trial " + trial + " on " + victim);
        }
    }

    @Test
    void a_damaged_part_is_refused_by_readers_too() throws IOException {
        Path directory = home.resolve("a");
        written(directory, Synthetic.plan(20, 10), 1);
        Path part = directory.resolve("runs/part-00001.csv");
        Files.writeString(part, Files.readString(part, UTF_8).replace(",finished,", ",finisheD,"), UTF_8);
        StoredResult result = StoredResult.open(directory);

        Exception thrown = assertThrows(java.io.UncheckedIOException.class, () -> Summarizer.summarize(result));
        assertTrue(thrown.getMessage().contains("part-00001.csv is damaged"), thrown.getMessage());
    }

    @Test
    void resume_refuses_another_plan_and_says_in_what_it_differs() throws IOException {
        written(home.resolve("a"), Synthetic.plan(20, 10), 1);
        Plan other = Synthetic.plan(30, 10);

        StoreException refused =
                assertThrows(StoreException.class, () -> ResultStore.resume(home.resolve("a"), other, SCENARIO));
        assertTrue(refused.isMistake());
        assertTrue(refused.getMessage().contains("planned for 20 replications"), refused.getMessage());
    }

    @Test
    void resuming_a_finished_result_runs_nothing() throws IOException {
        Plan plan = Synthetic.plan(20, 10);
        written(home.resolve("a"), plan, 1);

        try (ResultStore store = ResultStore.resume(home.resolve("a"), plan, SCENARIO)) {
            assertFalse(store.missing().hasNext());
            assertEquals(20, store.done());
        }
    }

    @Test
    void an_existing_result_and_foreign_files_are_never_overwritten() throws IOException {
        Plan plan = Synthetic.plan(20, 10);
        Path foreign = Files.createDirectory(home.resolve("thesis"));
        Files.writeString(foreign.resolve("chapter-1.txt"), "years of work");
        written(home.resolve("a"), plan, 1);

        assertThrows(StoreException.class, () -> ResultStore.create(home.resolve("a"), plan, SCENARIO));
        assertThrows(StoreException.class, () -> ResultStore.create(foreign, plan, SCENARIO));
        assertThrows(StoreException.class, () -> ResultStore.replace(foreign, plan, SCENARIO, false));
        assertEquals("years of work", Files.readString(foreign.resolve("chapter-1.txt")));
    }

    @Test
    void a_replacement_takes_the_place_only_once_it_is_complete() throws IOException {
        Path directory = home.resolve("a");
        written(directory, Synthetic.plan(20, 10), 1);
        Map<String, String> before = files(directory);
        Plan other = Synthetic.plan(33, 10);

        try (ResultStore store = ResultStore.replace(directory, other, SCENARIO, false)) {
            before.put(".lock", files(directory).getOrDefault(".lock", ""));
            assertEquals(before, files(directory));
            run(store, other, 1);
            assertEquals(20, StoredResult.open(directory).totals().rows());
            store.publish();
        }

        assertEquals(33, StoredResult.open(directory).totals().rows());
        try (Stream<Path> left = Files.list(home)) {
            assertEquals(List.of(directory), left.toList(), "nothing is left beside it");
        }
    }

    @Test
    void a_replacement_that_died_between_its_two_renames_is_undone() throws IOException {
        Path directory = home.resolve("a");
        written(directory, Synthetic.plan(20, 10), 1);
        Files.move(directory, home.resolve(".a.pilottrap-old"));

        assertEquals(20, StoredResult.open(directory).totals().rows());
        StoredResult.open(directory).verify();
        assertEquals(20, ResultStore.planned(directory).orElseThrow().replications());
        assertFalse(Files.exists(directory), "who reads moves nothing");

        ResultStore.resume(directory, Synthetic.plan(20, 10), SCENARIO).close();
        assertTrue(Files.exists(directory));
        assertFalse(Files.exists(home.resolve(".a.pilottrap-old")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a/notes.md", "a/runs/mine.csv", "a/charts/mine.png", "a/mine/thesis.txt", "a/runs/x/y.csv"})
    void a_replacement_is_refused_where_a_file_is_not_of_a_result(String name) throws IOException {
        Path directory = home.resolve("a");
        written(directory, Synthetic.plan(20, 10), 1);
        Path mine = home.resolve(name);
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "years of work");
        Map<String, String> before = files(home);

        StoreException refused = assertThrows(
                StoreException.class, () -> ResultStore.replace(directory, Synthetic.plan(5, 5), SCENARIO, false));

        assertTrue(refused.isMistake());
        assertTrue(refused.getMessage().contains("is no part of a result"), refused.getMessage());
        assertEquals(before, files(home));
        ResultStore.resume(directory, Synthetic.plan(20, 10), SCENARIO).close();
        assertEquals(before, files(home), "the locks are free, and what was there stays");
    }

    @Test
    void a_replacement_leaves_alone_what_lies_beside_it() throws IOException {
        Path directory = home.resolve("acme");
        written(directory, Synthetic.plan(20, 10), 1);
        for (String name : List.of("acme.old/thesis.txt", "acme.new/thesis.txt", ".acme.pilottrap-newer/thesis.txt")) {
            Files.createDirectories(home.resolve(name).getParent());
            Files.writeString(home.resolve(name), "years of work");
        }
        Plan other = Synthetic.plan(5, 5);
        try (ResultStore store = ResultStore.replace(directory, other, SCENARIO, false)) {
            run(store, other, 1);
            store.publish();
        }

        assertEquals(5, StoredResult.open(directory).totals().rows());
        assertEquals(
                3, files(home).values().stream().filter("years of work"::equals).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".a.pilottrap-old"})
    void a_replacement_is_kept_where_a_foreign_file_appears_meanwhile(String where) throws IOException {
        Path directory = home.resolve("a");
        written(directory, Synthetic.plan(20, 10), 1);
        Plan other = Synthetic.plan(5, 5);
        try (ResultStore store = ResultStore.replace(directory, other, SCENARIO, false)) {
            run(store, other, 1);
            Files.createDirectories(home.resolve(where));
            Files.writeString(home.resolve(where).resolve("notes.md"), "mine");
            assertThrows(StoreException.class, store::publish);
        }
        assertEquals("mine", Files.readString(home.resolve(where).resolve("notes.md")));
        assertEquals(20, StoredResult.open(directory).totals().rows());

        Files.delete(home.resolve(where).resolve("notes.md"));
        try (ResultStore store = ResultStore.replace(directory, other, SCENARIO, true)) {
            assertFalse(store.missing().hasNext(), "the replacement was kept");
            store.finish();
            store.publish();
        }
        assertEquals(5, StoredResult.open(directory).totals().rows());
    }

    @Test
    void a_replacement_that_does_not_start_gives_its_locks_back() throws IOException {
        Path directory = home.resolve("a");
        Plan plan = Synthetic.plan(20, 10);
        written(directory, plan, 1);
        ResultStore.replace(directory, Synthetic.plan(5, 5), SCENARIO, false).close();

        assertThrows(
                StoreException.class,
                () -> ResultStore.replace(directory, Synthetic.plan(6, 5), SCENARIO, true),
                "the replacement under way is of another plan");

        ResultLock.of(directory).close();
        ResultLock.of(home.resolve(".a.pilottrap-new")).close();
    }

    @Test
    void resuming_sweeps_only_what_a_run_leaves_unfinished() throws IOException {
        Plan plan = Synthetic.plan(20, 10);
        stopAfter(home.resolve("a"), plan, 10);
        Files.writeString(home.resolve("a/notes.tmp"), "mine");
        Files.writeString(home.resolve("a/manifest.json.tmp"), "torn");
        Files.createDirectory(home.resolve("a/charts"));
        Files.writeString(home.resolve("a/charts/funnel.png.tmp"), "torn");

        resumed(home.resolve("a"), plan);

        assertTrue(files(home.resolve("a")).containsKey("notes.tmp"));
        assertFalse(files(home.resolve("a")).containsKey("manifest.json.tmp"));
        assertFalse(files(home.resolve("a")).containsKey("charts/funnel.png.tmp"));
    }

    @Test
    void a_directory_that_is_refused_gets_no_lock_file() throws IOException {
        Path foreign = Files.createDirectory(home.resolve("thesis"));
        Files.writeString(foreign.resolve("chapter-1.txt"), "years of work");

        assertThrows(StoreException.class, () -> ResultStore.create(foreign, Synthetic.plan(5, 5), SCENARIO));

        assertEquals(Map.of("chapter-1.txt", "years of work"), files(foreign));
    }

    @Test
    void every_chart_and_file_of_a_result_is_known_as_its_own() throws IOException {
        Path directory = home.resolve("a");
        written(directory, Synthetic.plan(20, 10), 1);
        Charts.write(
                Summarizer.summarize(StoredResult.open(directory)),
                directory.resolve("charts"),
                EnumSet.allOf(pilottrap.output.chart.Format.class));

        assertEquals(Optional.empty(), Contents.RESULT.foreign(directory));
        try (Stream<Path> charts = Files.list(directory.resolve("charts"))) {
            assertEquals(24, charts.count());
        }
    }

    @Test
    void a_refused_second_writer_does_not_free_the_lock_of_the_first() throws Exception {
        Plan plan = Synthetic.plan(20, 10);
        Path directory = home.resolve("a");
        try (ResultStore first = ResultStore.create(directory, plan, SCENARIO)) {
            assertThrows(StoreException.class, () -> ResultStore.resume(directory, plan, SCENARIO));
            assertEquals("refused", LockProbe.elsewhere(directory.resolve(ResultLock.NAME)));
            assertTrue(first.missing().hasNext());
        }
        assertEquals("free", LockProbe.elsewhere(directory.resolve(ResultLock.NAME)));
    }

    @Test
    void a_second_writer_is_refused_and_told_who_the_first_is() throws IOException {
        Plan plan = Synthetic.plan(20, 10);
        Path directory = home.resolve("a");
        try (ResultStore first = ResultStore.create(directory, plan, SCENARIO)) {
            StoreException refused =
                    assertThrows(StoreException.class, () -> ResultStore.resume(directory, plan, SCENARIO));
            assertTrue(
                    refused.getMessage()
                            .contains("process " + ProcessHandle.current().pid()),
                    refused.getMessage());
            assertTrue(first.missing().hasNext());
        }
        ResultStore.resume(directory, plan, SCENARIO).close();
    }

    @Test
    void a_lock_file_left_behind_is_no_obstacle() throws IOException {
        Plan plan = Synthetic.plan(20, 10);
        stopAfter(home.resolve("a"), plan, 10);
        Files.writeString(home.resolve("a/.lock"), "process 1 on elsewhere\n");

        assertEquals(20, resumed(home.resolve("a"), plan).finished());
    }

    @Test
    void unfinished_files_of_a_killed_process_are_no_obstacle() throws IOException {
        Plan plan = Synthetic.plan(20, 10);
        stopAfter(home.resolve("a"), plan, 10);
        Files.writeString(home.resolve("a/runs/part-00001.csv.tmp"), "torn");

        resumed(home.resolve("a"), plan);

        assertFalse(files(home.resolve("a")).containsKey("runs/part-00001.csv.tmp"));
    }

    @Test
    void fresh_results_get_a_directory_of_their_own() throws IOException {
        Plan plan = Synthetic.plan(5, 10);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            try (ResultStore store = ResultStore.fresh(home.resolve("results"), plan, SCENARIO)) {
                names.add(store.directory().getFileName().toString());
            }
        }

        assertEquals(List.of("ortlich-eigen-1-1-7", "ortlich-eigen-1-1-7-2", "ortlich-eigen-1-1-7-3"), names);
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd, etc-passwd", "'  ', scenario", "ΑΒΓ, scenario", "CON: a|b, con-a-b"})
    void a_slug_never_leaves_its_folder(String name, String slug) {
        assertEquals(slug, ResultStore.slug(name));
    }

    @Test
    void failed_and_censored_rows_are_kept_counted_and_reported() throws IOException {
        Plan plan = Synthetic.plan(40, 10);
        Replicator some = (seed, replication, details) -> {
            if (replication == 11) {
                throw new IllegalStateException("=HYPERLINK(\"evil\"), line\nbreak");
            }
            RunResult result = Synthetic.result(seed, replication, details != Detail.NONE);
            return replication != 12
                    ? result
                    : new RunResult(
                            seed,
                            replication,
                            Status.CENSORED,
                            new double[result.row().length],
                            result.trajectory(),
                            List.of(),
                            result.ledger());
        };
        try (ResultStore store = ResultStore.create(home.resolve("a"), plan, SCENARIO)) {
            new Runner(point -> some, plan.seed(), 0, 2).run(store.missing(), store, Progress.NONE, () -> false);
            assertEquals(
                    new Totals("", 40, 38, 1, 1), withoutDigest(store.finish().totals()));
        }
        Summary summary = Summarizer.summarize(StoredResult.open(home.resolve("a")));

        assertEquals(38, summary.provenance().replications());
        assertTrue(summary.warnings().get(0).startsWith("1 of 40 replications failed"));
        assertTrue(summary.warnings().get(0).contains("line break"));
        assertTrue(summary.warnings().get(1).startsWith("1 of 40 replications hit the event budget"));
    }

    private static Totals withoutDigest(Totals totals) {
        return new Totals("", totals.rows(), totals.finished(), totals.failed(), totals.censored());
    }

    @Test
    void text_that_a_spreadsheet_would_run_is_disarmed() throws IOException {
        written(home.resolve("a"), Synthetic.plan(5, 5), 1);

        String pilots = Files.readString(home.resolve("a/pilots/part-00000.csv"), UTF_8);
        assertTrue(pilots.contains(",\"'=cmd|' /C calc'!A0\","), pilots);
    }

    @Test
    void a_manifest_that_is_not_as_it_was_written_is_not_gone_on_with() throws IOException {
        Plan plan = Synthetic.plan(20, 7);
        Path directory = home.resolve("edited");
        ResultStore.create(directory, plan, "name: made up\n").close();
        Path manifest = directory.resolve("manifest.json");
        String text = Files.readString(manifest);
        ResultStore.resume(directory, plan, "name: made up\n").close();

        for (String other : List.of(
                text.replace("\"seed\" : ", "\"seed\" : 1"),
                text.replace("\n", "\n\n"),
                text.replace("\"seal\"", "\"saal\""))) {
            Files.writeString(manifest, other);
            StoreException refused =
                    assertThrows(StoreException.class, () -> ResultStore.resume(directory, plan, "name: made up\n"));
            assertFalse(refused.isMistake());
            assertTrue(String.valueOf(refused.getMessage()).contains("damaged or was edited"), refused.getMessage());
        }
    }
}
