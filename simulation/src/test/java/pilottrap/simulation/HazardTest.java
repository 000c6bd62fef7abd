package pilottrap.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.Ledger.Kind;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.random.Luck;
import pilottrap.simulation.random.Purpose;
import pilottrap.simulation.random.Spell;

/**
 * A hazard h ends a week with chance 1 − e^(−h): alone, and at work in an organization frozen so that the hazard is known.
 * Counts are compared within 4 standard errors of the binomial law: a false alarm in 16,000 comparisons.
 */
class HazardTest {
    private static final long WEEK = 10_080;
    private static final double SPONSORSHIP = 0.5;

    @ParameterizedTest
    @ValueSource(doubles = {0.004, 0.05, 0.3, 2})
    void a_spell_ends_each_week_with_the_chance_of_its_hazard(double hazard) {
        Luck luck = new Luck(1, 0);
        Spell spell = new Spell();
        int spells = 100_000;
        long weeks = 0;
        for (int i = 0; i < spells; i++) {
            spell.begin(luck.exponential(Purpose.CLOSURE, i, 0));
            do {
                weeks++;
            } while (!spell.elapse(hazard));
        }
        near(spells, weeks, -StrictMath.expm1(-hazard));
    }

    @Test
    void a_spell_outlives_weeks_of_changing_hazards_with_the_chance_of_their_sum() {
        double[] hazards = {0.02, 0.3, 0, -1, 0.1, 0.05};
        Luck luck = new Luck(1, 0);
        Spell spell = new Spell();
        int spells = 100_000;
        int outlived = 0;
        for (int i = 0; i < spells; i++) {
            spell.begin(luck.exponential(Purpose.REVIVAL, i, 0));
            boolean over = false;
            for (double hazard : hazards) {
                over |= spell.elapse(hazard);
            }
            outlived += over ? 0 : 1;
        }
        near(outlived, spells, StrictMath.exp(-0.47));
    }

    @Test
    void sponsors_let_go_as_often_as_their_hazard_says() {
        // h·(1 − S)²·early = 0.2·0.25·0.4
        double chance = -StrictMath.expm1(-0.02);
        Blueprint frozen = frozen().with(Parameters.SPONSOR_LOSS, 0.2).with(Parameters.SPONSOR_LOSS_EARLY, 0.4);
        long[] events = weeksTo(Kind.LAUNCHED, Kind.SPONSOR_LOST, frozen);
        near(events[0], events[1], chance);
    }

    @Test
    void pilots_in_limbo_are_closed_as_often_as_their_hazard_says() {
        // (base + safety·U + discipline·k)·factor with U and k of no weight
        double chance = -StrictMath.expm1(-0.03 * 2);
        Blueprint frozen = limbo().with(Parameters.CLOSURE_BASE, 0.03)
                .with(Parameters.CLOSURE_FACTOR, 2)
                .with(Parameters.REVIVAL, 0);
        long[] events = weeksTo(Kind.SPONSOR_LOST, Kind.ABANDONED, frozen);
        near(events[0], events[1], chance);
    }

    @Test
    void pilots_in_limbo_are_revived_as_often_as_their_hazard_says() {
        double chance = -StrictMath.expm1(-0.1 * SPONSORSHIP);
        Blueprint frozen = limbo().with(Parameters.CLOSURE_BASE, 0).with(Parameters.REVIVAL, 0.1);
        long[] events = weeksTo(Kind.SPONSOR_LOST, Kind.REVIVED, frozen);
        near(events[0], events[1], chance);
    }

