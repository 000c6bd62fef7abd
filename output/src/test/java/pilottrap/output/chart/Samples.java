package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import pilottrap.scenarios.analysis.Estimate;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.pilot.Cause;
import pilottrap.simulation.pilot.Fate;

/** Invented summaries: sample data, the output of no run. */
final class Samples {
    static final int MONTHS = 60;

    String scenario = "Mid-size insurer, sample data";
    String version = "sample data";
    String currency = "USD";
    long organizations = 1000;
    boolean single;
    int launchWeeks = 130;
    List<String> assumptions = List.of();
    List<String> choices = List.of();
    List<String> facts = List.of();
    /** Pilots by furthest stage and exit: killed, rejected, abandoned, limbo, unfinished. */
    double[][] exits = {
        {7.9, 0, 0.4, 0.6, 0.2},
        {0, 0, 2.6, 3.8, 0.3},
        {0, 0, 1.9, 2.8, 0.4},
        {0, 2.2, 0.4, 0.4, 0.2},
        {0, 0, 0.8, 0.3, 0.2},
        {1.7, 0, 0.1, 0.2, 0.1}
    };

    double live = 3.5;
    double successful = 2.1;
    double scaled = 0.9;
    double spread = 1;
    double value = 21_400;
    boolean fans = true;
    /** Whether fatigue has passed again by the end. */
    boolean passing;

    static Summary normal() {
        return new Samples().build();
    }

