package pilottrap.output.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.simulation.measure.Outcomes;

/** Sweeps that a disk has torn. */
final class SweepDamageTest {
    private static final int FLIPS = 25;

    @TempDir
    Path home;

    private Experiment experiment;
    private Path sweep;

    @BeforeEach
    void write() throws IOException {
        experiment = SyntheticSweep.experiment(4, 6, Optional.empty());
        SweepPlan plan =
                SweepPlan.of(experiment, "test", SyntheticSweep.SEED, 12, Set.of("series", "pilots", "ledger"), 2);
        sweep = home.resolve("it's a [sweep]*");
        SyntheticSweep.written(sweep, plan, experiment, 1);
    }

    /** Whatever the file of the experiment says, it is read as the same: what is damaged must be known by other means. */
    private StoredSweep open() throws IOException {
        return StoredSweep.open(sweep, file -> experiment);
    }

    private List<String> damages() throws IOException {
        try (StoredSweep opened = open()) {
            return opened.damages();
        } catch (StoreException unreadable) {
            return List.of(String.valueOf(unreadable.getMessage()));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(sweep)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !Set.of(".lock", "times.json")
                            .contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_whole_sweep_has_no_damages() throws IOException {
        assertEquals(List.of(), damages());
        assertEquals(5 * 2 + 2 + 4, files().size(), files().toString()); // tables × parts, seals, the other four
    }

    @Test
    void every_flipped_bit_of_every_file_is_named() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            for (int flip = 0; flip < FLIPS; flip++) {
                byte[] torn = bytes.clone();
                int bit = random.nextInt(8 * torn.length);
                torn[bit / 8] ^= (byte) (1 << (bit % 8));
                Files.write(file, torn);
                List<String> damages = damages();
                assertFalse(damages.isEmpty(), file + " bit " + bit);
                for (String damage : damages) {
                    assertEquals(1, damage.lines().count(), damage);
                }
                String name = file.getFileName().toString();
                assertTrue(
                        damages.stream().anyMatch(damage -> damage.contains(name)),
                        name + " bit " + bit + ": " + damages);
            }
            Files.write(file, bytes);
        }
        assertEquals(List.of(), damages());
    }

    @Test
    void what_is_cut_short_or_gone_is_named() throws IOException {
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            boolean seal = file.getParent().getFileName().toString().equals("runs")
                    && file.toString().endsWith("json");
            for (int length : new int[] {0, bytes.length / 2, bytes.length - 1}) {
                Files.write(file, Arrays.copyOf(bytes, length));
                assertFalse(damages().isEmpty(), file + " cut to " + length);
            }
            Files.delete(file);
            if (!file.getFileName().toString().equals("digest.json")) { // without it the sweep is not finished
                assertFalse(damages().isEmpty(), file + " gone, a seal: " + seal);
            }
            Files.write(file, bytes);
        }
    }

    @Test
    void an_estimate_is_not_made_of_damaged_rows() throws IOException {
        Path outcomes = sweep.resolve("outcomes/part-00000-00001.parquet");
        byte[] bytes = Files.readAllBytes(outcomes);
        bytes[bytes.length / 2] ^= 1;
        Files.write(outcomes, bytes);
        List<String> said = new ArrayList<>();
        try (StoredSweep opened = open()) {
            UncheckedIOException refused = assertThrows(
                    UncheckedIOException.class,
                    () -> opened.estimates(Outcomes.byName("production_share").orElseThrow()));
            said.add(String.valueOf(refused.getCause().getMessage()));
        }
        assertEquals(List.of(outcomes + " is damaged; sweep again with --resume to compute it anew"), said);
    }
}
