package pilottrap.simulation.pilot;

import pilottrap.simulation.kernel.Calendar;
import pilottrap.simulation.kernel.Phase;
import pilottrap.simulation.measure.Ledger.Kind;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.organization.Team;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.pilot.Pilot.Branch;
import pilottrap.simulation.random.Luck;
import pilottrap.simulation.random.Purpose;

/**
 * What happens to a pilot from its launch to its go-live or its end: stages, gates, limbo (§4.4, C9–C11). Live systems are
 * {@link Production}'s.
 */
public final class Lifecycle {
    private static final Stage[] BRANCHES = {Stage.DATA, Stage.INTEGRATION, Stage.GOVERNANCE, Stage.CHANGE};
    private static final long MINUTES_A_WEEK = 10_080;
    private static final double LEAST_LOOP_WEEKS = 1.0 / 168;
    /** A pilot is judged so many minutes after its launch. */
    public static final long JUDGED_AFTER = Blueprint.JUDGED_AFTER * MINUTES_A_WEEK;

    private final Organization org;
    private final Luck luck;
    private final Calendar calendar;
    private final Chronicle chronicle;
    private final Accounts accounts;
    private final Limbo limbo;
    private final Tally tally;
    private final Pools pools;
    private final Production production;

    /** The life-cycle on an organization, a calendar and its pools. */
    public Lifecycle(
            Organization org,
            Calendar calendar,
            Chronicle chronicle,
            Tally tally,
            Pools pools,
            Accounts accounts,
            Production production) {
        this.org = org;
        this.luck = org.luck;
        this.calendar = calendar;
        this.chronicle = chronicle;
        this.accounts = accounts;
        limbo = new Limbo(org, calendar, chronicle, pools);
        this.tally = tally;
        this.pools = pools;
        this.production = production;
    }

    /** S1: launches an approved pilot. */
    void launch(Pilot pilot) {
        long now = calendar.now();
        pilot.launched = now;
        pilot.progressed = now;
        pilot.enter(Stage.SCOPED);
        pilot.commitment = pilot.unit.sponsor.enthusiasm;
        pilot.redesign = org.at(Parameters.WORKFLOW_REDESIGN);
        pilot.plan = Work.plan(org, pilot);
        refresh(pilot);
        limbo.beginSponsorSpell(pilot);
        chronicle.note(pilot, Kind.LAUNCHED, pilot.value);
        waitFor(pilot, Stage.SCOPED, org.at(Parameters.SCOPING_WEEKS), Phase.COMPLETION);
    }

    /** The pilot's timer has run out. */
    public void timeUp(Pilot pilot) {
        switch (pilot.timer) {
            case SCOPED -> startPilotWork(pilot);
            case PILOT_REVIEW -> review(pilot);
            case GOVERNANCE -> governanceDecision(pilot);
            case GOLIVE -> goLiveTest(pilot);
            default -> throw new IllegalStateException("no timer of stage " + pilot.timer);
        }
    }

    /** A job of the pilot is done in its pool and has left it. */
    public void jobDone(Pilot pilot, Stage stage, double delivered) {
        accounts.book(pilot, stage, delivered);
        pilot.jobs[stage.ordinal()] = -1;
        if (stage == Stage.LIVE) {
            production.retrained(pilot);
            return;
        }
        chronicle.note(pilot, Kind.COMPLETED, stage, delivered);
        workDone(pilot, stage);
    }

    private void workDone(Pilot pilot, Stage stage) {
        switch (stage) {
            case PILOT -> {
                progress(pilot);
                pilot.enter(Stage.PILOT_REVIEW);
                refresh(pilot);
                waitFor(pilot, Stage.PILOT_REVIEW, committee(Purpose.G1_WAIT, pilot, 0), Phase.DECISION);
            }
            case GOVERNANCE -> awaitGovernance(pilot);
            case ONBOARDING -> production.start(pilot);
            default -> branchDone(pilot, stage);
        }
    }

    /** U(0, cadence) weeks until a committee sits. */
    private double committee(Purpose purpose, Pilot pilot, long occurrence) {
        return luck.uniform(purpose, pilot.key, occurrence) * org.at(Parameters.COMMITTEE_CADENCE);
    }

