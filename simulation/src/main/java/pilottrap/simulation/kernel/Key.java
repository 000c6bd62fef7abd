package pilottrap.simulation.kernel;

/**
 * (minute, phase, slot) packed into one positive long, so that the order of events is the order of numbers.
 *
 * <p>From the top: 36 bits of minute, 3 of phase, 24 of slot. The greatest key lies below {@link Calendar#NEVER}.
 */
final class Key {

    static final int MINUTE_BITS = 36;
    static final int PHASE_BITS = 3;
    static final int SLOT_BITS = 24;

    private static final int MINUTE_SHIFT = PHASE_BITS + SLOT_BITS;
    private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;
    private static final Phase[] PHASES = Phase.values();

    private Key() {}

    @SuppressWarnings("EnumOrdinal") // The order of declaration is what Phase is.
    static long of(long minute, Phase phase, int slot) {
        return minute << MINUTE_SHIFT | (long) phase.ordinal() << SLOT_BITS | slot;
    }

    static long minute(long key) {
        return key >>> MINUTE_SHIFT;
    }

    static int slot(long key) {
        return (int) key & SLOT_MASK;
    }

    /** Returns the number just below every key of a minute: −1 for minute 0. */
    static long before(long minute) {
        return (minute << MINUTE_SHIFT) - 1;
    }

    /** Returns the number just below every key after a minute, and below {@link Calendar#NEVER} for any minute. */
    static long upTo(long minute) {
        return minute >= Calendar.LAST_MINUTE ? Calendar.NEVER - 1 : before(minute + 1);
    }

    static int checkSlot(int slot) {
        if (!(slot >= 0 && slot <= Calendar.LAST_SLOT)) {
            throw new IllegalArgumentException("slot must be in 0.." + Calendar.LAST_SLOT + ": " + slot);
        }
        return slot;
    }

    static void checkSlots(int slots) {
        if (!(slots >= 0 && slots <= Calendar.LAST_SLOT + 1)) {
            throw new IllegalArgumentException("slots must be in 0.." + (Calendar.LAST_SLOT + 1) + ": " + slots);
        }
    }

    static void checkRun(long now, long until, long budget) {
        if (!(until >= now && (until <= Calendar.LAST_MINUTE || until == Calendar.NEVER))) {
            throw new IllegalArgumentException("until must be NEVER or in [now, LAST_MINUTE] = [" + now + ", "
                    + Calendar.LAST_MINUTE + "] minutes: " + until);
        }
        if (!(budget >= 0)) {
            throw new IllegalArgumentException("budget must be >= 0 events: " + budget);
        }
    }

    /** Returns the key, or tells why the calendar at {@code last} refuses it. */
    static long checked(long last, int slot, long minute, Phase phase) {
        if (slot >= 0 && slot <= SLOT_MASK && minute >= 0 && minute <= Calendar.LAST_MINUTE) {
            long key = of(minute, phase, slot);
            if (key > last) {
                return key;
            }
        }
        throw refusal(last, slot, minute, phase);
    }

    private static IllegalArgumentException refusal(long last, int slot, long minute, Phase phase) {
        checkSlot(slot);
        if (!(minute >= 0 && minute <= Calendar.LAST_MINUTE)) {
            return new IllegalArgumentException(
                    "minute must be NEVER or in [0, " + Calendar.LAST_MINUTE + "]: " + minute + " for slot " + slot);
        }
        return new IllegalArgumentException("the past is refused: " + text(of(minute, phase, slot))
                + " does not come after " + (last == before(minute(last) + 1) ? "minute " + minute(last) : text(last)));
    }

    static String text(long key) {
        int phase = (int) (key >>> SLOT_BITS) & ((1 << PHASE_BITS) - 1);
        String name = phase < PHASES.length ? PHASES[phase].name() : Integer.toString(phase);
        return "(minute " + minute(key) + ", " + name + ", slot " + slot(key) + ")";
    }
}
