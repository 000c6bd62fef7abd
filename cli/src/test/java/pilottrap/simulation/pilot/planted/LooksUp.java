package pilottrap.simulation.pilot.planted;

import pilottrap.scenarios.planted.Above;

/** Planted: an arrow that runs back, from the simulation to the scenarios. */
public final class LooksUp {
    final Above above = new Above();
}