    /** Sets the pilot's timer; no wait means at once. */
    private void waitFor(Pilot pilot, Stage what, double weeks, Phase phase) {
        pilot.timer = what;
        long minutes = (long) StrictMath.ceil(weeks * MINUTES_A_WEEK);
        if (minutes <= 0) {
            timeUp(pilot);
        } else {
            calendar.schedule(Slots.pilot(pilot.index), calendar.now() + minutes, phase);
        }
    }

    private void startPilotWork(Pilot pilot) {
        progress(pilot);
        pilot.enter(Stage.PILOT);
        pilot.pilotStarted = calendar.now();
        refresh(pilot);
        work(pilot, Stage.PILOT, Work.pilot(org, pilot));
    }

    /** Enters a job of a stage into its pool; work of none is done at once. */
    private void work(Pilot pilot, Stage stage, double work) {
        chronicle.note(pilot, Kind.ENTERED, stage, work);
        pilot.booked[stage.ordinal()] = 0;
        if (work <= 0) {
            chronicle.note(pilot, Kind.COMPLETED, stage, 0);
            workDone(pilot, stage);
            return;
        }
        PoolKind kind = Pools.of(stage);
        double cap = Pools.cap(org, stage);
        double weight = weighted(kind) ? Support.serviceWeight(org, pilot) : 1;
        int job = pools.enter(kind, pilot, stage, work, weight, cap, pilot.value / work);
        pilot.jobs[stage.ordinal()] = job;
        if (Support.slowWalked(stage)) {
            org.pool(kind).progress(job, 1 - Support.slowWalk(org, pilot));
        }
    }

    private static boolean weighted(PoolKind kind) {
        return kind != PoolKind.AI && kind != PoolKind.MLOPS;
    }

    /** G1. */
    private void review(Pilot pilot) {
        pilot.reviewed = calendar.now();
        double signal = pilot.quality + org.at(Parameters.G1_NOISE) * luck.normal(Purpose.G1_SIGNAL, pilot.key, 0);
        boolean sound = signal > org.at(Parameters.G1_PASS);
        if (sound) {
            pilot.proven = calendar.now();
        } else if (luck.uniform(Purpose.G1_NOT_OK, pilot.key, 0) < org.at(Parameters.G1_NOT_OK_KILL)) {
            end(pilot, Stage.KILLED, Cause.UNSOUND, org.at(Parameters.G1_PASS) - signal);
            return;
        }
        double margin = Gate.reviewMargin(org, pilot, signal, luck.normal(Purpose.G1_SCORE, pilot.key, 0));
        if (margin < 0) {
            end(pilot, Stage.KILLED, Cause.WEAK_CASE, -margin);
            return;
        }
        progress(pilot);
        pilot.passed = calendar.now();
        pilot.redesign = org.at(Parameters.WORKFLOW_REDESIGN);
        tally.passed++;
        chronicle.note(pilot, Kind.REVIEW_PASSED, signal);
        pilot.handedOff = luck.uniform(Purpose.HANDOFF, pilot.key, 0) < org.at(Parameters.HANDOFF_CHANCE);
        pilot.parallelGovernance = org.on(Parameters.PARALLEL_GOVERNANCE);
        pilot.parallelChange = org.on(Parameters.PARALLEL_CHANGE);
        startPass(pilot, 1);
    }

    /** Begins S4–S7, for the first time or as rework. */
    private void startPass(Pilot pilot, double factor) {
        pilot.passFactor = factor;
        for (Stage stage : BRANCHES) {
            pilot.branches[stage.ordinal()] = Branch.AHEAD;
        }
        pilot.enter(Stage.DATA);
        refresh(pilot);
        proceed(pilot);
    }

    /** Starts every branch whose turn has come; when all are done, the go-live. */
    private void proceed(Pilot pilot) {
        for (Stage stage : BRANCHES) {
            if (pilot.branches[stage.ordinal()] == Branch.AHEAD && due(pilot, stage)) {
                pilot.branches[stage.ordinal()] = Branch.WORKING;
                startBranch(pilot, stage);
                if (!pilot.stage.unfinished()) {
                    return;
                }
            }
        }
    }

    private static boolean due(Pilot pilot, Stage stage) {
        boolean connected = pilot.branches[Stage.INTEGRATION.ordinal()] == Branch.DONE;
        boolean approved = pilot.branches[Stage.GOVERNANCE.ordinal()] == Branch.DONE;
        return switch (stage) {
            case DATA -> true;
            case INTEGRATION -> pilot.branches[Stage.DATA.ordinal()] == Branch.DONE;
            case GOVERNANCE -> pilot.parallelGovernance || connected;
            default -> pilot.parallelChange || (connected && approved);
        };
    }

