package pilottrap.scenarios.facts;

import static pilottrap.scenarios.facts.Measures.CLOSED_SHARE;
import static pilottrap.scenarios.facts.Measures.LIMBO_SHARE;
import static pilottrap.scenarios.facts.Measures.LITTLE;
import static pilottrap.scenarios.facts.Measures.SHARE;
import static pilottrap.scenarios.facts.Measures.TO_CLOSURE;

import java.util.List;
import pilottrap.simulation.parameter.Parameters;

/** Facts about how pilots are judged and closed. */
final class CultureFacts {
    private CultureFacts() {}

    static List<Fact> of(Courses courses) {
        return List.of(metrics(courses), discipline(courses), punishment(courses));
    }

    private static Fact metrics(Courses courses) {
        Course base = courses.base();
        Course measured = courses.doing("outcome metrics", "outcome_metrics");
        return new Fact(
                "SF-07",
                "Vanity inflates apparent success; outcome metrics lower apparent and raw production, and raise success"
                        + " per production and net value.",
                "S0-24, S2-42, T23, E03",
                List.of(
                        Claim.below(
                                "outcome metrics: a smaller part is reported as a success",
                                Figure.difference(Measures.APPARENT_SHARE, measured, base, Scale.POINTS),
                                0),
                        Claim.below(
                                "fewer reported successes for each real one",
                                Figure.difference(Measures.INFLATION, measured, base, Scale.COUNT),
                                0),
                        Claim.below(
                                "fewer go live in all",
                                Figure.difference(Measures.PRODUCTIONS, measured, base, Scale.COUNT),
                                0),
                        Claim.above(
                                "more of those that go live are of value",
                                Figure.difference(Measures.SUCCESS_GIVEN_PRODUCTION, measured, base, Scale.POINTS),
                                0),
                        Claim.above(
                                "more net value",
                                Figure.difference(Measures.NET_VALUE, measured, base, Scale.MONEY),
                                0)),
                Verdict.AGREES,
                "The number that goes live falls because gates stop more; what remains is of value more " + "often.");
    }

    private static Fact discipline(Courses courses) {
        Course mild = courses.with("kill discipline 0.3", Parameters.KILL_DISCIPLINE, 0.3);
        Course strict = courses.with("kill discipline 0.6", Parameters.KILL_DISCIPLINE, 0.6);
        return new Fact(
                "SF-13",
                "Kill discipline moves failures from limbo to closed, and sooner; the production share stays about"
                        + " the same.",
                "T21, S2-42",
                List.of(
                        Claim.below(
                                "kill discipline .6 against .3: fewer in limbo",
                                Figure.difference(LIMBO_SHARE, strict, mild, Scale.POINTS),
                                0),
                        Claim.above(
                                "more of them closed", Figure.difference(CLOSED_SHARE, strict, mild, Scale.POINTS), 0),
                        Claim.below(
                                "closed sooner, mean over the closed",
                                Figure.difference(TO_CLOSURE, strict, mild, Scale.WEEKS),
                                0),
                        Claim.within(
                                "the production share moves by less than a point",
                                Figure.difference(SHARE, strict, mild, Scale.POINTS),
                                LITTLE)),
                Verdict.AGREES,
                "");
    }

    private static Fact punishment(Courses courses) {
        Course safe = courses.with("psychological safety 0.7", Parameters.PSYCHOLOGICAL_SAFETY, 0.7);
        Course baseline = courses.with("psychological safety 0.3", Parameters.PSYCHOLOGICAL_SAFETY, 0.3);
        Course harsh = courses.with("psychological safety 0.1", Parameters.PSYCHOLOGICAL_SAFETY, 0.1);
        Course forgetfulSafe =
                Courses.also(safe, "psychological safety 0.7, no saving by learning", Parameters.LEARNING_SAVING, 0);
        Course forgetfulHarsh =
                Courses.also(harsh, "psychological safety 0.1, no saving by learning", Parameters.LEARNING_SAVING, 0);
        return new Fact(
                "SF-18",
                "Punishing failure makes zombies: more in limbo, closed later, and less learned.",
                "S0-12, E67, T22",
                List.of(
                        Claim.above(
                                "psychological safety .1 against .7: more in limbo",
                                Figure.difference(LIMBO_SHARE, harsh, safe, Scale.POINTS),
                                0),
                        Claim.above(
                                ".3 against .7: more in limbo",
                                Figure.difference(LIMBO_SHARE, baseline, safe, Scale.POINTS),
                                0),
                        Claim.above(
                                ".1 against .3: more in limbo",
                                Figure.difference(LIMBO_SHARE, harsh, baseline, Scale.POINTS),
                                0),
                        Claim.above(
                                ".1 against .7: abandoned later, mean over the abandoned",
                                Figure.difference(Measures.TO_ABANDONMENT, harsh, safe, Scale.WEEKS),
                                0),
                        Claim.below(
                                ".1 against .7: learning saves less of the pilot work",
                                new Figure(
                                        List.of(
                                                new Term(harsh, Measures.PILOT_WORK),
                                                new Term(forgetfulHarsh, Measures.PILOT_WORK),
                                                new Term(safe, Measures.PILOT_WORK),
                                                new Term(forgetfulSafe, Measures.PILOT_WORK)),
                                        m -> (1 - m[0] / m[1]) - (1 - m[2] / m[3]),
                                        Scale.POINTS),
                                0)),
                Verdict.AGREES,
                "");
    }
}
