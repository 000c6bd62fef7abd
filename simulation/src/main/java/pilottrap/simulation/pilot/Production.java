package pilottrap.simulation.pilot;

import pilottrap.simulation.kernel.Calendar;
import pilottrap.simulation.measure.Ledger.Kind;
import pilottrap.simulation.organization.Capability;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.organization.Team;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.random.Luck;
import pilottrap.simulation.random.Purpose;

/** Live systems: use, trust, autonomy, value, drift, incidents, success, scale and retirement (§4.7.8–§4.7.10, C15). */
public final class Production {
    private static final long MINUTES_A_WEEK = 10_080;
    private static final double WEEKS_A_YEAR = 52;
    private static final int HIGHEST_LEVEL = 4;
    private static final Parameter[] LEVEL_VALUES = {
        Parameters.LEVEL_1_VALUE, Parameters.LEVEL_2_VALUE, Parameters.LEVEL_3_VALUE, Parameters.LEVEL_4_VALUE
    };
    private static final Parameter[] LEVEL_EXPOSURES = {
        Parameters.LEVEL_1_EXPOSURE,
        Parameters.LEVEL_2_EXPOSURE,
        Parameters.LEVEL_3_EXPOSURE,
        Parameters.LEVEL_4_EXPOSURE
    };

    private final Organization org;
    private final Luck luck;
    private final Calendar calendar;
    private final Chronicle chronicle;
    private final Tally tally;
    private final Pools pools;
    private final Accounts accounts;
    private final Portfolio portfolio;
    private final Adoption adoption = new Adoption();
    private long tightenedUntil;

    /** Production on an organization and a calendar. */
    public Production(
            Organization org,
            Calendar calendar,
            Chronicle chronicle,
            Tally tally,
            Pools pools,
            Accounts accounts,
            Portfolio portfolio) {
        this.org = org;
        this.luck = org.luck;
        this.calendar = calendar;
        this.chronicle = chronicle;
        this.tally = tally;
        this.pools = pools;
        this.accounts = accounts;
        this.portfolio = portfolio;
    }

    /** Forgets everything. */
    public void reset() {
        tightenedUntil = -1;
    }

    /** Whether a tier-3 incident was recent enough to tighten governance. */
    boolean tightened() {
        return calendar.now() < tightenedUntil;
    }

    /** S10: real users, real data, owner signed. */
    void start(Pilot pilot) {
        long now = calendar.now();
        Diagnosis.judgeIfDue(org, pilot, calendar.now());
        pilot.progress(now);
        pilot.enter(Stage.LIVE);
        pilot.live = now;
        pilot.licencePrice = 1;
        pilot.level = 1;
        pilot.drift = 0;
        pilot.driftRate = org.at(Parameters.DRIFT_RATE)
                * StrictMath.exp(org.at(Parameters.DRIFT_SD) * luck.normal(Purpose.DRIFT_RATE, pilot.key, 0));
        double low = org.at(Parameters.ADOPTION_CEILING_LOW);
        for (int i = 0; i < pilot.userCount; i++) {
            Team team = pilot.users[i];
            pilot.ceiling[i] = low + (1 - low) * luck.uniform(Purpose.ADOPTION_CEILING, pilot.key, team.key);
            pilot.use[i] = Math.min(pilot.ceiling[i], org.at(Parameters.ADOPTION_START));
            team.shock += org.at(Parameters.LIVE_LOAD);
        }
        pilot.detection.begin(luck.exponential(Purpose.DRIFT_DETECTION, pilot.key, 0));
        pilot.promotion.begin(luck.exponential(Purpose.PROMOTION, pilot.key, 0));
        pilot.operationalRetirement.begin(luck.exponential(Purpose.OPERATIONAL_RETIREMENT, pilot.key, 0));
        pilot.poorRetirement.begin(luck.exponential(Purpose.POOR_RETIREMENT, pilot.key, 0));
        pilot.incident.begin(luck.exponential(Purpose.INCIDENT, pilot.key, 0));
        pilot.owner.signal += org.at(Parameters.SIGNAL_OWN_LIVE);
        tally.live++;
        chronicle.note(pilot, Kind.WENT_LIVE, pilot.productionQuality);
    }

