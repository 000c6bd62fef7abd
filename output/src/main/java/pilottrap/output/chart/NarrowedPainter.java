package pilottrap.output.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import pilottrap.scenarios.experiment.Factor.Role;

/** Draws a {@link Narrowed}. */
final class NarrowedPainter {
    private static final double HEAD = 22;
    private static final double GAP = 44;
    private static final double DOT = 5;
    private static final Color PALE = new Color(0xF3DDB3);

    private final Narrowed narrowed;
    private final Ink ink;

    private NarrowedPainter(Narrowed narrowed, Ink ink) {
        this.narrowed = narrowed;
        this.ink = ink;
    }

    static void paint(Narrowed narrowed, Rectangle2D area, Ink ink) {
        new NarrowedPainter(narrowed, ink).paint(area);
    }

    private void paint(Rectangle2D area) {
        List<String> key = narrowed.key().stream()
                .flatMap(line -> Ink.wrap(line, Type.NOTE, area.getWidth(), 2).stream())
                .toList();
        int columns = narrowed.columns(area.getWidth());
        int most = (narrowed.rows().size() + columns - 1) / columns;
        double wide = (area.getWidth() - GAP * (columns - 1)) / columns;
        double step = Math.min(40, (area.getHeight() - HEAD - 16 * key.size() - 12) / most);
        for (int column = 0; column < columns; column++) {
            Rectangle2D place = new Rectangle2D.Double(
                    area.getMinX() + column * (wide + GAP), area.getMinY(), wide, HEAD + step * most);
            List<Narrowed.Row> rows = narrowed.rows()
                    .subList(column * most, Math.min(narrowed.rows().size(), (column + 1) * most));
            column(rows, place, step);
        }
        double y = area.getMinY() + HEAD + step * most + 18;
        for (String line : key) {
            ink.text(line, area.getMinX(), y, Type.NOTE);
            y += 16;
        }
    }

    private void column(List<Narrowed.Row> rows, Rectangle2D place, double step) {
        double names = widest(narrowed.rows(), true);
        double ends = widest(narrowed.rows(), false);
        double left = place.getMinX() + Math.min(place.getWidth() * 0.36, names) + 10 + ends + 8;
        double right = place.getMaxX() - 44 - ends - 8;
        ink.text("prior", left, place.getMinY() + 10, Type.AXIS);
        ink.text("left of it", place.getMaxX(), place.getMinY() + 10, Type.AXIS, Ink.Anchor.END);
        double y = place.getMinY() + HEAD;
        for (Narrowed.Row row : rows) {
            double middle = y + step / 2;
            ink.text(
                    Ink.fit(row.name(), Type.BODY, left - ends - 18 - place.getMinX()),
                    place.getMinX(),
                    middle + 4.5,
                    Type.BODY);
            ink.text(row.from(), left - 8, middle + 4.5, Type.AXIS, Ink.Anchor.END);
            ink.text(row.to(), right + 8, middle + 4.5, Type.AXIS);
            ink.text(
                    row.width(),
                    place.getMaxX(),
                    middle + 4.5,
                    row.constrained() ? Type.HEADING : Type.NOTE,
                    Ink.Anchor.END);
            row(row, left, right - left, middle, Math.min(9, step / 2 - 3));
            y += step;
        }
    }

    private static double widest(List<Narrowed.Row> rows, boolean names) {
        return rows.stream()
                .mapToDouble(row -> names
                        ? Typefaces.width(row.name(), Type.BODY)
                        : Math.max(Typefaces.width(row.from(), Type.AXIS), Typefaces.width(row.to(), Type.AXIS)))
                .max()
                .orElse(0);
    }

    private void row(Narrowed.Row row, double left, double width, double middle, double half) {
        ink.fill(new Rectangle2D.Double(left, middle - half, width, 2 * half), Tone.FAINT);
        double from = left + width * row.low();
        double to = left + width * row.high();
        Color line = row.role() == Role.ASSUMPTION ? Tone.ASSUMPTION : Tone.BLACK;
        if (row.constrained()) {
            Color fill = row.role() == Role.ASSUMPTION ? PALE : Tone.RULE;
            ink.fill(new Rectangle2D.Double(from, middle - half, Math.max(1, to - from), 2 * half), fill);
        }
        ink.line(from, middle - half, from, middle + half, 1, line);
        ink.line(to, middle - half, to, middle + half, 1, line);
        int number = 0;
        for (double set : row.sets()) {
            double lift = (number++ % 3 - 1) * half * 0.55; // so that neighbours are told apart
            ink.fill(new Ellipse2D.Double(left + width * set - DOT / 2, middle + lift - DOT / 2, DOT, DOT), dot(line));
        }
        if (!Double.isNaN(row.standard())) {
            double x = left + width * row.standard();
            ink.line(x, middle - half - 3, x, middle + half + 3, 2, Tone.MUTED, 5, 3);
        }
    }

    private static Color dot(Color line) {
        return new Color(line.getRed(), line.getGreen(), line.getBlue(), 130);
    }
}
