package pilottrap.cli;

/** The exit codes that the shell sees. */
final class Exit {
    static final int DONE = 0;
    static final int FAILURE = 1;
    static final int USAGE = 2;
    static final int EXPECTATION = 3;
    static final int INCOMPLETE = 4;
    static final int INTERRUPTED = 130;

    private Exit() {}
}
