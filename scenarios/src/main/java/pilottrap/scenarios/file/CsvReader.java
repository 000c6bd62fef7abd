package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated values after RFC 4180: cells in quotation marks may hold commas, line ends and doubled quotation
 * marks. Beyond it, a byte order mark, empty lines and lines that begin with {@code #} are passed over, and semicolons part
 * cells where the first line has them and no comma, as spreadsheets of half of Europe write them.
 */
final class CsvReader {
    private final String label;
    private final String text;
    private final Problems problems;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final char separator;
    private int at;
    private int line = 1;
    private int lineStart;

    /**
     * A cell.
     *
     * @param text what it says, without blanks around it
     * @param at where it begins
     */
    record Cell(String text, Location at) {}

    private CsvReader(String label, String text, Problems problems) {
        this.label = label;
        this.text = text;
        this.problems = problems;
        String first = text.lines()
                .filter(each -> !each.isBlank() && !each.startsWith("#"))
                .findFirst()
                .orElse("");
        this.separator = first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
    }

    /** The rows of a text; quotation marks that do not end are noted. */
    static List<List<Cell>> read(String label, String text, Problems problems) {
        return new CsvReader(label, text.startsWith("\uFEFF") ? text.substring(1) : text, problems).rows();
    }

    private List<List<Cell>> rows() {
        while (at < text.length()) {
            if (text.charAt(at) == '#') {
                while (at < text.length() && !lineEnd()) {
                    at++;
                }
                nextLine();
            } else {
                List<Cell> row = row();
                if (row.size() > 1 || !row.get(0).text().isEmpty()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private List<Cell> row() {
        List<Cell> row = new ArrayList<>();
        row.add(cell());
        while (at < text.length() && text.charAt(at) == separator) {
            at++;
            row.add(cell());
        }
        nextLine();
        return row;
    }

    private Cell cell() {
        Location place = new Location(label, line, text.codePointCount(lineStart, at) + 1);
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean after = false;
        while (at < text.length() && (quoted || !(lineEnd() || text.charAt(at) == separator))) {
            char c = text.charAt(at);
            if (c == '"' && quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (c == '"' && (quoted || cell.toString().isBlank())) {
                after = quoted;
                quoted = !quoted;
                cell.setLength(after ? cell.length() : 0);
            } else {
                cell.append(c);
                if (quoted && c == '\n') {
                    line++;
                    lineStart = at + 1;
                }
            }
            at++;
        }
        if (quoted) {
            problems.add(place, "a quotation mark begins here and never ends");
        }
        return new Cell(cell.toString().strip(), place);
    }

    private boolean lineEnd() {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private void nextLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
        } else if (at < text.length()) {
            at++;
        }
        line++;
        lineStart = at;
    }
}
