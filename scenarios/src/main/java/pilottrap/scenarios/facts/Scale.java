package pilottrap.scenarios.facts;

import java.util.Locale;

/** How a figure is written. */
enum Scale {
    /** A difference of shares, in points. */
    POINTS("%+.2f points", 100),
    /** A share, in percent. */
    PERCENT("%.1f %%", 100),
    /** A difference of counts per organization. */
    COUNT("%+.2f", 1),
    /** A difference of weeks. */
    WEEKS("%+.1f weeks", 1),
    /** A factor. */
    TIMES("× %.3f", 1),
    /** A difference of money, in M$. */
    MONEY("%+.2f M$", 1e-3),
    /** A plain number. */
    NUMBER("%+.4f", 1),
    /** A residual of an exact identity. */
    RESIDUAL("%.1e", 1);

    private final String format;
    private final double factor;

    Scale(String format, double factor) {
        this.format = format;
        this.factor = factor;
    }

    /** A number in words and figures, minus written as −. */
    String text(double value) {
        return String.format(Locale.ROOT, format, value * factor).replace('-', '−');
    }

    /** An end of an interval: as the number, without its unit. */
    String bare(double value) {
        String bare = format.replace("× ", "")
                .replace(" points", "")
                .replace(" weeks", "")
                .replace(" M$", "")
                .replace(" %%", "");
        return String.format(Locale.ROOT, bare, value * factor).replace('-', '−');
    }

    /** A bound, as short as can be. */
    String bound(double value) {
        double scaled = value * factor;
        String text = scaled == Math.rint(scaled) ? Long.toString((long) scaled) : Double.toString(scaled);
        return text.replace('-', '−').replace("E", "e");
    }
}
