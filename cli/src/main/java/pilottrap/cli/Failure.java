package pilottrap.cli;

/** What a user should read instead of a stack trace, and the exit code that goes with it. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int exit;

    private Failure(int exit, String message) {
        super(message);
        this.exit = exit;
    }

    /** The user can put it right. */
    static Failure usage(String message) {
        return new Failure(Exit.USAGE, message);
    }

    /** It went wrong. */
    static Failure failed(String message) {
        return new Failure(Exit.FAILURE, message);
    }

    int exit() {
        return exit;
    }
}
