package pilottrap.output.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import pilottrap.output.chart.Patterns.Group;
import pilottrap.output.chart.Patterns.Row;
import pilottrap.scenarios.facts.Verdict;

/** Draws {@link Patterns}: a row for each, its accepted range always at the same place. */
final class PatternsPainter {
    private static final double WORDS = 92;
    private static final double FROM = 590;
    private static final double TO = 850;
    private static final double FIGURE = 950;
    private static final double ACCEPTED = 968;
    private static final double HEADING = 24;
    private static final double MOST_ROW = 27;
    private static final double GAP = 10;
    private static final double MARK = 4.5;
    /** How far from the middle of the accepted range the scale goes, in half ranges. */
    private static final double REACH = 3;

    private final Ink ink;
    private final double row;

    private PatternsPainter(Patterns patterns, Ink ink) {
        this.ink = ink;
        int rows = patterns.groups().stream()
                .mapToInt(group -> group.rows().size())
                .sum();
        double room =
                FramePainter.BOTTOM - FramePainter.TOP - 8 - patterns.groups().size() * (HEADING + GAP);
        this.row = Math.min(MOST_ROW, room / Math.max(1, rows));
    }

    static void paint(Patterns patterns, Ink ink) {
        PatternsPainter painter = new PatternsPainter(patterns, ink);
        double y = FramePainter.TOP;
        ink.text("accepted", (FROM + TO) / 2, y, Type.NOTE, Ink.Anchor.MIDDLE);
        ink.text("simulated", FIGURE, y, Type.NOTE.bold().in(Tone.BLACK), Ink.Anchor.END);
        ink.text("accepted", ACCEPTED, y, Type.NOTE);
        y += 8;
        for (Group group : patterns.groups()) {
            y = painter.group(group, y);
        }
    }

    private double group(Group group, double top) {
        ink.line(FramePainter.LEFT, top, FramePainter.RIGHT, top, 1, Tone.BLACK);
        ink.text(group.title(), FramePainter.LEFT, top + 17, Type.HEADING);
        double y = top + HEADING;
        for (Row each : group.rows()) {
            row(each, y + row / 2);
            y += row;
        }
        return y + GAP;
    }

    private void row(Row each, double middle) {
        double line = middle + 4.5;
        ink.text(each.id(), FramePainter.LEFT, line, Type.HEADING);
        ink.text(Ink.fit(each.words(), Type.BODY, FROM - WORDS - 14), WORDS, line, Type.BODY);
        range(each, middle);
        simulated(each, middle);
        ink.text(each.figure(), FIGURE, line, Type.HEADING, Ink.Anchor.END);
        ink.text(each.accepted(), ACCEPTED, line, Type.BODY.in(Tone.MUTED));
        ink.text(
                word(each.verdict()), FramePainter.RIGHT, line, Type.HEADING.in(color(each.verdict())), Ink.Anchor.END);
    }

    private void range(Row each, double middle) {
        double from = x(each.from());
        double to = x(each.to());
        ink.fill(new Rectangle2D.Double(from, middle - row / 2 + 1, to - from, row - 2), Tone.RULE);
        ink.line(FROM, middle, TO, middle, 0.6, Tone.MUTED);
    }

    private void simulated(Row each, double middle) {
        if (Double.isNaN(each.value())) {
            return;
        }
        Color color = color(each.verdict());
        if (Math.abs(each.value()) > REACH) {
            arrow(each.value() > 0, middle, color);
            return;
        }
        if (!Double.isNaN(each.low())) {
            ink.line(x(each.low()), middle, x(each.high()), middle, 2.4, color);
        }
        Ellipse2D dot = new Ellipse2D.Double(x(each.value()) - MARK, middle - MARK, 2 * MARK, 2 * MARK);
        ink.fill(dot, each.verdict() == Verdict.UNDECIDED ? Tone.PAPER : color);
        ink.outline(dot, 1.4, color);
    }

    private void arrow(boolean right, double middle, Color color) {
        double tip = right ? TO : FROM;
        double back = right ? TO - 2.4 * MARK : FROM + 2.4 * MARK;
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(tip, middle);
        arrow.lineTo(back, middle - MARK);
        arrow.lineTo(back, middle + MARK);
        arrow.closePath();
        ink.fill(arrow, color);
    }

    private static double x(double place) {
        double within = Math.max(-REACH, Math.min(REACH, place));
        return FROM + (TO - FROM) * (within + REACH) / (2 * REACH);
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> "holds";
            case DISAGREES -> "fails";
            case UNDECIDED -> "unclear";
        };
    }

    private static Color color(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> Tone.LIVE.line();
            case DISAGREES -> Tone.KILLED.line();
            case UNDECIDED -> Tone.MUTED;
        };
    }
}
