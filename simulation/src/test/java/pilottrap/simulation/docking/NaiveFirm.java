package pilottrap.simulation.docking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import pilottrap.simulation.docking.NaivePeople.Owner;
import pilottrap.simulation.docking.NaivePeople.Sponsor;
import pilottrap.simulation.docking.NaivePeople.Team;
import pilottrap.simulation.docking.NaivePeople.Unit;
import pilottrap.simulation.measure.Ledger.Kind;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.pilot.Fate;
import pilottrap.simulation.pilot.Stage;
import pilottrap.simulation.pilot.UseCase;
import pilottrap.simulation.random.Purpose;

/**
 * The model once more, from docs/model.md and nothing else, as naively as possible: a loop over weeks, in which it asks
 * everybody again and again what comes next; plain numbers; no calendar, no pool, no organization of the engine. It is slow
 * and keeps nothing. Shared with the engine are only the catalogue of numbers, the table of use cases, the names of stages,
 * purposes and ledger entries, and, where both are to meet the same luck, the keys of draws.
 *
 * <p><b>Held here</b>: drawing an organization from the population (eq. 56); proposals, approval, choice of function and
 * traits (eq. 23–27); all stages S1 to S11 and exits X1 to X4 (eq. 2–18); six pools shared by weight under caps with
 * multitasking loss, limbo load, slow walk and throttle (eq. 19–22); sponsors (eq. 28), resistance (eq. 29), influence
 * (eq. 30), fatigue and work load (eq. 31–33), learning (eq. 34), hand-off, use (eq. 36–37), trust, incidents, static
 * autonomy (eq. 38–39), value, drift, retraining, success, scale, retirement (eq. 40–44), fading stocks, flywheel and skill
 * (eq. 45–47), the money of a year and its reviews (eq. 48–53), hype, investors and licences (eq. 54–55), programme slots.
 *
 * <p><b>Left out</b>, and off in all settings compared: interventions and shocks, what only they bring (training,
 * incentives, decentralization, guarantees, payouts, dearer licences, factors on hazards), parallel branches, the fast lane,
 * dynamic autonomy, pool limits, talent loss, ring-fenced money, pauses, stated units and the past, causes, virtual surveys,
 * monthly series.
 *
 * <p>Rules are methods, so that a test can plant a wrong one and see that it is found.
 */
class NaiveFirm {
    static final long WEEK = 10_080;
    private static final int YEAR = 52;
    private static final long JUDGED_AFTER = 104 * WEEK;
    private static final int[] TEAM_COUNTS = {2, 2, 3, 3, 4};
    /** Layers of proposals, half a proposal a week each: enough for 6 a week. */
    private static final int LAYERS = 12;

    private static final List<PoolKind> KINDS = List.of(PoolKind.values());

    final List<Unit> units = new ArrayList<>();
    final List<Team> teams = new ArrayList<>();
    final List<Owner> owners = new ArrayList<>();
    final List<Sponsor> sponsors = new ArrayList<>();
    final List<NaivePilot> pilots = new ArrayList<>();

    private final Draws draws;
    private final Blueprint blueprint;
    private final double[] numbers;
    long now;

    // Maturities but D, learning, surroundings.
    double integration;
    double governance;
    double mlops;
    double change;
    double product;
    double safety;
    double learning;
    double hype;
    double credibility;
    double outcomePressure;
    private double pressure = 1;
    private double yearEnd = 1;
    private long tightenedUntil = -1;
    private int freshSuccesses;
    private int announcements;
    int licences;
    private final NaivePeople.Countdown announcement = new NaivePeople.Countdown();
    private final NaivePeople.Countdown licence = new NaivePeople.Countdown();

    // Money, k$.
    private double envelope;
    private double firstEnvelope;
    private double pot;
    private double yearPot;
    private double runReserve;
    private int nextBudget;
    private double writtenOff;
    double granted;
    double spentOnWork;
    double spentOnRunning;
    double value;
    int dropped;
    private boolean broke;

    // Pools.
    final double[] capacity = new double[KINDS.size()];
    private final long[] entered = new long[KINDS.size()];
    final double[] jobMinutes = new double[KINDS.size()];
    int incidents;

    private final long[] nextProposal = new long[LAYERS];
    private final long[] proposals = new long[LAYERS];

    NaiveFirm(Blueprint blueprint, Draws draws) {
        this.blueprint = blueprint;
        this.draws = draws;
        numbers = blueprint.values().toArray();
    }

    /** Lives through the whole horizon. */
    NaiveFirm run() {
        found();
        annualBudget(0);
        broke = pot <= 0;
        share();
        for (int layer = 0; layer < LAYERS; layer++) {
            stepLayer(layer);
        }
        for (int week = 1; week <= blueprint.horizonWeeks(); week++) {
            liveThrough(week * WEEK);
            tick(week);
            review(week);
        }
        for (NaivePilot pilot : pilots) {
            judge(pilot);
        }
        return this;
    }

    final double at(Parameter parameter) {
        return numbers[parameter.index()];
    }

    final double mean(ToDoubleFunction<Team> of) {
        return teams.stream().mapToDouble(of).average().orElseThrow();
    }

    final double meanAttitudeOfOwners() {
        return owners.stream().mapToDouble(each -> each.attitude).average().orElseThrow();
    }

    /** Jobs in a pool, time-weighted. */
    final double jobs(int pool) {
        return jobMinutes[pool] / (blueprint.horizonWeeks() * WEEK);
    }

    /** k$ spent beyond the pots so far. */
    final double overdraft() {
        return writtenOff + Math.max(0, -pot);
    }

    static double clip(double x) {
        return Math.max(0, Math.min(1, x));
    }

    // ---------------------------------------------------------------- 4.8 The organization

    private void found() {
        double pop = at(Parameters.POPULATION_SPREAD);
        for (PoolKind kind : KINDS) {
            capacity[kind.ordinal()] = at(Parameters.POOL_FACTOR)
                    * scaled(
                            Parameters.capacity(kind),
                            pop * at(Parameters.POOL_SPREAD),
                            Purpose.ORGANIZATION_POOL,
                            kind.ordinal());
            numbers[Parameters.capacity(kind).index()] = capacity[kind.ordinal()];
        }
        scale(Parameters.LAUNCH_RATE, pop * at(Parameters.LAUNCH_SPREAD), Purpose.ORGANIZATION_LAUNCH_RATE);
        scale(Parameters.ATTENTION_CAPACITY, pop * at(Parameters.ATTENTION_SPREAD), Purpose.ORGANIZATION_ATTENTION);
        firstEnvelope = scaled(Parameters.BUDGET, at(Parameters.BUDGET_SPREAD), Purpose.ORGANIZATION_BUDGET, 0);
        envelope = firstEnvelope;
        double practice = pop * at(Parameters.PRACTICE_SPREAD);
        shift(Parameters.PERFORMATIVE_SHARE, practice, Purpose.ORGANIZATION_PERFORMATIVE);
        shift(Parameters.KILL_DISCIPLINE, practice, Purpose.ORGANIZATION_KILL);
        double build = at(Parameters.SOURCING_BUILD);
        double buy = at(Parameters.SOURCING_BUY);
        double partner = at(Parameters.SOURCING_PARTNER);
        shift(Parameters.SOURCING_BUILD, practice, Purpose.ORGANIZATION_BUILD);
        double rest = build + buy + partner - at(Parameters.SOURCING_BUILD);
        numbers[Parameters.SOURCING_BUY.index()] = rest * buy / (buy + partner);
        numbers[Parameters.SOURCING_PARTNER.index()] = rest * partner / (buy + partner);
        double common = draws.normal(Purpose.COMMON_MATURITY, 0, 0);
        double data =
                maturity(Parameters.DATA_MATURITY, common, Purpose.ORGANIZATION_DATA, Purpose.ORGANIZATION_DATA_OWN);
        integration = maturity(
                Parameters.INTEGRATION_MATURITY,
                common,
                Purpose.ORGANIZATION_INTEGRATION,
                Purpose.ORGANIZATION_INTEGRATION_OWN);
        governance = maturity(
                Parameters.GOVERNANCE_CURRENCY,
                common,
                Purpose.ORGANIZATION_GOVERNANCE,
                Purpose.ORGANIZATION_GOVERNANCE_OWN);
        mlops = maturity(Parameters.MLOPS_MATURITY, common, Purpose.ORGANIZATION_MLOPS, Purpose.ORGANIZATION_MLOPS_OWN);
        change = maturity(
                Parameters.CHANGE_CAPABILITY, common, Purpose.ORGANIZATION_CHANGE, Purpose.ORGANIZATION_CHANGE_OWN);
        product = maturity(
                Parameters.PRODUCT_DISCIPLINE, common, Purpose.ORGANIZATION_PRODUCT, Purpose.ORGANIZATION_PRODUCT_OWN);
        safety = maturity(
                Parameters.PSYCHOLOGICAL_SAFETY, common, Purpose.ORGANIZATION_SAFETY, Purpose.ORGANIZATION_SAFETY_OWN);
        hype = at(Parameters.HYPE);
        credibility = at(Parameters.CREDIBILITY);
        outcomePressure = at(Parameters.OUTCOME_PRESSURE_START);
        announcement.start(draws.exponential(Purpose.COMPETITOR, 0, 0));
        licence.start(draws.exponential(Purpose.LICENCE, 0, 0));
        for (BusinessFunction function : BusinessFunction.values()) {
            int count = (int) at(Parameters.of(function, "teams"));
            if (count > 0) {
                units.add(unit(function, count, data));
            }
        }
        Sponsor lead = sponsor(1L << 40);
        lead.central = true;
        tieManagers();
    }

    private double scaled(Parameter parameter, double sigma, Purpose purpose, long owner) {
        return sigma == 0 ? at(parameter) : at(parameter) * Math.exp(sigma * draws.normal(purpose, owner, 0));
    }

    private void scale(Parameter parameter, double sigma, Purpose purpose) {
        numbers[parameter.index()] = scaled(parameter, sigma, purpose, 0);
    }

    private void shift(Parameter parameter, double sigma, Purpose purpose) {
        numbers[parameter.index()] = clip(at(parameter) + sigma * draws.normal(purpose, 0, 0));
    }

