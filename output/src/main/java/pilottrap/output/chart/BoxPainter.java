package pilottrap.output.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.output.chart.Panels.Tick;
import pilottrap.scenarios.experiment.Factor;

/** Draws a {@link BoxPicture}: limits on the left, cases on the right, what is traded below them. */
final class BoxPainter {
    private static final double GAP = 48;
    /** How high a factor with its bar is. */
    private static final double BAR = 76;

    /** How high the trajectory is at least. */
    private static final double TRADE = 200;

    private static final Color ON_ASSUMPTION = new Color(0xFFF6E3);
    /** The colour of cases of no interest: as dark as a mark must be, at least 3:1 on paper. */
    private static final Color OTHERS = new Color(0x8A9099);

    private static final Color FAR = new Color(0xB9BBB9);

    private BoxPainter() {}

    static void paint(BoxPicture picture, Rectangle2D area, Ink ink) {
        List<String> key = Ink.wrap(picture.key() + gap(picture.scatter().drawn()), Type.NOTE, area.getWidth(), 2);
        double bottom = area.getMaxY() - 6 - 16 * key.size();
        double left = 0.4 * area.getWidth();
        double x = area.getMinX() + left + GAP;
        double width = area.getMaxX() - x;
        bars(picture, new Rectangle2D.Double(area.getMinX(), area.getMinY(), left, bottom - area.getMinY()), ink);
        double used = area.getMinY() + 80 + BAR * picture.bars().size();
        if (bottom - used >= TRADE) {
            scatter(picture.scatter(), new Rectangle2D.Double(x, area.getMinY(), width, bottom - area.getMinY()), ink);
            double top = Math.max(used, bottom - 1.2 * TRADE);
            trade(picture.trade(), new Rectangle2D.Double(area.getMinX(), top, left, bottom - top - 14), ink);
        } else {
            double high = 0.62 * (bottom - area.getMinY());
            scatter(picture.scatter(), new Rectangle2D.Double(x, area.getMinY(), width, high), ink);
            double top = area.getMinY() + high + 26;
            trade(picture.trade(), new Rectangle2D.Double(x, top, width, bottom - top - 14), ink);
        }
        double y = area.getMaxY() - 3 - 16 * (key.size() - 1);
        for (String line : key) {
            ink.text(line, area.getMinX(), y, Type.NOTE);
            y += 16;
        }
    }

    private static String gap(String words) {
        return words.isEmpty() ? "" : " " + words;
    }

    private static Color rule(Factor.Role role) {
        return switch (role) {
            case ASSUMPTION -> Tone.ASSUMPTION_RULE;
            case CHOICE -> Tone.PLAN;
            case ORGANIZATION -> Tone.BLACK;
        };
    }

    private static Color pale(Factor.Role role) {
        return switch (role) {
            case ASSUMPTION -> ON_ASSUMPTION;
            case CHOICE -> Tone.CHOSEN.fill();
            case ORGANIZATION -> Tone.FAINT;
        };
    }

    private static float[] dash(Factor.Role role) {
        return role == Factor.Role.ASSUMPTION ? new float[] {5, 3} : new float[0];
    }

    private static void bars(BoxPicture picture, Rectangle2D area, Ink ink) {
        ink.text("The box", area.getMinX(), area.getMinY() + 11, Type.HEADING);
        ink.text("each factor over all that was varied", area.getMinX() + 58, area.getMinY() + 11, Type.NOTE);
        double y = area.getMinY() + 44;
        for (BoxPicture.Bar bar : picture.bars()) {
            ink.text(Ink.fit(bar.words(), Type.BODY.bold(), area.getWidth()), area.getMinX(), y, Type.BODY.bold());
            ink.text(Ink.fit(bar.note(), Type.NOTE, area.getWidth()), area.getMinX(), y + 17, Type.NOTE);
            bar(bar, new Rectangle2D.Double(area.getMinX(), y + 26, area.getWidth(), 13), ink);
            y += BAR;
        }
        if (picture.more() > 0) {
            ink.text("and " + picture.more() + " more", area.getMinX(), y, Type.NOTE);
            y += 16;
        }
        if (!picture.note().isEmpty()) {
            for (String line : Ink.wrap(picture.note(), Type.NOTE, area.getWidth(), 2)) {
                ink.text(line, area.getMinX(), y, Type.NOTE);
                y += 16;
            }
        }
    }

