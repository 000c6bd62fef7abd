package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Difference;
import pilottrap.scenarios.analysis.Noun;

/**
 * Every alternative against the base, the best first.
 *
 * @param title what it shows, in one sentence
 * @param rows the alternatives, in the order they are drawn
 * @param hidden how many more there are than there is room for
 * @param key how it is read
 * @param table the figures of all
 */
public record League(String title, List<Row> rows, int hidden, String key, DataTable table) implements Picture {
    /** The most rows that a picture can hold. */
    static final int MOST = 34;

    /** The outcomes in its columns, the first one with its interval drawn. */
    static final List<String> COLUMNS =
            List.of("successful_share", "production_share", "limbo_share", "weeks_launch_to_production", "net_value");

    /** What the columns are called, in two lines each. */
    static final List<String> HEADINGS =
            List.of("Of value\npoints", "Live\npoints", "Limbo\npoints", "Time to live\nweeks", "Net value\n");

    /** Copies the list. */
    public League {
        rows = List.copyOf(rows);
    }

    /**
     * An alternative.
     *
     * @param name its name
     * @param mean the difference of the share live and of value; absent where there is none
     * @param low lower end of its 95 % interval
     * @param high upper end
     * @param cells the differences of {@link #COLUMNS}
     * @param perSuccess money for each additional success
     * @param improved in how many of 100 that share is greater
     * @param crossover worse before better: until when
     */
    public record Row(
            String name,
            Optional<Double> mean,
            Optional<Double> low,
            Optional<Double> high,
            List<Cell> cells,
            String perSuccess,
            String improved,
            String crossover) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A difference in words, and whether it is shown. */
    public record Cell(String words, boolean shown) {}

    @Override
    public double height(double width) {
        return 46 + (width < 520 ? 52 : 26) * rows.size() + 34;
    }

    static League of(Comparison comparison, Figures figures) {
        Noun noun = comparison.base().provenance().noun();
        List<Alternative> sorted = comparison.ranked();
        List<Row> rows = sorted.stream().map(a -> row(a, figures)).toList();
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            cells.add(cells(rows.get(i), sorted.get(i), figures));
        }
        long better = sorted.stream()
                .filter(a -> a.difference(Comparison.RANKED).verdict() == Difference.Verdict.BETTER)
                .count();
        String title = "Of " + sorted.size() + (sorted.size() == 1 ? " plan, " : " plans, ")
                + (better == 0 ? "none" : Words.whole(better))
                + (better == 1 ? " clearly brings" : better == 0 ? " brings" : " clearly bring")
                + " a larger share of pilots live and to value" + (better == 0 ? ", as far as can be told." : ".");
        int shown = Math.min(rows.size(), MOST);
        return new League(
                title,
                rows.subList(0, shown),
                rows.size() - shown,
                "Bars: 95% interval. Grey: no clear difference. Money: additional spend for each additional pilot live and"
                        + " of value; – where there are no more of them, below zero where it saves. Worse at first: until when.",
                new DataTable(
                        List.of(
                                "Plan, minus today’s course",
                                "Live and of value",
                                "95% interval",
                                "Live",
                                "Limbo",
                                "Weeks to live",
                                "Net value",
                                "For each additional success",
                                "Better in, of 100 " + noun.many(),
                                "Worse before better"),
                        cells));
    }

    private static Row row(Alternative alternative, Figures figures) {
        Difference share = alternative.difference(Comparison.RANKED);
        List<Cell> cells = new ArrayList<>();
        for (String name : COLUMNS) {
            Difference difference = alternative.difference(name);
            cells.add(new Cell(
                    difference
                            .mean()
                            .map(mean -> figures.plus(difference.outcome(), mean))
                            .orElse("–"),
                    Figures.shown(difference)));
        }
        return new Row(
                ComparisonCharts.called(alternative.name()),
                share.mean(),
                share.low(),
                share.high(),
                cells,
                alternative.cost().perSuccess().map(figures::money).orElse("–"),
                share.futures()
                        .map(f -> Figures.Hundred.of(f).better() + " of 100")
                        .orElse("–"),
                alternative
                        .crossover()
                        .map(c -> c.month().map(m -> "month " + m).orElse("not within the horizon"))
                        .orElse(""));
    }

    private static List<String> cells(Row row, Alternative alternative, Figures figures) {
        Difference share = alternative.difference(Comparison.RANKED);
        List<String> cells = new ArrayList<>();
        cells.add(row.name());
        for (int i = 0; i < COLUMNS.size(); i++) {
            Cell cell = row.cells().get(i);
            cells.add(cell.words() + (cell.shown() || cell.words().equals("–") ? "" : " (unclear)"));
            if (i == 0) {
                cells.add(
                        share.low().isPresent() && share.high().isPresent()
                                ? figures.interval(
                                        share.outcome(),
                                        share.low().get(),
                                        share.high().get())
                                : "–");
            }
        }
        cells.add(row.perSuccess());
        cells.add(row.improved());
        cells.add(row.crossover().isEmpty() ? "–" : row.crossover());
        return cells;
    }
}
