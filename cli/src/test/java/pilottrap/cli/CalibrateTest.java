package pilottrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pilottrap.scenarios.ensemble.Ensemble;
import pilottrap.scenarios.file.EnsembleFile;
import pilottrap.scenarios.file.ScenarioException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CalibrateTest {
    /** Easily met: what is tested here is the way of a search, not what it finds. */
    private static final String EASY = """
            pilottrap-targets: 1
            name: Easy
            scenario: enterprise
            setting: {horizon: 182w, launch_window: 52w}
            patterns:
              share: {outcome: production_share, published: 0.12, accepted: [0.02, 0.40]}
              launched: {outcome: pilots_launched, published: 15, accepted: [8, 30], source: E01}
            balance:
              id: off
              outcome: production_share
              published: 2
              accepted: [1.05, 9]
              variants:
                people: {assumptions: {veto: {scale: 0}, resistance: {threat: 0}}}
            move:
              policy.launch_rate: {from: 0.15, to: 0.5}
              assumptions.resistance.threat: plausible
            """;

    @TempDir
    Path home;

    private record Ended(int exit, String out, String err) {}

    private static Ended execute(String... arguments) {
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, UTF_8));
            System.setErr(new PrintStream(err, true, UTF_8));
            int exit = Main.commandLine().execute(arguments);
            return new Ended(exit, out.toString(UTF_8), err.toString(UTF_8));
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }

    private String easy() throws IOException {
        Path file = home.resolve("easy.yaml");
        Files.writeString(file, EASY);
        return file.toString();
    }

    private Ended search(String directory, String... more) throws IOException {
        List<String> words = new ArrayList<>(
                List.of("calibrate", easy(), "-o", home.resolve(directory).toString()));
        words.addAll(List.of("-n", "20", "--candidates", "12", "--sets", "6", "--waves", "3", "--confirm", "60"));
        words.addAll(List.of(more));
        return execute(words.toArray(String[]::new));
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(home.resolve(name));
    }

    @Test
    void a_search_ends_in_an_ensemble_that_meets_its_targets() throws IOException, ScenarioException {
        Ended ended = search("a", "-j", "1", "--charts", "svg");

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().startsWith("Easy: 6 parameter sets meet all targets."), ended.out());
        assertTrue(ended.err().contains("wave 1: 12 candidates from the whole prior"), ended.err());
        Ensemble ensemble = EnsembleFile.read(home.resolve("a/ensemble.yaml").toString());
        assertEquals(6, ensemble.sets().size());
        assertEquals("easy", ensemble.name());
        assertEquals("2027", ensemble.calibration().get("confirm_seed"));
        ensemble.sets().forEach(set -> {
            assertEquals(
                    List.of("share", "launched", "off-people"),
                    List.copyOf(set.patterns().keySet()));
            assertEquals(64, set.digest().length());
        });
        assertTrue(Files.size(home.resolve("a/charts/priors.svg")) > 0);
        JsonNode summary = JsonMapper.shared().readTree(bytes("a/summary.json"));
        assertEquals(6, summary.path("accepted").asInt());
        assertEquals(3, summary.path("patterns").size());

        Ended checked = execute(
                "calibrate",
                easy(),
                "--check",
                home.resolve("a/ensemble.yaml").toString(),
                "-n",
                "60",
                "-s",
                "2027",
                "-j",
                "1",
                "--format",
                "csv");
        assertEquals(0, checked.exit(), checked.err());
        List<String> lines = checked.out().lines().skip(1).toList();
        for (int i = 0; i < 6; i++) {
            assertTrue(
                    lines.get(i).startsWith(i + "," + ensemble.sets().get(i).digest() + ","),
                    "the same seed has the same digest: " + lines.get(i));
        }
    }

    @Test
    void threads_and_interruptions_leave_no_trace() throws IOException {
        assertEquals(0, search("one", "-j", "1", "--charts", "none").exit());
        assertEquals(0, search("two", "-j", "2", "--charts", "none").exit());
        assertArrayEquals(bytes("one/candidates.csv"), bytes("two/candidates.csv"));
        assertArrayEquals(bytes("one/summary.json"), bytes("two/summary.json"));

        // killed in the middle of a line, and a byte flipped in a line that was kept
        byte[] whole = bytes("one/candidates.csv");
        for (int cut : new int[] {10, whole.length / 3, whole.length - 5}) {
            Files.write(home.resolve("two/candidates.csv"), java.util.Arrays.copyOf(whole, cut));
            Files.deleteIfExists(home.resolve("two/ensemble.yaml"));
            assertEquals(
                    0, search("two", "--resume", "-j", "2", "--charts", "none").exit());
            assertArrayEquals(whole, bytes("two/candidates.csv"));
            assertArrayEquals(bytes("one/summary.json"), bytes("two/summary.json"));
        }
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        Files.write(home.resolve("two/candidates.csv"), flipped);
        assertEquals(0, search("two", "--resume", "-j", "2", "--charts", "none").exit());
        assertArrayEquals(whole, bytes("two/candidates.csv"));

        Ended other = search("two", "--resume", "-s", "5", "--charts", "none");
        assertEquals(2, other.exit());
        assertTrue(other.err().contains("was planned with seed 2026, not 5"), other.err());
        Ended again = search("two", "--charts", "none");
        assertEquals(2, again.exit());
        assertTrue(again.err().contains("holds a calibration already"), again.err());
        assertArrayEquals(whole, bytes("two/candidates.csv"));
    }

    @Test
    void evolution_finds_one_set_and_goes_on_where_it_was_stopped() throws IOException {
        Ended ended = search("one", "--method", "cma-es", "-j", "1", "--charts", "none");
        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().startsWith("Easy: 1 parameter set meets all targets."), ended.out());
        byte[] whole = bytes("one/candidates.csv");
        assertEquals(1 + 12 + 1, new String(whole, UTF_8).lines().count());

        assertEquals(
                0,
                search("two", "--method", "cma-es", "-j", "2", "--charts", "none")
                        .exit());
        Files.write(home.resolve("two/candidates.csv"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertEquals(
                0,
                search("two", "--method", "cma-es", "-j", "2", "--resume", "--charts", "none")
                        .exit());
        assertArrayEquals(whole, bytes("two/candidates.csv"));
        assertArrayEquals(bytes("one/summary.json"), bytes("two/summary.json"));
    }

    @Test
    void what_it_takes_is_told_beforehand() throws IOException {
        Ended ended = search("none", "--dry-run");

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().contains("3 targets, 2 parameters, 2 variants"), ended.out());
        assertTrue(ended.out().contains("At most 3 waves of 12 candidates, 1,440 runs"), ended.out());
        assertTrue(Files.notExists(home.resolve("none")));
    }

    @Test
    void targets_that_cannot_be_met_leave_no_ensemble_and_say_so() throws IOException {
        Path file = home.resolve("hard.yaml");
        Files.writeString(
                file, EASY.replace("published: 15, accepted: [8, 30]", "published: 9000, accepted: [8000, 9999]"));
        Ended ended = execute(
                "calibrate",
                file.toString(),
                "-o",
                home.resolve("hard").toString(),
                "-n",
                "20",
                "--candidates",
                "10",
                "--sets",
                "2",
                "--waves",
                "2",
                "--confirm",
                "20",
                "-j",
                "1");

        assertEquals(4, ended.exit(), ended.err());
        assertTrue(ended.out().contains("no parameter set was found that meets all targets"), ended.out());
        assertTrue(Files.notExists(home.resolve("hard/ensemble.yaml")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outcome: production_share, published: 0.12| outcome: production_shaer, published: 0.12"
                        + "| easy.yaml:6:20: no outcome is called",
                "accepted: [0.02, 0.40]| accepted: [0.2, 0.4]| easy.yaml:6:65: share: published must lie within accepted",
                "accepted: [0.02, 0.40]| accepted: 0.4| share.accepted takes two figures",
                "scenario: enterprise| scenario: enterprize| did you mean enterprise?",
                "source: E01| sorce: E01| unknown key \"sorce\" of launched; did you mean source?",
                "pilottrap-targets: 1| pilottrap-targets: 2| is the file format, 1; this program does not know",
                "policy.launch_rate: {from: 0.15, to: 0.5}| policy.launch_rates: plausible| nothing to vary is called",
                "policy.launch_rate: {from: 0.15, to: 0.5}| policy.ring_fence: plausible| cannot be moved",
                "veto: {scale: 0}| veto: {scale: 99}| assumptions.veto.scale",
                "horizon: 182w| horizon: 40w| horizon",
                "accepted: [1.05, 9]| accepted: [0, 9]| must be above 0",
            })
    void wrong_targets_are_one_line(String was, String is, String told) throws IOException {
        assertTrue(EASY.contains(was), was);
        Path file = home.resolve("easy.yaml");
        Files.writeString(file, EASY.replace(was, is));
        Ended ended =
                execute("calibrate", file.toString(), "-o", home.resolve("x").toString());

        assertEquals(2, ended.exit(), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertTrue(ended.err().contains(told), ended.err());
        assertTrue(Files.notExists(home.resolve("x")));
    }

    @Test
    void what_is_calibrated_draws_from_no_ensemble() throws IOException {
        Files.writeString(home.resolve("drawn.yaml"), "pilottrap: 1\nextends: enterprise\nensemble: enterprise\n");
        Path file = home.resolve("easy.yaml");
        Files.writeString(file, EASY.replace("scenario: enterprise", "scenario: drawn.yaml"));
        Ended ended = execute("calibrate", file.toString(), "--dry-run");

        assertEquals(2, ended.exit(), ended.err());
        assertTrue(ended.err().contains("drawn.yaml draws from an ensemble"), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--sets=0| --sets must lie in [1, 1000], was 0",
                "-n=5| -n must lie in [20, 100000], was 5",
                "--confirm-seed=2026| a seed that the search has not seen",
                "--expect=production_share>0| a calibration has many sets",
                "--check=nowhere.yaml| nowhere.yaml",
            })
    void wrong_options_are_one_line(String option, String told) throws IOException {
        Ended ended = execute("calibrate", easy(), option);

        assertEquals(2, ended.exit(), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertTrue(ended.err().contains(told), ended.err());
    }
}
