package pilottrap.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.intervention.Move;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.parameter.Unit;

/** No parameter is dead: each, moved to an end of its range, changes some number of some row in a setting that uses it. */
class EveryParameterCountsTest {
    private static final int REPLICATIONS = 4;

    /** Parameters that can hold one value only. */
    private static final List<Parameter> FIXED = List.of(Parameters.SUCCESS_WEEKS);

    @Test
    void moving_any_parameter_moves_some_number() {
        List<Blueprint> settings = settings();
        Map<Integer, List<double[]>> before = new HashMap<>();
        List<String> dead = new ArrayList<>();
        for (Parameter parameter : Parameters.all()) {
            if (!FIXED.contains(parameter) && !counts(parameter, settings, before)) {
                dead.add(parameter.key());
            }
        }
        assertEquals(List.of(), dead);
    }

    @Test
    void a_programme_can_move_what_is_said_to_be_movable_and_nothing_else() {
        List<Blueprint> settings = settings();
        Map<Integer, List<double[]>> before = new HashMap<>();
        List<String> dead = new ArrayList<>();
        List<String> alive = new ArrayList<>();
        for (Parameter parameter : Parameters.all()) {
            // What is frozen must do nothing where everything runs as usual; the rest must do something somewhere.
            List<Blueprint> where = Move.movable(parameter) ? settings : settings.subList(0, 1);
            boolean counts = countsWhenMoved(parameter, where, before);
            if (Move.movable(parameter) && !counts && !FIXED.contains(parameter)) {
                dead.add(parameter.key());
            }
            if (!Move.movable(parameter) && counts) {
                alive.add(parameter.key());
            }
        }
        assertEquals(List.of(), dead);
        assertEquals(List.of(), alive);
    }

