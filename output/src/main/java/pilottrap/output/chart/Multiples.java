package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pilottrap.output.chart.Panels.Curve;
import pilottrap.output.chart.Panels.EndLabel;
import pilottrap.output.chart.Panels.Fan;
import pilottrap.output.chart.Panels.Layer;
import pilottrap.output.chart.Panels.Marks;
import pilottrap.output.chart.Panels.Moment;
import pilottrap.output.chart.Panels.Panel;
import pilottrap.output.chart.Panels.Pen;
import pilottrap.output.chart.Panels.Plot;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.scenarios.analysis.MainEffect;
import pilottrap.scenarios.analysis.MainEffect.Group;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.parameter.Unit;

/** An outcome against every factor in a panel of its own, the factor that moves it most first. */
final class Multiples {
    /** The most panels of a sheet. */
    private static final int MOST = 12;

    /** From so many dots on they are paler. */
    private static final int CROWDED = 300;

    /** The most levels of a panel with a tick each. */
    private static final int TICKS = 4;

    /** The most dots of a panel; of more points every so-manieth is drawn. */
    private static final int DOTS = 1_500;

    private final SweepView view;
    private final Outcome outcome;
    private final List<Outcome> lines;
    private final boolean alone;
    private final List<MainEffect> effects;

    private Multiples(SweepView view, Outcome outcome, boolean alone) {
        this.view = view;
        this.outcome = outcome;
        this.alone = alone;
        this.effects = MainEffect.of(view.table(), outcome);
        this.lines = outcome.name().equals("production_share")
                ? Response.SHARES.stream().map(SweepView::outcome).toList()
                : List.of(outcome);
    }

    /** Of a sweep that moves one factor at a time: lines with the 95 % interval at each level. */
    static Chart responses(SweepView view, String name, Outcome outcome) {
        return new Multiples(view, outcome, true).chart(name);
    }

    /** Of a sweep that moves all factors at once: a dot for each point, and the mean of points with like values. */
    static Chart scatter(SweepView view, String name, Outcome outcome) {
        return new Multiples(view, outcome, false).chart(name);
    }

    private Chart chart(String name) {
        List<Integer> order = order();
        List<Integer> shown = order.subList(0, Math.min(MOST, order.size()));
        double most = 0;
        double least = 0;
        for (Outcome line : lines) {
            for (PointEstimate each : view.estimates(line)) {
                double half = alone ? each.halfWidth().orElse(0) : 0;
                most = Math.max(most, each.value().orElse(0) + half);
                least = Math.min(least, each.value().orElse(0) - (line.unit() == Unit.SHARE ? 0 : half));
            }
        }
        Scale up = view.scale(outcome, least, most);
        List<Panel> panels = new ArrayList<>();
        for (int factor : shown) {
            panels.add(panel(factor, up));
        }
        return new Panels(
                SweepFrame.of(
                        view.table(),
                        name,
                        headline(),
                        subtitle(shown.size()),
                        key(),
                        SweepWords.description(view, lines)),
                columns(shown.size()),
                panels,
                SweepWords.NOTHING);
    }

    /** The factors, the one that moves the outcome most first; none where nothing is known. */
    private List<Integer> order() {
        boolean known =
                view.estimates(outcome).stream().anyMatch(each -> each.value().isPresent());
        List<Integer> order = new ArrayList<>();
        effects.forEach(effect -> order.add(effect.factor()));
        for (int factor = 0; factor < view.factors().size() && known && !alone; factor++) {
            if (!order.contains(factor)) {
                order.add(factor);
            }
        }
        return order;
    }

    private static int columns(int panels) {
        return panels <= 3 ? Math.max(1, panels) : panels == 4 ? 2 : panels <= 9 ? 3 : 4;
    }

    private String what() {
        return outcome.name().equals("production_share")
                ? "what goes live"
                : Figures.label(outcome).replace("*", "").toLowerCase(Locale.ROOT);
    }

    private String headline() {
        if (effects.isEmpty()) {
            return order().isEmpty() ? SweepWords.NOTHING : "Too few points to tell which factor moves " + what() + ".";
        }
        MainEffect first = effects.get(0);
        String words = Words.capital(view.factors().get(first.factor()).words());
        return first.clear()
                ? words + " moves " + what() + " most."
                : SweepWords.unclear(view, outcome, what(), "chance");
    }

