package pilottrap.scenarios.explain;

import java.util.ArrayList;
import java.util.List;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.pilot.Stage;

/**
 * A time that a pilot spent in one stage, moving or in limbo.
 *
 * @param stage the stage
 * @param limbo whether it lay in limbo
 * @param from minute of its beginning
 * @param to minute of its end
 */
public record Stretch(Stage stage, boolean limbo, long from, long to) {

    /**
     * The life of a pilot in stretches without gaps, from its launch to its end or the horizon.
     *
     * @param entries its entries in the ledger, in order of time
     * @param horizon the last minute
     */
    static List<Stretch> of(PilotRecord pilot, List<Ledger.Entry> entries, long horizon) {
        List<Stretch> stretches = new ArrayList<>();
        Stage stage = Stage.SCOPED;
        boolean limbo = false;
        long from = pilot.launched();
        for (Ledger.Entry entry : entries) {
            Stage next = after(entry, stage);
            boolean lies = switch (entry.kind()) {
                case SPONSOR_LOST, VETOED -> true;
                case REVIVED, WENT_LIVE -> false;
                default -> limbo;
            };
            if (next != stage || lies != limbo) {
                add(stretches, stage, limbo, from, entry.minute());
                stage = next;
                limbo = lies;
                from = entry.minute();
            }
            if (stage.terminal()) {
                return stretches;
            }
        }
        add(stretches, stage, limbo, from, horizon);
        return stretches;
    }

    private static void add(List<Stretch> stretches, Stage stage, boolean limbo, long from, long to) {
        if (to > from) {
            stretches.add(new Stretch(stage, limbo, from, to));
        }
    }

    /** The stage that an entry leaves the pilot in; of parallel branches the one that began last. */
    private static Stage after(Ledger.Entry entry, Stage now) {
        return switch (entry.kind()) {
            case ENTERED -> entry.stage();
            case COMPLETED -> entry.stage() == Stage.PILOT ? Stage.PILOT_REVIEW : now;
            case TEST_PASSED, TEST_FAILED -> Stage.GOLIVE;
            case VETOED -> Stage.CHANGE;
            case WENT_LIVE -> Stage.LIVE;
            case SCALED -> Stage.SCALED;
            case KILLED -> Stage.KILLED;
            case REJECTED -> Stage.REJECTED;
            case ABANDONED -> Stage.ABANDONED;
            case RETIRED -> Stage.RETIRED;
            default -> now;
        };
    }
}
