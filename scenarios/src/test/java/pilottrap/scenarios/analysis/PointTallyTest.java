package pilottrap.scenarios.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;

/** What a sweep says of a point is what the summary of a run of that point says. */
final class PointTallyTest {

    static Stream<String> outcomes() {
        return Outcomes.all().stream().map(Outcome::name);
    }

    private static List<double[]> rows(int n, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] row = new double[Columns.width()];
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextInt(3) == 0 ? random.nextInt(9) : 0;
            }
            rows.add(row);
        }
        return rows;
    }

    private static Outcome outcome(String name) {
        return Outcomes.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void close(Optional<Double> expected, OptionalDouble actual) {
        assertEquals(expected.isPresent(), actual.isPresent());
        if (expected.isPresent()) {
            assertEquals(expected.get(), actual.getAsDouble(), 1e-9 * Math.abs(expected.get()));
        }
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void a_point_is_estimated_like_a_run(String name) {
        Outcome outcome = outcome(name);
        for (int n : new int[] {1, 2, 40}) {
            Bootstrap bootstrap = new Bootstrap();
            Accumulator run = Accumulator.of(outcome, bootstrap);
            PointTally point = new PointTally(outcome);
            int replication = 0;
            for (double[] row : rows(n, 7)) {
                run.add(row);
                bootstrap.add(new RunKey(0, replication++), row);
                point.add(row);
            }
            Estimate expected = run.estimate();
            PointEstimate actual = point.estimate(3);

            assertEquals(3, actual.point());
            assertEquals(n, actual.n());
            close(expected.mean(), actual.value());
            if (PointTally.counted(outcome)) {
                assertEquals(OptionalDouble.empty(), actual.se());
            } else {
                close(expected.se(), actual.se());
            }
            assertEquals(actual.se().isPresent(), actual.variance().isPresent());
            if (actual.se().isPresent()) {
                assertEquals(
                        actual.se().getAsDouble(),
                        Math.sqrt(actual.variance().getAsDouble() / n),
                        1e-12 * actual.se().getAsDouble());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void only_the_named_columns_are_read(String name) {
        Outcome outcome = outcome(name);
        PointTally whole = new PointTally(outcome);
        PointTally few = new PointTally(outcome);
        for (double[] row : rows(20, 8)) {
            whole.add(row);
            double[] bare = new double[row.length];
            Arrays.fill(bare, Double.NaN);
            for (Column column : PointTally.columns(outcome)) {
                System.arraycopy(row, column.offset(), bare, column.offset(), column.length());
            }
            few.add(bare);
        }

        assertEquals(whole.estimate(0), few.estimate(0));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void counts_may_come_one_by_one(String name) {
        Outcome outcome = outcome(name);
        if (!PointTally.counted(outcome)) {
            return;
        }
        PointTally rows = new PointTally(outcome);
        PointTally single = new PointTally(outcome);
        for (double[] row : rows(20, 9)) {
            rows.add(row);
            for (Column column : PointTally.columns(outcome)) {
                for (int k = 0; k < column.length(); k++) {
                    single.count(column, k, column.of(row, k));
                }
            }
        }
        single.rows(20);

        assertEquals(rows.estimate(0), single.estimate(0));
    }

    @Test
    void a_point_without_rows_has_no_estimate() {
        PointEstimate estimate = new PointTally(outcome("production_share")).estimate(5);

        assertEquals(
                new PointEstimate(5, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()),
                estimate);
    }
}
