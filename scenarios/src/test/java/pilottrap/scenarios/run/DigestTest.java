package pilottrap.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.simulation.measure.RunResult.Status;

final class DigestTest {

    private static String of(long replication, Status status, double... row) {
        Digest digest = new Digest();
        digest.add(new RunKey(0, replication), status, row);
        return digest.hex();
    }

    @Test
    void a_row_is_sha_256_over_key_status_and_little_endian_numbers() throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(8 + 8 + 1 + 16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(0).putLong(5).put((byte) 0).putDouble(0.1).putDouble(-3);

        assertArrayEquals(
                MessageDigest.getInstance("SHA-256").digest(bytes.array()),
                Digest.row(new RunKey(0, 5), Status.FINISHED, new double[] {0.1, -3}));
    }

    @Test
    void it_is_sha_256_over_the_hashes_of_the_rows() throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(Digest.row(new RunKey(0, 0), Status.FINISHED, new double[] {1}));
        sha.update(Digest.row(new RunKey(0, 1), Status.FAILED, new double[] {2}));

        Digest digest = new Digest();
        digest.add(new RunKey(0, 0), Status.FINISHED, new double[] {1});
        digest.add(Digest.row(new RunKey(0, 1), Status.FAILED, new double[] {2}));

        assertEquals(HexFormat.of().formatHex(sha.digest()), digest.hex());
    }

    @Test
    void half_a_hash_is_refused() {
        Digest digest = new Digest();
        byte[] half = new byte[Digest.HASH / 2];

        assertThrows(IllegalArgumentException.class, () -> digest.add(half));
    }

    @Test
    void minus_zero_is_zero() {
        assertEquals(of(0, Status.FINISHED, 0.0), of(0, Status.FINISHED, -0.0));
    }

    @Test
    void key_status_and_every_bit_of_a_number_count() {
        String digest = of(0, Status.FINISHED, 1);
        assertNotEquals(digest, of(1, Status.FINISHED, 1));
        assertNotEquals(digest, of(0, Status.CENSORED, 1));
        assertNotEquals(digest, of(0, Status.FINISHED, Math.nextUp(1)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_not_finite_is_refused(double number) {
        Digest digest = new Digest();
        double[] row = {number};
        RunKey key = new RunKey(0, 0);

        assertThrows(IllegalArgumentException.class, () -> digest.add(key, Status.FINISHED, row));
    }

    @Test
    void a_digest_so_far_does_not_disturb_what_follows() {
        Digest asked = new Digest();
        Digest silent = new Digest();
        asked.add(new RunKey(0, 0), Status.FINISHED, new double[] {1});
        silent.add(new RunKey(0, 0), Status.FINISHED, new double[] {1});
        assertEquals(64, asked.hex().length());
        asked.add(new RunKey(0, 1), Status.FINISHED, new double[] {2});
        silent.add(new RunKey(0, 1), Status.FINISHED, new double[] {2});

        assertEquals(silent.hex(), asked.hex());
    }
}
