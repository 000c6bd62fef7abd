package pilottrap.cli;

import java.util.ArrayList;
import java.util.List;
import pilottrap.scenarios.file.Text;

/** Rows of cells in columns of one width, for terminals. */
final class Grid {
    private Grid() {}

    /**
     * Prints rows, the first of which is the heading.
     *
     * @param right for each column whether its cells stand at its right end, as numbers do
     */
    static void print(List<List<String>> rows, List<Boolean> right, Common common) {
        List<List<String>> clean = rows.stream()
                .map(row -> row.stream().map(Text::oneLine).toList())
                .toList();
        int[] widths = new int[right.size()];
        for (List<String> row : clean) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : clean) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < widths.length; i++) {
                String space = " ".repeat(widths[i] - width(row.get(i)));
                cells.add(right.get(i) ? space + row.get(i) : row.get(i) + space);
            }
            common.out().println(String.join("  ", cells).stripTrailing());
        }
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
