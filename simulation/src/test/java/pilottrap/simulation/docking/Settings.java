package pilottrap.simulation.docking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import pilottrap.simulation.measure.Ledger.Entry;
import pilottrap.simulation.measure.Ledger.Kind;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;

/** Settings in which engine and naive model are compared: all of them leave off what the naive model leaves out. */
final class Settings {
    /**
     * A setting that leaves nothing to chance.
     *
     * @param blueprint the setting
     * @param shown what its ledger must be full of, for the setting to be about what its name says
     */
    record Certain(Blueprint blueprint, Predicate<Entry> shown) {}

    /** A hazard a week under which a spell outlasts a week once in 22,000 times. */
    private static final double CERTAIN = 10;

    private static final int UNLIMITED = 1_000_000;

    /** What the naive model leaves out stays at its default, which is off. */
    private static final Set<Parameter> LEFT_OUT = Set.of(
            Parameters.RING_FENCE,
            Parameters.RING_FENCE_SHARE,
            Parameters.WIP_LIMIT,
            Parameters.POOL_LIMIT_AI,
            Parameters.POOL_LIMIT_DATA,
            Parameters.POOL_LIMIT_INTEGRATION,
            Parameters.POOL_LIMIT_GOVERNANCE,
            Parameters.POOL_LIMIT_CHANGE,
            Parameters.POOL_LIMIT_MLOPS,
            Parameters.PARALLEL_GOVERNANCE,
            Parameters.PARALLEL_CHANGE,
            Parameters.GOVERNANCE_FAST_LANE,
            Parameters.DYNAMIC_AUTONOMY,
            Parameters.SHARED_SPONSOR,
            Parameters.INCENTIVE_ALIGNMENT,
            Parameters.DECENTRALIZATION,
            Parameters.TRAINING,
            Parameters.TALENT_LOSS,
            Parameters.LAUNCHES_PAUSED,
            Parameters.LAUNCH_FACTOR,
            Parameters.BEST_OF_TWO,
            Parameters.PERFORMATIVE_FACTOR,
            Parameters.CLOSURE_FACTOR,
            Parameters.LEARNING_FACTOR,
            Parameters.INCIDENT_FACTOR,
            Parameters.VALUE_FACTOR,
            Parameters.EXTRA_CHANGE_LOAD,
            Parameters.UNTOOLED_LOAD,
            Parameters.GUARANTEE_VALUE_LOSS,
            Parameters.SUCCESS_PAYOUT,
            Parameters.LICENCE_DRIFT,
            Parameters.REDESIGN_THREAT,
            Parameters.LICENCES_FOR_SHOW,
            Parameters.PAST_WEEKS,
            Parameters.COUNTED_FROM);

    private Settings() {}

    /** The baseline over a short horizon: launches for a year and a half. */
    static Blueprint brief() {
        return Blueprint.standard().withHorizon(208, 78);
    }

