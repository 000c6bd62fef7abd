package pilottrap.simulation.pilot;

import pilottrap.simulation.kernel.Pool;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameters;

/** Judges a pilot at 104 weeks and names the dominant cause of what became of it. */
public final class Diagnosis {
    private static final double MINUTES_A_WEEK = 10_080;
    /** A slow-down that takes away less than a quarter of the pace explains nothing. */
    private static final double NOTICEABLE = 0.29;

    private Diagnosis() {}

    /** Judges a pilot whose 104 weeks are over, by its state before what happens now. */
    static void judgeIfDue(Organization org, Pilot pilot, long now) {
        if (!pilot.judged && now > pilot.launched + Lifecycle.JUDGED_AFTER) {
            judge(org, pilot);
        }
    }

    /** Fixes fate, cause and reach by the pilot's present state. */
    static void judge(Organization org, Pilot pilot) {
        pilot.judged = true;
        pilot.reach = reach(pilot);
        if (pilot.live >= 0) {
            pilot.fate = Fate.PRODUCTION;
            pilot.cause = Cause.NONE;
        } else if (pilot.stage.terminal()) {
            pilot.fate = switch (pilot.stage) {
                case KILLED -> Fate.KILLED;
                case REJECTED -> Fate.REJECTED;
                default -> Fate.ABANDONED;
            };
            pilot.cause = pilot.endCause;
        } else if (pilot.limbo) {
            pilot.fate = Fate.LIMBO;
            pilot.cause = pilot.limboCause;
        } else {
            pilot.fate = Fate.IN_PROGRESS;
            pilot.cause = ofDelay(org, pilot, Cause.ON_ITS_WAY);
        }
    }

    /** The furthest funnel stage in chain order: 0 launched, 1 passed, 2 data, 3 integrated, 4 approved, 5 changed, 6 live. */
    private static int reach(Pilot pilot) {
        if (pilot.live >= 0) {
            return 6;
        }
        if (pilot.passed < 0) {
            return 0;
        }
        int reach = 1;
        for (int stage = Stage.DATA.ordinal(); stage <= Stage.CHANGE.ordinal(); stage++) {
            if (pilot.completed[stage] < 0) {
                break;
            }
            reach++;
        }
        return reach;
    }

    /** Why a sponsor let go: of −ln S, the largest part. */
    static Cause ofSponsorLoss(Organization org, Pilot pilot, long now) {
        double commitment = -StrictMath.log(Math.max(1e-9, pilot.commitment));
        double load = -StrictMath.log(Support.attentionShare(org, pilot.unit.sponsor));
        double idle = (now - pilot.progressed) / MINUTES_A_WEEK - org.at(Parameters.PATIENCE_GRACE);
        double patience = Math.max(0, idle) / Support.patience(org, pilot);
        if (load >= commitment && load >= patience) {
            return Cause.SPONSOR_OVERLOADED;
        }
        if (commitment >= patience) {
            return pilot.sponsorChanged ? Cause.SPONSOR_LEFT : Cause.SPONSOR_LUKEWARM;
        }
        return ofDelay(org, pilot, Cause.LONG_WORK);
    }

    /** What keeps an unfinished pilot where it is: why it is in limbo, or what slows its present stage most. */
    public static Cause ofStandstill(Organization org, Pilot pilot) {
        return pilot.limbo ? pilot.limboCause : ofDelay(org, pilot, Cause.ON_ITS_WAY);
    }

    /** What slows the pilot's present stage most, or {@code otherwise} where nothing does noticeably. */
    private static Cause ofDelay(Organization org, Pilot pilot, Cause otherwise) {
        if (!Pools.has(pilot.stage) || pilot.jobs[pilot.stage.ordinal()] < 0) {
            return Cause.COMMITTEE;
        }
        Pool pool = org.pool(Pools.of(pilot.stage));
        double slowWalk =
                Support.slowWalked(pilot.stage) ? -StrictMath.log(Math.max(1e-9, 1 - Support.slowWalk(org, pilot))) : 0;
        double money = org.budget.exhausted() && pilot.stage != Stage.PILOT && pilot.butFor != ButFor.MONEY
                ? -StrictMath.log(Math.max(1e-9, org.at(Parameters.EXHAUSTED_RATE)))
                : 0;
        // A job alone in its pool would get its cap, or all there is; what others take away is congestion.
        double alone = Math.min(Pools.cap(org, pilot.stage), pool.capacity());
        double own = pool.rate(pilot.jobs[pilot.stage.ordinal()]);
        double total = alone > 0 && own > 0 ? -StrictMath.log(Math.min(1, own / alone)) : 9;
        double congestion = Math.max(0, total - slowWalk - money);
        double most = Math.max(congestion, Math.max(slowWalk, money));
        if (most < NOTICEABLE) {
            return otherwise;
        }
        if (most == money) {
            return Cause.BUDGET;
        }
        return most == slowWalk ? Cause.SLOW_WALK : Cause.CONGESTION;
    }
}
