package pilottrap.scenarios.facts;

import static pilottrap.scenarios.facts.Measures.COUNT;
import static pilottrap.scenarios.facts.Measures.NOTHING;
import static pilottrap.scenarios.facts.Measures.SHARE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;

/** Facts about how much is started, and what is scarce. */
final class LoadFacts {
    private LoadFacts() {}

    static List<Fact> of(Courses courses) {
        return List.of(load(courses), money(courses), sourcing(courses), bottleneck(courses), law(courses));
    }

    private static Fact load(Courses courses) {
        List<Double> factors = new ArrayList<>(rates(courses).keySet());
        List<Course> rates = new ArrayList<>(rates(courses).values());
        List<Claim> claims = new ArrayList<>();
        claims.add(Claim.below(
                "three times the pilots: a smaller part of them goes live",
                Figure.difference(SHARE, rates.get(5), rates.get(2), Scale.POINTS),
                0));
        for (int i = 1; i < factors.size(); i++) {
            claims.add(Claim.below(
                    "from × " + plain(factors.get(i - 1)) + " to × " + plain(factors.get(i))
                            + ": a smaller part goes live",
                    Figure.difference(SHARE, rates.get(i), rates.get(i - 1), Scale.POINTS),
                    0));
        }
        claims.add(Claim.above(
                "from × 0.25 to × 0.5: more of them go live in all",
                Figure.difference(COUNT, rates.get(1), rates.get(0), Scale.COUNT),
                0));
        claims.add(Claim.below(
                "from × 2 to × 3: fewer of them go live in all",
                Figure.difference(COUNT, rates.get(5), rates.get(4), Scale.COUNT),
                0));
        return new Fact(
                "SF-01",
                "Piling up pilots lowers the share that goes live, and from some load on even their number.",
                "T03, T09, S2-41",
                claims,
                Verdict.AGREES,
                "");
    }

    /** The launch rates that facts look at, by their factor on the baseline's, ascending. */
    static Map<Double, Course> rates(Courses courses) {
        Map<Double, Course> rates = new LinkedHashMap<>();
        for (double factor : new double[] {0.25, 0.5, 1, 1.5, 2, 3}) {
            rates.put(
                    factor,
                    factor == 1
                            ? courses.base()
                            : courses.times("launch rate × " + plain(factor), Parameters.LAUNCH_RATE, factor));
        }
        return rates;
    }

    private static String plain(double factor) {
        return factor == Math.rint(factor) ? Integer.toString((int) factor) : Double.toString(factor);
    }

    private static Fact money(Courses courses) {
        Course half = courses.doing("half the money", "more_budget", 0, Map.of("factor", 0.5));
        Course more = courses.doing("half as much money again", "more_budget", 0, Map.of("factor", 1.5));
        Course twice = courses.doing("twice the money", "more_budget", 0, Map.of("factor", 2.0));
        return new Fact(
                "SF-06",
                "Money alone does not raise the production rate.",
                "S0-09, S0-39, S4-41",
                List.of(
                        Claim.below(
                                "twice the budget raises the share by less than half a point",
                                Figure.difference(SHARE, twice, courses.base(), Scale.POINTS),
                                NOTHING),
                        Claim.below(
                                "half as much again raises it by less than half a point",
                                Figure.difference(SHARE, more, courses.base(), Scale.POINTS),
                                NOTHING),
                        Claim.below(
                                "the whole budget, against half of it, raises it by less than half a point",
                                Figure.difference(SHARE, courses.base(), half, Scale.POINTS),
                                NOTHING)),
                Verdict.AGREES,
                "Put by the control N1, which raises or lowers the envelope against its reference: "
                        + "launches follow it at once and finishing capacity late and by less, so more money means "
                        + "more pilots in the same queues. To state another budget for the organization "
                        + "(`organization.budget.annual` × 1.5 or × 2) changes nothing at all, to the last digit, "
                        + "for launches and pools are stated at the reference budget, and money does not run out.");
    }

    private static Fact sourcing(Courses courses) {
        return new Fact(
                "SF-08",
                "What is bought or built with a partner goes live about twice as often as what is built in house.",
                "E07, S2-27",
                List.of(new Claim(
                        "bought and partnered against built, in the baseline: between 1.6 and 3 times",
                        new Figure(
                                List.of(
                                        new Term(courses.base(), Measures.EXTERNAL_SHARE),
                                        new Term(courses.base(), Measures.BUILT_SHARE)),
                                m -> m[0] / m[1],
                                Scale.TIMES),
                        1.6,
                        3)),
                Verdict.AGREES,
                "An input check: the model was fitted to this ratio (C6), so it must hold.");
    }

    /** Data and integration have the longest waits of the baseline by far; the other four pools are no bottlenecks. */
    private static Fact bottleneck(Courses courses) {
        Course data = quarterMore(courses, PoolKind.DATA);
        Course integration = quarterMore(courses, PoolKind.INTEGRATION);
        List<Claim> claims = new ArrayList<>();
        for (PoolKind pool : List.of(PoolKind.AI, PoolKind.GOVERNANCE, PoolKind.CHANGE, PoolKind.MLOPS)) {
            claims.add(Claim.within(
                    "a quarter more people in " + pool.label() + " move the share by less than half a point",
                    Figure.difference(SHARE, quarterMore(courses, pool), courses.base(), Scale.POINTS),
                    NOTHING));
        }
        claims.add(Claim.above(
                "a quarter more in " + PoolKind.INTEGRATION.label() + " raise it",
                Figure.difference(SHARE, integration, courses.base(), Scale.POINTS),
                0));
        claims.add(Claim.below(
                "a quarter more in " + PoolKind.DATA.label() + ": less waiting there",
                Figure.difference(Measures.wait(PoolKind.DATA), data, courses.base(), Scale.WEEKS),
                0));
        claims.add(Claim.above(
                "and more in " + PoolKind.INTEGRATION.label() + ", where the queue moves to",
                Figure.difference(Measures.wait(PoolKind.INTEGRATION), data, courses.base(), Scale.WEEKS),
                0));
        return new Fact(
                "SF-09",
                "Relieving what is no bottleneck does about nothing; relieving a bottleneck moves it.",
                "T09, S0-39",
                claims,
                Verdict.AGREES,
                "Data and integration have the longest waits of the baseline, 12 and 11 weeks beyond the "
                        + "work itself; the four other pools count as no bottlenecks. Data has the longest queue, "
                        + "yet relieving it moves the share by half a point only, since the queue moves on to "
                        + "integration.");
    }

    private static Course quarterMore(Courses courses, PoolKind pool) {
        return courses.times(pool.label() + " × 1.25", Parameters.capacity(pool), 1.25);
    }

    private static Fact law(Courses courses) {
        List<Claim> claims = new ArrayList<>();
        for (PoolKind pool : PoolKind.values()) {
            claims.add(Claim.within(
                    pool.label() + ": jobs present over time, of the row, less time in the pool, of the ledger,"
                            + " relative",
                    new Figure(
                            List.of(new Term(
                                    courses.base(),
                                    LittlesLaw.residual(
                                            pool, courses.base().blueprint().horizonWeeks()))),
                            m -> m[0],
                            Scale.RESIDUAL),
                    LittlesLaw.TOLERANCE));
        }
        return new Fact(
                "SF-22",
                "Little's law holds in every pool.",
                "T09",
                claims,
                Verdict.AGREES,
                "An exact identity, checked in the first " + Trials.DETAILED + " organizations from two records that"
                        + " are kept apart: the jobs present over time stand in the row, when each job came and left in"
                        + " the ledger.");
    }
}
