package pilottrap.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pilottrap.simulation.kernel.Pool;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.measure.Surveys;
import pilottrap.simulation.measure.Trajectory;
import pilottrap.simulation.organization.Budget;
import pilottrap.simulation.organization.Manager;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.organization.Team;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.pilot.Cause;
import pilottrap.simulation.pilot.Fate;
import pilottrap.simulation.pilot.Lifecycle;
import pilottrap.simulation.pilot.Pilot;
import pilottrap.simulation.pilot.Pools;
import pilottrap.simulation.pilot.Portfolio;
import pilottrap.simulation.pilot.Stage;
import pilottrap.simulation.pilot.Support;
import pilottrap.simulation.pilot.Tally;

/** Turns the state of a run into its monthly series and, at the end, into its row. */
final class Recorder {
    private static final long MINUTES_A_WEEK = 10_080;
    private static final int MINUTES_A_YEAR = 524_160;
    private static final int CAUSES = Cause.values().length;
    private static final double CENTS = 100_000;
    private static final double OVERRUN_STEP = 0.05;
    private static final int MONTH_24 = 24;
    private static final int MONTH_36 = 36;

    private final Organization org;
    private final Portfolio portfolio;
    private final Pools pools;
    private final Tally tally;
    private double[] row = new double[0];
    /** What the surveys hear at their date, laid out as a row. */
    private final double[] answers = new double[Columns.width()];

    private float[][] series = new float[0][0];
    private double discounted;
    private double lastValue;
    private double lastSpend;

    Recorder(Organization org, Portfolio portfolio, Pools pools, Tally tally) {
        this.org = org;
        this.portfolio = portfolio;
        this.pools = pools;
        this.tally = tally;
    }

    void reset(int months) {
        row = new double[Columns.width()];
        Arrays.fill(answers, 0);
        series = new float[Series.values().length][months + 1];
        discounted = 0;
        lastValue = 0;
        lastSpend = 0;
    }

    double[] row() {
        return row;
    }

    Trajectory trajectory() {
        return new Trajectory(series[0].length - 1, series);
    }

    private void put(Column column, double value) {
        row[column.offset()] = value;
    }

    private void count(Column column) {
        row[column.offset()]++;
    }

    private void count(Column column, int index) {
        row[column.offset() + index]++;
    }

    /** Adds the week's net value, discounted. */
    void week(int week) {
        double value = tally.value;
        double spend = org.budget.spent();
        double factor = StrictMath.exp(-StrictMath.log1p(org.at(Parameters.DISCOUNT_RATE)) * week / 52);
        discounted += (value - lastValue - (spend - lastSpend)) * factor;
        lastValue = value;
        lastSpend = spend;
    }

    /** Measures the monthly series. */
    void month(int month) {
        stocks(month);
        set(Series.LAUNCHED, month, tally.launched);
        set(Series.GONE_LIVE, month, tally.live);
        set(Series.SUCCESSFUL, month, tally.successful);
        set(Series.APPARENT, month, tally.apparent(org.climate.licences, org.at(Parameters.LICENCE_APPARENT)));
        set(Series.KILLED, month, tally.killed);
        set(Series.REJECTED, month, tally.rejected);
        set(Series.ABANDONED, month, tally.abandoned);
        set(Series.RETIRED, month, tally.retired);
        set(Series.SPEND, month, org.budget.spent());
        set(Series.VALUE, month, tally.value);
        People people = people();
        set(Series.TRUST, month, people.trust());
        set(Series.FATIGUE, month, people.fatigue());
        set(Series.FEAR, month, people.fear());
        set(Series.ATTITUDE_MANAGERS, month, people.attitude());
        set(Series.RESISTANCE, month, people.resistance());
        for (PoolKind kind : PoolKind.values()) {
            Pool pool = org.pool(kind);
            series[Series.WIP_AI.ordinal() + kind.ordinal()][month] = pool.jobs();
            series[Series.LOAD_AI.ordinal() + kind.ordinal()][month] = (float) pool.load();
        }
        set(Series.HYPE, month, org.climate.hype);
        set(Series.CREDIBILITY, month, org.climate.credibility);
        if (month == surveyMonth()) {
            Surveys.ask(org, portfolio.all(), surveyDate(), answers);
        }
    }

