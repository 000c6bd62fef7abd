package pilottrap.scenarios.history;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import pilottrap.scenarios.design.DesignException;
import pilottrap.scenarios.design.Designs;
import pilottrap.scenarios.ensemble.ParameterSet;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.scenarios.history.HistoryPosterior.Compared;
import pilottrap.scenarios.history.HistoryPosterior.Marginal;
import pilottrap.scenarios.history.HistoryPosterior.Span;
import pilottrap.scenarios.history.SimulatedHistories.Simulated;
import pilottrap.scenarios.history.Statistic.Figure;
import pilottrap.scenarios.run.Progress;
import pilottrap.simulation.Engine;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.ParameterSets;

/**
 * Fits the model to one organization's past pilots: parameters are drawn over their priors, one organization is simulated
 * for each draw over as many weeks as were observed, and those whose pilots look like the observed ones are kept
 * ({@link LocalLinear}). The same bits for any number of threads.
 */
public final class HistoryFit {
    /** Organizations simulated anew for each set. */
    private static final int AGAIN = 10;

    /** The part of the simulated organizations that is kept. */
    private static final double KEPT = 0.1;

    /**
     * How a fit is made.
     *
     * @param draws how many organizations are simulated, at least {@link #LEAST_DRAWS}
     * @param sets how many sets are left, at least 1
     * @param seed the seed
     */
    public record Options(int draws, int sets, long seed) {
        /** Fewer organizations leave too few to regress on. */
        public static final int LEAST_DRAWS = 500;

        /** The most organizations. */
        public static final int MOST_DRAWS = 200_000;

        /** How many organizations are kept of so many. */
        public int accepted() {
            return (int) Math.ceil(KEPT * draws);
        }

        /** How many organizations are simulated in all. */
        public int runs() {
            return draws + AGAIN * sets;
        }
    }

    private final PilotHistory history;
    private final Options options;
    private final List<Factor> moved;
    private final Map<Parameter, Double> fixed;
    private final Blueprint blueprint;
    private final SimulatedHistories histories;

    /**
     * A fit.
     *
     * @throws IllegalArgumentException if the setting states all that could be moved
     */
    public HistoryFit(HistorySetting setting, PilotHistory history, Options options, Engine engine, int threads) {
        this.history = history;
        this.options = options;
        this.moved = Priors.moved(setting);
        this.fixed = Priors.fixed(setting, history);
        this.blueprint = setting.scenario().blueprint();
        this.histories = new SimulatedHistories(blueprint, history.weeks(), engine, threads);
        if (moved.isEmpty()) {
            throw new IllegalArgumentException(
                    setting.scenario().name() + " states every parameter that past pilots could speak of");
        }
    }

    /** What is moved. */
    public List<Factor> moved() {
        return moved;
    }

    /** What is set once for all. */
    public Map<Parameter, Double> fixed() {
        return new LinkedHashMap<>(fixed);
    }

    /** Simulates the first organizations of a fit, to see how long that takes. */
    public void trial(int organizations) {
        histories.run(draws(), organizations, options.seed(), Progress.NONE, () -> false);
    }

    /**
     * Fits.
     *
     * @return nothing where it was cancelled, or where fewer than half the organizations began a pilot
     */
    public Optional<HistoryPosterior> run(Progress progress, BooleanSupplier cancelled) {
        ParameterSets draws = draws();
        Optional<List<Simulated>> simulated =
                histories.run(draws, options.draws(), options.seed(), progress, cancelled);
        return simulated.isEmpty()
                ? Optional.empty()
                : new Reading(draws, simulated.get()).posterior(progress, cancelled);
    }

    /** The draws: moved parameters over their priors, what is set, and the rest of the scenario's own sets in turn. */
    ParameterSets draws() {
        DesignMatrix points = points();
        ParameterSets own = others();
        List<double[]> sets = IntStream.range(0, options.draws())
                .mapToObj(i -> {
                    double[] values = new double[moved.size()];
                    for (int j = 0; j < values.length; j++) {
                        values[j] = four(range(j), points.value(i, j));
                    }
                    return whole(values, own, i);
                })
                .toList();
        return new ParameterSets("draws", columns(own), sets);
    }

    private DesignMatrix points() {
        List<Levels> levels = moved.stream().map(Factor::levels).toList();
        double[] standards = moved.stream().mapToDouble(Factor::standard).toArray();
        try {
            return Designs.lay(new Design.Sobol(options.draws(), options.seed()), levels, standards, any -> true)
                    .matrix();
        } catch (DesignException impossible) {
            throw new IllegalStateException(impossible); // nothing is forbidden
        }
    }

    private ParameterSets others() {
        List<Parameter> ours = new ArrayList<>(fixed.keySet());
        moved.forEach(factor -> ours.add(Priors.parameter(factor)));
        return blueprint.sets().without(ours);
    }

    private List<Parameter> columns(ParameterSets own) {
        List<Parameter> columns = new ArrayList<>();
        moved.forEach(factor -> columns.add(Priors.parameter(factor)));
        columns.addAll(fixed.keySet());
        columns.addAll(own.parameters());
        return columns;
    }

    private double[] whole(double[] values, ParameterSets own, int draw) {
        double[] rest = own.size() == 0 ? new double[0] : own.set(own.of(draw));
        double[] row = Arrays.copyOf(values, values.length + fixed.size() + rest.length);
        int next = values.length;
        for (double value : fixed.values()) {
            row[next++] = value;
        }
        System.arraycopy(rest, 0, row, next, rest.length);
        return row;
    }