    private double maturity(Parameter parameter, double common, Purpose noise, Purpose own) {
        double shift = at(Parameters.MATURITY_SPREAD)
                * at(Parameters.POPULATION_SPREAD)
                * (at(Parameters.MATURITY_COMMON) * common + at(Parameters.MATURITY_OWN) * draws.normal(own, 0, 0));
        return bounded(at(parameter) + shift + at(Parameters.MATURITY_NOISE) * draws.normal(noise, 0, 0));
    }

    private static double bounded(double maturity) {
        return Math.max(.02, Math.min(.95, maturity));
    }

    private double person(Parameter mean, Parameter sd, Purpose purpose, long owner, long occurrence) {
        return clip(at(mean) + at(sd) * draws.normal(purpose, owner, occurrence));
    }

    private Unit unit(BusinessFunction function, int count, double data) {
        Unit unit = new Unit();
        unit.function = function;
        unit.visibility = at(Parameters.of(function, "visibility"));
        unit.meanValue = at(Parameters.of(function, "mean_value"));
        unit.displacement = at(Parameters.of(function, "displacement"));
        unit.power = unit.visibility;
        unit.data = bounded(data
                + at(Parameters.of(function, "data_offset"))
                + at(Parameters.DATA_NOISE) * draws.normal(Purpose.FUNCTION_DATA, function.ordinal(), 0));
        unit.sponsor = sponsor(function.ordinal());
        for (int i = 0; i < 2; i++) {
            Owner owner = new Owner();
            owner.key = 2L * function.ordinal() + i;
            owner.unit = unit;
            owner.threat = person(
                    Parameters.MANAGER_THREAT, Parameters.MANAGER_THREAT_SD, Purpose.MANAGER_THREAT, owner.key, 0);
            owner.power = person(
                    Parameters.POLITICAL_CAPITAL, Parameters.POLITICAL_CAPITAL_SD, Purpose.MANAGER_POWER, owner.key, 0);
            owner.attitude = person(
                    Parameters.MANAGER_ATTITUDE,
                    Parameters.MANAGER_ATTITUDE_SD,
                    Purpose.MANAGER_ATTITUDE,
                    owner.key,
                    0);
            owner.stay.start(draws.exponential(Purpose.MANAGER_TURNOVER, owner.key, 0));
            unit.owners.add(owner);
            owners.add(owner);
        }
        for (int i = 0; i < count; i++) {
            Team team = team(((long) function.ordinal() << 20) + i);
            team.unit = unit;
            team.owner = unit.owners.get(i % 2);
            team.owner.reports.add(team);
            unit.teams.add(team);
            teams.add(team);
        }
        return unit;
    }

    private Sponsor sponsor(long key) {
        Sponsor sponsor = new Sponsor();
        sponsor.key = key;
        sponsor.enthusiasm = person(
                Parameters.EXECUTIVE_ENTHUSIASM,
                Parameters.EXECUTIVE_ENTHUSIASM_SD,
                Purpose.EXECUTIVE_ENTHUSIASM,
                key,
                0);
        sponsor.stay.start(draws.exponential(Purpose.EXECUTIVE_TURNOVER, key, 0));
        sponsors.add(sponsor);
        return sponsor;
    }

    private Team team(long key) {
        Team team = new Team();
        team.key = key;
        team.trust = person(Parameters.TEAM_TRUST, Parameters.TEAM_TRUST_SD, Purpose.TEAM_TRUST, key, 0);
        team.skill = person(Parameters.TEAM_SKILL, Parameters.TEAM_SKILL_SD, Purpose.TEAM_SKILL, key, 0);
        team.fear = person(Parameters.TEAM_FEAR, Parameters.TEAM_FEAR_SD, Purpose.TEAM_FEAR, key, 0);
        team.load = Math.max(
                0,
                at(Parameters.CHANGE_LOAD) + at(Parameters.CHANGE_LOAD_SD) * draws.normal(Purpose.TEAM_LOAD, key, 0));
        team.fatigue = fatigue(team.load);
        team.attitude = at(Parameters.TEAM_ATTITUDE);
        team.workload = at(Parameters.WORKLOAD_BASE);
        double rank = 100 * draws.uniform(Purpose.TEAM_CATEGORY, key, 0);
        team.category = at(
                rank < 2.5
                        ? Parameters.CATEGORY_INNOVATOR
                        : rank < 16
                                ? Parameters.CATEGORY_EARLY_ADOPTER
                                : rank < 50
                                        ? Parameters.CATEGORY_EARLY_MAJORITY
                                        : rank < 84 ? Parameters.CATEGORY_LATE_MAJORITY : Parameters.CATEGORY_LAGGARD);
        team.change.start(draws.exponential(Purpose.CHANGE_LOAD, key, 0));
        return team;
    }

