package pilottrap.simulation.organization;

import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.random.Luck;
import pilottrap.simulation.random.Purpose;

/**
 * Draws one organization from the population (§4.8, C4). What a single organization states holds exactly; the rest is
 * drawn in either mode.
 */
final class Population {
    private static final double[] CATEGORY_SHARES = {2.5, 16, 50, 84, 100};
    private static final Parameter[] CATEGORY_SHIFTS = {
        Parameters.CATEGORY_INNOVATOR,
        Parameters.CATEGORY_EARLY_ADOPTER,
        Parameters.CATEGORY_EARLY_MAJORITY,
        Parameters.CATEGORY_LATE_MAJORITY,
        Parameters.CATEGORY_LAGGARD
    };

    private final Organization org;
    private final Luck luck;
    private final double[] base;

    Population(Organization org, double[] base) {
        this.org = org;
        this.luck = org.luck;
        this.base = base;
    }

    void draw() {
        double pop = base[Parameters.POPULATION_SPREAD.index()];
        drawRates(pop);
        drawPractices(pop);
        drawMaturities(pop);
        org.restoreBase();
        drawPeople();
        drawUnits();
        org.network.draw();
    }

    private boolean free(Parameter parameter) {
        return !(org.blueprint.single() && org.blueprint.stated().contains(parameter));
    }

    private double value(Parameter parameter) {
        return base[parameter.index()];
    }

    private void scale(Parameter parameter, double sigma, Purpose purpose, long owner) {
        if (free(parameter) && sigma > 0) {
            double drawn = value(parameter) * StrictMath.exp(sigma * luck.normal(purpose, owner, 0));
            base[parameter.index()] = Math.min(parameter.max(), drawn);
        }
    }

    private void drawRates(double pop) {
        for (PoolKind kind : PoolKind.values()) {
            scale(
                    Parameters.capacity(kind),
                    value(Parameters.POOL_SPREAD) * pop,
                    Purpose.ORGANIZATION_POOL,
                    kind.ordinal());
        }
        scale(Parameters.LAUNCH_RATE, value(Parameters.LAUNCH_SPREAD) * pop, Purpose.ORGANIZATION_LAUNCH_RATE, 0);
        scale(
                Parameters.ATTENTION_CAPACITY,
                value(Parameters.ATTENTION_SPREAD) * pop,
                Purpose.ORGANIZATION_ATTENTION,
                0);
        scale(Parameters.BUDGET, value(Parameters.BUDGET_SPREAD), Purpose.ORGANIZATION_BUDGET, 0);
        staffPools();
    }

    /** Multiplies all pools, stated or drawn, by their common factor. */
    private void staffPools() {
        double factor = value(Parameters.POOL_FACTOR);
        if (factor == 1) {
            return;
        }
        for (PoolKind kind : PoolKind.values()) {
            Parameter capacity = Parameters.capacity(kind);
            base[capacity.index()] = Math.max(capacity.min(), Math.min(capacity.max(), value(capacity) * factor));
        }
    }

    private void drawPractices(double pop) {
        double sd = value(Parameters.PRACTICE_SPREAD) * pop;
        shift(Parameters.PERFORMATIVE_SHARE, sd, Purpose.ORGANIZATION_PERFORMATIVE);
        shift(Parameters.KILL_DISCIPLINE, sd, Purpose.ORGANIZATION_KILL);
        if (free(Parameters.SOURCING_BUILD)) {
            double before = value(Parameters.SOURCING_BUILD);
            shift(Parameters.SOURCING_BUILD, sd, Purpose.ORGANIZATION_BUILD);
            double external = value(Parameters.SOURCING_BUY) + value(Parameters.SOURCING_PARTNER);
            double left = before + external - value(Parameters.SOURCING_BUILD);
            // An organization that was to build everything splits what it does not build evenly.
            double bought = external > 0 ? value(Parameters.SOURCING_BUY) / external : 0.5;
            base[Parameters.SOURCING_BUY.index()] = Math.max(0, left) * bought;
            base[Parameters.SOURCING_PARTNER.index()] = Math.max(0, left) * (1 - bought);
        }
    }

    private void shift(Parameter parameter, double sd, Purpose purpose) {
        if (free(parameter)) {
            base[parameter.index()] = Organization.clip(value(parameter) + sd * luck.normal(purpose, 0, 0));
        }
    }

