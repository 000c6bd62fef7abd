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

    /** Fewer are too few for a regression on all figures. */
    private static final int LEAST_KEPT = 150;

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
            return Math.max(LEAST_KEPT, (int) Math.ceil(KEPT * draws));
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
        return simulated.isEmpty() ? Optional.empty() : posterior(draws, simulated.get(), progress, cancelled);
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

    /** Tells what was simulated beside what was observed. */
    private Optional<HistoryPosterior> posterior(
            ParameterSets draws, List<Simulated> simulated, Progress progress, BooleanSupplier cancelled) {
        HistoryTable table = table(draws, simulated);
        if (table.size() < options.draws() / 2) {
            return Optional.empty();
        }
        HistoryTable.Placed placed = table.place(history.pilots());
        LocalLinear.Adjusted adjusted = placed.table().at(placed.observed(), options.accepted(), -1);
        List<double[]> values = sets(table, adjusted);
        ParameterSets chosen = new ParameterSets("history", draws.parameters(), values);
        Optional<List<Simulated>> again =
                histories.run(chosen, AGAIN * values.size(), options.seed() + 1, progress, cancelled);
        return again.map(after -> new HistoryPosterior(
                history,
                marginals(placed.table(), adjusted),
                compared(table, placed, after),
                Correlations.of(moved, adjusted),
                Recovery.of(placed.table(), placed.observed(), options.accepted(), moved.size(), options.seed()),
                new HistoryPosterior.Counts(
                        options.draws(), options.draws() - table.size(), options.accepted(), after.size()),
                draws.parameters(),
                judged(values, after),
                SimulatedHistories.digest(simulated)));
    }

    HistoryTable table(ParameterSets draws, List<Simulated> simulated) {
        return new HistoryTable(
                IntStream.range(0, moved.size()).mapToObj(this::range).toList(),
                draws,
                simulated,
                history.weeks(),
                blueprint);
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
    private List<double[]> sets(HistoryTable table, LocalLinear.Adjusted adjusted) {
        double[] weights = adjusted.weights();
        int[] rows = adjusted.rows();
        double[][] values =
                IntStream.range(0, moved.size()).mapToObj(adjusted::parameter).toArray(double[][]::new);
        List<double[]> sets = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < rows.length && sets.size() < options.sets(); i++) {
            sum += weights[i];
            if (sum * options.sets() > sets.size() + 0.5) {
                double[] set = table.draw(rows[i]);
                for (int j = 0; j < moved.size(); j++) {
                    set[j] = four(range(j), range(j).at(values[j][i]));
                }
                sets.add(set);
            }
        }
        return sets;
    }

    private static List<ParameterSet> judged(List<double[]> values, List<Simulated> again) {
        return IntStream.range(0, values.size())
                .mapToObj(k -> new ParameterSet(
                        Arrays.stream(values.get(k)).boxed().toList(),
                        SimulatedHistories.digest(IntStream.range(0, AGAIN)
                                .mapToObj(i -> again.get(i * values.size() + k))
                                .toList()),
                        Map.of()))
                .toList();
    }

    private static List<Compared> compared(HistoryTable table, HistoryTable.Placed placed, List<Simulated> again) {
        List<Figure[]> after = again.stream()
                .filter(each -> !each.pilots().isEmpty())
                .map(each -> table.figures(each.pilots()))
                .toList();
        return placed.used().stream()
                .map(statistic -> new Compared(
                        statistic,
                        placed.figures()[statistic.ordinal()].value(),
                        table.span(statistic),
                        table.span(after, statistic)))
                .toList();
    }
}
