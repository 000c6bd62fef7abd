package pilottrap.simulation.pilot;

import pilottrap.simulation.parameter.PoolKind;

/** Which slot of the calendar belongs to whom; ties inside a phase go by slot. */
public final class Slots {
    /** The weekly tick. */
    public static final int TICK = 0;
    /** The quarterly review. */
    public static final int QUARTER = 1;
    /** The mid-year review. */
    public static final int MID_YEAR = 2;
    /** The annual budget. */
    public static final int ANNUAL = 3;
    /** The monthly measurement. */
    public static final int MEASURE = 4;
    /** Starts and ends of programmes. */
    public static final int PROGRAMMES = 5;
    /** Arrivals of proposals. */
    public static final int PROPOSALS = 6;

    private static final int POOLS = 7;
    private static final int PILOTS = POOLS + PoolKind.values().length;

    private Slots() {}

    /** The slot of a pool's earliest completion. */
    public static int pool(int pool) {
        return POOLS + pool;
    }

    /** Whether a slot is a pool's. */
    public static boolean isPool(int slot) {
        return slot >= POOLS && slot < PILOTS;
    }

    /** The pool of a slot. */
    public static int poolOf(int slot) {
        return slot - POOLS;
    }

    /** The slot of a pilot's timer. */
    public static int pilot(int index) {
        return PILOTS + index;
    }

    /** The pilot of a slot. */
    public static int pilotOf(int slot) {
        return slot - PILOTS;
    }
}
