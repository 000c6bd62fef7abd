package pilottrap.simulation.pilot.planted;

/** Planted: a counter that outlives its run. */
public final class KeepsStaticState {
    static int pilots;
}
