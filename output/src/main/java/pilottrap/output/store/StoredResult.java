package pilottrap.output.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.Row;
import pilottrap.scenarios.analysis.Table;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.run.Digest;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.measure.Trajectory;

/** A finished result on disk, read one part at a time; every part is checked against its checksum as it is read. */
public final class StoredResult implements Table {
    private final Path directory;
    private final Plan plan;
    private final Totals totals;

    StoredResult(Path directory, Plan plan, Totals totals) {
        this.directory = directory;
        this.plan = plan;
        this.totals = totals;
    }

    /**
     * Opens a result.
     *
     * @throws StoreException if there is none, or if it is not finished
     */
    public static StoredResult open(Path directory) throws IOException {
        Path place = Place.readable(Contents.RESULT, directory);
        Path manifest = place.resolve(ResultStore.MANIFEST);
        if (!Files.exists(manifest)) {
            throw StoreException.mistake(directory + " holds no result");
        }
        Plan plan = Plan.fromJson(Files.readAllBytes(manifest), manifest.toString());
        Path digest = place.resolve(ResultStore.DIGEST);
        if (!Files.exists(digest)) {
            throw StoreException.mistake(directory + " is not finished; run again with --resume");
        }
        return new StoredResult(place, plan, Totals.fromJson(Files.readAllBytes(digest), digest.toString()));
    }

    /** Where it lies. */
    public Path directory() {
        return directory;
    }

    /** What it was to hold. */
    public Plan plan() {
        return plan;
    }

    /** What it came to. */
    public Totals totals() {
        return totals;
    }

    @Override
    public Provenance provenance() {
        return plan.provenance(totals.digest());
    }

    @Override
    public List<String> warnings() {
        return plan.warnings();
    }

    @Override
    public Iterator<Row> rows() {
        return new RowIterator(directory, plan);
    }

