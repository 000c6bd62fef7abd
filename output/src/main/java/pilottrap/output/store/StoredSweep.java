package pilottrap.output.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.analysis.PointTally;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.Row;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Layout;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.RunResult.Status;

/**
 * A sweep on disk, finished, unfinished, merged or being written. Of a sweep that is being written it tells what was there
 * when it was opened. Only the columns that are asked for are read, and every file is checked before.
 */
public final class StoredSweep implements SweepTable, AutoCloseable {
    /** Runs of which a number each is held, 64 MB. */
    private static final long MOST_DEVIATIONS = 8_000_000;

    private final Path directory;
    private final SweepPlan plan;
    private final SweepParts parts;
    private final Optional<Totals> totals;
    private final ExperimentReader reader;
    private final Map<Outcome, List<PointEstimate>> known = new HashMap<>();
    private @Nullable Experiment experiment;
    private @Nullable SweepRows rows;

    /** Reads the file of an experiment. */
    @FunctionalInterface
    interface ExperimentReader {
        /** The experiment of a file. */
        Experiment read(Path file) throws IOException;
    }

    private StoredSweep(
            Path directory, SweepPlan plan, SweepParts parts, Optional<Totals> totals, ExperimentReader reader) {
        this.directory = directory;
        this.plan = plan;
        this.parts = parts;
        this.totals = totals;
        this.reader = reader;
    }

    /** Whether a directory holds a sweep, finished or not. */
    public static boolean in(Path directory) {
        return Contents.SWEEP.in(Place.readable(Contents.SWEEP, directory));
    }

    /**
     * Opens a sweep.
     *
     * @throws StoreException if there is none, or if it is damaged
     */
    public static StoredSweep open(Path directory) throws IOException {
        return open(directory, file -> {
            try {
                return ScenarioFile.experiment(file.toString(), List.of(), InputStream.nullInputStream());
            } catch (ScenarioException wrong) {
                throw StoreException.mistake(file + " reads otherwise today: "
                        + String.valueOf(wrong.getMessage()).lines().findFirst().orElse(""));
            }
        });
    }

    /**
     * Opens a sweep.
     *
     * @param reader reads its {@code experiment.yaml}, when it is first asked for
     * @throws StoreException if there is none, or if it is damaged
     */
    static StoredSweep open(Path directory, ExperimentReader reader) throws IOException {
        Path place = Place.readable(Contents.SWEEP, directory);
        if (!Contents.SWEEP.in(place)) {
            throw StoreException.mistake(directory + " holds no sweep");
        }
        Path manifest = place.resolve(SweepStore.MANIFEST);
        SweepPlan plan = SweepPlan.fromJson(Files.readAllBytes(manifest), manifest.toString());
        Path digest = place.resolve(SweepStore.DIGEST);
        Optional<Totals> totals = Files.exists(digest)
                ? Optional.of(Totals.fromJson(Files.readAllBytes(digest), digest.toString()))
                : Optional.empty();
        return new StoredSweep(place, plan, SweepParts.of(place, plan), totals, reader);
    }

    /** Where it lies. */
    public Path directory() {
        return directory;
    }

    /** What it was to hold. */
    public SweepPlan plan() {
        return plan;
    }

    /** What it came to; empty unless every run of its share is there. */
    public Optional<Totals> totals() {
        return totals;
    }

    /** What is there. */
    SweepParts parts() {
        return parts;
    }

    /** Runs that are there, whatever became of them. */
    public long done() {
        return parts.all().stream().mapToLong(part -> part.seal().rows()).sum();
    }

