package pilottrap.simulation.kernel;

/** What happens when a slot of a {@link Calendar} comes due. */
@FunctionalInterface
public interface Event {

    /**
     * Lets the thing due in a slot happen. The clock already shows its minute and the slot has nothing pending any more;
     * it may be scheduled again, now in a later phase or at a later minute.
     *
     * @param slot the slot that came due, in 0..{@link Calendar#LAST_SLOT}
     */
    void fire(int slot);
}
