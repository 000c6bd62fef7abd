package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import pilottrap.output.chart.Heat.Contour;
import pilottrap.output.chart.Heat.Mark;
import pilottrap.output.chart.Heat.Own;
import pilottrap.output.chart.Heat.Region;
import pilottrap.output.chart.Heat.Side;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.trap.Basin;
import pilottrap.scenarios.trap.Cell;
import pilottrap.scenarios.trap.Late;
import pilottrap.scenarios.trap.Telling;
import pilottrap.scenarios.trap.TrapMap;

/** The chart of a trap map: the darker the more goes live, two borders, and what lies between them hatched. */
public final class TrapMaps {
    /** Values above 0 lie on a scale of ratios if the largest is at least so many times the smallest. */
    private static final double RATIOS = 3;

    private static final int LONGEST_NAME = 34;

    private final SweepTable table;
    private final TrapMap map;
    private final String when;

    private TrapMaps(SweepTable table, TrapMap map, String when) {
        this.table = table;
        this.map = map;
        this.when = when;
    }

    /**
     * The chart of a map.
     *
     * @param table the sweep it was made of
     * @param when when the pilots that count were launched and what the starts are, in one sentence
     */
    public static Chart of(SweepTable table, TrapMap map, String when) {
        return new TrapMaps(table, map, when).chart();
    }

    private Chart chart() {
        Heat heat = heat();
        return new Plate(
                SweepFrame.of(table, "trap-map", headline(heat), when, key(), ComparisonCharts.description(heat)),
                heat);
    }

    /** The verdict, and what it would take. */
    private String headline(Heat heat) {
        String way = new Telling(map).wayOut();
        return way.isEmpty() ? heat.title() : heat.title() + " " + way;
    }

    private String name() {
        String name = Words.clean(table.provenance().scenario());
        return name.isBlank() ? "Your organization" : name;
    }

    private Heat heat() {
        String title = name() + " " + new Telling(map).verdict() + ".";
        List<Heat.Cell> cells = map.cells().stream().map(TrapMaps::cell).toList();
        return new Heat(
                title,
                "Of 100 pilots launched late, live within 104 weeks:",
                "after calm years | after crowded years; ? luck leaves the side open",
                side(map.across(), map.columns()),
                side(map.up(), map.rows()),
                cells,
                Tone.LIVE,
                List.of(contour(Cell::calm, true), contour(Cell::crowded, false)),
                regions(),
                own(),
                "",
                table());
    }

    private String key() {
        String hundred = Telling.percent(OptionalDouble.of(map.threshold()));
        boolean either = map.counts().getOrDefault(Basin.EITHER, 0) > 0;
        return "Lines: " + hundred + " of 100 go live, solid after crowded, dashed after calm years."
                + (either ? " Hatched: the same parameters end on either side, by their past." : "")
                + " The darker, the more goes live after the worse past.";
    }

    private static Heat.Cell cell(Cell cell) {
        String words = cell.least().isEmpty()
                ? ""
                : whole(cell.calm()) + " | " + whole(cell.crowded()) + (cell.basin() == Basin.OPEN ? " ?" : "");
        return new Heat.Cell(cell.least(), words, cell.basin() == Basin.EITHER ? Mark.EITHER : Mark.PLAIN);
    }

    private static String whole(Late late) {
        return late.share().isPresent()
                ? String.format(Locale.ROOT, "%.0f", 100 * late.share().getAsDouble())
                : "–";
    }

    private Contour contour(Function<Cell, Late> start, boolean dashed) {
        List<OptionalDouble> shares =
                map.cells().stream().map(cell -> start.apply(cell).share()).toList();
        return new Contour(map.threshold(), "", shares, dashed);
    }

    private static Side side(Factor factor, List<Double> values) {
        return new Side(
                Telling.title(factor),
                "",
                values.stream().map(value -> at(values, value)).toList(),
                values.stream().map(value -> Telling.value(factor, value)).toList());
    }

    private static double at(List<Double> values, double value) {
        double least = values.get(0);
        double most = values.get(values.size() - 1);
        return least > 0 && most >= RATIOS * least ? Math.log10(value) : value;
    }

    private Optional<Own> own() {
        double across = map.across().standard();
        double up = map.up().standard();
        return within(map.columns(), across) && within(map.rows(), up)
                ? Optional.of(new Own(
                        at(map.columns(), across),
                        at(map.rows(), up),
                        name().length() > LONGEST_NAME ? "yours" : name()))
                : Optional.empty();
    }

    private static boolean within(List<Double> values, double value) {
        return value >= values.get(0) && value <= values.get(values.size() - 1);
    }

    /** The name of each basin, in the cell that lies deepest in it. */
    private List<Region> regions() {
        List<Region> regions = new ArrayList<>();
        for (Basin basin : List.of(Basin.ESCAPES, Basin.EITHER, Basin.CAUGHT)) {
            region(basin).ifPresent(regions::add);
        }
        return regions;
    }

    private Optional<Region> region(Basin basin) {
        int most = -1;
        Region deepest = null;
        for (int row = 0; row < map.rows().size(); row++) {
            for (int column = 0; column < map.columns().size(); column++) {
                int around = around(basin, column, row);
                if (around > most && !isOwn(column, row)) {
                    most = around;
                    deepest = new Region(column, row, word(basin));
                }
            }
        }
        return Optional.ofNullable(deepest);
    }

    private boolean isOwn(int column, int row) {
        return map.columns().get(column) == map.across().standard()
                && map.rows().get(row) == map.up().standard();
    }

    /** How many cells up to two away are of a basin, −1 where the cell itself is not. */
    private int around(Basin basin, int column, int row) {
        if (map.cell(column, row).basin() != basin) {
            return -1;
        }
        int count = 0;
        for (int c = Math.max(0, column - 2); c <= Math.min(map.columns().size() - 1, column + 2); c++) {
            for (int r = Math.max(0, row - 1); r <= Math.min(map.rows().size() - 1, row + 1); r++) {
                count += map.cell(c, r).basin() == basin ? 1 : 0;
            }
        }
        return count;
    }

    private static String word(Basin basin) {
        return switch (basin) {
            case ESCAPES -> "escapes";
            case CAUGHT -> "caught";
            case EITHER -> "either";
            case OPEN -> "?";
        };
    }

    private DataTable table() {
        List<List<String>> rows = map.cells().stream()
                .map(cell -> List.of(
                        Telling.value(map.across(), cell.across()),
                        Telling.value(map.up(), cell.up()),
                        interval(cell.calm()),
                        interval(cell.crowded()),
                        cell.basin().words()))
                .toList();
        return new DataTable(
                List.of(
                        Telling.title(map.across()),
                        Telling.title(map.up()),
                        "Live of 100 after calm years",
                        "After crowded years",
                        "So it"),
                rows);
    }

    private static String interval(Late late) {
        String share = Telling.percent(late.share());
        return late.low().isEmpty()
                ? share
                : share + " (" + Telling.percent(late.low()) + " to " + Telling.percent(late.high()) + ")";
    }
}
