package pilottrap.output.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** Draws a {@link Forest}. */
final class ForestPainter {
    private static final Type FIGURE = Type.HEADING;
    private static final double GAP = 14;

    private final Forest forest;
    private final Rectangle2D area;
    private final Ink ink;
    private final boolean narrow;
    private final double scale;

    private ForestPainter(Forest forest, Rectangle2D area, Ink ink) {
        this.forest = forest;
        this.area = area;
        this.ink = ink;
        this.narrow = area.getWidth() < 480;
        this.scale = area.getWidth() > 900 ? 1.2 : 1;
    }

    static void paint(Forest forest, Rectangle2D area, Ink ink) {
        new ForestPainter(forest, area, ink).rows();
    }

    private void rows() {
        double key = 8;
        for (String words : forest.key()) {
            key += 14.0
                    * Ink.wrap(words, Type.NOTE.sized(11.5), area.getWidth(), 2).size();
        }
        double step = Math.min(
                62, (area.getHeight() - key) / Math.max(1, forest.rows().size()));
        Type label = Type.BODY.sized(13 * scale);
        double names = narrow ? 0 : widest(row -> Typefaces.width(row.what(), label)) + GAP;
        double figures = narrow ? 0 : widest(row -> Typefaces.width(row.figure(), FIGURE.sized(13 * scale))) + GAP;
        double intervals = narrow
                ? 0
                : widest(row -> Typefaces.width(row.interval(), note())
                        + (row.verdict().isEmpty() ? 0 : 10 + Typefaces.width(row.verdict(), note())));
        double left = area.getMinX() + names;
        double right = area.getMaxX() - (narrow ? 0 : figures + intervals + GAP);
        double zero = zero(left, right);
        double y = area.getMinY();
        double used = step * forest.rows().size();
        if (!narrow) {
            ink.line(zero, y, zero, y + used, 1, Tone.BLACK);
        }
        for (Forest.Row row : forest.rows()) {
            double middle = narrow ? y + step - 13 : y + step / 2;
            if (narrow) {
                ink.line(zero, middle - 11, zero, middle + 11, 1, Tone.BLACK);
                ink.text(row.what(), area.getMinX(), y + 14, label);
                ink.text(row.figure(), area.getMaxX(), y + 14, FIGURE, Ink.Anchor.END);
            } else {
                ink.text(row.what(), area.getMinX(), middle + 4.5, label);
                ink.text(row.figure(), right + GAP, middle + 4.5, FIGURE.sized(13 * scale));
                double end = ink.text(row.interval(), right + GAP + figures, middle + 4.5, note());
                if (!row.verdict().isEmpty()) {
                    ink.text(row.verdict(), Math.max(end + 10, area.getMaxX() - verdicts()), middle + 4.5, note());
                }
            }
            marks(row, zero, Math.min(zero - left, right - zero), middle);
            y += step;
        }
        double line = y + 18;
        for (String words : forest.key()) {
            for (String part : Ink.wrap(words, Type.NOTE.sized(11.5), area.getWidth(), 2)) {
                ink.text(part, area.getMinX(), line, Type.NOTE.sized(11.5));
                line += 14;
            }
        }
    }

    private double zero(double left, double right) {
        return (left + right) / 2;
    }

    private Type note() {
        return Type.NOTE.sized(12 * scale);
    }

    private double verdicts() {
        return widest(row -> Typefaces.width(row.verdict(), note()));
    }

    private double widest(java.util.function.ToDoubleFunction<Forest.Row> width) {
        return forest.rows().stream().mapToDouble(width).max().orElse(0);
    }

    private void marks(Forest.Row row, double zero, double half, double y) {
        double unit = (half - 4) / row.most();
        double thick = 3.5 * scale;
        if (row.p05().isPresent() && row.p95().isPresent()) {
            double from = zero + unit * row.p05().get();
            double to = zero + unit * row.p95().get();
            Color pale = row.shown() ? new Color(0xC4D5EA) : Tone.RULE;
            ink.fill(new Rectangle2D.Double(from, y - thick, Math.max(1, to - from), 2 * thick), pale);
        }
        Color color = row.shown() ? Tone.PLAN : Tone.MUTED;
        if (row.low().isPresent() && row.high().isPresent()) {
            ink.line(zero + unit * row.low().get(), y, zero + unit * row.high().get(), y, 2.6 * scale, color);
        }
        double size = 8.5 * scale;
        double x = zero + unit * row.mean();
        Ellipse2D dot = new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
        if (row.shown()) {
            ink.fill(dot, color);
        } else {
            ink.fill(dot, Tone.PAPER);
            ink.outline(dot, 1.6, color);
        }
    }
}
