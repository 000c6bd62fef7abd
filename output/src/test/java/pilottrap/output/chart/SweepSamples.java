package pilottrap.output.chart;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntPredicate;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Factor.Role;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.scenarios.experiment.Replicate;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.parameter.Unit;

/** Invented sweeps: sample data, the output of no run. */
final class SweepSamples {
    static final Factor LAUNCH_RATE = new Factor(
            "policy.launch_rate",
            "launch rate",
            Unit.PER_WEEK,
            Role.CHOICE,
            0.27,
            new Levels.Values(List.of(0.05, 0.1, 0.15, 0.2, 0.27, 0.35, 0.5, 0.65, 0.8), List.of()));

    static final Factor PATIENCE = new Factor(
            "assumptions.patience",
            "patience",
            Unit.WEEKS,
            Role.ASSUMPTION,
            26,
            new Levels.Values(List.of(8.0, 13.0, 20.0, 26.0, 39.0, 52.0), List.of()));

    /** What the world looks like at a point: launched pilots, and the chance of each to go live. */
    private record World(double launched, double share) {}

    final List<Factor> factors;
    final Design design;
    final double[][] points;
    long n = 400;
    String scenario = "Large legacy enterprise, sample data";
    Changes changes = Changes.NONE;
    boolean single;
    /** Which points have been run. */
    IntPredicate run = point -> true;
    /** Times the standard errors. */
    double luck = 1;

    boolean nothingLive;

    private final Function<double[], double[]> strengths;

    SweepSamples(Design design, List<Factor> factors, double[][] points) {
        this.design = design;
        this.factors = factors;
        this.points = points;
        this.strengths = point -> strengths(factors, point);
    }

    /** The launch rate as a factor of its default, and how hard everything else makes it. */
    private static double[] strengths(List<Factor> factors, double[] point) {
        double launches = 1;
        double hardness = 1;
        for (int i = 0; i < factors.size(); i++) {
            Factor factor = factors.get(i);
            double standard = factor.standard();
            if (factor.key().equals("policy.launch_rate")) {
                launches = point[i] / standard;
            } else if (factor.key().equals("assumptions.patience")) {
                hardness *= Math.pow(standard / point[i], 0.6);
            } else {
                double low = factor.levels().at(0);
                double high = factor.levels().at(1);
                double size = high > low ? (point[i] - standard) / (high - low) : 0;
                hardness *= Math.exp((i % 2 == 0 ? 0.9 : -0.9) * size / (1 + i));
            }
        }
        return new double[] {launches, hardness};
    }

    private World world(double[] point) {
        double[] of = strengths.apply(point);
        double launched = 35 * of[0];
        double share = nothingLive ? 0 : 0.26 / (1 + Math.pow(of[0] * of[1], 1.7) * 1.3);
        return new World(launched, share);
    }

    SweepTable table() {
        Experiment experiment = experiment();
        Provenance provenance = new Provenance(
                "sample data",
                scenario,
                "ab".repeat(32),
                "USD",
                17,
                single,
                n * points.length,
                "7f3a91c2" + "0".repeat(56),
                260,
                130,
                "2026-01-05",
                changes);
        return new Sample(experiment, provenance);
    }

    private Experiment experiment() {
        double[] values = new double[points.length * factors.size()];
        double[] coordinates = new double[values.length];
        for (int i = 0; i < points.length; i++) {
            System.arraycopy(points[i], 0, values, i * factors.size(), factors.size());
        }
        java.util.Arrays.fill(coordinates, Double.NaN);
        Scenario enterprise = enterprise();
        return new Experiment(
                enterprise,
                factors,
                design,
                new DesignMatrix(factors.size(), coordinates, values),
                List.of(),
                new Replicate((int) n, Optional.empty()),
                point -> enterprise.blueprint(),
                "sample",
                "cd".repeat(32),
                List.of());
    }