    private String subtitle(int shown) {
        String of = lines.size() > 1
                ? "Of 100 launched: live, of value, limbo."
                : Figures.label(outcome).replace("*", "") + ", " + view.unit(outcome) + ".";
        int more = order().size() - shown;
        return of + (effects.isEmpty() ? " Factors as in the plan" : " The factor that moves it most comes first")
                + (more > 0 ? "; " + more + (more == 1 ? " more is" : " more are") + " not drawn" : "")
                + ".";
    }

    private String key() {
        if (alone) {
            return "One factor at a time, all others as in the scenario. Pale: 95% interval of the estimate. Dotted: your"
                    + " scenario. Between levels nothing was simulated.";
        }
        boolean thinned = view.matrix().points() > DOTS;
        return "Dots: points" + (thinned ? ", one in " + Words.whole((long) every()) : "")
                + (lines.size() > 1 ? ", live only" : "")
                + ". Lines: means of points with like values; pale: 95% interval of the mean, luck and all other factors"
                + " included. Dotted: your scenario.";
    }

    private int every() {
        return (view.matrix().points() + DOTS - 1) / DOTS;
    }

    private Panel panel(int factor, Scale up) {
        boolean unclear = effects.stream().anyMatch(effect -> effect.factor() == factor && !effect.clear());
        FactorAxis axis = view.axis(factor);
        List<Double> values = view.values(factor);
        Scale across = axis.scale(values, TICKS);
        List<Layer> layers = new ArrayList<>();
        if (!alone) {
            layers.add(dots(factor));
        }
        for (Outcome line : lines) {
            Optional<EndLabel> label = lines.size() > 1
                    ? Optional.of(new EndLabel("", LoadCurve.word(line.name()), ""))
                    : Optional.empty();
            Pen pen = line.name().equals("limbo_share") ? Pen.DASHED : Pen.SOLID;
            layers.addAll(alone ? levels(line, factor, pen, label) : means(line, factor, pen, label));
        }
        if (axis.shows(axis.factor().standard(), values)) {
            layers.add(new Moment(axis.at(axis.factor().standard()), ""));
        }
        return new Panel(
                axis.title(),
                axis.unit() + (unclear ? (axis.unit().isEmpty() ? "" : "; ") + "no clear difference" : ""),
                "",
                List.of(new Plot("", 1, across, up, layers)),
                List.of());
    }

    private List<Layer> levels(Outcome line, int factor, Pen pen, Optional<EndLabel> label) {
        List<Integer> points = view.points().stream()
                .filter(point -> nothingElse(point, factor))
                .toList();
        Response response = view.response(line, factor, points);
        return response.layers(pen, lines.size() == 1, label);
    }

    private boolean nothingElse(int point, int factor) {
        for (int other = 0; other < view.factors().size(); other++) {
            if (other != factor
                    && view.matrix().value(point, other) != view.matrix().value(0, other)) {
                return false;
            }
        }
        return true;
    }

    private List<Layer> means(Outcome line, int factor, Pen pen, Optional<EndLabel> label) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (Group group : MainEffect.groups(view.table(), line, factor)) {
            FactorAxis axis = view.axis(factor);
            x.add((axis.at(group.from()) + axis.at(group.to())) / 2);
            y.add(group.mean());
            double half = group.halfWidth();
            low.add(line.unit() == Unit.SHARE ? Math.max(0, group.mean() - half) : group.mean() - half);
            high.add(group.mean() + half);
        }
        if (x.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Fan(x, low, high, Response.tone(line), 0.15), new Curve(x, y, Response.tone(line), pen, label));
    }

    private Layer dots(int factor) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<PointEstimate> found = view.estimates(outcome);
        for (int point = 0; point < found.size(); point += every()) {
            if (found.get(point).value().isPresent()) {
                x.add(view.axis(factor).at(view.matrix().value(point, factor)));
                y.add(found.get(point).value().getAsDouble());
            }
        }
        return new Marks(x, y, y, y, Response.tone(outcome), 3.4, x.size() > CROWDED ? 0.25 : 0.5);
    }
}
