package pilottrap.simulation.pilot.planted;

import nl.tudelft.simulation.dsol.simulators.DevsSimulator;

/** Planted: DSOL outside its calendar. */
public final class KnowsDsol {
    Class<?> engine() {
        return DevsSimulator.class;
    }
}
