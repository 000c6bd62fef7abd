package pilottrap.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.pilot.ButFor;
import pilottrap.simulation.random.Spell;

/**
 * Every spell of a run is drawn anew where a continuation branches off. Spells are found by reflection, through all that a
 * simulation holds, so that one added later cannot be forgotten.
 */
class SpellsRedrawnTest {
    private static final Blueprint BLUEPRINT = Blueprint.standard().with(Parameters.TALENT_LOSS, 1);

    /** A spell, and the field (or the field of a collection) that leads to it. */
    private record Found(String where, double threshold) {}

    @Test
    void every_spell_is_drawn_anew_where_a_continuation_branches_off() throws ReflectiveOperationException {
        Set<String> all = new TreeSet<>();
        Set<String> redrawn = new TreeSet<>();
        try (Simulation own = new Simulation(BLUEPRINT, Engine.TREE);
                Simulation other = new Simulation(BLUEPRINT, Engine.TREE)) {
            for (long replication = 0; replication < 3; replication++) {
                // The branch is the last minute, so that nothing begins a spell after it.
                long horizon = BLUEPRINT.horizonWeeks() * 10_080L;
                own.run(5, replication, new Continuation(0, horizon, 0, ButFor.NOTHING), Detail.NONE);
                other.run(5, replication, new Continuation(1, horizon, 0, ButFor.NOTHING), Detail.NONE);
                Map<String, Found> before = spells(own);
                Map<String, Found> after = spells(other);
                assertEquals(before.keySet(), after.keySet());
                before.forEach((path, spell) -> {
                    all.add(spell.where());
                    if (spell.threshold() != after.get(path).threshold()) {
                        redrawn.add(spell.where());
                    }
                });
            }
        }
        assertTrue(all.size() >= 14, "found only " + all);
        assertEquals(all, redrawn, "spells that keep their luck where a continuation branches off");
    }

    /** All spells by their path from the simulation. */
    private static Map<String, Found> spells(Simulation simulation) throws ReflectiveOperationException {
        Search search = new Search();
        search.visit(simulation, "", "");
        while (!search.open.isEmpty()) {
            search.fields(search.open.remove());
        }
        return search.found;
    }

    /** A walk through all that an object holds, each object once, by the first path that leads to it. */
    private static final class Search {
        final Map<String, Found> found = new TreeMap<>();
        final Deque<Object> open = new ArrayDeque<>();
        private final IdentityHashMap<Object, String> paths = new IdentityHashMap<>();

        void fields(Object holder) throws ReflectiveOperationException {
            for (Class<?> type = holder.getClass(); ours(type); type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())
                            && !field.getType().isPrimitive()) {
                        field.setAccessible(true);
                        visit(
                                field.get(holder),
                                paths.get(holder) + "/" + field.getName(),
                                type.getSimpleName() + "." + field.getName());
                    }
                }
            }
        }

        void visit(Object value, String path, String where) throws ReflectiveOperationException {
            if (value == null || value instanceof Enum<?> || paths.putIfAbsent(value, path) != null) {
                return;
            }
            if (value instanceof Spell spell) {
                Field threshold = Spell.class.getDeclaredField("threshold");
                threshold.setAccessible(true);
                found.put(path, new Found(where, threshold.getDouble(spell)));
            } else if (value instanceof Object[] array) {
                each(Arrays.asList(array), path, where);
            } else if (value instanceof Iterable<?> several) {
                each(several, path, where);
            } else if (value instanceof Map<?, ?> map) {
                each(map.values(), path, where);
            } else if (ours(value.getClass())) {
                open.add(value);
            }
        }

        private void each(Iterable<?> several, String path, String where) throws ReflectiveOperationException {
            int i = 0;
            for (Object one : several) {
                visit(one, path + "/" + i++, where);
            }
        }

        private static boolean ours(Class<?> type) {
            return type != null && type.getName().startsWith("pilottrap.");
        }
    }
}
