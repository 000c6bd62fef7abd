package pilottrap.simulation;

import java.util.List;
import pilottrap.simulation.kernel.Calendar;
import pilottrap.simulation.kernel.DsolCalendar;
import pilottrap.simulation.kernel.Phase;
import pilottrap.simulation.kernel.WinnerTreeCalendar;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.LedgerBook;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.measure.Trajectory;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.pilot.Accounts;
import pilottrap.simulation.pilot.Chronicle;
import pilottrap.simulation.pilot.Lifecycle;
import pilottrap.simulation.pilot.Pilot;
import pilottrap.simulation.pilot.Pools;
import pilottrap.simulation.pilot.Portfolio;
import pilottrap.simulation.pilot.Production;
import pilottrap.simulation.pilot.Proposals;
import pilottrap.simulation.pilot.Slots;
import pilottrap.simulation.pilot.Tally;
import pilottrap.simulation.random.Luck;

/**
 * Runs replications of one blueprint. A run is a pure function of (blueprint, seed, replication): the engine, the
 * thread and what ran before make no difference. State is reused between runs; one instance serves one thread.
 */
public final class Simulation implements AutoCloseable {
    /** Events after which a replication is given up as censored. */
    public static final long EVENT_BUDGET = 5_000_000;

    private static final long MINUTES_A_WEEK = 10_080;
    private static final int HALF_YEAR = 26;
    private static final int QUARTER = 13;
    private static final int SLOTS = 256;

    private final Blueprint blueprint;
    private final Calendar calendar;
    private final Luck luck = new Luck(0, 0);
    private final Organization org;
    private final LedgerBook ledger = new LedgerBook();
    private final Tally tally = new Tally();
    private final Pools pools;
    private final Portfolio portfolio;
    private final Proposals proposals;
    private final Production production;
    private final Lifecycle lifecycle;
    private final Programmes programmes;
    private final Week week;
    private final Agenda agenda;
    private final Reviews reviews;
    private final Recorder recorder;
    private final Invariants invariants;
    private boolean checked;

    /** A simulation of a blueprint on an engine. */
    public Simulation(Blueprint given, Engine engine) {
        blueprint = given.afterThePast();
        calendar = engine == Engine.DSOL ? new DsolCalendar() : new WinnerTreeCalendar();
        org = new Organization(blueprint, luck);
        pools = new Pools(org, calendar);
        portfolio = new Portfolio(org, calendar, tally);
        Chronicle chronicle = new Chronicle(org, calendar, ledger);
        Accounts accounts = new Accounts(org, calendar, pools);
        production = new Production(org, calendar, chronicle, tally, pools, accounts, portfolio);
        lifecycle = new Lifecycle(org, calendar, chronicle, tally, pools, accounts, production);
        proposals = new Proposals(org, calendar, tally, portfolio, lifecycle, chronicle);
        programmes = new Programmes(org);
        week = new Week(org, portfolio, proposals, lifecycle, production, pools, programmes, tally);
        agenda = new Agenda(org, portfolio, lifecycle, week, chronicle);
        reviews = new Reviews(org, portfolio, production, programmes);
        recorder = new Recorder(org, portfolio, pools, tally);
        invariants = new Invariants(org, portfolio, tally);
    }

    /** Checks all invariants after every event from now on; slow, for tests. */
    public Simulation checked() {
        checked = true;
        return this;
    }

    /**
     * Runs one replication.
     *
     * @param seed the seed
     * @param replication the replication, at least 0
     * @param detail what is kept beside row and series
     * @return its result
     */
    public RunResult run(long seed, long replication, Detail detail) {
        return run(seed, replication, detail, EVENT_BUDGET);
    }

    /**
     * Runs one replication.
     *
     * @param details whether pilots and ledger are kept
     */
    public RunResult run(long seed, long replication, boolean details) {
        return run(seed, replication, details, EVENT_BUDGET);
    }

    /**
     * Runs one replication under an event budget.
     *
     * @param budget events that a run must stay below; one that fires as many ends as censored, at least 0
     */
    public RunResult run(long seed, long replication, boolean details, long budget) {
        return run(seed, replication, details ? Detail.LEDGER : Detail.NONE, budget);
    }

