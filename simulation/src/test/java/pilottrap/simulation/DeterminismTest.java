package pilottrap.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.organization.Blueprint;

/** A run is a pure function of its blueprint and key, to the last bit. */
@Isolated("changes the default locale and time zone")
class DeterminismTest {
    private static final int REPLICATIONS = 5;

    static Stream<Named<Blueprint>> organizations() {
        return Stream.concat(
                Cases.extremes().entrySet().stream().map(each -> Named.of(each.getKey(), each.getValue())),
                LongStream.range(100, 120).mapToObj(n -> Named.of("Cases.generated(" + n + ")", Cases.generated(n))));
    }

    @ParameterizedTest
    @MethodSource("organizations")
    void the_same_key_gives_the_same_bits_whatever_ran_before(Blueprint blueprint) {
        List<RunResult> fresh = new ArrayList<>();
        for (int r = 0; r < REPLICATIONS; r++) {
            fresh.add(run(blueprint, Engine.TREE, r));
        }
        List<RunResult> shuffled = new ArrayList<>(fresh);
        Collections.shuffle(shuffled, new Random(1));
        try (Simulation reused = new Simulation(blueprint, Engine.TREE)) {
            for (RunResult expected : shuffled) {
                same(expected, reused.run(1, expected.replication(), true));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("organizations")
    void an_independent_engine_gives_the_same_bits(Blueprint blueprint) {
        try (Simulation tree = new Simulation(blueprint, Engine.TREE);
                Simulation dsol = new Simulation(blueprint, Engine.DSOL)) {
            for (int r = 0; r < 2; r++) {
                same(tree.run(1, r, true), dsol.run(1, r, true));
            }
        }
    }

    @Test
    void asking_for_details_changes_nothing() {
        try (Simulation simulation = new Simulation(Cases.brief(), Engine.TREE)) {
            for (int r = 0; r < REPLICATIONS; r++) {
                RunResult bare = simulation.run(1, r, false);
                RunResult detailed = simulation.run(1, r, true);
                assertArrayEquals(bare.row(), detailed.row());
                assertArrayEquals(
                        bare.trajectory().values(), detailed.trajectory().values());
                assertTrue(bare.pilots().isEmpty() && bare.ledger().entries().isEmpty());
            }
        }
    }

    @Test
    void locale_and_time_zone_change_nothing() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        RunResult here = run(Cases.brief(), Engine.TREE, 0);
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
                same(here, run(Cases.brief(), Engine.TREE, 0));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void other_seeds_and_other_replications_have_other_luck() {
        try (Simulation simulation = new Simulation(Cases.brief(), Engine.TREE)) {
            String digest = Rows.digest(simulation.run(1, 0, false));
            assertNotEquals(digest, Rows.digest(simulation.run(1, 1, false)));
            assertNotEquals(digest, Rows.digest(simulation.run(2, 0, false)));
        }
    }

    @Test
    void a_run_out_of_events_is_censored_and_no_numbers_pretend_otherwise() {
        try (Simulation simulation = new Simulation(Cases.brief(), Engine.TREE);
                Simulation dsol = new Simulation(Cases.brief(), Engine.DSOL)) {
            RunResult whole = simulation.run(1, 0, true);
            long events = (long) Columns.EVENTS.of(whole.row());
            for (long budget : new long[] {0, 1, 10, events / 2, events - 1, events}) {
                RunResult cut = simulation.run(1, 0, true, budget);
                assertEquals(RunResult.Status.CENSORED, cut.status());
                assertArrayEquals(new double[Columns.width()], cut.row());
                same(cut, dsol.run(1, 0, true, budget));
            }
            assertEquals(
                    RunResult.Status.FINISHED,
                    simulation.run(1, 0, true, events + 1).status());
            same(whole, simulation.run(1, 0, true));
        }
    }

    private static RunResult run(Blueprint blueprint, Engine engine, long replication) {
        try (Simulation simulation = new Simulation(blueprint, engine)) {
            return simulation.run(1, replication, true);
        }
    }

    private static void same(RunResult expected, RunResult actual) {
        assertEquals(expected.status(), actual.status());
        assertArrayEquals(expected.row(), actual.row());
        assertArrayEquals(expected.trajectory().values(), actual.trajectory().values());
        assertEquals(expected.pilots(), actual.pilots());
        assertEquals(expected.ledger().entries(), actual.ledger().entries());
    }
}
