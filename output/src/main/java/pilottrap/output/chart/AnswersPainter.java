package pilottrap.output.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import pilottrap.output.chart.Answers.Answer;

/** Draws {@link Answers}: a row for each answer, all on one scale from 0 to 100 percent. */
final class AnswersPainter {
    private static final double COUNTS = 292;
    private static final double FROM = 604;
    private static final double TO = 884;
    private static final double SIMULATED = 946;
    private static final double PUBLISHED = 1014;
    private static final double PUBLISHER = 1028;
    private static final double ROW = 25;
    private static final double HEADING = 26;
    private static final double GAP = 11;
    private static final double MARK = 5;

    private final Ink ink;

    private AnswersPainter(Ink ink) {
        this.ink = ink;
    }

    static void paint(Answers answers, Ink ink) {
        if (answers.groups().isEmpty()) {
            PanelsPainter.empty("There is nothing to ask about: no pilot was launched.", ink);
            return;
        }
        AnswersPainter painter = new AnswersPainter(ink);
        double y = painter.columns();
        for (Answers.Group group : answers.groups()) {
            y = painter.group(group, y);
        }
        painter.scale(y);
    }

    private double columns() {
        double y = FramePainter.TOP;
        Type small = Type.NOTE;
        ink.text("simulated", SIMULATED, y, small.bold().in(Tone.BLACK), Ink.Anchor.END);
        ink.text("published", PUBLISHED, y, small, Ink.Anchor.END);
        ink.text("by", PUBLISHER, y, small);
        return y + 8;
    }

    private double group(Answers.Group group, double top) {
        ink.line(FramePainter.LEFT, top, FramePainter.RIGHT, top, 1, Tone.BLACK);
        ink.text(group.question(), FramePainter.LEFT, top + 18, Type.HEADING);
        double y = top + HEADING;
        double bottom = y + ROW * group.answers().size();
        for (int tick = 0; tick <= 4; tick++) {
            double x = x(tick / 4.0);
            ink.line(x, y, x, bottom, 0.8, tick == 0 ? Tone.MUTED : Tone.RULE);
        }
        for (Answer answer : group.answers()) {
            answer(answer, y + ROW / 2);
            y += ROW;
        }
        return bottom + GAP;
    }

    private void answer(Answer answer, double middle) {
        double line = middle + 4.5;
        ink.text(
                Ink.fit(answer.asks(), Type.BODY, COUNTS - FramePainter.LEFT - 10), FramePainter.LEFT, line, Type.BODY);
        ink.text(Ink.fit(answer.counts(), Type.AXIS, FROM - COUNTS - 12), COUNTS, line, Type.AXIS);
        published(answer, middle);
        simulated(answer, middle);
        ink.text(Surveys.simulated(answer), SIMULATED, line, Type.HEADING, Ink.Anchor.END);
        double end = ink.text(Surveys.published(answer), PUBLISHED, line, Type.BODY.in(Tone.MUTED), Ink.Anchor.END);
        if (answer.fitted()) {
            ink.text("*", end + 1, line, Type.BODY.in(Tone.MUTED));
        }
        ink.text(Ink.fit(answer.publisher(), Type.AXIS, FramePainter.RIGHT - PUBLISHER), PUBLISHER, line, Type.AXIS);
    }

    private void simulated(Answer answer, double middle) {
        if (answer.low().isPresent() && answer.high().isPresent()) {
            ink.line(x(answer.low().get()), middle, x(answer.high().get()), middle, 2.4, Tone.BLACK);
        }
        answer.simulated()
                .ifPresent(share -> ink.fill(
                        new Ellipse2D.Double(x(share) - MARK + 0.5, middle - MARK + 0.5, 2 * MARK - 1, 2 * MARK - 1),
                        Tone.BLACK));
    }

    private void published(Answer answer, double middle) {
        double low = x(answer.publishedLow());
        double high = x(answer.publishedHigh());
        if (high > low) {
            Rectangle2D bar = new Rectangle2D.Double(low, middle - MARK, high - low, 2 * MARK);
            ink.fill(bar, Tone.PAPER);
            ink.outline(bar, 1.4, Tone.MUTED);
            return;
        }
        Path2D diamond = new Path2D.Double();
        double reach = MARK + 1.5;
        diamond.moveTo(low - reach, middle);
        diamond.lineTo(low, middle - reach);
        diamond.lineTo(low + reach, middle);
        diamond.lineTo(low, middle + reach);
        diamond.closePath();
        ink.fill(diamond, Tone.PAPER);
        ink.outline(diamond, 1.4, Tone.MUTED);
    }

    private void scale(double y) {
        for (int tick = 0; tick <= 4; tick++) {
            ink.text(
                    tick == 4 ? "100%" : Integer.toString(25 * tick),
                    x(tick / 4.0),
                    y + 6,
                    Type.AXIS,
                    Ink.Anchor.MIDDLE);
        }
    }

    private static double x(double share) {
        return FROM + (TO - FROM) * share;
    }
}
