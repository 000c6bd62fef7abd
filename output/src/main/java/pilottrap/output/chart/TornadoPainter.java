package pilottrap.output.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.experiment.Factor.Role;

/** Draws a {@link Tornado}. */
final class TornadoPainter {
    private static final double CELL = 92;
    private static final double GROUP = 30;
    private static final double LABEL = 96;
    private static final Color ASSUMED = new Color(0xF0D5A0);
    private static final Color CHOSEN = new Color(0x8FB1DA);

    private final Tornado tornado;
    private final Rectangle2D area;
    private final Ink ink;
    private final boolean narrow;
    private final double left;
    private final double right;

    private TornadoPainter(Tornado tornado, Rectangle2D area, Ink ink) {
        this.tornado = tornado;
        this.area = area;
        this.ink = ink;
        this.narrow = area.getWidth() < 640;
        double names = tornado.groups().stream()
                .flatMap(group -> group.bars().stream())
                .mapToDouble(bar -> Typefaces.width(bar.what(), Type.BODY))
                .max()
                .orElse(0);
        this.left = area.getMinX() + (narrow ? 0 : Math.min(names, 0.26 * area.getWidth()) + 16);
        this.right = area.getMaxX() - (narrow ? 0 : CELL * tornado.columns().size() + 12);
    }

    static void paint(Tornado tornado, Rectangle2D area, Ink ink) {
        if (tornado.rows() == 0) {
            ink.text(tornado.title(), area.getMinX(), area.getMinY() + 20, Type.BODY);
            return;
        }
        new TornadoPainter(tornado, area, ink).paint();
    }

    private void paint() {
        double y = area.getMinY() + 11;
        double end = ink.text(tornado.heading(), area.getMinX(), y, Type.HEADING);
        Type light = Type.BODY.in(Tone.MUTED);
        if (narrow) {
            y += 17;
            end = area.getMinX() - 7;
        }
        ink.text(Ink.fit(tornado.unit(), light, (narrow ? area.getMaxX() : right) - end - 7), end + 7, y, light);
        List<String> key = tornado.key().isEmpty()
                ? List.of()
                : Ink.wrap(tornado.key(), Type.NOTE, area.getWidth(), narrow ? 3 : 2);
        double top = y + 26;
        double bottom = area.getMaxY() - 24 - 16 * key.size();
        double rows = tornado.rows();
        double room = bottom - top - GROUP * tornado.groups().size();
        double step = Math.min(narrow ? 50 : 38, room / rows);
        if (!narrow) {
            headings(y);
        }
        double last = top + GROUP * tornado.groups().size() + step * rows;
        scale(top, last);
        double at = top;
        for (Tornado.Group group : tornado.groups()) {
            ink.text(group.title(), area.getMinX(), at + 19, Type.HEADING.in(color(group.role())));
            at += GROUP;
            for (Tornado.Bar bar : group.bars()) {
                row(group.role(), bar, at, step);
                at += step;
            }
        }
        double line = area.getMaxY() - 5 - 16 * (key.size() - 1);
        for (String words : key) {
            ink.text(words, area.getMinX(), line, Type.NOTE);
            line += 16;
        }
    }

    private void headings(double y) {
        for (int i = 0; i < tornado.columns().size(); i++) {
            double end = area.getMaxX() - CELL * (tornado.columns().size() - 1 - i);
            ink.text(tornado.columns().get(i), end, y, Type.AXIS, Ink.Anchor.END);
        }
    }

    private static Color color(Role role) {
        return switch (role) {
            case ASSUMPTION -> Tone.ASSUMPTION;
            case CHOICE -> Tone.PLAN;
            case ORGANIZATION -> Tone.BLACK;
        };
    }

    private double x(double difference) {
        double from = tornado.scale().from();
        double to = tornado.scale().to();
        double inner = right - left - 2 * LABEL;
        return left + LABEL + inner * (difference - from) / (to - from);
    }

    private void scale(double top, double bottom) {
        double least = area.getMinX();
        for (Panels.Tick tick : tornado.scale().ticks()) {
            double x = x(tick.at());
            boolean zero = tick.at() == 0;
            ink.line(x, top + 6, x, bottom, zero ? 1 : 0.8, zero ? Tone.BLACK : Tone.RULE);
            double wide = Typefaces.width(tick.label(), Type.AXIS);
            if (x - wide / 2 > least) {
                least = ink.text(tick.label(), x, bottom + 16, Type.AXIS, Ink.Anchor.MIDDLE) + 6;
            }
        }
    }

