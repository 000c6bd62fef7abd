package pilottrap.scenarios.calibration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
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
        Collector collector = new Collector(candidates, effort, sink);
        int all = effort.organizations();
        int last = targets.variants().size() - 1;
        if (effort.gate() == Effort.OPEN) { // candidate by candidate, so that none waits for others
            return run(parts(candidates, 0, last, 0, all), effort, collector, cancelled);
        }
        int look = Math.min(all, (effort.look() + GRAIN - 1) / GRAIN * GRAIN);
        return run(parts(candidates, 0, 0, 0, look), effort, collector, cancelled)
                && (look == all || run(parts(collector.passed(), 0, 0, look, all), effort, collector, cancelled))
                && (last == 0 || run(parts(collector.passed(), 1, last, 0, all), effort, collector, cancelled));
    }

    /** Some organizations of a variant of a candidate, which is a design point of the runner. */
    private record Part(Candidate candidate, int variant, int from, int to) {
        int grains() {
            return (to - from + GRAIN - 1) / GRAIN;
        }
    }

    private static List<Part> parts(List<Candidate> candidates, int first, int last, int from, int to) {
        return candidates.stream()
                .flatMap(candidate ->
                        IntStream.rangeClosed(first, last).mapToObj(variant -> new Part(candidate, variant, from, to)))
                .toList();
    }

    private boolean run(List<Part> parts, Effort effort, Collector collector, BooleanSupplier cancelled)
            throws IOException {
        collector.begin(parts);
        if (parts.isEmpty()) {
            return true;
        }
        Runner runner =
                new Runner(point -> replicator(parts.get((int) point)), effort.seed(), 0, threads).withWhole(GRAIN);
        return runner.run(chunks(parts, effort), collector, progress, cancelled);
    }

    /** What cannot be opened fails each of its replications. */
    private Replicator replicator(Part part) {
        Simulation simulation;
        try {
            simulation = new Simulation(
                    targets.blueprint(part.variant(), part.candidate().values()), engine);
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
    }

    /** The parts of one run have as many organizations each. */
    private static Iterator<Chunk> chunks(List<Part> parts, Effort effort) {
        int grains = parts.get(0).grains();
        return IntStream.range(0, Math.multiplyExact(parts.size(), grains))
                .mapToObj(i -> {
                    Part part = parts.get(i / grains);
                    int from = part.from() + i % grains * GRAIN;
                    return new Chunk(
                            i, i / grains, first(part.candidate(), effort) + from, Math.min(GRAIN, part.to() - from));
                })
                .iterator();
    }

    private static long first(Candidate candidate, Effort effort) {
        return effort.common() ? 0 : (candidate.stage() * STAGE + candidate.index()) * effort.organizations();
    }

    /** A grain of one variant, summed by the thread that ran it. */
    private record Grain(int part, GroupedSums sums, int failed, byte[] hashes) {}

    /** What is known of a candidate while it is simulated. */
    private static final class Course {
        private final List<GroupedSums> sums = new ArrayList<>();
        private final Digest digest = new Digest();
        private int failed;
        private int grains;
        private int organizations;
    }

    /** Puts the grains of candidates together, and hands trials on in the order of the candidates. */
    private final class Collector implements ResultSink<Grain> {
        private final List<Candidate> candidates;
        private final Effort effort;
        private final Sink sink;
        private final Map<Candidate, Course> courses = new HashMap<>();
        private final Map<Candidate, Trial> done = new HashMap<>();
        private final Set<Candidate> going = new LinkedHashSet<>();
        private volatile List<Part> parts = List.of();
        private int next;

        Collector(List<Candidate> candidates, Effort effort, Sink sink) {
            this.candidates = candidates;
            this.effort = effort;
            this.sink = sink;
        }

        /** What is simulated next. */
        void begin(List<Part> next) {
            parts = next;
            going.clear();
        }

        /** The candidates of which more is to be simulated. */
        List<Candidate> passed() {
            return List.copyOf(going);
        }

        @Override
        public Grain prepare(Batch batch) {
            int point = (int) batch.chunk().point();
            Part part = parts.get(point);
            boolean hashed = effort.digest() && part.variant() == 0;
            long first = first(part.candidate(), effort);
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
            Part part = parts.get(grain.part());
            Candidate candidate = part.candidate();
            Course course = courses.computeIfAbsent(candidate, any -> new Course());
            if (course.sums.size() == part.variant()) {
                course.sums.add(new GroupedSums());
            }
            course.sums.get(part.variant()).add(grain.sums());
            course.failed += grain.failed();
            course.digest.add(grain.hashes());
            course.grains++;
            if (course.grains == part.grains()) {
                course.grains = 0;
                completed(part, course);
            }
        }

        private void completed(Part part, Course course) throws IOException {
            Candidate candidate = part.candidate();
            boolean base = part.variant() == 0;
            if (base) {
                course.organizations = part.to();
            }
            boolean whole = part.to() == effort.organizations()
                    && part.variant() == targets.variants().size() - 1;
            boolean open = !base || effort.gate().test(trial(candidate, course));
            if (whole || !open) {
                done.put(candidate, trial(candidate, course));
                courses.remove(candidate);
                deliver();
            } else {
                going.add(candidate);
            }
        }

        private void deliver() throws IOException {
            while (next < candidates.size()) {
                Trial trial = done.remove(candidates.get(next));
                if (trial == null) {
                    return;
                }
                next++;
                sink.accept(trial);
            }
        }

        private Trial trial(Candidate candidate, Course course) {
            int count = targets.targets().size();
            double[] figures = new double[count];
            double[] errors = new double[count];
            for (int i = 0; i < count; i++) {
                Target target = targets.targets().get(i);
                figures[i] = figure(course, target, -1);
                errors[i] = GroupedSums.jackknife(IntStream.range(0, GroupedSums.GROUPS)
                        .mapToDouble(group -> figure(course, target, group))
                        .toArray());
            }
            return new Trial(
                    candidate,
                    course.organizations,
                    course.failed,
                    figures,
                    errors,
                    effort.digest() ? course.digest.hex() : "");
        }

        private static double figure(Course course, Target target, int without) {
            if (target.variant() >= course.sums.size()) {
                return Double.NaN;
            }
            OptionalDouble base = course.sums.get(0).without(without, target.outcome());
            if (target.variant() == 0) {
                return base.orElse(Double.NaN);
            }
            OptionalDouble other = course.sums.get(target.variant()).without(without, target.outcome());
            return base.isPresent() && other.isPresent() && base.getAsDouble() > 0
                    ? other.getAsDouble() / base.getAsDouble()
                    : Double.NaN;
        }
    }
}