    /**
     * The numbers of one finished replication of a plain run; reads the one part that holds it.
     *
     * @return empty where it did not finish
     * @throws StoreException if the part is damaged
     */
    public Optional<double[]> row(long replication) throws IOException {
        try {
            RowIterator rows = new RowIterator(directory, plan, (int) (replication / plan.chunk()));
            while (rows.hasNext()) {
                Row row = rows.next();
                if (row.key().replication() == replication) {
                    return row.status() == Status.FINISHED
                            ? Optional.of(row.numbers().clone())
                            : Optional.empty();
                }
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        throw StoreException.damage(directory + " holds no row of replication " + replication);
    }

    /**
     * One replication of a plain run as it is kept, whatever became of it; reads the one part that holds it.
     *
     * @return empty where there is no such replication
     * @throws StoreException if the part is damaged
     */
    public Optional<KeptRow> kept(long replication) throws IOException {
        if (replication < 0 || replication >= plan.replications()) {
            return Optional.empty();
        }
        try {
            RowIterator rows = new RowIterator(directory, plan, (int) (replication / plan.chunk()));
            while (rows.hasNext()) {
                Row row = rows.next();
                if (row.key().replication() == replication) {
                    double[] numbers = row.numbers().clone();
                    return Optional.of(new KeptRow(
                            new Row(row.key(), row.status(), numbers, row.message()),
                            Digest.row(row.key(), row.status(), numbers)));
                }
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        throw StoreException.damage(directory + " holds no row of replication " + replication);
    }

    /** Reads all rows and says what they come to. */
    static Totals count(Path directory, Plan plan) throws IOException {
        Digest digest = new Digest();
        long[] statuses = new long[Status.values().length];
        try {
            new RowIterator(directory, plan).forEachRemaining(row -> {
                digest.add(row.key(), row.status(), row.numbers());
                statuses[row.status().ordinal()]++;
            });
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return Totals.of(digest.hex(), statuses);
    }

    /**
     * Reads everything again and compares it with the digest.
     *
     * @throws StoreException if it is not what was written
     */
    public void verify() throws IOException {
        Totals found = count(directory, plan);
        if (!found.equals(totals)) {
            throw StoreException.damage(directory + " holds digest " + found.digest() + ", not " + totals.digest());
        }
    }

    /**
     * Goes through all that is there: every file of every part against its seal, the scenario against the plan, the rows
     * against the digest.
     *
     * @return one sentence for each thing that is not as it was written
     */
    public List<String> damages() throws IOException {
        List<String> damages = new ArrayList<>();
        Path manifest = directory.resolve(ResultStore.MANIFEST);
        if (!Arrays.equals(plan.toJson(), Files.readAllBytes(manifest))) {
            damages.add(manifest + " is damaged or was edited; run again");
        }
        Path digest = directory.resolve(ResultStore.DIGEST);
        if (!Arrays.equals(totals.toJson(), Files.readAllBytes(digest))) {
            damages.add(digest + " is damaged; run again with --resume to write it anew");
        }
        Path scenario = directory.resolve(ResultStore.SCENARIO);
        if (!Files.isRegularFile(scenario)) {
            damages.add(scenario + " is missing; run again with --resume");
        } else if (!Checksum.of(scenario).equals(plan.sha256())) {
            damages.add(scenario + " is not the scenario that was run");
        }
        for (int index = 0; index < plan.chunks(); index++) {
            Part part = new Part(directory, index);
            try {
                for (String folder : Part.FOLDERS) {
                    part.read(folder);
                }
            } catch (StoreException damaged) {
                damages.add(String.valueOf(damaged.getMessage()));
            }
        }
        if (damages.isEmpty()) {
            try {
                verify();
            } catch (StoreException damaged) {
                damages.add(String.valueOf(damaged.getMessage()));
            }
        }
        return damages;
    }

    @Override
    public void trajectories(TrajectoryVisitor visitor) {
        int months = Trajectory.months(plan.horizonWeeks());
        String header = SeriesText.header(months).stripTrailing();
        try {
            for (int index = 0; index < plan.chunks() && (long) index * plan.chunk() < plan.series(); index++) {
                Optional<byte[]> bytes = new Part(directory, index).read(Part.SERIES);
                if (bytes.isEmpty()) {
                    continue;
                }
                Cursor cursor = new Cursor(bytes.get());
                if (!cursor.line().equals(header)) {
                    throw StoreException.damage("series of other months in part " + index + " of " + directory);
                }
                while (!cursor.atEnd()) {
                    SeriesText.Entry entry = SeriesText.read(cursor, months);
                    visitor.visit(entry.key(), entry.trajectory());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void pilots(long most, PilotVisitor visitor) {
        long kept = Math.min(most, plan.pilots());
        try {
            for (int index = 0; index < plan.chunks() && (long) index * plan.chunk() < kept; index++) {
                Part part = new Part(directory, index);
                Optional<byte[]> bytes = part.read(Part.PILOTS);
                long first = (long) index * plan.chunk();
                long end = Math.min(kept, first + plan.size(index));
                try {
                    visit(new Cursor(bytes.orElse(new byte[0])), first, end, visitor);
                } catch (StoreException unreadable) {
                    throw StoreException.damage(part.file(Part.PILOTS) + ": " + unreadable.getMessage());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Visits the organizations from one to before another; those of which a part says nothing have launched nothing. */
    private static void visit(Cursor cursor, long first, long end, PilotVisitor visitor) throws StoreException {
        if (!cursor.atEnd() && !cursor.line().equals(DetailText.PILOTS.stripTrailing())) {
            throw StoreException.damage("written by another version of the program (other columns)");
        }
        List<PilotRecord> pilots = new ArrayList<>();
        long next = cursor.atEnd() ? Long.MAX_VALUE : cursor.whole();
        for (long replication = first; replication < end; replication++) {
            pilots.clear();
            while (next == replication) {
                pilots.add(DetailText.pilot(cursor));
                next = cursor.atEnd() ? Long.MAX_VALUE : cursor.whole();
            }
            if (next <= replication) {
                throw StoreException.damage("replication " + next + " is out of place");
            }
            visitor.visit(new RunKey(0, replication), List.copyOf(pilots));
        }
    }
}
