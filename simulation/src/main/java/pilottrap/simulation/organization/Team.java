package pilottrap.simulation.organization;

import pilottrap.simulation.random.Spell;

/** A team of about 100 people, the smallest agent. All attitudes and shares in [0, 1]. */
public final class Team {
    /** Position among all teams, from 0. */
    public final int index;
    /** Identity in keyed draws. */
    public final long key;
    /** Where it belongs. */
    public final BusinessUnit unit;
    /** The process owner it reports to. */
    public final Manager manager;

    /** Trust T in AI. */
    public double trust;
    /** Skill K. */
    public double skill;
    /** Fear φ of displacement. */
    public double fear;
    /** Change load CL, events a year, at least 0. */
    public double load;
    /** Fatigue F = 1 − e^(−rate·CL). */
    public double fatigue;
    /** Attitude to AI. */
    public double attitude;
    /** Work load WL, in [0, 1.5]. */
    public double workload;
    /** Shift of the utility of use by adopter category. */
    public double categoryShift;

    /** Change load that has hit it since the last tick. */
    public double shock;
    /** Pilots under way that it takes part in, counted at the tick. */
    public int pilots;
    /** New systems, counted at the tick. */
    public int newSystems;
    /** Live systems, counted at the tick. */
    public int systems;
    /** Use summed over its live systems, at the tick. */
    public double use;
    /** Use times quality over its systems old enough to take work away, at the tick. */
    public double relief;
    /** Whether it confirms every output of a level-2 system. */
    public boolean verifies;

    /** The spell to the next enterprise change. */
    public final Spell change = new Spell();
    /** Enterprise changes so far. */
    public int changes;

    Team(int index, long key, BusinessUnit unit, Manager manager) {
        this.index = index;
        this.key = key;
        this.unit = unit;
        this.manager = manager;
    }

    /** Forgets what was counted at the last tick. */
    public void clearCounts() {
        pilots = 0;
        newSystems = 0;
        systems = 0;
        use = 0;
        relief = 0;
        verifies = false;
    }
}
