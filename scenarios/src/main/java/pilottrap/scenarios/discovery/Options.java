package pilottrap.scenarios.discovery;

import java.util.Optional;

/**
 * How boxes are looked for.
 *
 * @param alpha the share of a box's cases that one peel takes off, in (0, 0.5]
 * @param paste the share of a box's cases that one paste adds, in [0, 0.5]; 0 pastes nothing
 * @param leastMass the least share of all cases that a box holds, in (0, 1); where few cases are of interest, half as many as
 *     these are enough, and five always are the least
 * @param boxes the most boxes, at least 1
 * @param choice which box of the trajectory is taken
 * @param weak whether limits stay that chance explains as well (a quasi-p-value above {@link QuasiP#WEAK})
 * @param halves how many half-samples tell how well boxes are found again, at least 0
 * @param seed of the half-samples
 */
public record Options(
        double alpha, double paste, double leastMass, int boxes, Choice choice, boolean weak, int halves, long seed) {
    /** As Friedman and Fisher (1999) advise for peeling; ten pairs of half-samples. */
    public static final Options STANDARD = new Options(0.05, 0.05, 0.05, 3, Choice.STANDARD, false, 20, 1);

    /** The least cases of a box, whatever its mass. */
    static final int LEAST_CASES = 5;

    /** Checks the ranges. */
    public Options {
        require("alpha", alpha, alpha > 0 && alpha <= 0.5, "(0, 0.5]");
        require("paste", paste, paste >= 0 && paste <= 0.5, "[0, 0.5]");
        require("least mass", leastMass, leastMass > 0 && leastMass < 1, "(0, 1)");
        require("boxes", boxes, boxes >= 1, "[1, ∞)");
        require("halves", halves, halves >= 0, "[0, ∞)");
    }

    private static void require(String name, double value, boolean inside, String range) {
        if (!inside) {
            throw new IllegalArgumentException(name + " must lie in " + range + ", was " + value);
        }
    }

    /** The least cases of a box among such cases. */
    int least(Count all) {
        return Math.max(LEAST_CASES, (int) Math.ceil(Math.min(leastMass * all.cases(), all.hits() / 2.0)));
    }

    /**
     * Which box of the trajectory is taken.
     *
     * @param step a certain one, from 0 (everything) on, if any
     * @param leastCoverage the densest that has at least this coverage, in (0, 1], if any
     */
    public record Choice(Optional<Integer> step, Optional<Double> leastCoverage) {
        /** That with the highest {@link #score}. */
        public static final Choice STANDARD = new Choice(Optional.empty(), Optional.empty());

        /** Checks the ranges. */
        public Choice {
            step.ifPresent(k -> require("step", k, k >= 0, "[0, ∞)"));
            leastCoverage.ifPresent(c -> require("least coverage", c, c > 0 && c <= 1, "(0, 1]"));
        }

        /**
         * What a box is worth: {@code coverage · (density − d₀) ÷ (1 − d₀)}, d₀ the density of all cases. 0 for the box
         * that holds everything, 1 for one that holds all cases of interest and no others.
         */
        static double score(Count box, Count all) {
            double base = all.density();
            return base == 1 ? 0 : box.coverage(all) * (box.density() - base) / (1 - base);
        }
    }
}
