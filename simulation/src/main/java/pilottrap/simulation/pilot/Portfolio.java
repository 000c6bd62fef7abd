package pilottrap.simulation.pilot;

import java.util.ArrayList;
import java.util.List;
import pilottrap.simulation.kernel.Calendar;
import pilottrap.simulation.kernel.Phase;
import pilottrap.simulation.organization.BusinessUnit;
import pilottrap.simulation.organization.Capability;
import pilottrap.simulation.organization.Executive;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.organization.Team;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.random.Luck;
import pilottrap.simulation.random.Purpose;

/**
 * Which ideas start (§4.7.1, C5, C7): proposals arrive in layers of equal Poisson streams, are approved by their mark, and are
 * launched where there is money, a slot and no pause. All pilots of a run are kept here.
 */
public final class Portfolio {
    /** Proposals a week in each layer. */
    private static final double LAYER_RATE = 0.5;

    private static final long MINUTES_A_WEEK = 10_080;
    private static final int LAYER_SHIFT = 32;
    private static final int[] TEAM_COUNTS = {2, 2, 3, 3, 4};
    private static final UseCase[] USE_CASES = UseCase.values();
    private static final double VALUE_REFERENCE = 1_700;

    private final Organization org;
    private final Luck luck;
    private final Calendar calendar;
    private final Tally tally;
    private final List<Pilot> pilots = new ArrayList<>();
    private final List<Pilot> active = new ArrayList<>();
    private int launched;
    private final List<long[]> layers = new ArrayList<>();
    private int openLayers;
    private long window;
    private final double[] cumulative;
    private final double[] mix = new double[3];
    private final double[] tierMix = new double[3];
    private Lifecycle lifecycle;
    private boolean paused;
    private double burst;

    /** The portfolio of an organization on a calendar. */
    @SuppressWarnings("NullAway.Init") // The life-cycle and the portfolio know one another; bind() closes the circle.
    public Portfolio(Organization org, Calendar calendar, Tally tally) {
        this.org = org;
        this.luck = org.luck;
        this.calendar = calendar;
        this.tally = tally;
        cumulative = new double[org.units.size()];
    }

