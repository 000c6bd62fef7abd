package pilottrap.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import pilottrap.output.chart.TwinFlow.End;
import pilottrap.output.chart.TwinFlow.Mark;

/** Draws a {@link TwinFlow}: bars of fates on both sides, ribbons between, and the words for what matters. */
final class TwinFlowPainter {
    private static final double BAR = 14;
    private static final double GAP = 9;
    private static final double HEAD = 24;
    private static final Color SAME = new Color(0xE2DED4);
    private static final Color OTHER = new Color(0xD3CEC2);

    private final TwinFlow flow;
    private final Ink ink;
    private final double top;
    private final double bottom;
    private final double unit;
    private final double left;
    private final double right;
    private final Type label;

    private TwinFlowPainter(TwinFlow flow, Rectangle2D box, double labels, Ink ink) {
        this.flow = flow;
        this.ink = ink;
        this.label = new Type(Type.Face.REGULAR, box.getWidth() > 640 ? 13 : 11.5, Tone.BLACK);
        this.top = box.getMinY() + HEAD;
        this.bottom = box.getMaxY();
        double total = flow.flows().stream().mapToDouble(TwinFlow.Flow::pilots).sum();
        int gaps = End.values().length - 1;
        this.unit = (box.getHeight() - HEAD - gaps * GAP - 4) / total;
        this.left = box.getMinX() + labels;
        this.right = box.getMaxX() - labels - BAR;
    }

    static void paint(TwinFlow flow, Rectangle2D area, Ink ink) {
        if (flow.flows().isEmpty()) {
            ink.text("No pilot was launched under either plan.", area.getMinX(), area.getMinY() + 20, Type.BODY);
            return;
        }
        boolean narrow = area.getWidth() < 520;
        double callouts = narrow ? 0 : Math.min(290, 0.29 * area.getWidth());
        double below = narrow ? 34.0 * flow.callouts().size() + 14 : 0;
        Rectangle2D box = new Rectangle2D.Double(
                area.getMinX(),
                area.getMinY(),
                area.getWidth() - (callouts > 0 ? callouts + 22 : 0),
                area.getHeight() - below);
        double labels = narrow ? 96 : area.getWidth() > 900 ? 200 : 118;
        TwinFlowPainter painter = new TwinFlowPainter(flow, box, labels, ink);
        painter.headings(box);
        painter.ribbons();
        painter.bars(box);
        painter.callouts(
                narrow
                        ? new Rectangle2D.Double(area.getMinX(), box.getMaxY() + 12, area.getWidth(), below)
                        : new Rectangle2D.Double(
                                area.getMaxX() - callouts, area.getMinY() + HEAD, callouts, area.getHeight()));
    }

    private void headings(Rectangle2D box) {
        double half = box.getMaxX() - right;
        Type today = Type.HEADING.in(Tone.TODAY.text());
        Type plan = Type.HEADING.in(Tone.PLAN);
        ink.text("Today’s course", left + BAR, box.getMinY() + 11, today, Ink.Anchor.END);
        ink.text(Ink.fit(Words.capital(flow.plan()), plan, half), right, box.getMinY() + 11, plan);
    }

    private Map<End, Double> starts(boolean from) {
        Map<End, Double> starts = new EnumMap<>(End.class);
        double y = top;
        for (End end : End.values()) {
            starts.put(end, y);
            y += unit * (from ? flow.from(end) : flow.to(end)) + GAP;
        }
        return starts;
    }

    private void ribbons() {
        Map<End, Double> at = starts(true);
        Map<End, Double> to = starts(false);
        Map<TwinFlow.Flow, Path2D> paths = new java.util.LinkedHashMap<>();
        for (TwinFlow.Flow each : flow.flows()) {
            double high = unit * each.pilots();
            double start = at.merge(each.from(), high, Double::sum) - high;
            double end = to.merge(each.to(), high, Double::sum) - high;
            paths.put(each, ribbon(start, end, high));
        }
        paths.forEach((each, path) -> {
            if (never(each)) {
                ink.fill(path, Tone.FAINT);
            }
        });
        paths.forEach((each, path) -> {
            if (!never(each) && !called(each)) {
                ink.fill(path, each.from() == each.to() ? SAME : OTHER);
                ink.outline(path, 0.6, Tone.PAPER);
            }
        });
        paths.forEach((each, path) -> {
            if (called(each)) {
                called(each, path);
            }
        });
    }

    private static boolean never(TwinFlow.Flow each) {
        return each.from() == End.NEVER || each.to() == End.NEVER;
    }

    private static boolean called(TwinFlow.Flow each) {
        return !never(each) && (each.from() == End.LIVE || each.to() == End.LIVE);
    }

