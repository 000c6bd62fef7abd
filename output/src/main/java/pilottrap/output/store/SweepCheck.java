package pilottrap.output.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pilottrap.output.store.SweepParts.Sealed;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.run.Digest;

/** Goes through a sweep and names all that is not as it was written. */
final class SweepCheck {
    private final StoredSweep sweep;
    private final SweepRows rows;
    private final List<String> damages = new ArrayList<>();

    SweepCheck(StoredSweep sweep, SweepRows rows) {
        this.sweep = sweep;
        this.rows = rows;
    }

    /** One sentence for each damage. */
    List<String> damages() throws IOException {
        points();
        for (Sealed present : sweep.parts().all()) {
            try {
                part(present);
            } catch (StoreException damaged) {
                damages.add(String.valueOf(damaged.getMessage()));
            }
        }
        if (damages.isEmpty()) {
            totals();
        }
        return List.copyOf(damages);
    }

    private void points() throws IOException {
        try {
            checkPoints(sweep);
        } catch (StoreException damaged) {
            damages.add(String.valueOf(damaged.getMessage()));
        }
    }

    /**
     * Checks the file of the points: it is written again from the experiment, and the same points give the same bytes.
     *
     * @throws StoreException if it is damaged or missing, or if the experiment cannot be read
     */
    static void checkPoints(StoredSweep sweep) throws IOException {
        Path file = sweep.directory().resolve(SweepStore.POINTS).resolve(SweepStore.POINTS_FILE);
        if (!Files.isRegularFile(file)) {
            throw StoreException.damage(file + " is missing; sweep again with --resume to write it anew");
        }
        Path again = Files.createTempFile("pilottrap-points", ".parquet");
        try (PartWriter writer = new PartWriter()) {
            writer.writePoints(experiment(sweep), again);
            if (Files.mismatch(file, again) >= 0) {
                throw StoreException.damage(file + " is damaged; sweep again with --resume to write it anew");
            }
        } finally {
            Files.deleteIfExists(again);
        }
    }

    private static Experiment experiment(StoredSweep sweep) throws IOException {
        try {
            return sweep.experiment();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** Files against the seal, rows against their hashes and against the layout. */
    private void part(Sealed present) throws IOException {
        for (String folder : present.seal().files().keySet()) {
            sweep.parts().file(present, folder);
        }
        List<RunKey> keys = keys(present);
        int[] seen = {0};
        long[] statuses = new long[present.seal().statuses().size()];
        Path file = present.part().file(sweep.directory(), SweepPart.OUTCOMES);
        rows.rows(present, "true", (row, hash) -> {
            if (seen[0] >= keys.size() || !row.key().equals(keys.get(seen[0]))) {
                throw StoreException.damage(file + " has a row out of place: " + row.key());
            }
            if (!Arrays.equals(Digest.row(row.key(), row.status(), row.numbers()), hash)) {
                throw StoreException.damage(file + " has other numbers than the hash of point "
                        + row.key().point() + ", replication " + row.key().replication() + " says");
            }
            statuses[row.status().ordinal()]++;
            seen[0]++;
        });
        boolean counted = seen[0] == keys.size() && seen[0] == present.seal().rows();
        for (int i = 0; i < statuses.length; i++) {
            counted &= statuses[i] == present.seal().statuses().get(i);
        }
        if (!counted) {
            throw StoreException.damage(file + " has not the rows that its seal says");
        }
    }

    private List<RunKey> keys(Sealed present) {
        int round = present.part().round();
        int first = sweep.plan().layout().firstReplication(round);
        List<RunKey> keys = new ArrayList<>();
        for (int point : present.seal().points()) {
            for (int i = 0; i < sweep.plan().layout().replicationsIn(round); i++) {
                keys.add(new RunKey(point, first + i));
            }
        }
        return keys;
    }

    private void totals() throws IOException {
        Optional<Totals> totals = sweep.totals();
        if (totals.isEmpty()) {
            return;
        }
        Path digest = sweep.directory().resolve(SweepStore.DIGEST);
        if (!Arrays.equals(totals.get().toJson(), Files.readAllBytes(digest))) {
            damages.add(digest + " is damaged; sweep again with --resume to write it anew");
        }
        try (SweepTables tables = new SweepTables()) {
            Totals found = Totals.of(
                    new SweepDigest(sweep.directory(), sweep.plan(), tables).hex(),
                    sweep.parts().statuses());
            if (!found.equals(totals.get())) {
                damages.add(sweep.directory() + " holds digest " + found.digest() + ", not "
                        + totals.get().digest() + " as digest.json says");
            }
        } catch (IllegalStateException incomplete) {
            damages.add(sweep.directory() + " has a digest, but a part is missing; sweep again with --resume");
        }
    }
}
