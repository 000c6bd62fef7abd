package pilottrap.scenarios.discovery;

/**
 * Boxes found in one half of the cases, counted in the other.
 *
 * @param halves how many half-samples gave a box
 * @param box what lay in the boxes, summed over the other halves
 * @param all what lay in the other halves, summed
 */
public record HeldOut(int halves, Count box, Count all) {
    /** At least so much of the density gained must be found in the other halves too. */
    static final double LEAST = 0.5;

    /** The density of a box on cases that did not help to find it, in [0, 1]. */
    public double density() {
        return box.density();
    }

    /** The coverage of a box on cases that did not help to find it, in [0, 1]. */
    public double coverage() {
        return box.coverage(all);
    }

    /** Whether boxes hold in the other halves at least half of the density that a box gained. */
    boolean confirms(Count found, Count among) {
        return density() - all.density() >= LEAST * (found.density() - among.density());
    }
}