    /** Puts the answers into the row, which stays empty in a run that does not finish. */
    private void surveys() {
        if (Columns.SURVEYED.of(answers) > 0) {
            Surveys.follow(org, portfolio.all(), surveyDate(), answers);
            int first = Columns.SURVEYED.offset();
            System.arraycopy(answers, first, row, first, row.length - first);
        }
    }

    private int surveyMonth() {
        return (int) org.base(Parameters.SURVEY_MONTH);
    }

    private long surveyDate() {
        return surveyMonth() * Trajectory.MINUTES_A_MONTH;
    }

    private void set(Series which, int month, double value) {
        series[which.ordinal()][month] = (float) value;
    }

    private void stocks(int month) {
        List<Pilot> active = portfolio.active();
        for (int i = 0; i < active.size(); i++) {
            Pilot pilot = active.get(i);
            if (pilot.stage.live()) {
                series[Series.IN_LIVE.ordinal()][month]++;
            } else if (pilot.limbo) {
                series[Series.IN_LIMBO.ordinal()][month]++;
            } else if (pilot.stage.unfinished()) {
                series[Series.IN_SCOPED.ordinal() + pilot.stage.ordinal() - Stage.SCOPED.ordinal()][month]++;
            }
        }
    }

    /** Means over teams and process owners. */
    private record People(double trust, double fatigue, double fear, double attitude, double resistance) {}

    private People people() {
        double trust = 0;
        double fatigue = 0;
        double fear = 0;
        int teams = org.teams.size();
        for (int i = 0; i < teams; i++) {
            Team team = org.teams.get(i);
            trust += team.trust;
            fatigue += team.fatigue;
            fear += team.fear;
        }
        double attitude = 0;
        double resistance = 0;
        int managers = org.managers.size();
        for (int i = 0; i < managers; i++) {
            Manager manager = org.managers.get(i);
            attitude += manager.attitude;
            resistance += Support.latentResistance(org, manager);
        }
        return new People(trust / teams, fatigue / teams, fear / teams, attitude / managers, resistance / managers);
    }

    /** Fills the row at the horizon. */
    void finish(long now, long events) {
        long from = (long) (org.base(Parameters.COUNTED_FROM) * MINUTES_A_WEEK);
        for (int i = 0; i < portfolio.launched(); i++) {
            spending(portfolio.pilot(i));
            if (portfolio.pilot(i).launched >= from) {
                pilot(portfolio.pilot(i), now);
            }
        }
        totals();
        if (from > 0) {
            recount(Recount.of(portfolio.all(), from));
        }
        money();
        pools();
        closures(MONTH_24);
        closures(MONTH_36);
        surveys();
        People people = people();
        put(Columns.TRUST_END, people.trust());
        put(Columns.FATIGUE_END, people.fatigue());
        put(Columns.FEAR_END, people.fear());
        put(Columns.ATTITUDE_MANAGERS_END, people.attitude());
        put(Columns.RESISTANCE_END, people.resistance());
        put(Columns.EVENTS, (double) events);
    }

