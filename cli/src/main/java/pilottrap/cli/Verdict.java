package pilottrap.cli;

import java.util.Optional;
import pilottrap.output.chart.Figures;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Difference;
import pilottrap.scenarios.analysis.Noun;

/** What a comparison comes to, in a sentence. */
final class Verdict {
    private Verdict() {}

    /** "Under focus, more of what is launched goes live in 73 of 100 organizations: 16.2 of 100 pilots, not 11.9 …". */
    static String of(Alternative alternative, Comparison comparison) {
        Difference difference = alternative.difference("production_share");
        Noun noun = comparison.base().provenance().noun();
        String under = "Under " + alternative.name() + ", ";
        String figures = figures(alternative, comparison, difference);
        return switch (difference.verdict()) {
            case BETTER ->
                under + counted(difference, noun, true) + "more of what is launched goes live"
                        + otherwise(difference, true) + ": " + figures;
            case WORSE ->
                under + counted(difference, noun, false) + "less of what is launched goes live"
                        + otherwise(difference, false) + ": " + figures;
            case SAME, DIFFERENT ->
                under + "there is no difference that matters in how many pilots go live: " + figures;
            case UNDECIDED ->
                under + "there is no clear difference in how many pilots go live: " + figures
                        + (alone(difference)
                                ? " Alone it would be clear; among all outcomes judged at once it is not yet."
                                : "")
                        + Figures.more(difference, noun)
                                .map(more -> " A" + more.substring(1) + ".")
                                .orElse("");
            case ABSENT -> under + "nothing can be said of how many pilots go live: none was launched.";
        };
    }

    /** Whether the interval leaves out zero although the verdict, adjusted for all that is judged, does not. */
    private static boolean alone(Difference difference) {
        return difference.low().filter(low -> low > 0).isPresent()
                || difference.high().filter(high -> high < 0).isPresent();
    }

    private static String counted(Difference difference, Noun noun, boolean better) {
        return difference
                .futures()
                .map(Figures.Hundred::of)
                .map(hundred -> "in " + (better ? hundred.better() : hundred.worse()) + " of 100 " + noun.many() + " ")
                .orElse("");
    }

    /** How many go the other way, where the first number is not most of them. */
    private static String otherwise(Difference difference, boolean better) {
        return difference
                .futures()
                .filter(futures -> (better ? futures.better() : futures.worse()) < 0.5)
                .map(futures -> ", in " + Words.whole(Math.rint(100 * (better ? futures.worse() : futures.better())))
                        + (better ? " less" : " more"))
                .orElse("");
    }

    private static String figures(Alternative alternative, Comparison comparison, Difference difference) {
        Optional<Double> base =
                comparison.base().outcome(difference.outcome().name()).mean();
        Optional<Double> plan =
                alternative.summary().outcome(difference.outcome().name()).mean();
        if (base.isEmpty() || plan.isEmpty() || difference.mean().isEmpty()) {
            return "it cannot be estimated.";
        }
        String interval = difference.low().isPresent() && difference.high().isPresent()
                ? " (95 % interval " + Words.points(difference.low().get()) + " to "
                        + Words.points(difference.high().get()) + ")"
                : "";
        return Words.percent(plan.get()) + " of 100 pilots instead of " + Words.percent(base.get()) + ", "
                + Words.points(difference.mean().get()) + " points" + interval + ".";
    }

    /** A verdict in a word or two, for a table. */
    static String word(Difference difference) {
        return switch (difference.verdict()) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case DIFFERENT -> "different";
            case SAME -> "no difference that matters";
            case UNDECIDED ->
                difference
                        .more()
                        .map(more -> "undecided (~" + Words.whole(Figures.rounded(more)) + " more)")
                        .orElse("undecided");
            case ABSENT -> "–";
        };
    }
}
