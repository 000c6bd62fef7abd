package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pilottrap.output.chart.Panels.Curve;
import pilottrap.output.chart.Panels.EndLabel;
import pilottrap.output.chart.Panels.Layer;
import pilottrap.output.chart.Panels.Pen;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.simulation.measure.Series;

/** The monthly series of a run, as layers of plots. */
final class Timeline {
    private final Summary summary;
    private final List<Double> months;

    Timeline(Summary summary) {
        this.summary = summary;
        int length = summary.fans().values().stream()
                .mapToInt(fan -> fan.mean().size())
                .min()
                .orElse(0);
        months = IntStream.range(0, length).mapToObj(month -> (double) month).toList();
    }

    /** Whether all of these were recorded. */
    boolean has(Series... series) {
        return months.size() > 1 && summary.fans().keySet().containsAll(Arrays.asList(series));
    }

    List<Double> months() {
        return months;
    }

    int last() {
        return Math.max(0, months.size() - 1);
    }

    /** The month nearest to the last launches. */
    int launchesEnd() {
        return (int) Math.min(last(), Math.round(summary.provenance().launchWeeks() * 12 / 52.0));
    }

    Summary.Fan fan(Series series) {
        Summary.Fan fan = summary.fans().get(series);
        if (fan == null) {
            throw new IllegalArgumentException("no series " + series.key());
        }
        return fan;
    }

    /** The means of some series, added up. */
    List<Double> mean(Series... series) {
        List<Double> sums = new ArrayList<>();
        for (int month = 0; month < months.size(); month++) {
            double sum = 0;
            for (Series one : series) {
                sum += fan(one).mean().get(month);
            }
            sums.add(sum);
        }
        return sums;
    }

    /** The fan of a series: 90 of 100, the middle half, the median. */
    List<Layer> fan(Series series, Tone tone, Optional<EndLabel> label) {
        Summary.Fan fan = fan(series);
        return List.of(
                new Panels.Fan(months, cut(fan.p05()), cut(fan.p95()), tone, 0.14),
                new Panels.Fan(months, cut(fan.p25()), cut(fan.p75()), tone, 0.22),
                new Curve(months, cut(fan.p50()), tone, Pen.SOLID, label));
    }

    /** The same with the mean as its line, so that it adds up with other means. */
    List<Layer> meanFan(Series series, Tone tone, Optional<EndLabel> label) {
        Summary.Fan fan = fan(series);
        return List.of(
                new Panels.Fan(months, cut(fan.p05()), cut(fan.p95()), tone, 0.14),
                new Panels.Fan(months, cut(fan.p25()), cut(fan.p75()), tone, 0.22),
                new Curve(months, cut(fan.mean()), tone, Pen.SOLID, label));
    }

    /** The largest value that a fan shows. */
    double most(Series series) {
        return fan(series).p95().stream().mapToDouble(x -> x).max().orElse(0);
    }

    double median(Series series, int month) {
        return fan(series).p50().get(month);
    }

    /** A mean number of pilots: with one decimal, but where it is the count of the only replication. */
    String count(double mean) {
        return summary.provenance().replications() == 1 ? Words.median(mean) : Words.count(mean);
    }

    /** "90 of 100: 3 to 9", at the last month. */
    String ninety(Series series) {
        if (summary.provenance().replications() == 1) {
            return "";
        }
        Summary.Fan fan = fan(series);
        return "90 of 100: " + Words.median(fan.p05().get(last())) + " to "
                + Words.median(fan.p95().get(last()));
    }

    /** How fans are read, and on how much they rest. */
    String key() {
        return key("Line: the median.");
    }

    /** The same where lines are means. */
    String meanKey() {
        return key("Lines and bands: means.");
    }

    private String key(String lines) {
        if (summary.provenance().replications() == 1) {
            return "One " + noun().one() + ": no spread to show.";
        }
        String key = "Pale: 90 of 100 " + noun().many() + " (p05 to p95). Darker: the middle half. " + lines;
        return summary.fanOrganizations() < summary.provenance().replications()
                ? key + " From the first " + noun().counted(summary.fanOrganizations()) + "."
                : key;
    }

    private Noun noun() {
        return summary.provenance().noun();
    }

    private List<Double> cut(List<Double> values) {
        return values.subList(0, months.size());
    }
}
