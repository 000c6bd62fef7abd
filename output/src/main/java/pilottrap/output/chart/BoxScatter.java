package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.scenarios.discovery.Box;
import pilottrap.scenarios.discovery.Cases;
import pilottrap.scenarios.discovery.Found;
import pilottrap.scenarios.discovery.Limit;
import pilottrap.scenarios.discovery.Restriction;
import pilottrap.scenarios.discovery.Sample;
import pilottrap.scenarios.experiment.Factor;

/**
 * Cases along two factors, and a box among them.
 *
 * @param across what the horizontal scale counts
 * @param up what the vertical scale counts; empty where there is no second factor
 * @param x the horizontal scale
 * @param y the vertical scale
 * @param dots the cases
 * @param low the corner of the box with the least values
 * @param high the corner of the box with the greatest
 * @param role whose the factors are to say; as of a fact where they differ
 * @param drawn how many cases are drawn, if not all
 */
record BoxScatter(
        String across,
        String up,
        Scale x,
        Scale y,
        List<Dot> dots,
        Corner low,
        Corner high,
        Factor.Role role,
        String drawn) {
    /** The most cases that are drawn. */
    private static final int MOST = 2_000;

    /** How wide a named value is, on a scale on which its neighbour lies 1 away. */
    private static final double NAMED = 0.6;

    BoxScatter {
        dots = List.copyOf(dots);
    }

    /** A case: where it lies, whether it is of interest, and whether every limit of other factors holds there. */
    record Dot(double x, double y, boolean hit, boolean near) {}

    /** A place on the scales. */
    record Corner(double x, double y) {}

    /**
     * The scatter of a box.
     *
     * @param surest what the box limits, the surest first
     */
    static BoxScatter of(Sample sample, Found found, List<Restriction> surest, BoxWords words) {
        Along across = new Along(sample.cases(), surest.get(0).factor(), found.box(), words);
        int second = surest.size() > 1 ? surest.get(1).factor() : across.factor() == 0 ? 1 : 0;
        Along up = new Along(sample.cases(), second, found.box(), words);
        Cases cases = sample.cases();
        int step = Math.max(1, (cases.size() + MOST - 1) / MOST);
        List<Dot> dots = new ArrayList<>();
        for (int at = 0; at < cases.size(); at += step) {
            boolean near = true;
            for (int factor : found.box().restricted()) {
                near &= factor == across.factor()
                        || factor == second
                        || found.box().limit(factor).allows(cases.value(at, factor));
            }
            dots.add(new Dot(across.place(at), up.place(at), cases.ofInterest(at), near));
        }
        return new BoxScatter(
                across.title(),
                up.title(),
                across.scale(),
                up.scale(),
                dots,
                new Corner(across.end(true), up.end(true)),
                new Corner(across.end(false), up.end(false)),
                role(across, up, found.box(), words),
                step == 1
                        ? ""
                        : Words.whole(dots.size()) + " of " + Words.whole(cases.size()) + " " + words.points()
                                + " are drawn.");
    }

    private static Factor.Role role(Along across, Along up, Box box, BoxWords words) {
        Factor.Role role = words.axis(across.factor()).factor().role();
        boolean alone = up.none() || box.limit(up.factor()).sides() == 0;
        return alone || words.axis(up.factor()).factor().role() == role ? role : Factor.Role.ORGANIZATION;
    }

    /** A number in [−0.5, 0.5) that belongs to a point and a factor, mixed as in SplitMix64 (Steele et al. 2014). */
    static double jitter(int point, int factor) {
        long mixed = (point + 1 + 1_000_003L * factor) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1p-53 - 0.5;
    }

    /** Cases along one factor; side by side at random where it is no factor. */
    private record Along(Cases cases, int factor, Box box, BoxWords words) {
        private boolean none() {
            return factor >= cases.factors().size();
        }

        private boolean named() {
            return Cases.unordered(cases.factors().get(factor));
        }

        String title() {
            if (none()) {
                return "";
            }
            FactorAxis axis = words.axis(factor);
            return axis.title() + (axis.unit().isEmpty() ? "" : ", " + axis.unit());
        }

        Scale scale() {
            if (none()) {
                return new Scale(-1, 1, List.of());
            }
            return BoxPicture.scale(words.axis(factor));
        }

        double place(int at) {
            if (none()) {
                return jitter(cases.point(at), factor);
            }
            double place = words.axis(factor).at(cases.value(at, factor));
            return named() ? place + NAMED * jitter(cases.point(at), factor) : place;
        }

        /** Where the box begins or ends. */
        double end(boolean low) {
            if (none()) {
                return low ? -1 : 1;
            }
            FactorAxis axis = words.axis(factor);
            if (box.limit(factor) instanceof Limit.Between between) {
                boolean there = low ? between.below() : between.above();
                return there ? axis.at(low ? between.low() : between.high()) : open(axis, low);
            }
            double[] allowed = Cases.values(axis.factor()).stream()
                    .filter(box.limit(factor)::allows)
                    .mapToDouble(axis::at)
                    .sorted()
                    .toArray();
            double half = NAMED / 2 + 0.05;
            return low ? allowed[0] - half : allowed[allowed.length - 1] + half;
        }

        /** A little beyond the values that were varied. */
        private double open(FactorAxis axis, boolean low) {
            double[] range = BoxPicture.range(axis.factor());
            double margin = named() ? NAMED / 2 + 0.05 : 0.02 * (axis.at(range[1]) - axis.at(range[0]));
            return low ? axis.at(range[0]) - margin : axis.at(range[1]) + margin;
        }
    }
}
