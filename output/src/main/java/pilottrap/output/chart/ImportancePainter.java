package pilottrap.output.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import pilottrap.scenarios.experiment.Factor.Role;
import pilottrap.scenarios.sensitivity.Interval;

/** Draws an {@link Importance}. */
final class ImportancePainter {
    private static final Color PALE_ASSUMPTION = new Color(0xFFF6E3);
    private static final Color SOLID_ASSUMPTION = Tone.ASSUMPTION_RULE;
    private static final double GAP = 16;
    private static final double HEAD = 40;
    private static final double AXIS = 24;
    private static final double STRIP = 62;

    private final Importance importance;
    private final Rectangle2D area;
    private final Ink ink;
    private final boolean wide;
    private final double left;
    private final double right;
    private final double unit;

    private ImportancePainter(Importance importance, Rectangle2D area, Ink ink) {
        this.importance = importance;
        this.area = area;
        this.ink = ink;
        this.wide = area.getWidth() > 900;
        double names = Math.min(area.getWidth() * (wide ? 0.36 : 0.34), widestName() + GAP);
        this.left = area.getMinX() + names;
        this.right = area.getMaxX() - columns() - GAP;
        this.unit =
                (right - left) / (importance.scale().to() - importance.scale().from());
    }

    static void paint(Importance importance, Rectangle2D area, Ink ink) {
        if (importance.rows().isEmpty()) {
            ink.text(importance.title(), area.getMinX(), area.getMinY() + 20, Type.BODY);
            return;
        }
        new ImportancePainter(importance, area, ink).paint();
    }

    private double widestName() {
        return importance.rows().stream()
                .mapToDouble(
                        row -> Typefaces.width(row.name(), Type.BODY) + 8 + Typefaces.width(row.range(), Type.NOTE))
                .max()
                .orElse(0);
    }

    private double width(int column) {
        double most = Typefaces.width(importance.heading().columns().get(column), Type.AXIS);
        for (Importance.Row row : importance.rows()) {
            most = Math.max(most, Typefaces.width(row.cells().get(column), column == 0 ? Type.HEADING : Type.NOTE));
        }
        return most + GAP;
    }

    private double columns() {
        double sum = 0;
        for (int i = 0; i < shownColumns(); i++) {
            sum += width(i);
        }
        return sum;
    }

    private int shownColumns() {
        return wide ? importance.heading().columns().size() : 1;
    }

    private void paint() {
        List<String> key = importance.key().stream()
                .flatMap(line -> Ink.wrap(line, Type.NOTE, area.getWidth(), 2).stream())
                .toList();
        double below = AXIS
                + (importance.rest().isEmpty() ? 0 : 22)
                + 16.0 * key.size()
                + 8
                + (importance.strip().isEmpty() ? 0 : STRIP);
        double step = Math.min(
                44, (area.getHeight() - HEAD - below) / importance.rows().size());
        double top = area.getMinY() + HEAD;
        double bottom = top + step * importance.rows().size();
        headings();
        grid(top, bottom);
        double y = top;
        for (Importance.Row row : importance.rows()) {
            row(row, y + step / 2, step);
            y += step;
        }
        y = bottom + AXIS;
        if (!importance.rest().isEmpty()) {
            ink.text(importance.rest(), area.getMinX(), y + 14, Type.NOTE);
            y += 22;
        }
        if (!importance.strip().isEmpty()) {
            strip(y + 14);
            y += STRIP;
        }
        y += 16;
        for (String line : key) {
            ink.text(line, area.getMinX(), y, Type.NOTE);
            y += 16;
        }
    }

    private void headings() {
        double y = area.getMinY() + 22;
        ink.text(importance.heading().bars(), left, area.getMinY() + 8, Type.HEADING);
        double x = right + GAP;
        for (int i = 0; i < shownColumns(); i++) {
            x += width(i);
            ink.text(importance.heading().columns().get(i), x - GAP / 2, y, Type.AXIS, Ink.Anchor.END);
        }
    }

    private void grid(double top, double bottom) {
        for (Panels.Tick tick : importance.scale().ticks()) {
            double x = x(tick.at());
            ink.line(x, top, x, bottom, tick.at() == 0 ? 1 : 0.8, tick.at() == 0 ? Tone.BLACK : Tone.RULE);
            ink.text(tick.label(), x, bottom + 16, Type.AXIS, Ink.Anchor.MIDDLE);
        }
    }

