package pilottrap.output.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.output.chart.Panels.Tick;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.simulation.parameter.Unit;

/** The scale of a factor: where its values lie on paper, and what they are called. */
public final class FactorAxis {
    /** From here on the largest value of a parameter stands for no limit, unless it is money. */
    private static final double ENDLESS = 1e6;

    /** Listed values, all above 0, lie on a scale of ratios if the largest is at least so many times the smallest. */
    private static final double RATIOS = 30;

    /** So many characters of names have room under a plot, shared by all its names. */
    private static final int NAMES = 36;

    /** Characters that each name keeps at least. */
    private static final int SHORTEST = 5;

    /** So many levels or fewer have a tick each. */
    private static final int MOST_TICKS = 12;

    private final Factor factor;
    private final String currency;
    private final boolean named;
    private final boolean logarithmic;

    private FactorAxis(Factor factor, String currency) {
        this.factor = factor;
        this.currency = currency;
        this.named = factor.unit() == Unit.SWITCH || !labels(factor).isEmpty() || endless(factor);
        this.logarithmic = !named && ratios(factor.levels());
    }

    /** The scale of a factor, with money in a currency. */
    public static FactorAxis of(Factor factor, String currency) {
        return new FactorAxis(factor, currency);
    }

    private static List<String> labels(Factor factor) {
        return factor.levels() instanceof Levels.Values values ? values.labels() : List.of();
    }

    /** Whether "no limit" is among its values, which lies nowhere on a scale of numbers. */
    private static boolean endless(Factor factor) {
        return !money(factor.unit())
                && factor.levels() instanceof Levels.Values values
                && values.values().stream().anyMatch(value -> Math.abs(value) >= ENDLESS);
    }

    private static boolean money(Unit unit) {
        return unit == Unit.MONEY || unit == Unit.MONEY_A_YEAR || unit == Unit.MONEY_A_PERSON_WEEK;
    }

    private static boolean ratios(Levels levels) {
        if (levels instanceof Levels.Range range) {
            return range.logarithmic();
        }
        List<Double> values = ((Levels.Values) levels).values();
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return least > 0 && most >= RATIOS * least;
    }

    /** Whether its values are names, or stand for such, so that nothing lies between two of them. */
    boolean named() {
        return named;
    }

    /** The factor. */
    public Factor factor() {
        return factor;
    }

    /** Its name at the start of a sentence. */
    public String title() {
        return Words.capital(Words.clean(factor.words()));
    }

    /** What its bare numbers count; empty where they say it themselves. */
    public String unit() {
        if (labelled()) {
            return "";
        }
        String unit = switch (factor.unit()) {
            case SHARE, NUMBER, COUNT, SWITCH, MONEY -> "";
            case WEEKS -> "weeks";
            case PER_WEEK -> "a week";
            case PER_YEAR, MONEY_A_YEAR -> "a year";
            case MONEY_A_PERSON_WEEK -> "a person-week";
            case PERSON_WEEKS -> "person-weeks";
            case FTE -> "FTE";
        };
        return logarithmic ? unit + (unit.isEmpty() ? "" : ", ") + "scale of ratios" : unit;
    }

    /** Where a value lies on paper, in units of {@link #scale}. */
    public double at(double value) {
        if (named) {
            return index(value);
        }
        return logarithmic ? Math.log10(value) : value;
    }

