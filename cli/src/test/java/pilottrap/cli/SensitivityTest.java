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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SensitivityTest {
    private static final String VARY =
            "vary: {assumptions.patience: plausible, assumptions.clean_data_gap: plausible},";

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

    private Ended plan(String design, String... more) {
        List<String> words = new java.util.ArrayList<>(List.of(
                "sensitivity",
                "enterprise",
                "--set",
                "experiment={design: " + design + ", " + VARY + " replications: 4}",
                "-s",
                "17",
                "-j",
                "1"));
        words.addAll(List.of(more));
        return execute(words.toArray(String[]::new));
    }

    private String in(String name) {
        return home.resolve(name).toString();
    }

    @Test
    void a_plan_is_swept_and_what_matters_is_said_first() throws IOException {
        Ended ended = plan("{morris: {trajectories: 4}}", "-o", in("a"), "--outcome", "net_value");

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().contains("2 numbers varied · 12 points · 4 organizations each · seed 17"), ended.out());
        assertTrue(ended.out().contains("to net value"), ended.out());
        assertTrue(ended.out().contains("By luck alone one organization differs from the next by $"), ended.out());
        assertTrue(ended.out().contains("8 to 60 weeks"), ended.out());
        assertTrue(ended.err().contains("next: look at "), ended.err());
        for (String name :
                List.of("digest.json", "summary.json", "sensitivity.json", "charts/sensitivity-net-value.svg")) {
            assertTrue(Files.size(home.resolve("a").resolve(name)) > 0, name);
        }

        // what is kept is the same when it is only looked at, and other outcomes can be asked for
        byte[] kept = Files.readAllBytes(home.resolve("a/sensitivity.json"));
        Ended again = execute("sensitivity", in("a"), "--outcome", "net_value", "--charts", "none", "--format", "json");
        assertEquals(0, again.exit(), again.err());
        assertEquals(new String(kept, UTF_8), again.out());
        assertEquals(new String(kept, UTF_8), Files.readString(home.resolve("a/sensitivity.json")));
        Ended other = execute("sensitivity", in("a"), "--charts", "none", "--format", "csv");
        assertEquals(1 + 4 * 2, other.out().lines().count(), other.out());
        assertTrue(other.out().startsWith("outcome,unit,factor,rank,rank_low,rank_high,mu_star,"), other.out());

        Ended verified = execute("results", "verify", in("a"));
        assertEquals(0, verified.exit(), "its files belong to a sweep: " + verified.err());
    }

    @Test
    void indices_have_intervals_and_the_share_of_luck() throws IOException {
        Ended ended = plan("{saltelli: {points: 8}}", "-o", in("a"), "--format", "json", "--charts", "none");

        assertEquals(0, ended.exit(), ended.err());
        JsonNode json = JsonMapper.shared().readTree(ended.out());
        assertEquals("sensitivity", json.path("command").asString());
        assertEquals("saltelli", json.path("design").path("kind").asString());
        JsonNode share = json.path("outcomes").path("production_share");
        assertTrue(share.path("luck_taken_out").asBoolean(), ended.out());
        assertTrue(
                share.path("luck_share").asDouble() > 0
                        && share.path("luck_share").asDouble() < 1,
                ended.out());
        assertEquals(2, share.path("factors").size());
        JsonNode gap = share.path("factors").path(1);
        assertEquals("assumptions.clean_data_gap", gap.path("factor").asString());
        assertTrue(gap.path("total_ci95").path(0).asDouble()
                <= gap.path("total_ci95").path(1).asDouble());
        assertFalse(ended.out().contains("NaN"), ended.out());

        Ended lines = execute("sensitivity", in("a"), "--charts", "none", "--format", "ndjson");
        assertEquals(
                2,
                lines.out()
                        .lines()
                        .filter(line -> line.startsWith("{\"kind\":\"factor\",\"outcome\":\"production_share\""))
                        .count(),
                lines.out());
        assertTrue(
                lines.out()
                        .contains("\"outcome\":\"limbo_share\",\"unit\":\"share\",\"absent\":\"the points differ"
                                + " no more than by luck\""),
                "eight points of four replications tell nothing of limbo: " + lines.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{grid: {levels: 2}} | sensitivity needs a design morris or saltelli, and this one is grid",
                "{morris: {trajectories: 3}} | needs at least 4 trajectories, and the plan has 3",
                "{saltelli: {points: 4}} | need at least 8 base points, and the plan has 4"
            })
    void a_design_of_which_nothing_can_be_told_is_refused_before_anything_runs(String design, String message) {
        Ended ended = plan(design, "-o", in("a"));

        assertEquals(2, ended.exit(), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertTrue(ended.err().contains(message), ended.err());
        assertFalse(Files.exists(home.resolve("a")));
    }

    @Test
    void what_cannot_be_is_one_line() throws IOException {
        Files.createDirectories(home.resolve("empty"));
        for (String[] arguments : new String[][] {
            {"sensitivity", in("empty")},
            {"sensitivity", in("empty"), "-n", "5"},
            {"sensitivity", "enterprise", "--outcome", "net_valu"},
            {"sensitivity", "enterprise", "--bootstrap", "5"},
            {"sensitivity", "enterprise"}
        }) {
            Ended ended = execute(arguments);
            assertEquals(2, ended.exit(), String.join(" ", arguments) + ended.err());
            assertTrue(ended.err().lines().count() <= 2, ended.err());
            assertEquals("", ended.out());
        }
    }
}
