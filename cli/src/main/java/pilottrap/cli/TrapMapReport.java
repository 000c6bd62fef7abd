package pilottrap.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import pilottrap.output.store.Json;
import pilottrap.output.store.TrapMapJson;
import pilottrap.scenarios.analysis.Limits;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.trap.Cell;
import pilottrap.scenarios.trap.Late;
import pilottrap.scenarios.trap.Telling;
import pilottrap.scenarios.trap.TrapMap;

/** What {@code trap-map} prints: the verdict on the user's own organization, the map in letters and figures; or data. */
final class TrapMapReport {
    private static final int COLUMN = 9;

    private final SweepTable table;
    private final TrapMap map;
    private final Page page;

    private TrapMapReport(SweepTable table, TrapMap map, boolean bold) {
        this.table = table;
        this.map = map;
        this.page = new Page(bold);
    }

    /**
     * Prints a map.
     *
     * @param when when the pilots that count were launched
     * @param directory where the sweep is kept
     * @param charts what was drawn
     */
    static void print(SweepTable table, TrapMap map, String when, Path directory, List<Path> charts, Common common) {
        TrapMapJson json = new TrapMapJson(table, map);
        switch (common.format) {
            case TABLE ->
                common.out().print(new TrapMapReport(table, map, common.bold()).words(when, directory, charts));
            case JSON -> common.out().print(Json.lines(json.object()));
            case NDJSON -> common.out().println(Json.line(json.object()));
            case CSV -> {
                common.out().println(json.csvHeading());
                map.cells().forEach(cell -> common.out().println(TrapMapJson.csv(cell)));
            }
        }
        if (common.format != Format.TABLE) {
            SweepWarnings.of(table).forEach(warning -> Common.tell("pilottrap: warning: " + warning));
        }
    }

    private String words(String when, Path directory, List<Path> charts) {
        Telling telling = new Telling(map);
        page.lead(table.provenance().scenario() + " " + telling.verdict() + ".");
        for (String sentence : List.of(telling.shares(), telling.wayOut(), telling.wayIn())) {
            if (!sentence.isEmpty()) {
                page.wrapped(sentence);
            }
        }
        OverEnsemble.told(table.provenance(), page);
        SweepWarnings.of(table).forEach(warning -> page.wrapped("Warning: " + warning));
        figures(when);
        sensitivity();
        page.line("");
        page.wrapped(Limits.line() + " " + Limits.MORE);
        page.line("");
        page.line("Result  " + directory);
        page.line("Charts  " + (charts.isEmpty() ? "none" : charts.get(0)));
        return page.text();
    }

    private void figures(String when) {
        page.title("Of 100 pilots launched late, live within 104 weeks: after calm | after crowded years");
        page.wrapped(when);
        page.line("");
        page.line("  " + Telling.title(map.up()) + " ↓, " + lower(Telling.title(map.across())) + " →");
        StringBuilder heading = new StringBuilder(Page.right("", COLUMN));
        map.columns().forEach(value -> heading.append(Page.right(Telling.value(map.across(), value), COLUMN)));
        page.line(heading.toString());
        for (int row = map.rows().size() - 1; row >= 0; row--) {
            StringBuilder line = new StringBuilder(
                    Page.right(Telling.value(map.up(), map.rows().get(row)), COLUMN));
            for (int column = 0; column < map.columns().size(); column++) {
                line.append(Page.right(cell(map.cell(column, row)), COLUMN));
            }
            page.line(line.toString());
        }
        page.line("");
        page.wrapped("e escapes and c is caught from either start, b can be either, ? is left open by luck; the border"
                + " is " + Telling.percent(java.util.OptionalDouble.of(map.threshold())) + " of 100.");
    }

    private static String cell(Cell cell) {
        String letter = switch (cell.basin()) {
            case ESCAPES -> "e";
            case CAUGHT -> "c";
            case EITHER -> "b";
            case OPEN -> "?";
        };
        return whole(cell.calm()) + "|" + whole(cell.crowded()) + " " + letter;
    }

    private static String whole(Late late) {
        return late.share().isPresent()
                ? String.format(Locale.ROOT, "%.0f", 100 * late.share().getAsDouble())
                : "–";
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private void sensitivity() {
        page.title("How much hangs on the border");
        for (double other : TrapMapJson.OTHERS) {
            page.line("  " + Page.right(Words.tenth(100 * other), 4) + " of 100: of "
                    + map.cells().size() + " cells " + Telling.counts(map.counts(other)));
        }
        map.own()
                .filter(cell -> cell.calm().escaping().isPresent()
                        && cell.crowded().escaping().isPresent())
                .ifPresent(cell -> page.wrapped("  Of single organizations like yours, "
                        + Telling.percent(cell.calm().escaping()) + " of 100 are above the border after calm years, "
                        + Telling.percent(cell.crowded().escaping()) + " after crowded ones."));
    }
}
