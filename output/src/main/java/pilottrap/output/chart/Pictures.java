package pilottrap.output.chart;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Difference;
import pilottrap.scenarios.analysis.Noun;

/** The pictures of a comparison, to be set into a report. */
public final class Pictures {
    private final Comparison comparison;
    private final Alternative alternative;
    private final String plan;
    private final Noun noun;
    private final Figures figures;

    /** The pictures of one alternative of a comparison. */
    public Pictures(Comparison comparison, Alternative alternative) {
        this.comparison = comparison;
        this.alternative = alternative;
        this.plan = ComparisonCharts.plan(comparison, alternative);
        this.noun = comparison.base().provenance().noun();
        this.figures = new Figures(comparison.base().provenance().currency());
    }

    /** The paired differences of the production share as 100 dots. */
    public Picture dots() {
        return Dots.of(alternative.difference("production_share"), plan, noun, figures);
    }

    /** The funnels of both. */
    public Picture funnels() {
        return Funnels.of(comparison.base(), alternative.summary(), plan);
    }

    /** What differs, and how surely. */
    public Picture forest() {
        return Forest.of(alternative, plan, noun, figures);
    }

    /** What is luck, what ignorance and what choice; there is none without several parameter sets. */
    public List<Picture> apart() {
        return Apart.of(comparison, figures).map(List::<Picture>of).orElse(List.of());
    }

    /** Money, go-lives and going live over time. */
    public Picture race() {
        return Race.of(comparison.base(), alternative, plan);
    }

    /** What became of the same pilots; there is none where pilots were not kept. */
    public List<Picture> twins() {
        return alternative
                .twins()
                .map(twins -> List.<Picture>of(TwinFlow.of(twins, plan, noun)))
                .orElse(List.of());
    }

    /** Every alternative against the base. */
    public Picture league() {
        return League.of(comparison, figures);
    }

    /** In how many futures each plan is best, for the outcomes that are asked for most and were judged. */
    public List<Picture> rankings() {
        return List.of("production_share", "net_value").stream()
                .filter(comparison.best()::containsKey)
                .map(this::ranking)
                .toList();
    }

    private Picture ranking(String outcome) {
        Difference difference = alternative.difference(outcome);
        String what = outcome.equals("production_share")
                ? "share live"
                : Figures.label(difference.outcome()).toLowerCase(java.util.Locale.ROOT);
        return Ranking.of(
                what,
                comparison.best().getOrDefault(outcome, java.util.Map.of()),
                comparison.base().provenance().scenario(),
                alternative.name(),
                plan,
                noun);
    }

    /** The figures of a picture in one line, for those who cannot see it. */
    public static String description(Picture picture) {
        return ComparisonCharts.description(picture);
    }

    /**
     * A picture as an element for a page that has the fonts.
     *
     * @param width in units of a chart
     * @param id unique in the page; made of letters and digits
     * @throws IOException if it cannot be written
     */
    public static String svg(Picture picture, double width, String id) throws IOException {
        return Renderer.svg(picture, width, id, description(picture));
    }

    /** Draws a picture into a part of a page. */
    public static void paint(Picture picture, Rectangle2D area, Ink ink) {
        PicturePainter.paint(picture, area, ink);
    }
}