    private RunResult run(long seed, long replication, Detail detail, long budget) {
        begin(seed, replication, detail);
        long horizon = blueprint.horizonWeeks() * MINUTES_A_WEEK;
        return finish(seed, replication, detail, budget, calendar.run(horizon, budget, this::fire));
    }

    /**
     * Runs one replication up to a branch, and then a continuation of it to the horizon.
     *
     * @throws IllegalArgumentException if the branch lies after the horizon, or the pilot is not launched by then
     */
    public RunResult run(long seed, long replication, Continuation continuation, Detail detail) {
        long horizon = blueprint.horizonWeeks() * MINUTES_A_WEEK;
        long events = branch(seed, replication, continuation, detail);
        if (events < EVENT_BUDGET) {
            events += calendar.run(horizon, EVENT_BUDGET - events, this::fire);
        }
        return finish(seed, replication, detail, EVENT_BUDGET, events);
    }

    /**
     * What becomes of one pilot in a continuation: the same as in {@link #run(long, long, Continuation, Detail)}, but sooner,
     * since it stops within a quarter after the pilot has ended, has been judged of value or not, or is beyond judgement.
     *
     * @return the pilot then; its fate is that at 104 weeks
     * @throws IllegalArgumentException if the branch lies after the horizon, or the pilot is not launched by then
     * @throws IllegalStateException if it takes more events than a run may
     */
    public PilotRecord future(long seed, long replication, Continuation continuation) {
        long left = EVENT_BUDGET - branch(seed, replication, continuation, Detail.NONE);
        Pilot pilot = portfolio.pilot(continuation.pilot());
        long judged = pilot.launched + (Blueprint.FOLLOW_UP + 1) * MINUTES_A_WEEK;
        long until = Math.min(blueprint.horizonWeeks() * MINUTES_A_WEEK, judged);
        while (calendar.now() < until && !settled(pilot)) {
            left -= calendar.run(Math.min(until, calendar.now() + QUARTER * MINUTES_A_WEEK), left, this::fire);
            if (left <= 0) {
                throw new IllegalStateException("a continuation of replication " + replication + " ran out of events");
            }
        }
        lifecycle.judgeRest(portfolio);
        return recorder.pilot(pilot);
    }

    private static boolean settled(Pilot pilot) {
        return pilot.stage.terminal() || pilot.succeeded >= 0 || pilot.disappointed >= 0;
    }

    /** Runs up to the branch and takes it; returns the events fired. */
    private long branch(long seed, long replication, Continuation continuation, Detail detail) {
        if (continuation.minute() > blueprint.horizonWeeks() * MINUTES_A_WEEK) {
            throw new IllegalArgumentException("the branch lies after the horizon: minute " + continuation.minute());
        }
        begin(seed, replication, detail);
        long events = calendar.run(continuation.minute(), EVENT_BUDGET, this::fire);
        if (continuation.pilot() >= portfolio.launched()) {
            throw new IllegalArgumentException(
                    "pilot " + continuation.pilot() + " is not launched by minute " + continuation.minute());
        }
        if (continuation.number() != 0) {
            luck.reset(seed, replication, continuation.number());
            org.redraw();
            week.redraw();
            lifecycle.redraw(portfolio);
            proposals.redraw();
        }
        lifecycle.spare(portfolio.pilot(continuation.pilot()), continuation.butFor());
        pools.settle();
        return events;
    }

    private void begin(long seed, long replication, Detail detail) {
        luck.reset(seed, replication);
        reset(detail == Detail.LEDGER);
        start();
    }

    private RunResult finish(long seed, long replication, Detail detail, long budget, long events) {
        long horizon = blueprint.horizonWeeks() * MINUTES_A_WEEK;
        Status status = events < budget ? Status.FINISHED : Status.CENSORED;
        if (status == Status.FINISHED) {
            lifecycle.judgeRest(portfolio);
            recorder.finish(horizon, events);
        }
        invariants.check(calendar.now());
        return new RunResult(
                seed,
                replication,
                status,
                recorder.row(),
                recorder.trajectory(),
                detail == Detail.NONE ? List.of() : recorder.pilots(),
                detail == Detail.LEDGER ? copy() : Ledger.NONE);
    }

