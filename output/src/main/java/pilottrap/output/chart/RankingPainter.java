package pilottrap.output.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/** Draws a {@link Ranking}. */
final class RankingPainter {
    private RankingPainter() {}

    static void paint(Ranking ranking, Rectangle2D area, Ink ink) {
        ink.text(
                Ink.fit(ranking.heading(), Type.HEADING, area.getWidth()),
                area.getMinX(),
                area.getMinY() + 11,
                Type.HEADING);
        ink.text(ranking.unit(), area.getMinX(), area.getMinY() + 27, Type.NOTE);
        double y = area.getMinY() + 50;
        double unit = (area.getWidth() - 34) / Math.max(1, most(ranking));
        for (Ranking.Bar bar : ranking.bars()) {
            Color color = switch (bar.kind()) {
                case CHOSEN -> Tone.PLAN;
                case TODAY -> Tone.TODAY.line();
                case OTHER, TOO_CLOSE -> Tone.BLACK;
            };
            Color words = bar.kind() == Ranking.Kind.TODAY ? Tone.TODAY.text() : color;
            ink.text(Ink.fit(bar.plan(), Type.BODY, area.getWidth()), area.getMinX(), y, Type.BODY.in(words));
            Rectangle2D box = new Rectangle2D.Double(area.getMinX(), y + 6, Math.max(1.5, unit * bar.of100()), 9);
            if (bar.kind() == Ranking.Kind.TOO_CLOSE) {
                ink.outline(box, 1, Tone.MUTED, 3, 2);
            } else {
                ink.fill(box, color);
            }
            ink.text(Integer.toString(bar.of100()), box.getMaxX() + 7, y + 15, Type.HEADING);
            y += 39;
        }
    }

    private static double most(Ranking ranking) {
        return ranking.bars().stream().mapToInt(Ranking.Bar::of100).max().orElse(1);
    }
}
