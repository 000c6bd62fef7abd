package pilottrap.simulation.kernel;

import java.util.Arrays;

/**
 * A calendar on a winner tree: a tournament over all slots whose root is the next event.
 *
 * <p>Each slot is a leaf that holds its packed key, or {@link Calendar#NEVER}; each inner node holds the smaller of its two
 * children [Knuth, The Art of Computer Programming 3, 5.4.1]. Scheduling, moving and cancelling rewrite one leaf and the
 * path above it, log₂(slots) comparisons. Nothing is allocated per event; the tree doubles when a slot lies beyond
 * it.
 *
 * <p>While an event fires, its key stays in the tree: an event that schedules its own slot again, the usual case, then
 * costs one path instead of two.
 */
public final class WinnerTreeCalendar implements Calendar {

    private static final int FEWEST_LEAVES = 2;

    /** Node 1 is the root, the children of i are 2i and 2i + 1, the leaf of a slot is leaves + slot. */
    private long[] tree = new long[2 * FEWEST_LEAVES];

    /** A power of two; the tree uses the first 2·leaves entries. */
    private int leaves = FEWEST_LEAVES;

    private long now;

    /** The key fired last, or the number just below the first key still allowed; −1 at the start. */
    private long last = -1;

    private boolean running;

    /** Creates a calendar at minute 0 with nothing pending. */
    public WinnerTreeCalendar() {
        Arrays.fill(tree, NEVER);
    }

    @Override
    public void reset(int slots) {
        Key.checkSlots(slots);
        refuseWhileRunning("reset");
        leaves = leavesFor(slots);
        if (tree.length < 2 * leaves) {
            tree = new long[2 * leaves];
        }
        Arrays.fill(tree, 0, 2 * leaves, NEVER);
        now = 0;
        last = -1;
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public void schedule(int slot, long minute, Phase phase) {
        if (minute == NEVER) {
            cancel(slot);
            return;
        }
        long key = Key.checked(last, slot, minute, phase);
        if (slot >= leaves) {
            grow(slot);
        }
        put(slot, key);
    }

    @Override
    public void cancel(int slot) {
        if (Key.checkSlot(slot) < leaves) {
            put(slot, NEVER);
        }
    }

    @Override
    public boolean pending(int slot) {
        return minuteOf(slot) != NEVER;
    }

    @Override
    public long minuteOf(int slot) {
        if (Key.checkSlot(slot) >= leaves) {
            return NEVER;
        }
        long key = tree[leaves + slot];
        return key == NEVER || key <= last ? NEVER : Key.minute(key);
    }

    @Override
    public long run(long until, long budget, Event event) {
        Key.checkRun(now, until, budget);
        refuseWhileRunning("run");
        long bound = Key.upTo(until);
        long fired = 0;
        running = true;
        try {
            while (fired < budget) {
                long key = tree[1];
                if (key > bound) {
                    rest(until);
                    break;
                }
                last = key;
                now = Key.minute(key);
                fired++;
                int slot = Key.slot(key);
                event.fire(slot);
                if (tree[leaves + slot] == key) {
                    put(slot, NEVER);
                }
            }
        } finally {
            running = false;
            clearFired();
        }
        return fired;
    }

    /** Moves the clock over a stretch without events. */
    private void rest(long until) {
        if (until != NEVER) {
            now = until;
            last = Math.max(last, Key.before(until));
        }
    }

    /** Removes the key of an event that threw. */
    private void clearFired() {
        if (tree[1] <= last) {
            put(Key.slot(tree[1]), NEVER);
        }
    }

    private void refuseWhileRunning(String what) {
        if (running) {
            throw new IllegalStateException(what + " was called while an event fires");
        }
    }

    private void put(int slot, long key) {
        long[] nodes = tree;
        int node = leaves + slot;
        long winner = key;
        nodes[node] = winner;
        while (node > 1) {
            // The smaller of two keys without a branch: which child wins cannot be foreseen, and a missed guess costs
            // more
            // than all else here. Keys lie in [0, 2⁶³), so the difference does not overflow.
            long difference = nodes[node ^ 1] - winner;
            winner += difference & difference >> 63;
            node >>= 1;
            nodes[node] = winner;
        }
    }

    private void grow(int slot) {
        long[] old = tree;
        int before = leaves;
        leaves = leavesFor(slot + 1);
        if (tree.length < 2 * leaves) {
            tree = new long[2 * leaves];
        }
        System.arraycopy(old, before, tree, leaves, before);
        Arrays.fill(tree, leaves + before, 2 * leaves, NEVER);
        for (int node = leaves - 1; node > 0; node--) {
            tree[node] = Math.min(tree[2 * node], tree[2 * node + 1]);
        }
    }

    private static int leavesFor(int slots) {
        return slots <= FEWEST_LEAVES ? FEWEST_LEAVES : Integer.highestOneBit(slots - 1) << 1;
    }
}
