package pilottrap.simulation.pilot;

import java.util.Arrays;
import pilottrap.simulation.organization.BusinessUnit;
import pilottrap.simulation.organization.Manager;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.organization.Team;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.random.Spell;

/** One pilot: what it is, where it stands, what happened to it. Objects are reused between replications. */
public final class Pilot {
    /** Most user teams a pilot has. */
    static final int MAX_USERS = 4;

    /** A branch of the work after the pilot: data, integration, governance or change. */
    enum Branch {
        /** Not begun. */
        AHEAD,
        /** In its pool. */
        WORKING,
        /** Waiting for the committee. */
        WAITING,
        /** Done. */
        DONE
    }

    private static final int STAGES = Stage.values().length;

    // What it is.
    /** Order of launch, from 0. */
    public int index;
    /** Identity in keyed draws: layer and number of its proposal. */
    public long key;
    /** Its unit. */
    public BusinessUnit unit;
    /** Its process owner. */
    public Manager owner;
    /** Its archetype. */
    public UseCase useCase = UseCase.MEETING_NOTES;
    /** How it is sourced. */
    public Mode mode = Mode.BUILD;
    /** Launched for show or for the technology's sake. */
    public boolean performative;
    /** Whether it has a defined metric. */
    public boolean kpi;
    /** Whether it needs a platform upgrade. */
    public boolean upgrade;
    /** Risk tier, 1 to 3. */
    public int tier;
    /** Yearly value at full use, k$. */
    public double value;
    /** Displacement δ, in [0, 1]. */
    public double displacement;
    /** Quality θ on curated data, in [0, 1]. */
    public double quality;
    /** Data sources, at least 1. */
    public int sources;
    /** Systems to connect, at least 1. */
    public int integrations;
    /** How far its workflow is redesigned, ω, in [0, 1]: as planned at launch, fixed when the pilot review is passed. */
    public double redesign;
    /** Spread of pilot work around its mean. */
    public double workSpread;
    /** User teams; the first {@link #userCount} count. */
    public final Team[] users = new Team[MAX_USERS];
    /** How many user teams. */
    public int userCount;

    /** What it is spared; nothing but in a continuation. */
    public ButFor butFor = ButFor.NOTHING;

    // Where it stands.
    /** The stage: of parallel branches the first unfinished one in chain order. */
    public Stage stage = Stage.PROPOSED;
    /** Whether it is in limbo. */
    public boolean limbo;
    /** Commitment c of its sponsor, in [0, 1]. */
    public double commitment;
    /** Sponsorship S, in [0, 1], as held. */
    public double sponsorship;
    /** Resistance R of its owner, in [0, 1], as held. */
    public double resistance;
    /** Whether the sponsor's chair has changed hands since launch. */
    public boolean sponsorChanged;
    /** Why it last went into limbo. */
    public Cause limboCause = Cause.NONE;
    /** Why it ended before going live. */
    public Cause endCause = Cause.NONE;
    /** Whether the data scientists have moved on. */
    public boolean handedOff;
    /** Whether governance runs beside data and integration work. */
    boolean parallelGovernance;
    /** Whether change work runs beside them. */
    boolean parallelChange;
    /** Whether it has been through a rework. */
    public boolean reworked;
    /** Review loops so far, over reworks. */
    public int loops;
    /** Go-live attempts so far. */
    public int attempts;
    /** Failed go-live tests so far. */
    public int failedTests;
    /** Spells of limbo so far. */
    int limboSpells;
    /** Spells outside limbo so far. */
    int sponsorSpells;
    /** First-pass work of the governance review, pw. */
    double reviewWork;
    /** Factor on the work of the present pass: 1 first, the rework factor later. */
    double passFactor;
    /** Work in pools by stage: the pool's handle, −1 where none. */
    final int[] jobs = new int[STAGES];
    /** Work already booked of the job, pw, by stage. */
    final double[] booked = new double[STAGES];
    /** Branches by stage. */
    final Branch[] branches = new Branch[STAGES];
    /** What the timer is for. */
    Stage timer = Stage.PROPOSED;
    /** Minutes of the wait left when it froze, 0 where none. */
    long frozen;

    // Spells.
    final Spell sponsorLoss = new Spell();
    final Spell closure = new Spell();
    final Spell revival = new Spell();

    // Times, in minutes; −1 is never.
    /** Launch. */
    public long launched;
    /** Last progress. */
    public long progressed;
    /** Start of pilot work. */
    public long pilotStarted;
    /** Decision of the pilot review. */
    public long reviewed;
    /** The technical test was passed. */
    public long proven;
    /** Went on past the pilot review. */
    public long passed;
    /** First completion of each branch, by stage. */
    public final long[] completed = new long[STAGES];
    /** Went live. */
    public long live;
    /** Judged successful. */
    public long succeeded;
    /** Judged disappointing. */
    public long disappointed;
    /** At scale. */
    public long scaled;
    /** Ended. */
    public long ended;
    /** The longest time without progress, minutes. */
    public long longestStall;

