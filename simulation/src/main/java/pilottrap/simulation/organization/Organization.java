package pilottrap.simulation.organization;

import java.util.ArrayList;
import java.util.List;
import pilottrap.simulation.kernel.Pool;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.ParameterValues;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.random.Luck;
import pilottrap.simulation.random.Purpose;

/**
 * One organization: all state of one run but its pilots. Built once for a blueprint; {@link #reset} draws the organization
 * of a replication.
 *
 * <p>Parameters have two layers: {@code base}, this organization's own values, and the values in force, which programmes
 * move and {@link #at} returns.
 */
public final class Organization {
    private static final PoolKind[] KINDS = PoolKind.values();
    private static final Capability[] CAPABILITIES = Capability.values();
    private static final double LEAST_CAPACITY = 0.01;
    private static final double MINUTES_A_WEEK = 10_080;

    /** What is simulated. */
    public final Blueprint blueprint;
    /** The run's luck. */
    public final Luck luck;
    /** Business units, in order. */
    public final List<BusinessUnit> units = new ArrayList<>();
    /** All teams, in order. */
    public final List<Team> teams = new ArrayList<>();
    /** All process owners, in order. */
    public final List<Manager> managers = new ArrayList<>();
    /** All executives, sponsors first, the central lead last. */
    public final List<Executive> executives = new ArrayList<>();
    /** Shared pools, by kind. */
    public final List<Pool> pools = new ArrayList<>();
    /** The money. */
    public final Budget budget = new Budget();
    /** Hype, pressure and credibility. */
    public final Climate climate = new Climate();
    /** Who influences whom. */
    public final InfluenceNetwork network;

    private ParameterValues values;
    private final double[] base;
    private final double[] inForce;
    private final double[] capability = new double[CAPABILITIES.length];
    private final double[] capacity = new double[KINDS.length];
    private final int[] vacancies = new int[KINDS.length];

    private double lastMoney = 1;
    private double lastElasticity = 1;
    private double lastGrowth;

    /** Organizational learning K_org, in [0, 1.5]. */
    public double learning;

    /** The organization's own first envelope B₁, k$ a year. */
    public double firstEnvelope;

    /** An organization of a blueprint; {@link #reset} must follow. */
    public Organization(Blueprint blueprint, Luck luck) {
        this.blueprint = blueprint;
        this.luck = luck;
        values = blueprint.values();
        base = values.toArray();
        inForce = base.clone();
        build();
        network = new InfluenceNetwork(this);
        for (int k = 0; k < KINDS.length; k++) {
            pools.add(new Pool());
        }
    }

    private void build() {
        boolean shared = blueprint.values().of(Parameters.SHARED_SPONSOR) >= 0.5;
        List<UnitPlan> plans = blueprint.units().isEmpty() ? functionsWithTeams() : blueprint.units();
        for (int i = 0; i < plans.size(); i++) {
            UnitPlan plan = plans.get(i);
            long key = blueprint.units().isEmpty() ? plan.function().ordinal() : i;
            if (executives.isEmpty() || !shared) {
                executives.add(new Executive(executives.size(), key, false));
            }
            BusinessUnit unit =
                    new BusinessUnit(i, key, plan.name(), plan.function(), executives.get(executives.size() - 1));
            units.add(unit);
            for (int owner = 0; owner < 2; owner++) {
                Manager manager = new Manager(managers.size(), key * 2 + owner, unit);
                managers.add(manager);
                unit.owners.add(manager);
            }
            for (int t = 0; t < plan.teams(); t++) {
                Team team = new Team(teams.size(), key << 20 | t, unit, unit.owners.get(t % 2));
                teams.add(team);
                unit.teams.add(team);
            }
        }
        if (units.isEmpty()) {
            throw new IllegalArgumentException("an organization needs at least one team");
        }
        executives.add(new Executive(executives.size(), 1L << 40, true));
    }

    private List<UnitPlan> functionsWithTeams() {
        List<UnitPlan> plans = new ArrayList<>();
        for (BusinessFunction function : BusinessFunction.values()) {
            int count = (int) blueprint.values().of(Parameters.of(function, "teams"));
            if (count > 0) {
                plans.add(new UnitPlan(function.label(), function, count, 0, Double.NaN));
            }
        }
        return plans;
    }

    /** Draws the organization of the replication that the luck belongs to, around the values of its parameter set. */
    public void reset() {
        values = blueprint.values(luck.replication());
        values.copyTo(base);
        new Population(this, base).draw();
        restoreBase();
        for (Capability each : CAPABILITIES) {
            capability[each.ordinal()] = base[each.parameter.index()];
        }
        for (PoolKind kind : KINDS) {
            int k = kind.ordinal();
            capacity[k] = base[Parameters.capacity(kind).index()];
            vacancies[k] = 0;
            pools.get(k).reset(0, capacity[k], limit(kind), Efficiency.LOADS, Efficiency.of(this));
        }
        learning = 0;
        firstEnvelope = base[Parameters.BUDGET.index()];
        budget.reset();
        climate.reset(this);
    }