    private void totals() {
        put(Columns.PILOTS_LAUNCHED, tally.launched);
        put(Columns.PRODUCTIONS, tally.live);
        put(Columns.DROPS_BUDGET, tally.droppedBudget);
        put(Columns.DROPS_WIP, tally.droppedWip);
        put(Columns.DROPS_PAUSE, tally.droppedPause);
        put(Columns.PILOTS_PASSED, tally.passed);
        put(Columns.PRODUCTIONS_SUCCESSFUL, tally.successful);
        put(Columns.PILOTS_SCALED, tally.scaled);
        put(Columns.PRODUCTIONS_RETIRED, tally.retired);
        put(Columns.LICENCE_PROGRAMMES, org.climate.licences);
        put(Columns.APPARENT_SUCCESSES, tally.apparent(org.climate.licences, org.at(Parameters.LICENCE_APPARENT)));
        put(Columns.INCIDENTS, tally.incidents);
        put(Columns.INCIDENTS_TIER3, tally.tier3Incidents);
    }

    /** Puts the counts of the pilots that count in the place of those of all pilots. */
    private void recount(Recount counted) {
        put(Columns.PILOTS_LAUNCHED, counted.launched());
        put(Columns.PRODUCTIONS, counted.live());
        put(Columns.PILOTS_PASSED, counted.passed());
        put(Columns.PRODUCTIONS_SUCCESSFUL, counted.successful());
        put(Columns.PILOTS_SCALED, counted.scaled());
        put(Columns.PRODUCTIONS_RETIRED, counted.retired());
        put(
                Columns.APPARENT_SUCCESSES,
                Tally.apparent(
                        counted.launched(),
                        counted.passed(),
                        org.climate.licences,
                        org.at(Parameters.LICENCE_APPARENT)));
    }

    /** Money in cents, so that granted + overdraft = spent + committed + remaining + returned holds to the cent. */
    private void money() {
        Budget budget = org.budget;
        for (Budget.Purpose purpose : Budget.Purpose.values()) {
            row[Columns.SPEND_BY_STAGE.offset() + purpose.ordinal()] = cents(budget.spent(purpose));
        }
        double onPilots = spent(Budget.Purpose.PILOT, Budget.Purpose.ONBOARDING);
        double onRunning = spent(Budget.Purpose.RUN, Budget.Purpose.LICENCES);
        double onProgrammes = spent(Budget.Purpose.PROGRAMMES, Budget.Purpose.PROGRAMMES);
        double spent = cents(onPilots + onRunning + onProgrammes);
        double value = cents(tally.value);
        double net = cents(value - spent);
        put(Columns.SPEND_TOTAL, spent);
        put(Columns.SPEND_PILOTS, onPilots);
        put(Columns.SPEND_RUN, onRunning);
        put(Columns.SPEND_INTERVENTIONS, onProgrammes);
        put(Columns.VALUE_REALIZED, value);
        put(Columns.NET_VALUE, net);
        put(Columns.NET_VALUE_DISCOUNTED, cents(discounted));
        put(Columns.POSITIVE_NET, net > 0 ? 1 : 0);
        double granted = cents(budget.granted());
        double overdraft = cents(budget.overdraft());
        double committed = cents(budget.committed());
        double returned = cents(budget.returned());
        put(Columns.BUDGET_GRANTED, granted);
        put(Columns.BUDGET_OVERDRAFT, overdraft);
        put(Columns.BUDGET_COMMITTED, committed);
        put(Columns.BUDGET_REMAINING, cents(granted + overdraft - spent - committed - returned));
        put(Columns.BUDGET_RETURNED, returned);
    }

    /** Spend on neighbouring purposes, by the row. */
    private double spent(Budget.Purpose from, Budget.Purpose to) {
        double sum = 0;
        for (int i = from.ordinal(); i <= to.ordinal(); i++) {
            sum += row[Columns.SPEND_BY_STAGE.offset() + i];
        }
        return cents(sum);
    }

    /** k$ rounded to whole cents. */
    private static double cents(double amount) {
        return Math.rint(amount * CENTS) / CENTS;
    }

