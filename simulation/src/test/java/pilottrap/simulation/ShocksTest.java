package pilottrap.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.intervention.Interventions;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.Ledger.Kind;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.pilot.Stage;

/** What happens once (§5.6), and what the ledger says of programmes. */
class ShocksTest {
    private static final long WEEK = 10_080;
    private static final Blueprint BASE = Cases.brief();

    @Test
    void an_early_win_brings_the_most_advanced_pilot_live_and_counts_it() {
        for (int r = 0; r < 10; r++) {
            RunResult base = run(BASE, r);
            RunResult result = run(BASE.withProgrammes(List.of(Cases.standard("early_win", 40))), r);
            List<Ledger.Entry> now = at(result, 40 * WEEK);
            assertEquals(1, count(now, Kind.SHOCK));
            Ledger.Entry carried = one(now, Kind.CARRIED_THROUGH);
            int winner = carried.pilot();
            assertEquals(winner, one(now, Kind.WENT_LIVE).pilot());
            assertEquals(winner, one(now, Kind.SUCCESS).pilot());
            PilotRecord pilot = result.pilots().get(winner);
            assertEquals(40 * WEEK, pilot.live());
            assertTrue(pilot.successful());
            Stage furthest = base.pilots().stream()
                    .filter(each -> each.launched() < 40 * WEEK)
                    .map(each -> stage(base, each, 40 * WEEK))
                    .filter(Stage::unfinished)
                    .max(Stage::compareTo)
                    .orElseThrow();
            assertEquals(furthest, carried.stage());
            assertEquals(
                    before(base, 40 * WEEK), before(result, 40 * WEEK), "a shock is no surprise to nobody before it");
        }
    }

    /** The stage a pilot is in at a minute, by the ledger: in the same minute before anything else happens. */
    private static Stage stage(RunResult result, PilotRecord pilot, long minute) {
        // The next entry of the pilot names its stage just before; only scoping is followed by an entry without its
        // name.
        return result.ledger().entries().stream()
                .filter(entry -> entry.pilot() == pilot.pilot() && entry.minute() >= minute)
                .map(entry -> entry.kind() == Kind.ENTERED ? Stage.SCOPED : entry.stage())
                .findFirst()
                .orElse(pilot.stage());
    }

    @Test
    void without_an_unfinished_pilot_an_early_win_is_missed_and_said_so() {
        RunResult result = run(BASE.withProgrammes(List.of(Cases.standard("early_win", 0))), 0);
        assertEquals(1, count(at(result, 0), Kind.SHOCK_MISSED));
        assertEquals(run(BASE, 0).pilots(), result.pilots());
    }

    @Test
    void an_executive_exit_costs_the_commitment_of_that_sponsor_s_pilots_only() {
        int left = 0;
        for (int choice = 0; choice <= BusinessFunction.values().length; choice++) {
            Programme exit = Interventions.named("executive_exit")
                    .orElseThrow()
                    .programme(50, Map.of("function", (double) choice));
            RunResult result = run(BASE.withProgrammes(List.of(exit)), 1);
            List<Ledger.Entry> now = at(result, 50 * WEEK);
            assertEquals(1, count(now, Kind.SHOCK));
            List<BusinessFunction> whose = now.stream()
                    .filter(entry -> entry.kind() == Kind.EXECUTIVE_LEFT)
                    .map(entry -> result.pilots().get(entry.pilot()).function())
                    .distinct()
                    .toList();
            assertTrue(whose.size() <= 1);
            if (choice > 0 && !whose.isEmpty()) {
                assertEquals(BusinessFunction.values()[choice - 1], whose.get(0));
            }
            left += whose.size();
        }
        assertTrue(left > 3);
    }

    @Test
    void nobody_leaves_a_function_that_is_not_there() {
        Programme exit = Interventions.named("executive_exit").orElseThrow().programme(50, Map.of("function", 1.0));
        RunResult result = run(Cases.oneTeam(BASE).withProgrammes(List.of(exit)), 0);
        assertEquals(1, count(at(result, 50 * WEEK), Kind.SHOCK_MISSED));
    }

