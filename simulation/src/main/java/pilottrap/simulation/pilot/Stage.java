package pilottrap.simulation.pilot;

import java.util.Locale;

/** A stage of a pilot's life, in chain order ({@code docs/model.md} §4.4). Limbo is a flag, not a stage. */
public enum Stage {
    /** S0: an idea that arrived; only launched ones are followed. */
    PROPOSED("Proposed"),
    /** S1: the business case is written. */
    SCOPED("Scoping"),
    /** S2: work on curated data. */
    PILOT("Pilot"),
    /** S3: waiting for gate G1. */
    PILOT_REVIEW("Pilot review"),
    /** S4: real data is made ready. */
    DATA("Data"),
    /** S5: connection to the systems of record. */
    INTEGRATION("Integration"),
    /** S6: security, legal and risk review, gate G2. */
    GOVERNANCE("Governance"),
    /** S7: change and workflow redesign. */
    CHANGE("Change"),
    /** S8: gate G3, and a committee wait where the budget has overrun. */
    GOLIVE("Go-live test"),
    /** S9: onboarding to operations. */
    ONBOARDING("Onboarding"),
    /** S10: real users, real data, owner signed. */
    LIVE("Live"),
    /** S11: in steady use by most of the intended teams. */
    SCALED("Scaled"),
    /** X1: stopped at a gate. */
    KILLED("Killed at a gate"),
    /** X2: rejected by governance. */
    REJECTED("Rejected by governance"),
    /** X3: formally closed from limbo. */
    ABANDONED("Abandoned"),
    /** X4: taken out of production. */
    RETIRED("Retired");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** The name in files and results. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name people read. */
    public String label() {
        return label;
    }

    /**
     * Whether a pilot may go from this stage to another: along the chain, over parallel branches already done, back to data
     * work by rework, back to change work by a veto, or to an end. Ends absorb.
     */
    public boolean leadsTo(Stage next) {
        return switch (this) {
            case PROPOSED -> next == SCOPED;
            case SCOPED -> next == PILOT || next == ABANDONED;
            case PILOT -> next == PILOT_REVIEW || next == ABANDONED;
            case PILOT_REVIEW -> next == DATA || next == KILLED || next == ABANDONED;
            case DATA, INTEGRATION, GOVERNANCE, CHANGE ->
                (next.ordinal() >= ordinal() && next.ordinal() <= GOLIVE.ordinal())
                        || next == REJECTED
                        || next == ABANDONED;
            case GOLIVE -> next == ONBOARDING || next == DATA || next == CHANGE || next == KILLED || next == ABANDONED;
            case ONBOARDING -> next == LIVE || next == ABANDONED;
            case LIVE -> next == SCALED || next == RETIRED;
            case SCALED -> next == RETIRED;
            case KILLED, REJECTED, ABANDONED, RETIRED -> false;
        };
    }

    /** The next stage of an unfinished pilot that nothing holds up. */
    Stage straightOn() {
        return switch (this) {
            case SCOPED -> PILOT;
            case PILOT -> PILOT_REVIEW;
            case PILOT_REVIEW -> DATA;
            case DATA, INTEGRATION, GOVERNANCE, CHANGE -> GOLIVE;
            case GOLIVE -> ONBOARDING;
            case ONBOARDING -> LIVE;
            default -> throw new IllegalStateException("nothing lies straight on from " + this);
        };
    }

    /** Whether nothing can follow. */
    public boolean terminal() {
        return ordinal() >= KILLED.ordinal();
    }

    /** Whether the pilot is launched and neither live nor ended: S1 to S9. */
    public boolean unfinished() {
        return ordinal() >= SCOPED.ordinal() && ordinal() <= ONBOARDING.ordinal();
    }

    /** Whether the pilot is in production. */
    public boolean live() {
        return this == LIVE || this == SCALED;
    }
}
