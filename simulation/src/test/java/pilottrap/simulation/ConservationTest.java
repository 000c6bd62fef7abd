package pilottrap.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.pilot.Cause;
import pilottrap.simulation.pilot.Fate;

/** Nothing is lost and nothing appears: in every state of a run, and in every row. All invariants are checked after each event. */
class ConservationTest {
    private static final int GENERATED = 250;
    private static final long MINUTES_A_WEEK = 10_080;

    private static final Column[] FATES = {
        Columns.COHORT_PRODUCTION,
        Columns.COHORT_KILLED,
        Columns.COHORT_REJECTED,
        Columns.COHORT_ABANDONED,
        Columns.COHORT_LIMBO,
        Columns.COHORT_IN_PROGRESS
    };

    static Stream<Named<Blueprint>> extremes() {
        return Cases.extremes().entrySet().stream().map(each -> Named.of(each.getKey(), each.getValue()));
    }

    /** A few hundred organizations that nobody thought of; the name of a failing one is the number that makes it again. */
    static LongStream generated() {
        return new SplittableRandom(1).longs(GENERATED);
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void an_extreme_organization_breaks_no_law(Blueprint blueprint) {
        for (int replication = 0; replication < 3; replication++) {
            holds(blueprint, replication);
        }
    }

    @ParameterizedTest(name = "Cases.generated({0}L)")
    @MethodSource("generated")
    void a_generated_organization_breaks_no_law(long number) {
        try {
            holds(Cases.generated(number), number & 0xff);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("Cases.generated(" + number + "L): " + e.getMessage(), e);
        }
    }

    private static void holds(Blueprint blueprint, long replication) {
        try (Simulation simulation = new Simulation(blueprint, Engine.TREE).checked()) {
            RunResult result = simulation.run(1, replication, true);
            assertEquals(RunResult.Status.FINISHED, result.status());
            finite(result);
            pilotsAreConserved(result, counted(blueprint, result));
            funnelIsConserved(result.row());
            countsAreConserved(result.row());
            moneyIsConserved(result.row());
            for (PilotRecord pilot : result.pilots()) {
                timesAreInOrder(pilot, blueprint);
            }
        }
    }

    private static void finite(RunResult result) {
        double[] row = result.row();
        for (Column column : Columns.all()) {
            for (int i = 0; i < column.length(); i++) {
                assertTrue(Double.isFinite(column.of(row, i)), column.name());
            }
        }
        for (Series series : Series.values()) {
            for (int month = 0; month <= result.trajectory().months(); month++) {
                assertTrue(Double.isFinite(result.trajectory().of(series, month)), series.key());
            }
        }
    }

    private static List<PilotRecord> counted(Blueprint blueprint, RunResult result) {
        double from = blueprint.values().of(Parameters.COUNTED_FROM) * MINUTES_A_WEEK;
        return result.pilots().stream()
                .filter(pilot -> pilot.launched() >= from)
                .toList();
    }

    private static void pilotsAreConserved(RunResult result, List<PilotRecord> counted) {
        double[] row = result.row();
        double launched = Columns.PILOTS_LAUNCHED.of(row);
        assertEquals(launched, counted.size());
        double fates = 0;
        for (Fate fate : Fate.values()) {
            double count = FATES[fate.ordinal()].of(row);
            assertEquals(
                    (long) count, counted.stream().filter(p -> p.fate() == fate).count(), fate.label());
            double causes = 0;
            for (Cause cause : Cause.values()) {
                causes += Columns.CAUSES.of(row, fate.ordinal() * Cause.values().length + cause.ordinal());
            }
            assertEquals(count, causes, "causes of " + fate.label());
            fates += count;
        }
        assertEquals(launched, fates);
        assertEquals(launched, Columns.BUILD_LAUNCHED.of(row) + Columns.EXTERNAL_LAUNCHED.of(row));
        assertEquals(
                Columns.COHORT_PRODUCTION.of(row),
                Columns.BUILD_PRODUCTION.of(row) + Columns.EXTERNAL_PRODUCTION.of(row));
        assertEquals(
                Columns.PRODUCTIONS.of(row), Columns.IN_PRODUCTION_END.of(row) + Columns.PRODUCTIONS_RETIRED.of(row));
        assertTrue(Columns.PRODUCTIONS_SUCCESSFUL.of(row) <= Columns.PRODUCTIONS_JUDGED.of(row));
        assertTrue(Columns.PRODUCTIONS_JUDGED.of(row) <= Columns.PRODUCTIONS.of(row));
        assertTrue(Columns.COHORT_SUCCESSFUL.of(row) <= Columns.COHORT_PRODUCTION.of(row));
        assertTrue(Columns.APPARENT_SUCCESSES.of(row) <= launched);
        assertTrue(Columns.INCIDENTS_TIER3.of(row) <= Columns.INCIDENTS.of(row));
    }

    private static void funnelIsConserved(double[] row) {
        double reached = Columns.PILOTS_LAUNCHED.of(row);
        for (int stage = 0; stage <= 6; stage++) {
            assertTrue(Columns.FUNNEL.of(row, stage) <= reached, "funnel stage " + stage);
            reached = Columns.FUNNEL.of(row, stage);
            if (stage < 6) {
                double exits = 0;
                for (int fate = 0; fate < 5; fate++) {
                    exits += Columns.FUNNEL_EXITS.of(row, stage * 5 + fate);
                }
                assertEquals(reached, exits + Columns.FUNNEL.of(row, stage + 1), "who left at stage " + stage);
            }
        }
        assertEquals(Columns.PILOTS_LAUNCHED.of(row), Columns.FUNNEL.of(row, 0));
        assertEquals(Columns.COHORT_PRODUCTION.of(row), Columns.FUNNEL.of(row, 6));
        assertEquals(Columns.COHORT_SUCCESSFUL.of(row), Columns.FUNNEL.of(row, 7));
        assertTrue(Columns.FUNNEL.of(row, 8) <= Columns.FUNNEL.of(row, 6));
        for (int fate = 0; fate < 5; fate++) {
            double exits = 0;
            for (int stage = 0; stage < 6; stage++) {
                exits += Columns.FUNNEL_EXITS.of(row, stage * 5 + fate);
            }
            assertEquals(FATES[fate + 1].of(row), exits, Fate.values()[fate + 1].label());
        }
    }

    private static void countsAreConserved(double[] row) {
        Map.of(
                        Columns.LAUNCH_TO_PRODUCTION, Columns.COHORT_PRODUCTION,
                        Columns.LAUNCH_TO_KILLED, Columns.COHORT_KILLED,
                        Columns.LAUNCH_TO_REJECTED, Columns.COHORT_REJECTED,
                        Columns.LAUNCH_TO_ABANDONED, Columns.COHORT_ABANDONED,
                        Columns.PRODUCTION_ENDED, Columns.PRODUCTIONS_RETIRED,
                        Columns.PRODUCTION_CENSORED, Columns.IN_PRODUCTION_END,
                        Columns.OVERRUN_ESCALATED, Columns.ESCALATED)
                .forEach((histogram, total) -> assertEquals(total.of(row), Rows.sum(histogram, row), histogram.name()));
        assertEquals(
                Columns.COHORT_PRODUCTION.of(row),
                Rows.sum(Columns.PILOT_TO_PRODUCTION, row) + Columns.PRODUCTION_WITHOUT_TEST.of(row));
        assertEquals(Columns.PILOTS_PASSED.of(row), Columns.ESCALATED.of(row) + Rows.sum(Columns.OVERRUN_OTHERS, row));
        assertTrue(Rows.sum(Columns.LAUNCHES_BY_YEAR, row) <= Columns.PILOTS_LAUNCHED.of(row));
        assertTrue(Rows.sum(Columns.GOLIVES_BY_YEAR, row) <= Columns.PRODUCTIONS.of(row));
        assertTrue(Columns.CLOSED_M24.of(row) <= Columns.LAUNCHED_M24.of(row));
        assertTrue(Columns.STALLED_26W.of(row) <= Columns.STALLED_13W.of(row));
        for (Column utilization : Columns.all()) {
            if (utilization.name().startsWith("utilization_")) {
                assertTrue(utilization.of(row) >= 0 && utilization.of(row) <= 1 + 1e-9, utilization.name());
            }
        }
    }

    private static void moneyIsConserved(double[] row) {
        double granted = Columns.BUDGET_GRANTED.of(row);
        // In cents where sums are small enough for a double to know them.
        double cent = Math.max(1e-5, 1e-12 * granted);
        assertEquals(
                granted + Columns.BUDGET_OVERDRAFT.of(row),
                Columns.SPEND_TOTAL.of(row)
                        + Columns.BUDGET_COMMITTED.of(row)
                        + Columns.BUDGET_REMAINING.of(row)
                        + Columns.BUDGET_RETURNED.of(row),
                cent);
        assertEquals(Columns.SPEND_TOTAL.of(row), Rows.sum(Columns.SPEND_BY_STAGE, row), cent);
        assertEquals(
                Columns.SPEND_TOTAL.of(row),
                Columns.SPEND_PILOTS.of(row) + Columns.SPEND_RUN.of(row) + Columns.SPEND_INTERVENTIONS.of(row),
                cent);
        assertEquals(Columns.NET_VALUE.of(row), Columns.VALUE_REALIZED.of(row) - Columns.SPEND_TOTAL.of(row), cent);
        // Spend on pilots is the sum of six totals, each rounded to the cent: it may be three cents below the unrounded
        // sum.
        assertTrue(Columns.SPEND_WASTED.of(row) <= Columns.SPEND_PILOTS.of(row) + 3 * cent);
        assertTrue(Columns.SALES_SPEND.of(row) <= Columns.SPEND_PILOTS.of(row) + 3 * cent);
        assertEquals(Columns.NET_VALUE.of(row) > 0 ? 1 : 0, Columns.POSITIVE_NET.of(row));
        for (int purpose = 0; purpose < Columns.SPEND_BY_STAGE.length(); purpose++) {
            assertTrue(Columns.SPEND_BY_STAGE.of(row, purpose) >= 0);
        }
    }

    private static void timesAreInOrder(PilotRecord pilot, Blueprint blueprint) {
        long before = 0;
        for (long time : new long[] {pilot.launched(), pilot.passed(), pilot.live(), pilot.ended()}) {
            if (time >= 0) {
                assertTrue(time >= before);
                before = time;
            }
        }
        assertTrue(pilot.launched() < blueprint.launchWeeks() * MINUTES_A_WEEK);
        assertTrue(before <= blueprint.horizonWeeks() * MINUTES_A_WEEK);
    }
}