    /** Draws anew, after the luck has become another, when the next things befall a live system. */
    void redraw(Pilot pilot) {
        pilot.detection.redraw(luck.exponential(Purpose.DRIFT_DETECTION, pilot.key, pilot.detections));
        pilot.promotion.redraw(luck.exponential(Purpose.PROMOTION, pilot.key, pilot.promotions));
        pilot.operationalRetirement.redraw(luck.exponential(Purpose.OPERATIONAL_RETIREMENT, pilot.key, 0));
        pilot.poorRetirement.redraw(luck.exponential(Purpose.POOR_RETIREMENT, pilot.key, 0));
        pilot.incident.redraw(luck.exponential(Purpose.INCIDENT, pilot.key, pilot.incidents));
    }

    /** A retraining job is done. */
    void retrained(Pilot pilot) {
        double before = pilot.productionQuality;
        double recovered = org.at(Parameters.RETRAINING_RESTORES) * pilot.drift;
        pilot.drift -= recovered;
        // What learning from use has made good already is not gained twice: never above the quality on curated data.
        pilot.productionQuality = Math.max(before, Math.min(pilot.quality, before + recovered));
        double restored = pilot.productionQuality - before;
        chronicle.note(pilot, Kind.RETRAINED, restored);
    }

    /** One week of a live system. */
    public void week(Pilot pilot) {
        double age = (calendar.now() - pilot.live) / (double) MINUTES_A_WEEK;
        double use = pilot.meanUse();
        drift(pilot, use);
        adoption.week(org, pilot);
        use = pilot.meanUse();
        account(pilot, use);
        if (!incident(pilot)) {
            gainTrust(pilot);
        }
        autonomy(pilot, age);
        judgeSuccess(pilot, age);
        scale(pilot);
        retire(pilot, age, use);
        if (pilot.stage.live()) {
            count(pilot, age);
        }
    }

    private void drift(Pilot pilot, double use) {
        double mlops = org.level(Capability.MLOPS);
        double lost = Math.min(pilot.productionQuality, pilot.driftRate);
        pilot.productionQuality -= lost;
        pilot.drift += lost;
        double external = pilot.external() ? org.at(Parameters.LEARNING_FROM_USE_EXTERNAL) : 0;
        if (pilot.productionQuality < pilot.quality) {
            double gain = org.at(Parameters.LEARNING_FROM_USE) * use * (1 + external + org.level(Capability.PRODUCT));
            pilot.productionQuality = Math.min(pilot.quality, pilot.productionQuality + gain);
        }
        boolean retraining = pilot.jobs[Stage.LIVE.ordinal()] >= 0;
        if (!retraining
                && pilot.drift > org.at(Parameters.DETECTION_TRIGGER)
                && pilot.detection.elapse(
                        org.at(Parameters.DETECTION_BASE) + org.at(Parameters.DETECTION_MLOPS) * mlops)) {
            chronicle.note(pilot, Kind.DRIFT_DETECTED, pilot.drift);
            pilot.detections++;
            pilot.detection.begin(luck.exponential(Purpose.DRIFT_DETECTION, pilot.key, pilot.detections));
            double work = Work.retraining(org);
            pilot.booked[Stage.LIVE.ordinal()] = 0;
            if (work > 0) {
                pilot.jobs[Stage.LIVE.ordinal()] = pools.enter(
                        PoolKind.MLOPS, pilot, Stage.LIVE, work, 1, org.at(Parameters.JOB_CAP), pilot.value / work);
            } else {
                retrained(pilot);
            }
        }
    }

    private void account(Pilot pilot, double use) {
        double worth = Organization.clip((pilot.productionQuality - org.at(Parameters.VALUE_QUALITY_ZERO))
                / org.at(Parameters.VALUE_QUALITY_RANGE));
        double guarantee = pilot.displacement >= org.at(Parameters.GUARANTEE_DISPLACEMENT)
                ? 1 - org.at(Parameters.GUARANTEE_VALUE_LOSS)
                : 1;
        pilot.weeklyValue = pilot.value
                * org.at(Parameters.VALUE_FACTOR)
                * guarantee
                * use
                * worth
                * org.at(LEVEL_VALUES[pilot.level - 1])
                / 52;
        double drift = org.at(Parameters.LICENCE_DRIFT);
        if (drift > 0) {
            pilot.licencePrice *= StrictMath.pow(1 + drift, 1 / WEEKS_A_YEAR);
        }
        pilot.weeklyRunCost = runCost(pilot);
        pilot.realized += pilot.weeklyValue;
        pilot.runSpend += pilot.weeklyRunCost;
        tally.value += pilot.weeklyValue;
        org.budget.run(pilot.weeklyRunCost);
    }

