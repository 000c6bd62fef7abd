package pilottrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ExplainTest {
    @TempDir
    static Path home;

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

    private static String result() {
        return home.resolve("result").toString();
    }

    @BeforeAll
    static void run() {
        Ended ended = execute(
                "run", "enterprise", "-n", "3", "-s", "17", "--charts", "none", "--details", "0", "-o", result());
        assertEquals(0, ended.exit(), ended.err());
    }

    @Test
    void three_pilots_are_told_of_by_default_even_where_no_details_were_kept() {
        Ended ended = execute("explain", result(), "--futures", "3", "--charts", "none");

        assertEquals(0, ended.exit(), ended.err());
        for (String role : List.of("the most typical", "the luckiest", "the unluckiest")) {
            assertTrue(ended.out().contains(", " + role + "\n"), ended.out());
        }
        assertTrue(ended.out().contains("Launched: "));
        assertTrue(ended.out().contains("live within 104 weeks of launch, in 3 futures from its launch in week"));
        assertTrue(ended.out().contains("\n  as it was "));
        assertTrue(ended.out().contains("an illustration, not an estimate"));
        assertTrue(ended.err().lines().reduce((a, b) -> b).orElse("").startsWith("next: "), ended.err());
    }

    @Test
    void json_carries_story_stages_and_futures() {
        Ended ended = execute(
                "explain", result(), "--pilot", "1.6", "--futures", "4", "--charts", "none", "--format", "json");
        JsonNode json = JsonMapper.shared().readTree(ended.out());

        assertEquals("explain", json.path("command").asString());
        assertEquals(17, json.path("seed").asLong());
        assertEquals(64, json.path("digest").asString().length());
        JsonNode pilot = json.path("pilots").path(0);
        assertEquals("1.6", pilot.path("pilot").asString());
        assertEquals("launched", pilot.path("events").path(0).path("kind").asString());
        assertEquals("scoped", pilot.path("stages").path(0).path("stage").asString());
        assertEquals(4, pilot.path("as_it_was").path("futures").asInt());
        assertEquals(6, pilot.path("but_for").size());
        assertEquals(2, pilot.path("but_for").path(0).path("difference_ci95").size());
    }

    @Test
    void lines_and_tables_have_their_columns() {
        List<String> lines = execute(
                        "explain",
                        result(),
                        "--pilot",
                        "1.6",
                        "--futures",
                        "2",
                        "--charts",
                        "none",
                        "--format",
                        "ndjson")
                .out()
                .lines()
                .toList();
        assertEquals(
                "explain",
                JsonMapper.shared().readTree(lines.get(0)).path("kind").asString());
        assertTrue(lines.stream().anyMatch(line -> line.contains("\"kind\":\"but_for\"")));

        List<String> rows = execute(
                        "explain", result(), "--pilot", "1.6", "--futures", "2", "--charts", "none", "--format", "csv")
                .out()
                .lines()
                .toList();
        int columns = rows.get(0).split(",", -1).length;
        for (String row : rows) {
            String unquoted = row.replaceAll("\"[^\"]*\"", "");
            assertEquals(columns, unquoted.split(",", -1).length, row);
        }
        assertEquals(
                7,
                rows.stream().skip(1).filter(row -> row.contains(",futures,")).count());
    }

    @Test
    void a_scenario_with_a_seed_tells_the_same_story_as_its_result() {
        String stored = story(execute("explain", result(), "--pilot", "1.6", "--futures", "2", "--charts", "none"));
        String run = story(execute("explain", "enterprise", "--seed", "17", "--pilot", "1.6", "--futures", "2"));
        assertEquals(stored, run);
    }

    private static String story(Ended ended) {
        assertEquals(0, ended.exit(), ended.err());
        return ended.out().substring(ended.out().indexOf("Pilot 1.6"));
    }

    @Test
    void pictures_go_into_the_result_and_belong_to_it() {
        Ended ended = execute("explain", result(), "--pilot", "1.6", "--futures", "2", "--charts", "svg");
        assertEquals(0, ended.exit(), ended.err());
        assertTrue(Files.exists(Path.of(result(), "charts", "pilot-1-6.svg")));
        Ended again = execute(
                "run",
                "enterprise",
                "-n",
                "3",
                "-s",
                "17",
                "--charts",
                "none",
                "--details",
                "0",
                "-o",
                result(),
                "--resume");
        assertEquals(0, again.exit(), again.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--pilot 3.0 | has replications 0 to 2; there is no pilot 3.0",
                "--pilot 1.999 | there is no 1.999",
                "--pilot 17 | --pilot takes REPLICATION.PILOT",
                "--pilot worst | --pilot takes REPLICATION.PILOT",
                "--futures -1 | --futures must lie in [0, 10000]",
                "--pilot 1.6 --from 0 | lies outside the pilot's life",
                "--from -2 | --from must be a week",
                "--seed 18 | has seed 17",
                "--set policy.launch_rate=0.2 | --set is for scenarios",
                "--charts gif | --charts knows",
                "-j 0 | --jobs must lie in"
            })
    void what_cannot_be_told_is_said_in_one_line(String options, String message) {
        String[] words = ("explain " + result() + " --futures 2 --charts none " + options).split(" ");
        if (options.contains("--charts") || options.contains("--futures")) {
            words = ("explain " + result() + " " + options).split(" ");
        }
        Ended ended = execute(words);
        assertEquals(2, ended.exit(), ended.err());
        assertTrue(ended.err().contains(message), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertEquals("", ended.out());
    }

    @Test
    void what_is_no_result_is_refused() throws IOException {
        Path empty = Files.createDirectories(home.resolve("empty"));
        assertTrue(refused("explain", empty.toString()).contains("holds no result"));
        assertTrue(refused("explain", "enterprise").contains("without a seed"));
        assertTrue(refused("explain", "no-such-thing", "--seed", "1").contains("no-such-thing"));
        Path comparison = Files.createDirectories(home.resolve("comparison"));
        Files.writeString(comparison.resolve("comparison.json"), "{}");
        assertTrue(refused("explain", comparison.toString()).contains("explain one of its courses"));
    }

    @Test
    void a_result_that_was_tampered_with_or_is_of_another_version_is_refused() throws IOException {
        String other = home.resolve("other").toString();
        execute("run", "enterprise", "-n", "2", "-s", "5", "--charts", "none", "-o", other, "-q");
        Path manifest = Path.of(other, "manifest.json");
        String plan = Files.readString(manifest);
        Files.writeString(manifest, plan.replace("\"seed\" : 5", "\"seed\" : 6"));
        assertFalse(plan.equals(Files.readString(manifest)));
        assertTrue(refused("explain", other, "--pilot", "0.0").contains("which gives other numbers than this one"));

        Files.writeString(manifest, plan);
        Path scenario = Path.of(other, "scenario.txt");
        Files.writeString(scenario, Files.readString(scenario).replaceFirst("horizon: 338", "horizon: 339"));
        assertTrue(refused("explain", other, "--pilot", "0.0").contains("its scenario.txt is not the scenario"));
    }

    private static String refused(String... arguments) {
        Ended ended = execute(arguments);
        assertEquals(2, ended.exit(), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
        return ended.err();
    }
}
