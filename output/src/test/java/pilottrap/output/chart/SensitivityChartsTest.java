package pilottrap.output.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.sensitivity.OutcomeSensitivity;
import pilottrap.scenarios.sensitivity.Resampling;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;

final class SensitivityChartsTest {
    private static final Resampling QUICK = new Resampling(200, 1);
    private static final Rectangle2D SHEET = new Rectangle2D.Double(0, 0, 1200, 800);

    private static final SweepTable SCREENING = SensitivitySamples.of(new Design.Morris(10, 4, 1), 40, 0.2, 0);
    private static final SweepTable SOBOL = SensitivitySamples.of(new Design.Saltelli(128, 1), 7, 0.2, 0);

    private static Map<String, SweepTable> samples() {
        Map<String, SweepTable> all = new LinkedHashMap<>();
        all.put("morris", SCREENING);
        all.put("few", SensitivitySamples.of(new Design.Morris(6, 4, 1), 3, 0.2, 5));
        all.put("one", SensitivitySamples.of(new Design.Morris(6, 4, 1), 1, 0.2, 0));
        all.put("sobol", SOBOL);
        all.put("many", SensitivitySamples.of(new Design.Saltelli(32, 1), 25, 0.05, 30));
        return all;
    }

    private static OutcomeSensitivity found(SweepTable table, String name) {
        Outcome outcome = Outcomes.byName(name).orElseThrow();
        return OutcomeSensitivity.of(table, outcome, QUICK);
    }

    private static List<Chart> charts(SweepTable table) {
        return SensitivityCharts.of(table, List.of(found(table, "production_share"), found(table, "net_value")));
    }

    @Test
    void text_stays_on_the_sheet_and_never_overlaps() {
        samples()
                .forEach((name, table) -> charts(table).forEach(chart -> {
                    List<Ink.Mark> marks = marks(chart);
                    for (int i = 0; i < marks.size(); i++) {
                        Ink.Mark mark = marks.get(i);
                        assertTrue(SHEET.contains(mark.bounds()), () -> name + ": outside the sheet: " + mark);
                        for (Ink.Mark other : marks.subList(0, i)) {
                            assertFalse(
                                    mark.bounds().intersects(other.bounds()),
                                    () -> name + ": " + mark.text() + " overlaps " + other.text());
                        }
                    }
                }));
    }

    @Test
    void every_chart_says_where_it_comes_from_and_how_sure_it_is() {
        samples()
                .forEach((name, table) -> charts(table).forEach(chart -> {
                    String text = String.join(
                            "\n", marks(chart).stream().map(Ink.Mark::text).toList());
                    assertTrue(text.contains("seed 17") && text.contains("digest 7f3a91c2"), text);
                    assertTrue(text.contains("95% interval") && text.contains("rank"), text);
                    assertFalse(text.contains("NaN"), text);
                }));
    }

    @Test
    void a_long_list_is_cut_and_what_is_cut_is_counted() {
        Chart chart = charts(SCREENING).get(0);
        List<String> texts = marks(chart).stream().map(Ink.Mark::text).toList();
        assertTrue(texts.contains("off or on") && texts.contains("0.15 to 0.8 a week"), texts.toString());
        assertTrue(
                texts.stream().anyMatch(text -> text.startsWith("And 24 others, each of at most ")), texts.toString());
        assertEquals("sensitivity-production-share", chart.name());
    }

    @Test
    void what_matters_most_and_luck_are_said_first() {
        SensitivityWords words = new SensitivityWords(SOBOL, found(SOBOL, "production_share"));
        assertTrue(
                words.lead()
                        .matches("Training matters most to the share that goes live\\."
                                + " Luck makes 9\\d% of how organizations differ\\."),
                words.lead());
        assertTrue(
                words.remarks().stream().anyMatch(remark -> remark.contains("surely matter")),
                words.remarks()::toString);
    }

    @Test
    void ranks_that_are_not_settled_are_called_so() {
        SensitivityWords words = new SensitivityWords(SCREENING, found(SCREENING, "production_share"));
        assertTrue(
                words.lead().contains("may matter most") && words.lead().contains("ranks are not settled"),
                words.lead());
    }

    @Test
    void a_single_number_that_hardly_matters_is_called_by_its_name_and_several_are_counted() {
        List<String> remarks = new ArrayList<>();
        for (int factors : new int[] {4, 7}) {
            SweepTable table = SensitivitySamples.of(new Design.Saltelli(1_024, 1), factors, 0.2, 0);
            remarks.addAll(new SensitivityWords(table, found(table, "production_share")).remarks());
        }
        for (String remark : remarks) {
            assertTrue(
                    !remark.contains(" surely ")
                            || remark.matches("(\\d+ of \\d+ surely matter|\\D+ surely matters) .*"),
                    remark);
        }
        assertTrue(remarks.stream().anyMatch(remark -> remark.contains(" surely matters ")), remarks.toString());
        assertTrue(remarks.stream().anyMatch(remark -> remark.contains(" surely matter ")), remarks.toString());
    }

    @Test
    void what_is_missing_is_said_and_too_little_is_refused() {
        SweepTable some = SensitivitySamples.of(new Design.Morris(6, 4, 1), 3, 0.2, 5);
        List<String> remarks = new SensitivityWords(some, found(some, "production_share")).remarks();
        assertTrue(
                remarks.contains(
                        "Points without a result leave 4 of 6 trajectories whole, and each number at least 4 effects."),
                remarks.toString());

        SweepTable few = SensitivitySamples.of(new Design.Morris(6, 4, 1), 3, 0.2, 12);
        OutcomeSensitivity nothing = found(few, "production_share");
        assertEquals(
                "Morris screening needs at least 4 effects of each number, and one has 3 of 6 since points have no result",
                nothing.why());
        assertEquals(List.of(), SensitivityCharts.of(few, List.of(nothing)));
    }

    @Test
    void the_same_sweep_gives_the_same_bytes() throws IOException {
        for (Format format : Format.values()) {
            assertArrayEquals(
                    Charts.render(charts(SOBOL).get(0), format),
                    Charts.render(charts(SOBOL).get(0), format));
        }
    }

    @Test
    void the_pictures_can_be_kept_to_look_at() throws IOException {
        for (Map.Entry<String, SweepTable> sample : samples().entrySet()) {
            List<Path> files = Charts.write(
                    charts(sample.getValue()),
                    Path.of("target/look", sample.getKey()),
                    Set.of(Format.PNG),
                    () -> false);
            assertEquals(2, files.size());
        }
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
