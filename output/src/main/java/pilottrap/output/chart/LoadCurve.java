package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pilottrap.output.chart.Panels.EndLabel;
import pilottrap.output.chart.Panels.Layer;
import pilottrap.output.chart.Panels.Moment;
import pilottrap.output.chart.Panels.Panel;
import pilottrap.output.chart.Panels.Pen;
import pilottrap.output.chart.Panels.Plot;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.output.chart.Panels.Stretch;
import pilottrap.scenarios.analysis.Contenders;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.simulation.measure.Outcome;

/** What one factor does: shares of the launched, pilots gone live and net value side by side, never a share alone. */
final class LoadCurve {
    private final SweepView view;
    private final FactorAxis axis;
    private final List<Double> values;

    private LoadCurve(SweepView view) {
        this.view = view;
        this.axis = view.axis(0);
        this.values = view.values(0);
    }

    /** The curve over the first factor of a sweep that has no other. */
    static Chart of(SweepView view) {
        return new LoadCurve(view).chart();
    }

    /** Any outcomes against that factor, each in a panel of its own. */
    static Chart of(SweepView view, List<Outcome> outcomes) {
        return new LoadCurve(view).chart(outcomes);
    }

    private Chart chart() {
        Outcome count = SweepView.outcome("productions");
        Outcome money = SweepView.outcome("net_value");
        Optional<Contenders> most = Contenders.of(view.table(), count);
        Panels.Panel shares = shares();
        boolean launches = axis.factor().key().equals("policy.launch_rate");
        String headline = most.map(this::headline).orElse("Nothing is known yet of what goes live.");
        List<Panel> panels = List.of(
                shares,
                single(count, "Pilots that go live", most),
                single(money, "Net value", Contenders.of(view.table(), money)));
        return new Panels(
                SweepFrame.of(
                        view.table(),
                        launches ? "load-curve" : "response",
                        headline,
                        subtitle(),
                        key(),
                        SweepWords.description(view, outcomes())),
                3,
                known() ? panels : List.of(),
                SweepWords.NOTHING);
    }

    private static List<Outcome> outcomes() {
        List<String> names = new ArrayList<>(Response.SHARES);
        names.add("productions");
        names.add("net_value");
        return names.stream().map(SweepView::outcome).toList();
    }

    private Chart chart(List<Outcome> outcomes) {
        List<Panel> panels = outcomes.stream()
                .map(outcome ->
                        single(outcome, Figures.label(outcome).replace("*", ""), Contenders.of(view.table(), outcome)))
                .toList();
        return new Panels(
                SweepFrame.of(
                        view.table(),
                        "response-outcomes",
                        "What changes with " + axis.factor().words() + ".",
                        subtitle(),
                        key(),
                        SweepWords.description(view, outcomes)),
                Math.min(3, panels.size()),
                known() ? panels : List.of(),
                SweepWords.NOTHING);
    }

    private boolean known() {
        return view.estimates(SweepView.outcome("spend_total")).stream().anyMatch(each -> each.n() > 0);
    }

    private String subtitle() {
        return "Live: in production within 104 weeks of launch. Across: "
                + axis.factor().words() + (axis.unit().isEmpty() ? "" : ", " + axis.unit()) + ".";
    }

    private String key() {
        return "Thick and pale: 95% interval of the estimate, not the spread of "
                + view.table().provenance().noun().many()
                + ". Between dots nothing was simulated. Blue: may be the best, as far as luck lets us tell.";
    }

    private String headline(Contenders most) {
        String what = axis.factor().words();
        List<Double> best = most.points().stream().map(this::value).sorted().toList();
        if (most.of() == 1) {
            return Words.capital(what) + " has only one value here: " + axis.words(best.get(0)) + ".";
        }
        if (best.size() == most.of()) {
            return "Whatever the " + what + ", there is no clear difference in how many pilots go live.";
        }
        String where = SweepWords.range(axis, best, values);
        boolean launches = axis.factor().key().equals("policy.launch_rate");
        return "Most pilots go live "
                + (launches ? "at a launch rate of " : (axis.labelled() ? "with " : "at ") + what + " ") + where
                + falling()
                + ".";
    }

