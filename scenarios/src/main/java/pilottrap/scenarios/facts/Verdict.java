package pilottrap.scenarios.facts;

/** What the model says to a fact, or to one claim of it. */
public enum Verdict {
    /** Every claim is shown. */
    AGREES("agrees", "pass"),
    /** At least one claim is refuted. */
    DISAGREES("disagrees", "fail"),
    /** Neither. */
    UNDECIDED("undecided", "unclear");

    private final String label;
    private final String key;

    Verdict(String label, String key) {
        this.label = label;
        this.key = key;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** The name in the JSON contract. */
    public String key() {
        return key;
    }
}
