package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Difference;
import pilottrap.scenarios.analysis.Difference.Verdict;
import pilottrap.scenarios.analysis.Noun;

/**
 * What differs, and how surely: a row for each outcome, each in units of its own, zero in common.
 *
 * @param title what it shows, in one sentence
 * @param rows the outcomes
 * @param key how marks are read, one line each
 * @param table the figures
 */
public record Forest(String title, List<Row> rows, List<String> key, DataTable table) implements Picture {
    /** The outcomes that every comparison shows, the most asked for first. */
    private static final List<String> SHOWN = List.of(
            "production_share",
            "successful_share",
            "limbo_share",
            "weeks_launch_to_production",
            "net_value",
            "spend_total",
            "pilots_launched",
            "productions",
            "production_survival_130w",
            "incidents_tier3");

    /** Copies the lists. */
    public Forest {
        rows = List.copyOf(rows);
        key = List.copyOf(key);
    }

    /**
     * An outcome.
     *
     * @param what its name
     * @param mean the difference
     * @param low lower end of its 95 % interval
     * @param high upper end
     * @param p05 below which 5 of 100 futures lie; absent where they have no value of their own
     * @param p95 above which 5 of 100 lie
     * @param shown whether the difference is shown, so that its mark is solid
     * @param figure the difference in words
     * @param interval its interval in words
     * @param verdict what it comes to, in words
     */
    public record Row(
            String what,
            double mean,
            Optional<Double> low,
            Optional<Double> high,
            Optional<Double> p05,
            Optional<Double> p95,
            boolean shown,
            String figure,
            String interval,
            String verdict) {
        /** The largest size on the row. */
        double most() {
            double most = Math.abs(mean);
            for (Optional<Double> end : List.of(low, high, p05, p95)) {
                most = Math.max(most, Math.abs(end.orElse(0.0)));
            }
            return most > 0 ? most : 1;
        }
    }

    @Override
    public double height(double width) {
        return (width < 480 ? 52 + 4 : 30) * rows.size() + (width < 480 ? 28 : 14) * key.size() + 12;
    }

    /** The forest of an alternative. */
    static Forest of(Comparison.Alternative alternative, String plan, Noun noun, Figures figures) {
        List<Row> rows = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (String name : SHOWN) {
            Difference difference = alternative.differences().get(name);
            if (difference != null && difference.mean().isPresent()) {
                Row row = row(difference, figures);
                rows.add(row);
                cells.add(List.of(
                        row.what(),
                        figures.difference(difference.outcome(), row.mean()),
                        interval(difference, figures),
                        futures(row, difference, figures),
                        Figures.verdict(difference),
                        difference.holm().map(Forest::chance).orElse("–")));
            }
        }
        String title = rows.isEmpty()
                ? "There is no difference to show."
                : rows.stream().limit(3).noneMatch(Row::shown)
                        ? "No clear difference in what goes live, is of value or stays in limbo."
                        : String.join(
                                        "; ",
                                        rows.stream()
                                                .limit(3)
                                                .map(row -> row.what() + ": " + row.figure())
                                                .toList())
                                + ".";
        return new Forest(
                title,
                rows,
                List.of(
                        "Thick: 95% interval of the mean. Pale: 90 of 100 " + noun.many() + ". Hollow: "
                                + Figures.NO_CLEAR_DIFFERENCE + ".",
                        "Each row has its own unit, zero in common. *Among pilots that go live."),
                new DataTable(
                        List.of(
                                plan + " minus today’s course, paired",
                                "Difference",
                                "95% interval",
                                "90 of 100 " + noun.many(),
                                "Verdict",
                                "p, after Holm"),
                        cells));
    }

    private static Row row(Difference difference, Figures figures) {
        double mean = difference.mean().orElse(0.0);
        Optional<Double> p05 = difference.futures().map(f -> Dots.quantile(f.quantiles(), 5));
        Optional<Double> p95 = difference.futures().map(f -> Dots.quantile(f.quantiles(), 95));
        boolean shown = Figures.shown(difference);
        String figure = shown ? figures.difference(difference.outcome(), mean) : Figures.verdict(difference);
        return new Row(
                Figures.label(difference.outcome()),
                mean,
                difference.low(),
                difference.high(),
                p05,
                p95,
                shown,
                difference.verdict() == Verdict.ABSENT ? "–" : figure,
                interval(difference, figures),
                shown ? Figures.verdict(difference) : "");
    }

    private static String interval(Difference difference, Figures figures) {
        if (difference.low().isEmpty() || difference.high().isEmpty()) {
            return "no interval";
        }
        return figures.interval(
                difference.outcome(), difference.low().get(), difference.high().get());
    }

    private static String futures(Row row, Difference difference, Figures figures) {
        return row.p05().isEmpty() || row.p95().isEmpty()
                ? "–"
                : figures.interval(
                        difference.outcome(), row.p05().get(), row.p95().get());
    }

    private static String chance(double p) {
        return p < 0.001 ? "under 0.001" : Words.number(p, 3);
    }
}
