package pilottrap.cli;

import java.util.Locale;

/** How a command prints its data. */
enum Format {
    /** Words and tables for people. */
    TABLE,
    /** One JSON object. */
    JSON,
    /** One JSON object a line. */
    NDJSON,
    /** Comma-separated values. */
    CSV;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
