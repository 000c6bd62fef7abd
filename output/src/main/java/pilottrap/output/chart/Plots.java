package pilottrap.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** JFreeChart in our look: layers over bare scales; words are set by {@link PanelsPainter}. */
final class Plots {
    private Plots() {}

    /** Draws a plot without words; its scales fill the area exactly. */
    static void draw(Panels.Plot description, Graphics2D graphics, Rectangle2D area) {
        XYPlot plot = bare(description);
        // Markers are drawn only where there is a data set to mark.
        plot.setDataset(0, new XYSeriesCollection());
        plot.setRenderer(0, new XYLineAndShapeRenderer(true, false));
        int index = 1;
        for (Panels.Layer layer : description.layers()) {
            if (layer instanceof Panels.Fan fan) {
                plot.setDataset(index, strip(fan));
                plot.setRenderer(index, strip(fan.tone(), fan.strength()));
                index++;
            } else if (layer instanceof Panels.Curve curve) {
                plot.setDataset(index, line(curve));
                plot.setRenderer(index, line(curve.tone(), curve.pen()));
                index++;
            } else if (layer instanceof Panels.Area band) {
                plot.addAnnotation(new TexturedBand(band));
            } else if (layer instanceof Panels.Level level) {
                plot.addRangeMarker(new ValueMarker(level.at(), Tone.BLACK, Ink.stroke(1, 2, 2)), Layer.FOREGROUND);
            } else if (layer instanceof Panels.Moment moment) {
                plot.addDomainMarker(new ValueMarker(moment.at(), Tone.MUTED, Ink.stroke(1, 2, 2)), Layer.FOREGROUND);
            } else if (layer instanceof Panels.Stretch stretch) {
                plot.addDomainMarker(
                        new IntervalMarker(stretch.from(), stretch.to(), Tone.CHOSEN.fill()), Layer.BACKGROUND);
            } else if (layer instanceof Panels.Marks marks) {
                plot.addAnnotation(new Dots(marks));
            }
        }
        plot.draw(graphics, area, null, null, null);
    }

    /** Where a value lies on the sheet. */
    static double x(Panels.Plot plot, double value, Rectangle2D area) {
        return axis(plot.x()).valueToJava2D(value, area, RectangleEdge.BOTTOM);
    }

    /** Where a value lies on the sheet. */
    static double y(Panels.Plot plot, double value, Rectangle2D area) {
        return axis(plot.y()).valueToJava2D(value, area, RectangleEdge.LEFT);
    }

    private static XYPlot bare(Panels.Plot description) {
        XYPlot plot = new XYPlot(null, axis(description.x()), axis(description.y()), null);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        for (Panels.Tick tick : description.y().ticks()) {
            plot.addRangeMarker(new ValueMarker(tick.at(), Tone.RULE, Ink.stroke(0.8)), Layer.BACKGROUND);
        }
        return plot;
    }

    private static NumberAxis axis(Panels.Scale scale) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(scale.from(), scale.to());
        axis.setAxisLineVisible(false);
        axis.setTickLabelsVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private static YIntervalSeriesCollection strip(Panels.Fan fan) {
        YIntervalSeries series = new YIntervalSeries("");
        for (int i = 0; i < fan.x().size(); i++) {
            double low = fan.low().get(i);
            double high = fan.high().get(i);
            series.add(fan.x().get(i), (low + high) / 2, low, high);
        }
        YIntervalSeriesCollection strip = new YIntervalSeriesCollection();
        strip.addSeries(series);
        return strip;
    }

    private static DeviationRenderer strip(Tone tone, double strength) {
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha((float) strength);
        renderer.setSeriesFillPaint(0, tone.line());
        return renderer;
    }

    private static XYSeriesCollection line(Panels.Curve curve) {
        XYSeries series = new XYSeries("", false, true);
        for (int i = 0; i < curve.x().size(); i++) {
            series.add(curve.x().get(i), curve.y().get(i));
        }
        return new XYSeriesCollection(series);
    }

    private static XYLineAndShapeRenderer line(Tone tone, Panels.Pen pen) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, tone.line());
        BasicStroke stroke = switch (pen) {
            case SOLID -> Ink.stroke(2.2);
            case THIN -> Ink.stroke(1.3);
            case DASHED -> Ink.stroke(2, 5, 3);
        };
        renderer.setSeriesStroke(0, stroke);
        return renderer;
    }

    /** The outline of a band on the sheet. */
    static Path2D band(Panels.Plot plot, Panels.Area band, Rectangle2D area) {
        return band(band, axis(plot.x()), axis(plot.y()), area);
    }

    private static Path2D band(Panels.Area band, ValueAxis across, ValueAxis up, Rectangle2D area) {
        Path2D path = new Path2D.Double();
        int n = band.x().size();
        for (int i = 0; i < 2 * n; i++) {
            int at = i < n ? i : 2 * n - 1 - i;
            List<Double> edge = i < n ? band.high() : band.low();
            double x = across.valueToJava2D(band.x().get(at), area, RectangleEdge.BOTTOM);
            double y = up.valueToJava2D(edge.get(at), area, RectangleEdge.LEFT);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    /** A band with the texture of its tone, parted from its neighbours by a line of paper. */
    private static final class TexturedBand extends AbstractXYAnnotation {
        private final transient Panels.Area band;

        TexturedBand(Panels.Area band) {
            this.band = band;
        }

        @Override
        public void draw(
                Graphics2D graphics,
                XYPlot plot,
                Rectangle2D area,
                ValueAxis across,
                ValueAxis up,
                int index,
                PlotRenderingInfo info) {
            Path2D path = band(band, across, up, area);
            Ink.paint(graphics, path, band.tone());
            Color edge = Tone.PAPER;
            graphics.setColor(edge);
            graphics.setStroke(Ink.stroke(1.2));
            graphics.draw(path);
        }
    }

    /** Dots with thick intervals. */
    private static final class Dots extends AbstractXYAnnotation {
        private final transient Panels.Marks marks;

        Dots(Panels.Marks marks) {
            this.marks = marks;
        }

        @Override
        public void draw(
                Graphics2D graphics,
                XYPlot plot,
                Rectangle2D area,
                ValueAxis across,
                ValueAxis up,
                int index,
                PlotRenderingInfo info) {
            double half = marks.size() / 2;
            for (int i = 0; i < marks.x().size(); i++) {
                double x = across.valueToJava2D(marks.x().get(i), area, RectangleEdge.BOTTOM);
                double y = up.valueToJava2D(marks.y().get(i), area, RectangleEdge.LEFT);
                double low = up.valueToJava2D(marks.low().get(i), area, RectangleEdge.LEFT);
                double high = up.valueToJava2D(marks.high().get(i), area, RectangleEdge.LEFT);
                graphics.setColor(marks.tone().tint(marks.strength()));
                if (low > high) {
                    graphics.setStroke(Ink.stroke(2.6));
                    graphics.draw(new Line2D.Double(x, low, x, high));
                }
                graphics.fill(new Ellipse2D.Double(x - half, y - half, 2 * half, 2 * half));
            }
        }
    }
}
