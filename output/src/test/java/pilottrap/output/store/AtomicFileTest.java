package pilottrap.output.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
    @TempDir
    Path home;

    @Test
    void a_sync_that_fails_is_a_failure_and_one_that_cannot_be_is_none() {
        assertThrows(
                IOException.class,
                () -> AtomicFile.sync(() -> {
                    throw new IOException("Input/output error");
                }));
        assertDoesNotThrow(() -> AtomicFile.sync(() -> {
            throw new IOException("Invalid argument");
        }));
        assertDoesNotThrow(() -> AtomicFile.syncDirectory(home));
        assertDoesNotThrow(() -> AtomicFile.syncDirectory(home.resolve("absent")));
    }
}
