package pilottrap.scenarios.trap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.PointEstimate;

/** The classes of a trap map, its borders and what it says, on tables whose truth is known. */
class TrapMapTest {
    private static final double THRESHOLD = 0.1;

    /** A fold: below one times the people at 0.27 a week caught from both, above two escaping, between by the past. */
    private static final SyntheticMap.Law FOLD = (past, rate, people) -> {
        double load = rate / 0.27 / people;
        if (load > 1.5) {
            return 0.02;
        }
        return load < 0.75 || past < 0.5 ? 0.2 : 0.03;
    };

    @Test
    void a_cell_escapes_is_caught_or_can_be_either_by_the_intervals_from_both_starts() {
        assertEquals(Basin.ESCAPES, Basin.of(late(0.15, 0.01), late(0.2, 0.01), THRESHOLD));
        assertEquals(Basin.CAUGHT, Basin.of(late(0.05, 0.01), late(0.02, 0.01), THRESHOLD));
        assertEquals(Basin.EITHER, Basin.of(late(0.15, 0.01), late(0.02, 0.01), THRESHOLD));
        assertEquals(Basin.EITHER, Basin.of(late(0.02, 0.01), late(0.15, 0.01), THRESHOLD));
    }

    @Test
    void an_interval_that_holds_the_threshold_leaves_the_class_open() {
        assertEquals(Basin.OPEN, Basin.of(late(0.11, 0.01), late(0.2, 0.01), THRESHOLD));
        assertEquals(Basin.OPEN, Basin.of(late(0.15, 0.01), late(0.09, 0.01), THRESHOLD));
        assertEquals(Basin.OPEN, Basin.of(nothing(), late(0.2, 0.01), THRESHOLD));
    }

    @Test
    void intervals_are_those_of_student_and_wider_for_few_organizations() {
        // t(0.975) is 1.984 with 99 degrees of freedom and 2.571 with 5 (Student's tables).
        assertEquals(0.15 - 1.984 * 0.01, late(0.15, 0.01).low().orElseThrow(), 1e-5);
        Late few = Late.of(
                new PointEstimate(0, 6, OptionalDouble.of(0.15), OptionalDouble.of(0.01), OptionalDouble.of(0.0006)),
                60,
                OptionalDouble.empty());
        assertEquals(0.15 + 2.571 * 0.01, few.high().orElseThrow(), 1e-5);
    }

    @Test
    void none_live_is_caught_only_where_enough_were_launched_to_have_shown_one() {
        // The chance to see none of m at a share of 0.1 is 0.9^m: 0.976 % · … at 36 it is 2.25 %, at 30 4.2 %.
        assertEquals(-1, zero(40).side(THRESHOLD));
        assertEquals(0, zero(30).side(THRESHOLD));
        assertEquals(0, zero(0).side(THRESHOLD));
    }

