package pilottrap.simulation;

import java.util.ArrayList;
import java.util.List;
import pilottrap.simulation.intervention.Move;
import pilottrap.simulation.intervention.Reach;
import pilottrap.simulation.organization.BusinessUnit;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.organization.Team;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;

/**
 * What programmes do to people and to opinion. The mean that people start with is moved like any parameter; by as much as
 * it has moved since last time everybody there is shifted, within [0, 1]. It stays so when a programme ends, and who comes
 * later is drawn around the moved mean.
 */
final class Moods {
    /** One parameter, the moves of it, and how far each unit's people have been shifted. */
    private static final class Mood {
        final Parameter parameter;
        final List<Part> parts;
        final List<Part> general;
        final double[] applied;
        double generally;

        Mood(Parameter parameter, List<Part> parts, int units) {
            this.parameter = parameter;
            this.parts = parts;
            general = parts.stream()
                    .filter(part -> part.move().reach() == Reach.EVERYONE)
                    .toList();
            applied = new double[units];
        }
    }

    private final Organization org;
    private final List<Mood> moods = new ArrayList<>();
    private final List<Part> reaching = new ArrayList<>();

    Moods(Organization org) {
        this.org = org;
    }

    void add(Parameter parameter, List<Part> parts) {
        moods.add(new Mood(parameter, parts, org.units.size()));
    }

    /** Starts from the organization's own means. */
    void reset() {
        for (Mood mood : moods) {
            mood.generally = org.base(mood.parameter);
            java.util.Arrays.fill(mood.applied, mood.generally);
        }
    }

    /** Shifts everybody by what has changed since the last time. */
    void apply(double week) {
        for (Mood mood : moods) {
            double own = org.base(mood.parameter);
            double mean = Part.combined(mood.parameter, own, mood.general, week, true);
            org.set(mood.parameter, mean);
            opinion(mood.parameter, mean - mood.generally);
            mood.generally = mean;
            for (BusinessUnit unit : org.units) {
                double value = Part.combined(mood.parameter, own, reaching(mood, unit), week, true);
                double shift = value - mood.applied[unit.index];
                if (shift != 0) {
                    people(mood.parameter, unit, shift);
                    mood.applied[unit.index] = value;
                }
            }
        }
    }

    private List<Part> reaching(Mood mood, BusinessUnit unit) {
        reaching.clear();
        for (Part part : mood.parts) {
            if (reaches(part.move(), unit)) {
                reaching.add(part);
            }
        }
        return reaching;
    }

    private boolean reaches(Move move, BusinessUnit unit) {
        return switch (move.reach()) {
            case EVERYONE -> true;
            case LESS_VISIBLE -> org.at(unit.visibility) < meanVisibility();
            case SALES -> unit.function == BusinessFunction.SALES;
        };
    }

    private double meanVisibility() {
        double sum = 0;
        for (BusinessUnit unit : org.units) {
            sum += org.at(unit.visibility);
        }
        return sum / org.units.size();
    }

    private void opinion(Parameter parameter, double shift) {
        if (shift == 0) {
            return;
        }
        if (parameter.equals(Parameters.HYPE)) {
            org.climate.hype(org, shift);
        } else if (parameter.equals(Parameters.CREDIBILITY)) {
            org.climate.credibility(shift);
        }
    }

    private void people(Parameter parameter, BusinessUnit unit, double shift) {
        for (Team team : unit.teams) {
            if (parameter.equals(Parameters.TEAM_TRUST)) {
                team.trust = Organization.clip(team.trust + shift);
            } else if (parameter.equals(Parameters.TEAM_SKILL)) {
                team.skill = Organization.clip(team.skill + shift);
            } else if (parameter.equals(Parameters.TEAM_FEAR)) {
                team.fear = Organization.clip(team.fear + shift);
            } else if (parameter.equals(Parameters.TEAM_ATTITUDE)) {
                team.attitude = Organization.clip(team.attitude + shift);
            }
        }
        unit.owners.forEach(owner -> {
            if (parameter.equals(Parameters.MANAGER_THREAT)) {
                owner.threat = Organization.clip(owner.threat + shift);
            } else if (parameter.equals(Parameters.POLITICAL_CAPITAL)) {
                owner.power = Organization.clip(owner.power + shift);
            } else if (parameter.equals(Parameters.MANAGER_ATTITUDE)) {
                owner.attitude = Organization.clip(owner.attitude + shift);
            }
        });
        if (parameter.equals(Parameters.EXECUTIVE_ENTHUSIASM)) {
            // An executive who sponsors several units feels the mean of what happens in them.
            long shared = org.units.stream()
                    .filter(each -> each.sponsor == unit.sponsor)
                    .count();
            unit.sponsor.enthusiasm = Organization.clip(unit.sponsor.enthusiasm + shift / shared);
        }
    }
}