    // Money.
    /** Spent on S2–S9 work, k$. */
    public double spend;
    /** Planned for it, k$. */
    public double plan;

    /** Run cost and retraining so far, k$. */
    public double runSpend;
    /** Value realized so far, k$. */
    public double realized;

    // Judgement at 104 weeks.
    /** Whether judged. */
    public boolean judged;
    /** The fate. */
    public Fate fate = Fate.IN_PROGRESS;
    /** Its dominant cause. */
    public Cause cause = Cause.ON_ITS_WAY;
    /** Furthest funnel stage reached: 0 launched … 5 changed, 6 live. */
    public int reach;

    // Production.
    /** Quality in production, in [0, 1]; before it, of the last go-live test. */
    public double productionQuality;
    /** Recoverable drift. */
    public double drift;
    /** Drift a week. */
    public double driftRate;
    /** Autonomy level, 1 to 4. */
    public int level;
    /** Use by team. */
    public final double[] use = new double[MAX_USERS];
    /** Ceiling of use by team. */
    final double[] ceiling = new double[MAX_USERS];
    /** Weeks at scale by team. */
    final int[] steadyWeeks = new int[MAX_USERS];
    /** Value of the last week, k$. */
    public double weeklyValue;
    /** Run cost of the last week, k$. */
    public double weeklyRunCost;
    /** Price of its licence against the price when it went live. */
    public double licencePrice;
    /** Poor weeks, up and down. */
    int poorWeeks;

    final Spell detection = new Spell();
    final Spell promotion = new Spell();
    final Spell operationalRetirement = new Spell();
    final Spell poorRetirement = new Spell();
    final Spell incident = new Spell();
    int detections;
    int promotions;
    int incidents;

    /** A pilot of a unit; {@link #clear} must follow. */
    Pilot(BusinessUnit unit) {
        this.unit = unit;
        this.owner = unit.owners.get(0);
    }

    /** Forgets everything. */
    void clear() {
        butFor = ButFor.NOTHING;
        stage = Stage.PROPOSED;
        limbo = false;
        sponsorChanged = false;
        limboCause = Cause.NONE;
        endCause = Cause.NONE;
        handedOff = false;
        reworked = false;
        loops = 0;
        attempts = 0;
        failedTests = 0;
        limboSpells = 0;
        sponsorSpells = 0;
        passFactor = 1;
        Arrays.fill(jobs, -1);
        Arrays.fill(booked, 0);
        Arrays.fill(branches, Branch.AHEAD);
        timer = Stage.PROPOSED;
        frozen = 0;
        pilotStarted = -1;
        reviewed = -1;
        proven = -1;
        passed = -1;
        Arrays.fill(completed, -1);
        live = -1;
        succeeded = -1;
        disappointed = -1;
        scaled = -1;
        ended = -1;
        longestStall = 0;
        spend = 0;
        runSpend = 0;
        realized = 0;
        plan = 0;
        licencePrice = 1;
        judged = false;
        fate = Fate.IN_PROGRESS;
        cause = Cause.ON_ITS_WAY;
        reach = 0;
        productionQuality = 0;
        drift = 0;
        level = 0;
        weeklyValue = 0;
        weeklyRunCost = 0;
        poorWeeks = 0;
        detections = 0;
        promotions = 0;
        incidents = 0;
        Arrays.fill(use, 0);
        Arrays.fill(steadyWeeks, 0);
    }

    /**
     * Goes to another stage.
     *
     * @throws IllegalStateException if the life-cycle has no such step
     */
    void enter(Stage next) {
        if (!stage.leadsTo(next)) {
            throw new IllegalStateException("pilot " + index + " cannot go from " + stage + " to " + next);
        }
        stage = next;
    }

    /** Makes progress at a minute. */
    void progress(long now) {
        longestStall = Math.max(longestStall, now - progressed);
        progressed = now;
    }

    /** Whether it is bought or built with a partner. */
    public boolean external() {
        return mode != Mode.BUILD;
    }

    /** Whether someone may still work on it: S1–S9 and not in limbo. */
    public boolean moving() {
        return stage.unfinished() && !limbo;
    }

    /** The largest use a team can reach, in [0, 1]. */
    public double ceiling(int user) {
        return ceiling[user];
    }

    /** Mean use over its teams, in [0, 1]. */
    public double meanUse() {
        double sum = 0;
        for (int i = 0; i < userCount; i++) {
            sum += use[i];
        }
        return sum / userCount;
    }

    /** Mean trust of its teams, in [0, 1]. */
    double meanTrust() {
        double sum = 0;
        for (int i = 0; i < userCount; i++) {
            sum += users[i].trust;
        }
        return sum / userCount;
    }

    /** Sunk-cost pull 1 − e^(−spend/scale), less where the board does not look (§4.4, T22). */
    double sunkCost(Organization org) {
        double unseen = org.at(Parameters.SUNK_COST_UNSEEN);
        double seen = unseen + (1 - unseen) * Organization.clip(org.at(unit.visibility));
        return (1 - StrictMath.exp(-spend / org.at(Parameters.SUNK_COST_SCALE))) * seen;
    }
}
