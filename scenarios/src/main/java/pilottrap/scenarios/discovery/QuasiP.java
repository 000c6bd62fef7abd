package pilottrap.scenarios.discovery;

import org.apache.commons.math3.special.Beta;

/**
 * Whether chance explains a limit of a box as well: the quasi-p-value of Bryant and Lempert (2010).
 *
 * <p>Were the limit without effect, each case in the box would be of interest with the density p of the box without that
 * limit; the quasi-p-value is the probability that a binomial number Bin(n, p) then reaches the hits in the box. It is no
 * p-value: the limits were looked for on the same cases.
 */
public final class QuasiP {
    /** Above it a limit is weak. */
    public static final double WEAK = 0.05;

    private QuasiP() {}

    /**
     * The quasi-p-value of a limit.
     *
     * @param box what lies in the box, at least one case
     * @param without what lies in the box without the limit, no fewer
     * @return P(Bin(n, p) ≥ hits), in [0, 1]
     */
    static double of(Count box, Count without) {
        return atLeast(box.hits(), box.cases(), without.density());
    }

    /** P(Bin(n, p) ≥ h), as an incomplete beta function, which keeps its digits where it is small. */
    static double atLeast(int h, int n, double p) {
        if (h == 0 || p == 1) {
            return 1;
        }
        return p == 0 ? 0 : Beta.regularizedBeta(p, h, n - h + 1.0);
    }
}
