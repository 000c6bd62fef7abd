package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import pilottrap.output.chart.Heat.Cell;
import pilottrap.output.chart.Heat.Contour;
import pilottrap.output.chart.Heat.Mark;
import pilottrap.output.chart.Heat.Own;
import pilottrap.output.chart.Heat.Side;
import pilottrap.scenarios.analysis.Contenders;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.simulation.measure.Outcome;

/** Maps of a grid over two factors. */
final class HeatMaps {
    private final SweepView view;

    private HeatMaps(SweepView view) {
        this.view = view;
    }

    /** What goes live, how many, of value and in limbo, beside one another. */
    static Chart of(SweepView view) {
        List<Outcome> outcomes = List.of("production_share", "productions", "successful_share", "limbo_share").stream()
                .map(SweepView::outcome)
                .toList();
        return new HeatMaps(view).chart("heat-map", outcomes);
    }

    /** Any outcomes, at most four to a sheet. */
    static Chart of(SweepView view, String name, List<Outcome> outcomes) {
        return new HeatMaps(view).chart(name, outcomes);
    }

    private Chart chart(String name, List<Outcome> outcomes) {
        List<Heat> maps = outcomes.stream().map(this::map).toList();
        String key = "Frames: may be the best of all cells, as far as luck lets us tell."
                + (names() ? "" : " Lines: equal values, straight between what was simulated.")
                + " The darker, the larger; each map has its own scale.";
        Heats heats = new Heats(
                title(outcomes.get(name.equals("heat-map") ? 1 : 0)), maps, "", SweepWords.of(view, outcomes));
        return new Plate(
                SweepFrame.of(
                        view.table(),
                        name,
                        heats.title(),
                        "Live: in production within 104 weeks of launch.",
                        key,
                        ComparisonCharts.description(heats)),
                heats);
    }

    private String title(Outcome outcome) {
        Optional<Contenders> best = Contenders.of(view.table(), outcome);
        String what = Figures.label(outcome).replace("*", "");
        if (best.isEmpty()) {
            return SweepWords.NOTHING;
        }
        String kind = outcome.better() == pilottrap.simulation.measure.Direction.DOWN ? "least" : "most";
        String best1 = where(best.get().best().point());
        if (best.get().points().size() == best.get().of()) {
            return what + ": no clear difference anywhere on the map.";
        }
        return what + ": " + kind + " at " + best1
                + (best.get().open()
                        ? ", but luck leaves open which of "
                                + best.get().points().size() + " cells is the best."
                        : ".");
    }

    private String where(int point) {
        List<String> parts = new ArrayList<>();
        for (int factor = 0; factor < 2; factor++) {
            parts.add(view.factors().get(factor).words() + " "
                    + view.axis(factor).words(view.matrix().value(point, factor)));
        }
        return String.join(" and ", parts);
    }

    /** The map of an outcome. */
    private Heat map(Outcome outcome) {
        List<Double> across = view.values(0);
        List<Double> up = view.values(1);
        List<PointEstimate> found = view.estimates(outcome);
        Set<Integer> best = new HashSet<>();
        Contenders.of(view.table(), outcome)
                .filter(contenders -> contenders.points().size() < contenders.of())
                .ifPresent(contenders -> contenders.points().forEach(each -> best.add(each.point())));
        Cell[] cells = new Cell[across.size() * up.size()];
        java.util.Arrays.fill(cells, Cell.EMPTY);
        for (int point : view.points()) {
            int column = Collections.binarySearch(across, view.matrix().value(point, 0));
            int row = Collections.binarySearch(up, view.matrix().value(point, 1));
            OptionalDouble value = found.get(point).value();
            cells[row * across.size() + column] = new Cell(
                    value,
                    value.isPresent() ? brief(outcome, value.getAsDouble()) : "",
                    best.contains(point) ? Mark.CONTENDER : Mark.PLAIN);
        }
        String heading = Figures.label(outcome).replace("*", "");
        return new Heat(
                heading + ", " + view.unit(outcome),
                heading,
                view.unit(outcome),
                side(0, across),
                side(1, up),
                List.of(cells),
                Response.tone(outcome),
                contours(outcome, found),
                List.of(),
                own(across, up),
                "",
                SweepWords.of(view, List.of(outcome)));
    }

    private Side side(int factor, List<Double> values) {
        FactorAxis axis = view.axis(factor);
        return new Side(
                axis.title(),
                axis.unit(),
                values.stream().map(axis::at).toList(),
                values.stream().map(axis::bare).toList());
    }

    private Optional<Own> own(List<Double> across, List<Double> up) {
        double x = view.factors().get(0).standard();
        double y = view.factors().get(1).standard();
        return view.axis(0).shows(x, across) && view.axis(1).shows(y, up)
                ? Optional.of(new Own(view.axis(0).at(x), view.axis(1).at(y), "yours"))
                : Optional.empty();
    }

    /** A figure as short as can be: shares without their sign, for the heading tells of 100. */
    private String brief(Outcome outcome, double value) {
        String words = view.figures().value(outcome, value);
        return words.replace("%", "").replace(" weeks", "").replace(" week", "");
    }

    /** Whether a side has names, between which no line of equal values can run. */
    private boolean names() {
        return view.axis(0).named() || view.axis(1).named();
    }

    /** Round levels between the smallest and the largest figure. */
    private List<Contour> contours(Outcome outcome, List<PointEstimate> found) {
        double[] known = found.stream()
                .map(PointEstimate::value)
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        if (known.length < 4 || names()) {
            return List.of();
        }
        double least = known[0];
        double most = known[known.length - 1];
        double step = Scales.step((most - least) / 5);
        List<Contour> contours = new ArrayList<>();
        for (double i = Math.ceil(least / step); i * step < most; i++) {
            if (i * step > least) {
                contours.add(new Contour(i * step, level(outcome, i * step)));
            }
        }
        return contours;
    }

    private String level(Outcome outcome, double value) {
        return switch (outcome.unit()) {
            case SHARE -> Scales.plain(100 * value);
            case MONEY, MONEY_A_YEAR, MONEY_A_PERSON_WEEK -> view.figures().money(value);
            default -> Scales.plain(value);
        };
    }
}
