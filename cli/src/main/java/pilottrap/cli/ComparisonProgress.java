package pilottrap.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pilottrap.output.store.ComparisonStore;
import pilottrap.scenarios.analysis.RunningDifference;
import pilottrap.scenarios.analysis.RunningDifference.SoFar;
import pilottrap.scenarios.run.Batch;
import pilottrap.scenarios.run.Progress;
import pilottrap.scenarios.run.Replication;
import pilottrap.scenarios.run.ResultSink;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;

/**
 * The line on a terminal that says how far a comparison has come and what it shows so far; sees what the store takes.
 * Of an interrupted comparison only what is run now counts.
 */
final class ComparisonProgress implements ResultSink<ComparisonProgress.Watched>, Progress, AutoCloseable {
    private static final long SPELL_NANOS = 200_000_000;

    private final ComparisonStore store;
    private final List<String> names;
    private final StatusLine status;
    private final boolean shown;
    private final long before;
    private final long total;
    private final long began = System.nanoTime();
    private final List<RunningDifference> pairs = new ArrayList<>();
    private final List<double[]> base = new ArrayList<>();
    private long baseFirst = -1;
    private long last = began;

    /**
     * A line.
     *
     * @param names the alternatives
     * @param shown whether anybody watches
     */
    ComparisonProgress(ComparisonStore store, List<String> names, PrintStream stream, boolean shown) {
        this.store = store;
        this.names = names;
        this.status = new StatusLine(stream);
        this.shown = shown;
        this.before = store.done();
        this.total = store.replications() * (names.size() + 1);
        names.forEach(name -> pairs.add(new RunningDifference()));
    }

    /** A batch as the store will keep it, with live and launched pilots of each replication. */
    record Watched(ComparisonStore.Prepared prepared, int course, long first, List<double[]> shares) {}

    @Override
    public Watched prepare(Batch batch) {
        List<double[]> shares = new ArrayList<>();
        for (Replication replication : batch.replications()) {
            RunResult result = replication.result();
            shares.add(
                    result.status() == Status.FINISHED
                            ? new double[] {
                                Columns.COHORT_PRODUCTION.of(result.row()), Columns.PILOTS_LAUNCHED.of(result.row())
                            }
                            : new double[0]);
        }
        long first = batch.replications().get(0).key().replication();
        return new Watched(store.prepare(batch), Math.toIntExact(batch.chunk().point()), first, shares);
    }

    @Override
    public void accept(Watched watched) throws IOException {
        store.accept(watched.prepared());
        if (watched.course() == 0) {
            if (baseFirst < 0 || watched.first() != baseFirst + base.size()) {
                base.clear();
                baseFirst = watched.first();
            }
            base.addAll(watched.shares());
            int surplus = base.size() - 2 * pilottrap.output.store.Plan.CHUNK;
            if (surplus > 0) {
                base.subList(0, surplus).clear();
                baseFirst += surplus;
            }
            return;
        }
        for (int i = 0; i < watched.shares().size(); i++) {
            long at = watched.first() + i - baseFirst;
            double[] alternative = watched.shares().get(i);
            if (baseFirst >= 0 && at >= 0 && at < base.size() && alternative.length > 0) {
                double[] twin = base.get((int) at);
                if (twin.length > 0) {
                    pairs.get(watched.course() - 1).add(twin, alternative);
                }
            }
        }
    }

    @Override
    public void advanced(long done, double live, double launched) {
        long now = System.nanoTime();
        if (!shown || now - last < SPELL_NANOS) {
            return;
        }
        last = now;
        double rate = done / ((now - began) / 1e9);
        long all = before + done;
        String line = "  " + Words.whole(all) + " of " + Words.whole(total) + " runs · "
                + Words.whole(Math.floor(100.0 * all / total)) + " % · " + Words.whole(rate) + " a second · "
                + Words.time((total - all) / rate) + " left" + soFar();
        status.show(line);
    }

    /** The one alternative, or the best of several, as it stands. */
    private String soFar() {
        Optional<Integer> best = IntStream.range(0, pairs.size())
                .boxed()
                .filter(i -> pairs.get(i).soFar().isPresent())
                .max(Comparator.comparingDouble(
                        i -> pairs.get(i).soFar().orElseThrow().difference()));
        if (best.isEmpty()) {
            return "";
        }
        SoFar soFar = pairs.get(best.get()).soFar().orElseThrow();
        String who = pairs.size() == 1 ? "so far " : "so far best " + names.get(best.get()) + ": ";
        return " · " + who + Words.points(soFar.difference()) + " points go live ("
                + Words.points(soFar.low()).replace("+", "") + " to "
                + Words.points(soFar.high()).replace("+", "") + ")";
    }

    /** Wipes the line. */
    @Override
    public void close() {
        status.close();
    }
}
