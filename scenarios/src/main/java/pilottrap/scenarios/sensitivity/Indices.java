package pilottrap.scenarios.sensitivity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What Sobol indices say of one outcome: shares of the variance of its expected result over the space of the factors.
 *
 * @param planned base points of the plan
 * @param complete base points all of whose points have a result; the others are not used
 * @param leastReplications the fewest replications of a point used
 * @param mostReplications the most
 * @param mean the mean response over the space
 * @param variance the variance of the expected result over the space, in the outcome's unit squared
 * @param luck the variance of one organization's result by luck, in the mean over the space; absent where points have fewer
 *     than two replications
 * @param luckShare the share of luck in the variance of one organization's result at a random point; absent likewise
 * @param firstSum the sum of the first-order indices: 1 where the factors act independently, less where they interact
 * @param corrected whether the luck that is left in the means is taken out; if not, the indices are those of the means
 * @param factors one for each factor, in the order of the plan
 */
public record Indices(
        int planned,
        int complete,
        long leastReplications,
        long mostReplications,
        double mean,
        Interval variance,
        OptionalDouble luck,
        Optional<Interval> luckShare,
        Interval firstSum,
        boolean corrected,
        List<Index> factors) {
    /** Copies the list. */
    public Indices {
        factors = List.copyOf(factors);
    }

    /**
     * The indices of a factor.
     *
     * @param factor the factor's place in the plan
     * @param first the first-order index: the share of variance that would vanish, on average, if the factor were known
     * @param total the total index: the share that would remain if all others were known; its own part and all interactions
     * @param place its rank by the total index
     */
    public record Index(int factor, Interval first, Interval total, Place place) {}
}
