package pilottrap.output.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws {@link Panels}. */
final class PanelsPainter {
    private static final double GAP = 36;
    private static final double TABLE = 490;
    private static final double ROW = 40;
    private static final double AXIS_ROOM = 20;
    private static final double BETWEEN = 26;
    private static final Type LABEL = new Type(Type.Face.REGULAR, 12.5, Tone.BLACK);

    private final Ink ink;
    private final List<Rectangle2D> taken = new ArrayList<>();

    private PanelsPainter(Ink ink) {
        this.ink = ink;
    }

    static void paint(Panels panels, Ink ink) {
        if (panels.panels().isEmpty()) {
            empty(panels.empty(), ink);
            return;
        }
        paint(panels.panels(), panels.columns(), FramePainter.area(), ink);
    }

    /** Draws panels into a part of the sheet. */
    static void paint(List<Panels.Panel> panels, int columns, Rectangle2D area, Ink ink) {
        int rows = (panels.size() + columns - 1) / columns;
        double wide = (area.getWidth() - (columns - 1) * GAP) / columns;
        double high = (area.getHeight() - (rows - 1) * 24) / rows;
        PanelsPainter painter = new PanelsPainter(ink);
        for (int i = 0; i < panels.size(); i++) {
            Panels.Panel panel = panels.get(i);
            double x = area.getMinX() + (i % columns) * (wide + GAP);
            int row = i / columns;
            double y = area.getMinY() + row * (high + 24);
            // A table beside plots needs less room than they do.
            boolean beside =
                    columns == 2 && panels.stream().anyMatch(p -> !p.rows().isEmpty());
            double shift = !beside ? 0 : panel.rows().isEmpty() ? wide - (2 * wide - TABLE) : wide - TABLE;
            boolean first = i % columns == 0;
            painter.panel(panel, new Rectangle2D.Double(first ? x : x + shift, y, wide - shift, high));
        }
    }

    /** One sentence and the action, where there is nothing to draw. */
    static void empty(String sentence, Ink ink) {
        double middle = (FramePainter.LEFT + FramePainter.RIGHT) / 2;
        ink.text(sentence, middle, 400, Type.LEAD.in(Tone.BLACK), Ink.Anchor.MIDDLE);
    }

    private void panel(Panels.Panel panel, Rectangle2D box) {
        double y = heading(panel, box);
        if (!panel.rows().isEmpty()) {
            table(panel.rows(), box, y + 12);
        }
        double below = panel.plots().isEmpty() ? 0 : AXIS_ROOM;
        double room = box.getMaxY()
                - y
                - 12
                - below
                - BETWEEN * Math.max(0, panel.plots().size() - 1);
        double labels = panel.plots().stream()
                .mapToDouble(plot -> labelRoom(plot, box))
                .max()
                .orElse(0);
        double total = panel.plots().stream().mapToDouble(Panels.Plot::height).sum();
        double ticks = panel.plots().stream()
                .flatMap(plot -> plot.y().ticks().stream())
                .mapToDouble(tick -> Typefaces.width(tick.label(), Type.AXIS))
                .max()
                .orElse(0);
        double captions = panel.plots().stream().allMatch(plot -> plot.caption().isEmpty()) ? 0 : 10;
        room -= captions;
        double top = y + 18 + captions;
        for (int i = 0; i < panel.plots().size(); i++) {
            Panels.Plot plot = panel.plots().get(i);
            double height = room * plot.height() / total;
            double left = box.getMinX() + ticks + 8;
            plot(
                    plot,
                    new Rectangle2D.Double(left, top, box.getMaxX() - labels - left, height),
                    box.getMaxX(),
                    i == panel.plots().size() - 1);
            top += height + BETWEEN;
        }
    }

    /** Sets the heading and returns its last baseline. */
    private double heading(Panels.Panel panel, Rectangle2D box) {
        double y = box.getMinY() + 11;
        double end = ink.text(Ink.fit(panel.title(), Type.HEADING, box.getWidth()), box.getMinX(), y, Type.HEADING);
        Type light = Type.BODY.in(Tone.MUTED);
        if (end + 7 + Typefaces.width(panel.unit(), light) <= box.getMaxX()) {
            ink.text(panel.unit(), end + 7, y, light);
        } else {
            y += 17;
            ink.text(Ink.fit(panel.unit(), Type.NOTE, box.getWidth()), box.getMinX(), y, Type.NOTE);
        }
        if (!panel.remark().isEmpty()) {
            y += 17;
            ink.text(Ink.fit(panel.remark(), Type.NOTE, box.getWidth()), box.getMinX(), y, Type.NOTE);
        }
        return y;
    }