    private void pools() {
        int stride = Columns.UTILIZATION_DATA.offset() - Columns.UTILIZATION_AI.offset();
        for (PoolKind kind : PoolKind.values()) {
            Pool pool = org.pool(kind);
            int at = kind.ordinal() * stride;
            row[Columns.UTILIZATION_AI.offset() + at] = pool.utilization();
            row[Columns.WIP_AI.offset() + at] =
                    (double) pool.jobMinutes() / ((double) org.blueprint.horizonWeeks() * MINUTES_A_WEEK);
            row[Columns.WAIT_WEEKS_AI.offset() + at] = pools.waits(kind);
            row[Columns.JOBS_AI.offset() + at] = pools.finished(kind);
        }
    }

    private void closures(int month) {
        long end = month * Trajectory.MINUTES_A_MONTH;
        int launched = 0;
        int closed = 0;
        for (int i = 0; i < portfolio.launched(); i++) {
            Pilot pilot = portfolio.pilot(i);
            if (pilot.launched <= end) {
                launched++;
                if (pilot.live < 0 && pilot.ended >= 0 && pilot.ended <= end) {
                    closed++;
                }
            }
        }
        boolean early = month == MONTH_24;
        put(early ? Columns.ACTIVE_M24 : Columns.ACTIVE_M36, launched > 0 ? 1 : 0);
        put(early ? Columns.MAJORITY_CLOSED_M24 : Columns.MAJORITY_CLOSED_M36, 2 * closed > launched ? 1 : 0);
        if (early) {
            put(Columns.LAUNCHED_M24, launched);
            put(Columns.CLOSED_M24, closed);
        }
    }

    private void pilot(Pilot pilot, long now) {
        boolean inTime = pilot.live >= 0 && pilot.live - pilot.launched <= Lifecycle.JUDGED_AFTER;
        fate(pilot, inTime);
        funnel(pilot, inTime);
        times(pilot, now, inTime);
        if (pilot.external()) {
            count(Columns.EXTERNAL_LAUNCHED);
            row[Columns.EXTERNAL_PRODUCTION.offset()] += inTime ? 1 : 0;
        } else {
            count(Columns.BUILD_LAUNCHED);
            row[Columns.BUILD_PRODUCTION.offset()] += inTime ? 1 : 0;
        }
        int year = (int) (pilot.launched / MINUTES_A_YEAR);
        if (year < Columns.LAUNCHES_BY_YEAR.length()) {
            count(Columns.LAUNCHES_BY_YEAR, year);
            row[Columns.COHORT_PRODUCTION_BY_YEAR.offset() + year] += inTime ? 1 : 0;
        }
        overrun(pilot);
        long stall =
                pilot.stage.unfinished() ? Math.max(pilot.longestStall, now - pilot.progressed) : pilot.longestStall;
        row[Columns.STALLED_13W.offset()] += stall >= 13 * MINUTES_A_WEEK ? 1 : 0;
        row[Columns.STALLED_26W.offset()] += stall >= 26 * MINUTES_A_WEEK ? 1 : 0;
        if (pilot.live >= 0) {
            production(pilot);
        }
    }

    private void fate(Pilot pilot, boolean inTime) {
        row[Columns.COHORT_PRODUCTION.offset() + pilot.fate.ordinal()]++;
        count(Columns.CAUSES, pilot.fate.ordinal() * CAUSES + pilot.cause.ordinal());
        if (inTime && pilot.succeeded >= 0) {
            count(Columns.COHORT_SUCCESSFUL);
        }
    }

    private void funnel(Pilot pilot, boolean inTime) {
        for (int stage = 0; stage <= pilot.reach; stage++) {
            count(Columns.FUNNEL, stage);
        }
        if (inTime) {
            row[Columns.FUNNEL.offset() + 7] += pilot.succeeded >= 0 ? 1 : 0;
            row[Columns.FUNNEL.offset() + 8] += pilot.scaled >= 0 ? 1 : 0;
        } else {
            count(Columns.FUNNEL_EXITS, pilot.reach * 5 + pilot.fate.ordinal() - Fate.KILLED.ordinal());
        }
    }

