package pilottrap.simulation.parameter;

/** How well a number is supported, as in {@code docs/evidence.md}. */
public enum Grade {
    /** Peer-reviewed, causal, administrative or field-experimental. */
    A("peer-reviewed, causal or administrative evidence"),
    /** Large disclosed survey or platform telemetry. */
    B("large disclosed survey or telemetry"),
    /** Vendor, consultancy or analyst survey, self-report. */
    C("vendor, consultancy or analyst survey"),
    /** Prediction, tiny or non-reproducible sample. */
    D("prediction or tiny sample"),
    /** Fixed by calibration against the fitted patterns; a starting value, not a measurement. */
    CALIBRATED("set by calibration to the fitted patterns, of this model or of an early coarse version"),
    /** Assumed: plausible, measured by nobody. */
    ASSUMED("assumed, measured by nobody");

    private final String meaning;

    Grade(String meaning) {
        this.meaning = meaning;
    }

    /** What the grade says, in plain words. */
    public String meaning() {
        return meaning;
    }

    /** The label in tables: the letter, or {@code calibrated} or {@code assumed}. */
    public String label() {
        return name().length() == 1 ? name() : name().toLowerCase(java.util.Locale.ROOT);
    }
}
