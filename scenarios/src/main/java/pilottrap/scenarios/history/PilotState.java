package pilottrap.scenarios.history;

import java.util.Locale;

/** What had become of a pilot by the day one looked. */
public enum PilotState {
    /** It went live, whatever became of it since. */
    LIVE,
    /** Stopped at a gate. */
    KILLED,
    /** Rejected by governance. */
    REJECTED,
    /** Formally closed without a gate. */
    ABANDONED,
    /** Nobody works on it and nobody closed it. */
    STUCK,
    /** Still worked on. */
    OPEN;

    /** The name in files and results. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it went live or was closed, so that there is a day on which it did. */
    public boolean ended() {
        return this != STUCK && this != OPEN;
    }
}
