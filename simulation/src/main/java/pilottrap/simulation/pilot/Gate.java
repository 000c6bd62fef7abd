package pilottrap.simulation.pilot;

import pilottrap.simulation.organization.Capability;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameters;

/** The rules of the gates: pilot review G1, governance G2, go-live G3 (§4.4, C9). Pure functions; the draws are passed in. */
final class Gate {
    private Gate() {}

    /**
     * Score at G1, less the kill threshold; the pilot is stopped below 0.
     *
     * @param signal the technical signal s
     * @param noise the committee's noise, a standard normal
     * @return the margin
     */
    static double reviewMargin(Organization org, Pilot pilot, double signal, double noise) {
        double vanity = org.vanity();
        double visibility = org.at(pilot.unit.visibility);
        double merit = Organization.clip(
                org.at(Parameters.G1_QUALITY_WEIGHT) * pilot.quality * pilot.value / org.at(Parameters.G1_VALUE_SCALE)
                        - (pilot.kpi ? 0 : org.at(Parameters.G1_NO_KPI)));
        double show = Organization.clip(org.at(Parameters.G1_SHOW_BASE)
                + org.at(Parameters.G1_SHOW_VISIBILITY) * visibility
                + org.at(Parameters.G1_SHOW_SIGNAL) * (signal - 0.5));
        double score = (1 - vanity) * merit
                + vanity * show
                + org.at(Parameters.G1_BIAS)
                + org.at(Parameters.G1_SCORE_NOISE) * noise;
        double threshold = org.at(Parameters.G1_BASE)
                + org.at(Parameters.G1_SLOPE) * org.at(Parameters.KILL_DISCIPLINE)
                - org.at(Parameters.SUNK_COST_G1) * pilot.sunkCost(org);
        return score - threshold;
    }

    /** Whether a pilot's reviews take the fast lane: no committee wait, less work. */
    static boolean fastLane(Organization org, Pilot pilot) {
        return pilot.butFor == ButFor.GOVERNANCE || (pilot.tier <= 2 && org.on(Parameters.GOVERNANCE_FAST_LANE));
    }

    /**
     * The chance to pass a review loop at G2.
     *
     * @param tightened whether a tier-3 incident was recent
     */
    static double governancePass(Organization org, Pilot pilot, boolean tightened) {
        double chance = org.at(Parameters.GOVERNANCE_PASS)
                + org.at(Parameters.GOVERNANCE_PASS_CURRENCY) * org.level(Capability.GOVERNANCE)
                + org.at(Parameters.GOVERNANCE_PASS_DISCIPLINE) * org.level(Capability.PRODUCT)
                - org.at(Parameters.GOVERNANCE_PASS_RISK) * (pilot.tier - 2)
                - (tightened ? org.at(Parameters.GOVERNANCE_TIGHTENING) : 0);
        return Math.max(
                org.at(Parameters.GOVERNANCE_PASS_MIN), Math.min(org.at(Parameters.GOVERNANCE_PASS_MAX), chance));
    }

    /** The chance that a failed loop ends in rejection. */
    static double rejection(Organization org, Pilot pilot) {
        return Organization.clip(org.at(Parameters.REJECT_BASE)
                + org.at(Parameters.REJECT_RISK) * pilot.tier
                - org.at(Parameters.REJECT_CURRENCY) * org.level(Capability.GOVERNANCE));
    }

    /**
     * Quality on real data at G3: q = clip(θ − g·m·(1 − D)·u·r + 0.06·ω − hand-off loss).
     *
     * @param spread u, uniform between its lower end and 1
     */
    static double productionQuality(Organization org, Pilot pilot, double spread) {
        double gap = (pilot.butFor == ButFor.DATA ? 0 : org.at(Parameters.CLEAN_DATA_GAP))
                * (pilot.external() ? org.at(Parameters.EXTERNAL_GAP) : 1)
                * (1 - pilot.unit.dataMaturity)
                * spread
                * (pilot.reworked ? org.at(Parameters.REWORK_GAP) : 1);
        double redesign = org.at(Parameters.QUALITY_REDESIGN) * pilot.redesign;
        double handoff = pilot.handedOff ? org.at(Parameters.HANDOFF_QUALITY) : 0;
        return Organization.clip(pilot.quality - gap + redesign - handoff);
    }

    /** The chance that a failed go-live test stops the pilot. */
    static double testKill(Organization org, Pilot pilot) {
        return Organization.clip(org.at(Parameters.TEST_KILL_BASE)
                + org.at(Parameters.TEST_KILL_SLOPE) * org.at(Parameters.KILL_DISCIPLINE)
                - org.at(Parameters.SUNK_COST_G3) * pilot.sunkCost(org));
    }

    /** The chance that the process owner vetoes the go-live: v0·R·π·(1 − 0.6·S). */
    static double veto(Organization org, Pilot pilot) {
        if (pilot.butFor == ButFor.VETO) {
            return 0;
        }
        return Organization.clip(org.at(Parameters.VETO_SCALE)
                * pilot.resistance
                * pilot.owner.power
                * (1 - org.at(Parameters.VETO_SPONSOR) * pilot.sponsorship));
    }
}
