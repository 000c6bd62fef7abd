package pilottrap.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers why it could not be written, where {@link PrintStream} would forget it. */
final class Stdout extends OutputStream {
    private final OutputStream stream;
    private @Nullable IOException failed;

    private Stdout(OutputStream stream) {
        this.stream = stream;
    }

    /** Puts itself in the place of {@link System#out}. */
    static Stdout install() {
        Stdout stdout = new Stdout(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(new java.io.BufferedOutputStream(stdout, 8_192), true, StandardCharsets.UTF_8));
        return stdout;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            stream.write(bytes, from, length);
        } catch (IOException unwritten) {
            failed = failed == null ? unwritten : failed;
            throw unwritten;
        }
    }

    /** Why not all could be written, empty if all was; a reader that has read enough is no failure. */
    String failure() {
        System.out.flush();
        String reason = failed == null ? "" : String.valueOf(failed.getMessage());
        return reason.toLowerCase(Locale.ROOT).contains("broken pipe") ? "" : reason;
    }
}
