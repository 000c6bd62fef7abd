package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Comparison.Cost;
import pilottrap.scenarios.analysis.Comparison.Crossover;
import pilottrap.scenarios.analysis.Difference;
import pilottrap.scenarios.analysis.Difference.Verdict;
import pilottrap.scenarios.analysis.Estimate;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.scenarios.analysis.Twins;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.simulation.measure.Direction;
import pilottrap.simulation.pilot.Fate;

/** Invented comparisons: sample data, the output of no run. */
public final class Comparisons {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private String scenario = "Mid-size insurer, sample data";
    private String name = "finish-first";
    private List<String> programmes = List.of(
            "Portfolio focus: at most 8 pilots, from week 0",
            "Steady sponsors: from week 4",
            "Deal for process owners: from week 26");
    private List<String> assumptions = List.of();
    private List<String> assumedInBase = List.of();
    /** What the last alternative assumes of the organization. */
    private List<String> organization = List.of();

    private String currency = "USD";
    private boolean single = true;
    private long n = 1000;
    private int alternatives = 1;
    /** What the plan does, from 0, nothing, to 1. */
    private double effect = 1;

    private boolean twins = true;
    private boolean launched = true;
    private boolean goals = true;

    /** Comparisons at the edges of what can happen, by name. */
    public static Map<String, Comparison> extremes() {
        Map<String, Comparison> all = new LinkedHashMap<>();
        all.put("normal", normal());
        Comparisons population = new Comparisons();
        population.single = false;
        population.assumptions = List.of("Assumes sponsors’ patience of 20 weeks, default 26.");
        population.assumedInBase = List.of("Assumes integration work of 31 person-weeks, default 21.");
        all.put("population", population.build());
        Comparisons otherwise = new Comparisons();
        otherwise.alternatives = 3;
        otherwise.organization = List.of("Organization: executive turnover of once in 4 years, default 2.5.");
        all.put("otherwise", otherwise.build());
        Comparisons nothing = new Comparisons();
        nothing.effect = 0;
        nothing.n = 60;
        all.put("no-difference", nothing.build());
        Comparisons worse = new Comparisons();
        worse.effect = -0.4;
        all.put("worse", worse.build());
        Comparisons unlaunched = new Comparisons();
        unlaunched.launched = false;
        unlaunched.twins = false;
        unlaunched.goals = false;
        all.put("nothing-launched", unlaunched.build());
        Comparisons one = new Comparisons();
        one.n = 1;
        one.single = true;
        all.put("one-future", one.build());
        Comparisons three = new Comparisons();
        three.alternatives = 3;
        all.put("three", three.build());
        Comparisons many = new Comparisons();
        many.alternatives = 31;
        many.single = false;
        all.put("league", many.build());
        Comparisons more = new Comparisons();
        more.alternatives = 60;
        all.put("long-league", more.build());
        Comparisons hostile = new Comparisons();
        String evil =
                "<script>alert(1)</script><svg onload=alert(2)>]]> &amp; \"' \u202Eevil\u202C \u0007\u0000 مرحبا 日本語 ";
        hostile.scenario = evil + "x".repeat(10_000);
        hostile.name = evil + "very long name ".repeat(700);
        hostile.programmes = List.of(evil, "y".repeat(10_000), "<img src=https://evil.example/x.png>: from week 0");
        hostile.assumptions = List.of(evil, "z".repeat(10_000));
        hostile.currency = "<b>&";
        all.put("hostile", hostile.build());
        all.put("ensemble", Ensembles.drawn(three.build(), "enterprise", 0.02));
        all.put("ensemble-of-luck", Ensembles.drawn(normal(), "enterprise", 0));
        all.put("ensemble-league", Ensembles.drawn(many.build(), "enterprise", 0.3));
        all.put("ensemble-hostile", Ensembles.drawn(hostile.build(), evil + "w".repeat(180), 0.1));
        return all;
    }

    /** The comparison of the mock-up. */
    public static Comparison normal() {
        return new Comparisons().build();
    }

