package pilottrap.simulation;

import java.util.List;
import pilottrap.simulation.organization.BusinessUnit;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.pilot.Pilot;
import pilottrap.simulation.pilot.Portfolio;
import pilottrap.simulation.pilot.Production;

/** The fiscal calendar: annual budget, mid-year and quarterly reviews (§4.7.12, C13). */
final class Reviews {
    private static final int YEAR = 52;
    private static final int QUARTER = 13;
    private static final long MINUTES_A_WEEK = 10_080;

    private final Organization org;
    private final Portfolio portfolio;
    private final Production production;
    private final Programmes programmes;
    private double envelope;
    private int nextBudget;

    Reviews(Organization org, Portfolio portfolio, Production production, Programmes programmes) {
        this.org = org;
        this.portfolio = portfolio;
        this.production = production;
        this.programmes = programmes;
    }

    void reset() {
        envelope = org.firstEnvelope;
        nextBudget = 0;
    }

    /** Whether the fiscal year is about to end with money left that would lapse. */
    boolean yearEnd(int week) {
        double weeks = org.at(Parameters.YEAR_END_WEEKS);
        return nextBudget - week <= weeks && org.budget.potShare() > weeks / YEAR;
    }

    /**
     * The annual budget: revises the envelope by reputation, reserves run cost and programme lines, revises function weights.
     *
     * @return the week of the next one
     */
    int annual(int week) {
        if (week > 0) {
            revise();
            if (goLives(week - YEAR, week) == 0) {
                org.climate.credibility(-org.at(Parameters.CREDIBILITY_DROUGHT));
            }
            shiftPower();
        }
        for (BusinessUnit unit : org.units) {
            unit.reported = portfolio.reputation(unit.index);
        }
        for (BusinessUnit unit : org.units) {
            unit.weight = portfolio.weight(unit);
        }
        nextBudget = week == 0 ? org.blueprint.fiscalOffsetWeeks() : week + YEAR;
        double part = (nextBudget - week) / (double) YEAR;
        double granted = envelope * org.at(Parameters.BUDGET) / org.base(Parameters.BUDGET);
        double fenced = org.on(Parameters.RING_FENCE) ? org.at(Parameters.RING_FENCE_SHARE) : 0;
        org.budget.open(granted, part, programmes.due(nextBudget), runCost() * (nextBudget - week), fenced);
        return nextBudget;
    }

    private void revise() {
        double reputation = portfolio.reputation(-1);
        double reference = org.values().of(Parameters.BUDGET);
        double revised =
                envelope * (1 + org.at(Parameters.BUDGET_GAIN) * (reputation - org.at(Parameters.BUDGET_ASPIRATION)));
        envelope = Math.max(
                org.at(Parameters.BUDGET_FLOOR) * reference,
                Math.min(org.at(Parameters.BUDGET_CEILING) * reference, revised));
    }

    /** Run cost of the systems live now, k$ a week. */
    private double runCost() {
        double sum = 0;
        List<Pilot> active = portfolio.active();
        for (int i = 0; i < active.size(); i++) {
            if (active.get(i).stage.live()) {
                sum += production.runCost(active.get(i));
            }
        }
        return sum;
    }

    private void shiftPower() {
        double largest = 0;
        for (BusinessUnit unit : org.units) {
            largest = Math.max(largest, unit.spentThisYear);
        }
        for (BusinessUnit unit : org.units) {
            double share = largest > 0 ? unit.spentThisYear / largest : unit.power;
            unit.power += org.at(Parameters.POWER_DRIFT) * (share - unit.power);
            unit.spentThisYear = 0;
        }
    }

    /** Mid-year: part of the weights moves towards visible success. */
    void midYear() {
        double shift = org.at(Parameters.MID_YEAR_SHIFT);
        double weights = 0;
        double visible = 0;
        for (BusinessUnit unit : org.units) {
            weights += unit.weight;
            visible += visibleSuccess(unit);
        }
        if (visible <= 0) {
            return;
        }
        for (BusinessUnit unit : org.units) {
            unit.weight = (1 - shift) * unit.weight + shift * weights * visibleSuccess(unit) / visible;
        }
    }

    private double visibleSuccess(BusinessUnit unit) {
        return portfolio.reputation(unit.index) * org.at(unit.visibility);
    }

    /** The quarterly review: too few productions and little belief make executives press for launches (T02). */
    void quarter(int week) {
        int launches = 0;
        for (int i = 0; i < portfolio.launched(); i++) {
            if (within(portfolio.pilot(i).launched, week - YEAR - QUARTER, week - YEAR)) {
                launches++;
            }
        }
        double planned = org.at(Parameters.PLANNED_PRODUCTION) * launches;
        boolean press = goLives(week - QUARTER, week) < planned
                && org.climate.credibility < org.at(Parameters.PRESSURE_CREDIBILITY);
        org.climate.pressure = press ? org.at(Parameters.PRESSURE_LAUNCHES) : 1;
    }

    private int goLives(int from, int to) {
        int count = 0;
        for (int i = 0; i < portfolio.launched(); i++) {
            if (within(portfolio.pilot(i).live, from, to)) {
                count++;
            }
        }
        return count;
    }

    private static boolean within(long minute, int fromWeek, int toWeek) {
        return minute >= 0 && minute > fromWeek * MINUTES_A_WEEK && minute <= toWeek * MINUTES_A_WEEK;
    }
}
