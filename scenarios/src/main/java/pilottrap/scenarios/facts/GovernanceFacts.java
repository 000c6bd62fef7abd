package pilottrap.scenarios.facts;

import static pilottrap.scenarios.facts.Measures.INCIDENTS;
import static pilottrap.scenarios.facts.Measures.LAUNCHED;
import static pilottrap.scenarios.facts.Measures.NET_VALUE;
import static pilottrap.scenarios.facts.Measures.NOTHING;
import static pilottrap.scenarios.facts.Measures.SHARE;
import static pilottrap.scenarios.facts.Measures.TRUST;
import static pilottrap.scenarios.facts.Measures.VALUE;

import java.util.List;
import java.util.Map;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameters;

/** Facts about who decides: functions, boards, or the systems themselves. */
final class GovernanceFacts {
    private GovernanceFacts() {}

    static List<Fact> of(Courses courses) {
        return List.of(win(courses), decentralization(courses), autonomy(courses), backOffice(courses));
    }

    private static Fact win(Courses courses) {
        Course won = courses.doing("a success at week 30", "early_win", 30, Map.of());
        return new Fact(
                "SF-11",
                "Early wins raise later success.",
                "T04",
                List.of(Claim.above(
                        "one success given at week 30: of the pilots launched in years 2 to 4 a greater part goes live",
                        Figure.difference(Measures.LATER_SHARE, won, courses.base(), Scale.POINTS),
                        0)),
                Verdict.AGREES,
                "The effect is small, a quarter of a point: a success adds 0.06 to its sponsor's "
                        + "commitment to other pilots and 0.012 to the attitude of every process owner.");
    }

    private static Fact decentralization(Courses courses) {
        Course base = courses.base();
        Course free = courses.doing(
                "decentralized authority without accountability", "decentralize", 0, Map.of("accountability", 0.0));
        return new Fact(
                "SF-15",
                "Decentralization without accountability raises launches and incidents more than value.",
                "S2-40",
                List.of(
                        Claim.above(
                                "launches grow by a greater factor than value",
                                Figure.more(LAUNCHED, VALUE, free, base),
                                1),
                        Claim.above(
                                "incidents grow by a greater factor than value",
                                Figure.more(INCIDENTS, VALUE, free, base),
                                1),
                        Claim.above("more launches", Figure.times(LAUNCHED, free, base), 1),
                        Claim.above("more incidents", Figure.times(INCIDENTS, free, base), 1)),
                Verdict.AGREES,
                "");
    }

    private static Fact autonomy(Courses courses) {
        Course one = fixed(courses, 1);
        Course two = fixed(courses, 2);
        Course three = fixed(courses, 3);
        Course dynamic = courses.doing("autonomy by risk and trust", "teaming_protocols");
        return new Fact(
                "SF-16",
                "Premature autonomy destroys trust, and one level too many costs more than one too few brings; autonomy"
                        + " that follows risk and trust beats a fixed one.",
                "E63, E64, T16",
                List.of(
                        Claim.below(
                                "every system at level 3 from the start, against level 2: less trust in the end",
                                Figure.difference(TRUST, three, two, Scale.POINTS),
                                0),
                        Claim.above(
                                "the step from level 2 to 3 costs more trust than that from 1 to 2",
                                new Figure(
                                        List.of(new Term(one, TRUST), new Term(two, TRUST), new Term(three, TRUST)),
                                        m -> (m[1] - m[2]) - (m[0] - m[1]),
                                        Scale.POINTS),
                                0),
                        Claim.above(
                                "by risk and trust, against level 2: more net value",
                                Figure.difference(NET_VALUE, dynamic, two, Scale.MONEY),
                                0),
                        Claim.above(
                                "against level 3: more net value",
                                Figure.difference(NET_VALUE, dynamic, three, Scale.MONEY),
                                0),
                        Claim.above(
                                "against level 3: more trust",
                                Figure.difference(TRUST, dynamic, three, Scale.POINTS),
                                0),
                        Claim.above(
                                "against level 2: not half a point less trust",
                                Figure.difference(TRUST, dynamic, two, Scale.POINTS),
                                -NOTHING)),
                Verdict.DISAGREES,
                "Trust falls as the fact says, but autonomy pays all the same. A level multiplies value "
                        + "directly (0.65, 0.85, 1), while an incident costs trust and governance's goodwill, no "
                        + "money, and there are only 3 of them per organization in six and a half years with every "
                        + "system at level 3. Autonomy by risk and trust beats the baseline's own slow static "
                        + "protocol, by 0.20 M$ [0.08, 0.31] of net value, but not a fixed level: half of the gap "
                        + "to level 2 is the 0.45 M$ that the protocol costs, the rest its thresholds, which hold "
                        + "systems back (without them the value differs by −0.08 M$ [−0.19, 0.03]). Were all levels "
                        + "worth the same, the values would not differ (−0.02 M$ [−0.15, 0.11]); with ten times the "
                        + "incidents the protocol keeps 2.1 points more trust than level 3 and still loses 1.69 M$ "
                        + "(300 organizations, seed 1). What the model lacks is what an incident costs.");
    }

    /** Every system at one level within weeks of going live, whatever its age, quality and the trust in it. */
    private static Course fixed(Courses courses, int level) {
        Blueprint blueprint = courses.base()
                .blueprint()
                .with(Parameters.STATIC_CEILING, level)
                .with(Parameters.STATIC_PROMOTION, 10)
                .with(Parameters.STATIC_AGE, 0)
                .with(Parameters.STATIC_TRUST, 0)
                .with(Parameters.STATIC_QUALITY, 0);
        return new Course("autonomy fixed at level " + level, blueprint);
    }

    private static Fact backOffice(Courses courses) {
        Course base = courses.base();
        Course balanced = courses.doing("back-office rebalancing", "back_office");
        return new Fact(
                "SF-19",
                "Rebalancing towards the back office raises value more than the production share.",
                "S2-25, S2-47, E09",
                List.of(
                        Claim.above(
                                "value grows by a greater factor than the share",
                                Figure.more(VALUE, SHARE, balanced, base),
                                1),
                        Claim.above("more value", Figure.times(VALUE, balanced, base), 1)),
                Verdict.AGREES,
                "");
    }
}