    private void startBranch(Pilot pilot, Stage stage) {
        double factor = pilot.passFactor;
        switch (stage) {
            case DATA ->
                advanced(pilot, stage, Work.data(org, pilot) * (pilot.reworked ? org.at(Parameters.REWORK_DATA) : 1));
            case INTEGRATION -> advanced(pilot, stage, Work.integration(org, pilot) * factor);
            case GOVERNANCE -> {
                pilot.reviewWork = Work.governance(org, pilot) * factor;
                work(pilot, stage, pilot.reviewWork);
            }
            default -> work(pilot, stage, Work.change(org, pilot) * factor);
        }
    }

    /** Enters work of which an engineer who came earlier may have done and been paid a part. */
    private void advanced(Pilot pilot, Stage stage, double work) {
        double done = pilot.butFor == ButFor.ENGINEER && !pilot.reworked ? Math.min(work, ButFor.HEAD_START_WEEKS) : 0;
        if (done > 0) {
            pilot.booked[stage.ordinal()] = 0;
            accounts.book(pilot, stage, done);
        }
        work(pilot, stage, work - done);
    }

    private void branchDone(Pilot pilot, Stage stage) {
        progress(pilot);
        pilot.branches[stage.ordinal()] = Branch.DONE;
        if (pilot.completed[stage.ordinal()] < 0) {
            pilot.completed[stage.ordinal()] = calendar.now();
        }
        for (Stage each : BRANCHES) {
            if (pilot.branches[each.ordinal()] != Branch.DONE) {
                pilot.enter(each);
                refresh(pilot);
                proceed(pilot);
                return;
            }
        }
        seekGoLive(pilot);
    }

    /** After a review loop's work: the committee's sitting. */
    private void awaitGovernance(Pilot pilot) {
        pilot.branches[Stage.GOVERNANCE.ordinal()] = Branch.WAITING;
        double wait = Gate.fastLane(org, pilot)
                ? 0
                : committee(Purpose.GOVERNANCE_WAIT, pilot, pilot.loops) * org.at(Parameters.GOVERNANCE_WAIT_FACTOR);
        // A later loop takes an hour at least, so that reviews without work or wait do not decide without end at once.
        double least = pilot.loops > 0 ? LEAST_LOOP_WEEKS : 0;
        waitFor(pilot, Stage.GOVERNANCE, Math.max(least, wait), Phase.DECISION);
    }

    /** G2. */
    private void governanceDecision(Pilot pilot) {
        int loop = pilot.loops;
        pilot.loops++;
        refresh(pilot);
        double chance = Gate.governancePass(org, pilot, production.tightened());
        if (luck.uniform(Purpose.GOVERNANCE_PASS, pilot.key, loop) < chance) {
            chronicle.note(pilot, Kind.APPROVED, Stage.GOVERNANCE, chance);
            branchDone(pilot, Stage.GOVERNANCE);
            return;
        }
        double rejection = Gate.rejection(org, pilot);
        if (luck.uniform(Purpose.GOVERNANCE_REJECT, pilot.key, loop) < rejection) {
            end(pilot, Stage.REJECTED, Cause.RISK_REVIEW, rejection);
            return;
        }
        progress(pilot);
        chronicle.note(pilot, Kind.REVIEW_LOOP, Stage.GOVERNANCE, chance);
        pilot.branches[Stage.GOVERNANCE.ordinal()] = Branch.WORKING;
        double again = pilot.reviewWork * org.at(Parameters.LOOP_WORK);
        if (again <= 0) {
            awaitGovernance(pilot);
        } else {
            work(pilot, Stage.GOVERNANCE, again);
        }
    }

    /** S8: a committee re-approves first where the plan is overrun. */
    private void seekGoLive(Pilot pilot) {
        pilot.enter(Stage.GOLIVE);
        refresh(pilot);
        double wait = pilot.spend > org.at(Parameters.REAPPROVAL_OVERRUN) * pilot.plan
                ? committee(Purpose.G3_WAIT, pilot, pilot.attempts)
                : 0;
        waitFor(pilot, Stage.GOLIVE, wait, Phase.DECISION);
    }

