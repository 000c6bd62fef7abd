package pilottrap.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.intervention.Diversion;
import pilottrap.simulation.intervention.Move;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.organization.Capability;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.random.Luck;

/** What programmes move, divert and cost, against the closed forms of the model's description. */
class ProgrammesTest {
    private static final Parameter MOVED = Parameters.PATIENCE;
    private static final double OWN = MOVED.standard();

    @Test
    void a_ramp_starts_after_the_delay_closes_in_exponentially_and_ends_with_its_programme() {
        At at = new At(programme(10, 4, 20, 100, 1, 0, 0, new Move(MOVED, Move.Kind.FACTOR, 2)));
        assertEquals(OWN, at.week(9));
        assertEquals(OWN, at.week(14));
        assertEquals(OWN * (1 + 1 - StrictMath.exp(-1)), at.week(34), 1e-9);
        assertEquals(OWN * (2 - StrictMath.exp(-4)), at.week(94), 1e-9);
        assertEquals(OWN, at.week(100));
    }

    @Test
    void without_ramp_a_move_is_in_force_at_once_and_intensity_scales_it() {
        Move target = new Move(MOVED, Move.Kind.TARGET, OWN + 10);
        assertEquals(OWN + 10, new At(programme(10, 0, 0, 999, 1, 0, 0, target)).week(10));
        assertEquals(OWN + 5, new At(programme(10, 0, 0, 999, 0.5, 0, 0, target)).week(10));
        assertEquals(OWN + 15, new At(programme(10, 0, 0, 999, 1.5, 0, 0, target)).week(10));
    }

    @Test
    void factors_multiply_and_additions_add_in_any_order() {
        List<Programme> programmes = new ArrayList<>(List.of(
                programme(0, 0, 0, 999, 1, 0, 0, new Move(MOVED, Move.Kind.FACTOR, 2)),
                programme(0, 0, 0, 999, 1, 0, 0, new Move(MOVED, Move.Kind.ADD, 3)),
                programme(0, 0, 0, 999, 1, 0, 0, new Move(MOVED, Move.Kind.FACTOR, 0.75))));
        for (int turn = 0; turn < 3; turn++) {
            Collections.rotate(programmes, 1);
            assertEquals(OWN * 1.5 + 3, new At(programmes).week(5), 1e-9);
        }
    }

    @Test
    void no_move_leaves_the_allowed_range() {
        Move wild = new Move(Parameters.KILL_DISCIPLINE, Move.Kind.ADD, 5);
        At at = new At(programme(0, 0, 0, 999, 1.5, 0, 0, wild));
        at.week(1);
        assertEquals(1, at.org.at(Parameters.KILL_DISCIPLINE));
    }

    @Test
    void a_capability_closes_in_on_its_target_and_fades_when_the_programme_ends() {
        Move move = new Move(Parameters.MLOPS_MATURITY, Move.Kind.TARGET, 0.65);
        At at = new At(programme(0, 0, 20, 60, 1, 0, 0, move));
        double own = at.org.level(Capability.MLOPS);
        for (int week = 1; week <= 60; week++) {
            at.programmes.stocks(week);
        }
        double reached = 0.65 + (own - 0.65) * StrictMath.exp(-3);
        assertEquals(reached, at.org.level(Capability.MLOPS), 1e-9);
        for (int week = 61; week <= 160; week++) {
            at.programmes.stocks(week);
        }
        double fading = StrictMath.pow(1 - Parameters.CAPABILITY_DECAY.standard(), 100);
        assertEquals(reached * fading, at.org.level(Capability.MLOPS), 1e-9);
    }

    @Test
    void a_target_below_its_level_never_lowers_a_capability_but_neglect_does() {
        At at = new At(programme(0, 0, 5, 999, 1, 0, 0, new Move(Parameters.MLOPS_MATURITY, Move.Kind.TARGET, 0)));
        double own = at.org.level(Capability.MLOPS);
        at.programmes.stocks(1);
        assertEquals(own * (1 - Parameters.CAPABILITY_DECAY.standard()), at.org.level(Capability.MLOPS), 1e-12);
    }

