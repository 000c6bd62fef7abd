package pilottrap.simulation.measure;

import java.util.List;
import pilottrap.simulation.pilot.Stage;

/** The causal record of one replication: what happened to each pilot, when, and which state made it likely. */
public interface Ledger {
    /** What an entry says. */
    enum Kind {
        /** Approved and launched; the value is its full yearly value in k$. */
        LAUNCHED,
        /** A proposal approved but not launched. */
        DROPPED,
        /** A stage was entered; the value is its work in person-weeks. */
        ENTERED,
        /** A stage was completed; the value is the person-weeks spent. */
        COMPLETED,
        /** The pilot review said go; the value is the technical signal. */
        REVIEW_PASSED,
        /** A review loop failed; the value is the pass chance. */
        REVIEW_LOOP,
        /** Governance approved; the value is the pass chance. */
        APPROVED,
        /** The go-live test failed; the value is the production quality. */
        TEST_FAILED,
        /** The go-live test was passed; the value is the production quality. */
        TEST_PASSED,
        /** Work sent back after a failed test; the value is the attempt. */
        REWORK,
        /** The process owner vetoed; the value is the veto chance. */
        VETOED,
        /** The sponsor let go; the value is the weekly hazard. */
        SPONSOR_LOST,
        /** A new executive took over; the value is the commitment left. */
        EXECUTIVE_LEFT,
        /** A new process owner took over; the value is the new resistance. */
        OWNER_LEFT,
        /** Revived from limbo; the value is the weekly hazard. */
        REVIVED,
        /** Stopped at a gate; the value is the threshold missed by. */
        KILLED,
        /** Rejected by governance; the value is the chance of rejection. */
        REJECTED,
        /** Formally closed from limbo; the value is the weekly hazard. */
        ABANDONED,
        /** In production; the value is the production quality. */
        WENT_LIVE,
        /** Drift noticed; the value is the drift. */
        DRIFT_DETECTED,
        /** Retrained; the value is the quality restored. */
        RETRAINED,
        /** An incident; the value is the weekly hazard. */
        INCIDENT,
        /** More autonomy; the value is the level. */
        PROMOTED,
        /** Less autonomy; the value is the level. */
        DEMOTED,
        /** Judged of value 26 weeks after going live; the value is value ÷ run cost. */
        SUCCESS,
        /** Judged disappointing; the value is value ÷ run cost. */
        DISAPPOINTMENT,
        /** At scale; the value is mean use. */
        SCALED,
        /** Taken out of production; the value is mean use. */
        RETIRED,
        /** A programme starts; the value is its position among the blueprint's programmes, from 0. */
        PROGRAMME_STARTED,
        /** A programme ends; the value is its position. */
        PROGRAMME_ENDED,
        /** What a shock wants has happened; the value is its programme's position. */
        SHOCK,
        /** An early win carried the pilot past all that was left; the value is the production quality. */
        CARRIED_THROUGH,
        /** A shock found nobody it could happen to; the value is its programme's position. */
        SHOCK_MISSED,
        /** A programme's delay is over and it begins to act; the value is its position. */
        PROGRAMME_ACTS,
        /**
         * A later move of a programme begins, a move ends, or capacity that it took is free again; the value is its position.
         */
        PROGRAMME_CHANGED
    }

    /**
     * One entry.
     *
     * @param pilot the pilot, by order of launch from 0; −1 for a dropped proposal, a programme or a shock
     * @param minute when
     * @param kind what
     * @param stage the pilot's stage just before
     * @param sponsorship S of the pilot then, in [0, 1]
     * @param resistance R of its process owner then, in [0, 1]
     * @param load jobs per specialist in the stage's pool then, at least 0; 0 outside pools
     * @param qualityGap quality on curated data less quality on real data, where known, else 0
     * @param potShare part of the year's pot that is left, negative in overdraft
     * @param value what the kind says
     */
    record Entry(
            int pilot,
            long minute,
            Kind kind,
            Stage stage,
            double sponsorship,
            double resistance,
            double load,
            double qualityGap,
            double potShare,
            double value) {}

    /** All entries, in order of time. */
    List<Entry> entries();

    /** A ledger that keeps nothing. */
    Ledger NONE = List::of;
}