    /** G3. */
    private void goLiveTest(Pilot pilot) {
        int attempt = pilot.attempts;
        pilot.attempts++;
        refresh(pilot);
        double low = org.at(Parameters.GAP_LOW);
        double spread = low + (1 - low) * luck.uniform(Purpose.G3_GAP, pilot.key, attempt);
        pilot.productionQuality = Gate.productionQuality(org, pilot, spread);
        if (pilot.productionQuality < org.at(Parameters.PRODUCTION_ACCEPTANCE)) {
            testFailed(pilot, attempt);
            return;
        }
        chronicle.note(pilot, Kind.TEST_PASSED, pilot.productionQuality);
        double veto = Gate.veto(org, pilot);
        if (luck.uniform(Purpose.G3_VETO, pilot.key, attempt) < veto) {
            vetoed(pilot, veto);
            return;
        }
        progress(pilot);
        pilot.enter(Stage.ONBOARDING);
        refresh(pilot);
        work(pilot, Stage.ONBOARDING, Work.onboarding(org));
    }

    private void testFailed(Pilot pilot, int attempt) {
        pilot.failedTests++;
        chronicle.note(pilot, Kind.TEST_FAILED, pilot.productionQuality);
        double kill = Gate.testKill(org, pilot);
        if (pilot.failedTests > org.at(Parameters.REWORK_MAX)
                || luck.uniform(Purpose.G3_KILL, pilot.key, attempt) < kill) {
            end(
                    pilot,
                    Stage.KILLED,
                    Cause.DATA_GAP,
                    org.at(Parameters.PRODUCTION_ACCEPTANCE) - pilot.productionQuality);
            return;
        }
        progress(pilot);
        pilot.reworked = true;
        chronicle.note(pilot, Kind.REWORK, attempt + 1.0);
        startPass(pilot, org.at(Parameters.REWORK_DOWNSTREAM));
    }

    /** The owner's veto sends half of the change work back and leaves the pilot in limbo. */
    private void vetoed(Pilot pilot, double chance) {
        progress(pilot);
        chronicle.note(pilot, Kind.VETOED, chance);
        if (pilot.sponsorship > org.at(Parameters.VETO_COST_SPONSORSHIP)) {
            pilot.owner.power = Organization.clip(pilot.owner.power - org.at(Parameters.VETO_COST));
        }
        pilot.enter(Stage.CHANGE);
        pilot.branches[Stage.CHANGE.ordinal()] = Branch.WORKING;
        refresh(pilot);
        double again = Work.change(org, pilot) * org.at(Parameters.VETO_CHANGE_WORK);
        // Work of none would be done at once and bring the pilot back to the same gate.
        work(pilot, Stage.CHANGE, Math.max(again, 1e-6));
        limbo.enter(pilot, Cause.OWNER_VETO);
    }

    /** One week of the hazards of an unfinished pilot: sponsor loss outside limbo; closure, then revival inside (C3.5). */
    public void hazards(Pilot pilot) {
        if (!pilot.limbo) {
            limbo.sponsorship(pilot);
            return;
        }
        double closure = limbo.closureHazard();
        if (pilot.closure.elapse(closure)) {
            end(pilot, Stage.ABANDONED, pilot.limboCause, closure);
        } else if (limbo.revives(pilot)) {
            refresh(pilot);
        }
    }

    /** Draws anew, after the luck has become another, when the next things befall all pilots. */
    public void redraw(Portfolio portfolio) {
        for (Pilot pilot : portfolio.active()) {
            if (pilot.stage.unfinished()) {
                limbo.redraw(pilot);
            } else if (pilot.stage.live()) {
                production.redraw(pilot);
            }
        }
    }

    /** Spares a pilot a cause from now on; who is in limbo for this very cause comes out of it. */
    public void spare(Pilot pilot, ButFor butFor) {
        pilot.butFor = butFor;
        boolean vetoed = pilot.limboCause == Cause.OWNER_VETO;
        if (pilot.limbo && (vetoed ? butFor == ButFor.VETO : butFor == ButFor.SPONSOR)) {
            limbo.revive(pilot, 0);
            refresh(pilot);
        }
        for (Stage stage : Stage.values()) {
            if (butFor == ButFor.MONEY && pilot.jobs[stage.ordinal()] >= 0) {
                pools.spare(Pools.of(stage), pilot.jobs[stage.ordinal()]);
            }
        }
    }

