package pilottrap.scenarios.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Numbers as text, the same on every JDK ({@code Double.toString} changed between 17 and 19). */
final class Numbers {
    private static final int SHOWN = 6;
    private static final int SAID = 4;

    private Numbers() {}

    /** The shortest decimal that reads back as the same number, without exponent where that is short. */
    static String shortest(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact;
        for (int digits = 1; digits <= 17; digits++) {
            shortest = exact.round(new MathContext(digits));
            if (shortest.doubleValue() == value) {
                break;
            }
        }
        shortest = shortest.stripTrailingZeros();
        String plain = shortest.toPlainString();
        return plain.length() <= 20 ? plain : shortest.toString();
    }

    /** {@code 1/130}, where a number is one over a whole one and its decimals would not end soon. */
    static Optional<String> fraction(double value) {
        double whole = Math.rint(1 / value);
        boolean exact = whole > 1 && whole < 1e6 && 1 / whole == value;
        return exact && value != rounded(value) ? Optional.of("1/" + (long) whole) : Optional.empty();
    }

    private static double rounded(double value) {
        return rounded(value, SHOWN);
    }

    private static double rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
    }

    /** The number for sentences: like {@link #spoken}, but a fraction to four significant digits. */
    static String said(double value) {
        return spoken(value == Math.rint(value) ? value : rounded(value, SAID));
    }

    /** The number for tables: like {@link #spoken}, but a fraction to six significant digits. */
    static String shown(double value) {
        return spoken(value == Math.rint(value) ? value : rounded(value));
    }

    /** The number for people: like {@link #shortest}, with commas between thousands. */
    static String spoken(double value) {
        String text = shortest(value);
        int end = text.indexOf('.') >= 0 ? text.indexOf('.') : text.length();
        int start = text.startsWith("-") ? 1 : 0;
        if (end - start < 5 || text.indexOf('E') >= 0) {
            return text;
        }
        StringBuilder grouped = new StringBuilder(text);
        for (int i = end - 3; i > start; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }
}
