package pilottrap.scenarios.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.Comparer;
import pilottrap.scenarios.analysis.Comparer.Candidate;
import pilottrap.scenarios.analysis.Comparer.Options;
import pilottrap.scenarios.analysis.Difference;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.Row;
import pilottrap.scenarios.analysis.Table;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.simulation.Engine;
import pilottrap.simulation.Simulation;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameters;

/** How facts are judged: the arithmetic of figures, and the odds of a false alarm. */
class JudgeTest {
    private static final int N = 12;
    private static final Course BASE = new Course("base", Blueprint.standard().withHorizon(182, 52));
    private static final Course FEW = new Course("few", BASE.blueprint().with(Parameters.LAUNCH_RATE, 0.1));

    private static Claim any(Figure figure) {
        return Claim.above("any", figure, 0);
    }

    @Test
    void a_paired_difference_of_means_has_the_error_of_the_differences() throws Exception {
        Figure figure = Figure.difference(Measures.LAUNCHED, FEW, BASE, Scale.COUNT);
        double[] differences = new double[N];
        try (Simulation base = new Simulation(BASE.blueprint(), Engine.TREE);
                Simulation few = new Simulation(FEW.blueprint(), Engine.TREE)) {
            for (int i = 0; i < N; i++) {
                differences[i] = Columns.PILOTS_LAUNCHED.of(few.run(5, i, false).row())
                        - Columns.PILOTS_LAUNCHED.of(base.run(5, i, false).row());
            }
        }
        double mean = 0;
        for (double each : differences) {
            mean += each / N;
        }
        double squares = 0;
        for (double each : differences) {
            squares += (each - mean) * (each - mean);
        }
        Estimated estimated = trials(any(figure)).estimate(figure);
        assertEquals(mean, estimated.value(), 1e-12);
        assertEquals(Math.sqrt(squares / (N - 1) / N), estimated.se(), 1e-8);
    }

    @Test
    void a_factor_has_the_error_of_its_logarithm_times_itself() throws Exception {
        Figure times = Figure.times(Measures.LAUNCHED, FEW, BASE);
        Figure logs = new Figure(times.terms(), m -> Math.log(m[0] / m[1]), Scale.NUMBER);
        Trials trials = trials(any(times));
        assertEquals(
                trials.estimate(times).se(),
                trials.estimate(logs).se() * trials.estimate(times).value(),
                1e-8);
    }

    @Test
    void a_difference_of_shares_is_the_one_that_comparisons_show() throws Exception {
        Figure figure = Figure.difference(Measures.SHARE, FEW, BASE, Scale.POINTS);
        Estimated estimated = trials(any(figure)).estimate(figure);
        Difference compared = Comparer.compare(
                        new Simulated(BASE),
                        List.of(new Candidate("few", new Simulated(FEW), Changes.NONE, List.of(), 0, 0)),
                        List.of(),
                        Options.STANDARD)
                .alternatives()
                .get(0)
                .difference("production_share");
        assertEquals(compared.mean().orElseThrow(), estimated.value(), 1e-12);
        assertEquals(compared.se().orElseThrow(), estimated.se(), 1e-8);
        assertEquals(compared.low().orElseThrow(), estimated.low(), 1e-7);
    }

    /** The rows of a course, as if they were stored. */
    private record Simulated(Course course) implements Table {
        @Override
        public Provenance provenance() {
            return new Provenance(
                    "test", course.name(), "0", "USD", 5, false, N, "0", 182, 52, "2026-01-05", Changes.NONE);
        }

        @Override
        public List<String> warnings() {
            return List.of();
        }

        @Override
        public Iterator<Row> rows() {
            List<Row> rows = new ArrayList<>();
            try (Simulation simulation = new Simulation(course.blueprint(), Engine.TREE)) {
                for (int i = 0; i < N; i++) {
                    rows.add(new Row(
                            new RunKey(0, i),
                            Status.FINISHED,
                            simulation.run(5, i, false).row().clone(),
                            ""));
                }
            }
            return rows.iterator();
        }

        @Override
        public void trajectories(TrajectoryVisitor visitor) {}
    }

    @Test
    void threads_change_nothing() throws Exception {
        List<Fact> facts = List.of(new Fact(
                "X",
                "x",
                "x",
                List.of(any(Figure.difference(Measures.SHARE, FEW, BASE, Scale.POINTS))),
                Verdict.AGREES,
                ""));
        Findings one = new Judge(facts)
                .judge("x", 5, N, 1, Engine.TREE, (done, live, launched) -> {}, () -> false)
                .orElseThrow();
        Findings four = new Judge(facts)
                .judge("x", 5, N, 4, Engine.TREE, (done, live, launched) -> {}, () -> false)
                .orElseThrow();
        assertEquals(one, four);
    }

    /** Each rate has a standard error of 0.0007 at 20,000 trials; the bounds allow five of them. */
    @Test
    void a_false_alarm_comes_once_in_a_hundred_at_most() {
        SplittableRandom luck = new SplittableRandom(3);
        int trials = 20_000;
        int n = 200;
        int claims = 4;
        int refuted = 0;
        int shown = 0;
        Claim claim = any(Figure.difference(Measures.SHARE, FEW, BASE, Scale.POINTS));
        for (int i = 0; i < trials; i++) {
            boolean anyRefuted = false;
            for (int k = 0; k < claims; k++) { // at the very edge: neither true nor false
                Verdict verdict = Judge.verdict(claim, new Estimated(luck.nextGaussian(), 1, n), claims);
                anyRefuted |= verdict == Verdict.DISAGREES;
                shown += k == 0 && verdict == Verdict.AGREES ? 1 : 0;
            }
            refuted += anyRefuted ? 1 : 0;
        }
        assertEquals(Judge.ODDS, (double) refuted / trials, 0.0035);
        assertEquals(Judge.ODDS, (double) shown / trials, 0.0035);
    }

    @Test
    void an_equivalence_is_shown_by_the_whole_interval_only() {
        Claim claim = Claim.within("about nothing", Figure.times(Measures.SHARE, FEW, BASE), 0.005);
        assertEquals(Verdict.AGREES, Judge.verdict(claim, new Estimated(0.002, 0.001, 1_000), 1));
        assertEquals(Verdict.UNDECIDED, Judge.verdict(claim, new Estimated(0.004, 0.001, 1_000), 1));
        assertEquals(Verdict.DISAGREES, Judge.verdict(claim, new Estimated(0.009, 0.001, 1_000), 1));
        assertEquals(Verdict.DISAGREES, Judge.verdict(claim, new Estimated(-0.009, 0.001, 1_000), 1));
        assertEquals(Verdict.UNDECIDED, Judge.verdict(claim, new Estimated(Double.NaN, 0.001, 1_000), 1));
        assertTrue(new Estimated(0.009, 0.001, 1_000).low() < 0.009);
    }

    private static Trials trials(Claim claim) throws Exception {
        return Trials.run(claim.figure().terms(), 5, N, 2, Engine.TREE, (done, live, launched) -> {}, () -> false)
                .orElseThrow();
    }
}
