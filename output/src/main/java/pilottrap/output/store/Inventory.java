package pilottrap.output.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The results, comparisons and sweeps under a directory. */
public final class Inventory {
    private Inventory() {}

    /**
     * One of them.
     *
     * @param directory where it lies
     * @param kind run, comparison or sweep
     * @param name the scenario's name
     * @param points how many points; of a comparison, how many courses
     * @param seed the seed
     * @param planned runs planned
     * @param done runs that are there
     * @param digest the digest; empty unless it is finished
     * @param bytes what all its files take
     * @param modified when it was last written to
     * @param problem why it cannot be read; empty where it can
     */
    public record Entry(
            Path directory,
            String kind,
            String name,
            long points,
            long seed,
            long planned,
            long done,
            String digest,
            long bytes,
            Instant modified,
            String problem) {}

    /** All under a directory, itself included, in order of their paths; links are not followed. */
    public static List<Entry> of(Path directory) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes about) {
                if (Contents.RESULT.in(inside) || Contents.COMPARISON.in(inside) || Contents.SWEEP.in(inside)) {
                    found.add(inside);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
        List<Entry> entries = new ArrayList<>();
        for (Path inside : found) {
            entries.add(entry(inside));
        }
        entries.sort(Comparator.comparing(Entry::directory));
        return entries;
    }

    private static Entry entry(Path directory) throws IOException {
        long[] bytes = {0};
        Instant[] modified = {Instant.EPOCH};
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                bytes[0] += about.size();
                Instant at = about.lastModifiedTime().toInstant();
                modified[0] = at.isAfter(modified[0]) ? at : modified[0];
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE; // gone meanwhile, or not ours to read
            }
        });
        String kind = StoredSweep.in(directory) ? "sweep" : StoredComparison.in(directory) ? "comparison" : "run";
        try {
            return told(directory, kind, bytes[0], modified[0]);
        } catch (IOException | UncheckedIOException unreadable) {
            return new Entry(
                    directory,
                    kind,
                    "",
                    0,
                    0,
                    0,
                    0,
                    "",
                    bytes[0],
                    modified[0],
                    String.valueOf(unreadable.getMessage()));
        }
    }

    private static Entry told(Path directory, String kind, long bytes, Instant modified) throws IOException {
        return switch (kind) {
            case "sweep" -> sweep(directory, bytes, modified);
            case "comparison" -> comparison(directory, bytes, modified);
            default -> run(directory, bytes, modified);
        };
    }

    private static Entry sweep(Path directory, long bytes, Instant modified) throws IOException {
        try (StoredSweep sweep = StoredSweep.open(directory)) {
            SweepPlan plan = sweep.plan();
            return new Entry(
                    directory,
                    "sweep",
                    plan.shard().of() == 1 ? plan.name() : plan.name() + " (shard " + plan.shard() + ")",
                    plan.layout().points(),
                    plan.seed(),
                    sweep.totals().map(Totals::rows).orElse(plan.runs()),
                    sweep.done(),
                    sweep.totals().map(Totals::digest).orElse(""),
                    bytes,
                    modified,
                    "");
        }
    }

    private static Entry comparison(Path directory, long bytes, Instant modified) throws IOException {
        StoredComparison comparison = StoredComparison.open(directory);
        long rows = comparison.results().stream()
                .mapToLong(result -> result.totals().rows())
                .sum();
        StoredResult base = comparison.results().get(0);
        return new Entry(
                directory,
                "comparison",
                base.plan().scenario(),
                comparison.results().size(),
                base.plan().seed(),
                rows,
                rows,
                comparison.digest(),
                bytes,
                modified,
                "");
    }

    private static Entry run(Path directory, long bytes, Instant modified) throws IOException {
        Plan plan = ResultStore.planned(directory).orElseThrow();
        boolean finished = Files.exists(directory.resolve(ResultStore.DIGEST));
        return new Entry(
                directory,
                "run",
                plan.scenario(),
                1,
                plan.seed(),
                plan.replications(),
                finished ? plan.replications() : sealed(directory, plan),
                finished ? StoredResult.open(directory).totals().digest() : "",
                bytes,
                modified,
                "");
    }

    /** Replications in the parts of an unfinished run that have a seal. */
    private static long sealed(Path directory, Plan plan) {
        long done = 0;
        for (int index = 0; index < plan.chunks(); index++) {
            done += new Part(directory, index).isSealed() ? plan.size(index) : 0;
        }
        return done;
    }
}
