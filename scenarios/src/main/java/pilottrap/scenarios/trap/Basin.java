package pilottrap.scenarios.trap;

import java.util.Locale;

/** What becomes of organizations at a point of a trap map, started from a calm and from a crowded past. */
public enum Basin {
    /** Above the threshold from both starts. */
    ESCAPES("escapes from either start"),
    /** Below it from both. */
    CAUGHT("caught from either start"),
    /** Above it from one start and below it from the other: it depends on where the organization comes from. */
    EITHER("can be either"),
    /** An interval holds the threshold: luck leaves it open. */
    OPEN("luck leaves it open");

    private final String words;

    Basin(String words) {
        this.words = words;
    }

    /** In a few words. */
    public String words() {
        return words;
    }

    /** The name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The class of a point.
     *
     * @param calm what is known from the calm start
     * @param crowded what is known from the crowded start
     * @param threshold the share above which an organization has escaped, in (0, 1)
     */
    public static Basin of(Late calm, Late crowded, double threshold) {
        int one = calm.side(threshold);
        int other = crowded.side(threshold);
        if (one == 0 || other == 0) {
            return OPEN;
        }
        if (one != other) {
            return EITHER;
        }
        return one > 0 ? ESCAPES : CAUGHT;
    }
}
