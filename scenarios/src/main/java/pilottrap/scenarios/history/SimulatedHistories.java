package pilottrap.scenarios.history;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.run.Batch;
import pilottrap.scenarios.run.Chunk;
import pilottrap.scenarios.run.Digest;
import pilottrap.scenarios.run.Progress;
import pilottrap.scenarios.run.Replication;
import pilottrap.scenarios.run.ResultSink;
import pilottrap.scenarios.run.Runner;
import pilottrap.simulation.Engine;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.ParameterSets;

/** Simulates organizations and sums up what their records would say after as many weeks as were observed. */
final class SimulatedHistories {
    /** Replications that one thread takes at once. */
    private static final int GRAIN = 20;

    /** Weeks after the start within which the first pilot is to begin, for the whole past to be simulated. */
    private static final int LATEST_START = 52;

    private final Blueprint blueprint;
    private final double weeks;
    private final Engine engine;
    private final int threads;

    /**
     * What simulates.
     *
     * @param blueprint the organization
     * @param weeks from the first pilot's start to the day that is asked for
     */
    SimulatedHistories(Blueprint blueprint, double weeks, Engine engine, int threads) {
        int window = Math.max(Blueprint.MIN_WINDOW, (int) Math.ceil(weeks) + LATEST_START);
        this.blueprint = blueprint.withHorizon(window + Blueprint.FOLLOW_UP, window);
        this.weeks = weeks;
        this.engine = engine;
        this.threads = threads;
    }

    /**
     * An organization.
     *
     * @param pilots its pilots, as its records would have them; empty where it began none or could not be simulated
     * @param hash of its row
     */
    record Simulated(List<PilotTrace> pilots, byte[] hash) {}

    /**
     * Simulates organizations, the first from the first set and so on in turn.
     *
     * @param sets the parameter sets
     * @return the organizations in order; nothing where it was cancelled
     */
    Optional<List<Simulated>> run(
            ParameterSets sets, int organizations, long seed, Progress progress, BooleanSupplier cancelled) {
        Collector collector = new Collector();
        Iterator<Chunk> chunks = IntStream.range(0, (organizations + GRAIN - 1) / GRAIN)
                .mapToObj(i -> new Chunk(i, 0, (long) i * GRAIN, Math.min(GRAIN, organizations - i * GRAIN)))
                .iterator();
        Runner runner =
                new Runner(Runner.of(blueprint.withSets(sets), engine), seed, organizations, threads).withWhole(GRAIN);
        try {
            return runner.run(chunks, collector, progress, cancelled) ? Optional.of(collector.all) : Optional.empty();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible); // nothing is written
        }
    }

    /** The digest of organizations: that of the rows of their runs. */
    static String digest(List<Simulated> organizations) {
        Digest digest = new Digest();
        organizations.forEach(each -> digest.add(each.hash()));
        return digest.hex();
    }

    private final class Collector implements ResultSink<List<Simulated>> {
        private final List<Simulated> all = new ArrayList<>();

        @Override
        public List<Simulated> prepare(Batch batch) {
            return batch.replications().stream().map(this::simulated).toList();
        }

        private Simulated simulated(Replication replication) {
            boolean finished = replication.result().status() == Status.FINISHED;
            return new Simulated(
                    finished ? Traces.of(replication.result(), weeks) : List.of(),
                    Digest.row(
                            new RunKey(0, replication.key().replication()),
                            replication.result().status(),
                            replication.result().row()));
        }

        @Override
        public void accept(List<Simulated> prepared) {
            all.addAll(prepared);
        }
    }
}