    private static Scenario enterprise() {
        try {
            return ScenarioFile.read("enterprise", List.of(), InputStream.nullInputStream());
        } catch (ScenarioException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** A table that makes up its estimates. */
    private final class Sample implements SweepTable {
        private final Experiment experiment;
        private final Provenance provenance;

        Sample(Experiment experiment, Provenance provenance) {
            this.experiment = experiment;
            this.provenance = provenance;
        }

        @Override
        public Experiment experiment() {
            return experiment;
        }

        @Override
        public Provenance provenance() {
            return provenance;
        }

        @Override
        public boolean complete() {
            for (int i = 0; i < points.length; i++) {
                if (!run.test(i)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public List<PointEstimate> estimates(Outcome outcome) {
            List<PointEstimate> all = new ArrayList<>();
            for (int point = 0; point < points.length; point++) {
                all.add(
                        run.test(point)
                                ? estimate(outcome, point)
                                : new PointEstimate(
                                        point,
                                        0,
                                        OptionalDouble.empty(),
                                        OptionalDouble.empty(),
                                        OptionalDouble.empty()));
            }
            return all;
        }
    }

    private PointEstimate estimate(Outcome outcome, int point) {
        World world = world(points[point]);
        double mean = switch (outcome.name()) {
            case "production_share" -> world.share();
            case "successful_share" -> 0.65 * world.share();
            case "limbo_share" -> nothingLive ? 0.8 : 0.55 - 1.4 * world.share();
            case "productions" -> world.launched() * world.share();
            case "pilots_launched" -> world.launched();
            case "net_value" -> 3_000 * world.launched() * world.share() - 320 * world.launched() - 2_000;
            case "weeks_launch_to_production" -> 40 + 20 * (1 - world.share());
            default -> 10 + world.launched();
        };
        double spread = luck
                * switch (outcome.name()) {
                    case "production_share", "successful_share", "limbo_share" ->
                        Math.sqrt(Math.max(0, mean * (1 - mean)) / Math.max(1, world.launched())) * 1.4;
                    case "net_value" -> 6_000;
                    default -> 0.8 * Math.sqrt(Math.abs(mean));
                };
        double se = spread / Math.sqrt((double) n);
        double off = new SplittableRandom(1_000L * point + outcome.name().hashCode()).nextDouble(-1.5, 1.5) * se;
        boolean none = outcome.name().startsWith("weeks") && nothingLive;
        boolean unknown = none || n < 2 || (mean == 0 && spread == 0);
        return new PointEstimate(
                point,
                n,
                none ? OptionalDouble.empty() : OptionalDouble.of(mean + (n < 2 ? 0 : off)),
                unknown ? OptionalDouble.empty() : OptionalDouble.of(se),
                unknown ? OptionalDouble.empty() : OptionalDouble.of(spread * spread));
    }

    static SweepSamples loadCurve() {
        List<Double> values = ((Levels.Values) LAUNCH_RATE.levels()).values();
        double[][] points = values.stream().map(v -> new double[] {v}).toArray(double[][]::new);
        return new SweepSamples(new Design.Grid(9), List.of(LAUNCH_RATE), points);
    }

    static SweepSamples grid(Factor across, Factor up) {
        List<double[]> points = new ArrayList<>();
        for (double x : levels(across)) {
            for (double y : levels(up)) {
                points.add(new double[] {x, y});
            }
        }
        return new SweepSamples(new Design.Grid(6), List.of(across, up), points.toArray(double[][]::new));
    }

    static List<Double> levels(Factor factor) {
        if (factor.levels() instanceof Levels.Values values) {
            return values.values();
        }
        List<Double> levels = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            levels.add(factor.levels().at(i / 5.0));
        }
        return levels;
    }

    /** Sweeps at the edges of what can happen, by name. */
    static Map<String, SweepTable> extremes() {
        Map<String, SweepTable> all = new LinkedHashMap<>();
        all.put("load-curve", loadCurve().table());
        all.put("grid", grid(LAUNCH_RATE, PATIENCE).table());
        all.put("one-at-a-time", oneAtATime(3).table());
        all.put("levels", oneAtATime(5).table());
        all.put("hypercube", hypercube(60, manyFactors(4)).table());
        SweepSamples gaps = loadCurve();
        gaps.run = point -> point != 3 && point < 8;
        all.put("gaps", gaps.table());
        SweepSamples holes = grid(LAUNCH_RATE, PATIENCE);
        holes.run = point -> point % 5 != 2;
        all.put("holes", holes.table());
        SweepSamples lucky = oneAtATime(3);
        lucky.luck = 40;
        lucky.scenario = "An organization with a name as long as names can be, sample data that goes on and on and on";
        lucky.changes = new Changes(
                List.of("Assumes patience of 20 weeks, default 26 (time constant)."),
                List.of("Plan: launch rate of 0.4 a week, default 0.27."),
                List.of());
        all.put("all-luck", lucky.table());
        SweepSamples flat = loadCurve();
        flat.luck = 60;
        flat.single = true;
        all.put("flat", flat.table());
        SweepSamples one = loadCurve();
        one.n = 1;
        one.single = true;
        all.put("one-run-each", one.table());
        SweepSamples nothing = hypercube(40, manyFactors(10));
        nothing.nothingLive = true;
        all.put("nothing-live", nothing.table());
        for (Factor factor : odd()) {
            all.put("odd-" + factor.words().replace(' ', '-'), along(factor).table());
            all.put(
                    "odd-grid-" + factor.words().replace(' ', '-'),
                    grid(factor, PATIENCE).table());
            all.put(
                    "odd-up-" + factor.words().replace(' ', '-'),
                    grid(LAUNCH_RATE, factor).table());
        }
        SweepSamples odd = oneAtATime(odd(), 4);
        all.put("odd-one-at-a-time", odd.table());
        all.put("odd-hypercube", hypercube(50, odd()).table());
        all.put("many", oneAtATime(manyFactors(40), 3).table());
        all.put("few-points", hypercube(3, manyFactors(3)).table());
        all.put("one-factor", hypercube(300, manyFactors(1)).table());
        all.put("large", hypercube(4_000, manyFactors(5)).table());
        SweepSamples empty = hypercube(30, manyFactors(4));
        empty.run = point -> false;
        all.put("empty", empty.table());
        SweepSamples emptyCurve = loadCurve();
        emptyCurve.run = point -> false;
        all.put("empty-curve", emptyCurve.table());
        SweepSamples emptyMap = grid(LAUNCH_RATE, PATIENCE);
        emptyMap.run = point -> false;
        all.put("empty-map", emptyMap.table());
        SweepSamples emptyTornado = oneAtATime(3);
        emptyTornado.run = point -> point == 0;
        all.put("empty-tornado", emptyTornado.table());
        return all;
    }

    static SweepSamples along(Factor factor) {
        double[][] points = levels(factor).stream().map(v -> new double[] {v}).toArray(double[][]::new);
        return new SweepSamples(new Design.Grid(6), List.of(factor), points);
    }

    /** The launch rate, patience and further assumptions and facts. */
    static List<Factor> manyFactors(int count) {
        String[] words = {
            "integration work",
            "sponsor turnover",
            "clean data gap",
            "governance work",
            "process owners' resistance",
            "learning by doing",
            "share of pilots built in house",
            "fatigue rate"
        };
        List<Factor> factors = new ArrayList<>(List.of(
                new Factor(
                        "policy.launch_rate",
                        "launch rate",
                        Unit.PER_WEEK,
                        Role.CHOICE,
                        0.27,
                        new Levels.Range(0.1, 0.6, false, false)),
                new Factor(
                        "assumptions.patience",
                        "patience",
                        Unit.WEEKS,
                        Role.ASSUMPTION,
                        26,
                        new Levels.Range(13, 52, false, true))));
        for (int i = 0; factors.size() < count; i++) {
            factors.add(new Factor(
                    "assumptions.a" + i,
                    words[i % words.length] + (i < words.length ? "" : " " + i),
                    i % 3 == 0 ? Unit.PERSON_WEEKS : Unit.SHARE,
                    i % 5 == 4 ? Role.ORGANIZATION : i % 4 == 3 ? Role.CHOICE : Role.ASSUMPTION,
                    i % 3 == 0 ? 21 : 0.4,
                    i % 3 == 0 ? new Levels.Range(12, 34, false, false) : new Levels.Range(0.2, 0.6, false, false)));
        }
        return factors.subList(0, count);
    }

    /** Factors of every odd kind. */
    static List<Factor> odd() {
        return List.of(
                new Factor(
                        "policy.ring_fence",
                        "ring fence",
                        Unit.SWITCH,
                        Role.CHOICE,
                        0,
                        new Levels.Values(List.of(0.0, 1.0), List.of())),
                new Factor(
                        "alternative",
                        "alternative",
                        Unit.NUMBER,
                        Role.CHOICE,
                        0,
                        new Levels.Values(
                                List.of(0.0, 1.0, 2.0),
                                List.of("base", "foundations first, then people and all the rest of it", "portfolio"))),
                new Factor(
                        "policy.wip_limit",
                        "programme slots",
                        Unit.COUNT,
                        Role.CHOICE,
                        1e6,
                        new Levels.Values(List.of(4.0, 8.0, 15.0, 1e6), List.of())),
                new Factor(
                        "assumptions.hazard",
                        "rate on a scale of ratios",
                        Unit.PER_WEEK,
                        Role.ASSUMPTION,
                        0.01,
                        new Levels.Range(0.001, 1, true, false)),
                new Factor(
                        "organization.budget.annual",
                        "budget",
                        Unit.MONEY_A_YEAR,
                        Role.ORGANIZATION,
                        6_500,
                        new Levels.Values(List.of(2_000.0, 6_500.0, 13_000.0), List.of())),
                new Factor(
                        "assumptions.bias",
                        "a bias below and above zero that has a very long name indeed in all plain words",
                        Unit.NUMBER,
                        Role.ASSUMPTION,
                        0,
                        new Levels.Range(-1, 1, false, false)),
                new Factor(
                        "organization.teams",
                        "teams",
                        Unit.COUNT,
                        Role.ORGANIZATION,
                        12,
                        new Levels.Values(List.of(12.0), List.of())));
    }

    static SweepSamples oneAtATime(int levels) {
        return oneAtATime(manyFactors(10), levels);
    }

    static SweepSamples oneAtATime(List<Factor> factors, int levels) {
        List<double[]> points = new ArrayList<>();
        double[] base = factors.stream().mapToDouble(Factor::standard).toArray();
        points.add(base);
        for (int i = 0; i < factors.size(); i++) {
            Factor factor = factors.get(i);
            List<Double> values = new ArrayList<>();
            if (factor.levels() instanceof Levels.Values listed) {
                values.addAll(listed.values());
            } else {
                for (int level = 0; level < levels; level++) {
                    values.add(factor.levels().at(level / (levels - 1.0)));
                }
            }
            for (double value : values) {
                double[] point = base.clone();
                point[i] = value;
                points.add(point);
            }
        }
        return new SweepSamples(new Design.OneAtATime(levels), factors, points.toArray(double[][]::new));
    }

    static SweepSamples hypercube(int count, List<Factor> factors) {
        SplittableRandom random = new SplittableRandom(1);
        double[][] points = new double[count][factors.size()];
        for (int factor = 0; factor < factors.size(); factor++) {
            int[] order = new int[count];
            for (int i = 0; i < count; i++) {
                int at = random.nextInt(i + 1);
                order[i] = order[at];
                order[at] = i;
            }
            for (int i = 0; i < count; i++) {
                points[i][factor] = factors.get(factor).levels().at((order[i] + random.nextDouble()) / count);
            }
        }
        return new SweepSamples(new Design.LatinHypercube(count, 1), factors, points);
    }
}
