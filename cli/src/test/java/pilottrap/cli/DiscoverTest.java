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

/** The command discover, on a sweep in which the launch rate decides almost alone. */
final class DiscoverTest {
    private static final String PLAN = """
            pilottrap: 1
            name: Launch rates
            extends: enterprise
            seed: 17
            experiment:
              design: {latin_hypercube: {points: 40, seed: 1}}
              vary:
                policy.launch_rate: {from: 0.05, to: 0.8}
                assumptions.patience: {from: 20, to: 30}
              replications: 4
            """;

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

    private static String plan(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text).toString();
    }

    private static String sweep() {
        return home.resolve("swept").toString();
    }

    @BeforeAll
    static void a_plan_is_swept_first_and_its_boxes_are_told_and_kept() throws IOException {
        Ended ended = execute(
                "discover",
                plan("plan.yaml", PLAN),
                "-o",
                sweep(),
                "--where",
                "pilots_launched > 60",
                "--charts",
                "png");

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(
                ended.out().contains("Pilots launched is above 60 in ")
                        && ended.out().contains("points where launch rate is above "),
                ended.out());
        assertTrue(ended.out().contains("This box holds "), ended.out());
        for (String file : List.of(
                "manifest.json",
                "digest.json",
                "discovery.json",
                "charts/discovery-box-1.png",
                "charts/discovery-points.png")) {
            assertTrue(Files.exists(home.resolve("swept").resolve(file)), file);
        }
    }

    private static JsonNode json(String... more) {
        String[] all = {"discover", sweep(), "--charts", "none", "--format", "json"};
        String[] words = java.util.Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, words, all.length, more.length);
        Ended ended = execute(words);
        assertEquals(0, ended.exit(), ended.err());
        return JsonMapper.shared().readTree(ended.out());
    }

    @Test
    void a_sweep_on_disk_is_only_looked_at_and_json_carries_what_was_found() {
        JsonNode json = json("--where", "pilots_launched > 60");

        assertEquals("discover", json.path("command").asString());
        assertEquals("pilots_launched > 60", json.path("criterion").asString());
        assertEquals(17, json.path("seed").asLong());
        assertEquals(64, json.path("digest").asString().length());
        assertEquals(40, json.path("points").path("used").asInt());
        JsonNode box = json.path("boxes").path(0);
        assertEquals(
                "policy.launch_rate", box.path("limits").path(0).path("factor").asString());
        assertTrue(box.path("limits").path(0).path("low").isNumber());
        assertTrue(box.path("limits").path(0).path("high").isNull());
        assertTrue(box.path("limits").path(0).path("quasi_p").asDouble() < 0.05);
        assertEquals(20, box.path("held_out").path("half_samples").asInt());
        JsonNode trajectory = box.path("trajectory");
        assertEquals(40, trajectory.path(0).path("points").asInt());
        assertEquals(1, trajectory.path(0).path("coverage").asDouble());
        double cases = box.path("points").asInt();
        assertEquals(box.path("hits").asInt() / cases, box.path("density").asDouble());
        assertEquals(cases / 40, box.path("mass").asDouble());
        assertEquals(json, json("--where", "pilots_launched > 60"));
    }

    @Test
    void the_worst_fifth_is_eight_of_forty_and_another_box_can_be_asked_for() {
        assertEquals(8, json("--worst", "20%").path("points").path("hits").asInt());
        assertEquals(
                4,
                json("--best", "10%", "--of", "limbo_share")
                        .path("points")
                        .path("hits")
                        .asInt());
        assertEquals(
                2,
                json("--worst", "20%", "--box", "2", "--boxes", "1")
                        .path("boxes")
                        .path(0)
                        .path("chosen")
                        .asInt());
        assertTrue(json("--worst", "30%", "--coverage", "90%")
                        .path("boxes")
                        .path(0)
                        .path("coverage")
                        .asDouble()
                >= 0.9);
    }

    @Test
    void lines_and_csv_have_a_box_each_and_a_limit_each() {
        Ended lines = execute(
                "discover", sweep(), "--where", "pilots_launched > 60", "--charts", "none", "--format", "ndjson");
        Ended csv =
                execute("discover", sweep(), "--where", "pilots_launched > 60", "--charts", "none", "--format", "csv");

        List<String> each = lines.out().lines().toList();
        assertEquals(
                "discovery",
                JsonMapper.shared().readTree(each.get(0)).path("kind").asString());
        assertEquals(
                "box", JsonMapper.shared().readTree(each.get(1)).path("kind").asString());
        List<String> rows = csv.out().lines().toList();
        assertTrue(rows.get(0).startsWith("box,factor,low,high,values,quasi_p,"), csv.out());
        assertTrue(rows.get(1).startsWith("1,policy.launch_rate,0."), csv.out());
        for (String row : rows) {
            assertEquals(20, row.split(",", -1).length, row);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --where=production_shar<1          | --where knows no outcome production_shar; did you mean production_share?
                    --where=production_share           | --where wants OUTCOME<NUMBER
                    --worst=120%                       | --worst must lie in (0, 1), was 120%
                    --worst=20%:--of=pilots_launched   | --worst needs an outcome of which more or less is better
                    --worst=20%:--best=20%             | take one of them
                    --boxes=3                          | say when the plan fails: --where
                    --where=production_share<0         | none of the 40 points meets the criterion
                    --where=production_share>=0        | every one of the 40 points meets the criterion
                    --worst=20%:--box=900              | there is no box 900
                    --worst=20%:--alpha=0.7            | --alpha must lie in (0, 0.5], was 0.7
                    --worst=20%:--alpha=x              | --alpha wants a number, was x
                    --worst=20%:--box=1:--coverage=50% | both choose a box
                    --worst=20%:--seed=3               | leave out -s
                    """)
    void a_mistake_is_one_line_that_says_what_to_mend(String options, String told) {
        String[] more = options.strip().split(":", -1);
        String[] words = new String[more.length + 2];
        words[0] = "discover";
        words[1] = sweep();
        System.arraycopy(more, 0, words, 2, more.length);
        Ended ended = execute(words);

        assertEquals(2, ended.exit(), ended.err());
        assertTrue(ended.err().contains(told), ended.err());
        assertEquals("", ended.out());
    }

    @Test
    void goals_of_the_scenario_say_when_it_fails_where_nothing_else_does() throws IOException {
        String goals = PLAN.replace("seed: 17", "seed: 17\ngoals:\n  production_share: at least 6%");
        Ended ended = execute(
                "discover",
                plan("goals.yaml", goals),
                "-o",
                home.resolve("goals").toString(),
                "--charts",
                "none",
                "--format",
                "json",
                "-q");

        assertEquals(0, ended.exit(), ended.err());
        assertEquals(
                "production_share < 0.06",
                JsonMapper.shared().readTree(ended.out()).path("criterion").asString());
    }

    @Test
    void a_design_that_fills_no_space_is_refused_before_anything_is_run() throws IOException {
        String morris = PLAN.replace("latin_hypercube: {points: 40, seed: 1}", "morris: {trajectories: 8, seed: 1}");
        Path kept = home.resolve("morris");
        Ended ended = execute(
                "discover", plan("morris.yaml", morris), "-n", "2", "-o", kept.toString(), "--worst", "20%", "-q");

        assertEquals(2, ended.exit(), ended.err());
        assertTrue(ended.err().contains("sweep a latin_hypercube or a sobol design"), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertFalse(Files.exists(kept));
    }

    @Test
    void pictures_of_boxes_that_are_no_more_are_taken_away() throws IOException {
        Path stale = home.resolve("swept/charts/discovery-box-7.png");
        Files.writeString(stale, "an older look");
        json("--where", "pilots_launched > 60");

        assertFalse(Files.exists(stale));
    }
}
