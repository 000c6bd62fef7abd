package pilottrap.cli;

import java.io.PrintStream;

/** A line on a terminal that is written again and again, and wiped in the end. */
final class StatusLine implements AutoCloseable {
    private final PrintStream stream;
    private int width;

    StatusLine(PrintStream stream) {
        this.stream = stream;
    }

    /** Shows a text in the place of what was shown before. */
    void show(String line) {
        stream.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        stream.flush();
        width = line.length();
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
