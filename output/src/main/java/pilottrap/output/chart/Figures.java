package pilottrap.output.chart;

import java.util.Map;
import java.util.Optional;
import pilottrap.scenarios.analysis.Difference;
import pilottrap.scenarios.analysis.Difference.Verdict;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.simulation.measure.Direction;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.parameter.Unit;

/** How outcomes and their differences are written for people. */
public final class Figures {
    /** What a difference is called that is neither shown nor ruled out. */
    public static final String NO_CLEAR_DIFFERENCE = "no clear difference";

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("pilots_launched", "Pilots launched"),
            Map.entry("productions", "Pilots ever gone live"),
            Map.entry("in_production_end", "Live at the end"),
            Map.entry("production_share", "Live"),
            Map.entry("successful_share", "Still of value 26 weeks on"),
            Map.entry("limbo_share", "In limbo or unfinished"),
            Map.entry("killed_share", "Killed at a gate"),
            Map.entry("rejected_share", "Rejected by governance"),
            Map.entry("abandoned_share", "Abandoned"),
            Map.entry("closed_share", "Killed, rejected or abandoned"),
            Map.entry("success_given_production", "Of value, among those live"),
            Map.entry("weeks_launch_to_production", "Weeks from launch to live*"),
            Map.entry("weeks_pilot_to_production", "Weeks from passed pilot to live*"),
            Map.entry("production_survival_130w", "Systems live 130 weeks on"),
            Map.entry("spend_total", "All cost"),
            Map.entry("spend_interventions", "Cost of programmes"),
            Map.entry("spend_wasted", "Spent on pilots never live"),
            Map.entry("value_realized", "Value realized"),
            Map.entry("net_value", "Net value"),
            Map.entry("net_value_discounted", "Net value, discounted"),
            Map.entry("positive_net_share", "Net value above zero"),
            Map.entry("incidents_tier3", "Serious incidents"),
            Map.entry("trust_mean", "Trust of teams"),
            Map.entry("fatigue_mean", "Fatigue of teams"),
            Map.entry("resistance_mean", "Resistance of process owners"));

    private final String currency;

    /** Figures with money of a currency, by its code. */
    public Figures(String currency) {
        this.currency = currency;
    }

    /** What an outcome is called where there is little room. */
    public static String label(Outcome outcome) {
        return LABELS.getOrDefault(outcome.name(), Words.capital(outcome.name().replace('_', ' ')));
    }

    /** A value: "11.2%", "−$5.7 M", "48 weeks", "31.0". */
    public String value(Outcome outcome, double value) {
        return switch (outcome.unit()) {
            case SHARE -> Words.fineShare(value);
            case WEEKS -> Words.number(value, 0) + (Math.rint(value) == 1 ? " week" : " weeks");
            case MONEY, MONEY_A_YEAR, MONEY_A_PERSON_WEEK -> Words.money(value, currency);
            default -> Math.abs(value) < 0.95 ? Words.number(value, 2) : signed(value, Words.count(Math.abs(value)));
        };
    }

    /** A value, or a dash where there is none. */
    public String value(Outcome outcome, Optional<Double> value) {
        return value.map(v -> value(outcome, v)).orElse("–");
    }

    /** A difference: "+17.7 points", "−9 weeks", "+$13.2 M". */
    public String difference(Outcome outcome, double value) {
        String unit = unit(outcome);
        return plus(outcome, value) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** The same without its unit, but for money. */
    public String plus(Outcome outcome, double value) {
        String size = bare(outcome, Math.abs(value));
        boolean zero = size.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? size : (value < 0 ? "−" : "+") + size;
    }

    /** An interval of a difference: "16.3 to 19.1", with its signs where they differ or both are negative. */
    public String interval(Outcome outcome, double low, double high) {
        if (low >= 0) {
            return bare(outcome, low) + " to " + bare(outcome, high);
        }
        return plus(outcome, low) + " to " + plus(outcome, high);
    }

    private String bare(Outcome outcome, double size) {
        return switch (outcome.unit()) {
            case SHARE -> Words.number(100 * size, 1);
            case WEEKS -> Words.number(size, size < 9.95 ? 1 : 0);
            case MONEY, MONEY_A_YEAR, MONEY_A_PERSON_WEEK -> Words.money(size, currency);
            default -> size < 0.095 ? Words.number(size, 3) : size < 0.95 ? Words.number(size, 2) : Words.count(size);
        };
    }

    /** The unit of a difference: "points", "weeks", or nothing. */
    public static String unit(Outcome outcome) {
        return outcome.unit() == Unit.SHARE ? "points" : outcome.unit() == Unit.WEEKS ? "weeks" : "";
    }

    /** Money in thousands: "$0.85 M". */
    public String money(double thousands) {
        return Words.money(thousands, currency);
    }

    /** What a difference comes to, in plain words. */
    public static String verdict(Difference difference) {
        return switch (difference.verdict()) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case DIFFERENT -> difference.mean().orElse(0.0) > 0 ? "more" : "fewer";
            case SAME -> "no difference that matters";
            case UNDECIDED -> NO_CLEAR_DIFFERENCE;
            case ABSENT -> "nothing to compare";
        };
    }

    /** Whether a difference is shown, so that its mark is solid. */
    public static boolean shown(Difference difference) {
        return difference.verdict() == Verdict.BETTER
                || difference.verdict() == Verdict.WORSE
                || difference.verdict() == Verdict.DIFFERENT;
    }

    /** "about 400 more organizations would settle it", or nothing where that is not known. */
    public static Optional<String> more(Difference difference, Noun noun) {
        return difference
                .more()
                .map(more -> "about " + Words.whole(rounded(more)) + " more "
                        + (rounded(more) == 1 ? noun.one() : noun.many()) + " would settle it");
    }

    /** A guess at a count, at least 0, to two significant digits, upwards. */
    public static long rounded(long count) {
        long power = 1;
        while (count / power >= 100) {
            power *= 10;
        }
        return (count + power - 1) / power * power;
    }

    /**
     * How many of 100 futures are better, same and worse; together 100.
     *
     * @param better better, or more where neither way is better
     * @param same within the indifference
     * @param worse the others
     */
    public record Hundred(int better, int same, int worse) {
        /** The shares of single organizations, as whole parts of 100. */
        public static Hundred of(Difference.Futures futures) {
            int better = (int) Math.round(100 * futures.better());
            int worse = (int) Math.round(100 * futures.worse());
            if (better + worse > 100) {
                worse = 100 - better;
            }
            int same = 100 - better - worse;
            if (same > 0 && futures.same() == 0) {
                better += same;
                same = 0;
            }
            return new Hundred(better, same, worse);
        }
    }

    /** Whether larger values of a difference are the better ones; where neither is, larger counts as better. */
    static boolean upwards(Outcome outcome) {
        return outcome.better() != Direction.DOWN;
    }

    private static String signed(double value, String size) {
        boolean zero = size.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value < 0 && !zero ? "−" + size : size;
    }
}
