package pilottrap.output.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pilottrap.scenarios.analysis.Summarizer;
import pilottrap.scenarios.experiment.Sha256;
import pilottrap.scenarios.run.Progress;
import pilottrap.scenarios.run.Runner;

/** Result directories that somebody else has made, or that a disk has torn. */
final class HostileResultsTest {
    private static final Plan PLAN = Synthetic.plan(6, 6);

    @TempDir
    Path home;

    @BeforeEach
    void write() throws IOException {
        try (ResultStore store = ResultStore.create(home, PLAN, "name: made up\n")) {
            new Runner(Synthetic::replicator, PLAN.seed(), PLAN.details(), 1)
                    .run(store.missing(), store, Progress.NONE, () -> false);
            store.finish();
        }
    }

    private void readAll() throws IOException {
        try {
            StoredResult result = StoredResult.open(home);
            result.verify();
            Summarizer.summarize(result);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private String replaced(String file, String entry, String by) throws IOException {
        String text = Files.readString(home.resolve(file), UTF_8);
        String changed = text.replaceFirst("\"" + entry + "\" : (\\[[^\\]]*\\]|\"(?:[^\"\\\\]|\\\\.)*\"|[0-9]+)", by);
        assertFalse(text.equals(changed), entry);
        Files.writeString(home.resolve(file), changed, UTF_8);
        return entry;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "manifest.json | chunk | 0",
                "manifest.json | chunk | -1",
                "manifest.json | chunk | 3000000000",
                "manifest.json | chunk | \"6\"",
                "manifest.json | chunk | null",
                "manifest.json | chunk | 6.5",
                "manifest.json | replications | 0",
                "manifest.json | replications | 9223372036854775807",
                "manifest.json | replications | 1e300",
                "manifest.json | replications | 99999999999999999999999",
                "manifest.json | replications | true",
                "manifest.json | seed | 99999999999999999999999",
                "manifest.json | seed | {}",
                "manifest.json | details | -1",
                "manifest.json | pilots | 2",
                "manifest.json | series | -1",
                "manifest.json | horizon_weeks | 2147483647",
                "manifest.json | horizon_weeks | -5",
                "manifest.json | launch_weeks | 1000",
                "manifest.json | name | 5",
                "manifest.json | sha256 | null",
                "manifest.json | assumptions_changed | {}",
                "manifest.json | warnings | [5]",
                "digest.json | rows | -1",
                "digest.json | rows | \"6\"",
                "digest.json | failed | 1e99",
                "digest.json | digest | 5",
            })
    void a_number_or_text_that_cannot_be_is_named(String file, String entry, String value) throws IOException {
        replaced(file, entry, "\"" + entry + "\" : " + value);

        StoreException refused = assertThrows(StoreException.class, this::readAll);

        assertFalse(refused.isMistake());
        assertTrue(refused.getMessage().contains(file + ": " + entry + " must be"), refused.getMessage());
        assertTrue(refused.getMessage().length() < 400, refused.getMessage());
    }

    @Test
    void a_result_of_another_format_is_refused_with_the_version_that_reads_it() throws IOException {
        replaced("manifest.json", "format", "\"format\" : 1");

        StoreException refused = assertThrows(StoreException.class, this::readAll);

        assertTrue(refused.isMistake());
        assertTrue(refused.getMessage().contains("manifest.json is of format 1, this program reads 2; run"));
        assertTrue(refused.getMessage().endsWith("(" + PLAN.version() + ")"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"manifest.json, chunk", "manifest.json, name", "digest.json, rows", "digest.json, digest"})
    void what_is_missing_is_named(String file, String entry) throws IOException {
        replaced(file, entry, "\"other\" : 1");

        StoreException refused = assertThrows(StoreException.class, this::readAll);

        assertTrue(refused.getMessage().contains(entry + " must be"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.json", "digest.json", "runs/part-00000.json"})
    void torn_json_never_ends_in_another_exception(String name) throws IOException {
        byte[] whole = Files.readAllBytes(home.resolve(name));
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 300; trial++) {
            Files.write(home.resolve(name), torn(whole, random));
            readable();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs", "series"})
    void a_forged_part_never_ends_in_another_exception(String folder) throws IOException {
        Path part = home.resolve(folder + "/part-00000.csv");
        byte[] whole = Files.readAllBytes(part);
        Path seal = home.resolve("runs/part-00000.json");
        String honest = Files.readString(seal, UTF_8);
        SplittableRandom random = new SplittableRandom(2);
        for (int trial = 0; trial < 300; trial++) {
            byte[] forged = torn(whole, random);
            Files.write(part, forged);
            Files.writeString(
                    seal, honest.replace(Sha256.of(whole, whole.length), Sha256.of(forged, forged.length)), UTF_8);
            readable();
        }
    }

    /** Reads everything; what is wrong is said by a {@link StoreException}. */
    private void readable() throws IOException {
        try {
            readAll();
        } catch (StoreException refused) {
            assertTrue(refused.getMessage().length() < 1_000, refused.getMessage());
        }
    }

    private static byte[] torn(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        String digits = "-0123456789.,:eE\" \n";
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) digits.charAt(random.nextInt(digits.length()));
                case 2 -> {
                    for (int i = at; i < Math.min(bytes.length, at + 25); i++) {
                        bytes[i] = (byte) '9';
                    }
                }
                default -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
            }
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4294967295:1",
                "4294967296:1",
                "9223372036854775808:1",
                "99999999999999999999:1",
                "0:1e999",
                "0:1e-",
                "0:"
            })
    void a_vector_with_an_impossible_entry_is_damage(String entry) {
        StringBuilder line = new StringBuilder("0,0,finished,");
        for (var column : pilottrap.simulation.measure.Columns.all()) {
            line.append(',').append(column.scalar() ? "0" : entry);
        }
        Cursor cursor = new Cursor(line.append('\n').toString().getBytes(UTF_8));
        double[] row = new double[pilottrap.simulation.measure.Columns.width()];

        assertThrows(StoreException.class, () -> RowText.read(cursor, row));
    }

    @Test
    void a_missing_part_is_said_in_words() throws IOException {
        Files.delete(home.resolve("runs/part-00000.csv"));

        StoreException refused = assertThrows(StoreException.class, this::readAll);

        assertTrue(refused.getMessage().contains("part-00000.csv is missing"), refused.getMessage());
    }
}
