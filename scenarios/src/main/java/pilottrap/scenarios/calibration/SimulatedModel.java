package pilottrap.scenarios.calibration;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.analysis.GroupedSums;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.run.Batch;
import pilottrap.scenarios.run.Chunk;
import pilottrap.scenarios.run.Digest;
import pilottrap.scenarios.run.Progress;
import pilottrap.scenarios.run.Replication;
import pilottrap.scenarios.run.Replicator;
import pilottrap.scenarios.run.ResultSink;
import pilottrap.scenarios.run.Runner;
import pilottrap.simulation.Engine;
import pilottrap.simulation.Simulation;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;

/**
 * The simulation as a model to be calibrated: all variants of a candidate run on the same luck. The figures are the same
 * bits for any number of threads.
 */
public final class SimulatedModel implements Model {
    /** Replications that one thread takes at once; sums are added in this grain, whoever makes them. */
    private static final int GRAIN = 50;

    /** More candidates than any stage has. */
    private static final long STAGE = 10_000_000;

    private final Targets targets;
    private final Engine engine;
    private final int threads;
    private final Progress progress;

    /**
     * A model.
     *
     * @param threads how many threads simulate, at least 1
     * @param progress hears of each batch of organizations
     */
    public SimulatedModel(Targets targets, Engine engine, int threads, Progress progress) {
        this.targets = targets;
        this.engine = engine;
        this.threads = threads;
        this.progress = progress;
    }

    @Override
    public boolean simulate(List<Candidate> candidates, Effort effort, Sink sink, BooleanSupplier cancelled)
            throws IOException {
        if (candidates.isEmpty()) {
            return true;
        }
        Runner runner = new Runner(points(candidates), effort.seed(), 0, threads).withWhole(GRAIN);
        return runner.run(chunks(candidates, effort), new Collector(candidates, effort, sink), progress, cancelled);
    }

    /** A candidate's variants are consecutive design points. What cannot be opened fails each of its replications. */
    private LongFunction<Replicator> points(List<Candidate> candidates) {
        int variants = targets.variants().size();
        return point -> {
            Candidate candidate = candidates.get((int) (point / variants));
            Simulation simulation;
            try {
                simulation = new Simulation(targets.blueprint((int) (point % variants), candidate.values()), engine);
            } catch (RuntimeException impossible) {
                return (seed, replication, detail) -> {
                    throw impossible;
                };
            }
            return new Replicator() {
                @Override
                public RunResult run(long seed, long replication, Detail detail) {
                    return simulation.run(seed, replication, detail);
                }

                @Override
                public void close() {
                    simulation.close();
                }
            };
        };
    }

    private Iterator<Chunk> chunks(List<Candidate> candidates, Effort effort) {
        int variants = targets.variants().size();
        int grains = (effort.organizations() + GRAIN - 1) / GRAIN;
        return IntStream.range(0, Math.multiplyExact(Math.multiplyExact(candidates.size(), variants), grains))
                .mapToObj(i -> {
                    int point = i / grains;
                    int from = i % grains * GRAIN;
                    return new Chunk(
                            i,
                            point,
                            first(candidates.get(point / variants), effort) + from,
                            Math.min(GRAIN, effort.organizations() - from));
                })
                .iterator();
    }

    private static long first(Candidate candidate, Effort effort) {
        return effort.common() ? 0 : (candidate.stage() * STAGE + candidate.index()) * effort.organizations();
    }

    /** A grain of one variant, summed by the thread that ran it. */
    private record Grain(int point, GroupedSums sums, int failed, byte[] hashes) {}

    /** Puts the grains of a candidate together. */
    private final class Collector implements ResultSink<Grain> {
        private final List<Candidate> candidates;
        private final Effort effort;
        private final Sink sink;
        private final int variants = targets.variants().size();
        private GroupedSums[] sums = fresh();
        private int failed;
        private int grains;
        private @Nullable Digest digest;

        Collector(List<Candidate> candidates, Effort effort, Sink sink) {
            this.candidates = candidates;
            this.effort = effort;
            this.sink = sink;
        }

        private GroupedSums[] fresh() {
            return IntStream.range(0, targets.variants().size())
                    .mapToObj(i -> new GroupedSums())
                    .toArray(GroupedSums[]::new);
        }

        @Override
        public Grain prepare(Batch batch) {
            int point = (int) batch.chunk().point();
            boolean hashed = effort.digest() && point % variants == 0;
            long first = first(candidates.get(point / variants), effort);
            GroupedSums sum = new GroupedSums();
            List<Replication> replications = batch.replications();
            byte[] hashes = new byte[hashed ? replications.size() * Digest.HASH : 0];
            int lost = 0;
            for (int i = 0; i < replications.size(); i++) {
                RunResult result = replications.get(i).result();
                long replication = replications.get(i).key().replication();
                if (result.status() == Status.FINISHED) {
                    sum.add(replication - first, result.row());
                } else {
                    lost++;
                }
                if (hashed) {
                    byte[] hash = Digest.row(new RunKey(0, replication), result.status(), result.row());
                    System.arraycopy(hash, 0, hashes, i * Digest.HASH, Digest.HASH);
                }
            }
            return new Grain(point, sum, lost, hashes);
        }

        @Override
        public void accept(Grain grain) throws IOException {
            int variant = grain.point() % variants;
            sums[variant].add(grain.sums());
            failed += grain.failed();
            if (grain.hashes().length > 0) {
                Digest base = digest == null ? new Digest() : digest;
                base.add(grain.hashes());
                digest = base;
            }
            grains++;
            if (grains == variants * ((effort.organizations() + GRAIN - 1) / GRAIN)) {
                sink.accept(trial(candidates.get(grain.point() / variants)));
                sums = fresh();
                failed = 0;
                grains = 0;
                digest = null;
            }
        }

        private Trial trial(Candidate candidate) {
            int count = targets.targets().size();
            double[] figures = new double[count];
            double[] errors = new double[count];
            for (int i = 0; i < count; i++) {
                Target target = targets.targets().get(i);
                figures[i] = figure(target, -1);
                errors[i] = GroupedSums.jackknife(IntStream.range(0, GroupedSums.GROUPS)
                        .mapToDouble(group -> figure(target, group))
                        .toArray());
            }
            Digest base = digest;
            return new Trial(
                    candidate, effort.organizations(), failed, figures, errors, base == null ? "" : base.hex());
        }

        private double figure(Target target, int without) {
            OptionalDouble base = sums[0].without(without, target.outcome());
            if (target.variant() == 0) {
                return base.orElse(Double.NaN);
            }
            OptionalDouble other = sums[target.variant()].without(without, target.outcome());
            return base.isPresent() && other.isPresent() && base.getAsDouble() > 0
                    ? other.getAsDouble() / base.getAsDouble()
                    : Double.NaN;
        }
    }
}
