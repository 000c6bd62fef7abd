package pilottrap.simulation.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.random.Luck;

/** Docks the influence network onto what is known of bounded confidence and of contagion, and checks whom it ties. */
class InfluenceNetworkTest {
    /** Deffuant, Neau, Amblard and Weisbuch (2000): about 1/(2ε) clusters of any size are left of uniform opinions. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.125, 0.17, 0.25, 0.35, 0.5})
    void bounded_confidence_leaves_about_one_cluster_for_each_two_bounds(double bound) {
        int teams = 2_000;
        Organization org = mixing(teams, bound, 0.5);
        SplittableRandom random = new SplittableRandom(1);
        for (Team team : org.teams) {
            team.attitude = random.nextDouble();
        }
        for (int week = 1; week <= 200; week++) {
            org.network.week(week);
        }
        assertEquals(Math.floor(1 / (2 * bound)), clusters(org, bound), 1);
    }

    @Test
    void with_a_bound_beyond_all_differences_everyone_agrees_in_the_end() {
        Organization org = mixing(500, 1, 0.5);
        SplittableRandom random = new SplittableRandom(1);
        for (Team team : org.teams) {
            team.attitude = random.nextDouble();
        }
        for (int week = 1; week <= 100; week++) {
            org.network.week(week);
        }
        double[] attitudes = attitudes(org);
        assertEquals(attitudes[0], attitudes[attitudes.length - 1], 1e-3);
    }

    @Test
    void those_who_agree_with_all_they_meet_do_not_move() {
        Organization org = new Organization(Blueprint.standard(), new Luck(1, 0));
        org.reset();
        org.teams.forEach(team -> team.attitude = 0.6);
        org.managers.forEach(manager -> manager.attitude = 0.6);
        org.executives.forEach(executive -> executive.enthusiasm = 0.6);
        for (int week = 1; week <= 100; week++) {
            org.network.week(week);
        }
        org.teams.forEach(team -> assertEquals(0.6, team.attitude));
        org.managers.forEach(manager -> assertEquals(0.6, manager.attitude));
    }

    @Test
    void those_further_apart_than_the_bound_do_not_move_one_another() {
        Organization org = new Organization(Blueprint.standard(), new Luck(1, 0));
        org.reset();
        org.teams.forEach(team -> team.attitude = 0.2);
        org.managers.forEach(manager -> manager.attitude = 0.6);
        org.executives.forEach(executive -> executive.enthusiasm = 1);
        for (int week = 1; week <= 100; week++) {
            org.network.week(week);
        }
        org.teams.forEach(team -> assertEquals(0.2, team.attitude));
        org.managers.forEach(manager -> assertEquals(0.6, manager.attitude));
    }

    /**
     * Contacts carry an infection through 10,000 teams as Bass (1969) says, F(t+1) = F + (p + q·F − p·q·F)(1 − F) in weeks.
     * The mean of the runs is compared within 4 standard errors at every tenth week: a false alarm in 16,000 comparisons.
     */
    @Test
    void an_infection_carried_by_the_contacts_of_the_network_spreads_as_bass_says() {
        int teams = 10_000;
        int runs = 12;
        int weeks = 50;
        double p = 0.01;
        double q = 0.35;
        double[][] infected = new double[weeks + 1][runs];
        Luck luck = new Luck(1, 0);
        Organization org = mixing(teams, 1, 1, luck);
        for (int run = 0; run < runs; run++) {
            luck.reset(1, run);
            spread(org, p, q, infected, run);
        }
        double expected = 0;
        double wrong = 0;
        boolean refused = false;
        for (int week = 1; week <= weeks; week++) {
            expected += (p + q * expected - p * q * expected) * (1 - expected);
            wrong += (p + 0.97 * q * wrong - p * 0.97 * q * wrong) * (1 - wrong);
            if (week % 10 == 0) {
                double mean = Arrays.stream(infected[week]).average().orElseThrow();
                double squares = Arrays.stream(infected[week])
                        .map(share -> (share - mean) * (share - mean))
                        .sum();
                // The spread of few runs is itself uncertain: it is taken no smaller than that of independent teams.
                double error = Math.max(
                        Math.sqrt(squares / (runs - 1) / runs), Math.sqrt(expected * (1 - expected) / teams / runs));
                assertEquals(expected, mean, 4 * error);
                refused |= Math.abs(wrong - mean) > 4 * error;
            }
        }
        assertTrue(refused, "an infection three hundredths less catching would be refused");
    }

