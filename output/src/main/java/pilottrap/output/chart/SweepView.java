package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.output.chart.Panels.Tick;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;
import pilottrap.simulation.parameter.Unit;

/** A sweep as charts look at it: estimates read once, factors with their scales, outcomes with their words. */
final class SweepView {
    private final SweepTable table;
    private final Map<String, List<PointEstimate>> read = new HashMap<>();
    private final List<FactorAxis> axes;
    private final Figures figures;

    SweepView(SweepTable table) {
        this.table = table;
        String currency = table.provenance().currency();
        this.figures = new Figures(currency);
        this.axes = table.experiment().factors().stream()
                .map(factor -> FactorAxis.of(factor, currency))
                .toList();
    }

    SweepTable table() {
        return table;
    }

    Figures figures() {
        return figures;
    }

    DesignMatrix matrix() {
        return table.experiment().matrix();
    }

    FactorAxis axis(int factor) {
        return axes.get(factor);
    }

    List<Factor> factors() {
        return table.experiment().factors();
    }

    List<PointEstimate> estimates(Outcome outcome) {
        return read.computeIfAbsent(outcome.name(), name -> table.estimates(outcome));
    }

    static Outcome outcome(String name) {
        return Outcomes.byName(name).orElseThrow(() -> new IllegalArgumentException("no outcome " + name));
    }

    /** The response to a factor at chosen points; of points with the same value the first counts. */
    Response response(Outcome outcome, int factor, List<Integer> points) {
        TreeMap<Double, Response.Step> steps = new TreeMap<>();
        List<PointEstimate> all = estimates(outcome);
        for (int point : points) {
            double value = matrix().value(point, factor);
            steps.putIfAbsent(value, new Response.Step(value, axis(factor).at(value), all.get(point)));
        }
        return new Response(outcome, new ArrayList<>(steps.values()));
    }

    /** All values that a factor takes, ascending. */
    List<Double> values(int factor) {
        List<Double> values = new ArrayList<>();
        for (int point = 0; point < matrix().points(); point++) {
            values.add(matrix().value(point, factor));
        }
        return values.stream().distinct().sorted().toList();
    }

    /** The points of the plan. */
    List<Integer> points() {
        List<Integer> points = new ArrayList<>();
        for (int point = 0; point < matrix().points(); point++) {
            points.add(point);
        }
        return points;
    }

    /** A scale for values of an outcome, zero included. */
    Scale scale(Outcome outcome, double least, double most) {
        return switch (outcome.unit()) {
            case SHARE -> Scales.shares(1.04 * most);
            case MONEY, MONEY_A_YEAR, MONEY_A_PERSON_WEEK -> money(least, most);
            default -> least < 0 ? Scales.around(least, most, 5, PLAIN, PLAIN) : Scales.counts(most, 5);
        };
    }

    /** The unit stands on the last tick, or on the first where the last is zero. */
    private Scale money(double least, double most) {
        String currency = table.provenance().currency();
        Scale scale = Scales.moneyAround(least, most, currency);
        List<Tick> ticks = new ArrayList<>(scale.ticks());
        if (ticks.size() > 1 && ticks.get(ticks.size() - 1).label().equals("0")) {
            double size = Math.max(Math.abs(least), Math.abs(most));
            String unit = size >= 2e6 ? " bn" : size >= 2e3 ? " M" : " k";
            Tick first = ticks.get(0);
            ticks.set(0, new Tick(first.at(), first.label().replace("−", "−" + Words.symbol(currency)) + unit));
        }
        return new Scale(scale.from(), scale.to(), ticks);
    }

    private static final DoubleFunction<String> PLAIN = Scales::plain;

    /** What an outcome counts, behind its heading. */
    String unit(Outcome outcome) {
        return switch (outcome.unit()) {
            case SHARE -> outcome.name().endsWith("_share") ? "of 100 launched" : "";
            case WEEKS -> "weeks";
            case COUNT, MONEY -> table.provenance().noun().each();
            default -> outcome.unit() == Unit.NUMBER ? "" : outcome.unit().label();
        };
    }
}