    /** Ties the portfolio to the life-cycle that its pilots follow. */
    public void bind(Lifecycle other) {
        lifecycle = other;
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    /** Forgets all pilots. */
    public void reset() {
        active.clear();
        launched = 0;
        openLayers = 0;
        paused = false;
        burst = 1;
        window = org.blueprint.launchWeeks() * MINUTES_A_WEEK;
    }

    /** Pilots launched so far. */
    public int launched() {
        return launched;
    }

    /** A pilot by order of launch. */
    public Pilot pilot(int index) {
        return pilots.get(index);
    }

    /** Pilots neither ended nor forgotten, in order of launch. */
    public List<Pilot> active() {
        return active;
    }

    /** Drops ended pilots from the active ones. */
    public void sweep() {
        active.removeIf(pilot -> pilot.stage.terminal());
    }

    /** Stops or resumes launches. */
    public void pause(boolean stop) {
        paused = stop;
    }

    /** Sets the factor of a launch burst. */
    public void burst(double factor) {
        burst = factor;
    }

    /** The launch rate λ(t), proposals approved a week (C5). */
    public double rate() {
        double money = Math.max(
                org.at(Parameters.LAUNCH_BUDGET_FLOOR),
                org.budget.netEnvelope() / org.blueprint.values().of(Parameters.BUDGET));
        return org.at(Parameters.LAUNCH_RATE)
                * (0.5 + 0.5 * org.climate.hype)
                * StrictMath.pow(money, org.at(Parameters.LAUNCH_BUDGET_ELASTICITY))
                * burst
                * org.climate.pressure
                * yearEnd;
    }

    private double yearEnd = 1;

    /** Sets the year-end factor of the week. */
    public void yearEnd(double factor) {
        yearEnd = factor;
    }

    /**
     * Opens as many layers as the present rate needs. A layer opened late is wound forward: while it was closed its
     * proposals could not have been approved.
     */
    public void cover() {
        double rate = rate();
        while (openLayers * LAYER_RATE < rate) {
            if (openLayers == layers.size()) {
                layers.add(new long[2]);
            }
            long[] layer = layers.get(openLayers);
            layer[0] = 0;
            layer[1] = -1;
            do {
                step(openLayers, layer);
            } while (layer[0] <= calendar.now());
            openLayers++;
            schedule();
        }
    }

    /** Moves a layer to its next proposal: minute and number. */
    private void step(int index, long[] layer) {
        layer[1]++;
        double gap = luck.exponential(Purpose.PROPOSAL_GAP, index, layer[1]) / LAYER_RATE;
        layer[0] += Math.max(1, (long) StrictMath.ceil(gap * MINUTES_A_WEEK));
    }

    private void schedule() {
        long next = Calendar.NEVER;
        for (int i = 0; i < openLayers; i++) {
            next = Math.min(next, layers.get(i)[0]);
        }
        if (next < window) {
            calendar.schedule(Slots.PROPOSALS, next, Phase.LAUNCH);
        } else {
            calendar.cancel(Slots.PROPOSALS);
        }
    }

    /** The proposals of this minute. */
    public void proposals() {
        long now = calendar.now();
        for (int i = 0; i < openLayers; i++) {
            long[] layer = layers.get(i);
            while (layer[0] == now) {
                consider(i, layer[1]);
                step(i, layer);
            }
        }
        schedule();
    }

    private void consider(int layer, long number) {
        if (luck.uniform(Purpose.PROPOSAL_MARK, layer, number) >= Organization.clip(rate() / LAYER_RATE - layer)) {
            return;
        }
        if (paused) {
            tally.droppedPause++;
        } else if (!org.budget.canLaunch()) {
            tally.droppedBudget++;
        } else if (scarce() && holding() >= org.at(Parameters.WIP_LIMIT)) {
            tally.droppedWip++;
        } else {
            launch((long) layer << LAYER_SHIFT | number);
        }
    }

    private boolean scarce() {
        return org.at(Parameters.WIP_LIMIT) < 1_000_000;
    }

    /** Launched pilots neither live nor ended (C12). */
    public int holding() {
        int count = 0;
        for (int i = 0; i < active.size(); i++) {
            if (active.get(i).stage.unfinished()) {
                count++;
            }
        }
        return count;
    }

    private void launch(long key) {
        BusinessUnit unit = chooseUnit(key);
        if (launched == pilots.size()) {
            pilots.add(new Pilot(unit));
        }
        Pilot pilot = pilots.get(launched);
        pilot.clear();
        pilot.index = launched;
        pilot.key = key;
        pilot.unit = unit;
        describe(pilot);
        launched++;
        tally.launched++;
        active.add(pilot);
        lifecycle.launch(pilot);
    }

    /** G0: a unit by its weight, less where it was burnt (hot stove, T20). */
    private BusinessUnit chooseUnit(long key) {
        double sum = 0;
        double mean = 0;
        int units = org.units.size();
        for (int i = 0; i < units; i++) {
            cumulative[i] = record(org.units.get(i));
            mean += cumulative[i] / units;
        }
        double heat = org.at(Parameters.HOT_STOVE);
        for (int i = 0; i < units; i++) {
            sum += org.units.get(i).weight * StrictMath.exp(-heat * (cumulative[i] - mean));
            cumulative[i] = sum;
        }
        return org.units.get(luck.category(cumulative, Purpose.FUNCTION, key, 0));
    }

    /** (failures − successes) ÷ max(1, both) of a unit over the evaluation window; a go-live is a success. */
    private double record(BusinessUnit unit) {
        long since = calendar.now() - (long) (org.at(Parameters.REPUTATION_WINDOW) * MINUTES_A_WEEK);
        int failures = 0;
        int successes = 0;
        for (int i = 0; i < launched; i++) {
            Pilot pilot = pilots.get(i);
            if (pilot.unit == unit) {
                if (pilot.live >= 0 && pilot.live >= since) {
                    successes++;
                } else if (pilot.live < 0 && pilot.ended >= since && pilot.ended >= 0) {
                    failures++;
                }
            }
        }
        return (failures - successes) / (double) Math.max(1, failures + successes);
    }

    /** Draws what a pilot is (C7). */
    private void describe(Pilot pilot) {
        long key = pilot.key;
        BusinessUnit unit = pilot.unit;
        mix[0] = org.at(Parameters.SOURCING_BUILD);
        mix[1] = mix[0] + org.at(Parameters.SOURCING_BUY);
        mix[2] = mix[1] + org.at(Parameters.SOURCING_PARTNER);
        pilot.mode = Mode.values()[luck.category(mix, Purpose.MODE, key, 0)];
        double share = org.at(Parameters.PERFORMATIVE_SHARE)
                * org.at(Parameters.PERFORMATIVE_FACTOR)
                * (1 - org.at(Parameters.PERFORMATIVE_DISCIPLINE) * org.level(Capability.PRODUCT))
                * (scarce() ? org.at(Parameters.SCARCITY_PERFORMATIVE) : 1);
        pilot.performative = luck.uniform(Purpose.PERFORMATIVE, key, 0) < share;
        double metric = org.at(Parameters.KPI_BASE)
                + org.at(Parameters.KPI_DISCIPLINE) * org.level(Capability.PRODUCT)
                + org.at(Parameters.KPI_OUTCOME) * (1 - org.vanity());
        pilot.kpi = !pilot.performative && luck.uniform(Purpose.KPI, key, 0) < metric;
        pilot.value = value(pilot);
        pilot.sources = 1
                + luck.binomial(
                        (int) org.at(Parameters.DATA_SOURCES_TRIALS),
                        org.at(Parameters.DATA_SOURCES_CHANCE),
                        Purpose.DATA_SOURCES,
                        key,
                        0);
        pilot.integrations = 1
                + luck.binomial(
                        (int) org.at(Parameters.INTEGRATIONS_TRIALS),
                        org.at(Parameters.INTEGRATIONS_CHANCE),
                        Purpose.INTEGRATIONS,
                        key,
                        0);
        double tiers = 0;
        for (int i = 0; i < tierMix.length; i++) {
            tiers += org.at(unit.tiers.get(i));
            tierMix[i] = tiers;
        }
        pilot.tier = 1 + luck.category(tierMix, Purpose.TIER, key, 0);
        pilot.displacement = Organization.clip(org.at(unit.displacement)
                + org.at(Parameters.DISPLACEMENT_SD) * luck.normal(Purpose.DISPLACEMENT, key, 0));
        double mean = org.at(Parameters.TECHNICAL_QUALITY);
        double concentration = org.at(Parameters.TECHNICAL_QUALITY_CONCENTRATION);
        pilot.quality = luck.beta(mean * concentration, (1 - mean) * concentration, Purpose.QUALITY, key, 0);
        double low = org.at(Parameters.PILOT_WORK_LOW);
        pilot.workSpread = low + (org.at(Parameters.PILOT_WORK_HIGH) - low) * luck.uniform(Purpose.PILOT_WORK, key, 0);
        pilot.upgrade = luck.uniform(Purpose.UPGRADE, key, 0) < Work.upgradeChance(org);
        pilot.useCase = useCase(pilot);
        pilot.owner = unit.owners.get(luck.below(2, Purpose.OWNER, key, 0));
        chooseUsers(pilot);
    }

    private double value(Pilot pilot) {
        double value = lognormal(Purpose.VALUE, pilot.key);
        if (scarce()) {
            value = Math.max(value, org.at(Parameters.SECOND_CHOICE) * lognormal(Purpose.SECOND_VALUE, pilot.key));
        }
        double kept = pilot.performative ? org.at(Parameters.PERFORMATIVE_VALUE) : 1;
        return org.at(pilot.unit.meanValue) * value * kept;
    }

    private double lognormal(Purpose purpose, long key) {
        return StrictMath.exp(
                org.at(Parameters.VALUE_LOG_MEAN) + org.at(Parameters.VALUE_LOG_SD) * luck.normal(purpose, key, 0));
    }

    private UseCase useCase(Pilot pilot) {
        int suited = 0;
        for (UseCase each : USE_CASES) {
            if (each.suits(pilot.unit.function, pilot.tier, pilot.performative)) {
                suited++;
            }
        }
        int pick = luck.below(suited == 0 ? USE_CASES.length : suited, Purpose.ARCHETYPE, pilot.key, 0);
        if (suited == 0) {
            return USE_CASES[pick];
        }
        for (UseCase each : USE_CASES) {
            if (each.suits(pilot.unit.function, pilot.tier, pilot.performative) && pick-- == 0) {
                return each;
            }
        }
        throw new IllegalStateException("unreachable: one of " + suited + " archetypes was picked");
    }

    /** The user teams: those with the smallest uniforms of the unit. */
    private void chooseUsers(Pilot pilot) {
        List<Team> teams = pilot.unit.teams;
        int wanted =
                Math.min(teams.size(), TEAM_COUNTS[luck.below(TEAM_COUNTS.length, Purpose.TEAM_COUNT, pilot.key, 0)]);
        pilot.userCount = 0;
        double floor = -1;
        while (pilot.userCount < wanted) {
            Team next = null;
            double smallest = 2;
            for (int i = 0; i < teams.size(); i++) {
                double mark = luck.uniform(Purpose.TEAM_ORDER, pilot.key, teams.get(i).key);
                if (mark > floor && mark < smallest) {
                    smallest = mark;
                    next = teams.get(i);
                }
            }
            if (next == null) {
                break;
            }
            pilot.users[pilot.userCount++] = next;
            floor = smallest;
        }
    }

    /** Moves the commitment to all unfinished pilots of a sponsor. */
    void moveCommitment(Executive sponsor, double change) {
        for (int i = 0; i < active.size(); i++) {
            Pilot pilot = active.get(i);
            if (pilot.unit.sponsor == sponsor && pilot.stage.unfinished()) {
                pilot.commitment = Organization.clip(pilot.commitment + change);
            }
        }
    }

    /**
     * Reputation of a unit's pilots launched in the evaluation window: ν·(passed as pilots) + (1 − ν)·min(1, 2·live); the
     * aspiration where none was launched.
     *
     * @param unit the index of the unit, −1 for all
     * @return in [0, 1]
     */
    public double reputation(int unit) {
        long since = calendar.now() - (long) (org.at(Parameters.REPUTATION_WINDOW) * MINUTES_A_WEEK);
        int count = 0;
        int passed = 0;
        int live = 0;
        for (int i = 0; i < launched; i++) {
            Pilot pilot = pilots.get(i);
            if (pilot.launched >= since && (unit < 0 || pilot.unit.index == unit)) {
                count++;
                passed += pilot.passed >= 0 ? 1 : 0;
                live += pilot.live >= 0 ? 1 : 0;
            }
        }
        if (count == 0) {
            return org.at(Parameters.BUDGET_ASPIRATION);
        }
        double vanity = org.vanity();
        return vanity * passed / count + (1 - vanity) * Math.min(1, 2.0 * live / count);
    }

    /** Weight of a unit in portfolio choice (§4.7.12(4)). */
    public double weight(BusinessUnit unit) {
        double balance = org.at(Parameters.BACK_OFFICE_BALANCE);
        double value = org.at(unit.meanValue) / VALUE_REFERENCE;
        double visible = StrictMath.pow(org.at(unit.visibility), org.at(Parameters.VISIBILITY_EXPONENT))
                * (0.7 + 0.6 * unit.power)
                * (0.8 + 0.4 * unit.reported);
        return (1 - balance) * visible + balance * value * value;
    }
}
