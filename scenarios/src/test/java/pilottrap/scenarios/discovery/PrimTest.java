package pilottrap.scenarios.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.simulation.parameter.Unit;

/** Boxes of which it is known where they are. All seeds are fixed. */
final class PrimTest {
    private static boolean corner(double[] x) {
        return x[0] > 0.6 && x[1] < 0.4;
    }

    private static Found first(Discovery discovery) {
        assertFalse(discovery.boxes().isEmpty());
        return discovery.boxes().get(0);
    }

    private static Limit.Between between(Found found, int factor) {
        return assertInstanceOf(Limit.Between.class, found.box().limit(factor));
    }

    private static Options choosing(Options.Choice choice) {
        Options usual = Options.STANDARD;
        return new Options(usual.alpha(), usual.paste(), usual.leastMass(), 3, choice, false, 0, 1);
    }

    static Stream<Arguments> boxes() {
        return Stream.of(2, 3, 5, 10)
                .flatMap(factors -> Stream.of(0.0, 0.1).map(noise -> Arguments.of(factors, noise)));
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void a_planted_box_is_found_among_factors_that_do_not_matter(int factors, double noise) {
        Found found =
                first(Prim.of(Planted.of().unit(factors).cases(2_000, 1, noise, PrimTest::corner), Options.STANDARD));

        assertEquals(
                List.of(0, 1),
                found.restrictions().stream().map(Restriction::factor).toList());
        assertEquals(0.6, between(found, 0).low(), 0.02);
        assertEquals(0.4, between(found, 1).high(), 0.02);
        assertFalse(between(found, 0).above());
        assertFalse(between(found, 1).below());
        assertEquals(1 - noise, found.count().density(), 0.04);
        assertFalse(found.denied());
        for (Restriction restriction : found.restrictions()) {
            assertTrue(restriction.quasiP() < 1e-20);
            assertTrue(restriction.again().orElseThrow() >= 0.95);
        }
    }

    @Test
    void without_wrong_marks_nearly_all_and_nearly_nothing_else_lies_in_the_box() {
        Discovery discovery = Prim.of(Planted.of().unit(10).cases(2_000, 1, 0, PrimTest::corner), Options.STANDARD);
        Count found = first(discovery).count();

        assertTrue(found.coverage(discovery.all()) > 0.97);
        assertTrue(found.density() > 0.97);
        assertEquals(1, discovery.boxes().size());
    }

    /** The box that was planted, counted on other cases, holds what theory says of its noise. */
    @Test
    void coverage_density_and_mass_of_a_given_box_are_counts() {
        Cases cases = Planted.of().unit(2).cases(100, 3, 0, PrimTest::corner);
        Box box = Box.everything(2).with(0, new Limit.Between(0.5, Double.POSITIVE_INFINITY));
        int n = 0;
        int hits = 0;
        for (int at = 0; at < 100; at++) {
            if (cases.value(at, 0) >= 0.5) {
                n++;
                hits += cases.value(at, 0) > 0.6 && cases.value(at, 1) < 0.4 ? 1 : 0;
            }
        }
        Count count = box.count(cases);

        assertEquals(new Count(n, hits), count);
        assertEquals(50, n);
        assertEquals((double) hits / n, count.density());
        assertEquals(1, count.coverage(cases.count()));
        assertEquals(0.5, count.mass(cases.count()));
    }

    @Test
    void a_band_has_two_ends_each_with_its_own_quasi_p_value() {
        Found found = first(Prim.of(
                Planted.of().unit(5).cases(1_000, 2, 0.05, x -> x[0] > 0.3 && x[0] < 0.6 && x[3] > 0.5),
                Options.STANDARD));

        assertEquals(
                List.of(0, 3),
                found.restrictions().stream().map(Restriction::factor).toList());
        assertEquals(0.3, between(found, 0).low(), 0.03);
        assertEquals(0.6, between(found, 0).high(), 0.03);
        assertTrue(found.restrictions().get(0).quasiPLow().orElseThrow() < 1e-10);
        assertTrue(found.restrictions().get(0).quasiPHigh().orElseThrow() < 1e-10);
        assertTrue(found.restrictions().get(1).quasiPLow().isEmpty());
    }

    @Test
    void named_values_and_whole_numbers_are_limited_as_what_they_are() {
        Found found = first(Prim.of(
                Planted.of()
                        .unit(2)
                        .named("base", "training", "both")
                        .whole(1, 10)
                        .cases(500, 2, 0.05, x -> x[2] == 1 && x[3] >= 7),
                Options.STANDARD));

        assertEquals(
                List.of(2, 3),
                found.restrictions().stream().map(Restriction::factor).toList());
        assertEquals(
                new Limit.Except(new TreeSet<>(Set.of(0.0, 2.0))), found.box().limit(2));
        assertEquals(7, between(found, 3).low());
    }

    @Test
    void a_switch_is_on_or_off() {
        Found found = first(Prim.of(
                Planted.of()
                        .unit(1)
                        .add(Unit.SWITCH, new Levels.Range(0, 1, false, true))
                        .cases(200, 2, 0.05, x -> x[1] == 0 && x[0] > 0.5),
                Options.STANDARD));

        assertEquals(new Limit.Except(new TreeSet<>(Set.of(1.0))), found.box().limit(1));
    }

    @Test
    void the_second_box_is_found_once_the_first_is_taken_out() {
        Cases cases = Planted.of()
                .unit(6)
                .cases(2_000, 2, 0.02, x -> (x[0] > 0.6 && x[1] < 0.5) || (x[2] > 0.8 && x[3] > 0.5));
        Discovery discovery = Prim.of(cases, Options.STANDARD);

        assertEquals(2, discovery.boxes().size());
        assertEquals(Set.of(0, 1), factors(discovery.boxes().get(0)));
        assertEquals(Set.of(2, 3), factors(discovery.boxes().get(1)));
        assertEquals(
                discovery.all().cases() - discovery.boxes().get(0).count().cases(),
                discovery.boxes().get(1).among().cases());
        assertTrue(discovery.together().coverage(discovery.all()) > 0.85);
    }

    private static Set<Integer> factors(Found found) {
        Set<Integer> factors = new TreeSet<>();
        found.restrictions().forEach(restriction -> factors.add(restriction.factor()));
        return factors;
    }

    @Test
    void where_marks_are_mere_chance_other_cases_deny_the_box() {
        SplittableRandom marks = new SplittableRandom(4);
        Discovery discovery =
                Prim.of(Planted.of().unit(5).cases(500, 2, 0, x -> marks.nextInt(5) == 0), Options.STANDARD);

        assertTrue(discovery.boxes().size() <= 1);
        discovery.boxes().forEach(found -> {
            assertTrue(found.denied());
            assertEquals(
                    discovery.all().density(), found.heldOut().orElseThrow().density(), 0.05);
        });
    }

    @Test
    void a_box_is_worth_finding_too_where_most_cases_are_of_interest() {
        Found found = first(Prim.of(
                Planted.of().unit(4).cases(1_000, 2, 0, x -> !(x[0] > 0.5 && x[1] < 0.5)), Options.STANDARD));

        assertTrue(found.count().density() > 0.98);
        assertEquals(1, found.restrictions().size());
    }

    @Test
    void few_cases_of_interest_may_lie_in_a_box_smaller_than_the_least_mass() {
        Discovery discovery =
                Prim.of(Planted.of().unit(4).cases(500, 2, 0, x -> x[0] > 0.9 && x[1] > 0.8), Options.STANDARD);

        assertEquals(Set.of(0, 1), factors(first(discovery)));
        assertTrue(first(discovery).count().density() > 0.7);
        assertTrue(first(discovery).count().mass(discovery.all()) < 0.05);
    }

    @Test
    void the_trajectory_trades_coverage_for_density_down_to_the_least_mass() {
        Cases cases = Planted.of().unit(3).cases(1_000, 1, 0.1, PrimTest::corner);
        Count all = cases.count();
        List<Peel> trajectory = first(Prim.of(cases, Options.STANDARD)).trajectory();

        assertEquals(new Peel(Box.everything(3), all, 0), trajectory.get(0));
        for (int i = 1; i < trajectory.size(); i++) {
            Count before = trajectory.get(i - 1).count();
            Count now = trajectory.get(i).count();
            assertEquals(trajectory.get(i).box().count(cases), now);
            assertEquals(before.cases() - Math.max(1, before.cases() / 20), now.cases());
            assertTrue(now.hits() <= before.hits());
        }
        int last = trajectory.get(trajectory.size() - 1).count().cases();
        assertTrue(last >= 50 && last <= 53, () -> "ended with " + last);
    }

    @Test
    void the_box_chosen_has_the_highest_score_unless_somebody_asks_for_another() {
        Cases cases = Planted.of().unit(3).cases(500, 1, 0.1, PrimTest::corner);
        Found usual = first(Prim.of(cases, Options.STANDARD));
        Count all = cases.count();
        double best = usual.trajectory().stream()
                .mapToDouble(peel -> Options.Choice.score(peel.count(), all))
                .max()
                .orElseThrow();
        Found wide = first(Prim.of(cases, choosing(new Options.Choice(Optional.empty(), Optional.of(0.9)))));
        Found third = first(Prim.of(cases, choosing(new Options.Choice(Optional.of(3), Optional.empty()))));

        assertEquals(
                best,
                Options.Choice.score(usual.trajectory().get(usual.chosen()).count(), all));
        assertTrue(wide.trajectory().get(wide.chosen()).count().coverage(all) >= 0.9);
        assertTrue(wide.count().density() < usual.count().density());
        assertEquals(third.trajectory().get(3).box(), third.box());
        assertThrows(
                IllegalArgumentException.class,
                () -> Prim.of(cases, choosing(new Options.Choice(Optional.of(500), Optional.empty()))));
    }

    @Test
    void pasting_gives_back_what_peeling_took_too_much() {
        Cases cases = Planted.of().unit(2).cases(1_000, 1, 0, PrimTest::corner);
        Box tight = Box.everything(2)
                .with(0, new Limit.Between(0.75, 0.97))
                .with(1, new Limit.Between(Double.NEGATIVE_INFINITY, 0.3));
        Box pasted = Pasting.of(cases, tight, Options.STANDARD);

        assertEquals(1, pasted.count(cases).density());
        assertTrue(pasted.count(cases).coverage(cases.count()) > 0.9);
        assertEquals(Double.POSITIVE_INFINITY, ((Limit.Between) pasted.limit(0)).high());
    }

    @Test
    void the_order_of_the_cases_does_not_matter_and_the_same_cases_give_the_same_boxes() {
        Cases cases = Planted.of().unit(4).cases(300, 1, 0.1, PrimTest::corner);
        int n = cases.size();
        double[][] values = new double[n][4];
        boolean[] hits = new boolean[n];
        for (int at = 0; at < n; at++) {
            for (int factor = 0; factor < 4; factor++) {
                values[at][factor] = cases.value(n - 1 - at, factor);
            }
            hits[at] = cases.ofInterest(n - 1 - at);
        }
        Options alone = choosing(Options.Choice.STANDARD);
        Cases turned = Cases.of(cases.factors(), new int[n], values, hits);

        assertEquals(Prim.of(cases, Options.STANDARD), Prim.of(cases, Options.STANDARD));
        assertEquals(
                first(Prim.of(cases, alone)).trajectory(),
                first(Prim.of(turned, alone)).trajectory());
        assertEquals(
                first(Prim.of(cases, alone)).box(),
                first(Prim.of(turned, alone)).box());
    }

    @Test
    void quasi_p_values_are_binomial_tails() {
        for (int n : new int[] {1, 7, 40}) {
            for (int h = 0; h <= n; h++) {
                for (double p : new double[] {0, 0.05, 0.4, 1}) {
                    double tail = 1 - new BinomialDistribution(null, n, p).cumulativeProbability(h - 1);
                    assertEquals(tail, QuasiP.atLeast(h, n, p), 1e-12);
                }
            }
        }
        // 10 of 10 where half would be: 2⁻¹⁰.
        assertEquals(0x1p-10, QuasiP.of(new Count(10, 10), new Count(40, 20)), 1e-15);
        // No rounding to 0 where it is small: 0.1^30.
        assertEquals(1e-30, QuasiP.of(new Count(30, 30), new Count(300, 30)), 1e-40);
    }

    @Test
    void a_limit_that_does_nothing_has_a_large_quasi_p_value_and_is_given_up() {
        Cases cases = Planted.of().unit(3).cases(1_000, 1, 0.1, PrimTest::corner);
        Options all = new Options(0.05, 0, 0.05, 1, new Options.Choice(Optional.empty(), Optional.of(0.3)), true, 0, 1);
        Options strong =
                new Options(0.05, 0, 0.05, 1, new Options.Choice(Optional.empty(), Optional.of(0.3)), false, 0, 1);
        Found with = first(Prim.of(cases, all));
        Found without = first(Prim.of(cases, strong));

        Restriction third = with.restrictions().stream()
                .filter(restriction -> restriction.factor() == 2)
                .findFirst()
                .orElseThrow();
        assertTrue(third.weak());
        assertEquals(List.of(2), without.leftOut());
        assertEquals(Set.of(0, 1), factors(without));
    }

    @Test
    void nothing_is_looked_for_where_there_is_nothing_to_tell_apart() {
        Planted two = Planted.of().unit(2);

        assertEquals(
                "19 points are too few to look for a box, 20 are the least",
                refused(two.cases(19, 1, 0, PrimTest::corner)));
        assertEquals(
                "none of the 50 points meets the criterion, so there is nothing to tell apart",
                refused(two.cases(50, 1, 0, x -> false)));
        assertEquals(
                "every one of the 50 points meets the criterion, so there is nothing to tell apart",
                refused(two.cases(50, 1, 0, x -> true)));
    }

    private static String refused(Cases cases) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> Prim.of(cases, Options.STANDARD))
                .getMessage());
    }

    /** One case of interest among 20, and many equal values: nothing to find, and nothing breaks. */
    @Test
    void single_cases_and_equal_values_break_nothing() {
        Planted whole = Planted.of().whole(1, 2).named("a", "b");
        int[] seen = {0};
        Discovery one = Prim.of(whole.cases(20, 1, 0, x -> seen[0]++ == 0), Options.STANDARD);

        assertTrue(one.boxes().isEmpty() || one.boxes().get(0).count().cases() >= 5);
    }
}
