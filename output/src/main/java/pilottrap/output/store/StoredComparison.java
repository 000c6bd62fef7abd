package pilottrap.output.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pilottrap.scenarios.experiment.Sha256;

/** A finished comparison on disk: its plan, and a result for each course. */
public final class StoredComparison {
    private final Path directory;
    private final ComparisonPlan plan;
    private final List<StoredResult> results;

    StoredComparison(Path directory, ComparisonPlan plan, List<StoredResult> results) {
        this.directory = directory;
        this.plan = plan;
        this.results = List.copyOf(results);
    }

    /** Whether a directory holds a comparison, finished or not. */
    public static boolean in(Path directory) {
        return Contents.COMPARISON.in(Place.readable(Contents.COMPARISON, directory));
    }

    /**
     * Opens a comparison.
     *
     * @throws StoreException if there is none, or if it is not finished
     */
    public static StoredComparison open(Path directory) throws IOException {
        Path place = Place.readable(Contents.COMPARISON, directory);
        Path file = place.resolve(ComparisonStore.PLAN);
        if (!Files.exists(file)) {
            throw StoreException.mistake(directory + " holds no comparison");
        }
        ComparisonPlan plan = ComparisonPlan.fromJson(Files.readAllBytes(file), file.toString());
        List<StoredResult> results = new ArrayList<>();
        for (int i = 0; i < plan.courses().size(); i++) {
            StoredResult result = StoredResult.open(place.resolve(plan.folder(i)));
            if (!result.plan().sha256().equals(plan.courses().get(i).sha256())) {
                throw StoreException.damage(result.directory() + " holds another scenario than " + file + " says");
            }
            results.add(result);
        }
        return new StoredComparison(place, plan, results);
    }

    /** Where it lies. */
    public Path directory() {
        return directory;
    }

    /** What it was to hold. */
    public ComparisonPlan plan() {
        return plan;
    }

    /** The results of base and alternatives, in the plan's order. */
    public List<StoredResult> results() {
        return results;
    }

    /** SHA-256 of the digests of all courses in the plan's order, as hexadecimal text one after the other. */
    public String digest() {
        return Sha256.of(
                results.stream().map(result -> result.totals().digest()).collect(Collectors.joining()));
    }

    /** Rows of all courses, and how they ended. */
    public boolean complete() {
        return results.stream()
                .allMatch(
                        result -> result.totals().finished() == result.totals().rows());
    }
}
