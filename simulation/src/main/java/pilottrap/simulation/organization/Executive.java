package pilottrap.simulation.organization;

import pilottrap.simulation.random.Spell;

/** An executive: sponsors the pilots of one or all units, or leads AI centrally. */
public final class Executive {
    /** Position among all executives, from 0. */
    public final int index;
    /** Identity in keyed draws. */
    public final long key;
    /** Whether this is the central AI lead, who sponsors nothing. */
    public final boolean centralLead;

    /** Enthusiasm h, in [0, 1]. */
    public double enthusiasm;
    /** Pilots sponsored in S1–S9 and not in limbo, as counted at the last tick. */
    public int sponsored;

    /** The spell to leaving. */
    public final Spell turnover = new Spell();
    /** How often the chair has changed hands. */
    public int successions;

    Executive(int index, long key, boolean centralLead) {
        this.index = index;
        this.key = key;
        this.centralLead = centralLead;
    }
}
