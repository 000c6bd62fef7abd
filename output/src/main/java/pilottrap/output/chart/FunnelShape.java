package pilottrap.output.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import pilottrap.simulation.pilot.Fate;

/**
 * Where the bands of a {@link Funnel} lie on a sheet: a plateau at each stage, a cubic between.
 *
 * @param funnel the funnel
 * @param left where the bands begin
 * @param right where they end
 * @param top where the pilots launched begin
 * @param bottom where they end
 * @param first the middle of the first stage
 * @param step from the middle of one stage to that of the next
 * @param plateau half the width of a plateau
 * @param live where the last plateau begins
 */
record FunnelShape(
        Funnel funnel,
        double left,
        double right,
        double top,
        double bottom,
        double first,
        double step,
        double plateau,
        double live) {

    /** Where the upper edge of the band with this number, from the top, lies at every stage. */
    double[] levels(int band) {
        double[] levels = new double[funnel.stages().size()];
        double scale = (bottom - top) / funnel.launched();
        for (int i = 0; i < levels.length; i++) {
            double above = funnel.killed().get(i) * (band > 0 ? 1 : 0)
                    + funnel.rejected().get(i) * (band > 1 ? 1 : 0);
            double below = funnel.abandoned().get(i) + (band < 4 ? funnel.open().get(i) : 0);
            double level = switch (band) {
                case 0, 1, 2 -> top + scale * above;
                case 3, 4 -> bottom - scale * below;
                default -> bottom;
            };
            levels[i] = Math.max(top, Math.min(bottom, level));
        }
        return levels;
    }

    /** The number, from the top, of the band of a fate. */
    static int bandOf(Fate fate) {
        return switch (fate) {
            case KILLED -> 0;
            case REJECTED -> 1;
            case PRODUCTION -> 2;
            case LIMBO, IN_PROGRESS -> 3;
            case ABANDONED -> 4;
        };
    }

    /** Paints the bands and the lines of paper between them. */
    void paint(Ink ink) {
        double[][] levels = {levels(0), levels(1), levels(2), levels(3), levels(4), levels(5)};
        ink.fill(band(levels[2], levels[3]), Tone.MOVING.fill());
        ink.fill(band(levels[0], levels[1]), Tone.KILLED);
        ink.fill(band(levels[1], levels[2]), Tone.REJECTED);
        ink.fill(band(levels[3], levels[4]), Tone.LIMBO);
        ink.fill(band(levels[4], levels[5]), Tone.ABANDONED);
        int last = levels[0].length - 1;
        ink.fill(
                new Rectangle2D.Double(live, levels[2][last], right - live, levels[3][last] - levels[2][last]),
                Tone.LIVE);
        gaps(levels, ink);
    }

    /** Parts neighbours by a line of paper; a wider one where nothing lies between killed and abandoned. */
    private void gaps(double[][] levels, Ink ink) {
        for (int i = 1; i < levels.length - 1; i++) {
            ink.outline(edge(levels[i]), 1.2, Tone.PAPER);
        }
        int last = levels[0].length - 1;
        for (int i = 1; i <= last; i++) {
            if (levels[4][i] - levels[1][i] < 2 && levels[1][i] > top + 1 && levels[4][i] < bottom - 1) {
                double from = i == last ? live : centre(i) - plateau;
                double to = i == last ? right : centre(i + 1) - plateau;
                ink.line(from, levels[1][i], to, levels[1][i], 5, Tone.PAPER);
            }
        }
    }

    double centre(int stage) {
        return first + step * stage;
    }

    Path2D edge(double[] levels) {
        Path2D edge = new Path2D.Double();
        edge.moveTo(left, levels[0]);
        append(edge, levels, true);
        return edge;
    }

    Path2D band(double[] upper, double[] lower) {
        Path2D band = new Path2D.Double();
        band.moveTo(left, upper[0]);
        append(band, upper, true);
        band.lineTo(right, lower[lower.length - 1]);
        append(band, lower, false);
        band.closePath();
        return band;
    }

    /** Adds the edge of a band: flat at each stage, a cubic between. */
    private void append(Path2D path, double[] levels, boolean rightwards) {
        int last = levels.length - 1;
        if (rightwards) {
            for (int i = 0; i < last; i++) {
                double from = centre(i) + plateau;
                double to = next(i);
                path.lineTo(from, levels[i]);
                path.curveTo((from + to) / 2, levels[i], (from + to) / 2, levels[i + 1], to, levels[i + 1]);
            }
            path.lineTo(right, levels[last]);
        } else {
            for (int i = last - 1; i >= 0; i--) {
                double from = centre(i) + plateau;
                double to = next(i);
                path.lineTo(to, levels[i + 1]);
                path.curveTo((from + to) / 2, levels[i + 1], (from + to) / 2, levels[i], from, levels[i]);
            }
            path.lineTo(left, levels[0]);
        }
    }

    /** Where the plateau after this one begins. */
    private double next(int stage) {
        return stage + 2 == funnel.stages().size() ? live : centre(stage + 1) - plateau;
    }

    /** How high an edge lies at x, close enough to place words. */
    double height(double[] levels, double x) {
        int last = levels.length - 1;
        for (int i = 0; i < last; i++) {
            double from = centre(i) + plateau;
            double to = next(i);
            if (x <= from) {
                return levels[i];
            }
            if (x < to) {
                double t = (x - from) / (to - from);
                return levels[i] + (levels[i + 1] - levels[i]) * t * t * (3 - 2 * t);
            }
        }
        return levels[last];
    }
}
