package pilottrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.djutils.logger.CategoryLogger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class StdoutIsForDataTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void what_libraries_log_never_reaches_stdout() {
        captured(() -> {
            CategoryLogger.always().info("DSOL chats");
            CategoryLogger.always().warn("DSOL warns");
            CategoryLogger.always().error(new IllegalStateException("why"), "DSOL {}", "fails");
            LoggerFactory.getLogger("any.Library").info("a library chats");
            LoggerFactory.getLogger("any.Library").warn("a library warns");
        });

        assertEquals("", out.toString(UTF_8));
        assertEquals(
                """
                pilottrap: WARN ALWAYS: DSOL warns
                pilottrap: ERROR ALWAYS: DSOL fails
                pilottrap: WARN Library: a library warns
                """,
                err.toString(UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("pilottrap:"))
                        .map(line -> line + "\n")
                        .reduce("", String::concat));
    }

    private void captured(Runnable action) {
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        try {
            System.setOut(new PrintStream(out, true, UTF_8));
            System.setErr(new PrintStream(err, true, UTF_8));
            action.run();
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }
}
