package pilottrap.scenarios.sensitivity;

import java.util.Arrays;

/** The elementary effects of all trajectories, and the luck in them. */
final class Trajectories {
    private final double[][] effects;
    private final double[][] lucks;
    private final double[][] luckSizes;
    private final double[] luckSquares;

    Trajectories(int factors, int trajectories, int replications) {
        effects = new double[factors][trajectories];
        lucks = new double[factors][replications];
        luckSizes = new double[factors][replications];
        luckSquares = new double[factors];
    }

    int trajectories() {
        return effects[0].length;
    }

    /** Puts the effect of a factor on a trajectory: the next point's response less this one's, times the inverse step. */
    void put(int factor, int trajectory, double perStep, int from, Responses responses) {
        double effect = (responses.value(from + 1) - responses.value(from)) * perStep;
        effects[factor][trajectory] = effect;
        double[] luck = new double[lucks[factor].length];
        responses.addLuck(from + 1, perStep, luck);
        responses.addLuck(from, -perStep, luck);
        double share = 1.0 / trajectories();
        for (int r = 0; r < luck.length; r++) {
            lucks[factor][r] += share * luck[r];
            luckSizes[factor][r] += share * Math.signum(effect) * luck[r];
            luckSquares[factor] += share * luck[r] * luck[r];
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
                / (double) trajectories();
    }

    double mean(int factor, int[] counts) {
        double sum = 0;
        for (int t = 0; t < counts.length; t++) {
            sum += counts[t] * effects[factor][t];
        }
        return sum / counts.length;
    }

    double absolute(int factor, int[] counts) {
        double sum = 0;
        for (int t = 0; t < counts.length; t++) {
            sum += counts[t] * Math.abs(effects[factor][t]);
        }
        return sum / counts.length;
    }

    /**
     * The standard deviation of effects, rid of luck: of the variance that luck adds, what all trajectories share does not
     * make them differ, so only the rest is taken off; 0 where nothing is left.
     */
    double deviation(int factor, int[] counts) {
        int n = counts.length;
        double mean = mean(factor, counts);
        double sum = 0;
        for (int t = 0; t < n; t++) {
            double step = effects[factor][t] - mean;
            sum += counts[t] * step * step;
        }
        double byLuck = n * (luckSquares[factor] - squares(lucks[factor])) / (n - 1);
        return Math.sqrt(Math.max(0, sum / (n - 1) - byLuck));
    }
}
