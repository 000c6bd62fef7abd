package pilottrap.output.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.lowagie.text.pdf.PdfReader;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import pilottrap.scenarios.analysis.Summary;

final class ChartsTest {
    private static final Map<String, Summary> SAMPLES = Samples.extremes();
    private static final Rectangle2D SHEET = new Rectangle2D.Double(0, 0, 1200, 800);

    @TestFactory
    Stream<DynamicTest> text_stays_on_the_sheet_and_never_overlaps() {
        return each((chart, name) -> {
            List<Ink.Mark> marks = marks(chart);
            for (int i = 0; i < marks.size(); i++) {
                Ink.Mark mark = marks.get(i);
                assertTrue(SHEET.contains(mark.bounds()), () -> name + ": outside the sheet: " + mark);
                assertTrue(mark.size() >= 11, () -> name + ": too small to read: " + mark);
                for (Ink.Mark other : marks.subList(0, i)) {
                    assertFalse(
                            mark.bounds().intersects(other.bounds()),
                            () -> name + ": " + mark.text() + " overlaps " + other.text());
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> every_chart_says_where_it_comes_from() {
        return each((chart, name) -> {
            String text = text(chart);
            assertTrue(text.contains("seed 17"), text);
            assertTrue(text.contains("digest 7f3a91c2"), text);
            assertTrue(text.contains("n = "), text);
            assertFalse(text.contains("NaN"), text);
            assertFalse(text.contains("Infinity"), text);
        });
    }

    @TestFactory
    Stream<DynamicTest> members_of_a_population_are_organizations() {
        return each(Set.of("normal", "one-organization", "nothing", "no-series"), (chart, name) -> {
            String text = text(chart);
            assertTrue(text.matches("(?s).*n = [0-9,]+ organizations?,.*"), text);
            assertFalse(text.replace("One future is an illustration", "").contains("future"), text);
        });
    }

    @TestFactory
    Stream<DynamicTest> repetitions_of_one_organization_are_its_futures() {
        return each(Set.of("futures", "one-future"), (chart, name) -> {
            String text = text(chart);
            assertTrue(text.matches("(?s).*n = [0-9,]+ futures?,.*"), text);
            assertFalse(text.replace("Averages within the organization", "").contains("rganization"), text);
        });
    }

    @Test
    void what_was_live_once_is_not_live_now() {
        String text = text(chart("normal", "stock-and-flow"));

        assertTrue(text.contains("gone live so far"), text);
        assertTrue(text.contains("live now"), text);
        assertTrue(text.contains("retired since"), text);
        assertTrue(text(chart("normal", "fates")).contains("Gone live: perhaps retired since."));
    }

    @TestFactory
    Stream<DynamicTest> no_sentence_is_cut_but_where_a_text_of_unknown_origin_is() {
        return each(Set.of("normal", "futures", "one-future", "breaks-even"), (chart, name) -> {
            for (Ink.Mark mark : marks(chart)) {
                assertFalse(mark.text().endsWith("…"), mark.text());
            }
        });
    }

    @Test
    void rows_of_nothing_are_left_out_and_the_headline_counts_organizations() {
        Chart money = chart("normal", "money");
        String text = text(money);

        assertFalse(text.contains("programmes"), text);
        assertTrue(text.contains("running what is live, and licences"), text);
        assertEquals(
                "In 76 of 100 organizations, value does not catch up with cost within 5 years.",
                money.frame().headline());
    }

    @Test
    void waits_are_not_blamed_on_the_queue_alone() {
        assertTrue(chart("normal", "queues").frame().headline().contains("limbo and slow-walking included"));
    }

    @Test
    void a_gate_has_one_name() {
        String text = text(chart("normal", "funnel"));

        assertFalse(text.contains("gate 1"), text);
        assertTrue(text.contains("pilot review"), text);
        assertTrue(text.contains("2.1 of them of value 26 weeks later"), text);
    }

    @Test
    void a_fatigue_that_has_passed_is_told() {
        Samples samples = new Samples();
        samples.passing = true;

        String headline = Charts.of(samples.build()).stream()
                .filter(chart -> chart.name().equals("people"))
                .findFirst()
                .orElseThrow()
                .frame()
                .headline();

        assertTrue(headline.contains("to a peak of "), headline);
        assertTrue(headline.contains(", and ends at "), headline);
    }

    @TestFactory
    Stream<DynamicTest> a_changed_plan_stands_on_every_chart() {
        return each(Set.of("plan", "changed-and-plan", "all-changed"), (chart, name) -> {
            List<String> texts = marks(chart).stream().map(Ink.Mark::text).toList();
            assertTrue(
                    texts.stream()
                            .anyMatch(text -> text.startsWith("Plan: programme slots limited to 8, default none")),
                    () -> name + ": " + texts);
            String svg = new String(Charts.render(chart, Format.SVG), StandardCharsets.UTF_8);
            assertTrue(svg.toLowerCase(Locale.ROOT).contains("#1d5aa8") || svg.contains("rgb(29,90,168)"), name);
        });
    }

    @Test
    void changes_that_do_not_fit_are_counted() {
        Samples sample = new Samples();
        sample.choices = java.util.Collections.nCopies(3, "Plan: " + "very ".repeat(30) + "long.");
        assertTrue(
                texts(sample).stream().anyMatch(text -> text.endsWith("And 1 more change.")), texts(sample)::toString);
        sample.facts = sample.choices;
        assertTrue(
                texts(sample).stream().anyMatch(text -> text.endsWith("And 2 more changes.")), texts(sample)::toString);
    }

    @Test
    void what_parameters_mean_gives_way_to_further_assumptions() {
        Samples sample = new Samples();
        sample.assumptions = List.of(
                "Assumes patience of 20 weeks, default 34 (" + "explained at length ".repeat(15) + ").",
                "Assumes fatigue rate of 0, default 0.12 (growth of fatigue).");
        assertTrue(
                texts(sample)
                        .contains("Assumes patience of 20 weeks, default 34. Assumes fatigue rate of 0, default 0.12."),
                texts(sample)::toString);
    }

    private static List<String> texts(Samples sample) {
        return marks(Charts.of(sample.build()).get(0)).stream()
                .map(Ink.Mark::text)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> an_svg_is_xml_without_scripts_links_or_text_that_needs_fonts() {
        return each((chart, name) -> {
            byte[] bytes = Charts.render(chart, Format.SVG);
            String source = new String(bytes, StandardCharsets.UTF_8);
            assertFalse(source.contains("<script"), name);
            assertFalse(source.contains("]]>"), name);
            assertFalse(source.contains("<!ENTITY"), name);
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes));
            Element root = document.getDocumentElement();
            assertEquals("svg", root.getLocalName());
            assertEquals(1, root.getElementsByTagName("title").getLength());
            assertEquals(
                    chart.frame().headline(),
                    root.getElementsByTagName("title").item(0).getTextContent());
            NodeList all = root.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                assertFalse(
                        Set.of("script", "text", "image", "foreignObject", "a", "use", "style")
                                .contains(element.getTagName()),
                        element.getTagName());
                assertFalse(element.hasAttribute("href") || element.hasAttribute("xlink:href"), element.getTagName());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_png_has_two_pixels_for_each_unit() {
        return each(Set.of("normal", "hostile", "nothing"), (chart, name) -> {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(Charts.render(chart, Format.PNG)));
            assertEquals(2400, image.getWidth());
            assertEquals(1600, image.getHeight());
        });
    }

    @TestFactory
    Stream<DynamicTest> a_pdf_has_one_page() {
        return each((chart, name) -> {
            try (PdfReader reader = new PdfReader(Charts.render(chart, Format.PDF))) {
                assertEquals(1, reader.getNumberOfPages());
                assertEquals(900, reader.getPageSize(1).getWidth());
                assertEquals(chart.frame().headline(), reader.getInfo().get("Title"));
                assertFalse(reader.getInfo().containsKey("CreationDate"));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_same_summary_gives_the_same_bytes(Format format) throws IOException {
        List<Chart> first = Charts.of(Samples.normal());
        List<Chart> second = Charts.of(Samples.normal());
        for (int i = 0; i < first.size(); i++) {
            assertArrayEquals(Charts.render(first.get(i), format), Charts.render(second.get(i), format));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab"})
    void the_locale_changes_nothing(String tag) throws IOException {
        Locale before = Locale.getDefault();
        try {
            for (Format format : List.of(Format.SVG, Format.PDF)) {
                Locale.setDefault(Locale.ROOT);
                List<byte[]> expected = rendered(format);
                Locale.setDefault(Locale.forLanguageTag(tag));
                List<byte[]> actual = rendered(format);
                for (int i = 0; i < expected.size(); i++) {
                    assertArrayEquals(expected.get(i), actual.get(i), tag + " " + format + " " + i);
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void every_chart_is_written_in_every_format_and_nothing_else(@TempDir Path directory) throws IOException {
        Path deep = directory.resolve("a/b");
        List<Path> files = Charts.write(Samples.normal(), deep, EnumSet.allOf(Format.class));

        assertEquals(3 * Charts.of(Samples.normal()).size(), files.size());
        assertEquals("funnel.png", files.get(0).getFileName().toString());
        try (Stream<Path> found = Files.list(deep)) {
            assertEquals(Set.copyOf(files), Set.copyOf(found.toList()));
        }
    }

    @Test
    void a_failed_write_leaves_the_old_file_and_no_part(@TempDir Path directory) throws IOException {
        Path blocked = Files.createDirectory(directory.resolve("funnel.png"));
        Files.writeString(blocked.resolve("kept"), "kept");

        org.junit.jupiter.api.Assertions.assertThrows(
                IOException.class, () -> Charts.write(Samples.normal(), directory, Set.of(Format.PNG)));

        try (Stream<Path> found = Files.list(directory)) {
            assertEquals(List.of(blocked), found.toList());
        }
    }

    @Test
    void the_picture_can_be_kept_to_look_at() throws IOException {
        String kept = System.getProperty("pilottrap.pictures", "");
        if (!kept.isEmpty()) {
            for (Map.Entry<String, Summary> sample : SAMPLES.entrySet()) {
                Charts.write(
                        sample.getValue(),
                        Path.of(kept, sample.getKey()),
                        sample.getKey().equals("normal") ? EnumSet.allOf(Format.class) : Set.of(Format.PNG));
            }
        }
    }

    private static List<byte[]> rendered(Format format) throws IOException {
        List<byte[]> all = new java.util.ArrayList<>();
        for (Chart chart : Charts.of(Samples.normal())) {
            all.add(Charts.render(chart, format));
        }
        return all;
    }

    private interface Check {
        void on(Chart chart, String name) throws Exception;
    }

    private static Stream<DynamicTest> each(Check check) {
        return each(SAMPLES.keySet(), check);
    }

    private static Stream<DynamicTest> each(Set<String> samples, Check check) {
        return SAMPLES.entrySet().stream()
                .filter(sample -> samples.contains(sample.getKey()))
                .flatMap(sample -> Charts.of(sample.getValue()).stream()
                        .map(chart -> dynamicTest(
                                sample.getKey() + " " + chart.name(),
                                () -> check.on(chart, sample.getKey() + " " + chart.name()))));
    }

    private static Chart chart(String sample, String name) {
        return Charts.of(SAMPLES.get(sample)).stream()
                .filter(chart -> chart.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Chart chart) {
        return String.join("\n", marks(chart).stream().map(Ink.Mark::text).toList()) + "\n"
                + chart.frame().description();
    }

    private static List<Ink.Mark> marks(Chart chart) {
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            return Renderer.draw(chart, graphics, true);
        } finally {
            graphics.dispose();
        }
    }
}