    private void times(Pilot pilot, long now, boolean inTime) {
        if (inTime) {
            weeks(Columns.LAUNCH_TO_PRODUCTION, pilot.live - pilot.launched);
            if (pilot.proven >= 0) {
                weeks(Columns.PILOT_TO_PRODUCTION, pilot.live - pilot.proven);
            } else {
                count(Columns.PRODUCTION_WITHOUT_TEST);
            }
        }
        switch (pilot.fate) {
            case KILLED -> weeks(Columns.LAUNCH_TO_KILLED, pilot.ended - pilot.launched);
            case REJECTED -> weeks(Columns.LAUNCH_TO_REJECTED, pilot.ended - pilot.launched);
            case ABANDONED -> weeks(Columns.LAUNCH_TO_ABANDONED, pilot.ended - pilot.launched);
            default -> {}
        }
        if (pilot.reviewed >= 0) {
            weeks(Columns.PILOT_WEEKS, pilot.reviewed - pilot.pilotStarted);
        }
        if (pilot.live >= 0) {
            boolean ended = pilot.ended >= 0;
            weeks(
                    ended ? Columns.PRODUCTION_ENDED : Columns.PRODUCTION_CENSORED,
                    (ended ? pilot.ended : now) - pilot.live);
        }
    }

    private void weeks(Column histogram, long minutes) {
        count(histogram, (int) Math.min(histogram.length() - 1, minutes / MINUTES_A_WEEK));
    }

    private void spending(Pilot pilot) {
        if (pilot.unit.function == BusinessFunction.SALES) {
            row[Columns.SALES_SPEND.offset()] += pilot.spend;
        }
        if (pilot.live < 0) {
            row[Columns.SPEND_WASTED.offset()] += pilot.spend;
        }
    }

    private void overrun(Pilot pilot) {
        if (pilot.passed < 0) {
            return;
        }
        double ratio = pilot.plan > 0 ? pilot.spend / pilot.plan : 0;
        boolean escalated = ratio > org.at(Parameters.REAPPROVAL_OVERRUN);
        Column histogram = escalated ? Columns.OVERRUN_ESCALATED : Columns.OVERRUN_OTHERS;
        count(histogram, (int) Math.min(histogram.length() - 1, ratio / OVERRUN_STEP));
        if (escalated) {
            count(Columns.ESCALATED);
            row[Columns.ESCALATED_LIVE.offset()] += pilot.live >= 0 ? 1 : 0;
        }
    }

    private void production(Pilot pilot) {
        int year = (int) (pilot.live / MINUTES_A_YEAR);
        if (year < Columns.GOLIVES_BY_YEAR.length()) {
            count(Columns.GOLIVES_BY_YEAR, year);
        }
        if (pilot.succeeded >= 0 || pilot.disappointed >= 0 || pilot.ended >= 0) {
            count(Columns.PRODUCTIONS_JUDGED);
        }
        if (pilot.stage.live()) {
            count(Columns.IN_PRODUCTION_END);
        }
    }

    /** All pilots as records. */
    List<PilotRecord> pilots() {
        List<PilotRecord> records = new ArrayList<>();
        for (int i = 0; i < portfolio.launched(); i++) {
            records.add(pilot(portfolio.pilot(i)));
        }
        return records;
    }

    /** A pilot as a record. */
    PilotRecord pilot(Pilot pilot) {
        return new PilotRecord(
                pilot.index,
                pilot.key,
                pilot.unit.name,
                pilot.unit.function,
                pilot.useCase,
                pilot.mode,
                pilot.performative,
                pilot.tier,
                pilot.value,
                pilot.launched,
                pilot.stage,
                pilot.limbo,
                pilot.fate,
                pilot.cause,
                pilot.passed,
                pilot.live,
                pilot.ended,
                pilot.succeeded >= 0,
                pilot.spend,
                pilot.plan,
                pilot.runSpend,
                pilot.realized);
    }
}
