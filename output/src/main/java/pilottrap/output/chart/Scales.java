package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.output.chart.Panels.Tick;

/** Scales that begin at zero, with round ticks and the unit on one of them. */
final class Scales {
    private Scales() {}

    /** Years of a series in months. */
    static Scale years(int months) {
        List<Tick> ticks = new ArrayList<>();
        int years = Math.max(1, months / 12);
        int step = years <= 8 ? 1 : (years + 7) / 8;
        for (int year = 0; year <= years; year += step) {
            ticks.add(new Tick(12.0 * year, year == step ? "year " + year : Integer.toString(year)));
        }
        return new Scale(0, Math.max(months, 1), ticks);
    }

    /** Weeks since a pilot's launch. */
    static Scale weeks(int last) {
        List<Tick> ticks = new ArrayList<>();
        for (int week = 0; week < last; week += 26) {
            ticks.add(new Tick(week, Integer.toString(week)));
        }
        ticks.add(new Tick(last, last + " weeks"));
        return new Scale(0, last, ticks);
    }

    /** From zero to the largest value, in about so many round steps; ends on a tick where one is near. */
    static Scale upTo(double most, int steps, DoubleFunction<String> words, DoubleFunction<String> last) {
        double top = most > 0 && Double.isFinite(most) ? most : 1;
        double raw = top / steps;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = 10 * power;
        for (double nice : new double[] {1, 2, 2.5, 5}) {
            if (nice * power >= raw * 0.999) {
                step = nice * power;
                break;
            }
        }
        int count = (int) Math.ceil(top / step - 1e-9);
        double end = count * step;
        if (count > 1 && end - top > 0.4 * step) {
            count--;
            end = 1.04 * top;
        }
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            ticks.add(new Tick(i * step, i == count ? last.apply(i * step) : words.apply(i * step)));
        }
        return new Scale(0, end, ticks);
    }

    /** The next round number that is at least as large, above 0: 1, 2, 2.5 or 5 times a power of ten. */
    static double step(double raw) {
        if (!(raw > 0 && raw < Double.POSITIVE_INFINITY)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double nice : new double[] {1, 2, 2.5, 5}) {
            if (nice * power >= raw * 0.999) {
                return nice * power;
            }
        }
        return 10 * power;
    }

    /** From below zero to above it, in about so many round steps; zero is one of the ticks. */
    static Scale around(
            double least, double most, int steps, DoubleFunction<String> words, DoubleFunction<String> last) {
        double low = Math.min(0, least);
        double high = Math.max(0, most);
        if (!(high - low > 0)) {
            high = 1;
        }
        double raw = (high - low) / steps;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = 10 * power;
        for (double nice : new double[] {1, 2, 2.5, 5}) {
            if (nice * power >= raw * 0.999) {
                step = nice * power;
                break;
            }
        }
        long first = (long) Math.ceil(low / step - 1e-9);
        long end = (long) Math.floor(high / step + 1e-9);
        List<Tick> ticks = new ArrayList<>();
        for (long i = first; i <= end; i++) {
            ticks.add(new Tick(i * step, i == end ? last.apply(i * step) : words.apply(i * step)));
        }
        double margin = 0.05 * (high - low);
        return new Scale(low < 0 ? low - margin : 0, high > 0 ? high + margin : 0, ticks);
    }

    /** Money in thousands around zero, counted in millions or smaller. */
    static Scale moneyAround(double least, double most, String currency) {
        double size = Math.max(Math.abs(least), Math.abs(most));
        double unit = size >= 2e6 ? 1e6 : size >= 2e3 ? 1e3 : 1;
        String name = size >= 2e6 ? " bn" : size >= 2e3 ? " M" : " k";
        return around(
                least,
                most,
                5,
                x -> plain(x / unit),
                x -> x == 0 ? "0" : (x < 0 ? "−" : "") + Words.symbol(currency) + plain(Math.abs(x) / unit) + name);
    }

    /** Counts: no half things, unless all there is lies below one of them. */
    static Scale counts(double most, int steps) {
        if (most > 0.5 && most <= steps) {
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i <= Math.max(1, Math.floor(most)); i++) {
                ticks.add(new Tick(i, Integer.toString(i)));
            }
            return airy(new Scale(0, Math.max(1, most), ticks), most);
        }
        return airy(upTo(most, steps, Scales::plain, Scales::plain), most);
    }

    /** Leaves room above the largest value, so that nothing looks cut off. */
    private static Scale airy(Scale scale, double most) {
        return new Scale(scale.from(), Math.max(scale.to(), 1.05 * most), scale.ticks());
    }

    /** Shares, up to what is needed. */
    static Scale shares(double most) {
        return upTo(Math.min(1, Math.max(most, 0.01)), 4, x -> plain(100 * x), x -> plain(100 * x) + "%");
    }

    /** Everything between 0 and 1. */
    static Scale unit() {
        return new Scale(0, 1, List.of(new Tick(0, "0"), new Tick(0.5, "0.5"), new Tick(1, "1")));
    }

    /** Money in thousands, counted in millions or smaller. */
    static Scale money(double most, String currency) {
        double unit = most >= 2e6 ? 1e6 : most >= 2e3 ? 1e3 : 1;
        String name = most >= 2e6 ? " bn" : most >= 2e3 ? " M" : " k";
        return airy(upTo(most, 4, x -> plain(x / unit), x -> Words.symbol(currency) + plain(x / unit) + name), most);
    }

    /** A round number without decimals it does not need. */
    static String plain(double value) {
        if (Math.abs(value) >= 999_500) {
            return plain(value / 1e6) + " M";
        }
        if (Math.abs(value) >= 99_950) {
            return plain(value / 1e3) + " k";
        }
        for (int decimals = 0; decimals < 4; decimals++) {
            double power = Math.pow(10, decimals);
            if (Math.abs(Math.rint(value * power) / power - value) < 1e-9 * Math.max(1, Math.abs(value))) {
                return Words.number(value, decimals);
            }
        }
        return Words.number(value, 4);
    }
}