    private void drawMaturities(double pop) {
        double common = luck.normal(Purpose.COMMON_MATURITY, 0, 0);
        double spread = value(Parameters.MATURITY_SPREAD) * pop;
        for (Capability each : Capability.values()) {
            if (free(each.parameter)) {
                double own = luck.normal(each.own, 0, 0);
                double shift =
                        spread * (value(Parameters.MATURITY_COMMON) * common + value(Parameters.MATURITY_OWN) * own)
                                + value(Parameters.MATURITY_NOISE) * luck.normal(each.noise, 0, 0);
                base[each.parameter.index()] = maturity(value(each.parameter) + shift);
            }
        }
    }

    private static double maturity(double x) {
        return Math.max(0.02, Math.min(0.95, x));
    }

    private double person(Parameter mean, Parameter sd, Purpose purpose, long owner) {
        return Organization.clip(value(mean) + value(sd) * luck.normal(purpose, owner, 0));
    }

    private void drawPeople() {
        for (Executive executive : org.executives) {
            executive.enthusiasm = person(
                    Parameters.EXECUTIVE_ENTHUSIASM,
                    Parameters.EXECUTIVE_ENTHUSIASM_SD,
                    Purpose.EXECUTIVE_ENTHUSIASM,
                    executive.key);
            executive.sponsored = 0;
            executive.successions = 0;
            executive.turnover.begin(luck.exponential(Purpose.EXECUTIVE_TURNOVER, executive.key, 0));
        }
        for (Manager manager : org.managers) {
            drawManager(manager);
        }
        for (Team team : org.teams) {
            drawTeam(team);
        }
    }

    private void drawManager(Manager manager) {
        manager.threat =
                person(Parameters.MANAGER_THREAT, Parameters.MANAGER_THREAT_SD, Purpose.MANAGER_THREAT, manager.key);
        manager.power = person(
                Parameters.POLITICAL_CAPITAL, Parameters.POLITICAL_CAPITAL_SD, Purpose.MANAGER_POWER, manager.key);
        manager.attitude = person(
                Parameters.MANAGER_ATTITUDE, Parameters.MANAGER_ATTITUDE_SD, Purpose.MANAGER_ATTITUDE, manager.key);
        manager.signal = 0;
        manager.successions = 0;
        manager.turnover.begin(luck.exponential(Purpose.MANAGER_TURNOVER, manager.key, 0));
    }

    private void drawTeam(Team team) {
        team.trust = person(Parameters.TEAM_TRUST, Parameters.TEAM_TRUST_SD, Purpose.TEAM_TRUST, team.key);
        team.skill = person(Parameters.TEAM_SKILL, Parameters.TEAM_SKILL_SD, Purpose.TEAM_SKILL, team.key);
        team.fear = person(Parameters.TEAM_FEAR, Parameters.TEAM_FEAR_SD, Purpose.TEAM_FEAR, team.key);
        team.load = Math.max(
                0,
                value(Parameters.CHANGE_LOAD)
                        + value(Parameters.CHANGE_LOAD_SD) * luck.normal(Purpose.TEAM_LOAD, team.key, 0));
        team.fatigue = 1 - StrictMath.exp(-value(Parameters.FATIGUE_RATE) * team.load);
        team.attitude = value(Parameters.TEAM_ATTITUDE);
        team.workload = value(Parameters.WORKLOAD_BASE);
        team.categoryShift = value(CATEGORY_SHIFTS[luck.category(CATEGORY_SHARES, Purpose.TEAM_CATEGORY, team.key, 0)]);
        team.shock = 0;
        team.changes = 0;
        team.change.begin(luck.exponential(Purpose.CHANGE_LOAD, team.key, 0));
        team.clearCounts();
    }

    private void drawUnits() {
        for (BusinessUnit unit : org.units) {
            double stated = org.blueprint.units().isEmpty()
                    ? Double.NaN
                    : org.blueprint.units().get(unit.index).dataMaturity();
            double offset = value(unit.dataOffset);
            double noise = value(Parameters.DATA_NOISE) * luck.normal(Purpose.FUNCTION_DATA, unit.key, 0);
            unit.dataMaturity =
                    Double.isNaN(stated) ? maturity(value(Parameters.DATA_MATURITY) + offset + noise) : stated;
            unit.ownDataMaturity = unit.dataMaturity;
            unit.power = value(unit.visibility);
            unit.reported = value(Parameters.BUDGET_ASPIRATION);
            unit.weight = 0;
            unit.spentThisYear = 0;
            unit.liveUse = 0;
        }
    }
}
