package pilottrap.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The pen that draws a chart: text, lines and textured areas on any {@link Graphics2D}; remembers all text it set. */
public final class Ink {
    /** Where the given point lies in a line of text. */
    public enum Anchor {
        /** At its start. */
        START,
        /** In its middle. */
        MIDDLE,
        /** At its end. */
        END
    }

    /**
     * Text that was set.
     *
     * @param text what it says
     * @param bounds of its outline
     * @param size in units of the chart
     */
    record Mark(String text, Rectangle2D bounds, double size) {}

    private final Graphics2D graphics;
    private final boolean outlines;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * A pen on a surface.
     *
     * @param outlines whether text is drawn as shapes rather than with the surface's fonts
     */
    Ink(Graphics2D graphics, boolean outlines) {
        this.graphics = graphics;
        this.outlines = outlines;
    }

    Graphics2D graphics() {
        return graphics;
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    /** Sets a line of text and returns where the pen ends. */
    public double text(String text, double x, double y, Type type, Anchor anchor) {
        return text(text, x, y, type, anchor, null);
    }

    /** Sets a line of text that starts here, and returns where the pen ends. */
    public double text(String text, double x, double y, Type type) {
        return text(text, x, y, type, Anchor.START, null);
    }

    /** Sets a line of text on a halo that keeps a texture away from it. */
    double text(
            String text, double x, double y, Type type, Anchor anchor, @org.jspecify.annotations.Nullable Color halo) {
        if (text.isBlank()) {
            return x;
        }
        double width = Typefaces.width(text, type);
        double start = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        Shape outline = Typefaces.outline(text, type, start, y);
        if (halo != null) {
            graphics.setColor(halo);
            graphics.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(outline);
        }
        graphics.setColor(type.color());
        if (outlines || !Typefaces.covers(text, type)) {
            graphics.fill(outline);
        } else {
            graphics.setFont(Typefaces.font(type));
            graphics.drawString(text, (float) start, (float) y);
        }
        marks.add(new Mark(text, outline.getBounds2D(), type.size()));
        return start + width;
    }

    /** The text, or as much of its start as fits, with an ellipsis. */
    public static String fit(String text, Type type, double width) {
        if (Typefaces.width(text, type) <= width) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int low = 0;
        int high = points.length;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (Typefaces.width(start(points, middle), type) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : start(points, low);
    }

    private static String start(int[] points, int length) {
        return new String(points, 0, length).stripTrailing() + "…";
    }

    /** The text in lines no wider than so much; what is left after the last line is cut. */
    public static List<String> wrap(String text, Type type, double width, int lines) {
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || wrapped.size() == lines - 1 || Typefaces.width(longer, type) <= width) {
                line.setLength(0);
                line.append(longer);
            } else {
                wrapped.add(line.toString());
                line.setLength(0);
                line.append(word);
            }
        }
        wrapped.add(line.toString());
        return wrapped.stream().map(l -> fit(l, type, width)).toList();
    }

    /** Draws a line. */
    public void line(double x1, double y1, double x2, double y2, double width, Color color, float... dash) {
        graphics.setColor(color);
        graphics.setStroke(stroke(width, dash));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** Draws the edge of a shape. */
    public void outline(Shape shape, double width, Color color, float... dash) {
        graphics.setColor(color);
        graphics.setStroke(stroke(width, dash));
        graphics.draw(shape);
    }

    /** Fills a shape. */
    public void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    /** Fills a shape with the colour and the texture of a tone. */
    void fill(Shape shape, Tone tone) {
        paint(graphics, shape, tone);
    }

    static BasicStroke stroke(double width, float... dash) {
        return dash.length == 0
                ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    /**
     * Fills a shape with the colour and the texture of a tone.
     *
     * <p>Textures are clipped lines and not a {@link java.awt.TexturePaint}, which vector formats keep as a bitmap.
     */
    static void paint(Graphics2D graphics, Shape shape, Tone tone) {
        graphics.setColor(tone.fill());
        graphics.fill(shape);
        Rectangle2D box = shape.getBounds2D();
        if (tone.texture() == Tone.Texture.NONE || box.isEmpty()) {
            return;
        }
        Shape clip = graphics.getClip();
        graphics.clip(shape);
        Path2D lines = new Path2D.Double();
        if (tone.texture() == Tone.Texture.HATCH) {
            graphics.setColor(tone.line());
            graphics.setStroke(stroke(0.9));
            double step = 9;
            double first = Math.floor((box.getMinX() + box.getMinY()) / step) * step;
            for (double sum = first; sum <= box.getMaxX() + box.getMaxY(); sum += step) {
                double left = Math.max(box.getMinX(), sum - box.getMaxY());
                double right = Math.min(box.getMaxX(), sum - box.getMinY());
                if (left < right) {
                    lines.moveTo(left, sum - left);
                    lines.lineTo(right, sum - right);
                }
            }
        } else {
            graphics.setColor(new Color(0xF6F2E8));
            float step = 5;
            graphics.setStroke(new BasicStroke(
                    1.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, new float[] {0.01f, step - 0.01f}, 0));
            double left = Math.floor(box.getMinX() / step) * step;
            double first = Math.floor(box.getMinY() / step) * step + 2.5;
            for (double y = first; y <= box.getMaxY(); y += step) {
                lines.moveTo(left, y);
                lines.lineTo(box.getMaxX() + step, y);
            }
        }
        graphics.draw(lines);
        graphics.setClip(clip);
    }
}
