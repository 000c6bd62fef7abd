package pilottrap.output.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.experiment.Layout;
import pilottrap.scenarios.run.Digest;

/**
 * The digest of a complete sweep, from the hashes of its rows: point by point in key order, whatever the layout. It holds
 * the hashes of a few points at a time.
 */
final class SweepDigest {
    /** The most bytes of hashes held at a time, but for those of a single part. */
    private static final long MOST_HELD = 32L << 20;

    private final Path directory;
    private final SweepPlan plan;
    private final Layout layout;
    private final SweepTables tables;
    private final Digest digest = new Digest();

    SweepDigest(Path directory, SweepPlan plan, SweepTables tables) {
        this.directory = directory;
        this.plan = plan;
        this.layout = plan.layout();
        this.tables = tables;
    }

    /**
     * The digest, hexadecimal.
     *
     * @throws IllegalStateException if a part is missing
     */
    String hex() throws IOException {
        long perPoint = (long) layout.replications() * Digest.HASH;
        int together = (int) Math.max(1, Math.min(layout.block(), MOST_HELD / perPoint));
        for (int block = plan.shard().index() - 1;
                block < layout.blocks();
                block += plan.shard().of()) {
            int first = layout.firstPoint(block);
            int end = first + layout.pointsIn(block);
            for (int from = first; from < end; from += together) {
                add(block, from, Math.min(end, from + together));
            }
        }
        return digest.hex();
    }

    /** Adds some points of a block: the rows of a point follow one another over the rounds. */
    private void add(int block, int from, int to) throws IOException {
        List<List<byte[]>> held = new ArrayList<>();
        for (int point = from; point < to; point++) {
            held.add(new ArrayList<>());
        }
        Optional<SweepSeal> seal = Optional.empty();
        for (int round = 0; round < layout.rounds(); round++) {
            if (seal.isPresent() && seal.get().next().isEmpty()) {
                break;
            }
            SweepPart part = new SweepPart(round, block);
            seal = SweepSeal.read(part.seal(directory));
            List<Integer> points = seal.orElseThrow(() -> new IllegalStateException(directory + " is not complete"))
                    .points();
            byte[] hashes = tables.hashes(part.file(directory, SweepPart.RUNS));
            int size = layout.replicationsIn(round) * Digest.HASH;
            if (hashes.length != size * points.size()) {
                throw StoreException.damage(
                        part.file(directory, SweepPart.RUNS) + " has not the rows that its seal says");
            }
            for (int i = 0; i < points.size(); i++) {
                int point = points.get(i);
                if (point >= from && point < to) {
                    byte[] own = java.util.Arrays.copyOfRange(hashes, i * size, (i + 1) * size);
                    if (to - from == 1) {
                        digest.add(own);
                    } else {
                        held.get(point - from).add(own);
                    }
                }
            }
        }
        held.forEach(point -> point.forEach(digest::add));
    }
}
