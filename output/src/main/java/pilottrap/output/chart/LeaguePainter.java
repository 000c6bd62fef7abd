package pilottrap.output.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws a {@link League}. */
final class LeaguePainter {
    private final League league;
    private final Rectangle2D area;
    private final Ink ink;
    private final boolean wide;
    private final boolean narrow;

    private LeaguePainter(League league, Rectangle2D area, Ink ink) {
        this.league = league;
        this.area = area;
        this.ink = ink;
        this.wide = area.getWidth() > 900;
        this.narrow = area.getWidth() < 520;
    }

    static void paint(League league, Rectangle2D area, Ink ink) {
        new LeaguePainter(league, area, ink).paint();
    }

    private void paint() {
        List<String> key = Ink.wrap(
                league.key() + (league.hidden() > 0 ? " And " + league.hidden() + " more in the table." : ""),
                Type.NOTE.sized(11.5),
                area.getWidth(),
                3);
        double head = narrow ? 20 : 36;
        double room = area.getHeight() - head - 15 * key.size() - 8;
        double step =
                Math.min(narrow ? 54 : 44, room / Math.max(1, league.rows().size()));
        Columns columns = new Columns();
        if (!narrow) {
            headings(columns);
        }
        double y = area.getMinY() + head;
        ink.line(area.getMinX(), y, area.getMaxX(), y, 1, Tone.BLACK);
        if (!narrow) {
            ink.line(columns.zero, y, columns.zero, y + step * league.rows().size(), 1, Tone.BLACK);
        }
        for (League.Row row : league.rows()) {
            if (narrow) {
                narrow(row, columns, y, step);
            } else {
                row(row, columns, y + step / 2);
            }
            y += step;
            ink.line(area.getMinX(), y, area.getMaxX(), y, 0.8, Tone.RULE);
        }
        y += 17;
        for (String line : key) {
            ink.text(line, area.getMinX(), y, Type.NOTE.sized(11.5));
            y += 15;
        }
    }

    /** Where things stand in a row. */
    private final class Columns {
        private final double left;
        private final double right;
        private final double zero;
        private final double unit;
        private final List<Double> ends = new ArrayList<>();

        Columns() {
            double names = narrow ? 0 : wide ? 250 : 168;
            left = area.getMinX() + names;
            double figures = narrow ? 0 : wide ? 590 : 392;
            right = area.getMaxX() - figures - (narrow ? 0 : 16);
            double low = Math.min(0, least());
            double high = Math.max(0, most());
            double size = Math.max(1e-9, high - low);
            unit = (right - left - 12) / size;
            zero = left + 6 - low * unit;
            double[] widths =
                    wide ? new double[] {60, 68, 62, 88, 86, 96, 58, 72} : new double[] {46, 50, 46, 0, 70, 70, 44, 66};
            double x = right + 16;
            for (double width : widths) {
                x += width;
                ends.add(x);
            }
        }

        private double least() {
            return league.rows().stream()
                    .mapToDouble(r -> Math.min(r.mean().orElse(0.0), r.low().orElse(0.0)))
                    .min()
                    .orElse(0);
        }

        private double most() {
            return league.rows().stream()
                    .mapToDouble(r -> Math.max(r.mean().orElse(0.0), r.high().orElse(0.0)))
                    .max()
                    .orElse(0.01);
        }
    }

    private void headings(Columns columns) {
        double y = area.getMinY() + 13;
        ink.text("Plan, minus today’s course", area.getMinX(), y + 14, Type.AXIS);
        List<String> words = new ArrayList<>(League.HEADINGS);
        words.addAll(List.of("For each\nsuccess", "Better\nof 100", "Worse\nat first"));
        for (int i = 0; i < words.size(); i++) {
            if (!wide && i == 3) {
                continue;
            }
            String[] lines = words.get(i).split("\n", -1);
            Type type = Type.AXIS.sized(11);
            ink.text(lines[0], columns.ends.get(i), y, type.in(Tone.BLACK), Ink.Anchor.END);
            ink.text(lines[1], columns.ends.get(i), y + 14, type, Ink.Anchor.END);
        }
    }

    private void row(League.Row row, Columns columns, double middle) {
        Type name = Type.BODY.sized(wide ? 13 : 12);
        ink.text(Ink.fit(row.name(), name, columns.left - area.getMinX() - 8), area.getMinX(), middle + 4.5, name);
        mark(row, columns, middle);
        for (int i = 0; i < row.cells().size(); i++) {
            if (wide || i != 3) {
                League.Cell cell = row.cells().get(i);
                Type type = cell.shown() ? Type.HEADING.sized(wide ? 13 : 12) : Type.NOTE.sized(wide ? 13 : 12);
                ink.text(cell.words(), columns.ends.get(i), middle + 4.5, type, Ink.Anchor.END);
            }
        }
        Type plain = Type.BODY.sized(wide ? 13 : 12);
        ink.text(row.perSuccess(), columns.ends.get(5), middle + 4.5, plain, Ink.Anchor.END);
        ink.text(row.improved().replace(" of 100", ""), columns.ends.get(6), middle + 4.5, plain, Ink.Anchor.END);
        if (!row.crossover().isEmpty()) {
            String words = row.crossover().startsWith("month") ? row.crossover() : "to the end";
            ink.text(words, columns.ends.get(7), middle + 4.5, Type.NOTE.sized(12), Ink.Anchor.END);
        }
    }

    private void narrow(League.Row row, Columns columns, double y, double step) {
        League.Cell share = row.cells().get(0);
        Type figure = share.shown() ? Type.HEADING : Type.NOTE.sized(13);
        String words = share.words() + (share.words().equals("–") ? "" : " points");
        double wide = Typefaces.width(words, figure);
        ink.text(Ink.fit(row.name(), Type.BODY, area.getWidth() - wide - 10), area.getMinX(), y + 17, Type.BODY);
        ink.text(words, area.getMaxX(), y + 17, figure, Ink.Anchor.END);
        ink.line(columns.zero, y + step - 24, columns.zero, y + step - 4, 1, Tone.BLACK);
        mark(row, columns, y + step - 14);
    }

    private void mark(League.Row row, Columns columns, double y) {
        if (row.mean().isEmpty()) {
            return;
        }
        boolean shown = row.cells().get(0).shown();
        Color color = shown ? Tone.PLAN : Tone.MUTED;
        double x = columns.zero + columns.unit * row.mean().get();
        if (row.low().isPresent() && row.high().isPresent()) {
            double from = columns.zero + columns.unit * row.low().get();
            double to = columns.zero + columns.unit * row.high().get();
            ink.line(from, y, to, y, 2.6, color);
        }
        Ellipse2D dot = new Ellipse2D.Double(x - 4, y - 4, 8, 8);
        ink.fill(dot, shown ? color : Tone.PAPER);
        if (!shown) {
            ink.outline(dot, 1.6, color);
        }
    }
}
