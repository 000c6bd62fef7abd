package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    static Scenario bytes(byte[] bytes, String... overrides) throws ScenarioException {
        return ScenarioFile.read("-", List.of(overrides), new ByteArrayInputStream(bytes));
    }

    /** The mistakes in a text, as they are printed, without the file's name. */
    static List<String> mistakes(String text, String... overrides) {
        return assertThrows(ScenarioException.class, () -> text(text, overrides)).problems().stream()
                .map(problem -> problem.toString().replaceFirst("^standard input:", ""))
                .toList();
    }
}
