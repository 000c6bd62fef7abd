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
 * The fingerprint of a result: SHA-256 over the SHA-256 of every row, in key order.
 *
 * <p>A row is its point and its replication as 64-bit integers, one byte for its status (0 finished, 1 censored, 2
 * failed), and all its numbers in catalogue order as IEEE 754 doubles, everything little-endian, −0 as 0. Its hash has 32
 * bytes. Threads, chunks, engine and times leave no trace in it; and since a hash can be kept beside its row, the digest
 * of rows that were run in another order, or by several processes, needs no second look at their numbers.
 */
public final class Digest {
    /** Bytes in the hash of a row. */
    public static final int HASH = 32;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int HEAD = 17;

    private final MessageDigest sha = Sha256.digest();

    /**
     * The hash of a row.
     *
     * @return {@link #HASH} bytes
     * @throws IllegalArgumentException if a number is NaN or infinite
     */
    public static byte[] row(RunKey key, Status status, double[] row) {
        byte[] bytes = new byte[HEAD + Double.BYTES * row.length];
        LONG.set(bytes, 0, key.point());
        LONG.set(bytes, 8, key.replication());
        bytes[16] = (byte) status.ordinal();
        int next = HEAD;
        for (int i = 0; i < row.length; i++) {
            double number = row[i];
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("number " + i + " of " + key + " must be finite, was " + number);
            }
            LONG.set(bytes, next, Double.doubleToRawLongBits(number + 0.0)); // −0 + 0 is 0
            next += Double.BYTES;
        }
        return Sha256.digest().digest(bytes);
    }

    /** Adds a row. */
    public void add(RunKey key, Status status, double[] row) {
        sha.update(row(key, status, row));
    }

    /**
     * Adds rows by their hashes.
     *
     * @param hashes one after the other
     * @throws IllegalArgumentException if they are no whole number of hashes
     */
    public void add(byte[] hashes) {
        if (hashes.length % HASH != 0) {
            throw new IllegalArgumentException(hashes.length + " bytes are no hashes of rows");
        }
        sha.update(hashes);
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
