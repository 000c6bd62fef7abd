package pilottrap.output.chart;

import java.util.Locale;
import pilottrap.scenarios.analysis.CurrencySymbol;

/** How numbers are written for people; the same in every locale. */
public final class Words {
    private static final String MINUS = "−";

    private Words() {}

    /** A count per organization: one decimal below a thousand, thousands and millions cut short. */
    public static String count(double value) {
        double size = Math.abs(value);
        if (size >= 999_500) {
            return signed(value, decimals(size / 1e6, size < 9.995e6 ? 2 : 1) + " M");
        }
        if (size >= 99_950) {
            return signed(value, decimals(size / 1e3, 0) + " k");
        }
        if (size >= 999.95) {
            return signed(value, String.format(Locale.ROOT, "%,.0f", size));
        }
        if (size > 0 && size < 0.095) {
            return size < 0.005 ? "under 0.01" : signed(value, decimals(size, 2));
        }
        return signed(value, decimals(size, 1));
    }

    /** A quantile of whole things: "55", "3.5" between two of them, and decimals only below 1. */
    static String median(double value) {
        if (value >= 999.95 || (value > 0 && value < 0.95 && value != 0.5)) {
            return count(value);
        }
        return 2 * value == Math.rint(2 * value) && value < 10 ? Scales.plain(value) : number(value, 0);
    }

    /** A count of whole things. */
    public static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace("-", MINUS);
    }

    /** A share in whole percent, with a decimal only where 0 or 100 would be wrong. */
    public static String share(double value) {
        double percent = 100 * value;
        if (percent > 0 && percent < 0.05) {
            return "<0.1%";
        }
        if (percent < 100 && percent >= 99.95) {
            return ">99.9%";
        }
        boolean nearEnd = (percent > 0 && percent < 0.5) || (percent >= 99.5 && percent < 100);
        return decimals(percent, nearEnd ? 1 : 0) + "%";
    }

    /** A share in percent with one decimal. */
    public static String fineShare(double value) {
        return signed(value, decimals(Math.abs(100 * value), 1) + "%");
    }

    /** A number with so many decimals. */
    public static String number(double value, int decimals) {
        return signed(value, decimals(Math.abs(value), decimals));
    }

    /** A count in a sentence: "3 or 4", "none", "about 250". */
    public static String about(double value) {
        if (value < 0.005) {
            return "none";
        }
        if (value < 0.15) {
            return "almost none";
        }
        if (value < 0.85) {
            return "none or 1";
        }
        double nearest = Math.rint(value);
        if (nearest >= 99_950) {
            return count(nearest);
        }
        if (Math.abs(value - nearest) < 0.15) {
            return whole((long) nearest);
        }
        if (value < 100) {
            return whole((long) Math.floor(value)) + " or " + whole((long) Math.ceil(value));
        }
        return "about " + whole((long) nearest);
    }

    /** The same at the start of a sentence. */
    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Whether the verb after {@link #about} is in the singular. */
    static boolean singular(String about) {
        return about.equals("1") || about.equals("none or 1") || about.equals("none");
    }

    /** Money given in thousands: $0.85 M, $150 k, −$5.7 M. */
    public static String money(double thousands, String currency) {
        double size = Math.abs(thousands);
        String amount;
        if (size < 0.05) {
            amount = "0";
        } else if (size >= 999_500) {
            amount = decimals(size / 1e6, size >= 9.95e6 ? 1 : 2) + " bn";
        } else if (size >= 9_950) {
            amount = decimals(size / 1e3, 1) + " M";
        } else if (size >= 500) {
            amount = decimals(size / 1e3, 2) + " M";
        } else {
            amount = decimals(size, size < 9.95 && size > 0 ? 1 : 0) + " k";
        }
        return signed(thousands, symbol(currency) + amount);
    }

    /** The currency before an amount. */
    static String symbol(String currency) {
        String code = clean(currency);
        return CurrencySymbol.of(code.substring(0, Math.min(code.length(), 4)));
    }

    /** Text of unknown origin on one line: no control characters, no overrides of direction, no half characters. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                clean.append(' ');
            } else if (type != Character.CONTROL
                    && type != Character.FORMAT
                    && type != Character.SURROGATE
                    && type != Character.UNASSIGNED
                    && type != Character.PRIVATE_USE) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip().replaceAll(" +", " ");
    }

    private static String signed(double value, String size) {
        boolean zero = size.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value < 0 && !zero ? MINUS + size : size;
    }

    private static String decimals(double size, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", size);
    }
}
