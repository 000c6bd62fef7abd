package pilottrap.simulation.intervention;

import java.util.Set;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.parameter.Unit;

/**
 * How a programme moves one parameter ({@code docs/model.md} §4.10).
 *
 * <p>Three groups of parameters are moved in a way of their own. Switches and limits on work in progress are set
 * outright. Maturities approach their target as stocks. What people start with (trust, fear, threat, enthusiasm, …) is
 * read only when they enter, so a move shifts everybody who is there by the same amount, and stays with them when the
 * programme ends.
 *
 * @param parameter the parameter moved
 * @param kind how
 * @param value the target, factor or addition
 * @param window when
 * @param reach whose state, where people are moved; everyone's else
 */
public record Move(Parameter parameter, Kind kind, double value, Window window, Reach reach) implements Change {
    private static final double NO_LIMIT = 1_000_000;

    private static final Set<Parameter> PEOPLE = Set.of(
            Parameters.TEAM_TRUST,
            Parameters.TEAM_SKILL,
            Parameters.TEAM_FEAR,
            Parameters.TEAM_ATTITUDE,
            Parameters.MANAGER_THREAT,
            Parameters.POLITICAL_CAPITAL,
            Parameters.MANAGER_ATTITUDE,
            Parameters.EXECUTIVE_ENTHUSIASM,
            Parameters.HYPE,
            Parameters.CREDIBILITY);

    /** The ways to move a parameter. */
    public enum Kind {
        /** base + r·(target − base); of several the one that leads furthest wins. */
        TARGET,
        /** A target that only raises: nothing where the base is above it. */
        AT_LEAST,
        /** A target that only lowers: nothing where the base is below it. */
        AT_MOST,
        /** The value itself, whatever ramp and intensity; of several limits the tightest wins. */
        SET,
        /** base · (1 + r·(factor − 1)); factors multiply. */
        FACTOR,
        /** base + r·addition; additions add. */
        ADD
    }

    /** Checks that only moves of people are restricted to some of them. */
    public Move {
        if (reach != Reach.EVERYONE && !people(parameter)) {
            throw new IllegalArgumentException(
                    parameter.key() + " is no state of people, so that a move cannot reach only " + reach.label());
        }
    }

    /** A move of everyone, as long as its programme acts, with its ramp. */
    public Move(Parameter parameter, Kind kind, double value) {
        this(parameter, kind, value, Window.ALWAYS, Reach.EVERYONE);
    }

    /** This move in a window of its own. */
    public Move in(Window other) {
        return new Move(parameter, kind, value, other, reach);
    }

    /** This move for some people only. */
    public Move of(Reach other) {
        return new Move(parameter, kind, value, window, other);
    }

    /** Whether the move comes outright, without ramp and intensity: a switch, a limit, or {@link Kind#SET}. */
    public boolean outright() {
        return kind == Kind.SET
                || (kind != Kind.FACTOR && kind != Kind.ADD && (parameter.unit() == Unit.SWITCH || limit(parameter)));
    }

    /** Whether a parameter is a limit on work in progress: the tighter is the stronger. */
    public static boolean limit(Parameter parameter) {
        return parameter.whole() && parameter.standard() == NO_LIMIT;
    }

    /** Whether a parameter is what people, or opinion, start with. */
    public static boolean people(Parameter parameter) {
        return PEOPLE.contains(parameter);
    }

    /**
     * Whether moving a parameter during a run can change anything. Spreads, numbers of teams, pool limits, the factor on all
     * pools and the loss by multitasking are read only when an organization is drawn; the past, the month of the surveys and
     * from when pilots are counted when a run starts.
     */
    public static boolean movable(Parameter parameter) {
        return !Frozen.PARAMETERS.contains(parameter);
    }

    /** What is read only when an organization is drawn. */
    private static final class Frozen {
        static final Set<Parameter> PARAMETERS = frozen();

        private static Set<Parameter> frozen() {
            Set<Parameter> found = new java.util.HashSet<>(Set.of(
                    Parameters.BUDGET_SPREAD,
                    Parameters.POPULATION_SPREAD,
                    Parameters.POOL_SPREAD,
                    Parameters.LAUNCH_SPREAD,
                    Parameters.ATTENTION_SPREAD,
                    Parameters.PRACTICE_SPREAD,
                    Parameters.MATURITY_SPREAD,
                    Parameters.MATURITY_COMMON,
                    Parameters.MATURITY_OWN,
                    Parameters.MATURITY_NOISE,
                    Parameters.DATA_NOISE,
                    Parameters.SHARED_SPONSOR,
                    Parameters.TEAM_TRUST_SD,
                    Parameters.TEAM_SKILL_SD,
                    Parameters.TEAM_FEAR_SD,
                    Parameters.CHANGE_LOAD_SD,
                    Parameters.EXECUTIVE_ENTHUSIASM_SD,
                    Parameters.REWIRING,
                    Parameters.SURVEY_MONTH,
                    Parameters.COUNTED_FROM,
                    Parameters.POOL_FACTOR,
                    Parameters.PAST_WEEKS,
                    Parameters.PAST_LAUNCH_RATE,
                    Parameters.EFFICIENCY_3,
                    Parameters.EFFICIENCY_4,
                    Parameters.EFFICIENCY_5,
                    Parameters.EFFICIENCY_8,
                    Parameters.CATEGORY_INNOVATOR,
                    Parameters.CATEGORY_EARLY_ADOPTER,
                    Parameters.CATEGORY_EARLY_MAJORITY,
                    Parameters.CATEGORY_LATE_MAJORITY,
                    Parameters.CATEGORY_LAGGARD));
            for (PoolKind kind : PoolKind.values()) {
                found.add(Parameters.limit(kind));
            }
            for (Parameter parameter : Parameters.all()) {
                if (parameter.path().matches("functions\\..*\\.(teams|data_offset)")) {
                    found.add(parameter);
                }
            }
            return Set.copyOf(found);
        }
    }
}
