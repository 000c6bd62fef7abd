package pilottrap.cli;

import java.io.PrintStream;
import pilottrap.scenarios.explain.Explainer;

/** The line on a terminal that says how many futures have been run. */
final class FuturesLine implements Explainer.Progress, AutoCloseable {
    private final PrintStream stream;
    private final boolean shown;
    private int width;

    FuturesLine(PrintStream stream, boolean shown) {
        this.stream = stream;
        this.shown = shown;
    }

    @Override
    public void advanced(String what, int done, int total) {
        if (shown) {
            String line = "  " + what + " · " + Words.whole((long) done) + " of " + Words.whole((long) total);
            stream.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            stream.flush();
            width = line.length();
        }
    }

    /** Wipes the line. */
    @Override
    public void close() {
        if (width > 0) {
            stream.print("\r" + " ".repeat(width) + "\r");
            stream.flush();
        }
    }
}
