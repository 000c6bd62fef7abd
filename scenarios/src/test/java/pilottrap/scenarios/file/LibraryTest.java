package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.Engine;
import pilottrap.simulation.Simulation;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Grade;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.ParameterValues;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.parameter.Section;

class LibraryTest {
    private static final double EPSILON = 1e-12;

    static Stream<LibraryEntry> entries() {
        return ScenarioFile.library().stream();
    }

    private static ParameterValues values(String name) throws ScenarioException {
        return Read.named(name).blueprint().values();
    }

    @Test
    void every_file_of_the_folder_is_listed_and_every_entry_has_a_file() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("library"))) {
            List<String> stems =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            List<String> listed =
                    entries().map(entry -> entry.name() + ".yaml").sorted().toList();
            assertEquals(stems, listed);
        }
    }

    @Test
    void the_enterprise_comes_first_and_the_knock_outs_last() {
        List<LibraryEntry.Kind> kinds = entries().map(LibraryEntry::kind).toList();
        assertEquals("enterprise", ScenarioFile.library().get(0).name());
        assertEquals(kinds.stream().sorted().toList(), kinds);
        assertEquals(
                13,
                kinds.stream()
                        .filter(kind -> kind == LibraryEntry.Kind.KNOCK_OUT)
                        .count());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void a_library_scenario_says_in_one_line_what_it_is(LibraryEntry entry) throws Exception {
        assertFalse(entry.description().isBlank());
        assertTrue(entry.description().length() <= 120, entry.description());
        Scenario scenario = Read.named(entry.name());
        assertEquals(scenario.name(), entry.title());
        boolean more = !scenario.alternatives().isEmpty() || entry.kind() == LibraryEntry.Kind.EXPERIMENT;
        assertEquals(more ? 1 : 0, scenario.warnings().size(), "that it has alternatives, or plans an experiment");
        assertTrue(ScenarioFile.libraryText(entry.name()).startsWith("# yaml-language-server: $schema=../../schema/"));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void a_library_scenario_is_the_same_by_name_and_by_path(LibraryEntry entry) throws Exception {
        assertEquals(Read.named(entry.name()), Read.named("library/" + entry.name() + ".yaml"));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void only_the_enterprise_and_the_base_of_experiments_are_the_baseline_itself(LibraryEntry entry) throws Exception {
        Scenario scenario = Read.named(entry.name());
        Blueprint blueprint = scenario.blueprint();
        if (entry.name().equals("enterprise")
                || !scenario.alternatives().isEmpty()
                || (entry.kind() == LibraryEntry.Kind.EXPERIMENT
                        && !entry.name().equals("trap-map") // begins with a past, and runs longer
                        && scenario.interventions().isEmpty())) {
            assertEquals(Blueprint.standard(), blueprint);
        } else {
            assertNotEquals(Blueprint.standard(), blueprint);
        }
    }

    static Stream<LibraryEntry> experiments() {
        return entries().filter(entry -> entry.kind() == LibraryEntry.Kind.EXPERIMENT);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void a_library_experiment_is_laid_without_a_warning_and_within_minutes(LibraryEntry entry) throws Exception {
        Experiment plan = ScenarioFile.experiment(entry.name(), List.of(), InputStream.nullInputStream());
        assertEquals(List.of(), plan.warnings());
        assertTrue((long) plan.points() * plan.replicate().most() <= 150_000, "runs of " + plan.points() + " points");
        assertEquals(plan.sha256(), Read.experiment(plan.canonical()).sha256());
    }

    @Test
    void screening_covers_every_assumption_that_is_assumed_or_calibrated_but_surveys_and_counting() throws Exception {
        Experiment plan = ScenarioFile.experiment("screening", List.of(), InputStream.nullInputStream());
        Set<String> keys = new TreeSet<>();
        plan.factors().forEach(factor -> keys.add(factor.key()));
        for (Parameter parameter : Parameters.all()) {
            boolean uncertain = parameter.section() == Section.ASSUMPTIONS
                    && (parameter.grade() == Grade.ASSUMED || parameter.grade() == Grade.CALIBRATED)
                    && parameter.low() < parameter.high()
                    && !parameter.path().startsWith("survey.")
                    && !parameter.equals(Parameters.COUNTED_FROM);
            assertEquals(uncertain, keys.contains(parameter.key()), parameter.key());
        }
    }

    @Test
    void the_comments_of_the_enterprise_tell_the_defaults() throws Exception {
        String uncommented = ScenarioFile.libraryText("enterprise").replaceAll("(?m)^  # ", "  ");
        assertNotEquals(uncommented, ScenarioFile.libraryText("enterprise"));
        ParameterValues told = Read.text(uncommented).blueprint().values();
        for (Parameter parameter : Parameters.all()) {
            // 1/130 is written as people think of it; the default is 0.007692.
            assertEquals(
                    parameter.standard(), told.of(parameter), 1e-4 * Math.abs(parameter.standard()), parameter.key());
        }
    }

    @Test
    void bundles_add_up_to_all_of_them() throws Exception {
        Set<String> all = new TreeSet<>();
        for (String bundle : List.of("bundle-foundations", "bundle-people", "bundle-portfolio")) {
            for (Programme programme : Read.named(bundle).blueprint().programmes()) {
                assertTrue(all.add(programme.name()), programme.name());
            }
        }
        Set<String> together = new TreeSet<>();
        Read.named("bundle-all").blueprint().programmes().forEach(programme -> together.add(programme.name()));
        assertEquals(all, together);
        for (Scenario order : Read.named("sequencing").alternatives().values()) {
            Set<String> here = new TreeSet<>();
            order.blueprint().programmes().forEach(programme -> here.add(programme.name()));
            assertEquals(all, here, order.name());
        }
    }

    @Test
    void mid_market_has_twelve_teams_and_a_fifth_of_the_specialists() throws Exception {
        ParameterValues values = values("mid-market");
        double teams = 0;
        for (BusinessFunction function : BusinessFunction.values()) {
            teams += values.of(Parameters.of(function, "teams"));
        }
        assertEquals(12, teams);
        for (PoolKind pool : PoolKind.values()) {
            Parameter capacity = Parameters.capacity(pool);
            assertEquals(0.22 * capacity.standard(), values.of(capacity), EPSILON, capacity.key());
        }
        double systems = 1 + 8 * values.of(Parameters.INTEGRATIONS_CHANCE);
        assertEquals(0.6 * 4, systems, EPSILON);
        assertEquals(Parameters.POLITICAL_CAPITAL.standard() - 0.2, values.of(Parameters.POLITICAL_CAPITAL), EPSILON);
        assertEquals(1, values.of(Parameters.SHARED_SPONSOR));
    }

    @Test
    void regulated_doubles_the_share_of_tier_3_everywhere() throws Exception {
        ParameterValues values = values("regulated");
        for (BusinessFunction function : BusinessFunction.values()) {
            double sum = 0;
            for (String tier : List.of("tier_1", "tier_2", "tier_3")) {
                sum += values.of(Parameters.of(function, tier));
            }
            Parameter tier3 = Parameters.of(function, "tier_3");
            assertEquals(2 * tier3.standard(), values.of(tier3) / sum, 1e-9, function.key());
            double before = Parameters.of(function, "tier_1").standard()
                    / Parameters.of(function, "tier_2").standard();
            double now = values.of(Parameters.of(function, "tier_1")) / values.of(Parameters.of(function, "tier_2"));
            assertEquals(before, now, 0.001, function.key());
        }
        assertEquals(1.8 * Parameters.GOVERNANCE_WORK.standard(), values.of(Parameters.GOVERNANCE_WORK), EPSILON);
    }

    @Test
    void a_public_agency_loses_its_leaders_a_third_faster() throws Exception {
        ParameterValues values = values("public-agency");
        assertEquals(1.3 / 130, values.of(Parameters.EXECUTIVE_TURNOVER), EPSILON);
        assertEquals(1.3 / 208, values.of(Parameters.MANAGER_TURNOVER), EPSILON);
        assertEquals(0, values.of(Parameters.MID_YEAR_SHIFT));
    }

    @Test
    void the_permissive_baseline_buys_or_partners_three_pilots_in_four() throws Exception {
        ParameterValues values = values("permissive-2026");
        assertEquals(0.75, values.of(Parameters.SOURCING_BUY) + values.of(Parameters.SOURCING_PARTNER), EPSILON);
    }

    @Test
    void a_knock_out_is_the_enterprise_and_says_what_it_assumes() throws Exception {
        Scenario scenario = Read.named("knock-out-clean-data-gap");
        assertEquals("enterprise", scenario.archetype());
        assertEquals(
                List.of("Assumes clean data gap of 0, default 0.37 "
                        + "(quality lost between curated and real data at data maturity 0)."),
                scenario.changes().assumptions());
    }

    @Test
    void instantaneous_governance_works_and_waits_for_nothing() throws Exception {
        ParameterValues values = values("knock-out-governance-instantaneous");
        assertEquals(0, values.of(Parameters.GOVERNANCE_WORK));
        assertEquals(0, values.of(Parameters.PROCUREMENT_WORK));
        assertEquals(0, values.of(Parameters.GOVERNANCE_WAIT_FACTOR));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void a_library_scenario_runs(LibraryEntry entry) throws Exception {
        try (Simulation simulation = new Simulation(Read.named(entry.name()).blueprint(), Engine.TREE)) {
            for (int replication = 0; replication < 3; replication++) {
                assertEquals(
                        RunResult.Status.FINISHED,
                        simulation.run(1, replication, false).status());
            }
        }
    }
}
