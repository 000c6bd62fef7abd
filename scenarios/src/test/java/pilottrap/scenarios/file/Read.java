package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Scenario;

/** Short ways to read scenarios in tests. */
final class Read {
    private Read() {}

    static Scenario named(String name, String... overrides) throws ScenarioException {
        return ScenarioFile.read(name, List.of(overrides), InputStream.nullInputStream());
    }

    static Scenario text(String text, String... overrides) throws ScenarioException {
        return bytes(text.getBytes(StandardCharsets.UTF_8), overrides);
    }

    static Experiment experiment(String text, String... overrides) throws ScenarioException {
        return ScenarioFile.experiment(
                "-", List.of(overrides), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Scenario bytes(byte[] bytes, String... overrides) throws ScenarioException {
        return ScenarioFile.read("-", List.of(overrides), new ByteArrayInputStream(bytes));
    }

    /** The mistakes in a text, as they are printed, without the file's name. */
    static List<String> mistakes(String text, String... overrides) {
        return assertThrows(ScenarioException.class, () -> text(text, overrides)).problems().stream()
                .map(problem -> problem.toString().replaceFirst("^standard input:", ""))
                .toList();
    }

    /** The result, if it took less than a second of this thread's processor time: other processes do not count. */
    static <T> T withinASecond(Supplier<T> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        T result = work.get();
        long milliseconds = (threads.getCurrentThreadCpuTime() - began) / 1_000_000;
        assertTrue(milliseconds < 1_000, "took " + milliseconds + " ms");
        return result;
    }
}
