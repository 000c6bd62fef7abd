package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.output.chart.Tornado.Bar;
import pilottrap.output.chart.Tornado.End;
import pilottrap.output.chart.Tornado.Group;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Factor.Role;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.parameter.Unit;

/** Tornadoes of sweeps that move one factor at a time; the first point is the scenario as it is. */
final class Tornadoes {
    /** The error rate at which ends are called more than luck, over all of them together (Holm 1979). */
    private static final double ALPHA = 0.05;

    private final SweepView view;
    private final Outcome outcome;
    private final Map<Integer, PointEstimate> differences = new HashMap<>();
    private final Map<Integer, Boolean> shown = new HashMap<>();
    private final List<Outcome> beside;

    private Tornadoes(SweepView view, Outcome outcome) {
        this.view = view;
        this.outcome = outcome;
        view.table().differences(outcome, 0).forEach(each -> differences.put(each.point(), each));
        List<String> names = Response.SHARES.contains(outcome.name())
                ? List.of("production_share", "successful_share", "limbo_share", "productions")
                : List.of("production_share", "successful_share", "limbo_share");
        this.beside = names.stream()
                .filter(name -> !name.equals(outcome.name()))
                .map(SweepView::outcome)
                .toList();
    }

    /** The tornado of an outcome. */
    static Chart of(SweepView view, String name, Outcome outcome) {
        Tornado tornado = new Tornadoes(view, outcome).tornado();
        return new Plate(
                SweepFrame.of(
                        view.table(),
                        name,
                        tornado.title(),
                        "One factor at a time, all others as in the scenario, on the same luck.",
                        tornado.key(),
                        ComparisonCharts.description(tornado)),
                new Tornado(
                        tornado.title(),
                        tornado.heading(),
                        tornado.unit(),
                        tornado.scale(),
                        tornado.groups(),
                        tornado.columns(),
                        tornado.hidden(),
                        "",
                        tornado.table()));
    }

    /** A factor's two ends as points; empty where the scenario as it is stands there. */
    private record Ends(int factor, Optional<Integer> low, Optional<Integer> high) {}

    /** A bar, and where its ends come from. */
    private record Row(Ends ends, Bar bar) {}

    private Tornado tornado() {
        List<Ends> ends = new ArrayList<>();
        for (int factor = 0; factor < view.factors().size(); factor++) {
            ends.add(ends(factor));
        }
        judge(ends);
        List<Row> ranked = ends.stream()
                .filter(each -> each.low().isPresent() || each.high().isPresent())
                .map(each -> new Row(each, bar(each)))
                .sorted(Comparator.comparingDouble((Row row) -> row.bar().range())
                        .reversed())
                .toList();
        int hidden = Math.max(0, ranked.size() - Tornado.MOST);
        List<Row> kept = ranked.subList(0, ranked.size() - hidden);
        List<Group> groups = new ArrayList<>();
        for (Role role : List.of(Role.CHOICE, Role.ASSUMPTION, Role.ORGANIZATION)) {
            List<Bar> of = kept.stream()
                    .filter(row -> view.factors().get(row.ends().factor()).role() == role)
                    .map(Row::bar)
                    .toList();
            if (!of.isEmpty()) {
                groups.add(new Group(role, title(role), of));
            }
        }
        String key =
                "Lines: 95% interval of the difference. Hollow: may be luck, among so many. Two bars on one side: the lower"
                        + " value above. Figures: left, right end, or upper, lower."
                        + (hidden > 0 ? " And " + hidden + " more in the table." : "");
        return new Tornado(
                headline(ranked),
                Figures.label(outcome).replace("*", ""),
                unit(),
                scale(ranked.stream().map(Row::bar).toList()),
                groups,
                beside.stream().map(Tornadoes::column).toList(),
                hidden,
                key,
                table(ranked));
    }

    private static String title(Role role) {
        return switch (role) {
            case CHOICE -> "What you choose";
            case ASSUMPTION -> "What you assume";
            case ORGANIZATION -> "The organization";
        };
    }

