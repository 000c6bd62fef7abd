package pilottrap.output.chart;

/** Draws {@link Bars}. */
final class BarsPainter {
    private BarsPainter() {}

    static void paint(Bars bars, Ink ink) {
        PanelsPainter.empty("Nothing was recorded.", ink);
    }
}
