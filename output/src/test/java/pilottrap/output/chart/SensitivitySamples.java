package pilottrap.output.chart;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.design.DesignException;
import pilottrap.scenarios.design.Designs;
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
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Section;

/** Invented screenings and Saltelli samples: sample data, the output of no run. */
final class SensitivitySamples implements SweepTable {
    private final Experiment experiment;
    private final ToDoubleFunction<double[]> function;
    private final double luck;
    private final int missing;

    private SensitivitySamples(Experiment experiment, ToDoubleFunction<double[]> function, double luck, int missing) {
        this.experiment = experiment;
        this.function = function;
        this.luck = luck;
        this.missing = missing;
    }

    /** So many parameters of the model over their plausible ranges, and a switch. */
    static List<Factor> factors(int count) {
        List<Factor> factors = new ArrayList<>();
        factors.add(new Factor(
                "policy.interventions.training",
                "training",
                pilottrap.simulation.parameter.Unit.SWITCH,
                Role.CHOICE,
                0,
                new Levels.Values(List.of(0.0, 1.0), List.of("off", "on"))));
        for (Parameter parameter : Parameters.all()) {
            if (factors.size() < count && parameter.low() < parameter.high()) {
                factors.add(new Factor(
                        parameter.key(),
                        parameter.words(),
                        parameter.unit(),
                        parameter.section() == Section.ASSUMPTIONS
                                ? Role.ASSUMPTION
                                : parameter.section() == Section.POLICY ? Role.CHOICE : Role.ORGANIZATION,
                        parameter.standard(),
                        new Levels.Range(parameter.low(), parameter.high(), false, parameter.whole())));
            }
        }
        return factors;
    }

    /** A share that depends on the coordinates, each less than the one before, with one interaction. */
    static double share(double[] u) {
        double sum = 0.12;
        for (int i = 0; i < u.length; i++) {
            sum += (i % 2 == 0 ? 0.09 : -0.09) * (u[i] - 0.5) / Math.pow(1 + i, 1.2);
        }
        return sum + (u.length > 2 ? 0.12 * (u[1] - 0.5) * (u[2] - 0.5) : 0);
    }

    static SweepTable of(Design design, int factors, double luck, int missing) {
        return of(design, factors(factors), SensitivitySamples::share, luck, missing);
    }

    static SweepTable of(
            Design design, List<Factor> factors, ToDoubleFunction<double[]> function, double luck, int missing) {
        try {
            Scenario enterprise = ScenarioFile.read("enterprise", List.of(), InputStream.nullInputStream());
            DesignMatrix matrix = Designs.lay(
                            design,
                            factors.stream().map(Factor::levels).toList(),
                            factors.stream().mapToDouble(Factor::standard).toArray(),
                            values -> true)
                    .matrix();
            Experiment experiment = new Experiment(
                    enterprise,
                    factors,
                    design,
                    matrix,
                    List.of(),
                    new Replicate(30, Optional.empty()),
                    point -> enterprise.blueprint(),
                    "sample",
                    "cd".repeat(32),
                    List.of());
            return new SensitivitySamples(experiment, function, luck, missing);
        } catch (ScenarioException | DesignException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    @Override
    public Experiment experiment() {
        return experiment;
    }

    @Override
    public Provenance provenance() {
        return new Provenance(
                "sample data",
                "Large legacy enterprise, sample data",
                "ab".repeat(32),
                "USD",
                17,
                false,
                30L * experiment.points(),
                "7f3a91c2" + "0".repeat(56),
                260,
                130,
                "2026-01-05",
                Changes.NONE);
    }

    @Override
    public boolean complete() {
        return missing == 0;
    }

    private double[] parts(int point) {
        double[] parts = new double[30];
        double mean = 0;
        for (int r = 0; r < parts.length; r++) {
            parts[r] = luck * noise(point, r);
            mean += parts[r] / parts.length;
        }
        for (int r = 0; r < parts.length; r++) {
            parts[r] -= mean;
        }
        return parts;
    }

    /** What luck leaves in the mean of a point. */
    private double left(int point) {
        double sum = 0;
        for (int r = 0; r < 30; r++) {
            sum += luck * noise(point, r) / 30;
        }
        return sum;
    }

    private static double noise(int point, int r) {
        SplittableRandom random = new SplittableRandom(r);
        random.nextDouble();
        return random.nextDouble(-1, 1) + 0.3 * new SplittableRandom(31L * r + 1_000_003L * point).nextDouble(-1, 1);
    }

    @Override
    public List<PointEstimate> estimates(Outcome outcome) {
        double scale = outcome.name().equals("net_value") ? 60_000 : 1;
        List<PointEstimate> all = new ArrayList<>();
        for (int p = 0; p < experiment.points(); p++) {
            double[] u = new double[experiment.factors().size()];
            for (int i = 0; i < u.length; i++) {
                u[i] = experiment.matrix().coordinate(p, i);
            }
            double variance = 0;
            for (double part : parts(p)) {
                variance += part * part / 29;
            }
            boolean there = p >= missing;
            all.add(new PointEstimate(
                    p,
                    there ? 30 : 0,
                    there ? OptionalDouble.of(scale * (function.applyAsDouble(u) + left(p))) : OptionalDouble.empty(),
                    there ? OptionalDouble.of(scale * Math.sqrt(variance / 30)) : OptionalDouble.empty(),
                    there ? OptionalDouble.of(scale * scale * variance) : OptionalDouble.empty()));
        }
        return all;
    }

    @Override
    public Optional<double[][]> deviations(Outcome outcome) {
        double scale = outcome.name().equals("net_value") ? 60_000 : 1;
        double[][] all = new double[experiment.points()][];
        for (int p = 0; p < all.length; p++) {
            all[p] = java.util.Arrays.stream(parts(p)).map(part -> scale * part).toArray();
        }
        return Optional.of(all);
    }
}
