package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.scenarios.file.HostileScenariosTest.Case;

/** Plans that are wrong on purpose: each mistake is one line that names its place and the mend. */
class HostileExperimentsTest {
    private static final List<Case> CASES = new ArrayList<>();

    private static final String PATIENCE = "assumptions.patience: {from: 13w, to: 52w}";

    private static void file(String text, String... mistakes) {
        CASES.add(new Case(text, List.of(mistakes)));
    }

    /** A plan whose block holds lines from line 3 on, indented by two. */
    private static void block(String lines, String... mistakes) {
        file("pilottrap: 1\nexperiment:\n" + lines.indent(2), mistakes);
    }

    /** A grid that varies something in line 5. */
    private static void vary(String line, String... mistakes) {
        block("design: grid\nvary:\n  " + line, mistakes);
    }

    /** A plan of one good factor and a design in line 3. */
    private static void design(String design, String... mistakes) {
        block("design: " + design + "\nvary: {" + PATIENCE + "}", mistakes);
    }

    /** A grid of one good factor and further lines from line 5 on. */
    private static void with(String lines, String... mistakes) {
        block("design: grid\nvary: {" + PATIENCE + "}\n" + lines, mistakes);
    }

    static {
        blocks();
        designs();
        sizes();
        names();
        values();
        lists();
        constraints();
        together();
    }

    private static void blocks() {
        file("pilottrap: 1\n", ": plans no experiment; add experiment: {design: …");
        file("pilottrap: 1\nexperiment: grid\n", "2:13: experiment takes named values");
        file("pilottrap: 1\nexperiment: [grid]\n", "2:13: experiment takes named values");
        file("pilottrap: 1\nexperiment:\n", ": plans no experiment");
        file("pilottrap: 1\nexperiment: {replications: 6}\n", ": plans no experiment");
        block("vary: {" + PATIENCE + "}", ": experiment needs a design");
        block("design: grid", "3:3: experiment varies nothing");
        block("design: grid\nvary: {}", "3:3: experiment varies nothing");
        block("design: grid\nvary:", "3:3: experiment varies nothing");
        block("design: grid\nvary: none", "3:3: experiment varies nothing");
        block("design: grid\nvary: patience", "4:9: vary takes named values");
        block("design: grid\nvary: [assumptions.patience]", "4:9: vary takes named values");
        with("replicatons: 4", "5:3: unknown key \"replicatons\" in experiment; did you mean replications?");
        with("seed: 4", "5:3: unknown key \"seed\" in experiment");
        with("replications: 0", "5:17: experiment.replications takes a whole number between 1 and 100,000,000");
        with("replications: -5", "5:17: a whole number between 1");
        with("replications: 1e3", "5:17: a whole number between 1");
        with("replications: many", "5:17: a whole number between 1");
        with("precision: 1%", "5:14: names one outcome and the half-width");
        with("precision: {}", "5:14: names one outcome and the half-width");
        with("precision: {production_share: 1%, net_value: 1M}", "5:14: names one outcome and the half-width");
        with(
                "precision: {production_shar: 1%}",
                "5:15: no outcome is called \"production_shar\"; did you mean production_share?");
        with("precision: {production_share: 0}", "5:33: must be above 0");
        with("precision: {production_share: -1%}", "5:33: must be above 0");
        with("precision: {production_share: 4w}", "5:33: a share such as");
        with("precision: {production_share: [1%]}", "5:33: takes one value");
        with("precision: {weeks_launch_to_production: 1w}", "5:43: the interval of a quantiles cannot be followed");
    }

