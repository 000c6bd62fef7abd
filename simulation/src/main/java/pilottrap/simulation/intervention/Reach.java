package pilottrap.simulation.intervention;

/** Whose state a move of people changes. */
public enum Reach {
    /** Everyone's. */
    EVERYONE("everyone"),
    /** Those in business units less visible than the units are on average. */
    LESS_VISIBLE("less visible functions"),
    /** Those in sales and marketing. */
    SALES("sales");

    private final String label;

    Reach(String label) {
        this.label = label;
    }

    /** The name people read. */
    public String label() {
        return label;
    }
}
