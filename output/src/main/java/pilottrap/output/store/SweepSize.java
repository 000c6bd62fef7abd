package pilottrap.output.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import pilottrap.scenarios.run.Digest;
import pilottrap.scenarios.run.Replication;
import pilottrap.simulation.measure.RunResult;

/** How large a sweep will be. */
public final class SweepSize {
    private SweepSize() {}

    /**
     * The bytes that a sweep will take on disk, going by a few of its replications; they are written as one part, in a
     * directory that is gone afterwards.
     *
     * @param trials first replications of some points, with pilots and ledger where these are kept; at least 1
     */
    public static double of(SweepPlan plan, List<Replication> trials) throws IOException {
        Path directory = Files.createTempDirectory("pilottrap-size");
        try (SweepTables tables = new SweepTables()) {
            List<SweepRow> rows = trials.stream().map(SweepSize::row).toList();
            tables.write(rows, plan, folder -> directory.resolve(folder));
            double bytes = 0;
            for (String folder : SweepPart.FOLDERS) {
                Path file = directory.resolve(folder);
                if (Files.exists(file)) {
                    bytes += (double) Files.size(file) / trials.size() * runs(plan, folder);
                    Files.delete(file);
                }
            }
            return bytes;
        } finally {
            for (String folder : SweepPart.FOLDERS) {
                Files.deleteIfExists(directory.resolve(folder));
            }
            Files.delete(directory);
        }
    }

    private static SweepRow row(Replication trial) {
        RunResult result = trial.result();
        return new SweepRow(trial, Digest.row(trial.key(), result.status(), result.row()));
    }

    /** Of how many runs a table is kept. */
    private static double runs(SweepPlan plan, String folder) {
        long of = switch (folder) {
            case SweepPart.PILOTS -> plan.pilotsOf();
            case SweepPart.LEDGER -> plan.ledgerOf();
            default -> plan.layout().replications();
        };
        double share = Math.min(1, of / (double) plan.layout().replications());
        return plan.runs() * share;
    }
}
