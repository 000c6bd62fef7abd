package pilottrap.scenarios.trap;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.simulation.measure.Outcome;

/** A sweep whose shares are a formula of launch rate, people and past. */
final class SyntheticMap implements SweepTable {
    /** A share at a point. */
    interface Law {
        double share(double past, double rate, double people);
    }

    private final Experiment experiment;
    private final Law law;
    private final double se;
    private final int n;
    private final int failed;

    SyntheticMap(String vary, Law law, double se, int n) {
        this(experiment(vary), law, se, n, 0);
    }

    private SyntheticMap(Experiment experiment, Law law, double se, int n, int failed) {
        this.experiment = experiment;
        this.law = law;
        this.se = se;
        this.n = n;
        this.failed = failed;
    }

    /** The same, and so many replications before the others that failed. */
    SyntheticMap failing(int more) {
        return new SyntheticMap(experiment, law, se, n, more);
    }

    /** Past 0.05 and 1 a week, launch rates, people; the scenario's own 0.27 and 1 among them. */
    static SyntheticMap of(Law law, double se) {
        return new SyntheticMap(
                "organization.past.launch_rate: {values: [1, 0.05]}, policy.launch_rate: {values: [0.1, 0.27, 0.6]},"
                        + " organization.pools.factor: {values: [0.5, 1, 2]}",
                law,
                se,
                100);
    }

    static Experiment experiment(String vary) {
        try {
            return ScenarioFile.experiment(
                    "enterprise",
                    List.of("experiment={design: grid, vary: {" + vary + "}}"),
                    InputStream.nullInputStream());
        } catch (ScenarioException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    @Override
    public Experiment experiment() {
        return experiment;
    }

    @Override
    public Provenance provenance() {
        throw new UnsupportedOperationException("no map needs to know");
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public List<PointEstimate> estimates(Outcome outcome) {
        List<PointEstimate> estimates = new ArrayList<>();
        for (int point = 0; point < experiment.points(); point++) {
            double value = outcome.name().equals("pilots_launched") ? 40 : share(point);
            estimates.add(new PointEstimate(
                    point, n, OptionalDouble.of(value), OptionalDouble.of(se), OptionalDouble.of(se * se * n)));
        }
        return estimates;
    }

    private double share(int point) {
        double[] at = experiment.matrix().point(point);
        return law.share(at[0], at[1], at.length > 2 ? at[2] : 1);
    }

    @Override
    public Optional<double[][]> deviations(Outcome outcome) {
        double[][] parts = new double[experiment.points()][failed + n];
        for (int point = 0; point < parts.length; point++) {
            for (int i = 0; i < n; i++) {
                // Half of the organizations bring twice the share live, half none; all launch 40 pilots.
                parts[point][failed + i] =
                        outcome.name().equals("pilots_launched") ? 0 : i % 2 == 0 ? share(point) : -share(point);
            }
        }
        return Optional.of(parts);
    }
}
