package pilottrap.output.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import pilottrap.scenarios.experiment.Sha256;

/** The SHA-256 of a file, however large. */
final class Checksum {
    private static final int BUFFER = 1 << 16;

    private Checksum() {}

    /** SHA-256 of a file's bytes, hexadecimal. */
    static String of(Path path) throws IOException {
        MessageDigest sha = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream file = Files.newInputStream(path)) {
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                sha.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
