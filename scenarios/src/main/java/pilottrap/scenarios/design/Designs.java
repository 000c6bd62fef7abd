package pilottrap.scenarios.design;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Levels;

/** Lays the points of every design. The same design, factors and seed give the same bits on every machine. */
public final class Designs {
    private Designs() {}

    /**
     * The points of a design.
     *
     * @param matrix the points that the constraints allow
     * @param dropped how many points the constraints have left out or passed over
     */
    public record Laid(DesignMatrix matrix, int dropped) {}

    /**
     * How many points a design has before constraints; exact however many.
     *
     * @param design the design
     * @param levels the values of each factor
     */
    public static BigInteger points(Design design, List<Levels> levels) {
        if (design instanceof Design.Grid grid) {
            return levels.stream()
                    .map(each -> BigInteger.valueOf(each.count(grid.levels())))
                    .reduce(BigInteger.ONE, BigInteger::multiply);
        }
        if (design instanceof Design.OneAtATime oneAtATime) {
            return levels.stream()
                    .map(each -> BigInteger.valueOf(each.count(oneAtATime.levels())))
                    .reduce(BigInteger.ONE, BigInteger::add);
        }
        if (design instanceof Design.Morris morris) {
            return BigInteger.valueOf(morris.trajectories()).multiply(BigInteger.valueOf(levels.size() + 1L));
        }
        if (design instanceof Design.Saltelli saltelli) {
            return BigInteger.valueOf(saltelli.base()).multiply(BigInteger.valueOf(levels.size() + 2L));
        }
        if (design instanceof Design.LatinHypercube cube) {
            return BigInteger.valueOf(cube.points());
        }
        return BigInteger.valueOf(
                design instanceof Design.Sobol sobol ? sobol.points() : ((Design.Listed) design).points());
    }

    /**
     * Lays a design of points that are computed.
     *
     * @param design any but a list
     * @param levels the values of each factor, at least one
     * @param standards what each factor is where it is not varied
     * @param admissible whether the constraints allow values, in the order of the factors
     * @throws DesignException if the constraints leave nothing, or too little, of it
     */
    public static Laid lay(Design design, List<Levels> levels, double[] standards, Predicate<double[]> admissible)
            throws DesignException {
        int points = points(design, levels).intValueExact();
        Points into = new Points(levels, admissible, points);
        if (design instanceof Design.Grid grid) {
            Grids.grid(grid, into);
        } else if (design instanceof Design.OneAtATime oneAtATime) {
            Grids.oneAtATime(oneAtATime, standards, into);
        } else if (design instanceof Design.LatinHypercube cube) {
            LatinHypercubes.lay(cube, into);
        } else if (design instanceof Design.Sobol sobol) {
            SobolPoints.lay(sobol, into);
        } else if (design instanceof Design.Morris morris) {
            Trajectories.lay(morris, into);
        } else if (design instanceof Design.Saltelli saltelli) {
            SobolPoints.saltelli(saltelli, into);
        } else {
            throw new IllegalArgumentException("the points of a list are stated, not laid");
        }
        return some(into);
    }

    /**
     * A list of stated points.
     *
     * @param values the points, in the order of the factors
     * @throws DesignException if the constraints leave none of them
     */
    public static Laid listed(List<Levels> levels, List<double[]> values, Predicate<double[]> admissible)
            throws DesignException {
        Points into = new Points(levels, admissible, values.size());
        double[] nowhere = new double[levels.size()];
        Arrays.fill(nowhere, Double.NaN);
        values.forEach(value -> into.offer(nowhere, value));
        return some(into);
    }

    private static Laid some(Points points) throws DesignException {
        if (points.points() == 0) {
            throw new DesignException("no point of the design keeps the constraints");
        }
        return points.laid();
    }
}