    /** Run cost of a system, k$ a week. */
    public double runCost(Pilot pilot) {
        double licence =
                pilot.external() ? org.at(Parameters.LICENCE_VALUE_SHARE) * pilot.value * pilot.licencePrice : 0;
        double fixed = org.at(Parameters.RUN_COST_FIXED)
                * (org.at(Parameters.RUN_COST_FIXED_BASE)
                        - org.at(Parameters.RUN_COST_MLOPS_SLOPE) * org.level(Capability.MLOPS));
        return (org.at(Parameters.RUN_COST_VALUE_SHARE) * pilot.value + Math.max(0, fixed) + licence) / 52;
    }

    private boolean incident(Pilot pilot) {
        double hazard = org.at(Parameters.INCIDENT_RATE)
                * (1 - pilot.productionQuality)
                * org.at(LEVEL_EXPOSURES[pilot.level - 1])
                * (org.at(Parameters.INCIDENT_BASE) - org.at(Parameters.INCIDENT_MLOPS) * org.level(Capability.MLOPS))
                * org.at(Parameters.INCIDENT_FACTOR);
        if (!pilot.incident.elapse(hazard)) {
            return false;
        }
        chronicle.note(pilot, Kind.INCIDENT, hazard);
        pilot.incidents++;
        pilot.incident.begin(luck.exponential(Purpose.INCIDENT, pilot.key, pilot.incidents));
        tally.incidents++;
        double kept = 1 - org.at(Parameters.TRUST_LOSS);
        for (int i = 0; i < pilot.userCount; i++) {
            pilot.users[i].trust *= kept;
        }
        if (pilot.tier == 3) {
            tally.tier3Incidents++;
            tightenedUntil = calendar.now() + (long) (org.at(Parameters.GOVERNANCE_TIGHTENING_WEEKS) * MINUTES_A_WEEK);
        }
        demote(pilot);
        return true;
    }

    private void gainTrust(Pilot pilot) {
        double gain = org.at(Parameters.TRUST_GAIN)
                * org.at(Parameters.TRUST_GAIN_SHARE)
                * (pilot.productionQuality - org.at(Parameters.TRUST_QUALITY_ZERO));
        for (int i = 0; i < pilot.userCount; i++) {
            Team team = pilot.users[i];
            team.trust = Organization.clip(team.trust + gain * pilot.use[i] * (1 - team.trust));
        }
    }

    private void demote(Pilot pilot) {
        if (pilot.level > 1) {
            pilot.level--;
            chronicle.note(pilot, Kind.DEMOTED, pilot.level);
        }
    }

    private void autonomy(Pilot pilot, double age) {
        boolean dynamic = org.on(Parameters.DYNAMIC_AUTONOMY);
        double trust = pilot.meanTrust();
        if (dynamic && trust < org.at(Parameters.DEMOTION_TRUST)) {
            demote(pilot);
            return;
        }
        int ceiling = Math.min(
                dynamic ? tierCeiling(pilot.tier) : (int) org.at(Parameters.STATIC_CEILING),
                Math.min(tierCeiling(pilot.tier), pilot.useCase.ceiling()));
        boolean ready = pilot.level < ceiling
                && age > org.at(dynamic ? Parameters.DYNAMIC_AGE : Parameters.STATIC_AGE)
                && trust > org.at(dynamic ? Parameters.DYNAMIC_TRUST : Parameters.STATIC_TRUST)
                && pilot.productionQuality > org.at(dynamic ? Parameters.DYNAMIC_QUALITY : Parameters.STATIC_QUALITY);
        if (ready
                && pilot.promotion.elapse(
                        org.at(dynamic ? Parameters.DYNAMIC_PROMOTION : Parameters.STATIC_PROMOTION))) {
            pilot.level++;
            pilot.promotions++;
            pilot.promotion.begin(luck.exponential(Purpose.PROMOTION, pilot.key, pilot.promotions));
            chronicle.note(pilot, Kind.PROMOTED, pilot.level);
        }
    }

    /** Tier 1 may reach level 4, tier 2 level 3, tier 3 level 2. */
    private static int tierCeiling(int tier) {
        return HIGHEST_LEVEL + 1 - tier;
    }

