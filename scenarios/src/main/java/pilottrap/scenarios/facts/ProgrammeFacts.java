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
    /** The last month. */
    static final int END = 78;

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
                "Share and speed hold, and too tight a limit does lower the number, but six is not too "
                        + "tight here. Against no limit 10 slots bring 1.1 more pilots live per organization, 6 "
                        + "slots 0.3 more, 4 slots 0.9 fewer, 2 slots 3.0 fewer and a single one 4.3 fewer (300 "
                        + "organizations, seed 1). At 6 the launches fall from 58 to 24, but the part of them that "
                        + "goes live rises two and a half times. The inverted U is there; its falling side begins "
                        + "lower than the fact says.");
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
                "Most of what training does here is done by its price. Programmes are paid from the "
                        + "envelope that launches follow, so 4.2 of 58 pilots are not launched, and fewer pilots "
                        + "mean a higher share (SF-01): a programme that costs as much and does nothing moves the "
                        + "share by +1.12 points [0.85, 1.39]. Training for nothing moves it by +0.43 [0.30, 0.55], "
                        + "and what is live and of value by +0.60 [0.45, 0.75]; where process owners do not answer "
                        + "to their teams' fear (`resistance.fear` 0), by −0.12 [−0.22, −0.02] (300 organizations, "
                        + "seed 1). So training itself does little for production, as the fact says; the launches "
                        + "it crowds out do the rest.");
    }

    private static Fact foundations(Courses courses) {
        List<Claim> claims = new ArrayList<>();
        claims.addAll(worseBeforeBetter("data first", dataFirst(courses), courses.base()));
        claims.addAll(worseBeforeBetter("data and integration first", bothFirst(courses), courses.base()));
        return new Fact(
                "SF-05",
                "Foundations first is worse before it is better; it overtakes after 12 to 24 months.",
                "S1-29, T01, T33",
                claims,
                Verdict.DISAGREES,
                "Worse before better holds, and in half-yearly go-lives the new course overtakes in "
                        + "months 18 to 24 with data and integration and in months 24 to 30 with data alone. What "
                        + "was lost by then is made good later: in all that has gone live it overtakes after about "
                        + "28 and 31 months, as the picture shows. Three causes, taken away one at a time with 300 "
                        + "organizations of seed 1, where it overtakes after about 31 and 34 months: with nobody "
                        + "diverted, data first is ahead from the first year on; with maturity rising with a time "
                        + "constant of 26 weeks instead of 60 it overtakes after about 29 months; and with "
                        + "programmes that cost nothing, so that launches go on, data and integration overtake "
                        + "after about 26. On top comes the year that a pilot takes to production. The capability "
                        + "trap is deeper here than the fact says.");
    }

    static Course dataFirst(Courses courses) {
        return courses.doing("data foundations", "data_foundations");
    }

    static Course bothFirst(Courses courses) {
        return courses.doing("data foundations and integration platform", "data_foundations", "integration_platform");
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
                "Both bundles save the same pilots. About half of all launched ones pass the pilot "
                        + "review, whatever is done after it; Foundations alone bring 24 of 100 live, People 22, "
                        + "both 34, where 36 would be the sum. This is not for want of launches or of specialists: "
                        + "with programmes that cost nothing the gap is −3.31 points [−4.15, −2.48], and −1.74 "
                        + "[−2.48, −0.99] in what is live and of value; with ten times the pools it is −3.60 "
                        + "[−4.75, −2.45] (300 organizations, seed 1). In numbers it is worse: 23 M$ of programmes "
                        + "leave 23 launches of 58, so both bundles together bring 3.2 more successes per "
                        + "organization, fewer than Foundations alone (3.6); free of cost it would be 6.8 against "
                        + "4.0 and 3.7. For its money portfolio discipline does most, as the fact says: 1.8 more "
                        + "successes for 0.4 M$.");
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
