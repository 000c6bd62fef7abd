package pilottrap.scenarios.analysis;

import java.util.List;
import java.util.Optional;
import pilottrap.simulation.measure.Outcome;

/**
 * The paired difference of one outcome, alternative less base, over replications on the same luck.
 *
 * @param outcome the outcome
 * @param mean the difference of the headline estimates (pooled for shares and ratios, of medians for quantiles); absent
 *     where either is
 * @param se its organization-level standard error, the pairing used
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param p two-sided p-value against no difference
 * @param holm the p-value adjusted after Holm over all outcomes and alternatives that the comparison judges
 * @param verdict what the difference comes to
 * @param more about how many more replications would settle it; present only for {@link Verdict#UNDECIDED}
 * @param indifference the half-width within which a difference of the mean does not matter, in the outcome's unit
 * @param futures what the difference is in single organizations; absent where they have no value of their own
 * @param confidence the confidence that the mean difference lies on the better side, in [0, 1]; absent for outcomes
 *     without a better side
 * @param varianceReduction variance on independent luck ÷ variance on the same luck; absent where either is zero
 * @param n pairs it rests on
 * @param separation what of it is luck and what ignorance, over the parameter sets of an ensemble; absent without several
 */
public record Difference(
        Outcome outcome,
        Optional<Double> mean,
        Optional<Double> se,
        Optional<Double> low,
        Optional<Double> high,
        Optional<Double> p,
        Optional<Double> holm,
        Verdict verdict,
        Optional<Long> more,
        double indifference,
        Optional<Futures> futures,
        Optional<Double> confidence,
        Optional<Double> varianceReduction,
        long n,
        Optional<Separation> separation) {
    /** The same with what of it is luck and what ignorance. */
    public Difference with(Optional<Separation> told) {
        return new Difference(
                outcome,
                mean,
                se,
                low,
                high,
                p,
                holm,
                verdict,
                more,
                indifference,
                futures,
                confidence,
                varianceReduction,
                n,
                told);
    }

    /** What a difference comes to. */
    public enum Verdict {
        /** Better, beyond doubt at the stated level. */
        BETTER,
        /** Worse, beyond doubt at the stated level. */
        WORSE,
        /** Surely different, for an outcome where neither direction is better. */
        DIFFERENT,
        /** Equivalent: the whole interval lies within the indifference. */
        SAME,
        /** Neither shown yet. */
        UNDECIDED,
        /** There is nothing to compare, since an estimate is absent. */
        ABSENT
    }

    /**
     * The difference in single organizations (futures of a single one).
     *
     * @param better share where the alternative is better by more than the indifference of one organization, in [0, 1];
     *     for outcomes without a better side, where it is greater
     * @param same share within that indifference
     * @param worse the rest
     * @param indifference that indifference, in the outcome's unit
     * @param quantiles 100 quantiles (0.005, 0.015, …, 0.995) over organizations, ascending
     */
    public record Futures(double better, double same, double worse, double indifference, List<Double> quantiles) {
        /** Copies the list. */
        public Futures {
            quantiles = List.copyOf(quantiles);
        }
    }
}
