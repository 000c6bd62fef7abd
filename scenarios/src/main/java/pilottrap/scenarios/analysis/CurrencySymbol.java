package pilottrap.scenarios.analysis;

import java.util.Locale;

/** What stands before an amount of money, wherever people read one. */
public final class CurrencySymbol {
    private CurrencySymbol() {}

    /** {@code $}, {@code €}, {@code £}, {@code ¥}, or the code and a blank. */
    public static String of(String code) {
        return switch (code) {
            case "USD" -> "$";
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "JPY" -> "¥";
            default -> code + " ";
        };
    }

    /** An amount of thousands: {@code $0.85 M}, {@code $150 k}, {@code −$1.2 M}. */
    public static String amount(double thousands, String code) {
        double size = Math.abs(thousands);
        String amount = size >= 10_000
                ? String.format(Locale.ROOT, "%,.1f M", size / 1_000)
                : size >= 500
                        ? String.format(Locale.ROOT, "%,.2f M", size / 1_000)
                        : String.format(Locale.ROOT, "%,.0f k", size);
        boolean nothing = amount.equals("0 k");
        return (thousands < 0 && !nothing ? "−" : "") + of(code) + (nothing ? "0" : amount);
    }
}
