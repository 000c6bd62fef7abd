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
import org.junit.jupiter.params.provider.ValueSource;
import pilottrap.output.store.KeptRow;
import pilottrap.scenarios.analysis.Row;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.run.Digest;
import pilottrap.scenarios.run.Replication;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.measure.Trajectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is stored, listed, asked, exported, checked, replayed. */
final class ResultsTest {
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

    private static String in(String name) {
        return home.resolve(name).toString();
    }

    @BeforeAll
    static void write() throws IOException {
        Path plan = home.resolve("plan.yaml");
        Files.writeString(plan, """
                pilottrap: 1
                name: =Limits
                extends: mid-market
                experiment:
                  design: {grid: {levels: 2}}
                  vary:
                    policy.launch_rate: {from: 0.05, to: 0.15}
                  replications: 3
                """, UTF_8);
        Ended run = execute("run", "mid-market", "-n", "3", "-s", "17", "--charts", "none", "-o", in("run"));
        assertEquals(0, run.exit(), run.err());
        Ended sweep = execute("sweep", plan.toString(), "-s", "17", "--charts", "none", "-o", in("sweep"));
        assertEquals(0, sweep.exit(), sweep.err());
    }

    @Test
    void what_lies_there_is_listed() {
        JsonNode json = JsonMapper.shared()
                .readTree(execute("results", "ls", home.toString(), "--format", "json")
                        .out());

        JsonNode run = json.path("results").path(0);
        assertEquals("run", run.path("kind").asString());
        assertEquals(3, run.path("done").asInt());
        JsonNode sweep = json.path("results").path(1);
        assertEquals("sweep", sweep.path("kind").asString());
        assertEquals(2, sweep.path("points").asInt());
        assertEquals(6, sweep.path("planned").asInt());
        assertEquals(17, sweep.path("seed").asInt());
        assertEquals(64, sweep.path("digest").asString().length());

        List<String> table =
                execute("results", "ls", home.toString()).out().lines().toList();
        assertEquals(3, table.size());
        List<String> csv = execute("results", "ls", home.toString(), "--format", "csv")
                .out()
                .lines()
                .toList();
        assertTrue(csv.get(2).contains(",\"'=Limits\","), csv.get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "sweep"})
    void a_question_is_answered_in_every_format(String what) {
        String sql =
                "SELECT status, '=1+1' AS f, count(*) AS n, [1.5::DOUBLE, 2] AS l, NULL AS e FROM runs GROUP BY status";
        int n = what.equals("run") ? 3 : 6;

        assertEquals(
                "status,f,n,l,e\nfinished,\"'=1+1\"," + n + ",\"[1.5, 2]\",\n",
                execute("results", "sql", in(what), sql, "--format", "csv").out());
        assertEquals(
                "{\"status\":\"finished\",\"f\":\"=1+1\",\"n\":" + n + ",\"l\":[1.5,2.0],\"e\":null}\n",
                execute("results", "sql", in(what), sql, "--format", "ndjson").out());
        JsonNode json = JsonMapper.shared()
                .readTree(execute("results", "sql", in(what), sql, "--format", "json")
                        .out());
        assertEquals(n, json.path("rows").path(0).path("n").asInt());
        List<String> table =
                execute("results", "sql", in(what), sql).out().lines().toList();
        assertEquals(2, table.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "results sql run | 2 | SELECT",
                "results sql nowhere SELECT+1 | 2 | holds no result",
                "results sql run SELEC | 2 | SQL: syntax error",
                "results sql run DROP+TABLE+runs | 2 | SQL: only a SELECT",
                "results ls nowhere | 2 | is no directory",
                "results verify nowhere | 2 | is no directory",
                "results export run --table outcome -o x.csv | 2 | did you mean outcomes?",
                "results export sweep --table ledger -o x.csv | 2 | keeps no ledger",
                "results export run --table runs -o run | 2 | is there already; -o names a file",
                "results export run --table runs -o nowhere/x.csv | 2 | there is no directory",
                "merge run -o whole | 2 | holds no sweep",
                "merge sweep -o sweep | 2 | cannot be one of the shards",
                "replay run | 2 | --row N",
                "replay run --row 3 | 2 | has replications 0 to 2",
                "replay run --row -1 | 2 | has replications 0 to 2",
                "replay sweep --row 6 | 2 | has rows 0 to 5",
                "replay sweep --replication 1 | 2 | goes with --point",
                "replay sweep --point 2 --replication 0 | 2 | has points 0 to 1",
                "replay nowhere --row 1 | 2 | is no directory",
            })
    void a_mistake_is_one_line(String words, int exit, String said) {
        String[] arguments = words.split(" ");
        for (int i = 0; i < arguments.length; i++) {
            String word = arguments[i].replace('+', ' ');
            boolean place = List.of("run", "sweep", "nowhere", "whole", "x.csv").contains(word);
            arguments[i] = place ? in(word) : word;
        }

        Ended ended = execute(arguments);

        assertEquals(exit, ended.exit(), ended.err());
        assertTrue(ended.err().contains(said), ended.err());
        assertEquals("", ended.out());
        assertTrue(ended.err().lines().count() <= 2, ended.err()); // the second says where help is
    }

