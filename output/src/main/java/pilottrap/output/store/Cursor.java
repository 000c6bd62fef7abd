package pilottrap.output.store;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.io.NumberInput;

/** Reads CSV text that {@link Text} has written, cell by cell. */
final class Cursor {
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final long LARGEST_EXACT = 1L << 53;

    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean atEnd() {
        return at >= bytes.length;
    }

    /** Whether the present cell is empty. */
    boolean empty() {
        return atEnd() || bytes[at] == ',' || bytes[at] == '\n';
    }

    /** Whether the next byte is this one; then it is passed. */
    boolean pass(char ascii) {
        if (!atEnd() && bytes[at] == ascii) {
            at++;
            return true;
        }
        return false;
    }

    /** Passes the comma after a cell or the end of a line. */
    void comma() throws StoreException {
        if (!pass(',')) {
            throw StoreException.damage("a comma is missing at byte " + at);
        }
    }

    void endOfLine() throws StoreException {
        if (!pass('\n')) {
            throw StoreException.damage("the end of a line is missing at byte " + at);
        }
    }

    /**
     * A whole number, at least 0.
     *
     * @throws StoreException if there is none, or if it is larger than a long
     */
    long whole() throws StoreException {
        int start = at;
        long number = 0;
        while (!atEnd() && bytes[at] >= '0' && bytes[at] <= '9') {
            if (number > (Long.MAX_VALUE - 9) / 10) {
                throw StoreException.damage("a number is too large at byte " + start);
            }
            number = 10 * number + (bytes[at++] - '0');
        }
        if (at == start) {
            throw StoreException.damage("a number is missing at byte " + at);
        }
        return number;
    }

    /**
     * A number. Up to 2⁵³ over or times a power of ten up to 10²² one operation rounds correctly (Clinger 1990); the rest
     * is left to the library.
     *
     * @throws StoreException if there is none, or if it is not finite
     */
    double number() throws StoreException {
        int start = at;
        boolean negative = pass('-');
        long digits = 0;
        int read = 0;
        int decimals = 0;
        boolean point = false;
        while (!atEnd()) {
            byte next = bytes[at];
            if (next >= '0' && next <= '9') {
                digits = 10 * digits + (next - '0');
                read++;
                decimals += point ? 1 : 0;
            } else if (next == '.' && !point) {
                point = true;
            } else {
                break;
            }
            at++;
        }
        boolean exponent = !atEnd() && (bytes[at] == 'E' || bytes[at] == 'e');
        if (read == 0) {
            throw StoreException.damage("a number is missing at byte " + start);
        }
        if (read > 18 || digits > LARGEST_EXACT || decimals >= POWERS.length || exponent) {
            while (!atEnd() && bytes[at] != ',' && bytes[at] != '\n' && bytes[at] != ' ') {
                at++;
            }
            return parsed(start);
        }
        double size = digits / POWERS[decimals];
        return negative ? -size : size;
    }

    private double parsed(int start) throws StoreException {
        String text = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        double number;
        try {
            number = NumberInput.parseDouble(text, true);
        } catch (NumberFormatException wrong) {
            throw StoreException.damage("there is no number at byte " + start);
        }
        if (!Double.isFinite(number)) {
            throw StoreException.damage("a number is too large at byte " + start);
        }
        return number;
    }

    /** A word, with its quotation marks taken off. */
    String word() throws StoreException {
        StringBuilder word = new StringBuilder();
        int start = at;
        if (!pass('"')) {
            while (!empty()) {
                at++;
            }
            return new String(bytes, start, at - start, StandardCharsets.UTF_8);
        }
        int from = at;
        while (true) {
            if (atEnd()) {
                throw StoreException.damage("a quotation mark is missing after byte " + start);
            }
            if (bytes[at] == '"') {
                word.append(new String(bytes, from, at - from, StandardCharsets.UTF_8));
                at++;
                if (!pass('"')) {
                    return word.toString();
                }
                word.append('"');
                from = at;
            } else {
                at++;
            }
        }
    }

    /** The rest of the line. */
    String line() {
        int start = at;
        while (!atEnd() && bytes[at] != '\n') {
            at++;
        }
        String line = new String(bytes, start, at - start, StandardCharsets.UTF_8);
        at++;
        return line;
    }
}
