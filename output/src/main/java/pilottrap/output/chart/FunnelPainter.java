package pilottrap.output.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.analysis.Estimate;
import pilottrap.simulation.pilot.Fate;

/** Draws a {@link Funnel}. */
final class FunnelPainter {
    private static final double LEFT = FramePainter.LEFT;
    private static final double RIGHT = 846;
    private static final double TOP = 166;
    private static final double BOTTOM = 587;
    private static final double PLATEAU = 37;
    private static final double LIVE = 781;
    /** A line under the end of a band. */
    private static final double NOTE = 17;
    /** A stream thinner than this carries its figures on a tag. */
    private static final double TAG = 40;

    private final Funnel funnel;
    private final Ink ink;
    private final FunnelShape shape;
    private final List<Rectangle2D> taken = new ArrayList<>();

    private FunnelPainter(Funnel funnel, Ink ink) {
        this.funnel = funnel;
        this.ink = ink;
        this.shape = new FunnelShape(funnel, LEFT, RIGHT, TOP, BOTTOM, 80, 122.2, PLATEAU, LIVE);
    }

    static void paint(Funnel funnel, Ink ink) {
        FunnelPainter painter = new FunnelPainter(funnel, ink);
        if (funnel.launched() > 0) {
            painter.headings();
            painter.bands();
            painter.ends();
            painter.shares();
        } else {
            painter.empty();
        }
    }

    private void empty() {
        PanelsPainter.empty(Panels.NOTHING_LAUNCHED, ink);
    }

    private void headings() {
        for (int i = 0; i < funnel.stages().size(); i++) {
            Funnel.Stage stage = funnel.stages().get(i);
            ink.text(stage.name(), shape.centre(i), 140, Type.HEADING, Ink.Anchor.MIDDLE);
            ink.text(stage.gate(), shape.centre(i), 156, Type.NOTE, Ink.Anchor.MIDDLE);
        }
    }

    private void bands() {
        double[] none = shape.levels(0);
        double[] killed = shape.levels(1);
        double[] refused = shape.levels(2);
        double[] stream = shape.levels(3);
        double[] open = shape.levels(4);
        Path2D killedBand = shape.band(none, killed);
        Path2D rejectedBand = shape.band(killed, refused);
        Path2D openBand = shape.band(stream, open);
        shape.paint(ink);
        int last = killed.length - 1;
        ofValue(refused[last], stream[last]);
        inStream(refused, stream);
        for (Funnel.Exit exit : funnel.exits()) {
            switch (exit.fate()) {
                case KILLED -> inBand(exit, killedBand, none, killed, Tone.ON_KILLED, null);
                case REJECTED -> inBand(exit, rejectedBand, killed, refused, Color.WHITE, null);
                default -> inBand(exit, openBand, stream, open, Tone.LIMBO.text(), Tone.LIMBO.fill());
            }
        }
    }

    private void ofValue(double top, double bottom) {
        double live = funnel.stages().get(funnel.stages().size() - 1).reached();
        if (bottom - top < 3) {
            return;
        }
        double split = top + (bottom - top) * Math.min(1, funnel.ofValue() / live);
        ink.fill(new Rectangle2D.Double(848, top, 17, split - top), Tone.VALUE);
        ink.outline(new Rectangle2D.Double(848.5, top + 0.5, 16, bottom - top - 1), 1, Tone.VALUE.line());
    }

    private void inStream(double[] above, double[] below) {
        int last = above.length - 1;
        for (int i = 0; i <= last; i++) {
            double thick = below[i] - above[i];
            double middle = (above[i] + below[i]) / 2;
            String count = Words.count(funnel.stages().get(i).reached());
            String share = Words.share(funnel.stages().get(i).reached() / funnel.launched());
            Color color = i == last ? Color.WHITE : Tone.BLACK;
            Type figure = new Type(Type.Face.SEMIBOLD, 14.5, color);
            Type small = new Type(Type.Face.REGULAR, 13, color);
            double wide = Math.max(Typefaces.width(count, figure), Typefaces.width(share, small));
            if (thick >= TAG && wide < 2 * PLATEAU) {
                ink.text(count, shape.centre(i), middle - 1, figure, Ink.Anchor.MIDDLE);
                ink.text(share, shape.centre(i), middle + 16.5, small, Ink.Anchor.MIDDLE);
                taken.add(new Rectangle2D.Double(shape.centre(i) - wide / 2 - 4, middle - 15, wide + 8, 36));
            } else if (i < last && funnel.stages().get(i).reached() > 0) {
                tag(shape.centre(i), middle, count, share);
            } else if (thick >= 18 && Typefaces.width(count, figure) < RIGHT - LIVE) {
                ink.text(count, shape.centre(i), middle + 5, figure, Ink.Anchor.MIDDLE);
            }
        }
    }

