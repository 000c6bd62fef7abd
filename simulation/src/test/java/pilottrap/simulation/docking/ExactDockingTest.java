package pilottrap.simulation.docking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.simulation.docking.Settings.Certain;
import pilottrap.simulation.organization.Blueprint;

/**
 * The engine against the naive model: the same happenings to the same pilots in the same minutes, with the same S and R,
 * spend, value and money. All numbers agree to 10⁻⁶ of their size, which is how far the weekly step of use may be from its
 * differential equation; minutes agree exactly.
 */
class ExactDockingTest {
    static Stream<String> nothing_is_left_to_chance() {
        return Settings.certain().keySet().stream();
    }

    static Stream<String> the_same_luck_does_the_same() {
        return Settings.lucky().keySet().stream();
    }

    static LongStream every_number_moved_at_once_moves_both_alike() {
        return LongStream.range(0, 40);
    }

    static Stream<String> a_wrong_rule_is_found() {
        return WrongRules.ALL.keySet().stream();
    }

    /** What pilots and organizations are is the engine's luck; what happens to them would be other luck, if there were any. */
    @ParameterizedTest
    @MethodSource
    void nothing_is_left_to_chance(String name) {
        Certain setting = Settings.certain().get(name);
        Docked docked = Docked.of(
                setting.blueprint(),
                1,
                6,
                (blueprint, draws) -> new NaiveFirm(blueprint, new Foreign(draws, OwnDraws.of(7))));
        report(name, docked);
        assertEquals(Optional.empty(), docked.difference());
        assertTrue(docked.count(setting.shown()) >= 20, "the setting shows what it is called by");
    }

    @ParameterizedTest
    @MethodSource
    void the_same_luck_does_the_same(String name) {
        Docked docked = Docked.of(Settings.lucky().get(name), 2, 12, NaiveFirm::new);
        report(name, docked);
        assertEquals(Optional.empty(), docked.difference());
        assertTrue(docked.pilots() > 200);
    }

    @ParameterizedTest
    @MethodSource
    void every_number_moved_at_once_moves_both_alike(long number) {
        Docked docked = Docked.of(Settings.generated(number), 1, 2, NaiveFirm::new);
        assertEquals(Optional.empty(), docked.difference());
    }

    @Test
    void other_luck_in_what_happens_is_found_where_something_is_left_to_chance() {
        assertTrue(found(
                Settings.lucky().get("baseline"),
                (blueprint, draws) -> new NaiveFirm(blueprint, new Foreign(draws, OwnDraws.of(7)))));
    }

    @ParameterizedTest
    @MethodSource
    void a_wrong_rule_is_found(String name) {
        boolean anywhere = Stream.of("half the specialists", "twice the specialists")
                .anyMatch(setting -> found(Settings.lucky().get(setting), WrongRules.ALL.get(name)));
        assertTrue(anywhere);
    }

    private static boolean found(Blueprint blueprint, BiFunction<Blueprint, Draws, NaiveFirm> wrong) {
        return Docked.of(blueprint, 1, 3, wrong).difference().isPresent();
    }

    /** With {@code -Dpilottrap.report=true}, what was compared, for docs/verification.md. */
    private static void report(String name, Docked docked) {
        if (Boolean.getBoolean("pilottrap.report")) {
            System.out.printf(
                    "| %s | %,d | %,d | %.0e |%n", name, docked.pilots(), docked.happenings(), docked.largest());
        }
    }
}
