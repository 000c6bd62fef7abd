package pilottrap.simulation.pilot;

import pilottrap.simulation.organization.Capability;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.organization.Team;
import pilottrap.simulation.parameter.Parameters;

/** How far a team uses a live system (§4.7.8; UTAUT, T15). */
final class Adoption {
    private Adoption() {}

    /**
     * The part of the utility of use that all teams of a system share: quality, workflow fit, change capability, peers'
     * use, executive support.
     *
     * @param peers mean use over the system's teams, in [0, 1]
     */
    static double sharedUtility(Organization org, Pilot pilot, double peers) {
        return org.at(Parameters.ADOPTION_INTERCEPT)
                + org.at(Parameters.ADOPTION_QUALITY)
                        * (pilot.productionQuality - org.at(Parameters.ADOPTION_QUALITY_ZERO))
                + org.at(Parameters.ADOPTION_WORKFLOW) * org.at(Parameters.WORKFLOW_REDESIGN)
                + org.at(Parameters.ADOPTION_CHANGE) * org.level(Capability.CHANGE)
                + org.at(Parameters.ADOPTION_PEERS) * peers
                + org.at(Parameters.ADOPTION_EXECUTIVE) * org.at(Parameters.ATTENTION) * pilot.unit.sponsor.enthusiasm
                + org.at(Parameters.ADOPTION_ENCOURAGEMENT) * encouragement(org, pilot);
    }

    /** Encouragement s_m by the process owner: attitude, incentives, decentralized authority. */
    private static double encouragement(Organization org, Pilot pilot) {
        return Organization.clip(pilot.owner.attitude
                + org.at(Parameters.ADOPTION_INCENTIVE) * org.at(Parameters.INCENTIVE_ALIGNMENT)
                + org.at(Parameters.ADOPTION_DECENTRAL) * org.at(Parameters.DECENTRALIZATION));
    }

    /**
     * One week of use: da/dt = (a* − a)/τ with a* = a_max·logistic(κ·utility).
     *
     * @param shared {@link #sharedUtility}
     * @return the use after the week, in [0, a_max]
     */
    static double week(Organization org, Pilot pilot, int user, double shared) {
        Team team = pilot.users[user];
        double utility = shared
                + org.at(Parameters.ADOPTION_TRUST) * team.trust
                + org.at(Parameters.ADOPTION_SKILL) * team.skill
                - org.at(Parameters.ADOPTION_FATIGUE) * team.fatigue
                - org.at(Parameters.ADOPTION_FEAR) * team.fear * pilot.displacement
                - org.at(Parameters.ADOPTION_OVERLOAD) * Math.max(0, team.workload - 1)
                + team.categoryShift;
        return step(
                pilot.use[user],
                pilot.ceiling[user] / (1 + StrictMath.exp(-org.at(Parameters.ADOPTION_SLOPE) * utility)),
                org.at(Parameters.ADOPTION_TIME));
    }

    /** One week of da/dt = (target − a)/τ, solved exactly for a target held over the week. */
    static double step(double use, double target, double timeConstant) {
        return target + (use - target) * StrictMath.exp(-1 / timeConstant);
    }
}