    private static void designs() {
        design("", "3:10: design is one of list, grid");
        design("lhs", "3:11: no design is called \"lhs\"");
        design("gird", "3:11: no design is called \"gird\"; did you mean grid?");
        design("{latin_hypercub: {points: 5}}", "3:12: did you mean latin_hypercube?");
        design("[grid]", "3:11: design is one of list, grid");
        design("{grid: {}, sobol: {points: 4}}", "3:11: it has one name");
        design("{}", "3:11: it has one name");
        design("{grid: 5}", "3:18: grid takes its settings, as in {levels: 10}");
        design("{grid: {level: 5}}", "3:19: unknown key \"level\" of grid; did you mean levels?");
        design("{grid: {levels: 1}}", "3:27: grid.levels takes a whole number between 2 and 10,000");
        design("{grid: {levels: 2.5}}", "3:27: grid.levels takes a whole number");
        design("latin_hypercube", "3:11: latin_hypercube.points is missing, as in latin_hypercube: {points: 500}");
        design("{latin_hypercube: {points: -1}}", "3:38: latin_hypercube.points takes a whole number between 1");
        design("{latin_hypercube: {points: 0}}", "3:38: latin_hypercube.points takes a whole number between 1");
        design("{sobol: {points: 8, seed: -1}}", "3:37: sobol.seed takes a whole number between 0");
        design("{sobol: {points: 99999999999}}", "3:28: sobol.points takes a whole number between 1");
        design("{morris: {trajectories: 4, levels: 5}}", "3:46: morris.levels must be even");
        design("{morris: {trajectories: 1}}", "3:35: morris.trajectories takes a whole number between 2");
        design(
                "{saltelli: {trajectories: 4}}",
                "3:23: unknown key \"trajectories\" of saltelli; there are points and seed");
        design("{one_at_a_time: {levels: 1}}", "3:36: one_at_a_time.levels takes a whole number between 2");
    }

    private static void sizes() {
        StringBuilder twelve = new StringBuilder("design: {grid: {levels: 10}}\nvary:\n");
        for (String pool : List.of("ai", "data", "integration", "governance", "change", "mlops")) {
            twelve.append("  organization.pools.").append(pool).append(": plausible\n");
        }
        for (String assumption : List.of(
                "patience",
                "clean_data_gap",
                "data_work",
                "integration_work",
                "governance_work",
                "technical_quality")) {
            twelve.append("  assumptions.").append(assumption).append(": plausible\n");
        }
        block(
                twelve + "replications: 400",
                "3:12: this grid over 12 factors has 1,000,000,000,000 points and 400,000,000,000,000 runs, about 12,675"
                        + " years on one core and 800 PB on disk; at most 1,000,000 points are possible; use fewer levels");
        block(
                "design: {grid: {levels: 10000}}\nvary: {assumptions: plausible}",
                "3:12: at most 1,000,000 points are possible");
        design("{latin_hypercube: {points: 2000000000}}", "3:12: at most 1,000,000 points are possible");
        design("{sobol: {points: 1000001}}", "3:12: at most 1,000,000 points are possible");
        design(
                "{morris: {trajectories: 2147483647}}",
                "3:12: at most 1,000,000 points are possible; use fewer trajectories");
        design("{saltelli: {points: 2147483647}}", "3:12: at most 1,000,000 points are possible");
        block(
                "design: {latin_hypercube: {points: 1000000}}\nvary: {assumptions: plausible}",
                "3:12: at most 10,000,000 numbers (points × factors) are possible");
        block(
                "design: {latin_hypercube: {points: 200000}}\nvary: {" + PATIENCE + "}\nreplications: 501",
                "3:12: has 200,000 points and 100,200,000 runs, about 28 hours on one core and 200 GB on disk; at most"
                        + " 100,000,000 runs are possible; use at most 500 replications, or fewer points");
        block(
                "design: {list: [{assumptions.patience: 3w}, {assumptions.patience: 4w}]}\nreplications: 50000001",
                "3:12: at most 100,000,000 runs are possible; use at most 50,000,000 replications, or fewer points");
        block(
                "design: {grid: {levels: 5}}\nvary: {" + PATIENCE + "}\nreplications: 100000000",
                "3:12: at most 100,000,000 runs are possible; use at most 20,000,000 replications, or fewer points");
    }