    private static void bar(BoxPicture.Bar bar, Rectangle2D area, Ink ink) {
        ink.fill(area, Tone.FAINT);
        if (bar.segments().isEmpty()) {
            double unit = area.getWidth() / (bar.to() - bar.from());
            double low = area.getMinX() + unit * (Math.max(bar.low(), bar.from()) - bar.from());
            double high = area.getMinX() + unit * (Math.min(bar.high(), bar.to()) - bar.from());
            part(low, Math.max(low + 2, high), bar.role(), area, ink);
            bar.own().ifPresent(own -> diamond(area.getMinX() + unit * (own - bar.from()), area.getCenterY(), ink));
            ink.text(bar.ends().get(0), area.getMinX(), area.getMaxY() + 14, Type.AXIS);
            ink.text(bar.ends().get(1), area.getMaxX(), area.getMaxY() + 14, Type.AXIS, Ink.Anchor.END);
            return;
        }
        double unit = area.getWidth() / bar.segments().size();
        for (int i = 0; i < bar.segments().size(); i++) {
            double x = area.getMinX() + unit * i;
            if (bar.segments().get(i)) {
                part(x + 1, x + unit - 1, bar.role(), area, ink);
            }
            String label = Ink.fit(bar.ends().get(i), Type.AXIS, unit - 4);
            ink.text(label, x + unit / 2, area.getMaxY() + 14, Type.AXIS, Ink.Anchor.MIDDLE);
        }
    }

    /** The part of a bar that lies in the box. */
    private static void part(double low, double high, Factor.Role role, Rectangle2D area, Ink ink) {
        Rectangle2D part = new Rectangle2D.Double(low, area.getMinY(), high - low, area.getHeight());
        ink.fill(part, role == Factor.Role.ASSUMPTION ? Tone.ASSUMPTION_RULE : rule(role));
        ink.outline(part, 1, role == Factor.Role.ASSUMPTION ? Tone.ASSUMPTION : rule(role), dash(role));
    }

