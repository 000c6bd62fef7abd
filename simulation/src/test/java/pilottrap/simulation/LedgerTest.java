package pilottrap.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.Ledger.Kind;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.pilot.Cause;
import pilottrap.simulation.pilot.Fate;
import pilottrap.simulation.pilot.Stage;

/** The ledger alone rebuilds what became of every pilot. */
class LedgerTest {
    private static final long MINUTES_A_WEEK = 10_080;
    private static final long JUDGED_AFTER = 104 * MINUTES_A_WEEK;

    private static final Map<Kind, Set<Cause>> ENDS = Map.of(
            Kind.KILLED, EnumSet.of(Cause.UNSOUND, Cause.WEAK_CASE, Cause.DATA_GAP),
            Kind.REJECTED, EnumSet.of(Cause.RISK_REVIEW),
            Kind.ABANDONED,
                    EnumSet.of(
                            Cause.OWNER_VETO,
                            Cause.SPONSOR_LEFT,
                            Cause.SPONSOR_OVERLOADED,
                            Cause.SPONSOR_LUKEWARM,
                            Cause.CONGESTION,
                            Cause.SLOW_WALK,
                            Cause.BUDGET,
                            Cause.COMMITTEE,
                            Cause.LONG_WORK));

    static Stream<Named<Blueprint>> organizations() {
        return Stream.concat(
                Cases.extremes().entrySet().stream().map(each -> Named.of(each.getKey(), each.getValue())),
                LongStream.range(0, 40).mapToObj(n -> Named.of("Cases.generated(" + n + ")", Cases.generated(n))));
    }

    @ParameterizedTest
    @MethodSource("organizations")
    void the_ledger_rebuilds_the_final_state_of_every_pilot(Blueprint blueprint) {
        try (Simulation simulation = new Simulation(blueprint, Engine.TREE)) {
            for (int replication = 0; replication < 2; replication++) {
                rebuilds(simulation.run(1, replication, true), countedFrom(blueprint));
            }
        }
    }

    private static final Set<Kind> NOT_OF_A_PILOT = Set.of(
            Kind.DROPPED,
            Kind.PROGRAMME_STARTED,
            Kind.PROGRAMME_ENDED,
            Kind.PROGRAMME_ACTS,
            Kind.PROGRAMME_CHANGED,
            Kind.SHOCK,
            Kind.SHOCK_MISSED);

    /** The minute from which launched pilots stand in the counts of the row; the ledger tells of all. */
    private static long countedFrom(Blueprint blueprint) {
        return (long) (blueprint.values().of(Parameters.COUNTED_FROM) * MINUTES_A_WEEK);
    }

    private static void rebuilds(RunResult result, long countedFrom) {
        List<Replay> replays = new ArrayList<>();
        long before = 0;
        int[] counts = new int[Kind.values().length];
        for (Ledger.Entry entry : result.ledger().entries()) {
            assertTrue(entry.minute() >= before, "entries in order of time");
            before = entry.minute();
            finite(entry);
            if (entry.kind() == Kind.LAUNCHED) {
                assertEquals(replays.size(), entry.pilot(), "pilots are launched in order");
                replays.add(new Replay());
            }
            if (NOT_OF_A_PILOT.contains(entry.kind())) {
                assertEquals(-1, entry.pilot(), "a dropped proposal is no pilot, nor is a programme");
            } else {
                replays.get(entry.pilot()).read(entry);
            }
            if (NOT_OF_A_PILOT.contains(entry.kind())
                    || entry.kind() == Kind.INCIDENT // of the whole run
                    || replays.get(entry.pilot()).launched >= countedFrom) {
                counts[entry.kind().ordinal()]++;
            }
        }
        assertEquals(result.pilots().size(), replays.size());
        for (PilotRecord pilot : result.pilots()) {
            replays.get(pilot.pilot()).agrees(pilot);
        }
        assertEquals(
                (long) Columns.PILOTS_PASSED.of(result.row()),
                replays.stream()
                        .filter(replay -> replay.passed >= 0 && replay.launched >= countedFrom)
                        .count());
        agreesWithTheRow(counts, result.row());
    }

    private static void agreesWithTheRow(int[] counts, double[] row) {
        assertEquals(Columns.PILOTS_LAUNCHED.of(row), counts[Kind.LAUNCHED.ordinal()]);
        assertEquals(Columns.PRODUCTIONS.of(row), counts[Kind.WENT_LIVE.ordinal()]);
        assertEquals(Columns.PRODUCTIONS_SUCCESSFUL.of(row), counts[Kind.SUCCESS.ordinal()]);
        assertEquals(Columns.PILOTS_SCALED.of(row), counts[Kind.SCALED.ordinal()]);
        assertEquals(Columns.PRODUCTIONS_RETIRED.of(row), counts[Kind.RETIRED.ordinal()]);
        assertEquals(Columns.INCIDENTS.of(row), counts[Kind.INCIDENT.ordinal()]);
    }

    private static void finite(Ledger.Entry entry) {
        assertTrue(entry.sponsorship() >= 0 && entry.sponsorship() <= 1, "sponsorship");
        assertTrue(entry.resistance() >= 0 && entry.resistance() <= 1, "resistance");
        assertTrue(entry.load() >= 0 && Double.isFinite(entry.load()), "load");
        assertTrue(Double.isFinite(entry.qualityGap()), "quality gap");
        assertTrue(Double.isFinite(entry.potShare()), "pot share");
        assertTrue(Double.isFinite(entry.value()), "value");
    }