    @Override
    public synchronized Experiment experiment() {
        Experiment present = experiment;
        if (present == null) {
            Path file = directory.resolve(SweepStore.EXPERIMENT);
            try {
                if (!Checksum.of(file).equals(plan.fileSha256())) {
                    throw StoreException.damage(
                            file + " is damaged or was edited; sweep again with --resume to write it anew");
                }
                present = reader.read(file);
                if (!present.sha256().equals(plan.sha256())) {
                    throw StoreException.mistake(
                            file + " is not the plan that was run, or reads otherwise today (written" + " by version "
                                    + plan.version() + "); sweep again");
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            experiment = present;
        }
        return present;
    }

    @Override
    public Provenance provenance() {
        return plan.provenance(
                parts.statuses()[Status.FINISHED.ordinal()],
                totals.map(Totals::digest).orElse(""));
    }

    @Override
    public boolean complete() {
        return IntStream.range(0, plan.layout().blocks()).allMatch(parts::complete);
    }

    @Override
    public long failed() {
        return parts.statuses()[Status.FAILED.ordinal()];
    }

    @Override
    public long censored() {
        return parts.statuses()[Status.CENSORED.ordinal()];
    }

    @Override
    public synchronized List<PointEstimate> estimates(Outcome outcome) {
        return known.computeIfAbsent(outcome, this::estimated);
    }

    private List<PointEstimate> estimated(Outcome outcome) {
        try {
            List<PointEstimate> estimates = new ArrayList<>();
            PointTally nothing = new PointTally(outcome);
            for (int point = 0; point < plan.layout().points(); point++) {
                estimates.add(nothing.estimate(point));
            }
            rows().tallies(outcome, (point, tally) -> estimates.set(point, tally.estimate(point)));
            return List.copyOf(estimates);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public boolean paired() {
        return done() <= MOST_DEVIATIONS;
    }

    @Override
    public synchronized Optional<double[][]> deviations(Outcome outcome) {
        if (PointTally.counted(outcome) || !paired()) {
            return Optional.empty();
        }
        double[][] deviations = new double[plan.layout().points()][0];
        try {
            rows().deviations(outcome, (point, found) -> deviations[point] = found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Optional.of(deviations);
    }

    /**
     * The row of a key; empty where it is not there.
     *
     * @throws StoreException if its part is damaged
     */
    public synchronized Optional<KeptRow> row(RunKey key) throws IOException {
        Layout layout = plan.layout();
        int block = Math.toIntExact(key.point() / layout.block());
        int round = Math.toIntExact(key.replication() / layout.round());
        List<KeptRow> found = new ArrayList<>();
        for (SweepParts.Sealed present : parts.of(block)) {
            if (present.part().round() == round) {
                rows().rows(
                                present,
                                "r.point = " + key.point() + " AND r.replication = " + key.replication(),
                                (row, hash) -> found.add(new KeptRow(
                                        new Row(
                                                row.key(),
                                                row.status(),
                                                row.numbers().clone(),
                                                row.message()),
                                        hash)));
            }
        }
        return found.stream().findFirst();
    }

    /** The key of a row counted in key order from 0, among those that are there; empty past the last. */
    public Optional<RunKey> key(long number) {
        long before = 0;
        for (int block : parts.blocks()) {
            List<SweepParts.Sealed> rounds = parts.of(block);
            int first = plan.layout().firstPoint(block);
            for (int point = first; point < first + plan.layout().pointsIn(block); point++) {
                for (SweepParts.Sealed present : rounds) {
                    int round = present.part().round();
                    int rows = present.seal().points().contains(point)
                            ? plan.layout().replicationsIn(round)
                            : 0;
                    if (number < before + rows) {
                        return Optional.of(
                                new RunKey(point, plan.layout().firstReplication(round) + (number - before)));
                    }
                    before += rows;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Goes through all that is there: every file against its seal, every row against its hash, the points against the
     * experiment, all hashes against the digest.
     *
     * @return one sentence for each thing that is not as it was written
     */
    public synchronized List<String> damages() throws IOException {
        return new SweepCheck(this, rows()).damages();
    }

    private SweepRows rows() throws IOException {
        SweepRows open = rows;
        if (open == null) {
            open = new SweepRows(plan, parts);
            rows = open;
        }
        return open;
    }

    @Override
    public synchronized void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }
}
