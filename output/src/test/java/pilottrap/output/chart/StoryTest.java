package pilottrap.output.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.explain.Explainer;
import pilottrap.scenarios.explain.Explainer.Choice;
import pilottrap.scenarios.explain.Explanation;
import pilottrap.scenarios.explain.PilotName;
import pilottrap.scenarios.explain.Role;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.simulation.Engine;

final class StoryTest {
    private static final Rectangle2D SHEET = new Rectangle2D.Double(0, 0, 1200, 800);
    private static final String HOSTILE = "<script>alert(1)</script> ÄÖÜ " + "W".repeat(80);

    /** Every pilot of one organization of a scenario, with some futures. */
    private static List<Story> stories(List<String> overrides, int futures) throws ScenarioException {
        Scenario scenario = ScenarioFile.read("enterprise", overrides, InputStream.nullInputStream());
        Explainer explainer = new Explainer(scenario, 17, 1, Engine.TREE, 2);
        Provenance provenance = new Provenance(
                "1.0",
                "A scenario",
                scenario.sha256(),
                "EUR",
                17,
                false,
                1,
                "0123456789",
                338,
                208,
                "2026-01-05",
                scenario.changes());
        List<Story> stories = new ArrayList<>();
        for (int pilot = 0; pilot < explainer.pilots(0); pilot++) {
            Choice choice = new Choice(Role.UNLUCKIEST, new PilotName(0, pilot), "Why.");
            Explanation told = explainer
                    .explain(choice, futures, OptionalInt.empty(), Explainer.Progress.NONE, () -> false)
                    .orElseThrow();
            stories.add(Story.of(told, provenance));
        }
        return stories;
    }

    @Test
    void text_stays_on_the_sheet_and_never_overlaps() throws ScenarioException {
        List<Story> all = new ArrayList<>(stories(List.of(), 2));
        all.addAll(stories(List.of("policy.kill_discipline=0"), 1));
        assertTrue(all.size() > 40);
        for (Story story : all) {
            List<Ink.Mark> marks = marks(story);
            for (int i = 0; i < marks.size(); i++) {
                Ink.Mark mark = marks.get(i);
                assertTrue(SHEET.contains(mark.bounds()), () -> story.name() + ": outside the sheet: " + mark);
                assertTrue(mark.size() >= 11, () -> story.name() + ": too small to read: " + mark);
                for (Ink.Mark other : marks.subList(0, i)) {
                    assertFalse(
                            mark.bounds().intersects(other.bounds()),
                            () -> story.name() + ": " + mark.text() + " overlaps " + other.text());
                }
            }
        }
    }

    @Test
    void stories_are_the_same_bytes_each_time_in_every_format() throws ScenarioException, IOException {
        Story story = stories(List.of(), 2).get(6);
        Story again = stories(List.of(), 2).get(6);
        assertEquals(story, again);
        for (Format format : Format.values()) {
            assertArrayEquals(Charts.render(story, format), Charts.render(again, format));
        }
        String svg = new String(Charts.render(story, Format.SVG), StandardCharsets.UTF_8);
        assertTrue(svg.contains("Week "), "the description tells the story to those who cannot see it");
    }

    @Test
    void a_hostile_name_of_a_unit_is_text() throws ScenarioException, IOException {
        List<Story> stories = stories(
                List.of(
                        "organization.mode=single",
                        "organization.units=[{name: '" + HOSTILE + "', function: sales, teams: 4}]"),
                0);
        for (Story story : stories) {
            String svg = new String(Charts.render(story, Format.SVG), StandardCharsets.UTF_8);
            assertFalse(svg.contains("<script"), svg);
            marks(story).forEach(mark -> assertTrue(SHEET.contains(mark.bounds()), mark::text));
        }
    }

    private static List<Ink.Mark> marks(Story story) {
        Graphics2D graphics = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB).createGraphics();
        List<Ink.Mark> marks = Renderer.draw(story, graphics, true);
        graphics.dispose();
        return marks;
    }
}
