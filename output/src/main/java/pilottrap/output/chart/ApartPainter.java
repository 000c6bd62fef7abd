package pilottrap.output.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.output.chart.Panels.Tick;
import pilottrap.scenarios.analysis.Separation;

/** Draws luck, ignorance and choice ({@link Apart}). */
final class ApartPainter {
    private static final Color IGNORANCE = new Color(0xFBE9C4);
    private static final double GAP = 8;

    /** Rows lower than this have their words in one line. */
    private static final double FLAT = 36;

    private static final double NAMES = 240;
    private static final int MOST_TICKS = 200;

    private final Apart apart;
    private final Rectangle2D area;
    private final Ink ink;
    private final boolean narrow;
    private boolean flat;
    private double high;

    private ApartPainter(Apart apart, Rectangle2D area, Ink ink) {
        this.apart = apart;
        this.area = area;
        this.ink = ink;
        this.narrow = area.getWidth() < 620;
    }

    static void paint(Apart apart, Rectangle2D area, Ink ink) {
        new ApartPainter(apart, area, ink).paint();
    }

    private void paint() {
        List<String> key = Ink.wrap(apart.key(), Type.NOTE, area.getWidth(), 5);
        int rows =
                apart.panels().stream().mapToInt(panel -> panel.rows().size()).sum();
        double head = 58.0 * apart.panels().size();
        double room = area.getHeight() - head - 12 - 16 * key.size();
        double step = Math.min(narrow ? 70 : 96, room / Math.max(1, rows));
        flat = step < FLAT;
        high = flat ? 7 : 10;
        double y = area.getMinY();
        for (Apart.Panel panel : apart.panels()) {
            panel(panel, y, step);
            y += 58 + step * panel.rows().size();
        }
        double line = y + 12;
        for (String words : key) {
            ink.text(words, area.getMinX(), line, Type.NOTE);
            line += 16;
        }
    }

    private void panel(Apart.Panel panel, double top, double step) {
        double names = narrow ? 8 : widest(panel) + 16;
        double notes = narrow ? 8 : notes(panel) + 16;
        double left = area.getMinX() + names;
        double width = area.getMaxX() - notes - left;
        ink.text(panel.heading(), area.getMinX(), top + 12, Type.HEADING);
        double first = top + 22;
        double bottom = first + step * panel.rows().size();
        Scale scale = panel.scale();
        for (Tick tick : scale.ticks()) {
            double x = x(scale, left, width, tick.at());
            ink.line(x, first, x, bottom, 0.8, Tone.RULE);
            ink.text(tick.label(), x, bottom + 15, Type.AXIS, Ink.Anchor.MIDDLE);
        }
        for (int i = 0; i < panel.rows().size(); i++) {
            band(panel.rows().get(i).separation(), scale, left, width, middle(first, step, i));
        }
        panel.today().ifPresent(today -> {
            double x = x(scale, left, width, today);
            ink.line(x, first, x, bottom, 1.6, Tone.TODAY.line(), 5, 3);
        });
        for (int i = 0; i < panel.rows().size(); i++) {
            row(panel.rows().get(i), panel, left, width, middle(first, step, i));
        }
    }

    private double middle(double first, double step, int row) {
        return first + step * row + (narrow ? step - 18 : step / 2);
    }

    private void band(Separation found, Scale scale, double left, double width, double y) {
        if (!found.told()) {
            return;
        }
        double from = x(scale, left, width, found.bandLow());
        double to = x(scale, left, width, found.bandHigh());
        Rectangle2D band = new Rectangle2D.Double(from, y - high, Math.max(1, to - from), 2 * high);
        ink.fill(band, IGNORANCE);
        ink.outline(band, 1.2, Tone.ASSUMPTION_RULE, 4, 3);
        if (found.sets() <= MOST_TICKS) {
            for (double mean : found.means()) {
                double x = x(scale, left, width, mean);
                ink.line(x, y - high - 2, x, y - 3, 0.9, Tone.ASSUMPTION);
            }
        }
    }

    private void row(Apart.Row row, Apart.Panel panel, double left, double width, double y) {
        Scale scale = panel.scale();
        Separation found = row.separation();
        if (found.luckLow().isPresent() && found.luckHigh().isPresent()) {
            double from = x(scale, left, width, found.luckLow().get());
            double to = x(scale, left, width, found.luckHigh().get());
            ink.line(from, y, to, y, 1.4, Tone.PLAN);
            ink.line(from, y - 4, from, y + 4, 1.4, Tone.PLAN);
            ink.line(to, y - 4, to, y + 4, 1.4, Tone.PLAN);
        }
        double x = x(scale, left, width, found.mean());
        panel.today()
                .filter(today -> row.plan())
                .ifPresent(today -> arrow(x(scale, left, width, today), x, y + high + 5));
        Ellipse2D dot = new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9);
        ink.fill(dot, row.plan() ? Tone.BLACK : Tone.PAPER);
        if (!row.plan()) {
            ink.outline(dot, 1.8, Tone.BLACK);
        }
        words(row, left, width, y);
    }

    private void words(Apart.Row row, double left, double width, double y) {
        if (narrow) {
            String words = row.figure() + ", " + row.note();
            double room = area.getWidth() - Typefaces.width(words, Type.NOTE) - 12;
            ink.text(Ink.fit(row.name(), Type.BODY, Math.max(60, room)), area.getMinX(), y - 20, Type.BODY);
            ink.text(words, area.getMaxX(), y - 20, Type.NOTE, Ink.Anchor.END);
            return;
        }
        ink.text(Ink.fit(row.name(), Type.BODY, NAMES), area.getMinX(), y + 4.5, Type.BODY);
        double notes = left + width + 16;
        double end = ink.text(row.figure(), notes, flat ? y + 4.5 : y - 2, Type.HEADING);
        ink.text(row.note(), flat ? end + GAP : notes, flat ? y + 4.5 : y + 13, Type.NOTE);
    }

    private void arrow(double from, double to, double y) {
        if (Math.abs(to - from) < 4) {
            return;
        }
        double side = Math.signum(to - from);
        ink.line(from, y, to - 3 * side, y, 1.6, Tone.BLACK);
        Path2D head = new Path2D.Double();
        head.moveTo(to, y);
        head.lineTo(to - 6 * side, y - 3.5);
        head.lineTo(to - 6 * side, y + 3.5);
        head.closePath();
        ink.fill(head, Tone.BLACK);
    }

    private static double x(Scale scale, double left, double width, double value) {
        double part = (value - scale.from()) / (scale.to() - scale.from());
        return left + width * Math.max(0, Math.min(1, part));
    }

    private static double widest(Apart.Panel panel) {
        return panel.rows().stream()
                .mapToDouble(row -> Math.min(NAMES, Typefaces.width(row.name(), Type.BODY)))
                .max()
                .orElse(0);
    }

    private double notes(Apart.Panel panel) {
        return panel.rows().stream()
                .mapToDouble(row -> {
                    double figure = Typefaces.width(row.figure(), Type.HEADING);
                    double note = Typefaces.width(row.note(), Type.NOTE);
                    return flat ? figure + GAP + note : Math.max(figure, note);
                })
                .max()
                .orElse(0);
    }
}
