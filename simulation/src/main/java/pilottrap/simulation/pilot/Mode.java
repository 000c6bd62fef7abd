package pilottrap.simulation.pilot;

import java.util.Locale;

/** How a pilot is sourced. */
public enum Mode {
    /** Built in house. */
    BUILD,
    /** Bought as a product. */
    BUY,
    /** Built with a partner. */
    PARTNER;

    /** The name in files and results. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