    /** Draws anew how long everybody stays, and what comes next from outside, after the luck has become another. */
    public void redraw() {
        for (Executive executive : executives) {
            executive.turnover.redraw(
                    luck.exponential(Purpose.EXECUTIVE_TURNOVER, executive.key, executive.successions));
        }
        for (Manager manager : managers) {
            manager.turnover.redraw(luck.exponential(Purpose.MANAGER_TURNOVER, manager.key, manager.successions));
        }
        for (Team team : teams) {
            team.change.redraw(luck.exponential(Purpose.CHANGE_LOAD, team.key, team.changes));
        }
        climate.redraw(this);
    }

    private int limit(PoolKind kind) {
        double limit = at(Parameters.limit(kind));
        return limit >= 1_000_000 ? Integer.MAX_VALUE : (int) limit;
    }

    /** What this organization is drawn around: the blueprint's values, with those of its parameter set over them. */
    public ParameterValues values() {
        return values;
    }

    /** The value of a parameter in force now, in its unit. */
    public double at(Parameter parameter) {
        return inForce[parameter.index()];
    }

    /** Whether a switch is on now. */
    public boolean on(Parameter parameter) {
        return inForce[parameter.index()] >= 0.5;
    }

    /** This organization's own value, before programmes. */
    public double base(Parameter parameter) {
        return base[parameter.index()];
    }

    /** Whether a minute lies in the past that the organization brings along: before its programmes and limits. */
    public boolean past(long now) {
        return now < base[Parameters.PAST_WEEKS.index()] * MINUTES_A_WEEK;
    }

    /** Puts all values back to this organization's own. */
    public void restoreBase() {
        System.arraycopy(base, 0, inForce, 0, base.length);
    }

    /** Puts another value of a parameter in force. */
    public void set(Parameter parameter, double value) {
        inForce[parameter.index()] = value;
    }

    /** The level of a capability stock, in [0, 1]; for data the organization's mean stock. */
    public double level(Capability which) {
        return capability[which.ordinal()];
    }

    /** Sets the level of a capability stock. */
    public void level(Capability which, double value) {
        capability[which.ordinal()] = value;
    }

    /** A pool. */
    public Pool pool(PoolKind kind) {
        return pools.get(kind.ordinal());
    }

    /**
     * Lets capacity follow the money for one week: dc/dt = (c0·(B/B₁)^elasticity − c)/delay, for governance review with a
     * part of the gain only (§4.6, C8).
     */
    public void hire() {
        double growth = growth(budget.envelope() / firstEnvelope, at(Parameters.CAPACITY_ELASTICITY));
        double speed = 1 / at(Parameters.HIRING_DELAY);
        for (PoolKind kind : KINDS) {
            int k = kind.ordinal();
            double gain = kind == PoolKind.GOVERNANCE ? growth * at(Parameters.GOVERNANCE_HIRING_SHARE) : growth;
            double own = base[Parameters.capacity(kind).index()];
            capacity[k] += (own * (1 + gain) - capacity[k]) * Math.min(1, speed);
        }
    }

    /** (B/B₁)^elasticity − 1; the envelope changes once a year, so that the last power mostly serves again. */
    private double growth(double money, double elasticity) {
        if (money != lastMoney || elasticity != lastElasticity) {
            lastMoney = money;
            lastElasticity = elasticity;
            lastGrowth = StrictMath.pow(money, elasticity) - 1;
        }
        return lastGrowth;
    }

    /** Sets the vacancies of a pool. */
    public void vacancies(PoolKind kind, int open) {
        vacancies[kind.ordinal()] = open;
    }

    /**
     * FTE present in a pool: hired, less vacancies, with those whom programmes bring or take at once, times what programmes
     * leave. A pool never empties: a hundredth of an FTE, the least a scenario may state, keeps its load finite.
     */
    public double present(PoolKind kind, double diversion) {
        int k = kind.ordinal();
        int index = Parameters.capacity(kind).index();
        double brought = inForce[index] - base[index];
        return Math.max(LEAST_CAPACITY, (capacity[k] - vacancies[k] + brought) * diversion);
    }

    /** The vanity weight ν in force, less what investors' outcome pressure takes away (§4.7.14). */
    public double vanity() {
        return clip(at(Parameters.VANITY_WEIGHT) - at(Parameters.VANITY_RELIEF) * climate.pressureRise(this));
    }

    /** The share of pilot, data and integration work that learning leaves (§4.7.6). */
    public double learningFactor() {
        return 1 - at(Parameters.LEARNING_SAVING) * Math.min(1, learning);
    }

    /** Learns from a pilot's end; {@code weight} is the post-mortem's gain. */
    public void learn(double weight) {
        double open = at(Parameters.POSTMORTEM_BASE) + level(Capability.SAFETY);
        learning = Math.min(1.5, learning + weight * open * at(Parameters.LEARNING_FACTOR));
    }

    /** A value clipped to [0, 1]. */
    public static double clip(double x) {
        return x < 0 ? 0 : x > 1 ? 1 : x;
    }
}
