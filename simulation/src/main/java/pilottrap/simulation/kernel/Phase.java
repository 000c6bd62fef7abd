package pilottrap.simulation.kernel;

/**
 * The order of events inside one minute (model.md, C1).
 *
 * <p>Events of the same minute fire phase by phase in the order of declaration; within a phase they fire by slot.
 */
public enum Phase {
    /** Interventions and shocks take hold. */
    INTERVENTION,
    /** Work is completed. */
    COMPLETION,
    /** Gates and owners decide. */
    DECISION,
    /** Proposals are launched or dropped. */
    LAUNCH,
    /** The weekly tick of the agents. */
    TICK,
    /** Quarterly, mid-year and annual reviews. */
    REVIEW,
    /** The state is measured, after everything else has settled. */
    MEASURE
}
