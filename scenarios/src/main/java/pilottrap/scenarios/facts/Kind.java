package pilottrap.scenarios.facts;

/** What the model has to do with a pattern. */
public enum Kind {
    /** Its numbers were set so that it holds. */
    FITTED("fitted"),
    /** Published, and kept away from whoever sets the numbers. */
    HELD_OUT("held_out"),
    /** Agreed on in kind, without a figure; kept away as well. */
    STYLIZED("stylized");

    private final String key;

    Kind(String key) {
        this.key = key;
    }

    /** The name in the JSON contract. */
    public String key() {
        return key;
    }
}