    /** What the share does meanwhile, where that is clear. */
    private String falling() {
        Response share = view.response(SweepView.outcome("production_share"), 0, view.points());
        List<Response.Step> known = share.known();
        if (known.size() < 2) {
            return "";
        }
        Response.Step first = known.get(0);
        Response.Step last = known.get(known.size() - 1);
        double apart =
                last.found().value().orElseThrow() - first.found().value().orElseThrow();
        double luck = Math.hypot(
                first.found().halfWidth().orElse(1), last.found().halfWidth().orElse(1));
        if (Math.abs(apart) <= luck) {
            return "";
        }
        return "; the share live " + (apart < 0 ? "falls" : "rises") + " from "
                + Words.share(first.found().value().orElseThrow()) + " to "
                + Words.share(last.found().value().orElseThrow());
    }

    private double value(PointEstimate estimate) {
        return view.matrix().value(estimate.point(), 0);
    }

    private Panel shares() {
        List<Layer> layers = new ArrayList<>();
        double most = 0;
        for (String name : Response.SHARES) {
            Response response = view.response(SweepView.outcome(name), 0, view.points());
            most = Math.max(most, response.most());
            List<Response.Step> known = response.known();
            Optional<EndLabel> label = known.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new EndLabel(
                            Words.share(
                                    known.get(known.size() - 1).found().value().orElseThrow()),
                            word(name),
                            ""));
            layers.addAll(response.layers(name.equals("limbo_share") ? Pen.DASHED : Pen.SOLID, true, label));
        }
        layers.addAll(own());
        Scale x = axis.scale(values);
        return new Panel(
                "Of 100 launched",
                "by " + axis.factor().words(),
                "",
                List.of(new Plot("", 1, x, Scales.shares(1.04 * most), layers)),
                List.of());
    }

    /** What a share is called at the end of its line. */
    static String word(String outcome) {
        return switch (outcome) {
            case "production_share" -> "live";
            case "successful_share" -> "of value";
            case "limbo_share" -> "limbo";
            default -> outcome.replace('_', ' ').toLowerCase(Locale.ROOT);
        };
    }

    private Panel single(Outcome outcome, String title, Optional<Contenders> best) {
        Response response = view.response(outcome, 0, view.points());
        List<Layer> layers = new ArrayList<>();
        best.filter(contenders -> contenders.points().size() < contenders.of())
                .ifPresent(contenders -> layers.addAll(stretches(contenders)));
        List<Response.Step> known = response.known();
        Optional<EndLabel> label = known.isEmpty()
                ? Optional.empty()
                : Optional.of(new EndLabel(
                        view.figures()
                                .value(
                                        outcome,
                                        known.get(known.size() - 1)
                                                .found()
                                                .value()
                                                .orElseThrow()),
                        "",
                        ""));
        layers.addAll(response.layers(Pen.SOLID, true, label));
        layers.addAll(own());
        return new Panel(
                title,
                view.unit(outcome),
                "",
                List.of(new Plot(
                        "", 1, axis.scale(values), view.scale(outcome, response.least(), response.most()), layers)),
                List.of());
    }

    /** Where the user's own scenario stands. */
    private List<Layer> own() {
        double standard = axis.factor().standard();
        return axis.shows(standard, values)
                ? List.of(new Moment(axis.at(standard), "yours: " + axis.bare(standard)))
                : List.of();
    }

    /** The values that may be the best, those side by side in one stretch. */
    private List<Layer> stretches(Contenders best) {
        List<Double> staying = best.points().stream().map(this::value).toList();
        double pad = 0.006 * (axis.scale(values).to() - axis.scale(values).from());
        List<Layer> stretches = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= values.size(); i++) {
            boolean in = i < values.size() && staying.contains(values.get(i));
            if (in && from < 0) {
                from = i;
            } else if (!in && from >= 0) {
                String words = stretches.isEmpty() ? best.open() ? "any of these" : "best here" : "";
                stretches.add(new Stretch(axis.at(values.get(from)) - pad, axis.at(values.get(i - 1)) + pad, words));
                from = -1;
            }
        }
        return stretches;
    }
}
