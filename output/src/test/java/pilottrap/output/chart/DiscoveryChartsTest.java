package pilottrap.output.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.discovery.Count;
import pilottrap.scenarios.discovery.Criterion;
import pilottrap.scenarios.discovery.Limit;
import pilottrap.scenarios.discovery.Options;
import pilottrap.scenarios.discovery.Prim;
import pilottrap.scenarios.discovery.Sample;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Factor.Role;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.simulation.parameter.Unit;

/** Pictures of scenario discovery, of invented sweeps. */
final class DiscoveryChartsTest {
    private static final Rectangle2D SHEET = new Rectangle2D.Double(0, 0, 1200, 800);
    private static final Factor GAP = new Factor(
            "assumptions.clean_data_gap",
            "clean data gap",
            Unit.SHARE,
            Role.ASSUMPTION,
            0.55,
            new Levels.Range(0.3, 0.8, false, false));
    private static final Factor PATIENCE = new Factor(
            "assumptions.patience", "patience", Unit.WEEKS, Role.ASSUMPTION, 26, new Levels.Range(8, 52, false, false));
    private static final Factor LAUNCHES = new Factor(
            "policy.launch_rate",
            "launch rate",
            Unit.PER_WEEK,
            Role.CHOICE,
            0.27,
            new Levels.Range(0.05, 0.8, true, false));
    private static final Factor SLOTS = new Factor(
            "policy.wip_limit", "programme slots", Unit.COUNT, Role.CHOICE, 12, new Levels.Range(4, 15, false, true));
    private static final Factor TRAINING = new Factor(
            "policy.interventions.training",
            "training",
            Unit.SWITCH,
            Role.CHOICE,
            0,
            new Levels.Values(List.of(0.0, 1.0), List.of("off", "on")));
    private static final Factor FRICTION = new Factor(
            "assumptions.handoff_loss_between_functions",
            "share of work lost in a hand-off between functions",
            Unit.SHARE,
            Role.ASSUMPTION,
            0.2,
            new Levels.Range(0, 0.5, false, false));

