package pilottrap.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Draws a {@link Heat}. */
final class HeatPainter {
    /** The strongest tint on which black text can be read. */
    private static final double STRONGEST = 0.7;

    private static final double FAINTEST = 0.05;
    private static final Type FIGURE = Type.AXIS.in(Tone.BLACK);

    private final Heat heat;
    private final Rectangle2D plot;
    private final Ink ink;
    private final double most;
    private final double least;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private boolean figures;

    private HeatPainter(Heat heat, Rectangle2D plot, Ink ink) {
        this.heat = heat;
        this.plot = plot;
        this.ink = ink;
        this.most = heat.cells().stream()
                .map(Heat.Cell::value)
                .flatMapToDouble(OptionalDouble::stream)
                .max()
                .orElse(1);
        this.least = heat.cells().stream()
                .map(Heat.Cell::value)
                .flatMapToDouble(OptionalDouble::stream)
                .min()
                .orElse(0);
    }

    static void paint(Heat heat, Rectangle2D area, Ink ink) {
        paint(heat, area, ink, true);
    }

    /** Whether every cell of a map has room for its figure. */
    static boolean roomy(Heat heat, Rectangle2D area, Ink ink) {
        List<String> key = key(heat, area);
        return new HeatPainter(heat, plot(heat, area, key), ink).roomy();
    }

    private static List<String> key(Heat heat, Rectangle2D area) {
        return heat.key().isEmpty() ? List.of() : Ink.wrap(heat.key(), Type.NOTE, area.getWidth(), 2);
    }

    private static double labels(Heat heat, Rectangle2D area) {
        double widest = heat.up().labels().stream()
                .mapToDouble(label -> Typefaces.width(label, Type.AXIS))
                .max()
                .orElse(0);
        return Math.min(widest, area.getWidth() * 0.3);
    }

    private static Rectangle2D plot(Heat heat, Rectangle2D area, List<String> key) {
        double left = area.getMinX() + labels(heat, area) + 8;
        double top = area.getMinY() + 40;
        double bottom = area.getMaxY() - 38 - 16 * key.size();
        return new Rectangle2D.Double(left, top, area.getMaxX() - left, bottom - top);
    }

    /**
     * Draws a map.
     *
     * @param figures whether the figures are set into the cells, if there is room
     */
    static void paint(Heat heat, Rectangle2D area, Ink ink, boolean figures) {
        double y = area.getMinY() + 11;
        double end = ink.text(Ink.fit(heat.heading(), Type.HEADING, area.getWidth()), area.getMinX(), y, Type.HEADING);
        Type light = Type.BODY.in(Tone.MUTED);
        ink.text(Ink.fit(heat.unit(), light, area.getMaxX() - end - 7), end + 7, y, light);
        List<String> key = key(heat, area);
        HeatPainter painter = new HeatPainter(heat, plot(heat, area, key), ink);
        painter.sides(area, labels(heat, area));
        painter.cells(figures);
        painter.keepFreeForOwn();
        painter.contours();
        painter.regions();
        painter.own();
        double line = area.getMaxY() - 5 - 16 * (key.size() - 1);
        for (String words : key) {
            ink.text(words, area.getMinX(), line, Type.NOTE);
            line += 16;
        }
    }

    private double x(double at) {
        double from = heat.across().edge(0);
        double to = heat.across().edge(heat.across().at().size());
        return plot.getMinX() + plot.getWidth() * (at - from) / (to - from);
    }

    private double y(double at) {
        double from = heat.up().edge(0);
        double to = heat.up().edge(heat.up().at().size());
        return plot.getMaxY() - plot.getHeight() * (at - from) / (to - from);
    }

    private Rectangle2D box(int column, int row) {
        double left = x(heat.across().edge(column));
        double top = y(heat.up().edge(row + 1));
        return new Rectangle2D.Double(
                left, top, x(heat.across().edge(column + 1)) - left, y(heat.up().edge(row)) - top);
    }

    private void sides(Rectangle2D area, double labels) {
        Heat.Side up = heat.up();
        Heat.Side across = heat.across();
        String upwards = up.title() + (up.unit().isEmpty() ? "" : ", " + up.unit()) + " ↑";
        ink.text(Ink.fit(upwards, FIGURE, area.getWidth()), area.getMinX(), plot.getMinY() - 9, FIGURE);
        double free = Double.POSITIVE_INFINITY;
        for (int row = 0; row < up.at().size(); row++) {
            double y = y(up.at().get(row)) + 4;
            if (free - y >= 13) {
                ink.text(
                        Ink.fit(up.labels().get(row), Type.AXIS, labels),
                        plot.getMinX() - 6,
                        y,
                        Type.AXIS,
                        Ink.Anchor.END);
                free = y;
            }
        }
        double least = area.getMinX();
        for (int column = 0; column < across.at().size(); column++) {
            double x = x(across.at().get(column));
            double room = 1.9 * Math.min(x - plot.getMinX(), plot.getMaxX() - x);
            String label = Ink.fit(across.labels().get(column), Type.AXIS, Math.max(room, 30));
            double wide = Typefaces.width(label, Type.AXIS);
            double start = Math.min(x - wide / 2, plot.getMaxX() - wide);
            if (start >= least) {
                least = ink.text(label, start, plot.getMaxY() + 15, Type.AXIS) + 6;
            }
        }
        String title = across.title() + (across.unit().isEmpty() ? "" : ", " + across.unit()) + " →";
        ink.text(Ink.fit(title, FIGURE, plot.getWidth()), plot.getMaxX(), plot.getMaxY() + 32, FIGURE, Ink.Anchor.END);
    }

