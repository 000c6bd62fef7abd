package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import pilottrap.output.chart.Panels.Curve;
import pilottrap.output.chart.Panels.EndLabel;
import pilottrap.output.chart.Panels.Layer;
import pilottrap.output.chart.Panels.Panel;
import pilottrap.output.chart.Panels.Pen;
import pilottrap.output.chart.Panels.Plot;
import pilottrap.output.chart.Panels.Point;
import pilottrap.output.chart.Panels.Row;
import pilottrap.scenarios.analysis.Estimate;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.simulation.measure.Series;

/** Describes cost and value added up over time, and what they consist of. */
final class Money {
    private final Summary summary;
    private final Timeline time;
    private final String currency;

    private Money(Summary summary) {
        this.summary = summary;
        this.time = new Timeline(summary);
        this.currency = summary.provenance().currency();
    }

    static Chart of(Summary summary) {
        return new Money(summary).chart();
    }

    private Chart chart() {
        List<Panel> panels = new ArrayList<>();
        String headline = "Cost and value over time were not recorded.";
        if (time.has(Series.SPEND, Series.VALUE)) {
            OptionalInt even = breakEven();
            boolean spent = time.median(Series.SPEND, time.last()) > 0;
            headline = spent ? headline(even) : "In the median, nothing is spent.";
            panels.add(curves(even));
        }
        boolean one = summary.provenance().replications() == 1;
        String mean = summary.provenance().noun().mean(summary.provenance().replications());
        panels.add(new Panel(
                "Over the whole horizon",
                one ? "" : mean,
                one ? "" : "Means; the lines beside are medians, which a few large values do not move.",
                List.of(),
                rows()));
        return new Panels(
                Frame.of(
                        summary,
                        "money",
                        headline,
                        "Cost and value added up since the start, undiscounted.",
                        time.key(),
                        headline),
                2,
                panels,
                Panels.UNRECORDED);
    }

    private String headline(OptionalInt even) {
        Noun noun = summary.provenance().noun();
        if (summary.provenance().replications() == 1) {
            return even.isPresent()
                    ? "Value passes cost in month " + even.getAsInt() + "."
                    : "Value does not catch up with cost within " + years() + ".";
        }
        Optional<Double> positive = Optional.ofNullable(summary.outcomes().get("positive_net_share"))
                .flatMap(Estimate::mean);
        if (even.isPresent()) {
            return "Median value passes median cost in month " + even.getAsInt()
                    + positive.map(share -> "; in the end, value is above cost in " + hundred(share, noun))
                            .orElse("")
                    + ".";
        }
        return positive.filter(share -> share <= 0.5)
                        .map(share -> "In " + hundred(1 - share, noun) + ", value does")
                        .orElse("Median value does")
                + " not catch up with cost within " + years() + ".";
    }

    /** "93 of 100 organizations", and never none or all of them where that is not so. */
    private static String hundred(double share, Noun noun) {
        double of100 = Math.rint(100 * share);
        String count = of100 < 1 && share > 0
                ? "fewer than 1"
                : of100 > 99 && share < 1 ? "more than 99" : Scales.plain(of100);
        return count + " of 100 " + noun.many();
    }

    private String years() {
        double years = time.last() / 12.0;
        return Scales.plain(Math.rint(2 * years) / 2) + (years == 1 ? " year" : " years");
    }

    /** The first month from which the median of value stays at or above the median of cost. */
    private OptionalInt breakEven() {
        OptionalInt month = OptionalInt.empty();
        for (int m = time.last(); m > 0; m--) {
            double spend = time.median(Series.SPEND, m);
            if (!(time.median(Series.VALUE, m) >= spend && spend > 0)) {
                break;
            }
            month = OptionalInt.of(m);
        }
        return month;
    }

    private Panel curves(OptionalInt even) {
        List<Layer> layers = new ArrayList<>();
        layers.addAll(fan(Series.SPEND, Tone.INK, "cost", Pen.THIN));
        layers.addAll(fan(Series.VALUE, Tone.LIVE, "value", Pen.SOLID));
        even.ifPresent(
                month -> layers.add(new Point(month, time.median(Series.SPEND, month), "breaks even, month " + month)));
        double most = Math.max(time.most(Series.SPEND), time.most(Series.VALUE));
        return new Panel(
                "Cost and value added up",
                summary.provenance().replications() == 1
                        ? ""
                        : "lines: medians of " + summary.provenance().noun().counted(summary.fanOrganizations()),
                even.isPresent() ? "" : "Break-even: not within the horizon.",
                List.of(new Plot("", 1, Scales.years(time.last()), Scales.money(most, currency), layers)),
                List.of());
    }

    private List<Layer> fan(Series series, Tone tone, String words, Pen pen) {
        Summary.Fan fan = time.fan(series);
        int last = time.last();
        EndLabel label = new EndLabel(money(fan.p50().get(last)), words, "");
        List<Double> months = time.months();
        int n = months.size();
        return List.of(
                new Panels.Fan(months, fan.p05().subList(0, n), fan.p95().subList(0, n), tone, 0.12),
                new Panels.Fan(months, fan.p25().subList(0, n), fan.p75().subList(0, n), tone, 0.16),
                new Curve(months, fan.p50().subList(0, n), tone, pen, Optional.of(label)));
    }

    private List<Row> rows() {
        Noun noun = summary.provenance().noun();
        List<Row> rows = new ArrayList<>();
        boolean one = summary.provenance().replications() == 1;
        if (!one) {
            rows.add(new Row("", "mean", "90 of 100 " + noun.many(), false));
        }
        row(rows, "All cost", "spend_total", true);
        row(rows, "– work on pilots", "spend_pilots", false);
        row(rows, "– running what is live, and licences", "spend_run", false);
        row(rows, "– programmes", "spend_interventions", false);
        row(rows, "Spent on pilots that never went live", "spend_wasted", false);
        row(rows, "Value realized", "value_realized", true);
        row(rows, "Value less all cost", "net_value", true);
        Estimate positive = summary.outcomes().get("positive_net_share");
        if (!one && positive != null && positive.mean().isPresent()) {
            rows.add(new Row(
                    Words.capital(noun.many()) + " with value above cost",
                    Words.share(positive.mean().get()),
                    "",
                    false));
        }
        return rows;
    }

    private void row(List<Row> rows, String what, String outcome, boolean strong) {
        Estimate estimate = summary.outcomes().get(outcome);
        boolean throughout = estimate != null
                && estimate.mean().filter(mean -> mean == 0).isPresent()
                && estimate.organizations()
                        .filter(s -> s.p05() != 0 || s.p95() != 0)
                        .isEmpty();
        if (estimate != null && estimate.mean().isPresent() && (strong || !throughout)) {
            String spread = estimate.organizations()
                    .filter(s -> summary.provenance().replications() > 1)
                    .map(s -> money(s.p05()) + " to " + money(s.p95()))
                    .orElse("");
            rows.add(new Row(what, money(estimate.mean().get()), spread, strong));
        }
    }

    private String money(double thousands) {
        return Words.money(thousands, currency);
    }
}
