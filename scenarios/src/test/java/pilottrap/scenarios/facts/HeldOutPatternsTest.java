package pilottrap.scenarios.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.scenarios.facts.Findings.Judged;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.simulation.Engine;
import pilottrap.simulation.organization.Blueprint;

/**
 * Each held-out pattern says what the page says of it. A pattern that fails is expected to fail: the test is there so that
 * nobody reports another verdict than the model's, and that a change of the model which alters one is told.
 */
class HeldOutPatternsTest {
    private static final int N = 400;
    /** Patterns that so few organizations need not decide; they must not say the opposite of what is known. */
    private static final Set<String> MAY_BE_OPEN = Set.of("V17");

    private static final long SEED = 2;
    private static final Path PAGE = Path.of("../docs/held-out.md");
    private static final Map<String, Judged> JUDGED = new LinkedHashMap<>();

    @BeforeAll
    static void judge() throws Exception {
        int threads = Math.min(4, Runtime.getRuntime().availableProcessors());
        Judge.heldOut(Blueprint.standard(), HeldOutPatternsTest::library)
                .judge("test", SEED, N, threads, Engine.TREE, (done, live, launched) -> {}, () -> false)
                .orElseThrow()
                .facts()
                .forEach(fact -> JUDGED.put(fact.id(), fact));
    }

    private static Blueprint library(String name) {
        try {
            return ScenarioFile.read(name, List.of(), InputStream.nullInputStream())
                    .blueprint();
        } catch (ScenarioException missing) {
            throw new AssertionError(missing);
        }
    }

    private static List<Fact> patterns() {
        return HeldOutPatterns.of(new Courses(Blueprint.standard()), HeldOutPatternsTest::library);
    }

    static Stream<String> ids() {
        return patterns().stream().map(Fact::id);
    }

    private static Fact pattern(String id) {
        return patterns().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void the_model_says_to_a_pattern_what_it_is_known_to_say(String id) {
        if (MAY_BE_OPEN.contains(id) && JUDGED.get(id).verdict() == Verdict.UNDECIDED) {
            return;
        }
        assertEquals(
                pattern(id).known(),
                JUDGED.get(id).verdict(),
                () -> JUDGED.get(id).claims().toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void the_page_says_what_the_catalogue_says(String id) throws Exception {
        Fact pattern = pattern(id);
        String page = Files.readString(PAGE);
        String row = page.lines()
                .filter(line -> line.startsWith("| [" + id + "]"))
                .findFirst()
                .orElse("no row");
        assertTrue(row.contains("| " + pattern.sentence() + " |"), () -> id + " is stale in the page: " + row);
        assertTrue(row.contains(pattern.known().label()), () -> id + " is known as " + pattern.known() + ": " + row);
        assertTrue(page.replaceAll("\\s+", " ").contains(pattern.finding()), id + ": the finding is stale in the page");
        for (Claim claim : pattern.claims()) {
            assertTrue(page.contains("\n| " + claim.words() + " | "), () -> id + ": the page lacks " + claim.words());
        }
    }

    @Test
    void what_does_not_agree_says_why() {
        for (Fact pattern : patterns()) {
            assertTrue(
                    pattern.known() == Verdict.AGREES || pattern.finding().length() > 100,
                    pattern.id() + " disagrees without a reason");
        }
    }

    @Test
    void ranks_correlate_as_spearman_says() {
        assertEquals(1, HeldOutPatterns.rankCorrelation(new double[] {5, 4, 3, 2, 1}), 1e-12);
        assertEquals(-1, HeldOutPatterns.rankCorrelation(new double[] {1, 2, 3, 4, 5}), 1e-12);
        assertEquals(0.9, HeldOutPatterns.rankCorrelation(new double[] {4, 5, 3, 2, 1}), 1e-12);
        assertEquals(0.975, HeldOutPatterns.rankCorrelation(new double[] {4, 4, 3, 2, 1}), 1e-12);
    }
}
