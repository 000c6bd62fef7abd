package pilottrap.scenarios.analysis;

import java.util.List;
import java.util.Optional;

/**
 * A published figure that the model was fitted to, of {@code docs/model.md} §5.1.
 *
 * @param id its name there
 * @param pattern what it says
 * @param outcome the outcome that answers to it
 * @param published the published figure
 * @param low lower end of the tolerance
 * @param high upper end
 */
public record FittedPattern(String id, String pattern, String outcome, double published, double low, double high) {
    /** The fitted patterns, in order. */
    public static final List<FittedPattern> ALL = List.of(
            new FittedPattern("C1", "go live within 24 months of launch", "production_share", 0.12, 0.09, 0.15),
            new FittedPattern("C2", "formally closed at programme month 24", "closed_share_m24", 0.46, 0.35, 0.55),
            new FittedPattern("C3", "neither live nor closed after 24 months", "limbo_share", 0.30, 0.15, 0.45),
            new FittedPattern("C4", "successful, of those live", "success_given_production", 0.61, 0.48, 0.72),
            new FittedPattern("C5", "median weeks from passed test to live", "weeks_pilot_to_production", 35, 28, 42),
            new FittedPattern("C6", "bought and partnered against built", "external_build_ratio", 2.0, 1.6, 3.0),
            new FittedPattern("C7", "pilots launched in 24 months", "pilots_launched", 31, 23, 37),
            new FittedPattern(
                    "C8", "sales and marketing, of pilot spend", "sales_marketing_spend_share", 0.50, 0.42, 0.70),
            new FittedPattern("C9", "median weeks from start to review", "weeks_pilot", 16, 12, 22),
            new FittedPattern(
                    "C10", "productions alive after 130 weeks", "production_survival_130w", 0.30, 0.20, 0.45));

    /** What a simulation says to it. */
    public enum Verdict {
        /** The interval lies within the tolerance. */
        PASS,
        /** The interval lies outside. */
        FAIL,
        /** The interval lies across an edge, or there is none. */
        UNCLEAR
    }

    /** What the simulation says of its outcome. */
    public Estimate simulated(Summary summary) {
        return summary.outcome(outcome);
    }

    /** Whether the simulated interval lies within the tolerance. */
    public Verdict verdict(Summary summary) {
        Estimate estimate = simulated(summary);
        Optional<Double> from = estimate.low();
        Optional<Double> to = estimate.high();
        if (estimate.mean().isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Verdict.UNCLEAR;
        }
        if (from.get() >= low && to.get() <= high) {
            return Verdict.PASS;
        }
        return to.get() < low || from.get() > high ? Verdict.FAIL : Verdict.UNCLEAR;
    }
}
