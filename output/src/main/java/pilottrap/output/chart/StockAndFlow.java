package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import pilottrap.output.chart.Panels.Area;
import pilottrap.output.chart.Panels.Curve;
import pilottrap.output.chart.Panels.EndLabel;
import pilottrap.output.chart.Panels.Layer;
import pilottrap.output.chart.Panels.Moment;
import pilottrap.output.chart.Panels.Panel;
import pilottrap.output.chart.Panels.Pen;
import pilottrap.output.chart.Panels.Plot;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.simulation.measure.Series;

/** Describes where pilots are over time, and what has become of them so far. */
final class StockAndFlow {
    private static final Series[] MOVING = {
        Series.IN_SCOPED,
        Series.IN_PILOT,
        Series.IN_PILOT_REVIEW,
        Series.IN_DATA,
        Series.IN_INTEGRATION,
        Series.IN_GOVERNANCE,
        Series.IN_CHANGE,
        Series.IN_GOLIVE,
        Series.IN_ONBOARDING
    };

    private static final String REPORTED =
            "Reported: pilots past their review, and licence programmes bought. Real: of value once live.";

    private final Timeline time;
    private final Scale years;
    private final String unit;

    private StockAndFlow(Summary summary, Timeline time) {
        this.time = time;
        this.unit = summary.provenance().replications() == 1
                ? ""
                : summary.provenance().noun().mean(summary.fanOrganizations());
        this.years = Scales.years(time.last());
    }

    static Chart of(Summary summary) {
        Timeline time = new Timeline(summary);
        StockAndFlow charts = new StockAndFlow(summary, time);
        if (!(summary.funnel().get(0) > 0)) {
            String nothing = "No pilot was launched in " + summary.provenance().launchWeeks() + " weeks.";
            return chart(summary, nothing, "", List.of(), Panels.NOTHING_LAUNCHED);
        }
        List<Panel> panels = new ArrayList<>();
        String headline = "Where pilots are over time was not recorded.";
        if (time.has(MOVING) && time.has(Series.IN_LIMBO, Series.IN_LIVE)) {
            panels.add(charts.stock());
            int month = time.launchesEnd();
            String live = Words.about(time.mean(Series.IN_LIVE).get(month));
            String limbo = Words.about(time.mean(Series.IN_LIMBO).get(month));
            String moving = Words.about(time.mean(MOVING).get(month));
            headline = "When launches end, " + (moving.equals("none") ? "no" : moving)
                    + (Words.singular(moving) ? " pilot is" : " pilots are") + " still moving, " + limbo
                    + (Words.singular(limbo) ? " sits" : " sit") + " in limbo and " + live
                    + (Words.singular(live) ? " is live." : " are live.");
        }
        if (time.has(Series.GONE_LIVE, Series.IN_LIVE, Series.RETIRED)) {
            panels.add(charts.goneLive());
        }
        if (time.has(Series.LAUNCHED, Series.KILLED, Series.REJECTED, Series.ABANDONED, Series.RETIRED)) {
            panels.add(charts.launched());
        }
        if (time.has(Series.APPARENT, Series.SUCCESSFUL)) {
            panels.add(charts.reported());
        }
        return chart(summary, headline, time.meanKey(), panels, Panels.UNRECORDED);
    }

    private static Chart chart(Summary summary, String headline, String key, List<Panel> panels, String empty) {
        String subtitle = "Pilots " + summary.provenance().noun().each() + ", by month since the start.";
        return new Panels(Frame.of(summary, "stock-and-flow", headline, subtitle, key, headline), 2, panels, empty);
    }

    private Panel stock() {
        List<Double> live = time.mean(Series.IN_LIVE);
        List<Double> moving = sum(live, time.mean(MOVING));
        List<Double> limbo = sum(moving, time.mean(Series.IN_LIMBO));
        double most = limbo.stream().mapToDouble(x -> x).max().orElse(0);
        List<Layer> layers = List.of(
                area(zero(), live, Tone.LIVE, "live now", most),
                area(live, moving, Tone.MOVING, "moving", most),
                area(moving, limbo, Tone.LIMBO, "in limbo", most),
                new Moment(time.launchesEnd(), "last launches"));
        return panel("Pilots by state", unit, "", Scales.counts(1.15 * most, 4), layers);
    }

