package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pilottrap.output.chart.Panels.Area;
import pilottrap.output.chart.Panels.Curve;
import pilottrap.output.chart.Panels.EndLabel;
import pilottrap.output.chart.Panels.Layer;
import pilottrap.output.chart.Panels.Panel;
import pilottrap.output.chart.Panels.Pen;
import pilottrap.output.chart.Panels.Plot;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.simulation.pilot.Fate;

/** Describes how the fates of pilots compete over the weeks since launch (Aalen–Johansen). */
final class Fates {
    private static final List<Fate> ALL = List.of(Fate.PRODUCTION, Fate.KILLED, Fate.REJECTED, Fate.ABANDONED);

    private static final String RETIRED = "Gone live: perhaps retired since.";

    private Fates() {}

    static Chart of(Summary summary) {
        boolean launched = summary.funnel().get(0) > 0;
        boolean known = ALL.stream().allMatch(fate -> curve(summary, fate).size() > 1);
        List<Panel> panels = launched && known ? List.of(stacked(summary), lines(summary)) : List.of();
        String headline = headline(summary, launched && known);
        return new Panels(
                Frame.of(
                        summary,
                        "fates",
                        headline,
                        "Share of launched pilots by fate, by weeks since their own launch.",
                        !(launched && known)
                                ? ""
                                : summary.provenance().replications() > 1
                                        ? "Left: estimates. Right: the same as lines; shaded: pointwise 95% intervals. "
                                                + RETIRED
                                        : "One " + summary.provenance().noun().one() + ": no intervals to show. "
                                                + RETIRED,
                        headline),
                2,
                panels,
                launched ? Panels.UNRECORDED : Panels.NOTHING_LAUNCHED);
    }

    private static String headline(Summary summary, boolean known) {
        if (!known) {
            return "No pilot was launched, so none has a fate.";
        }
        double live = last(summary, Fate.PRODUCTION);
        double open = open(summary);
        double closed = Math.max(0, 1 - live - open);
        return "Two years after launch, " + Words.share(live) + " of pilots have gone live, " + Words.share(closed)
                + " are closed and " + Words.share(open) + " are neither.";
    }

    private static Panel stacked(Summary summary) {
        List<Double> abandoned = curve(summary, Fate.ABANDONED);
        List<Double> killed = less(ones(abandoned.size()), curve(summary, Fate.KILLED));
        List<Double> rejected = less(killed, curve(summary, Fate.REJECTED));
        List<Double> live = less(rejected, curve(summary, Fate.PRODUCTION));
        List<Double> weeks = weeks(abandoned.size());
        List<Layer> layers = List.of(
                new Area(
                        weeks,
                        zeros(abandoned.size()),
                        abandoned,
                        Tone.ABANDONED,
                        named(summary, Fate.ABANDONED, "abandoned"),
                        Optional.empty()),
                new Area(
                        weeks,
                        abandoned,
                        live,
                        Tone.LIMBO,
                        (open(summary) > 1e-9 ? Words.share(open(summary)) + " " : "") + "neither live nor closed",
                        Optional.empty()),
                new Area(
                        weeks,
                        live,
                        rejected,
                        Tone.LIVE,
                        named(summary, Fate.PRODUCTION, "gone live"),
                        Optional.empty()),
                new Area(
                        weeks,
                        rejected,
                        killed,
                        Tone.REJECTED,
                        named(summary, Fate.REJECTED, "rejected"),
                        Optional.empty()),
                new Area(
                        weeks,
                        killed,
                        ones(abandoned.size()),
                        Tone.KILLED,
                        named(summary, Fate.KILLED, "killed"),
                        Optional.empty()));
        return new Panel(
                "What has become of all pilots",
                "share of launched",
                "",
                List.of(new Plot("", 1, Scales.weeks(abandoned.size() - 1), Scales.shares(1), layers)),
                List.of());
    }

    private static Panel lines(Summary summary) {
        List<Layer> layers = new ArrayList<>();
        double most = 0;
        for (Fate fate : ALL.stream().filter(fate -> last(summary, fate) > 0).toList()) {
            List<Double> curve = curve(summary, fate);
            List<Double> low = summary.incidenceLow().getOrDefault(fate, List.of());
            List<Double> high = summary.incidenceHigh().getOrDefault(fate, List.of());
            boolean banded = low.size() == curve.size()
                    && high.size() == curve.size()
                    && summary.provenance().replications() > 1;
            Tone tone = Tones.of(fate);
            List<Double> weeks = weeks(curve.size());
            int end = curve.size() - 1;
            String note = banded
                    ? "95%: " + Words.number(100 * low.get(end), 1) + " to " + Words.number(100 * high.get(end), 1)
                    : "";
            if (banded) {
                layers.add(0, new Panels.Fan(weeks, low, high, tone, 0.25));
            }
            String words = fate == Fate.PRODUCTION ? "gone live" : fate.label();
            layers.add(new Curve(
                    weeks,
                    curve,
                    tone,
                    fate == Fate.ABANDONED ? Pen.DASHED : Pen.SOLID,
                    Optional.of(new EndLabel(Words.share(curve.get(end)), words, note))));
            most = Math.max(most, banded ? high.get(end) : curve.get(end));
        }
        int length = curve(summary, Fate.PRODUCTION).size();
        return new Panel(
                "How fast each fate comes",
                "share of launched",
                "",
                List.of(new Plot("", 1, Scales.weeks(length - 1), Scales.shares(most), layers)),
                List.of());
    }

    private static List<Double> curve(Summary summary, Fate fate) {
        return summary.incidence().getOrDefault(fate, List.of());
    }

    private static double last(Summary summary, Fate fate) {
        List<Double> curve = curve(summary, fate);
        return curve.get(curve.size() - 1);
    }

    private static double open(Summary summary) {
        return Math.max(
                0, 1 - ALL.stream().mapToDouble(fate -> last(summary, fate)).sum());
    }

    private static String named(Summary summary, Fate fate, String words) {
        double share = last(summary, fate);
        return share > 0 ? Words.share(share) + " " + words : words;
    }

    private static List<Double> weeks(int length) {
        return IntStream.range(0, length).mapToObj(week -> (double) week).toList();
    }

    private static List<Double> ones(int length) {
        return IntStream.range(0, length).mapToObj(week -> 1.0).toList();
    }

    private static List<Double> zeros(int length) {
        return IntStream.range(0, length).mapToObj(week -> 0.0).toList();
    }

    private static List<Double> less(List<Double> from, List<Double> part) {
        return IntStream.range(0, from.size())
                .mapToObj(i -> Math.max(0, from.get(i) - part.get(i)))
                .toList();
    }
}
