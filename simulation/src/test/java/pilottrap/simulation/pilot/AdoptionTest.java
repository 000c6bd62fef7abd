package pilottrap.simulation.pilot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.organization.Capability;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.organization.Team;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.random.Luck;

/** Docks the weekly step of use onto the differential equation that it stands for, integrated by others' code. */
class AdoptionTest {
    private static final int WEEKS = 150;
    private static final double PEERS = Parameters.ADOPTION_PEERS.standard();

    @Test
    void without_peers_use_follows_the_differential_equation() {
        assertTrue(largestError(Blueprint.standard().with(Parameters.ADOPTION_PEERS, 0), 0) < 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2, 3})
    void homogeneous_teams_with_peers_follow_the_differential_equation(double lift) {
        double error = largestError(Blueprint.standard(), lift);
        assertTrue(error < 1e-6, () -> "error " + error);
    }

    /** The reference is no mirror: a plain step of a week, as the model was first specified, is a thousand times too far off. */
    @Test
    void a_plain_weekly_step_would_be_refused() {
        Organization org = organization(Blueprint.standard());
        Pilot pilot = live(org, 1);
        double error = largestError(org, pilot, () -> {
            double[] rate = new double[pilot.userCount];
            new Equations(org, pilot).computeDerivatives(0, Arrays.copyOf(pilot.use, pilot.userCount), rate);
            for (int i = 0; i < rate.length; i++) {
                pilot.use[i] += rate[i];
            }
        });
        assertTrue(error > 1e-3, () -> "error " + error);
    }

