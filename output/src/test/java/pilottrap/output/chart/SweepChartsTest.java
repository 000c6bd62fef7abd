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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Factor.Role;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;

final class SweepChartsTest {
    private static final Map<String, SweepTable> SAMPLES = SweepSamples.extremes();
    private static final Rectangle2D SHEET = new Rectangle2D.Double(0, 0, 1200, 800);
    private static final List<Outcome> WANTED = Stream.of("net_value", "weeks_launch_to_production", "incidents")
            .map(name -> Outcomes.byName(name).orElseThrow())
            .toList();

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
    Stream<DynamicTest> every_chart_says_where_it_comes_from_and_names_no_number_that_is_none() {
        return each((chart, name) -> {
            String text = text(chart);
            assertTrue(text.contains("seed 17"), text);
            assertTrue(text.contains("digest 7f3a91c2"), text);
            assertTrue(text.contains("n = "), text);
            assertFalse(text.contains("NaN"), text);
            assertFalse(text.contains("Infinity"), text);
            assertFalse(text.contains("null"), text);
        });
    }

    @Test
    void the_share_live_never_stands_without_those_of_value_and_in_limbo() {
        for (String name : List.of("load-curve", "grid", "levels", "hypercube")) {
            for (Chart chart : SweepCharts.of(sample(name))) {
                String text = text(chart).toLowerCase(java.util.Locale.ROOT);
                assertTrue(text.contains("of value"), () -> chart.name() + text);
                assertTrue(text.contains("limbo"), () -> chart.name() + text);
            }
        }
    }

    @Test
    void the_design_says_which_charts_are_drawn() {
        assertEquals(List.of("load-curve"), names("load-curve"));
        assertEquals(List.of("response"), names("odd-budget"));
        assertEquals(List.of("heat-map"), names("grid"));
        assertEquals(List.of("tornado", "responses"), names("levels"));
        assertEquals(List.of("scatter", "parallel-coordinates"), names("hypercube"));
        assertEquals(List.of("scatter"), names("one-factor"));
        assertEquals(
                List.of(
                        "scatter",
                        "scatter-net-value",
                        "scatter-weeks-launch-to-production",
                        "scatter-incidents",
                        "parallel-coordinates"),
                SweepCharts.of(sample("hypercube"), WANTED).stream()
                        .map(Chart::name)
                        .toList());
    }

    @Test
    void the_best_of_a_load_curve_is_as_wide_as_luck_leaves_it() {
        assertEquals(
                "Most pilots go live at a launch rate of 0.2 to 0.35 a week; the share live falls from 24% to 3%.",
                headline("load-curve"));
        assertEquals(
                "Whatever the launch rate, there is no clear difference in how many pilots go live.", headline("flat"));
        assertTrue(text(SweepCharts.of(sample("load-curve")).get(0)).contains("yours: 0.27"));
    }

    @Test
    void a_single_run_at_each_point_is_called_an_illustration() {
        assertTrue(text(SweepCharts.of(sample("one-run-each")).get(0))
                .contains("One future is an illustration, not an estimate"));
    }

    @Test
    void an_unfinished_sweep_says_so_and_draws_what_is_there() {
        String text = text(SweepCharts.of(sample("gaps")).get(0));
        assertTrue(text.contains("Unfinished"), text);
        assertTrue(text.contains("n = 0 to 400"), text);
        assertTrue(text(SweepCharts.of(sample("empty")).get(0)).contains("Resume the sweep"));
    }

    @Test
    void a_tornado_keeps_what_is_chosen_apart_from_what_is_assumed_each_the_widest_first() {
        Tornado tornado = tornado("one-at-a-time");

        assertEquals(
                List.of(Role.CHOICE, Role.ASSUMPTION, Role.ORGANIZATION),
                tornado.groups().stream().map(Tornado.Group::role).toList());
        for (Tornado.Group group : tornado.groups()) {
            for (int i = 1; i < group.bars().size(); i++) {
                assertTrue(
                        group.bars().get(i - 1).range() >= group.bars().get(i).range());
            }
        }
        Tornado.Bar launches = tornado.groups().get(0).bars().get(0);
        assertEquals("Launch rate", launches.what());
        assertEquals("0.1 a week", launches.low().orElseThrow().value());
        assertTrue(launches.low().orElseThrow().difference() > 0);
        assertTrue(launches.high().orElseThrow().shown());
    }

