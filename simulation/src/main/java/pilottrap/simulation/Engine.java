package pilottrap.simulation;

/** Which future-event list drives a run; the results are the same. */
public enum Engine {
    /** The winner tree, the default. */
    TREE,
    /** The independent engine, DSOL. */
    DSOL
}
