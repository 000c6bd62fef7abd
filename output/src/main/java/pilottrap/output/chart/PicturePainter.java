package pilottrap.output.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws any {@link Picture} into a part of a sheet. */
final class PicturePainter {
    private PicturePainter() {}

    static void paint(Picture picture, Rectangle2D area, Ink ink) {
        if (picture instanceof Apart apart) {
            ApartPainter.paint(apart, area, ink);
        } else if (picture instanceof Dots dots) {
            DotsPainter.paint(dots, area, ink);
        } else if (picture instanceof Funnels funnels) {
            FunnelsPainter.paint(funnels, area, ink);
        } else if (picture instanceof Forest forest) {
            ForestPainter.paint(forest, area, ink);
        } else if (picture instanceof Ranking ranking) {
            RankingPainter.paint(ranking, area, ink);
        } else if (picture instanceof TwinFlow flow) {
            TwinFlowPainter.paint(flow, area, ink);
        } else if (picture instanceof League league) {
            LeaguePainter.paint(league, area, ink);
        } else if (picture instanceof Race race) {
            race(race, area, ink);
        } else if (picture instanceof Importance importance) {
            ImportancePainter.paint(importance, area, ink);
        } else if (picture instanceof Heat heat) {
            HeatPainter.paint(heat, area, ink);
        } else if (picture instanceof Heats heats) {
            heats(heats, area, ink);
        } else if (picture instanceof BoxPicture box) {
            BoxPainter.paint(box, area, ink);
        } else if (picture instanceof Parallel parallel) {
            ParallelPainter.paint(parallel, area, ink);
        } else if (picture instanceof Tornado tornado) {
            TornadoPainter.paint(tornado, area, ink);
        } else if (picture instanceof Narrowed narrowed) {
            NarrowedPainter.paint(narrowed, area, ink);
        }
    }

    private static void heats(Heats heats, Rectangle2D area, Ink ink) {
        List<String> key = heats.key().isEmpty() ? List.of() : Ink.wrap(heats.key(), Type.NOTE, area.getWidth(), 2);
        int columns = heats.columns(area.getWidth());
        int rows = (heats.maps().size() + columns - 1) / columns;
        double wide = (area.getWidth() - 40 * (columns - 1)) / columns;
        double high = (area.getHeight() - 8 - 16 * key.size() - 14 * (rows - 1)) / rows;
        List<Rectangle2D> places = new ArrayList<>();
        for (int i = 0; i < heats.maps().size(); i++) {
            int row = i / columns;
            places.add(new Rectangle2D.Double(
                    area.getMinX() + (i % columns) * (wide + 40), area.getMinY() + row * (high + 14), wide, high));
        }
        // All maps bear figures, or none does.
        boolean figures = true;
        for (int i = 0; i < places.size(); i++) {
            figures &= HeatPainter.roomy(heats.maps().get(i), places.get(i), ink);
        }
        for (int i = 0; i < places.size(); i++) {
            HeatPainter.paint(heats.maps().get(i), places.get(i), ink, figures);
        }
        double y = area.getMaxY() - 5 - 16 * (key.size() - 1);
        for (String line : key) {
            ink.text(line, area.getMinX(), y, Type.NOTE);
            y += 16;
        }
    }

    private static void race(Race race, Rectangle2D area, Ink ink) {
        if (race.panels().isEmpty()) {
            ink.text(race.title(), area.getMinX(), area.getMinY() + 20, Type.BODY);
            return;
        }
        int columns = area.getWidth() < 520 ? 1 : race.panels().size();
        List<String> key = Ink.wrap(race.key(), Type.NOTE, area.getWidth(), 2);
        Rectangle2D plots = new Rectangle2D.Double(
                area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight() - 8 - 16 * key.size());
        // Beside one another and small, lines are told apart by tone and dash alone.
        boolean bare = columns > 1 && area.getWidth() < 900;
        PanelsPainter.paint(bare ? race.bare() : race.panels(), columns, plots, ink);
        double y = area.getMaxY() - 5 - 16 * (key.size() - 1);
        for (String line : key) {
            ink.text(line, area.getMinX(), y, Type.NOTE);
            y += 16;
        }
    }
}