    /** Summaries at the edges of what can happen, by name. */
    static Map<String, Summary> extremes() {
        Map<String, Summary> all = new LinkedHashMap<>();
        all.put("normal", normal());
        all.put("ensemble", Ensembles.drawn(normal(), "enterprise", 0.03));
        all.put("ensemble-of-luck", Ensembles.drawn(normal(), "w".repeat(200), 0));
        Samples nothing = new Samples();
        nothing.exits = new double[6][5];
        nothing.live = 0;
        nothing.successful = 0;
        nothing.scaled = 0;
        all.put("nothing", nothing.build());
        Samples none = new Samples();
        none.exits[5][0] += none.live;
        none.live = 0;
        none.successful = 0;
        none.scaled = 0;
        all.put("none-live", none.build());
        Samples every = new Samples();
        every.exits = new double[6][5];
        every.live = 31;
        every.successful = 31;
        every.scaled = 31;
        all.put("all-live", every.build());
        Samples killed = new Samples();
        killed.exits = new double[6][5];
        killed.exits[0][0] = 31;
        killed.live = 0;
        killed.successful = 0;
        killed.scaled = 0;
        all.put("all-killed", killed.build());
        Samples limbo = new Samples();
        limbo.exits = new double[6][5];
        limbo.exits[1][3] = 31;
        limbo.live = 0;
        limbo.successful = 0;
        limbo.scaled = 0;
        all.put("all-limbo", limbo.build());
        Samples ended = new Samples();
        ended.exits = new double[6][5];
        ended.exits[0][0] = 10;
        ended.exits[1][2] = 12;
        ended.exits[5][2] = 9;
        ended.live = 0;
        ended.successful = 0;
        ended.scaled = 0;
        all.put("killed-beside-abandoned", ended.build());
        Samples one = new Samples();
        one.organizations = 1;
        one.exits = new double[][] {
            {8, 0, 0, 1, 0}, {0, 0, 3, 4, 0}, {0, 0, 2, 3, 0}, {0, 2, 0, 1, 0}, {0, 0, 1, 0, 0}, {2, 0, 0, 1, 0}
        };
        one.live = 3;
        one.successful = 2;
        one.scaled = 1;
        one.spread = 0;
        all.put("one-organization", one.build());
        one.single = true;
        all.put("one-future", one.build());
        Samples futures = new Samples();
        futures.single = true;
        futures.organizations = 20_000;
        all.put("futures", futures.build());
        Samples huge = new Samples();
        for (double[] row : huge.exits) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= 123_456;
            }
        }
        huge.live *= 123_456;
        huge.successful *= 123_456;
        huge.scaled *= 123_456;
        huge.organizations = 12_345_678;
        all.put("huge", huge.build());
        Samples tiny = new Samples();
        for (double[] row : tiny.exits) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= 0.01;
            }
        }
        tiny.live *= 0.01;
        tiny.successful *= 0.01;
        tiny.scaled *= 0.01;
        tiny.organizations = 40;
        all.put("tiny", tiny.build());
        Samples thin = new Samples();
        thin.exits = new double[][] {
            {29.5, 0, 0.1, 0.1, 0},
            {0, 0, 0.2, 0.3, 0},
            {0, 0, 0.1, 0.2, 0},
            {0, 0.2, 0, 0, 0},
            {0, 0, 0, 0.1, 0},
            {0.1, 0, 0, 0, 0}
        };
        thin.live = 0.1;
        thin.successful = 0.04;
        thin.scaled = 0;
        all.put("thin", thin.build());
        Samples hostile = new Samples();
        hostile.scenario = "<script>alert('x')</script> ]]> &amp; \u202Eevil\u202C \u0007\u0000 مرحبا بالعالم 日本語 "
                + "very long name ".repeat(12);
        hostile.currency = "<b>&";
        hostile.version = "<i>]]>";
        hostile.assumptions = List.of(
                "Patience of 20 weeks, default 26.",
                "<script>]]> " + "x".repeat(200),
                "Integration work of 31 person-weeks, default 21.",
                "\uD800 broken " + "long ".repeat(50));
        hostile.choices = List.of("Plan: ]]> " + "y".repeat(300), "Plan: <script>");
        hostile.facts = List.of("Organization: \u202E" + "long ".repeat(80), "Organization: &amp;");
        all.put("hostile", hostile.build());
        Samples changed = new Samples();
        changed.assumptions = List.of("Assumes sponsors’ patience of 20 weeks, default 26.");
        all.put("changed", changed.build());
        Samples plan = new Samples();
        plan.choices = List.of("Plan: programme slots limited to 8, default none.");
        all.put("plan", plan.build());
        Samples both = new Samples();
        both.assumptions = changed.assumptions;
        both.choices = plan.choices;
        all.put("changed-and-plan", both.build());
        Samples all3 = new Samples();
        all3.assumptions = List.of(
                "Assumes patience without end, default 34 weeks (time constant with which sponsorship fades).",
                "Assumes fatigue rate of 0, default 0.12 (growth of fatigue for each change).",
                "Assumes executive turnover of 0 a week, default 1/130 a week (hazard that an executive leaves).");
        all3.choices = List.of(
                "Plan: programme slots limited to 8, default none.",
                "Plan: 20% built, 50% bought, 30% with a partner, default 55% built, 25% bought, 20% with a partner.",
                "Plan: kill discipline of 0.9, default 0.44.");
        all3.facts = List.of(
                "Organization: 3 stated units with 26 teams.",
                "Organization: budget of €12 M a year, default €6.5 M.",
                "Organization: data 31 FTE, default 3.1.");
        all.put("all-changed", all3.build());
        Samples many = new Samples();
        many.choices = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> "Plan: jobs at once in pool " + i + " limited to " + i + ", default none.")
                .toList();
        many.facts = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> "Organization: pool " + i + " " + i + " FTE, default 3.1.")
                .toList();
        all.put("many-changed", many.build());
        many.facts = List.of();
        all.put("many-plans", many.build());
        Samples even = new Samples();
        even.value = 44_000;
        even.currency = "EUR";
        all.put("breaks-even", even.build());
        Samples bare = new Samples();
        bare.fans = false;
        all.put("no-series", bare.build());
        return all;
    }

    Summary build() {
        double[] funnel = new double[9];
        funnel[6] = live;
        funnel[7] = successful;
        funnel[8] = scaled;
        for (int stage = 5; stage >= 0; stage--) {
            funnel[stage] = funnel[stage + 1];
            for (double exit : exits[stage]) {
                funnel[stage] += exit;
            }
        }
        double launched = funnel[0];
        double[] ends = new double[5];
        for (double[] row : exits) {
            for (int i = 0; i < 5; i++) {
                ends[i] += row[i];
            }
        }
        Map<Fate, Double> fates = new EnumMap<>(Fate.class);
        fates.put(Fate.PRODUCTION, share(live, launched));
        for (int i = 0; i < 5; i++) {
            fates.put(Summary.EXITS.get(i), share(ends[i], launched));
        }
        List<List<Double>> rows = new ArrayList<>();
        for (double[] row : exits) {
            rows.add(list(row));
        }
        Map<Fate, List<Double>> incidence = new EnumMap<>(Fate.class);
        Map<Fate, List<Double>> low = new EnumMap<>(Fate.class);
        Map<Fate, List<Double>> high = new EnumMap<>(Fate.class);
        for (Fate fate : List.of(Fate.PRODUCTION, Fate.KILLED, Fate.REJECTED, Fate.ABANDONED)) {
            double start = Map.of(Fate.PRODUCTION, 24.0, Fate.KILLED, 14.0, Fate.REJECTED, 34.0, Fate.ABANDONED, 30.0)
                    .get(fate);
            double end = fates.get(fate);
            List<Double> curve = new ArrayList<>();
            for (int week = 0; week <= 104; week++) {
                double t = Math.max(0, week - start);
                double last = 104 - start;
                curve.add(end * (1 - Math.exp(-t / 22)) / (1 - Math.exp(-last / 22)));
            }
            incidence.put(fate, curve);
            low.put(
                    fate,
                    curve.stream()
                            .map(x -> Math.max(0, x - spread * 0.05 * Math.sqrt(x * (1 - x))))
                            .toList());
            high.put(
                    fate,
                    curve.stream()
                            .map(x -> Math.min(1, x + spread * 0.05 * Math.sqrt(x * (1 - x))))
                            .toList());
        }
        return new Summary(
                new Provenance(
                        version,
                        scenario,
                        "51d0c8aef2c1",
                        currency,
                        17,
                        single,
                        organizations,
                        "7f3a91c2d4e5f60718293a4b5c6d7e8f",
                        260,
                        launchWeeks,
                        "2026-01-05",
                        new Changes(assumptions, choices, facts)),
                outcomes(launched, fates),
                list(funnel),
                rows,
                fates,
                causes(fates),
                incidence,
                low,
                high,
                fans ? fans(launched, ends) : Map.of(),
                Math.min(organizations, 1000),
                Map.of(),
                List.of());
    }

    private Map<String, Estimate> outcomes(double launched, Map<Fate, Double> fates) {
        Map<String, Estimate> outcomes = new LinkedHashMap<>();
        for (Outcome outcome : Outcomes.all()) {
            outcomes.put(outcome.name(), estimate(outcome, 0.5, 0.2, launched));
        }
        double success = share(successful, launched);
        double open = fates.get(Fate.LIMBO) + fates.get(Fate.IN_PROGRESS);
        put(outcomes, "production_share", fates.get(Fate.PRODUCTION), 0.95, launched);
        put(outcomes, "successful_share", success, 1.3, launched);
        put(outcomes, "limbo_share", open, 0.42, launched);
        put(outcomes, "spend_total", 27_120, 0.3, launched);
        put(outcomes, "spend_pilots", 19_450, 0.3, launched);
        put(outcomes, "spend_run", 5_670, 0.5, launched);
        put(outcomes, "spend_interventions", 0, 0, launched);
        put(outcomes, "spend_wasted", 14_200, 0.35, launched);
        put(outcomes, "value_realized", value, 0.5, launched);
        put(outcomes, "net_value", -5_720, 3.1, launched);
        put(outcomes, "positive_net_share", 0.24, 0, launched);
        String[] pools = {"ai", "data", "integration", "governance", "change", "mlops"};
        double[] busy = {0.61, 0.97, 0.93, 0.55, 0.31, 0.42};
        double[] waits = {1.2, 9.1, 6.8, 3.9, 0.8, 0.2};
        for (int i = 0; i < pools.length; i++) {
            put(outcomes, "utilization_" + pools[i], busy[i], 0.1, launched);
            put(outcomes, "wait_weeks_" + pools[i], waits[i], 0.3, launched);
        }
        return outcomes;
    }

    private void put(Map<String, Estimate> outcomes, String name, double mean, double sd, double launched) {
        outcomes.put(name, estimate(outcomes.get(name).outcome(), mean, sd, launched));
    }

    private Estimate estimate(Outcome outcome, double mean, double variation, double launched) {
        boolean ratio = outcome.name().endsWith("_share");
        if (ratio && !(launched > 0)) {
            return new Estimate(
                    outcome,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(0.0),
                    Optional.of(0.0),
                    organizations,
                    Optional.empty(),
                    Optional.empty());
        }
        double sd = spread * variation * Math.abs(mean);
        double half = 1.96 * sd / Math.sqrt((double) organizations);
        boolean estimable = organizations > 1;
        double least = ratio ? 0 : Double.NEGATIVE_INFINITY;
        double most = ratio ? 1 : Double.POSITIVE_INFINITY;
        return new Estimate(
                outcome,
                Optional.of(mean),
                estimable ? Optional.of(half / 1.96) : Optional.empty(),
                estimable ? Optional.of(Math.max(least, mean - half)) : Optional.empty(),
                estimable ? Optional.of(Math.min(most, mean + half)) : Optional.empty(),
                ratio ? Optional.of(mean * launched * (double) organizations) : Optional.empty(),
                ratio ? Optional.of(launched * (double) organizations) : Optional.empty(),
                organizations,
                Optional.empty(),
                Optional.of(new Estimate.Spread(
                        mean,
                        sd,
                        Math.max(least, mean - 1.6 * sd),
                        Math.min(most, mean + 0.05 * sd),
                        Math.min(most, mean + 1.8 * sd))));
    }

    private static Map<Fate, Map<Cause, Double>> causes(Map<Fate, Double> fates) {
        Map<Fate, Map<Cause, Double>> weights = new EnumMap<>(Fate.class);
        weights.put(Fate.PRODUCTION, Map.of(Cause.NONE, 1.0));
        weights.put(
                Fate.KILLED,
                Map.of(Cause.WEAK_CASE, 0.49, Cause.UNSOUND, 0.33, Cause.DATA_GAP, 0.17, Cause.COMMITTEE, 0.01));
        weights.put(Fate.REJECTED, Map.of(Cause.RISK_REVIEW, 1.0));
        weights.put(
                Fate.ABANDONED,
                Map.of(
                        Cause.SPONSOR_LEFT, 0.3,
                        Cause.CONGESTION, 0.28,
                        Cause.SPONSOR_OVERLOADED, 0.2,
                        Cause.SPONSOR_LUKEWARM, 0.12,
                        Cause.OWNER_VETO, 0.06,
                        Cause.SLOW_WALK, 0.04));
        weights.put(
                Fate.LIMBO,
                Map.of(
                        Cause.CONGESTION, 0.34,
                        Cause.SPONSOR_LEFT, 0.22,
                        Cause.SPONSOR_OVERLOADED, 0.17,
                        Cause.LONG_WORK, 0.1,
                        Cause.SLOW_WALK, 0.08,
                        Cause.BUDGET, 0.05,
                        Cause.SPONSOR_LUKEWARM, 0.03,
                        Cause.OWNER_VETO, 0.01));
        weights.put(Fate.IN_PROGRESS, Map.of(Cause.ON_ITS_WAY, 0.7, Cause.CONGESTION, 0.3));
        Map<Fate, Map<Cause, Double>> causes = new EnumMap<>(Fate.class);
        weights.forEach((fate, shares) -> {
            Map<Cause, Double> row = new EnumMap<>(Cause.class);
            shares.forEach((cause, weight) -> row.put(cause, weight * fates.get(fate)));
            causes.put(fate, row);
        });
        return causes;
    }

    private Map<Series, Summary.Fan> fans(double launched, double[] ends) {
        Map<Series, DoubleUnaryOperator> means = new HashMap<>();
        double window = launchWeeks * 12 / 52.0;
        DoubleUnaryOperator moving = m -> m < window ? 1 - Math.exp(-m / 9) : Math.exp(-(m - window) / 7);
        DoubleUnaryOperator rise = m -> 1 / (1 + Math.exp(-(m - 26) / 7)) - 1 / (1 + Math.exp(26 / 7.0));
        double[] stages = {0.02, 0.12, 0.03, 0.09, 0.11, 0.05, 0.04, 0.01, 0.02};
        Series[] all = Series.values();
        for (int i = 0; i < stages.length; i++) {
            double part = stages[i] * launched;
            means.put(all[i], m -> part * moving.applyAsDouble(m));
        }
        means.put(
                Series.IN_LIMBO,
                m -> (ends[3] + 0.3 * ends[2]) * (rise.applyAsDouble(m) - (m > 44 ? (m - 44) / 40 : 0)));
        means.put(Series.IN_LIVE, m -> 0.9 * live * rise.applyAsDouble(m));
        means.put(Series.LAUNCHED, m -> launched * Math.min(1, m / window));
        means.put(Series.GONE_LIVE, m -> live * rise.applyAsDouble(m));
        means.put(Series.RETIRED, m -> 0.1 * live * rise.applyAsDouble(m));
        means.put(Series.SUCCESSFUL, m -> successful * rise.applyAsDouble(Math.max(0, m - 6)));
        means.put(Series.APPARENT, m -> 0.7 * launched * Math.min(1, m / (window + 4)));
        means.put(Series.KILLED, m -> ends[0] * Math.min(1, m / (window + 8)));
        means.put(Series.REJECTED, m -> ends[1] * rise.applyAsDouble(m));
        means.put(Series.ABANDONED, m -> ends[2] * rise.applyAsDouble(m));
        means.put(Series.SPEND, m -> 27_120 * (1 - Math.exp(-m / 40)) / (1 - Math.exp(-1.5)));
        means.put(Series.VALUE, m -> value * Math.pow(m / MONTHS, 2.4));
        means.put(Series.TRUST, m -> 0.46 - 0.1 * (1 - Math.exp(-m / 15)));
        means.put(
                Series.FATIGUE,
                m -> passing ? 0.3 + 0.16 * Math.sin(Math.PI * m / MONTHS) : 0.3 + 0.16 * (1 - Math.exp(-m / 12)));
        means.put(Series.FEAR, m -> 0.42 + 0.04 * (1 - Math.exp(-m / 12)));
        means.put(Series.ATTITUDE_MANAGERS, m -> 0.5 - 0.06 * (1 - Math.exp(-m / 20)));
        means.put(Series.RESISTANCE, m -> 0.41 + 0.05 * (1 - Math.exp(-m / 20)));
        means.put(Series.CREDIBILITY, m -> 0.5 - 0.2 * (1 - Math.exp(-m / 25)));
        means.put(Series.HYPE, m -> 1 - 0.3 * m / MONTHS);
        double[] jobs = {4.1, 6.8, 6.2, 1.9, 1.1, 1.4};
        double[] specialists = {4, 2.4, 2.6, 1.6, 1.5, 1.5};
        for (int i = 0; i < 6; i++) {
            double most = jobs[i];
            double staff = specialists[i];
            means.put(Series.valueOf("WIP_" + POOLS[i]), m -> most * moving.applyAsDouble(m) * 1.3);
            means.put(Series.valueOf("LOAD_" + POOLS[i]), m -> most * moving.applyAsDouble(m) * 1.3 / staff);
        }
        Map<Series, Summary.Fan> fans = new EnumMap<>(Series.class);
        means.forEach((series, mean) -> fans.put(series, fan(mean)));
        return fans;
    }

    private static final String[] POOLS = {"AI", "DATA", "INTEGRATION", "GOVERNANCE", "CHANGE", "MLOPS"};

    private Summary.Fan fan(DoubleUnaryOperator mean) {
        return new Summary.Fan(
                curve(mean, 1),
                curve(mean, 1 - 0.55 * spread),
                curve(mean, 1 - 0.2 * spread),
                curve(mean, 1 - 0.03 * spread),
                curve(mean, 1 + 0.2 * spread),
                curve(mean, 1 + 0.6 * spread));
    }

    private static List<Double> curve(DoubleUnaryOperator mean, double factor) {
        List<Double> curve = new ArrayList<>();
        for (int month = 0; month <= MONTHS; month++) {
            curve.add(Math.max(0, mean.applyAsDouble(month)) * factor);
        }
        return curve;
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    private static List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}
