package pilottrap.simulation.pilot;

import java.util.Locale;

/** One cause taken away from one pilot, and from no other: what “but for it” means, exactly. */
public enum ButFor {
    /** None: the pilot as it was. */
    NOTHING("as it was"),
    /** Its sponsor neither leaves nor lets go; attention still fades without progress and is still shared. */
    SPONSOR("with its sponsor in place"),
    /**
     * One engineer starts on its data, and one on its integration, four weeks before their turn: so much of the first pass
     * is done, and paid for, when it enters the pool.
     */
    ENGINEER("with an engineer four weeks earlier"),
    /** Real data is as clean as the curated data of the pilot: no quality is lost between them. */
    DATA("with clean data"),
    /** Its process owner never vetoes; slow-walk remains. */
    VETO("without a veto"),
    /** A spent budget does not slow its work. */
    MONEY("with money left for it"),
    /** Its governance reviews take the fast lane: no committee wait, less work (tier 3 as tier 2). */
    GOVERNANCE("in a governance fast lane");

    /** Weeks of one engineer that {@link #ENGINEER} gives in advance; a definition, not an estimate. */
    public static final double HEAD_START_WEEKS = 4;

    private final String label;

    ButFor(String label) {
        this.label = label;
    }

    /** The name in files and results. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read after “this pilot”. */
    public String label() {
        return label;
    }
}