    @Test
    void a_fold_is_found_where_it_is() {
        TrapMap map = Mapping.of(SyntheticMap.of(FOLD, 0.005), THRESHOLD);
        assertEquals(List.of(0.1, 0.27, 0.6), map.columns());
        assertEquals(List.of(0.5, 1.0, 2.0), map.rows());
        assertEquals(0.05, map.calm());
        assertEquals(1, map.crowded());
        assertEquals(Basin.EITHER, map.own().orElseThrow().basin());
        assertEquals(Basin.ESCAPES, map.cell(0, 2).basin());
        assertEquals(Basin.CAUGHT, map.cell(2, 0).basin());
        assertEquals(Basin.EITHER, map.cell(2, 2).basin());
        assertEquals(
                9, map.counts().values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(2, map.counts().get(Basin.EITHER));
        assertEquals(0.17, map.own().orElseThrow().memory().orElseThrow(), 1e-12);
    }

    @Test
    void without_memory_nothing_can_be_either() {
        TrapMap map = Mapping.of(SyntheticMap.of((past, rate, people) -> 0.27 / rate * 0.1 * people, 0.001), THRESHOLD);
        assertEquals(0, map.counts().get(Basin.EITHER));
        assertEquals(0, map.counts(0.05).get(Basin.EITHER));
        assertTrue(map.counts(0.05).get(Basin.ESCAPES) > map.counts(0.15).get(Basin.ESCAPES));
    }

    @Test
    void luck_too_large_to_tell_leaves_all_open() {
        TrapMap map = Mapping.of(SyntheticMap.of(FOLD, 0.2), THRESHOLD);
        assertEquals(9, map.counts().get(Basin.OPEN));
    }

    @Test
    void the_share_of_organizations_that_escape_is_counted_from_single_ones() {
        // A pooled share of 0.06: half of the organizations bring 12 of 100 live, the others none.
        TrapMap map = Mapping.of(SyntheticMap.of((past, rate, people) -> past < 0.5 ? 0.06 : 0.02, 0.001), THRESHOLD);
        assertEquals(0.5, map.own().orElseThrow().calm().escaping().orElseThrow(), 1e-12);
        assertEquals(0, map.own().orElseThrow().crowded().escaping().orElseThrow(), 1e-12);
    }

    @Test
    void replications_that_failed_are_no_organizations_that_escape_or_do_not() {
        // Counted as average ones, 100 failed at a pooled share of 0.15 would make three quarters of them escape.
        SyntheticMap sweep = SyntheticMap.of((past, rate, people) -> 0.15, 0.001);
        TrapMap map = Mapping.of(sweep.failing(100), THRESHOLD);
        assertEquals(0.5, map.own().orElseThrow().calm().escaping().orElseThrow(), 1e-12);
    }

    @Test
    void the_border_is_the_nearest_crossing_on_a_scale_of_ratios() {
        List<Double> at = List.of(1.0, 2.0, 4.0, 8.0);
        // Half way, as a ratio, between 2 and 4.
        assertEquals(
                Math.sqrt(8),
                Border.nearest(at, shares(0.02, 0.05, 0.15, 0.2), 1, THRESHOLD, true)
                        .orElseThrow(),
                1e-12);
        assertEquals(OptionalDouble.empty(), Border.nearest(at, shares(0.02, 0.05, 0.06, 0.07), 1, THRESHOLD, true));
        assertEquals(OptionalDouble.empty(), Border.nearest(at, shares(0.2, 0.05, 0.06, 0.2), 0, THRESHOLD, true));
        // From 2: 1 lies at the distance of one doubling, 8 at that of two.
        assertTrue(Border.nearest(at, shares(0.2, 0.05, 0.06, 0.2), 1, THRESHOLD, true)
                        .orElseThrow()
                < 2);
        assertEquals(
                OptionalDouble.empty(),
                Border.nearest(
                        at,
                        List.of(
                                OptionalDouble.of(0.05),
                                OptionalDouble.empty(),
                                OptionalDouble.of(0.2),
                                OptionalDouble.of(0.2)),
                        0,
                        THRESHOLD,
                        true));
    }

    @Test
    void the_verdict_names_the_ways_out() {
        TrapMap map = Mapping.of(
                SyntheticMap.of((past, rate, people) -> Math.min(0.3, 0.08 * Math.sqrt(people * 0.27 / rate)), 0.001),
                THRESHOLD);
        Telling telling = new Telling(map);
        // By hand: from 0.27 a week (8.0 of 100) to 0.1 (13.1) the share passes 10 after 0.388 of the way in ratios.
        assertEquals("is caught from either start", telling.verdict());
        assertEquals(
                "It would escape from either start at about 9.5 launches a year or with about 1.5 times the people.",
                telling.wayOut());
        assertEquals("", telling.wayIn());
        assertEquals(
                "Of 100 pilots launched late, 8.0 go live after calm years and 8.0 after crowded ones.",
                telling.shares());
    }

    @Test
    void a_sweep_without_two_starts_or_two_dimensions_is_refused_with_what_is_missing() {
        String noPast = assertThrows(
                        TrapException.class,
                        () -> Mapping.check(SyntheticMap.experiment(
                                "policy.launch_rate: {values: [0.1, 0.2]}, assumptions.patience: {values: [20, 30]}")))
                .getMessage();
        assertTrue(noPast.contains("organization.past.launch_rate"), noPast);
        String oneOnly = assertThrows(
                        TrapException.class,
                        () -> Mapping.check(SyntheticMap.experiment("organization.past.launch_rate: {values: [0.1, 1]},"
                                + " policy.launch_rate: {values: [0.1, 0.2]}")))
                .getMessage();
        assertTrue(oneOnly.contains("policy.launch_rate"), oneOnly);
    }

    private static Late late(double share, double se) {
        return Late.of(
                new PointEstimate(
                        0, 100, OptionalDouble.of(share), OptionalDouble.of(se), OptionalDouble.of(se * se * 100)),
                4_000,
                OptionalDouble.empty());
    }

    private static Late zero(double launched) {
        return Late.of(
                new PointEstimate(0, 10, OptionalDouble.of(0), OptionalDouble.empty(), OptionalDouble.empty()),
                launched,
                OptionalDouble.empty());
    }

    private static Late nothing() {
        return Late.of(
                new PointEstimate(0, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()),
                0,
                OptionalDouble.empty());
    }

    private static List<OptionalDouble> shares(double... shares) {
        return java.util.Arrays.stream(shares).mapToObj(OptionalDouble::of).toList();
    }
}
