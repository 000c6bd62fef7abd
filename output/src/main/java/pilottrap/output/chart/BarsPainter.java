package pilottrap.output.chart;

import java.awt.geom.Rectangle2D;

/** Draws {@link Bars}. */
final class BarsPainter {
    private static final double WIDE = 528;
    private static final double ROW = 32;
    private static final double BAR = 20;

    private final Ink ink;
    private final double names;
    private final double unit;

    private BarsPainter(Ink ink, double names, double most) {
        this.ink = ink;
        this.names = names;
        this.unit = (WIDE - names - 56) / most;
    }

    static void paint(Bars bars, Ink ink) {
        double most = bars.columns().stream()
                .flatMap(column -> column.groups().stream())
                .flatMap(group -> group.bars().stream())
                .mapToDouble(Bars.Bar::share)
                .max()
                .orElse(0);
        if (!(most > 0)) {
            PanelsPainter.empty("There is nothing to explain: no launched pilot failed to go live.", ink);
            return;
        }
        double longest = bars.columns().stream()
                .flatMap(column -> column.groups().stream())
                .flatMap(group -> group.bars().stream())
                .mapToDouble(bar -> Typefaces.width(bar.what(), Type.BODY))
                .max()
                .orElse(0);
        BarsPainter painter = new BarsPainter(ink, Math.max(150, Math.min(300, longest + 14)), most);
        for (int i = 0; i < bars.columns().size(); i++) {
            painter.column(bars.columns().get(i), FramePainter.LEFT + i * (WIDE + 48));
        }
    }

    private void column(Bars.Column column, double x) {
        double y = FramePainter.TOP + 11;
        ink.line(x, y - 24, x + WIDE, y - 24, 1, Tone.BLACK);
        double end = ink.text(column.title(), x, y, Type.HEADING.sized(14));
        ink.text(column.subtitle(), end + 8, y, Type.BODY.in(Tone.MUTED));
        y += 36;
        if (column.groups().isEmpty()) {
            ink.text("No pilot ended this way.", x, y, Type.BODY.in(Tone.MUTED));
        }
        for (Bars.Group group : column.groups()) {
            Tone tone = Tones.of(group.fate());
            Type figure = new Type(Type.Face.SEMIBOLD, 14, tone.text());
            double after = ink.text(Words.share(group.total()), x, y, figure);
            ink.text(group.title(), after + 7, y, figure);
            y += 12;
            for (Bars.Bar bar : group.bars()) {
                bar(bar, tone, x, y);
                y += ROW;
            }
            y += 26;
        }
    }

    private void bar(Bars.Bar bar, Tone tone, double x, double y) {
        ink.text(Ink.fit(bar.what(), Type.BODY, names - 10), x, y + BAR - 5, Type.BODY);
        Rectangle2D box = new Rectangle2D.Double(x + names, y, Math.max(1, unit * bar.share()), BAR);
        ink.fill(box, tone);
        if (tone == Tone.LIMBO) {
            ink.outline(box, 1, tone.line());
        }
        ink.text(Words.share(bar.share()), box.getMaxX() + 8, y + BAR - 5, Type.HEADING.in(tone.text()));
    }
}
