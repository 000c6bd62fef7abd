package pilottrap.simulation.pilot.planted;

/** Planted: state that depends on the thread. */
public final class KnowsThreads {
    static final ThreadLocal<String> STATE = new ThreadLocal<>();
}
