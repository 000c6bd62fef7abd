package pilottrap.scenarios.analysis;

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
}
