package pilottrap.scenarios.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;
import pilottrap.scenarios.calibration.HistoryMatching.Listener;
import pilottrap.scenarios.calibration.HistoryMatching.Options;

/**
 * The optimizing variant: one set that is as near to all targets as can be found, by evolution of a normal law with an
 * adapted covariance matrix (CMA-ES: Hansen and Ostermeier 2001; commons-math3's). It minimizes {@link Targets#distance} from
 * the defaults on, all candidates on the same luck; the best is then confirmed like any other set. One point says nothing of
 * how many others would do as well.
 */
public final class Optimizing {
    /** The first step, in parts of the priors. */
    private static final double STEP = 0.15;

    /** What a candidate without a figure for some target counts as: further off than any other. */
    private static final double FAR = 1e6;

    private final Targets targets;
    private final Model model;
    private final Options options;
    private final Journal journal;
    private final Listener listener;
    private final BooleanSupplier cancelled;
    private final List<Trial> trials = new ArrayList<>();
    private double best = Double.POSITIVE_INFINITY;

    /**
     * A search for one set.
     *
     * @param options of which {@code candidates} are simulated in all; sets and waves do not matter
     */
    public Optimizing(
            Targets targets,
            Model model,
            Options options,
            Journal journal,
            Listener listener,
            BooleanSupplier cancelled) {
        this.targets = targets;
        this.model = model;
        this.options = options;
        this.journal = journal;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /** Ends an optimization that is told to stop. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    /**
     * Searches.
     *
     * @return the best set, if it is accepted; not complete where it was cancelled
     * @throws IOException if the journal throws it
     */
    public Search run() throws IOException {
        try {
            optimize();
        } catch (TooManyEvaluationsException spent) {
            // as many as were wanted
        } catch (Stop told) {
            return search(List.of(), List.of(), false);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        Trial nearest = trials.stream()
                .min(Comparator.comparingDouble(trial -> targets.distance(trial.figures())))
                .orElseThrow();
        Candidate candidate = new Candidate(
                -1, nearest.candidate().index(), nearest.candidate().values());
        Optional<Trial> confirmed =
                trial(candidate, new Model.Effort(options.confirm(), options.confirmSeed(), true, true));
        return confirmed
                .map(trial -> search(
                        List.of(trial), HistoryMatching.surely(targets, trial) ? List.of(trial) : List.of(), true))
                .orElseGet(() -> search(List.of(), List.of(), false));
    }

    private Search search(List<Trial> confirmed, List<Trial> accepted, boolean complete) {
        int met = (int)
                trials.stream().filter(trial -> targets.met(trial.figures())).count();
        Search.Wave wave = new Search.Wave(1, Double.POSITIVE_INFINITY, 1, trials, met, List.of());
        return new Search(List.of(wave), confirmed, accepted, complete);
    }

    private void optimize() {
        int dimensions = targets.moved().size();
        double[] zeros = new double[dimensions];
        double[] ones = new double[dimensions];
        double[] steps = new double[dimensions];
        double[] start = new double[dimensions];
        Arrays.fill(ones, 1);
        Arrays.fill(steps, STEP);
        for (int i = 0; i < dimensions; i++) {
            double standard = targets.moved().get(i).standard();
            double within =
                    Math.max(targets.prior(i).from(), Math.min(targets.prior(i).to(), standard));
            start[i] = targets.prior(i).coordinate(within);
        }
        int population = 4 + (int) (3 * StrictMath.log(dimensions));
        new CMAESOptimizer(Integer.MAX_VALUE, 0, true, 0, 0, new MersenneTwister(options.seed()), false, null)
                .optimize(
                        new MaxEval(options.candidates()),
                        new ObjectiveFunction(this::distance),
                        GoalType.MINIMIZE,
                        new InitialGuess(start),
                        new SimpleBounds(zeros, ones),
                        new CMAESOptimizer.Sigma(steps),
                        new CMAESOptimizer.PopulationSize(population));
    }

    private double distance(double[] coordinates) {
        double[] inside = Arrays.stream(coordinates)
                .map(each -> Math.max(0, Math.min(1, each)))
                .toArray();
        Candidate candidate = new Candidate(1, trials.size(), targets.values(inside));
        try {
            Trial trial = trial(candidate, new Model.Effort(options.organizations(), options.seed(), true, false))
                    .orElseThrow(Stop::new);
            trials.add(trial);
            double distance = Math.min(FAR, targets.distance(trial.figures()));
            best = Math.min(best, distance);
            listener.done(1, options.candidates(), trials.size(), 0, best);
            return distance;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A trial, from before or made now; empty where it was cancelled. */
    private Optional<Trial> trial(Candidate candidate, Model.Effort effort) throws IOException {
        Optional<Trial> known = journal.trial(candidate);
        if (known.isPresent()) {
            return known;
        }
        List<Trial> made = new ArrayList<>();
        boolean whole = model.simulate(
                List.of(candidate),
                effort,
                trial -> {
                    journal.keep(trial);
                    made.add(trial);
                },
                cancelled);
        return whole && !made.isEmpty() ? Optional.of(made.get(0)) : Optional.empty();
    }
}
