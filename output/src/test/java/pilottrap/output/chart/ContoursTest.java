package pilottrap.output.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ContoursTest {
    @Test
    void a_plane_has_straight_contours_wherever_its_columns_lie() {
        double[] across = {0, 1, 1.5, 4};
        double[] up = {0, 0.1, 2, 3};

        List<List<Point2D>> lines = Contours.at(2.5, across, up, values(across, up, (x, y) -> x + y));

        assertEquals(1, lines.size());
        lines.get(0).forEach(point -> assertEquals(2.5, point.getX() + point.getY(), 1e-12));
    }

    @Test
    void a_hill_has_one_closed_contour_near_the_circle() {
        double[] side =
                IntStream.rangeClosed(-20, 20).mapToDouble(i -> i / 10.0).toArray();

        List<List<Point2D>> lines = Contours.at(1, side, side, values(side, side, (x, y) -> x * x + y * y));

        assertEquals(1, lines.size());
        List<Point2D> line = lines.get(0);
        assertEquals(line.get(0), line.get(line.size() - 1));
        // Linear between corners h = 0.1 apart, x² is off by h²/4 at most, so the radius by h²/8.
        line.forEach(point -> assertEquals(1, point.distance(0, 0), 0.1 * 0.1 / 8 + 1e-12));
        double length = 0;
        for (int i = 1; i < line.size(); i++) {
            length += line.get(i).distance(line.get(i - 1));
        }
        assertEquals(2 * Math.PI, length, 0.03);
    }

    @Test
    void a_saddle_is_cut_as_its_centre_says() {
        double[] side = {0, 1};

        assertEquals(
                2, Contours.at(0.5, side, side, new double[][] {{1, 0}, {0, 1}}).size());
        // Centre above: the corners below are cut off, south-east first.
        List<List<Point2D>> high = Contours.at(0.4, side, side, new double[][] {{1, 0}, {0, 1}});
        assertTrue(high.stream()
                .anyMatch(line ->
                        line.contains(new Point2D.Double(0.6, 0)) && line.contains(new Point2D.Double(1, 0.4))));
        List<List<Point2D>> low = Contours.at(0.6, side, side, new double[][] {{1, 0}, {0, 1}});
        assertTrue(low.stream()
                .anyMatch(line ->
                        line.contains(new Point2D.Double(0.4, 0)) && line.contains(new Point2D.Double(0, 0.4))));
    }

    @Test
    void no_line_runs_through_a_square_with_a_missing_corner() {
        double[] across = {0, 1, 2};
        double[] up = {0, 1};
        double[][] values = {{0, 1, Double.NaN}, {0, 1, 2}};

        List<List<Point2D>> lines = Contours.at(0.5, across, up, values);
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).stream().allMatch(point -> point.getX() <= 1));
        assertEquals(List.of(), Contours.at(1.5, across, up, values));
    }

    @Test
    void a_level_outside_the_values_has_no_line() {
        double[] side = {0, 1};
        assertEquals(List.of(), Contours.at(5, side, side, new double[][] {{1, 2}, {3, 4}}));
        assertEquals(List.of(), Contours.at(0, side, new double[] {0}, new double[][] {{1, -2}}));
    }

    private static double[][] values(double[] across, double[] up, DoubleBinaryOperator function) {
        double[][] values = new double[up.length][across.length];
        for (int row = 0; row < up.length; row++) {
            for (int column = 0; column < across.length; column++) {
                values[row][column] = function.applyAsDouble(across[column], up[row]);
            }
        }
        return values;
    }
}
