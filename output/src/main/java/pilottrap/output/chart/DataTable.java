package pilottrap.output.chart;

import java.util.List;

/**
 * The figures behind a picture, written for people.
 *
 * @param columns the headings; the first column names the row
 * @param rows as many cells each as there are columns
 */
public record DataTable(List<String> columns, List<List<String>> rows) {
    /** Copies the lists and cleans the texts. */
    public DataTable {
        columns = columns.stream().map(Words::clean).toList();
        rows = rows.stream().map(row -> row.stream().map(Words::clean).toList()).toList();
    }
}
