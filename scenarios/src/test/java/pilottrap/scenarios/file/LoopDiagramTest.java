package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.file.LoopDiagram.Loop;

/** The loops of {@code docs/model.md}, their picture and their signs; {@code -Dgenerate} draws the picture first. */
class LoopDiagramTest {
    private static final Path PICTURE = Path.of("../docs/images/loops.svg");
    /** Called balancing by the design, and not so by their signs; the page says it. */
    private static final Set<String> OTHERWISE = Set.of("B6", "B7");

    private static String page = "";
    private static List<Loop> loops = List.of();

    @BeforeAll
    static void read() throws Exception {
        page = Files.readString(Path.of("../docs/model.md"));
        loops = LoopDiagram.loops(page);
        if (System.getProperty("generate") != null) {
            Files.writeString(PICTURE, LoopDiagram.svg(loops));
        }
    }

    @Test
    void all_loops_of_the_design_are_there() {
        assertEquals(
                List.of("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "B1", "B2", "B3", "B4", "B5", "B6", "B7"),
                loops.stream().map(Loop::label).toList());
    }

    @Test
    void the_picture_is_drawn_from_the_table() throws Exception {
        assertEquals(LoopDiagram.svg(loops), Files.readString(PICTURE), "draw it anew (CONTRIBUTING.md)");
    }

    @Test
    void a_loop_closes_and_its_signs_make_it_what_its_name_says() {
        for (Loop loop : loops) {
            if (OTHERWISE.contains(loop.label())) {
                assertTrue(page.contains("**" + loop.label() + "** works against R5, but by its\nsigns it reinforces")
                        || page.contains("**" + loop.label() + "** is no loop"));
                assertTrue(!loop.closed() || loop.reinforces(), loop.label());
            } else {
                assertTrue(loop.closed(), loop.label());
                assertEquals(loop.label().startsWith("R"), loop.reinforces(), loop.label());
            }
        }
    }

    @Test
    void two_loops_that_share_a_link_agree_on_its_sign() {
        List<LoopDiagram.Link> links =
                loops.stream().flatMap(loop -> loop.links().stream()).toList();
        for (LoopDiagram.Link link : links) {
            Optional<LoopDiagram.Link> other = links.stream()
                    .filter(each -> each.cause().equals(link.cause())
                            && each.effect().equals(link.effect())
                            && (each.same() != link.same() || each.late() != link.late()))
                    .findFirst();
            assertFalse(other.isPresent(), link + " and " + other);
        }
    }

    @Test
    void the_methods_named_are_in_the_code() throws Exception {
        Set<String> missing = new TreeSet<>();
        String section = page.substring(page.indexOf("### 4.12 "), page.indexOf("### 4.13 "));
        Matcher names = Pattern.compile("`([A-Z]\\w+)\\.(\\w+)`").matcher(section);
        int found = 0;
        while (names.find()) {
            found++;
            Path file;
            try (Stream<Path> files = Files.walk(Path.of("../simulation/src/main/java"))) {
                String name = names.group(1) + ".java";
                file = files.filter(path -> path.endsWith(name)).findFirst().orElse(Path.of("none"));
            }
            if (!Files.exists(file) || !Files.readString(file).matches("(?s).*\\b" + names.group(2) + "\\(.*")) {
                missing.add(names.group());
            }
        }
        assertTrue(found > 50);
        assertEquals(Set.of(), missing);
    }
}