    private static boolean countsWhenMoved(
            Parameter parameter, List<Blueprint> settings, Map<Integer, List<double[]>> before) {
        for (int s = 0; s < settings.size(); s++) {
            Blueprint setting = settings.get(s);
            List<double[]> base = before.computeIfAbsent(s, i -> Rows.of(setting, REPLICATIONS));
            for (double value : ends(parameter)) {
                Programme programme = new Programme(
                        "moves",
                        1,
                        0,
                        0,
                        Integer.MAX_VALUE,
                        1,
                        0,
                        0,
                        List.of(new Move(parameter, Move.Kind.SET, value)),
                        List.of());
                List<Programme> both = new ArrayList<>(setting.programmes());
                both.add(programme);
                if (differ(base, setting.withProgrammes(both))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void the_exceptions_have_one_value_only() {
        for (Parameter parameter : FIXED) {
            assertTrue(parameter.min() == parameter.max());
        }
    }

    private static boolean counts(Parameter parameter, List<Blueprint> settings, Map<Integer, List<double[]>> before) {
        for (int s = 0; s < settings.size(); s++) {
            Blueprint setting = settings.get(s);
            List<double[]> base = before.computeIfAbsent(s, i -> Rows.of(setting, REPLICATIONS));
            for (double value : ends(parameter)) {
                if (value != setting.values().of(parameter) && differ(base, setting.with(parameter, value))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean differ(List<double[]> base, Blueprint changed) {
        try (Simulation simulation = new Simulation(changed, Engine.TREE)) {
            for (int r = 0; r < base.size(); r++) {
                if (!Rows.same(base.get(r), simulation.run(1, r, false).row())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double[] ends(Parameter parameter) {
        if (parameter.unit() == Unit.SWITCH) {
            return new double[] {0, 1};
        }
        if (parameter.low() == parameter.high()) {
            return new double[] {parameter.min(), Math.min(parameter.max(), parameter.min() + 2)};
        }
        return new double[] {parameter.high(), parameter.low()};
    }

    /** Settings in which rarely used rules are used; the plain one first, since most parameters need no more. */
    private static List<Blueprint> settings() {
        Blueprint plain = Blueprint.standard().withHorizon(260, 104);
        Blueprint able = plain.with(Parameters.DATA_MATURITY, 0.7)
                .with(Parameters.TEAM_TRUST, 0.6)
                .with(Parameters.TEAM_SKILL, 0.5)
                .with(Parameters.INCIDENT_RATE, 0.03)
                .with(Parameters.TECHNICAL_QUALITY, 0.8)
                .with(Parameters.DRIFT_RATE, 0.002)
                .with(Parameters.RETIREMENT, 0.01)
                .with(Parameters.SUCCESS_MARGIN, 1)
                .with(Parameters.VALUE_FACTOR, 1.5)
                .with(Parameters.STATIC_CEILING, 4);
        Blueprint eager = able.with(Parameters.DYNAMIC_AUTONOMY, 1)
                .with(Parameters.GOVERNANCE_FAST_LANE, 1)
                .with(Parameters.GOVERNANCE_PASS, 0.5)
                .with(Parameters.GOVERNANCE_CURRENCY, 0.7)
                .with(Parameters.PRODUCT_DISCIPLINE, 0.7)
                .with(Parameters.VANITY_WEIGHT, 0.2)
                .with(Parameters.KILL_DISCIPLINE, 0.6)
                .with(Parameters.KPI_BASE, 0.2)
                .with(Parameters.CREDIBILITY, 0.3)
                .with(Parameters.PRESSURE_CREDIBILITY, 0.6)
                .with(Parameters.INCENTIVE_ALIGNMENT, 0.3)
                .with(Parameters.DECENTRALIZATION, 0.5)
                .with(Parameters.GUARANTEE_VALUE_LOSS, 0.1)
                .with(Parameters.TRAINING, 0.5);
        for (PoolKind kind : PoolKind.values()) {
            eager = eager.with(
                    Parameters.capacity(kind), 4 * Parameters.capacity(kind).standard());
        }
        Programme costly = new Programme("costly", 0, 0, 0, Integer.MAX_VALUE, 1, 0, 900, List.of(), List.of());
        Blueprint poor = plain.withProgrammes(List.of(costly))
                .with(Parameters.BUDGET, 1_000)
                .with(Parameters.LAUNCH_RATE, 0.8)
                .with(Parameters.GOVERNANCE_PASS, 0.2)
                .with(Parameters.GOVERNANCE_CURRENCY, 0.1)
                .with(Parameters.ADOPTION_INTERCEPT, -3)
                .with(Parameters.TALENT_LOSS, 1)
                .with(Parameters.HYPE_DECAY, 0.012)
                .with(Parameters.ANNOUNCEMENTS, 2)
                .with(Parameters.OUTCOME_PRESSURE_END, 0.9);
        Blueprint scarce = plain.with(Parameters.WIP_LIMIT, 6)
                .with(Parameters.LAUNCH_RATE, 0.8)
                .with(Parameters.RING_FENCE, 1)
                .with(Parameters.BUDGET, 1_000)
                .with(Parameters.BACK_OFFICE_BALANCE, 0.5)
                .with(Parameters.ADOPTION_INTERCEPT, -3)
                .with(Parameters.WORKLOAD_BASE, 1);
        Blueprint crowded = Blueprint.standard()
                .with(Parameters.LAUNCH_RATE, 0.8)
                .with(Parameters.VISIBILITY_HR, 1)
                .with(Parameters.VISIBILITY_RND, 1);
        Blueprint longer = eager.withHorizon(338, 208)
                .with(Parameters.LAUNCH_RATE, 0.8)
                .with(Parameters.KILL_DISCIPLINE, 0)
                .with(Parameters.HYPE_DECAY, 0.012)
                .with(Parameters.ANNOUNCEMENTS, 2);
        Blueprint strict = longer.with(Parameters.GOVERNANCE_PASS, 0.2)
                .with(Parameters.GOVERNANCE_CURRENCY, 0.1)
                .with(Parameters.PRODUCT_DISCIPLINE, 0.05)
                .with(Parameters.GOVERNANCE_PASS_RISK, 0.2)
                .with(Parameters.GOVERNANCE_FAST_LANE, 0)
                .with(Parameters.ADOPTION_INTERCEPT, -4)
                .with(Parameters.VALUE_FACTOR, 0.5)
                .with(Parameters.TIER_3_SALES, 0.9);
        Blueprint shunned = longer.with(Parameters.ADOPTION_INTERCEPT, -6);
        Blueprint burdened = plain.with(Parameters.PAST_WEEKS, 26);
        return List.of(plain, able, eager, poor, scarce, crowded, longer, strict, shunned, burdened);
    }

    @Test
    void a_programme_that_moves_any_parameter_halfway_through_breaks_nothing() {
        // Every parameter is moved by some programme, over a ramp and at an intensity above 1.
        SplittableRandom random = new SplittableRandom(1);
        List<Parameter> all = Parameters.all();
        for (int from = 0; from < all.size(); from += 5) {
            List<Move> moves = new ArrayList<>();
            for (Parameter parameter : all.subList(from, Math.min(all.size(), from + 5))) {
                moves.add(new Move(
                        parameter,
                        Move.Kind.TARGET,
                        parameter.unit() == Unit.SWITCH || random.nextBoolean() ? parameter.high() : parameter.low()));
            }
            Programme programme = new Programme(
                    "moves", 10, 2, 5, random.nextBoolean() ? 90 : Integer.MAX_VALUE, 1.5, 10, 10, moves, List.of());
            Blueprint blueprint = Cases.brief().withHorizon(156, 26).withProgrammes(List.of(programme));
            try (Simulation simulation = new Simulation(blueprint, Engine.TREE).checked()) {
                RunResult result = simulation.run(1, from, false);
                assertTrue(Arrays.stream(result.row()).allMatch(Double::isFinite), moves.toString());
            }
        }
    }
}