    private static void names() {
        vary(
                "assumptions.patiance: {from: 1, to: 2}",
                "5:5: nothing to vary is called \"assumptions.patiance\"; did you mean assumptions.patience?");
        vary("patience: {from: 1, to: 2}", "5:5: nothing to vary is called \"patience\"; write assumptions.patience");
        vary("mlops: {values: [on, off]}", "5:5: write policy.interventions.mlops");
        vary("assumptions: {patiance: {from: 1, to: 2}}", "5:19: did you mean assumptions.patience?");
        vary("horizon: {values: [5y, 6y]}", "5:5: nothing to vary is called \"horizon\"");
        vary("organization.units: {values: [1]}", "5:5: nothing to vary is called \"organization.units\"");
        vary("assumptions.zzz.*: plausible", "5:5: no group of parameters is called \"assumptions.zzz\"");
        vary(
                "assumption.*: plausible",
                "5:5: no group of parameters is called \"assumption\"; did you mean assumptions?");
        vary("assumptions.*: {from: 1, to: 2}", "5:20: assumptions.* takes plausible");
        vary("assumptions: 5", "5:5: nothing to vary is called \"assumptions\"");
        vary("policy.pool_limits: plausible", "5:5: nothing below policy.pool_limits is assumed or calibrated");
        vary(
                "policy.interventions.trainig.intensity: plausible",
                "5:5: no intervention is called \"trainig\"; did you mean training?");
        vary("policy.interventions.trainig: {values: [on, off]}", "5:5: did you mean training?");
        vary(
                "policy.interventions.training.intensty: plausible",
                "5:5: unknown setting \"intensty\" of training; did you mean intensity?");
        vary(
                "policy: {interventions: {training: {strt: {values: [1w, 2w]}}}}",
                "5:41: unknown setting \"strt\" of training; did you mean start?");
        vary("alternative: {values: [base, focus]}", "5:5: the scenario names no alternatives; add alternatives");
        file("""
                pilottrap: 1
                alternatives: {focus: {wip_limit: 8}}
                experiment:
                  design: grid
                  vary:
                    alternative: {values: [base, focsu]}
                """, "6:34: no alternative is called \"focsu\"; did you mean focus?");
        file("""
                pilottrap: 1
                alternatives: {focus: {wip_limit: 8}}
                experiment:
                  design: grid
                  vary:
                    alternative: {from: base, to: focus}
                """, "6:18: alternative is no number; write {values: […]}");
        file("""
                pilottrap: 1
                alternatives: {base: {wip_limit: 8}}
                experiment:
                  design: grid
                  vary:
                    alternative: plausible
                """, "6:5: an alternative is called base, which here means the scenario itself");
        file("""
                pilottrap: 1
                organization:
                  units: [{function: sales, teams: 5}]
                experiment:
                  design: grid
                  vary: {organization.functions.sales.teams: {from: 2, to: 9}}
                """, "6:10: has no effect: the units say");
        vary(
                "assumptions.patience: {from: 13w, to: 52w}\n  assumptions: {patience: plausible}",
                "6:19: assumptions.patience stands twice; it is already given in line 5");
    }

    private static void values() {
        vary(
                "assumptions.patience: 30w",
                "5:27: assumptions.patience takes {from: …, to: …}, {values: […]} or plausible, not \"30w\"");
        vary("assumptions.patience: [10w, 30w]", "5:27: not a bare list");
        vary("assumptions.patience: {from: 10w}", "5:27: needs both from and to");
        vary("assumptions.patience: {to: 10w}", "5:27: needs both from and to");
        vary("assumptions.patience: {from: 30w, to: 30w}", "5:34: from (30) must be below to (30)");
        vary("assumptions.patience: {from: 52w, to: 13w}", "5:34: from (52) must be below to (13)");
        vary("assumptions.patience: {from: 13w, to: 52w, values: [1]}", "5:27: takes either values or from and to");
        vary(
                "assumptions.patience: {from: 13w, to: 52w, step: 2}",
                "5:48: unknown key \"step\" of assumptions.patience");
        vary(
                "assumptions.patience: {from: 13w, to: 52w, scale: lin}",
                "5:55: assumptions.patience.scale is linear or log, not \"lin\"");
        vary(
                "assumptions.clean_data_gap: {from: 0, to: 50%, scale: log}",
                "5:40: on a log scale from must be above 0, was 0");
        vary(
                "assumptions.clean_data_gap: {from: 30, to: 80}",
                "5:40: for percent write 30%",
                "5:48: for percent write 80%");
        vary("assumptions.clean_data_gap: {from: 30%, to: 120%}", "5:49: must lie between 0 and 1");
        vary("assumptions.patience: {from: .nan, to: 52w}", "5:34: not a number to compute with");
        vary("assumptions.patience: {from: -.inf, to: .inf}", "5:34: not a number", "5:45: not a number");
        vary("assumptions.patience: {from: 1kg, to: 2kg}", "5:34: cannot be in \"kg\"", "5:43: cannot be in \"kg\"");
        vary(
                "assumptions.patience: {values: []}",
                "5:36: assumptions.patience.values is empty; state at least one value");
        vary("assumptions.patience: {values: 13w}", "5:36: assumptions.patience.values is a list, as in [1, 2, 4]");
        vary("assumptions.patience: {values:}", "5:35: assumptions.patience.values is a list");
        vary("assumptions.patience: {values: [13w, 3mo]}", "5:42: assumptions.patience states 13 twice");
        vary("assumptions.patience: {values: [13w, -1]}", "5:42: must lie between 0.1 and 10,000,000 weeks");
        vary("assumptions.data_sources.trials: {values: [10, 12.5]}", "5:52: must be a whole number, was 12.5");
        vary("policy.wip_limit: {from: 7.5, to: 12}", "5:30: must be a whole number, was 7.5");
        vary("policy.ring_fence: {from: 0, to: 1}", "5:24: policy.ring_fence is no number; write {values: […]}");
        vary("policy.ring_fence: {values: [maybe]}", "5:34: policy.ring_fence is a switch");
        vary(
                "policy.interventions.training: {values: [on, sometimes]}",
                "5:50: policy.interventions.training is a switch");
        vary("policy.interventions.training: 5", "5:36: policy.interventions.training takes {values: […]}, not \"5\"");
        vary("policy.interventions.training.intensity: {from: 0.5, to: 3}", "5:62: must lie between 0.01 and 1.5");
        vary("policy.interventions.wip_limit.pilots: {values: [8.5]}", "5:54: must be a whole number");
        vary(
                "policy.interventions.training.start: plausible",
                "5:5: has no plausible range; state from and to, or values");
        vary("policy.interventions.training.start: {from: 1999-01-01, to: 1y}", "5:49: before the scenario starts");
        vary("policy.interventions.training.start: {values: [-3w]}", "5:52: must not lie before week 0");
        vary("policy.interventions.governance_modernization.parts: {values: [both, most]}", "5:74: is one of");
        vary("policy.wip_limit: {}", "5:5: policy.wip_limit has no plausible range");
    }

