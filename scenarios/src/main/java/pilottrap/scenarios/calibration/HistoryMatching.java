package pilottrap.scenarios.calibration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.analysis.GroupedSums;
import pilottrap.scenarios.design.DesignException;
import pilottrap.scenarios.design.Designs;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Factor;

/**
 * History matching in waves, then approximate Bayesian computation: the first wave lies all over the prior, every later
 * one is drawn uniformly from what emulators of the waves before do not rule out. Candidates that meet all targets as
 * simulated are simulated anew, many organizations each, with a seed of which the search knows nothing; those whose 95 %
 * intervals then lie within all tolerances are accepted. They are draws from the prior, restricted to where the targets
 * are met (but for a rim as narrow as the intervals).
 */
public final class HistoryMatching {
    /** Confirmed at once; a stopped search loses no more. */
    private static final int BLOCK = 4;

    private final Targets targets;
    private final Model model;
    private final Options options;
    private final int threads;
    private final Journal journal;
    private final Listener listener;
    private final BooleanSupplier cancelled;

    private final List<Search.Wave> waves = new ArrayList<>();
    private final List<Trial> known = new ArrayList<>();
    private final List<Trial> promising = new ArrayList<>();
    private final List<Trial> confirmations = new ArrayList<>();
    private final List<Trial> accepted = new ArrayList<>();
    private @Nullable Region region;
    private double level = Double.POSITIVE_INFINITY;

    /**
     * How a search is made.
     *
     * @param sets how many accepted sets are wanted, at least 1
     * @param waves the most waves, at least 1
     * @param candidates candidates in a wave, at least 10
     * @param organizations organizations of each variant of a candidate in a wave, at least {@link GroupedSums#GROUPS}
     * @param confirm organizations of each variant when a candidate is confirmed, likewise
     * @param seed the seed of the search
     * @param confirmSeed the seed of confirmation, another one
     */
    public record Options(
            int sets, int waves, int candidates, int organizations, int confirm, long seed, long confirmSeed) {
        /** Checks the ranges. */
        public Options {
            if (sets < 1 || waves < 1 || candidates < 10) {
                throw new IllegalArgumentException(
                        "no search for " + sets + " sets in " + waves + " waves of " + candidates + " candidates");
            }
            if (organizations < GroupedSums.GROUPS || confirm < GroupedSums.GROUPS || seed == confirmSeed) {
                throw new IllegalArgumentException("no search with " + organizations + " and " + confirm
                        + " organizations and seeds " + seed + " and " + confirmSeed);
            }
        }
    }

    /** Hears how far the search has come. */
    public interface Listener {
        /** Hears nothing. */
        Listener NONE = (stage, candidates, done, accepted, best) -> {};

        /**
         * A candidate was simulated, or known from before.
         *
         * @param stage the wave; its confirmation where negative
         * @param candidates how many candidates the stage has
         * @param done how many of them are done
         * @param accepted how many sets are accepted so far
         * @param best the least distance so far of a candidate of this stage
         */
        void done(int stage, int candidates, int done, int accepted, double best);

        /**
         * All candidates of a wave were simulated.
         *
         * @param number from 1
         * @param candidates how many there are
         * @param share about which part of the prior they were drawn from
         * @param promising how many seem to meet all targets
         */
        default void wave(int number, int candidates, double share, int promising) {}
    }

