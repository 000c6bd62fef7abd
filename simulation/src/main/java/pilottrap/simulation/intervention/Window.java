package pilottrap.simulation.intervention;

/**
 * When a move is in force, relative to the moment its programme begins to act (start plus delay), and never beyond the
 * programme's end.
 *
 * @param after weeks from that moment, at least 0
 * @param weeks how long it lasts, at least 1; {@code Integer.MAX_VALUE}: as long as its programme
 * @param ramped whether it grows with the programme's time constant; otherwise all of it comes at once
 */
public record Window(int after, int weeks, boolean ramped) {
    /** As long as the programme acts, with its ramp. */
    public static final Window ALWAYS = new Window(0, Integer.MAX_VALUE, true);

    /** As long as the programme acts, all at once. */
    public static final Window AT_ONCE = new Window(0, Integer.MAX_VALUE, false);

    /** Checks the ranges. */
    public Window {
        if (after < 0 || weeks < 1) {
            throw new IllegalArgumentException(
                    "a window starts 0 weeks after its programme or later and lasts 1 week or longer, was " + after
                            + " and " + weeks);
        }
    }

    /** At once, for the first weeks only. */
    public static Window first(int weeks) {
        return new Window(0, weeks, false);
    }

    /** At once, for some weeks after others. */
    public static Window then(int after, int weeks) {
        return new Window(after, weeks, false);
    }
}
