package pilottrap.scenarios.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.Engine;
import pilottrap.simulation.Simulation;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.organization.Blueprint;

final class TracesTest {
    private static final double MINUTES_A_WEEK = 10_080;
    private static final int ORGANIZATIONS = 20;

    private static RunResult run(Simulation simulation, int organization) {
        return simulation.run(3, organization, Detail.LEDGER);
    }

    @Test
    void at_the_horizon_the_records_say_what_became_of_each_pilot() {
        int seen = 0;
        try (Simulation simulation = new Simulation(Blueprint.standard(), Engine.TREE)) {
            for (int i = 0; i < ORGANIZATIONS; i++) {
                RunResult result = run(simulation, i);
                List<PilotTrace> traces = Traces.of(result, Blueprint.STANDARD_HORIZON);
                assertEquals(result.pilots().size(), traces.size());
                for (int p = 0; p < traces.size(); p++) {
                    assertEquals(state(result.pilots().get(p)), traces.get(p).state(), "pilot " + p + " of " + i);
                    same(result, p, traces.get(p));
                    seen++;
                }
            }
        }
        assertTrue(seen > 300, "pilots seen: " + seen);
    }

    private static PilotState state(PilotRecord pilot) {
        return pilot.live() >= 0
                ? PilotState.LIVE
                : switch (pilot.stage()) {
                    case KILLED -> PilotState.KILLED;
                    case REJECTED -> PilotState.REJECTED;
                    case ABANDONED -> PilotState.ABANDONED;
                    default -> pilot.limbo() ? PilotState.STUCK : PilotState.OPEN;
                };
    }

    private static void same(RunResult result, int p, PilotTrace trace) {
        PilotRecord pilot = result.pilots().get(p);
        long first = result.pilots().get(0).launched();
        assertEquals((pilot.launched() - first) / MINUTES_A_WEEK, trace.start());
        long end = pilot.live() >= 0 ? pilot.live() : pilot.ended();
        assertEquals(end < 0 ? Double.NaN : (end - first) / MINUTES_A_WEEK, trace.end());
        assertEquals(
                pilot.passed() >= 0,
                trace.furthest().compareTo(pilottrap.simulation.pilot.Stage.DATA) >= 0,
                "past the pilot review");
        assertEquals(pilot.live() >= 0, trace.furthest().live(), "reached live");
    }

    @Test
    void nothing_is_known_of_what_comes_later() {
        try (Simulation simulation = new Simulation(Blueprint.standard(), Engine.TREE)) {
            for (int i = 0; i < ORGANIZATIONS; i++) {
                RunResult result = run(simulation, i);
                for (PilotTrace trace : Traces.of(result, 60)) {
                    assertTrue(trace.start() <= 60.001);
                    assertTrue(Double.isNaN(trace.end()) || trace.end() <= 60.001);
                }
            }
        }
    }
}
