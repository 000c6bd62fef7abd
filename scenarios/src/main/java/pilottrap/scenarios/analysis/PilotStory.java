package pilottrap.scenarios.analysis;

import java.util.List;
import java.util.Optional;

/**
 * The story of one pilot in plain words, ready to print: what happened to it, and what would have happened but for one
 * cause.
 *
 * @param role why this pilot, e.g. “the most typical”
 * @param pilot its name in results, e.g. “p17”
 * @param replication the replication it lives in
 * @param summary what became of it, in one sentence
 * @param moments what happened, in order of time
 * @param production the share of its continuations in which it goes live as things were, in [0, 1]; absent where nobody
 *     looked
 * @param butFors the same with one cause removed
 */
public record PilotStory(
        String role,
        String pilot,
        long replication,
        String summary,
        List<Moment> moments,
        Optional<Double> production,
        List<ButFor> butFors) {
    /** Copies the lists. */
    public PilotStory {
        moments = List.copyOf(moments);
        butFors = List.copyOf(butFors);
    }

    /**
     * Something that happened.
     *
     * @param week weeks since the pilot's launch
     * @param words a short sentence
     */
    public record Moment(double week, String words) {}

    /**
     * A future with one cause removed.
     *
     * @param removed what is removed, as in “with its sponsor in place”
     * @param production the share of continuations in which the pilot then goes live, in [0, 1]
     * @param low lower end of its 95 % interval
     * @param high upper end
     */
    public record ButFor(String removed, double production, double low, double high) {}
}