    @Test
    void teams_that_differ_follow_the_coupled_differential_equations() {
        Organization org = organization(Blueprint.standard());
        Pilot pilot = live(org, 0);
        for (int i = 0; i < pilot.userCount; i++) {
            pilot.users[i].categoryShift = 1.2 - 0.6 * i;
            pilot.ceiling[i] = 1 - 0.07 * i;
            pilot.use[i] = 0.4 - 0.1 * i;
        }
        assertTrue(largestError(org, pilot) < 1e-6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {6.75, 9, 11.25})
    void the_strongest_plausible_peers_and_slope_leave_the_step_accurate(double timeConstant) {
        Blueprint steep = Blueprint.standard()
                .with(Parameters.ADOPTION_PEERS, Parameters.ADOPTION_PEERS.high())
                .with(Parameters.ADOPTION_SLOPE, Parameters.ADOPTION_SLOPE.high())
                .with(Parameters.ADOPTION_TIME, timeConstant);
        for (double lift : new double[] {0, 1, 2}) {
            assertTrue(largestError(steep, lift) < 1e-6);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 2, 52, 520})
    void any_time_constant_keeps_use_between_nothing_and_its_ceiling(double timeConstant) {
        Blueprint steep = Blueprint.standard()
                .with(Parameters.ADOPTION_PEERS, 10)
                .with(Parameters.ADOPTION_SLOPE, 20)
                .with(Parameters.ADOPTION_TIME, timeConstant);
        Organization org = organization(steep);
        Adoption adoption = new Adoption();
        for (double lift : new double[] {-5, -1, 0, 1, 5}) {
            Pilot pilot = live(org, lift);
            for (int week = 0; week < WEEKS; week++) {
                adoption.week(org, pilot);
                for (int i = 0; i < pilot.userCount; i++) {
                    assertTrue(pilot.use[i] >= 0 && pilot.use[i] <= pilot.ceiling[i]);
                }
            }
        }
    }

    @Test
    void more_quality_skill_and_trust_mean_more_use_and_more_fatigue_fear_and_work_mean_less() {
        double plain = useAfterAYear(pilot -> {});
        assertTrue(useAfterAYear(pilot -> pilot.productionQuality += 0.1) > plain);
        assertTrue(useAfterAYear(pilot -> pilot.owner.attitude += 0.1) > plain);
        assertTrue(useAfterAYear(pilot -> pilot.unit.sponsor.enthusiasm += 0.1) > plain);
        assertTrue(useAfterAYear(pilot -> teams(pilot).forEach(team -> team.trust += 0.1)) > plain);
        assertTrue(useAfterAYear(pilot -> teams(pilot).forEach(team -> team.skill += 0.1)) > plain);
        assertTrue(useAfterAYear(pilot -> teams(pilot).forEach(team -> team.fatigue += 0.1)) < plain);
        assertTrue(useAfterAYear(pilot -> teams(pilot).forEach(team -> team.fear += 0.1)) < plain);
        assertTrue(useAfterAYear(pilot -> pilot.displacement += 0.1) < plain);
        assertTrue(useAfterAYear(pilot -> teams(pilot).forEach(team -> team.workload = 1.2)) < plain);
        assertEquals(plain, useAfterAYear(pilot -> teams(pilot).forEach(team -> team.workload = 1)), 1e-12);
    }

    /** At the defaults κ·σ/4 = 0.45 < 1: use has one resting point, whatever it starts from, and peers alone tip nothing. */
    @Test
    void peers_of_the_assumed_weight_make_no_tipping_point_and_much_heavier_ones_do() {
        for (double lift = -3; lift <= 3; lift += 0.25) {
            assertEquals(restingUse(PEERS, lift, 0), restingUse(PEERS, lift, 0.9), 1e-6);
        }
        double heavy = 8;
        double lift = -4.2;
        assertTrue(restingUse(heavy, lift, 0.9) > restingUse(heavy, lift, 0) + 0.3);
    }

    private static double restingUse(double peers, double lift, double start) {
        Organization org = organization(Blueprint.standard()
                .with(Parameters.ADOPTION_PEERS, peers)
                .with(Parameters.ADOPTION_INTERCEPT, -2.4)
                .with(Parameters.ADOPTION_SLOPE, 1.7));
        Pilot pilot = live(org, lift);
        Arrays.fill(pilot.use, start);
        Adoption adoption = new Adoption();
        for (int week = 0; week < 1_000; week++) {
            adoption.week(org, pilot);
        }
        return pilot.meanUse();
    }

    /** The coefficient's evidence (E48, E49): encouragement up by 0.6 moves the log-odds by κ·β_m·0.6, about 1.63. */
    @Test
    void encouragement_moves_the_log_odds_of_use_as_far_as_the_studies_say() {
        double low = targetLogOdds(0.2);
        double high = targetLogOdds(0.8);
        assertEquals(
                Parameters.ADOPTION_SLOPE.standard() * Parameters.ADOPTION_ENCOURAGEMENT.standard() * 0.6,
                high - low,
                1e-6);
    }

    private static double targetLogOdds(double attitude) {
        Organization org = organization(Blueprint.standard().with(Parameters.ADOPTION_PEERS, 0));
        Pilot pilot = live(org, 0);
        pilot.owner.attitude = attitude;
        Adoption adoption = new Adoption();
        for (int week = 0; week < 400; week++) {
            adoption.week(org, pilot);
        }
        double share = pilot.use[0] / pilot.ceiling[0];
        return StrictMath.log(share / (1 - share));
    }

    private static double useAfterAYear(Consumer<Pilot> change) {
        Organization org = organization(Blueprint.standard());
        Pilot pilot = live(org, 0);
        change.accept(pilot);
        Adoption adoption = new Adoption();
        for (int week = 0; week < 52; week++) {
            adoption.week(org, pilot);
        }
        return pilot.meanUse();
    }

    private static List<Team> teams(Pilot pilot) {
        return List.of(pilot.users).subList(0, pilot.userCount);
    }

    private static Organization organization(Blueprint blueprint) {
        Organization org = new Organization(blueprint, new Luck(1, 0));
        org.reset();
        return org;
    }

    /** A live system of four equal teams; {@code lift} is added to their utility. */
    private static Pilot live(Organization org, double lift) {
        Pilot pilot = new Pilot(org.units.get(0));
        pilot.clear();
        pilot.displacement = 0.3;
        pilot.redesign = org.at(Parameters.WORKFLOW_REDESIGN);
        pilot.productionQuality = 0.6;
        pilot.redesign = 0.25;
        pilot.owner.attitude = 0.5;
        pilot.unit.sponsor.enthusiasm = 0.7;
        pilot.userCount = Pilot.MAX_USERS;
        for (int i = 0; i < pilot.userCount; i++) {
            Team team = org.teams.get(i);
            team.trust = 0.46;
            team.skill = 0.3;
            team.fear = 0.4;
            team.fatigue = 0.3;
            team.workload = 0.9;
            team.categoryShift = lift;
            pilot.users[i] = team;
            pilot.ceiling[i] = 0.9;
            pilot.use[i] = 0.15;
        }
        return pilot;
    }

    private static double largestError(Blueprint blueprint, double lift) {
        Organization org = organization(blueprint);
        return largestError(org, live(org, lift));
    }

    /** The largest distance over three years between the model's weekly steps and a tight adaptive integration. */
    private static double largestError(Organization org, Pilot pilot) {
        Adoption adoption = new Adoption();
        return largestError(org, pilot, () -> adoption.week(org, pilot));
    }

    private static double largestError(Organization org, Pilot pilot, Runnable step) {
        int n = pilot.userCount;
        double[] reference =
                IntStream.range(0, n).mapToDouble(i -> pilot.use[i]).toArray();
        Equations equations = new Equations(org, pilot);
        DormandPrince853Integrator integrator = new DormandPrince853Integrator(1e-6, 1, 1e-13, 1e-13);
        double worst = 0;
        for (int week = 0; week < WEEKS; week++) {
            step.run();
            integrator.integrate(equations, week, reference, week + 1.0, reference);
            for (int i = 0; i < n; i++) {
                worst = Math.max(worst, Math.abs(reference[i] - pilot.use[i]));
            }
        }
        return worst;
    }

    /** The equation as {@code docs/model.md} states it, written anew. */
    private record Equations(Organization org, Pilot pilot) implements FirstOrderDifferentialEquations {
        @Override
        public int getDimension() {
            return pilot.userCount;
        }

        @Override
        public void computeDerivatives(double t, double[] a, double[] rate) {
            double mean = IntStream.range(0, a.length).mapToDouble(i -> a[i]).sum() / a.length;
            for (int i = 0; i < a.length; i++) {
                Team team = pilot.users[i];
                double utility = at(Parameters.ADOPTION_INTERCEPT)
                        + at(Parameters.ADOPTION_QUALITY)
                                * (pilot.productionQuality - at(Parameters.ADOPTION_QUALITY_ZERO))
                        + at(Parameters.ADOPTION_TRUST) * team.trust
                        + at(Parameters.ADOPTION_SKILL) * team.skill
                        + at(Parameters.ADOPTION_ENCOURAGEMENT) * pilot.owner.attitude
                        + at(Parameters.ADOPTION_WORKFLOW) * pilot.redesign
                        + at(Parameters.ADOPTION_CHANGE) * org.level(Capability.CHANGE)
                        + at(Parameters.ADOPTION_PEERS) * mean
                        - at(Parameters.ADOPTION_FATIGUE) * team.fatigue
                        - at(Parameters.ADOPTION_FEAR) * team.fear * pilot.displacement
                        + at(Parameters.ADOPTION_EXECUTIVE) * pilot.unit.sponsor.enthusiasm
                        + team.categoryShift;
                double target = pilot.ceiling[i] / (1 + Math.exp(-at(Parameters.ADOPTION_SLOPE) * utility));
                rate[i] = (target - a[i]) / at(Parameters.ADOPTION_TIME);
            }
        }

        private double at(Parameter parameter) {
            return org.at(parameter);
        }
    }
}
