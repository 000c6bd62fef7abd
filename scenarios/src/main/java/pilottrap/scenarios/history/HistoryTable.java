package pilottrap.scenarios.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.scenarios.history.HistoryPosterior.Span;
import pilottrap.scenarios.history.SimulatedHistories.Simulated;
import pilottrap.scenarios.history.Statistic.Figure;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.ParameterSets;

/** Draws of the parameters beside the figures of the histories that they came to; draws without a pilot are left out. */
final class HistoryTable {
    private final List<Levels.Range> ranges;
    private final ParameterSets draws;
    private final double weeks;
    private final Blueprint blueprint;
    private final List<Integer> rows = new ArrayList<>();
    private final List<Figure[]> figures = new ArrayList<>();

    /**
     * A table.
     *
     * @param ranges the priors of the first parameters of the draws
     * @param simulated an organization for each draw
     * @param weeks of each history
     */
    HistoryTable(
            List<Levels.Range> ranges,
            ParameterSets draws,
            List<Simulated> simulated,
            double weeks,
            Blueprint blueprint) {
        this.ranges = ranges;
        this.draws = draws;
        this.weeks = weeks;
        this.blueprint = blueprint;
        for (int i = 0; i < simulated.size(); i++) {
            List<PilotTrace> pilots = simulated.get(i).pilots();
            if (!pilots.isEmpty()) {
                rows.add(i);
                figures.add(figures(pilots));
            }
        }
    }

    /** How many draws began a pilot. */
    int size() {
        return rows.size();
    }

    /** The values of the draw of a row. */
    double[] draw(int row) {
        return draws.set(rows.get(row));
    }

    /** What 90 of 100 organizations of the table have. */
    Span span(Statistic statistic) {
        return span(figures, statistic);
    }

    /** What 90 of 100 of other organizations have. */
    Span span(List<Figure[]> of, Statistic statistic) {
        return Span.of(of.stream()
                .mapToDouble(each -> each[statistic.ordinal()].value())
                .filter(value -> !Double.isNaN(value))
                .toArray());
    }

    /** The figures of a history, in the order of {@link Statistic}. */
    Figure[] figures(List<PilotTrace> pilots) {
        Figure[] found = new Figure[Statistic.values().length];
        for (Statistic statistic : Statistic.values()) {
            found[statistic.ordinal()] = statistic.of(pilots, weeks, blueprint.values());
        }
        return found;
    }

    /**
     * A history in its place among those of the table.
     *
     * @param figures its figures
     * @param used what histories are compared by
     * @param observed where it lies
     * @param table where those of the table lie
     */
    record Placed(Figure[] figures, List<Statistic> used, double[] observed, LocalLinear table) {}

    /** Places a history. */
    Placed place(List<PilotTrace> pilots) {
        Figure[] own = figures(pilots);
        Scales scales = new Scales(figures, own);
        return new Placed(
                own,
                scales.used(),
                scales.of(own),
                new LocalLinear(
                        IntStream.range(0, size()).mapToObj(this::coordinates).toList(),
                        figures.stream().map(scales::of).toList()));
    }

    private double[] coordinates(int row) {
        double[] values = draw(row);
        return IntStream.range(0, ranges.size())
                .mapToDouble(i -> ranges.get(i).coordinate(values[i]))
                .toArray();
    }
}
