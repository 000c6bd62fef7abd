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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SweepReportTest {
    @TempDir
    Path home;

    private record Ended(int exit, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        List<String> lines() {
            return out.lines().toList();
        }
    }

    private Ended sweep(String... words) {
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, UTF_8));
            System.setErr(new PrintStream(err, true, UTF_8));
            int exit = Main.commandLine()
                    .execute(Stream.concat(
                                    Stream.of(
                                            "sweep",
                                            home.resolve("plan.yaml").toString(),
                                            "-s",
                                            "17",
                                            "-o",
                                            home.resolve("swept").toString(),
                                            "--resume"),
                                    Stream.of(words))
                            .toArray(String[]::new));
            return new Ended(exit, out.toString(UTF_8), err.toString(UTF_8));
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }

    @BeforeEach
    void three_launch_rates() throws IOException {
        Files.writeString(home.resolve("plan.yaml"), """
                pilottrap: 1
                name: Three, rates
                extends: enterprise
                experiment:
                  design: grid
                  vary:
                    policy.launch_rate: {values: [0.05, 0.27, 0.8]}
                  replications: 20
                """);
    }

    @Test
    void a_sentence_comes_first_then_the_points_then_what_is_next() {
        Ended ended = sweep("--charts", "none");

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(
                ended.lines().get(0).startsWith("Three, rates · 3 points (grid) · 20 organizations each"), ended.out());
        String text = ended.out().replaceAll("\\s+", " ");
        // Launching 16 times as much brings a smaller part live; 20 organizations show it by far.
        assertTrue(text.contains("at launch rate 0.8 a week to "), text);
        assertTrue(text.contains("at launch rate 0.05 a week. Most pilots go live at launch rate 0.27 a week"), text);
        assertTrue(text.contains("chosen: launch rate, 0.05 to 0.8 a week, 3 values; yours 0.27 a week"), text);
        assertTrue(text.contains("The best of many estimates is the best partly by luck"), text);
        assertFalse(text.contains("NaN") || text.contains("Infinity") || text.contains("null"), text);
        assertTrue(ended.out().lines().allMatch(line -> line.length() <= 110), ended.out());
        assertTrue(ended.err().contains("next: look at "), ended.err());
    }

    @Test
    void the_object_is_the_same_on_the_terminal_and_in_the_directory() throws IOException {
        Ended ended = sweep("--charts", "none", "--format", "json");

        assertEquals(0, ended.exit(), ended.err());
        assertEquals(Files.readString(home.resolve("swept/summary.json")), ended.out());
        JsonNode json = ended.json();
        assertEquals("sweep", json.path("command").asString());
        assertEquals(17, json.path("seed").asLong());
        assertEquals("grid", json.path("design").path("kind").asString());
        assertEquals(
                "policy.launch_rate", json.path("factors").path(0).path("key").asString());
        assertEquals("choice", json.path("factors").path(0).path("role").asString());
        assertEquals(3, json.path("points").size());
        assertEquals(60, json.path("finished").asLong());
        assertTrue(json.path("complete").asBoolean());
        assertEquals(
                JsonMapper.shared()
                        .readTree(Files.readString(home.resolve("swept/digest.json")))
                        .path("digest")
                        .asString(),
                json.path("digest").asString());
        JsonNode share = json.path("points").path(0).path("outcomes").path("production_share");
        assertEquals(20, share.path("n").asLong());
        assertTrue(share.path("ci95").path(0).asDouble() < share.path("mean").asDouble());
        // 19 degrees of freedom: 2.093 standard errors on either side.
        assertEquals(
                2.093 * share.path("se").asDouble(),
                share.path("ci95").path(1).asDouble() - share.path("mean").asDouble(),
                1e-3 * share.path("se").asDouble());
        assertEquals(1, json.path("best").path("productions").path("point").asLong());
        assertEquals(3, json.path("best").path("productions").path("of").asLong());
    }

    @Test
    void lines_and_rows_say_what_the_object_says() {
        JsonNode json = sweep("--charts", "none", "--format", "json").json();
        Ended lines = sweep("--charts", "none", "--format", "ndjson");
        Ended rows = sweep("--charts", "none", "--format", "csv");

        assertEquals(4, lines.lines().size());
        assertEquals(
                "sweep",
                JsonMapper.shared().readTree(lines.lines().get(0)).path("kind").asString());
        JsonNode second = JsonMapper.shared().readTree(lines.lines().get(2));
        assertEquals(json.path("points").path(1).path("outcomes"), second.path("outcomes"));
        assertEquals(4, rows.lines().size());
        List<String> heading = List.of(rows.lines().get(0).split(",", -1));
        assertEquals(List.of("point", "policy.launch_rate", "production_share"), heading.subList(0, 3));
        assertEquals(List.of("scenario", "seed", "digest"), heading.subList(heading.size() - 3, heading.size()));
        List<String> row = List.of(rows.lines().get(2).split(",", -1));
        assertEquals("0.27", row.get(1));
        assertEquals(
                json.path("points")
                        .path(1)
                        .path("outcomes")
                        .path("production_share")
                        .path("mean")
                        .asDouble(),
                Double.parseDouble(row.get(2)));
        // The name has a comma, so it is quoted and takes two of these cells.
        assertEquals(heading.size() + 1, row.size());
        assertTrue(rows.lines().get(2).contains("\"Three, rates\""), rows.out());
    }

    @Test
    void outcomes_that_are_asked_for_are_told_and_the_share_live_never_alone() {
        JsonNode money = sweep("--charts", "none", "--format", "json", "--outcome", "net_value")
                .json();
        assertEquals(List.of("net_value"), List.copyOf(money.path("outcomes").propertyNames()));
        JsonNode share = sweep("--charts", "none", "--format", "json", "--outcome", "production_share")
                .json();
        assertEquals(
                List.of("production_share", "successful_share", "limbo_share"),
                List.copyOf(share.path("outcomes").propertyNames()));
        Ended wrong = sweep("--outcome", "net_valu");
        assertEquals(2, wrong.exit());
        assertTrue(wrong.err().contains("did you mean net_value?"), wrong.err());
    }

    @Test
    void one_run_at_each_point_has_no_interval_and_settles_nothing() throws IOException {
        Files.writeString(
                home.resolve("plan.yaml"),
                Files.readString(home.resolve("plan.yaml")).replace("replications: 20", "replications: 1"));

        Ended ended = sweep("--charts", "none");
        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().contains("Luck leaves open which of all 3 points is the best."), ended.out());
        JsonNode json = sweep("--charts", "none", "--format", "json").json();
        assertTrue(json.path("points")
                .path(0)
                .path("outcomes")
                .path("productions")
                .path("ci95")
                .isNull());
    }

    @Test
    void charts_lie_beside_it_and_are_named_in_the_end() {
        Ended ended = sweep("--charts", "svg", "--outcome", "net_value");

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(Files.exists(home.resolve("swept/charts/load-curve.svg")));
        assertTrue(Files.exists(home.resolve("swept/charts/response-outcomes.svg")));
        assertTrue(ended.err().contains("load-curve.svg"), ended.err());
    }
}
