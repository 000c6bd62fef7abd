package pilottrap.scenarios.trap;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameters;

/**
 * The plan of a trap map of a scenario (decision 019): every point after a calm and after a crowded past, then the
 * scenario's own rules, and after a wait the pilots that count.
 *
 * @param across the dimension from left to right
 * @param up the dimension from bottom to top
 * @param calm pilots approved a year in the calm past, above 0
 * @param crowded pilots approved a year in the crowded past, more than in the calm one
 * @param past weeks of the past
 * @param settle weeks between its end and the first pilot that counts
 * @param count weeks in which the pilots that count are launched
 */
public record TrapPlan(Axis across, Axis up, double calm, double crowded, int past, int settle, int count) {
    private static final int LONGEST = Blueprint.MAX_HORIZON - Blueprint.FOLLOW_UP;
    private static final double WEEKS_A_YEAR = 52;

    /** Checks the ranges. */
    public TrapPlan {
        if (!(calm > 0 && crowded > calm)) {
            throw new TrapException("the calm start launches something, and the crowded one more; they were "
                    + plain(calm) + " and " + plain(crowded) + " pilots a year");
        }
        double most = Parameters.PAST_LAUNCH_RATE.max() * WEEKS_A_YEAR;
        if (!(crowded <= most)) {
            throw new TrapException(
                    "the crowded start launches at most " + plain(most) + " pilots a year, was " + plain(crowded));
        }
        if (past < 1 || settle < 0 || count < Blueprint.MIN_WINDOW || past + settle + count > LONGEST) {
            throw new TrapException("past, wait and count of " + past + ", " + settle + " and " + count
                    + " weeks: the past lasts 1 week or longer, the count " + Blueprint.MIN_WINDOW
                    + " or longer, and together they last at most " + LONGEST);
        }
        if (past > Parameters.PAST_WEEKS.max()) {
            throw new TrapException(
                    "a past lasts at most " + plain(Parameters.PAST_WEEKS.max()) + " weeks, was " + past);
        }
        if (across.key().equals(up.key())) {
            throw new TrapException("both dimensions are " + up.key());
        }
    }

    /**
     * What must be changed in a scenario's file, as {@code --set} takes it.
     *
     * @throws TrapException if a dimension has no values
     */
    public List<String> overrides(Scenario scenario) {
        int window = past + settle + count;
        Blueprint blueprint = scenario.blueprint();
        return List.of(
                "horizon=" + (window + Blueprint.FOLLOW_UP),
                "launch_window=" + window,
                "organization.past.weeks=" + past,
                "assumptions.counted_from=" + (past + settle),
                "experiment={design: grid, vary: {" + Mapping.PAST + ": " + values(List.of(rate(calm), rate(crowded)))
                        + ", " + across.key() + ": " + values(across.values(blueprint, 4, 3)) + ", " + up.key() + ": "
                        + values(up.values(blueprint, 2, 3)) + "}}");
    }

    private static double rate(double yearly) {
        return new BigDecimal(yearly / WEEKS_A_YEAR)
                .round(new java.math.MathContext(6))
                .doubleValue();
    }

    private static String values(List<Double> values) {
        return values.stream().map(TrapPlan::plain).collect(Collectors.joining(", ", "{values: [", "]}"));
    }

    private static String plain(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