    private void row(Role role, Tornado.Bar bar, double y, double step) {
        double middle = narrow ? y + step - 14 : y + step / 2;
        double names = narrow ? area.getWidth() : left - area.getMinX() - 12;
        ink.text(Ink.fit(bar.what(), Type.BODY, names), area.getMinX(), narrow ? y + 16 : middle + 4.5, Type.BODY);
        for (int i = 0; i < bar.cells().size() && !narrow; i++) {
            double end = area.getMaxX() - CELL * (bar.cells().size() - 1 - i);
            ink.text(Ink.fit(bar.cells().get(i), Type.NOTE, CELL - 8), end, middle + 4.5, Type.NOTE, Ink.Anchor.END);
        }
        double half = Math.min(9, step / 2 - 4);
        boolean split = bar.low().isPresent()
                && bar.high().isPresent()
                && bar.low().get().difference() * bar.high().get().difference() > 0;
        if (split) {
            bar(role, bar.low().orElseThrow(), middle - half / 2 - 0.6, half / 2 - 0.4);
            bar(role, bar.high().orElseThrow(), middle + half / 2 + 0.6, half / 2 - 0.4);
        } else {
            bar.low().ifPresent(end -> bar(role, end, middle, half));
            bar.high().ifPresent(end -> bar(role, end, middle, half));
        }
        labels(bar, split, middle);
    }

    private void bar(Role role, Tornado.End end, double middle, double half) {
        double zero = x(0);
        double to = x(end.difference());
        Rectangle2D box =
                new Rectangle2D.Double(Math.min(zero, to), middle - half, Math.max(0.8, Math.abs(to - zero)), 2 * half);
        Color fill = switch (role) {
            case ASSUMPTION -> ASSUMED;
            case CHOICE -> CHOSEN;
            case ORGANIZATION -> Tone.RULE;
        };
        ink.fill(box, end.shown() ? fill : Tone.PAPER);
        if (role == Role.ASSUMPTION) {
            ink.outline(box, 1.2, Tone.ASSUMPTION, 4, 2.5f);
        } else {
            ink.outline(box, 1.2, color(role));
        }
        ink.line(x(end.from()), middle, x(end.to()), middle, Math.min(2.6, half), color(role));
    }

    /** What the factor is at each end, outside the bar and its interval. */
    private void labels(Tornado.Bar bar, boolean split, double middle) {
        double least = x(0);
        double most = x(0);
        for (Optional<Tornado.End> end : List.of(bar.low(), bar.high())) {
            if (end.isPresent()) {
                least = Math.min(least, x(Math.min(end.get().from(), end.get().difference())));
                most = Math.max(most, x(Math.max(end.get().to(), end.get().difference())));
            }
        }
        if (split) {
            boolean upwards = bar.low().orElseThrow().difference() > 0;
            String words = bar.low().orElseThrow().bare() + " / "
                    + bar.high().orElseThrow().value();
            label(words, upwards ? most : least, upwards, middle);
            return;
        }
        for (Optional<Tornado.End> each : List.of(bar.low(), bar.high())) {
            each.ifPresent(end -> {
                // An end without any difference stands on the side that the other one leaves free.
                Tornado.End other = each.equals(bar.low())
                        ? bar.high().orElse(end)
                        : bar.low().orElse(end);
                boolean upwards = end.difference() > 0
                        || (end.difference() == 0 && (other.difference() < 0 || each.equals(bar.high())));
                label(end.value(), upwards ? edge(bar, true) : edge(bar, false), upwards, middle);
            });
        }
    }

    private double edge(Tornado.Bar bar, boolean upwards) {
        double edge = x(0);
        for (Optional<Tornado.End> end : List.of(bar.low(), bar.high())) {
            if (end.isPresent()) {
                edge = upwards
                        ? Math.max(edge, x(Math.max(end.get().to(), end.get().difference())))
                        : Math.min(edge, x(Math.min(end.get().from(), end.get().difference())));
            }
        }
        return edge;
    }

    private void label(String words, double edge, boolean upwards, double middle) {
        double room = upwards ? right - edge - 6 : edge - 6 - left;
        String fitting = Ink.fit(words, Type.AXIS, Math.max(room, 20));
        ink.text(
                fitting,
                upwards ? edge + 6 : edge - 6,
                middle + 4,
                Type.AXIS,
                upwards ? Ink.Anchor.START : Ink.Anchor.END,
                Tone.PAPER);
    }
}
