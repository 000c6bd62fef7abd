package pilottrap.simulation.intervention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.parameter.Grade;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Unit;

/** The catalogue: complete, in order, and each number with range, grade and source. */
class InterventionsTest {
    private static final List<String> NAMES = List.of(
            "wip_limit",
            "data_foundations",
            "integration_platform",
            "governance_modernization",
            "executive_sponsorship",
            "change_management",
            "training",
            "manager_incentives",
            "partner_first",
            "mlops",
            "product_management",
            "outcome_metrics",
            "blameless_failure",
            "decentralize",
            "back_office",
            "teaming_protocols",
            "workflow_redesign",
            "pause_and_audit",
            "more_budget",
            "more_pilots",
            "theatre",
            "more_specialists",
            "launch_burst",
            "early_win",
            "executive_exit");

    private final List<Intervention> all = Interventions.all();

    @Test
    void the_catalogue_is_complete_and_in_the_order_of_the_model() {
        assertEquals(NAMES, all.stream().map(Intervention::name).toList());
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= 18; i++) {
            ids.add("I" + (i < 10 ? "0" : "") + i);
        }
        ids.addAll(List.of("N1", "N2", "N3", "N4", "", "", ""));
        assertEquals(ids, all.stream().map(Intervention::id).toList());
        all.forEach(each -> assertEquals(each, Interventions.named(each.name()).orElseThrow()));
    }

    @Test
    void every_entry_says_in_a_sentence_what_it_is() {
        Set<String> titles = new HashSet<>();
        for (Intervention each : all) {
            assertTrue(each.meaning().endsWith("."), each.name());
            assertTrue(titles.add(each.title()), each.title());
            assertFalse(each.programme(0, Map.of()).effects().isEmpty(), each.name());
        }
    }

    @Test
    void every_number_lies_in_its_plausible_range_and_names_a_source_or_is_assumed() {
        for (Intervention each : all) {
            for (Programme programme : variants(each)) {
                for (Effect effect : programme.effects()) {
                    String what = each.name() + " " + effect;
                    assertTrue(effect.low() <= effect.change().value(), what);
                    assertTrue(effect.change().value() <= effect.high(), what);
                    assertTrue(
                            effect.grade() == Grade.ASSUMED || !effect.source().isBlank(), what);
                    if (effect.change() instanceof Move move) {
                        assertTrue(Move.movable(move.parameter()), what);
                        boolean absolute = move.kind() != Move.Kind.FACTOR && move.kind() != Move.Kind.ADD;
                        assertTrue(
                                !absolute
                                        || (move.parameter().min() <= effect.low()
                                                && effect.high()
                                                        <= move.parameter().max()),
                                what);
                    }
                }
            }
        }
    }

    @Test
    void every_setting_lies_in_its_ranges_and_says_what_it_means() {
        for (Intervention each : all) {
            Set<String> names = new HashSet<>();
            for (Setting setting : each.settings()) {
                String what = each.name() + "." + setting.name();
                assertTrue(names.add(setting.name()), what);
                assertTrue(setting.min() <= setting.low() && setting.low() <= setting.standard(), what);
                assertTrue(setting.standard() <= setting.high() && setting.high() <= setting.max(), what);
                assertTrue(setting.grade() == Grade.ASSUMED || !setting.source().isBlank(), what);
                assertTrue(setting.meaning().endsWith("."), what);
                assertThrows(
                        IllegalArgumentException.class,
                        () -> each.programme(0, Map.of(setting.name(), Math.nextUp(setting.max()))),
                        what);
                assertThrows(
                        IllegalArgumentException.class,
                        () -> each.programme(0, Map.of(setting.name(), Math.nextDown(setting.min()))),
                        what);
                if (!setting.choices().isEmpty()) {
                    assertEquals(setting.choices().size() - 1, (int) setting.max(), what);
                }
            }
            assertThrows(IllegalArgumentException.class, () -> each.programme(0, Map.of("no such", 1.0)));
        }
    }

    @Test
    void contradictions_are_mutual() {
        for (Intervention each : all) {
            for (String other : each.contradicts()) {
                assertTrue(
                        Interventions.named(other).orElseThrow().contradicts().contains(each.name()), each.name());
            }
        }
    }

    @Test
    void settings_reach_the_programme() {
        Map<String, Double> chosen =
                Map.of("pilots", 7.0, "intensity", 0.5, "cost", 80.0, "delay", 3.0, "ramp", 9.0, "weeks", 52.0);
        Programme programme = Interventions.named("wip_limit").orElseThrow().programme(20, chosen);
        assertEquals(20, programme.startWeek());
        assertEquals(3, programme.delayWeeks());
        assertEquals(9, programme.rampWeeks());
        assertEquals(72, programme.endWeek());
        assertEquals(0.5, programme.intensity());
        assertEquals(80, programme.oneOffCost());
        assertEquals(7, programme.moves().get(0).value());
    }

    @Test
    void a_pause_that_comes_late_lasts_as_long_as_one_that_comes_at_once() {
        Intervention pause = Interventions.named("pause_and_audit").orElseThrow();
        int atOnce = pause.programme(20, Map.of()).endWeek();
        Programme late = pause.programme(20, Map.of("delay", 30.0));
        assertEquals(atOnce + 30, late.endWeek());
        assertTrue(late.moves().stream()
                .map(Move::window)
                .filter(window -> window.weeks() < Integer.MAX_VALUE)
                .allMatch(window -> late.actsFrom() + window.after() + window.weeks() <= late.endWeek()));
    }

    @Test
    void parts_of_governance_can_be_had_alone() {
        Intervention governance =
                Interventions.named("governance_modernization").orElseThrow();
        assertEquals(List.of(true, true), lanes(governance.programme(0, Map.of())));
        assertEquals(List.of(true, false), lanes(governance.programme(0, Map.of("parts", 1.0))));
        assertEquals(List.of(false, true), lanes(governance.programme(0, Map.of("parts", 2.0))));
    }

    private static List<Boolean> lanes(Programme programme) {
        return List.of(
                programme.moves().stream().anyMatch(move -> move.parameter().equals(Parameters.GOVERNANCE_FAST_LANE)),
                programme.moves().stream().anyMatch(move -> move.parameter().equals(Parameters.PARALLEL_GOVERNANCE)));
    }

    @Test
    void a_yearly_cost_tapers_in_the_fourth_year_unless_it_is_not_to() {
        Intervention training = Interventions.named("training").orElseThrow();
        double years = 6;
        assertEquals(
                200 + 600 * (3 + 0.65 + 2 * 0.3),
                training.programme(0, Map.of()).cost(52 * years, 3, 0.3),
                1e-9);
        assertEquals(
                200 + 600 * years, training.programme(0, Map.of("taper", 1.0)).cost(52 * years, 3, 0.3), 1e-9);
    }

    @Test
    void only_states_of_people_can_be_moved_for_some_of_them() {
        assertThrows(
                IllegalArgumentException.class, () -> new Move(Parameters.PATIENCE, Move.Kind.ADD, 1).of(Reach.SALES));
    }

    /** The programmes of the standard settings and of every other choice and switch. */
    static List<Programme> variants(Intervention each) {
        List<Programme> programmes = new ArrayList<>(List.of(each.programme(0, Map.of())));
        for (Setting setting : each.settings()) {
            if (!setting.choices().isEmpty() || setting.unit() == Unit.SWITCH) {
                for (double value = setting.min(); value <= setting.max(); value++) {
                    programmes.add(each.programme(0, Map.of(setting.name(), value)));
                }
            }
        }
        return programmes;
    }
}
