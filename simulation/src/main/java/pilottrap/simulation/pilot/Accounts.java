package pilottrap.simulation.pilot;

import pilottrap.simulation.kernel.Calendar;
import pilottrap.simulation.organization.Budget;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameters;

/** Books the cost of work on pilots: c_pw for each person-week of progress, not of capacity occupied (§4.7.12). */
public final class Accounts {
    private static final Stage[] STAGES = Stage.values();

    private final Organization org;

    private final Calendar calendar;
    private final Pools pools;

    /** The accounts of an organization. */
    public Accounts(Organization org, Calendar calendar, Pools pools) {
        this.org = org;
        this.calendar = calendar;
        this.pools = pools;
    }

    /** Stops all work on a pilot: books and withdraws its jobs, cancels its timer. */
    void stop(Pilot pilot) {
        for (Stage stage : STAGES) {
            int job = pilot.jobs[stage.ordinal()];
            if (job >= 0) {
                book(pilot, stage, pools.withdraw(Pools.of(stage), job));
                pilot.jobs[stage.ordinal()] = -1;
            }
        }
        calendar.cancel(Slots.pilot(pilot.index));
        pilot.frozen = 0;
    }

    /** Books the work done on all jobs of a pilot since the last booking. */
    void bookProgress(Pilot pilot) {
        for (Stage stage : STAGES) {
            int job = pilot.jobs[stage.ordinal()];
            if (job >= 0) {
                book(pilot, stage, org.pool(Pools.of(stage)).delivered(job));
            }
        }
    }

    /**
     * Books the work done on one job since the last booking.
     *
     * @param delivered all work done on it so far, pw
     */
    void book(Pilot pilot, Stage stage, double delivered) {
        double step = delivered - pilot.booked[stage.ordinal()];
        if (step <= 0) {
            return;
        }
        pilot.booked[stage.ordinal()] = delivered;
        double cost = org.at(Parameters.COST_PER_PERSON_WEEK) * step;
        org.budget.work(purpose(stage), cost);
        if (stage == Stage.LIVE) {
            pilot.runSpend += cost;
        } else {
            pilot.spend += cost;
            pilot.unit.spentThisYear += cost;
        }
    }

    private static Budget.Purpose purpose(Stage stage) {
        return switch (stage) {
            case PILOT -> Budget.Purpose.PILOT;
            case DATA -> Budget.Purpose.DATA;
            case INTEGRATION -> Budget.Purpose.INTEGRATION;
            case GOVERNANCE -> Budget.Purpose.GOVERNANCE;
            case CHANGE -> Budget.Purpose.CHANGE;
            case ONBOARDING -> Budget.Purpose.ONBOARDING;
            case LIVE -> Budget.Purpose.RETRAINING;
            default -> throw new IllegalArgumentException("no money is spent on stage " + stage);
        };
    }
}