    private Color color(double value) {
        double size = Math.max(Math.abs(most), Math.abs(least));
        double share = size > 0 ? Math.abs(value) / size : 0;
        Tone tone = value < 0 ? Tone.TODAY : heat.tone();
        return tone.tint(FAINTEST + share * (STRONGEST - FAINTEST));
    }

    private boolean roomy() {
        double widest = heat.cells().stream()
                .mapToDouble(cell -> Typefaces.width(cell.words(), FIGURE))
                .max()
                .orElse(0);
        for (int row = 0; row < heat.up().at().size(); row++) {
            for (int column = 0; column < heat.across().at().size(); column++) {
                Rectangle2D box = box(column, row);
                if (box.getWidth() < widest + 8 || box.getHeight() < 17) {
                    return false;
                }
            }
        }
        return true;
    }

    private void cells(boolean wanted) {
        figures = wanted && roomy();
        for (int row = 0; row < heat.up().at().size(); row++) {
            for (int column = 0; column < heat.across().at().size(); column++) {
                Heat.Cell cell = heat.cell(column, row);
                Rectangle2D box = box(column, row);
                cell(cell, box);
                if (figures && told(cell, box)) {
                    double wide = Typefaces.width(cell.words(), FIGURE);
                    taken.add(new Rectangle2D.Double(box.getCenterX() - wide / 2 - 3, middle(box) - 8, wide + 6, 16));
                }
            }
        }
    }

    /** Whether a cell's figure is set: not where one's own organization takes its place. */
    private boolean told(Heat.Cell cell, Rectangle2D box) {
        return cell.value().isPresent() && (!shared(box) || box.getHeight() >= 40);
    }

    private boolean shared(Rectangle2D box) {
        return heat.own().isPresent()
                && box.contains(x(heat.own().get().across()), y(heat.own().get().up()))
                && Math.abs(y(heat.own().get().up()) - box.getCenterY()) < 16;
    }

    /** The height at which the figure of a cell stands: below the mark of one's own organization if that is there. */
    private double middle(Rectangle2D box) {
        return shared(box) ? y(heat.own().orElseThrow().up()) + 17 : box.getCenterY();
    }

