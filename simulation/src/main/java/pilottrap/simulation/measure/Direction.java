package pilottrap.simulation.measure;

/** Which way an outcome is better. */
public enum Direction {
    /** More is better. */
    UP,
    /** Less is better. */
    DOWN,
    /** Neither. */
    NONE
}
