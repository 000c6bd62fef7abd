package pilottrap.simulation.pilot;

import pilottrap.simulation.organization.Capability;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.organization.Team;
import pilottrap.simulation.parameter.Parameters;

/**
 * How far the teams of a live system use it (§4.7.8; UTAUT, T15): da/dt = (a* − a)/τ with
 * a* = a_max·logistic(κ·(u + σ·ā)), ā the mean use of the system's teams, all else held over the week.
 *
 * <p>A week is one step of the fourth-order exponential Runge–Kutta scheme of Cox and Matthews (Journal of Computational
 * Physics 176, 2002): exact where peers have no weight, and stable for every time constant.
 */
final class Adoption {
    private final double[] utility = new double[Pilot.MAX_USERS];
    private final double[] first = new double[Pilot.MAX_USERS];
    private final double[] second = new double[Pilot.MAX_USERS];
    private final double[] third = new double[Pilot.MAX_USERS];
    private final double[] fourth = new double[Pilot.MAX_USERS];
    private final double[] half = new double[Pilot.MAX_USERS];
    private final double[] stage = new double[Pilot.MAX_USERS];

    /** One week of use of all teams of a live system; each stays in [0, a_max]. */
    void week(Organization org, Pilot pilot) {
        double shared = sharedUtility(org, pilot);
        for (int i = 0; i < pilot.userCount; i++) {
            utility[i] = shared + ownUtility(org, pilot, pilot.users[i]);
        }
        step(
                pilot,
                org.at(Parameters.ADOPTION_SLOPE),
                org.at(Parameters.ADOPTION_PEERS),
                org.at(Parameters.ADOPTION_TIME));
    }

    /** The part of the utility that all teams of a system share: quality, workflow, change capability, support from above. */
    private static double sharedUtility(Organization org, Pilot pilot) {
        return org.at(Parameters.ADOPTION_INTERCEPT)
                + org.at(Parameters.ADOPTION_QUALITY)
                        * (pilot.productionQuality - org.at(Parameters.ADOPTION_QUALITY_ZERO))
                + org.at(Parameters.ADOPTION_WORKFLOW) * pilot.redesign
                + org.at(Parameters.ADOPTION_CHANGE) * org.level(Capability.CHANGE)
                + org.at(Parameters.ADOPTION_EXECUTIVE) * org.at(Parameters.ATTENTION) * pilot.unit.sponsor.enthusiasm
                + org.at(Parameters.ADOPTION_ENCOURAGEMENT) * encouragement(org, pilot);
    }

    /** Encouragement s_m by the process owner: attitude, incentives, decentralized authority. */
    private static double encouragement(Organization org, Pilot pilot) {
        return Organization.clip(pilot.owner.attitude
                + org.at(Parameters.ADOPTION_INCENTIVE) * org.at(Parameters.INCENTIVE_ALIGNMENT)
                + org.at(Parameters.ADOPTION_DECENTRAL) * org.at(Parameters.DECENTRALIZATION));
    }

    private static double ownUtility(Organization org, Pilot pilot, Team team) {
        return org.at(Parameters.ADOPTION_TRUST) * team.trust
                + org.at(Parameters.ADOPTION_SKILL) * team.skill
                - org.at(Parameters.ADOPTION_FATIGUE) * team.fatigue
                - org.at(Parameters.ADOPTION_FEAR) * team.fear * pilot.displacement
                - org.at(Parameters.ADOPTION_OVERLOAD) * Math.max(0, team.workload - 1)
                + team.categoryShift;
    }

    private void step(Pilot pilot, double slope, double peers, double timeConstant) {
        int n = pilot.userCount;
        double[] use = pilot.use;
        double z = -1 / timeConstant;
        double decay = StrictMath.exp(z);
        double halfDecay = StrictMath.exp(z / 2);
        double gain = 1 - halfDecay;
        targets(first, use, pilot, slope, peers);
        for (int i = 0; i < n; i++) {
            half[i] = halfDecay * use[i] + gain * first[i];
        }
        targets(second, half, pilot, slope, peers);
        for (int i = 0; i < n; i++) {
            stage[i] = halfDecay * use[i] + gain * second[i];
        }
        targets(third, stage, pilot, slope, peers);
        for (int i = 0; i < n; i++) {
            stage[i] = halfDecay * half[i] + gain * (2 * third[i] - first[i]);
        }
        targets(fourth, stage, pilot, slope, peers);
        double square = z * z;
        double start = (4 + z - decay * (4 - 3 * z + square)) / square;
        double middle = -2 * (2 + z + decay * (z - 2)) / square;
        double end = (4 + 3 * z + square - decay * (4 - z)) / square;
        for (int i = 0; i < n; i++) {
            double next = decay * use[i] + start * first[i] + middle * (second[i] + third[i]) + end * fourth[i];
            use[i] = Math.max(0, Math.min(pilot.ceiling[i], next));
        }
    }

    /** a* of every team where the teams use the system so far. */
    private void targets(double[] target, double[] use, Pilot pilot, double slope, double peers) {
        double sum = 0;
        for (int i = 0; i < pilot.userCount; i++) {
            sum += use[i];
        }
        double influence = peers * sum / pilot.userCount;
        for (int i = 0; i < pilot.userCount; i++) {
            target[i] = pilot.ceiling[i] / (1 + StrictMath.exp(-slope * (utility[i] + influence)));
        }
    }
}
