package pilottrap.simulation;

import java.util.List;
import pilottrap.simulation.organization.BusinessUnit;
import pilottrap.simulation.organization.Executive;
import pilottrap.simulation.organization.Manager;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.organization.Team;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.pilot.ButFor;
import pilottrap.simulation.pilot.Lifecycle;
import pilottrap.simulation.pilot.Pilot;
import pilottrap.simulation.pilot.Pools;
import pilottrap.simulation.pilot.Portfolio;
import pilottrap.simulation.pilot.Production;
import pilottrap.simulation.pilot.Proposals;
import pilottrap.simulation.pilot.Tally;
import pilottrap.simulation.random.Purpose;

/** The weekly tick (C3): agents in id order, each step seeing the results of the steps before. */
final class Week {
    private static final double MAX_WORKLOAD = 1.5;
    private static final double MAX_MATURITY = 0.95;

    private final Organization org;
    private final Portfolio portfolio;
    private final Proposals proposals;
    private final Lifecycle lifecycle;
    private final Production production;
    private final Pools pools;
    private final Programmes programmes;
    private final Tally tally;
    private final Talent talent;

    Week(
            Organization org,
            Portfolio portfolio,
            Proposals proposals,
            Lifecycle lifecycle,
            Production production,
            Pools pools,
            Programmes programmes,
            Tally tally) {
        this.org = org;
        this.portfolio = portfolio;
        this.proposals = proposals;
        this.lifecycle = lifecycle;
        this.production = production;
        this.pools = pools;
        this.programmes = programmes;
        this.tally = tally;
        talent = new Talent(org, portfolio);
    }

    void reset() {
        talent.reset();
    }

    /** Draws anew, after the luck has become another, what this keeps between ticks. */
    void redraw() {
        talent.redraw();
    }

    /** One tick; {@code yearEnd} says whether unspent money is about to lapse. */
    void tick(int week, boolean yearEnd) {
        pools.advanceAll();
        List<Pilot> active = portfolio.active();
        for (int i = 0; i < active.size(); i++) {
            lifecycle.bookProgress(active.get(i));
        }
        programmes.pay(week);
        programmes.apply(week);
        programmes.stocks(week);
        org.hire();
        org.climate.week(org, week);
        turnover();
        sponsors();
        unfinished();
        live();
        portfolio.sweep();
        org.network.week(week);
        signals();
        teams();
        org.learning -= org.at(Parameters.LEARNING_DECAY) * org.learning;
        talent.week(week);
        licence();
        pools.staff(programmes.diversions());
        proposals.yearEnd(yearEnd ? org.at(Parameters.YEAR_END_FACTOR) : 1);
        proposals.cover();
    }

    private void turnover() {
        for (Executive executive : org.executives) {
            if (executive.turnover.elapse(org.at(Parameters.EXECUTIVE_TURNOVER))) {
                succeed(executive);
            }
        }
        for (int i = 0; i < org.managers.size(); i++) {
            Manager manager = org.managers.get(i);
            if (manager.turnover.elapse(org.at(Parameters.MANAGER_TURNOVER))) {
                succeed(manager);
            }
        }
    }

    /** A sponsor leaves: commitment to the unfinished pilots shrinks, a new enthusiasm is drawn. */
    void succeed(Executive executive) {
        executive.successions++;
        long n = executive.successions;
        executive.turnover.begin(org.luck.exponential(Purpose.EXECUTIVE_TURNOVER, executive.key, n));
        executive.enthusiasm = drawn(
                Parameters.SUCCESSOR_ENTHUSIASM,
                Parameters.SUCCESSOR_ENTHUSIASM_SD,
                Purpose.REDRAWN_ENTHUSIASM,
                executive.key,
                n);
        if (executive.centralLead) {
            org.climate.credibility = 0.5;
            return;
        }
        List<Pilot> active = portfolio.active();
        for (int i = 0; i < active.size(); i++) {
            Pilot pilot = active.get(i);
            if (pilot.unit.sponsor == executive && pilot.stage.unfinished() && pilot.butFor != ButFor.SPONSOR) {
                pilot.commitment *= org.at(Parameters.TURNOVER_RESET);
                pilot.sponsorChanged = true;
                lifecycle.executiveLeft(pilot);
            }
        }
    }

    private void succeed(Manager manager) {
        manager.successions++;
        long n = manager.successions;
        manager.turnover.begin(org.luck.exponential(Purpose.MANAGER_TURNOVER, manager.key, n));
        manager.threat =
                drawn(Parameters.MANAGER_THREAT, Parameters.MANAGER_THREAT_SD, Purpose.REDRAWN_THREAT, manager.key, n);
        manager.power = drawn(
                Parameters.POLITICAL_CAPITAL, Parameters.POLITICAL_CAPITAL_SD, Purpose.REDRAWN_POWER, manager.key, n);
        manager.attitude = drawn(
                Parameters.MANAGER_ATTITUDE, Parameters.MANAGER_ATTITUDE_SD, Purpose.REDRAWN_ATTITUDE, manager.key, n);
        manager.signal = 0;
        List<Pilot> active = portfolio.active();
        for (int i = 0; i < active.size(); i++) {
            if (active.get(i).owner == manager && active.get(i).stage.unfinished()) {
                lifecycle.ownerLeft(active.get(i));
            }
        }
    }

    private double drawn(Parameter mean, Parameter sd, Purpose purpose, long owner, long n) {
        return Organization.clip(org.at(mean) + org.at(sd) * org.luck.normal(purpose, owner, n));
    }

