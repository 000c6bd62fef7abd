package pilottrap.output.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Draws {@link Funnels}: beside one another where the area is flat, else over one another. */
final class FunnelsPainter {
    private static final double HEADING = 22;
    private static final Type SMALL = new Type(Type.Face.REGULAR, 11.5, Tone.BLACK);

    private final Funnels funnels;
    private final Ink ink;

    private FunnelsPainter(Funnels funnels, Ink ink) {
        this.funnels = funnels;
        this.ink = ink;
    }

    static void paint(Funnels funnels, Rectangle2D area, Ink ink) {
        FunnelsPainter painter = new FunnelsPainter(funnels, ink);
        if (!(funnels.most() > 0)) {
            ink.text("No pilot was launched under either plan.", area.getMinX(), area.getMinY() + 20, Type.BODY);
            return;
        }
        List<String> note = Ink.wrap(funnels.note(), Type.NOTE, area.getWidth(), 2);
        double high = area.getHeight() - 17 * note.size();
        if (area.getWidth() > 2 * high) {
            painter.beside(area, high);
        } else {
            painter.over(area, high);
        }
        double y = area.getMinY() + high + 14;
        for (String line : note) {
            ink.text(line, area.getMinX(), y, Type.NOTE);
            y += 16;
        }
    }

    private void beside(Rectangle2D area, double high) {
        double gap = 26;
        double wide = (area.getWidth() - gap) / 2;
        double room = high - HEADING - stageRoom(wide) - 8;
        for (int i = 0; i < funnels.parts().size(); i++) {
            Funnels.Part part = funnels.parts().get(i);
            double x = area.getMinX() + i * (wide + gap);
            part(part, x, area.getMinY(), wide, room * part.funnel().launched() / funnels.most());
        }
    }

    private void over(Rectangle2D area, double high) {
        double total = funnels.parts().stream()
                .mapToDouble(part -> part.funnel().launched())
                .sum();
        double heads = (HEADING + stageRoom(area.getWidth())) * funnels.parts().size();
        double gaps = 22.0 * (funnels.parts().size() - 1) + 10;
        double y = area.getMinY();
        for (Funnels.Part part : funnels.parts()) {
            double band = (high - heads - gaps) * part.funnel().launched() / total;
            part(part, area.getMinX(), y, area.getWidth(), band);
            y += HEADING + stageRoom(area.getWidth()) + band + 22;
        }
    }

    private double labels(double wide) {
        return wide < 480 ? 120 : 190;
    }

    /** The distance from stage to stage. */
    private double step(double wide) {
        return (wide - labels(wide)) / 6.54;
    }

    private boolean full(double wide) {
        return step(wide) > 92;
    }

    private double stageRoom(double wide) {
        return step(wide) > 56 ? 20 : 33;
    }

    private void part(Funnels.Part part, double x, double y, double wide, double high) {
        heading(part, x, y, wide);
        double step = step(wide);
        double right = x + wide - labels(wide);
        double top = y + HEADING + stageRoom(wide);
        FunnelShape shape = new FunnelShape(
                part.funnel(), x, right, top, top + high, x + 0.27 * step, step, 0.3 * step, right - 0.54 * step);
        stages(part.funnel(), shape, wide, y + HEADING);
        if (!(part.funnel().launched() > 0)) {
            ink.text("none launched", x, top + 16, Type.NOTE);
            return;
        }
        shape.paint(ink);
        double[] above = shape.levels(2);
        double[] below = shape.levels(3);
        ofValue(part.funnel(), right + 2, above[6], below[6]);
        for (int i = 0; i < above.length; i++) {
            figures(part.funnel(), shape, i, above[i], below[i]);
        }
        ends(part.funnel(), shape, x + wide);
    }

    private void heading(Funnels.Part part, double x, double y, double wide) {
        Color color = part.chosen() ? Tone.PLAN : Tone.TODAY.line();
        if (part.chosen()) {
            ink.line(x, y + 8, x + 26, y + 8, 2.4, color);
        } else {
            ink.line(x, y + 8, x + 26, y + 8, 2, color, 5, 3);
        }
        Ellipse2D end = new Ellipse2D.Double(x + 26, y + 4.5, 7, 7);
        ink.fill(end, part.chosen() ? color : Tone.PAPER);
        ink.outline(end, 1.5, color);
        Type type = Type.HEADING.in(part.chosen() ? Tone.PLAN : Tone.TODAY.text());
        double room = wide - 42 - Typefaces.width(part.figures(), Type.NOTE) - 10;
        double after = ink.text(Ink.fit(part.heading(), type, Math.max(60, room)), x + 40, y + 12.5, type);
        ink.text(Ink.fit(part.figures(), Type.NOTE, x + wide - after - 10), after + 10, y + 12.5, Type.NOTE);
    }

