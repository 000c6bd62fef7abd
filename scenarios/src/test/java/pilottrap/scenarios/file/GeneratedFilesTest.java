package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code -Dgenerate} writes the files before they are compared; see CONTRIBUTING.md. */
class GeneratedFilesTest {
    private static final Path ROOT = Path.of("..");

    @BeforeAll
    static void generate() throws Exception {
        if (System.getProperty("generate") != null) {
            Generate.write(ROOT);
        }
    }

    static Stream<Map.Entry<String, String>> files() {
        return Generate.files().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_generated_file_is_as_the_catalogue_says(Map.Entry<String, String> file) throws Exception {
        Path path = ROOT.resolve(file.getKey());
        assertTrue(Files.exists(path), file.getKey() + " is missing: generate it (CONTRIBUTING.md)");
        assertEquals(
                file.getValue(), Files.readString(path), file.getKey() + " is stale: generate it (CONTRIBUTING.md)");
    }
}