    /** Recomputes S and R and what hangs on them: service weights and slow-walk. */
    public void refresh(Pilot pilot) {
        pilot.sponsorship = Support.sponsorship(org, pilot, calendar.now());
        pilot.resistance = Support.resistance(org, pilot);
        for (Stage stage : BRANCHES) {
            int job = pilot.jobs[stage.ordinal()];
            if (job >= 0) {
                pools.sponsor(
                        Pools.of(stage),
                        job,
                        Support.serviceWeight(org, pilot),
                        Support.slowWalked(stage) ? 1 - Support.slowWalk(org, pilot) : 1);
            }
        }
    }

    private void progress(Pilot pilot) {
        judgeIfDue(pilot);
        pilot.progress(calendar.now());
    }

    /** Ends an unfinished pilot. */
    private void end(Pilot pilot, Stage how, Cause cause, double why) {
        judgeIfDue(pilot);
        long now = calendar.now();
        chronicle.note(
                pilot, how == Stage.KILLED ? Kind.KILLED : how == Stage.REJECTED ? Kind.REJECTED : Kind.ABANDONED, why);
        pilot.longestStall = Math.max(pilot.longestStall, now - pilot.progressed);
        boolean atReview = how == Stage.KILLED && pilot.stage == Stage.PILOT_REVIEW;
        accounts.stop(pilot);
        pilot.enter(how);
        pilot.limbo = false;
        pilot.ended = now;
        pilot.endCause = cause;
        tally.ended(how);
        org.learn(org.at(how == Stage.KILLED ? Parameters.POSTMORTEM_KILLED : Parameters.POSTMORTEM_OTHER));
        org.climate.credibility(-org.at(Parameters.CREDIBILITY_CLOSURE));
        if (how == Stage.ABANDONED) {
            pilot.owner.signal -= org.at(Parameters.SIGNAL_OWN_ABANDONED);
        }
        failureLoad(pilot, atReview);
    }

    private void failureLoad(Pilot pilot, boolean atReview) {
        double load = org.at(Parameters.FAILURE_LOAD) * (atReview ? org.at(Parameters.FAILURE_LOAD_G1) : 1);
        double peers = load * org.at(Parameters.FAILURE_LOAD_PEERS);
        for (Team team : pilot.unit.teams) {
            team.shock += peers;
        }
        for (int i = 0; i < pilot.userCount; i++) {
            pilot.users[i].shock += load - peers;
        }
    }

    /**
     * Brings an unfinished pilot live at once and counts it as a success (§5.6). Its quality on real data is what the middle
     * of the spread of the data gap would leave, or the least that is accepted.
     */
    public void win(Pilot pilot) {
        judgeIfDue(pilot);
        accounts.stop(pilot);
        pilot.limbo = false;
        if (pilot.passed < 0) {
            pilot.passed = calendar.now();
            tally.passed++;
        }
        double middle = (1 + org.at(Parameters.GAP_LOW)) / 2;
        pilot.productionQuality =
                Math.max(org.at(Parameters.PRODUCTION_ACCEPTANCE), Gate.productionQuality(org, pilot, middle));
        chronicle.note(pilot, Kind.CARRIED_THROUGH, pilot.productionQuality);
        while (pilot.stage != Stage.ONBOARDING) {
            pilot.enter(pilot.stage.straightOn());
        }
        production.start(pilot);
        production.succeed(pilot, org.at(Parameters.SUCCESS_MARGIN));
    }

    /** Books the work done on all jobs of a pilot since the last booking. */
    public void bookProgress(Pilot pilot) {
        accounts.bookProgress(pilot);
    }

    /** The sponsor's chair has changed hands. */
    public void executiveLeft(Pilot pilot) {
        chronicle.note(pilot, Kind.EXECUTIVE_LEFT, pilot.commitment);
    }

    /** The process owner's chair has changed hands. */
    public void ownerLeft(Pilot pilot) {
        refresh(pilot);
        chronicle.note(pilot, Kind.OWNER_LEFT, pilot.resistance);
    }

    /** Judges whoever is not judged yet, at the horizon: all 104 weeks are over then, and ends since the launch stand. */
    public void judgeRest(Portfolio portfolio) {
        for (int i = 0; i < portfolio.launched(); i++) {
            if (!portfolio.pilot(i).judged) {
                Diagnosis.judge(org, portfolio.pilot(i));
            }
        }
    }

    /** Judges a pilot whose 104 weeks are over, by its state before what happens now. */
    public void judgeIfDue(Pilot pilot) {
        Diagnosis.judgeIfDue(org, pilot, calendar.now());
    }
}
