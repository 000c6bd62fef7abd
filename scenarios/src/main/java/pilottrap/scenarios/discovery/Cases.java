package pilottrap.scenarios.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.simulation.parameter.Unit;

/** Points of a sweep, each with its factors' values and whether it is of interest: whether the plan fails there. */
public final class Cases {
    private final List<Factor> factors;
    private final int[] points;
    private final double[][] values;
    private final boolean[] hits;

    private Cases(List<Factor> factors, int[] points, double[][] values, boolean[] hits) {
        this.factors = List.copyOf(factors);
        this.points = points;
        this.values = values;
        this.hits = hits;
    }

    /**
     * Cases.
     *
     * @param factors the factors
     * @param points the numbers of the points in their sweep
     * @param values a row for each case, a column for each factor, in the factors' units; never NaN
     * @param hits whether a case is of interest
     */
    public static Cases of(List<Factor> factors, int[] points, double[][] values, boolean[] hits) {
        if (factors.isEmpty() || points.length != values.length || hits.length != values.length) {
            throw new IllegalArgumentException("no cases of " + points.length + " points, " + values.length
                    + " rows and " + hits.length + " marks");
        }
        double[][] copies = new double[values.length][];
        for (int at = 0; at < values.length; at++) {
            if (values[at].length != factors.size() || Arrays.stream(values[at]).anyMatch(Double::isNaN)) {
                throw new IllegalArgumentException("case " + at + " has " + Arrays.toString(values[at]));
            }
            copies[at] = values[at].clone();
        }
        return new Cases(factors, points.clone(), copies, hits.clone());
    }

    /** The factors. */
    public List<Factor> factors() {
        return factors;
    }

    /** How many cases. */
    public int size() {
        return values.length;
    }

    /** The number of a case's point in its sweep. */
    public int point(int at) {
        return points[at];
    }

    /** The value of a factor, in its unit. */
    public double value(int at, int factor) {
        return values[at][factor];
    }

    /** Whether a case is of interest. */
    public boolean ofInterest(int at) {
        return hits[at];
    }

    /** All of them. */
    public Count count() {
        int of = 0;
        for (boolean hit : hits) {
            of += hit ? 1 : 0;
        }
        return new Count(hits.length, of);
    }

    /** Some of the cases, in the same order. */
    Cases where(IntPredicate kept) {
        int[] at = IntStream.range(0, size()).filter(kept).toArray();
        int[] ofPoints = new int[at.length];
        double[][] ofValues = new double[at.length][];
        boolean[] ofHits = new boolean[at.length];
        for (int i = 0; i < at.length; i++) {
            ofPoints[i] = points[at[i]];
            ofValues[i] = values[at[i]];
            ofHits[i] = hits[at[i]];
        }
        return new Cases(factors, ofPoints, ofValues, ofHits);
    }

    /** Whether a factor's values have no order: named ones, and switches. */
    public static boolean unordered(Factor factor) {
        return factor.unit() == Unit.SWITCH
                || (factor.levels() instanceof Levels.Values listed
                        && !listed.labels().isEmpty());
    }

    /** The values of a factor that takes listed ones, in their order; 0 and 1 of a switch. */
    public static List<Double> values(Factor factor) {
        return factor.levels() instanceof Levels.Values listed ? listed.values() : List.of(0.0, 1.0);
    }

    /** Whether a factor takes every value of its range, so that a limit may lie between two cases. */
    static boolean continuous(Factor factor) {
        return factor.levels() instanceof Levels.Range range && !range.whole();
    }

    /** A limit between two values of a factor: halfway where it takes every value, else the one that is kept. */
    static double between(Factor factor, double kept, double left) {
        if (!continuous(factor)) {
            return kept;
        }
        boolean logarithmic = factor.levels() instanceof Levels.Range range && range.logarithmic();
        double halfway = logarithmic ? StrictMath.sqrt(kept) * StrictMath.sqrt(left) : kept + (left - kept) / 2;
        // Neighbouring numbers have nothing between them.
        boolean inside = halfway > Math.min(kept, left) && halfway < Math.max(kept, left);
        return inside ? halfway : kept;
    }
}
