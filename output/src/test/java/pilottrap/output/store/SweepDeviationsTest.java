package pilottrap.output.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;

final class SweepDeviationsTest {
    @TempDir
    Path home;

    @Test
    void the_parts_of_replications_sum_to_nothing_and_have_the_variance_of_the_point() throws IOException {
        Experiment experiment = SyntheticSweep.experiment(5, 40, Optional.empty());
        SyntheticSweep.written(home.resolve("sweep"), SyntheticSweep.plan(experiment, 60), experiment, 2);
        try (StoredSweep sweep = StoredSweep.open(home.resolve("sweep"), file -> experiment)) {
            for (String name : List.of("production_share", "net_value", "external_build_ratio", "pilots_launched")) {
                Outcome outcome = Outcomes.byName(name).orElseThrow();
                double[][] all = sweep.deviations(outcome).orElseThrow();
                for (PointEstimate estimate : sweep.estimates(outcome)) {
                    double[] deviations = all[estimate.point()];
                    double squares = Arrays.stream(deviations).map(x -> x * x).sum();
                    assertEquals(0, Arrays.stream(deviations).sum(), 1e-9 * Math.sqrt(squares), name);
                    assertEquals(0, deviations[16], "the one that failed");
                    assertEquals(0, deviations[18], "the one that was cut off");
                    if (estimate.variance().isPresent()) {
                        double variance = estimate.variance().getAsDouble();
                        assertEquals(variance, squares / (estimate.n() - 1), 1e-9 * variance, name);
                    }
                }
                assertTrue(sweep.estimates(outcome).stream()
                        .anyMatch(estimate -> estimate.variance().orElse(0) > 0));
            }
            assertEquals(
                    Optional.empty(),
                    sweep.deviations(Outcomes.byName("weeks_pilot").orElseThrow()));
        }
    }
}
