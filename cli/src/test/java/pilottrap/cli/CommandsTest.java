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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pilottrap.scenarios.analysis.Limits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CommandsTest {

    @TempDir
    Path home;

    private record Ended(int exit, String out, String err) {}

    private static Ended execute(String... arguments) {
        return execute(InputStream.nullInputStream(), arguments);
    }

    private static Ended execute(InputStream in, String... arguments) {
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        InputStream stdin = System.in;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, UTF_8));
            System.setErr(new PrintStream(err, true, UTF_8));
            System.setIn(in);
            int exit = Main.commandLine().execute(arguments);
            return new Ended(exit, out.toString(UTF_8), err.toString(UTF_8));
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
            System.setIn(stdin);
        }
    }

    private Ended run(String... more) {
        return execute(
                and(new String[] {"run", "enterprise", "-n", "12", "-s", "17", "-j", "2", "--charts", "none"}, more));
    }

    private static String[] and(String[] words, String... more) {
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }

    private String in(String name) {
        return home.resolve(name).toString();
    }

    @Test
    void run_says_what_becomes_of_pilots_in_plain_words() {
        Ended ended = run("-o", in("a"));

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().contains(" pilots launched, "), ended.out());
        assertTrue(ended.out().contains("neither live nor closed."), ended.out());
        assertTrue(ended.out().contains("What these numbers do not mean"));
        assertTrue(ended.out().replaceAll("\\s+", " ").contains(Limits.line()), ended.out());
        assertTrue(ended.out().contains(Limits.MORE), ended.out());
        assertTrue(ended.err().lines().reduce((a, b) -> b).orElse("").startsWith("next: "), ended.err());
    }

    @ParameterizedTest
    @CsvSource({
        "population, organizations, 'Money, per organization over', futures",
        "single, futures, 'Money, mean of 12 futures over', organizations"
    })
    void replications_are_organizations_or_the_futures_of_one(String mode, String noun, String money, String other) {
        Ended ended = run("-o", in("a"), "--set", "organization.mode=" + mode);

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.err().contains("seed 17, 12 " + noun), ended.err());
        assertTrue(ended.out().contains(" · 12 " + noun + " · "), ended.out());
        assertTrue(ended.out().contains("90 of 100 " + noun), ended.out());
        assertTrue(ended.out().contains(" of 100 " + noun + "\n"), ended.out());
        assertTrue(ended.out().contains(money), ended.out());
        assertTrue(ended.out().contains("with 12 " + noun + " the 95 % intervals"), ended.out());
        assertFalse(ended.out().contains(other), ended.out());
        assertEquals(
                ended.out(),
                run("-o", in("a"), "--set", "organization.mode=" + mode, "--resume")
                        .out(),
                "the manifest keeps the mode");
    }

    @Test
    void run_says_that_what_goes_live_may_be_taken_out_again_and_names_limbo_once() {
        String out = run("-o", in("a")).out();

        assertTrue(
                out.matches("(?s).*of 100 that go live, \\d+ are taken out again by the end of the 338 weeks; 130"
                        + " weeks after going live, \\d+ still are\n.*"),
                out);
        assertTrue(out.contains("  neither live nor closed "), out);
        assertEquals(
                1, out.lines().filter(line -> line.startsWith("  in limbo")).count(), out);
    }

    @Test
    void one_organization_has_no_interval_and_no_spread() {
        Ended ended = execute("run", "enterprise", "-n", "1", "-s", "17", "--charts", "none", "-o", in("a"));

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().contains(" · 1 organization · "), ended.out());
        assertFalse(ended.out().contains(" of 100 organizations"), ended.out());
        assertFalse(ended.out().contains("95 % interval"), ended.out());
        assertTrue(ended.out().contains("an illustration, not an estimate"), ended.out());
    }

    @Test
    void lines_and_tables_say_where_they_come_from() {
        JsonNode json = JsonMapper.shared()
                .readTree(run("-o", in("a"), "--format", "json").out());
        String digest = json.path("digest").asString();
        List<String> lines =
                run("-o", in("b"), "--format", "ndjson").out().lines().toList();
        JsonNode first = JsonMapper.shared().readTree(lines.get(0));
        List<String> rows = run("-o", in("c"), "--format", "csv").out().lines().toList();

        assertEquals("run", first.path("kind").asString());
        assertEquals(17, first.path("seed").asLong());
        assertEquals(digest, first.path("digest").asString());
        assertEquals(
                json.path("scenario").path("name").asString(),
                first.path("scenario").asString());
        assertTrue(lines.stream().skip(1).allMatch(line -> line.startsWith("{\"kind\":\"outcome\"")), lines.get(1));
        assertTrue(rows.get(0).endsWith(",scenario,seed,digest"), rows.get(0));
        assertTrue(rows.stream().skip(1).allMatch(row -> row.endsWith(",17," + digest)), rows.get(1));
    }

    @Test
    void json_is_one_object_that_keeps_the_contract() {
        Ended ended = run("-o", in("a"), "--format", "json");
        JsonNode json = JsonMapper.shared().readTree(ended.out());

        assertEquals("run", json.path("command").asString());
        assertEquals(17, json.path("seed").asLong());
        assertEquals(12, json.path("replications").asLong());
        assertEquals(64, json.path("digest").asString().length());
        JsonNode share = json.path("outcomes").path("production_share");
        assertEquals("ratio", share.path("estimator").asString());
        assertEquals(
                share.path("numerator").asDouble() / share.path("denominator").asDouble(),
                share.path("mean").asDouble(),
                1e-12);
        assertEquals(2, share.path("ci95").size());
        assertTrue(share.path("organizations").has("p95"));
        assertTrue(json.path("outcomes").path("weeks_pilot").has("p90"));
        assertEquals(9, json.path("funnel").size());
        double fates =
                json.path("fates").valueStream().mapToDouble(JsonNode::asDouble).sum();
        assertEquals(1, fates, 1e-9);
        assertTrue(json.path("curves").path("gone_live").has("p50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson"})
    void other_formats_have_a_line_for_each_outcome(String format) {
        Ended ended = run("-o", in("a"), "--format", format);

        assertEquals(
                1,
                ended.out()
                        .lines()
                        .filter(line -> line.contains("production_share"))
                        .count());
    }

    @Test
    void seed_and_threads_alone_decide_what_is_printed() {
        String[] words = {"run", "enterprise", "-n", "40", "-s", "17", "--charts", "none", "--format", "json", "-q"};
        String one = execute(and(words, "-o", in("a"), "-j", "1")).out();
        String two = execute(and(words, "-o", in("b"), "-j", "7")).out();

        assertTrue(one.length() > 1_000);
        assertEquals(one, two);
    }

    @Test
    void both_engines_give_the_same_digest() {
        Ended tree = execute(
                "run", "enterprise", "-n", "3", "-s", "1", "--charts", "none", "-o", in("a"), "--format", "json");
        Ended dsol = execute(
                "run",
                "enterprise",
                "-n",
                "3",
                "-s",
                "1",
                "--charts",
                "none",
                "-o",
                in("b"),
                "--format",
                "json",
                "--engine",
                "dsol");

        assertEquals(tree.out(), dsol.out());
    }

    @Test
    void an_expectation_that_is_not_met_exits_3() {
        assertEquals(3, run("-o", in("a"), "--expect", "production_share>=0.99").exit());
        assertEquals(0, run("-o", in("b"), "--expect", "production_share<=0.99").exit());
    }

    @Test
    void a_result_is_not_overwritten_but_resumed_or_replaced_where_asked() {
        assertEquals(0, run("-o", in("a")).exit());
        assertEquals(2, run("-o", in("a")).exit());
        assertEquals(0, run("-o", in("a"), "--resume").exit());
        assertEquals(0, run("-o", in("a"), "--force").exit());
    }

    @Test
    void what_is_changed_stands_under_the_headline_and_in_the_data() throws java.io.IOException {
        String[] changes = {
            "--set", "policy.wip_limit=8", "--set", "organization.pools.data=31", "--set", "assumptions.patience=20"
        };
        List<String> lines =
                run(and(new String[] {"-o", in("a")}, changes)).out().lines().toList();
        assertTrue(lines.get(1).startsWith("Assumes patience of 20 weeks, default 34"), lines::toString);
        assertEquals("Plan: programme slots limited to 8, default none.", lines.get(2));
        assertEquals("Organization: data 31 FTE, default 3.1.", lines.get(3));

        Ended json = run(and(new String[] {"-o", in("b"), "--format", "json"}, changes));
        for (String text : List.of(
                json.out(),
                Files.readString(home.resolve("b/summary.json")),
                Files.readString(home.resolve("b/manifest.json")))) {
            JsonNode scenario = JsonMapper.shared().readTree(text).path("scenario");
            assertEquals(1, scenario.path("assumptions_changed").size(), text);
            assertEquals(
                    "Plan: programme slots limited to 8, default none.",
                    scenario.path("choices_changed").path(0).asString());
            assertEquals(
                    "Organization: data 31 FTE, default 3.1.",
                    scenario.path("organization_changed").path(0).asString());
        }
    }

    @Test
    void alternatives_and_currencies_are_warned_of() throws java.io.IOException {
        Path file = home.resolve("plan.yaml");
        Files.writeString(file, """
                pilottrap: 1
                organization: {budget: {currency: EUR}}
                alternatives:
                  focus: {wip_limit: 8}
                  buy-first: {sourcing: {build: 0.2, buy: 0.5, partner: 0.3}}
                """);
        String alternatives = "The file names 2 alternatives (focus, buy-first); `run` simulates the base only,"
                + " `compare` runs them on the same luck.";
        String currency = "Amounts are not converted: ";
        String[] words = {"run", file.toString(), "-n", "2", "-s", "1", "--charts", "none", "-o"};

        Ended table = execute(and(words, in("a")));
        String told = table.out().replaceAll("\\s+", " ");
        assertTrue(told.contains(alternatives), table.out());
        assertTrue(told.contains(currency), table.out());
        assertTrue(told.contains("with 2 organizations the 95 % intervals cover less than they say"), table.out());
        JsonNode warnings = JsonMapper.shared()
                .readTree(execute(and(words, in("b"), "--format", "json")).out())
                .path("warnings");
        assertTrue(warnings.valueStream().anyMatch(warning -> warning.asString().equals(alternatives)));
        assertTrue(warnings.valueStream().anyMatch(warning -> warning.asString().startsWith(currency)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | enterprise",
                "seed=3 | enterprise",
                "policy.wip_limit=8 | enterprise-wip-limit-8",
                "policy.kill_discipline=0.9;policy.wip_limit=none | enterprise-kill-discipline-0.9-wip-limit-none",
                "policy.kill_discipline=.9 | enterprise-kill-discipline-0.9",
                "organization.functions.it.data_offset=-0.1 | enterprise-functions-it-data-offset-minus-0.1",
                "policy.sourcing={build: 0.2, buy: 0.5, partner: 0.3} "
                        + "| enterprise-sourcing-build-0.2-buy-0.5-partner-0.3",
                "assumptions.patience=../../..%/etc | enterprise-patience-percent-etc"
            })
    void a_directory_is_called_after_what_set_changes(String overrides, String name) {
        assertEquals(name, DirectoryName.of("Enterprise", List.of(overrides.split(";"))));
    }

    @Test
    void the_name_of_a_directory_stays_short() {
        List<String> many = java.util.Collections.nCopies(40, "assumptions.functions.operations.mean_value=900k");
        String name = DirectoryName.of("x".repeat(300), many);
        assertTrue(name.length() <= 125, name);
        assertTrue(name.endsWith("-mean-value-900k-functions-operations"), name);
    }

    @Test
    void a_dry_run_runs_nothing_and_leaves_nothing() {
        Ended ended = run("-o", in("a"), "--dry-run");

        assertEquals(0, ended.exit());
        assertTrue(ended.out().contains("12 replications"), ended.out());
        assertFalse(Files.exists(home.resolve("a")));
    }

    @Test
    void a_scenario_is_read_from_standard_input() {
        Ended ended = execute(
                new ByteArrayInputStream("pilottrap: 1\nname: From afar\nextends: enterprise\n".getBytes(UTF_8)),
                "run",
                "-",
                "-n",
                "2",
                "-s",
                "1",
                "--charts",
                "none",
                "-o",
                in("a"));

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().startsWith("From afar"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "runn | Did you mean",
                "run enterprise --sed 3 | --seed",
                "run enterpris | did you mean enterprise?",
                "run enterprise -n 0 | --replications must lie in",
                "run enterprise -n many | --replications takes a whole number, was 'many'",
                "run enterprise -j 1.5 | --jobs takes a whole number, was '1.5'",
                "run enterprise --engine steam | --engine takes one of",
                "run enterprise -o= | -o needs a directory, was empty",
                "run enterprise -o pom.xml | pom.xml is a file",
                "run enterprise -n 1 -o pom.xml/deep/er | no result can be made there",
                "run enterprise --seed -3 | --seed must be a whole number from 0 on, was -3",
                "run enterprise -s -1 | --seed must be a whole number from 0 on, was -1",
                "validate-model -s -1 | --seed must be a whole number from 0 on, was -1",
                "validate-model --page a.md | --page needs --facts or --held-out",
                "validate-model --facts --held-out | leave one out",
                "validate-model --held-out -o a | --held-out stores no result",
                "validate-model --facts -o a | --facts stores no result",
                "validate-model --facts --resume -o a | --facts stores no result",
                "validate-model --facts -n 1 | --replications must lie in [2, 1000000] with --facts, was 1",
                "validate-model --facts --expect limbo_share<1 | leave out --expect",
                "run enterprise -j 0 | --jobs must lie in",
                "run enterprise --details -1 | --details must lie in",
                "run enterprise --resume | -o DIR",
                "run enterprise --force | -o DIR",
                "run enterprise --charts bmp | png, svg, pdf and none",
                "run enterprise --format xml | --format",
                "run enterprise --expect live>1 | no outcome live",
                "run enterprise --expect production_share | OUTCOME>=NUMBER",
                "run enterprise --set policy.launch_rat=1 | launch_rate",
                "run enterprise --set replications=100000001 | replications takes a whole number between 1 and 100,000,000",
                "run enterprise -n 100000001 | --replications must lie in [1, 100000000]",
                "run | SCENARIO",
                "scenarios show enterprse | did you mean enterprise?",
                "validate nowhere.yaml | no such file",
                "init a/b | .yaml"
            })
    void a_mistake_is_a_line_that_helps_and_exit_2(String arguments, String help) {
        Ended ended = execute(arguments.strip().split(" "));

        assertEquals(2, ended.exit(), ended.err());
        assertEquals("", ended.out());
        assertTrue(ended.err().contains(help.strip()), ended.err());
        assertTrue(ended.err().lines().count() <= 3, ended.err());
        assertFalse(ended.err().contains("\tat "), ended.err());
    }

    @Test
    void a_mistake_is_repeated_as_it_was_given_but_on_one_line() {
        Ended ended = execute("--no-such", "two  blanks", "a\nb");

        assertTrue(ended.err().contains("'two  blanks', 'a b'"), ended.err());
    }

    @Test
    void every_command_has_help_with_an_example() {
        for (String command : List.of(
                "run",
                "compare",
                "scenarios",
                "init",
                "validate",
                "schema",
                "validate-model",
                "doctor",
                "completion")) {
            Ended help = execute(command, "--help");
            assertEquals(0, help.exit());
            assertTrue(help.out().contains("Examples:"), command);
            boolean figures = List.of("run", "compare", "validate-model").contains(command);
            assertEquals(figures, help.out().contains(Limits.MORE), command);
        }
    }

    @Test
    void validate_lays_the_points_of_a_plan_and_counts_the_runs() throws IOException {
        Ended good = execute("validate", "load-curve", "--set", "experiment.design.grid.levels=12");
        assertEquals(0, good.exit(), good.err());
        assertTrue(good.out().contains("plans 12 points (grid) over 1 factor, at most 2,400 runs"), good.out());

        Path broken = Files.writeString(home.resolve("plan.yaml"), """
                pilottrap: 1
                experiment: {design: gird, vary: {assumptions.patience: plausible}}
                """);
        Ended bad = execute("validate", broken.toString());
        assertEquals(2, bad.exit());
        assertTrue(bad.err().contains(":2:22: no design is called \"gird\"; did you mean grid?"), bad.err());
        assertEquals(
                0, execute("run", broken.toString(), "-n", "2", "--dry-run").exit(), "run leaves the plan out");
    }

    @Test
    void init_asks_until_it_understands_and_writes_a_valid_scenario() {
        Path file = home.resolve("acme.yaml");
        Ended ended = execute(
                new ByteArrayInputStream("\nmany\n5000\n3M\n12\n\n3\n2\n\n".getBytes(UTF_8)),
                "init",
                file.toString(),
                "--ask");

        assertEquals(0, ended.exit(), ended.err());
        assertEquals(0, execute("validate", file.toString()).exit());
        assertEquals(2, execute("init", file.toString()).exit(), "a file is never overwritten");
    }

    @Test
    void an_interview_that_breaks_off_writes_nothing() {
        Path file = home.resolve("acme.yaml");
        Ended ended = execute(new ByteArrayInputStream("\n5000\n".getBytes(UTF_8)), "init", file.toString(), "--ask");

        assertEquals(2, ended.exit());
        assertFalse(Files.exists(file));
        assertTrue(ended.err().contains("the answers end at question 3 of 8; nothing is written"), ended.err());
        assertTrue(
                ended.err().lines().filter(line -> line.matches("[1-9]\\. .*")).count() == 3, ended.err());
    }

    @Test
    void without_a_command_there_is_nothing_to_do() {
        Ended ended = execute();

        assertEquals(2, ended.exit());
        assertEquals("", ended.out());
        assertTrue(ended.err().startsWith("Usage: pilottrap"), ended.err());
    }

    @Test
    void what_is_to_be_typed_names_the_program_as_it_was_called() {
        System.setProperty("pilottrap.command", "./my tools/pilottrap");
        try {
            assertTrue(execute("scenarios").err().contains("next: './my tools/pilottrap' run "));
            String help = execute("run", "--help").out();
            assertTrue(
                    help.contains("\n  './my tools/pilottrap' run enterprise --set policy.launch_rate=0.2"
                            + " --format json | jq .outcomes.production_share\n"),
                    help);
            assertTrue(execute("completion", "--help").out().contains("source <('./my tools/pilottrap' completion)"));
        } finally {
            System.clearProperty("pilottrap.command");
        }
        assertTrue(execute("schema", "--help").out().contains("# yaml-language-server: $schema="));
    }

    @Test
    void validate_model_tells_what_was_changed() {
        Ended ended = execute("validate-model", "-n", "2", "-o", in("a"), "--set", "policy.wip_limit=8");

        assertTrue(ended.out().contains("\nPlan: programme slots limited to 8, default none.\n"), ended.out());
    }

    @Test
    void validate_model_puts_fitted_and_held_out_patterns_beside_the_model_and_draws_them() throws IOException {
        Ended ended = execute("validate-model", "-n", "10", "-o", in("a"), "--format", "json", "--charts", "svg");
        JsonNode patterns = JsonMapper.shared().readTree(ended.out()).path("patterns");
        List<String> ids = new ArrayList<>();
        Map<String, Integer> kinds = new TreeMap<>();
        for (JsonNode pattern : patterns) {
            ids.add(pattern.path("id").asString());
            kinds.merge(pattern.path("kind").asString(), 1, Integer::sum);
            assertTrue(List.of("pass", "fail", "unclear")
                    .contains(pattern.path("verdict").asString()));
            assertTrue(pattern.has("simulated") && pattern.has("ci95") && pattern.has("published"));
        }

        assertEquals(Map.of("fitted", 11, "held_out", 11), kinds);
        assertEquals("C11", ids.get(10));
        assertEquals("V17", ids.get(21));
        assertEquals(0.12, patterns.get(0).path("published").asDouble());
        assertEquals("E12", patterns.get(11).path("sources").asString());
        assertTrue(patterns.get(11).path("published").asString().contains("17 to 42 %"));
        String picture = Files.readString(home.resolve("a/charts/patterns.svg"));
        assertTrue(picture.contains(" fitted patterns and "), picture.substring(0, 400));
    }

    @Test
    void patterns_are_put_to_each_parameter_set_by_itself() throws IOException {
        Path ensemble = home.resolve("two.yaml");
        Files.writeString(ensemble, """
                pilottrap-ensemble: 1
                name: two
                description: made up
                parameters: [assumptions.clean_data_gap]
                sets:
                  - {values: [0.2]}
                  - {values: [0.4]}
                """);
        String[] ask = {"validate-model", "--held-out", "-n", "3", "--format", "json", "--ensemble", ensemble.toString()
        };
        Ended both = execute(ask);
        Ended first = execute(
                "validate-model",
                "--held-out",
                "-n",
                "3",
                "--format",
                "json",
                "--set",
                "assumptions.clean_data_gap=0.2");

        assertEquals(0, both.exit(), both.err());
        JsonNode patterns = JsonMapper.shared().readTree(both.out()).path("patterns");
        JsonNode alone = JsonMapper.shared().readTree(first.out()).path("patterns");
        assertEquals(11, patterns.size());
        for (int i = 0; i < patterns.size(); i++) {
            assertEquals(2, patterns.get(i).path("of").asInt());
            JsonNode claim = patterns.get(i).path("claims").get(0);
            assertEquals(2, claim.path("simulated").size());
            if (claim.path("simulated").get(0).isNumber()) {
                assertEquals(
                        alone.get(i).path("claims").get(0).path("simulated").asDouble(),
                        claim.path("simulated").get(0).asDouble());
            }
        }
        assertTrue(execute(and(ask, "--page", in("a.md"))).err().contains("leave out --page or --ensemble"));
    }

    @Test
    void over_the_shipped_ensemble_it_is_told_which_parameters_the_targets_constrain() {
        Ended ended =
                execute("validate-model", "--held-out", "-n", "2", "--format", "json", "--ensemble", "enterprise");
        JsonNode json = JsonMapper.shared().readTree(ended.out());

        assertEquals(0, ended.exit(), ended.err());
        assertEquals(31, json.path("parameters").size());
        assertTrue(json.path("correlations").size() >= 5);
        assertTrue(json.path("correlation_by_chance").asDouble() > 0);
    }

    @Test
    void held_out_patterns_can_be_put_alone() throws IOException {
        Ended ended = execute("validate-model", "--held-out", "-n", "2", "--format", "csv", "--page", in("page.md"));

        assertEquals(0, ended.exit(), ended.err());
        assertEquals(
                11,
                ended.out()
                        .lines()
                        .filter(line -> line.contains(",held_out,"))
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .distinct()
                        .count());
        assertTrue(Files.readString(home.resolve("page.md")).startsWith("# Held-out patterns\n"));
        assertTrue(Files.exists(home.resolve("images/patterns.png")));
    }

    @Test
    void validate_model_puts_the_stylized_facts_to_the_baseline() throws IOException {
        Ended ended = execute("validate-model", "--facts", "-n", "2", "--format", "json", "--page", in("facts.md"));
        JsonNode patterns = JsonMapper.shared().readTree(ended.out()).path("patterns");

        assertEquals(0, ended.exit(), ended.err());
        assertEquals(16, patterns.size());
        for (JsonNode pattern : patterns) {
            assertEquals("stylized", pattern.path("kind").asString());
            assertTrue(List.of("pass", "fail", "unclear")
                    .contains(pattern.path("verdict").asString()));
            assertTrue(pattern.has("simulated") && pattern.path("ci95").size() == 2);
        }
        String page = Files.readString(home.resolve("facts.md"));
        assertTrue(page.contains(" -s 1 -n 2\n"), page);
        assertEquals(16, page.lines().filter(line -> line.startsWith("## SF-")).count());
    }

    @Test
    void what_would_steer_a_terminal_is_made_visible() throws IOException {
        Path file = home.resolve("a\u001b[2Jb\u009bc.yaml");
        Files.writeString(file, "pilottrap: 1\n");
        Path broken = home.resolve("\u001b]0;d\u0007.yaml");
        Files.writeString(broken, "pilottrap: 2\n");
        String stored = in("stored");
        assertEquals(0, run("-o", stored).exit());
        Path manifest = home.resolve("stored/manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replaceFirst("\"sha256\" : \"[0-9a-f]+", "\"sha256\" : \"0")
                        .replaceFirst("\"name\" : \"", "\"name\" : \"\\\\u001b[31mred\\\\nline"));

        for (Ended ended : List.of(
                execute("run", file.toString(), "-n", "1", "-s", "1", "--charts", "none", "-o", in("x")),
                execute("run", file.toString(), "-n", "1", "-s", "1", "--format", "csv", "--dry-run"),
                execute("validate", file.toString()),
                execute("validate", file.toString(), "--format", "csv"),
                execute("validate", broken.toString()),
                execute("run", broken.toString()),
                execute("run", "\u001b[2J"),
                execute("results", "ls", home.toString()))) {
            String all = ended.out() + ended.err();
            assertTrue(
                    all.contains("\\u001B")
                            || all.contains("a [2Jb c")
                            || !ended.out().isEmpty(),
                    all);
            assertTrue(
                    all.codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c)),
                    all.replace("\u001b", "ESC"));
        }
        assertTrue(run("-o", stored, "--resume").err().contains("is damaged or was edited"));
    }

    @Test
    void doctor_writes_as_many_cells_in_each_line() {
        Ended ended = execute("doctor", "--format", "csv");

        assertEquals(0, ended.exit(), ended.out());
        for (String line : ended.out().lines().toList()) {
            assertEquals(3, line.replaceAll("\"([^\"]|\"\")*\"", "quoted").split(",", -1).length, line);
        }
    }

    @Test
    void validate_model_keeps_the_scenario_that_it_ran() throws IOException {
        String[] more = {"-n", "3", "-s", "1", "--format", "json", "-q"};
        Ended ended = execute(and(new String[] {"validate-model", "-o", in("a")}, more));
        Path kept = Files.copy(home.resolve("a/scenario.txt"), home.resolve("kept.yaml"));
        Ended again = execute(and(new String[] {"run", kept.toString(), "--charts", "none", "-o", in("b")}, more));

        assertTrue(Files.readString(kept).contains("\nhorizon: 260\nlaunch_window: 104\n"), Files.readString(kept));
        assertEquals(digest(ended), digest(again));
    }

    @Test
    void validate_model_lets_the_user_change_the_setting() {
        Ended ended = execute(
                "validate-model", "-n", "2", "-o", in("a"), "--set", "horizon=234w", "--set", "launch_window=52w");
        JsonNode summary = JsonMapper.shared().readTree(home.resolve("a/summary.json"));

        assertEquals(0, ended.exit(), ended.err());
        assertEquals(234, summary.path("scenario").path("horizon_weeks").asInt());
        assertEquals(52, summary.path("scenario").path("launch_weeks").asInt());
    }

    private static String digest(Ended ended) {
        String digest = JsonMapper.shared().readTree(ended.out()).path("digest").asString();
        assertEquals(64, digest.length(), ended.err());
        return digest;
    }

    @Test
    void the_command_that_goes_on_repeats_what_was_asked_in_a_way_a_shell_reads() {
        assertEquals(
                "pilottrap run 'my file.yaml' --set a=b -s 17 -n 1000",
                Arguments.again(
                        List.of("run", "my file.yaml", "--seed=3", "-n", "5", "--set", "a=b", "--resume", "-oX"),
                        17,
                        1_000));
    }

    @Test
    void the_command_that_reproduces_does_not_tell_of_threads() {
        assertEquals(
                "pilottrap compare plan.yaml --why -s 17 -n 100",
                Arguments.reproducing(
                        List.of("compare", "plan.yaml", "-j2", "-j", "2", "--jobs=2", "--why", "-n", "5"), 17, 100));
    }

    @ParameterizedTest
    @CsvSource({"3.5, 3 or 4", "3.9, 4", "31, 31", "0.4, 0 or 1", "1000.1, '1,000'"})
    void counts_in_sentences_are_whole(double count, String words) {
        assertEquals(words, Words.about(count));
    }

    @ParameterizedTest
    @CsvSource({"850, $0.85 M", "150, $150 k", "-1200, −$1.20 M", "0, $0", "-0.2, $0", "25000, $25.0 M"})
    void money_is_short(double thousands, String words) {
        assertEquals(words, Words.money(thousands, "USD"));
    }
}
