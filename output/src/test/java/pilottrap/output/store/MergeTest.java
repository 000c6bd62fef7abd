package pilottrap.output.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Shard;

final class MergeTest {
    private static final Experiment EXPERIMENT = SyntheticSweep.experiment(9, 4, Optional.empty());
    private static final SweepPlan PLAN = SyntheticSweep.plan(EXPERIMENT, 8);

    @TempDir
    Path home;

    private StoredSweep shard(int index, int of) throws IOException {
        Path directory = home.resolve("shard-" + index);
        if (!Files.exists(directory)) {
            SyntheticSweep.written(directory, PLAN.with(new Shard(index, of)), EXPERIMENT, 1);
        }
        return StoredSweep.open(directory, file -> EXPERIMENT);
    }

    private static void same(Path whole, Path merged) throws IOException {
        List<Path> names = new ArrayList<>();
        for (Path directory : List.of(whole, merged)) {
            try (Stream<Path> files = Files.walk(directory)) {
                files.filter(Files::isRegularFile).map(directory::relativize).forEach(names::add);
            }
        }
        for (Path name : names) {
            if (!name.toString().equals(".lock")) {
                assertArrayEquals(
                        Files.readAllBytes(whole.resolve(name)),
                        Files.readAllBytes(merged.resolve(name)),
                        name.toString());
            }
        }
    }

    @Test
    void shards_make_the_same_bytes_as_one_process() throws IOException {
        Totals totals = SyntheticSweep.written(home.resolve("whole"), PLAN, EXPERIMENT, 1);

        Merge merge = Merge.of(List.of(shard(3, 3), shard(1, 3), shard(2, 3)));

        assertEquals(List.of(), merge.missing());
        assertEquals(Optional.of(totals), merge.into(home.resolve("merged"), () -> false));
        same(home.resolve("whole"), home.resolve("merged"));
        try (StoredSweep merged = StoredSweep.open(home.resolve("merged"), file -> EXPERIMENT)) {
            assertTrue(merged.complete());
            assertEquals(List.of(), merged.damages());
        }
    }

    @Test
    void a_stopped_merge_is_gone_on_with() throws IOException {
        Totals totals = SyntheticSweep.written(home.resolve("whole"), PLAN, EXPERIMENT, 1);
        Merge merge = Merge.of(List.of(shard(1, 2), shard(2, 2)));
        AtomicInteger asked = new AtomicInteger();

        assertEquals(Optional.empty(), merge.into(home.resolve("merged"), () -> asked.incrementAndGet() > 2));
        Path torn = home.resolve("merged/outcomes/part-00000-00000.parquet");
        byte[] bytes = Files.readAllBytes(torn);
        bytes[100] ^= 1;
        Files.write(torn, bytes);

        assertEquals(Optional.of(totals), merge.into(home.resolve("merged"), () -> false));
        same(home.resolve("whole"), home.resolve("merged"));
    }

    @Test
    void what_is_missing_is_named_and_can_be_added() throws IOException {
        Merge two = Merge.of(List.of(shard(1, 3), shard(3, 3)));

        assertEquals(List.of("shard 2/3"), two.missing());
        assertEquals(Optional.empty(), two.into(home.resolve("merged"), () -> false));
        assertFalse(Files.exists(home.resolve("merged/digest.json")));

        Files.delete(home.resolve("shard-2")
                .resolve(shard(2, 3).parts().all().get(0).part().seal(Path.of(""))));
        Merge three = Merge.of(List.of(shard(1, 3), shard(2, 3), shard(3, 3)));
        assertEquals(List.of("the rest of " + home.resolve("shard-2") + " (shard 2/3)"), three.missing());
    }

    @Test
    void shards_can_be_merged_one_after_the_other() throws IOException {
        Totals totals = SyntheticSweep.written(home.resolve("whole"), PLAN, EXPERIMENT, 1);
        Path merged = home.resolve("merged");

        assertEquals(Optional.empty(), Merge.of(List.of(shard(1, 2))).into(merged, () -> false));
        Path torn = merged.resolve("outcomes/part-00000-00000.parquet");
        byte[] bytes = Files.readAllBytes(torn);
        Files.write(torn, Arrays.copyOf(bytes, bytes.length - 1));
        Merge damaged = Merge.of(List.of(shard(2, 2)));
        assertEquals(Optional.empty(), damaged.into(merged, () -> false));
        assertEquals(List.of("shard 1/2"), damaged.missing());
        Files.write(torn, bytes);
        Merge second = Merge.of(List.of(shard(2, 2)));

        assertEquals(Optional.of(totals), second.into(merged, () -> false));
        assertEquals(List.of(), second.missing());
        same(home.resolve("whole"), merged);
    }

    @Test
    void other_plans_and_the_same_part_twice_are_refused() throws IOException {
        StoredSweep first = shard(1, 2);
        StoreException twice = assertThrows(StoreException.class, () -> Merge.of(List.of(first, first)));
        assertTrue(twice.isMistake());
        assertTrue(String.valueOf(twice.getMessage()).contains("both hold part-00000-00000"), twice.getMessage());

        Experiment other = SyntheticSweep.experiment(8, 4, Optional.empty());
        SyntheticSweep.written(home.resolve("other"), SyntheticSweep.plan(other, 8), other, 1);
        try (StoredSweep foreign = StoredSweep.open(home.resolve("other"), file -> other)) {
            StoreException refused = assertThrows(StoreException.class, () -> Merge.of(List.of(first, foreign)));
            assertTrue(refused.isMistake());
            assertTrue(String.valueOf(refused.getMessage()).contains("was planned for"), refused.getMessage());
        }
    }

    @Test
    void a_damaged_shard_is_named_and_its_rows_do_not_come_along() throws IOException {
        StoredSweep second = shard(2, 2);
        Path torn = second.directory().resolve("outcomes/part-00000-00001.parquet");
        byte[] bytes = Files.readAllBytes(torn);
        bytes[bytes.length / 2] ^= 1;
        Files.write(torn, bytes);
        Merge merge = Merge.of(List.of(shard(1, 2), second));

        StoreException refused =
                assertThrows(StoreException.class, () -> merge.into(home.resolve("merged"), () -> false));

        assertEquals(
                torn + " is damaged; sweep again with --resume to compute it anew",
                String.valueOf(refused.getMessage()));
        assertFalse(Files.exists(home.resolve("merged/runs/part-00000-00001.json")));
    }
}