    @Test
    void bars_that_luck_alone_would_make_are_hollow() {
        Tornado tornado = tornado("all-luck");

        assertTrue(tornado.title().startsWith("No clear difference"));
        assertTrue(ends(tornado).noneMatch(Tornado.End::shown));
        assertTrue(ends(tornado("one-at-a-time")).anyMatch(Tornado.End::shown));
    }

    @Test
    void a_tornado_of_many_factors_tells_how_many_it_leaves_out() {
        Tornado tornado = tornado("many");

        assertEquals(Tornado.MOST, tornado.rows());
        assertEquals(20, tornado.hidden());
        assertEquals(80, tornado.table().rows().size());
    }

    @Test
    void a_factor_whose_scenario_stands_at_its_end_has_one_bar() {
        Tornado.Bar fence = tornado("odd-one-at-a-time").groups().get(0).bars().stream()
                .filter(bar -> bar.what().equals("Ring fence"))
                .findFirst()
                .orElseThrow();

        assertTrue(fence.low().isEmpty());
        assertEquals("on", fence.high().orElseThrow().value());
    }

    @Test
    void a_map_has_a_cell_for_every_pair_and_crosses_out_what_was_not_run() {
        Heats heats = (Heats) ((Plate) SweepCharts.of(sample("holes")).get(0)).picture();

        Heat live = heats.maps().get(0);
        assertEquals(9, live.across().at().size());
        assertEquals(6, live.up().at().size());
        // The second row from below is the second value of patience, the third column the third launch rate: point 13.
        assertEquals(
                sample("holes")
                        .estimates(Outcomes.byName("production_share").orElseThrow())
                        .get(13)
                        .value(),
                live.cell(2, 1).value());
        assertEquals(
                11, live.cells().stream().filter(cell -> cell.value().isEmpty()).count());
    }

    @Test
    void no_line_of_equal_values_runs_between_names() {
        Factor named = SweepSamples.odd().stream()
                .filter(factor -> FactorAxis.of(factor, "USD").named())
                .findFirst()
                .orElseThrow();
        Plate numbers = (Plate) SweepCharts.of(SweepSamples.grid(SweepSamples.LAUNCH_RATE, SweepSamples.PATIENCE)
                        .table())
                .get(0);
        Plate names = (Plate) SweepCharts.of(
                        SweepSamples.grid(SweepSamples.LAUNCH_RATE, named).table())
                .get(0);

        assertFalse(((Heats) numbers.picture()).maps().get(0).contours().isEmpty());
        for (Heat map : ((Heats) names.picture()).maps()) {
            assertEquals(List.of(), map.contours());
        }
        assertTrue(numbers.frame().key().contains("Lines: equal values"));
        assertFalse(names.frame().key().contains("Lines"), names.frame().key());
    }

    @Test
    void values_of_factors_are_written_as_people_write_them() {
        Map<String, FactorAxis> axes = new java.util.HashMap<>();
        for (Factor factor : SweepSamples.odd()) {
            axes.put(factor.words(), FactorAxis.of(factor, "EUR"));
        }
        assertEquals("on", axes.get("ring fence").words(1));
        assertEquals("portfolio", axes.get("alternative").words(2));
        assertEquals("no limit", axes.get("programme slots").words(1e6));
        assertEquals("8", axes.get("programme slots").words(8));
        assertEquals("0.0123 a week", axes.get("rate on a scale of ratios").words(0.012345));
        assertEquals("€6.5 M a year", axes.get("budget").words(6_500));
        assertEquals("€2 M", axes.get("budget").bare(2_000));
        assertEquals("−1", axes.get(SweepSamples.odd().get(5).words()).words(-1));
        assertEquals(1, axes.get("rate on a scale of ratios").at(10), 1e-12);
        // No limit lies one step from the last number, not a million.
        assertEquals(3, axes.get("programme slots").at(1e6));
    }

