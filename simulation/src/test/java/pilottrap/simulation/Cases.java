package pilottrap.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import pilottrap.simulation.intervention.Diversion;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.intervention.Interventions;
import pilottrap.simulation.intervention.Move;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.organization.UnitPlan;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;

/** Blueprints to test the model with: the baseline bent one way, extremes, and generated ones. */
final class Cases {
    static final int UNLIMITED = 1_000_000;

    private static final List<Parameter> SWITCHES = List.of(
            Parameters.PARALLEL_GOVERNANCE,
            Parameters.PARALLEL_CHANGE,
            Parameters.GOVERNANCE_FAST_LANE,
            Parameters.DYNAMIC_AUTONOMY,
            Parameters.RING_FENCE,
            Parameters.TALENT_LOSS,
            Parameters.SHARED_SPONSOR);

    /** Sizes that the allowed range leaves open by orders of magnitude: a test that reached them would test patience. */
    private static final Set<Parameter> SIZES = Set.of(Parameters.LAUNCH_RATE, Parameters.HYPE);

    private Cases() {}

    /** The baseline over a short horizon: launches for a year and a half. */
    static Blueprint brief() {
        return Blueprint.standard().withHorizon(208, 78);
    }

    /** A blueprint with all pools beyond any need. */
    static Blueprint boundlessPools(Blueprint blueprint) {
        Blueprint changed = blueprint;
        for (PoolKind kind : PoolKind.values()) {
            changed = changed.with(Parameters.capacity(kind), UNLIMITED);
        }
        return changed;
    }

    /** A blueprint in which sponsors never tire, never leave and never have too much to do. */
    static Blueprint steadfastSponsors(Blueprint blueprint) {
        return blueprint
                .with(Parameters.PATIENCE, 10_000_000)
                .with(Parameters.ATTENTION_CAPACITY, UNLIMITED)
                .with(Parameters.EXECUTIVE_TURNOVER, 0)
                .with(Parameters.EXECUTIVE_ENTHUSIASM, 1)
                .with(Parameters.EXECUTIVE_ENTHUSIASM_SD, 0)
                .with(Parameters.COMMITMENT_DISAPPOINTMENT, 0);
    }

    /** A blueprint in which nobody resists. */
    static Blueprint willingOwners(Blueprint blueprint) {
        return blueprint
                .with(Parameters.RESISTANCE_THREAT, 0)
                .with(Parameters.RESISTANCE_FATIGUE, 0)
                .with(Parameters.RESISTANCE_FEAR, 0)
                .with(Parameters.RESISTANCE_ATTITUDE, 0);
    }

    /** A blueprint in which governance is no work, no wait and always passes. */
    static Blueprint waivedGovernance(Blueprint blueprint) {
        return blueprint
                .with(Parameters.GOVERNANCE_WORK, 0)
                .with(Parameters.PROCUREMENT_WORK, 0)
                .with(Parameters.GOVERNANCE_WAIT_FACTOR, 0)
                .with(Parameters.GOVERNANCE_PASS, 1)
                .with(Parameters.GOVERNANCE_PASS_RISK, 0)
                .with(Parameters.GOVERNANCE_TIGHTENING, 0)
                .with(Parameters.GOVERNANCE_PASS_MAX, 1);
    }

    /** A blueprint with so much money that it never binds. */
    static Blueprint rich(Blueprint blueprint) {
        return blueprint
                .with(Parameters.BUDGET, 10_000_000)
                .with(Parameters.BUDGET_SPREAD, 0)
                .with(Parameters.YEAR_END_FACTOR, 1)
                .with(Parameters.BUDGET_GAIN, 0);
    }

