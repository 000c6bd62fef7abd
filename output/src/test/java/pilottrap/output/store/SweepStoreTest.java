package pilottrap.output.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.experiment.Shard;
import pilottrap.scenarios.run.Digest;
import pilottrap.scenarios.run.Progress;
import pilottrap.scenarios.run.Replication;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;

final class SweepStoreTest {
    @TempDir
    Path home;

    /** Every file of a sweep by its name, as its checksum. */
    private static Map<String, String> files(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(path).toString(), Checksum.of(path));
            }
        }
        return files;
    }

    /** The digest that the definition asks for, from the rows themselves in key order. */
    private static String digest(int points, int replications) {
        Digest digest = new Digest();
        for (long point = 0; point < points; point++) {
            for (long replication = 0; replication < replications; replication++) {
                RunResult result = null;
                try {
                    result = SyntheticSweep.replicator(point).run(SyntheticSweep.SEED, replication, Detail.NONE);
                } catch (IllegalStateException failed) {
                    // a failed row is zeros
                }
                digest.add(
                        new RunKey(point, replication),
                        result == null ? Status.FAILED : result.status(),
                        result == null ? new double[Columns.width()] : result.row());
            }
        }
        return digest.hex();
    }

    @ParameterizedTest
    @CsvSource({"1, 1000", "2, 1", "2, 7", "7, 60", "2, 1000"})
    void a_sweep_has_one_digest_on_any_threads_and_with_parts_of_any_size(int threads, int rows) throws IOException {
        Experiment experiment = SyntheticSweep.experiment(5, 47, Optional.empty());

        Totals totals =
                SyntheticSweep.written(home.resolve("a"), SyntheticSweep.plan(experiment, rows), experiment, threads);

        assertEquals(digest(5, 47), totals.digest());
        assertEquals(5 * 47, totals.rows());
        assertEquals(5 * 2, totals.failed());
        assertEquals(5 * 2, totals.censored());
    }

    @Test
    void the_same_plan_leaves_the_same_bytes_on_other_threads() throws IOException {
        Experiment experiment = SyntheticSweep.experiment(30, 40, Optional.empty());
        SweepPlan plan =
                SweepPlan.of(experiment, "test", SyntheticSweep.SEED, 100, Set.of("series", "pilots", "ledger"), 2);

        SyntheticSweep.written(home.resolve("a"), plan, experiment, 1);
        SyntheticSweep.written(home.resolve("b"), plan, experiment, 3);

        Map<String, String> files = files(home.resolve("a"));
        assertEquals(files, files(home.resolve("b")));
        assertTrue(files.keySet()
                .containsAll(Set.of(
                        "series/part-00001-00000.parquet",
                        "pilots/part-00000-00000.parquet",
                        "ledger/part-00000-00005.parquet")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_sweep_stopped_at_any_moment_goes_on_to_the_same_bytes(int seed) throws IOException {
        Experiment experiment = SyntheticSweep.experiment(30, 40, Optional.empty());
        SweepPlan plan = SyntheticSweep.plan(experiment, 60);
        SyntheticSweep.written(home.resolve("whole"), plan, experiment, 2);
        Path stopped = home.resolve("stopped");
        long after = new SplittableRandom(seed).nextInt(1_200);
        AtomicLong done = new AtomicLong();
        try (SweepStore store = SweepStore.create(stopped, plan, experiment)) {
            assertFalse(SyntheticSweep.run(
                    store, plan, 2, (so, live, launched) -> done.set(so), () -> done.get() >= after));
        }

        SyntheticSweep.resumed(stopped, plan, experiment, 2);

        assertEquals(files(home.resolve("whole")), files(stopped));
    }

    @Test
    void parts_that_are_missing_cut_or_flipped_by_one_bit_are_computed_again_and_no_others() throws IOException {
        Experiment experiment = SyntheticSweep.experiment(30, 40, Optional.empty());
        SweepPlan plan = SyntheticSweep.plan(experiment, 60);
        Path directory = home.resolve("a");
        SyntheticSweep.written(directory, plan, experiment, 2);
        Map<String, String> whole = files(directory);
        Files.delete(directory.resolve("runs/part-00000-00001.parquet"));
        Files.delete(directory.resolve("runs/part-00000-00003.json"));
        Path cut = directory.resolve("outcomes/part-00000-00004.parquet");
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), 100));
        flip(directory.resolve("outcomes/part-00001-00002.parquet"), 1_000);
        flip(directory.resolve("runs/part-00001-00005.json"), 30);
        long before;
        try (SweepStore store = SweepStore.resume(directory, plan, experiment)) {
            before = store.done();
            SyntheticSweep.run(store, plan, 2, Progress.NONE, () -> false);
            store.finish();
        }

        assertEquals(1_200 - 5 * 60, before);
        assertEquals(whole, files(directory));
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void damaged_points_and_a_damaged_plan_are_written_again() throws IOException {
        Experiment experiment = SyntheticSweep.experiment(30, 2, Optional.empty());
        SweepPlan plan = SyntheticSweep.plan(experiment, 60);
        Path directory = home.resolve("a");
        SyntheticSweep.written(directory, plan, experiment, 1);
        Map<String, String> whole = files(directory);
        flip(directory.resolve("points/points.parquet"), 100);
        flip(directory.resolve("experiment.yaml"), 20);

        SyntheticSweep.resumed(directory, plan, experiment, 1);

        assertEquals(whole, files(directory));
    }

    @Test
    void points_left_by_a_process_that_died_before_its_manifest_are_not_taken_for_those_of_another_plan()
            throws IOException {
        Experiment other = SyntheticSweep.experiment(20, 2, Optional.empty());
        Path directory = home.resolve("a");
        SyntheticSweep.written(home.resolve("other"), SyntheticSweep.plan(other, 60), other, 1);
        Files.createDirectories(directory.resolve("points"));
        Files.copy(home.resolve("other/points/points.parquet"), directory.resolve("points/points.parquet"));
        Experiment experiment = SyntheticSweep.experiment(30, 2, Optional.empty());
        SweepPlan plan = SyntheticSweep.plan(experiment, 60);

        SyntheticSweep.written(directory, plan, experiment, 1);

        SyntheticSweep.written(home.resolve("b"), plan, experiment, 1);
        assertEquals(files(home.resolve("b")), files(directory));
    }

    @Test
    void after_a_part_that_could_not_be_written_none_is_lest_rows_of_both_are_mixed() throws IOException {
        Experiment experiment = SyntheticSweep.experiment(30, 2, Optional.empty());
        SweepPlan plan = SyntheticSweep.plan(experiment, 20);
        Replication replication = new Replication(
                new RunKey(0, 0), SyntheticSweep.replicator(0).run(SyntheticSweep.SEED, 0, Detail.NONE), "");
        RunResult result = replication.result();
        List<SweepRow> rows =
                List.of(new SweepRow(replication, Digest.row(replication.key(), result.status(), result.row())));
        Files.createDirectories(home.resolve("runs/part-00000-00000.parquet" + AtomicFile.UNFINISHED + "/in-the-way"));
        try (SweepTables tables = new SweepTables();
                SweepWriter writer = new SweepWriter(home, plan, tables)) {
            writer.write(new SweepPart(0, 0), List.of(0), rows, () -> {});
            assertThrows(IOException.class, writer::await);

            assertThrows(IOException.class, () -> writer.write(new SweepPart(0, 1), List.of(0), rows, () -> {}));
        }
        assertFalse(Files.exists(home.resolve("runs/part-00000-00001.json")));
    }

    @Test
    void every_bit_of_a_seal_is_watched() throws IOException {
        Experiment experiment = SyntheticSweep.experiment(2, 200, SyntheticSweep.within(0.05));
        SweepPlan plan = SyntheticSweep.plan(experiment, 40);
        Path directory = home.resolve("a");
        SyntheticSweep.written(directory, plan, experiment, 2);
        Path seal = directory.resolve("runs/part-00001-00000.json");
        byte[] bytes = Files.readAllBytes(seal);
        assertTrue(SweepSeal.read(seal).isPresent());

        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(seal, flipped);
            assertThrows(StoreException.class, () -> SweepSeal.read(seal), "bit " + bit);
        }
    }

    @Test
    void a_sweep_is_not_taken_for_a_run() throws IOException {
        Experiment experiment = SyntheticSweep.experiment(2, 4, Optional.empty());
        SyntheticSweep.written(home.resolve("a"), SyntheticSweep.plan(experiment, 8), experiment, 1);

        StoreException refused =
                assertThrows(StoreException.class, () -> ResultStore.planned(home.resolve("a"), false));

        assertTrue(refused.isMistake());
        assertTrue(String.valueOf(refused.getMessage()).contains("is that of a sweep"), refused.getMessage());
    }

    @Test
    void every_bit_of_a_manifest_is_watched_when_a_sweep_goes_on() throws IOException {
        Experiment experiment = SyntheticSweep.experiment(2, 20, SyntheticSweep.within(0.05));
        SweepPlan plan = SyntheticSweep.plan(experiment, 40);
        Path directory = home.resolve("a");
        SyntheticSweep.written(directory, plan, experiment, 1);
        Path manifest = directory.resolve("manifest.json");
        byte[] bytes = Files.readAllBytes(manifest);
        assertEquals(plan, SweepPlan.fromJson(bytes, "manifest.json"));
        Map<String, String> before = files(directory);

        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThrows(StoreException.class, () -> SweepPlan.fromJson(flipped, "manifest.json"), "bit " + bit);
        }
        bytes[bytes.length / 2] ^= 1;
        Files.write(manifest, bytes);
        before.put("manifest.json", Checksum.of(manifest));
        StoreException refused =
                assertThrows(StoreException.class, () -> SweepStore.resume(directory, plan, experiment));
        assertTrue(String.valueOf(refused.getMessage()).startsWith(manifest.toString()), refused.getMessage());
        assertEquals(before, files(directory));
    }

    @Test
    void a_writer_that_is_closed_while_it_is_interrupted_waits_for_the_part_under_way() throws IOException {
        Experiment experiment = SyntheticSweep.experiment(30, 2, Optional.empty());
        SweepPlan plan = SyntheticSweep.plan(experiment, 20);
        Replication replication = new Replication(
                new RunKey(0, 0), SyntheticSweep.replicator(0).run(SyntheticSweep.SEED, 0, Detail.NONE), "");
        RunResult result = replication.result();
        List<SweepRow> rows =
                List.of(new SweepRow(replication, Digest.row(replication.key(), result.status(), result.row())));
        AtomicBoolean sealed = new AtomicBoolean();
        try (SweepTables tables = new SweepTables()) {
            SweepWriter writer = new SweepWriter(home, plan, tables);
            writer.write(new SweepPart(0, 0), List.of(0), rows, () -> {
                pause();
                sealed.set(true);
            });
            Thread.currentThread().interrupt();

            assertThrows(InterruptedIOException.class, writer::close);

            assertTrue(sealed.get());
            assertTrue(Thread.interrupted(), "and the interruption is not forgotten");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException told) {
            throw new IllegalStateException(told);
        }
    }

    @Test
    void shards_hold_every_row_once_in_the_files_of_the_whole() throws IOException {
        Experiment experiment = SyntheticSweep.experiment(30, 40, Optional.empty());
        SweepPlan plan = SyntheticSweep.plan(experiment, 60);
        SyntheticSweep.written(home.resolve("whole"), plan, experiment, 2);
        Map<String, String> parts = new TreeMap<>();
        long rows = 0;
        for (int i = 1; i <= 3; i++) {
            Path directory = home.resolve("shard-" + i);
            SweepPlan shard = plan.with(new Shard(i, 3));
            Totals totals = SyntheticSweep.written(directory, shard, experiment, 2);
            assertEquals(shard.runs(), totals.rows());
            rows += totals.rows();
            files(directory).forEach((name, sum) -> {
                if (name.contains("part-")) {
                    assertFalse(parts.containsKey(name), name);
                    parts.put(name, sum);
                }
            });
        }

        assertEquals(1_200, rows);
        Map<String, String> whole = files(home.resolve("whole"));
        whole.keySet().removeIf(name -> !name.contains("part-"));
        assertEquals(whole, parts);
    }

    @Test
    void points_stop_at_a_precision_and_do_so_alike_on_any_threads_in_shards_and_when_resumed() throws IOException {
        Experiment experiment = SyntheticSweep.experiment(12, 600, SyntheticSweep.within(0.02));
        SweepPlan plan = SyntheticSweep.plan(experiment, 100);
        Path whole = home.resolve("whole");
        Totals totals = SyntheticSweep.written(whole, plan, experiment, 1);
        Map<String, String> parts = files(whole);
        assertTrue(totals.rows() < 12 * 600 && totals.rows() > 12 * 100, totals.toString());

        SyntheticSweep.written(home.resolve("threads"), plan, experiment, 7);
        assertEquals(parts, files(home.resolve("threads")));

        SplittableRandom random = new SplittableRandom(5);
        List<String> names = new ArrayList<>(parts.keySet());
        names.removeIf(name -> !name.contains("part-"));
        for (int i = 0; i < 10; i++) {
            Files.deleteIfExists(whole.resolve(names.get(random.nextInt(names.size()))));
        }
        assertEquals(totals, SyntheticSweep.resumed(whole, plan, experiment, 2));
        assertEquals(parts, files(whole));

        for (int i = 1; i <= 2; i++) {
            Path directory = home.resolve("shard-" + i);
            SyntheticSweep.written(directory, plan.with(new Shard(i, 2)), experiment, 2);
            files(directory).forEach((name, sum) -> {
                if (name.contains("part-")) {
                    assertEquals(parts.get(name), sum, name);
                }
            });
        }
    }

    @Test
    void another_plan_seed_shard_size_or_version_is_refused_in_a_line_and_nothing_is_lost() throws IOException {
        Experiment experiment = SyntheticSweep.experiment(4, 30, Optional.empty());
        SweepPlan plan = SyntheticSweep.plan(experiment, 60);
        Path directory = home.resolve("a");
        SyntheticSweep.written(directory, plan, experiment, 1);
        Map<String, String> before = files(directory);
        Experiment other = SyntheticSweep.experiment(5, 30, Optional.empty());
        List<SweepPlan> others = List.of(
                SyntheticSweep.plan(other, 60),
                SweepPlan.of(experiment, "test", 8, 60, Set.of(), 2),
                SweepPlan.of(experiment, "tested", SyntheticSweep.SEED, 60, Set.of(), 2),
                SweepPlan.of(experiment, "test", SyntheticSweep.SEED, 60, Set.of("series"), 2),
                SyntheticSweep.plan(experiment, 20),
                plan.with(new Shard(1, 2)));
        List<String> words = List.of(
                "another plan",
                "seed 7",
                "version test of the program",
                "no further tables",
                "parts of another size",
                "shard 1/1");

        for (int i = 0; i < others.size(); i++) {
            SweepPlan wrong = others.get(i);
            StoreException refused =
                    assertThrows(StoreException.class, () -> SweepStore.resume(directory, wrong, experiment));
            assertTrue(refused.isMistake());
            assertTrue(String.valueOf(refused.getMessage()).contains(words.get(i)), refused.getMessage());
        }
        assertEquals(before, files(directory));
    }

    @Test
    void a_second_writer_is_refused_at_once() throws IOException {
        Experiment experiment = SyntheticSweep.experiment(4, 30, Optional.empty());
        SweepPlan plan = SyntheticSweep.plan(experiment, 60);
        try (SweepStore store = SweepStore.create(home.resolve("a"), plan, experiment)) {
            assertTrue(Files.exists(store.directory()));
            assertThrows(StoreException.class, () -> SweepStore.resume(home.resolve("a"), plan, experiment));
        }
    }

    @Test
    void a_replacement_takes_the_place_when_it_is_complete_and_never_of_anything_else() throws IOException {
        Experiment experiment = SyntheticSweep.experiment(4, 30, Optional.empty());
        SweepPlan plan = SyntheticSweep.plan(experiment, 60);
        Path directory = home.resolve("a");
        Totals before = SyntheticSweep.written(directory, plan, experiment, 1);
        SweepPlan next = SweepPlan.of(experiment, "test", 8, 60, Set.of(), 2);
        try (SweepStore store = SweepStore.replace(directory, next, experiment, false)) {
            SyntheticSweep.run(store, next, 2, Progress.NONE, () -> false);
            Totals after = store.finish();
            assertNotEquals(before.digest(), after.digest());
            assertEquals(7, SweepStore.planned(directory, false).orElseThrow().seed());
            assertEquals(8, SweepStore.planned(directory, true).orElseThrow().seed());
            store.publish();
        }
        assertEquals(8, SweepStore.planned(directory, false).orElseThrow().seed());
        assertEquals(Optional.empty(), SweepStore.planned(directory, true), "nothing to go on with");
        assertEquals(Optional.empty(), SweepStore.planned(home.resolve("none"), true));
        Files.writeString(directory.resolve("notes.txt"), "mine");

        assertThrows(StoreException.class, () -> SweepStore.replace(directory, plan, experiment, false));
        assertEquals("mine", Files.readString(directory.resolve("notes.txt")));
    }

    @Test
    void the_first_hash_of_a_part_is_that_of_its_first_row() throws IOException {
        Experiment experiment = SyntheticSweep.experiment(2, 20, Optional.empty());
        SyntheticSweep.written(home.resolve("a"), SyntheticSweep.plan(experiment, 40), experiment, 1);
        try (SweepTables tables = new SweepTables()) {
            byte[] hashes = tables.hashes(home.resolve("a/runs/part-00000-00000.parquet"));

            assertEquals(40 * Digest.HASH, hashes.length);
            RunResult first = SyntheticSweep.replicator(0).run(SyntheticSweep.SEED, 0, Detail.NONE);
            assertEquals(
                    HexFormat.of().formatHex(Digest.row(new RunKey(0, 0), first.status(), first.row())),
                    HexFormat.of().formatHex(hashes, 0, Digest.HASH));
        }
    }
}
