package pilottrap.simulation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.organization.Blueprint;

/** What tests ask of rows. */
final class Rows {
    private Rows() {}

    /** The rows of replications 0, 1, … of seed 1. */
    static List<double[]> of(Blueprint blueprint, int replications) {
        List<double[]> rows = new ArrayList<>();
        try (Simulation simulation = new Simulation(blueprint, Engine.TREE)) {
            for (int r = 0; r < replications; r++) {
                rows.add(simulation.run(1, r, false).row());
            }
        }
        return rows;
    }

    /** Whether two rows say the same, whatever number of events it took. */
    static boolean same(double[] one, double[] other) {
        double[] copy = other.clone();
        copy[Columns.EVENTS.offset()] = Columns.EVENTS.of(one);
        return Arrays.equals(one, copy);
    }

    static double sum(Column column, double[] row) {
        double sum = 0;
        for (int i = 0; i < column.length(); i++) {
            sum += column.of(row, i);
        }
        return sum;
    }

    /** SHA-256 over the bits of a row, little-endian, −0 as 0. */
    static String digest(RunResult result) {
        double[] row = result.row();
        ByteBuffer bytes = ByteBuffer.allocate(row.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : row) {
            bytes.putDouble(number + 0.0);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
