package pilottrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pilottrap.output.store.Json;
import pilottrap.output.store.StoredTables;

/** The command {@code results sql}: a question to the tables of a result or a sweep. */
@Command(
        name = "sql",
        description = {
            "Asks the tables of a result or a sweep in SQL (DuckDB's): points, runs, outcomes, series, pilots, ledger."
                    + " All but points begin with point and replication; docs/results.md names the columns.",
            "Only SELECT; nothing else can be read and nothing is changed. Vectors are lists without the zeros at their"
                    + " end: coalesce(list_sum(launch_to_production), 0) counts, coalesce(golives_by_year[3], 0) is the third number."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap run acme.yaml --seed 17 -o results/acme-17",
            "  pilottrap results sql results/acme-17 \"SELECT status, count(*) FROM runs GROUP BY status\"",
            "  pilottrap results sql results/acme-17 \"SELECT fate, count(*) AS pilots FROM pilots GROUP BY fate\" --format csv"
        })
final class ResultsSql implements Callable<Integer> {
    /** Rows that are held to find the widths of columns. */
    private static final int SHOWN = 10_000;

    @Mixin
    Common common = new Common();

    @Parameters(index = "0", paramLabel = "DIR", description = "A result or a sweep.")
    Path directory = Path.of("");

    @Parameters(index = "1", paramLabel = "SELECT", description = "The question, in quotation marks.")
    String sql = "";

    private List<String> columns = List.of();
    private final List<List<@Nullable Object>> held = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        try (StoredTables tables = StoredTables.open(directory)) {
            tables.ask(
                    sql,
                    names -> {
                        columns = names;
                        if (common.format == Format.CSV) {
                            common.out().println(names.stream().map(Json::cell).collect(Collectors.joining(",")));
                        }
                    },
                    this::row);
        }
        if (common.format == Format.TABLE) {
            table();
        } else if (common.format == Format.JSON) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("pilottrap", Version.text());
            json.put("command", "results sql");
            json.put("columns", columns);
            json.put("rows", held.stream().map(this::object).toList());
            common.out().print(Json.lines(json));
        }
        return Exit.DONE;
    }

    private void row(List<@Nullable Object> cells) {
        switch (common.format) {
            case CSV -> common.out().println(Cells.csv(cells, columns, List.of()));
            case NDJSON -> common.out().println(Json.line(object(cells)));
            case JSON, TABLE -> {
                if (held.size() == SHOWN && common.format == Format.TABLE) {
                    throw Failure.usage("more than " + Words.whole(SHOWN)
                            + " rows are no table to look at; --format csv or ndjson prints them all");
                }
                held.add(cells);
            }
        }
    }

    private Map<String, @Nullable Object> object(List<@Nullable Object> cells) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            object.put(columns.get(i), cells.get(i));
        }
        return object;
    }

    private void table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns);
        List<Boolean> right = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            right.add(!held.isEmpty()
                    && held.stream()
                            .allMatch(cells -> cells.get(column) == null || cells.get(column) instanceof Number));
        }
        held.forEach(cells -> rows.add(cells.stream().map(Cells::text).toList()));
        Grid.print(rows, right, common);
    }
}
