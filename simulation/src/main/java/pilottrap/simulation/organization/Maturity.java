package pilottrap.simulation.organization;

import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.random.Normal;

/**
 * How mature an organization starts, against the population it is drawn from: the mean of its seven capability levels.
 * What programmes build later does not count, so that no policy changes who is asked.
 */
public final class Maturity {
    private Maturity() {}

    /** The mean of the seven levels it starts with, in [0, 1]. */
    public static double of(Organization org) {
        double sum = 0;
        for (Capability each : Capability.values()) {
            sum += org.base(each.parameter);
        }
        return sum / Capability.values().length;
    }

    /**
     * The level below which so large a part of the population lies: the normal quantile of the drawn mean (§4.8), the
     * cutting at 0.02 and 0.95 left aside. Where nothing varies it is the mean, and the organization lies not below it.
     *
     * @param share the part, in [0, 1]
     */
    public static double quantile(Organization org, double share) {
        int n = Capability.values().length;
        double mean = 0;
        int free = 0;
        for (Capability each : Capability.values()) {
            mean += org.values().of(each.parameter);
            free += org.blueprint.single() && org.blueprint.stated().contains(each.parameter) ? 0 : 1;
        }
        mean /= n;
        double spread = org.base(Parameters.MATURITY_SPREAD) * org.base(Parameters.POPULATION_SPREAD);
        double common = spread * org.base(Parameters.MATURITY_COMMON) * free / n;
        double own = spread * org.base(Parameters.MATURITY_OWN);
        double noise = org.base(Parameters.MATURITY_NOISE);
        double sd = Math.sqrt(common * common + free * (own * own + noise * noise) / (n * n));
        if (!(sd > 0)) {
            return mean;
        }
        if (share <= 0 || share >= 1) {
            return share <= 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return mean + sd * Normal.quantile(share);
    }
}
