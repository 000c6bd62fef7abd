package pilottrap.output.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import pilottrap.scenarios.analysis.PointSums;
import pilottrap.scenarios.experiment.Replicate.Precision;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;

/**
 * Writes the parts of a sweep, one after the other, beside the runs: while a part is written the next one is filled, and a
 * third one waits.
 */
final class SweepWriter implements AutoCloseable {
    private final Path directory;
    private final SweepPlan plan;
    private final SweepTables tables;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread writer = new Thread(work, "pilottrap-store");
        writer.setDaemon(true);
        return writer;
    });
    private volatile boolean failed;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    SweepWriter(Path directory, SweepPlan plan, SweepTables tables) {
        this.directory = directory;
        this.plan = plan;
        this.tables = tables;
    }

    /**
     * Writes a part once the one before it is written.
     *
     * @param sealed called when it is there for good
     * @throws IOException if a part before could not be written; rows of it may be left in the tables, so none is
     *     written after it
     */
    synchronized void write(SweepPart part, List<Integer> points, List<SweepRow> rows, Runnable sealed)
            throws IOException {
        await();
        if (failed) {
            throw new IOException("an earlier part of " + directory + " could not be written");
        }
        underWay = CompletableFuture.runAsync(
                () -> {
                    boolean written = false;
                    try {
                        writeNow(part, points, rows);
                        sealed.run();
                        written = true;
                    } catch (IOException unwritten) {
                        throw new UncheckedIOException(unwritten);
                    } finally {
                        if (!written) {
                            failed = true;
                        }
                    }
                },
                thread);
    }

    /**
     * Waits until all that was given is written.
     *
     * @throws IOException if it could not be
     */
    synchronized void await() throws IOException {
        CompletableFuture<Void> waitingFor = underWay;
        underWay = CompletableFuture.completedFuture(null); // what failed is told once
        try {
            waitingFor.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a part was written");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof UncheckedIOException unwritten) {
                throw unwritten.getCause();
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new CompletionException(cause);
        }
    }

    private void writeNow(SweepPart part, List<Integer> points, List<SweepRow> rows) throws IOException {
        for (String folder : SweepPart.FOLDERS) {
            if (kept(folder)) {
                Files.createDirectories(directory.resolve(folder));
            }
        }
        SortedMap<String, String> files = new TreeMap<>();
        try {
            tables.write(rows, plan, folder -> unfinished(part, folder));
            for (String folder : SweepPart.FOLDERS) {
                if (Files.exists(unfinished(part, folder))) {
                    files.put(folder, settle(unfinished(part, folder), part.file(directory, folder)));
                }
            }
        } catch (IOException failed) {
            for (String folder : SweepPart.FOLDERS) {
                try {
                    Files.deleteIfExists(unfinished(part, folder));
                } catch (IOException alsoFailed) {
                    failed.addSuppressed(alsoFailed);
                }
            }
            throw failed;
        }
        for (String folder : files.keySet()) {
            AtomicFile.syncDirectory(directory.resolve(folder));
        }
        AtomicFile.write(part.seal(directory), seal(part, points, rows, files).toJson());
        AtomicFile.syncDirectory(directory.resolve(SweepPart.RUNS));
    }

    private boolean kept(String folder) {
        return !SweepPlan.TABLES.contains(folder) || plan.tables().contains(folder);
    }

    private Path unfinished(SweepPart part, String folder) {
        Path file = part.file(directory, folder);
        return file.resolveSibling(file.getFileName() + AtomicFile.UNFINISHED);
    }

    /** Makes a written file last under its name; returns its SHA-256. */
    static String settle(Path unfinished, Path file) throws IOException {
        String sum = Checksum.of(unfinished);
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return sum;
    }

    private SweepSeal seal(SweepPart part, List<Integer> points, List<SweepRow> rows, SortedMap<String, String> files)
            throws IOException {
        int[] statuses = new int[Status.values().length];
        for (SweepRow row : rows) {
            statuses[row.replication().result().status().ordinal()]++;
        }
        SortedMap<Integer, PointSums> sums = new TreeMap<>();
        List<Integer> next = new ArrayList<>(points);
        if (plan.precision().isPresent()) {
            Precision precision = plan.precision().get();
            sums = sums(part, points, rows, precision);
            next.removeIf(sumsReached(sums, precision));
        }
        boolean last = part.round() == plan.layout().rounds() - 1;
        return new SweepSeal(
                rows.size(),
                points,
                java.util.Arrays.stream(statuses).boxed().toList(),
                files,
                last ? List.of() : next,
                sums);
    }

    private static java.util.function.Predicate<Integer> sumsReached(
            SortedMap<Integer, PointSums> sums, Precision precision) {
        return point -> {
            PointSums of = sums.get(point);
            return of != null && of.reached(precision);
        };
    }

    /** The sums of the round before, if there was one, and the finished rows of this one. */
    private SortedMap<Integer, PointSums> sums(
            SweepPart part, List<Integer> points, List<SweepRow> rows, Precision precision) throws IOException {
        Optional<SweepSeal> before = part.round() == 0
                ? Optional.empty()
                : SweepSeal.read(new SweepPart(part.round() - 1, part.block()).seal(directory));
        SortedMap<Integer, PointSums> sums = new TreeMap<>();
        for (Integer point : points) {
            PointSums had = before.isPresent() ? before.get().sums().get(point) : null;
            sums.put(point, had == null ? PointSums.NONE : had);
        }
        for (SweepRow row : rows) {
            RunResult result = row.replication().result();
            if (result.status() == Status.FINISHED) {
                int point = (int) row.replication().key().point();
                sums.computeIfPresent(point, (of, sum) -> sum.with(precision.outcome(), result.row()));
            }
        }
        return sums;
    }

    /** Waits for what is under way, even where the caller is interrupted: what is written to is closed next. */
    @Override
    public void close() throws IOException {
        try {
            await();
        } finally {
            thread.shutdown();
            ended();
        }
    }

    private void ended() {
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException told) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
