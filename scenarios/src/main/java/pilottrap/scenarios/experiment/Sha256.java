package pilottrap.scenarios.experiment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java platform has. */
public final class Sha256 {
    private Sha256() {}

    /** A digest to be fed. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The digest of the first bytes of an array, hexadecimal. */
    public static String of(byte[] bytes, int length) {
        MessageDigest sha = digest();
        sha.update(bytes, 0, length);
        return HexFormat.of().formatHex(sha.digest());
    }

    /** The digest of a text in UTF-8, hexadecimal. */
    public static String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, bytes.length);
    }
}
