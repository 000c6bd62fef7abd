package pilottrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code calibrate --history}, small. */
final class HistoryTest {
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

    private static String example() {
        return Stream.of("docs/examples/pilots.csv", "../docs/examples/pilots.csv")
                .filter(path -> Files.exists(Path.of(path)))
                .findFirst()
                .orElseThrow();
    }

    private Ended fitted(String directory, String... more) {
        List<String> words = new ArrayList<>(
                List.of("calibrate", "--history", example(), "-n", "500", "--sets", "8", "-o", in(directory)));
        words.addAll(List.of(more));
        return execute(words.toArray(String[]::new));
    }

    private String in(String name) {
        return home.resolve(name).toString();
    }

    @Test
    void a_fit_says_what_pilots_move_and_leaves_an_ensemble_that_runs() throws Exception {
        Ended fitted = fitted("fit", "--format", "json", "-j", "2", "--charts", "svg");
        assertEquals(0, fitted.exit(), fitted::err);
        assertTrue(fitted.err().contains("next: pilottrap run enterprise --ensemble "), fitted::err);

        JsonNode json = JsonMapper.shared().readTree(fitted.out());
        JsonNode launches = json.path("parameters").get(0);
        assertEquals("policy.launch_rate", launches.path("key").asString());
        assertEquals("moved", launches.path("said").asString());
        assertTrue(json.path("parameters")
                .valueStream()
                .anyMatch(each -> each.path("said").asString().equals("not_identified")));
        assertEquals(21, json.path("pilots").asInt());
        assertTrue(Files.exists(home.resolve("fit/charts/past-pilots.svg")));
        String ensemble = Files.readString(home.resolve("fit/ensemble.yaml"));
        assertTrue(ensemble.contains(json.path("digest").asString()), "the ensemble names the digest");
        assertTrue(ensemble.contains(json.path("history_sha256").asString()), "and the file's hash");

        Ended run = execute(
                "run",
                "enterprise",
                "--ensemble",
                in("fit/ensemble.yaml"),
                "-n",
                "16",
                "-o",
                in("run"),
                "--charts",
                "none");
        assertEquals(0, run.exit(), run::err);
        assertTrue(run.out().contains("8 parameter sets"), run::out);
    }

    @Test
    void threads_change_no_byte() throws Exception {
        assertEquals(0, fitted("one", "-j", "1", "--charts", "none").exit());
        assertEquals(0, fitted("two", "-j", "2", "--charts", "none").exit());
        for (String file : List.of("summary.json", "ensemble.yaml", "history.json")) {
            assertArrayEquals(
                    Files.readString(home.resolve("one").resolve(file))
                            .replace(in("one"), "")
                            .getBytes(UTF_8),
                    Files.readString(home.resolve("two").resolve(file))
                            .replace(in("two"), "")
                            .getBytes(UTF_8),
                    file);
        }
    }

    @Test
    void what_the_scenario_states_is_not_moved() throws Exception {
        Ended fitted = fitted("stated", "--set", "assumptions.patience=20w", "--format", "csv", "--charts", "none");
        assertEquals(0, fitted.exit(), fitted::err);
        assertTrue(fitted.out().startsWith("key,unit,prior_from"), fitted::out);
        assertTrue(!fitted.out().contains("assumptions.patience"), fitted::out);
        assertTrue(fitted.err().contains("--set assumptions.patience=20w"), fitted::err);
    }

    @Test
    void few_pilots_are_warned_of_and_a_wrong_file_is_refused_line_by_line() throws Exception {
        Path few = home.resolve("few.csv");
        Files.write(
                few,
                List.of(
                        "pilot,start,end,stage,outcome",
                        "A,2023-01-02,2023-06-05,pilot review,killed",
                        "B,2023-04-03,,data,stuck"));
        Ended told = execute(
                "calibrate",
                "--history",
                few.toString(),
                "--as-of",
                "2024-01-01",
                "-n",
                "500",
                "--sets",
                "5",
                "-o",
                in("few"),
                "--charts",
                "none");
        assertEquals(0, told.exit(), told::err);
        assertTrue(told.err().contains("warning: 2 pilots are few"), told::err);

        Files.write(
                few, List.of("pilot,start,end,stage,outcome", "A,2023-01-02,,live,live", "B,2023-13-03,,data,stuck"));
        Ended wrong = execute("calibrate", "--history", few.toString());
        assertEquals(2, wrong.exit());
        assertEquals(2, wrong.err().lines().count(), wrong::err);
        assertTrue(wrong.err().contains("few.csv:2:14: live needs an end"), wrong::err);
        assertTrue(wrong.err().contains("few.csv:3:3: start is a date"), wrong::err);
    }

    @Test
    void the_template_is_printed_and_a_dry_run_says_what_it_takes() {
        Ended template = execute("calibrate", "--template");
        assertEquals(0, template.exit());
        assertTrue(template.out().endsWith("pilot,start,end,stage,outcome,mode,function\n"), template::out);

        Ended dry = fitted("dry", "--dry-run");
        assertEquals(0, dry.exit(), dry::err);
        assertTrue(dry.out().contains("18 parameters: 580 organizations"), dry::out);
        assertTrue(Files.notExists(home.resolve("dry")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--as-of 2024-01-01 | go with --history",
                "--history PILOTS --as-of soon | --as-of is a date such as",
                "--history PILOTS --as-of 2024-01-01 | lies after the day as of which is asked, 2024-01-01",
                "--history PILOTS --waves 2 | --waves goes with a search for targets",
                "--history PILOTS -n 20 | -n must lie in [500, 200000]",
                "--history PILOTS -n 500 --sets 80 | --sets must lie in [1, 75] with -n 500",
                "--history nowhere.csv | there is no such file",
                "--history PILOTS no-scenario | no-scenario: is no library scenario",
                "--history PILOTS --ensemble nothing | is no ensemble of the library"
            })
    void bad_requests_are_one_line(String words, String told) {
        Ended ended = execute(Stream.concat(
                        Stream.of("calibrate"),
                        Stream.of(words.replace("PILOTS", example()).split(" ", -1)))
                .toArray(String[]::new));
        assertEquals(2, ended.exit(), ended::err);
        assertTrue(ended.err().lines().findFirst().orElse("").contains(told.strip()), ended::err);
    }
}
