package pilottrap.scenarios.sensitivity;

/** Why there is nothing to be said; the message is one sentence for the user. */
public final class SensitivityException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a sentence that says what is missing. */
    public SensitivityException(String message) {
        super(message);
    }
}
