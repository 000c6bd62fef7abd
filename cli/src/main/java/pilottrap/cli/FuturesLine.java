package pilottrap.cli;

import java.io.PrintStream;
import pilottrap.scenarios.explain.Explainer;

/** The line on a terminal that says how many futures have been run. */
final class FuturesLine implements Explainer.Progress, AutoCloseable {
    private final StatusLine status;
    private final boolean shown;

    FuturesLine(PrintStream stream, boolean shown) {
        this.status = new StatusLine(stream);
        this.shown = shown;
    }

    @Override
    public void advanced(String what, int done, int total) {
        if (shown) {
            String line = "  " + what + " · " + Words.whole((long) done) + " of " + Words.whole((long) total);
            status.show(line);
        }
    }

    /** Wipes the line. */
    @Override
    public void close() {
        status.close();
    }
}
