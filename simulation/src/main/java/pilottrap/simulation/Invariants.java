package pilottrap.simulation;

import java.util.List;
import pilottrap.simulation.kernel.Pool;
import pilottrap.simulation.organization.BusinessUnit;
import pilottrap.simulation.organization.Executive;
import pilottrap.simulation.organization.Manager;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.organization.Team;
import pilottrap.simulation.pilot.Pilot;
import pilottrap.simulation.pilot.Portfolio;
import pilottrap.simulation.pilot.Tally;

/** What must hold at every moment of a run ({@code docs/verification.md}); a breach fails the replication loudly. */
final class Invariants {
    private static final double MONEY_TOLERANCE = 1e-6;

    private final Organization org;
    private final Portfolio portfolio;
    private final Tally tally;

    Invariants(Organization org, Portfolio portfolio, Tally tally) {
        this.org = org;
        this.portfolio = portfolio;
        this.tally = tally;
    }

    /**
     * Checks everything.
     *
     * @throws IllegalStateException if pilots or money are lost, times run backwards, a share leaves [0, 1], or a pool breaks
     *     its laws
     */
    void check(long now) {
        pilots(now);
        money();
        people();
        for (Pool pool : org.pools) {
            pool.check(now);
        }
    }

    private void pilots(long now) {
        int[] units = new int[org.units.size()];
        int unfinished = 0;
        int live = 0;
        int ended = 0;
        double spend = 0;
        for (int i = 0; i < portfolio.launched(); i++) {
            Pilot pilot = portfolio.pilot(i);
            spend += pilot.spend;
            units[pilot.unit.index]++;
            if (pilot.stage.unfinished()) {
                unfinished++;
            } else if (pilot.stage.live()) {
                live++;
            } else if (pilot.stage.terminal()) {
                ended++;
            } else {
                throw new IllegalStateException("pilot " + i + " is in stage " + pilot.stage);
            }
            order(pilot, now);
        }
        int launchedByUnit = 0;
        for (int count : units) {
            launchedByUnit += count;
        }
        require(tally.launched == launchedByUnit, "launched = launched by unit");
        require(tally.launched == unfinished + live + ended, "launched = in stage + in production + ended");
        require(tally.live == live + tally.retired, "ever live = live + retired");
        require(ended == tally.closed() + tally.retired, "ended = closed + retired");
        require(
                Math.abs(spend - org.budget.spentOnWork()) <= MONEY_TOLERANCE * Math.max(1, spend),
                "spend of pilots = spend on work");
    }

    private static void order(Pilot pilot, long now) {
        long[] times = {pilot.launched, pilot.pilotStarted, pilot.reviewed, pilot.passed, pilot.live, pilot.ended, now};
        long before = 0;
        for (long time : times) {
            if (time >= 0) {
                require(time >= before, "times of pilot " + pilot.index + " in order");
                before = time;
            }
        }
        require(pilot.stage.terminal() == (pilot.ended >= 0), "an end has a time");
        require(!pilot.limbo || pilot.stage.unfinished(), "only unfinished pilots are in limbo");
        if (pilot.stage.live()) {
            for (int i = 0; i < pilot.userCount; i++) {
                require(pilot.use[i] >= 0 && pilot.use[i] <= pilot.ceiling(i), "use within its ceiling");
            }
        }
        share(pilot.productionQuality, "production quality");
        share(pilot.sponsorship, "sponsorship");
        share(pilot.resistance, "resistance");
        share(pilot.commitment, "commitment");
    }

    private void money() {
        require(
                Math.abs(org.budget.residual()) <= MONEY_TOLERANCE * Math.max(1, org.budget.granted()),
                "granted + overdraft = spent + committed + remaining + returned");
    }

    private void people() {
        List<Team> teams = org.teams;
        for (int i = 0; i < teams.size(); i++) {
            Team team = teams.get(i);
            share(team.trust, "trust");
            share(team.skill, "skill");
            share(team.fear, "fear");
            share(team.fatigue, "fatigue");
            share(team.attitude, "attitude");
            require(team.load >= 0 && team.load < Double.MAX_VALUE, "change load is finite and not negative");
        }
        for (Manager manager : org.managers) {
            share(manager.threat, "threat");
            share(manager.power, "political capital");
            share(manager.attitude, "attitude of a manager");
        }
        for (Executive executive : org.executives) {
            share(executive.enthusiasm, "enthusiasm");
        }
        for (BusinessUnit unit : org.units) {
            share(unit.dataMaturity, "data maturity");
        }
        share(org.climate.credibility, "credibility");
    }

    private static void share(double x, String name) {
        require(x >= 0 && x <= 1, name);
    }

    private static void require(boolean holds, String law) {
        if (!holds) {
            throw new IllegalStateException("an invariant is broken: " + law);
        }
    }
}
