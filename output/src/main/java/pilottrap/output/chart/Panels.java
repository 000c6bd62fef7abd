package pilottrap.output.chart;

import java.util.List;
import java.util.Optional;

/**
 * A few plots side by side.
 *
 * @param frame what surrounds the picture
 * @param columns how many stand in a row
 * @param panels the plots, in reading order
 * @param empty what stands there if there are none: one sentence and the action
 */
public record Panels(Frame frame, int columns, List<Panel> panels, String empty) implements Chart {
    static final String UNRECORDED = "These series were not recorded. Run again to record them.";
    static final String NOTHING_LAUNCHED =
            "There is nothing to draw yet. Raise the launch rate or the budget, and run again.";

    /** Copies the list. */
    public Panels {
        panels = List.copyOf(panels);
    }

    /**
     * One part of the picture.
     *
     * @param title what it shows
     * @param unit the rest of its heading: unit and what is counted
     * @param remark a sentence under the heading; may be empty
     * @param plots one above another, on a common horizontal scale
     * @param rows of a table, where there are any
     */
    public record Panel(String title, String unit, String remark, List<Plot> plots, List<Row> rows) {
        /** Copies the lists. */
        public Panel {
            plots = List.copyOf(plots);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Layers over a pair of scales.
     *
     * @param caption what its vertical scale counts, where the heading does not say; may be empty
     * @param height its share of the panel's height
     * @param x the horizontal scale
     * @param y the vertical scale
     * @param layers from the back to the front
     */
    public record Plot(String caption, double height, Scale x, Scale y, List<Layer> layers) {
        /** Copies the list. */
        public Plot {
            layers = List.copyOf(layers);
        }
    }

    /** A line of a table: what, the figure, and how it spreads. */
    public record Row(String what, String figure, String spread, boolean strong) {}

    /** A scale with zero on it, and its labelled ticks. */
    public record Scale(double from, double to, List<Tick> ticks) {
        /** Copies the list. */
        public Scale {
            ticks = List.copyOf(ticks);
        }
    }

    /** A labelled place on a scale. */
    public record Tick(double at, String label) {}

    /** Something drawn over the scales. */
    sealed interface Layer permits Fan, Curve, Area, Level, Moment, Point, Marks, Stretch {}

    /** A pale strip between two curves. */
    record Fan(List<Double> x, List<Double> low, List<Double> high, Tone tone, double strength) implements Layer {}

    /** A line, and what stands at its end. */
    record Curve(List<Double> x, List<Double> y, Tone tone, Pen pen, Optional<EndLabel> label) implements Layer {}

    /** A textured band between two curves, words for its thickest place, and what stands at its end. */
    record Area(List<Double> x, List<Double> low, List<Double> high, Tone tone, String inside, Optional<EndLabel> label)
            implements Layer {}

    /** A horizontal line that means something, and the little that fits at its end. */
    record Level(double at, String words) implements Layer {}

    /** A vertical line that means something. */
    record Moment(double at, String words) implements Layer {}

    /** A ringed point, and a sentence for it. */
    record Point(double x, double y, String words) implements Layer {}

    /**
     * Dots with thick intervals.
     *
     * @param x where they lie
     * @param y where they lie
     * @param low where the interval of each begins; the same as y where there is none
     * @param high where it ends
     * @param tone their tone
     * @param size of a dot, in units of a chart
     * @param strength of the tone over paper, in (0, 1]
     */
    record Marks(
            List<Double> x,
            List<Double> y,
            List<Double> low,
            List<Double> high,
            Tone tone,
            double size,
            double strength)
            implements Layer {}

    /** A pale stretch of the horizontal scale that means something. */
    record Stretch(double from, double to, String words) implements Layer {}

    /** How a line is drawn. */
    enum Pen {
        /** Solid. */
        SOLID,
        /** Solid and thin. */
        THIN,
        /** Dashed. */
        DASHED
    }

    /** The figure and the words at the end of a line. */
    record EndLabel(String figure, String words, String note) {}
}
