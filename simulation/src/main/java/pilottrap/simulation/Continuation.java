package pilottrap.simulation;

import pilottrap.simulation.pilot.ButFor;

/**
 * Where a run leaves its own history: up to a minute everything is as it was, then other luck comes, and one pilot may be
 * spared one cause. Continuations of the same number have the same luck whatever is spared, so that they can be paired.
 *
 * @param number which luck comes after the branch: 0 is the run's own, each other number another one
 * @param minute the branch, at least 0: what happens up to and in this minute is shared
 * @param pilot the pilot, by order of launch, from 0; launched by then
 * @param butFor what it is spared
 */
public record Continuation(long number, long minute, int pilot, ButFor butFor) {
    /** Checks the ranges. */
    public Continuation {
        if (number < 0 || minute < 0 || pilot < 0) {
            throw new IllegalArgumentException(
                    "no continuation " + number + " of pilot " + pilot + " from minute " + minute);
        }
    }
}
