package pilottrap.simulation.pilot;

import java.util.List;
import pilottrap.simulation.kernel.Calendar;
import pilottrap.simulation.organization.BusinessUnit;
import pilottrap.simulation.organization.Capability;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.organization.Team;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.random.Luck;
import pilottrap.simulation.random.Purpose;

/** Draws what a pilot is (C7): sourcing, value, data, risk, quality, users. The draws belong to its proposal. */
final class Traits {
    private static final int[] TEAM_COUNTS = {2, 2, 3, 3, 4};
    private static final UseCase[] USE_CASES = UseCase.values();

    private final Organization org;
    private final Luck luck;
    private final Calendar calendar;
    private final double[] mix = new double[3];
    private final double[] tierMix = new double[3];

    Traits(Organization org, Calendar calendar) {
        this.org = org;
        this.luck = org.luck;
        this.calendar = calendar;
    }

    /** Draws what a pilot is (C7). */
    void draw(Pilot pilot) {
        long key = pilot.key;
        BusinessUnit unit = pilot.unit;
        mix[0] = org.at(Parameters.SOURCING_BUILD);
        mix[1] = mix[0] + org.at(Parameters.SOURCING_BUY);
        mix[2] = mix[1] + org.at(Parameters.SOURCING_PARTNER);
        pilot.mode = Mode.values()[luck.category(mix, Purpose.MODE, key, 0)];
        double share = org.at(Parameters.PERFORMATIVE_SHARE)
                * org.at(Parameters.PERFORMATIVE_FACTOR)
                * (1 - org.at(Parameters.PERFORMATIVE_DISCIPLINE) * org.level(Capability.PRODUCT))
                * (selective() ? org.at(Parameters.SCARCITY_PERFORMATIVE) : 1);
        pilot.performative = luck.uniform(Purpose.PERFORMATIVE, key, 0) < share;
        double metric = org.at(Parameters.KPI_BASE)
                + org.at(Parameters.KPI_DISCIPLINE) * org.level(Capability.PRODUCT)
                + org.at(Parameters.KPI_OUTCOME) * (1 - org.vanity());
        pilot.kpi = !pilot.performative && luck.uniform(Purpose.KPI, key, 0) < metric;
        pilot.value = value(pilot);
        pilot.sources = 1
                + luck.binomial(
                        (int) org.at(Parameters.DATA_SOURCES_TRIALS),
                        org.at(Parameters.DATA_SOURCES_CHANCE),
                        Purpose.DATA_SOURCES,
                        key,
                        0);
        pilot.integrations = 1
                + luck.binomial(
                        (int) org.at(Parameters.INTEGRATIONS_TRIALS),
                        org.at(Parameters.INTEGRATIONS_CHANCE),
                        Purpose.INTEGRATIONS,
                        key,
                        0);
        double tiers = 0;
        for (int i = 0; i < tierMix.length; i++) {
            tiers += org.at(unit.tiers.get(i));
            tierMix[i] = tiers;
        }
        pilot.tier = 1 + luck.category(tierMix, Purpose.TIER, key, 0);
        pilot.displacement = Organization.clip(org.at(unit.displacement)
                + org.at(Parameters.DISPLACEMENT_SD) * luck.normal(Purpose.DISPLACEMENT, key, 0));
        double mean = org.at(Parameters.TECHNICAL_QUALITY);
        double concentration = org.at(Parameters.TECHNICAL_QUALITY_CONCENTRATION);
        pilot.quality = luck.beta(mean * concentration, (1 - mean) * concentration, Purpose.QUALITY, key, 0);
        double low = org.at(Parameters.PILOT_WORK_LOW);
        pilot.workSpread = low + (org.at(Parameters.PILOT_WORK_HIGH) - low) * luck.uniform(Purpose.PILOT_WORK, key, 0);
        pilot.upgrade = luck.uniform(Purpose.UPGRADE, key, 0) < Work.upgradeChance(org);
        pilot.useCase = useCase(pilot);
        pilot.owner = unit.owners.get(luck.below(2, Purpose.OWNER, key, 0));
        chooseUsers(pilot);
    }

    private double value(Pilot pilot) {
        double value = lognormal(Purpose.VALUE, pilot.key);
        if (selective()) {
            value = Math.max(value, org.at(Parameters.SECOND_CHOICE) * lognormal(Purpose.SECOND_VALUE, pilot.key));
        }
        double kept = pilot.performative ? org.at(Parameters.PERFORMATIVE_VALUE) : 1;
        return org.at(pilot.unit.meanValue) * value * kept;
    }

    /** Whether each pilot is the better of two candidates: with scarce slots, or by policy. */
    private boolean selective() {
        return Proposals.scarce(org, calendar.now()) || org.on(Parameters.BEST_OF_TWO);
    }

    private double lognormal(Purpose purpose, long key) {
        return StrictMath.exp(
                org.at(Parameters.VALUE_LOG_MEAN) + org.at(Parameters.VALUE_LOG_SD) * luck.normal(purpose, key, 0));
    }

    private UseCase useCase(Pilot pilot) {
        int suited = 0;
        for (UseCase each : USE_CASES) {
            if (each.suits(pilot.unit.function, pilot.tier, pilot.performative)) {
                suited++;
            }
        }
        int pick = luck.below(suited == 0 ? USE_CASES.length : suited, Purpose.ARCHETYPE, pilot.key, 0);
        if (suited == 0) {
            return USE_CASES[pick];
        }
        for (UseCase each : USE_CASES) {
            if (each.suits(pilot.unit.function, pilot.tier, pilot.performative) && pick-- == 0) {
                return each;
            }
        }
        throw new IllegalStateException("unreachable: one of " + suited + " archetypes was picked");
    }

    /** The user teams: those with the smallest uniforms of the unit. */
    private void chooseUsers(Pilot pilot) {
        List<Team> teams = pilot.unit.teams;
        int wanted =
                Math.min(teams.size(), TEAM_COUNTS[luck.below(TEAM_COUNTS.length, Purpose.TEAM_COUNT, pilot.key, 0)]);
        pilot.userCount = 0;
        double floor = -1;
        while (pilot.userCount < wanted) {
            Team next = null;
            double smallest = 2;
            for (int i = 0; i < teams.size(); i++) {
                double mark = luck.uniform(Purpose.TEAM_ORDER, pilot.key, teams.get(i).key);
                if (mark > floor && mark < smallest) {
                    smallest = mark;
                    next = teams.get(i);
                }
            }
            if (next == null) {
                break;
            }
            pilot.users[pilot.userCount++] = next;
            floor = smallest;
        }
    }
}