    private void tag(double x, double middle, String count, String share) {
        Type figure = new Type(Type.Face.SEMIBOLD, 12, Tone.BLACK);
        Type small = new Type(Type.Face.REGULAR, 12, Tone.BLACK);
        double first = Typefaces.width(count, figure);
        double wide = first + 5 + Typefaces.width(share, small);
        double y = Math.max(TOP + 13, Math.min(BOTTOM - 13, middle));
        double left = Math.max(LEFT + 8, x - wide / 2);
        Shape box = new RoundRectangle2D.Double(left - 7, y - 10, wide + 14, 20, 6, 6);
        ink.fill(box, Tone.MOVING);
        ink.outline(box, 1.2, Tone.PAPER);
        ink.text(count, left, y + 4.5, figure);
        ink.text(share, left + first + 5, y + 4.5, small);
        taken.add(new Rectangle2D.Double(left - 10, y - 13, wide + 20, 26));
    }

    /** Labels an exit inside its band near where it happens, if the words fit anywhere there. */
    private void inBand(
            Funnel.Exit exit, Path2D band, double[] top, double[] bottom, Color color, @Nullable Color halo) {
        Type type = new Type(Type.Face.REGULAR, 12.5, color);
        boolean golive = exit.after() == funnel.stages().size() - 2;
        for (String words : exit.words()) {
            List<String> lines = List.of(words.split("\n", -1));
            double wide = lines.stream()
                    .mapToDouble(line -> Typefaces.width(line, type))
                    .max()
                    .orElse(0);
            double high = 18 + 15 * (lines.size() - 1);
            double stage = shape.centre(exit.after() + 1);
            boolean small = exit.fate() == Fate.LIMBO;
            double best = golive ? LIVE - 10 - wide : small ? stage - wide / 2 : stage - 18;
            double least = golive ? LIVE - 110 - wide : shape.centre(exit.after()) + PLATEAU / 2;
            // A label lies under the stage that its pilots do not reach, or begins there.
            double most = golive ? RIGHT - 6 - wide : small ? stage + PLATEAU + 10 - wide : stage + PLATEAU;
            for (int step = 0; step < 60; step++) {
                double x = best + (step % 2 == 0 ? 1 : -1) * ((step + 1) / 2) * 6.0;
                if (x < least || x > most || x + wide > RIGHT - 6) {
                    continue;
                }
                double middle = (shape.height(top, x + wide / 2) + shape.height(bottom, x + wide / 2)) / 2;
                Rectangle2D box = new Rectangle2D.Double(x - 4, middle - high / 2, wide + 8, high);
                if (band.contains(box) && taken.stream().noneMatch(box::intersects)) {
                    double y = box.getMinY() + 13.5;
                    for (String line : lines) {
                        ink.text(line, x, y, type, Ink.Anchor.START, halo);
                        y += 15;
                    }
                    taken.add(box);
                    return;
                }
            }
        }
    }

    private void ends() {
        int last = funnel.stages().size() - 1;
        double[][] edges = {
            shape.levels(0), shape.levels(1), shape.levels(2), shape.levels(3), shape.levels(4), shape.levels(5)
        };
        List<Funnel.End> shown = funnel.labels().stream()
                .filter(end -> end.pilots() > 0 || end.fate() == Fate.PRODUCTION)
                .toList();
        double[] wanted = new double[shown.size()];
        double[] heights = new double[shown.size()];
        for (int i = 0; i < shown.size(); i++) {
            int band = FunnelShape.bandOf(shown.get(i).fate());
            wanted[i] = (edges[band][last] + edges[band + 1][last]) / 2;
            heights[i] = 25 + NOTE * shown.get(i).notes().size();
        }
        double[] middles = Spread.apart(wanted, heights, TOP - 4, BOTTOM + 4);
        for (int i = 0; i < shown.size(); i++) {
            end(shown.get(i), wanted[i], middles[i]);
        }
    }

