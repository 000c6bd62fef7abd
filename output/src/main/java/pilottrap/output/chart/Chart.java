package pilottrap.output.chart;

/** A picture of a run: what to draw, with every figure worked out and nothing said about how. */
public sealed interface Chart permits Funnel, Panels, Bars, Answers, Patterns, Plate, Story {
    /** What surrounds the picture. */
    Frame frame();

    /** The name of its files, without ending. */
    default String name() {
        return frame().name();
    }
}