    private void called(TwinFlow.Flow each, Path2D path) {
        if (each.from() == each.to()) {
            ink.fill(path, Tone.MOVING.fill());
            ink.outline(path, 0.8, Tone.LIVE.line());
        } else if (each.to() == End.LIVE) {
            ink.fill(path, Tone.LIVE.fill());
            ink.outline(path, 0.8, Tone.PAPER);
        } else {
            ink.fill(path, tone(each.to()));
            ink.outline(path, 1.2, tone(each.to()).text());
        }
    }

    private Path2D ribbon(double start, double end, double high) {
        double from = left + BAR + 1;
        double to = right - 1;
        double middle = (from + to) / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(from, start);
        path.curveTo(middle, start, middle, end, to, end);
        path.lineTo(to, end + high);
        path.curveTo(middle, end + high, middle, start + high, from, start + high);
        path.closePath();
        return path;
    }

    private static Tone tone(End end) {
        return end.fate().map(Tones::of).orElse(Tone.TODAY);
    }

    private void bars(Rectangle2D box) {
        side(true, left, box.getMinX());
        side(false, right, box.getMaxX());
    }

    private void side(boolean from, double x, double edge) {
        Map<End, Double> starts = starts(from);
        List<End> shown = java.util.Arrays.stream(End.values())
                .filter(end -> (from ? flow.from(end) : flow.to(end)) > 0)
                .toList();
        double[] wanted = new double[shown.size()];
        double[] heights = new double[shown.size()];
        for (int i = 0; i < wanted.length; i++) {
            End end = shown.get(i);
            double high = unit * (from ? flow.from(end) : flow.to(end));
            double y = starts.getOrDefault(end, top);
            bar(end, new Rectangle2D.Double(x, y, BAR, Math.max(1.2, high)));
            wanted[i] = y + high / 2;
            heights[i] = 2.35 * label.size();
        }
        double[] middles = Spread.apart(wanted, heights, top - 4, bottom);
        for (int i = 0; i < middles.length; i++) {
            End end = shown.get(i);
            Color color = tone(end).text();
            String count = Words.count(from ? flow.from(end) : flow.to(end));
            double at = from ? x - 8 : x + BAR + 8;
            Ink.Anchor anchor = from ? Ink.Anchor.END : Ink.Anchor.START;
            ink.text(count, at, middles[i] - 1, label.bold().in(color), anchor);
            double room = Math.abs(edge - at);
            ink.text(
                    Ink.fit(words(end, room), label.in(color), room),
                    at,
                    middles[i] + label.size(),
                    label.in(color),
                    anchor);
        }
    }

    private String words(End end, double room) {
        boolean fits = Typefaces.width(end.words(), label) <= room;
        return fits || end != End.OPEN ? end.words() : "in limbo";
    }

    private void bar(End end, Rectangle2D bar) {
        if (end == End.NEVER) {
            ink.fill(bar, Tone.PAPER);
            ink.outline(bar, 1.2, Tone.MUTED, 3, 2);
            return;
        }
        ink.fill(bar, tone(end));
        ink.outline(bar, 0.8, tone(end).text());
    }

    private void callouts(Rectangle2D box) {
        boolean narrow = box.getWidth() > 300;
        double y = box.getMinY();
        for (TwinFlow.Callout callout : flow.callouts()) {
            swatch(callout.mark(), new Rectangle2D.Double(box.getMinX(), y, 16, 12));
            Type figure = Type.HEADING.sized(narrow ? 13 : 14);
            double x = ink.text(callout.figure(), box.getMinX() + 24, y + 11, figure) + 5;
            ink.text(callout.words(), x, y + 11, figure);
            double line = y + 26;
            for (String part : Ink.wrap(callout.note(), Type.NOTE.sized(11.5), box.getWidth() - 24, narrow ? 1 : 3)) {
                ink.text(part, box.getMinX() + 24, line, Type.NOTE.sized(11.5));
                line += 14.5;
            }
            y = narrow ? y + 34 : line + 8;
        }
    }

    private void swatch(Mark mark, Rectangle2D box) {
        switch (mark) {
            case SAVED -> ink.fill(box, Tone.LIVE.fill());
            case LOST -> {
                ink.fill(box, Tone.LIMBO);
                ink.outline(box, 1.2, Tone.LIMBO.text());
            }
            case KEPT -> {
                ink.fill(box, Tone.MOVING.fill());
                ink.outline(box, 0.8, Tone.LIVE.line());
            }
            case UNLAUNCHED, ADDED -> {
                ink.fill(box, Tone.PAPER);
                ink.outline(box, 1.2, Tone.MUTED, 3, 2);
            }
        }
        ink.graphics().setStroke(new BasicStroke(1));
    }
}
