package pilottrap.output.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.simulation.measure.RunResult.Status;

/** Writes the tables of a sweep, those that its plan keeps. Serves one thread at a time. */
final class SweepTables implements AutoCloseable {
    private final PartWriter parts;

    /**
     * Opens what writes them.
     *
     * @throws StoreException if it cannot be loaded on this machine
     */
    SweepTables() throws IOException {
        parts = new PartWriter();
    }

    /**
     * Writes the tables of a part; of pilots and ledger only where there is anything to tell.
     *
     * @param rows in key order
     * @param plan says which tables are kept, and of which replications
     * @param file where the file of a table (folder) goes
     * @throws IOException if a file cannot be written; what is left of it is the caller's to remove
     */
    void write(List<SweepRow> rows, SweepPlan plan, Function<String, Path> file) throws IOException {
        Set<PartTable> written = EnumSet.of(PartTable.RUNS, PartTable.OUTCOMES);
        try {
            for (SweepRow row : rows) {
                parts.add(row.replication(), row.hash());
                long replication = row.replication().key().replication();
                if (replication < plan.seriesOf() && row.replication().result().status() == Status.FINISHED) {
                    add(PartTable.SERIES, row, written);
                }
                if (replication < plan.pilotsOf()) {
                    add(PartTable.PILOTS, row, written);
                }
                if (replication < plan.ledgerOf()) {
                    add(PartTable.LEDGER, row, written);
                }
            }
            for (PartTable table : written) {
                parts.write(table, file.apply(table.folder()));
            }
        } catch (StoreException failed) {
            throw told(failed);
        }
    }

    private void add(PartTable table, SweepRow row, Set<PartTable> written) throws IOException {
        parts.add(table, row.replication());
        written.add(table);
    }

    /** Writes the points of an experiment. */
    void writePoints(Experiment experiment, Path file) throws IOException {
        try {
            parts.writePoints(experiment, file);
        } catch (StoreException failed) {
            throw told(failed);
        }
    }

    /** The hashes of a part's rows one after the other, in key order, from its file in {@code runs}. */
    byte[] hashes(Path file) throws IOException {
        return parts.hashes(file);
    }

    /** A full disk as the system tells it. */
    private static IOException told(StoreException failed) {
        String reason = String.valueOf(failed.getMessage());
        return reason.contains("No space left") || reason.contains("Disk quota") || reason.contains("File too large")
                ? new IOException(reason, failed)
                : failed;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