    /** The baseline and what lies far from it, by name. */
    static Map<String, Blueprint> extremes() {
        Blueprint base = Blueprint.standard();
        Map<String, Blueprint> cases = new LinkedHashMap<>();
        cases.put("baseline", base);
        cases.put("mid market", midMarket());
        cases.put("regulated", regulated());
        cases.put("digital native", digitalNative());
        cases.put(
                "public agency",
                base.with(Parameters.MID_YEAR_SHIFT, 0)
                        .with(Parameters.EXECUTIVE_TURNOVER, 0.01)
                        .with(Parameters.PSYCHOLOGICAL_SAFETY, 0.2));
        cases.put("flood of launches", base.with(Parameters.LAUNCH_RATE, 3));
        cases.put("one pilot at a time", base.with(Parameters.WIP_LIMIT, 1));
        cases.put("pools of one job", poolLimits(base, 1));
        cases.put("all in parallel", switches(base, 1));
        cases.put("no money", base.with(Parameters.BUDGET, 50));
        cases.put("no capacity", starved(base));
        cases.put("boundless", boundlessPools(rich(base)));
        cases.put("no work", workless(base));
        cases.put(
                "endless rework",
                base.with(Parameters.PRODUCTION_ACCEPTANCE, 0.9)
                        .with(Parameters.REWORK_MAX, 20)
                        .with(Parameters.TEST_KILL_BASE, 0)
                        .with(Parameters.TEST_KILL_SLOPE, 0));
        cases.put("always vetoed", base.with(Parameters.VETO_SCALE, 5).with(Parameters.REVIVAL, 1));
        cases.put("alike organizations", base.with(Parameters.POPULATION_SPREAD, 0));
        cases.put("unlike organizations", base.with(Parameters.POPULATION_SPREAD, 1.5));
        cases.put("shortest", base.withHorizon(156, 26));
        cases.put("longest window", base.withHorizon(520, 390));
        cases.put("one team", oneTeam(base));
        cases.put("stated units", units(base));
        cases.put("programmes", base.withProgrammes(programmes(new SplittableRandom(7), 4)));
        cases.put("all interventions", base.withProgrammes(catalogue(1)));
        cases.put("half of all interventions", brief().withProgrammes(catalogue(0.5)));
        cases.put("portfolio focus", base.withProgrammes(List.of(standard("wip_limit", 26))));
        cases.put("training alone", base.withProgrammes(List.of(standard("training", 0))));
        cases.put(
                "shocks",
                base.withProgrammes(List.of(
                        standard("launch_burst", 20),
                        standard("early_win", 30),
                        standard("early_win", 60),
                        standard("executive_exit", 40))));
        return cases;
    }

    /** An entry of the catalogue with its standard settings. */
    static Programme standard(String name, int start) {
        return Interventions.named(name).orElseThrow().programme(start, Map.of());
    }

    /** The whole catalogue, one entry after the other, whatever contradicts what. */
    static List<Programme> catalogue(double intensity) {
        List<Programme> programmes = new ArrayList<>();
        for (Intervention each : Interventions.all()) {
            boolean scaled =
                    each.settings().stream().anyMatch(setting -> setting.name().equals("intensity"));
            programmes.add(each.programme(3 * programmes.size(), scaled ? Map.of("intensity", intensity) : Map.of()));
        }
        return programmes;
    }

    private static Blueprint midMarket() {
        Blueprint changed = Blueprint.standard();
        for (PoolKind kind : PoolKind.values()) {
            Parameter pool = Parameters.capacity(kind);
            changed = changed.with(pool, 0.22 * pool.standard());
        }
        return changed.with(Parameters.TEAMS_SALES, 3)
                .with(Parameters.TEAMS_SERVICE, 3)
                .with(Parameters.TEAMS_OPERATIONS, 3)
                .with(Parameters.TEAMS_FINANCE, 3)
                .with(Parameters.TEAMS_HR, 0)
                .with(Parameters.TEAMS_LEGAL, 0)
                .with(Parameters.TEAMS_IT, 0)
                .with(Parameters.TEAMS_RND, 0)
                .with(Parameters.SHARED_SPONSOR, 1)
                .with(Parameters.ATTENTION_CAPACITY, 4)
                .with(Parameters.BUDGET, 900)
                .with(Parameters.LAUNCH_RATE, 0.07)
                .with(Parameters.COMMITTEE_CADENCE, 1);
    }

    private static Blueprint regulated() {
        Blueprint changed = Blueprint.standard();
        for (BusinessFunction function : BusinessFunction.values()) {
            Parameter tier3 = Parameters.of(function, "tier_3");
            changed = changed.with(tier3, Math.min(1, 2 * tier3.standard()));
        }
        return changed.with(Parameters.GOVERNANCE_WORK, 8.1).with(Parameters.COMMITTEE_CADENCE, 6);
    }

