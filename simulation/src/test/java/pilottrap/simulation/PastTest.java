package pilottrap.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.intervention.Move;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;

/** What an organization brings along from its past, and that its pilots can be left out of the count (decision 019). */
class PastTest {
    private static final long MINUTES_A_WEEK = 10_080;
    private static final int YEAR = 52;

    private final Blueprint plain = Blueprint.standard().withHorizon(390, 260).with(Parameters.LAUNCH_RATE, 0.5);

    @Test
    void a_past_at_the_rate_of_today_is_no_past() {
        Blueprint same = plain.with(Parameters.PAST_LAUNCH_RATE, 0.5)
                .with(Parameters.PAST_WEEKS, 104)
                .with(Parameters.LAUNCH_SPREAD, 0);
        assertArrayEquals(row(plain.with(Parameters.LAUNCH_SPREAD, 0)), row(same));
    }

    @Test
    void only_the_launches_of_the_past_depend_on_its_rate() {
        RunResult calm = run(past(0.05));
        RunResult crowded = run(past(2));
        List<Long> later = launches(calm, 104);
        assertTrue(launches(crowded, 0).size() > launches(calm, 0).size() + 100);
        // The same ideas come to both afterwards; money and pressure, which the past has changed, move a few in or out.
        List<Long> both =
                launches(crowded, 104).stream().filter(later::contains).toList();
        assertTrue(both.size() > 0.7 * later.size(), both.size() + " of " + later.size());
    }

    @Test
    void limits_and_pauses_of_today_did_not_hold_in_the_past() {
        Blueprint limited = past(2).with(Parameters.WIP_LIMIT, 3);
        RunResult result = run(limited);
        assertEquals(launches(run(past(2)), 0, 104), launches(result, 0, 104));
        assertTrue(launches(result, 104).size() < launches(run(past(2)), 104).size());
        assertEquals(
                launches(run(past(2)), 0, 104), launches(run(past(2).with(Parameters.LAUNCHES_PAUSED, 1)), 0, 104));
    }

    @Test
    void programmes_begin_when_the_past_is_over() {
        Programme pause = new Programme(
                "pause",
                0,
                0,
                0,
                26,
                1,
                100,
                0,
                List.of(new Move(Parameters.LAUNCHES_PAUSED, Move.Kind.SET, 1)),
                List.of());
        RunResult result = run(past(1).withProgrammes(List.of(pause)));
        assertTrue(launches(result, 0, 104).size() > 50);
        assertEquals(List.of(), launches(result, 104, 130));
        assertTrue(launches(result, 130).size() > 10);
    }

    @Test
    void a_crowded_past_leaves_a_backlog_and_tired_teams() {
        RunResult calm = run(past(0.05));
        RunResult crowded = run(past(2));
        int end = 24;
        assertTrue(of(crowded, Series.IN_LIMBO, end) > of(calm, Series.IN_LIMBO, end) + 10);
        assertTrue(of(crowded, Series.FATIGUE, end) > of(calm, Series.FATIGUE, end));
        assertTrue(of(crowded, Series.CREDIBILITY, end) < of(calm, Series.CREDIBILITY, end));
    }

    @Test
    void the_counts_are_those_of_the_pilots_launched_from_the_week_on() {
        int from = 2 * YEAR;
        RunResult result = run(plain.with(Parameters.COUNTED_FROM, from));
        List<PilotRecord> counted = result.pilots().stream()
                .filter(pilot -> pilot.launched() >= from * MINUTES_A_WEEK)
                .toList();
        countsAre(counted, result.row());
        double fates = 0;
        for (int fate = 0; fate < 6; fate++) {
            fates += result.row()[Columns.COHORT_PRODUCTION.offset() + fate];
        }
        assertEquals(counted.size(), fates);
        assertEquals(0, Columns.LAUNCHES_BY_YEAR.of(result.row(), 0));
    }

    @Test
    void recounting_all_pilots_gives_the_running_counts() {
        RunResult result = run(plain);
        countsAre(result.pilots(), result.row());
    }

    private static void countsAre(List<PilotRecord> pilots, double[] row) {
        assertEquals(pilots.size(), Columns.PILOTS_LAUNCHED.of(row));
        assertEquals(count(pilots, pilot -> pilot.live() >= 0), Columns.PRODUCTIONS.of(row));
        assertEquals(count(pilots, pilot -> pilot.passed() >= 0), Columns.PILOTS_PASSED.of(row));
        assertEquals(count(pilots, PilotRecord::successful), Columns.PRODUCTIONS_SUCCESSFUL.of(row));
        assertEquals(
                count(pilots, pilot -> pilot.live() >= 0 && pilot.ended() >= 0), Columns.PRODUCTIONS_RETIRED.of(row));
    }

    private static double count(List<PilotRecord> pilots, Predicate<PilotRecord> which) {
        return (double) pilots.stream().filter(which).count();
    }

    @Test
    void counting_later_changes_nothing_that_happens() {
        RunResult all = run(plain);
        RunResult later = run(plain.with(Parameters.COUNTED_FROM, 104));
        assertEquals(all.pilots(), later.pilots());
        assertEquals(Columns.SPEND_TOTAL.of(all.row()), Columns.SPEND_TOTAL.of(later.row()));
    }

    @Test
    void the_factor_on_all_pools_is_the_same_as_each_pool_so_many_times() {
        Blueprint each = plain.with(Parameters.POPULATION_SPREAD, 0);
        for (PoolKind kind : PoolKind.values()) {
            each = each.with(
                    Parameters.capacity(kind), 2 * Parameters.capacity(kind).standard());
        }
        assertArrayEquals(
                row(each), row(plain.with(Parameters.POPULATION_SPREAD, 0).with(Parameters.POOL_FACTOR, 2)));
    }

    private Blueprint past(double rate) {
        return plain.with(Parameters.PAST_WEEKS, 104).with(Parameters.PAST_LAUNCH_RATE, rate);
    }

    private static double of(RunResult result, Series series, int month) {
        return result.trajectory().of(series, month);
    }

    private static List<Long> launches(RunResult result, int from) {
        return launches(result, from, Blueprint.MAX_HORIZON);
    }

    /** The keys of the pilots launched between two weeks. */
    private static List<Long> launches(RunResult result, int from, int until) {
        return result.pilots().stream()
                .filter(pilot -> pilot.launched() >= from * MINUTES_A_WEEK && pilot.launched() < until * MINUTES_A_WEEK)
                .map(PilotRecord::proposal)
                .toList();
    }

    private static RunResult run(Blueprint blueprint) {
        try (Simulation simulation = new Simulation(blueprint, Engine.TREE).checked()) {
            return simulation.run(1, 3, true);
        }
    }

    private static double[] row(Blueprint blueprint) {
        return run(blueprint).row();
    }
}
