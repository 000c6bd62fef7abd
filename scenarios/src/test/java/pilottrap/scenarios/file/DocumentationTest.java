package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of {@code docs/scenario-files.md} do what the text says. */
class DocumentationTest {
    private static List<String> blocks(String language) throws Exception {
        String text = Files.readString(Path.of("../docs/scenario-files.md"));
        Matcher matcher = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(text);
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    @Test
    void every_example_is_a_scenario() throws Exception {
        List<String> examples = blocks("yaml");
        assertTrue(examples.size() >= 5);
        for (String example : examples) {
            assertFalse(Read.text(example).sha256().isEmpty());
            if (example.contains("experiment:")) {
                assertTrue(Read.experiment(example).points() > 1, example);
            }
        }
    }

    @Test
    void the_size_shown_is_the_size_told() throws Exception {
        HostileScenariosTest.Case large = HostileExperimentsTest.cases()
                .filter(each ->
                        each.text().contains("levels: 10}") && each.text().contains("replications: 400"))
                .findFirst()
                .orElseThrow();
        ScenarioException told = assertThrows(ScenarioException.class, () -> Read.experiment(large.text()));
        assertEquals(
                blocks("text").get(0).strip(),
                told.problems().get(0).toString().replace("standard input", "plan.yaml"));
    }

    @Test
    void the_mistakes_shown_are_the_mistakes_told() throws Exception {
        String wrong = """
                pilottrap: 1
                name: Plan
                horizon: 3w
                assumptions:
                  patiance: 20w
                  clean_data_gap: 52
                policy:
                  data_maturity: 0.3
                """;
        List<String> shown = blocks("text")
                .get(1)
                .lines()
                .map(line -> line.replace("plan.yaml:", ""))
                .toList();
        assertEquals(shown, Read.mistakes(wrong));
    }
}
