package pilottrap.simulation.pilot;

import java.util.Arrays;
import pilottrap.simulation.kernel.Calendar;
import pilottrap.simulation.kernel.Phase;
import pilottrap.simulation.kernel.Pool;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;

/** The shared pools at work: who is in them, and when the next job is done. Every change is followed by a new schedule. */
public final class Pools {
    private static final PoolKind[] KINDS = PoolKind.values();
    private static final Stage[] STAGES = Stage.values();
    private static final int STAGE_BITS = 5;
    private static final double MINUTES_A_WEEK = 10_080;

    private final Organization org;
    private final Calendar calendar;
    private final double[] waits = new double[KINDS.length];
    private final int[] finished = new int[KINDS.length];
    private int stale;

    /** The pools of an organization on a calendar. */
    public Pools(Organization org, Calendar calendar) {
        this.org = org;
        this.calendar = calendar;
    }

    /** Forgets what was counted. */
    public void reset() {
        stale = 0;
        Arrays.fill(waits, 0);
        Arrays.fill(finished, 0);
    }

    /** Whether a stage's work is done in a pool. */
    static boolean has(Stage stage) {
        return switch (stage) {
            case PILOT, DATA, INTEGRATION, GOVERNANCE, CHANGE, ONBOARDING, LIVE, SCALED -> true;
            default -> false;
        };
    }

    /**
     * The pool of a stage's work; retraining of a live system is MLOps work.
     *
     * @throws IllegalArgumentException if no pool works on the stage
     */
    public static PoolKind of(Stage stage) {
        return switch (stage) {
            case PILOT -> PoolKind.AI;
            case DATA -> PoolKind.DATA;
            case INTEGRATION -> PoolKind.INTEGRATION;
            case GOVERNANCE -> PoolKind.GOVERNANCE;
            case CHANGE -> PoolKind.CHANGE;
            case ONBOARDING, LIVE, SCALED -> PoolKind.MLOPS;
            default -> throw new IllegalArgumentException("no pool works on stage " + stage);
        };
    }

    /** The most people who work on one job of a stage, FTE. */
    static double cap(Organization org, Stage stage) {
        return org.at(stage == Stage.PILOT ? Parameters.PILOT_JOB_CAP : Parameters.JOB_CAP);
    }

    int enter(PoolKind kind, Pilot pilot, Stage stage, double work, double weight, double cap, double rank) {
        stale |= 1 << kind.ordinal();
        long tag = (long) pilot.index << STAGE_BITS | stage.ordinal();
        int job = org.pool(kind).enter(calendar.now(), tag, work, weight, cap, rank);
        if (pilot.butFor == ButFor.MONEY) {
            org.pool(kind).spare(job);
        }
        return job;
    }

    void limbo(PoolKind kind, int job, boolean limbo, double load) {
        stale |= 1 << kind.ordinal();
        org.pool(kind).advance(calendar.now());
        org.pool(kind).limbo(job, limbo, load);
    }

    /** Lets a job go on where the money of a pool is spent. */
    void spare(PoolKind kind, int job) {
        stale |= 1 << kind.ordinal();
        Pool pool = org.pool(kind);
        pool.advance(calendar.now());
        pool.spare(job);
    }

    void sponsor(PoolKind kind, int job, double weight, double progress) {
        stale |= 1 << kind.ordinal();
        Pool pool = org.pool(kind);
        pool.advance(calendar.now());
        pool.weight(job, weight);
        pool.progress(job, progress);
    }

    /** Withdraws an unfinished job; returns the work done on it, pw. */
    double withdraw(PoolKind kind, int job) {
        stale |= 1 << kind.ordinal();
        Pool pool = org.pool(kind);
        pool.advance(calendar.now());
        double delivered = pool.delivered(job);
        pool.leave(calendar.now(), job);
        return delivered;
    }

    /** Lets every finished job of a pool leave, and tells the life-cycle. */
    public void complete(int index, Portfolio portfolio, Lifecycle lifecycle) {
        Pool pool = org.pools.get(index);
        long now = calendar.now();
        pool.advance(now);
        stale |= 1 << index;
        for (int job = pool.finished(); job >= 0; job = pool.finished()) {
            long tag = pool.tag(job);
            double delivered = pool.delivered(job);
            Stage stage = STAGES[(int) (tag & (1 << STAGE_BITS) - 1)];
            double alone = delivered / cap(org, stage);
            waits[index] += Math.max(0, (now - pool.entered(job)) / MINUTES_A_WEEK - alone);
            finished[index]++;
            pool.leave(now, job);
            lifecycle.jobDone(portfolio.pilot((int) (tag >> STAGE_BITS)), stage, delivered);
        }
    }

    /** Jobs a pool has finished. */
    public int finished(PoolKind kind) {
        return finished[kind.ordinal()];
    }

    /** Weeks that finished jobs of a pool took beyond what they would have taken alone, work ÷ cap, summed. */
    public double waits(PoolKind kind) {
        return waits[kind.ordinal()];
    }

    /** Marks all pools for a new schedule and moves them to now. */
    public void advanceAll() {
        for (int i = 0; i < KINDS.length; i++) {
            org.pools.get(i).advance(calendar.now());
        }
        stale = (1 << KINDS.length) - 1;
    }

    /**
     * Sets capacities and slows post-pilot work where the money is spent.
     *
     * @param diversions what programmes leave of each pool, in [0, 1]
     */
    public void staff(double[] diversions) {
        boolean slowed = org.budget.exhausted();
        for (PoolKind kind : KINDS) {
            Pool pool = org.pool(kind);
            pool.capacity(org.present(kind, diversions[kind.ordinal()]));
            pool.throttle(slowed && kind != PoolKind.AI ? org.at(Parameters.EXHAUSTED_RATE) : 1);
        }
        stale = (1 << KINDS.length) - 1;
    }

    /** Reschedules the completions of all pools that changed. */
    public void settle() {
        while (stale != 0) {
            int index = Integer.numberOfTrailingZeros(stale);
            stale &= stale - 1;
            long next = org.pools.get(index).share(calendar.now());
            if (next == Calendar.NEVER) {
                calendar.cancel(Slots.pool(index));
            } else {
                calendar.schedule(Slots.pool(index), next, Phase.COMPLETION);
            }
        }
    }
}