    /**
     * Settings in which nothing that happens to a launched pilot is left to chance: hazards are 0 or certain, gates open or
     * shut, committees sit at all times, nobody comes or goes.
     */
    static Map<String, Certain> certain() {
        Blueprint calm = calm();
        Map<String, Certain> settings = new LinkedHashMap<>();
        settings.put("all goes through, with hand-offs", new Certain(calm, of(Kind.WENT_LIVE)));
        settings.put(
                "crowded pools",
                new Certain(pools(calm, 0.6), entry -> entry.kind() == Kind.COMPLETED && entry.load() > 2));
        settings.put(
                "starved pools",
                new Certain(pools(calm, 0.2), entry -> entry.kind() == Kind.ENTERED && entry.load() > 8));
        settings.put("few slots", new Certain(calm.with(Parameters.WIP_LIMIT, 4), of(Kind.DROPPED)));
        settings.put(
                "money runs out",
                new Certain(
                        calm.with(Parameters.BUDGET, 900).with(Parameters.LAUNCH_BUDGET_ELASTICITY, 0),
                        entry -> entry.kind() == Kind.COMPLETED && entry.potShare() < 0));
        settings.put(
                "owners slow all they can",
                new Certain(reluctant(calm), entry -> entry.kind() == Kind.COMPLETED && entry.resistance() == 1));
        settings.put(
                "sponsors let go at once, limbo is for ever", new Certain(unsponsored(calm), of(Kind.SPONSOR_LOST)));
        settings.put(
                "sponsors let go at once and close",
                new Certain(unsponsored(calm).with(Parameters.CLOSURE_BASE, CERTAIN), of(Kind.ABANDONED)));
        settings.put(
                "sponsors let go after the review, and limbo loads the pools",
                new Certain(
                        pools(unsponsored(calm), 0.5).with(Parameters.SPONSOR_LOSS_EARLY, 0),
                        entry -> entry.kind() == Kind.SPONSOR_LOST && entry.load() > 2));
        settings.put("every go-live is vetoed, every veto gets over", new Certain(vetoed(calm), of(Kind.VETOED)));
        settings.put(
                "every test fails",
                new Certain(
                        calm.with(Parameters.PRODUCTION_ACCEPTANCE, 1)
                                .with(Parameters.TEST_KILL_BASE, 0)
                                .with(Parameters.TEST_KILL_SLOPE, 0),
                        of(Kind.TEST_FAILED)));
        settings.put(
                "governance never passes and never rejects",
                new Certain(
                        calm.with(Parameters.GOVERNANCE_PASS_MAX, 0).with(Parameters.GOVERNANCE_PASS_MIN, 0),
                        of(Kind.REVIEW_LOOP)));
        settings.put(
                "governance rejects",
                new Certain(
                        calm.with(Parameters.GOVERNANCE_PASS_MAX, 0)
                                .with(Parameters.GOVERNANCE_PASS_MIN, 0)
                                .with(Parameters.REJECT_BASE, 1),
                        of(Kind.REJECTED)));
        settings.put(
                "systems fail every week and are retired",
                new Certain(
                        calm.with(Parameters.INCIDENT_RATE, 10)
                                .with(Parameters.INCIDENT_BASE, 5)
                                .with(Parameters.LEVEL_1_EXPOSURE, 20)
                                .with(Parameters.MLOPS_MATURITY, 0.2)
                                .with(Parameters.DETECTION_BASE, 0)
                                .with(Parameters.DETECTION_MLOPS, 0)
                                .with(Parameters.RETIREMENT, CERTAIN)
                                .with(Parameters.RETIREMENT_ADOPTION, 5)
                                .with(Parameters.RETIREMENT_AGE, 60),
                        of(Kind.INCIDENT)));
        return settings;
    }

    private static Predicate<Entry> of(Kind kind) {
        return entry -> entry.kind() == kind;
    }

    private static Blueprint vetoed(Blueprint blueprint) {
        return pools(blueprint, 0.6)
                .with(Parameters.RESISTANCE_THREAT, 5)
                .with(Parameters.MANAGER_THREAT_SD, 0)
                .with(Parameters.POLITICAL_CAPITAL_SD, 0)
                .with(Parameters.SLOW_WALK, 0.3)
                .with(Parameters.VETO_SCALE, 5)
                .with(Parameters.VETO_SPONSOR, 0)
                .with(Parameters.VETO_COST, 0.002)
                .with(Parameters.EXECUTIVE_ENTHUSIASM, 1)
                .with(Parameters.EXECUTIVE_ENTHUSIASM_SD, 0)
                .with(Parameters.ATTENTION_CAPACITY, UNLIMITED)
                .with(Parameters.PATIENCE, 10_000_000)
                .with(Parameters.COMMITMENT_DISAPPOINTMENT, 0)
                .with(Parameters.REVIVAL, CERTAIN);
    }

    private static Blueprint calm() {
        Blueprint calm = brief().with(Parameters.SCOPING_WEEKS, 1.7)
                .with(Parameters.COMMITTEE_CADENCE, 0)
                .with(Parameters.G1_NOISE, 0)
                .with(Parameters.G1_SCORE_NOISE, 0)
                .with(Parameters.G1_NOT_OK_KILL, 1)
                .with(Parameters.HANDOFF_CHANCE, 1)
                .with(Parameters.GOVERNANCE_PASS, 1)
                .with(Parameters.GOVERNANCE_PASS_MAX, 1)
                .with(Parameters.GOVERNANCE_PASS_RISK, 0)
                .with(Parameters.GOVERNANCE_TIGHTENING, 0)
                .with(Parameters.REJECT_BASE, 0)
                .with(Parameters.REJECT_RISK, 0)
                .with(Parameters.PRODUCTION_ACCEPTANCE, 0)
                .with(Parameters.GAP_LOW, 1)
                .with(Parameters.VETO_SCALE, 0)
                .with(Parameters.SPONSOR_LOSS, 0)
                .with(Parameters.CLOSURE_BASE, 0)
                .with(Parameters.CLOSURE_SAFETY, 0)
                .with(Parameters.CLOSURE_DISCIPLINE, 0)
                .with(Parameters.REVIVAL, 0)
                .with(Parameters.EXECUTIVE_TURNOVER, 0)
                .with(Parameters.MANAGER_TURNOVER, 0)
                .with(Parameters.CHANGE_LOAD, 0)
                .with(Parameters.OPINION_SPEED, 0)
                .with(Parameters.ANNOUNCEMENTS, 0)
                .with(Parameters.LICENCE_RATE, 0)
                .with(Parameters.INCIDENT_RATE, 0)
                .with(Parameters.STATIC_PROMOTION, CERTAIN)
                .with(Parameters.DETECTION_BASE, CERTAIN)
                .with(Parameters.DETECTION_MLOPS, CERTAIN)
                .with(Parameters.MLOPS_MATURITY, 0.9)
                .with(Parameters.RETIREMENT, 0)
                .with(Parameters.POOR_RETIREMENT, CERTAIN);
        return calm;
    }

