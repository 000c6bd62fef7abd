package pilottrap.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM, heard as the JVM shuts down: the run is asked to stop, and the JVM waits until what is done is kept.
 * The JVM itself then ends with 130 or 143.
 */
final class Interruption implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch settled = new CountDownLatch(1);
    private final Thread hook = new Thread(this::shutDown, "pilottrap-interruption");
    private volatile boolean heard;

    private Interruption() {}

    /** Listens from now until it is closed. */
    static Interruption listen() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void shutDown() {
        heard = true;
        try {
            boolean inTime = settled.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println("pilottrap: a replication takes long; what is complete is kept");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    boolean heard() {
        return heard;
    }

    /** What is done is kept. */
    @Override
    public void close() {
        settled.countDown();
        if (!heard) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException shuttingDown) {
                heard = true;
            }
        }
    }
}
