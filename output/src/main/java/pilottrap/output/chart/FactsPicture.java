package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import pilottrap.output.chart.Panels.Curve;
import pilottrap.output.chart.Panels.EndLabel;
import pilottrap.output.chart.Panels.Fan;
import pilottrap.output.chart.Panels.Layer;
import pilottrap.output.chart.Panels.Level;
import pilottrap.output.chart.Panels.Panel;
import pilottrap.output.chart.Panels.Pen;
import pilottrap.output.chart.Panels.Plot;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.output.chart.Panels.Tick;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.facts.Findings;
import pilottrap.scenarios.facts.Verdict;

/** Describes the load curve (SF-01) and worse before better (SF-05). */
public final class FactsPicture {
    private static final int LAST_MONTH = 78;

    private FactsPicture() {}

    /** The picture of what a run says to the facts. */
    public static Chart of(Findings findings, String scenario) {
        Map<String, Findings.Curve> curves = findings.curves();
        Findings.Curve share = curve(curves, Findings.SHARE_BY_LOAD);
        Findings.Curve count = curve(curves, Findings.COUNT_BY_LOAD);
        String headline = headline(findings);
        Frame frame = new Frame(
                "stylized-facts",
                headline,
                scenario,
                "Live: in production within 104 weeks of launch. Launch rate: times the baseline’s.",
                "Pale: 95 % interval of the estimate.",
                Changes.NONE,
                List.of(
                        "n = " + Words.whole(findings.n()) + " organizations in each course",
                        "seed " + findings.seed(),
                        "digest " + findings.digest().substring(0, 8)),
                "pilottrap " + findings.version(),
                headline);
        return new Panels(
                frame,
                3,
                List.of(
                        load("Share that goes live", "of 100 launched, by launch rate", share, 100),
                        load("Pilots that go live", "per organization, by launch rate", count, 1),
                        ahead(curve(curves, Findings.DATA_FIRST), curve(curves, Findings.BOTH_FIRST))),
                Panels.UNRECORDED);
    }

    private static String headline(Findings findings) {
        boolean trap = findings.facts().stream()
                .anyMatch(fact -> fact.id().equals("SF-01") && fact.verdict() == Verdict.AGREES);
        return trap
                ? "The more pilots are launched, the smaller the share that goes live, and in the end their number."
                : "What goes live as more or fewer pilots are launched, and with foundations first.";
    }

    private static Findings.Curve curve(Map<String, Findings.Curve> curves, String name) {
        Findings.Curve found = curves.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no curve " + name);
        }
        return found;
    }

    private static Panel load(String title, String unit, Findings.Curve curve, double factor) {
        List<Double> y = times(curve.y(), factor);
        double most =
                curve.high().stream().mapToDouble(Double::doubleValue).max().orElse(1) * factor;
        String end = Words.number(y.get(y.size() - 1), 1);
        List<Layer> layers = List.of(
                new Fan(curve.x(), times(curve.low(), factor), times(curve.high(), factor), Tone.LIVE, 0.2),
                new Curve(curve.x(), y, Tone.LIVE, Pen.SOLID, Optional.of(new EndLabel(end, "", ""))));
        Scale x = new Scale(0, 3, List.of(new Tick(0, "0"), new Tick(1, "× 1"), new Tick(2, "2"), new Tick(3, "3")));
        return new Panel(title, unit, "", List.of(new Plot("", 1, x, Scales.counts(most, 5), layers)), List.of());
    }

    private static Panel ahead(Findings.Curve data, Findings.Curve both) {
        double least = Math.min(least(data.low()), least(both.low()));
        double most = -Math.min(least(times(data.high(), -1)), least(times(both.high(), -1)));
        DoubleFunction<String> words = FactsPicture::signed;
        List<Layer> layers = new ArrayList<>();
        layers.add(new Level(0, ""));
        layers.add(new Fan(data.x(), data.low(), data.high(), Tone.CHOSEN, 0.15));
        layers.add(new Fan(both.x(), both.low(), both.high(), Tone.CHOSEN, 0.15));
        layers.add(line(data, Pen.THIN, "data"));
        layers.add(line(both, Pen.SOLID, "both"));
        return new Panel(
                "Gone live, against the baseline",
                "per organization",
                "Data foundations first; or data and integration, both.",
                List.of(new Plot("", 1, Scales.years(LAST_MONTH), Scales.around(least, most, 4, words, words), layers)),
                List.of());
    }

    private static Curve line(Findings.Curve curve, Pen pen, String words) {
        double end = curve.y().get(curve.y().size() - 1);
        return new Curve(curve.x(), curve.y(), Tone.CHOSEN, pen, Optional.of(new EndLabel(signed(end), words, "")));
    }

    private static double least(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    private static List<Double> times(List<Double> numbers, double factor) {
        return numbers.stream().map(number -> factor * number).toList();
    }

    private static String signed(double number) {
        return number == 0 ? "0" : (number < 0 ? "−" : "+") + Words.number(Math.abs(number), 1);
    }
}
