package pilottrap.simulation.kernel;

/**
 * The future-event list and the clock of one replication.
 *
 * <p>Whoever can have one thing pending (a pilot, a team, a pool, the fiscal calendar) owns a slot, and a slot has at most
 * one pending event. Events fire in the order of (minute, phase, slot); no two have the same place, so every engine behind
 * this port fires the same schedule in the same order. Time is whole minutes since the start of the replication.
 *
 * <p>The past is refused: once an event has fired, nothing may be scheduled that does not come after it, and once {@link
 * #run} has moved the clock on, nothing may be scheduled at an earlier minute.
 *
 * <p>A calendar belongs to one replication at a time and is not safe for use by several threads at once.
 */
public interface Calendar extends AutoCloseable {

    /** The minute of what is not going to happen. */
    long NEVER = Long.MAX_VALUE;

    /** The last minute that can be scheduled, 2³⁶ − 1, about 130,000 years. */
    long LAST_MINUTE = (1L << Key.MINUTE_BITS) - 1;

    /** The last slot that can be scheduled, 2²⁴ − 1. */
    int LAST_SLOT = (1 << Key.SLOT_BITS) - 1;

    /**
     * Goes back to minute 0 with nothing pending. Memory is kept for the next replication.
     *
     * @param slots the number of slots to hold room for, in 0..{@link #LAST_SLOT} + 1; slots beyond it grow the room later
     * @throws IllegalArgumentException if {@code slots} is outside its range
     * @throws IllegalStateException if called while an event fires
     */
    void reset(int slots);

    /**
     * Returns the clock.
     *
     * @return the current minute, in [0, {@link #LAST_MINUTE}]
     */
    long now();

    /**
     * Schedules a slot, in place of what it had pending.
     *
     * @param slot the slot, in 0..{@link #LAST_SLOT}
     * @param minute when, in [{@link #now()}, {@link #LAST_MINUTE}], or {@link #NEVER}, which cancels
     * @param phase the place inside that minute
     * @throws IllegalArgumentException if slot or minute is outside its range, or if (minute, phase, slot) does not come
     *     after the event fired last
     */
    void schedule(int slot, long minute, Phase phase);

    /**
     * Takes back what a slot has pending, if anything.
     *
     * @param slot the slot, in 0..{@link #LAST_SLOT}
     * @throws IllegalArgumentException if {@code slot} is outside its range
     */
    void cancel(int slot);

    /**
     * Returns whether a slot has something pending. The slot whose event is being fired has not, until it is scheduled again.
     *
     * @param slot the slot, in 0..{@link #LAST_SLOT}
     * @return whether {@link #minuteOf} is not {@link #NEVER}
     * @throws IllegalArgumentException if {@code slot} is outside its range
     */
    boolean pending(int slot);

    /**
     * Returns when a slot comes due.
     *
     * @param slot the slot, in 0..{@link #LAST_SLOT}
     * @return its minute, or {@link #NEVER} when nothing is pending
     * @throws IllegalArgumentException if {@code slot} is outside its range
     */
    long minuteOf(int slot);

    /**
     * Fires events in order until the next one lies after a minute, or until a number of them has been fired.
     *
     * <p>In the first case the clock ends at {@code until} (or stays at the last event if that is {@link #NEVER}); in the
     * second, when the return value equals {@code budget}, it stays at the last event fired and what is left stays pending.
     * An exception thrown by an event passes through; that event counts as fired.
     *
     * @param until the last minute to fire events of, in [{@link #now()}, {@link #LAST_MINUTE}], or {@link #NEVER}
     * @param budget the greatest number of events to fire, ≥ 0
     * @param event what to do with each slot that comes due
     * @return the number of events fired, in [0, budget]
     * @throws IllegalArgumentException if {@code until} or {@code budget} is outside its range
     * @throws IllegalStateException if called while an event fires
     */
    long run(long until, long budget, Event event);

    /** Releases what the engine holds outside its own memory; nothing by default. */
    @Override
    default void close() {}
}
