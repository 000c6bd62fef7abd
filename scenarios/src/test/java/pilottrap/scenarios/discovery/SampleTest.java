package pilottrap.scenarios.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.simulation.measure.Outcome;

/** When a plan fails, and which points of a sweep are cases. */
final class SampleTest {
    private static final Design CUBE = new Design.LatinHypercube(100, 1);

    private static Criterion where(String... texts) {
        return Criterion.of(List.of(texts));
    }

    private static Function<Outcome, PointEstimate> at(double share, double value, double se) {
        Map<String, Double> values = Map.of("production_share", share, "net_value", value);
        return outcome -> new PointEstimate(
                0,
                10_000,
                OptionalDouble.of(values.getOrDefault(outcome.name(), Double.NaN)),
                OptionalDouble.of(se),
                OptionalDouble.empty());
    }

    @Test
    void tests_are_joined_by_and_or_by_or() {
        Criterion both = where("production_share < 8% and net_value<=-1.5e2");
        Criterion any = where("production_share < 0.08 or net_value > 3");

        assertEquals("production_share < 0.08 and net_value <= -150", both.text());
        assertEquals(both, where("production_share < 0.08", "net_value <= -150"));
        assertTrue(both.holds(at(0.05, -150, 0)));
        assertTrue(!both.holds(at(0.08, -150, 0)));
        assertTrue(!both.holds(at(0.05, -149, 0)));
        assertTrue(any.holds(at(0.05, 0, 0)));
        assertTrue(any.holds(at(0.5, 4, 0)));
        assertTrue(!any.holds(at(0.5, 3, 0)));
    }

    @Test
    void a_criterion_that_cannot_be_read_says_what_it_wants() {
        assertEquals(
                "knows no outcome production_shar; did you mean production_share?", refused("production_shar < 0.1"));
        assertEquals(
                "wants OUTCOME<NUMBER (or <=, >, >=), as in 'production_share < 8%', was production_share = 0.1",
                refused("production_share = 0.1"));
        assertEquals("wants a number after <, was 1.2.3", refused("production_share < 1.2.3"));
        assertEquals(
                "takes tests joined by 'and' or by 'or', not by both, was net_value < 0 and spend_total > 1 or limbo_share > 1",
                refused("net_value < 0 and spend_total > 1 or limbo_share > 1"));
    }

    private static String refused(String text) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> where(text)).getMessage());
    }

    @Test
    void a_plan_with_goals_fails_where_one_of_them_is_missed() {
        Criterion missed =
                Criterion.missed(List.of(new Goal("production_share", true, 0.2), new Goal("net_value", false, 10)));

        assertEquals("production_share < 0.2 or net_value > 10", missed.text());
        assertTrue(!missed.holds(at(0.2, 10, 0)));
        assertTrue(missed.holds(at(0.2, 10.1, 0)));
    }

    /** 1.96 standard errors either side of the bound. */
    @Test
    void luck_leaves_open_what_lies_within_the_interval_unless_another_test_settles_it() {
        Criterion one = where("production_share < 0.1");
        assertTrue(one.open(at(0.081, 0, 0.01)));
        assertTrue(one.open(at(0.119, 0, 0.01)));
        assertTrue(!one.open(at(0.08, 0, 0.01)));
        assertTrue(!one.open(at(0.12, 0, 0.01)));

        Criterion both = where("production_share < 0.1 and net_value < 0");
        assertTrue(both.open(at(0.1, -1, 0.01)));
        assertTrue(!both.open(at(0.1, 1, 0.01)), "a sure no settles it");
        Criterion any = where("production_share < 0.1 or net_value < 0");
        assertTrue(any.open(at(0.1, 1, 0.01)));
        assertTrue(!any.open(at(0.1, -1, 0.01)), "a sure yes settles it");
    }

    /** A share of nothing in n organizations may be as large as 3.69 ÷ n; of a median nothing is known of luck. */
    @Test
    void where_an_estimate_has_no_interval_luck_leaves_it_open_unless_so_many_saw_nothing() {
        assertTrue(where("production_share < 0.1").open(bare(0, 36)));
        assertTrue(!where("production_share < 0.1").open(bare(0, 37)));
        assertTrue(where("production_share < 0.1").open(bare(0.5, 1)), "a single replication settles nothing");
        assertTrue(where("weeks_launch_to_production > 50").open(bare(90, 1_000)));
        assertTrue(!where("weeks_launch_to_production > 50 and production_share < 0.1")
                .open(outcome -> outcome.name().equals("production_share")
                        ? at(0.2, 0, 0.01).apply(outcome)
                        : bare(90, 100).apply(outcome)));
    }

    private static Function<Outcome, PointEstimate> bare(double value, long n) {
        return outcome ->
                new PointEstimate(0, n, OptionalDouble.of(value), OptionalDouble.empty(), OptionalDouble.empty());
    }

    @Test
    void the_worst_fifth_is_a_fifth() {
        SyntheticSweep sweep = SyntheticSweep.of(Planted.of().unit(2), 100, CUBE, x -> x[0]);
        Outcome share = Criterion.outcome("production_share");
        Outcome limbo = Criterion.outcome("limbo_share");

        for (Outcome outcome : List.of(share, limbo)) {
            for (boolean worst : new boolean[] {true, false}) {
                Criterion criterion = Criterion.extreme(outcome, sweep.estimates(outcome), 0.2, worst);
                assertEquals(
                        new Count(100, 20), Sample.of(sweep, criterion).cases().count());
                boolean low = worst == outcome.equals(share);
                assertEquals(
                        low ? Criterion.Sign.AT_MOST : Criterion.Sign.AT_LEAST,
                        criterion.tests().get(0).sign());
            }
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> Criterion.extreme(Criterion.outcome("pilots_launched"), sweep.estimates(share), 0.2, true));
    }

    @Test
    void points_without_runs_and_without_values_are_counted_and_left_out() {
        SyntheticSweep sweep = SyntheticSweep.of(Planted.of().unit(2), 100, CUBE, x -> x[0] < 0.1 ? Double.NaN : x[0])
                .with(0.005, 60);
        Sample sample = Sample.of(sweep, where("production_share < 0.5"));

        assertEquals(40, sample.unrun());
        assertEquals(60, sample.cases().size() + sample.valueless());
        assertTrue(sample.valueless() > 0);
        for (int at = 0; at < sample.cases().size(); at++) {
            double x = sample.cases().value(at, 0);
            assertEquals(sweep.experiment().matrix().value(sample.cases().point(at), 0), x);
            assertEquals(x < 0.5, sample.cases().ofInterest(at));
            assertEquals(Math.abs(x - 0.5) < 1.96 * 0.005, sample.open().get(at));
        }
        assertTrue(sample.undecided() > 0);
    }

    @Test
    void designs_that_fill_no_space_are_refused_and_others_remarked_on() {
        Planted two = Planted.of().unit(2);
        Criterion criterion = where("production_share < 0.5");

        assertTrue(Sample.of(SyntheticSweep.of(two, 30, CUBE, x -> x[0]), criterion)
                .remarks()
                .isEmpty());
        for (Design design : List.of(new Design.Grid(5), new Design.Listed(30), new Design.Saltelli(8, 1))) {
            assertEquals(
                    1,
                    Sample.of(SyntheticSweep.of(two, 30, design, x -> x[0]), criterion)
                            .remarks()
                            .size());
        }
        for (Design design : List.of(new Design.Morris(10, 4, 1), new Design.OneAtATime(5))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Sample.of(SyntheticSweep.of(two, 30, design, x -> x[0]), criterion));
        }
    }
}
