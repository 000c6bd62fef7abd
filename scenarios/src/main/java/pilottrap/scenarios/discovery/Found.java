package pilottrap.scenarios.discovery;

import java.util.List;
import java.util.Optional;

/**
 * A box that was found.
 *
 * @param box the box
 * @param count what lies in it and in no box before
 * @param among the cases in no box before, among which it was looked for
 * @param restrictions what it says of each factor that it limits, in their order
 * @param trajectory the boxes on the way of peeling, from everything on
 * @param chosen which of them was taken
 * @param leftOut factors that the box on the trajectory limits and this one does not, since chance explains it as well
 * @param again in how many half-samples each of all factors is limited; none where half-samples were not wanted
 * @param heldOut how well boxes found the same way do on other cases; absent where half-samples were not wanted or give none
 */
public record Found(
        Box box,
        Count count,
        Count among,
        List<Restriction> restrictions,
        List<Peel> trajectory,
        int chosen,
        List<Integer> leftOut,
        List<Integer> again,
        Optional<HeldOut> heldOut) {
    /** Copies the lists. */
    public Found {
        restrictions = List.copyOf(restrictions);
        trajectory = List.copyOf(trajectory);
        leftOut = List.copyOf(leftOut);
        again = List.copyOf(again);
    }

    /** Whether half-samples deny it: on other cases less than half of the density gained is left. */
    public boolean denied() {
        return heldOut.filter(check -> !check.confirms(count, among)).isPresent();
    }
}
