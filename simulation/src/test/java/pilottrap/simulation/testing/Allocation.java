package pilottrap.simulation.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What a piece of code allocates on its own thread. */
public final class Allocation {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /** Returns the bytes allocated by a second run, after a first one has warmed up. */
    public static long of(Runnable code) {
        code.run();
        long id = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(id);
        code.run();
        return THREADS.getThreadAllocatedBytes(id) - before;
    }
}
