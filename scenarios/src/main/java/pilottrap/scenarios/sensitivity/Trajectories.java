package pilottrap.scenarios.sensitivity;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The elementary effects of all trajectories, as far as they are there, and the luck in them. */
final class Trajectories {
    private final double[][] effects;
    private final double[][] lucks;
    private final double[][] luckSizes;
    private final double[] luckSquares;
    private final int[] counts;

    Trajectories(int factors, int trajectories, int replications) {
        effects = new double[factors][trajectories];
        for (double[] row : effects) {
            Arrays.fill(row, Double.NaN);
        }
        lucks = new double[factors][replications];
        luckSizes = new double[factors][replications];
        luckSquares = new double[factors];
        counts = new int[factors];
    }

    int trajectories() {
        return effects[0].length;
    }

    /** How many effects a factor has. */
    int count(int factor) {
        return counts[factor];
    }

    /** The fewest effects of a factor. */
    int least() {
        return Arrays.stream(counts).min().orElse(0);
    }

    /** Puts the effect of a factor on a trajectory: the next point's response less this one's, times the inverse step. */
    void put(int factor, int trajectory, double perStep, int from, Responses responses) {
        double effect = (responses.value(from + 1) - responses.value(from)) * perStep;
        effects[factor][trajectory] = effect;
        counts[factor]++;
        double[] luck = new double[lucks[factor].length];
        responses.addLuck(from + 1, perStep, luck);
        responses.addLuck(from, -perStep, luck);
        for (int r = 0; r < luck.length; r++) {
            lucks[factor][r] += luck[r];
            luckSizes[factor][r] += Math.signum(effect) * luck[r];
            luckSquares[factor] += luck[r] * luck[r];
        }
    }

    /** Makes means of the sums, once all effects are put. */
    void settle() {
        for (int i = 0; i < counts.length; i++) {
            double share = 1.0 / Math.max(1, counts[i]);
            for (int r = 0; r < lucks[i].length; r++) {
                lucks[i][r] *= share;
                luckSizes[i][r] *= share;
            }
            luckSquares[i] *= share;
        }
    }

    /** The parts of single replications in the mean effect. */
    double[] luckOfMean(int factor) {
        return lucks[factor];
    }

    /** The parts of single replications in the mean size of effects, each with the sign of its effect. */
    double[] luckOfAbsolute(int factor) {
        return luckSizes[factor];
    }

    /** The standard error of the mean effect by luck. */
    double luck(int factor) {
        return Math.sqrt(squares(lucks[factor]));
    }

    private static double squares(double[] parts) {
        return Arrays.stream(parts).map(part -> part * part).sum();
    }

    /** The share of effects with a sign. */
    double share(int factor, int sign) {
        return Arrays.stream(effects[factor])
                        .filter(effect -> Math.signum(effect) == sign)
                        .count()
                / (double) counts[factor];
    }

    double mean(int factor, int[] times) {
        return mean(factor, times, effect -> effect);
    }

    double absolute(int factor, int[] times) {
        return mean(factor, times, Math::abs);
    }

    /** The mean over the effects that are there, each so many times; of a factor none of whose effects was drawn, of all. */
    private double mean(int factor, int[] times, DoubleUnaryOperator of) {
        double sum = 0;
        int drawn = 0;
        for (int t = 0; t < times.length; t++) {
            if (times[t] > 0 && !Double.isNaN(effects[factor][t])) {
                sum += times[t] * of.applyAsDouble(effects[factor][t]);
                drawn += times[t];
            }
        }
        return drawn > 0 ? sum / drawn : mean(factor, once(), of);
    }

    private int[] once() {
        int[] once = new int[trajectories()];
        Arrays.fill(once, 1);
        return once;
    }

    /**
     * The standard deviation of effects, rid of luck: of the variance that luck adds, what all trajectories share does not
     * make them differ, so only the rest is taken off; 0 where nothing is left.
     */
    double deviation(int factor, int[] times) {
        double mean = mean(factor, times);
        double sum = 0;
        int drawn = 0;
        for (int t = 0; t < times.length; t++) {
            if (times[t] > 0 && !Double.isNaN(effects[factor][t])) {
                double step = effects[factor][t] - mean;
                sum += times[t] * step * step;
                drawn += times[t];
            }
        }
        if (drawn < 2) {
            return deviation(factor, once());
        }
        double n = counts[factor];
        double byLuck = n * (luckSquares[factor] - squares(lucks[factor])) / (n - 1);
        return Math.sqrt(Math.max(0, sum / (drawn - 1) - byLuck));
    }
}
