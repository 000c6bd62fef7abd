package pilottrap.output.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws a {@link Story}: the life above, its turning points in words, the futures below. */
final class StoryPainter {
    private static final double LABELS = 244;
    private static final double LANES_FROM = 258;
    private static final double LANES_TO = FramePainter.RIGHT - 10;
    private static final double LANE = 20;
    private static final double BAR = 12;
    private static final double DOT = 7.5;
    private static final double LINE = 17;
    /** What headings, axes and gaps take, whatever the story. */
    private static final double FIXED = 122;

    private static final double NOTE = 30;
    private static final double ROW = 21;
    private static final double FUTURES_FROM = 340;
    private static final double FUTURES_TO = 800;

    private final Story story;
    private final Ink ink;
    private final List<String> summary;
    private final double lane;
    private final double note;
    private final double row;

    private StoryPainter(Story story, Ink ink) {
        this.story = story;
        this.ink = ink;
        summary = Ink.wrap(story.summary(), Type.BODY, FramePainter.RIGHT - FramePainter.LEFT, 3);
        double free = FramePainter.BOTTOM - FramePainter.TOP - FIXED - LINE * summary.size();
        double needed = LANE * story.lanes().size()
                + NOTE * noteRows()
                + ROW * story.rows().size();
        double stretch = Math.max(0.9, Math.min(1.4, free / needed));
        lane = LANE * stretch;
        note = NOTE * stretch;
        row = ROW * stretch;
    }

    static void paint(Story story, Ink ink) {
        StoryPainter painter = new StoryPainter(story, ink);
        double y = painter.lanes(painter.summary());
        y = painter.notes(y + 22);
        if (!story.rows().isEmpty()) {
            painter.futures(y + 20);
        }
    }

    private int noteRows() {
        return (story.marks().size() + 1) / 2;
    }

    private double summary() {
        double y = FramePainter.TOP;
        for (String line : summary) {
            ink.text(line, FramePainter.LEFT, y, Type.BODY);
            y += LINE;
        }
        return y + 14;
    }

    private double x(double week) {
        return LANES_FROM + (LANES_TO - LANES_FROM) * week / story.weeks();
    }

    private double lanes(double top) {
        ink.text("Stage by stage, weeks since launch", FramePainter.LEFT, top, Type.HEADING);
        double first = top + 12;
        double bottom = first + lane * story.lanes().size();
        int step = story.weeks() > 160 ? 52 : 26;
        for (int week = 0; week <= story.weeks(); week += step) {
            boolean judged = week == 104;
            ink.line(x(week), first, x(week), bottom, judged ? 1 : 0.8, judged ? Tone.MUTED : Tone.RULE);
            ink.text(
                    judged ? "104, judged" : Integer.toString(week),
                    x(week),
                    bottom + 14,
                    Type.AXIS,
                    week == 0 ? Ink.Anchor.START : Ink.Anchor.MIDDLE);
        }
        double y = first;
        for (Story.Lane each : story.lanes()) {
            double middle = y + lane / 2;
            ink.text(each.label(), FramePainter.LEFT, middle + 4, Type.NOTE.in(Tone.BLACK));
            ink.text(each.time(), LABELS, middle + 4, Type.AXIS, Ink.Anchor.END);
            for (Story.Span span : each.spans()) {
                double width = Math.max(1.5, x(span.to()) - x(span.from()));
                Rectangle2D bar = new Rectangle2D.Double(x(span.from()), middle - BAR / 2, width, BAR);
                ink.fill(bar, span.tone());
                ink.outline(bar, 0.8, span.tone().line());
            }
            y += lane;
        }
        dots(first);
        return bottom;
    }

    /** Numbered turning points; what would lie on another is moved to its right. */
    private void dots(double first) {
        List<double[]> set = new ArrayList<>();
        for (Story.Mark mark : story.marks()) {
            double y = first + lane * (mark.lane() + 0.5);
            double x = Math.min(x(mark.week()), LANES_TO);
            boolean clash = true;
            while (clash) {
                clash = false;
                for (double[] other : set) {
                    if (Math.abs(other[0] - x) < 2 * DOT + 1 && Math.abs(other[1] - y) < 2 * DOT + 1) {
                        x = other[0] + 2 * DOT + 1.5;
                        clash = true;
                    }
                }
            }
            set.add(new double[] {x, y});
            dot(mark.number(), x, y);
        }
    }

