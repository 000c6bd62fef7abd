package pilottrap.scenarios.sensitivity;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a Morris screening says of one outcome.
 *
 * <p>An elementary effect is what an outcome would change over the whole range of a factor if it went on as in one step of
 * a trajectory: the difference of two neighbouring points ÷ the step, in the unit cube, so its unit is the outcome's.
 *
 * @param planned trajectories of the plan
 * @param complete trajectories all of whose points have a result; of the others the effects between two points that have
 * @param leastEffects the fewest effects of a factor, {@code planned} where nothing is missing
 * @param leastReplications the fewest replications of a point used
 * @param mostReplications the most
 * @param mean the mean response over all points used
 * @param luck by how much one organization differs from the next by luck, as a standard deviation (root of the mean
 *     variance over points); absent where points have fewer than two replications
 * @param corrected whether σ is freed of the luck that is left in the means
 * @param effects one for each factor, in the order of the plan
 */
public record Screening(
        int planned,
        int complete,
        int leastEffects,
        long leastReplications,
        long mostReplications,
        double mean,
        OptionalDouble luck,
        boolean corrected,
        List<Effect> effects) {
    /** Copies the list. */
    public Screening {
        effects = List.copyOf(effects);
    }

    /**
     * The effects of a factor, in the outcome's unit for its whole range.
     *
     * @param factor the factor's place in the plan
     * @param mean μ, the mean of its elementary effects
     * @param absolute μ*, the mean of their sizes: how much the factor matters
     * @param deviation σ, their standard deviation: how much the effect depends on where it is taken
     * @param luck the standard error of μ by luck alone; absent where it is not known
     * @param rising the share of effects above 0
     * @param falling the share of effects below 0
     * @param place its rank by μ*
     */
    public record Effect(
            int factor,
            Interval mean,
            Interval absolute,
            Interval deviation,
            OptionalDouble luck,
            double rising,
            double falling,
            Place place) {}
}
