package pilottrap.simulation.pilot.planted;

import java.time.Duration;

/** Planted: wall-clock types in a run. */
public final class ReadsTheClock {
    long minutes() {
        return Duration.ofDays(1).toMinutes();
    }
}