    private Ledger copy() {
        List<Ledger.Entry> entries = ledger.entries();
        return () -> entries;
    }

    private void reset(boolean book) {
        calendar.reset(SLOTS);
        ledger.reset(book);
        tally.reset();
        org.reset();
        pools.reset();
        production.reset();
        portfolio.reset();
        proposals.reset();
        programmes.reset();
        week.reset();
        reviews.reset();
        recorder.reset(Trajectory.months(blueprint.horizonWeeks()));
    }

    private void start() {
        programmes.apply(0);
        int next = reviews.annual(0);
        programmes.pay(0);
        pools.staff(programmes.diversions());
        proposals.cover();
        agenda.at(0);
        recorder.month(0);
        at(Slots.TICK, 1, Phase.TICK);
        annual(next);
        at(Slots.QUARTER, QUARTER, Phase.REVIEW);
        calendar.schedule(Slots.MEASURE, Trajectory.MINUTES_A_MONTH, Phase.MEASURE);
        scheduleProgrammes(0);
        pools.settle();
    }

    /** The next annual budget, if it still falls before the horizon, and the mid-year review half a year before it. */
    private void annual(int next) {
        if (next < blueprint.horizonWeeks()) {
            at(Slots.ANNUAL, next, Phase.REVIEW);
        }
        int middle = next - HALF_YEAR;
        if (middle * MINUTES_A_WEEK > calendar.now()) {
            at(Slots.MID_YEAR, middle, Phase.REVIEW);
        }
    }

    private void at(int slot, int atWeek, Phase phase) {
        calendar.schedule(slot, atWeek * MINUTES_A_WEEK, phase);
    }

    private void fire(int slot) {
        if (Slots.isPool(slot)) {
            pools.complete(Slots.poolOf(slot), portfolio, lifecycle);
        } else if (slot > Slots.PROPOSALS) {
            lifecycle.timeUp(portfolio.pilot(Slots.pilotOf(slot)));
        } else {
            calendarEvent(slot);
        }
        pools.settle();
        if (checked) {
            invariants.check(calendar.now());
        }
    }

    private void calendarEvent(int slot) {
        int now = (int) (calendar.now() / MINUTES_A_WEEK);
        switch (slot) {
            case Slots.TICK -> {
                week.tick(now, reviews.yearEnd(now));
                recorder.week(now);
                if (now < blueprint.horizonWeeks()) {
                    at(Slots.TICK, now + 1, Phase.TICK);
                }
            }
            case Slots.ANNUAL -> {
                annual(reviews.annual(now));
                pools.advanceAll();
                pools.staff(programmes.diversions());
                proposals.yearEnd(1);
                proposals.cover();
            }
            case Slots.MID_YEAR -> reviews.midYear();
            case Slots.QUARTER -> {
                reviews.quarter(now);
                proposals.cover();
                at(Slots.QUARTER, now + QUARTER, Phase.REVIEW);
            }
            case Slots.MEASURE -> {
                int month = (int) (calendar.now() / Trajectory.MINUTES_A_MONTH);
                recorder.month(month);
                calendar.schedule(Slots.MEASURE, (month + 1) * Trajectory.MINUTES_A_MONTH, Phase.MEASURE);
            }
            case Slots.PROGRAMMES -> {
                pools.advanceAll();
                programmes.apply(now);
                agenda.at(now);
                pools.staff(programmes.diversions());
                proposals.cover();
                scheduleProgrammes(now);
            }
            default -> proposals.arrive();
        }
    }

    /** The next week in which a programme starts, changes or ends. */
    private void scheduleProgrammes(int now) {
        int next = agenda.next(now);
        if (next >= 0) {
            at(Slots.PROGRAMMES, next, Phase.INTERVENTION);
        }
    }

    @Override
    public void close() {
        calendar.close();
    }
}
