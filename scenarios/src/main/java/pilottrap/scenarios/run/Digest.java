package pilottrap.scenarios.run;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.HexFormat;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.experiment.Sha256;
import pilottrap.simulation.measure.RunResult.Status;

/**
 * The fingerprint of a result: SHA-256 over all rows in key order.
 *
 * <p>A row is its point and its replication as 64-bit integers, one byte for its status (0 finished, 1 censored, 2
 * failed), and all its numbers in catalogue order as IEEE 754 doubles, everything little-endian, −0 as 0. Threads,
 * chunks, engine and times leave no trace in it.
 */
public final class Digest {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int HEAD = 17;

    private final MessageDigest sha = Sha256.digest();

    /** Bytes that a row of so many numbers takes. */
    public static int size(int numbers) {
        return HEAD + Double.BYTES * numbers;
    }

    /**
     * Writes a row as it enters the digest.
     *
     * @param bytes where to, from {@code at}, {@link #size} bytes
     * @throws IllegalArgumentException if a number is NaN or infinite
     */
    public static void encode(RunKey key, Status status, double[] row, byte[] bytes, int at) {
        LONG.set(bytes, at, key.point());
        LONG.set(bytes, at + 8, key.replication());
        bytes[at + 16] = (byte) status.ordinal();
        int next = at + HEAD;
        for (int i = 0; i < row.length; i++) {
            double number = row[i];
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("number " + i + " of " + key + " must be finite, was " + number);
            }
            LONG.set(bytes, next, Double.doubleToRawLongBits(number + 0.0)); // −0 + 0 is 0
            next += Double.BYTES;
        }
    }

    /** Adds a row. */
    public void add(RunKey key, Status status, double[] row) {
        byte[] bytes = new byte[size(row.length)];
        encode(key, status, row, bytes, 0);
        sha.update(bytes);
    }

    /** Adds encoded rows. */
    public void add(byte[] encoded) {
        sha.update(encoded);
    }

    /** The digest of all rows so far, hexadecimal; more rows may follow. */
    public String hex() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) sha.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
