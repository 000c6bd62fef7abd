package pilottrap.scenarios.file;

import java.util.Collection;
import java.util.Locale;

/** Words and numbers as they stand in messages: short, on one line, without control characters. */
public final class Text {
    private static final int SHOWN = 60;

    private Text() {}

    /** The text in quotation marks, cut where it is long. */
    static String quoted(String text) {
        return "\"" + cut(text) + "\"";
    }

    /** The text cut to what a message can carry. */
    static String cut(String text) {
        String line = oneLine(text);
        if (line.codePointCount(0, line.length()) <= SHOWN) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }

    /** The text with every control, format and line character made visible. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '\t') {
                line.append("\\t");
            } else if (c == '\n') {
                line.append("\\n");
            } else if (c == '\r') {
                line.append("\\r");
            } else if (type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE) {
                line.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }

    /** Names as "a, b and c". */
    static String list(Collection<String> names) {
        StringBuilder line = new StringBuilder();
        int left = names.size();
        for (String name : names) {
            line.append(name);
            left--;
            if (left > 0) {
                line.append(left == 1 ? " and " : ", ");
            }
        }
        return line.toString();
    }
}
