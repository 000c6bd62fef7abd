package pilottrap.output.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import pilottrap.scenarios.experiment.Layout;
import pilottrap.simulation.measure.RunResult.Status;

/**
 * The parts of a sweep that are there, as their seals say; of a sweep that is being written, those that were there when it
 * was opened. A file is checked against its seal before it is first read.
 */
final class SweepParts {
    private static final String MEND = "; sweep again with --resume to compute it anew";

    private final Path directory;
    private final SweepPlan plan;
    private final TreeMap<Integer, TreeMap<Integer, SweepSeal>> blocks = new TreeMap<>();
    private final Set<Path> checked = new HashSet<>();

    private SweepParts(Path directory, SweepPlan plan) {
        this.directory = directory;
        this.plan = plan;
    }

    /** A part and its seal. */
    record Sealed(SweepPart part, SweepSeal seal) {
        /** Rows that did not finish. */
        int unfinished() {
            return seal.rows() - seal.statuses().get(Status.FINISHED.ordinal());
        }
    }

    /**
     * Reads the seals.
     *
     * @throws StoreException if one is damaged, or of a part that the plan does not have
     */
    static SweepParts of(Path directory, SweepPlan plan) throws IOException {
        SweepParts parts = new SweepParts(directory, plan);
        Layout layout = plan.layout();
        for (SweepPart part : SweepStore.sealed(directory)) {
            if (part.round() >= layout.rounds()
                    || part.block() >= layout.blocks()
                    || !plan.shard().has(part.block())) {
                throw StoreException.damage(part.seal(directory) + " is no part of what is planned in "
                        + directory.resolve(SweepStore.MANIFEST) + "; move it elsewhere");
            }
            Optional<SweepSeal> seal = SweepSeal.read(part.seal(directory));
            if (seal.isPresent()) {
                parts.blocks
                        .computeIfAbsent(part.block(), block -> new TreeMap<>())
                        .put(part.round(), seal.get());
            }
        }
        parts.blocks.values().forEach(parts::dropStale);
        return parts;
    }

    /** Where a precision decides which points go on, a round counts only as long as it follows from the one before. */
    private void dropStale(NavigableMap<Integer, SweepSeal> rounds) {
        if (plan.precision().isEmpty()) {
            return;
        }
        List<Integer> goingOn = List.of();
        for (int round = 0; round < plan.layout().rounds(); round++) {
            SweepSeal seal = rounds.get(round);
            if (seal == null || (round > 0 && !seal.points().equals(goingOn))) {
                rounds.tailMap(round, true).clear();
                return;
            }
            goingOn = seal.next();
        }
    }

    /** All parts, block by block, the rounds of a block in their order: so the rows of a point are in key order. */
    List<Sealed> all() {
        List<Sealed> all = new ArrayList<>();
        for (int block : blocks.keySet()) {
            all.addAll(of(block));
        }
        return all;
    }

    /** The blocks of which there is something, ascending. */
    Set<Integer> blocks() {
        return blocks.keySet();
    }

    /** The rounds of a block in their order. */
    List<Sealed> of(int block) {
        return blocks.getOrDefault(block, new TreeMap<>()).entrySet().stream()
                .map(entry -> new Sealed(new SweepPart(entry.getKey(), block), entry.getValue()))
                .toList();
    }

    /** Whether nothing is missing of a block. */
    boolean complete(int block) {
        Map<Integer, SweepSeal> rounds = blocks.getOrDefault(block, new TreeMap<>());
        for (int round = 0; round < plan.layout().rounds(); round++) {
            SweepSeal seal = rounds.get(round);
            if (seal == null) {
                return false;
            }
            if (seal.next().isEmpty()) {
                return true;
            }
        }
        return true;
    }

    /** Rows by status, in the order of {@link Status}. */
    long[] statuses() {
        long[] statuses = new long[Status.values().length];
        for (Sealed present : all()) {
            for (int i = 0; i < statuses.length; i++) {
                statuses[i] += present.seal().statuses().get(i);
            }
        }
        return statuses;
    }

    /**
     * A file of a part, as it was written; empty where the part has no such file.
     *
     * @throws StoreException if it is missing or damaged
     */
    Optional<Path> file(Sealed present, String folder) throws IOException {
        String sum = present.seal().files().get(folder);
        if (sum == null) {
            return Optional.empty();
        }
        Path file = present.part().file(directory, folder);
        if (checked.contains(file)) {
            return Optional.of(file);
        }
        if (!Files.isRegularFile(file)) {
            throw StoreException.damage(file + " is missing" + MEND);
        }
        if (!Checksum.of(file).equals(sum)) {
            throw StoreException.damage(file + " is damaged" + MEND);
        }
        checked.add(file);
        return Optional.of(file);
    }

    /** The files of a table in all parts. */
    List<Path> files(List<Sealed> parts, String folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Sealed present : parts) {
            file(present, folder).ifPresent(files::add);
        }
        return files;
    }
}