    private Panel goneLive() {
        List<Double> now = time.mean(Series.IN_LIVE);
        List<Double> ever = time.mean(Series.GONE_LIVE);
        double most = Math.max(time.most(Series.GONE_LIVE), Collections.max(ever));
        List<Layer> layers = new ArrayList<>(time.meanFan(
                Series.GONE_LIVE,
                Tone.LIVE,
                Optional.of(new EndLabel(
                        time.count(ever.get(time.last())), "gone live so far", time.ninety(Series.GONE_LIVE)))));
        layers.add(2, area(zero(), now, Tone.LIVE, "live now", most));
        layers.add(3, area(now, ever, Tone.RETIRED, "retired since", most));
        return panel("Gone live so far, and still live", unit, "", Scales.counts(most, 4), layers);
    }

    private Panel launched() {
        List<Double> abandoned = time.mean(Series.ABANDONED);
        List<Double> rejected = sum(abandoned, time.mean(Series.REJECTED));
        List<Double> killed = sum(rejected, time.mean(Series.KILLED));
        List<Double> retired = sum(killed, time.mean(Series.RETIRED));
        List<Double> all = time.mean(Series.LAUNCHED);
        double most = Math.max(time.most(Series.LAUNCHED), Collections.max(all));
        List<Layer> layers = new ArrayList<>();
        layers.add(area(zero(), abandoned, Tone.ABANDONED, "abandoned", most));
        layers.add(area(abandoned, rejected, Tone.REJECTED, "rejected", most));
        layers.add(area(rejected, killed, Tone.KILLED, "killed", most));
        layers.add(area(killed, retired, Tone.RETIRED, "live once, retired", most));
        layers.addAll(time.meanFan(
                Series.LAUNCHED,
                Tone.INK,
                Optional.of(new EndLabel(time.count(all.get(time.last())), "launched", time.ninety(Series.LAUNCHED)))));
        return panel("Launched, closed and retired so far", unit, "", Scales.counts(most, 4), layers);
    }

    private Panel reported() {
        Summary.Fan reported = time.fan(Series.APPARENT);
        Summary.Fan real = time.fan(Series.SUCCESSFUL);
        int last = time.last();
        List<Layer> layers = List.of(
                new Panels.Fan(time.months(), cut(reported.p05()), cut(reported.p95()), Tone.REPORTED, 0.14),
                new Panels.Fan(time.months(), cut(real.p05()), cut(real.p95()), Tone.VALUE, 0.18),
                new Curve(
                        time.months(),
                        cut(reported.mean()),
                        Tone.REPORTED,
                        Pen.DASHED,
                        Optional.of(new EndLabel(
                                time.count(reported.mean().get(last)), "“successes”", time.ninety(Series.APPARENT)))),
                new Curve(
                        time.months(),
                        cut(real.mean()),
                        Tone.VALUE,
                        Pen.SOLID,
                        Optional.of(new EndLabel(
                                time.count(real.mean().get(last)), "of value", time.ninety(Series.SUCCESSFUL)))));
        double most = Math.max(time.most(Series.APPARENT), time.most(Series.SUCCESSFUL));
        return panel("“Successes” reported, and real ones so far", unit, REPORTED, Scales.counts(most, 4), layers);
    }

    private Panel panel(String title, String unit, String remark, Scale scale, List<Layer> layers) {
        return new Panel(title, unit, remark, List.of(new Plot("", 1, years, scale, layers)), List.of());
    }

    private Area area(List<Double> low, List<Double> high, Tone tone, String words, double most) {
        int last = time.last();
        double end = high.get(last) - low.get(last);
        Optional<EndLabel> label = end >= 0.02 * most && end >= 0.05
                ? Optional.of(new EndLabel(time.count(end), words, ""))
                : Optional.empty();
        return new Area(time.months(), low, high, tone, label.isPresent() ? "" : words, label);
    }

    private List<Double> cut(List<Double> values) {
        return values.subList(0, time.months().size());
    }

    private List<Double> zero() {
        return time.months().stream().map(month -> 0.0).toList();
    }

    private static List<Double> sum(List<Double> a, List<Double> b) {
        List<Double> sum = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            sum.add(a.get(i) + b.get(i));
        }
        return sum;
    }
}