    private static void lists() {
        block("design: list", "3:11: list takes points");
        block("design: {list: []}", "3:18: list is empty");
        block("design: {list: 5}", "3:18: list takes points");
        block("design: {list: [{}]}", "3:18: no point of the list states anything");
        block("design: {list: [5]}", "3:19: a point is {assumptions.patience: 13w, …}, not \"5\"");
        block("design: {list: [{assumptions.patience: {from: 1, to: 2}}]}", "3:42: takes one value");
        block("design: {list: [{assumptions.patiance: 3w}]}", "3:20: did you mean assumptions.patience?");
        block(
                "design: {list: [{assumptions.patience: 3w, assumptions: {patience: 4w}}]}",
                "3:60: stands twice in this point");
        block("design: {list: [[assumptions.patience]]}", "3:19: list names what varies, but has no point");
        block("design: {list: [[assumptions.patience], [3w, 4w]]}", "3:43: a row of this table has 1 values");
        block("design: {list: [[assumptions.patience, assumptions.patience], [3w, 4w]]}", "3:42: stands twice");
        block(
                "design: {list: [[assumptions.patience], {assumptions.patience: 4w}]}",
                "3:43: a row of this table has 1 values");
        block(
                "design: {list: [{assumptions.patience: 3w}]}\nvary: {" + PATIENCE + "}",
                "3:12: a list says itself what varies; leave vary out");
        StringBuilder long25 = new StringBuilder("design:\n  list:\n    - [");
        for (int i = 0; i < 25; i++) {
            long25.append(i == 0 ? "" : ", ")
                    .append(pilottrap.simulation.parameter.Parameters.all()
                            .get(i + 60)
                            .key());
        }
        long25.append("]\n");
        StringBuilder row = new StringBuilder("    - [");
        for (int i = 0; i < 25; i++) {
            double standard =
                    pilottrap.simulation.parameter.Parameters.all().get(i + 60).standard();
            row.append(i == 0 ? "" : ", ").append(Numbers.shortest(standard));
        }
        row.append("]\n");
        block(
                long25 + row.toString().repeat(801),
                "5:7: a list of 801 points and 25 factors is 20,025 numbers; at most 20,000");
    }

