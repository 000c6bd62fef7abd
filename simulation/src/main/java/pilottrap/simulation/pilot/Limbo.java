package pilottrap.simulation.pilot;

import pilottrap.simulation.kernel.Calendar;
import pilottrap.simulation.kernel.Phase;
import pilottrap.simulation.measure.Ledger.Kind;
import pilottrap.simulation.organization.Capability;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.random.Luck;
import pilottrap.simulation.random.Purpose;

/**
 * The pilot trap itself (C11): who loses the sponsor stays, unworked and unclosed. Jobs and waits freeze, jobs keep loading
 * their pools, and only closure or a revival ends it.
 */
final class Limbo {
    private static final Stage[] STAGES = Stage.values();

    private final Organization org;
    private final Luck luck;
    private final Calendar calendar;
    private final Chronicle chronicle;
    private final Pools pools;

    Limbo(Organization org, Calendar calendar, Chronicle chronicle, Pools pools) {
        this.org = org;
        this.luck = org.luck;
        this.calendar = calendar;
        this.chronicle = chronicle;
        this.pools = pools;
    }

    /** Starts a spell outside limbo. */
    void beginSponsorSpell(Pilot pilot) {
        pilot.sponsorLoss.begin(luck.exponential(Purpose.SPONSOR_LOSS, pilot.key, pilot.sponsorSpells));
        pilot.sponsorSpells++;
    }

    /** Draws anew, after the luck has become another, how long the sponsor holds on, or limbo lasts. */
    void redraw(Pilot pilot) {
        pilot.sponsorLoss.redraw(luck.exponential(Purpose.SPONSOR_LOSS, pilot.key, pilot.sponsorSpells - 1L));
        pilot.closure.redraw(luck.exponential(Purpose.CLOSURE, pilot.key, pilot.limboSpells - 1L));
        pilot.revival.redraw(luck.exponential(Purpose.REVIVAL, pilot.key, pilot.limboSpells - 1L));
    }

    /** Puts a pilot into limbo. */
    void enter(Pilot pilot, Cause cause) {
        Diagnosis.judgeIfDue(org, pilot, calendar.now());
        pilot.limbo = true;
        pilot.limboCause = cause;
        setJobs(pilot, true, org.at(Parameters.LIMBO_LOAD));
        int slot = Slots.pilot(pilot.index);
        if (calendar.pending(slot)) {
            pilot.frozen = calendar.minuteOf(slot) - calendar.now();
            calendar.cancel(slot);
        }
        pilot.closure.begin(luck.exponential(Purpose.CLOSURE, pilot.key, pilot.limboSpells));
        pilot.revival.begin(luck.exponential(Purpose.REVIVAL, pilot.key, pilot.limboSpells));
        pilot.limboSpells++;
    }

    private void setJobs(Pilot pilot, boolean limbo, double load) {
        for (Stage stage : STAGES) {
            int job = pilot.jobs[stage.ordinal()];
            if (job >= 0) {
                pools.limbo(Pools.of(stage), job, limbo, load);
            }
        }
    }

    /** The weekly hazard that a pilot in limbo is formally closed. */
    double closureHazard() {
        return (org.at(Parameters.CLOSURE_BASE)
                        + org.at(Parameters.CLOSURE_SAFETY) * org.level(Capability.SAFETY)
                        + org.at(Parameters.CLOSURE_DISCIPLINE) * org.at(Parameters.KILL_DISCIPLINE))
                * org.at(Parameters.CLOSURE_FACTOR);
    }

    /** One week of a pilot in limbo that is not closed: revives it or not. */
    boolean revives(Pilot pilot) {
        double hazard = org.at(Parameters.REVIVAL) * pilot.sponsorship;
        if (!pilot.revival.elapse(hazard)) {
            return false;
        }
        revive(pilot, hazard);
        return true;
    }

    /** Takes a pilot out of limbo. */
    void revive(Pilot pilot, double hazard) {
        long now = calendar.now();
        Diagnosis.judgeIfDue(org, pilot, now);
        chronicle.note(pilot, Kind.REVIVED, hazard);
        pilot.limbo = false;
        pilot.progress(now);
        setJobs(pilot, false, 1);
        if (pilot.frozen > 0) {
            Phase phase = pilot.timer == Stage.SCOPED ? Phase.COMPLETION : Phase.DECISION;
            calendar.schedule(Slots.pilot(pilot.index), now + pilot.frozen, phase);
            pilot.frozen = 0;
        }
        beginSponsorSpell(pilot);
    }

    /** One week of a pilot that moves: its sponsor lets go with hazard h·(1 − S)², less before the review is passed. */
    void sponsorship(Pilot pilot) {
        if (pilot.butFor == ButFor.SPONSOR) {
            return;
        }
        double distance = 1 - pilot.sponsorship;
        double early = pilot.stage.compareTo(Stage.DATA) < 0 ? org.at(Parameters.SPONSOR_LOSS_EARLY) : 1;
        double hazard = org.at(Parameters.SPONSOR_LOSS) * distance * distance * early;
        if (pilot.sponsorLoss.elapse(hazard)) {
            Cause cause = Diagnosis.ofSponsorLoss(org, pilot, calendar.now());
            chronicle.note(pilot, Kind.SPONSOR_LOST, hazard);
            enter(pilot, cause);
        }
    }
}
