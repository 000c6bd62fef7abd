package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pilottrap.scenarios.ensemble.Ensemble;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;

class EnsembleFileTest {
    private static final String HEAD = "pilottrap-ensemble: 1\nname: small\n";
    private static final String PARAMETERS = "parameters: [policy.launch_rate, assumptions.patience]\n";
    private static final String SETS = "sets: [{values: [0.2, 20]}, {values: [0.3, 40w]}]\n";

    @TempDir
    Path folder;

    static String madeUp() throws Exception {
        try (InputStream in = EnsembleFileTest.class.getResourceAsStream("/pilottrap/ensembles/made-up.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String file(String text) throws Exception {
        return Files.writeString(folder.resolve("e.yaml"), text).toString();
    }

    private static List<String> wrong(String text) {
        return assertThrows(ScenarioException.class, () -> EnsembleFile.parse("e", text)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void an_ensemble_is_read_and_written_again() throws Exception {
        Ensemble ensemble = EnsembleFile.parse("made-up", madeUp());

        assertEquals("made-up", ensemble.name());
        assertEquals(4, ensemble.sets().size());
        assertEquals(
                List.of(
                        Parameters.LAUNCH_RATE,
                        Parameters.PATIENCE,
                        Parameters.CLEAN_DATA_GAP,
                        Parameters.byKey("organization.pools.data").orElseThrow()),
                ensemble.parameters());
        assertEquals(List.of(0.22, 28.0, 0.45, 3.6), ensemble.sets().get(1).values(), "units are understood");
        assertEquals(Map.of("C1", 0.11), ensemble.sets().get(0).patterns());
        assertEquals(Map.of("command", "none", "seed", "1"), ensemble.calibration());
        assertEquals(ensemble, EnsembleFile.parse("again", EnsembleFile.text(ensemble)));
        assertEquals(
                EnsembleFile.text(ensemble), EnsembleFile.text(EnsembleFile.parse("x", EnsembleFile.text(ensemble))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense: 1 | pilottrap-ensemble: 1 is missing",
                "pilottrap-ensemble: 2 | does not know \"2\"",
                "[] | is no ensemble",
                "{HEAD}{SETS} | parameters is the list of what differs between the sets, such as [policy.launch_rate, …]; it is missing",
                "{HEAD}{PARAMETERS} | sets is the list of the parameter sets, at least one; it is missing",
                "{HEAD}{PARAMETERS}sets: [] | at least one, not an empty list",
                "{HEAD}{PARAMETERS}sets: 3 | at least one, not \"3\"",
                "pilottrap-ensemble: 1{NL}{PARAMETERS}{SETS} | name is missing",
                "{HEAD}{PARAMETERS}{SETS}sts: 1 | unknown key \"sts\" in an ensemble; did you mean sets?",
                "{HEAD}{PARAMETERS}sets: [{value: [1, 2]}] | unknown key \"value\" in a set; did you mean values?",
                "{HEAD}{PARAMETERS}sets: [[0.2, 20]] | a set is {values: [0.27, …]",
                "{HEAD}{PARAMETERS}sets: [{values: [0.2]}] | set 1 has 1 values, for 2 parameters",
                "{HEAD}{PARAMETERS}sets: [{values: [0.2, 20, 1]}] | set 1 has 3 values, for 2 parameters",
                "{HEAD}{PARAMETERS}sets: [{values: 0.2}] | the values of set 1 are a list, not \"0.2\"",
                "{HEAD}{PARAMETERS}sets: [{values: [0.2, -3]}] | assumptions.patience must lie between",
                "{HEAD}{PARAMETERS}sets: [{values: [0.2, much]}] | assumptions.patience",
                "{HEAD}{PARAMETERS}sets: [{values: [0.2, .nan]}] | assumptions.patience",
                "{HEAD}{PARAMETERS}sets: [{values: [0.2, 20]}, {values: [0.20, 20w]}] | set 2 is the same as set 1",
                "{HEAD}parameters: [policy.launch_rat]{NL}{SETS} | no parameter is called \"policy.launch_rat\"; did you mean policy.launch_rate?",
                "{HEAD}parameters: [policy.launch_rate, policy.launch_rate]{NL}{SETS} | policy.launch_rate stands twice",
                "{HEAD}parameters: [organization.past.weeks]{NL}{SETS} | organization.past.weeks shapes the organization",
                "{HEAD}parameters: [organization.functions.sales.teams]{NL}{SETS} | shapes the organization",
                "{HEAD}{PARAMETERS}sets: [{values: [0.2, 20], patterns: {C1: high}}] | patterns.C1",
                "{HEAD}{PARAMETERS}{SETS}calibration: [1] | calibration takes named texts and numbers",
                "{HEAD}{PARAMETERS}{SETS}name: twice | name",
            })
    void what_is_wrong_is_told_in_a_line(String text, String told) {
        String whole = text.replace("{HEAD}", HEAD)
                .replace("{PARAMETERS}", PARAMETERS)
                .replace("{SETS}", SETS)
                .replace("{NL}", "\n");
        List<String> problems = Read.withinASecond(() -> wrong(whole));
        assertTrue(problems.stream().anyMatch(each -> each.contains(told)), problems + " has no: " + told);
        assertTrue(problems.stream().allMatch(each -> each.startsWith("e")), problems + " say where");
    }

    @Test
    void an_ensemble_too_large_is_refused() {
        String sets = IntStream.range(0, 1_001)
                .mapToObj(i -> "  - {values: [0.2, " + (20 + i / 100.0) + "]}")
                .collect(Collectors.joining("\n"));
        assertTrue(wrong(HEAD + PARAMETERS + "sets:\n" + sets).toString().contains("at most 1000 sets"));
    }

    @Test
    void a_file_that_is_missing_a_folder_or_something_else_is_told() throws Exception {
        assertTrue(told(folder.resolve("none.yaml").toString()).contains("there is no such file"));
        assertTrue(told(folder.toString()).contains("is a directory, not an ensemble"));
        assertTrue(told(file("pilottrap: 1\nname: a scenario\n")).contains("never says pilottrap-ensemble: 1"));
        assertTrue(told("enterprize\u0000").contains("no possible file name"));
    }

    private static String told(String name) {
        return assertThrows(ScenarioException.class, () -> EnsembleFile.read(name))
                .problems()
                .toString();
    }

    @Test
    void a_scenario_draws_from_the_ensemble_that_it_names_beside_it() throws Exception {
        file(HEAD + PARAMETERS + SETS);
        Path acme =
                Files.writeString(folder.resolve("acme.yaml"), "pilottrap: 1\nextends: enterprise\nensemble: e.yaml\n");

        Blueprint blueprint = Read.named(acme.toString()).blueprint();

        assertEquals("small", blueprint.sets().name());
        assertEquals(40, blueprint.values(3).of(Parameters.PATIENCE));
        assertEquals(0.27, blueprint.values().of(Parameters.LAUNCH_RATE), "the scenario's own value is as it was");
        assertEquals(
                0,
                Read.named(acme.toString(), "ensemble=none").blueprint().sets().size());
    }

    @Test
    void what_a_scenario_an_option_an_alternative_or_a_factor_states_stays() throws Exception {
        String e = file(HEAD + PARAMETERS + SETS);
        String text = """
                pilottrap: 1
                extends: enterprise
                assumptions: {patience: 34w}
                alternatives: {slow: {launch_rate: 0.27/w}}
                """;

        Scenario scenario = Read.text(text, "ensemble=" + e);
        assertEquals(
                List.of(Parameters.LAUNCH_RATE), scenario.blueprint().sets().parameters());
        assertEquals(
                34.0, scenario.blueprint().values(1).of(Parameters.PATIENCE), "even where it is the standard value");
        assertTrue(
                scenario.warnings().toString().contains("assumptions.patience stays as the scenario states it"),
                scenario.warnings().toString());
        assertEquals(
                List.of(),
                scenario.alternatives().get("slow").blueprint().sets().parameters());

        assertEquals(
                List.of(Parameters.PATIENCE),
                Read.named("enterprise", "policy.launch_rate=0.4", "ensemble=" + e)
                        .blueprint()
                        .sets()
                        .parameters());
        Experiment experiment = Read.experiment(
                "pilottrap: 1\nexperiment: {design: grid, vary: {assumptions.patience: {values: [20w, 34w]}}}\n",
                "ensemble=" + e);
        assertEquals(
                List.of(Parameters.LAUNCH_RATE), experiment.blueprint(1).sets().parameters());
        assertEquals(34, experiment.blueprint(1).values(0).of(Parameters.PATIENCE));
    }

    @Test
    void the_sets_are_part_of_the_canonical_text_which_reads_back_to_the_same() throws Exception {
        String e = file(HEAD + PARAMETERS + SETS);
        Scenario plain = Read.named("enterprise");
        Scenario drawn = Read.named("enterprise", "ensemble=" + e);

        assertNotEquals(plain.sha256(), drawn.sha256());
        Scenario again = Read.text(drawn.canonical());
        assertEquals(drawn.canonical(), again.canonical());
        assertEquals(drawn.blueprint(), again.blueprint());
        assertEquals(
                List.of(Parameters.LAUNCH_RATE),
                Read.text(drawn.canonical(), "assumptions.patience=30")
                        .blueprint()
                        .sets()
                        .parameters(),
                "what is set on top stays");
        assertTrue(!plain.canonical().contains("ensemble"));
    }

    @Test
    void an_experiment_with_alternatives_reads_back_to_the_same_points() throws Exception {
        String e = file(HEAD + PARAMETERS + SETS);
        Experiment experiment = Read.experiment("""
                pilottrap: 1
                alternatives: {same: {launch_rate: 0.27/w}, free: {wip_limit: 8}}
                experiment: {design: grid, vary: {alternative: {values: [base, same, free]}}}
                """, "ensemble=" + e);

        Experiment again = Read.experiment(experiment.canonical());

        assertEquals(experiment.canonical(), again.canonical());
        for (int point = 0; point < experiment.points(); point++) {
            assertEquals(experiment.blueprint(point), again.blueprint(point));
        }
        assertEquals(List.of(Parameters.PATIENCE), again.blueprint(1).sets().parameters());
        assertEquals(2, again.blueprint(2).sets().parameters().size());
    }

    @Test
    void with_interventions_added_the_sets_are_the_same() throws Exception {
        String e = file(HEAD + PARAMETERS + SETS);
        Scenario drawn = Read.named("enterprise", "ensemble=" + e);
        Scenario trained = ScenarioFile.withInterventions(drawn, "trained", List.of("training"));
        assertEquals(drawn.blueprint().sets(), trained.blueprint().sets());
        assertEquals(List.of(), ScenarioFile.contrast(drawn, trained).frame());
    }

    @Test
    void other_sets_cannot_be_compared_and_a_held_assumption_is_told() throws Exception {
        String e = file(HEAD + PARAMETERS + SETS);
        Scenario drawn = Read.named("enterprise", "ensemble=" + e);
        assertTrue(ScenarioFile.contrast(drawn, Read.named("enterprise"))
                .frame()
                .get(0)
                .contains("is drawn from no parameter sets, the base from 2 parameter sets of ensemble small"));
        Scenario held = Read.named("enterprise", "ensemble=" + e, "assumptions.patience=34");
        assertEquals(List.of(), ScenarioFile.contrast(drawn, held).frame());
        assertTrue(
                ScenarioFile.contrast(drawn, held).assumed().toString().contains("takes that of each set"),
                ScenarioFile.contrast(drawn, held).assumed().toString());
    }

    @Test
    void sets_that_contradict_the_scenario_are_refused_with_their_number() throws Exception {
        String e = file(HEAD + "parameters: [policy.sourcing.build]\nsets: [{values: [0.55]}, {values: [0.7]}]\n");
        ScenarioException wrong =
                assertThrows(ScenarioException.class, () -> Read.named("enterprise", "ensemble=" + e));
        assertTrue(
                wrong.getMessage().contains("ensemble small: in set 2, policy.sourcing must sum to 1"),
                wrong.getMessage());
        assertEquals(1, wrong.problems().size());
    }

    @Test
    void standard_input_names_no_files() throws Exception {
        String e = file(HEAD + PARAMETERS + SETS);
        assertTrue(
                Read.mistakes("pilottrap: 1\nensemble: " + e + "\n").toString().contains("no file can be named here"));
    }

    @Test
    void a_scenario_says_what_is_wrong_with_its_ensemble() {
        assertTrue(Read.mistakes("pilottrap: 1\nensemble: [1]\n").toString().contains("or none, not a list"));
        assertTrue(Read.mistakes("pilottrap: 1\nensemble: {name: x, parameters: [], sets: []}\n")
                .toString()
                .contains("not an empty list"));
    }

    @Test
    void the_sets_of_the_made_up_ensemble_are_what_they_say() throws Exception {
        Blueprint blueprint =
                Read.named("enterprise", "ensemble=" + file(madeUp())).blueprint();
        assertArrayEquals(new double[] {0.22, 28, 0.45, 3.6}, blueprint.sets().set(1));
        for (Parameter each : blueprint.sets().parameters()) {
            assertEquals(
                    blueprint.sets().set(2)[blueprint.sets().parameters().indexOf(each)],
                    blueprint.values(6).of(each));
        }
        assertEquals(
                Collections.emptyList(),
                Read.named("enterprise").blueprint().sets().parameters());
    }
}