    private void plot(Panels.Plot plot, Rectangle2D area, double right, boolean last) {
        Plots.draw(plot, ink.graphics(), area);
        for (Panels.Tick tick : plot.y().ticks()) {
            double y = Plots.y(plot, tick.at(), area);
            ink.text(tick.label(), area.getMinX() - 6, y + 4, Type.AXIS, Ink.Anchor.END);
        }
        if (!plot.caption().isEmpty()) {
            ink.text(plot.caption(), area.getMinX(), area.getMinY() - 7, Type.AXIS.in(Tone.BLACK));
        }
        double zero = area.getMaxY();
        ink.line(area.getMinX(), zero, area.getMaxX(), zero, 0.8, Tone.MUTED);
        if (plot.y().from() < 0) {
            double level = Plots.y(plot, 0, area);
            ink.line(area.getMinX(), level, area.getMaxX(), level, 0.8, Tone.MUTED);
        }
        if (last) {
            across(plot, area);
        }
        for (Panels.Layer layer : plot.layers()) {
            if (layer instanceof Panels.Area band) {
                inside(plot, band, area);
            } else if (layer instanceof Panels.Level level) {
                level(plot, level, area);
            } else if (layer instanceof Panels.Stretch stretch) {
                stretch(plot, stretch, area);
            } else if (layer instanceof Panels.Moment moment) {
                moment(plot, moment, area);
            } else if (layer instanceof Panels.Point point) {
                point(plot, point, area);
            }
        }
        ends(plot, area, right);
    }

    private void across(Panels.Plot plot, Rectangle2D area) {
        double least = area.getMinX() - 20;
        for (Panels.Tick tick : plot.x().ticks()) {
            double x = Plots.x(plot, tick.at(), area);
            ink.line(x, area.getMaxY(), x, area.getMaxY() + 4, 0.8, Tone.MUTED);
            double wide = Typefaces.width(tick.label(), Type.AXIS);
            double start = Math.min(x - wide / 2, area.getMaxX() + 24 - wide);
            if (start > least) {
                least = ink.text(tick.label(), start, area.getMaxY() + 16, Type.AXIS) + 6;
            }
        }
    }

    /** Names a band where it is thickest, if there is room. */
    private void inside(Panels.Plot plot, Panels.Area band, Rectangle2D area) {
        if (band.inside().isEmpty()) {
            return;
        }
        boolean dark =
                Set.of(Tone.LIVE, Tone.REJECTED, Tone.VALUE, Tone.RETIRED).contains(band.tone());
        Color color = band.tone() == Tone.KILLED
                ? Tone.ON_KILLED
                : dark ? Color.WHITE : band.tone().text();
        Color halo =
                band.tone().texture() == Tone.Texture.NONE ? null : band.tone().fill();
        if (band.tone() == Tone.ABANDONED) {
            color = Tone.BLACK;
        }
        Type type = LABEL.in(color);
        Path2D path = Plots.band(plot, band, area);
        double wide = Typefaces.width(band.inside(), type);
        Rectangle2D best = new Rectangle2D.Double();
        double most = 0;
        for (int i = 0; i < band.x().size(); i++) {
            double x = Plots.x(plot, band.x().get(i), area);
            double top = Plots.y(plot, band.high().get(i), area);
            double bottom = Plots.y(plot, band.low().get(i), area);
            Rectangle2D box = new Rectangle2D.Double(x - wide / 2 - 6, (top + bottom) / 2 - 10, wide + 12, 20);
            // Thick enough is enough; then the middle is better.
            double offside = Math.abs(x - area.getCenterX()) / area.getWidth();
            double worth = Math.min(bottom - top, 120) - 10 * offside;
            if (worth > most && path.contains(box) && taken.stream().noneMatch(box::intersects)) {
                most = worth;
                best = box;
            }
        }
        if (most > 0) {
            ink.text(band.inside(), best.getMinX() + 6, best.getMinY() + 14.5, type, Ink.Anchor.START, halo);
            taken.add(best);
        }
    }

    private void level(Panels.Plot plot, Panels.Level level, Rectangle2D area) {
        double y = Plots.y(plot, level.at(), area);
        ink.text(level.words(), area.getMaxX() + 5, y + 4, Type.AXIS.bold().in(Tone.BLACK));
    }

    /** Names a stretch above it, where the plot has room. */
    private void stretch(Panels.Plot plot, Panels.Stretch stretch, Rectangle2D area) {
        double from = Plots.x(plot, stretch.from(), area);
        double to = Plots.x(plot, stretch.to(), area);
        double wide = Typefaces.width(stretch.words(), Type.AXIS);
        double middle = (from + to) / 2;
        double start = Math.max(area.getMinX() + 2, Math.min(middle - wide / 2, area.getMaxX() - wide));
        Rectangle2D box = new Rectangle2D.Double(start - 2, area.getMaxY() - 20, wide + 4, 15);
        if (wide < area.getWidth() && taken.stream().noneMatch(box::intersects)) {
            ink.text(stretch.words(), start, area.getMaxY() - 9, Type.AXIS.in(Tone.PLAN), Ink.Anchor.START, Tone.PAPER);
            taken.add(box);
        }
    }