    @Test
    void what_is_on_a_scale_of_ratios_is_shown_there() {
        FactorAxis axis = FactorAxis.of(SweepSamples.odd().get(3), "EUR");
        List<Double> values = List.of(0.001, 0.01, 0.1, 1.0);

        assertTrue(axis.shows(0.05, values));
        assertFalse(axis.shows(0, values));
        assertFalse(axis.shows(30, values));
        assertTrue(axis.unit().contains("scale of ratios"));
    }

    @TestFactory
    Stream<DynamicTest> pictures_fit_a_report_and_a_phone() {
        return Stream.of("one-at-a-time", "many", "grid", "odd-one-at-a-time")
                .flatMap(name -> Stream.of(682.0, 340.0)
                        .map(width -> dynamicTest(name + " " + width, () -> {
                            Picture picture =
                                    ((Plate) SweepCharts.of(sample(name)).get(0)).picture();
                            fits(picture, width, name);
                        })));
    }

    private static void fits(Picture picture, double width, String name) {
        double height = picture.height(width);
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        Ink ink = new Ink(graphics, true);
        PicturePainter.paint(picture, new Rectangle2D.Double(20, 20, width, height), ink);
        graphics.dispose();
        Rectangle2D room = new Rectangle2D.Double(18, 18, width + 4, height + 4);
        List<Ink.Mark> marks = ink.marks();
        for (int i = 0; i < marks.size(); i++) {
            Ink.Mark mark = marks.get(i);
            assertTrue(room.contains(mark.bounds()), () -> name + ": outside: " + mark);
            for (Ink.Mark other : marks.subList(0, i)) {
                assertFalse(
                        mark.bounds().intersects(other.bounds()),
                        () -> name + ": " + mark.text() + " overlaps " + other.text());
            }
        }
    }

    @Test
    void the_same_sweep_gives_the_same_bytes_in_every_format(@TempDir Path directory) throws IOException {
        List<Path> files = SweepCharts.write(
                sample("one-at-a-time"), List.of(), directory, Set.of(Format.SVG, Format.PDF), () -> false);

        assertEquals(4, files.size());
        Chart again = SweepCharts.of(SweepSamples.oneAtATime(3).table()).get(0);
        assertArrayEquals(Files.readAllBytes(directory.resolve("tornado.svg")), Charts.render(again, Format.SVG));
        assertArrayEquals(Files.readAllBytes(directory.resolve("tornado.pdf")), Charts.render(again, Format.PDF));
        assertEquals(
                List.of(),
                SweepCharts.write(sample("grid"), List.of(), directory.resolve("none"), Set.of(), () -> false));
    }

    private static SweepTable sample(String name) {
        SweepTable table = SAMPLES.get(name);
        if (table == null) {
            throw new AssertionError("no sample " + name);
        }
        return table;
    }

    private static Tornado tornado(String name) {
        return (Tornado) ((Plate) SweepCharts.of(sample(name)).get(0)).picture();
    }

    private static Stream<Tornado.End> ends(Tornado tornado) {
        return tornado.groups().stream()
                .flatMap(group -> group.bars().stream())
                .flatMap(bar -> Stream.concat(bar.low().stream(), bar.high().stream()));
    }

    private static List<String> names(String sample) {
        return SweepCharts.of(sample(sample)).stream().map(Chart::name).toList();
    }

    private static String headline(String sample) {
        return SweepCharts.of(sample(sample)).get(0).frame().headline();
    }

    private interface Check {
        void check(Chart chart, String name) throws IOException;
    }

    private static Stream<DynamicTest> each(Check check) {
        return SAMPLES.entrySet().stream()
                .flatMap(sample -> SweepCharts.of(sample.getValue(), WANTED).stream()
                        .map(chart -> dynamicTest(
                                sample.getKey() + " " + chart.name(),
                                () -> check.check(chart, sample.getKey() + " " + chart.name()))));
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
