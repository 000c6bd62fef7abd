package pilottrap.scenarios.run;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands out numbered work and gives back what became of it in order, never more than a window apart, so that memory
 * stays flat however unevenly the threads advance.
 */
final class ReorderBuffer<P> {
    private static final long CANCEL_CHECK_MILLIS = 50;

    private final @Nullable Object[] slots;
    private final Workload workload;
    private final BooleanSupplier cancelled;
    private long issued;
    private long delivered;
    private boolean exhausted;
    private @Nullable Throwable failure;

    ReorderBuffer(Workload workload, int window, BooleanSupplier cancelled) {
        this.workload = workload;
        this.slots = new Object[window];
        this.cancelled = cancelled;
    }

    /** The next work; waits while the window is full; empty once there is no more or the run has ended. */
    synchronized Optional<Work> next() throws InterruptedException {
        while (!over() && issued - delivered >= slots.length) {
            wait(CANCEL_CHECK_MILLIS);
        }
        Optional<Work> work = over() ? Optional.empty() : workload.next(issued);
        if (work.isPresent()) {
            issued++;
        } else {
            exhausted = true;
            notifyAll();
        }
        return work;
    }

    private boolean over() {
        return exhausted || failure != null || cancelled.getAsBoolean();
    }

    synchronized void put(long number, P prepared) {
        slots[(int) (number % slots.length)] = prepared;
        notifyAll();
    }

    /** Ends the run: what is not delivered yet will not be. */
    synchronized void fail(Throwable reason) {
        if (failure == null) {
            failure = reason;
        }
        notifyAll();
    }

    /** The next in order; waits for it; empty when all that was handed out is delivered, or the run has failed. */
    @SuppressWarnings("unchecked")
    synchronized Optional<P> take() throws InterruptedException {
        int slot = (int) (delivered % slots.length);
        while (failure == null && slots[slot] == null) {
            if ((exhausted || cancelled.getAsBoolean()) && delivered == issued) {
                exhausted = true;
                notifyAll();
                return Optional.empty();
            }
            wait(CANCEL_CHECK_MILLIS);
        }
        P prepared = (P) slots[slot];
        if (failure != null || prepared == null) {
            return Optional.empty();
        }
        slots[slot] = null;
        delivered++;
        notifyAll();
        return Optional.of(prepared);
    }

    synchronized Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** A few consecutive replications to run; {@code last} if they complete their chunk. */
    record Work(long number, Chunk chunk, long first, int size, boolean last) {}

    /** Where work comes from. */
    interface Workload {
        Optional<Work> next(long number);
    }
}
