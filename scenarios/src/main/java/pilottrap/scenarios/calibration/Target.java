package pilottrap.scenarios.calibration;

import pilottrap.simulation.measure.Outcome;

/**
 * A figure that parameters are to reproduce, and how far off they may be.
 *
 * @param id its name, unique among the targets of a file
 * @param pattern what it says, in a few words
 * @param outcome the outcome that answers to it
 * @param variant 0 where the outcome itself answers; else the variant whose outcome, divided by that of the base, does
 * @param published the published figure, in the outcome's unit
 * @param low lower end of the tolerance, at most {@code published}
 * @param high upper end, at least {@code published}
 * @param source where the figure comes from; may be empty
 */
public record Target(
        String id,
        String pattern,
        Outcome outcome,
        int variant,
        double published,
        double low,
        double high,
        String source) {
    /** Checks the range. */
    public Target {
        if (!(low <= published && published <= high && low < high) || variant < 0) {
            throw new IllegalArgumentException(
                    id + ": low ≤ published ≤ high is broken: " + low + ", " + published + ", " + high);
        }
    }

    /** Whether a simulated figure lies within the tolerance. */
    public boolean met(double simulated) {
        return simulated >= low && simulated <= high;
    }

    /**
     * How far a simulated figure is off, in half-widths of the tolerance on its side: 0 at the published figure, ±1 at the
     * ends. Multiples are compared by their logarithms.
     */
    public double distance(double simulated) {
        double off = on(simulated) - on(published);
        double half = off < 0 ? on(published) - on(low) : on(high) - on(published);
        return half > 0 ? off / half : off == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, off);
    }

    private double on(double figure) {
        return variant == 0 ? figure : StrictMath.log(figure);
    }
}
