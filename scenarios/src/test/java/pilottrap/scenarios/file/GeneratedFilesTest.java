package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void tables_show_six_significant_digits_at_most() {
        String tables = Generate.files().get("docs/parameters.md");
        assertFalse(Pattern.compile("\\d\\.\\d{7}").matcher(tables).find());
        assertTrue(tables.contains("| 1/130 | 1/364 – 1/78 |"), "hazards that are one over so many weeks say so");
    }

    @ParameterizedTest
    @CsvSource({
        "0.6666666666666666, 0.666667, ",
        "0.0027472527472527475, 0.00274725, 1/364",
        "0.25, 0.25, ",
        "0.27, 0.27, ",
        "1234567, '1,234,567', ",
        "0, 0, ",
        "-0.3333333333333333, -0.333333, "
    })
    void a_number_is_shown_short(double value, String shown, @Nullable String fraction) {
        assertEquals(shown, Numbers.shown(value));
        assertEquals(Optional.ofNullable(fraction), Numbers.fraction(value));
    }
}
