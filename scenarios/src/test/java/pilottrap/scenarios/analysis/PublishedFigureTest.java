package pilottrap.scenarios.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Outcomes;
import pilottrap.simulation.parameter.Unit;

class PublishedFigureTest {
    @Test
    void every_figure_is_a_share_with_an_outcome_that_answers_to_it() {
        for (PublishedFigure figure : PublishedFigure.ALL) {
            assertEquals(
                    Unit.SHARE, Outcomes.byName(figure.outcome()).orElseThrow().unit());
            assertTrue(figure.low() >= 0 && figure.low() <= figure.high() && figure.high() <= 1, figure.outcome());
        }
    }

    @Test
    void every_source_stands_in_the_evidence() throws Exception {
        String evidence = Files.readString(Path.of("../docs/evidence.md"));
        for (PublishedFigure figure : PublishedFigure.ALL) {
            for (String source : List.of(figure.source().split(", "))) {
                assertTrue(evidence.contains("| " + source + " |"), source);
            }
        }
    }

    @Test
    void answers_are_pooled_over_organizations_and_absent_where_nobody_was_asked() {
        Rows rows = new Rows();
        rows.organization()
                .with(Columns.SURVEY_LAUNCHED, 10)
                .with(Columns.SURVEY_LIVE_COHORT, 4)
                .with(Columns.SURVEY_ACTIVE, 1)
                .with(Columns.SURVEY_SCRAPPED, 0.25);
        rows.organization()
                .with(Columns.SURVEY_LAUNCHED, 30)
                .with(Columns.SURVEY_LIVE_COHORT, 2)
                .with(Columns.SURVEY_ACTIVE, 1)
                .with(Columns.SURVEY_SCRAPPED, 0.75);

        assertEquals(6 / 40.0, rows.estimate("survey_idc_cohort").mean().orElseThrow(), 1e-12);
        assertEquals(0.5, rows.estimate("survey_sp_scrapped").mean().orElseThrow(), 1e-12);
        assertTrue(rows.estimate("survey_gartner").mean().isEmpty());
    }
}
