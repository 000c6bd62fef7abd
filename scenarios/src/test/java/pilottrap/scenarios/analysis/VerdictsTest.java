package pilottrap.scenarios.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.Difference.Verdict;
import pilottrap.scenarios.analysis.Verdicts.Case;
import pilottrap.scenarios.analysis.Verdicts.Holm;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;

final class VerdictsTest {
    private static Case of(String name, double mean, double se, long n, double indifference) {
        return new Case(
                Outcomes.byName(name).orElseThrow(),
                new Paired(Optional.of(mean), Optional.of(se), Optional.empty(), n),
                indifference,
                Optional.empty());
    }

    @Test
    void holm_adjusts_known_p_values_as_known() {
        List<Holm> adjusted = Verdicts.holm(List.of(0.01, 0.04, 0.03, 0.005));

        assertEquals(
                List.of(0.03, 0.06, 0.06, 0.02),
                adjusted.stream().map(Holm::p).toList(),
                "R: p.adjust(c(0.01, 0.04, 0.03, 0.005), \"holm\")");
        assertEquals(List.of(3, 1, 2, 4), adjusted.stream().map(Holm::times).toList());
        assertEquals(List.of(), Verdicts.holm(List.of()));
        assertEquals(1, Verdicts.holm(List.of(0.9, 0.8)).get(0).p());
    }

    /** With 20 true null hypotheses any false alarm has a chance of 5 %, not of 64 %. 4,000 times: 5 ± 1 % but once in 270. */
    @Test
    void holm_keeps_the_odds_of_any_false_alarm() {
        SplittableRandom random = new SplittableRandom(1);
        int alarms = 0;
        int plainAlarms = 0;
        for (int macro = 0; macro < 4_000; macro++) {
            List<Double> plain = random.doubles(20).boxed().toList();
            alarms += Verdicts.holm(plain).stream().anyMatch(holm -> holm.p() < 0.05) ? 1 : 0;
            plainAlarms += plain.stream().anyMatch(p -> p < 0.05) ? 1 : 0;
        }

        assertEquals(0.05, alarms / 4_000.0, 0.01);
        assertTrue(plainAlarms > 2_000, "and plain p-values would not");
    }

    @Test
    void p_values_are_adjusted_over_the_judged_outcomes_of_all_alternatives_and_over_nothing_else() {
        List<Case> cases = List.of(
                of("production_share", 0.02, 0.01, 1_001, 0.005), // p 0.0458
                of("killed_share", 0.02, 0.01, 1_001, 0.005));
        List<List<Difference>> judged = new Verdicts(false).judge(List.of(cases, cases));

        Difference share = judged.get(0).get(0);
        assertEquals(0.0458, share.p().orElseThrow(), 1e-4);
        assertEquals(2 * share.p().orElseThrow(), share.holm().orElseThrow(), 1e-12);
        assertEquals(Verdict.UNDECIDED, share.verdict(), "two judged differences, one alternative each");
        Difference explored = judged.get(1).get(1);
        assertEquals(Optional.empty(), explored.holm());
        assertEquals(Verdict.DIFFERENT, explored.verdict(), "explored by its own interval");
        assertEquals(0.9771, share.confidence().orElseThrow(), 1e-4);
    }

    @Test
    void equivalence_is_the_whole_interval_within_the_indifference() {
        assertEquals(
                Verdict.SAME,
                only(of("production_share", 0.001, 0.002, 1_001, 0.005)).verdict());
        assertEquals(
                Verdict.UNDECIDED,
                only(of("production_share", 0.0012, 0.002, 1_001, 0.005)).verdict());
        assertEquals(
                Verdict.SAME,
                only(of("production_share", 0.004, 0.0004, 1_001, 0.005)).verdict());
        assertEquals(
                Verdict.BETTER,
                only(of("production_share", 0.0045, 0.0004, 1_001, 0.005)).verdict());
        assertEquals(
                Verdict.WORSE,
                only(of("limbo_share", 0.02, 0.001, 1_001, 0.005)).verdict());
        assertEquals(
                0,
                only(of("limbo_share", 0.02, 0.001, 1_001, 0.005)).confidence().orElseThrow(),
                1e-6);
    }

    private static Difference only(Case each) {
        return new Verdicts(false).judge(List.of(List.of(each))).get(0).get(0);
    }

    @Test
    void whichever_settles_it_sooner_tells_how_many_more() {
        Difference byEffect = only(of("production_share", 0.01, 0.008, 400, 0.005));
        assertEquals(
                Math.ceil(400 * Math.pow(1.959964 * 0.8, 2)) - 400,
                byEffect.more().orElseThrow(),
                1);
        Difference byEquivalence = only(of("production_share", 0.0001, 0.004, 400, 0.005));
        assertEquals(
                Math.ceil(400 * Math.pow(1.959964 * 0.004 / 0.0049, 2)) - 400,
                byEquivalence.more().orElseThrow(),
                1);
        assertEquals(
                Optional.empty(),
                only(of("production_share", 0.1, 0.01, 400, 0.005)).more());
    }

    @Test
    void without_an_error_nothing_is_settled_and_nothing_promised() {
        Difference difference = only(new Case(
                Outcomes.byName("production_share").orElseThrow(),
                new Paired(Optional.of(0.1), Optional.empty(), Optional.empty(), 1),
                0.005,
                Optional.empty()));

        assertEquals(Verdict.UNDECIDED, difference.verdict());
        assertEquals(Optional.empty(), difference.more());
        assertEquals(Optional.empty(), difference.holm());
    }

    @Test
    void few_pairs_that_differ_all_alike_settle_nothing_but_many_do() {
        assertEquals(
                Verdict.UNDECIDED,
                only(of("production_share", 0.1, 0, 9, 0.005)).verdict());
        assertEquals(
                Verdict.BETTER, only(of("production_share", 0.1, 0, 10, 0.005)).verdict());
        assertEquals(Verdict.SAME, only(of("production_share", 0, 0, 2, 0.005)).verdict(), "the very same plan");
    }

    @Test
    void the_family_is_in_the_catalogue() {
        for (String name : Comparer.JUDGED) {
            assertTrue(Outcomes.byName(name).map(Outcome::name).isPresent(), name);
        }
    }
}