    /** What one pilot's entries say, read one after the other. */
    private static final class Replay {
        private long launched = -1;
        private long passed = -1;
        private long live = -1;
        private long ended = -1;
        private boolean limbo;
        private boolean successful;
        private int openJobs;
        private int level = 1;
        private Kind end = Kind.DROPPED;
        private Stage stage = Stage.PROPOSED;
        private boolean limboAtJudgement;
        private boolean judged;

        void read(Ledger.Entry entry) {
            assertTrue(ended < 0, "nothing follows an end");
            if (!judged && launched >= 0 && entry.minute() > launched + JUDGED_AFTER) {
                judged = true;
                limboAtJudgement = limbo;
            }
            switch (entry.kind()) {
                case LAUNCHED -> {
                    launched = entry.minute();
                    stage = Stage.SCOPED;
                }
                case ENTERED -> {
                    assertTrue(live < 0, "no stage is entered after the go-live");
                    openJobs++;
                    stage = entry.stage();
                }
                case COMPLETED -> {
                    assertTrue(openJobs > 0, "what is completed was entered");
                    assertTrue(!limbo, "nobody works on a pilot in limbo");
                    openJobs--;
                }
                case REVIEW_PASSED -> {
                    assertTrue(passed < 0 && entry.stage() == Stage.PILOT_REVIEW);
                    passed = entry.minute();
                }
                case APPROVED, REVIEW_LOOP, TEST_PASSED, TEST_FAILED, REWORK ->
                    assertTrue(passed >= 0 && live < 0 && !limbo);
                case SPONSOR_LOST -> {
                    assertTrue(!limbo && live < 0);
                    limbo = true;
                }
                case VETOED -> {
                    assertEquals(Stage.GOLIVE, entry.stage());
                    assertTrue(!limbo);
                    limbo = true;
                }
                case REVIVED -> {
                    assertTrue(limbo, "only pilots in limbo are revived");
                    limbo = false;
                }
                case KILLED, REJECTED -> {
                    assertTrue(!limbo && live < 0);
                    end(entry);
                }
                case ABANDONED -> {
                    assertTrue(limbo && live < 0, "only pilots in limbo are abandoned");
                    limbo = false;
                    end(entry);
                }
                case WENT_LIVE -> {
                    assertTrue(passed >= 0 && live < 0 && !limbo && openJobs == 0);
                    live = entry.minute();
                    stage = Stage.LIVE;
                }
                case SUCCESS -> {
                    assertTrue(live >= 0 && !successful);
                    successful = true;
                }
                case SCALED -> {
                    assertEquals(Stage.LIVE, stage);
                    stage = Stage.SCALED;
                }
                case PROMOTED, DEMOTED -> {
                    level += entry.kind() == Kind.PROMOTED ? 1 : -1;
                    assertEquals(level, (int) entry.value());
                    assertTrue(level >= 1 && level <= 4);
                }
                case RETIRED -> {
                    assertTrue(live >= 0);
                    end(entry);
                }
                case DRIFT_DETECTED, RETRAINED, INCIDENT, DISAPPOINTMENT -> assertTrue(live >= 0);
                case EXECUTIVE_LEFT, OWNER_LEFT -> assertTrue(live < 0);
                case CARRIED_THROUGH -> {
                    assertTrue(live < 0);
                    passed = passed < 0 ? entry.minute() : passed;
                    limbo = false;
                    openJobs = 0;
                }
                case DROPPED,
                        PROGRAMME_STARTED,
                        PROGRAMME_ENDED,
                        PROGRAMME_ACTS,
                        PROGRAMME_CHANGED,
                        SHOCK,
                        SHOCK_MISSED -> throw new AssertionError(entry.kind() + " is of no pilot");
            }
        }

        private void end(Ledger.Entry entry) {
            ended = entry.minute();
            end = entry.kind();
        }

        void agrees(PilotRecord pilot) {
            assertEquals(pilot.launched(), launched);
            assertEquals(pilot.passed(), passed);
            assertEquals(pilot.live(), live);
            assertEquals(pilot.ended(), ended);
            assertEquals(pilot.limbo(), limbo);
            assertEquals(pilot.successful(), successful);
            if (!judged) {
                limboAtJudgement = limbo;
            }
            assertEquals(fate(), pilot.fate());
            if (ended >= 0) {
                assertEquals(Stage.valueOf(end.name()), pilot.stage());
            } else if (live >= 0) {
                assertEquals(stage, pilot.stage());
            } else {
                assertTrue(pilot.stage().unfinished());
                assertEquals(passed >= 0, pilot.stage().compareTo(Stage.DATA) >= 0);
            }
            causeFits(pilot);
        }

        private Fate fate() {
            if (live >= 0 && live <= launched + JUDGED_AFTER) {
                return Fate.PRODUCTION;
            }
            if (ended >= 0 && ended <= launched + JUDGED_AFTER) {
                return Fate.valueOf(end.name());
            }
            return limboAtJudgement ? Fate.LIMBO : Fate.IN_PROGRESS;
        }

        private void causeFits(PilotRecord pilot) {
            switch (pilot.fate()) {
                case PRODUCTION -> assertEquals(Cause.NONE, pilot.cause());
                case KILLED, REJECTED, ABANDONED ->
                    assertTrue(
                            ENDS.getOrDefault(end, Set.of()).contains(pilot.cause()),
                            () -> end + " by " + pilot.cause());
                case LIMBO ->
                    assertTrue(ENDS.getOrDefault(Kind.ABANDONED, Set.of()).contains(pilot.cause()));
                case IN_PROGRESS -> assertNotEquals(Cause.NONE, pilot.cause());
            }
        }
    }
}
