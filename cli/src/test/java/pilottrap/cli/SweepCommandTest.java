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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SweepCommandTest {
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

    private Ended sweep(String... words) {
        return execute(
                Stream.concat(Stream.of("sweep", in("plan.yaml"), "--charts", "none", "-s", "17"), Stream.of(words))
                        .toArray(String[]::new));
    }

    private String in(String name) {
        return home.resolve(name).toString();
    }

    private JsonNode json(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(home.resolve(file)));
    }

    @BeforeEach
    void a_plan() throws IOException {
        Files.writeString(home.resolve("plan.yaml"), """
                pilottrap: 1
                name: Three rates
                experiment:
                  design: grid
                  vary:
                    policy.launch_rate: {values: [4/y, 14/y, 40/y]}
                  replications: 6
                """);
    }

    @Test
    void a_sweep_tells_its_points_and_keeps_them() throws IOException {
        Ended ended = sweep("-o", in("a"), "--format", "json");

        assertEquals(0, ended.exit(), ended.err());
        assertEquals(JsonMapper.shared().readTree(ended.out()), json("a/summary.json"));
        assertEquals(18, json("a/digest.json").path("finished").asInt());
        assertEquals(3, json("a/manifest.json").path("points").asInt());
        assertTrue(ended.err().lines().reduce((a, b) -> b).orElse("").startsWith("next: "), ended.err());
        assertTrue(ended.err().contains("warning: At a point with 6 organizations the 95 % intervals"), ended.err());
    }

    @Test
    void a_sweep_of_one_point_has_the_digest_of_the_run() throws IOException {
        Files.writeString(home.resolve("plan.yaml"), """
                pilottrap: 1
                experiment:
                  design: {list: [{policy.launch_rate: 30/y}]}
                  replications: 6
                """);

        assertEquals(0, sweep("-o", in("a"), "-q").exit());
        Ended run = execute(
                "run",
                "enterprise",
                "--set",
                "policy.launch_rate=30/y",
                "-n",
                "6",
                "-s",
                "17",
                "--charts",
                "none",
                "-q",
                "-o",
                in("b"));

        assertEquals(0, run.exit(), run.err());
        assertEquals(
                json("b/digest.json").path("digest").asString(),
                json("a/digest.json").path("digest").asString());
    }

    @Test
    void a_finished_sweep_resumes_to_itself() throws IOException {
        Ended first = sweep("-o", in("a"));
        String digest = json("a/digest.json").toString();

        Ended again = sweep("-o", in("a"), "--resume");

        assertEquals(0, again.exit(), again.err());
        assertEquals(first.out(), again.out());
        assertEquals(digest, json("a/digest.json").toString());
        assertTrue(again.err().contains("18 of 18 runs are there already"), again.err());
        Ended taken = execute("sweep", in("a"));
        assertEquals(2, taken.exit());
        assertTrue(taken.err().contains("is a sweep that was run"), taken.err());
    }

    @Test
    void a_replacement_that_goes_on_takes_its_own_seed_and_not_that_of_what_it_replaces() throws IOException {
        String[] plan = {"sweep", in("plan.yaml"), "--charts", "none", "-q"};
        assertEquals(0, sweep("-o", in("a"), "-q").exit());
        assertEquals(0, execute(with(plan, "-s", "18", "-o", in("b"))).exit());
        Files.move(
                home.resolve("b"), home.resolve(".a.pilottrap-new")); // as a process leaves it that died before its end

        Ended ended = execute(with(plan, "-o", in("a"), "--force", "--resume"));

        assertEquals(0, ended.exit(), ended.err());
        assertEquals(18, json("a/manifest.json").path("seed").asInt());
        assertFalse(Files.exists(home.resolve(".a.pilottrap-new")));
    }

    private static String[] with(String[] words, String... more) {
        return Stream.of(words, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void a_shard_says_that_it_is_one_and_what_comes_next() {
        Ended ended = sweep("-o", in("a"), "--shard", "2/3", "--chunk", "6", "-n", "20");

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().startsWith("Shard 2/3 of Three rates · 20 runs"), ended.out());
        assertTrue(ended.err().lines().reduce((a, b) -> b).orElse("").contains(" merge "), ended.err());
    }

    @Test
    void a_dry_run_says_points_runs_time_and_size_and_leaves_nothing() throws IOException {
        Ended ended = sweep("--dry-run", "--format", "json", "-o", in("a"));
        JsonNode json = JsonMapper.shared().readTree(ended.out());

        assertEquals(0, ended.exit(), ended.err());
        assertEquals(18, json.path("runs").asInt());
        assertTrue(json.path("estimated_seconds").asDouble() > 0);
        assertTrue(json.path("estimated_bytes").asLong() > 1_000);
        assertFalse(Files.exists(home.resolve("a")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--shard 0/3 | --shard takes a share such as 2/3",
                "--shard 1/9 | can be shared among 1 process only",
                "--tables charts | --tables knows series, pilots, ledger, not 'charts'",
                "--expect production_share>0.1 | --expect tests a single result",
                "--outcome production | --outcome knows no outcome production",
                "-n 100000000 --set experiment.vary.policy.launch_rate={values:[1/y,2/y,3/y,4/y,5/y,6/y,7/y,8/y,9/y,10/y,11/y]}"
                        + " | use at most 9,090,909 replications",
                "--chunk 0 | --chunk must lie in",
                "-n 0 | --replications must lie in"
            })
    void a_mistake_is_one_line_and_nothing_is_written(String words, String says) throws IOException {
        Ended ended = sweep(Stream.concat(Stream.of("-o", in("a")), Stream.of(words.split(" ")))
                .toArray(String[]::new));

        assertEquals(2, ended.exit(), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertTrue(ended.err().contains(says), ended.err());
        assertFalse(Files.exists(home.resolve("a")));
        assertEquals(List.of("plan.yaml"), names());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
