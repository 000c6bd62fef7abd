package pilottrap.scenarios.analysis;

import java.util.List;
import pilottrap.simulation.parameter.Grade;
import pilottrap.simulation.parameter.Parameters;

/**
 * What figures of this model cannot say ({@code docs/model.md} §7), in the words that stand wherever somebody reads them:
 * at the end of what commands print, in reports, in {@code docs/results.md}.
 */
public final class Limits {
    /** Where the limits and what is known about the model's credibility stand. */
    public static final String MORE =
            "What the model cannot say: docs/model.md, section 7; how far to trust it: docs/credibility.md.";

    private static final String LEVELS =
            "Most numbers of the model are assumed and measured by nobody. It tells mechanisms and the order of plans; the"
                    + " levels are borrowed from surveys.";
    private static final String ONE_SET =
            "Other sets of parameters give the same production share. Every figure here rests on one set.";
    private static final String LUCK_ALONE =
            "Intervals and “of 100” show luck alone, not ignorance about the numbers or the model.";
    private static final String ENTERPRISES =
            "Its numbers are set for large legacy enterprises of 2024–25; for other organizations they are less well founded.";
    private static final String NOT_GOOD =
            "Production is not good in itself: read it beside net value, limbo and serious incidents.";
    private static final String REASONABLE =
            "Resistance, fear and displacement are modelled as reasonable responses, not as defects.";

    private Limits() {}

    /** All of them, a sentence or two each, for figures of one set of parameters. */
    public static List<String> all() {
        return List.of(LEVELS, ONE_SET, LUCK_ALONE, ENTERPRISES, NOT_GOOD, REASONABLE);
    }

    /** All of them, a sentence or two each, as they hold for figures from somewhere. */
    public static List<String> all(Provenance from) {
        if (!from.sets().several()) {
            return all();
        }
        String sets = "Every figure here is " + from.sets().words()
                + ", each counting alike. They were accepted for what" + " they reproduce; others may do so too.";
        String spread =
                "Intervals and “of 100” go over luck and these sets; what differs between sets is told apart above."
                        + " Ignorance about the model itself is in neither.";
        return List.of(LEVELS, sets, spread, ENTERPRISES, NOT_GOOD, REASONABLE);
    }

    /** In one line: no forecast, and on how much that is assumed it rests. */
    public static String line() {
        long assumed = Parameters.all().stream()
                .filter(parameter -> parameter.grade() == Grade.ASSUMED)
                .count();
        long share = Math.round(100.0 * assumed / Parameters.all().size());
        return "No forecast: of 100 numbers of the model " + share + " are assumed. Trust mechanisms and orderings, not"
                + " levels.";
    }

    /**
     * What stands below a table that people read: what the figures are not, and where to read on.
     *
     * @param from where they come from
     */
    public static List<String> brief(Provenance from) {
        String whose = from.single()
                ? "They say what these rules make of the organization as the scenario states it."
                : "They say what these rules make of organizations like this one, not of a named company.";
        return List.of(
                line() + " " + whose,
                "Live is not the same as good, and some pilots should end; look at value and" + " limbo beside it.",
                MORE);
    }
}
