package pilottrap.scenarios.design;

/** A design that cannot be laid, in one line for whoever planned it. */
public final class DesignException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The reason, and what would mend it. */
    public DesignException(String message) {
        super(message);
    }
}
