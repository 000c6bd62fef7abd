package pilottrap.simulation.pilot.planted;

/** Planted: the machine's clock in a run. */
public final class AsksTheMachine {
    long now() {
        return System.nanoTime();
    }
}
