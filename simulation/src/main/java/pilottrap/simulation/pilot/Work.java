package pilottrap.simulation.pilot;

import pilottrap.simulation.organization.Capability;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameters;

/** The work of each stage, in person-weeks (§4.4, C7), fixed when the stage is entered. */
final class Work {
    private Work() {}

    /** S2: W_P times its spread, less for bought and partnered pilots. */
    static double pilot(Organization org, Pilot pilot) {
        double external = pilot.external() ? org.at(Parameters.EXTERNAL_PILOT_WORK) : 1;
        return org.at(Parameters.PILOT_WORK) * pilot.workSpread * external * org.learningFactor();
    }

    /** S4: grows with sources and missing data maturity. */
    static double data(Organization org, Pilot pilot) {
        double external = pilot.external() ? org.at(Parameters.EXTERNAL_DATA_WORK) : 1;
        double maturity = 1 + org.at(Parameters.DATA_WORK_SLOPE) * (1 - pilot.unit.dataMaturity);
        return org.at(Parameters.DATA_WORK)
                * pilot.sources
                / org.at(Parameters.DATA_WORK_SOURCES)
                * maturity
                / org.at(Parameters.DATA_WORK_NORM)
                * external
                * org.learningFactor();
    }

    /** S5: grows with systems, missing integration maturity, a platform upgrade and workflow redesign. */
    static double integration(Organization org, Pilot pilot) {
        double external = pilot.external() ? org.at(Parameters.EXTERNAL_INTEGRATION_WORK) : 1;
        double upgrade = org.at(Parameters.UPGRADE_WORK);
        // The mean over pilots stays W_I: what upgrades add on average is taken from the part that grows with systems.
        double connecting =
                Math.max(0, org.at(Parameters.INTEGRATION_WORK) - org.at(Parameters.UPGRADE_SHARE) * upgrade);
        double base = connecting * pilot.integrations / org.at(Parameters.INTEGRATION_WORK_SYSTEMS)
                + (pilot.upgrade ? upgrade : 0);
        double maturity = 1 + org.at(Parameters.INTEGRATION_WORK_SLOPE) * (1 - org.level(Capability.INTEGRATION));
        double handoff = pilot.handedOff ? 1 + org.at(Parameters.HANDOFF_WORK) : 1;
        double redesign = 1 + org.at(Parameters.INTEGRATION_REDESIGN) * pilot.redesign;
        return base
                * maturity
                / org.at(Parameters.INTEGRATION_WORK_NORM)
                * external
                * redesign
                * handoff
                * org.learningFactor();
    }

    /** S6, first loop: grows with risk tier and an outdated framework; bought pilots add procurement. */
    static double governance(Organization org, Pilot pilot) {
        double maturity = 1 + org.at(Parameters.GOVERNANCE_WORK_SLOPE) * (1 - org.level(Capability.GOVERNANCE));
        double procurement = pilot.external() ? org.at(Parameters.PROCUREMENT_WORK) : 0;
        double review = org.at(Parameters.GOVERNANCE_WORK)
                * pilot.tier
                / org.at(Parameters.GOVERNANCE_WORK_TIER)
                * maturity
                / org.at(Parameters.GOVERNANCE_WORK_NORM);
        return review * fastLane(org, pilot) + procurement;
    }

    private static double fastLane(Organization org, Pilot pilot) {
        if (!Gate.fastLane(org, pilot)) {
            return 1;
        }
        return org.at(pilot.tier == 1 ? Parameters.FAST_LANE_TIER_1 : Parameters.FAST_LANE_TIER_2);
    }

    /** S7: grows with teams, displacement and workflow redesign. */
    static double change(Organization org, Pilot pilot) {
        double displaced =
                org.at(Parameters.CHANGE_WORK_BASE) + org.at(Parameters.CHANGE_WORK_DISPLACEMENT) * pilot.displacement;
        double redesign = 1 + org.at(Parameters.CHANGE_WORK_REDESIGN) * pilot.redesign;
        return org.at(Parameters.CHANGE_WORK)
                * pilot.userCount
                / org.at(Parameters.CHANGE_WORK_TEAMS)
                * displaced
                * redesign;
    }

    /** S9: less with MLOps maturity. */
    static double onboarding(Organization org) {
        return org.at(Parameters.ONBOARDING_WORK)
                * Math.max(
                        0,
                        org.at(Parameters.ONBOARDING_BASE)
                                - org.at(Parameters.ONBOARDING_SLOPE) * org.level(Capability.MLOPS));
    }

    /** Retraining: less with MLOps maturity. */
    static double retraining(Organization org) {
        return org.at(Parameters.RETRAINING_WORK)
                * Math.max(
                        0,
                        org.at(Parameters.RETRAINING_BASE)
                                - org.at(Parameters.RETRAINING_SLOPE) * org.level(Capability.MLOPS));
    }

    /** The chance that a pilot needs a platform upgrade, in [0, 1]. */
    static double upgradeChance(Organization org) {
        return Organization.clip(org.at(Parameters.UPGRADE_SHARE)
                * (1 - org.level(Capability.INTEGRATION))
                / (1 - org.at(Parameters.UPGRADE_REFERENCE)));
    }

    /**
     * The plan fixed at launch, k$: c_pw·[S2 work + (1 − underestimate)·first-pass work of S4, S5, S6, S7, S9] (C9).
     */
    static double plan(Organization org, Pilot pilot) {
        double after = data(org, pilot)
                + integration(org, pilot)
                + governance(org, pilot)
                + change(org, pilot)
                + onboarding(org);
        return org.at(Parameters.COST_PER_PERSON_WEEK)
                * (pilot(org, pilot) + (1 - org.at(Parameters.PLANNING_UNDERESTIMATE)) * after);
    }
}
