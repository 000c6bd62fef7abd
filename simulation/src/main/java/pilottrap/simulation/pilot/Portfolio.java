package pilottrap.simulation.pilot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import pilottrap.simulation.kernel.Calendar;
import pilottrap.simulation.organization.BusinessUnit;
import pilottrap.simulation.organization.Executive;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.random.Luck;
import pilottrap.simulation.random.Purpose;

/**
 * All pilots of a run, and which unit's idea starts (§4.7.1): visible and powerful units first, burnt ones less.
 */
public final class Portfolio {
    private static final Stage[] STAGES = Stage.values();
    private static final long MINUTES_A_WEEK = 10_080;

    private final Organization org;
    private final Luck luck;
    private final Calendar calendar;
    private final Tally tally;
    private final List<Pilot> pilots = new ArrayList<>();
    private final List<Pilot> active = new ArrayList<>();
    private int launched;
    private final double[] cumulative;
    private final Traits traits;

    /** The portfolio of an organization on a calendar. */
    public Portfolio(Organization org, Calendar calendar, Tally tally) {
        this.org = org;
        this.luck = org.luck;
        this.calendar = calendar;
        this.tally = tally;
        traits = new Traits(org, calendar);
        cumulative = new double[org.units.size()];
    }

    /** Forgets all pilots. */
    public void reset() {
        active.clear();
        launched = 0;
    }

    /** Pilots launched so far. */
    public int launched() {
        return launched;
    }

    /** A pilot by order of launch. */
    public Pilot pilot(int index) {
        return pilots.get(index);
    }

    /** All pilots launched so far, in order of launch. */
    public List<Pilot> all() {
        return Collections.unmodifiableList(pilots.subList(0, launched));
    }

    /** Pilots neither ended nor forgotten, in order of launch. */
    public List<Pilot> active() {
        return active;
    }

    /** Drops ended pilots from the active ones. */
    public void sweep() {
        active.removeIf(pilot -> pilot.stage.terminal());
    }

    /** Launched pilots neither live nor ended (C12). */
    public int holding() {
        int count = 0;
        for (int i = 0; i < active.size(); i++) {
            if (active.get(i).stage.unfinished()) {
                count++;
            }
        }
        return count;
    }

    /** Jobs of pilots in limbo in a pool. */
    public int limboJobs(PoolKind kind) {
        int count = 0;
        for (int i = 0; i < active.size(); i++) {
            Pilot pilot = active.get(i);
            for (Stage stage : STAGES) {
                if (pilot.limbo && pilot.jobs[stage.ordinal()] >= 0 && Pools.of(stage) == kind) {
                    count++;
                }
            }
        }
        return count;
    }

    /** Adds the pilot of an approved proposal; the life-cycle launches it. */
    Pilot add(long key) {
        BusinessUnit unit = chooseUnit(key);
        if (launched == pilots.size()) {
            pilots.add(new Pilot(unit));
        }
        Pilot pilot = pilots.get(launched);
        pilot.clear();
        pilot.index = launched;
        pilot.key = key;
        pilot.unit = unit;
        traits.draw(pilot);
        launched++;
        tally.launched++;
        active.add(pilot);
        return pilot;
    }

    /** G0: a unit by its weight, less where it was burnt (hot stove, T20). */
    private BusinessUnit chooseUnit(long key) {
        double sum = 0;
        double mean = 0;
        int units = org.units.size();
        for (int i = 0; i < units; i++) {
            cumulative[i] = record(org.units.get(i));
            mean += cumulative[i] / units;
        }
        double heat = org.at(Parameters.HOT_STOVE);
        for (int i = 0; i < units; i++) {
            sum += org.units.get(i).weight * StrictMath.exp(-heat * (cumulative[i] - mean));
            cumulative[i] = sum;
        }
        if (sum == 0) {
            // Nobody is visible and value does not count: all are alike.
            Arrays.setAll(cumulative, i -> i + 1.0);
        }
        return org.units.get(luck.category(cumulative, Purpose.FUNCTION, key, 0));
    }

    /** (failures − successes) ÷ max(1, both) of a unit over the evaluation window; a go-live is a success. */
    private double record(BusinessUnit unit) {
        long since = calendar.now() - (long) (org.at(Parameters.REPUTATION_WINDOW) * MINUTES_A_WEEK);
        int failures = 0;
        int successes = 0;
        for (int i = 0; i < launched; i++) {
            Pilot pilot = pilots.get(i);
            if (pilot.unit == unit) {
                if (pilot.live >= 0 && pilot.live >= since) {
                    successes++;
                } else if (pilot.live < 0 && pilot.ended >= since && pilot.ended >= 0) {
                    failures++;
                }
            }
        }
        return (failures - successes) / (double) Math.max(1, failures + successes);
    }

    /** Moves the commitment to all unfinished pilots of a sponsor. */
    void moveCommitment(Executive sponsor, double change) {
        for (int i = 0; i < active.size(); i++) {
            Pilot pilot = active.get(i);
            if (pilot.unit.sponsor == sponsor && pilot.stage.unfinished()) {
                pilot.commitment = Organization.clip(pilot.commitment + change);
            }
        }
    }

    /**
     * Reputation of a unit's pilots launched in the evaluation window: ν·(passed as pilots) + (1 − ν)·min(1, 2·live); the
     * aspiration where none was launched.
     *
     * @param unit the index of the unit, −1 for all
     * @return in [0, 1]
     */
    public double reputation(int unit) {
        long since = calendar.now() - (long) (org.at(Parameters.REPUTATION_WINDOW) * MINUTES_A_WEEK);
        int count = 0;
        int passed = 0;
        int live = 0;
        for (int i = 0; i < launched; i++) {
            Pilot pilot = pilots.get(i);
            if (pilot.launched >= since && (unit < 0 || pilot.unit.index == unit)) {
                count++;
                passed += pilot.passed >= 0 ? 1 : 0;
                live += pilot.live >= 0 ? 1 : 0;
            }
        }
        if (count == 0) {
            return org.at(Parameters.BUDGET_ASPIRATION);
        }
        double vanity = org.vanity();
        return vanity * passed / count
                + (1 - vanity) * Math.min(1, org.at(Parameters.REPUTATION_PRODUCTION_WEIGHT) * live / count);
    }

    /** Weight of a unit in portfolio choice (§4.7.12(4)). */
    public double weight(BusinessUnit unit) {
        double balance = org.at(Parameters.BACK_OFFICE_BALANCE);
        double value = org.at(unit.meanValue) / org.at(Parameters.ALLOCATION_VALUE_SCALE);
        double visible = StrictMath.pow(org.at(unit.visibility), org.at(Parameters.VISIBILITY_EXPONENT))
                * (org.at(Parameters.POWER_BASE) + org.at(Parameters.POWER_WEIGHT) * unit.power)
                * (org.at(Parameters.SUCCESS_BASE) + org.at(Parameters.SUCCESS_WEIGHT) * unit.reported);
        return (1 - balance) * visible + balance * value * value;
    }
}