    private void cell(Heat.Cell cell, Rectangle2D box) {
        Rectangle2D inner = new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth() - 1.2, box.getHeight() - 1.2);
        if (cell.value().isEmpty()) {
            ink.outline(inner, 0.8, Tone.RULE);
            ink.line(inner.getMinX(), inner.getMaxY(), inner.getMaxX(), inner.getMinY(), 0.8, Tone.RULE);
            return;
        }
        ink.fill(inner, color(cell.value().getAsDouble()));
        if (cell.mark() == Heat.Mark.EITHER) {
            hatch(inner);
        } else if (cell.mark() == Heat.Mark.CONTENDER) {
            Rectangle2D frame = new Rectangle2D.Double(
                    inner.getX() + 2, inner.getY() + 2, inner.getWidth() - 4, inner.getHeight() - 4);
            ink.outline(frame, 1.3, Tone.BLACK);
        }
    }

    private void hatch(Rectangle2D box) {
        Shape clip = ink.graphics().getClip();
        ink.graphics().clip(box);
        for (double sum = 9 * Math.floor((box.getMinX() + box.getMinY()) / 9);
                sum <= box.getMaxX() + box.getMaxY();
                sum += 9) {
            double left = Math.max(box.getMinX(), sum - box.getMaxY());
            double right = Math.min(box.getMaxX(), sum - box.getMinY());
            if (left < right) {
                ink.line(left, sum - left, right, sum - right, 0.9, Tone.LIMBO.text());
            }
        }
        ink.graphics().setClip(clip);
    }

    /** The figure whose line a contour is, by row and column; NaN where it is not known. */
    private double[][] figures(Heat.Contour contour) {
        int columns = heat.across().at().size();
        double[][] values = new double[heat.up().at().size()][columns];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < columns; column++) {
                OptionalDouble value = contour.over().isEmpty()
                        ? heat.cell(column, row).value()
                        : contour.over().get(row * columns + column);
                values[row][column] = value.orElse(Double.NaN);
            }
        }
        return values;
    }

    private void contours() {
        double[] across =
                heat.across().at().stream().mapToDouble(Double::doubleValue).toArray();
        double[] up = heat.up().at().stream().mapToDouble(Double::doubleValue).toArray();
        for (Heat.Contour contour : heat.contours()) {
            for (List<Point2D> line : Contours.at(contour.value(), across, up, figures(contour))) {
                line(line, contour);
            }
        }
        if (figures) {
            texts();
        }
    }

    /** The figures, over the contours. */
    private void texts() {
        for (int row = 0; row < heat.up().at().size(); row++) {
            for (int column = 0; column < heat.across().at().size(); column++) {
                Heat.Cell cell = heat.cell(column, row);
                Rectangle2D box = box(column, row);
                if (told(cell, box)) {
                    ink.text(
                            cell.words(),
                            box.getCenterX(),
                            middle(box) + 4,
                            FIGURE,
                            Ink.Anchor.MIDDLE,
                            color(cell.value().getAsDouble()));
                }
            }
        }
    }

    private void line(List<Point2D> points, Heat.Contour contour) {
        Path2D path = new Path2D.Double();
        List<Point2D> onPaper = new ArrayList<>();
        for (Point2D point : points) {
            Point2D on = new Point2D.Double(x(point.getX()), y(point.getY()));
            onPaper.add(on);
            if (onPaper.size() == 1) {
                path.moveTo(on.getX(), on.getY());
            } else {
                path.lineTo(on.getX(), on.getY());
            }
        }
        ink.graphics().setColor(Tone.BLACK);
        float[] dash = contour.dashed() ? new float[] {6, 4} : null;
        float wide = contour.over().isEmpty() ? 1.4f : 2.2f;
        ink.graphics().setStroke(new BasicStroke(wide, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
        ink.graphics().draw(path);
        if (!contour.label().isEmpty()) {
            label(onPaper, contour.label());
        }
    }

    /** Names a contour where there is room on it, as far to the right as can be. */
    private void label(List<Point2D> points, String words) {
        Type type = FIGURE.bold();
        double wide = Typefaces.width(words, type);
        Rectangle2D best = new Rectangle2D.Double();
        for (int i = 0; i + 1 < points.size(); i++) {
            for (int part = 0; part <= 8; part++) {
                double share = part / 8.0;
                double x =
                        points.get(i).getX() * (1 - share) + points.get(i + 1).getX() * share;
                double y =
                        points.get(i).getY() * (1 - share) + points.get(i + 1).getY() * share;
                Rectangle2D box = new Rectangle2D.Double(x - wide / 2 - 4, y - 9, wide + 8, 17);
                boolean free = plot.contains(box) && taken.stream().noneMatch(box::intersects);
                if (free && (best.isEmpty() || box.getX() > best.getX())) {
                    best = box;
                }
            }
        }
        if (!best.isEmpty()) {
            taken.add(best);
            ink.fill(
                    new RoundRectangle2D.Double(
                            best.getX() + 1, best.getY() + 1, best.getWidth() - 2, best.getHeight() - 2, 8, 8),
                    Tone.PAPER);
            ink.text(words, best.getCenterX(), best.getCenterY() + 4, type, Ink.Anchor.MIDDLE);
        }
    }

    /** The names of parts of the map, above the figure of their cell. */
    private void regions() {
        Type type = Type.HEADING.in(Tone.BLACK);
        for (Heat.Region region : heat.regions()) {
            Rectangle2D box = box(region.column(), region.row());
            Heat.Cell cell = heat.cell(region.column(), region.row());
            double wide = Typefaces.width(region.words(), type);
            double x =
                    Math.max(plot.getMinX() + wide / 2 + 4, Math.min(plot.getMaxX() - wide / 2 - 4, box.getCenterX()));
            ink.text(
                    region.words(),
                    x,
                    middle(box) - 13,
                    type,
                    Ink.Anchor.MIDDLE,
                    color(cell.value().orElse(0)));
            taken.add(new Rectangle2D.Double(x - wide / 2 - 3, middle(box) - 26, wide + 6, 17));
        }
    }

    /** No label of a contour is set under the mark of one's own organization. */
    private void keepFreeForOwn() {
        heat.own().ifPresent(own -> taken.add(new Rectangle2D.Double(x(own.across()) - 8, y(own.up()) - 8, 16, 16)));
    }

    private void own() {
        heat.own().ifPresent(own -> {
            double x = x(own.across());
            double y = y(own.up());
            if (!plot.contains(x, y)) {
                return;
            }
            // Beside the figure of its cell, so that both can be read.
            Ellipse2D ring = new Ellipse2D.Double(x - 7, y - 7, 14, 14);
            ink.outline(ring, 4.5, Tone.PAPER);
            ink.outline(ring, 2, Tone.BLACK);
            Type type = FIGURE.bold();
            double wide = Typefaces.width(own.words(), type);
            for (double[] shift :
                    new double[][] {{12, -12}, {-12 - wide, -12}, {12, 20}, {-12 - wide, 20}, {12, -28}}) {
                Rectangle2D box = new Rectangle2D.Double(x + shift[0] - 2, y + shift[1] - 11, wide + 4, 15);
                if (plot.contains(box) && taken.stream().noneMatch(box::intersects)) {
                    ink.text(own.words(), x + shift[0], y + shift[1], type, Ink.Anchor.START, Tone.PAPER);
                    taken.add(box);
                    return;
                }
            }
        });
    }
}
