package pilottrap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person watches: what the launcher saw, or what the system says. */
final class Terminal {
    private Terminal() {}

    static boolean stdin() {
        return is(0);
    }

    static boolean stdout() {
        return is(1);
    }

    static boolean stderr() {
        return is(2);
    }

    private static boolean is(int descriptor) {
        String seen = System.getProperty("pilottrap.terminal." + descriptor);
        if (seen != null) {
            return Boolean.parseBoolean(seen);
        }
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
