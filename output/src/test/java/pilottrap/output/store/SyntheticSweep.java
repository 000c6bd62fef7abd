package pilottrap.output.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.scenarios.experiment.Replicate;
import pilottrap.scenarios.experiment.Replicate.Precision;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.experiment.Sha256;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.scenarios.run.Progress;
import pilottrap.scenarios.run.Replicator;
import pilottrap.scenarios.run.Runner;
import pilottrap.scenarios.run.Sweep;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.Outcomes;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.parameter.Unit;

/** Sweeps over made-up rows. */
final class SyntheticSweep {
    static final long SEED = 7;

    /** What rows are made of; to make a full one up takes longer than to keep it. */
    private static final RunResult[] FULL =
            IntStream.range(0, 8).mapToObj(i -> Synthetic.result(SEED, i, true)).toArray(RunResult[]::new);

    private SyntheticSweep() {}

    /** An experiment of so many points in one factor, each simulated so often. */
    static Experiment experiment(int points, int replications, Optional<Precision> precision) {
        Scenario scenario;
        try {
            scenario = ScenarioFile.read("enterprise", List.of(), System.in);
        } catch (ScenarioException wrong) {
            throw new AssertionError(wrong);
        }
        double[] values = IntStream.range(0, points)
                .mapToDouble(point -> point / (double) points)
                .toArray();
        String canonical = "points: " + points + "\nreplications: " + replications + "\n" + precision + "\n";
        return new Experiment(
                scenario,
                List.of(new Factor(
                        "policy.launch_rate",
                        "launch rate",
                        Unit.NUMBER,
                        Factor.Role.CHOICE,
                        0.5,
                        new Levels.Range(0, 1, false, false))),
                new Design.Grid(points),
                new DesignMatrix(1, values, values),
                List.of(),
                new Replicate(replications, precision),
                point -> scenario.blueprint(),
                canonical,
                Sha256.of(canonical),
                List.of());
    }

    static Optional<Precision> within(double halfWidth) {
        return Optional.of(new Precision(Outcomes.byName("production_share").orElseThrow(), halfWidth));
    }

    static SweepPlan plan(Experiment experiment, int rows) {
        return SweepPlan.of(experiment, "test", SEED, rows, Set.of(), 2);
    }

    /**
     * A point's replicator: the share that goes live, and how much it differs by luck, depend on the point; every 17th
     * replication fails, every 19th hits the budget.
     */
    static Replicator replicator(long point) {
        return (seed, replication, detail) -> {
            if (replication % 17 == 16) {
                throw new IllegalStateException("made to fail");
            }
            SplittableRandom luck = new SplittableRandom(seed + 1_000_003 * replication + 31 * point);
            RunResult full = FULL[(int) ((replication + 3 * point) % FULL.length)];
            double[] row = full.row().clone();
            row[Columns.NET_VALUE.offset()] = luck.nextDouble() - 0.5;
            int launched = 20 + luck.nextInt(20);
            int live = 0;
            for (int pilot = 0; pilot < launched; pilot++) {
                live += luck.nextDouble() < 0.02 + 0.4 * ((point * 7) % 11) / 11.0 ? 1 : 0;
            }
            row[Columns.PILOTS_LAUNCHED.offset()] = launched;
            row[Columns.COHORT_PRODUCTION.offset()] = live;
            boolean censored = replication % 19 == 18;
            return new RunResult(
                    seed,
                    replication,
                    censored ? Status.CENSORED : Status.FINISHED,
                    censored ? new double[row.length] : row,
                    full.trajectory(),
                    detail == Detail.NONE ? List.of() : full.pilots(),
                    detail == Detail.LEDGER ? full.ledger() : Ledger.NONE);
        };
    }

    /** Runs what is missing of a store. */
    static boolean run(SweepStore store, SweepPlan plan, int threads, Progress progress, BooleanSupplier stop)
            throws IOException {
        Runner runner = new Runner(SyntheticSweep::replicator, plan.seed(), plan.ledgerOf(), threads)
                .withPilots(plan.pilotsOf());
        return new Sweep(runner, plan.layout(), plan.shard(), plan.precision().isPresent()).run(store, progress, stop);
    }

    /** A finished sweep. */
    static Totals written(Path directory, SweepPlan plan, Experiment experiment, int threads) throws IOException {
        try (SweepStore store = SweepStore.create(directory, plan, experiment)) {
            run(store, plan, threads, Progress.NONE, () -> false);
            return store.finish();
        }
    }

    /** A sweep that was gone on with. */
    static Totals resumed(Path directory, SweepPlan plan, Experiment experiment, int threads) throws IOException {
        try (SweepStore store = SweepStore.resume(directory, plan, experiment)) {
            run(store, plan, threads, Progress.NONE, () -> false);
            return store.finish();
        }
    }
}
