package pilottrap.output.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import pilottrap.output.chart.Comparisons;
import pilottrap.output.chart.Tone;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Findings;
import pilottrap.scenarios.analysis.Limits;
import pilottrap.scenarios.analysis.PilotStory;
import pilottrap.simulation.parameter.Parameters;

final class DecisionReportTest {
    private static final Map<String, Comparison> SAMPLES = Comparisons.extremes();
    private static final String COMMAND = "pilottrap compare insurer-2026.yaml --seed 17 -n 1000";

    @TestFactory
    Stream<DynamicTest> the_page_is_well_formed_and_asks_for_nothing() {
        return each((comparison, name) -> {
            Document page = parsed(html(comparison));
            NodeList all = page.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                assertFalse(
                        Set.of(
                                        "script",
                                        "img",
                                        "image",
                                        "link",
                                        "iframe",
                                        "object",
                                        "embed",
                                        "a",
                                        "base",
                                        "form",
                                        "use",
                                        "foreignObject",
                                        "animate",
                                        "set")
                                .contains(element.getLocalName()),
                        element.getTagName());
                NamedNodeMap attributes = element.getAttributes();
                for (int j = 0; j < attributes.getLength(); j++) {
                    String attribute = attributes.item(j).getNodeName().toLowerCase(Locale.ROOT);
                    String value = attributes.item(j).getNodeValue();
                    assertFalse(attribute.startsWith("on"), attribute);
                    assertFalse(Set.of("href", "src", "xlink:href", "style").contains(attribute), attribute);
                    assertFalse(value.contains("url(") && !value.startsWith("url(#"), value);
                    assertFalse(value.contains("://") && !attribute.startsWith("xmlns"), attribute + " " + value);
                }
            }
            String style = page.getElementsByTagName("style").item(0).getTextContent();
            assertFalse(
                    style.replaceAll("url\\(data:font/ttf;base64,[A-Za-z0-9+/=]+\\)", "")
                            .contains("url("),
                    name);
            assertFalse(style.contains("@import"), name);
        });
    }

    @Test
    void the_policy_allows_the_one_style_and_nothing_else() throws Exception {
        Document page = parsed(html(Comparisons.normal()));
        String policy = "";
        NodeList metas = page.getElementsByTagName("meta");
        for (int i = 0; i < metas.getLength(); i++) {
            Element meta = (Element) metas.item(i);
            policy = meta.getAttribute("http-equiv").isEmpty() ? policy : meta.getAttribute("content");
        }
        byte[] style =
                page.getElementsByTagName("style").item(0).getTextContent().getBytes(StandardCharsets.UTF_8);
        String hash = java.util.Base64.getEncoder()
                .encodeToString(
                        java.security.MessageDigest.getInstance("SHA-256").digest(style));
        assertEquals(
                "default-src 'none'; style-src 'sha256-" + hash
                        + "'; font-src data:; base-uri 'none'; form-action 'none'",
                policy);
    }

    @TestFactory
    Stream<DynamicTest> every_picture_has_a_name_a_description_and_a_table() {
        return each((comparison, name) -> {
            Document page = parsed(html(comparison));
            Set<String> ids = new HashSet<>();
            NodeList all = page.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                String id = ((Element) all.item(i)).getAttribute("id");
                assertTrue(id.isEmpty() || ids.add(id), "twice: " + id);
            }
            NodeList figures = page.getElementsByTagName("figure");
            assertTrue(figures.getLength() >= 4, name);
            for (int i = 0; i < figures.getLength(); i++) {
                Element figure = (Element) figures.item(i);
                NodeList pictures = figure.getElementsByTagName("svg");
                assertTrue(pictures.getLength() > 0, name);
                for (int j = 0; j < pictures.getLength(); j++) {
                    Element svg = (Element) pictures.item(j);
                    assertEquals("img", svg.getAttribute("role"));
                    for (String id : svg.getAttribute("aria-labelledby").split(" ", -1)) {
                        assertTrue(ids.contains(id), id);
                    }
                    assertFalse(svg.getElementsByTagName("title")
                            .item(0)
                            .getTextContent()
                            .isBlank());
                    assertFalse(svg.getElementsByTagName("desc")
                            .item(0)
                            .getTextContent()
                            .isBlank());
                }
                assertEquals(1, figure.getElementsByTagName("details").getLength());
                assertEquals(1, figure.getElementsByTagName("table").getLength());
            }
        });
    }

    @Test
    void hostile_names_are_text_and_short() throws Exception {
        String html = html(SAMPLES.get("hostile"));

        assertFalse(html.contains("<script"), "a script");
        assertFalse(html.contains("<svg onload"), "an element from a name");
        assertFalse(html.contains("<img"), "an element from a name");
        assertFalse(html.contains("<b>&<"), "an element from a currency");
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertFalse(html.contains("\u202E"), "an override of direction");
        assertFalse(html.contains("\u0000"), "a control character");
        assertFalse(html.contains("x".repeat(301)), "10,000 characters");
        assertTrue(html.contains("<bdi>"));
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_undefined() {
        return each((comparison, name) -> {
            String text = parsed(html(comparison)).getDocumentElement().getTextContent();
            for (String never : List.of("NaN", "Infinity", "null", "Optional")) {
                assertFalse(text.contains(never), name + ": " + never);
            }
        });
    }

    @Test
    void the_verdict_is_one_sentence_with_its_uncertainty() throws Exception {
        assertEquals(
                "Portfolio focus, steady sponsors and deal for process owners: in 72 of 100 futures, more of what you"
                        + " launch goes live.",
                verdict("normal"));
        assertTrue(verdict("population").endsWith("in 72 of 100 organizations, more of what is launched goes live."));
        assertTrue(verdict("worse").endsWith("less of what you launch goes live."), verdict("worse"));
        assertTrue(
                verdict("no-difference")
                        .endsWith("no clear difference in what goes live; about 1,300 more futures would settle it."),
                verdict("no-difference"));
        assertTrue(verdict("nothing-launched").endsWith("there is nothing to compare: no pilot is launched."));
        assertTrue(verdict("one-future").endsWith("one future is an illustration, not an estimate."));
    }

    @Test
    void the_share_never_stands_without_value_and_limbo() throws Exception {
        String lead = parsed(html(Comparisons.normal())).getDocumentElement().getTextContent();

        assertTrue(lead.contains("About 5 or 6 of 19 pilots go live instead of 3 or 4 of 31"), lead);
        assertTrue(lead.contains("are still of value half a year later"), lead);
        assertTrue(lead.contains("are in limbo or unfinished instead of 30.6%"), lead);
        assertTrue(lead.contains("costs $400 k once and $0.85 M a year."), lead);
        assertTrue(lead.contains("is ahead of today’s course in net value from month"), lead);
    }

    @Test
    void assumptions_are_told_at_the_top_in_amber() throws Exception {
        String html = html(SAMPLES.get("population"));

        assertTrue(html.indexOf("<bdi class=\"assumption\">Assumes integration work of 31") < html.indexOf("<h1>"));
        assertFalse(parsed(html).getDocumentElement().getTextContent().contains("futures"));
    }

    @Test
    void what_leaders_cannot_choose_is_not_advised_while_there_is_something_that_they_can() {
        assertEquals("finish-first", SAMPLES.get("otherwise").advised().name());
        assertEquals("finish-first", SAMPLES.get("population").advised().name());
    }

    @Test
    void what_another_plan_assumes_is_told_beside_the_league() throws Exception {
        String html = html(SAMPLES.get("otherwise"));

        assertTrue(html.indexOf("turnover of once in 4 years") > html.indexOf("All plans"));
        assertTrue(html.contains("finish-first-2 is compared although it differs in more than policy: "));
    }

    @Test
    void findings_and_stories_are_told() throws Exception {
        String text = parsed(DecisionReport.html(Comparisons.normal(), Optional.of(findings()), stories(), COMMAND))
                .getDocumentElement()
                .getTextContent();

        assertTrue(text.contains("Data engineers juggle fewer jobs: +8.1 points. "), text);
        assertTrue(
                text.contains(
                        "If patience (time constant with which sponsorship fades without progress) is under 11 weeks"
                                + " (assumed 34 weeks), training first does better. "),
                text);
        assertTrue(text.contains("goes live in 71 of 100 continuations instead of 9 (95%: 62 to 79)."), text);
        assertTrue(text.contains(COMMAND), text);
    }

    @TestFactory
    Stream<DynamicTest> the_pdf_opens_and_has_the_same_words() {
        return each((comparison, name) -> {
            byte[] pdf = DecisionReport.pdf(comparison, Optional.of(findings()), stories(), COMMAND);
            try (PdfReader reader = new PdfReader(pdf)) {
                assertTrue(reader.getNumberOfPages() >= 2, name);
                assertFalse(reader.getInfo().containsKey("CreationDate"));
                StringBuilder text = new StringBuilder();
                for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                    text.append(new PdfTextExtractor(reader).getTextFromPage(page));
                }
                String words = text.toString().replaceAll("\\s+", " ");
                assertTrue(words.contains("seed 17"), words);
                assertTrue(words.contains("What the model cannot say"), words);
                for (String limit : Limits.all(comparison.base().provenance())) {
                    if (limit.contains("wwww")) { // a name too long for a line is broken
                        assertTrue(words.contains(limit.substring(0, limit.indexOf('<'))), limit + " in " + words);
                    } else {
                        assertTrue(words.contains(limit), limit + " in " + words);
                    }
                }
                assertTrue(words.contains("page 1 of " + reader.getNumberOfPages()), words);
            }
        });
    }

    @Test
    void equal_input_makes_equal_bytes_in_any_locale() throws Exception {
        String html = html(Comparisons.normal());
        byte[] pdf = pdf(Comparisons.normal());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(html, html(Comparisons.normal()));
            assertArrayEquals(pdf, pdf(Comparisons.normal()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_report_needs_an_alternative() {
        Comparison normal = Comparisons.normal();
        Comparison alone =
                new Comparison(normal.base(), List.of(), normal.digest(), List.of(), List.of(), Map.of(), 1, List.of());

        assertThrows(IllegalArgumentException.class, () -> html(alone));
    }

    @Test
    void words_are_dark_enough_to_read() throws Exception {
        List<Color> papers = List.of(Tone.PAPER, Color.WHITE);
        List<Color> texts = new ArrayList<>(List.of(Tone.BLACK, Tone.MUTED, Tone.PLAN, Tone.ASSUMPTION));
        for (Tone tone : Tone.values()) {
            texts.add(tone.text());
        }
        for (Color paper : papers) {
            for (Color text : texts) {
                assertTrue(contrast(text, paper) >= 4.5, text + " on " + paper + ": " + contrast(text, paper));
            }
        }
        assertTrue(contrast(Color.WHITE, Tone.LIVE.fill()) >= 4.5);
        assertTrue(contrast(Tone.BLACK, Tone.MOVING.fill()) >= 4.5);
        assertTrue(contrast(Tone.BLACK, Tone.FAINT) >= 4.5);
        String html = html(Comparisons.normal());
        Matcher colours =
                Pattern.compile("[^-]color:(#[0-9A-F]{6})").matcher(html.substring(0, html.indexOf("</style>")));
        int found = 0;
        for (; colours.find(); found++) {
            Color colour = Color.decode(colours.group(1));
            assertTrue(contrast(colour, Tone.PAPER) >= 4.5, colours.group());
        }
        assertTrue(found >= 4);
    }

    @Test
    void the_reports_can_be_kept_to_look_at() throws Exception {
        String kept = System.getProperty("pilottrap.pictures", "");
        if (!kept.isEmpty()) {
            for (Map.Entry<String, Comparison> sample : SAMPLES.entrySet()) {
                Path directory = Files.createDirectories(Path.of(kept, sample.getKey()));
                boolean rich =
                        sample.getKey().equals("normal") || sample.getKey().equals("hostile");
                Optional<Findings> findings = rich ? Optional.of(findings()) : Optional.empty();
                List<PilotStory> stories = rich ? stories() : List.of();
                Files.writeString(
                        directory.resolve("report.html"),
                        DecisionReport.html(sample.getValue(), findings, stories, COMMAND));
                Files.write(
                        directory.resolve("report.pdf"),
                        DecisionReport.pdf(sample.getValue(), findings, stories, COMMAND));
            }
        }
    }

    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        float[] parts = colour.getRGBColorComponents(new float[3]);
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += weights[i] * (parts[i] <= 0.04045 ? parts[i] / 12.92 : Math.pow((parts[i] + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static Findings findings() {
        return new Findings(
                List.of(
                        new Findings.Driver("data engineers juggle fewer jobs", 0.081),
                        new Findings.Driver("sponsors let go of fewer pilots", 0.052),
                        new Findings.Driver("fewer vetoes by process owners", 0.031)),
                Optional.of(0.013),
                List.of(new Findings.Flip(Parameters.PATIENCE, 34, 11, "training first does better")),
                24,
                List.of(new Findings.Influence(Parameters.PATIENCE, 34, 0.06, 0.24)),
                50);
    }

    private static List<PilotStory> stories() {
        List<PilotStory.Moment> moments = List.of(
                new PilotStory.Moment(0, "Launched in claims, built in house, sponsored by the head of operations."),
                new PilotStory.Moment(16, "Passes the pilot review."),
                new PilotStory.Moment(38, "Its sponsor leaves; the new one has other plans."),
                new PilotStory.Moment(51, "Falls into limbo, waiting for data engineers."),
                new PilotStory.Moment(96, "Closed by nobody; still in limbo after two years."));
        List<PilotStory.ButFor> futures = List.of(
                new PilotStory.ButFor("with its sponsor in place", 0.71, 0.62, 0.79),
                new PilotStory.ButFor("with clean data", 0.22, 0.15, 0.31));
        return Stream.of("the most typical", "the luckiest", "the unluckiest")
                .map(role -> new PilotStory(
                        role,
                        "p17",
                        3,
                        "It ends in limbo, nobody having decided.",
                        moments,
                        Optional.of(0.09),
                        futures))
                .toList();
    }

    private static String verdict(String sample) throws Exception {
        return parsed(html(SAMPLES.get(sample)))
                .getElementsByTagName("h1")
                .item(0)
                .getTextContent();
    }

    private static String html(Comparison comparison) throws IOException {
        return DecisionReport.html(comparison, Optional.empty(), List.of(), COMMAND);
    }

    private static byte[] pdf(Comparison comparison) throws IOException {
        return DecisionReport.pdf(comparison, Optional.empty(), List.of(), COMMAND);
    }

    private static Document parsed(String html) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
        Document page = builder.parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        assertNotNull(page.getDocumentElement());
        return page;
    }

    private interface Check {
        void on(Comparison comparison, String name) throws Exception;
    }

    private static Stream<DynamicTest> each(Check check) {
        return SAMPLES.entrySet().stream()
                .map(sample -> dynamicTest(sample.getKey(), () -> check.on(sample.getValue(), sample.getKey())));
    }
}