    /**
     * A search.
     *
     * @param threads how many threads draw points, at least 1; they change no result
     */
    public HistoryMatching(
            Targets targets,
            Model model,
            Options options,
            int threads,
            Journal journal,
            Listener listener,
            BooleanSupplier cancelled) {
        this.targets = targets;
        this.model = model;
        this.options = options;
        this.threads = threads;
        this.journal = journal;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /**
     * Searches.
     *
     * @return what was found; not complete where it was cancelled
     * @throws IOException if the journal throws it
     */
    public Search run() throws IOException {
        for (int wave = 1; wave <= options.waves() && accepted.size() < options.sets(); wave++) {
            if (!wave(wave)) {
                return search(false);
            }
        }
        return search(true);
    }

    private Search search(boolean complete) {
        return new Search(waves, confirmations, accepted, complete);
    }

    private boolean wave(int wave) throws IOException {
        Draws.Drawn drawn = wave == 1 ? first() : drawn(wave);
        List<Candidate> candidates = IntStream.range(0, options.candidates())
                .mapToObj(i -> new Candidate(
                        wave, i, targets.values(unit(drawn.points().get(i)))))
                .toList();
        List<Trial> trials = new ArrayList<>();
        Model.Effort effort = new Model.Effort(options.organizations(), options.seed(), false, false);
        if (!simulate(candidates, effort, trials)) {
            return false;
        }
        List<Trial> met = trials.stream().filter(this::promising).toList();
        promising.addAll(met);
        listener.wave(wave, trials.size(), drawn.share(), met.size());
        boolean last = wave == options.waves();
        boolean enough = promising.size() >= 1.25 * (options.sets() - accepted.size());
        if ((last || enough) && !confirm()) {
            return false;
        }
        boolean more = !last && accepted.size() < options.sets();
        List<Double> blur = more ? learn(trials) : List.of();
        waves.add(new Search.Wave(wave, drawn.level(), drawn.share(), trials, met.size(), blur));
        return true;
    }

    /** Whether a trial meets all targets as far as can be told; in the first wave nothing but the simulation tells. */
    private boolean promising(Trial trial) {
        Region from = region;
        return trial.failed() == 0
                && (from == null ? targets.met(trial.figures()) : from.met(z(trial), trial.figures(), trial.errors()));
    }

    /** Scrambled Sobol points all over the prior. */
    private Draws.Drawn first() {
        try {
            DesignMatrix matrix = Designs.lay(
                            new Design.Sobol(options.candidates(), options.seed()),
                            targets.moved().stream().map(Factor::levels).toList(),
                            new double[targets.moved().size()],
                            values -> true)
                    .matrix();
            List<double[]> points = IntStream.range(0, matrix.points())
                    .mapToObj(p -> IntStream.range(0, matrix.factors())
                            .mapToDouble(i -> 2 * matrix.coordinate(p, i) - 1)
                            .toArray())
                    .toList();
            return new Draws.Drawn(points, Double.POSITIVE_INFINITY, 1);
        } catch (DesignException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Draws.Drawn drawn(int wave) {
        Region from = region;
        if (from == null) {
            throw new IllegalStateException("nothing was learned before wave " + wave);
        }
        Draws.Drawn drawn = new Draws(from, targets.moved().size(), options.seed() + 1_000_003L * wave, threads)
                .draw(options.candidates(), cut(wave));
        level = drawn.level();
        return drawn;
    }

    /** What counts as implausible: the surer emulators are, the less is left to doubt. */
    private static double cut(int wave) {
        return wave == 2 ? 2 : wave == 3 ? 1.5 : wave == 4 ? 1 : 0;
    }

    private static double[] unit(double[] z) {
        double[] coordinates = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            coordinates[i] = (z[i] + 1) / 2;
        }
        return coordinates;
    }

    /** Fits emulators to all trials that the emulators before do not rule out. */
    private List<Double> learn(List<Trial> trials) {
        Region before = region;
        known.removeIf(trial -> before != null && before.implausibility(z(trial)) > level);
        known.addAll(trials);
        List<double[]> points = known.stream().map(this::z).toList();
        int count = targets.targets().size();
        double[][] figures = new double[known.size()][count];
        double[][] errors = new double[known.size()][count];
        for (int p = 0; p < figures.length; p++) {
            for (int k = 0; k < count; k++) {
                Scale scale = Scale.of(targets.targets().get(k));
                double figure = known.get(p).figures()[k];
                double error = known.get(p).errors()[k];
                figures[p][k] = Double.isNaN(figure) ? Double.NaN : scale.of(figure);
                errors[p][k] = scale.error(figure, error);
            }
        }
        Region learned = new Region(Emulator.fit(points, figures, errors), targets.targets());
        region = learned;
        return IntStream.range(0, count).mapToObj(learned::blur).toList();
    }

    private double[] z(Trial trial) {
        double[] coordinates = targets.coordinates(trial.candidate().values());
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = 2 * coordinates[i] - 1;
        }
        return coordinates;
    }

    /** Confirms what is promising, in order, until as many sets as wanted are accepted. */
    private boolean confirm() throws IOException {
        Model.Effort effort = new Model.Effort(
                options.confirm(), options.confirmSeed(), true, true, options.confirm() / 5, this::hopeful);
        while (!promising.isEmpty() && accepted.size() < options.sets()) {
            List<Trial> next = promising.subList(0, Math.min(BLOCK, promising.size()));
            List<Candidate> block = new ArrayList<>();
            for (Trial trial : next) {
                Candidate candidate = trial.candidate();
                block.add(new Candidate(-candidate.stage(), candidate.index(), candidate.values()));
            }
            next.clear();
            List<Trial> trials = new ArrayList<>();
            boolean done = simulate(block, effort, trials);
            confirmations.addAll(trials);
            for (Trial trial : trials) {
                if (accepted.size() < options.sets() && surely(targets, trial)) {
                    accepted.add(trial);
                }
            }
            if (!done) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a candidate that is being confirmed is worth more organizations: at the first look no figure of the base lies
     * outside its tolerance by more than its standard error; when the base is complete, their intervals lie within.
     */
    private boolean hopeful(Trial trial) {
        if (trial.organizations() == options.confirm()) {
            return surely(targets, trial, 0);
        }
        for (int i = 0; i < targets.targets().size(); i++) {
            Target target = targets.targets().get(i);
            double figure = trial.figures()[i];
            double error = trial.errors()[i];
            if (target.variant() == 0 && !(figure + error >= target.low() && figure - error <= target.high())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the 95 % intervals of all figures lie within their tolerances. */
    static boolean surely(Targets targets, Trial trial) {
        return trial.failed() == 0 && surely(targets, trial, Integer.MAX_VALUE) && targets.met(trial.figures());
    }

    /** The same of the figures of the first variants alone; 0 is the base. */
    private static boolean surely(Targets targets, Trial trial, int last) {
        for (int i = 0; i < targets.targets().size(); i++) {
            Target target = targets.targets().get(i);
            double half = GroupedSums.halfWidth(trial.errors()[i]);
            boolean within = target.met(trial.figures()[i] - half) && target.met(trial.figures()[i] + half);
            if (target.variant() <= last && !within) {
                return false;
            }
        }
        return true;
    }

    /** Simulates candidates, but for those that are known from before; trials come in the order of the candidates. */
    private boolean simulate(List<Candidate> candidates, Model.Effort effort, List<Trial> into) throws IOException {
        int stage = candidates.get(0).stage();
        double[] best = {Double.POSITIVE_INFINITY};
        List<Candidate> missing = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Optional<Trial> before = missing.isEmpty() ? journal.trial(candidate) : Optional.empty();
            if (before.isPresent()) {
                into.add(before.get());
                best[0] = Math.min(best[0], targets.distance(before.get().figures()));
            } else {
                missing.add(candidate);
            }
        }
        return model.simulate(
                missing,
                effort,
                trial -> {
                    journal.keep(trial);
                    into.add(trial);
                    best[0] = Math.min(best[0], targets.distance(trial.figures()));
                    listener.done(stage, candidates.size(), into.size(), accepted.size(), best[0]);
                },
                cancelled);
    }
}
