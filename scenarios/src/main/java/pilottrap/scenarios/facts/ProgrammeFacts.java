package pilottrap.scenarios.facts;

import static pilottrap.scenarios.facts.Measures.COUNT;
import static pilottrap.scenarios.facts.Measures.NOTHING;
import static pilottrap.scenarios.facts.Measures.SHARE;
import static pilottrap.scenarios.facts.Measures.SUCCESSES;
import static pilottrap.scenarios.facts.Measures.SUCCESSFUL_SHARE;
import static pilottrap.scenarios.facts.Measures.TO_PRODUCTION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pilottrap.simulation.measure.Series;

/** Facts about what leaders can do, alone and together. */
final class ProgrammeFacts {
    private static final String[] FOUNDATIONS = {
        "data_foundations", "integration_platform", "governance_modernization", "mlops"
    };
    private static final String[] PEOPLE = {
        "executive_sponsorship",
        "change_management",
        "training",
        "manager_incentives",
        "blameless_failure",
        "decentralize"
    };
    private static final String[] PORTFOLIO = {"wip_limit", "partner_first", "outcome_metrics", "back_office"};
    private static final int END = 78;

    private ProgrammeFacts() {}

    static List<Fact> of(Courses courses) {
        return List.of(slots(courses), training(courses), foundations(courses), bundles(courses));
    }

    private static Fact slots(Courses courses) {
        Course ten = courses.doing("at most 10 pilots at once", "wip_limit", 0, Map.of("pilots", 10.0));
        Course six = courses.doing("at most 6 pilots at once", "wip_limit", 0, Map.of("pilots", 6.0));
        return new Fact(
                "SF-02",
                "A limit on work in progress raises share and speed; too tight a one lowers the number that goes live.",
                "T09, T03, S2-41",
                List.of(
                        Claim.above(
                                "at most 10 at once: a greater part goes live",
                                Figure.difference(SHARE, ten, courses.base(), Scale.POINTS),
                                0),
                        Claim.above(
                                "at most 6: a greater part goes live",
                                Figure.difference(SHARE, six, courses.base(), Scale.POINTS),
                                0),
                        Claim.below(
                                "at most 10: sooner, mean from launch to production among pilots that go live",
                                Figure.difference(TO_PRODUCTION, ten, courses.base(), Scale.WEEKS),
                                0),
                        Claim.below(
                                "at most 6: sooner",
                                Figure.difference(TO_PRODUCTION, six, courses.base(), Scale.WEEKS),
                                0),
                        Claim.below(
                                "at most 6: fewer go live in all",
                                Figure.difference(COUNT, six, courses.base(), Scale.COUNT),
                                0)),
                Verdict.DISAGREES,
                "");
    }

    private static Fact training(Courses courses) {
        Course training = courses.doing("training", "training");
        Course sponsors = courses.doing("steady sponsors", "executive_sponsorship");
        Course both = courses.doing("training and steady sponsors", "training", "executive_sponsorship");
        return new Fact(
                "SF-04",
                "Training without sponsorship does little; both together do more than either.",
                "E65, E27, S1-16",
                List.of(
                        Claim.within(
                                "training alone moves the production share by less than half a point",
                                Figure.difference(SHARE, training, courses.base(), Scale.POINTS),
                                NOTHING),
                        Claim.within(
                                "and the share live and of value by less than half a point",
                                Figure.difference(SUCCESSFUL_SHARE, training, courses.base(), Scale.POINTS),
                                NOTHING),
                        Claim.above(
                                "both, against training alone: more are live and of value",
                                Figure.difference(SUCCESSFUL_SHARE, both, training, Scale.POINTS),
                                0),
                        Claim.above(
                                "both, against sponsors alone: more are live and of value",
                                Figure.difference(SUCCESSFUL_SHARE, both, sponsors, Scale.POINTS),
                                0)),
                Verdict.DISAGREES,
                "");
    }

    private static Fact foundations(Courses courses) {
        List<Claim> claims = new ArrayList<>();
        claims.addAll(
                worseBeforeBetter("data first", courses.doing("data foundations", "data_foundations"), courses.base()));
        claims.addAll(worseBeforeBetter(
                "data and integration first",
                courses.doing("data foundations and integration platform", "data_foundations", "integration_platform"),
                courses.base()));
        return new Fact(
                "SF-05",
                "Foundations first is worse before it is better; it overtakes after 12 to 24 months.",
                "S1-29, T01, T33",
                claims,
                Verdict.DISAGREES,
                "");
    }

    private static List<Claim> worseBeforeBetter(String what, Course course, Course base) {
        return List.of(
                Claim.below(
                        what + ": fewer have gone live by month 12",
                        Figure.difference(Measure.gain(Series.GONE_LIVE, 0, 12), course, base, Scale.COUNT),
                        0),
                Claim.above(
                        what + ": more have gone live by month 24",
                        Figure.difference(Measure.gain(Series.GONE_LIVE, 0, 24), course, base, Scale.COUNT),
                        0),
                Claim.above(
                        what + ": more have gone live in the end",
                        Figure.difference(Measure.gain(Series.GONE_LIVE, 0, END), course, base, Scale.COUNT),
                        0));
    }

    private static Fact bundles(Courses courses) {
        Course base = courses.base();
        Course foundations = courses.doing("the bundle Foundations", FOUNDATIONS);
        Course people = courses.doing("the bundle People", PEOPLE);
        Course portfolio = courses.doing("the bundle Portfolio", PORTFOLIO);
        Course both = courses.doing(
                "the bundles Foundations and People",
                Stream.of(FOUNDATIONS, PEOPLE).flatMap(Stream::of).toArray(String[]::new));
        return new Fact(
                "SF-14",
                "Structural and people bundles are at least additive; for its money, portfolio discipline does most.",
                "S1-31, T18, S2-41",
                List.of(
                        additive("go live", SHARE, both, foundations, people, base),
                        additive("are live and of value", SUCCESSFUL_SHARE, both, foundations, people, base),
                        perMoney("People", portfolio, people, base),
                        perMoney("Foundations", portfolio, foundations, base)),
                Verdict.DISAGREES,
                "");
    }

    private static Claim additive(String what, Measure measure, Course both, Course one, Course other, Course base) {
        return Claim.above(
                "the part that " + what + ": both together, less the sum of what each adds, not below −0.5 points",
                new Figure(
                        List.of(
                                new Term(both, measure),
                                new Term(one, measure),
                                new Term(other, measure),
                                new Term(base, measure)),
                        m -> (m[0] - m[3]) - (m[1] - m[3]) - (m[2] - m[3]),
                        Scale.POINTS),
                -NOTHING);
    }

    private static Claim perMoney(String other, Course portfolio, Course bundle, Course base) {
        return Claim.above(
                "more additional pilots live and of value for each M$ of programme spend than " + other,
                new Figure(
                        List.of(
                                new Term(portfolio, SUCCESSES),
                                new Term(portfolio, Measures.PROGRAMME_SPEND),
                                new Term(bundle, SUCCESSES),
                                new Term(bundle, Measures.PROGRAMME_SPEND),
                                new Term(base, SUCCESSES)),
                        m -> 1000 * ((m[0] - m[4]) / m[1] - (m[2] - m[4]) / m[3]),
                        Scale.COUNT),
                0);
    }
}