    private Levels.Range range(int parameter) {
        return (Levels.Range) moved.get(parameter).levels();
    }

    /** A number to four significant digits, not beyond its range: as it is written, so it is run. */
    private static double four(Levels.Range range, double number) {
        double rounded = new BigDecimal(number).round(new MathContext(4)).doubleValue();
        return Math.max(range.from(), Math.min(range.to(), rounded));
    }

    /** Reads what was simulated beside what was observed. */
    private final class Reading {
        private final ParameterSets draws;
        private final List<Simulated> simulated;
        /** The draw of each row of the table. */
        private final List<Integer> rows = new ArrayList<>();

        private final List<Figure[]> figures = new ArrayList<>();

        Reading(ParameterSets draws, List<Simulated> simulated) {
            this.draws = draws;
            this.simulated = simulated;
            for (int i = 0; i < simulated.size(); i++) {
                int draw = i;
                simulated.get(i).figures(history.weeks(), blueprint).ifPresent(found -> {
                    rows.add(draw);
                    figures.add(found);
                });
            }
        }

        Optional<HistoryPosterior> posterior(Progress progress, BooleanSupplier cancelled) {
            if (rows.size() < options.draws() / 2) {
                return Optional.empty();
            }
            Figure[] observed = SimulatedHistories.figures(history.pilots(), history.weeks(), blueprint);
            Scales scales = new Scales(figures, observed);
            LocalLinear table = new LocalLinear(
                    rows.stream().map(this::coordinates).toList(),
                    figures.stream().map(scales::of).toList());
            LocalLinear.Adjusted adjusted = table.at(scales.of(observed), options.accepted(), -1);
            List<double[]> values = sets(adjusted);
            ParameterSets chosen = new ParameterSets("history", draws.parameters(), values);
            Optional<List<Simulated>> again =
                    histories.run(chosen, AGAIN * options.sets(), options.seed() + 1, progress, cancelled);
            return again.map(after -> new HistoryPosterior(
                    history,
                    marginals(table, adjusted),
                    compared(scales.used(), observed, after),
                    Correlations.of(moved, adjusted),
                    Recovery.of(table, scales.of(observed), options.accepted(), moved.size(), options.seed()),
                    new HistoryPosterior.Counts(
                            options.draws(), options.draws() - rows.size(), options.accepted(), after.size()),
                    draws.parameters(),
                    sets(values, after),
                    SimulatedHistories.digest(simulated)));
        }

        private double[] coordinates(int draw) {
            double[] values = draws.set(draw);
            return IntStream.range(0, moved.size())
                    .mapToDouble(i -> range(i).coordinate(values[i]))
                    .toArray();
        }

        private List<Marginal> marginals(LocalLinear table, LocalLinear.Adjusted adjusted) {
            Identification chance = Identification.of(table, adjusted, moved.size(), options.seed());
            return IntStream.range(0, moved.size())
                    .mapToObj(i -> {
                        double[] three = adjusted.quantiles(adjusted.parameter(i), 0.05, 0.5, 0.95);
                        return new Marginal(
                                moved.get(i),
                                four(range(i), range(i).at(three[0])),
                                four(range(i), range(i).at(three[1])),
                                four(range(i), range(i).at(three[2])),
                                Identification.width(three),
                                chance.said(three));
                    })
                    .toList();
        }

        /** So many of the kept rows, spread evenly over their weights. */
        private List<double[]> sets(LocalLinear.Adjusted adjusted) {
            double[] weights = adjusted.weights();
            double[][] adjustedBy = IntStream.range(0, moved.size())
                    .mapToObj(adjusted::parameter)
                    .toArray(double[][]::new);
            List<double[]> sets = new ArrayList<>();
            double sum = 0;
            for (int i = 0; i < weights.length && sets.size() < options.sets(); i++) {
                sum += weights[i];
                if (sum * options.sets() > sets.size() + 0.5) {
                    double[] set = draws.set(rows.get(adjusted.rows()[i]));
                    for (int j = 0; j < moved.size(); j++) {
                        set[j] = four(range(j), range(j).at(adjustedBy[j][i]));
                    }
                    sets.add(set);
                }
            }
            return sets;
        }

        private List<ParameterSet> sets(List<double[]> values, List<Simulated> again) {
            return IntStream.range(0, values.size())
                    .mapToObj(k -> new ParameterSet(
                            Arrays.stream(values.get(k)).boxed().toList(),
                            SimulatedHistories.digest(IntStream.range(0, AGAIN)
                                    .mapToObj(i -> again.get(i * values.size() + k))
                                    .toList()),
                            Map.of()))
                    .toList();
        }

        private List<Compared> compared(List<Statistic> used, Figure[] observed, List<Simulated> again) {
            List<Figure[]> after = again.stream()
                    .flatMap(each -> each.figures(history.weeks(), blueprint).stream())
                    .toList();
            return used.stream()
                    .map(statistic -> new Compared(
                            statistic,
                            observed[statistic.ordinal()].value(),
                            span(figures, statistic),
                            span(after, statistic)))
                    .toList();
        }

        private Span span(List<Figure[]> of, Statistic statistic) {
            return Span.of(of.stream()
                    .mapToDouble(each -> each[statistic.ordinal()].value())
                    .filter(value -> !Double.isNaN(value))
                    .toArray());
        }
    }
}
