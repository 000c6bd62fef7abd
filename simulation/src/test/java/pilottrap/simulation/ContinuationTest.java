package pilottrap.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.Ledger.Entry;
import pilottrap.simulation.measure.Ledger.Kind;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.pilot.ButFor;
import pilottrap.simulation.pilot.Fate;
import pilottrap.simulation.pilot.Stage;

/** A continuation shares its history up to the branch, has other luck after it, and spares one pilot one cause. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContinuationTest {
    private static final long SEED = 5;

    private final Simulation baseline = new Simulation(Blueprint.standard(), Engine.TREE);
    private RunResult original = baseline.run(SEED, 0, true);

    @BeforeAll
    void run_the_original() {
        original = baseline.run(SEED, 0, true);
    }

    @AfterAll
    void close() {
        baseline.close();
    }

    @Test
    void the_runs_own_luck_gives_the_same_bits_wherever_it_is_taken_up() {
        Map<String, Blueprint> cases = Cases.extremes();
        for (Blueprint blueprint : List.of(
                Blueprint.standard(),
                cases.values().stream().skip(3).findFirst().orElseThrow(),
                Blueprint.standard().with(Parameters.TALENT_LOSS, 1))) {
            try (Simulation simulation = new Simulation(blueprint, Engine.TREE)) {
                RunResult whole = simulation.run(SEED, 1, true);
                for (int i = 0; i < whole.pilots().size(); i += 7) {
                    PilotRecord pilot = whole.pilots().get(i);
                    RunResult again = simulation.run(SEED, 1, at(pilot, 0, ButFor.NOTHING), Detail.LEDGER);
                    assertArrayEquals(whole.row(), again.row());
                    assertEquals(whole.pilots(), again.pilots());
                    assertEquals(whole.ledger().entries(), again.ledger().entries());
                }
            }
        }
    }

    @Test
    void the_runs_own_future_of_a_pilot_is_what_became_of_it() {
        for (PilotRecord pilot : original.pilots()) {
            PilotRecord future = baseline.future(SEED, 0, at(pilot, 0, ButFor.NOTHING));
            assertEquals(pilot.proposal(), future.proposal());
            assertEquals(pilot.fate(), future.fate());
            assertEquals(pilot.cause(), future.cause());
            if (pilot.fate() == Fate.PRODUCTION) {
                assertEquals(pilot.live(), future.live());
                assertEquals(pilot.successful(), future.successful());
            }
        }
    }

    @Test
    void a_future_is_the_same_on_either_engine_and_whatever_ran_before() {
        PilotRecord pilot = original.pilots().get(4);
        Continuation continuation = at(pilot, 3, ButFor.SPONSOR);
        PilotRecord first = baseline.future(SEED, 0, continuation);
        baseline.run(SEED, 7, true);
        assertEquals(first, baseline.future(SEED, 0, continuation));
        try (Simulation dsol = new Simulation(Blueprint.standard(), Engine.DSOL)) {
            assertEquals(first, dsol.future(SEED, 0, continuation));
        }
    }

    @Test
    void history_is_shared_up_to_the_branch_and_not_beyond() {
        for (PilotRecord pilot :
                List.of(original.pilots().get(3), original.pilots().get(20))) {
            RunResult other = baseline.run(SEED, 0, at(pilot, 1, ButFor.NOTHING), Detail.LEDGER);
            assertEquals(until(original, pilot.launched()), until(other, pilot.launched()));
            assertNotEquals(original.ledger().entries(), other.ledger().entries());
            RunResult third = baseline.run(SEED, 0, at(pilot, 2, ButFor.NOTHING), Detail.LEDGER);
            assertNotEquals(other.ledger().entries(), third.ledger().entries());
            PilotRecord kept = other.pilots().get(pilot.pilot());
            assertEquals(pilot.proposal(), kept.proposal());
            assertEquals(pilot.useCase(), kept.useCase());
            assertEquals(pilot.value(), kept.value());
            assertEquals(pilot.plan(), kept.plan());
        }
    }

    @ParameterizedTest
    @EnumSource(ButFor.class)
    void invariants_hold_whatever_is_spared(ButFor butFor) {
        try (Simulation checked = new Simulation(tight(), Engine.TREE).checked()) {
            RunResult run = checked.run(SEED, 0, true);
            for (int i = 0; i < run.pilots().size(); i += 9) {
                PilotRecord pilot = run.pilots().get(i);
                checked.run(SEED, 0, at(pilot, 1, butFor), Detail.LEDGER);
                long later = pilot.launched() + 40 * 10_080L;
                checked.run(SEED, 0, new Continuation(2, later, i, butFor), Detail.LEDGER);
            }
        }
    }

    @Test
    void a_sponsor_in_place_neither_leaves_nor_lets_go() {
        EnumSet<Kind> never = EnumSet.of(Kind.SPONSOR_LOST, Kind.EXECUTIVE_LEFT);
        assertTrue(original.ledger().entries().stream().anyMatch(entry -> never.contains(entry.kind())));
        for (PilotRecord pilot : original.pilots()) {
            RunResult spared = baseline.run(SEED, 0, at(pilot, 1, ButFor.SPONSOR), Detail.LEDGER);
            assertFalse(
                    spared.ledger().entries().stream()
                            .anyMatch(entry -> entry.pilot() == pilot.pilot() && never.contains(entry.kind())),
                    () -> "pilot " + pilot.pilot());
        }
    }

    @Test
    void without_a_veto_there_is_none() {
        try (Simulation simulation = new Simulation(Blueprint.standard().with(Parameters.VETO_SCALE, 1), Engine.TREE)) {
            RunResult run = simulation.run(SEED, 0, true);
            List<Integer> vetoed = run.ledger().entries().stream()
                    .filter(entry -> entry.kind() == Kind.VETOED)
                    .map(Entry::pilot)
                    .distinct()
                    .toList();
            assertFalse(vetoed.isEmpty());
            for (int pilot : vetoed) {
                RunResult spared = simulation.run(SEED, 0, at(run.pilots().get(pilot), 0, ButFor.VETO), Detail.LEDGER);
                assertFalse(spared.ledger().entries().stream()
                        .anyMatch(entry -> entry.pilot() == pilot && entry.kind() == Kind.VETOED));
                assertTrue(spared.pilots().get(pilot).live() >= 0
                        || spared.ledger().entries().stream()
                                .anyMatch(entry -> entry.pilot() == pilot && entry.kind() == Kind.SPONSOR_LOST));
            }
        }
    }

    @Test
    void clean_data_leaves_no_gap_but_the_hand_off() {
        int tested = 0;
        for (PilotRecord pilot : original.pilots()) {
            RunResult spared = baseline.run(SEED, 0, at(pilot, 0, ButFor.DATA), Detail.LEDGER);
            for (Entry entry : spared.ledger().entries()) {
                if (entry.pilot() == pilot.pilot() && entry.kind() == Kind.TEST_PASSED) {
                    assertTrue(entry.qualityGap() <= 0.04 + 1e-12, () -> "gap " + entry.qualityGap());
                    tested++;
                }
            }
        }
        assertTrue(tested > 5);
    }

    @Test
    void an_engineer_four_weeks_earlier_does_four_weeks_of_the_work_and_is_paid() {
        int compared = 0;
        for (PilotRecord pilot : original.pilots()) {
            RunResult spared = baseline.run(SEED, 0, at(pilot, 0, ButFor.ENGINEER), Detail.LEDGER);
            List<Entry> was = entered(original, pilot);
            List<Entry> is = entered(spared, pilot);
            assertEquals(was.isEmpty(), is.isEmpty());
            if (!was.isEmpty()) {
                assertEquals(Math.max(0, was.get(0).value() - 4), is.get(0).value(), 1e-9);
                compared++;
            }
        }
        assertTrue(compared > 10);
    }

    @Test
    void the_fast_lane_waits_for_no_committee() {
        int loops = 0;
        for (PilotRecord pilot : original.pilots()) {
            RunResult spared = baseline.run(SEED, 0, at(pilot, 1, ButFor.GOVERNANCE), Detail.LEDGER);
            long done = -1;
            int loop = 0;
            for (Entry entry : spared.ledger().entries()) {
                if (entry.pilot() != pilot.pilot() || entry.stage() != Stage.GOVERNANCE) {
                    continue;
                }
                if (entry.kind() == Kind.COMPLETED) {
                    done = entry.minute();
                } else if (entry.kind() == Kind.APPROVED
                        || entry.kind() == Kind.REVIEW_LOOP
                        || entry.kind() == Kind.REJECTED) {
                    assertEquals(done + (loop == 0 ? 0 : 60), entry.minute());
                    loop++;
                    loops++;
                }
            }
        }
        assertTrue(loops > 10);
    }

    @Test
    void with_money_left_a_job_keeps_its_pace_where_the_others_slow_down() {
        try (Simulation simulation = new Simulation(tight(), Engine.TREE)) {
            int faster = 0;
            int slower = 0;
            for (int replication = 0; replication < 4; replication++) {
                RunResult run = simulation.run(SEED, replication, true);
                for (PilotRecord pilot : run.pilots()) {
                    RunResult spared = simulation.run(SEED, replication, at(pilot, 0, ButFor.MONEY), Detail.LEDGER);
                    long was = dataDone(run, pilot);
                    long is = dataDone(spared, pilot);
                    faster += is >= 0 && (was < 0 || is < was) ? 1 : 0;
                    slower += was >= 0 && (is < 0 || was < is) ? 1 : 0;
                }
            }
            assertTrue(faster > 10, "faster: " + faster);
            assertEquals(0, slower);
        }
    }

    /**
     * Over all pilots of three organizations with 10 continuations each, paired: the causes that weigh on the baseline raise
     * the share live by at least 3 standard errors, which without an effect would happen once in 700.
     */
    @ParameterizedTest
    @EnumSource(names = {"SPONSOR", "DATA", "GOVERNANCE"})
    void taking_a_cause_away_helps_on_the_whole(ButFor butFor) {
        int gained = 0;
        int lost = 0;
        for (int replication = 0; replication < 3; replication++) {
            for (PilotRecord pilot : baseline.run(SEED, replication, true).pilots()) {
                for (int number = 1; number <= 10; number++) {
                    boolean was = live(replication, pilot, number, ButFor.NOTHING);
                    boolean is = live(replication, pilot, number, butFor);
                    gained += is && !was ? 1 : 0;
                    lost += was && !is ? 1 : 0;
                }
            }
        }
        assertTrue(gained - lost > 3 * Math.sqrt(gained + lost), gained + " gained, " + lost + " lost");
    }

    @Test
    void a_branch_that_cannot_be_is_refused() {
        PilotRecord last = original.pilots().get(original.pilots().size() - 1);
        Continuation tooEarly = new Continuation(1, 0, last.pilot(), ButFor.NOTHING);
        assertThrows(IllegalArgumentException.class, () -> baseline.future(SEED, 0, tooEarly));
        Continuation tooLate = new Continuation(1, 339 * 10_080L, 0, ButFor.NOTHING);
        assertThrows(IllegalArgumentException.class, () -> baseline.future(SEED, 0, tooLate));
        assertThrows(IllegalArgumentException.class, () -> new Continuation(-1, 0, 0, ButFor.NOTHING));
    }

    private boolean live(int replication, PilotRecord pilot, int number, ButFor butFor) {
        return baseline.future(SEED, replication, at(pilot, number, butFor)).fate() == Fate.PRODUCTION;
    }

    /** An organization whose money is spent every year. */
    private static Blueprint tight() {
        return Blueprint.standard().with(Parameters.BUDGET, 2_000);
    }

    private static Continuation at(PilotRecord pilot, int number, ButFor butFor) {
        return new Continuation(number, pilot.launched(), pilot.pilot(), butFor);
    }

    private static List<Entry> until(RunResult run, long minute) {
        return run.ledger().entries().stream()
                .filter(entry -> entry.minute() <= minute)
                .toList();
    }

    private static List<Entry> entered(RunResult run, PilotRecord pilot) {
        return run.ledger().entries().stream()
                .filter(entry ->
                        entry.pilot() == pilot.pilot() && entry.kind() == Kind.ENTERED && entry.stage() == Stage.DATA)
                .toList();
    }

    private static long dataDone(RunResult run, PilotRecord pilot) {
        return run.ledger().entries().stream()
                .filter(entry ->
                        entry.pilot() == pilot.pilot() && entry.kind() == Kind.COMPLETED && entry.stage() == Stage.DATA)
                .mapToLong(Entry::minute)
                .findFirst()
                .orElse(-1);
    }
}