    private static Blueprint digitalNative() {
        return Blueprint.standard()
                .with(Parameters.DATA_MATURITY, 0.65)
                .with(Parameters.INTEGRATION_MATURITY, 0.65)
                .with(Parameters.MLOPS_MATURITY, 0.65)
                .with(Parameters.PRODUCT_DISCIPLINE, 0.65)
                .with(Parameters.MANAGER_THREAT, 0.3)
                .with(Parameters.TEAM_FEAR, 0.27)
                .with(Parameters.SOURCING_BUILD, 0.7)
                .with(Parameters.SOURCING_BUY, 0.15)
                .with(Parameters.SOURCING_PARTNER, 0.15);
    }

    static Blueprint poolLimits(Blueprint blueprint, int limit) {
        Blueprint changed = blueprint;
        for (PoolKind kind : PoolKind.values()) {
            changed = changed.with(Parameters.limit(kind), limit);
        }
        return changed;
    }

    private static Blueprint switches(Blueprint blueprint, double value) {
        Blueprint changed = blueprint;
        for (Parameter parameter : SWITCHES) {
            changed = changed.with(parameter, value);
        }
        return changed;
    }

    private static Blueprint starved(Blueprint blueprint) {
        Blueprint changed = blueprint;
        for (PoolKind kind : PoolKind.values()) {
            changed = changed.with(Parameters.capacity(kind), 0.05);
        }
        return changed;
    }

    private static Blueprint workless(Blueprint blueprint) {
        return blueprint
                .with(Parameters.SCOPING_WEEKS, 0)
                .with(Parameters.PILOT_WORK, 0)
                .with(Parameters.DATA_WORK, 0)
                .with(Parameters.INTEGRATION_WORK, 0)
                .with(Parameters.UPGRADE_WORK, 0)
                .with(Parameters.GOVERNANCE_WORK, 0)
                .with(Parameters.PROCUREMENT_WORK, 0)
                .with(Parameters.CHANGE_WORK, 0)
                .with(Parameters.ONBOARDING_WORK, 0)
                .with(Parameters.RETRAINING_WORK, 0)
                .with(Parameters.COMMITTEE_CADENCE, 0);
    }

    static Blueprint oneTeam(Blueprint blueprint) {
        Blueprint changed = blueprint;
        for (BusinessFunction function : BusinessFunction.values()) {
            changed = changed.with(Parameters.of(function, "teams"), function == BusinessFunction.FINANCE ? 1 : 0);
        }
        return changed;
    }

    static Blueprint units(Blueprint blueprint) {
        List<UnitPlan> units = List.of(
                new UnitPlan("Claims", BusinessFunction.SERVICE, 5, 400, 0.55),
                new UnitPlan("Underwriting", BusinessFunction.FINANCE, 1, 0, Double.NaN),
                new UnitPlan("Retail", BusinessFunction.SALES, 9, 1200, 0),
                new UnitPlan("Direct", BusinessFunction.SALES, 2, 90, 1));
        return stated(blueprint, Set.of(Parameters.DATA_MATURITY, Parameters.BUDGET), units, 17);
    }

    static Blueprint stated(Blueprint blueprint, Set<Parameter> stated, List<UnitPlan> units, int fiscalOffset) {
        return new Blueprint(
                blueprint.values(),
                blueprint.sets(),
                true,
                stated,
                units,
                blueprint.horizonWeeks(),
                blueprint.launchWeeks(),
                fiscalOffset,
                blueprint.programmes());
    }

    /** A random but possible blueprint: equal numbers give equal blueprints. */
    static Blueprint generated(long number) {
        SplittableRandom random = new SplittableRandom(number);
        int horizon = 156 + random.nextInt(random.nextInt(4) == 0 ? 300 : 60);
        Blueprint blueprint = Blueprint.standard().withHorizon(horizon, 26 + random.nextInt(horizon - 155));
        double share = random.nextDouble();
        for (Parameter parameter : Parameters.all()) {
            if (random.nextDouble() < share) {
                blueprint = blueprint.with(parameter, value(parameter, random));
            }
        }
        blueprint = limits(blueprint, random);
        if (random.nextInt(8) == 0) {
            blueprint = blueprint.with(Parameters.POPULATION_SPREAD, random.nextBoolean() ? 0 : 1.5);
        }
        blueprint = withSomeTeam(blueprint);
        if (random.nextInt(3) == 0) {
            blueprint = stated(blueprint, someStated(random), someUnits(random), 1 + random.nextInt(52));
        }
        if (random.nextBoolean()) {
            blueprint = blueprint.withProgrammes(programmes(random, 1 + random.nextInt(3)));
        }
        return blueprint;
    }

