package pilottrap.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pilottrap.simulation.intervention.Diversion;
import pilottrap.simulation.intervention.Move;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.organization.Capability;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;

/**
 * The programmes of one run at work: parameter moves, shifts of people, diverted capacity, cost (§4.10). Sums run in an
 * order of their own, so that the order in the file changes nothing, not even the last bit.
 */
final class Programmes {
    private final Organization org;
    private final List<Programme> programmes;
    private final Map<Parameter, List<Part>> moved = new LinkedHashMap<>();
    private final Moods moods;
    private final Stocks stocks;
    private final List<Taken> taken = new ArrayList<>();
    private final double[] diversions = new double[PoolKind.values().length];
    private final double[] spent;

    /** The programmes of an organization's blueprint; those that start at its horizon or later do nothing. */
    public Programmes(Organization org) {
        this.org = org;
        programmes = org.blueprint.programmes().stream()
                .filter(programme -> programme.startWeek() < org.blueprint.horizonWeeks())
                .sorted(Comparator.comparing(Programme::toString))
                .toList();
        spent = new double[programmes.size()];
        moods = new Moods(org);
        stocks = new Stocks(org);
        Map<Parameter, List<Part>> people = new LinkedHashMap<>();
        for (Programme programme : programmes) {
            programme.diversions().forEach(diversion -> taken.add(new Taken(programme, diversion)));
            for (Move move : programme.moves()) {
                Part part = new Part(programme, move);
                if (Capability.of(move.parameter()).isPresent()) {
                    stocks.add(part);
                } else {
                    Map<Parameter, List<Part>> group = Move.people(move.parameter()) ? people : moved;
                    group.computeIfAbsent(move.parameter(), each -> new ArrayList<>())
                            .add(part);
                }
            }
        }
        people.forEach(moods::add);
    }

    /** Forgets what was spent and whom it moved. */
    public void reset() {
        Arrays.fill(spent, 0);
        Arrays.fill(diversions, 1);
        moods.reset();
    }

    /** What programmes leave of each pool's capacity now, in [0, 1]. */
    public double[] diversions() {
        return diversions;
    }

    /**
     * Puts the moves of a moment in force.
     *
     * @param week weeks since the start
     */
    public void apply(double week) {
        Arrays.fill(diversions, 1);
        if (programmes.isEmpty()) {
            return;
        }
        org.restoreBase();
        moved.forEach((parameter, parts) ->
                org.set(parameter, Part.combined(parameter, org.base(parameter), parts, week, false)));
        moods.apply(week);
        for (Taken each : taken) {
            if (each.inForce(week)) {
                diversions[each.diversion.pool().ordinal()] *= each.left();
            }
        }
    }

    /** Capacity that a programme takes. */
    private record Taken(Programme programme, Diversion diversion) {
        boolean inForce(double week) {
            double since = week - programme.actsFrom();
            return since >= 0 && since < diversion.weeks() && week < programme.endWeek();
        }

        /** What is left; at an intensity above 1 a deep diversion would take more than there is. */
        double left() {
            return Math.max(0, 1 + programme.intensity() * (diversion.factor() - 1));
        }
    }

    /** One week of the capability stocks: towards a programme's target, or fading by neglect. */
    public void stocks(double week) {
        stocks.week(week);
    }

    /** Books what all programmes have cost up to a week and has not been booked yet. */
    public void pay(double week) {
        for (int i = 0; i < programmes.size(); i++) {
            double due = cost(programmes.get(i), week);
            if (due > spent[i]) {
                org.budget.programme(due - spent[i]);
                spent[i] = due;
            }
        }
    }

    /** What all programmes will have cost by a week and has not been paid yet, k$. */
    public double due(double week) {
        double sum = 0;
        for (int i = 0; i < programmes.size(); i++) {
            sum += Math.max(0, cost(programmes.get(i), week) - spent[i]);
        }
        return sum;
    }

    private double cost(Programme programme, double week) {
        return programme.cost(week, org.at(Parameters.TAPER_YEARS), org.at(Parameters.TAPER_REST));
    }
}
