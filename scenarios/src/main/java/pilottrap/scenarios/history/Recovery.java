package pilottrap.scenarios.history;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How often the ranges of this very fit hold the truth: of simulated histories that are most like the observed one each is
 * put in its place, fitted without itself, and its own parameters are looked for (Prangle et al. 2014, "Diagnostic tools for
 * approximate Bayesian computation using the coverage property").
 *
 * @param histories how many were tried
 * @param share of all ranges, 90 of 100 wanted, the part that holds the truth, in [0, 1]
 * @param nearness the part of simulated histories, drawn from all of them, whose neighbours are farther away than those of
 *     the observed one; near 0 the model has nothing like it
 */
public record Recovery(int histories, double share, double nearness) {
    private static final int TRIED = 200;

    /** Below this nearness a user is warned. */
    public static final double STRANGE = 0.02;

    static Recovery of(LocalLinear table, double[] observed, int accepted, int parameters, long seed) {
        int[] tried = table.nearest(observed, Math.min(TRIED, table.rows() / 4), -1);
        long held = 0;
        for (int row : tried) {
            held += held(table, row, accepted, parameters);
        }
        double own = reach(table, observed, accepted, -1);
        SplittableRandom random = new SplittableRandom(seed);
        int[] others = random.ints(TRIED, 0, table.rows()).toArray();
        long farther = Arrays.stream(others)
                .filter(row -> reach(table, table.statistics(row), accepted, row) > own)
                .count();
        return new Recovery(tried.length, (double) held / ((long) tried.length * parameters), farther / (double) TRIED);
    }

    /** In how many parameters the range of a row's own history holds the row's value. */
    static long held(LocalLinear table, int row, int accepted, int parameters) {
        LocalLinear.Adjusted adjusted = table.at(table.statistics(row), accepted, row);
        long held = 0;
        for (int parameter = 0; parameter < parameters; parameter++) {
            double[] ends = adjusted.quantiles(adjusted.parameter(parameter), 0.05, 0.95);
            double truth = table.coordinate(row, parameter);
            held += truth >= ends[0] && truth <= ends[1] ? 1 : 0;
        }
        return held;
    }

    /** How far away the last row is that is kept. */
    private static double reach(LocalLinear table, double[] observed, int accepted, int without) {
        int[] rows = table.nearest(observed, accepted, without);
        double[] last = table.statistics(rows[rows.length - 1]);
        double sum = 0;
        for (int i = 0; i < last.length; i++) {
            sum += (last[i] - observed[i]) * (last[i] - observed[i]);
        }
        return sum;
    }
}