    private static void constraints() {
        String place = "constraints: [\"";
        with(place + "assumptions.patience\"]", "5:17: a constraint compares two sums by <, <=, > or >=");
        with(place + "assumptions.patience = 3\"]", "5:17: a constraint compares two sums");
        with(place + "1 < assumptions.patience < 3\"]", "5:17: a constraint compares two sums");
        with(place + "1 < 2\"]", "5:17: names nothing that could vary");
        with(place + "assumptions.patiance < 3\"]", "5:17: did you mean assumptions.patience?");
        with(place + "assumptions.patience * 2 < 3\"]", "5:17: cannot read \"* 2\" in a constraint");
        with(place + "assumptions.patience^2 < 3\"]", "5:17: nothing to vary is called \"assumptions.patience^2\"");
        with(place + "2 ** assumptions.patience < 3\"]", "5:17: cannot read");
        with(place + "1.2.3 * assumptions.patience < 3\"]", "5:17: a number in a constraint is \"1.2.3\"");
        with(
                place + "assumptions.patience assumptions.data_work < 3\"]",
                "5:17: cannot read \"assumptions.data_work\"");
        with(place + "assumptions.patience < 1e999\"]", "5:17: too large to compute with");
        with("constraints: 3", "5:16: experiment.constraints is a list");
        with("constraints: [[1]]", "5:17: a constraint is a text");
        with(place + "assumptions.patience > 60\"]", "3:11: no point of the design keeps the constraints");
        block(
                "design: {sobol: {points: 100}}\nvary: {" + PATIENCE
                        + "}\nconstraints: [assumptions.patience > 51.999]",
                "3:12: of 100000 points of the Sobol sequence only");
        block(
                "design: {morris: {trajectories: 4}}\nvary: {" + PATIENCE
                        + "}\nconstraints: [assumptions.patience > 40]",
                "3:12: of 10000 Morris trajectories drawn for number 1 none keeps the constraints");
        block(
                "design: {saltelli: {points: 8}}\nvary: {" + PATIENCE + "}\nconstraints: [assumptions.patience > 20]",
                "3:12: saltelli allows no constraints, since its indices assume that inputs are independent");
        block(
                "design: one_at_a_time\nvary: {" + PATIENCE + "}\nconstraints: [assumptions.patience > 40]",
                "3:11: the scenario itself, the first point of one_at_a_time, breaks a constraint");
        file("""
                pilottrap: 1
                alternatives: {focus: {wip_limit: 8}}
                experiment:
                  design: grid
                  vary: {alternative: {values: [base, focus]}}
                  constraints: [alternative > 0]
                """, "6:17: a constraint compares numbers; alternatives are none");
    }

    private static void together() {
        vary(
                "policy.sourcing.build: {from: 20%, to: 80%}",
                "5:5: at point 0 of the design policy.sourcing must sum to 1");
        vary(
                "assumptions.hype: {start: {values: [0.9, 0.4]}, floor: {values: [0.3, 0.5]}}",
                "at point 3 of the design assumptions.hype.floor (0.5) must not exceed assumptions.hype.start (0.4)");
        vary(
                "organization.functions.sales.teams: {values: [0, 100000]}",
                "5:5: at point 1 of the design 100,040 teams in all");
        vary(
                "policy.interventions.training.start: {from: 0w, to: 8y}",
                "5:5: at point 4 of the design training starts in week 416, after the horizon of 338 weeks");
        vary(
                "policy.interventions.training.weeks: {values: [1, 40]}",
                "at point 0 of the design training ends 1 weeks after its start");
    }

    static Stream<Case> cases() {
        return CASES.stream();
    }

    private static List<String> mistakes(String text) {
        return assertThrows(ScenarioException.class, () -> Read.experiment(text), text).problems().stream()
                .map(problem -> problem.toString().replaceFirst("^standard input:", ""))
                .toList();
    }

    @Test
    void there_are_more_than_a_hundred_by_hand() {
        assertTrue(CASES.size() > 100, CASES.size() + " cases");
        assertEquals(CASES.size(), CASES.stream().map(Case::text).distinct().count(), "some case stands twice");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_mistake_is_one_line_at_its_place(Case wrong) {
        List<String> said = Read.withinASecond(() -> mistakes(wrong.text()));
        assertEquals(wrong.mistakes().size(), said.size(), () -> String.join("\n", said));
        for (int i = 0; i < said.size(); i++) {
            String expected = wrong.mistakes().get(i);
            String line = said.get(i);
            if (!expected.startsWith("at point")) {
                int split = expected.indexOf(": ") + 2;
                assertTrue(line.startsWith(expected.substring(0, split).replaceFirst("^: ", " ")), line);
                expected = expected.substring(split);
            }
            assertTrue(line.contains(expected), line);
            assertFalse(line.contains("\n") || line.contains("\u001b") || line.contains("Exception"), line);
            assertTrue(line.codePointCount(0, line.length()) < 700, line);
        }
    }

    /** Reads every case, for a test that gives this process little memory. */
    public static void main(String[] args) {
        CASES.forEach(wrong -> mistakes(wrong.text()));
    }

    @Test
    void two_hundred_and_fifty_six_megabytes_are_enough_for_any_of_them() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileExperimentsTest.class.getName())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
    }
}