    private static void spread(Organization org, double p, double q, double[][] infected, int run) {
        SplittableRandom random = new SplittableRandom(run);
        boolean[] ill = new boolean[org.teams.size()];
        org.managers.forEach(manager -> manager.attitude = 0);
        for (int week = 1; week < infected.length; week++) {
            for (Team team : org.teams) {
                team.attitude = ill[team.index] ? 0.9 : 0;
            }
            org.network.week(week);
            int count = 0;
            for (Team team : org.teams) {
                boolean met = !ill[team.index] && team.attitude > 0.5;
                double chance = met ? 1 - (1 - p) * (1 - q) : p;
                ill[team.index] |= random.nextDouble() < chance;
                count += ill[team.index] ? 1 : 0;
            }
            infected[week][run] = count / (double) ill.length;
        }
    }

    @Test
    void managers_listen_to_managers_of_other_units_only_and_are_heard_in_return() {
        for (int replication = 0; replication < 50; replication++) {
            Organization org = new Organization(Blueprint.standard(), new Luck(1, replication));
            org.reset();
            int ties = 0;
            for (Manager manager : org.managers) {
                for (Manager peer : org.network.peers(manager)) {
                    assertFalse(peer.unit == manager.unit);
                    assertTrue(org.network.peers(peer).contains(manager));
                    ties++;
                }
            }
            // Two ties are drawn a manager; some rewired ones meet a tie or a colleague and fall away.
            assertTrue(ties <= 4 * org.managers.size() && ties >= 3 * org.managers.size());
        }
    }

    @Test
    void one_team_alone_with_its_manager_follows_the_manager() {
        Blueprint alone = Blueprint.standard();
        for (BusinessFunction function : BusinessFunction.values()) {
            alone = alone.with(Parameters.of(function, "teams"), function == BusinessFunction.HR ? 1 : 0);
        }
        Organization org = new Organization(alone, new Luck(1, 0));
        org.reset();
        Team team = org.teams.get(0);
        team.attitude = 0.4;
        team.manager.attitude = 0.6;
        double trust = team.trust;
        org.network.week(1);
        double step = Parameters.WEIGHT_MANAGER_TEAM.standard() * Parameters.OPINION_SPEED.standard() * 0.2;
        assertEquals(0.4 + step, team.attitude, 1e-12);
        assertEquals(trust + Parameters.TRUST_COUPLING.standard() * step, team.trust, 1e-12);
    }

    /** One unit in which every team may meet every other, and managers have no say. */
    private static Organization mixing(int teams, double bound, double speed) {
        return mixing(teams, bound, speed, new Luck(1, 0));
    }

    private static Organization mixing(int teams, double bound, double speed, Luck luck) {
        Blueprint blueprint = Blueprint.standard()
                .with(Parameters.OPINION_BOUND, bound)
                .with(Parameters.OPINION_SPEED, speed)
                .with(Parameters.WEIGHT_TEAM_TEAM, 1)
                .with(Parameters.WEIGHT_MANAGER_TEAM, 0)
                .with(Parameters.TRUST_COUPLING, 0);
        for (BusinessFunction function : BusinessFunction.values()) {
            blueprint = blueprint.with(
                    Parameters.of(function, "teams"), function == BusinessFunction.OPERATIONS ? teams : 0);
        }
        Organization org = new Organization(blueprint, luck);
        org.reset();
        return org;
    }

    private static double[] attitudes(Organization org) {
        return org.teams.stream().mapToDouble(team -> team.attitude).sorted().toArray();
    }

    /** Clusters that hold more than a fiftieth of the teams, parted by gaps of a quarter of the bound. */
    private static int clusters(Organization org, double bound) {
        double[] attitudes = attitudes(org);
        int clusters = 0;
        int size = 0;
        for (int i = 0; i < attitudes.length; i++) {
            size++;
            if (i + 1 == attitudes.length || attitudes[i + 1] - attitudes[i] > bound / 4) {
                clusters += size > attitudes.length / 50 ? 1 : 0;
                size = 0;
            }
        }
        return clusters;
    }
}
