package pilottrap.scenarios.facts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import pilottrap.scenarios.analysis.Estimate;
import pilottrap.scenarios.analysis.FittedPattern;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.scenarios.facts.Findings.Judged;
import pilottrap.scenarios.facts.Findings.JudgedClaim;

/** What a run in the short setting says to the fitted patterns C1 to C10 of {@code docs/model.md} §5.1. */
public final class FittedPatterns {
    private FittedPatterns() {}

    /** The findings of a summary; one course, the run itself. */
    public static Findings of(Summary summary) {
        return new Findings(
                Kind.FITTED,
                summary.provenance().version(),
                summary.provenance().seed(),
                Math.toIntExact(summary.provenance().replications()),
                1,
                summary.provenance().digest(),
                FittedPattern.ALL.stream()
                        .map(pattern -> judged(pattern, summary))
                        .toList(),
                Map.of(),
                summary.warnings());
    }

    private static Judged judged(FittedPattern pattern, Summary summary) {
        Estimate estimate = pattern.simulated(summary);
        boolean told = estimate.low().isPresent() && estimate.high().isPresent();
        double low = estimate.low().orElse(Double.NaN);
        double high = estimate.high().orElse(Double.NaN);
        Verdict verdict = switch (pattern.verdict(summary)) {
            case PASS -> Verdict.AGREES;
            case FAIL -> Verdict.DISAGREES;
            case UNCLEAR -> Verdict.UNDECIDED;
        };
        JudgedClaim claim = new JudgedClaim(
                pattern.pattern(),
                estimate.mean().orElse(Double.NaN),
                low,
                high,
                pattern.low(),
                pattern.high(),
                estimate.mean().map(FittedPatterns::decimal).orElse("–"),
                told ? decimal(low) + " to " + decimal(high) : "not to be told",
                "from " + decimal(pattern.low()) + " to " + decimal(pattern.high()),
                verdict);
        return new Judged(pattern.id(), pattern.pattern(), decimal(pattern.published()), verdict, List.of(claim), "");
    }

    private static String decimal(double number) {
        if (Math.abs(number) >= 10) {
            return String.format(Locale.ROOT, number == Math.rint(number) ? "%.0f" : "%.1f", number);
        }
        return String.format(Locale.ROOT, Math.abs(number) < 1 ? "%.3f" : "%.2f", number);
    }
}
