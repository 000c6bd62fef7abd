package pilottrap.simulation.pilot.planted;

import java.util.Random;

/** Planted: luck without an owner. */
public final class RollsItsOwnDice {
    final Random random = new Random(1);
}
