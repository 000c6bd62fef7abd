package pilottrap.simulation.pilot;

import java.util.Locale;

/** The dominant cause of a pilot's fate: of all that slowed or stopped it, what weighed most. */
public enum Cause {
    /** None: it went live. */
    NONE("reached production"),
    /** Technically unsound on curated data. */
    UNSOUND("technically unsound"),
    /** Too little value or no defined metric to convince the review. */
    WEAK_CASE("weak business case"),
    /** Quality lost between curated and real data. */
    DATA_GAP("quality lost on real data"),
    /** Risk review said no. */
    RISK_REVIEW("rejected in risk review"),
    /** The process owner vetoed the go-live. */
    OWNER_VETO("vetoed by the process owner"),
    /** The sponsor left and the successor cared less. */
    SPONSOR_LEFT("sponsor moved on"),
    /** The sponsor carried too many pilots at once. */
    SPONSOR_OVERLOADED("sponsor spread too thin"),
    /** The sponsor was never, or no longer, committed. */
    SPONSOR_LUKEWARM("sponsor lukewarm"),
    /** Specialists juggled too many jobs. */
    CONGESTION("specialists overloaded"),
    /** The process owner slow-walked it. */
    SLOW_WALK("slow-walked by the process owner"),
    /** The year's money was spent. */
    BUDGET("budget exhausted"),
    /** It waited for a committee. */
    COMMITTEE("waiting for a committee"),
    /** The work itself took longer than the sponsor's patience. */
    LONG_WORK("more work than planned"),
    /** Still moving, nothing wrong yet. */
    ON_ITS_WAY("still on its way");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /** The name in files and results. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name people read. */
    public String label() {
        return label;
    }
}