    @Test
    void a_table_is_exported_with_the_factors_of_its_points() throws IOException {
        Path file = home.resolve("outcomes.csv");
        assertEquals(
                0,
                execute("results", "export", in("sweep"), "--table", "outcomes", "-o", file.toString())
                        .exit());
        List<String> lines = Files.readAllLines(file, UTF_8);

        assertEquals(7, lines.size());
        assertTrue(lines.get(0).startsWith("point,replication,pilots_launched,"), lines.get(0));
        assertTrue(lines.get(0).endsWith(",policy.launch_rate"), lines.get(0));
        assertTrue(lines.get(1).startsWith("0,0,") && lines.get(1).endsWith(",0.05"), lines.get(1));
        assertTrue(lines.get(6).startsWith("1,2,") && lines.get(6).endsWith(",0.15"), lines.get(6));
        Ended again = execute("results", "export", in("sweep"), "--table", "outcomes", "-o", file.toString());
        assertEquals(2, again.exit());
        assertTrue(again.err().contains("--force replaces it"), again.err());
    }

    /** The run's own parts have the same columns and the same text. */
    @Test
    void an_export_of_a_run_says_what_its_parts_say() throws IOException {
        Path file = home.resolve("run.csv");
        execute("results", "export", in("run"), "--table", "outcomes", "-o", file.toString(), "--force");
        List<String> exported = Files.readAllLines(file, UTF_8);
        List<String> stored = Files.readAllLines(home.resolve("run/runs/part-00000.csv"), UTF_8);

        assertEquals(stored.size(), exported.size());
        for (int i = 0; i < stored.size(); i++) {
            assertEquals(stored.get(i).replaceFirst("(status,message|finished,),", ""), exported.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({"run, 0", "run, 2", "sweep, 0", "sweep, 5"})
    void a_stored_row_comes_out_again(String what, int row) {
        Ended ended = execute("replay", in(what), "--row", Integer.toString(row));

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().startsWith("equal: point "), ended.out());
        Ended ledger = execute("replay", in(what), "--row", Integer.toString(row), "--ledger", "--format", "csv");
        assertTrue(ledger.out().startsWith("pilot,minute,kind,stage,"), ledger.out());
        assertTrue(ledger.out().lines().count() > 10, ledger.out());
    }

    private static KeptRow kept(double... first) {
        double[] row = new double[Columns.width()];
        System.arraycopy(first, 0, row, 0, first.length);
        RunKey key = new RunKey(0, 4);
        return new KeptRow(new Row(key, Status.FINISHED, row, ""), Digest.row(key, Status.FINISHED, row));
    }

    private static Replication again(double... first) {
        RunResult result = new RunResult(
                1,
                4,
                Status.FINISHED,
                kept(first).row().numbers(),
                new Trajectory(0, new float[Series.values().length][1]),
                List.of(),
                Ledger.NONE);
        return new Replication(new RunKey(0, 4), result, "");
    }

    /** The message of a failed row is that of what was thrown, so it comes out again as it is stored. */
    @Test
    void a_point_that_cannot_be_made_fails_again_as_it_did() throws IOException {
        Replication again = Replayed.again(
                point -> {
                    return (seed, replication, detail) -> {
                        throw new IllegalArgumentException("no such organization");
                    };
                },
                17,
                new RunKey(3, 5));

        assertEquals(Status.FAILED, again.result().status());
        assertTrue(again.message().contains("no such organization"), again.message());
        assertEquals(new RunKey(3, 5), again.key());
    }

    @Test
    void a_row_that_differs_in_one_bit_is_told_with_its_column() {
        assertEquals(List.of(), Replay.differences(kept(1, 2), again(1, 2), true));
        assertEquals(
                List.of("productions 2.0, now 2.0000000000000004"),
                Replay.differences(kept(1, 2), again(1, Math.nextUp(2.0)), true));
        assertEquals(List.of(), Replay.differences(kept(-0.0), again(0), false));
        assertEquals(List.of("pilots_launched -0.0, now 0.0"), Replay.differences(kept(-0.0), again(0), true));
        KeptRow otherHash = new KeptRow(kept(1).row(), kept(2).hash());
        assertEquals(1, Replay.differences(otherHash, again(1), true).size());
        assertTrue(Replay.differences(otherHash, again(1), true).get(0).startsWith("hash "));
    }

    @Test
    void damage_is_named_and_the_exit_says_so() throws IOException {
        Ended whole = execute("results", "verify", in("run"), in("sweep"));
        assertEquals(0, whole.exit(), whole.err());
        assertEquals(2, whole.out().lines().count());

        Path part = home.resolve("sweep/outcomes/part-00000-00000.parquet");
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 3] ^= 4;
        Files.write(part, bytes);
        Ended torn = execute("results", "verify", in("run"), in("sweep"));
        bytes[bytes.length / 3] ^= 4;
        Files.write(part, bytes);

        assertEquals(1, torn.exit());
        assertEquals(1, torn.out().lines().count());
        assertEquals("pilottrap: " + part + " is damaged; sweep again with --resume to compute it anew\n", torn.err());
        assertFalse(torn.err().contains("\tat "));
    }

    @Test
    void a_goal_that_was_flipped_and_points_that_were_are_named_and_no_table_is_made_of_them(@TempDir Path apart)
            throws IOException {
        Path goals = apart.resolve("goals");
        Path plan = apart.resolve("goals.yaml");
        Files.writeString(plan, """
                pilottrap: 1
                extends: mid-market
                goals: {production_share: at least 20%}
                experiment:
                  design: {grid: {levels: 2}}
                  vary:
                    policy.launch_rate: {from: 0.05, to: 0.15}
                  replications: 2
                """, UTF_8);
        assertEquals(
                0,
                execute("sweep", plan.toString(), "-s", "17", "--charts", "none", "-q", "-o", goals.toString())
                        .exit());
        Path experiment = goals.resolve("experiment.yaml");
        byte[] text = Files.readAllBytes(experiment);

        Files.writeString(experiment, new String(text, UTF_8).replace("at least 0.2", "at least 0.3"), UTF_8);
        Ended otherGoal = execute("results", "verify", goals.toString());
        Files.write(experiment, text);
        Path points = goals.resolve("points/points.parquet");
        byte[] bytes = Files.readAllBytes(points);
        bytes[60] ^= 4;
        Files.write(points, bytes);
        Ended otherPoints = execute("results", "sql", goals.toString(), "SELECT * FROM points", "--format", "csv");
        Ended otherFactors = execute(
                "results",
                "export",
                goals.toString(),
                "--table",
                "runs",
                "-o",
                apart.resolve("no.csv").toString());

        assertEquals(1, otherGoal.exit());
        assertTrue(otherGoal.err().contains(experiment + " is damaged or was edited"), otherGoal.err());
        for (Ended ended : List.of(otherPoints, otherFactors)) {
            assertEquals(1, ended.exit(), ended.out());
            assertEquals(
                    "pilottrap: " + points + " is damaged; sweep again with --resume to write it anew\n", ended.err());
        }
        assertFalse(Files.exists(apart.resolve("no.csv")));
    }
}