    @Test
    void a_burst_launches_more_while_it_lasts_and_changes_nothing_before() {
        double during = 0;
        for (int r = 0; r < 20; r++) {
            RunResult base = run(BASE, r);
            RunResult burst = run(BASE.withProgrammes(List.of(Cases.standard("launch_burst", 20))), r);
            assertEquals(launched(base, 0, 20), launched(burst, 0, 20));
            during += launched(burst, 20, 46) - launched(base, 20, 46);
        }
        assertTrue(during > 20);
    }

    @Test
    void the_ledger_says_when_programmes_start_and_end() {
        Programme training = Interventions.named("training").orElseThrow().programme(12, Map.of("weeks", 52.0));
        List<Programme> plan = List.of(Cases.standard("mlops", 30), training);
        List<Ledger.Entry> entries = run(BASE.withProgrammes(plan), 0).ledger().entries().stream()
                .filter(entry -> entry.kind() == Kind.PROGRAMME_STARTED || entry.kind() == Kind.PROGRAMME_ENDED)
                .toList();
        assertEquals(
                List.of(12L, 30L, 64L),
                entries.stream().map(entry -> entry.minute() / WEEK).toList());
        assertEquals(
                List.of(1.0, 0.0, 1.0),
                entries.stream().map(Ledger.Entry::value).toList());
        assertEquals(Kind.PROGRAMME_ENDED, entries.get(2).kind());
        assertTrue(entries.stream().allMatch(entry -> entry.pilot() == -1));
    }

    @Test
    void the_ledger_says_when_programmes_begin_to_act_and_when_capacity_is_free_again() {
        List<Programme> plan = List.of(Cases.standard("mlops", 30), Cases.standard("pause_and_audit", 20));
        List<String> entries = run(BASE.withProgrammes(plan), 0).ledger().entries().stream()
                .filter(entry -> entry.kind().name().startsWith("PROGRAMME"))
                .map(entry -> entry.minute() / WEEK + " " + entry.kind() + " " + (int) entry.value())
                .toList();
        assertEquals(
                List.of(
                        "20 PROGRAMME_STARTED 1",
                        "30 PROGRAMME_STARTED 0",
                        "33 PROGRAMME_CHANGED 1", // closing of limbo is over
                        "38 PROGRAMME_ACTS 0",
                        "46 PROGRAMME_CHANGED 1", // launches again, the better of two
                        "68 PROGRAMME_CHANGED 0", // specialists are back
                        "72 PROGRAMME_ENDED 1"),
                entries);
    }

    @Test
    void windows_open_at_the_first_minute_of_their_week() {
        // A launch that a pause drops is dropped from its first minute on: none is launched in its weeks.
        Programme pause = Cases.standard("pause_and_audit", 20);
        for (int r = 0; r < 10; r++) {
            RunResult result = run(BASE.with(Parameters.LAUNCH_RATE, 3).withProgrammes(List.of(pause)), r);
            assertEquals(0, launched(result, 20, 46));
            assertTrue(launched(result, 46, 50) > 0 || r > 0);
        }
    }

    private static long launched(RunResult result, int fromWeek, int toWeek) {
        return result.pilots().stream()
                .filter(pilot -> pilot.launched() >= fromWeek * WEEK && pilot.launched() < toWeek * WEEK)
                .count();
    }

    private static List<Ledger.Entry> at(RunResult result, long minute) {
        return result.ledger().entries().stream()
                .filter(entry -> entry.minute() == minute)
                .toList();
    }

    private static List<Ledger.Entry> before(RunResult result, long minute) {
        return result.ledger().entries().stream()
                .filter(entry -> entry.minute() < minute)
                .toList();
    }

    private static long count(List<Ledger.Entry> entries, Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).count();
    }

    private static Ledger.Entry one(List<Ledger.Entry> entries, Kind kind) {
        int[] found = IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).kind() == kind)
                .toArray();
        assertEquals(1, found.length, kind.name());
        return entries.get(found[0]);
    }

    private static RunResult run(Blueprint blueprint, int replication) {
        try (Simulation simulation = new Simulation(blueprint, Engine.TREE).checked()) {
            return simulation.run(1, replication, true);
        }
    }
}
