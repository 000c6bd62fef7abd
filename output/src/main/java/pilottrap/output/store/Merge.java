package pilottrap.output.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import pilottrap.output.store.SweepParts.Sealed;
import pilottrap.scenarios.experiment.Shard;

/**
 * Brings the shards of a sweep together in a directory that is the same, byte for byte, as if one process had run it all:
 * their parts are copied and checked. What has been copied stays if that is interrupted, and merging again goes on.
 */
public final class Merge {
    private final List<StoredSweep> shards;
    private final SweepPlan plan;
    private final TreeSet<Integer> lacking = new TreeSet<>();

    private Merge(List<StoredSweep> shards, SweepPlan plan) {
        this.shards = shards;
        this.plan = plan;
        for (int block = 0; block < plan.layout().blocks(); block++) {
            int wanted = block;
            if (shards.stream().noneMatch(shard -> shard.parts().complete(wanted))) {
                lacking.add(block);
            }
        }
    }

    /**
     * The shards of one plan.
     *
     * @param shards at least one
     * @throws StoreException if they are of different plans, or two of them hold the same part
     */
    public static Merge of(List<StoredSweep> shards) throws IOException {
        SweepPlan plan = shards.get(0).plan().with(Shard.WHOLE);
        Map<SweepPart, StoredSweep> holders = new LinkedHashMap<>();
        for (StoredSweep shard : shards) {
            String difference = plan.difference(shard.plan().with(Shard.WHOLE));
            if (!difference.isEmpty()) {
                throw StoreException.mistake(shard.directory() + " was planned for " + difference + ", "
                        + shards.get(0).directory() + " was not; only shards of one plan can be merged");
            }
            for (Sealed present : shard.parts().all()) {
                StoredSweep other = holders.put(present.part(), shard);
                if (other != null) {
                    throw StoreException.mistake(other.directory() + " and " + shard.directory() + " both hold "
                            + present.part().name() + "; merge each shard once");
                }
            }
        }
        return new Merge(List.copyOf(shards), plan);
    }

    /** The plan of the whole. */
    public SweepPlan plan() {
        return plan;
    }

    /**
     * What is missing for a whole, each as {@code shard 2/3} or, where a shard was given and is not finished, its directory;
     * empty where nothing is. After copying, what an earlier merge has brought is not missing any more.
     */
    public List<String> missing() {
        TreeSet<Integer> blocks = new TreeSet<>(lacking);
        List<String> missing = new ArrayList<>();
        for (StoredSweep shard : shards) {
            List<Integer> own = blocks.stream()
                    .filter(block -> shard.plan().shard().has(block))
                    .toList();
            if (!own.isEmpty()) {
                missing.add("the rest of " + shard.directory() + " (shard "
                        + shard.plan().shard() + ")");
                blocks.removeAll(own);
            }
        }
        int of = shards.get(0).plan().shard().of();
        missing.addAll(blocks.stream()
                .map(block -> "shard " + new Shard(block % of + 1, of))
                .distinct()
                .sorted()
                .collect(Collectors.toList()));
        return missing;
    }

    /**
     * Copies all parts, and ends with the digest where nothing is missing.
     *
     * @param directory where to; there may be an unfinished merge of the same shards
     * @param cancelled asked between parts
     * @return what the whole comes to; empty where it is not whole, or was cancelled
     * @throws StoreException if a part is damaged, or the directory holds anything else
     */
    public Optional<Totals> into(Path directory, BooleanSupplier cancelled) throws IOException {
        try (SweepStore store = SweepStore.resume(directory, plan, shards.get(0).experiment())) {
            for (StoredSweep shard : shards) {
                for (Sealed present : shard.parts().all()) {
                    if (cancelled.getAsBoolean()) {
                        return Optional.empty();
                    }
                    copy(shard, present, store.directory());
                    store.copied(present.part(), present.seal().rows());
                }
            }
            for (int block : List.copyOf(lacking)) {
                if (store.complete(block)) {
                    lacking.remove(block);
                }
            }
            return lacking.isEmpty() ? Optional.of(store.finish()) : Optional.empty();
        }
    }

    private static void copy(StoredSweep from, Sealed present, Path to) throws IOException {
        SweepPart part = present.part();
        Path seal = part.seal(to);
        if (Files.exists(seal) && Files.mismatch(seal, part.seal(from.directory())) < 0 && whole(present, to)) {
            return;
        }
        for (String folder : present.seal().files().keySet()) {
            Path source = from.parts().file(present, folder).orElseThrow();
            Path file = part.file(to, folder);
            Files.createDirectories(to.resolve(folder));
            Path unfinished = file.resolveSibling(file.getFileName() + AtomicFile.UNFINISHED);
            Files.copy(source, unfinished, StandardCopyOption.REPLACE_EXISTING);
            if (!SweepWriter.settle(unfinished, file)
                    .equals(present.seal().files().get(folder))) {
                throw StoreException.damage(file + " was not copied as it is; merge again");
            }
            AtomicFile.syncDirectory(to.resolve(folder));
        }
        AtomicFile.write(seal, Files.readAllBytes(part.seal(from.directory())));
        AtomicFile.syncDirectory(to.resolve(SweepPart.RUNS));
    }

    private static boolean whole(Sealed present, Path to) throws IOException {
        return present.seal().whole(to, present.part());
    }
}
