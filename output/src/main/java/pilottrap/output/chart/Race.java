package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pilottrap.output.chart.Panels.Curve;
import pilottrap.output.chart.Panels.EndLabel;
import pilottrap.output.chart.Panels.Layer;
import pilottrap.output.chart.Panels.Panel;
import pilottrap.output.chart.Panels.Pen;
import pilottrap.output.chart.Panels.Plot;
import pilottrap.output.chart.Panels.Point;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Crossover;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.pilot.Fate;

/**
 * Today's course and a plan over time: money, go-lives, and how soon pilots go live.
 *
 * @param title what it shows, in one sentence
 * @param panels the plots
 * @param key how to read them
 * @param table the figures
 */
public record Race(String title, List<Panel> panels, String key, DataTable table) implements Picture {
    /** Copies the list. */
    public Race {
        panels = List.copyOf(panels);
    }

    @Override
    public double height(double width) {
        return (width < 520 ? 210 * panels.size() : 225) + 24;
    }

    /** The panels with nothing but figures at the ends of lines. */
    List<Panel> bare() {
        return panels.stream()
                .map(panel -> new Panel(
                        panel.title(),
                        panel.unit(),
                        panel.remark(),
                        panel.plots().stream().map(Race::bare).toList(),
                        panel.rows()))
                .toList();
    }

    private static Plot bare(Plot plot) {
        List<Layer> layers = plot.layers().stream()
                .map(layer -> layer instanceof Curve curve
                        ? new Curve(
                                curve.x(),
                                curve.y(),
                                curve.tone(),
                                curve.pen(),
                                curve.label().map(label -> new EndLabel(label.figure(), "", "")))
                        : layer)
                .toList();
        return new Plot(plot.caption(), plot.height(), plot.x(), plot.y(), layers);
    }

    static Race of(Summary base, Comparison.Alternative alternative, String plan) {
        return new Lanes(base, alternative, plan).race();
    }

    /** The curves of both, as they are read off two summaries. */
    private static final class Lanes {
        private final Summary base;
        private final Summary other;
        private final Comparison.Alternative alternative;
        private final Timeline today;
        private final Timeline chosen;
        private final String plan;
        private final String currency;
        private final List<List<String>> rows = new ArrayList<>();

        Lanes(Summary base, Comparison.Alternative alternative, String plan) {
            this.base = base;
            this.other = alternative.summary();
            this.alternative = alternative;
            this.today = new Timeline(base);
            this.chosen = new Timeline(alternative.summary());
            this.plan = plan;
            this.currency = base.provenance().currency();
        }

        Race race() {
            Noun noun = base.provenance().noun();
            List<Panel> panels = new ArrayList<>();
            boolean series = has(today) && has(chosen);
            if (series) {
                panels.add(money());
                panels.add(goLives());
            }
            if (known(base) && known(other)) {
                panels.add(incidence());
            }
            String key = panels.isEmpty()
                    ? ""
                    : "Money and go-lives: " + noun.mean(base.fanOrganizations())
                            + ". Shaded beside the share gone live:" + " pointwise 95% intervals.";
            return new Race(
                    title(series),
                    panels,
                    key,
                    new DataTable(List.of("", "Today’s course", Words.capital(plan)), rows));
        }

        private static boolean has(Timeline time) {
            return time.has(Series.SPEND, Series.VALUE, Series.GONE_LIVE);
        }

        private static boolean known(Summary summary) {
            return summary.funnel().get(0) > 0 && curve(summary).size() > 1;
        }

        private static List<Double> curve(Summary summary) {
            return summary.incidence().getOrDefault(Fate.PRODUCTION, List.of());
        }

        private String title(boolean series) {
            if (!series) {
                return "Money and go-lives over time were not recorded.";
            }
            return Words.capital(overtakes("net_value", "net value")) + ".";
        }

        /** "plan is worse first, by $0.4 M in month 9, and overtakes today's course in month 31". */
        private String overtakes(String measure, String what) {
            Optional<Crossover> crossover =
                    alternative.crossover().filter(c -> c.measure().equals(measure));
            int last = today.last();
            List<Double> before = net(today);
            double end = after(before, alternative.cumulativeNet(), net(chosen)).get(Math.min(last, chosen.last()))
                    - before.get(last);
            if (crossover.isEmpty()) {
                if (Words.money(end, currency).equals(Words.money(0, currency))) {
                    return plan + " ends level with today’s course in " + what + " after " + years(last);
                }
                return plan + (end >= 0 ? " ends above" : " ends below") + " today’s course in " + what + ", by "
                        + Words.money(Math.abs(end), currency) + " after " + years(last);
            }
            String worst =
                    "worse at first, by " + Words.money(Math.abs(crossover.get().deepest()), currency) + " in month "
                            + crossover.get().deepestMonth() + "; " + plan;
            return crossover
                    .get()
                    .month()
                    .map(month -> worst + " overtakes in " + what + " in month " + month)
                    .orElse(worst + " does not catch up in " + what + " within " + years(last));
        }

        private static String years(int months) {
            double years = Math.rint(2 * months / 12.0) / 2;
            return Scales.plain(years) + (years == 1 ? " year" : " years");
        }

        private static List<Double> net(Timeline time) {
            List<Double> value = time.mean(Series.VALUE);
            List<Double> spend = time.mean(Series.SPEND);
            return IntStream.range(0, value.size())
                    .mapToObj(i -> value.get(i) - spend.get(i))
                    .toList();
        }