    private void moment(Panels.Plot plot, Panels.Moment moment, Rectangle2D area) {
        double x = Plots.x(plot, moment.at(), area);
        double wide = Typefaces.width(moment.words(), Type.AXIS);
        boolean rightwards = x + 6 + wide < area.getMaxX();
        double start = rightwards ? x + 5 : x - 5 - wide;
        Rectangle2D box = new Rectangle2D.Double(start - 2, area.getMinY(), wide + 4, 15);
        if (start > area.getMinX() && taken.stream().noneMatch(box::intersects)) {
            ink.text(moment.words(), start, area.getMinY() + 11, Type.AXIS, Ink.Anchor.START, Tone.PAPER);
            taken.add(box);
        }
    }

    private void point(Panels.Plot plot, Panels.Point point, Rectangle2D area) {
        double x = Plots.x(plot, point.x(), area);
        double y = Plots.y(plot, point.y(), area);
        ink.line(x, y, x, area.getMaxY(), 1, Tone.BLACK, 2, 2);
        Ellipse2D ring = new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9);
        ink.fill(ring, Tone.PAPER);
        ink.outline(ring, 1.8, Tone.BLACK);
        Type type = LABEL.bold();
        double wide = Typefaces.width(point.words(), type);
        double start = Math.max(area.getMinX() + 4, x - 12 - wide);
        ink.text(point.words(), start, y - 10, type, Ink.Anchor.START, Tone.PAPER);
    }

    /** A label at the end of a line, before it has its place. */
    private record End(double y, Tone tone, Panels.EndLabel label) {
        double height() {
            return label.note().isEmpty() ? 17 : 31;
        }
    }

    private void ends(Panels.Plot plot, Rectangle2D area, double right) {
        List<End> ends = new ArrayList<>();
        for (Panels.Layer layer : plot.layers()) {
            if (layer instanceof Panels.Curve curve && !curve.y().isEmpty()) {
                double last = curve.y().get(curve.y().size() - 1);
                curve.label().ifPresent(l -> ends.add(new End(Plots.y(plot, last, area), curve.tone(), l)));
            } else if (layer instanceof Panels.Area band && !band.x().isEmpty()) {
                int end = band.x().size() - 1;
                double middle = (band.low().get(end) + band.high().get(end)) / 2;
                band.label().ifPresent(l -> ends.add(new End(Plots.y(plot, middle, area), band.tone(), l)));
            }
        }
        ends.sort(Comparator.comparingDouble(End::y));
        double[] middles = Spread.apart(
                ends.stream().mapToDouble(End::y).toArray(),
                ends.stream().mapToDouble(End::height).toArray(),
                area.getMinY() - 8,
                area.getMaxY() + 6);
        for (int i = 0; i < middles.length; i++) {
            end(ends.get(i), middles[i], area.getMaxX(), right);
        }
    }

    private void end(End end, double middle, double from, double right) {
        Color color = end.tone().text();
        boolean noted = !end.label().note().isEmpty();
        double y = noted ? middle - 2.5 : middle + 4.5;
        ink.line(from + 2, end.y(), from + 8, y - 4.5, 1, color);
        double x = ink.text(end.label().figure(), from + 12, y, LABEL.bold().in(color));
        ink.text(Ink.fit(end.label().words(), LABEL, right - x - 5), x + 5, y, LABEL.in(color));
        if (noted) {
            Type note = Type.AXIS;
            ink.text(Ink.fit(end.label().note(), note, right - from - 12), from + 12, y + 14, note);
        }
    }

    private static double labelRoom(Panels.Plot plot, Rectangle2D box) {
        double most = 24;
        for (Panels.Layer layer : plot.layers()) {
            Optional<Panels.EndLabel> label = Optional.empty();
            if (layer instanceof Panels.Curve curve) {
                label = curve.label();
            } else if (layer instanceof Panels.Area band) {
                label = band.label();
            }
            if (label.isPresent()) {
                Panels.EndLabel end = label.get();
                double first = Typefaces.width(end.figure(), LABEL.bold()) + 6 + Typefaces.width(end.words(), LABEL);
                most = Math.max(most, 14 + Math.max(first, Typefaces.width(end.note(), Type.AXIS)));
            }
        }
        return Math.min(most, box.getWidth() * 0.45);
    }

    private void table(List<Panels.Row> rows, Rectangle2D box, double top) {
        double y = top + 16;
        double figures = box.getMinX() + box.getWidth() * 0.66;
        for (Panels.Row row : rows) {
            Type what = row.strong() ? Type.HEADING : Type.BODY;
            double end = ink.text(Ink.fit(row.what(), what, box.getWidth() * 0.5), box.getMinX(), y, what);
            Type figure = row.figure().isEmpty() ? Type.NOTE : Type.HEADING;
            ink.text(Ink.fit(row.figure(), figure, figures - end - 8), figures, y, figure, Ink.Anchor.END);
            ink.text(
                    Ink.fit(row.spread(), Type.NOTE, box.getMaxX() - figures - 12),
                    box.getMaxX(),
                    y,
                    Type.NOTE,
                    Ink.Anchor.END);
            ink.line(box.getMinX(), y + 14, box.getMaxX(), y + 14, 0.8, Tone.RULE);
            y += ROW;
        }
    }
}
