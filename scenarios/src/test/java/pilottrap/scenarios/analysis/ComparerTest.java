package pilottrap.scenarios.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.Comparer.Candidate;
import pilottrap.scenarios.analysis.Comparer.Options;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Difference.Verdict;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;

final class ComparerTest {
    private static final double TINY = 1e-12;

    /** Organizations with every column filled, the same for the same seed. */
    private static Rows full(int organizations, long seed) {
        Rows rows = new Rows();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < organizations; i++) {
            rows.organization();
            for (Column column : Columns.all()) {
                for (int k = 0; k < (column.scalar() ? 1 : 20); k++) {
                    rows.with(column, column.scalar() ? 0 : random.nextInt(column.length()), 1 + random.nextInt(30));
                }
            }
        }
        return rows;
    }

    private static Candidate candidate(String name, Table table) {
        return new Candidate(name, table, Changes.NONE, List.of(), 50, 150);
    }

    private static Comparison compared(Table base, Table... alternatives) {
        return compared(List.of(), base, alternatives);
    }

    private static Comparison compared(List<Goal> goals, Table base, Table... alternatives) {
        List<Candidate> candidates = new ArrayList<>();
        for (Table alternative : alternatives) {
            candidates.add(candidate("plan " + (candidates.size() + 1), alternative));
        }
        return Comparer.compare(base, candidates, goals, Options.STANDARD);
    }

    private static Alternative only(Comparison comparison) {
        assertEquals(1, comparison.alternatives().size());
        return comparison.alternatives().get(0);
    }

    @Test
    void an_alternative_that_changes_nothing_differs_by_exactly_nothing_and_is_the_same() {
        Alternative same = only(compared(full(60, 1), full(60, 1)));

        for (Difference difference : same.differences().values()) {
            String of = difference.toString();
            assertEquals(Optional.of(0.0), difference.mean(), of);
            assertEquals(Optional.of(0.0), difference.se(), of);
            assertEquals(Optional.of(0.0), difference.low(), of);
            assertEquals(Optional.of(0.0), difference.high(), of);
            assertEquals(Optional.of(1.0), difference.p(), of);
            assertEquals(Verdict.SAME, difference.verdict(), of);
            assertEquals(Optional.empty(), difference.more(), of);
            assertEquals(Optional.empty(), difference.varianceReduction(), of);
            difference.futures().ifPresent(futures -> assertEquals(1.0, futures.same(), of));
            difference.confidence().ifPresent(confidence -> assertEquals(0.5, confidence, of));
            assertEquals(60, difference.n(), of);
        }
        assertEquals(Optional.empty(), same.cost().perSuccess());
        assertEquals(Optional.empty(), same.cost().netPerMoney());
    }
}
