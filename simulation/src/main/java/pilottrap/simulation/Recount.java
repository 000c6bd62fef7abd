package pilottrap.simulation;

import java.util.List;
import pilottrap.simulation.pilot.Pilot;

/**
 * What the running counts would be if only the pilots launched from a moment on had ever been launched.
 *
 * @param launched pilots launched
 * @param live of them ever live
 * @param passed past the pilot review
 * @param successful judged successful
 * @param scaled ever at scale
 * @param retired live once and taken out again
 */
record Recount(int launched, int live, int passed, int successful, int scaled, int retired) {
    /** The counts of the pilots launched at a minute or later. */
    static Recount of(List<Pilot> pilots, long from) {
        int launched = 0;
        int live = 0;
        int passed = 0;
        int successful = 0;
        int scaled = 0;
        int retired = 0;
        for (Pilot pilot : pilots) {
            if (pilot.launched >= from) {
                launched++;
                live += pilot.live >= 0 ? 1 : 0;
                passed += pilot.passed >= 0 ? 1 : 0;
                successful += pilot.succeeded >= 0 ? 1 : 0;
                scaled += pilot.scaled >= 0 ? 1 : 0;
                retired += pilot.live >= 0 && pilot.ended >= 0 ? 1 : 0;
            }
        }
        return new Recount(launched, live, passed, successful, scaled, retired);
    }
}