    private static void diamond(double x, double y, Ink ink) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(x, y - 6);
        shape.lineTo(x + 6, y);
        shape.lineTo(x, y + 6);
        shape.lineTo(x - 6, y);
        shape.closePath();
        ink.fill(shape, Tone.PAPER);
        ink.outline(shape, 1.4, Tone.BLACK);
    }

    private static void scatter(BoxScatter scatter, Rectangle2D area, Ink ink) {
        ink.text(
                Ink.fit(
                        scatter.up().isEmpty() ? "Side by side, at random" : scatter.up(),
                        Type.HEADING,
                        area.getWidth()),
                area.getMinX(),
                area.getMinY() + 11,
                Type.HEADING);
        double margin = 8
                + scatter.y().ticks().stream()
                        .mapToDouble(tick -> Typefaces.width(tick.label(), Type.AXIS))
                        .max()
                        .orElse(0);
        Rectangle2D plot = new Rectangle2D.Double(
                area.getMinX() + margin, area.getMinY() + 22, area.getWidth() - margin, area.getHeight() - 60);
        for (Tick tick : scatter.y().ticks()) {
            double y = y(scatter.y(), tick.at(), plot);
            ink.line(plot.getMinX(), y, plot.getMaxX(), y, 0.8, Tone.RULE);
            ink.text(tick.label(), plot.getMinX() - 8, y + 4, Type.AXIS, Ink.Anchor.END);
        }
        across(scatter.x(), plot, ink);
        ink.text(
                scatter.across(),
                plot.getMaxX(),
                plot.getMaxY() + 34,
                Type.AXIS.bold().in(Tone.BLACK),
                Ink.Anchor.END);
        double left = x(scatter.x(), scatter.low().x(), plot);
        double top = y(scatter.y(), scatter.high().y(), plot);
        Rectangle2D box = new Rectangle2D.Double(
                left,
                top,
                x(scatter.x(), scatter.high().x(), plot) - left,
                y(scatter.y(), scatter.low().y(), plot) - top);
        Shape clip = ink.graphics().getClip();
        ink.graphics().clip(plot);
        ink.fill(box, pale(scatter.role()));
        ink.graphics().setClip(clip);
        double size = scatter.dots().size() > 600 ? 4 : scatter.dots().size() > 200 ? 5.2 : 6.5;
        for (boolean hit : new boolean[] {false, true}) {
            for (BoxScatter.Dot dot : scatter.dots()) {
                if (dot.hit() == hit) {
                    dot(dot, x(scatter.x(), dot.x(), plot), y(scatter.y(), dot.y(), plot), size, ink);
                }
            }
        }
        ink.outline(box, 2, rule(scatter.role()), dash(scatter.role()));
    }

    private static void dot(BoxScatter.Dot dot, double x, double y, double size, Ink ink) {
        Ellipse2D disc = new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
        if (dot.hit()) {
            ink.fill(disc, dot.near() ? Tone.BLACK : FAR);
        } else {
            ink.outline(disc, dot.near() ? 1 : 0.7, dot.near() ? OTHERS : FAR);
        }
    }

    private static void across(Scale scale, Rectangle2D plot, Ink ink) {
        ink.line(plot.getMinX(), plot.getMaxY(), plot.getMaxX(), plot.getMaxY(), 0.8, Tone.MUTED);
        for (Tick tick : scale.ticks()) {
            double x = x(scale, tick.at(), plot);
            ink.line(x, plot.getMaxY(), x, plot.getMaxY() + 4, 0.8, Tone.MUTED);
            ink.text(tick.label(), x, plot.getMaxY() + 17, Type.AXIS, Ink.Anchor.MIDDLE);
        }
    }

    private static double x(Scale scale, double at, Rectangle2D plot) {
        return plot.getMinX() + (at - scale.from()) / (scale.to() - scale.from()) * plot.getWidth();
    }

    private static double y(Scale scale, double at, Rectangle2D plot) {
        return plot.getMaxY() - (at - scale.from()) / (scale.to() - scale.from()) * plot.getHeight();
    }

    private static void trade(BoxPicture.Trade trade, Rectangle2D area, Ink ink) {
        ink.text("Density, as the box shrinks", area.getMinX(), area.getMinY() + 11, Type.HEADING);
        double end = area.getMinX() + 10 + Typefaces.width("Density, as the box shrinks", Type.HEADING);
        ink.text("the box is ringed", end, area.getMinY() + 11, Type.NOTE);
        Scale share = new Scale(0, 1, List.of(new Tick(0, "0"), new Tick(0.5, "50"), new Tick(1, "100%")));
        Rectangle2D plot = new Rectangle2D.Double(
                area.getMinX() + 40, area.getMinY() + 26, area.getWidth() - 62, area.getHeight() - 60);
        for (Tick tick : share.ticks()) {
            double y = y(share, tick.at(), plot);
            ink.line(plot.getMinX(), y, plot.getMaxX(), y, 0.8, Tone.RULE);
            ink.text(tick.label(), plot.getMinX() - 8, y + 4, Type.AXIS, Ink.Anchor.END);
        }
        across(share, plot, ink);
        ink.text(
                "Coverage",
                plot.getMaxX(),
                plot.getMaxY() + 32,
                Type.AXIS.bold().in(Tone.BLACK),
                Ink.Anchor.END);
        Path2D way = new Path2D.Double();
        for (int i = 0; i < trade.steps().size(); i++) {
            BoxPicture.Step step = trade.steps().get(i);
            double x = x(share, step.coverage(), plot);
            double y = y(share, step.density(), plot);
            if (i == 0) {
                way.moveTo(x, y);
            } else {
                way.lineTo(x, y);
            }
            ink.fill(new Ellipse2D.Double(x - 1.8, y - 1.8, 3.6, 3.6), Tone.MUTED);
        }
        ink.outline(way, 1.2, Tone.MUTED);
        double x = x(share, trade.box().coverage(), plot);
        double y = y(share, trade.box().density(), plot);
        ink.fill(new Ellipse2D.Double(x - 3, y - 3, 6, 6), Tone.BLACK);
        ink.outline(new Ellipse2D.Double(x - 6.5, y - 6.5, 13, 13), 1.6, Tone.BLACK);
    }
}
