package pilottrap.scenarios.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.file.HistoryFile;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.history.SimulatedHistories.Simulated;
import pilottrap.scenarios.run.Progress;
import pilottrap.simulation.Engine;
import pilottrap.simulation.parameter.ParameterSets;

/**
 * Simulation-based calibration (Talts et al. 2018): parameters are planted, histories are made of them, and the 90 % ranges
 * of the fit are to hold the planted values nine times in ten. The bulk is tried with a function and noise in the place of
 * the model, a sample with the model itself.
 */
final class HistoryRecoveryTest {
    private static final int PARAMETERS = 4;
    private static final int ROWS = 2_000;
    private static final int KEPT = 200;
    private static final double NOISE = 0.2;

    /** Three figures that depend on the first three parameters, none of them in a straight line, and one on none. */
    private static double[] figures(double[] u, SplittableRandom random) {
        double[] plain = {
            u[0] + 0.4 * u[1] * u[1],
            StrictMath.sin(1.5 * u[1]) - 0.6 * u[0] * u[2],
            StrictMath.exp(0.8 * u[2]) - 1 - 0.3 * u[0],
            0
        };
        return Arrays.stream(plain)
                .map(figure -> figure + NOISE * random.nextGaussian())
                .toArray();
    }

    private static LocalLinear table(SplittableRandom random) {
        List<double[]> coordinates = new ArrayList<>();
        List<double[]> statistics = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            double[] u = random.doubles(PARAMETERS).toArray();
            coordinates.add(u);
            statistics.add(figures(u, random));
        }
        return new LocalLinear(coordinates, statistics);
    }

    @Test
    void ninety_percent_ranges_hold_planted_parameters_nine_times_in_ten() {
        SplittableRandom random = new SplittableRandom(11);
        int trials = 1_000;
        int[] held = new int[PARAMETERS];
        int[] below = new int[PARAMETERS];
        LocalLinear table = table(random);
        for (int trial = 0; trial < trials; trial++) {
            table = trial % 100 == 0 ? table(random) : table;
            double[] planted = random.doubles(PARAMETERS).toArray();
            LocalLinear.Adjusted adjusted = table.at(figures(planted, random), KEPT, -1);
            for (int i = 0; i < PARAMETERS; i++) {
                double[] three = adjusted.quantiles(adjusted.parameter(i), 0.05, 0.5, 0.95);
                held[i] += planted[i] >= three[0] && planted[i] <= three[2] ? 1 : 0;
                below[i] += planted[i] < three[1] ? 1 : 0;
            }
        }
        double coverage = Arrays.stream(held).sum() / (double) (PARAMETERS * trials);
        assertEquals(0.90, coverage, 0.03, () -> Arrays.toString(held) + " of " + trials);
        for (int i = 0; i < PARAMETERS; i++) {
            // four standard deviations of luck beside the three points that are wanted
            assertEquals(0.90, held[i] / (double) trials, 0.03 + 4 * Math.sqrt(0.09 / trials), "parameter " + i);
            assertEquals(0.5, below[i] / (double) trials, 4 * Math.sqrt(0.25 / trials), "median of parameter " + i);
        }
    }

    @Test
    void what_no_figure_depends_on_is_said_to_be_unidentified_and_what_some_do_is_not() {
        SplittableRandom random = new SplittableRandom(12);
        LocalLinear table = table(random);
        int trials = 60;
        int[] told = new int[PARAMETERS];
        for (int trial = 0; trial < trials; trial++) {
            LocalLinear.Adjusted adjusted =
                    table.at(figures(random.doubles(PARAMETERS).toArray(), random), KEPT, -1);
            Identification chance = Identification.of(table, adjusted, PARAMETERS, trial);
            for (int i = 0; i < PARAMETERS; i++) {
                double[] three = adjusted.quantiles(adjusted.parameter(i), 0.05, 0.5, 0.95);
                told[i] += chance.said(three) == Said.NOT_IDENTIFIED ? 0 : 1;
            }
        }
        assertTrue(told[0] == trials && told[1] == trials && told[2] == trials, () -> Arrays.toString(told));
        // At most 5 of 100 by design: more than 8 of 60 happen by luck once in 170 times.
        assertTrue(told[3] <= 8, () -> Arrays.toString(told));
    }

    @Test
    void the_model_itself_gives_back_what_was_planted() throws ScenarioException {
        HistorySetting setting = HistoryFile.setting("enterprise", List.of(), System.in);
        LocalDate from = LocalDate.of(2023, 1, 2);
        PilotTrace any = new PilotTrace(
                0,
                Double.NaN,
                PilotState.OPEN,
                pilottrap.simulation.pilot.Stage.PILOT,
                java.util.Optional.of(pilottrap.simulation.pilot.Mode.BUILD),
                java.util.Optional.of(pilottrap.simulation.parameter.BusinessFunction.SALES));
        PilotHistory history = new PilotHistory("planted", "", from, from.plusWeeks(104), List.of(any));
        HistoryFit.Options options = new HistoryFit.Options(1_200, 10, 5);
        HistoryFit fit = new HistoryFit(setting, history, options, Engine.TREE, 1);
        ParameterSets draws = fit.draws();
        List<Simulated> simulated = new SimulatedHistories(
                        setting.scenario().blueprint(), history.weeks(), Engine.TREE, 1)
                .run(draws, options.draws(), options.seed(), Progress.NONE, () -> false)
                .orElseThrow();
        HistoryTable table = fit.table(draws, simulated);
        LocalLinear rows = table.place(List.of(any)).table();
        int trials = 200;
        int parameters = fit.moved().size();
        long held = IntStream.range(0, trials)
                .mapToLong(row -> Recovery.held(rows, row, options.accepted(), parameters))
                .sum();
        double coverage = held / (double) (trials * parameters);
        // A sample, of which the parameters of one history are no independent draws: coarser than the function's bound.
        assertEquals(0.90, coverage, 0.05);
    }
}