    /** Mostly within the plausible range; now and then anywhere in the allowed one, or at one of its ends. */
    private static double value(Parameter parameter, SplittableRandom random) {
        boolean wild = random.nextInt(10) == 0 && !SIZES.contains(parameter);
        double low = wild ? parameter.min() : parameter.low();
        double high = wild ? Math.min(parameter.max(), 20 * Math.max(1, parameter.high())) : parameter.high();
        double value = switch (random.nextInt(4)) {
            case 0 -> low;
            case 1 -> high;
            default -> low + (high - low) * random.nextDouble();
        };
        value = parameter.whole() ? Math.rint(value) : value;
        return Math.max(parameter.min(), Math.min(parameter.max(), value));
    }

    private static Blueprint limits(Blueprint blueprint, SplittableRandom random) {
        Blueprint changed =
                blueprint.with(Parameters.WIP_LIMIT, random.nextInt(3) == 0 ? 1 + random.nextInt(15) : UNLIMITED);
        for (PoolKind kind : PoolKind.values()) {
            int limit = random.nextInt(4) == 0 ? 1 + random.nextInt(8) : UNLIMITED;
            changed = changed.with(Parameters.limit(kind), limit);
        }
        for (Parameter parameter : SWITCHES) {
            changed = changed.with(parameter, random.nextInt(2));
        }
        return changed;
    }

    private static Blueprint withSomeTeam(Blueprint blueprint) {
        for (BusinessFunction function : BusinessFunction.values()) {
            if (blueprint.values().of(Parameters.of(function, "teams")) > 0) {
                return blueprint;
            }
        }
        return blueprint.with(Parameters.TEAMS_HR, 1);
    }

    private static Set<Parameter> someStated(SplittableRandom random) {
        List<Parameter> stated = new ArrayList<>(Parameters.all());
        stated.removeIf(parameter -> random.nextBoolean());
        return Set.copyOf(stated);
    }

    private static List<UnitPlan> someUnits(SplittableRandom random) {
        List<UnitPlan> units = new ArrayList<>();
        BusinessFunction[] functions = BusinessFunction.values();
        for (int i = random.nextInt(6); i > 0; i--) {
            units.add(new UnitPlan(
                    "Unit " + i,
                    functions[random.nextInt(functions.length)],
                    1 + random.nextInt(9),
                    random.nextInt(500),
                    random.nextBoolean() ? random.nextDouble() : Double.NaN));
        }
        return units;
    }

    /** Programmes that move, divert and cost anything that may be moved, diverted and charged. */
    static List<Programme> programmes(SplittableRandom random, int count) {
        List<Programme> programmes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int start = random.nextInt(120);
            List<Move> moves = new ArrayList<>();
            for (int m = random.nextInt(6); m > 0; m--) {
                moves.add(move(random));
            }
            List<Diversion> diversions = new ArrayList<>();
            for (int d = random.nextInt(3); d > 0; d--) {
                PoolKind pool = PoolKind.values()[random.nextInt(PoolKind.values().length)];
                diversions.add(new Diversion(pool, 1 - random.nextDouble(), random.nextInt(60)));
            }
            programmes.add(new Programme(
                    "programme " + i,
                    start,
                    random.nextInt(14),
                    random.nextInt(61),
                    random.nextInt(3) == 0 ? start + 1 + random.nextInt(100) : Integer.MAX_VALUE,
                    0.1 + 1.4 * random.nextDouble(),
                    random.nextInt(2_000),
                    random.nextInt(1_000),
                    moves,
                    diversions));
        }
        return programmes;
    }

    private static Move move(SplittableRandom random) {
        List<Parameter> all = Parameters.all();
        Parameter parameter = all.get(random.nextInt(all.size()));
        while (SIZES.contains(parameter)) {
            parameter = all.get(random.nextInt(all.size()));
        }
        return switch (random.nextInt(3)) {
            case 0 -> new Move(parameter, Move.Kind.TARGET, value(parameter, random));
            case 1 -> new Move(parameter, Move.Kind.FACTOR, 0.2 + 1.6 * random.nextDouble());
            default ->
                new Move(parameter, Move.Kind.ADD, (parameter.high() - parameter.low()) * (random.nextDouble() - 0.5));
        };
    }
}