    private void end(Funnel.End end, double from, double middle) {
        Tone tone = Tones.of(end.fate());
        double y = middle + 5 - NOTE / 2 * end.notes().size();
        ink.line(868, from, 880, y - 5, 1, tone.text());
        Type figure = new Type(Type.Face.SEMIBOLD, 14.5, tone.text());
        Type words = new Type(Type.Face.REGULAR, 14.5, tone.text());
        double x = ink.text(Words.count(end.pilots()), 886, y, figure) + 8;
        x = ink.text(Words.share(end.pilots() / funnel.launched()), x, y, words) + 8;
        ink.text(Ink.fit(end.words(), words, FramePainter.RIGHT - x), x, y, words);
        for (Funnel.Note note : end.notes()) {
            y += 17;
            Type type = note.ofValue() ? Type.NOTE.in(Tone.VALUE.text()) : Type.NOTE;
            ink.text(Ink.fit(note.words(), type, FramePainter.RIGHT - 886), 886, y, type);
        }
    }

    private void shares() {
        double most = funnel.shares().stream()
                .flatMap(share -> share.estimate().stream())
                .flatMap(estimate -> estimate.organizations().stream())
                .mapToDouble(Estimate.Spread::p95)
                .max()
                .orElse(1);
        double scale = most <= 0.2 ? 0.2 : most <= 0.6 ? 0.6 : 1;
        for (int i = 0; i < funnel.shares().size(); i++) {
            share(funnel.shares().get(i), LEFT + 376 * i, scale);
        }
    }

    private void share(Funnel.Share share, double x, double scale) {
        Tone tone = share.ofValue() ? Tone.VALUE : Tones.of(share.fate());
        ink.line(x, 611.5, x + 352, 611.5, 1, Tone.BLACK);
        ink.text(share.title(), x, 633, Type.HEADING);
        if (share.estimate().flatMap(Estimate::mean).isEmpty()) {
            ink.text("No pilot was launched, so there is no share.", x, 662, Type.NOTE);
            return;
        }
        Estimate estimate = share.estimate().get();
        double end = ink.text(Words.fineShare(estimate.mean().get()), x, 669, Type.FIGURE.in(tone.text()));
        double beside = Math.max(end + 16, x + 112);
        if (estimate.low().isPresent() && estimate.high().isPresent()) {
            ink.text("95% interval of the pooled share", beside, 655, Type.NOTE);
            String interval = Words.number(100 * estimate.low().get(), 1) + " to "
                    + Words.number(100 * estimate.high().get(), 1);
            ink.text(interval, beside, 670, Type.HEADING);
        } else {
            ink.text(
                    estimate.n() == 1
                            ? "one " + funnel.noun().one() + ":"
                            : "too few " + funnel.noun().many(),
                    beside,
                    655,
                    Type.NOTE);
            ink.text(estimate.n() == 1 ? "no interval" : "for an interval", beside, 670, Type.NOTE);
        }
        estimate.organizations().filter(spread -> estimate.n() > 1).ifPresent(spread -> spread(spread, x, scale, tone));
    }

    private void spread(Estimate.Spread spread, double x, double scale, Tone tone) {
        double unit = 250 / scale;
        ink.line(x, 691.5, x + 250, 691.5, 1, Tone.RULE);
        double from = x + unit * spread.p05();
        double to = x + unit * spread.p95();
        double middle = x + unit * spread.p50();
        ink.fill(new Rectangle2D.Double(from, 688, Math.max(1, to - from), 7), tone.tint(0.42));
        ink.line(middle, 685, middle, 698, 2.4, tone.line());
        String low = Words.share(spread.p05());
        String high = Words.share(spread.p95());
        String median = Words.share(spread.p50());
        double lowEnd = edged(low, from, x, x - 6);
        double medianWidth = Typefaces.width(median, Type.AXIS);
        double highWidth = Typefaces.width(high, Type.AXIS);
        boolean apart = to - from > 4;
        double highStart = Math.max(to - highWidth / 2, lowEnd + 8);
        if (apart && !high.equals(low)) {
            if (middle - medianWidth / 2 > lowEnd + 6 && middle + medianWidth / 2 < highStart - 6) {
                ink.text(median, middle, 713, Type.AXIS, Ink.Anchor.MIDDLE);
            }
            ink.text(high, highStart, 713, Type.AXIS);
        }
        ink.text("90 of 100", x + 352, 689, Type.NOTE.sized(11.5), Ink.Anchor.END);
        ink.text(funnel.noun().many() + ",", x + 352, 703, Type.NOTE.sized(11.5), Ink.Anchor.END);
        ink.text("tick: median", x + 352, 717, Type.NOTE.sized(11.5), Ink.Anchor.END);
    }

    private double edged(String words, double middle, double least, double before) {
        double start = Math.max(least, middle - Typefaces.width(words, Type.AXIS) / 2);
        return ink.text(words, Math.max(start, before), 713, Type.AXIS);
    }
}
