package pilottrap.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.intervention.Move;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;

/**
 * Luck belongs to a purpose and an owner: in two scenarios of one replication the pilots of one proposal are twins, and
 * what a change cannot have touched is equal to the last bit.
 */
class TwinsTest {
    private static final int REPLICATIONS = 20;
    /** Reports and weights follow what has happened so far, so twins may sit in different units; the rest is their own. */
    private static final Blueprint BASE = Cases.brief();

    @Test
    void more_capacity_leaves_every_attribute_of_a_proposal_in_place() {
        Blueprint other = BASE;
        for (PoolKind kind : PoolKind.values()) {
            other = other.with(
                    Parameters.capacity(kind), 3 * Parameters.capacity(kind).standard());
        }
        assertTrue(twins(other) > 300);
    }

    @Test
    void a_bigger_budget_leaves_every_attribute_of_a_proposal_in_place() {
        assertTrue(twins(BASE.with(Parameters.BUDGET, 13_000)) > 300);
    }

    @Test
    void a_higher_launch_rate_only_adds_proposals() {
        assertTrue(twins(BASE.with(Parameters.LAUNCH_RATE, 0.8)) > 300);
    }

    @Test
    void patience_leaves_every_attribute_of_a_proposal_in_place() {
        assertTrue(twins(BASE.with(Parameters.PATIENCE, 8)) > 300);
    }

    @Test
    void a_slot_limit_leaves_every_attribute_but_value_and_show_in_place() {
        // Under scarcity the better of two ideas is taken and less is done for show, which is the rule, not the luck.
        Blueprint limited = BASE.with(Parameters.WIP_LIMIT, 8);
        int twins = 0;
        for (int r = 0; r < REPLICATIONS; r++) {
            Map<Long, PilotRecord> free = byProposal(run(BASE, r));
            for (PilotRecord pilot : run(limited, r).pilots()) {
                PilotRecord twin = free.get(pilot.proposal());
                if (twin != null) {
                    twins++;
                    assertEquals(twin.launched(), pilot.launched());
                    assertEquals(twin.mode(), pilot.mode());
                    assertTrue(twin.performative() || !pilot.performative());
                    if (twin.function() == pilot.function()) {
                        assertEquals(twin.tier(), pilot.tier());
                        if (twin.performative() == pilot.performative()) {
                            assertTrue(pilot.value() >= twin.value());
                        }
                    }
                }
            }
        }
        assertTrue(twins > 150);
    }

    @Test
    void until_a_change_can_act_nothing_differs() {
        // Patience acts on sponsorship after weeks without progress, read at a tick: before, histories are one.
        Blueprint hasty = BASE.with(Parameters.PATIENCE, 8);
        long from = (long) (Parameters.PATIENCE_GRACE.standard() * 10_080);
        for (int r = 0; r < REPLICATIONS; r++) {
            List<Ledger.Entry> base = before(run(BASE, r), from);
            assertTrue(!base.isEmpty() || r > 0);
            assertEquals(base, before(run(hasty, r), from));
        }
    }

    @Test
    void a_programme_leaves_the_past_untouched() {
        long start = 60 * 10_080L;
        Programme programme = new Programme(
                "late",
                60,
                0,
                13,
                Integer.MAX_VALUE,
                1,
                0,
                0,
                List.of(new Move(Parameters.PATIENCE, Move.Kind.FACTOR, 3)),
                List.of());
        Blueprint late = BASE.withProgrammes(List.of(programme));
        int differ = 0;
        for (int r = 0; r < REPLICATIONS; r++) {
            RunResult base = run(BASE, r);
            RunResult moved = run(late, r);
            assertEquals(before(base, start), before(moved, start));
            differ += base.ledger().entries().equals(moved.ledger().entries()) ? 0 : 1;
        }
        assertTrue(differ > REPLICATIONS / 2, "and changes the future");
    }

    @Test
    void a_parameter_of_live_systems_moves_nothing_before_the_first_go_live() {
        Blueprint other = BASE.with(Parameters.ADOPTION_INTERCEPT, -3).with(Parameters.DRIFT_RATE, 0.015);
        for (int r = 0; r < REPLICATIONS; r++) {
            RunResult base = run(BASE, r);
            long first = base.pilots().stream()
                    .mapToLong(PilotRecord::live)
                    .filter(live -> live >= 0)
                    .min()
                    .orElse(Long.MAX_VALUE);
            assertEquals(before(base, first), before(run(other, r), first));
        }
    }

    private static int twins(Blueprint other) {
        int twins = 0;
        for (int r = 0; r < REPLICATIONS; r++) {
            Map<Long, PilotRecord> base = byProposal(run(BASE, r));
            for (PilotRecord pilot : run(other, r).pilots()) {
                PilotRecord twin = base.get(pilot.proposal());
                if (twin != null) {
                    twins++;
                    assertEquals(twin.launched(), pilot.launched());
                    assertEquals(twin.mode(), pilot.mode());
                    assertEquals(twin.performative(), pilot.performative());
                    if (twin.function() == pilot.function()) {
                        assertEquals(twin.unit(), pilot.unit());
                        assertEquals(twin.tier(), pilot.tier());
                        assertEquals(twin.value(), pilot.value());
                        assertEquals(twin.useCase(), pilot.useCase());
                    }
                }
            }
        }
        return twins;
    }

    private static List<Ledger.Entry> before(RunResult result, long minute) {
        return result.ledger().entries().stream()
                .filter(entry -> entry.minute() < minute)
                .toList();
    }

    private static Map<Long, PilotRecord> byProposal(RunResult result) {
        Map<Long, PilotRecord> pilots = new HashMap<>();
        result.pilots().forEach(pilot -> pilots.put(pilot.proposal(), pilot));
        return pilots;
    }

    private static RunResult run(Blueprint blueprint, int replication) {
        try (Simulation simulation = new Simulation(blueprint, Engine.TREE)) {
            return simulation.run(1, replication, true);
        }
    }
}
