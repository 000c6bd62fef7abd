package pilottrap.output.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.scenarios.experiment.Replicate;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.run.Digest;
import pilottrap.scenarios.run.Replication;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.measure.Trajectory;
import pilottrap.simulation.parameter.Unit;

final class PartWriterTest {
    private static final double[] ODD = {
        0.0,
        -0.0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        0.1,
        Math.nextUp(1.0),
        1e22 + 1,
        0x1.fffffffffffffp-1023
    };

    @TempDir
    Path home;

    /** Rows of odd numbers among zeros, drawn from a seed. */
    private static List<Replication> rows(int n, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Replication> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] row = new double[Columns.width()];
            for (int j = 0; j < row.length; j++) {
                int kind = random.nextInt(4);
                row[j] = kind == 0
                        ? ODD[random.nextInt(ODD.length)]
                        : kind == 1 ? Double.longBitsToDouble(random.nextLong()) : 0;
                row[j] = Double.isFinite(row[j]) ? row[j] : 1;
            }
            RunResult result = new RunResult(
                    1,
                    i % 3,
                    Status.FINISHED,
                    row,
                    new Trajectory(0, new float[Series.values().length][1]),
                    List.of(),
                    Ledger.NONE);
            rows.add(new Replication(new RunKey(i / 3, i % 3), result, ""));
        }
        return rows;
    }

    private static byte[] hash(Replication row) {
        return Digest.row(row.key(), row.result().status(), row.result().row());
    }

    private Path write(List<Replication> rows, String name) throws IOException {
        Path file = home.resolve(name);
        try (PartWriter writer = new PartWriter()) {
            for (Replication row : rows) {
                writer.add(row, hash(row));
            }
            assertTrue(writer.write(PartTable.RUNS, home.resolve("runs-" + name)));
            assertTrue(writer.write(PartTable.OUTCOMES, file));
            assertFalse(writer.write(PartTable.LEDGER, home.resolve("ledger")));
        }
        return file;
    }

    @Test
    void every_number_comes_back_to_the_last_bit() throws IOException {
        List<Replication> rows = rows(40, 1);
        Path file = write(rows, "it's; a=1 \"part\" [a-z]*?.parquet");
        write(rows(1, 2), "it's; a=1 \"part\" b-1.parquet");

        List<double[]> read = new ArrayList<>();
        try (Duck duck = Duck.forReading(1, home.resolve("spill"))) {
            duck.query("FROM " + Duck.parquet(List.of(file)), row -> {
                double[] numbers = new double[Columns.width()];
                int at = 3;
                for (Column column : Columns.all()) {
                    double[] cells = column.scalar() ? new double[] {row.number(at)} : row.numbers(at);
                    System.arraycopy(cells, 0, numbers, column.offset(), cells.length);
                    at++;
                }
                read.add(numbers);
            });
        }

        assertEquals(rows.size(), read.size());
        for (int i = 0; i < read.size(); i++) {
            assertArrayEquals(bits(rows.get(i).result().row()), bits(read.get(i)), "row " + i);
        }
        assertFalse(Files.exists(home.resolve("spill")));
    }

    private static long[] bits(double[] numbers) {
        return Arrays.stream(numbers).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    @Test
    void the_hashes_come_back_in_the_order_of_the_rows() throws IOException {
        List<Replication> rows = rows(25, 5);
        write(rows, "part");

        byte[] hashes;
        try (PartWriter writer = new PartWriter()) {
            hashes = writer.hashes(home.resolve("runs-part"));
        }

        assertEquals(rows.size() * Digest.HASH, hashes.length);
        for (int i = 0; i < rows.size(); i++) {
            assertArrayEquals(
                    hash(rows.get(i)), Arrays.copyOfRange(hashes, i * Digest.HASH, (i + 1) * Digest.HASH), "row " + i);
        }
    }

    @Test
    void points_are_written_with_their_factors_by_name() throws IOException {
        Factor patience = new Factor(
                "assumptions.\"patience\"",
                "patience",
                Unit.WEEKS,
                Factor.Role.ASSUMPTION,
                26,
                new Levels.Range(20, 30, false, false));
        Factor training = new Factor(
                "policy.interventions.training",
                "training",
                Unit.NUMBER,
                Factor.Role.CHOICE,
                0,
                new Levels.Values(List.of(1.0, 0.0), List.of("on", "off")));
        DesignMatrix matrix = new DesignMatrix(2, new double[4], new double[] {20.1, 0, -0.0, 1});
        Experiment experiment = new Experiment(
                null,
                List.of(patience, training),
                new Design.Listed(2),
                matrix,
                List.of(),
                new Replicate(1, Optional.empty()),
                values -> null,
                "",
                "",
                List.of());

        try (PartWriter writer = new PartWriter()) {
            writer.writePoints(experiment, home.resolve("points.parquet"));
        }

        List<String> read = new ArrayList<>();
        try (Duck duck = Duck.forReading(1, home.resolve("spill"))) {
            duck.query(
                    "FROM read_parquet("
                            + Duck.text(home.resolve("points.parquet").toString()) + ")",
                    row -> {
                        assertEquals(
                                List.of("point", "assumptions.\"patience\"", "policy.interventions.training"),
                                row.columns());
                        read.add(row.whole(1) + " " + row.number(2) + " " + row.text(3));
                    });
        }
        assertEquals(List.of("0 20.1 off", "1 -0.0 on"), read);
    }

    @Test
    void the_same_rows_give_the_same_bytes() throws IOException {
        byte[] once = Files.readAllBytes(write(rows(200, 2), "once"));
        byte[] again = Files.readAllBytes(write(rows(200, 2), "again"));
        byte[] other = Files.readAllBytes(write(rows(200, 3), "other"));

        assertArrayEquals(once, again);
        assertFalse(Arrays.equals(once, other));
    }

    @Test
    void one_writer_writes_part_after_part() throws IOException {
        byte[] alone = Files.readAllBytes(write(rows(50, 4), "alone"));
        try (PartWriter writer = new PartWriter()) {
            for (int part = 0; part < 3; part++) {
                for (Replication row : rows(50, 4)) {
                    writer.add(row, hash(row));
                }
                writer.write(PartTable.RUNS, home.resolve("runs"));
                writer.write(PartTable.OUTCOMES, home.resolve("outcomes"));
                assertArrayEquals(alone, Files.readAllBytes(home.resolve("outcomes")), "part " + part);
            }
        }
    }
}
