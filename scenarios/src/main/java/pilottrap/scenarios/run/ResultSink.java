package pilottrap.scenarios.run;

import java.io.IOException;

/**
 * Where results go, in key order.
 *
 * @param <P> what a batch is turned into on the thread that ran it, so that the one thread that delivers has little to
 *     do
 */
public interface ResultSink<P> {
    /** Turns a batch into what will be accepted; called on any thread, for several batches at once. */
    P prepare(Batch batch);

    /**
     * Takes the next batch; called on one thread, in key order.
     *
     * @throws IOException if it cannot be kept; the run ends
     */
    void accept(P prepared) throws IOException;
}
