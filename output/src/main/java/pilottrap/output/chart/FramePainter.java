package pilottrap.output.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws what surrounds a picture: headline, subtitle, key, what is changed and footer. */
final class FramePainter {
    static final double WIDTH = 1200;
    static final double HEIGHT = 800;
    static final double LEFT = 48;
    static final double RIGHT = 1152;
    /** Where pictures begin and end. */
    static final double TOP = 130;

    static final double BOTTOM = 707;

    private FramePainter() {}

    /** Where pictures lie. */
    static Rectangle2D area() {
        return new Rectangle2D.Double(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP);
    }

    static void paint(Frame frame, Ink ink) {
        boolean two = headline(frame.headline(), ink) > 1;
        subtitle(frame, two, ink);
        ChangesPainter changes = ChangesPainter.of(frame.changes());
        boolean both = changes.lines() > 1;
        if (!frame.key().isEmpty()) {
            ink.text(frame.key(), LEFT, changes.lines() == 0 ? 743 : both ? 725 : 727, Type.NOTE);
        }
        changes.paint(ink, both ? 742 : 744, 16);
        double footer = both ? 11 : 0;
        ink.line(LEFT, 756.5 + footer, RIGHT, 756.5 + footer, 0.8, Tone.RULE);
        double end = RIGHT - 12 - Typefaces.width(frame.program(), Type.NOTE);
        double x = LEFT;
        for (String fact : frame.facts()) {
            x = ink.text(Ink.fit(fact, Type.NOTE, end - x), x, 779 + footer, Type.NOTE) + 30;
        }
        ink.text(Ink.fit(frame.program(), Type.NOTE, 200), RIGHT, 779 + footer, Type.NOTE, Ink.Anchor.END);
    }

    /** Sets the headline, and returns how many lines it took. */
    private static int headline(String headline, Ink ink) {
        double width = RIGHT - LEFT;
        Type type = Type.HEADLINE;
        while (type.size() > 24 && Typefaces.width(headline, type) > width) {
            type = type.sized(type.size() - 1);
        }
        List<String> lines = Ink.wrap(headline, type, width, 2);
        double y = lines.size() == 1 ? 63 : 48;
        for (String line : lines) {
            ink.text(line, LEFT, y, type);
            y += type.size() * 1.1;
        }
        return lines.size();
    }

    private static void subtitle(Frame frame, boolean low, Ink ink) {
        double width = RIGHT - LEFT;
        String scenario = frame.scenario().isEmpty() ? "" : frame.scenario() + ".";
        double rest = Typefaces.width(frame.subtitle(), Type.LEAD);
        double name = Typefaces.width(scenario, Type.LEAD);
        double y = low ? 104 : 95;
        if (name + 5 + rest <= width) {
            double x = ink.text(scenario, LEFT, y, Type.LEAD);
            ink.text(frame.subtitle(), x == LEFT ? x : x + 5, y, Type.LEAD);
        } else if (low) {
            ink.text(Ink.fit(scenario + " " + frame.subtitle(), Type.LEAD, width), LEFT, y, Type.LEAD);
        } else {
            ink.text(Ink.fit(frame.scenario(), Type.LEAD, width), LEFT, 89, Type.LEAD.in(Tone.BLACK));
            ink.text(Ink.fit(frame.subtitle(), Type.LEAD, width), LEFT, 108, Type.LEAD);
        }
    }
}