    private void judgeSuccess(Pilot pilot, double age) {
        if (pilot.succeeded >= 0 || pilot.disappointed >= 0 || age < org.at(Parameters.SUCCESS_WEEKS)) {
            return;
        }
        double margin = pilot.weeklyRunCost > 0 ? pilot.weeklyValue / pilot.weeklyRunCost : Double.MAX_VALUE;
        boolean success =
                pilot.meanUse() > org.at(Parameters.SUCCESS_ADOPTION) && margin > org.at(Parameters.SUCCESS_MARGIN);
        if (success) {
            succeed(pilot, margin);
        } else {
            pilot.disappointed = calendar.now();
            chronicle.note(pilot, Kind.DISAPPOINTMENT, margin);
            encourage(pilot, -org.at(Parameters.COMMITMENT_DISAPPOINTMENT));
        }
    }

    /** Counts a live system as a success, with all that follows: credit, belief, payout. */
    void succeed(Pilot pilot, double margin) {
        pilot.succeeded = calendar.now();
        tally.successful++;
        tally.freshSuccesses++;
        org.climate.credibility(org.at(Parameters.CREDIBILITY_SUCCESS));
        double payout = org.at(Parameters.SUCCESS_PAYOUT);
        if (payout > 0) {
            org.budget.programme(payout);
        }
        chronicle.note(pilot, Kind.SUCCESS, margin);
        encourage(pilot, org.at(Parameters.COMMITMENT_SUCCESS));
    }

    private void encourage(Pilot pilot, double change) {
        pilot.unit.sponsor.enthusiasm = Organization.clip(pilot.unit.sponsor.enthusiasm + change);
        portfolio.moveCommitment(pilot.unit.sponsor, change);
    }

    private void scale(Pilot pilot) {
        int steady = 0;
        for (int i = 0; i < pilot.userCount; i++) {
            pilot.steadyWeeks[i] = pilot.use[i] >= org.at(Parameters.SCALED_ADOPTION) ? pilot.steadyWeeks[i] + 1 : 0;
            if (pilot.steadyWeeks[i] >= org.at(Parameters.SCALED_WEEKS)) {
                steady++;
            }
        }
        if (pilot.scaled < 0 && steady >= org.at(Parameters.SCALED_TEAMS) * pilot.userCount) {
            chronicle.note(pilot, Kind.SCALED, pilot.meanUse());
            pilot.scaled = calendar.now();
            pilot.enter(Stage.SCALED);
            tally.scaled++;
        }
    }

    /** Tells the user teams what the system does to them this week. */
    private void count(Pilot pilot, double age) {
        for (int i = 0; i < pilot.userCount; i++) {
            Team team = pilot.users[i];
            team.systems++;
            team.use += pilot.use[i];
            if (age < org.at(Parameters.WORKLOAD_NEW_WEEKS)) {
                team.newSystems++;
            }
            if (age >= org.at(Parameters.WORKLOAD_RELIEF_WEEKS)) {
                team.relief += pilot.use[i] * pilot.productionQuality;
            }
            if (pilot.level == 2) {
                team.verifies = true;
            }
        }
        pilot.unit.liveUse += pilot.meanUse();
    }

    private void retire(Pilot pilot, double age, double use) {
        boolean poor = pilot.productionQuality < org.at(Parameters.POOR_QUALITY)
                || (age > org.at(Parameters.POOR_ADOPTION_AGE) && use < org.at(Parameters.POOR_ADOPTION))
                || (age > org.at(Parameters.POOR_MARGIN_AGE)
                        && pilot.weeklyValue < org.at(Parameters.POOR_MARGIN) * pilot.weeklyRunCost);
        pilot.poorWeeks = poor ? pilot.poorWeeks + 1 : Math.max(0, pilot.poorWeeks - 1);
        double operational = age > org.at(Parameters.RETIREMENT_AGE)
                ? org.at(Parameters.RETIREMENT)
                        * (1 - org.level(Capability.MLOPS))
                        * (org.at(Parameters.RETIREMENT_ADOPTION) - use)
                : 0;
        boolean failed = pilot.operationalRetirement.elapse(operational);
        boolean given = pilot.poorWeeks > org.at(Parameters.POOR_WEEKS)
                && pilot.poorRetirement.elapse(org.at(Parameters.POOR_RETIREMENT));
        if (failed || given) {
            Diagnosis.judgeIfDue(org, pilot, calendar.now());
            chronicle.note(pilot, Kind.RETIRED, use);
            accounts.stop(pilot);
            pilot.enter(Stage.RETIRED);
            pilot.ended = calendar.now();
            tally.ended(Stage.RETIRED);
            org.learn(org.at(Parameters.POSTMORTEM_OTHER));
        }
    }
}
