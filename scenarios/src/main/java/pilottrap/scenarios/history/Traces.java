package pilottrap.scenarios.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.pilot.Stage;

/** Turns a simulated organization into what its own records would say on a day. */
final class Traces {
    private static final double MINUTES_A_WEEK = 10_080;

    private Traces() {}

    /**
     * What the records say so many weeks after the first pilot's start; later pilots are not known then.
     *
     * @param result with its ledger
     * @param weeks at least 0
     * @return the pilots in order of launch; empty where none was launched
     */
    static List<PilotTrace> of(RunResult result, double weeks) {
        List<PilotRecord> pilots = result.pilots();
        if (pilots.isEmpty()) {
            return List.of();
        }
        long first = pilots.get(0).launched();
        long until = first + Math.round(weeks * MINUTES_A_WEEK);
        List<Follower> followers = new ArrayList<>();
        for (PilotRecord pilot : pilots) {
            if (pilot.launched() > until) {
                break;
            }
            followers.add(new Follower(pilot));
        }
        for (Ledger.Entry entry : result.ledger().entries()) {
            if (entry.minute() > until) {
                break;
            }
            if (entry.pilot() >= 0 && entry.pilot() < followers.size()) {
                followers.get(entry.pilot()).hear(entry);
            }
        }
        return followers.stream().map(each -> each.trace(first)).toList();
    }

    /** Follows one pilot through the ledger. */
    private static final class Follower {
        private final PilotRecord pilot;
        private Stage furthest = Stage.SCOPED;
        private PilotState state = PilotState.OPEN;
        private long ended = -1;

        Follower(PilotRecord pilot) {
            this.pilot = pilot;
        }

        void hear(Ledger.Entry entry) {
            reach(entry.stage());
            switch (entry.kind()) {
                case REVIEW_PASSED -> reach(Stage.DATA);
                case TEST_PASSED -> reach(Stage.ONBOARDING);
                case SPONSOR_LOST, VETOED -> state = PilotState.STUCK;
                case REVIVED -> state = PilotState.OPEN;
                case KILLED -> end(PilotState.KILLED, entry);
                case REJECTED -> end(PilotState.REJECTED, entry);
                case ABANDONED -> end(PilotState.ABANDONED, entry);
                case WENT_LIVE -> {
                    end(PilotState.LIVE, entry);
                    reach(Stage.LIVE);
                }
                case SCALED -> reach(Stage.SCALED);
                default -> {
                    // What else befalls a pilot is in nobody's records.
                }
            }
        }

        private void end(PilotState how, Ledger.Entry entry) {
            state = how;
            ended = entry.minute();
        }

        private void reach(Stage stage) {
            if (!stage.terminal() && stage.compareTo(furthest) > 0) {
                furthest = stage;
            }
        }

        PilotTrace trace(long first) {
            return new PilotTrace(
                    (pilot.launched() - first) / MINUTES_A_WEEK,
                    ended < 0 ? Double.NaN : (ended - first) / MINUTES_A_WEEK,
                    state,
                    furthest,
                    Optional.of(pilot.mode()),
                    Optional.of(pilot.function()));
        }
    }
}