    private Comparison build() {
        Samples samples = sample();
        samples.assumptions = assumedInBase;
        Summary base = samples.build();
        List<Alternative> all = new ArrayList<>();
        Map<String, Double> best = new LinkedHashMap<>();
        best.put(base.provenance().scenario(), 0.12);
        for (int i = 0; i < alternatives; i++) {
            double strength = i == 0 ? effect : effect * Math.cos(0.9 * i) * (1 - 0.02 * i);
            boolean last = i == alternatives - 1;
            all.add(alternative(base, i == 0 ? name : name + "-" + i, strength, last ? organization : List.of()));
            best.put(all.get(i).name(), last && !organization.isEmpty() ? 0.6 : i == 0 ? 0.52 : 0.27 / alternatives);
        }
        best.put(Comparison.TOO_CLOSE, 0.09);
        List<Goal> wanted = goals
                ? List.of(
                        new Goal("production_share", true, 0.2),
                        new Goal("limbo_share", false, 0.15),
                        new Goal("net_value", true, 0),
                        new Goal("incidents_tier3", false, 0.5))
                : List.of();
        return new Comparison(
                base,
                all,
                "7f3a91c2d4e5f60718293a4b5c6d7e8f7f3a91c2d4e5f60718293a4b5c6d7e8f",
                wanted,
                goals ? List.of(0.16, 0.08, 0.24, 0.9) : List.of(),
                launched ? Map.of("net_value", best, "production_share", best) : Map.of(),
                1,
                List.of());
    }

    private Samples sample() {
        Samples samples = new Samples();
        samples.scenario = scenario;
        samples.currency = currency;
        samples.single = single;
        samples.organizations = n;
        samples.spread = n == 1 ? 0 : 1;
        if (!launched) {
            samples.exits = new double[6][5];
            samples.live = 0;
            samples.successful = 0;
            samples.scaled = 0;
        }
        return samples;
    }

    private Alternative alternative(Summary base, String called, double strength, List<String> other) {
        Samples samples = sample();
        if (launched) {
            double[][] plan = {
                {5.6, 0, 0.2, 0.3, 0.1},
                {0, 0, 0.9, 1.0, 0.2},
                {0, 0, 0.8, 0.6, 0.2},
                {0, 0.9, 0.2, 0.1, 0.1},
                {0, 0, 0.6, 0.1, 0.1},
                {1.3, 0, 0.4, 0.1, 0}
            };
            for (int i = 0; i < plan.length; i++) {
                for (int j = 0; j < plan[i].length; j++) {
                    samples.exits[i][j] =
                            Math.max(0, samples.exits[i][j] + strength * (plan[i][j] - samples.exits[i][j]));
                }
            }
            samples.live = Math.max(0, 3.5 + 2.1 * strength);
            samples.successful = Math.max(0, 2.1 + 2 * strength);
            samples.value = 21_400 + 12_400 * strength;
        }
        Summary summary = samples.build();
        Map<String, Difference> differences = new LinkedHashMap<>();
        summary.outcomes()
                .forEach((key, estimate) -> differences.put(key, difference(base.outcome(key), estimate, strength)));
        List<Double> net = curve(strength, -420, 13_200);
        List<Double> golives = curve(strength, -0.3, 2.1);
        return new Alternative(
                called,
                summary,
                new Changes(assumptions, List.of("Plan: programme slots limited to 8, default none."), other),
                programmes,
                differences,
                new Cost(
                        400,
                        850,
                        4_400,
                        strength > 0.1 ? Optional.of(1_900 / strength) : Optional.empty(),
                        strength > 0.1 ? Optional.of(1_500 / strength) : Optional.empty(),
                        strength > 0.1 ? Optional.of(2_600 / strength) : Optional.empty(),
                        Optional.of(3.1)),
                goals ? List.of(0.79, 0.64, 0.61, 0.88) : List.of(),
                twins ? Optional.of(twins(strength)) : Optional.empty(),
                strength > 0
                        ? Optional.of(new Crossover("net_value", 9, -420, Optional.of(31)))
                        : strength < 0
                                ? Optional.of(new Crossover("net_value", 40, -4200, Optional.empty()))
                                : Optional.empty(),
                net,
                golives);
    }

    private List<Double> curve(double strength, double worst, double end) {
        List<Double> curve = new ArrayList<>();
        for (int month = 0; month <= Samples.MONTHS; month++) {
            double t = month / (double) Samples.MONTHS;
            curve.add(strength * (end * t * t * t + worst * Math.sin(Math.PI * Math.min(1, 2 * t))));
        }
        return curve;
    }