    private String unit() {
        String differences = Figures.unit(outcome);
        PointEstimate base = view.estimates(outcome).get(0);
        return "difference" + (differences.isEmpty() ? "" : " in " + differences) + "; as it is "
                + (base.value().isPresent()
                        ? view.figures().value(outcome, base.value().getAsDouble())
                        : "unknown");
    }

    private static String column(Outcome outcome) {
        return switch (outcome.name()) {
            case "production_share" -> "live, points";
            case "successful_share" -> "of value, points";
            case "limbo_share" -> "limbo, points";
            case "productions" -> "pilots live";
            default -> Figures.label(outcome).toLowerCase(Locale.ROOT);
        };
    }

    private Ends ends(int factor) {
        List<Integer> points = new ArrayList<>();
        double base = view.matrix().value(0, factor);
        for (int point : view.points()) {
            if (view.matrix().value(point, factor) != base && nothingElse(point, factor) && known(point)) {
                points.add(point);
            }
        }
        boolean unordered = view.factors().get(factor).levels() instanceof Levels.Values values
                && !values.labels().isEmpty()
                && values.values().size() > 2;
        Comparator<Integer> order = unordered
                ? Comparator.comparingDouble(this::difference)
                : Comparator.comparingDouble(point -> view.matrix().value(point, factor));
        Optional<Integer> least = points.stream().min(order);
        Optional<Integer> most = points.stream().max(order);
        return new Ends(
                factor,
                least.filter(point -> unordered
                        ? !least.equals(most) || difference(point) < 0
                        : view.matrix().value(point, factor) < base),
                most.filter(point -> unordered
                        ? !least.equals(most) || difference(point) >= 0
                        : view.matrix().value(point, factor) > base));
    }

    private double difference(int point) {
        PointEstimate of = differences.get(point);
        return of == null ? 0 : of.value().orElse(0);
    }

    private boolean known(int point) {
        PointEstimate of = differences.get(point);
        return of != null && of.value().isPresent();
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

    /** Which ends differ from the scenario as it is by more than luck, by Holm's procedure over all of them. */
    private void judge(List<Ends> ends) {
        List<Integer> points = new ArrayList<>();
        ends.forEach(each -> {
            each.low().ifPresent(points::add);
            each.high().ifPresent(points::add);
        });
        points.sort(Comparator.comparingDouble(this::p));
        boolean still = true;
        for (int i = 0; i < points.size(); i++) {
            still = still && p(points.get(i)) * (points.size() - i) <= ALPHA;
            shown.put(points.get(i), still);
        }
    }

    private double p(int point) {
        PointEstimate of = differences.get(point);
        if (of == null || of.value().isEmpty() || of.se().isEmpty() || of.n() < 2) {
            return 1;
        }
        double se = of.se().getAsDouble();
        double size = Math.abs(of.value().getAsDouble());
        return se > 0 ? 2 * new TDistribution(null, of.n() - 1).cumulativeProbability(-size / se) : size > 0 ? 0 : 1;
    }

    private Bar bar(Ends ends) {
        Factor factor = view.factors().get(ends.factor());
        return new Bar(
                Words.capital(Words.clean(factor.words())),
                ends.low().map(point -> end(ends.factor(), point)),
                ends.high().map(point -> end(ends.factor(), point)),
                beside.stream().map(each -> beside(each, ends)).toList());
    }

    private End end(int factor, int point) {
        PointEstimate of = differences.get(point);
        double difference = difference(point);
        double half = of == null ? 0 : of.halfWidth().orElse(0);
        return new End(
                view.axis(factor).words(view.matrix().value(point, factor)),
                view.axis(factor).bare(view.matrix().value(point, factor)),
                difference,
                difference - half,
                difference + half,
                shown.getOrDefault(point, false));
    }

    /** "−2.1, +3.0": the differences at both ends, in the order in which these are drawn. */
    private String beside(Outcome of, Ends ends) {
        List<Integer> points = new ArrayList<>();
        ends.low().ifPresent(points::add);
        ends.high().ifPresent(points::add);
        if (points.size() == 2 && difference(points.get(0)) * difference(points.get(1)) <= 0) {
            points.sort(Comparator.comparingDouble(this::difference));
        }
        List<PointEstimate> all = view.estimates(of);
        double base = all.get(0).value().orElse(Double.NaN);
        return String.join(
                ", ",
                points.stream()
                        .map(point -> moved(of, all.get(point).value().orElse(Double.NaN) - base))
                        .toList());
    }

    private String moved(Outcome of, double difference) {
        if (Double.isNaN(difference)) {
            return "–";
        }
        if (of.unit() != Unit.COUNT) {
            return view.figures().plus(of, difference);
        }
        String words = Words.number(difference, Math.abs(difference) < 0.95 ? 2 : 1);
        return difference > 0 && !words.equals("0.00") ? "+" + words : words;
    }

    private Scale scale(List<Bar> bars) {
        double least = 0;
        double most = 0;
        for (Bar bar : bars) {
            for (Optional<End> end : List.of(bar.low(), bar.high())) {
                least = Math.min(least, end.map(End::from).orElse(0.0));
                most = Math.max(most, end.map(End::to).orElse(0.0));
            }
        }
        double step = Scales.step(Math.max(1e-9, most - least) / 5);
        List<Panels.Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(least / step - 1e-9); i * step <= most + 1e-9; i++) {
            ticks.add(new Panels.Tick(i == 0 ? 0 : i * step, i == 0 ? "as it is" : tick(i * step)));
        }
        return new Scale(least, Math.max(most, least + step), ticks);
    }