        /** The plan's curve: today's plus the paired difference, where there is one for every month. */
        private static List<Double> after(List<Double> before, List<Double> difference, List<Double> otherwise) {
            return difference.size() < before.size()
                    ? otherwise
                    : IntStream.range(0, before.size())
                            .mapToObj(i -> before.get(i) + difference.get(i))
                            .toList();
        }

        private Panel money() {
            List<Double> before = net(today);
            List<Double> after = after(before, alternative.cumulativeNet(), net(chosen));
            String remark = remark(
                    "net_value",
                    c -> "Worst in month " + c.deepestMonth() + ", by " + Words.money(Math.abs(c.deepest()), currency));
            List<Layer> layers =
                    curves(before, after, Words.money(last(before), currency), Words.money(last(after), currency));
            mark("net_value", after, layers);
            years(rows, "Net value", before, after, x -> Words.money(x, currency));
            return new Panel(
                    "Net value added up",
                    "undiscounted, by years",
                    remark,
                    List.of(new Plot(
                            "",
                            1,
                            Scales.years(before.size() - 1),
                            Scales.moneyAround(least(before, after), most(before, after), currency),
                            layers)),
                    List.of());
        }

        private Panel goLives() {
            List<Double> before = today.mean(Series.GONE_LIVE);
            List<Double> after = after(before, alternative.cumulativeGoLives(), chosen.mean(Series.GONE_LIVE));
            String remark = remark(
                    "go_lives",
                    c -> "Worst in month " + c.deepestMonth() + ", by " + Words.count(Math.abs(c.deepest())));
            List<Layer> layers = curves(before, after, Words.count(last(before)), Words.count(last(after)));
            mark("go_lives", after, layers);
            years(rows, "Gone live", before, after, Words::count);
            return new Panel(
                    "Pilots gone live",
                    "added up, by years",
                    remark,
                    List.of(new Plot(
                            "", 1, Scales.years(before.size() - 1), Scales.counts(most(before, after), 4), layers)),
                    List.of());
        }

        private String remark(String measure, java.util.function.Function<Crossover, String> words) {
            return alternative
                    .crossover()
                    .filter(c -> c.measure().equals(measure))
                    .map(words)
                    .orElse("");
        }

        private void mark(String measure, List<Double> after, List<Layer> layers) {
            alternative
                    .crossover()
                    .filter(c -> c.measure().equals(measure))
                    .flatMap(Crossover::month)
                    .filter(month -> month < after.size())
                    .ifPresent(month -> layers.add(new Point(month, after.get(month), "overtakes, month " + month)));
        }

        private Panel incidence() {
            List<Double> before = curve(base);
            List<Double> after = curve(other);
            List<Layer> layers = new ArrayList<>();
            band(base, before, Tone.TODAY, layers);
            band(other, after, Tone.CHOSEN, layers);
            layers.addAll(curves(before, after, Words.share(last(before)), Words.share(last(after))));
            for (int week : new int[] {26, 52, 78, 104}) {
                if (week < before.size() && week < after.size()) {
                    rows.add(List.of(
                            "Share gone live, week " + week + " after launch",
                            Words.fineShare(before.get(week)),
                            Words.fineShare(after.get(week))));
                }
            }
            return new Panel(
                    "Gone live",
                    "share of launched, by weeks",
                    "",
                    List.of(new Plot(
                            "", 1, Scales.weeks(before.size() - 1), Scales.shares(1.08 * most(before, after)), layers)),
                    List.of());
        }

        private static void band(Summary summary, List<Double> curve, Tone tone, List<Layer> layers) {
            List<Double> low = summary.incidenceLow().getOrDefault(Fate.PRODUCTION, List.of());
            List<Double> high = summary.incidenceHigh().getOrDefault(Fate.PRODUCTION, List.of());
            if (low.size() == curve.size()
                    && high.size() == curve.size()
                    && summary.provenance().replications() > 1) {
                layers.add(new Panels.Fan(numbers(curve.size()), low, high, tone, 0.22));
            }
        }

        private List<Layer> curves(List<Double> before, List<Double> after, String today, String chosen) {
            List<Layer> layers = new ArrayList<>();
            layers.add(new Curve(
                    numbers(before.size()),
                    before,
                    Tone.TODAY,
                    Pen.DASHED,
                    Optional.of(new EndLabel(today, "today", ""))));
            layers.add(new Curve(
                    numbers(after.size()),
                    after,
                    Tone.CHOSEN,
                    Pen.SOLID,
                    Optional.of(new EndLabel(chosen, "plan", ""))));
            return layers;
        }

        private static void years(
                List<List<String>> rows,
                String what,
                List<Double> before,
                List<Double> after,
                java.util.function.DoubleFunction<String> words) {
            for (int month = 12; month < Math.min(before.size(), after.size()); month += 12) {
                rows.add(List.of(
                        what + " by the end of year " + month / 12,
                        words.apply(before.get(month)),
                        words.apply(after.get(month))));
            }
        }

        private static List<Double> numbers(int length) {
            return IntStream.range(0, length).mapToObj(i -> (double) i).toList();
        }

        private static double last(List<Double> values) {
            return values.get(values.size() - 1);
        }

        private static double least(List<Double> a, List<Double> b) {
            return Math.min(
                    a.stream().mapToDouble(x -> x).min().orElse(0),
                    b.stream().mapToDouble(x -> x).min().orElse(0));
        }

        private static double most(List<Double> a, List<Double> b) {
            return Math.max(
                    a.stream().mapToDouble(x -> x).max().orElse(0),
                    b.stream().mapToDouble(x -> x).max().orElse(0));
        }
    }
}
