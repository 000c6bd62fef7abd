package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/credibility.md} cites what the other pages say now, and its table is what its sections say. */
class CredibilityTest {
    private static String page(String name) throws Exception {
        return Files.readString(Path.of("../docs/" + name)).replaceAll("\\s+", " ");
    }

    @Test
    void what_it_says_of_validation_is_what_the_pages_say() throws Exception {
        for (String name : new String[] {"held-out.md", "stylized-facts.md"}) {
            Matcher tally =
                    Pattern.compile("\\*\\*agrees with (\\d+ of \\d+)\\*\\*").matcher(page(name));
            assertTrue(tally.find(), name);
            assertTrue(
                    Pattern.compile(tally.group(1) + " \\[[a-z -]+\\]\\(" + Pattern.quote(name))
                            .matcher(page("credibility.md"))
                            .find(),
                    name + ": " + tally.group(1));
        }
    }

    @Test
    void the_table_of_scores_is_that_of_the_sections_and_the_lowest_stands_for_the_whole() throws Exception {
        String page = Files.readString(Path.of("../docs/credibility.md"));
        Map<String, Integer> told = new TreeMap<>();
        Pattern.compile("(?m)^\\| \\[([^\\]]+)\\]\\(#[a-z-]+\\) \\| (\\d) \\|$")
                .matcher(page)
                .results()
                .forEach(row -> told.put(row.group(1), Integer.valueOf(row.group(2))));
        Map<String, Integer> scored = new TreeMap<>();
        Pattern.compile("(?m)^### (.+)\n\n\\*\\*(\\d)\\.\\*\\*")
                .matcher(page)
                .results()
                .forEach(section -> scored.put(section.group(1), Integer.valueOf(section.group(2))));
        assertTrue(scored.size() >= 8);
        assertEquals(scored, told);
        scored.values().forEach(score -> assertTrue(score >= 0 && score <= 4));
        int lowest = scored.values().stream().min(Integer::compare).orElseThrow();
        assertTrue(page.replaceAll("\\s+", " ").contains("stand for the whole: **" + lowest + "**"));
        assertEquals(scored.size(), page.split("Would raise it", -1).length - 1);
    }
}
