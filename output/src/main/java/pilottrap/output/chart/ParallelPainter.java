package pilottrap.output.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.output.chart.Panels.Tick;
import pilottrap.scenarios.experiment.Factor;

/** Draws {@link Parallel} coordinates. */
final class ParallelPainter {
    /** So many lines or fewer are drawn at their full strength. */
    private static final double FEW = 60;

    /** How high a line above an axis is, and the most of them. */
    private static final double LINE = 14;

    private static final int MOST_LINES = 4;

    private ParallelPainter() {}

    static void paint(Parallel parallel, Rectangle2D area, Ink ink) {
        List<String> key = Ink.wrap(parallel.key(), Type.NOTE, area.getWidth(), 2);
        double step = (area.getWidth() - 130) / Math.max(1, parallel.axes().size() - 1);
        double top = area.getMinY() + 62;
        double bottom = area.getMaxY() - 22 - 16 * key.size();
        double left = area.getMinX() + 56;
        for (Parallel.Line line : parallel.lines()) {
            line(line, parallel, left, step, top, bottom, ink);
        }
        for (int i = 0; i < parallel.axes().size(); i++) {
            axis(parallel.axes().get(i), left + step * i, Math.max(60, step - 6), top, bottom, ink);
        }
        double y = area.getMaxY() - 3 - 16 * (key.size() - 1);
        for (String words : key) {
            ink.text(words, area.getMinX(), y, Type.NOTE);
            y += 16;
        }
    }

    private static void line(
            Parallel.Line line, Parallel of, double left, double step, double top, double bottom, Ink ink) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < of.axes().size(); i++) {
            double y = y(of.axes().get(i).scale(), line.places().get(i), top, bottom);
            if (i == 0) {
                path.moveTo(left, y);
            } else {
                path.lineTo(left + step * i, y);
            }
        }
        double strength = Math.min(1, Math.sqrt(FEW / of.lines().size()));
        Color color = line.hit() ? Tone.BLACK : Tone.TODAY.line();
        int alpha = (int) Math.round(255 * strength * (line.hit() ? line.inside() ? 1 : 0.8 : 0.6));
        double width = line.hit() ? line.inside() ? 1.4 : 0.8 : 0.7;
        ink.outline(path, width, new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha));
    }

    private static void axis(Parallel.Axis axis, double x, double room, double top, double bottom, Ink ink) {
        if (axis.low().isPresent() || axis.high().isPresent()) {
            double from =
                    axis.low().map(low -> y(axis.scale(), low, top, bottom)).orElse(bottom);
            double to =
                    axis.high().map(high -> y(axis.scale(), high, top, bottom)).orElse(top);
            Rectangle2D bar = new Rectangle2D.Double(x - 5, to, 10, from - to);
            boolean assumed = axis.role().filter(Factor.Role.ASSUMPTION::equals).isPresent();
            boolean chosen = axis.role().filter(Factor.Role.CHOICE::equals).isPresent();
            ink.fill(bar, assumed ? Tone.ASSUMPTION_RULE : chosen ? Tone.PLAN : Tone.MUTED);
            if (assumed) {
                ink.outline(bar, 1, Tone.ASSUMPTION, 5, 3);
            }
        }
        ink.line(x, top, x, bottom, axis.role().isPresent() ? 1 : 2, Tone.BLACK);
        for (Tick tick : axis.scale().ticks()) {
            double y = y(axis.scale(), tick.at(), top, bottom);
            ink.line(x - 4, y, x, y, 0.8, Tone.BLACK);
            ink.text(tick.label(), x - 7, y + 4, Type.AXIS.in(Tone.BLACK), Ink.Anchor.END, Tone.PAPER);
        }
        List<String> unit = axis.unit().isEmpty() ? List.of() : Ink.wrap(axis.unit(), Type.AXIS, room, 2);
        List<String> title = Ink.wrap(axis.title(), Type.AXIS.bold().in(Tone.BLACK), room, MOST_LINES - unit.size());
        double y = top - 12 - LINE * (unit.size() + title.size() - 1);
        for (String words : title) {
            ink.text(words, x, y, Type.AXIS.bold().in(Tone.BLACK), Ink.Anchor.MIDDLE);
            y += LINE;
        }
        for (String words : unit) {
            ink.text(words, x, y, Type.AXIS, Ink.Anchor.MIDDLE);
            y += LINE;
        }
    }

    private static double y(Scale scale, double at, double top, double bottom) {
        return bottom - (at - scale.from()) / (scale.to() - scale.from()) * (bottom - top);
    }
}
