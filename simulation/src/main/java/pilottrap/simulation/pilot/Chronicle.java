package pilottrap.simulation.pilot;

import pilottrap.simulation.kernel.Calendar;
import pilottrap.simulation.measure.Ledger.Kind;
import pilottrap.simulation.measure.LedgerBook;
import pilottrap.simulation.organization.Organization;

/** Writes what happens to pilots into the ledger, with the state that made it likely. */
public final class Chronicle {
    private final Organization org;
    private final Calendar calendar;
    private final LedgerBook ledger;

    /** The chronicle of an organization on a calendar, into a ledger. */
    public Chronicle(Organization org, Calendar calendar, LedgerBook ledger) {
        this.org = org;
        this.calendar = calendar;
        this.ledger = ledger;
    }

    void note(Pilot pilot, Kind kind, double value) {
        note(pilot, kind, pilot.stage, value);
    }

    void note(Pilot pilot, Kind kind, Stage stage, double value) {
        if (!ledger.open()) {
            return;
        }
        boolean live = stage.live();
        ledger.write(
                pilot.index,
                calendar.now(),
                kind,
                stage,
                live ? pilot.unit.sponsor.enthusiasm : pilot.sponsorship,
                live ? Support.resistance(org, pilot) : pilot.resistance,
                Pools.has(stage) ? org.pool(Pools.of(stage)).load() : 0,
                pilot.attempts > 0 ? pilot.quality - pilot.productionQuality : 0,
                org.budget.potShare(),
                value);
    }

    /** A proposal that was approved and not launched. */
    void dropped(double rate) {
        nobody(Kind.DROPPED, rate);
    }

    /**
     * Something that a programme does.
     *
     * @param position its position among the blueprint's programmes, from 0
     */
    public void programme(Kind kind, int position) {
        nobody(kind, position);
    }

    private void nobody(Kind kind, double value) {
        if (ledger.open()) {
            ledger.write(-1, calendar.now(), kind, Stage.PROPOSED, 0, 0, 0, 0, org.budget.potShare(), value);
        }
    }
}
