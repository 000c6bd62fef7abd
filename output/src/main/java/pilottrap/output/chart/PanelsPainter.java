package pilottrap.output.chart;

/** Draws {@link Panels}. */
final class PanelsPainter {
    private PanelsPainter() {}

    static void paint(Panels panels, Ink ink) {
        empty("Nothing was recorded.", ink);
    }

    /** One sentence and the action, where there is nothing to draw. */
    static void empty(String sentence, Ink ink) {
        double middle = (FramePainter.LEFT + FramePainter.RIGHT) / 2;
        ink.text(sentence, middle, 400, Type.LEAD.in(Tone.BLACK), Ink.Anchor.MIDDLE);
    }
}
