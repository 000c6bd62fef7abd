package pilottrap.scenarios.trap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.simulation.parameter.Unit;

/** What a trap map says of the user's own organization, in sentences. */
public final class Telling {
    private static final String LAUNCH_RATE = "policy.launch_rate";
    private static final String POOLS = "organization.pools.factor";
    private static final double WEEKS_A_YEAR = 52;

    private final TrapMap map;

    /** What a map says. */
    public Telling(TrapMap map) {
        this.map = map;
    }

    /** The verdict on the scenario as it is, in one sentence without a name: "is caught from either start". */
    public String verdict() {
        return map.own()
                .map(cell -> switch (cell.basin()) {
                    case ESCAPES -> "escapes from either start";
                    case CAUGHT -> "is caught from either start";
                    case EITHER -> "can be either: it depends on where it comes from";
                    case OPEN -> "is too near the border: luck leaves open on which side";
                })
                .orElse("lies outside this map");
    }

    /** The shares from both starts; empty where they are not known. */
    public String shares() {
        return map.own()
                .filter(cell -> cell.least().isPresent())
                .map(cell -> "Of 100 pilots launched late, " + ofHundred(cell.calm()) + " go live after calm years and "
                        + ofHundred(cell.crowded()) + " after crowded ones.")
                .orElse("");
    }

    /** What it would take, along each dimension alone; empty where the organization escapes already. */
    public String wayOut() {
        if (map.own().isEmpty() || map.own().get().basin() == Basin.ESCAPES) {
            return "";
        }
        List<String> ways = ways(true);
        if (ways.isEmpty()) {
            return map.own().get().least().orElse(0) >= map.threshold()
                    ? ""
                    : "Nowhere on this map would one of the two dimensions alone let it escape from either start.";
        }
        return "It would escape from either start " + String.join(" or ", ways) + ".";
    }

    /** What would catch it, along each dimension alone; empty where it is caught already or nothing on the map would. */
    public String wayIn() {
        if (map.own().isEmpty()
                || map.own().get().basin() == Basin.CAUGHT
                || map.own().get().basin() == Basin.OPEN) {
            return "";
        }
        List<String> ways = ways(false);
        return ways.isEmpty() ? "" : "It would be caught from either start " + String.join(" or ", ways) + ".";
    }

    private List<String> ways(boolean escape) {
        List<String> ways = new ArrayList<>();
        for (boolean up : new boolean[] {false, true}) {
            Factor factor = up ? map.up() : map.across();
            map.border(up, escape).ifPresent(value -> ways.add(at(factor, value)));
        }
        return ways;
    }

    /** How many cells are of each class: "12 escape, 30 are caught, 2 can be either, 4 are left open by luck". */
    public static String counts(Map<Basin, Integer> counts) {
        return counts.getOrDefault(Basin.ESCAPES, 0) + " escape, " + counts.getOrDefault(Basin.CAUGHT, 0)
                + " are caught, " + counts.getOrDefault(Basin.EITHER, 0) + " can be either, "
                + counts.getOrDefault(Basin.OPEN, 0) + " are left open by luck";
    }

    /** The name of a dimension at the start of a sentence: "Pilots approved a year". */
    public static String title(Factor factor) {
        return switch (factor.key()) {
            case LAUNCH_RATE -> "Launch rate, pilots approved a year";
            case POOLS -> "People in all six pools, times today’s";
            default -> capital(factor.words()) + unit(factor.unit());
        };
    }

    private static String unit(Unit unit) {
        return unit.label().isBlank() || unit == Unit.NUMBER || unit == Unit.COUNT ? "" : ", " + unit.label();
    }

    /** A value of a dimension as on an axis: 14 for a launch rate of 0.27 a week. */
    public static String value(Factor factor, double value) {
        return number(factor.key().equals(LAUNCH_RATE) ? value * WEEKS_A_YEAR : value, 3);
    }

    /** A value of a dimension within a sentence: "at 9.1 launches a year", "with 1.6 times the people". */
    private static String at(Factor factor, double value) {
        String rounded = number(factor.key().equals(LAUNCH_RATE) ? value * WEEKS_A_YEAR : value, 2);
        return switch (factor.key()) {
            case LAUNCH_RATE -> "at about " + rounded + " launches a year";
            case POOLS -> "with about " + rounded + " times the people";
            default -> "at " + factor.words() + " of about " + rounded;
        };
    }

    private static String ofHundred(Late late) {
        return percent(late.share());
    }

    /** A share of 100, with one decimal below ten. */
    public static String percent(OptionalDouble share) {
        if (share.isEmpty()) {
            return "–";
        }
        double hundred = 100 * share.getAsDouble();
        return hundred >= 9.95
                ? String.format(Locale.ROOT, "%.0f", hundred)
                : String.format(Locale.ROOT, "%.1f", hundred);
    }

    private static String number(double value, int digits) {
        return new BigDecimal(value)
                .round(new MathContext(digits))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
