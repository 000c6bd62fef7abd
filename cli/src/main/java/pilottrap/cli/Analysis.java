package pilottrap.cli;

import java.util.ArrayList;
import java.util.List;
import pilottrap.output.store.ComparisonPlan;
import pilottrap.output.store.StoredComparison;
import pilottrap.scenarios.analysis.Comparer;
import pilottrap.scenarios.analysis.Comparison;

/** The statistics of a stored comparison. */
final class Analysis {
    private Analysis() {}

    /**
     * Compares what is stored.
     *
     * @param looks how many times the stopping rule has looked, this time included
     */
    static Comparison of(StoredComparison stored, int looks) {
        List<Comparer.Candidate> candidates = new ArrayList<>();
        for (int i = 1; i < stored.results().size(); i++) {
            ComparisonPlan.Course course = stored.plan().courses().get(i);
            candidates.add(new Comparer.Candidate(
                    course.name(),
                    stored.results().get(i),
                    course.changes(),
                    course.programmes(),
                    course.once(),
                    course.yearly()));
        }
        return Comparer.compare(
                stored.results().get(0),
                candidates,
                stored.plan().goals(),
                new Comparer.Options(stored.plan().precision().isPresent(), looks));
    }
}
