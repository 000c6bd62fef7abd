package pilottrap.output.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Difference;

final class ComparisonChartsTest {
    private static final Map<String, Comparison> SAMPLES = Comparisons.extremes();
    private static final Rectangle2D SHEET = new Rectangle2D.Double(0, 0, 1200, 800);

    @TestFactory
    Stream<DynamicTest> text_stays_on_the_sheet_and_never_overlaps() {
        return each((chart, name) -> clear(marks(chart), SHEET, name));
    }

    @TestFactory
    Stream<DynamicTest> every_chart_says_where_it_comes_from() {
        return each((chart, name) -> {
            String text = text(chart);
            assertTrue(text.contains("seed 17"), text);
            assertTrue(text.contains("digest 7f3a91c2"), text);
            assertTrue(text.contains("scenario 51d0c8ae"), text);
            assertTrue(text.matches("(?s).*n = [0-9,]+ (organization|future)s?, paired.*"), text);
            assertFalse(text.contains("NaN"), text);
            assertFalse(text.contains("Infinity"), text);
        });
    }

    @Test
    void changed_assumptions_stand_on_every_chart_in_amber() throws IOException {
        for (Chart chart : ComparisonCharts.of(SAMPLES.get("population"))) {
            assertTrue(text(chart).contains("Assumes integration work of 31"), chart.name());
            assertTrue(text(chart).contains("patience of 20 weeks"), chart.name());
            String svg = new String(Charts.render(chart, Format.SVG), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(svg.contains("stroke=\"rgb(217,164,65)\""), chart.name());
        }
    }

    @Test
    void another_organization_of_one_alternative_stands_on_its_charts_and_on_the_league() {
        for (Chart chart : ComparisonCharts.of(SAMPLES.get("otherwise"))) {
            boolean meant = chart.name().equals("league") || chart.name().endsWith("-3");
            assertEquals(meant, text(chart).contains("executive turnover of once in 4 years"), chart.name());
        }
    }

    @Test
    void a_population_has_no_futures_and_one_organization_no_others() {
        for (Chart chart : ComparisonCharts.of(SAMPLES.get("population"))) {
            assertFalse(text(chart).contains("future"), () -> text(chart));
        }
        for (Chart chart : ComparisonCharts.of(SAMPLES.get("normal"))) {
            assertFalse(text(chart).contains("organization"), () -> text(chart));
        }
    }

    @Test
    void a_hundred_dots_are_a_hundred_and_each_as_its_difference() {
        SAMPLES.forEach((name, sample) -> {
            Difference share = sample.alternatives().get(0).difference("production_share");
            if (share.futures().isPresent()) {
                Dots dots =
                        Dots.of(share, "your plan", sample.base().provenance().noun(), new Figures("USD"));
                Figures.Hundred of = Figures.Hundred.of(share.futures().get());
                assertEquals(100, dots.values().size(), name);
                assertEquals(100, of.better() + of.same() + of.worse(), name);
                assertEquals(of.better(), count(dots, Dots.Kind.BETTER), name);
                assertEquals(of.worse(), count(dots, Dots.Kind.WORSE), name);
                IntStream.range(0, 100).forEach(i -> {
                    assertTrue(
                            dots.kinds().get(i) != Dots.Kind.BETTER
                                    || dots.values().get(i) > 0,
                            name);
                    assertTrue(
                            dots.kinds().get(i) != Dots.Kind.WORSE
                                    || dots.values().get(i) < 0,
                            name);
                });
            }
        });
    }

    @Test
    void what_is_not_shown_is_hollow_and_says_so() {
        Comparison sample = SAMPLES.get("normal");
        Forest forest = Forest.of(
                sample.alternatives().get(0),
                "your plan",
                sample.base().provenance().noun(),
                new Figures("USD"));

        Forest.Row incidents = forest.rows().stream()
                .filter(row -> row.what().equals("Serious incidents"))
                .findFirst()
                .orElseThrow();
        assertFalse(incidents.shown());
        assertEquals("no clear difference", incidents.figure());
        assertTrue(forest.rows().get(0).shown());
        assertEquals("better", forest.rows().get(0).verdict());
    }

    @Test
    void twins_add_up_to_the_pilots_of_both_plans() {
        Comparison sample = SAMPLES.get("normal");
        TwinFlow flow = TwinFlow.of(
                sample.alternatives().get(0).twins().orElseThrow(),
                "your plan",
                sample.base().provenance().noun());
        double from = 0;
        double to = 0;
        for (TwinFlow.End end : TwinFlow.End.values()) {
            from += flow.from(end);
            to += flow.to(end);
        }
        assertEquals(from, to, 1e-9);
        assertEquals(3.5, flow.from(TwinFlow.End.LIVE), 0.01);
    }

    @Test
    void the_league_has_every_plan_in_its_table_and_the_best_first() {
        League league = League.of(SAMPLES.get("long-league"), new Figures("USD"));

        assertEquals(60, league.table().rows().size());
        assertEquals(60, league.rows().size() + league.hidden());
        for (int i = 1; i < league.rows().size(); i++) {
            assertTrue(league.rows().get(i - 1).mean().orElseThrow()
                    >= league.rows().get(i).mean().orElseThrow());
        }
    }

    @TestFactory
    Stream<DynamicTest> pictures_fit_a_report_and_a_phone() {
        return SAMPLES.entrySet().stream()
                .flatMap(sample -> ComparisonCharts.of(sample.getValue()).stream()
                        .flatMap(chart -> Stream.of(682.0, 340.0)
                                .map(width -> dynamicTest(
                                        sample.getKey() + " " + chart.name() + " " + width,
                                        () -> fits(((Plate) chart).picture(), width)))));
    }

    private static void fits(Picture picture, double width) {
        Rectangle2D area = new Rectangle2D.Double(20, 20, width, picture.height(width));
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        Ink ink = new Ink(graphics, true);
        PicturePainter.paint(picture, area, ink);
        graphics.dispose();
        clear(
                ink.marks(),
                new Rectangle2D.Double(18, 18, width + 4, picture.height(width) + 4),
                picture.getClass().getSimpleName());
    }

    private static void clear(List<Ink.Mark> marks, Rectangle2D sheet, String name) {
        for (int i = 0; i < marks.size(); i++) {
            Ink.Mark mark = marks.get(i);
            assertTrue(sheet.contains(mark.bounds()), () -> name + ": outside the sheet: " + mark);
            assertTrue(mark.size() >= 11, () -> name + ": too small to read: " + mark);
            for (Ink.Mark other : marks.subList(0, i)) {
                assertFalse(
                        mark.bounds().intersects(other.bounds()),
                        () -> name + ": " + mark.text() + " overlaps " + other.text());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_comparison_gives_the_same_bytes(Format format) throws IOException {
        List<Chart> first = ComparisonCharts.of(Comparisons.normal());
        List<Chart> second = ComparisonCharts.of(Comparisons.normal());
        for (int i = 0; i < first.size(); i++) {
            assertArrayEquals(Charts.render(first.get(i), format), Charts.render(second.get(i), format));
        }
    }

    @Test
    void every_chart_is_written_in_every_format(@TempDir Path directory) throws IOException {
        List<Path> files =
                ComparisonCharts.write(SAMPLES.get("three"), directory, EnumSet.allOf(Format.class), () -> false);

        assertEquals(3 * (3 * 5 + 1), files.size());
        assertEquals("dots.png", files.get(0).getFileName().toString());
        try (Stream<Path> found = Files.list(directory)) {
            assertEquals(Set.copyOf(files), Set.copyOf(found.toList()));
        }
    }

    @Test
    void the_pictures_can_be_kept_to_look_at() throws IOException {
        String kept = System.getProperty("pilottrap.pictures", "");
        if (!kept.isEmpty()) {
            for (Map.Entry<String, Comparison> sample : SAMPLES.entrySet()) {
                ComparisonCharts.write(
                        sample.getValue(), Path.of(kept, sample.getKey()), Set.of(Format.PNG), () -> false);
            }
        }
    }

    private static long count(Dots dots, Dots.Kind kind) {
        return dots.kinds().stream().filter(k -> k == kind).count();
    }

    private interface Check {
        void on(Chart chart, String name) throws Exception;
    }

    private static Stream<DynamicTest> each(Check check) {
        return SAMPLES.entrySet().stream()
                .flatMap(sample -> ComparisonCharts.of(sample.getValue()).stream()
                        .map(chart -> dynamicTest(
                                sample.getKey() + " " + chart.name(),
                                () -> check.on(chart, sample.getKey() + " " + chart.name()))));
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
