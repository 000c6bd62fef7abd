package pilottrap.simulation.pilot;

import java.util.Locale;

/** What had become of a pilot 104 weeks after its own launch. */
public enum Fate {
    /** Live by then, even if retired since. */
    PRODUCTION("in production"),
    /** Stopped at a gate. */
    KILLED("killed at a gate"),
    /** Rejected by governance. */
    REJECTED("rejected by governance"),
    /** Formally closed from limbo. */
    ABANDONED("abandoned"),
    /** In limbo: nobody works on it and nobody closed it. */
    LIMBO("in limbo"),
    /** Still worked on. */
    IN_PROGRESS("unfinished");

    private final String label;

    Fate(String label) {
        this.label = label;
    }

    /** The name in files and results. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name people read. */
    public String label() {
        return label;
    }
}
