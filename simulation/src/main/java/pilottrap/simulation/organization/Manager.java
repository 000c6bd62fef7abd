package pilottrap.simulation.organization;

import pilottrap.simulation.random.Spell;

/** A middle manager who owns processes; may slow-walk and veto. All values in [0, 1]. */
public final class Manager {
    /** Position among all managers, from 0. */
    public final int index;
    /** Identity in keyed draws. */
    public final long key;
    /** Where the manager belongs. */
    public final BusinessUnit unit;

    /** Threat θ seen in AI. */
    public double threat;
    /** Political capital π. */
    public double power;
    /** Attitude to AI. */
    public double attitude;
    /** Attitude change from direct signals since the last tick. */
    public double signal;

    /** The spell to leaving. */
    public final Spell turnover = new Spell();
    /** How often the chair has changed hands. */
    public int successions;

    Manager(int index, long key, BusinessUnit unit) {
        this.index = index;
        this.key = key;
        this.unit = unit;
    }
}
