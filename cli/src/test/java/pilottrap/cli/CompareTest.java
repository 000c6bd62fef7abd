package pilottrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.junit.jupiter.params.provider.ValueSource;
import pilottrap.output.store.StoredComparison;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CompareTest {

    @TempDir
    Path home;

    private record Ended(int exit, String out, String err) {}

    private static Ended execute(InputStream in, List<String> arguments) {
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        InputStream stdin = System.in;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, UTF_8));
            System.setErr(new PrintStream(err, true, UTF_8));
            System.setIn(in);
            int exit = Main.commandLine().execute(arguments.toArray(String[]::new));
            return new Ended(exit, out.toString(UTF_8), err.toString(UTF_8));
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
            System.setIn(stdin);
        }
    }

    private static Ended compare(String... words) {
        return execute(
                InputStream.nullInputStream(),
                Stream.concat(
                                Stream.of("compare"),
                                Stream.concat(
                                        Stream.of(words), Stream.of("--charts", "none", "--no-report", "-s", "17")))
                        .toList());
    }

    private String in(String name) {
        return home.resolve(name).toString();
    }

    private JsonNode json(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(home.resolve(file)));
    }

    @BeforeEach
    void a_plan_with_alternatives() throws IOException {
        Files.writeString(home.resolve("plan.yaml"), """
                pilottrap: 1
                name: Our plan
                alternatives:
                  focus: {wip_limit: 8}
                  sponsors: {interventions: [executive_sponsorship]}
                """);
    }

    @Test
    void the_verdict_comes_first_and_the_way_on_last() {
        Ended ended = compare(in("plan.yaml"), "-n", "60", "-o", in("a"));

        assertEquals(0, ended.exit(), ended.err());
        List<String> lines = ended.out().lines().toList();
        assertTrue(lines.get(0).startsWith("Our plan against 2 alternatives · 60 organizations each"), ended.out());
        assertTrue(ended.out().contains("Under focus, "), ended.out());
        assertTrue(ended.out().contains("Under sponsors, "), ended.out());
        assertTrue(ended.out().contains("gone live, of 100 launched"), ended.out());
        assertTrue(ended.out().contains("The same pilots, of 60 organizations: "), ended.out());
        assertTrue(ended.err().lines().reduce((a, b) -> b).orElse("").startsWith("next: "), ended.err());
        assertTrue(lines.stream().allMatch(line -> line.length() <= 110), ended.out());
    }

    @Test
    void reasons_are_asked_for_unless_told_not_to() {
        Ended asked = reasons("a");
        Ended told = reasons("b", "--why");
        Ended not = reasons("c", "--no-why");

        assertTrue(asked.out().contains("What drives the difference of focus"), asked.out());
        assertTrue(Files.exists(home.resolve("a/findings.json")));
        assertTrue(told.out().contains("What drives the difference of focus"), told.out());
        assertFalse(not.out().contains("What drives the difference"), not.out());
        assertFalse(Files.exists(home.resolve("c/findings.json")));
    }

    @Test
    void an_alternative_may_bear_a_name_of_any_language() throws IOException {
        Files.writeString(home.resolve("own.yaml"), "pilottrap: 1\nalternatives: {Größe für alle: {wip_limit: 8}}\n");

        Ended ended = compare(in("own.yaml"), "Größe für alle", "-n", "2", "-o", in("a"));

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(Files.isDirectory(home.resolve("a/alternatives/01-gro-e-fur-alle")), ended.out());
    }

    private Ended reasons(String name, String... words) {
        List<String> call =
                List.of("compare", in("plan.yaml"), "focus", "-n", "2", "-s", "17", "--charts", "none", "-o", in(name));
        return execute(
                InputStream.nullInputStream(),
                Stream.concat(call.stream(), Stream.of(words)).toList());
    }

    @Test
    void a_plan_that_replaces_another_tells_what_it_costs_beyond_it() {
        Ended ended = compare(
                in("plan.yaml"), "sponsors", "-n", "20", "-o", in("a"), "--set", "policy.interventions=[training]");

        assertTrue(ended.out().contains("Plan: without Training and AI literacy"), ended.out());
        assertTrue(ended.out().contains("Costs $150 k less once and $450 k less a year than the base"), ended.out());
    }

    @Test
    void one_stated_organization_has_futures() {
        Ended ended = compare(in("plan.yaml"), "focus", "-n", "40", "-o", in("a"), "--set", "organization.mode=single");

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().contains("40 futures each"), ended.out());
        assertFalse(ended.out().contains("organizations"), ended.out());
    }

    @Test
    void every_course_is_a_result_of_its_own_as_run_would_have_written_it() throws IOException {
        assertEquals(
                0, compare(in("plan.yaml"), "focus", "-n", "20", "-o", in("a")).exit());
        Ended alone = execute(
                InputStream.nullInputStream(),
                List.of(
                        "run",
                        in("plan.yaml"),
                        "--set",
                        "policy.wip_limit=8",
                        "-n",
                        "20",
                        "-s",
                        "17",
                        "--charts",
                        "none",
                        "-o",
                        in("b")));

        assertEquals(0, alone.exit(), alone.err());
        assertEquals(
                json("b/digest.json").path("digest").asString(),
                json("a/alternatives/01-focus/digest.json").path("digest").asString());
        for (var result : StoredComparison.open(home.resolve("a")).results()) {
            result.verify();
        }
    }

    @Test
    void the_seed_alone_decides_and_not_the_threads() throws IOException {
        String one = compare(in("plan.yaml"), "-n", "30", "-j", "1", "-o", in("a"), "--format", "json")
                .out();
        String two = compare(in("plan.yaml"), "-n", "30", "-j", "2", "-o", in("b"), "--format", "json")
                .out();

        assertTrue(one.length() > 10_000);
        assertEquals(one, two);
        assertEquals(one, Files.readString(home.resolve("a/summary.json")));
        assertEquals(Files.readString(home.resolve("a/twins.csv")), Files.readString(home.resolve("b/twins.csv")));
    }

    @Test
    void json_keeps_the_contract() throws IOException {
        Ended ended =
                compare(in("plan.yaml"), "-n", "60", "-o", in("a"), "--format", "json", "--goal", "limbo_share<=50%");
        JsonNode json = JsonMapper.shared().readTree(ended.out());

        assertEquals("compare", json.path("command").asString());
        assertEquals(64, json.path("digest").asString().length());
        assertTrue(json.path("outcomes").path("production_share").has("ci95"));
        assertTrue(json.path("curves").path("gone_live").has("p50"));
        assertEquals(2, json.path("alternatives").size());
        assertEquals(0.5, json.path("goals").path(0).path("value").asDouble());
        assertFalse(json.path("goals").path(0).path("at_least").asBoolean());
        JsonNode focus = json.path("alternatives").path("focus");
        for (String key : List.of(
                "scenario",
                "digest",
                "changed",
                "interventions",
                "outcomes",
                "difference",
                "cost",
                "goals",
                "twins",
                "crossover",
                "funnel",
                "funnel_exits",
                "fates",
                "causes",
                "curves",
                "warnings")) {
            assertTrue(focus.has(key), key);
        }
        JsonNode difference = focus.path("difference").path("production_share");
        assertEquals(
                focus.path("outcomes").path("production_share").path("mean").asDouble()
                        - json.path("outcomes")
                                .path("production_share")
                                .path("mean")
                                .asDouble(),
                difference.path("mean").asDouble(),
                1e-12);
        assertEquals(2, difference.path("ci95").size());
        assertEquals(100, difference.path("quantiles").size());
        double better = difference.path("share_better").asDouble();
        assertTrue(better >= 0 && better <= 1, difference.toString());
        assertTrue(difference.has("same_share") && difference.has("p_mean_better"), difference.toString());
        JsonNode neither = focus.path("difference").path("pilots_launched");
        assertFalse(neither.has("share_better") || neither.has("p_mean_better"), neither.toString());
        long flows = focus.path("twins")
                .path("flows")
                .valueStream()
                .mapToLong(flow -> flow.path("pilots").asLong())
                .sum();
        assertTrue(flows > 60, "every pilot has a way");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson"})
    void other_formats_have_a_line_for_each_alternative_and_outcome(String format) {
        Ended ended = compare(in("plan.yaml"), "-n", "12", "-o", in("a"), "--format", format);

        assertEquals(0, ended.exit(), ended.err());
        assertEquals(
                2,
                ended.out()
                        .lines()
                        .filter(line -> line.contains("production_share"))
                        .count());
    }

    @Test
    void a_comparison_is_not_overwritten_but_resumed_or_replaced_where_asked() throws IOException {
        String[] words = {in("plan.yaml"), "focus", "-n", "20", "-o", in("a")};
        assertEquals(0, compare(words).exit());
        String first = Files.readString(home.resolve("a/summary.json"));
        Ended again = compare(words);
        assertEquals(2, again.exit());
        assertTrue(again.err().contains("holds a comparison already"), again.err());

        Files.delete(home.resolve("a/alternatives/01-focus/runs/part-00000.csv"));
        Ended resumed =
                compare(Stream.concat(Stream.of(words), Stream.of("--resume")).toArray(String[]::new));
        assertEquals(0, resumed.exit(), resumed.err());
        assertEquals(first, Files.readString(home.resolve("a/summary.json")));

        Ended replaced =
                compare(Stream.concat(Stream.of(words), Stream.of("--force")).toArray(String[]::new));
        assertEquals(0, replaced.exit(), replaced.err());
        assertEquals(first, Files.readString(home.resolve("a/summary.json")));
        Files.writeString(home.resolve("a/alternatives/notes.txt"), "mine");
        Ended refused =
                compare(Stream.concat(Stream.of(words), Stream.of("--force")).toArray(String[]::new));
        assertEquals(2, refused.exit(), refused.err());
        assertTrue(refused.err().contains("notes.txt in it is no part of a comparison"), refused.err());
    }

    @Test
    void another_plan_does_not_resume() {
        assertEquals(
                0, compare(in("plan.yaml"), "focus", "-n", "20", "-o", in("a")).exit());
        Ended other = compare(in("plan.yaml"), "sponsors", "-n", "20", "-o", in("a"), "--resume");
        assertEquals(2, other.exit());
        assertTrue(other.err().contains("was planned for other alternatives (focus)"), other.err());
    }

    @Test
    void interventions_and_bundles_are_added_to_the_base() throws IOException {
        Ended ended = compare(
                "enterprise",
                "--with",
                "executive_sponsorship={start: 26w, intensity: 0.5}",
                "-n",
                "12",
                "-o",
                in("a"));

        assertEquals(0, ended.exit(), ended.err());
        JsonNode course = json("a/comparison.json").path("plans").path(1);
        assertEquals("executive_sponsorship", course.path("name").asString());
        assertTrue(course.path("programmes").path(0).asString().contains("from week 26"), course.toString());
        assertEquals(25.0, course.path("cost_once").asDouble());
        assertEquals(75.0, course.path("cost_yearly").asDouble());
    }

    @Test
    void a_base_may_come_from_standard_input() {
        Ended ended = execute(
                new ByteArrayInputStream("pilottrap: 1\nname: From afar\nextends: enterprise\n".getBytes(UTF_8)),
                List.of(
                        "compare",
                        "-",
                        "--with",
                        "executive_sponsorship",
                        "-n",
                        "4",
                        "-s",
                        "1",
                        "--charts",
                        "none",
                        "--no-report",
                        "-o",
                        in("a")));

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().startsWith("From afar against executive_sponsorship"), ended.out());
    }

    @Test
    void expectations_are_about_differences_and_about_each_alone() {
        String[] words = {in("plan.yaml"), "focus", "-n", "20", "-o"};
        assertEquals(
                3,
                compare(with(words, in("a"), "--expect", "difference.production_share>=0.9"))
                        .exit());
        assertEquals(
                0,
                compare(with(words, in("b"), "--expect", "focus.difference.production_share<=0.9"))
                        .exit());
        Ended alone = compare(with(words, in("c"), "--expect", "base.production_share>=0.9"));
        assertEquals(3, alone.exit());
        assertTrue(alone.err().contains("expected base.production_share >= 0.9, was 0."), alone.err());
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void other_assumptions_need_to_be_allowed_and_are_named() throws IOException {
        Files.writeString(home.resolve("patient.yaml"), "pilottrap: 1\nname: Patient\nassumptions: {patience: 50w}\n");
        Ended refused = compare("enterprise", in("patient.yaml"), "-n", "4", "-o", in("a"));
        assertEquals(2, refused.exit());
        assertTrue(
                refused.err()
                        .startsWith("pilottrap: Patient differs from the base in more than policy: Assumes patience"),
                refused.err());
        assertEquals(1, refused.err().lines().count(), refused.err());

        Ended allowed = compare("enterprise", in("patient.yaml"), "-n", "4", "-o", in("a"), "--allow-assumptions");
        assertEquals(0, allowed.exit(), allowed.err());
        assertTrue(allowed.err().contains("warning: Patient differs"), allowed.err());
        assertTrue(allowed.out().contains("  ! Assumes patience of 50 weeks"), allowed.out());
    }

    @Test
    void a_name_of_an_alternative_wins_over_the_library() throws IOException {
        Files.writeString(home.resolve("own.yaml"), """
                pilottrap: 1
                alternatives: {regulated: {wip_limit: 8}}
                """);
        Ended ended = compare(in("own.yaml"), "regulated", "-n", "4", "-o", in("a"));
        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.err().contains("regulated is taken to be the alternative of "), ended.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "compare | SCENARIO",
                "compare enterprise | nothing to compare",
                "compare PLAN focas | did you mean focus?",
                "compare PLAN focus focus | two alternatives are called focus",
                "compare PLAN executive_sponsorship | --with executive_sponsorship",
                "compare PLAN - | only the base can come from standard input",
                "compare enterprise --with traning | --with traning: no intervention is called",
                "compare enterprise --with executive_sponsorship={intensty: 2} | intensty",
                "compare PLAN LONG | has a horizon of 400 weeks, the base 338 weeks",
                "compare PLAN EURO | has the currency EUR, the base USD",
                "compare PLAN SINGLE | is one stated organization, the base a population",
                "compare PLAN SAME SAME2 | is the same scenario as",
                "compare PLAN regulated | differs from the base in more than policy",
                "compare PLAN --goal production>=0.2 | --goal knows no outcome production; did you mean productions?",
                "compare PLAN --goal production_share>=many | --goal wants a number, was many",
                "compare PLAN --goal production_share | --goal wants OUTCOME>=VALUE",
                "compare PLAN --precision production_share | --precision wants OUTCOME=HALF-WIDTH",
                "compare PLAN --precision production_share=0 | a half-width above 0",
                "compare PLAN --expect focas.difference.production_share>=0 | knows no alternative focas",
                "compare PLAN --expect difference.production>=0 | no outcome production",
                "compare PLAN --expect difference.production_share | --expect wants",
                "compare PLAN --charts bmp | png, svg, pdf and none",
                "compare PLAN --resume | -o DIR"
            })
    void a_mistake_is_a_line_that_helps_and_exit_2(String arguments, String help) throws IOException {
        Files.writeString(home.resolve("long.yaml"), "pilottrap: 1\nname: Long\nhorizon: 400w\n");
        Files.writeString(
                home.resolve("euro.yaml"), "pilottrap: 1\nname: Euro\norganization: {budget: {currency: EUR}}\n");
        Files.writeString(home.resolve("single.yaml"), "pilottrap: 1\nname: One\norganization: {mode: single}\n");
        Files.writeString(home.resolve("same.yaml"), "pilottrap: 1\nname: A\npolicy: {wip_limit: 9}\n");
        Files.writeString(home.resolve("same2.yaml"), "pilottrap: 1\nname: B\npolicy: {wip_limit: 9}\n");
        Ended ended = execute(
                InputStream.nullInputStream(),
                Stream.of(arguments.strip().split(" (?![0-9]+})"))
                        .map(word -> switch (word) {
                            case "PLAN" -> in("plan.yaml");
                            case "LONG" -> in("long.yaml");
                            case "EURO" -> in("euro.yaml");
                            case "SINGLE" -> in("single.yaml");
                            case "SAME" -> in("same.yaml");
                            case "SAME2" -> in("same2.yaml");
                            default -> word;
                        })
                        .toList());

        assertEquals(2, ended.exit(), ended.err());
        assertEquals("", ended.out());
        assertTrue(ended.err().contains(help.strip()), ended.err());
        assertTrue(ended.err().lines().count() <= 3, ended.err());
        assertFalse(ended.err().contains("\tat "), ended.err());
    }

    @Test
    void an_alternative_like_the_base_is_warned_of() throws IOException {
        Files.writeString(home.resolve("same.yaml"), "pilottrap: 1\nname: Same\n");
        Ended ended = compare("enterprise", in("same.yaml"), "-n", "4", "-o", in("a"));
        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.err().contains("Same is the same as the base; every difference will be 0"), ended.err());
    }

    @Test
    void report_and_charts_are_written_and_known_as_its_own() throws IOException {
        List<String> words =
                List.of("compare", in("plan.yaml"), "-n", "10", "-s", "17", "--charts", "svg", "-o", in("a"));
        Ended ended = execute(InputStream.nullInputStream(), words);

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(Files.readString(home.resolve("a/report.html")).contains("Our plan"));
        assertTrue(Files.size(home.resolve("a/report.pdf")) > 10_000);
        assertTrue(Files.exists(home.resolve("a/charts/dots.svg")));
        assertTrue(ended.err().contains("next: open " + home.resolve("a/report.html")), ended.err());
        Ended replaced = execute(
                InputStream.nullInputStream(),
                Stream.concat(words.stream(), Stream.of("--force")).toList());
        assertEquals(0, replaced.exit(), replaced.err());
    }

    @Test
    void a_dry_run_runs_nothing_and_leaves_nothing() {
        Ended ended = compare(in("plan.yaml"), "-n", "50", "-o", in("a"), "--dry-run");

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().contains("50 replications of each of 3 plans"), ended.out());
        assertFalse(Files.exists(home.resolve("a")));
    }

    @Test
    void precision_adds_replications_until_it_is_reached_and_equals_a_run_of_that_many() throws IOException {
        Ended ended =
                compare(in("plan.yaml"), "focus", "-n", "100", "-o", in("a"), "--precision", "production_share=0.02");
        assertEquals(0, ended.exit(), ended.err());
        JsonNode json = json("a/summary.json");
        long n = json.path("replications").asLong();
        assertTrue(n >= 200 && n % 100 == 0, "more than the first look: " + n);
        assertTrue(json.path("looks").asInt() >= 2, json.path("looks").toString());
        JsonNode interval = json.path("alternatives")
                .path("focus")
                .path("difference")
                .path("production_share")
                .path("ci95");
        assertTrue(interval.path(1).asDouble() - interval.path(0).asDouble() <= 0.04 + 1e-12, interval.toString());

        assertEquals(
                0,
                compare(in("plan.yaml"), "focus", "-n", "" + n, "-o", in("b")).exit());
        assertEquals(
                json("b/summary.json").path("digest").asString(),
                json.path("digest").asString());
    }

    @Test
    void the_league_ranks_every_intervention_alone() throws IOException {
        Ended ended = compare("enterprise", "--all-interventions", "-n", "6", "-o", in("a"));
        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().contains("executive_sponsorship"), ended.out());
        assertTrue(
                ended.out().lines().allMatch(line -> line.length() <= 100 || line.startsWith("Result")), ended.out());
    }
}
