package pilottrap.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.Findings;
import pilottrap.scenarios.analysis.Findings.Driver;
import pilottrap.scenarios.analysis.Findings.Flip;
import pilottrap.simulation.intervention.Interventions;
import pilottrap.simulation.intervention.Move;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;

class InquiryTest {
    private static final Blueprint BASE = Blueprint.standard().withHorizon(182, 52);

    private static Findings findings(Blueprint plan, int n, int threads) throws IOException {
        return new Inquiry(BASE, plan, 5, n, threads, () -> false).findings();
    }

    private static Programme programme(String name) {
        return Interventions.named(name).orElseThrow().programme(0, Map.of());
    }

    private static Programme moving(String name, Parameter parameter, double added) {
        return Interventions.declared(
                        name, name, "", 0, 0, 0, 0, List.of(new Move(parameter, Move.Kind.ADD, added)), List.of())
                .programme(0, Map.of());
    }

    @Test
    void an_inquiry_finds_the_same_on_any_number_of_threads() throws Exception {
        Blueprint plan = BASE.withProgrammes(List.of(programme("wip_limit"), programme("executive_sponsorship")));
        assertEquals(findings(plan, 4, 1), findings(plan, 4, 2));
    }

    @Test
    void a_plan_of_one_lever_is_driven_by_it_alone() throws Exception {
        Findings found = findings(BASE.with(Parameters.LAUNCH_RATE, 0.1), 8, 2);
        assertEquals(
                List.of("Launch rate"),
                found.drivers().stream().map(Driver::what).toList());
        assertTrue(found.together().isEmpty());
    }

    @Test
    void what_does_nothing_drives_nothing_and_what_is_left_comes_from_acting_together() throws Exception {
        Programme nothing = moving("coffee", Parameters.PATIENCE, 0);
        Programme patience = moving("patience", Parameters.SPONSOR_LOSS, -Parameters.SPONSOR_LOSS.standard());
        Findings found = findings(BASE.withProgrammes(List.of(nothing, patience)), 8, 2);
        assertEquals("Patience", found.drivers().get(0).what(), found.toString());
        assertTrue(found.drivers().get(0).effect() > 0);
        assertEquals(new Driver("Coffee", 0), found.drivers().get(1));
        assertEquals(0, found.together().orElseThrow(), 1e-12);
    }

    @Test
    void a_single_programme_is_taken_apart_by_what_it_moves() throws Exception {
        Findings found = findings(BASE.withProgrammes(List.of(programme("executive_sponsorship"))), 2, 2);
        assertTrue(found.drivers().stream().map(Driver::what).anyMatch("Patience"::equals), found.toString());
        assertTrue(found.drivers().size() > 3);
    }

    @Test
    void influences_are_ranked_by_how_far_they_move_the_difference() throws Exception {
        Findings found = findings(BASE.with(Parameters.LAUNCH_RATE, 0.1), 3, 2);
        double before = Double.POSITIVE_INFINITY;
        for (var each : found.influences()) {
            double range = Math.abs(each.high() - each.low());
            assertTrue(range <= before);
            before = range;
        }
    }

    /** So many assumptions turn this advice that not all thresholds are sought; those left out are not steady for that. */
    @Test
    void an_assumption_that_turns_the_advice_is_never_called_steady() throws Exception {
        Findings found = findings(BASE.with(Parameters.LAUNCH_RATE, 0.265), 6, 2);
        double side = Math.signum(found.drivers().get(0).effect());
        long turning = found.influences().stream()
                .filter(each -> Math.min(side * each.low(), side * each.high()) <= Inquiry.INDIFFERENCE)
                .count();
        assertTrue(turning > found.flips().size(), found.toString());
        assertTrue(found.steady() <= Inquiry.candidates().size() - turning, found.toString());
        double before = 0;
        for (Flip flip : found.flips()) {
            Parameter parameter = flip.parameter();
            double distance = Math.abs(flip.threshold() - flip.assumed()) / (parameter.high() - parameter.low());
            assertTrue(distance >= before, found.flips().toString());
            before = distance;
        }
    }

    @Test
    void an_equal_plan_has_no_drivers_and_no_advice_to_turn() throws Exception {
        Findings found = findings(BASE, 2, 2);
        assertEquals(List.of(), found.drivers());
        assertEquals(List.of(), found.flips());
        assertEquals(0, found.steady());
    }

    @Test
    void too_few_replications_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Inquiry(BASE, BASE, 5, 1, 1, () -> false));
    }
}