    private static Blueprint unsponsored(Blueprint blueprint) {
        return blueprint
                .with(Parameters.EXECUTIVE_ENTHUSIASM, 0)
                .with(Parameters.EXECUTIVE_ENTHUSIASM_SD, 0)
                .with(Parameters.COMMITMENT_SUCCESS, 0)
                .with(Parameters.SPONSOR_LOSS, CERTAIN)
                .with(Parameters.SPONSOR_LOSS_EARLY, 1);
    }

    private static Blueprint reluctant(Blueprint blueprint) {
        return blueprint
                .with(Parameters.RESISTANCE_THREAT, 3)
                .with(Parameters.POLITICAL_CAPITAL, 0.9)
                .with(Parameters.POLITICAL_CAPITAL_SD, 0);
    }

    private static Blueprint pools(Blueprint blueprint, double factor) {
        Blueprint changed = blueprint;
        for (PoolKind kind : PoolKind.values()) {
            changed = changed.with(
                    Parameters.capacity(kind),
                    factor * Parameters.capacity(kind).standard());
        }
        return changed;
    }

    /** Settings in which everything is left to luck that the model leaves to it. */
    static Map<String, Blueprint> lucky() {
        Blueprint base = Blueprint.standard();
        Map<String, Blueprint> settings = new LinkedHashMap<>();
        settings.put("baseline", base);
        settings.put("alike organizations", base.with(Parameters.POPULATION_SPREAD, 0));
        settings.put("three times the launches", base.with(Parameters.LAUNCH_RATE, 0.8));
        settings.put("half the specialists", base.with(Parameters.POOL_FACTOR, 0.5));
        // The usual 6 pw of change work make some jobs that are done after whole minutes, but for the last bit.
        settings.put(
                "twice the specialists", base.with(Parameters.POOL_FACTOR, 2).with(Parameters.CHANGE_WORK, 6.01));
        settings.put("little money", base.with(Parameters.BUDGET, 1_200));
        settings.put("six slots", base.with(Parameters.WIP_LIMIT, 6));
        settings.put(
                "many lives",
                base.with(Parameters.CLEAN_DATA_GAP, 0.1)
                        .with(Parameters.VETO_SCALE, 0.2)
                        .with(Parameters.SPONSOR_LOSS, 0.03)
                        .with(Parameters.INCIDENT_RATE, 0.03)
                        .with(Parameters.ADOPTION_INTERCEPT, -1)
                        .with(Parameters.STATIC_PROMOTION, 0.1));
        settings.put("long", base.withHorizon(520, 390));
        return settings;
    }

    /** A random setting, every number held by both models drawn from its plausible range: equal numbers, equal settings. */
    static Blueprint generated(long number) {
        SplittableRandom random = new SplittableRandom(number);
        Blueprint blueprint = brief();
        for (Parameter parameter : Parameters.all()) {
            if (!LEFT_OUT.contains(parameter)) {
                double value = parameter.low() + (parameter.high() - parameter.low()) * random.nextDouble();
                blueprint = blueprint.with(parameter, parameter.whole() ? Math.rint(value) : value);
            }
        }
        if (random.nextInt(4) == 0) {
            blueprint = blueprint.with(Parameters.WIP_LIMIT, 1 + random.nextInt(12));
        }
        boolean teamless = true;
        for (BusinessFunction function : List.of(BusinessFunction.values())) {
            teamless &= blueprint.values().of(Parameters.of(function, "teams")) == 0;
        }
        return teamless ? blueprint.with(Parameters.TEAMS_SALES, 3) : blueprint;
    }
}
