package pilottrap.output.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pilottrap.output.store.Duck.Rows;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.scenarios.run.Digest;
import pilottrap.scenarios.run.Replication;

/**
 * Gathers the rows of a part, outside the heap, and writes them as Parquet: a file for each table.
 *
 * <p>The same rows in the same order give the same bytes. Every number comes back to the last bit, −0 and subnormal ones
 * included. Serves one thread at a time, for any number of parts one after the other.
 */
public final class PartWriter implements AutoCloseable {
    // A dictionary takes −0 for 0, and saves little of what zstd does not save anyhow (380 against 427 bytes a row).
    static final String FORMAT = " (FORMAT parquet, COMPRESSION zstd, DICTIONARY_SIZE_LIMIT 0, ROW_GROUP_SIZE 1000000)";

    private final Duck duck;
    private final Map<PartTable, Rows> open = new EnumMap<>(PartTable.class);

    /**
     * A writer.
     *
     * @throws StoreException if DuckDB cannot be loaded on this machine
     */
    public PartWriter() throws IOException {
        duck = Duck.forWriting();
    }

    /**
     * Adds a replication to the tables every sweep has, {@link PartTable#RUNS} and {@link PartTable#OUTCOMES}.
     *
     * @param hash the hash of its row
     */
    public void add(Replication replication, byte[] hash) throws IOException {
        add(PartTable.RUNS, replication, hash);
        add(PartTable.OUTCOMES, replication, hash);
    }

    /** Adds a replication to another table. */
    public void add(PartTable table, Replication replication) throws IOException {
        add(table, replication, new byte[0]);
    }

    private void add(PartTable table, Replication replication, byte[] hash) throws IOException {
        Rows rows = open.get(table);
        if (rows == null) {
            duck.run("CREATE OR REPLACE TABLE " + table.folder() + " (" + table.columns() + ")");
            rows = duck.into(table.folder());
            open.put(table, rows);
        }
        table.add(replication, hash, rows);
    }

    /**
     * Writes a table and forgets its rows.
     *
     * @param file where to; overwritten, neither synced nor renamed
     * @return whether there was a replication in it; else there is no file
     * @throws IOException if it cannot be written
     */
    public boolean write(PartTable table, Path file) throws IOException {
        Optional<Rows> rows = Optional.ofNullable(open.remove(table));
        if (rows.isEmpty()) {
            return false;
        }
        rows.get().close();
        copy(table.folder(), file);
        return true;
    }

    private void copy(String table, Path file) throws IOException {
        duck.run("COPY " + table + " TO " + Duck.text(file.toAbsolutePath().toString()) + FORMAT);
        duck.run("DROP TABLE " + table);
    }

    /**
     * Writes the points of an experiment: a column {@code point}, and one for each factor under its full name, with labels
     * in place of numbers where the factor's values have them.
     *
     * @param file where to; overwritten, neither synced nor renamed
     */
    public void writePoints(Experiment experiment, Path file) throws IOException {
        List<Factor> factors = experiment.factors();
        duck.run("CREATE OR REPLACE TABLE points (point INTEGER"
                + factors.stream()
                        .map(factor ->
                                ", " + Duck.name(factor.key()) + (labels(factor).isEmpty() ? " DOUBLE" : " VARCHAR"))
                        .collect(Collectors.joining())
                + ")");
        DesignMatrix matrix = experiment.matrix();
        try (Rows rows = duck.into("points")) {
            for (int point = 0; point < matrix.points(); point++) {
                rows.begin().put(point);
                for (int i = 0; i < factors.size(); i++) {
                    double value = matrix.value(point, i);
                    List<String> labels = labels(factors.get(i));
                    if (labels.isEmpty()) {
                        rows.put(value);
                    } else {
                        rows.put(labels.get(((Levels.Values) factors.get(i).levels())
                                .values()
                                .indexOf(value)));
                    }
                }
                rows.end();
            }
        }
        copy("points", file);
    }

    private static List<String> labels(Factor factor) {
        return factor.levels() instanceof Levels.Values values ? values.labels() : List.of();
    }

    /**
     * The hashes of the rows of a part.
     *
     * @param file the part's file of {@link PartTable#RUNS}
     * @return {@link Digest#HASH} bytes for each row, in the order of the file
     * @throws IOException if it cannot be read
     */
    public byte[] hashes(Path file) throws IOException {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        duck.query("SELECT hash FROM " + Duck.parquet(List.of(file)), row -> hashes.writeBytes(row.bytes(1)));
        return hashes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        for (Rows rows : open.values()) {
            rows.close();
        }
        open.clear();
        duck.close();
    }
}
