package pilottrap.simulation.measure;

/** How much a replication keeps beside its row and its series. */
public enum Detail {
    /** Nothing. */
    NONE,
    /** What became of each pilot. */
    PILOTS,
    /** That, and the causal record of every pilot, which is some hundred times as long. */
    LEDGER
}
