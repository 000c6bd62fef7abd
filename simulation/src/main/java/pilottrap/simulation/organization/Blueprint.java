package pilottrap.simulation.organization;

import java.util.List;
import java.util.Set;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.ParameterSets;
import pilottrap.simulation.parameter.ParameterValues;
import pilottrap.simulation.parameter.Parameters;

/**
 * Everything that one replication is a function of, besides its key: the input of the model, immutable.
 *
 * <p>In population mode ({@code units} empty and {@code single} false) each replication draws its own organization
 * around the values. In single-organization mode what the scenario states ({@code stated}, and the units) holds exactly
 * and the rest is drawn.
 *
 * <p>Where there are parameter sets, replication r has the values of set r mod K for what differs between them.
 *
 * @param values a value for every parameter
 * @param sets parameter sets that the replications take turns in; {@link ParameterSets#NONE} where there are none
 * @param single whether one stated organization is simulated rather than a population
 * @param stated the parameters that a single organization states
 * @param units the stated business units; empty where every function with teams is one unit
 * @param horizonWeeks weeks simulated, at least {@code MIN_WINDOW + FOLLOW_UP}
 * @param launchWeeks weeks in which pilots are launched, from 0; at most horizon − {@code FOLLOW_UP}
 * @param fiscalOffsetWeeks weeks from the start to the first fiscal year's end, 1 to 52
 * @param programmes interventions and shocks, in the order of the file
 */
public record Blueprint(
        ParameterValues values,
        ParameterSets sets,
        boolean single,
        Set<Parameter> stated,
        List<UnitPlan> units,
        int horizonWeeks,
        int launchWeeks,
        int fiscalOffsetWeeks,
        List<Programme> programmes) {

    /** Weeks after its launch at which a pilot is judged. */
    public static final int JUDGED_AFTER = 104;

    /** Weeks the horizon must reach beyond the last launch: to judge production, and success after it. */
    public static final int FOLLOW_UP = 130;

    /** Shortest launch window that is simulated, in weeks. */
    public static final int MIN_WINDOW = 26;

    /** Longest horizon, in weeks. */
    public static final int MAX_HORIZON = 1_040;

    /** Standard horizon, in weeks: six and a half years. */
    public static final int STANDARD_HORIZON = 338;

    /** Standard launch window, in weeks. */
    public static final int STANDARD_WINDOW = 208;

    /** Checks the ranges and copies the collections. */
    public Blueprint {
        stated = Set.copyOf(stated);
        units = List.copyOf(units);
        programmes = List.copyOf(programmes);
        if (horizonWeeks < MIN_WINDOW + FOLLOW_UP || horizonWeeks > MAX_HORIZON) {
            throw new IllegalArgumentException("horizon must lie in [" + (MIN_WINDOW + FOLLOW_UP) + ", " + MAX_HORIZON
                    + "] weeks, was " + horizonWeeks);
        }
        if (launchWeeks < MIN_WINDOW || launchWeeks > horizonWeeks - FOLLOW_UP) {
            throw new IllegalArgumentException("launch window must lie in [" + MIN_WINDOW + ", "
                    + (horizonWeeks - FOLLOW_UP) + "] weeks, was " + launchWeeks);
        }
        if (fiscalOffsetWeeks < 1 || fiscalOffsetWeeks > 52) {
            throw new IllegalArgumentException(
                    "weeks to the first fiscal year's end must lie in [1, 52], was " + fiscalOffsetWeeks);
        }
    }

    /** The baseline: defaults, population mode, standard horizon and window. */
    public static Blueprint standard() {
        return new Blueprint(
                ParameterValues.standard(),
                ParameterSets.NONE,
                false,
                Set.of(),
                List.of(),
                STANDARD_HORIZON,
                STANDARD_WINDOW,
                52,
                List.of());
    }

    /** What holds in a replication: the values, with those of its parameter set over them. */
    public ParameterValues values(long replication) {
        return sets.over(values, replication);
    }

    /** This blueprint with other values, and without parameter sets. */
    public Blueprint withValues(ParameterValues other) {
        return with(other, ParameterSets.NONE);
    }

    /** This blueprint with parameter sets. */
    public Blueprint withSets(ParameterSets others) {
        return with(values, others);
    }

    private Blueprint with(ParameterValues other, ParameterSets others) {
        return new Blueprint(
                other, others, single, stated, units, horizonWeeks, launchWeeks, fiscalOffsetWeeks, programmes);
    }

    /** This blueprint with one value changed, in all parameter sets. */
    public Blueprint with(Parameter parameter, double value) {
        return with(values.with(parameter, value), sets.without(List.of(parameter)));
    }

    /** This blueprint with another horizon and launch window, in weeks. */
    public Blueprint withHorizon(int horizon, int window) {
        return new Blueprint(values, sets, single, stated, units, horizon, window, fiscalOffsetWeeks, programmes);
    }

    /** This blueprint with programmes that count their weeks from the end of the organization's past. */
    public Blueprint afterThePast() {
        int past = (int) values.of(Parameters.PAST_WEEKS);
        return past == 0
                ? this
                : withProgrammes(
                        programmes.stream().map(each -> each.later(past)).toList());
    }

    /** This blueprint with other programmes. */
    public Blueprint withProgrammes(List<Programme> others) {
        return new Blueprint(values, sets, single, stated, units, horizonWeeks, launchWeeks, fiscalOffsetWeeks, others);
    }
}