    /** The place of a named value in the order of the plan; the nearest of them for another value. */
    private int index(double value) {
        List<Double> values = values();
        int nearest = 0;
        for (int i = 1; i < values.size(); i++) {
            if (Math.abs(values.get(i) - value) < Math.abs(values.get(nearest) - value)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private List<Double> values() {
        return factor.levels() instanceof Levels.Values values ? values.values() : List.of(0.0, 1.0);
    }

    /** Whether a value can be shown on the scale of so many simulated values. */
    public boolean shows(double value, List<Double> simulated) {
        if (named) {
            return values().contains(value);
        }
        Scale scale = scale(simulated);
        boolean defined = Double.isFinite(value) && (!logarithmic || value > 0);
        return defined && at(value) >= scale.from() && at(value) <= scale.to();
    }

    /** The scale that holds all simulated values and, where it lies near, the scenario's own. */
    Scale scale(List<Double> simulated) {
        return scale(simulated, MOST_TICKS);
    }

    /** The same, with a tick for each simulated value only where these are no more than so many. */
    Scale scale(List<Double> simulated, int mostTicks) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : simulated) {
            low = Math.min(low, at(value));
            high = Math.max(high, at(value));
        }
        if (!(low <= high)) {
            low = 0;
            high = 1;
        }
        double span = high > low ? high - low : Math.max(1e-9, logarithmic || named ? 1 : Math.abs(high));
        if (!named && (!logarithmic || factor.standard() > 0)) {
            double own = at(factor.standard());
            if (own >= low - span / 3 && own <= high + span / 3) {
                low = Math.min(low, own);
                high = Math.max(high, own);
            }
        }
        boolean fromZero = !named && !logarithmic && low > 0 && low <= 0.35 * high;
        double margin = named ? 0.35 : 0.03 * span;
        double from = fromZero ? 0 : !named && !logarithmic && low == 0 ? 0 : low - margin;
        return new Scale(from, high + margin, ticks(simulated, mostTicks, from, high + margin));
    }

    private List<Tick> ticks(List<Double> simulated, int mostTicks, double from, double to) {
        List<Double> levels = simulated.stream().distinct().sorted().toList();
        List<Tick> ticks = new ArrayList<>();
        if (named) {
            int longest = Math.max(SHORTEST, NAMES / values().size());
            values().forEach(value -> ticks.add(new Tick(at(value), cut(words(value), longest))));
        } else if (levels.size() <= mostTicks) {
            levels.forEach(value -> ticks.add(new Tick(at(value), bare(value))));
        } else if (logarithmic) {
            for (int power = (int) Math.floor(from); power <= Math.ceil(to); power++) {
                for (int digit : new int[] {1, 2, 5}) {
                    double place = Math.log10(digit) + power;
                    if (place >= from && place <= to) {
                        ticks.add(new Tick(place, bare(digit * Math.pow(10, power))));
                    }
                }
            }
        } else {
            ticks.addAll(round(from, to));
        }
        return ticks;
    }

    private static String cut(String name, int longest) {
        return name.codePointCount(0, name.length()) <= longest
                ? name
                : name.substring(0, name.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }

    /** Round numbers between two ends, about five. */
    private List<Tick> round(double from, double to) {
        double step = Scales.step((to - from) / 5);
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + 1e-9 * step; i++) {
            ticks.add(new Tick(i * step, bare(i * step)));
        }
        return ticks;
    }

    /** A value without its unit, as on an axis: "0.27", "26", "on", "$1.5 M". */
    public String bare(double value) {
        List<String> labels = labels(factor);
        if (!labels.isEmpty()) {
            return Words.clean(labels.get(index(value)));
        }
        if (factor.unit() == Unit.SWITCH) {
            return value == 0 ? "off" : "on";
        }
        if (money(factor.unit())) {
            return brief(Words.money(value, currency));
        }
        return Math.abs(value) >= ENDLESS ? "no limit" : number(value);
    }

    /** Money without decimals it does not need: "$2 M", "$6.5 M". */
    static String brief(String money) {
        return money.replaceFirst("(\\.[0-9]*?)0+( |$)", "$1$2").replaceFirst("\\.( |$)", "$1");
    }

    /** Whether its values are called by names. */
    boolean labelled() {
        return factor.unit() == Unit.SWITCH || !labels(factor).isEmpty();
    }

    /** A value with its unit, as in a sentence: "0.27 a week", "26 weeks", "on". */
    public String words(double value) {
        String bare = bare(value);
        if (labelled() || bare.equals("no limit")) {
            return bare;
        }
        return switch (factor.unit()) {
            case SHARE, NUMBER, COUNT, SWITCH, MONEY -> bare;
            case WEEKS -> bare + (value == 1 ? " week" : " weeks");
            case PER_WEEK -> bare + " a week";
            case PER_YEAR, MONEY_A_YEAR -> bare + " a year";
            case MONEY_A_PERSON_WEEK -> bare + " a person-week";
            case PERSON_WEEKS -> bare + (value == 1 ? " person-week" : " person-weeks");
            case FTE -> bare + " FTE";
        };
    }

    /** A number to three significant digits, whole numbers to all. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < ENDLESS) {
            return Words.number(value, 0);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
        return Words.number(rounded.doubleValue(), Math.min(6, Math.max(0, rounded.scale())));
    }
}
