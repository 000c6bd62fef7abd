package pilottrap.scenarios.facts;

import java.util.List;
import java.util.Map;

/**
 * What a run says to the facts.
 *
 * @param kind what the model has to do with them
 * @param version version of the program
 * @param seed the seed
 * @param n organizations in each course
 * @param courses how many courses were run
 * @param digest SHA-256 over all rows, course by course, hexadecimal
 * @param facts what it says to each
 * @param curves what the picture shows, by name; empty where the facts put are not all there are
 * @param warnings sentences a user should read
 */
public record Findings(
        Kind kind,
        String version,
        long seed,
        int n,
        int courses,
        String digest,
        List<Judged> facts,
        Map<String, Curve> curves,
        List<String> warnings) {
    /** A held-out pattern whose figure repeats an input, so that it counts for nothing. */
    public static final String INPUT_CHECK = "V10";

    /** The part of the launched that goes live, by the factor on the launch rate. */
    public static final String SHARE_BY_LOAD = "share by launch rate";
    /** Pilots live within 104 weeks per organization, by the factor on the launch rate. */
    public static final String COUNT_BY_LOAD = "count by launch rate";
    /** How many more have gone live than in the baseline with data first, by month. */
    public static final String DATA_FIRST = "data first";
    /** The same with data and integration first. */
    public static final String BOTH_FIRST = "data and integration first";

    /** Copies the collections. */
    public Findings {
        facts = List.copyOf(facts);
        curves = Map.copyOf(curves);
        warnings = List.copyOf(warnings);
    }

    /** The patterns that say something of the model: all but input checks. */
    public List<Judged> counted() {
        return facts.stream().filter(fact -> !fact.id().equals(INPUT_CHECK)).toList();
    }

    /**
     * A figure along something.
     *
     * @param x where, ascending
     * @param y the figure there
     * @param low lower ends of its 95 % intervals
     * @param high upper ends
     */
    public record Curve(List<Double> x, List<Double> y, List<Double> low, List<Double> high) {
        /** Copies the lists. */
        public Curve {
            x = List.copyOf(x);
            y = List.copyOf(y);
            low = List.copyOf(low);
            high = List.copyOf(high);
        }
    }

    /**
     * One fact.
     *
     * @param id its key
     * @param sentence the fact
     * @param sources keys of {@code docs/evidence.md}
     * @param verdict what the model says
     * @param claims its claims, at least one
     * @param finding why the model disagrees, or what to know beside the verdict; may be empty
     */
    public record Judged(
            String id, String sentence, String sources, Verdict verdict, List<JudgedClaim> claims, String finding) {
        /** Copies the list. */
        public Judged {
            claims = List.copyOf(claims);
        }

        /** The claim that the verdict hangs on: the first refuted, else the first open, else the first. */
        public JudgedClaim headline() {
            return claims.stream()
                    .filter(claim -> claim.verdict() == verdict)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * One claim.
     *
     * @param words what is claimed
     * @param value the simulated figure
     * @param low lower end of its 95 % interval
     * @param high upper end
     * @param from it must lie above this; −∞ where only the other bound counts
     * @param to it must lie below this; ∞ where only the other bound counts
     * @param figure the figure as people read it
     * @param interval its 95 % interval as people read it
     * @param bounds where it must lie, as people read it
     * @param verdict whether it is shown, refuted, or neither
     */
    public record JudgedClaim(
            String words,
            double value,
            double low,
            double high,
            double from,
            double to,
            String figure,
            String interval,
            String bounds,
            Verdict verdict) {}
}
