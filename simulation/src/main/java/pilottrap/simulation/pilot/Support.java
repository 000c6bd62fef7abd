package pilottrap.simulation.pilot;

import pilottrap.simulation.organization.Capability;
import pilottrap.simulation.organization.Executive;
import pilottrap.simulation.organization.Manager;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameters;

/** Who pulls and who pushes back: sponsorship S and the process owner's resistance R (§4.7.2, §4.7.3). */
public final class Support {
    private static final double MINUTES_A_WEEK = 10_080;

    private Support() {}

    /**
     * Sponsorship S = clip(c·A·min(1, N* / n_e)·exp(−max(0, t − t_progress − grace)/τ)), with
     * τ = patience·(external factor)·(1 + 0.3·decentralization).
     *
     * @param now the minute
     * @return S, in [0, 1]
     */
    public static double sponsorship(Organization org, Pilot pilot, long now) {
        double idle = (now - pilot.progressed) / MINUTES_A_WEEK - org.at(Parameters.PATIENCE_GRACE);
        double fade = idle > 0 ? StrictMath.exp(-idle / patience(org, pilot)) : 1;
        return Organization.clip(
                pilot.commitment * org.at(Parameters.ATTENTION) * attentionShare(org, pilot.unit.sponsor) * fade);
    }

    /** τ of a pilot's sponsor, weeks. */
    static double patience(Organization org, Pilot pilot) {
        double external = pilot.external() ? org.at(Parameters.EXTERNAL_PATIENCE) : 1;
        double decentral = 1 + org.at(Parameters.DECENTRAL_PATIENCE) * org.at(Parameters.DECENTRALIZATION);
        return org.at(Parameters.PATIENCE) * external * decentral;
    }

    /** min(1, N* / max(1, n_e)). */
    static double attentionShare(Organization org, Executive sponsor) {
        return Math.min(1, org.at(Parameters.ATTENTION_CAPACITY) / Math.max(1, sponsor.sponsored));
    }

    /**
     * Resistance R of the pilot's owner: threat by displacement, fatigue and fear of the user teams and a poor attitude,
     * less sponsorship, aligned incentives, change capability and decentralized authority.
     *
     * @return R, in [0, 1]
     */
    public static double resistance(Organization org, Pilot pilot) {
        double fatigue = 0;
        double fear = 0;
        for (int i = 0; i < pilot.userCount; i++) {
            fatigue += pilot.users[i].fatigue;
            fear += pilot.users[i].fear;
        }
        return resistance(
                org,
                pilot.owner,
                threat(org, pilot),
                pilot.displacement,
                fatigue / pilot.userCount,
                fear / pilot.userCount,
                pilot.sponsorship);
    }

    /** The owner's threat, with what the redesign of the workflow adds between the pilot's review and its go-live. */
    private static double threat(Organization org, Pilot pilot) {
        boolean redesigning = pilot.passed >= 0 && pilot.stage.unfinished();
        return redesigning
                ? Organization.clip(pilot.owner.threat + org.at(Parameters.REDESIGN_THREAT))
                : pilot.owner.threat;
    }

    /** Resistance of a process owner to a typical pilot of the unit that nobody sponsors. */
    public static double latentResistance(Organization org, Manager owner) {
        return resistance(
                org, owner, owner.threat, org.at(owner.unit.displacement), owner.unit.fatigue(), owner.unit.fear(), 0);
    }

    private static double resistance(
            Organization org,
            Manager owner,
            double seen,
            double displacement,
            double fatigue,
            double fear,
            double sponsorship) {
        double threat = seen * (org.at(Parameters.THREAT_BASE) + org.at(Parameters.THREAT_DISPLACEMENT) * displacement);
        double push = org.at(Parameters.RESISTANCE_THREAT) * threat
                + org.at(Parameters.RESISTANCE_FATIGUE) * fatigue
                + org.at(Parameters.RESISTANCE_FEAR) * fear
                + org.at(Parameters.RESISTANCE_ATTITUDE) * (0.5 - owner.attitude);
        double relief = org.at(Parameters.RELIEF_SPONSOR) * sponsorship
                + org.at(Parameters.RELIEF_INCENTIVE) * org.at(Parameters.INCENTIVE_ALIGNMENT)
                + org.at(Parameters.RELIEF_CHANGE) * org.level(Capability.CHANGE)
                + org.at(Parameters.RELIEF_DECENTRAL) * org.at(Parameters.DECENTRALIZATION);
        return Organization.clip(push - relief);
    }

    /** Slow-walk β = scale·R·π: the share of progress that the owner takes away in data, integration and change work. */
    static double slowWalk(Organization org, Pilot pilot) {
        return Organization.clip(org.at(Parameters.SLOW_WALK) * pilot.resistance * pilot.owner.power);
    }

    /** Whether the owner can slow-walk a stage's work: data access, system owners, process owners. */
    static boolean slowWalked(Stage stage) {
        return stage == Stage.DATA || stage == Stage.INTEGRATION || stage == Stage.CHANGE;
    }

    /** Service weight of a pilot's job after the pilot stage: sponsored work is served first. */
    static double serviceWeight(Organization org, Pilot pilot) {
        double base = org.at(Parameters.SERVICE_WEIGHT_BASE);
        return base + (1 - base) * pilot.sponsorship;
    }
}
