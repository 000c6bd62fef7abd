package pilottrap.scenarios.planted;

/** What {@link pilottrap.simulation.pilot.planted.LooksUp} must not see. */
public final class Above {}
