package pilottrap.scenarios.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.scenarios.experiment.Replicate;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.parameter.Unit;

/** A sweep of made-up replications: a value for each at each point, the same for every outcome. */
final class PointsTable implements SweepTable {
    private final Design design;
    private final double[][] points;
    private final double[][] rows;

    /**
     * A sweep.
     *
     * @param design how the points are said to lie
     * @param points the values of the factors at each
     * @param rows the replications of each point
     */
    PointsTable(Design design, double[][] points, double[][] rows) {
        this.design = design;
        this.points = points;
        this.rows = rows;
    }

    @Override
    public Experiment experiment() {
        int factors = points[0].length;
        double[] values = java.util.Arrays.stream(points)
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();
        Scenario scenario;
        try {
            scenario = ScenarioFile.read("enterprise", List.of(), System.in);
        } catch (ScenarioException wrong) {
            throw new AssertionError(wrong);
        }
        List<Factor> all = IntStream.range(0, factors)
                .mapToObj(i -> new Factor(
                        "assumptions.f" + i,
                        "factor " + i,
                        Unit.NUMBER,
                        Factor.Role.ASSUMPTION,
                        points[0][i],
                        new Levels.Range(-10, 10, false, false)))
                .toList();
        return new Experiment(
                scenario,
                all,
                design,
                new DesignMatrix(factors, values.clone(), values),
                List.of(),
                new Replicate(100, Optional.empty()),
                point -> scenario.blueprint(),
                "made up",
                "00",
                List.of());
    }

    @Override
    public Provenance provenance() {
        return new Provenance("test", "made up", "00", "USD", 1, false, 1, "00", 260, 130, "2026-01-05", Changes.NONE);
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public List<PointEstimate> estimates(Outcome outcome) {
        return IntStream.range(0, rows.length).mapToObj(this::estimate).toList();
    }

    private PointEstimate estimate(int point) {
        double[] of = rows[point];
        if (of.length == 0) {
            return new PointEstimate(point, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        Moments moments = new Moments();
        for (double each : of) {
            moments.add(each);
        }
        double variance = moments.deviation() * moments.deviation();
        return new PointEstimate(
                point,
                of.length,
                OptionalDouble.of(moments.mean()),
                of.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(variance / of.length)),
                of.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(variance));
    }

    @Override
    public Optional<double[][]> deviations(Outcome outcome) {
        double[][] deviations = new double[rows.length][];
        for (int point = 0; point < rows.length; point++) {
            double mean = java.util.Arrays.stream(rows[point]).average().orElse(0);
            deviations[point] = java.util.Arrays.stream(rows[point])
                    .map(each -> each - mean)
                    .toArray();
        }
        return Optional.of(deviations);
    }

    /** The same without telling what single replications have to do with the estimates. */
    SweepTable unpaired() {
        PointsTable table = this;
        return new SweepTable() {
            @Override
            public Experiment experiment() {
                return table.experiment();
            }

            @Override
            public Provenance provenance() {
                return table.provenance();
            }

            @Override
            public boolean complete() {
                return true;
            }

            @Override
            public List<PointEstimate> estimates(Outcome outcome) {
                return table.estimates(outcome);
            }
        };
    }
}
