package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the mistakes of one reading, so that all are told at once. */
final class Problems {
    /** More than this many are counted, not told: the file is something else altogether. */
    private static final int TOLD = 100;

    private final Set<Problem> found = new LinkedHashSet<>();
    private int untold;

    void add(Location at, String message) {
        if (found.size() < TOLD) {
            found.add(new Problem(at.file(), at.line(), at.column(), Text.oneLine(message)));
        } else {
            untold++;
        }
    }

    /** Adds all of these to others. */
    void into(Problems others) {
        found.forEach(each -> others.add(new Location(each.file(), each.line(), each.column()), each.message()));
        others.untold += untold;
    }

    boolean any() {
        return !found.isEmpty();
    }

    /** Whether so many have been found that it is pointless to think about mends. */
    boolean full() {
        return found.size() >= TOLD;
    }

    /** The message of the first that was found. */
    Optional<String> first() {
        return found.stream().map(Problem::message).findFirst();
    }

    void throwIfAny() throws ScenarioException {
        if (any()) {
            throw new ScenarioException(inOrder());
        }
    }

    private List<Problem> inOrder() {
        Map<String, Integer> files = new LinkedHashMap<>();
        found.forEach(problem -> files.putIfAbsent(problem.file(), files.size()));
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.<Problem>comparingInt(problem -> files.getOrDefault(problem.file(), 0))
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column));
        if (untold > 0) {
            sorted.add(new Problem(sorted.get(sorted.size() - 1).file(), 0, 0, "and " + untold + " more mistakes"));
        }
        return sorted;
    }
}