    private void dot(int number, double x, double y) {
        Ellipse2D disc = new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        ink.fill(disc, Tone.PAPER);
        ink.outline(disc, 1, Tone.BLACK);
        ink.text(Integer.toString(number), x, y + 4, Type.AXIS.bold().in(Tone.BLACK), Ink.Anchor.MIDDLE);
    }

    private double notes(double top) {
        int rows = noteRows();
        double column = (FramePainter.RIGHT - FramePainter.LEFT) / 2;
        for (int i = 0; i < story.marks().size(); i++) {
            Story.Mark mark = story.marks().get(i);
            double x = FramePainter.LEFT + (i < rows ? 0 : column + 10);
            double y = top + 8 + note * (i % rows);
            dot(mark.number(), x + DOT, y);
            String week = "Week " + Math.round(mark.week());
            double after = ink.text(week, x + 24, y + 4, Type.NOTE);
            double from = Math.max(after + 8, x + 84);
            List<String> lines = Ink.wrap(mark.words(), Type.NOTE, x + column - 20 - from, 2);
            double line = y + 4;
            for (String words : lines) {
                ink.text(words, from, line, Type.NOTE.in(Tone.BLACK));
                line += 14;
            }
        }
        return top + note * rows;
    }

    private double share(double value) {
        return FUTURES_FROM + (FUTURES_TO - FUTURES_FROM) * value;
    }

    private void futures(double top) {
        ink.line(FramePainter.LEFT, top - 14, FramePainter.RIGHT, top - 14, 1, Tone.BLACK);
        String run = story.futures() == 100 ? "" : " (" + Words.whole(story.futures()) + " run)";
        ink.text(
                "But for one cause: live within 104 weeks, of 100 futures" + run,
                FramePainter.LEFT,
                top + 3,
                Type.HEADING);
        ink.text("of 100 (95 % interval)", FUTURES_TO + 16, top + 3, Type.NOTE);
        ink.text("more than as it was", FramePainter.RIGHT, top + 3, Type.NOTE, Ink.Anchor.END);
        double first = top + 12;
        double bottom = first + row * story.rows().size();
        for (int tick = 0; tick <= 4; tick++) {
            double x = share(tick / 4.0);
            ink.line(x, first, x, bottom, 0.8, tick == 0 ? Tone.MUTED : Tone.RULE);
            ink.text(Integer.toString(25 * tick), x, bottom + 13, Type.AXIS, Ink.Anchor.MIDDLE);
        }
        double was = share(story.rows().get(0).share());
        ink.line(was, first, was, bottom, 1.4, Tone.REPORTED.line(), 5, 3);
        double y = first;
        for (Story.Row each : story.rows()) {
            row(each, y + row / 2);
            y += row;
        }
        ink.text(Ink.fit(story.idle(), Type.NOTE, 1_000), FramePainter.LEFT, bottom + 31, Type.NOTE);
    }

    private void row(Story.Row each, double middle) {
        ink.text(Words.capital(each.label()), FramePainter.LEFT, middle + 4, Type.NOTE.in(Tone.BLACK));
        Tone tone = each.base() ? Tone.REPORTED : Tone.LIVE;
        ink.line(share(each.low()), middle, share(each.high()), middle, 4, tone.tint(0.45));
        Ellipse2D dot = new Ellipse2D.Double(share(each.share()) - 5, middle - 5, 10, 10);
        if (each.clear()) {
            ink.fill(dot, tone);
        } else {
            ink.fill(dot, Tone.PAPER);
        }
        ink.outline(dot, 1.6, tone.line());
        ink.text(each.words(), FUTURES_TO + 16, middle + 4, Type.NOTE.in(Tone.BLACK));
        ink.text(each.more(), FramePainter.RIGHT, middle + 4, Type.NOTE.in(Tone.BLACK), Ink.Anchor.END);
    }
}
