package pilottrap.simulation.organization;

import java.util.ArrayList;
import java.util.List;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.random.Luck;
import pilottrap.simulation.random.Purpose;

/**
 * Who influences whom (§4.7.4, C14): teams and their process owner, teams of one unit among themselves, managers of
 * different units on a rewired ring, executives and their managers. Each week every manager and team meets one in-neighbour,
 * drawn uniformly, and moves towards it if their attitudes differ by less than a bound (bounded confidence, T13). All read
 * attitudes as of the step's start.
 */
public final class InfluenceNetwork {
    private static final long MANAGERS = 1L << 50;
    private static final int REACH = 2;

    private final Organization org;
    private final List<List<Manager>> peers = new ArrayList<>();
    private final List<List<Team>> reports = new ArrayList<>();
    private final List<Manager> ring = new ArrayList<>();
    private final Team[] teams;
    private final int[] unitStart;
    private final int[] unitSize;
    private final double[] teamBefore;
    private final double[] managerBefore;

    InfluenceNetwork(Organization org) {
        this.org = org;
        for (Manager manager : org.managers) {
            peers.add(new ArrayList<>());
            List<Team> own = new ArrayList<>();
            for (Team team : manager.unit.teams) {
                if (team.manager == manager) {
                    own.add(team);
                }
            }
            reports.add(own);
        }
        // First owners of all units, then second owners, so that neighbours on the ring belong to different units.
        for (int owner = 0; owner < 2; owner++) {
            for (BusinessUnit unit : org.units) {
                ring.add(unit.owners.get(owner));
            }
        }
        teams = org.teams.toArray(Team[]::new);
        unitStart = new int[teams.length];
        unitSize = new int[teams.length];
        for (Team team : teams) {
            unitStart[team.index] = team.unit.teams.get(0).index;
            unitSize[team.index] = team.unit.teams.size();
        }
        teamBefore = new double[teams.length];
        managerBefore = new double[org.managers.size()];
    }

    /** Draws the ties between managers: a ring of four neighbours, each tie rewired with a small chance. */
    void draw() {
        for (List<Manager> list : peers) {
            list.clear();
        }
        double rewiring = org.at(Parameters.REWIRING);
        int n = ring.size();
        for (int i = 0; i < n; i++) {
            Manager from = ring.get(i);
            for (int step = 1; step <= REACH; step++) {
                Manager to = ring.get((i + step) % n);
                if (org.luck.uniform(Purpose.REWIRING, from.key, 2L * step) < rewiring) {
                    to = admissible(from, org.luck.below(n, Purpose.REWIRING, from.key, 2L * step + 1));
                }
                if (mayTie(from, to)) {
                    peers.get(from.index).add(to);
                    peers.get(to.index).add(from);
                }
            }
        }
    }

    /** The first manager from a place on the ring on that a tie may lead to; the one at the place where there is none. */
    private Manager admissible(Manager from, int place) {
        int n = ring.size();
        for (int i = 0; i < n; i++) {
            Manager candidate = ring.get((place + i) % n);
            if (mayTie(from, candidate)) {
                return candidate;
            }
        }
        return ring.get(place);
    }

    private boolean mayTie(Manager from, Manager to) {
        return to.unit != from.unit && !peers.get(from.index).contains(to);
    }

    /** The managers of other units that a manager listens to. */
    public List<Manager> peers(Manager manager) {
        return List.copyOf(peers.get(manager.index));
    }

    /** One week of contacts. */
    public void week(int week) {
        remember();
        double bound = org.at(Parameters.OPINION_BOUND);
        double speed = org.at(Parameters.OPINION_SPEED);
        Luck luck = org.luck;
        for (int i = 0; i < org.managers.size(); i++) {
            meet(org.managers.get(i), luck, week, bound, speed);
        }
        double fromManager = org.at(Parameters.WEIGHT_MANAGER_TEAM) * speed;
        double fromTeam = org.at(Parameters.WEIGHT_TEAM_TEAM) * speed;
        double trust = org.at(Parameters.TRUST_COUPLING);
        for (int i = 0; i < teams.length; i++) {
            Team team = teams[i];
            // Neighbour 0 is the manager; the others are the unit's teams, which have neighbouring indices, this one
            // left out.
            int pick = luck.below(unitSize[i], Purpose.CONTACT, team.key, week);
            double other;
            double weight;
            if (pick == 0) {
                other = managerBefore[team.manager.index];
                weight = fromManager;
            } else {
                int peer = unitStart[i] + pick - 1;
                other = teamBefore[peer >= i ? peer + 1 : peer];
                weight = fromTeam;
            }
            double difference = other - teamBefore[i];
            if (Math.abs(difference) < bound) {
                double change = weight * difference;
                team.attitude = Organization.clip(team.attitude + change);
                team.trust = Organization.clip(team.trust + trust * change);
            }
        }
    }

    private void remember() {
        for (int i = 0; i < teamBefore.length; i++) {
            teamBefore[i] = teams[i].attitude;
        }
        for (int i = 0; i < managerBefore.length; i++) {
            managerBefore[i] = org.managers.get(i).attitude;
        }
    }

    private void meet(Manager manager, Luck luck, int week, double bound, double speed) {
        List<Team> own = reports.get(manager.index);
        List<Manager> others = peers.get(manager.index);
        int pick = luck.below(own.size() + others.size() + 1, Purpose.CONTACT, MANAGERS | manager.key, week);
        double other;
        double weight;
        if (pick < own.size()) {
            other = teamBefore[own.get(pick).index];
            weight = org.at(Parameters.WEIGHT_TEAM_MANAGER);
        } else if (pick < own.size() + others.size()) {
            other = managerBefore[others.get(pick - own.size()).index];
            weight = org.at(Parameters.WEIGHT_MANAGER_MANAGER);
        } else {
            other = manager.unit.sponsor.enthusiasm;
            weight = org.at(Parameters.WEIGHT_EXECUTIVE_MANAGER);
        }
        double difference = other - managerBefore[manager.index];
        if (Math.abs(difference) < bound) {
            manager.attitude = Organization.clip(manager.attitude + speed * weight * difference);
        }
    }
}
