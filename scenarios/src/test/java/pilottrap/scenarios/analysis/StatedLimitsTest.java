package pilottrap.scenarios.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.ensemble.Sets;
import pilottrap.scenarios.experiment.Changes;

/** The limits are told in the same words everywhere, and say of figures only what holds for them. */
class StatedLimitsTest {
    private static Provenance from(boolean single, Sets sets) {
        Changes none = Changes.NONE;
        return new Provenance("1", "Acme", "ab", "USD", 1, single, 100, "cd", 338, 208, "2025-01-01", none, sets);
    }

    @Test
    void the_page_about_results_tells_all_of_them() throws Exception {
        String page = Files.readString(Path.of("../docs/results.md")).replaceAll("\\s+", " ");
        for (String limit : Limits.all()) {
            assertTrue(page.contains("- " + limit), limit);
        }
    }

    @Test
    void the_share_that_is_assumed_is_that_of_the_tables() throws Exception {
        String tables = Files.readString(Path.of("../docs/parameters.md"));
        Matcher share =
                Pattern.compile("So (\\d+) % of the numbers are assumed").matcher(tables);
        assertTrue(share.find());
        assertTrue(Limits.line().contains("of 100 numbers of the model " + share.group(1) + " are assumed"));
    }

    @Test
    void the_pages_that_are_named_are_there() throws Exception {
        assertTrue(Files.exists(Path.of("../docs/credibility.md")));
        assertTrue(Files.readString(Path.of("../docs/model.md")).contains("\n## 7. Limits\n"));
        assertTrue(Limits.MORE.contains("docs/model.md, section 7") && Limits.MORE.contains("docs/credibility.md"));
    }

    @Test
    void over_several_sets_no_sentence_says_that_there_is_one() {
        List<String> one = Limits.all(from(false, Sets.NONE));
        List<String> many = Limits.all(from(false, new Sets("enterprise", 40)));
        assertEquals(Limits.all(), one);
        assertEquals(Limits.all(), Limits.all(from(false, new Sets("enterprise", 1))));
        List<String> kept = new ArrayList<>(many);
        kept.retainAll(one);
        assertEquals(one.size() - 2, kept.size());
        assertTrue(many.stream().anyMatch(limit -> limit.contains("40 parameter sets of ensemble enterprise")));
        assertFalse(many.stream().anyMatch(limit -> limit.contains("one set") || limit.contains("luck alone")));
    }

    @Test
    void of_a_single_organization_nothing_is_said_about_others() {
        assertTrue(Limits.brief(from(true, Sets.NONE)).get(0).contains("the organization as the scenario states it"));
        assertTrue(Limits.brief(from(false, Sets.NONE)).get(0).contains("organizations like this one"));
    }
}