    private void sponsors() {
        for (Executive executive : org.executives) {
            executive.sponsored = 0;
        }
        List<Pilot> active = portfolio.active();
        for (int i = 0; i < active.size(); i++) {
            if (active.get(i).moving()) {
                active.get(i).unit.sponsor.sponsored++;
            }
        }
    }

    private void unfinished() {
        for (int i = 0; i < org.teams.size(); i++) {
            org.teams.get(i).clearCounts();
        }
        List<Pilot> active = portfolio.active();
        for (int i = 0; i < active.size(); i++) {
            Pilot pilot = active.get(i);
            if (pilot.stage.unfinished()) {
                lifecycle.judgeIfDue(pilot);
                lifecycle.refresh(pilot);
            }
        }
        for (int i = 0; i < active.size(); i++) {
            Pilot pilot = active.get(i);
            if (pilot.stage.unfinished()) {
                lifecycle.hazards(pilot);
                if (pilot.moving()) {
                    for (int user = 0; user < pilot.userCount; user++) {
                        pilot.users[user].pilots++;
                    }
                }
            }
        }
    }

    private void live() {
        List<Pilot> active = portfolio.active();
        for (int i = 0; i < active.size(); i++) {
            if (active.get(i).stage.live()) {
                production.week(active.get(i));
            }
        }
    }

    private void signals() {
        double managers = tally.freshSuccesses * org.at(Parameters.SIGNAL_SUCCESS_MANAGER);
        double trust = tally.freshSuccesses * org.at(Parameters.SIGNAL_SUCCESS_TEAM);
        tally.freshSuccesses = 0;
        for (int i = 0; i < org.managers.size(); i++) {
            Manager manager = org.managers.get(i);
            double signal = managers + manager.signal;
            if (signal != 0) {
                manager.attitude = Organization.clip(manager.attitude + signal);
                manager.signal = 0;
            }
        }
        if (trust > 0) {
            for (int i = 0; i < org.teams.size(); i++) {
                Team team = org.teams.get(i);
                team.trust = Organization.clip(team.trust + trust);
            }
        }
    }

    private void teams() {
        double flywheel = org.at(Parameters.FLYWHEEL);
        for (BusinessUnit unit : org.units) {
            double maturity = unit.dataMaturity;
            unit.dataMaturity =
                    Math.min(Math.max(MAX_MATURITY, maturity), maturity + flywheel * unit.liveUse * (1 - maturity));
            unit.liveUse = 0;
        }
        double training = org.at(Parameters.TRAINING);
        for (int i = 0; i < org.teams.size(); i++) {
            Team team = org.teams.get(i);
            learn(team, training);
            load(team);
            if (team.systems > 0) {
                double use = team.use / team.systems;
                team.attitude =
                        Organization.clip(team.attitude + org.at(Parameters.ATTITUDE_FROM_USE) * (use - team.attitude));
            }
        }
    }

    private void learn(Team team, double training) {
        double gained = org.at(Parameters.SKILL_FROM_USE) * team.use * (1 - team.skill);
        double formal = training > 0
                ? org.at(Parameters.TRAINING_GAIN) * training * (1 - team.skill)
                        - org.at(Parameters.TRAINING_DECAY) * (team.skill - org.at(Parameters.TEAM_SKILL))
                : -org.at(Parameters.SKILL_DECAY) * (team.skill - org.at(Parameters.SKILL_FLOOR));
        team.skill = Organization.clip(team.skill + gained + formal);
        if (training > 0) {
            team.fear = Organization.clip(team.fear * (1 - org.at(Parameters.TRAINING_FEAR) * training));
        }
    }

    private void load(Team team) {
        double background = org.at(Parameters.CHANGE_LOAD);
        double events = team.shock;
        team.shock = 0;
        if (team.change.elapse(background / 52)) {
            events += 1;
            team.changes++;
            team.change.begin(org.luck.exponential(Purpose.CHANGE_LOAD, team.key, team.changes));
        }
        if (team.workload > 1) {
            events += org.at(Parameters.OVERLOAD_CHANGE) / 52;
        }
        events += org.at(Parameters.EXTRA_CHANGE_LOAD) / 52;
        if (team.systems == 0) {
            events += org.at(Parameters.UNTOOLED_LOAD) / 52;
        }
        team.load = Math.max(
                0,
                team.load - org.at(Parameters.CHANGE_LOAD_DECAY) * (team.load - background) + events - background / 52);
        team.fatigue = 1 - StrictMath.exp(-org.at(Parameters.FATIGUE_RATE) * team.load);
        double workload = org.at(Parameters.WORKLOAD_BASE)
                + org.at(Parameters.WORKLOAD_PILOT) * team.pilots
                + org.at(Parameters.WORKLOAD_NEW) * team.newSystems
                + org.at(Parameters.WORKLOAD_TRAINING) * org.at(Parameters.TRAINING)
                + (team.verifies ? org.at(Parameters.WORKLOAD_VERIFICATION) : 0)
                - org.at(Parameters.WORKLOAD_RELIEF) * team.relief;
        team.workload = Math.max(0, Math.min(MAX_WORKLOAD, workload));
    }

    private void licence() {
        int shown = org.climate.shown(org);
        if (shown > 0) {
            tally.value += shown * org.at(Parameters.LICENCE_COST) * org.at(Parameters.LICENCE_TRUE_VALUE);
        }
        if (org.climate.buysLicence(org)) {
            double cost = org.at(Parameters.LICENCE_COST);
            org.budget.licence(cost);
            tally.value += cost * org.at(Parameters.LICENCE_TRUE_VALUE);
        }
    }
}