    /** Managers of different units on a ring, each tied to the two on either side; a tie may be rewired (4.7.4). */
    private void tieManagers() {
        List<Owner> ring = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            for (Unit unit : units) {
                ring.add(unit.owners.get(i));
            }
        }
        int n = ring.size();
        for (int i = 0; i < n; i++) {
            Owner from = ring.get(i);
            for (int step = 1; step <= 2; step++) {
                Owner to = ring.get((i + step) % n);
                if (draws.uniform(Purpose.REWIRING, from.key, 2L * step) < at(Parameters.REWIRING)) {
                    int place = draws.below(n, Purpose.REWIRING, from.key, 2L * step + 1);
                    for (int j = 0; j < n && (j == 0 || !mayTie(from, to)); j++) {
                        to = ring.get((place + j) % n);
                    }
                }
                if (mayTie(from, to)) {
                    from.peers.add(to);
                    to.peers.add(from);
                }
            }
        }
    }

    private static boolean mayTie(Owner from, Owner to) {
        return from.unit != to.unit && !from.peers.contains(to);
    }

    // ---------------------------------------------------------------- 4.5 Time

    /** Everything up to and including a minute, but the tick. */
    private void liveThrough(long end) {
        while (true) {
            long next = Long.MAX_VALUE;
            for (NaivePilot pilot : pilots) {
                next = Math.min(next, pilot.timer >= 0 ? pilot.timer : Long.MAX_VALUE);
                next = Math.min(next, pilot.working ? pilot.due : Long.MAX_VALUE);
            }
            for (long proposal : nextProposal) {
                next = Math.min(next, proposal);
            }
            if (next > end) {
                work(end);
                return;
            }
            work(next);
            minute();
            share();
        }
    }

    /** What happens in a minute: completions, pool by pool, and ends of scoping; then decisions; then launches. */
    private void minute() {
        for (PoolKind kind : KINDS) {
            // Where somebody has come into the pool in this very minute, what is done is noticed in the next one.
            for (NaivePilot pilot : entered[kind.ordinal()] == now ? List.<NaivePilot>of() : pilots) {
                if (pilot.working && pool(pilot) == kind && pilot.due <= now) {
                    completed(pilot);
                }
            }
        }
        for (NaivePilot pilot : pilots) {
            if (pilot.timer == now && pilot.stage == Stage.SCOPED) {
                timeUp(pilot);
            }
        }
        for (NaivePilot pilot : pilots) {
            if (pilot.timer == now) {
                timeUp(pilot);
            }
        }
        for (int layer = 0; layer < LAYERS; layer++) {
            if (nextProposal[layer] == now) {
                proposal(layer, proposals[layer] - 1);
                stepLayer(layer);
            }
        }
    }

    private void judgeDue() {
        for (NaivePilot pilot : pilots) {
            if (now > pilot.launched + JUDGED_AFTER) {
                judge(pilot);
            }
        }
    }

    private static void judge(NaivePilot pilot) {
        if (pilot.fate == null) {
            pilot.fate = pilot.live >= 0
                    ? Fate.PRODUCTION
                    : switch (pilot.stage) {
                        case KILLED -> Fate.KILLED;
                        case REJECTED -> Fate.REJECTED;
                        case ABANDONED -> Fate.ABANDONED;
                        default -> pilot.limbo ? Fate.LIMBO : Fate.IN_PROGRESS;
                    };
        }
    }

    private void tick(int week) {
        // Whether money is about to lapse is asked before the week's work is booked.
        boolean lapsing = nextBudget - week <= at(Parameters.YEAR_END_WEEKS)
                && yearPot > 0
                && pot / yearPot > at(Parameters.YEAR_END_WEEKS) / YEAR;
        yearEnd = lapsing ? at(Parameters.YEAR_END_FACTOR) : 1;
        for (NaivePilot pilot : pilots) {
            book(pilot);
        }
        fade();
        hire();
        surroundings(week);
        turnover();
        sponsorAndResist();
        hazards();
        for (NaivePilot pilot : pilots) {
            if (pilot.isLive()) {
                liveWeek(pilot);
            }
        }
        influence(week);
        signals();
        teamsWeek();
        learning -= at(Parameters.LEARNING_DECAY) * learning;
        buyLicence();
        broke = pot <= 0;
        share();
    }

    private void review(int week) {
        if (week % 13 == 0) {
            quarter(week);
        }
        if (week == nextBudget - 26) {
            midYear();
        }
        if (week == nextBudget && week < blueprint.horizonWeeks()) {
            annualBudget(week);
            broke = pot <= 0;
            yearEnd = 1;
            share();
        }
    }

    // ---------------------------------------------------------------- 4.6 Pools

    private static PoolKind pool(NaivePilot pilot) {
        return switch (pilot.stage) {
            case PILOT -> PoolKind.AI;
            case DATA -> PoolKind.DATA;
            case INTEGRATION -> PoolKind.INTEGRATION;
            case GOVERNANCE -> PoolKind.GOVERNANCE;
            case CHANGE -> PoolKind.CHANGE;
            default -> PoolKind.MLOPS;
        };
    }

    /** Moves all work on to a minute. */
    private void work(long until) {
        for (NaivePilot pilot : pilots) {
            if (pilot.working) {
                double step = pilot.speed * (until - now) / WEEK;
                pilot.left -= step;
                pilot.done += step;
                jobMinutes[pool(pilot).ordinal()] += until - now;
            }
        }
        now = until;
        judgeDue();
    }

    /** Shares every pool out among its jobs and says when each will be done. */
    private void share() {
        for (PoolKind kind : KINDS) {
            List<NaivePilot> jobs = new ArrayList<>();
            double load = 0;
            for (NaivePilot pilot : pilots) {
                if (pilot.working && pool(pilot) == kind) {
                    jobs.add(pilot);
                    load += pilot.limbo ? limboLoad() : 1;
                }
            }
            double people = Math.max(.01, capacity[kind.ordinal()]);
            fill(jobs, people * efficiency(load / people));
            for (NaivePilot pilot : jobs) {
                boolean slowed = kind == PoolKind.DATA || kind == PoolKind.INTEGRATION || kind == PoolKind.CHANGE;
                double throttle = broke && kind != PoolKind.AI ? at(Parameters.EXHAUSTED_RATE) : 1;
                pilot.speed = pilot.limbo ? 0 : pilot.rate * (slowed ? 1 - pilot.slow : 1) * throttle;
                pilot.due = pilot.speed > 0
                        ? Math.max(now + 1, now + (long) Math.ceil(pilot.left / pilot.speed * WEEK))
                        : Long.MAX_VALUE;
            }
        }
    }

    /** Shares in proportion to weights, none above its cap, and what capped jobs leave again among the others. */
    void fill(List<NaivePilot> jobs, double total) {
        List<NaivePilot> open = new ArrayList<>(jobs);
        double rest = total;
        while (!open.isEmpty()) {
            double weights = 0;
            for (NaivePilot job : open) {
                weights += weight(job);
            }
            List<NaivePilot> capped = new ArrayList<>();
            for (NaivePilot job : open) {
                job.rate = weights > 0 ? rest * weight(job) / weights : 0;
                if (job.rate > cap(job)) {
                    capped.add(job);
                }
            }
            if (capped.isEmpty()) {
                return;
            }
            double taken = 0;
            double given = 0;
            for (NaivePilot job : capped) {
                given += job.rate;
                job.rate = cap(job);
                taken += job.rate;
            }
            rest = shared(rest - taken, given - taken);
            open.removeAll(capped);
        }
    }

    /** What is shared again of a rest, to which capped jobs have added what they cannot use. */
    double shared(double rest, double unused) {
        return rest;
    }

    /** η, linear between its knots (eq. 19). */
    double efficiency(double load) {
        double[] loads = {2, 3, 4, 5, 8};
        double[] known = {
            1,
            at(Parameters.EFFICIENCY_3),
            at(Parameters.EFFICIENCY_4),
            at(Parameters.EFFICIENCY_5),
            at(Parameters.EFFICIENCY_8)
        };
        if (load <= 2) {
            return 1;
        }
        for (int i = 1; i < loads.length; i++) {
            if (load <= loads[i]) {
                return known[i - 1] + (known[i] - known[i - 1]) * (load - loads[i - 1]) / (loads[i] - loads[i - 1]);
            }
        }
        return known[4];
    }

    double limboLoad() {
        return at(Parameters.LIMBO_LOAD);
    }

    private double weight(NaivePilot pilot) {
        boolean weighted = pool(pilot) != PoolKind.AI && pool(pilot) != PoolKind.MLOPS;
        return (weighted ? pilot.weight : 1) * (pilot.limbo ? limboLoad() : 1);
    }

    private double cap(NaivePilot pilot) {
        return at(pilot.stage == Stage.PILOT ? Parameters.PILOT_JOB_CAP : Parameters.JOB_CAP)
                * (pilot.limbo ? limboLoad() : 1);
    }

    /** Capacity follows money with a delay, governance with a part of the gain only (eq. 22), a week at a time. */
    private void hire() {
        double gain = Math.pow(envelope / firstEnvelope, at(Parameters.CAPACITY_ELASTICITY)) - 1;
        for (PoolKind kind : KINDS) {
            double own = at(Parameters.capacity(kind));
            double part = kind == PoolKind.GOVERNANCE ? at(Parameters.GOVERNANCE_HIRING_SHARE) : 1;
            capacity[kind.ordinal()] +=
                    (own * (1 + part * gain) - capacity[kind.ordinal()]) / at(Parameters.HIRING_DELAY);
        }
    }

    // ---------------------------------------------------------------- 4.7.1 Launches

    private void stepLayer(int layer) {
        double weeks = draws.exponential(Purpose.PROPOSAL_GAP, layer, proposals[layer]) / .5;
        nextProposal[layer] += Math.max(1, (long) Math.ceil(weeks * WEEK));
        proposals[layer]++;
        if (nextProposal[layer] >= blueprint.launchWeeks() * WEEK) {
            nextProposal[layer] = Long.MAX_VALUE;
        }
    }

    double launchRate() {
        double money = Math.max(
                at(Parameters.LAUNCH_BUDGET_FLOOR),
                envelope / blueprint.values().of(Parameters.BUDGET));
        return at(Parameters.LAUNCH_RATE)
                * (at(Parameters.HYPE_LAUNCH_BASE) + at(Parameters.HYPE_LAUNCH_WEIGHT) * hype)
                * Math.pow(money, at(Parameters.LAUNCH_BUDGET_ELASTICITY))
                * pressure
                * yearEnd;
    }

    private void proposal(int layer, long number) {
        double rate = launchRate();
        if (rate > LAYERS * .5) {
            throw new IllegalStateException("more layers are needed for " + rate + " proposals a week");
        }
        if (draws.uniform(Purpose.PROPOSAL_MARK, layer, number) >= clip(rate / .5 - layer)) {
            return;
        }
        long holding = pilots.stream().filter(NaivePilot::unfinished).count();
        if (pot <= 0 || holding >= at(Parameters.WIP_LIMIT)) {
            dropped++;
            return;
        }
        NaivePilot pilot = new NaivePilot();
        pilot.index = pilots.size();
        pilot.key = ((long) layer << 32) + number;
        pilot.unit = chooseUnit(pilot.key);
        traits(pilot);
        pilots.add(pilot);
        launch(pilot);
    }

    private Unit chooseUnit(long key) {
        double[] burnt = new double[units.size()];
        double mean = 0;
        long since = now - (long) (at(Parameters.REPUTATION_WINDOW) * WEEK);
        for (int i = 0; i < burnt.length; i++) {
            double failures = 0;
            double successes = 0;
            for (NaivePilot pilot : pilots) {
                if (pilot.unit == units.get(i)) {
                    successes += pilot.live >= 0 && pilot.live >= since ? 1 : 0;
                    failures += pilot.live < 0 && pilot.ended >= 0 && pilot.ended >= since ? 1 : 0;
                }
            }
            burnt[i] = (failures - successes) / Math.max(1, failures + successes);
            mean += burnt[i] / burnt.length;
        }
        double[] weights = new double[units.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = units.get(i).weight * Math.exp(-at(Parameters.HOT_STOVE) * (burnt[i] - mean));
        }
        return units.get(pick(weights, Purpose.FUNCTION, key));
    }

    /** One of several by their weights. */
    private int pick(double[] weights, Purpose purpose, long owner) {
        double mark = draws.uniform(purpose, owner, 0) * Arrays.stream(weights).sum();
        int picked = 0;
        for (double sum = weights[0]; picked < weights.length - 1 && mark >= sum; sum += weights[picked]) {
            picked++;
        }
        return picked;
    }

    private boolean choosy() {
        return at(Parameters.WIP_LIMIT) < 1_000_000;
    }

    private void traits(NaivePilot pilot) {
        long key = pilot.key;
        Unit unit = pilot.unit;
        double[] modes = {at(Parameters.SOURCING_BUILD), at(Parameters.SOURCING_BUY), at(Parameters.SOURCING_PARTNER)};
        pilot.external = pick(modes, Purpose.MODE, key) > 0;
        double forShow = at(Parameters.PERFORMATIVE_SHARE)
                * (1 - at(Parameters.PERFORMATIVE_DISCIPLINE) * product)
                * (choosy() ? at(Parameters.SCARCITY_PERFORMATIVE) : 1);
        pilot.performative = draws.uniform(Purpose.PERFORMATIVE, key, 0) < forShow;
        double metric = clip(at(Parameters.KPI_BASE)
                + at(Parameters.KPI_DISCIPLINE) * product
                + at(Parameters.KPI_OUTCOME) * (1 - vanity()));
        pilot.kpi = !pilot.performative && draws.uniform(Purpose.KPI, key, 0) < metric;
        double idea = idea(Purpose.VALUE, key);
        if (choosy()) {
            idea = Math.max(idea, at(Parameters.SECOND_CHOICE) * idea(Purpose.SECOND_VALUE, key));
        }
        pilot.value = unit.meanValue * idea * (pilot.performative ? at(Parameters.PERFORMATIVE_VALUE) : 1);
        pilot.sources = 1
                + draws.binomial(
                        (int) at(Parameters.DATA_SOURCES_TRIALS),
                        at(Parameters.DATA_SOURCES_CHANCE),
                        Purpose.DATA_SOURCES,
                        key,
                        0);
        pilot.systems = 1
                + draws.binomial(
                        (int) at(Parameters.INTEGRATIONS_TRIALS),
                        at(Parameters.INTEGRATIONS_CHANCE),
                        Purpose.INTEGRATIONS,
                        key,
                        0);
        double[] tiers = {
            at(Parameters.of(unit.function, "tier_1")),
            at(Parameters.of(unit.function, "tier_2")),
            at(Parameters.of(unit.function, "tier_3"))
        };
        pilot.tier = 1 + pick(tiers, Purpose.TIER, key);
        pilot.displacement =
                clip(unit.displacement + at(Parameters.DISPLACEMENT_SD) * draws.normal(Purpose.DISPLACEMENT, key, 0));
        double mean = at(Parameters.TECHNICAL_QUALITY);
        double weight = at(Parameters.TECHNICAL_QUALITY_CONCENTRATION);
        pilot.theta = draws.beta(mean * weight, (1 - mean) * weight, Purpose.QUALITY, key, 0);
        double low = at(Parameters.PILOT_WORK_LOW);
        double high = at(Parameters.PILOT_WORK_HIGH);
        pilot.spread = low + (high - low) * draws.uniform(Purpose.PILOT_WORK, key, 0);
        pilot.upgrade = draws.uniform(Purpose.UPGRADE, key, 0)
                < clip(at(Parameters.UPGRADE_SHARE) * (1 - integration) / (1 - at(Parameters.UPGRADE_REFERENCE)));
        useCase(pilot);
        pilot.owner = unit.owners.get(draws.below(2, Purpose.OWNER, key, 0));
        users(pilot);
    }

    private double idea(Purpose purpose, long key) {
        return Math.exp(at(Parameters.VALUE_LOG_MEAN) + at(Parameters.VALUE_LOG_SD) * draws.normal(purpose, key, 0));
    }

    private void useCase(NaivePilot pilot) {
        List<UseCase> suited = new ArrayList<>();
        for (UseCase each : UseCase.values()) {
            if (each.suits(pilot.unit.function, pilot.tier, pilot.performative)) {
                suited.add(each);
            }
        }
        List<UseCase> open = suited.isEmpty() ? List.of(UseCase.values()) : suited;
        pilot.useCase = open.get(draws.below(open.size(), Purpose.ARCHETYPE, pilot.key, 0));
    }

    private void users(NaivePilot pilot) {
        record Marked(Team team, double mark) {}
        List<Marked> order = new ArrayList<>();
        for (Team team : pilot.unit.teams) {
            order.add(new Marked(team, draws.uniform(Purpose.TEAM_ORDER, pilot.key, team.key)));
        }
        order.sort(Comparator.comparingDouble(Marked::mark));
        int wanted = TEAM_COUNTS[draws.below(TEAM_COUNTS.length, Purpose.TEAM_COUNT, pilot.key, 0)];
        for (int i = 0; i < Math.min(wanted, order.size()); i++) {
            pilot.users.add(order.get(i).team);
        }
    }

    // ---------------------------------------------------------------- 4.4 Work (eq. 2–8)

    private double learnt() {
        return 1 - at(Parameters.LEARNING_SAVING) * Math.min(1, learning);
    }

    private double pilotWork(NaivePilot pilot) {
        return at(Parameters.PILOT_WORK)
                * pilot.spread
                * (pilot.external ? at(Parameters.EXTERNAL_PILOT_WORK) : 1)
                * learnt();
    }

    private double dataWork(NaivePilot pilot) {
        return at(Parameters.DATA_WORK)
                * (pilot.sources / at(Parameters.DATA_WORK_SOURCES))
                * (1 + at(Parameters.DATA_WORK_SLOPE) * (1 - pilot.unit.data))
                / at(Parameters.DATA_WORK_NORM)
                * (pilot.external ? at(Parameters.EXTERNAL_DATA_WORK) : 1)
                * learnt();
    }

    double integrationWork(NaivePilot pilot) {
        double upgrade = at(Parameters.UPGRADE_WORK);
        double growing = Math.max(0, at(Parameters.INTEGRATION_WORK) - at(Parameters.UPGRADE_SHARE) * upgrade);
        return (growing * (pilot.systems / at(Parameters.INTEGRATION_WORK_SYSTEMS)) + (pilot.upgrade ? upgrade : 0))
                * (1 + at(Parameters.INTEGRATION_WORK_SLOPE) * (1 - integration))
                / at(Parameters.INTEGRATION_WORK_NORM)
                * (pilot.external ? at(Parameters.EXTERNAL_INTEGRATION_WORK) : 1)
                * (1 + at(Parameters.INTEGRATION_REDESIGN) * pilot.redesign)
                * (pilot.handedOff ? 1 + at(Parameters.HANDOFF_WORK) : 1)
                * learnt();
    }

    private double governanceWork(NaivePilot pilot) {
        return at(Parameters.GOVERNANCE_WORK)
                        * (pilot.tier / at(Parameters.GOVERNANCE_WORK_TIER))
                        * (1 + at(Parameters.GOVERNANCE_WORK_SLOPE) * (1 - governance))
                        / at(Parameters.GOVERNANCE_WORK_NORM)
                + (pilot.external ? at(Parameters.PROCUREMENT_WORK) : 0);
    }

    private double changeWork(NaivePilot pilot) {
        return at(Parameters.CHANGE_WORK)
                * (pilot.users.size() / at(Parameters.CHANGE_WORK_TEAMS))
                * (at(Parameters.CHANGE_WORK_BASE) + at(Parameters.CHANGE_WORK_DISPLACEMENT) * pilot.displacement)
                * (1 + at(Parameters.CHANGE_WORK_REDESIGN) * pilot.redesign);
    }

    private double onboardingWork() {
        return at(Parameters.ONBOARDING_WORK)
                * (at(Parameters.ONBOARDING_BASE) - at(Parameters.ONBOARDING_SLOPE) * mlops);
    }

    private double plan(NaivePilot pilot) {
        double later =
                dataWork(pilot) + integrationWork(pilot) + governanceWork(pilot) + changeWork(pilot) + onboardingWork();
        return at(Parameters.COST_PER_PERSON_WEEK)
                * (pilotWork(pilot) + (1 - at(Parameters.PLANNING_UNDERESTIMATE)) * later);
    }

    // ---------------------------------------------------------------- 4.4 Life-cycle

    private void launch(NaivePilot pilot) {
        pilot.launched = now;
        pilot.progressed = now;
        pilot.stage = Stage.SCOPED;
        pilot.commitment = pilot.unit.sponsor.enthusiasm;
        pilot.redesign = at(Parameters.WORKFLOW_REDESIGN);
        pilot.plan = plan(pilot);
        refresh(pilot);
        startSponsorSpell(pilot);
        pilot.tell(now, Kind.LAUNCHED, pilot.value);
        await(pilot, at(Parameters.SCOPING_WEEKS));
    }

    private void startSponsorSpell(NaivePilot pilot) {
        pilot.letGo.start(draws.exponential(Purpose.SPONSOR_LOSS, pilot.key, pilot.sponsorSpells));
        pilot.sponsorSpells++;
    }

    private void await(NaivePilot pilot, double weeks) {
        if (weeks <= 0) {
            timeUp(pilot);
        } else {
            pilot.timer = now + (long) Math.ceil(weeks * WEEK);
        }
    }

    private double committee(Purpose purpose, NaivePilot pilot, int occurrence) {
        return draws.uniform(purpose, pilot.key, occurrence) * at(Parameters.COMMITTEE_CADENCE);
    }

    private void timeUp(NaivePilot pilot) {
        pilot.timer = -1;
        switch (pilot.stage) {
            case SCOPED -> {
                progress(pilot);
                enter(pilot, Stage.PILOT, pilotWork(pilot));
            }
            case PILOT_REVIEW -> pilotReview(pilot);
            case GOVERNANCE -> governanceDecision(pilot);
            case GOLIVE -> goLive(pilot);
            default -> throw new IllegalStateException("nobody waits in " + pilot.stage);
        }
    }

    private static void progress(NaivePilot pilot, long minute) {
        pilot.progressed = minute;
    }

    private void progress(NaivePilot pilot) {
        progress(pilot, now);
    }

    /** Enters a stage whose work is done in a pool. */
    private void enter(NaivePilot pilot, Stage stage, double work) {
        pilot.stage = stage;
        refresh(pilot);
        startWork(pilot, work);
    }

    private void startWork(NaivePilot pilot, double work) {
        pilot.tell(now, Kind.ENTERED, work);
        pilot.left = work;
        pilot.done = 0;
        pilot.booked = 0;
        if (work <= 0) {
            completed(pilot);
        } else {
            pilot.working = true;
            pilot.due = Long.MAX_VALUE;
            entered[pool(pilot).ordinal()] = now;
        }
    }

    /** The job in its pool is done. */
    private void completed(NaivePilot pilot) {
        book(pilot);
        pilot.working = false;
        if (pilot.isLive()) {
            retrained(pilot);
            return;
        }
        pilot.tell(now, Kind.COMPLETED, pilot.done);
        switch (pilot.stage) {
            case PILOT -> {
                progress(pilot);
                pilot.stage = Stage.PILOT_REVIEW;
                refresh(pilot);
                await(pilot, committee(Purpose.G1_WAIT, pilot, 0));
            }
            case DATA -> {
                progress(pilot);
                enter(pilot, Stage.INTEGRATION, integrationWork(pilot) * pilot.passFactor);
            }
            case INTEGRATION -> {
                progress(pilot);
                pilot.reviewWork = governanceWork(pilot) * pilot.passFactor;
                enter(pilot, Stage.GOVERNANCE, pilot.reviewWork);
            }
            case GOVERNANCE -> awaitGovernance(pilot);
            case CHANGE -> {
                progress(pilot);
                pilot.stage = Stage.GOLIVE;
                refresh(pilot);
                boolean overrun = pilot.spend > at(Parameters.REAPPROVAL_OVERRUN) * pilot.plan;
                await(pilot, overrun ? committee(Purpose.G3_WAIT, pilot, pilot.attempts) : 0);
            }
            case ONBOARDING -> startProduction(pilot);
            default -> throw new IllegalStateException("no work is done in " + pilot.stage);
        }
    }

    /** 1 − e^(−spend/600), by visibility. */
    private double sunk(NaivePilot pilot) {
        double unseen = at(Parameters.SUNK_COST_UNSEEN);
        return (1 - Math.exp(-pilot.spend / at(Parameters.SUNK_COST_SCALE)))
                * (unseen + (1 - unseen) * pilot.unit.visibility);
    }

    private void pilotReview(NaivePilot pilot) {
        double signal = pilot.theta + at(Parameters.G1_NOISE) * draws.normal(Purpose.G1_SIGNAL, pilot.key, 0);
        boolean sound = signal > at(Parameters.G1_PASS);
        if (!sound && draws.uniform(Purpose.G1_NOT_OK, pilot.key, 0) < at(Parameters.G1_NOT_OK_KILL)) {
            close(pilot, Stage.KILLED, at(Parameters.G1_PASS) - signal);
            return;
        }
        double margin = reviewMargin(pilot, signal)
                + at(Parameters.G1_SCORE_NOISE) * draws.normal(Purpose.G1_SCORE, pilot.key, 0);
        if (margin < 0) {
            close(pilot, Stage.KILLED, -margin);
            return;
        }
        progress(pilot);
        pilot.passed = now;
        pilot.redesign = at(Parameters.WORKFLOW_REDESIGN);
        pilot.tell(now, Kind.REVIEW_PASSED, signal);
        pilot.handedOff = draws.uniform(Purpose.HANDOFF, pilot.key, 0) < at(Parameters.HANDOFF_CHANCE);
        pilot.passFactor = 1;
        enter(pilot, Stage.DATA, dataWork(pilot));
    }

    /** Eq. 10 without its noise. */
    double reviewMargin(NaivePilot pilot, double signal) {
        double merit = clip(at(Parameters.G1_QUALITY_WEIGHT) * pilot.theta * pilot.value / at(Parameters.G1_VALUE_SCALE)
                - (pilot.kpi ? 0 : at(Parameters.G1_NO_KPI)));
        double show = clip(at(Parameters.G1_SHOW_BASE)
                + at(Parameters.G1_SHOW_VISIBILITY) * pilot.unit.visibility
                + at(Parameters.G1_SHOW_SIGNAL) * (signal - .5));
        double threshold = at(Parameters.G1_BASE)
                + at(Parameters.G1_SLOPE) * at(Parameters.KILL_DISCIPLINE)
                - at(Parameters.SUNK_COST_G1) * sunk(pilot);
        return (1 - vanity()) * merit + vanity() * show + at(Parameters.G1_BIAS) - threshold;
    }

    private void awaitGovernance(NaivePilot pilot) {
        double wait = committee(Purpose.GOVERNANCE_WAIT, pilot, pilot.loops) * at(Parameters.GOVERNANCE_WAIT_FACTOR);
        await(pilot, Math.max(wait, pilot.loops > 0 ? 1 / 168. : 0));
    }

    private void governanceDecision(NaivePilot pilot) {
        int loop = pilot.loops++;
        refresh(pilot);
        double chance = governancePass(pilot);
        if (draws.uniform(Purpose.GOVERNANCE_PASS, pilot.key, loop) < chance) {
            pilot.tell(now, Kind.APPROVED, chance);
            progress(pilot);
            enter(pilot, Stage.CHANGE, changeWork(pilot) * pilot.passFactor);
            return;
        }
        double rejection = clip(at(Parameters.REJECT_BASE)
                + at(Parameters.REJECT_RISK) * pilot.tier
                - at(Parameters.REJECT_CURRENCY) * governance);
        if (draws.uniform(Purpose.GOVERNANCE_REJECT, pilot.key, loop) < rejection) {
            close(pilot, Stage.REJECTED, rejection);
            return;
        }
        progress(pilot);
        pilot.tell(now, Kind.REVIEW_LOOP, chance);
        startWork(pilot, at(Parameters.LOOP_WORK) * pilot.reviewWork);
    }

    /** Eq. 11. */
    double governancePass(NaivePilot pilot) {
        double chance = at(Parameters.GOVERNANCE_PASS)
                + at(Parameters.GOVERNANCE_PASS_CURRENCY) * governance
                + at(Parameters.GOVERNANCE_PASS_DISCIPLINE) * product
                - at(Parameters.GOVERNANCE_PASS_RISK) * (pilot.tier - 2)
                - (now < tightenedUntil ? at(Parameters.GOVERNANCE_TIGHTENING) : 0);
        return Math.max(at(Parameters.GOVERNANCE_PASS_MIN), Math.min(at(Parameters.GOVERNANCE_PASS_MAX), chance));
    }

    private void goLive(NaivePilot pilot) {
        int attempt = pilot.attempts++;
        refresh(pilot);
        double low = at(Parameters.GAP_LOW);
        double gap = at(Parameters.CLEAN_DATA_GAP)
                * (pilot.external ? at(Parameters.EXTERNAL_GAP) : 1)
                * (1 - pilot.unit.data)
                * (low + (1 - low) * draws.uniform(Purpose.G3_GAP, pilot.key, attempt))
                * (pilot.reworked ? at(Parameters.REWORK_GAP) : 1);
        pilot.q = clip(pilot.theta
                - gap
                + at(Parameters.QUALITY_REDESIGN) * pilot.redesign
                - (pilot.handedOff ? at(Parameters.HANDOFF_QUALITY) : 0));
        if (pilot.q < at(Parameters.PRODUCTION_ACCEPTANCE)) {
            testFailed(pilot, attempt);
            return;
        }
        pilot.tell(now, Kind.TEST_PASSED, pilot.q);
        double veto = veto(pilot);
        if (draws.uniform(Purpose.G3_VETO, pilot.key, attempt) < veto) {
            pilot.tell(now, Kind.VETOED, veto);
            progress(pilot);
            if (pilot.s > at(Parameters.VETO_COST_SPONSORSHIP)) {
                pilot.owner.power = clip(pilot.owner.power - at(Parameters.VETO_COST));
            }
            enter(pilot, Stage.CHANGE, Math.max(1e-6, at(Parameters.VETO_CHANGE_WORK) * changeWork(pilot)));
            enterLimbo(pilot);
            return;
        }
        progress(pilot);
        enter(pilot, Stage.ONBOARDING, onboardingWork());
    }

    private void testFailed(NaivePilot pilot, int attempt) {
        pilot.failedTests++;
        pilot.tell(now, Kind.TEST_FAILED, pilot.q);
        double kill = clip(at(Parameters.TEST_KILL_BASE)
                + at(Parameters.TEST_KILL_SLOPE) * at(Parameters.KILL_DISCIPLINE)
                - at(Parameters.SUNK_COST_G3) * sunk(pilot));
        if (pilot.failedTests > at(Parameters.REWORK_MAX)
                || draws.uniform(Purpose.G3_KILL, pilot.key, attempt) < kill) {
            close(pilot, Stage.KILLED, at(Parameters.PRODUCTION_ACCEPTANCE) - pilot.q);
            return;
        }
        progress(pilot);
        pilot.tell(now, Kind.REWORK, attempt + 1);
        pilot.reworked = true;
        pilot.passFactor = at(Parameters.REWORK_DOWNSTREAM);
        enter(pilot, Stage.DATA, at(Parameters.REWORK_DATA) * dataWork(pilot));
    }

    /** Eq. 15. */
    double veto(NaivePilot pilot) {
        return clip(
                at(Parameters.VETO_SCALE) * pilot.r * pilot.owner.power * (1 - at(Parameters.VETO_SPONSOR) * pilot.s));
    }

    private void close(NaivePilot pilot, Stage how, double why) {
        pilot.tell(
                now, how == Stage.KILLED ? Kind.KILLED : how == Stage.REJECTED ? Kind.REJECTED : Kind.ABANDONED, why);
        boolean atReview = pilot.stage == Stage.PILOT_REVIEW && how == Stage.KILLED;
        book(pilot);
        pilot.working = false;
        pilot.timer = -1;
        pilot.stage = how;
        pilot.limbo = false;
        pilot.ended = now;
        learn(at(how == Stage.KILLED ? Parameters.POSTMORTEM_KILLED : Parameters.POSTMORTEM_OTHER));
        believe(-at(Parameters.CREDIBILITY_CLOSURE));
        if (how == Stage.ABANDONED) {
            pilot.owner.signal -= at(Parameters.SIGNAL_OWN_ABANDONED);
        }
        double load = at(Parameters.FAILURE_LOAD) * (atReview ? at(Parameters.FAILURE_LOAD_G1) : 1);
        for (Team team : pilot.unit.teams) {
            team.shock += pilot.users.contains(team) ? load : load * at(Parameters.FAILURE_LOAD_PEERS);
        }
    }

    private void learn(double weight) {
        learning = Math.min(1.5, learning + weight * (at(Parameters.POSTMORTEM_BASE) + safety));
    }

    private void believe(double change) {
        credibility = clip(credibility + change);
    }

    // ---------------------------------------------------------------- 4.4 Limbo (eq. 16–18)

    private void enterLimbo(NaivePilot pilot) {
        pilot.limbo = true;
        pilot.frozen = pilot.timer >= 0 ? pilot.timer - now : -1;
        pilot.timer = -1;
        pilot.closure.start(draws.exponential(Purpose.CLOSURE, pilot.key, pilot.limboSpells));
        pilot.revival.start(draws.exponential(Purpose.REVIVAL, pilot.key, pilot.limboSpells));
        pilot.limboSpells++;
    }

    double letGoHazard(NaivePilot pilot) {
        boolean early = pilot.stage == Stage.SCOPED || pilot.stage == Stage.PILOT || pilot.stage == Stage.PILOT_REVIEW;
        return at(Parameters.SPONSOR_LOSS)
                * (1 - pilot.s)
                * (1 - pilot.s)
                * (early ? at(Parameters.SPONSOR_LOSS_EARLY) : 1);
    }

    double closureHazard() {
        return at(Parameters.CLOSURE_BASE)
                + at(Parameters.CLOSURE_SAFETY) * safety
                + at(Parameters.CLOSURE_DISCIPLINE) * at(Parameters.KILL_DISCIPLINE);
    }

    double revivalHazard(NaivePilot pilot) {
        return at(Parameters.REVIVAL) * pilot.s;
    }

    private void hazards() {
        for (Team team : teams) {
            team.pilots = 0;
            team.systems = 0;
            team.fresh = 0;
            team.use = 0;
            team.relief = 0;
            team.confirms = false;
        }
        for (NaivePilot pilot : pilots) {
            if (!pilot.unfinished()) {
                continue;
            }
            if (!pilot.limbo) {
                if (pilot.letGo.week(letGoHazard(pilot))) {
                    pilot.tell(now, Kind.SPONSOR_LOST, letGoHazard(pilot));
                    enterLimbo(pilot);
                }
            } else if (pilot.closure.week(closureHazard())) {
                close(pilot, Stage.ABANDONED, closureHazard());
            } else if (pilot.revival.week(revivalHazard(pilot))) {
                pilot.tell(now, Kind.REVIVED, revivalHazard(pilot));
                pilot.limbo = false;
                progress(pilot);
                pilot.timer = pilot.frozen > 0 ? now + pilot.frozen : -1;
                pilot.frozen = -1;
                startSponsorSpell(pilot);
                refresh(pilot);
            }
            if (pilot.unfinished() && !pilot.limbo) {
                for (Team team : pilot.users) {
                    team.pilots++;
                }
            }
        }
    }

    // ---------------------------------------------------------------- 4.7.2, 4.7.3 Sponsors and owners

    private void turnover() {
        for (Sponsor sponsor : sponsors) {
            if (sponsor.stay.week(at(Parameters.EXECUTIVE_TURNOVER))) {
                sponsor.successors++;
                sponsor.stay.start(draws.exponential(Purpose.EXECUTIVE_TURNOVER, sponsor.key, sponsor.successors));
                sponsor.enthusiasm = person(
                        Parameters.SUCCESSOR_ENTHUSIASM,
                        Parameters.SUCCESSOR_ENTHUSIASM_SD,
                        Purpose.REDRAWN_ENTHUSIASM,
                        sponsor.key,
                        sponsor.successors);
                if (sponsor.central) {
                    credibility = .5;
                }
                for (NaivePilot pilot : pilots) {
                    if (pilot.unit.sponsor == sponsor && pilot.unfinished()) {
                        pilot.commitment *= at(Parameters.TURNOVER_RESET);
                        pilot.tell(now, Kind.EXECUTIVE_LEFT, pilot.commitment);
                    }
                }
            }
        }
        for (Owner owner : owners) {
            if (owner.stay.week(at(Parameters.MANAGER_TURNOVER))) {
                succeed(owner);
            }
        }
    }

    private void succeed(Owner owner) {
        owner.successors++;
        long n = owner.successors;
        owner.stay.start(draws.exponential(Purpose.MANAGER_TURNOVER, owner.key, n));
        owner.threat =
                person(Parameters.MANAGER_THREAT, Parameters.MANAGER_THREAT_SD, Purpose.REDRAWN_THREAT, owner.key, n);
        owner.power = person(
                Parameters.POLITICAL_CAPITAL, Parameters.POLITICAL_CAPITAL_SD, Purpose.REDRAWN_POWER, owner.key, n);
        owner.attitude = person(
                Parameters.MANAGER_ATTITUDE, Parameters.MANAGER_ATTITUDE_SD, Purpose.REDRAWN_ATTITUDE, owner.key, n);
        owner.signal = 0;
        for (NaivePilot pilot : pilots) {
            if (pilot.owner == owner && pilot.unfinished()) {
                refresh(pilot);
                pilot.tell(now, Kind.OWNER_LEFT, pilot.r);
            }
        }
    }

    private void sponsorAndResist() {
        for (Sponsor sponsor : sponsors) {
            sponsor.sponsored = 0;
        }
        for (NaivePilot pilot : pilots) {
            if (pilot.unfinished() && !pilot.limbo) {
                pilot.unit.sponsor.sponsored++;
            }
        }
        for (NaivePilot pilot : pilots) {
            if (pilot.unfinished()) {
                refresh(pilot);
            }
        }
    }

    /** S and R of a pilot and what hangs on them, held until next time. */
    private void refresh(NaivePilot pilot) {
        pilot.s = sponsorship(pilot);
        pilot.r = resistance(pilot);
        double base = at(Parameters.SERVICE_WEIGHT_BASE);
        pilot.weight = serviceWeight(base, pilot.s);
        pilot.slow = clip(at(Parameters.SLOW_WALK) * pilot.r * pilot.owner.power);
    }

    double serviceWeight(double base, double sponsorship) {
        return base + (1 - base) * sponsorship;
    }

    /** Eq. 28. */
    double sponsorship(NaivePilot pilot) {
        double attention = at(Parameters.ATTENTION)
                * Math.min(1, at(Parameters.ATTENTION_CAPACITY) / Math.max(1, pilot.unit.sponsor.sponsored));
        return clip(pilot.commitment * attention * fading(pilot));
    }

    double fading(NaivePilot pilot) {
        double patience = at(Parameters.PATIENCE) * (pilot.external ? at(Parameters.EXTERNAL_PATIENCE) : 1);
        double idle = (now - pilot.progressed) / (double) WEEK;
        return Math.exp(-Math.max(0, idle - at(Parameters.PATIENCE_GRACE)) / patience);
    }

    /** Eq. 29. */
    double resistance(NaivePilot pilot) {
        double fatigue = 0;
        double fear = 0;
        for (Team team : pilot.users) {
            fatigue += team.fatigue / pilot.users.size();
            fear += team.fear / pilot.users.size();
        }
        return clip(at(Parameters.RESISTANCE_THREAT)
                        * pilot.owner.threat
                        * (at(Parameters.THREAT_BASE) + at(Parameters.THREAT_DISPLACEMENT) * pilot.displacement)
                + at(Parameters.RESISTANCE_FATIGUE) * fatigue
                + at(Parameters.RESISTANCE_FEAR) * fear
                + at(Parameters.RESISTANCE_ATTITUDE) * (.5 - pilot.owner.attitude)
                - at(Parameters.RELIEF_SPONSOR) * pilot.s
                - at(Parameters.RELIEF_CHANGE) * change);
    }

    // ---------------------------------------------------------------- 4.7.4 Influence

    private void influence(int week) {
        double bound = at(Parameters.OPINION_BOUND);
        double speed = at(Parameters.OPINION_SPEED);
        double[] managers = owners.stream().mapToDouble(each -> each.attitude).toArray();
        double[] before = teams.stream().mapToDouble(each -> each.attitude).toArray();
        for (Owner owner : owners) {
            int reports = owner.reports.size();
            int met = draws.below(reports + owner.peers.size() + 1, Purpose.CONTACT, (1L << 50) | owner.key, week);
            double other;
            double weight;
            if (met < reports) {
                other = before[teams.indexOf(owner.reports.get(met))];
                weight = at(Parameters.WEIGHT_TEAM_MANAGER);
            } else if (met < reports + owner.peers.size()) {
                other = managers[owners.indexOf(owner.peers.get(met - reports))];
                weight = at(Parameters.WEIGHT_MANAGER_MANAGER);
            } else {
                other = owner.unit.sponsor.enthusiasm;
                weight = at(Parameters.WEIGHT_EXECUTIVE_MANAGER);
            }
            if (Math.abs(other - owner.attitude) < bound) {
                owner.attitude = clip(owner.attitude + speed * weight * (other - owner.attitude));
            }
        }
        for (Team team : teams) {
            List<Team> colleagues = new ArrayList<>(team.unit.teams);
            colleagues.remove(team);
            int met = draws.below(colleagues.size() + 1, Purpose.CONTACT, team.key, week);
            double other =
                    met == 0 ? managers[owners.indexOf(team.owner)] : before[teams.indexOf(colleagues.get(met - 1))];
            double weight = at(met == 0 ? Parameters.WEIGHT_MANAGER_TEAM : Parameters.WEIGHT_TEAM_TEAM);
            if (Math.abs(other - team.attitude) < bound) {
                double step = speed * weight * (other - team.attitude);
                team.attitude = clip(team.attitude + step);
                team.trust = clip(team.trust + at(Parameters.TRUST_COUPLING) * step);
            }
        }
    }

    private void signals() {
        for (Owner owner : owners) {
            owner.attitude =
                    clip(owner.attitude + owner.signal + freshSuccesses * at(Parameters.SIGNAL_SUCCESS_MANAGER));
            owner.signal = 0;
        }
        for (Team team : teams) {
            team.trust = clip(team.trust + freshSuccesses * at(Parameters.SIGNAL_SUCCESS_TEAM));
        }
        freshSuccesses = 0;
    }

    // ---------------------------------------------------------------- 4.7.5 Teams

    double fatigue(double load) {
        return 1 - Math.exp(-at(Parameters.FATIGUE_RATE) * load);
    }

    private void teamsWeek() {
        for (Unit unit : units) {
            unit.data = Math.min(.95, unit.data + at(Parameters.FLYWHEEL) * unit.liveUse * (1 - unit.data));
            unit.liveUse = 0;
        }
        for (Team team : teams) {
            team.skill = clip(team.skill
                    + at(Parameters.SKILL_FROM_USE) * team.use * (1 - team.skill)
                    - at(Parameters.SKILL_DECAY) * (team.skill - at(Parameters.SKILL_FLOOR)));
            double usual = at(Parameters.CHANGE_LOAD);
            double events = team.shock;
            team.shock = 0;
            if (team.change.week(usual / YEAR)) {
                events++;
                team.changes++;
                team.change.start(draws.exponential(Purpose.CHANGE_LOAD, team.key, team.changes));
            }
            if (team.workload > 1) {
                events += at(Parameters.OVERLOAD_CHANGE) / YEAR;
            }
            team.load = Math.max(
                    0, team.load - at(Parameters.CHANGE_LOAD_DECAY) * (team.load - usual) + events - usual / YEAR);
            team.fatigue = fatigue(team.load);
            team.workload = Math.max(
                    0,
                    Math.min(
                            1.5,
                            at(Parameters.WORKLOAD_BASE)
                                    + at(Parameters.WORKLOAD_PILOT) * team.pilots
                                    + at(Parameters.WORKLOAD_NEW) * team.fresh
                                    + (team.confirms ? at(Parameters.WORKLOAD_VERIFICATION) : 0)
                                    - at(Parameters.WORKLOAD_RELIEF) * team.relief));
            if (team.systems > 0) {
                team.attitude = clip(
                        team.attitude + at(Parameters.ATTITUDE_FROM_USE) * (team.use / team.systems - team.attitude));
            }
        }
    }

    private void fade() {
        double left = 1 - at(Parameters.CAPABILITY_DECAY);
        integration = Math.max(.02, integration * left);
        governance = Math.max(.02, governance * left);
        mlops = Math.max(.02, mlops * left);
        change = Math.max(.02, change * left);
        product = Math.max(.02, product * left);
        safety = Math.max(.02, safety * left);
        for (Unit unit : units) {
            unit.data = Math.max(.02, unit.data * left);
        }
    }

    // ---------------------------------------------------------------- 4.7.8–4.7.10 Live systems

    private void startProduction(NaivePilot pilot) {
        progress(pilot);
        pilot.stage = Stage.LIVE;
        pilot.live = now;
        pilot.level = 1;
        pilot.driftRate = at(Parameters.DRIFT_RATE)
                * Math.exp(at(Parameters.DRIFT_SD) * draws.normal(Purpose.DRIFT_RATE, pilot.key, 0));
        int users = pilot.users.size();
        pilot.ceiling = new double[users];
        pilot.use = new double[users];
        pilot.steady = new int[users];
        double low = at(Parameters.ADOPTION_CEILING_LOW);
        for (int i = 0; i < users; i++) {
            Team team = pilot.users.get(i);
            pilot.ceiling[i] = low + (1 - low) * draws.uniform(Purpose.ADOPTION_CEILING, pilot.key, team.key);
            pilot.use[i] = Math.min(at(Parameters.ADOPTION_START), pilot.ceiling[i]);
            team.shock += at(Parameters.LIVE_LOAD);
        }
        pilot.detection.start(draws.exponential(Purpose.DRIFT_DETECTION, pilot.key, 0));
        pilot.promotion.start(draws.exponential(Purpose.PROMOTION, pilot.key, 0));
        pilot.operationalRetirement.start(draws.exponential(Purpose.OPERATIONAL_RETIREMENT, pilot.key, 0));
        pilot.poorRetirement.start(draws.exponential(Purpose.POOR_RETIREMENT, pilot.key, 0));
        pilot.incident.start(draws.exponential(Purpose.INCIDENT, pilot.key, 0));
        pilot.owner.signal += at(Parameters.SIGNAL_OWN_LIVE);
        pilot.tell(now, Kind.WENT_LIVE, pilot.q);
    }

    private void liveWeek(NaivePilot pilot) {
        double age = (now - pilot.live) / (double) WEEK;
        drift(pilot);
        adopt(pilot);
        double use = pilot.meanUse();
        double worth = clip((pilot.q - at(Parameters.VALUE_QUALITY_ZERO)) / at(Parameters.VALUE_QUALITY_RANGE));
        pilot.weeklyValue = pilot.value * use * worth * levelValue(pilot.level) / YEAR;
        pilot.weeklyRunCost = runCost(pilot);
        pilot.realized += pilot.weeklyValue;
        value += pilot.weeklyValue;
        pilot.runSpend += pilot.weeklyRunCost;
        payRun(pilot.weeklyRunCost);
        incidentOrTrust(pilot);
        promote(pilot, age);
        judgeSuccess(pilot, age, use);
        judgeScale(pilot);
        retire(pilot, age, use);
        if (pilot.isLive()) {
            for (int i = 0; i < pilot.use.length; i++) {
                Team team = pilot.users.get(i);
                team.systems++;
                team.use += pilot.use[i];
                team.fresh += age < at(Parameters.WORKLOAD_NEW_WEEKS) ? 1 : 0;
                team.relief += age >= at(Parameters.WORKLOAD_RELIEF_WEEKS) ? pilot.use[i] * pilot.q : 0;
                team.confirms |= pilot.level == 2;
            }
            pilot.unit.liveUse += use;
        }
    }

    private void drift(NaivePilot pilot) {
        double lost = Math.min(pilot.q, pilot.driftRate);
        pilot.q -= lost;
        pilot.drift += lost;
        if (pilot.q < pilot.theta) {
            double learnt = at(Parameters.LEARNING_FROM_USE)
                    * pilot.meanUse()
                    * (1 + (pilot.external ? at(Parameters.LEARNING_FROM_USE_EXTERNAL) : 0) + product);
            pilot.q = Math.min(pilot.theta, pilot.q + learnt);
        }
        if (!pilot.working
                && pilot.drift > at(Parameters.DETECTION_TRIGGER)
                && pilot.detection.week(at(Parameters.DETECTION_BASE) + at(Parameters.DETECTION_MLOPS) * mlops)) {
            pilot.tell(now, Kind.DRIFT_DETECTED, pilot.drift);
            pilot.detections++;
            pilot.detection.start(draws.exponential(Purpose.DRIFT_DETECTION, pilot.key, pilot.detections));
            pilot.left = at(Parameters.RETRAINING_WORK)
                    * (at(Parameters.RETRAINING_BASE) - at(Parameters.RETRAINING_SLOPE) * mlops);
            pilot.done = 0;
            pilot.booked = 0;
            pilot.working = true;
        }
    }

    private void retrained(NaivePilot pilot) {
        double regained = at(Parameters.RETRAINING_RESTORES) * pilot.drift;
        pilot.drift -= regained;
        double before = pilot.q;
        pilot.q = Math.max(before, Math.min(pilot.theta, before + regained));
        pilot.tell(now, Kind.RETRAINED, pilot.q - before);
    }

    /** A week of eq. 36–37 in many small steps of the classical Runge–Kutta scheme. */
    private void adopt(NaivePilot pilot) {
        int n = pilot.use.length;
        double[] own = new double[n];
        for (int i = 0; i < n; i++) {
            own[i] = utility(pilot, pilot.users.get(i));
        }
        int steps = 16;
        double h = 1.0 / steps;
        for (int step = 0; step < steps; step++) {
            double[] k1 = slope(pilot, own, pilot.use);
            double[] k2 = slope(pilot, own, moved(pilot.use, k1, h / 2));
            double[] k3 = slope(pilot, own, moved(pilot.use, k2, h / 2));
            double[] k4 = slope(pilot, own, moved(pilot.use, k3, h));
            for (int i = 0; i < n; i++) {
                pilot.use[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
            }
        }
    }

    private static double[] moved(double[] from, double[] slope, double by) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += by * slope[i];
        }
        return to;
    }

    private double[] slope(NaivePilot pilot, double[] own, double[] use) {
        double mean = Arrays.stream(use).average().orElseThrow();
        double[] slope = new double[use.length];
        for (int i = 0; i < use.length; i++) {
            double u = own[i] + at(Parameters.ADOPTION_PEERS) * mean;
            double target = pilot.ceiling[i] / (1 + Math.exp(-at(Parameters.ADOPTION_SLOPE) * u));
            slope[i] = (target - use[i]) / at(Parameters.ADOPTION_TIME);
        }
        return slope;
    }

    /** Eq. 36 without the peers. */
    private double utility(NaivePilot pilot, Team team) {
        return at(Parameters.ADOPTION_INTERCEPT)
                + at(Parameters.ADOPTION_QUALITY) * (pilot.q - at(Parameters.ADOPTION_QUALITY_ZERO))
                + at(Parameters.ADOPTION_TRUST) * team.trust
                + at(Parameters.ADOPTION_SKILL) * team.skill
                + at(Parameters.ADOPTION_ENCOURAGEMENT) * pilot.owner.attitude
                + at(Parameters.ADOPTION_WORKFLOW) * pilot.redesign
                + at(Parameters.ADOPTION_CHANGE) * change
                + at(Parameters.ADOPTION_EXECUTIVE) * at(Parameters.ATTENTION) * pilot.unit.sponsor.enthusiasm
                - at(Parameters.ADOPTION_FATIGUE) * team.fatigue
                - at(Parameters.ADOPTION_FEAR) * team.fear * pilot.displacement
                - at(Parameters.ADOPTION_OVERLOAD) * Math.max(0, team.workload - 1)
                + team.category;
    }

    private double levelValue(int level) {
        return at(
                switch (level) {
                    case 1 -> Parameters.LEVEL_1_VALUE;
                    case 2 -> Parameters.LEVEL_2_VALUE;
                    case 3 -> Parameters.LEVEL_3_VALUE;
                    default -> Parameters.LEVEL_4_VALUE;
                });
    }

    private double exposure(int level) {
        return at(
                switch (level) {
                    case 1 -> Parameters.LEVEL_1_EXPOSURE;
                    case 2 -> Parameters.LEVEL_2_EXPOSURE;
                    case 3 -> Parameters.LEVEL_3_EXPOSURE;
                    default -> Parameters.LEVEL_4_EXPOSURE;
                });
    }

    /** Eq. 41. */
    double runCost(NaivePilot pilot) {
        return (at(Parameters.RUN_COST_VALUE_SHARE) * pilot.value
                        + at(Parameters.RUN_COST_FIXED)
                                * (at(Parameters.RUN_COST_FIXED_BASE) - at(Parameters.RUN_COST_MLOPS_SLOPE) * mlops)
                        + (pilot.external ? at(Parameters.LICENCE_VALUE_SHARE) * pilot.value : 0))
                / YEAR;
    }

    private void incidentOrTrust(NaivePilot pilot) {
        double hazard = at(Parameters.INCIDENT_RATE)
                * (1 - pilot.q)
                * exposure(pilot.level)
                * (at(Parameters.INCIDENT_BASE) - at(Parameters.INCIDENT_MLOPS) * mlops);
        if (!pilot.incident.week(hazard)) {
            for (int i = 0; i < pilot.use.length; i++) {
                Team team = pilot.users.get(i);
                double gain = at(Parameters.TRUST_GAIN)
                        * at(Parameters.TRUST_GAIN_SHARE)
                        * pilot.use[i]
                        * (pilot.q - at(Parameters.TRUST_QUALITY_ZERO));
                team.trust = clip(team.trust + gain * (1 - team.trust));
            }
            return;
        }
        pilot.tell(now, Kind.INCIDENT, hazard);
        incidents++;
        pilot.incidents++;
        pilot.incident.start(draws.exponential(Purpose.INCIDENT, pilot.key, pilot.incidents));
        for (Team team : pilot.users) {
            team.trust *= 1 - at(Parameters.TRUST_LOSS);
        }
        if (pilot.tier == 3) {
            tightenedUntil = now + (long) (at(Parameters.GOVERNANCE_TIGHTENING_WEEKS) * WEEK);
        }
        if (pilot.level > 1) {
            pilot.level--;
            pilot.tell(now, Kind.DEMOTED, pilot.level);
        }
    }

    private void promote(NaivePilot pilot, double age) {
        double trust = 0;
        for (Team team : pilot.users) {
            trust += team.trust / pilot.users.size();
        }
        double ceiling = Math.min(at(Parameters.STATIC_CEILING), Math.min(5 - pilot.tier, pilot.useCase.ceiling()));
        if (pilot.level < ceiling
                && age > at(Parameters.STATIC_AGE)
                && trust > at(Parameters.STATIC_TRUST)
                && pilot.q > at(Parameters.STATIC_QUALITY)
                && pilot.promotion.week(at(Parameters.STATIC_PROMOTION))) {
            pilot.level++;
            pilot.promotions++;
            pilot.promotion.start(draws.exponential(Purpose.PROMOTION, pilot.key, pilot.promotions));
            pilot.tell(now, Kind.PROMOTED, pilot.level);
        }
    }

    private void judgeSuccess(NaivePilot pilot, double age, double use) {
        if (pilot.judgedOfValue || age < at(Parameters.SUCCESS_WEEKS)) {
            return;
        }
        pilot.judgedOfValue = true;
        double margin = pilot.weeklyValue / pilot.weeklyRunCost;
        pilot.successful = use > at(Parameters.SUCCESS_ADOPTION) && margin > at(Parameters.SUCCESS_MARGIN);
        if (pilot.successful) {
            freshSuccesses++;
            believe(at(Parameters.CREDIBILITY_SUCCESS));
        }
        pilot.tell(now, pilot.successful ? Kind.SUCCESS : Kind.DISAPPOINTMENT, margin);
        double mood = pilot.successful ? at(Parameters.COMMITMENT_SUCCESS) : -at(Parameters.COMMITMENT_DISAPPOINTMENT);
        pilot.unit.sponsor.enthusiasm = clip(pilot.unit.sponsor.enthusiasm + mood);
        for (NaivePilot other : pilots) {
            if (other.unfinished() && other.unit.sponsor == pilot.unit.sponsor) {
                other.commitment = clip(other.commitment + mood);
            }
        }
    }

    private void judgeScale(NaivePilot pilot) {
        int steady = 0;
        for (int i = 0; i < pilot.use.length; i++) {
            pilot.steady[i] = pilot.use[i] >= at(Parameters.SCALED_ADOPTION) ? pilot.steady[i] + 1 : 0;
            steady += pilot.steady[i] >= at(Parameters.SCALED_WEEKS) ? 1 : 0;
        }
        if (!pilot.scaled && steady >= at(Parameters.SCALED_TEAMS) * pilot.use.length) {
            pilot.tell(now, Kind.SCALED, pilot.meanUse());
            pilot.scaled = true;
            pilot.stage = Stage.SCALED;
        }
    }

    private void retire(NaivePilot pilot, double age, double use) {
        boolean poor = pilot.q < at(Parameters.POOR_QUALITY)
                || (age > at(Parameters.POOR_ADOPTION_AGE) && use < at(Parameters.POOR_ADOPTION))
                || (age > at(Parameters.POOR_MARGIN_AGE)
                        && pilot.weeklyValue < at(Parameters.POOR_MARGIN) * pilot.weeklyRunCost);
        pilot.poorWeeks = Math.max(0, pilot.poorWeeks + (poor ? 1 : -1));
        double hazard = age > at(Parameters.RETIREMENT_AGE)
                ? at(Parameters.RETIREMENT) * (1 - mlops) * (at(Parameters.RETIREMENT_ADOPTION) - use)
                : 0;
        boolean retired = pilot.operationalRetirement.week(hazard);
        if (pilot.poorWeeks > at(Parameters.POOR_WEEKS)) {
            retired |= pilot.poorRetirement.week(at(Parameters.POOR_RETIREMENT));
        }
        if (retired) {
            pilot.tell(now, Kind.RETIRED, use);
            book(pilot);
            pilot.working = false;
            pilot.stage = Stage.RETIRED;
            pilot.ended = now;
            learn(at(Parameters.POSTMORTEM_OTHER));
        }
    }

    // ---------------------------------------------------------------- 4.7.12 Money

    /** Books the work on a pilot that has not been booked yet. */
    private void book(NaivePilot pilot) {
        if (!pilot.working) {
            return;
        }
        double cost = at(Parameters.COST_PER_PERSON_WEEK) * (pilot.done - pilot.booked);
        pilot.booked = pilot.done;
        pot -= cost;
        if (pilot.isLive()) {
            pilot.runSpend += cost;
            spentOnRunning += cost;
        } else {
            pilot.spend += cost;
            pilot.unit.spentThisYear += cost;
            spentOnWork += cost;
        }
    }

    private void payRun(double cost) {
        double reserved = Math.min(cost, runReserve);
        runReserve -= reserved;
        pot -= cost - reserved;
        spentOnRunning += cost;
    }

    private void annualBudget(int week) {
        if (week > 0) {
            double reference = blueprint.values().of(Parameters.BUDGET);
            double revised =
                    envelope * (1 + at(Parameters.BUDGET_GAIN) * (reputation(null) - at(Parameters.BUDGET_ASPIRATION)));
            envelope = Math.max(
                    at(Parameters.BUDGET_FLOOR) * reference,
                    Math.min(at(Parameters.BUDGET_CEILING) * reference, revised));
            if (goLives(week - YEAR, week) == 0) {
                believe(-at(Parameters.CREDIBILITY_DROUGHT));
            }
            double largest =
                    units.stream().mapToDouble(each -> each.spentThisYear).max().orElseThrow();
            for (Unit unit : units) {
                double share = largest > 0 ? unit.spentThisYear / largest : unit.power;
                unit.power += at(Parameters.POWER_DRIFT) * (share - unit.power);
                unit.spentThisYear = 0;
            }
        }
        double back = at(Parameters.BACK_OFFICE_BALANCE);
        double running = 0;
        for (Unit unit : units) {
            double worth = unit.meanValue / at(Parameters.ALLOCATION_VALUE_SCALE);
            unit.weight = (1 - back)
                            * Math.pow(unit.visibility, at(Parameters.VISIBILITY_EXPONENT))
                            * (at(Parameters.POWER_BASE) + at(Parameters.POWER_WEIGHT) * unit.power)
                            * (at(Parameters.SUCCESS_BASE) + at(Parameters.SUCCESS_WEIGHT) * reputation(unit))
                    + back * worth * worth;
        }
        for (NaivePilot pilot : pilots) {
            running += pilot.isLive() ? runCost(pilot) : 0;
        }
        writtenOff += Math.max(0, -pot);
        granted += envelope;
        runReserve = Math.min(envelope, YEAR * running);
        pot = envelope - runReserve;
        yearPot = pot;
        nextBudget = week + YEAR;
    }

    /** Eq. 49, of one unit or of all. */
    double reputation(Unit unit) {
        long since = now - (long) (at(Parameters.REPUTATION_WINDOW) * WEEK);
        double launched = 0;
        double passed = 0;
        double live = 0;
        for (NaivePilot pilot : pilots) {
            if (pilot.launched >= since && (unit == null || pilot.unit == unit)) {
                launched++;
                passed += pilot.passed >= 0 ? 1 : 0;
                live += pilot.live >= 0 ? 1 : 0;
            }
        }
        return launched == 0
                ? at(Parameters.BUDGET_ASPIRATION)
                : vanity() * passed / launched
                        + (1 - vanity()) * Math.min(1, at(Parameters.REPUTATION_PRODUCTION_WEIGHT) * live / launched);
    }

    private void midYear() {
        double weights = 0;
        double visible = 0;
        for (Unit unit : units) {
            weights += unit.weight;
            visible += reputation(unit) * unit.visibility;
        }
        for (Unit unit : visible > 0 ? units : List.<Unit>of()) {
            unit.weight += at(Parameters.MID_YEAR_SHIFT)
                    * (weights * reputation(unit) * unit.visibility / visible - unit.weight);
        }
    }

    private void quarter(int week) {
        int launches = 0;
        for (NaivePilot pilot : pilots) {
            launches += within(pilot.launched, week - 65, week - 52) ? 1 : 0;
        }
        boolean disappointed = goLives(week - 13, week) < at(Parameters.PLANNED_PRODUCTION) * launches;
        pressure = disappointed && credibility < at(Parameters.PRESSURE_CREDIBILITY)
                ? at(Parameters.PRESSURE_LAUNCHES)
                : 1;
    }

    private int goLives(int from, int to) {
        int count = 0;
        for (NaivePilot pilot : pilots) {
            count += within(pilot.live, from, to) ? 1 : 0;
        }
        return count;
    }

    private static boolean within(long minute, int from, int to) {
        return minute >= 0 && minute > from * WEEK && minute <= to * WEEK;
    }

    // ---------------------------------------------------------------- 4.7.14 Surroundings

    private void surroundings(int week) {
        hype *= 1 - at(Parameters.HYPE_DECAY);
        if (announcement.week(at(Parameters.ANNOUNCEMENTS) / YEAR)) {
            announcements++;
            announcement.start(draws.exponential(Purpose.COMPETITOR, 0, announcements));
            hype += at(Parameters.ANNOUNCEMENT_SHOCK);
        }
        hype = Math.max(at(Parameters.HYPE_FLOOR), Math.min(1.5, hype));
        double start = at(Parameters.OUTCOME_PRESSURE_START);
        outcomePressure = start
                + (at(Parameters.OUTCOME_PRESSURE_END) - start)
                        * Math.min(1, week / at(Parameters.OUTCOME_PRESSURE_WEEKS));
    }

    /** Eq. 55. */
    double vanity() {
        double start = at(Parameters.OUTCOME_PRESSURE_START);
        double risen = (outcomePressure - start) / (at(Parameters.OUTCOME_PRESSURE_END) - start);
        return clip(at(Parameters.VANITY_WEIGHT) - at(Parameters.VANITY_RELIEF) * risen);
    }

    private void buyLicence() {
        if (licence.week(at(Parameters.LICENCE_RATE) * hype * (1 - outcomePressure))) {
            licences++;
            licence.start(draws.exponential(Purpose.LICENCE, 0, licences));
            double cost = at(Parameters.LICENCE_COST);
            pot -= cost;
            spentOnRunning += cost;
            value += at(Parameters.LICENCE_TRUE_VALUE) * cost;
        }
    }
}