    private Difference difference(Estimate before, Estimate after, double strength) {
        boolean absent = before.mean().isEmpty() || after.mean().isEmpty();
        if (absent) {
            Optional<Double> none = Optional.empty();
            return new Difference(
                    before.outcome(),
                    none,
                    none,
                    none,
                    none,
                    none,
                    none,
                    Verdict.ABSENT,
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    none,
                    none,
                    n,
                    Optional.empty());
        }
        double mean = after.mean().get() - before.mean().get();
        String key = before.outcome().name();
        if (key.equals("weeks_launch_to_production")) {
            mean = -9 * strength;
        } else if (key.equals("incidents_tier3")) {
            mean = 0.02;
        } else if (key.equals("net_value")) {
            mean = 13_200 * strength;
        } else if (key.equals("pilots_launched")) {
            mean = -11.6 * strength;
        }
        double sd = Math.max(1e-9, 0.75 * Math.abs(mean) / Math.max(0.05, Math.abs(strength)));
        if (key.equals("production_share")) {
            sd = 0.2;
        } else if (key.equals("incidents_tier3")) {
            sd = 0.4;
        }
        double indifference = before.outcome().unit() == pilottrap.simulation.parameter.Unit.SHARE ? 0.016 : 0.1 * sd;
        List<Double> quantiles = new ArrayList<>();
        double better = 0;
        double worse = 0;
        boolean down = before.outcome().better() == Direction.DOWN;
        for (int i = 0; i < 100; i++) {
            double q = mean + (n == 1 ? 0 : sd * NORMAL.inverseCumulativeProbability((i + 0.5) / 100));
            if (key.equals("production_share") && q > -0.01 && q < 0.09) {
                q = q < 0.06 ? 0 : q;
            }
            quantiles.add(q);
            double good = down ? -q : q;
            better += good > indifference ? 0.01 : 0;
            worse += good < -indifference ? 0.01 : 0;
        }
        double half = 1.96 * sd / Math.sqrt((double) n);
        double good = down ? -mean : mean;
        boolean clear = Math.abs(mean) > half && !key.equals("incidents_tier3") && n > 1;
        Verdict verdict = !clear
                ? Verdict.UNDECIDED
                : before.outcome().better() == Direction.NONE
                        ? Verdict.DIFFERENT
                        : good > 0 ? Verdict.BETTER : Verdict.WORSE;
        boolean interval = n > 1;
        return new Difference(
                before.outcome(),
                Optional.of(mean),
                interval ? Optional.of(half / 1.96) : Optional.empty(),
                interval ? Optional.of(mean - half) : Optional.empty(),
                interval ? Optional.of(mean + half) : Optional.empty(),
                interval ? Optional.of(clear ? 0.00002 : 0.34) : Optional.empty(),
                interval ? Optional.of(clear ? 0.0004 : 0.9) : Optional.empty(),
                verdict,
                verdict == Verdict.UNDECIDED && interval ? Optional.of(1_234L) : Optional.empty(),
                indifference,
                Optional.of(new Difference.Futures(
                        better, Math.max(0, 1 - better - worse), worse, indifference, quantiles)),
                before.outcome().better() == Direction.NONE ? Optional.empty() : Optional.of(good > 0 ? 0.99 : 0.01),
                Optional.of(4.2),
                n,
                Optional.empty());
    }

    private Twins twins(double strength) {
        double s = Math.max(0, strength);
        List<Twins.Flow> flows = new ArrayList<>();
        Fate[] fates = Fate.values();
        double[] from = {3.5, 9.6, 2.2, 6.2, 7.8, 1.7};
        double unlaunched = 0.37 * s;
        for (int i = 0; i < fates.length; i++) {
            double stay = from[i] * (1 - unlaunched);
            add(flows, Optional.of(fates[i]), Optional.empty(), from[i] * unlaunched);
            double[] to = i == 0
                    ? new double[] {0.86, 0.03, 0.01, 0.05, 0.05, 0}
                    : new double[] {0.22 * s, 0.02, 0.01, 0.08 * s, 0.03, 0.01};
            double rest = 1;
            for (int j = 0; j < to.length; j++) {
                if (j != i) {
                    rest -= to[j];
                    add(flows, Optional.of(fates[i]), Optional.of(fates[j]), stay * to[j]);
                }
            }
            add(flows, Optional.of(fates[i]), Optional.of(fates[i]), stay * rest);
        }
        add(flows, Optional.empty(), Optional.of(Fate.PRODUCTION), 0.1);
        add(flows, Optional.empty(), Optional.of(Fate.LIMBO), 0.2);
        return new Twins(
                n,
                flows,
                count(3.4 * s),
                count(0.3),
                count(1.2),
                count(0.4),
                count(31 * unlaunched),
                count(1.3 * s),
                count(0.3),
                count(0.1),
                Optional.of(9.0));
    }

    private long count(double each) {
        return Math.round(each * n);
    }

    private void add(List<Twins.Flow> flows, Optional<Fate> from, Optional<Fate> to, double each) {
        if (count(each) > 0) {
            flows.add(new Twins.Flow(from, to, count(each)));
        }
    }
}