    private double x(double value) {
        return left + unit * (value - importance.scale().from());
    }

    private void row(Importance.Row row, double middle, double step) {
        double room = left - area.getMinX() - 10;
        double end = ink.text(Ink.fit(row.name(), Type.BODY, room), area.getMinX(), middle + 4.5, Type.BODY);
        double rest = area.getMinX() + room - end - 8;
        if (rest > 30) {
            ink.text(Ink.fit(row.range(), Type.NOTE, rest), end + 8, middle + 4.5, Type.NOTE);
        }
        double half = Math.min(10, step / 2 - 3);
        bar(row, middle, half);
        double x = right + GAP;
        for (int i = 0; i < shownColumns(); i++) {
            x += width(i);
            ink.text(row.cells().get(i), x - GAP / 2, middle + 4.5, i == 0 ? Type.HEADING : Type.NOTE, Ink.Anchor.END);
        }
    }

    private void bar(Importance.Row row, double middle, double half) {
        Color line = line(row.role());
        double zero = x(0);
        double end = x(Math.max(0, row.size().value()));
        Rectangle2D box = new Rectangle2D.Double(zero, middle - half, Math.max(0.5, end - zero), 2 * half);
        if (row.inner().isPresent()) {
            ink.fill(box, pale(row.role()));
            Interval inner = row.inner().get();
            double inside = x(Math.max(0, inner.value()));
            ink.fill(
                    new Rectangle2D.Double(zero, middle - half, Math.max(0, inside - zero), 2 * half),
                    solid(row.role()));
            outline(box, row.role());
            interval(inner, middle - half / 2, line);
            interval(row.size(), middle + half / 2, line);
        } else {
            ink.fill(box, solid(row.role()));
            outline(box, row.role());
            interval(row.size(), middle, line);
        }
        row.spread().ifPresent(spread -> {
            double size = 7.5;
            Ellipse2D dot = new Ellipse2D.Double(x(spread) - size / 2, middle - size / 2, size, size);
            ink.fill(dot, Tone.PAPER);
            ink.outline(dot, 1.5, Tone.BLACK);
        });
    }

    private void outline(Rectangle2D box, Role role) {
        if (role == Role.ASSUMPTION) {
            ink.outline(box, 1, Tone.ASSUMPTION, 4, 3);
        } else {
            ink.outline(box, 1, line(role));
        }
    }

    private void interval(Interval interval, double y, Color color) {
        double low = Math.max(area.getMinX(), x(Math.max(importance.scale().from(), interval.low())));
        double high = Math.min(right + 6, x(interval.high()));
        ink.line(low, y, Math.max(low + 1, high), y, 2.6, color);
    }

    private static Color line(Role role) {
        return switch (role) {
            case ASSUMPTION -> Tone.ASSUMPTION;
            case CHOICE -> Tone.BLACK;
            case ORGANIZATION -> Tone.MUTED;
        };
    }

    private static Color pale(Role role) {
        return role == Role.ASSUMPTION ? PALE_ASSUMPTION : Tone.FAINT;
    }

    private static Color solid(Role role) {
        return switch (role) {
            case ASSUMPTION -> SOLID_ASSUMPTION;
            case CHOICE -> new Color(0x9A9C9F);
            case ORGANIZATION -> Tone.RULE;
        };
    }

    private void strip(double y) {
        double x = area.getMinX();
        double width = area.getWidth();
        for (Importance.Part part : importance.strip()) {
            Rectangle2D box = new Rectangle2D.Double(x, y, Math.max(0, width * part.share() - 1.2), 14);
            switch (part.kind()) {
                case LUCK -> ink.fill(box, Tone.PLAN);
                case ALONE -> ink.fill(box, new Color(0x9A9C9F));
                case TOGETHER -> {
                    ink.fill(box, Tone.FAINT);
                    ink.outline(box, 1, Tone.MUTED);
                }
            }
            x += width * part.share();
        }
        double at = area.getMinX();
        for (Importance.Part part : importance.strip()) {
            Color color = part.kind() == Importance.Kind.LUCK ? Tone.PLAN : Tone.BLACK;
            at = ink.text(part.words(), at, y + 31, Type.NOTE.in(color)) + 24;
        }
    }
}
