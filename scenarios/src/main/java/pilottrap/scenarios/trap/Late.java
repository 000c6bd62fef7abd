package pilottrap.scenarios.trap;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import pilottrap.scenarios.analysis.PointEstimate;

/**
 * What is known of one point from one start, late: long after the past has ended.
 *
 * @param point the point of the sweep
 * @param n organizations simulated
 * @param share pilots live within 104 weeks ÷ pilots launched, pooled; absent where none was launched
 * @param low lower end of its 95 % interval; absent where it cannot be told
 * @param high upper end
 * @param escaping share of organizations that are above the threshold themselves; absent where single organizations are
 *     not known
 */
public record Late(
        int point, long n, OptionalDouble share, OptionalDouble low, OptionalDouble high, OptionalDouble escaping) {
    private static final double TAIL = 0.975;

    /** −ln 0.025: with none live of m launched, a share of this over m would have shown one in 97.5 of 100 cases. */
    private static final double NONE_SEEN = 3.688879454113936;

    /**
     * What an estimate says. Intervals are those of Student's t with n − 1 degrees of freedom; where no pilot went live
     * there is no variation to go by, and the upper end is the share that would have been missed once in forty (the rule
     * of three).
     *
     * @param found the estimate of the production share
     * @param launched pilots counted at the point, over all organizations
     */
    static Late of(PointEstimate found, double launched, OptionalDouble escaping) {
        OptionalDouble none = OptionalDouble.empty();
        if (found.value().isEmpty()) {
            return new Late(found.point(), found.n(), none, none, none, escaping);
        }
        double share = found.value().getAsDouble();
        if (share == 0) {
            double top = launched > 0 ? Math.min(1, NONE_SEEN / launched) : 1;
            return new Late(
                    found.point(), found.n(), found.value(), OptionalDouble.of(0), OptionalDouble.of(top), escaping);
        }
        if (found.n() < 2 || found.se().isEmpty()) {
            return new Late(found.point(), found.n(), found.value(), none, none, escaping);
        }
        double half = new TDistribution(null, found.n() - 1).inverseCumulativeProbability(TAIL)
                * found.se().getAsDouble();
        return new Late(
                found.point(),
                found.n(),
                found.value(),
                OptionalDouble.of(Math.max(0, share - half)),
                OptionalDouble.of(Math.min(1, share + half)),
                escaping);
    }

    /** 1 where the whole interval lies above a threshold, −1 where all of it lies below, 0 where it cannot be told. */
    int side(double threshold) {
        if (low.isEmpty() || high.isEmpty()) {
            return 0;
        }
        if (low.getAsDouble() > threshold) {
            return 1;
        }
        return high.getAsDouble() < threshold ? -1 : 0;
    }
}
