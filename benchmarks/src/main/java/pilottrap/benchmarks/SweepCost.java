package pilottrap.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pilottrap.output.store.SweepPlan;
import pilottrap.output.store.SweepStore;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.scenarios.run.Batch;
import pilottrap.scenarios.run.Progress;
import pilottrap.scenarios.run.Runner;
import pilottrap.scenarios.run.Sweep;
import pilottrap.scenarios.run.SweepSink;
import pilottrap.simulation.Engine;

/**
 * What a sweep costs in a warm process, with and without its store, on one thread and on two: seconds of wall clock and of
 * CPU, and their ratios, round by round, so that a machine that gets slower meanwhile slows all four. See {@code
 * benchmarks/sweep.sh}.
 */
public final class SweepCost {
    private static final int ROWS = 1_000;
    private static final long SEED = 17;

    private SweepCost() {}

    /**
     * Measures.
     *
     * @param arguments the plan, the replications of a point, the rounds, and overrides as {@code --set} takes them
     */
    public static void main(String[] arguments) throws IOException, ScenarioException {
        int rounds = Integer.parseInt(arguments[2]);
        List<String> overrides = new ArrayList<>(List.of("experiment.replications=" + arguments[1]));
        overrides.addAll(Arrays.asList(arguments).subList(3, arguments.length));
        Experiment experiment = ScenarioFile.experiment(arguments[0], overrides, System.in);
        SweepPlan plan = SweepPlan.of(experiment, "benchmark", SEED, ROWS, Set.of(), 0);
        for (int threads : new int[] {2, 1}) {
            bare(experiment, plan, threads);
            stored(experiment, plan, threads);
        }
        double[][] figures = new double[8][rounds];
        System.out.printf(
                Locale.ROOT,
                "%s, %,d points, %,d runs; seconds of wall clock (CPU)%n",
                arguments[0],
                plan.layout().points(),
                plan.runs());
        System.out.printf("%-8s %16s %16s %16s %16s%n", "", "bare, 1", "bare, 2", "stored, 1", "stored, 2");
        for (int round = 0; round < rounds; round++) {
            Cost bare1 = bare(experiment, plan, 1);
            Cost bare2 = bare(experiment, plan, 2);
            Cost stored1 = stored(experiment, plan, 1);
            Cost stored2 = stored(experiment, plan, 2);
            System.out.printf("%-8d %16s %16s %16s %16s%n", round + 1, bare1, bare2, stored1, stored2);
            figures[0][round] = bare1.wall / bare2.wall;
            figures[1][round] = stored1.wall / stored2.wall;
            figures[2][round] = 100 * (stored1.cpu - bare1.cpu) / stored1.cpu;
            figures[3][round] = 100 * (stored2.cpu - bare2.cpu) / stored2.cpu;
            figures[4][round] = 1e6 * bare1.cpu / plan.runs();
            figures[5][round] = 1e6 * stored1.cpu / plan.runs();
            figures[6][round] = bare2.cpu / bare1.cpu;
            figures[7][round] = stored2.cpu / stored1.cpu;
        }
        String[] names = {
            "bare: times as fast on two threads",
            "stored: times as fast on two threads",
            "storing on one thread, % of CPU",
            "storing on two threads, % of CPU",
            "bare, µs of CPU for each run",
            "stored, µs of CPU for each run",
            "bare: CPU on two threads ÷ on one",
            "stored: CPU on two threads ÷ on one"
        };
        IntStream.range(0, names.length).forEach(i -> {
            double[] sorted = figures[i].clone();
            Arrays.sort(sorted);
            System.out.printf(
                    Locale.ROOT,
                    "%-38s median %.3f (%.3f to %.3f)%n",
                    names[i],
                    sorted[rounds / 2],
                    sorted[0],
                    sorted[rounds - 1]);
        });
    }

    private static Cost bare(Experiment experiment, SweepPlan plan, int threads) throws IOException {
        Clock clock = new Clock();
        run(experiment, plan, threads, new Nowhere(plan));
        return clock.cost();
    }

    private static Cost stored(Experiment experiment, SweepPlan plan, int threads) throws IOException {
        Path directory = Files.createTempDirectory("pilottrap-sweep-cost-");
        try {
            Clock clock = new Clock();
            try (SweepStore store = SweepStore.create(directory.resolve("sweep"), plan, experiment)) {
                run(experiment, plan, threads, store);
                store.settle();
                store.finish();
            }
            return clock.cost();
        } finally {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static <P> void run(Experiment experiment, SweepPlan plan, int threads, SweepSink<P> sink)
            throws IOException {
        Runner runner = new Runner(Sweep.points(experiment, Engine.TREE), plan.seed(), 0, threads);
        new Sweep(runner, plan.layout(), plan.shard(), false).run(sink, Progress.NONE, () -> false);
    }

    /** Since when the clocks run. */
    private static final class Clock {
        private final long wall = System.nanoTime();
        private final long cpu = cpu();

        Cost cost() {
            return new Cost((System.nanoTime() - wall) / 1e9, (cpu() - cpu) / 1e9);
        }

        private static long cpu() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }
    }

    /** Seconds of wall clock, and of CPU in all threads of the process. */
    private record Cost(double wall, double cpu) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f (%.2f)", wall, cpu);
        }
    }

    /** Takes rows and forgets them. */
    private record Nowhere(SweepPlan plan) implements SweepSink<Optional<Batch>> {
        @Override
        public List<Integer> points(int round, int block) {
            int first = plan.layout().firstPoint(block);
            return IntStream.range(first, first + plan.layout().pointsIn(block))
                    .boxed()
                    .toList();
        }

        @Override
        public boolean has(int round, int block) {
            return false;
        }

        @Override
        public Optional<Batch> prepare(Batch batch) {
            return Optional.empty();
        }

        @Override
        public void accept(Optional<Batch> prepared) {}
    }
}
