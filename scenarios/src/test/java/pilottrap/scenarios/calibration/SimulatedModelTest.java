package pilottrap.scenarios.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.PointTally;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.scenarios.file.TargetsFile;
import pilottrap.scenarios.run.Digest;
import pilottrap.scenarios.run.Progress;
import pilottrap.simulation.Engine;
import pilottrap.simulation.Simulation;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.organization.Blueprint;

final class SimulatedModelTest {
    private static final int ORGANIZATIONS = 120;
    private static final long SEED = 5;

    private static Trial simulated(Targets targets, int threads) throws IOException {
        double[] values = targets.moved().stream().mapToDouble(Factor::standard).toArray();
        List<Trial> trials = new ArrayList<>();
        new SimulatedModel(targets, Engine.TREE, threads, Progress.NONE)
                .simulate(
                        List.of(new Candidate(-1, 0, values)),
                        new Model.Effort(ORGANIZATIONS, SEED, true, true),
                        trials::add,
                        () -> false);
        return trials.get(0);
    }

    /** The same by the way of a plain run. */
    private static PointTally tally(Target target, Blueprint blueprint, Digest digest) {
        PointTally tally = new PointTally(target.outcome());
        try (Simulation simulation = new Simulation(blueprint, Engine.TREE)) {
            for (int i = 0; i < ORGANIZATIONS; i++) {
                RunResult result = simulation.run(SEED, i, Detail.NONE);
                tally.add(result.row());
                digest.add(new RunKey(0, i), result.status(), result.row());
            }
        }
        return tally;
    }

    private static Blueprint blueprint(String name) throws ScenarioException {
        return ScenarioFile.read(
                        name,
                        List.of("horizon=260w", "launch_window=104w", "assumptions.population_spread=0.6"),
                        System.in)
                .blueprint();
    }

    @Test
    void figures_of_the_baseline_are_those_of_a_plain_run() throws IOException, ScenarioException {
        Targets targets = TargetsFile.read("enterprise");
        Trial trial = simulated(targets, 1);
        Digest digest = new Digest();
        assertEquals(13, trial.figures().length);
        for (int i = 0; i < 10; i++) {
            Target target = targets.targets().get(i);
            double expected = tally(target, blueprint("enterprise"), i == 0 ? digest : new Digest())
                    .estimate(0)
                    .value()
                    .orElseThrow();
            assertEquals(expected, trial.figures()[i], 1e-9 * Math.abs(expected), target.id());
        }
        assertEquals(digest.hex(), trial.digest());
        assertEquals(0, trial.failed());
    }

    @Test
    void balance_is_what_the_knock_outs_of_the_library_come_to() throws IOException, ScenarioException {
        Targets targets = TargetsFile.read("enterprise");
        Trial trial = simulated(targets, 1);
        double base = trial.figures()[0];
        List<String> blocks = List.of("knock-out-all-people", "knock-out-all-data-technology-governance");
        for (int i = 0; i < blocks.size(); i++) {
            double off = tally(targets.targets().get(0), blueprint(blocks.get(i)), new Digest())
                    .estimate(0)
                    .value()
                    .orElseThrow();
            assertEquals(off / base, trial.figures()[10 + i], 1e-9);
        }
        Blueprint capacity = blueprint("enterprise").with(pilottrap.simulation.parameter.Parameters.POOL_FACTOR, 10);
        double off = tally(targets.targets().get(0), capacity, new Digest())
                .estimate(0)
                .value()
                .orElseThrow();
        assertEquals(off / base, trial.figures()[12], 1e-9);
        assertTrue(targets.largestLogGain(trial.figures()) < 0.6);
    }

    @Test
    void a_gate_spares_what_it_is_shut_for_and_changes_nothing_else() throws IOException, ScenarioException {
        Targets targets = TargetsFile.read("enterprise");
        double[] values = targets.moved().stream().mapToDouble(Factor::standard).toArray();
        List<Candidate> candidates =
                List.of(new Candidate(-1, 0, values), new Candidate(-1, 1, values), new Candidate(-1, 2, values));
        List<Trial> trials = new ArrayList<>();
        new SimulatedModel(targets, Engine.TREE, 2, Progress.NONE)
                .simulate(
                        candidates,
                        new Model.Effort(
                                ORGANIZATIONS,
                                SEED,
                                true,
                                true,
                                50,
                                trial -> trial.organizations() == 50
                                        ? trial.candidate().index() > 0
                                        : trial.candidate().index() > 1),
                        trials::add,
                        () -> false);

        assertEquals(
                List.of(0, 1, 2),
                trials.stream().map(trial -> trial.candidate().index()).toList());
        assertEquals(
                List.of(50, 120, 120), trials.stream().map(Trial::organizations).toList());
        Trial whole = simulated(targets, 1);
        assertArrayEquals(whole.figures(), trials.get(2).figures(), 0);
        assertArrayEquals(whole.errors(), trials.get(2).errors(), 0);
        assertEquals(whole.digest(), trials.get(2).digest());
        assertEquals(whole.digest(), trials.get(1).digest());
        assertTrue(Double.isNaN(trials.get(1).figures()[12]));
        assertTrue(Double.isFinite(trials.get(0).figures()[0]));
    }

    @Test
    void threads_change_nothing() throws IOException, ScenarioException {
        Targets targets = TargetsFile.read("enterprise");
        Trial one = simulated(targets, 1);
        Trial two = simulated(targets, 2);
        assertArrayEquals(one.figures(), two.figures(), 0);
        assertArrayEquals(one.errors(), two.errors(), 0);
        assertEquals(one.digest(), two.digest());
    }
}
