package pilottrap.output.chart;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines of equal value over a rectangular grid of numbers, by marching squares (Lorensen and Cline 1987 in two
 * dimensions): linear between neighbours, none through a square with a missing corner. Where a square has two opposite
 * corners above and two below, the mean of the four says which are joined.
 */
final class Contours {
    private final double[] across;
    private final double[] up;
    private final double[][] values;
    private final double level;
    /** Crossings by the edge they lie on. */
    private final Map<Long, Point2D> crossings = new HashMap<>();
    /** The edges that a segment joins to each. */
    private final Map<Long, List<Long>> joined = new HashMap<>();

    private final List<Long> order = new ArrayList<>();

    private Contours(double[] across, double[] up, double[][] values, double level) {
        this.across = across;
        this.up = up;
        this.values = values;
        this.level = level;
    }

    /**
     * The lines at a level.
     *
     * @param across where the columns lie, ascending
     * @param up where the rows lie, ascending
     * @param values by row and column; NaN where there is none
     * @return lines, each of at least two points; closed ones end where they begin
     */
    static List<List<Point2D>> at(double level, double[] across, double[] up, double[][] values) {
        Contours contours = new Contours(across, up, values, level);
        for (int row = 0; row + 1 < up.length; row++) {
            for (int column = 0; column + 1 < across.length; column++) {
                contours.square(row, column);
            }
        }
        return contours.lines();
    }

    private boolean above(int row, int column) {
        return values[row][column] >= level;
    }

    private void square(int row, int column) {
        double sum =
                values[row][column] + values[row][column + 1] + values[row + 1][column] + values[row + 1][column + 1];
        if (Double.isNaN(sum)) {
            return;
        }
        boolean sw = above(row, column);
        boolean se = above(row, column + 1);
        boolean nw = above(row + 1, column);
        boolean ne = above(row + 1, column + 1);
        List<Long> crossed = new ArrayList<>();
        if (sw != se) {
            crossed.add(horizontal(row, column));
        }
        if (se != ne) {
            crossed.add(vertical(row, column + 1));
        }
        if (nw != ne) {
            crossed.add(horizontal(row + 1, column));
        }
        if (sw != nw) {
            crossed.add(vertical(row, column));
        }
        if (crossed.size() == 2) {
            join(crossed.get(0), crossed.get(1));
        } else if (crossed.size() == 4) {
            // In the order south, east, north, west.
            boolean centre = sum / 4 >= level;
            boolean cutsSouthWest = centre != sw;
            join(crossed.get(0), crossed.get(cutsSouthWest ? 3 : 1));
            join(crossed.get(2), crossed.get(cutsSouthWest ? 1 : 3));
        }
    }

    /** The edge from a corner to the right. */
    private long horizontal(int row, int column) {
        long key = 2L * ((long) row * across.length + column);
        double share = share(values[row][column], values[row][column + 1]);
        crossings.putIfAbsent(
                key, new Point2D.Double(across[column] + share * (across[column + 1] - across[column]), up[row]));
        return key;
    }

    /** The edge from a corner upwards. */
    private long vertical(int row, int column) {
        long key = 2L * ((long) row * across.length + column) + 1;
        double share = share(values[row][column], values[row + 1][column]);
        crossings.putIfAbsent(key, new Point2D.Double(across[column], up[row] + share * (up[row + 1] - up[row])));
        return key;
    }

    private double share(double from, double to) {
        return (level - from) / (to - from);
    }

    private void join(long one, long other) {
        for (long[] pair : new long[][] {{one, other}, {other, one}}) {
            if (!joined.containsKey(pair[0])) {
                joined.put(pair[0], new ArrayList<>(2));
                order.add(pair[0]);
            }
            joined.getOrDefault(pair[0], List.of()).add(pair[1]);
        }
    }

    /** Segments put together: open lines from their ends first, then closed ones. */
    private List<List<Point2D>> lines() {
        List<List<Point2D>> lines = new ArrayList<>();
        Set<Long> done = new HashSet<>();
        for (int ends = 1; ends <= 2; ends++) {
            for (long start : order) {
                if (!done.contains(start) && neighbours(start).size() == ends) {
                    lines.add(line(start, done));
                }
            }
        }
        return lines;
    }

    private List<Long> neighbours(long edge) {
        return joined.getOrDefault(edge, List.of());
    }

    private List<Point2D> line(long start, Set<Long> done) {
        List<Point2D> line = new ArrayList<>();
        long at = start;
        boolean more = true;
        while (more) {
            done.add(at);
            line.add(point(at));
            more = false;
            for (long next : neighbours(at)) {
                if (!done.contains(next)) {
                    at = next;
                    more = true;
                    break;
                }
            }
        }
        if (line.size() > 2 && neighbours(at).contains(start)) {
            line.add(point(start));
        }
        return line;
    }

    private Point2D point(long edge) {
        Point2D point = crossings.get(edge);
        if (point == null) {
            throw new IllegalStateException("no crossing on edge " + edge);
        }
        return point;
    }
}
