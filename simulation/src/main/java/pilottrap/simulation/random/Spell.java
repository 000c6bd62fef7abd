package pilottrap.simulation.random;

/**
 * A spell under a hazard that may change: it ends when the summed hazard reaches a threshold drawn once from an
 * exponential law of mean 1 ({@code docs/model.md}, C2). So P(a week ends it) = 1 − e^(−h), whatever the weeks before.
 */
public final class Spell {
    private double threshold;
    private double sum;

    /**
     * Starts anew.
     *
     * @param exponential the threshold, in (0, ∞); a draw from the exponential law of mean 1
     */
    public void begin(double exponential) {
        threshold = exponential;
        sum = 0;
    }

    /**
     * Goes on under other luck: an exponential law has no memory, so that what is left is a threshold of mean 1 again.
     *
     * @param exponential what is left, in (0, ∞); a draw from the exponential law of mean 1
     */
    public void redraw(double exponential) {
        threshold = sum + exponential;
    }

    /**
     * Lets one week pass.
     *
     * @param hazard the week's hazard, per week; a negative one counts as 0
     * @return whether the spell ends with this week
     */
    public boolean elapse(double hazard) {
        if (hazard > 0) {
            sum += hazard;
        }
        return sum >= threshold;
    }
}
