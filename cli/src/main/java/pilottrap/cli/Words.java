package pilottrap.cli;

import java.time.LocalDate;
import java.util.Locale;
import pilottrap.scenarios.analysis.CurrencySymbol;

/** Numbers as people read them, the same in every locale. */
final class Words {
    private Words() {}

    /** A count a sentence can carry: {@code 31}, {@code 3 or 4}. */
    static String about(double count) {
        double nearest = Math.rint(count);
        if (Math.abs(count - nearest) <= 0.15) {
            return whole(nearest);
        }
        double below = Math.floor(count);
        return whole(below) + " or " + whole(below + 1);
    }

    /** The same at the start of a sentence. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** {@code 1,000}. */
    static String whole(double count) {
        return String.format(Locale.ROOT, "%,.0f", count + 0.0);
    }

    /** {@code 1,000}. */
    static String whole(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 11.2}. */
    static String tenth(double number) {
        return minus(String.format(Locale.ROOT, "%,.1f", number));
    }

    /** A share in percent with one decimal, without the sign: {@code 11.2}. */
    static String percent(double share) {
        return tenth(100 * share);
    }

    /** A difference of shares in points, always with its sign: {@code +4.3}, {@code −0.2}, {@code 0.0}. */
    static String points(double difference) {
        return signed(percent(difference));
    }

    /** A number in words with a plus where it is above 0. */
    static String signed(String number) {
        boolean nothing = number.chars().noneMatch(c -> c >= '1' && c <= '9');
        if (nothing) {
            return number.replace("−", "");
        }
        return number.startsWith("−") ? number : "+" + number;
    }

    /** An amount of thousands: {@code $0.85 M}, {@code $150 k}, {@code −$1.2 M}. */
    static String money(double thousands, String currency) {
        return CurrencySymbol.amount(thousands, currency);
    }

    /** A month of the simulation, 52/12 weeks each, as a calendar month: {@code 2026-03}. */
    static String month(String startDate, int month) {
        return LocalDate.parse(startDate)
                .plusDays(Math.round(month * 7 * 52 / 12.0))
                .toString()
                .substring(0, 7);
    }

    /** Bytes: {@code 3.1 MB}. */
    static String size(double bytes) {
        if (bytes >= 1e9) {
            return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
        }
        return bytes >= 1e6
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.0f kB", Math.ceil(bytes / 1e3));
    }

    /** A time: {@code 0.4 s}, {@code 12 s}, {@code 3 min}, {@code 2.5 h}. */
    static String time(double seconds) {
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        if (seconds < 120) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        return seconds < 7_200
                ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3_600);
    }

    /** A hyphen-minus before digits becomes a minus. */
    private static String minus(String number) {
        return number.startsWith("-") ? "−" + number.substring(1) : number;
    }
}