    @Test
    void the_first_to_come_ends_a_spell_of_two_hazards() {
        Blueprint frozen = limbo().with(Parameters.CLOSURE_BASE, 0.03).with(Parameters.REVIVAL, 0.1);
        long revived = 0;
        long closed = 0;
        try (Simulation simulation = new Simulation(frozen, Engine.TREE)) {
            for (int r = 0; r < 15; r++) {
                Map<Integer, Boolean> open = new HashMap<>();
                for (Ledger.Entry entry : simulation.run(1, r, true).ledger().entries()) {
                    if (entry.kind() == Kind.SPONSOR_LOST) {
                        open.putIfAbsent(entry.pilot(), true);
                    } else if (open.getOrDefault(entry.pilot(), false)
                            && (entry.kind() == Kind.REVIVED || entry.kind() == Kind.ABANDONED)) {
                        open.put(entry.pilot(), false);
                        revived += entry.kind() == Kind.REVIVED ? 1 : 0;
                        closed += entry.kind() == Kind.ABANDONED ? 1 : 0;
                    }
                }
            }
        }
        // Closure is asked first in a week; revival happens where closure has not.
        double close = -StrictMath.expm1(-0.03);
        double revive = StrictMath.exp(-0.03) * -StrictMath.expm1(-0.05);
        assertTrue(revived + closed > 500);
        near(closed, revived + closed, close / (close + revive));
    }

    @Test
    void nothing_happens_where_hazards_are_0() {
        Blueprint frozen = frozen().with(Parameters.SPONSOR_LOSS, 0);
        try (Simulation simulation = new Simulation(frozen, Engine.TREE)) {
            RunResult result = simulation.run(1, 0, true);
            for (PilotRecord pilot : result.pilots()) {
                assertTrue(!pilot.limbo() && pilot.ended() < 0);
            }
        }
    }

    /** Nobody finishes a pilot, sponsors hold on at one half, and nothing wears out. */
    private static Blueprint frozen() {
        return Cases.rich(Cases.steadfastSponsors(Blueprint.standard()))
                .withHorizon(240, 104)
                .with(Parameters.EXECUTIVE_ENTHUSIASM, SPONSORSHIP)
                .with(Parameters.POOL_AI, 0.01)
                .with(Parameters.POOL_SPREAD, 0)
                .with(Parameters.LAUNCH_RATE, 1)
                .with(Parameters.TALENT_LOSS, 0);
    }

    /** Frozen, and pilots are lost to limbo within weeks. */
    private static Blueprint limbo() {
        return frozen().with(Parameters.SPONSOR_LOSS, 4)
                .with(Parameters.SPONSOR_LOSS_EARLY, 0.4)
                .with(Parameters.CLOSURE_SAFETY, 0)
                .with(Parameters.CLOSURE_DISCIPLINE, 0);
    }

    /** How often one kind of entry followed another's first, and the weekly ticks at which it could have. */
    private static long[] weeksTo(Kind from, Kind to, Blueprint blueprint) {
        long events = 0;
        long weeks = 0;
        long end = blueprint.horizonWeeks();
        try (Simulation simulation = new Simulation(blueprint, Engine.TREE)) {
            for (int r = 0; r < 15; r++) {
                Map<Integer, Long> started = new HashMap<>();
                Map<Integer, Long> stopped = new HashMap<>();
                List<Ledger.Entry> entries = simulation.run(1, r, true).ledger().entries();
                for (Ledger.Entry entry : entries) {
                    if (entry.kind() == from) {
                        started.putIfAbsent(entry.pilot(), entry.minute() / WEEK);
                    } else if (entry.kind() == to && started.containsKey(entry.pilot())) {
                        stopped.putIfAbsent(entry.pilot(), entry.minute() / WEEK);
                    }
                }
                for (Map.Entry<Integer, Long> start : started.entrySet()) {
                    weeks += stopped.getOrDefault(start.getKey(), end) - start.getValue();
                }
                events += stopped.size();
            }
        }
        assertTrue(events > 500);
        return new long[] {events, weeks};
    }

    private static void near(long events, long trials, double chance) {
        double error = Math.sqrt(trials * chance * (1 - chance));
        assertEquals(chance * trials, (double) events, 4 * error);
    }
}
