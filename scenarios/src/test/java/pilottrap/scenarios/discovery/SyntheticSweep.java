package pilottrap.scenarios.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Replicate;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.simulation.measure.Outcome;

/** A sweep of which every estimate is a function of its point: NaN for no value, and points that were not run. */
record SyntheticSweep(Experiment experiment, ToDoubleFunction<double[]> value, double se, int run)
        implements SweepTable {
    static SyntheticSweep of(Planted planted, int points, Design design, ToDoubleFunction<double[]> value) {
        Cases cases = planted.cases(points, 1, 0, x -> false);
        int factors = planted.factors().size();
        double[] values = new double[points * factors];
        for (int i = 0; i < values.length; i++) {
            values[i] = cases.value(i / factors, i % factors);
        }
        Experiment experiment = new Experiment(
                enterprise(),
                planted.factors(),
                design,
                new DesignMatrix(factors, values, values),
                List.of(),
                new Replicate(100, Optional.empty()),
                any -> {
                    throw new AssertionError("nothing is simulated");
                },
                "",
                "",
                List.of());
        return new SyntheticSweep(experiment, value, 0.01, points);
    }

    private static Scenario enterprise() {
        try {
            return ScenarioFile.read("enterprise", List.of(), System.in);
        } catch (ScenarioException broken) {
            throw new AssertionError(broken);
        }
    }

    SyntheticSweep with(double otherSe, int firstPoints) {
        return new SyntheticSweep(experiment, value, otherSe, firstPoints);
    }

    @Override
    public Provenance provenance() {
        return new Provenance("test", "Synthetic", "", "USD", 1, false, 100, "", 260, 130, "2026-01-05", Changes.NONE);
    }

    @Override
    public boolean complete() {
        return run == experiment.points();
    }

    @Override
    public List<PointEstimate> estimates(Outcome outcome) {
        List<PointEstimate> estimates = new ArrayList<>();
        for (int point = 0; point < experiment.points(); point++) {
            double of = value.applyAsDouble(experiment.matrix().point(point));
            boolean there = point < run && !Double.isNaN(of);
            estimates.add(new PointEstimate(
                    point,
                    point < run ? 10_000 : 0,
                    there ? OptionalDouble.of(of) : OptionalDouble.empty(),
                    there ? OptionalDouble.of(se) : OptionalDouble.empty(),
                    OptionalDouble.empty()));
        }
        return estimates;
    }
}
