package pilottrap.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.ParameterSets;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.pilot.ButFor;

/** Organizations that take turns in parameter sets are those that would be drawn if the values of their set were stated. */
class ParameterSetsTest {
    private static final ParameterSets THREE = new ParameterSets(
            "made up",
            List.of(Parameters.LAUNCH_RATE, Parameters.PATIENCE, Parameters.DATA_MATURITY),
            List.of(new double[] {0.2, 20, 0.3}, new double[] {0.3, 40, 0.5}, new double[] {0.25, 30, 0.4}));

    private static Blueprint stated(Blueprint blueprint, ParameterSets sets, int set) {
        Blueprint stated = blueprint;
        for (int i = 0; i < sets.parameters().size(); i++) {
            stated = stated.with(sets.parameters().get(i), sets.set(set)[i]);
        }
        return stated;
    }

    @Test
    void a_replication_of_a_set_is_that_of_its_values_stated_whichever_parameter_differs() {
        List<String> otherwise = new ArrayList<>();
        for (Blueprint setting : List.of(Blueprint.standard().withHorizon(208, 52), Cases.generated(5))) {
            for (Parameter parameter : Parameters.all()) {
                double other = parameter.standard() == parameter.high() ? parameter.low() : parameter.high();
                if (!ParameterSets.mayDiffer(parameter)) {
                    continue;
                }
                double own = setting.values().of(parameter);
                Blueprint turns = setting.withSets(new ParameterSets(
                        "two", List.of(parameter), List.of(new double[] {own}, new double[] {other})));
                try (Simulation drawn = new Simulation(turns, Engine.TREE);
                        Simulation first = new Simulation(setting, Engine.TREE);
                        Simulation second = new Simulation(setting.with(parameter, other), Engine.TREE)) {
                    for (long r = 1; r >= 0; r--) {
                        Simulation alone = r == 0 ? first : second;
                        if (!Rows.same(
                                drawn.run(1, r, false).row(),
                                alone.run(1, r, false).row())) {
                            otherwise.add(parameter.key());
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), otherwise);
    }

    @Test
    void replication_r_has_set_r_mod_k_with_all_its_values_and_all_that_is_told_of_it() {
        Blueprint blueprint = Cases.generated(2);
        try (Simulation drawn = new Simulation(blueprint.withSets(THREE), Engine.TREE)) {
            for (long r : new long[] {4, 0, 5, 3_000_001}) {
                try (Simulation alone = new Simulation(stated(blueprint, THREE, (int) (r % 3)), Engine.TREE)) {
                    RunResult one = drawn.run(7, r, Detail.LEDGER);
                    RunResult other = alone.run(7, r, Detail.LEDGER);
                    assertTrue(Rows.same(one.row(), other.row()), "replication " + r);
                    assertEquals(other.pilots(), one.pilots());
                    assertEquals(other.ledger().entries(), one.ledger().entries());
                }
            }
        }
    }

    @Test
    void a_continuation_keeps_the_set_of_its_replication() {
        Blueprint blueprint = Blueprint.standard().withHorizon(208, 52);
        Continuation other = new Continuation(3, 40 * 10_080L, 0, ButFor.values()[0]);
        try (Simulation drawn = new Simulation(blueprint.withSets(THREE), Engine.TREE);
                Simulation alone = new Simulation(stated(blueprint, THREE, 1), Engine.TREE)) {
            assertTrue(Rows.same(
                    drawn.run(7, 1, other, Detail.NONE).row(),
                    alone.run(7, 1, other, Detail.NONE).row()));
            assertEquals(alone.future(7, 1, other), drawn.future(7, 1, other));
        }
    }

    @Test
    void what_is_stated_is_the_same_in_every_set() {
        Blueprint pinned = Blueprint.standard().withSets(THREE).with(Parameters.PATIENCE, 26);

        assertEquals(
                List.of(Parameters.LAUNCH_RATE, Parameters.DATA_MATURITY),
                pinned.sets().parameters());
        assertEquals(3, pinned.sets().size());
        assertArrayEquals(new double[] {0.3, 0.5}, pinned.sets().set(1));
        assertEquals(26, pinned.values(1).of(Parameters.PATIENCE));
        assertEquals(0.3, pinned.values(1).of(Parameters.LAUNCH_RATE));
        assertSame(THREE, THREE.without(Set.of(Parameters.BUDGET)));
    }

    @Test
    void without_sets_nothing_changes() {
        Blueprint plain = Blueprint.standard();
        assertSame(plain.values(), plain.values(17));
        assertEquals(0, plain.sets().size());
        assertThrows(IllegalArgumentException.class, () -> ParameterSets.NONE.of(0));
    }

    @Test
    void sets_that_cannot_be_are_refused() {
        List<Parameter> two = List.of(Parameters.LAUNCH_RATE, Parameters.PATIENCE);
        assertThrows(
                IllegalArgumentException.class,
                () -> new ParameterSets("", two, List.of(new double[] {0.2})),
                "length");
        assertThrows(
                IllegalArgumentException.class,
                () -> new ParameterSets("", two, List.of(new double[] {0.2, -1})),
                "range");
        assertThrows(
                IllegalArgumentException.class,
                () -> new ParameterSets("", two, List.of(new double[] {0.2, Double.NaN})),
                "NaN");
        assertThrows(
                IllegalArgumentException.class,
                () -> new ParameterSets(
                        "", List.of(Parameters.PATIENCE, Parameters.PATIENCE), List.of(new double[] {20, 20})),
                "twice");
        assertThrows(
                IllegalArgumentException.class,
                () -> new ParameterSets("", List.of(Parameters.PAST_WEEKS), List.of(new double[] {20})),
                "structure");
    }

    @Test
    void sets_with_a_parameter_less_are_as_many() {
        assertEquals(THREE.size(), THREE.without(THREE.parameters()).size());
        assertEquals(List.of(), THREE.without(THREE.parameters()).parameters());
    }
}
