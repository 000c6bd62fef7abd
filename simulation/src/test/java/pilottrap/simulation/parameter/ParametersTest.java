package pilottrap.simulation.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The catalogue: each number has a unit, ranges, a source and a grade, and says what it means. */
class ParametersTest {
    private final List<Parameter> all = Parameters.all();

    @Test
    void every_parameter_has_a_unit_ranges_and_a_meaning() {
        for (Parameter parameter : all) {
            String key = parameter.key();
            assertTrue(parameter.min() <= parameter.low(), key);
            assertTrue(parameter.low() <= parameter.standard(), key);
            assertTrue(parameter.standard() <= parameter.high(), key);
            assertTrue(parameter.high() <= parameter.max(), key);
            assertTrue(Double.isFinite(parameter.min()) && Double.isFinite(parameter.max()), key);
            assertTrue(parameter.meaning().endsWith("."), key);
            assertFalse(parameter.unit().label().isBlank(), key);
            assertEquals(parameter.standard(), parameter.checked(parameter.standard()), key);
        }
    }

    @Test
    void what_is_not_assumed_names_its_source() {
        for (Parameter parameter : all) {
            assertTrue(parameter.grade() == Grade.ASSUMED || !parameter.source().isBlank(), parameter.key());
        }
    }

    @Test
    void names_and_places_are_unique() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            assertEquals(i, all.get(i).index());
            assertTrue(keys.add(all.get(i).key()), all.get(i).key());
            assertTrue(all.get(i).key().matches("[a-z][a-z0-9_.]*"), all.get(i).key());
        }
    }

    @Test
    void no_name_is_the_beginning_of_another_so_that_files_can_nest_them() {
        Set<String> keys = new HashSet<>();
        all.forEach(parameter -> keys.add(parameter.key()));
        for (Parameter parameter : all) {
            String key = parameter.key();
            for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
                assertFalse(keys.contains(key.substring(0, dot)), key);
            }
        }
    }

    @Test
    void shares_lie_between_none_and_all_and_switches_are_off_or_on() {
        for (Parameter parameter : all) {
            if (parameter.unit() == Unit.SHARE) {
                assertTrue(parameter.min() >= 0 && parameter.max() <= 1, parameter.key());
            }
            if (parameter.unit() == Unit.SWITCH) {
                assertTrue(parameter.whole() && parameter.min() == 0 && parameter.max() == 1, parameter.key());
            }
        }
    }

    @Test
    void a_value_outside_its_range_is_refused_with_the_name_the_range_and_the_value() {
        for (Parameter parameter : all) {
            for (double bad : new double[] {
                Math.nextDown(parameter.min()),
                Math.nextUp(parameter.max()),
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY
            }) {
                String message = assertThrows(IllegalArgumentException.class, () -> parameter.checked(bad))
                        .getMessage();
                assertTrue(message.contains(parameter.key()) && message.contains(String.valueOf(bad)), message);
            }
            if (parameter.whole() && parameter.min() < parameter.max()) {
                assertThrows(IllegalArgumentException.class, () -> parameter.checked(parameter.min() + 0.5));
            }
        }
    }

    @Test
    void the_standard_values_are_the_defaults_and_changing_one_changes_no_other() {
        ParameterValues standard = ParameterValues.standard();
        for (Parameter parameter : all) {
            assertEquals(parameter.standard(), standard.of(parameter));
            ParameterValues changed = standard.with(parameter, parameter.max());
            for (Parameter other : all) {
                assertEquals(
                        other.index() == parameter.index() ? parameter.max() : standard.of(other), changed.of(other));
            }
        }
    }

    @Test
    void weights_that_are_shared_out_add_to_one() {
        ParameterValues standard = ParameterValues.standard();
        assertEquals(
                1,
                standard.of(Parameters.SOURCING_BUILD)
                        + standard.of(Parameters.SOURCING_BUY)
                        + standard.of(Parameters.SOURCING_PARTNER),
                1e-12);
        for (BusinessFunction function : BusinessFunction.values()) {
            double sum = 0;
            for (int tier = 1; tier <= 3; tier++) {
                sum += standard.of(Parameters.of(function, "tier_" + tier));
            }
            assertEquals(1, sum, 1e-12, function.label());
        }
    }

    @Test
    void efficiency_falls_with_load() {
        ParameterValues standard = ParameterValues.standard();
        List<Parameter> loads = List.of(
                Parameters.EFFICIENCY_3, Parameters.EFFICIENCY_4, Parameters.EFFICIENCY_5, Parameters.EFFICIENCY_8);
        double before = 1;
        for (Parameter load : loads) {
            assertTrue(standard.of(load) < before);
            before = standard.of(load);
        }
    }
}
