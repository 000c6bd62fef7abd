package pilottrap.scenarios.trap;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The nearest border of a basin along one dimension, from the own cell; straight between neighbouring cells. */
final class Border {
    private Border() {}

    static OptionalDouble nearest(TrapMap map, boolean alongUp, boolean escape) {
        int column = map.columns().indexOf(map.across().standard());
        int row = map.rows().indexOf(map.up().standard());
        if (column < 0 || row < 0) {
            return OptionalDouble.empty();
        }
        List<Double> at = alongUp ? map.rows() : map.columns();
        List<OptionalDouble> shares = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
            Cell cell = alongUp ? map.cell(column, i) : map.cell(i, row);
            shares.add(escape ? cell.least() : cell.most());
        }
        return nearest(at, shares, alongUp ? row : column, map.threshold(), escape);
    }

    /**
     * The nearest place at which a share reaches a threshold.
     *
     * @param at the values of the dimension, ascending
     * @param shares the share at each; absent where it is not known
     * @param from the index to go from
     * @param upwards whether the share must rise to the threshold, or fall to it
     */
    static OptionalDouble nearest(
            List<Double> at, List<OptionalDouble> shares, int from, double threshold, boolean upwards) {
        if (shares.get(from).isEmpty() || upwards == (shares.get(from).getAsDouble() >= threshold)) {
            return OptionalDouble.empty();
        }
        OptionalDouble below = towards(at, shares, from, threshold, -1);
        OptionalDouble above = towards(at, shares, from, threshold, 1);
        if (below.isEmpty() || above.isEmpty()) {
            return below.isEmpty() ? above : below;
        }
        return distance(at.get(from), below.getAsDouble()) <= distance(at.get(from), above.getAsDouble())
                ? below
                : above;
    }

    /** The first crossing in one direction; none beyond a cell that is not known. */
    private static OptionalDouble towards(
            List<Double> at, List<OptionalDouble> shares, int from, double threshold, int step) {
        boolean above = shares.get(from).orElse(0) >= threshold;
        for (int i = from + step; i >= 0 && i < at.size(); i += step) {
            if (shares.get(i).isEmpty() || shares.get(i - step).isEmpty()) {
                return OptionalDouble.empty();
            }
            double before = shares.get(i - step).getAsDouble();
            double here = shares.get(i).getAsDouble();
            if (here >= threshold != above) {
                double part = (threshold - before) / (here - before);
                return OptionalDouble.of(between(at.get(i - step), at.get(i), part));
            }
        }
        return OptionalDouble.empty();
    }

    /** Part of the way from one value to another: on a scale of ratios where both are above 0. */
    private static double between(double from, double to, double part) {
        return from > 0 && to > 0 ? from * StrictMath.pow(to / from, part) : from + part * (to - from);
    }

    /** How far apart two values are: as a ratio where both are above 0. */
    private static double distance(double one, double other) {
        return one > 0 && other > 0 ? Math.abs(StrictMath.log(other / one)) : Math.abs(other - one);
    }
}
