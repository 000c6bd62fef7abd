package pilottrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands over an ensemble of parameter sets that is made up for this test. */
final class EnsembleTest {
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

    private Ended over(String command, String... words) {
        return execute(Stream.concat(
                        Stream.of(command, words[0], "--ensemble", in("sets.yaml"), "-s", "17", "--charts", "none"),
                        Stream.of(words).skip(1))
                .toArray(String[]::new));
    }

    private String in(String name) {
        return home.resolve(name).toString();
    }

    private JsonNode json(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(home.resolve(file)));
    }

    private String digest(String directory) throws IOException {
        return json(directory + "/digest.json").path("digest").asString();
    }

    @BeforeEach
    void three_sets_and_a_plan() throws IOException {
        Files.writeString(home.resolve("sets.yaml"), """
                pilottrap-ensemble: 1
                name: made up
                parameters: [policy.launch_rate, assumptions.patience]
                sets:
                  - {values: [0.27, 34]}
                  - {values: [0.15, 20]}
                  - {values: [0.40, 60]}
                """);
        Files.writeString(home.resolve("plan.yaml"), """
                pilottrap: 1
                horizon: 208w
                launch_window: 52w
                experiment:
                  design: grid
                  vary:
                    assumptions.patience: {values: [20w, 50w]}
                  replications: 24
                """);
    }

    @Test
    void a_run_over_an_ensemble_is_the_same_on_any_threads_and_each_replication_that_of_its_set() throws IOException {
        assertEquals(
                0,
                over("run", "enterprise", "-n", "12", "-j", "1", "-o", in("one"), "-q")
                        .exit());
        assertEquals(
                0,
                over("run", "enterprise", "-n", "12", "-j", "4", "-o", in("four"), "-q")
                        .exit());
        assertEquals(digest("one"), digest("four"));

        String[][] values = {{"0.27", "34"}, {"0.15", "20"}, {"0.40", "60"}};
        for (int set = 0; set < 3; set++) {
            String[] own = values[set];
            Ended alone = execute(
                    "run",
                    "enterprise",
                    "--set",
                    "policy.launch_rate=" + own[0],
                    "--set",
                    "assumptions.patience=" + own[1],
                    "-n",
                    "12",
                    "-s",
                    "17",
                    "--charts",
                    "none",
                    "-o",
                    in("alone" + set),
                    "-q");
            assertEquals(0, alone.exit(), alone.err());
            for (int r = set; r < 12; r += 3) {
                assertEquals(row("alone" + set, r), row("one", r), "replication " + r + " is that of set " + set);
                assertNotEquals(row("alone" + set, (r + 1) % 12), row("one", (r + 1) % 12));
            }
        }
    }

    private String row(String directory, int replication) {
        Ended told = execute(
                "results",
                "sql",
                in(directory),
                "SELECT pilots_launched, cohort_production, spend_total, value_realized, events FROM outcomes WHERE replication = "
                        + replication,
                "--format",
                "csv");
        assertEquals(0, told.exit(), told.err());
        return told.out();
    }

    @Test
    void manifest_summary_and_words_say_what_is_drawn_from() throws IOException {
        Ended run = over("run", "enterprise", "-n", "60", "-o", in("a"));

        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("Assumes each of 3 parameter sets of ensemble made up in turn"), run.out());
        assertTrue(run.out().contains("Luck, and what nobody knows: drawn from 3 parameter sets"), run.out());
        JsonNode ensemble = json("a/manifest.json").path("scenario").path("ensemble");
        assertEquals("made up", ensemble.path("name").asString());
        assertEquals(3, ensemble.path("sets").asInt());
        JsonNode apart = json("a/summary.json").path("luck_and_ignorance").path("pilots_launched");
        assertEquals(3, apart.path("sets").asInt());
        assertTrue(apart.path("ignorance").path("told_from_luck").asBoolean(), "launch rates differ widely: " + apart);
        assertEquals(3, apart.path("ignorance").path("set_means").size());
        assertTrue(apart.path("luck").path("sd").asDouble() > 0);
    }

    @Test
    void rows_tell_their_set_in_sql() {
        assertEquals(
                0, over("run", "enterprise", "-n", "7", "-o", in("a"), "-q").exit());
        Ended told = execute(
                "results",
                "sql",
                in("a"),
                "SELECT parameter_set, count(*) FROM runs GROUP BY ALL ORDER BY 1",
                "--format",
                "csv");
        assertEquals(0, told.exit(), told.err());
        assertTrue(
                told.out().contains("0,3")
                        && told.out().contains("1,2")
                        && told.out().contains("2,2"),
                told.out());
    }

    @Test
    void a_sweep_over_an_ensemble_is_shared_resumed_merged_and_replayed_to_the_last_bit() throws IOException {
        assertEquals(
                0,
                over("sweep", in("plan.yaml"), "-o", in("whole"), "-j", "2", "-q", "--chunk", "12")
                        .exit());
        assertEquals(
                0,
                over("sweep", in("plan.yaml"), "-o", in("one"), "-j", "1", "-q", "--chunk", "12")
                        .exit());
        assertEquals(digest("whole"), digest("one"));
        for (String shard : new String[] {"1", "2"}) {
            Ended share = over(
                    "sweep", in("plan.yaml"), "-o", in("s" + shard), "--shard", shard + "/2", "-q", "--chunk", "12");
            assertEquals(0, share.exit(), share.err());
        }
        Ended merged = execute("merge", in("s1"), in("s2"), "-o", in("merged"), "-q");
        assertEquals(0, merged.exit(), merged.err());
        assertEquals(digest("whole"), digest("merged"));
        Ended again = over("sweep", in("plan.yaml"), "-o", in("whole"), "--resume", "-q", "--chunk", "12");
        assertEquals(0, again.exit(), again.err());
        for (int row : new int[] {0, 1, 17, 47}) {
            Ended replay = execute("replay", in("whole"), "--row", Integer.toString(row));
            assertEquals(0, replay.exit(), replay.err() + replay.out());
        }
        Ended other = execute(
                "sweep",
                in("plan.yaml"),
                "-s",
                "17",
                "--charts",
                "none",
                "-o",
                in("whole"),
                "--resume",
                "--chunk",
                "12");
        assertEquals(2, other.exit(), "without the ensemble it is another plan");
    }

    @Test
    void a_factor_holds_in_every_set() throws IOException {
        Files.writeString(home.resolve("list.yaml"), """
                pilottrap: 1
                horizon: 208w
                launch_window: 52w
                experiment: {design: {list: [{policy.launch_rate: 0.3/w, assumptions.patience: 30w}]}, replications: 6}
                """);
        assertEquals(0, over("sweep", in("list.yaml"), "-o", in("drawn"), "-q").exit());
        Ended plain = execute("sweep", in("list.yaml"), "-s", "17", "--charts", "none", "-o", in("plain"), "-q");
        assertEquals(0, plain.exit(), plain.err());
        assertEquals(digest("plain"), digest("drawn"), "nothing is left to the sets");
    }

    @Test
    void a_comparison_tells_luck_ignorance_and_choice_apart() throws IOException {
        Ended ended = over(
                "compare",
                "enterprise",
                "--with",
                "training",
                "--no-why",
                "-n",
                "45",
                "-o",
                in("c"),
                "--format",
                "json");

        assertEquals(0, ended.exit(), ended.err());
        JsonNode training =
                JsonMapper.shared().readTree(ended.out()).path("alternatives").path("training");
        JsonNode apart = training.path("difference").path("spend_total").path("luck_and_ignorance");
        assertEquals(3, apart.path("sets").asInt(), ended.out());
        assertEquals(1.0, apart.path("sets_agreeing").asDouble(), "training costs money in every set");
        assertTrue(training.path("luck_and_ignorance")
                        .path("production_share")
                        .path("mean")
                        .asDouble()
                > 0);
        assertTrue(Files.readString(home.resolve("c/report.html"))
                .contains("What is luck, what nobody knows, what is chosen"));
    }

    @Test
    void one_set_is_what_its_values_stated_would_be_and_tells_nothing_apart() throws IOException {
        Files.writeString(home.resolve("sets.yaml"), """
                pilottrap-ensemble: 1
                name: alone
                parameters: [policy.launch_rate]
                sets: [{values: [0.4]}]
                """);
        Ended run = over("run", "enterprise", "-n", "5", "-o", in("drawn"));
        assertEquals(0, run.exit(), run.err());
        assertTrue(!run.out().contains("what nobody knows"), run.out());
        execute(
                "run",
                "enterprise",
                "--set",
                "policy.launch_rate=0.4",
                "-n",
                "5",
                "-s",
                "17",
                "-o",
                in("stated"),
                "-q");
        assertEquals(digest("stated"), digest("drawn"));
    }

    @Test
    void a_stored_run_is_explained_with_the_sets_it_was_drawn_from() {
        assertEquals(
                0, over("run", "enterprise", "-n", "4", "-o", in("a"), "-q").exit());
        Ended told = execute("explain", in("a"), "--pilot", "2.0", "--charts", "none");
        assertEquals(0, told.exit(), told.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing.yaml | \"missing.yaml\" is no ensemble of the library, and there is no such file",
                "'' | --ensemble needs a name or a file, was empty",
                "plan.yaml | is no ensemble: it never says pilottrap-ensemble: 1",
                "torn.yaml | set 2 has 1 values, for 2 parameters",
                "high.yaml | assumptions.patience must lie between",
            })
    void a_mistake_is_one_line_and_exit_2(String name, String told) throws IOException {
        String head = "pilottrap-ensemble: 1\nname: x\nparameters: [policy.launch_rate, assumptions.patience]\n";
        Files.writeString(home.resolve("torn.yaml"), head + "sets: [{values: [0.2, 30]}, {values: [0.2]}]\n");
        Files.writeString(home.resolve("high.yaml"), head + "sets: [{values: [0.2, 1e9]}]\n");
        for (String command : new String[] {"run", "compare", "validate"}) {
            Ended ended = execute(
                    command,
                    "enterprise",
                    "--ensemble",
                    name.isEmpty() ? "" : name.startsWith("missing") ? name : in(name));
            assertEquals(2, ended.exit(), ended.out());
            assertTrue(ended.err().contains(told), ended.err());
            assertEquals(1, ended.err().lines().count(), ended.err());
        }
    }
}