    private void stages(Funnel funnel, FunnelShape shape, double wide, double y) {
        boolean staggered = stageRoom(wide) > 20;
        Type type = new Type(Type.Face.REGULAR, full(wide) ? 12.5 : 11, Tone.MUTED);
        for (int i = 0; i < funnel.stages().size(); i++) {
            String name = full(wide) ? funnel.stages().get(i).name() : Funnels.SHORT.get(i);
            double half = Typefaces.width(name, type) / 2;
            double x = Math.max(shape.left() + half, shape.centre(i));
            boolean lower = staggered && i % 2 == 1;
            ink.text(name, x, y + (lower ? 26 : 12), type, Ink.Anchor.MIDDLE);
            if (staggered && !lower) {
                ink.line(shape.centre(i), y + 16, shape.centre(i), y + 29, 0.8, Tone.RULE);
            }
        }
    }

    private void figures(Funnel funnel, FunnelShape shape, int stage, double above, double below) {
        boolean last = stage == funnel.stages().size() - 1;
        double reached = funnel.stages().get(stage).reached();
        Color color = last ? Color.WHITE : Tone.BLACK;
        double size = shape.step() > 92 ? 13.5 : 11.5;
        Type figure = new Type(Type.Face.SEMIBOLD, size, color);
        Type small = new Type(Type.Face.REGULAR, Math.max(11, size - 1), color);
        String count = Words.count(reached);
        String share = Words.share(reached / funnel.launched());
        double middle = (above + below) / 2;
        double room = last ? shape.right() - shape.live() : shape.step() - 3;
        double x = last ? (shape.live() + shape.right()) / 2 : Math.max(shape.centre(stage), shape.left() + 15);
        if (Typefaces.width(count, figure) > room) {
            return;
        }
        boolean crowded = stage == 0 && shape.step() < 45;
        if (below - above >= 32 && !crowded && Typefaces.width(share, small) <= room + 4) {
            ink.text(count, x, middle - 2, figure, Ink.Anchor.MIDDLE);
            ink.text(share, x, middle + 12, small, Ink.Anchor.MIDDLE);
        } else if (below - above >= 15) {
            ink.text(count, x, middle + 4.5, figure, Ink.Anchor.MIDDLE);
        } else if (!last && reached > 0) {
            double wide = Typefaces.width(count, figure) + 8;
            Shape box = new RoundRectangle2D.Double(x - wide / 2, middle - 8, wide, 16, 5, 5);
            ink.fill(box, Tone.MOVING);
            ink.outline(box, 1, Tone.PAPER);
            ink.text(count, x, middle + 4, figure, Ink.Anchor.MIDDLE);
        }
    }

    private void ofValue(Funnel funnel, double x, double top, double bottom) {
        double live = funnel.stages().get(funnel.stages().size() - 1).reached();
        if (bottom - top < 3) {
            return;
        }
        double split = top + (bottom - top) * Math.min(1, funnel.ofValue() / live);
        ink.fill(new Rectangle2D.Double(x, top, 8, split - top), Tone.VALUE);
        ink.outline(new Rectangle2D.Double(x + 0.5, top + 0.5, 7, bottom - top - 1), 1, Tone.VALUE.line());
    }

    private void ends(Funnel funnel, FunnelShape shape, double limit) {
        List<Funnel.End> shown =
                funnel.labels().stream().filter(end -> end.pilots() > 0).toList();
        double[] wanted = new double[shown.size()];
        double[] heights = new double[shown.size()];
        int last = funnel.stages().size() - 1;
        for (int i = 0; i < wanted.length; i++) {
            int band = FunnelShape.bandOf(shown.get(i).fate());
            wanted[i] = (shape.levels(band)[last] + shape.levels(band + 1)[last]) / 2;
            heights[i] = 16;
        }
        double[] middles = Spread.apart(wanted, heights, shape.top() - 4, shape.bottom() + 8);
        for (int i = 0; i < middles.length; i++) {
            Funnel.End end = shown.get(i);
            Color color = Tones.of(end.fate()).text();
            ink.line(shape.right() + 12, wanted[i], shape.right() + 18, middles[i], 1, color);
            double x = ink.text(
                            Words.count(end.pilots()),
                            shape.right() + 22,
                            middles[i] + 4,
                            SMALL.bold().in(color))
                    + 5;
            boolean fits = Typefaces.width(Funnels.Part.end(end), SMALL) <= limit - x;
            String words = fits ? Funnels.Part.end(end) : Funnels.Part.shortEnd(end);
            ink.text(Ink.fit(words, SMALL.in(color), limit - x), x, middles[i] + 4, SMALL.in(color));
        }
    }
}
