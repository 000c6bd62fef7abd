package pilottrap.simulation.kernel.planted;

import pilottrap.simulation.pilot.planted.LooksUp;

/** Planted: a kernel that knows what it schedules. */
public final class KnowsPilots {
    final LooksUp pilot = new LooksUp();
}
