package pilottrap.output.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.Row;
import pilottrap.scenarios.analysis.Table;
import pilottrap.scenarios.run.Digest;
import pilottrap.simulation.measure.Columns;
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
    public void rows(Consumer<Row> visitor) {
        try {
            visit(directory, plan, visitor);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void visit(Path directory, Plan plan, Consumer<Row> visitor) throws IOException {
        double[] numbers = new double[Columns.width()];
        String header = RowText.header().stripTrailing();
        for (int index = 0; index < plan.chunks(); index++) {
            Part part = new Part(directory, index);
            byte[] bytes = part.read(Part.RUNS)
                    .orElseThrow(
                            () -> StoreException.damage(part.file(Part.RUNS) + " is not among what its seal says"));
            Cursor cursor = new Cursor(bytes);
            if (!cursor.line().equals(header)) {
                throw StoreException.damage(
                        part.file(Part.RUNS) + " was written by another version of the program (other columns)");
            }
            try {
                while (!cursor.atEnd()) {
                    Arrays.fill(numbers, 0);
                    visitor.accept(RowText.read(cursor, numbers));
                }
            } catch (StoreException unreadable) {
                throw StoreException.damage(part.file(Part.RUNS) + ": " + unreadable.getMessage());
            }
        }
    }

    /** Reads all rows and says what they come to. */
    static Totals count(Path directory, Plan plan) throws IOException {
        Digest digest = new Digest();
        long[] statuses = new long[Status.values().length];
        visit(directory, plan, row -> {
            digest.add(row.key(), row.status(), row.numbers());
            statuses[row.status().ordinal()]++;
        });
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
}
