package pilottrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class TrapMapTest {
    private static final List<String> SMALL = List.of(
            "--x",
            "policy.launch_rate=0.1..0.6:2",
            "--y",
            "organization.pools.factor=0.5..2:2",
            "--past",
            "52",
            "--wait",
            "0",
            "--count",
            "26",
            "-n",
            "3",
            "-s",
            "1",
            "-q");

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

    private static Ended small(String... more) {
        List<String> all = new ArrayList<>(List.of("trap-map", "enterprise"));
        all.addAll(SMALL);
        all.addAll(Arrays.asList(more));
        return execute(all.toArray(String[]::new));
    }

    private static String map() {
        return home.resolve("map").toString();
    }

    @BeforeAll
    static void run() {
        Ended ended = small("-o", map(), "--charts", "svg");
        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().startsWith("Large legacy enterprise, 2024-25 "), ended.out());
        assertTrue(ended.out().contains("How much hangs on the border"), ended.out());
    }

    @Test
    void every_pair_is_there_from_both_starts_and_the_map_and_its_picture_are_kept() throws IOException {
        JsonNode json = kept();
        assertEquals(9, json.path("cells").size()); // two ends each, and the own value between them
        assertEquals(3, json.path("cells").path(0).path("calm").path("n").asInt());
        assertNotEquals(
                json.path("own").path("calm").path("point").asInt(),
                json.path("own").path("crowded").path("point").asInt());
        assertEquals(0.27, json.path("own").path("x").asDouble());
        int classed = 0;
        for (JsonNode count : json.path("counts")) {
            classed += count.asInt();
        }
        assertEquals(9, classed);
        assertTrue(Files.readString(home.resolve("map/charts/trap-map.svg")).contains("pilots approved a year"));
        assertTrue(Files.exists(home.resolve("map/summary.json")));
    }

    @Test
    void a_map_is_drawn_again_without_running_and_says_the_same() throws IOException {
        byte[] digest = Files.readAllBytes(home.resolve("map/digest.json"));
        JsonNode before = kept();
        Ended again = execute("trap-map", map(), "--format", "json", "--charts", "none");
        assertEquals(0, again.exit(), again.err());
        assertEquals(before, JsonMapper.shared().readTree(again.out()));
        assertEquals(new String(digest, UTF_8), Files.readString(home.resolve("map/digest.json")));
        assertEquals(0, execute("results", "verify", map(), "-q").exit());
    }

    @Test
    void another_border_classes_the_same_shares() {
        JsonNode one = JsonMapper.shared()
                .readTree(execute("trap-map", map(), "--format", "json", "--charts", "none", "--threshold", "90%")
                        .out());
        assertEquals(0, one.path("counts").path("escapes").asInt());
        assertEquals(
                10,
                execute("trap-map", map(), "--format", "csv", "--charts", "none")
                        .out()
                        .lines()
                        .count());
        // leaves the map as the other tests know it
        assertEquals(
                0,
                execute("trap-map", map(), "--format", "json", "--charts", "none")
                        .exit());
    }

    @Test
    void a_finished_map_is_resumed_by_running_nothing() {
        Ended again = small("-o", map(), "--resume", "--charts", "none", "--format", "json");
        assertEquals(0, again.exit(), again.err());
    }

    @Test
    void a_scenario_may_come_from_standard_input() {
        InputStream stdin = System.in;
        try {
            System.setIn(new ByteArrayInputStream("pilottrap: 1\nextends: enterprise\nname: Piped\n".getBytes(UTF_8)));
            List<String> all = new ArrayList<>(List.of("trap-map", "-"));
            all.addAll(SMALL);
            all.addAll(List.of("--charts", "none", "-o", home.resolve("piped").toString()));
            Ended ended = execute(all.toArray(String[]::new));
            assertEquals(0, ended.exit(), ended.err());
            assertTrue(ended.out().startsWith("Piped "), ended.out());
        } finally {
            System.setIn(stdin);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trap-map enterprise --threshold 0 | --threshold is a share between 0 and 1",
                "trap-map enterprise --threshold 200% | --threshold is a share between 0 and 1",
                "trap-map enterprise --threshold NaN | --threshold wants a number, was NaN",
                "trap-map enterprise --starts 50 | --starts takes two numbers",
                "trap-map enterprise --starts 50,3 | they were 50 and 3 pilots a year",
                "trap-map enterprise --starts NaN,3 | they were NaN and 3 pilots a year",
                "trap-map enterprise --past 521 --wait 0 | a past lasts at most 520 weeks",
                "trap-map enterprise --wait 900 | together they last at most 910",
                "trap-map enterprise --x policy.launch_rate=2..1 | --x takes KEY",
                "trap-map enterprise --x policy.lunch_rate=1..2 | lunch_rate",
                "trap-map enterprise --x policy.ring_fence | state its ends",
                "trap-map enterprise --x policy.launch_rate --y policy.launch_rate | both dimensions are",
                "trap-map enterprise --x policy.launch_rate=1..100 | pilottrap: policy.launch_rate must lie between 0 and 50 per week",
                "trap-map load-curve | needs two starts",
                "trap-map trap-map --wait 5 | plans its own points",
                "trap-map nowhere | nowhere",
            })
    void a_mistake_is_one_line_that_says_what_to_mend(String line, String said) {
        Ended ended = execute(line.strip().split(" "));
        assertEquals(2, ended.exit(), ended.err());
        assertTrue(ended.err().contains(said.strip()), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertEquals("", ended.out());
    }

    @Test
    void a_directory_that_holds_no_sweep_or_is_planned_already_is_refused() throws IOException {
        Path empty = Files.createDirectories(home.resolve("empty"));
        Ended none = execute("trap-map", empty.toString());
        assertEquals(2, none.exit());
        assertTrue(none.err().contains("holds no sweep"), none.err());
        Ended planned = execute("trap-map", map(), "--wait", "5");
        assertEquals(2, planned.exit());
        assertTrue(planned.err().contains("planned already"), planned.err());
        assertFalse(Files.exists(empty.resolve("trap-map.json")));
    }

    private static JsonNode kept() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(home.resolve("map/trap-map.json")));
    }
}
