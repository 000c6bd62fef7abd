package pilottrap.scenarios.history;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What counts as more than chance: the same procedure on the same observation, with the parameters of other rows in the
 * place of those that came near, of which the observation says nothing. Of so many repetitions the narrowest range and the
 * farthest shift of any parameter are noted; what a parameter must be narrower than, or shift by, is what one repetition in
 * forty has at all, so that of parameters that were not observed at all none seems to be in about nineteen fits of twenty.
 */
record Identification(double narrow, double far) {
    /** The part of the prior's central 90 % that a parameter which counts as moved has left, at most. */
    static final double CLEARLY_NARROW = 0.75;

    /** By how much of the prior's width its median has shifted otherwise, at least. */
    static final double CLEARLY_FAR = 0.15;

    /** What is left of the prior where a parameter counts as moved a little, at most: with many draws, what is more than chance may still be next to nothing. */
    static final double SLIGHTLY_NARROW = 0.95;

    /** By how much its median has shifted otherwise, at least. */
    static final double SLIGHTLY_FAR = 0.05;

    private static final int REPETITIONS = 400;
    private static final double ONE_SIDE = 0.025;

    /** What a table and an observation leave to chance. */
    static Identification of(LocalLinear table, LocalLinear.Adjusted adjusted, int parameters, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int accepted = adjusted.rows().length;
        double[] narrowest = new double[REPETITIONS];
        double[] farthest = new double[REPETITIONS];
        for (int i = 0; i < REPETITIONS; i++) {
            int[] others = some(table.rows(), accepted, random);
            narrowest[i] = Double.POSITIVE_INFINITY;
            for (int parameter = 0; parameter < parameters; parameter++) {
                double[] three = adjusted.quantiles(adjusted.moved(parameter, others), 0.05, 0.5, 0.95);
                narrowest[i] = Math.min(narrowest[i], width(three));
                farthest[i] = Math.max(farthest[i], Math.abs(three[1] - 0.5));
            }
        }
        Arrays.sort(narrowest);
        Arrays.sort(farthest);
        int rank = (int) (ONE_SIDE * REPETITIONS);
        return new Identification(narrowest[rank], farthest[REPETITIONS - 1 - rank]);
    }

    /** The part of the prior's central 90 % that lies between the outer two of three quantiles. */
    static double width(double[] three) {
        return (three[2] - three[0]) / 0.9;
    }

    private static int[] some(int rows, int count, SplittableRandom random) {
        int[] all = new int[rows];
        Arrays.setAll(all, i -> i);
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(rows - i);
            int other = all[j];
            all[j] = all[i];
            all[i] = other;
        }
        return Arrays.copyOf(all, count);
    }

    /** What is said of a parameter with these 5 %, 50 % and 95 % quantiles. */
    Said said(double[] three) {
        double width = width(three);
        double shift = Math.abs(three[1] - 0.5);
        boolean chance = width >= narrow && shift <= far;
        if (chance || (width > SLIGHTLY_NARROW && shift < SLIGHTLY_FAR)) {
            return Said.NOT_IDENTIFIED;
        }
        return width <= CLEARLY_NARROW || shift >= CLEARLY_FAR ? Said.MOVED : Said.MOVED_A_LITTLE;
    }
}