    @Test
    void diversions_last_their_weeks_multiply_and_never_take_more_than_there_is() {
        Programme deep = new Programme(
                "deep", 10, 4, 0, 999, 1.5, 0, 0, List.of(), List.of(new Diversion(PoolKind.DATA, 0.2, 26)));
        Programme shallow = new Programme(
                "shallow", 0, 0, 0, 999, 1, 0, 0, List.of(), List.of(new Diversion(PoolKind.CHANGE, 0.5, 100)));
        At at = new At(List.of(deep, shallow, shallow));
        at.week(13);
        assertArrayEquals(new double[] {1, 1, 1, 1, 0.25, 1}, at.programmes.diversions());
        at.week(14);
        assertArrayEquals(new double[] {1, 0, 1, 1, 0.25, 1}, at.programmes.diversions());
        at.week(40);
        assertArrayEquals(new double[] {1, 1, 1, 1, 0.25, 1}, at.programmes.diversions());
    }

    @Test
    void a_programme_costs_its_one_off_and_three_full_years_and_then_less() {
        assertEquals(0, costs(10));
        assertEquals(200 + 100 / 52.0, costs(11), 1e-9);
        assertEquals(200 + 100, costs(62), 1e-9);
        assertEquals(200 + 300, costs(10 + 156), 1e-9);
        assertEquals(200 + 300 + 65, costs(10 + 208), 1e-9);
        assertEquals(200 + 300 + 65 + 30, costs(10 + 260), 1e-9);
    }

    private static double costs(int week) {
        At at = new At(programme(10, 0, 0, Integer.MAX_VALUE, 1, 200, 100));
        return at.programmes.due(week);
    }

    @Test
    void a_programme_that_starts_with_a_fiscal_year_takes_no_money_of_the_year_before() {
        Blueprint base = Blueprint.standard().withHorizon(208, 78);
        Programme dear = programme(52, 0, 0, Integer.MAX_VALUE, 1, 6_000, 0);
        try (Simulation without = new Simulation(base, Engine.TREE);
                Simulation with = new Simulation(base.withProgrammes(List.of(dear)), Engine.TREE)) {
            for (int r = 0; r < 10; r++) {
                float[][] before = without.run(1, r, false).trajectory().values();
                float[][] after = with.run(1, r, false).trajectory().values();
                for (Series series : List.of(Series.LAUNCHED, Series.SPEND)) {
                    assertArrayEquals(
                            Arrays.copyOf(before[series.ordinal()], 13),
                            Arrays.copyOf(after[series.ordinal()], 13),
                            series + " of the first year, replication " + r);
                }
            }
        }
    }

    @Test
    void a_run_books_exactly_what_its_programmes_cost() {
        Programme programme = programme(10, 5, 13, 100, 1.2, 200, 100, new Move(MOVED, Move.Kind.FACTOR, 2));
        Blueprint blueprint = Blueprint.standard().withHorizon(208, 78).withProgrammes(List.of(programme, programme));
        try (Simulation simulation = new Simulation(blueprint, Engine.TREE)) {
            double[] row = simulation.run(1, 0, false).row();
            assertEquals(2 * 1.2 * (200 + 100 * 90 / 52.0), Columns.SPEND_INTERVENTIONS.of(row), 1e-4);
        }
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> programme(-1, 0, 0, 9, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> programme(5, 0, 0, 5, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> programme(0, 0, 0, 9, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> programme(0, 0, 0, 9, 1.51, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> programme(0, 0, 0, 9, Double.NaN, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> programme(0, 0, 0, 9, 1, Double.NaN, 0));
        assertTrue(programme(0, 0, 0, 9, 1, 0, 0).moves().isEmpty());
    }

    private static Programme programme(
            int start, int delay, int ramp, int end, double intensity, double oneOff, double yearly, Move... moves) {
        return new Programme(
                "programme", start, delay, ramp, end, intensity, oneOff, yearly, List.of(moves), List.of());
    }

    /** Programmes at work on one organization. */
    private static final class At {
        final Organization org;
        final Programmes programmes;

        At(Programme programme) {
            this(List.of(programme));
        }

        At(List<Programme> list) {
            org = new Organization(Blueprint.standard().withProgrammes(list), new Luck(1, 0));
            org.reset();
            programmes = new Programmes(org);
            programmes.reset();
        }

        /** The moved parameter in force in a week. */
        double week(int week) {
            programmes.apply(week);
            return org.at(MOVED);
        }
    }
}
