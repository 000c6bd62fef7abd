package pilottrap.scenarios.explain;

import java.time.LocalDate;
import java.util.Optional;
import pilottrap.simulation.measure.Ledger;

/**
 * Something that happened to a pilot, in plain words.
 *
 * @param minute when, in minutes since the start
 * @param date the date that stands for its week
 * @param sinceLaunch weeks since the pilot's launch
 * @param entry what the ledger says; absent for the judgement at 104 weeks
 * @param what what happened, one sentence or two
 * @param why the state that made it likely, one sentence; empty where there is nothing to say
 * @param turning whether a short telling must have it
 */
public record Event(
        long minute,
        LocalDate date,
        double sinceLaunch,
        Optional<Ledger.Entry> entry,
        String what,
        String why,
        boolean turning) {
    private static final long MINUTES_A_WEEK = 10_080;

    /** The week it happened in, from 0. */
    public int week() {
        return (int) (minute / MINUTES_A_WEEK);
    }
}