    private String tick(double value) {
        return switch (outcome.unit()) {
            case SHARE -> signed(100 * value);
            case MONEY, MONEY_A_YEAR, MONEY_A_PERSON_WEEK ->
                (value > 0 ? "+" : "") + FactorAxis.brief(view.figures().money(value));
            default -> signed(value);
        };
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + Scales.plain(value);
    }

    private String headline(List<Row> ranked) {
        String what = outcome.name().equals("production_share")
                ? "what goes live"
                : outcome.name().equals("productions")
                        ? "how many pilots go live"
                        : Figures.label(outcome).replace("*", "").toLowerCase(Locale.ROOT);
        if (ranked.isEmpty()) {
            return SweepWords.NOTHING;
        }
        Optional<Bar> first = ranked.stream()
                .map(Row::bar)
                .filter(bar -> bar.low().map(End::shown).orElse(false)
                        || bar.high().map(End::shown).orElse(false))
                .findFirst();
        if (first.isEmpty()) {
            return SweepWords.unclear(view, outcome, what, "luck");
        }
        Bar bar = first.get();
        PointEstimate base = view.estimates(outcome).get(0);
        double from = base.value().orElse(0) + Math.min(0, Math.min(ofEnd(bar.low()), ofEnd(bar.high())));
        return bar.what() + " moves " + what + " most: from " + figure(from) + " to " + figure(from + bar.range())
                + (outcome.unit() == Unit.SHARE ? " of 100." : ".");
    }

    private String figure(double value) {
        String words = view.figures().value(outcome, value);
        return outcome.unit() == Unit.SHARE ? words.replace("%", "") : words;
    }

    private static double ofEnd(Optional<End> end) {
        return end.map(End::difference).orElse(0.0);
    }

    private DataTable table(List<Row> ranked) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : ranked) {
            Bar bar = row.bar();
            for (Optional<End> each : List.of(bar.low(), bar.high())) {
                each.ifPresent(end -> rows.add(List.of(
                        bar.what() + ": " + end.value(),
                        view.figures().difference(outcome, end.difference()),
                        view.figures().interval(outcome, end.from(), end.to()),
                        end.shown() ? "more than luck" : Figures.NO_CLEAR_DIFFERENCE)));
            }
        }
        return new DataTable(
                List.of(
                        "One factor alone",
                        Figures.label(outcome).replace("*", "") + ", difference",
                        "95% interval",
                        ""),
                rows);
    }
}