    private static SweepTable cube(int points, Factor... factors) {
        SplittableRandom random = new SplittableRandom(1);
        double[][] rows = new double[points][factors.length];
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = factors[i].levels().at(random.nextDouble());
            }
        }
        return new SweepSamples(new Design.LatinHypercube(points, 1), List.of(factors), rows).table();
    }

    private static final Map<String, List<Chart>> SHEETS = new LinkedHashMap<>();

    static {
        SHEETS.put("two assumptions", charts(cube(500, GAP, PATIENCE, FRICTION), "production_share < 8%"));
        SHEETS.put(
                "choices", charts(cube(500, PATIENCE, LAUNCHES, SLOTS, TRAINING, FRICTION), "production_share < 8%"));
        SHEETS.put("no failure", charts(cube(1_500, TRAINING, PATIENCE, GAP), "production_share > 12%"));
        SHEETS.put("one factor", charts(cube(60, LAUNCHES), "production_share < 8%"));
        SHEETS.put("many factors", charts(cube(200, many()), "production_share < 8% or net_value < -1e7"));
        SHEETS.put("every limit", List.of(narrow()));
    }

    /** Thirteen factors with names as long as they come. */
    private static Factor[] many() {
        List<Factor> factors = new ArrayList<>(List.of(GAP, PATIENCE, LAUNCHES, SLOTS, TRAINING, FRICTION));
        for (int i = 0; i < 7; i++) {
            factors.add(new Factor(
                    "assumptions.number_" + i,
                    "effect of executive attention on the work of a team number " + i,
                    Unit.PERSON_WEEKS,
                    Role.ASSUMPTION,
                    20,
                    new Levels.Range(10, 35 + i, false, false)));
        }
        return factors.toArray(Factor[]::new);
    }

    /** A box that limits more factors than have a bar. */
    private static Chart narrow() {
        SweepTable table = cube(400, many());
        Sample sample = Sample.of(table, Criterion.of(List.of("production_share < 8%")));
        Options loose =
                new Options(0.03, 0, 0.02, 1, new Options.Choice(Optional.of(60), Optional.empty()), true, 2, 1);
        return DiscoveryCharts.of(table, sample, Prim.of(sample.cases(), loose)).get(0);
    }

    private static List<Chart> charts(SweepTable table, String where) {
        Sample sample = Sample.of(table, Criterion.of(List.of(where)));
        return DiscoveryCharts.of(table, sample, Prim.of(sample.cases(), Options.STANDARD));
    }

    @TestFactory
    Stream<DynamicTest> text_stays_on_the_sheet_and_never_overlaps() {
        return each((chart, name) -> {
            Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
            List<Ink.Mark> marks = Renderer.draw(chart, graphics, true);
            graphics.dispose();
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
    Stream<DynamicTest> every_chart_says_where_it_comes_from_and_the_same_figures_give_the_same_bytes() {
        return each((chart, name) -> {
            assertTrue(chart.frame().facts().contains("seed 17"), name);
            assertTrue(chart.frame().facts().contains("digest 7f3a91c2"), name);
            assertArrayEquals(Charts.render(chart, Format.SVG), Charts.render(chart, Format.SVG));
        });
    }

    private interface Check {
        void on(Chart chart, String name) throws Exception;
    }

    private static Stream<DynamicTest> each(Check check) {
        return SHEETS.entrySet().stream()
                .flatMap(sheet -> sheet.getValue().stream()
                        .map(chart -> dynamicTest(
                                sheet.getKey() + " " + chart.name(), () -> check.on(chart, sheet.getKey()))));
    }

    private static <T extends Picture> T picture(String sheet, String chart, Class<T> type) {
        List<Chart> charts = SHEETS.get(sheet);
        assertNotNull(charts);
        return type.cast(charts.stream()
                .filter(each -> each.name().equals(chart))
                .map(each -> ((Plate) each).picture())
                .findFirst()
                .orElseThrow());
    }

    @Test
    void the_box_is_told_in_plain_words() {
        BoxPicture picture = picture("two assumptions", "discovery-box-1", BoxPicture.class);

        assertTrue(
                picture.title()
                        .matches("The plan fails in [0-9]+ of 100 worlds where clean data gap is above 0\\.[0-9]+"
                                + " and patience is below [0-9]+ weeks\\."),
                picture.title());
        assertTrue(picture("no failure", "discovery-box-1", BoxPicture.class)
                .title()
                .startsWith("Production share is above 12% in "));
    }

    @Test
    void the_dots_are_the_points_and_those_in_the_box_lie_between_its_corners() {
        BoxScatter scatter =
                picture("two assumptions", "discovery-box-1", BoxPicture.class).scatter();
        long inside = scatter.dots().stream()
                .filter(dot -> dot.x() >= scatter.low().x()
                        && dot.x() <= scatter.high().x()
                        && dot.y() >= scatter.low().y()
                        && dot.y() <= scatter.high().y())
                .count();
        Sample sample = Sample.of(cube(500, GAP, PATIENCE, FRICTION), Criterion.of(List.of("production_share < 8%")));
        Count box = Prim.of(sample.cases(), Options.STANDARD).boxes().get(0).count();

        assertEquals(500, scatter.dots().size());
        assertEquals(box.cases(), inside);
        assertEquals(
                sample.cases().count().hits(),
                scatter.dots().stream().filter(BoxScatter.Dot::hit).count());
    }

    @Test
    void more_than_500_points_are_thinned_and_more_than_9_factors_cut_and_both_are_said() {
        Parallel thinned = picture("no failure", "discovery-points", Parallel.class);
        Parallel cut = picture("many factors", "discovery-points", Parallel.class);

        assertEquals(500, thinned.lines().size());
        assertTrue(thinned.key().contains("Every 3rd of 1,500 is drawn."), thinned.key());
        assertEquals(12, cut.axes().size());
        assertTrue(cut.key().contains("Of 13 factors 9 are shown."), cut.key());
        assertFalse(picture("choices", "discovery-points", Parallel.class).key().contains("drawn"));
    }

    @Test
    void lines_cross_their_axes_where_the_points_lie() {
        Parallel parallel = picture("two assumptions", "discovery-points", Parallel.class);

        assertEquals(6, parallel.axes().size());
        assertEquals(500, parallel.lines().size());
        for (Parallel.Line line : parallel.lines()) {
            for (int i = 0; i < parallel.axes().size(); i++) {
                Panels.Scale scale = parallel.axes().get(i).scale();
                assertTrue(line.places().get(i) >= scale.from() && line.places().get(i) <= scale.to());
            }
            assertEquals(line.places().get(3) < 0.08, line.hit());
        }
    }

    @Test
    void boxes_in_words_say_what_is_allowed() {
        BoxWords words = new BoxWords(
                List.of(GAP, PATIENCE, LAUNCHES, SLOTS, TRAINING),
                Criterion.of(List.of("production_share < 8% or spend_total >= 1500")),
                "EUR");
        double none = Double.POSITIVE_INFINITY;

        assertEquals("the plan fails", words.happening());
        assertEquals("production share is below 8% or spend total is at least €1.50 M", words.condition());
        assertEquals("clean data gap is above 0.55", words.limit(0, new Limit.Between(0.5531, none)));
        assertEquals("patience is between 12 and 18 weeks", words.limit(1, new Limit.Between(12.4, 18.2)));
        assertEquals("launch rate is below 0.417 a week", words.limit(2, new Limit.Between(-none, 0.41712)));
        assertEquals("programme slots is at most 8", words.limit(3, new Limit.Between(-none, 8)));
        assertEquals("training is on", words.limit(4, new Limit.Except(new TreeSet<>(Set.of(0.0)))));
        assertEquals("9 of the 12", BoxWords.often(new Count(12, 9)));
        assertEquals("75 of 100", BoxWords.often(new Count(120, 90)));
        assertEquals("< 0.001", BoxWords.quasiP(1e-9));
        assertEquals("0.042", BoxWords.quasiP(0.0421));
    }

    @Test
    void the_pictures_can_be_kept_to_look_at() throws Exception {
        String kept = System.getProperty("pilottrap.pictures", "");
        for (Map.Entry<String, List<Chart>> sheet : SHEETS.entrySet()) {
            if (!kept.isEmpty()) {
                Charts.write(sheet.getValue(), Path.of(kept, sheet.getKey()), Set.of(Format.PNG), () -> false);
            }
        }
    }
}
