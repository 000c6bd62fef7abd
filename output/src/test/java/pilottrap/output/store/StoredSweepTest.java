package pilottrap.output.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.analysis.PointTally;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.run.Replicator;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;

final class StoredSweepTest {
    @TempDir
    Path home;

    private static StoredSweep open(Path directory, Experiment experiment) throws IOException {
        return StoredSweep.open(directory, file -> experiment);
    }

    /** The estimate from the rows themselves, run again. */
    private static PointEstimate truth(Outcome outcome, int point, int replications) {
        PointTally tally = new PointTally(outcome);
        Replicator replicator = SyntheticSweep.replicator(point);
        for (int replication = 0; replication < replications; replication++) {
            RunResult result;
            try {
                result = replicator.run(SyntheticSweep.SEED, replication, Detail.NONE);
            } catch (IllegalStateException failed) {
                continue;
            }
            if (result.status() == Status.FINISHED) {
                tally.add(result.row());
            }
        }
        return tally.estimate(point);
    }

    @Test
    void every_outcome_is_estimated_at_every_point_to_the_last_bit() throws IOException {
        Experiment experiment = SyntheticSweep.experiment(7, 25, Optional.empty());
        SweepPlan plan = SyntheticSweep.plan(experiment, 60);
        Totals totals = SyntheticSweep.written(home.resolve("sweep"), plan, experiment, 2);
        try (StoredSweep sweep = open(home.resolve("sweep"), experiment)) {
            assertTrue(sweep.complete());
            assertEquals(Optional.of(totals), sweep.totals());
            assertEquals(totals.digest(), sweep.provenance().digest());
            assertEquals(totals.finished(), sweep.provenance().replications());
            for (Outcome outcome : Outcomes.all()) {
                List<PointEstimate> expected = new ArrayList<>();
                for (int point = 0; point < 7; point++) {
                    expected.add(truth(outcome, point, 25));
                }
                assertEquals(expected, sweep.estimates(outcome), outcome.name());
            }
        }
    }

    @Test
    void of_an_unfinished_sweep_it_tells_what_is_there() throws IOException {
        Experiment experiment = SyntheticSweep.experiment(24, 40, Optional.empty()); // more than a runner works ahead
        SweepPlan plan = SyntheticSweep.plan(experiment, 40);
        Outcome share = Outcomes.byName("production_share").orElseThrow();
        AtomicBoolean enough = new AtomicBoolean();
        try (SweepStore store = SweepStore.create(home.resolve("sweep"), plan, experiment)) {
            SyntheticSweep.run(store, plan, 1, (done, live, launched) -> enough.set(done >= 40), enough::get);
            store.settle();
            try (StoredSweep sweep = open(home.resolve("sweep"), experiment)) { // while it is being written
                assertFalse(sweep.complete());
                assertEquals(Optional.empty(), sweep.totals());
                assertEquals(store.done(), sweep.done());
                int[] replications = new int[24];
                for (SweepParts.Sealed part : sweep.parts().all()) {
                    for (int point : part.seal().points()) {
                        replications[point] +=
                                plan.layout().replicationsIn(part.part().round());
                    }
                }
                for (PointEstimate estimate : sweep.estimates(share)) {
                    assertEquals(truth(share, estimate.point(), replications[estimate.point()]), estimate);
                }
                assertTrue(IntStream.of(replications).anyMatch(n -> n == 0), "points without runs");
                assertTrue(IntStream.of(replications).anyMatch(n -> n > 0), "points with runs");
            }
        }
    }
}
