package pilottrap.scenarios.discovery;

import java.util.OptionalDouble;

/**
 * What a box says of one factor, and how surely.
 *
 * @param factor the factor's place
 * @param limit what is allowed
 * @param without what lies in the box without this limit
 * @param quasiP whether chance explains the limit as well, see {@link QuasiP}, in [0, 1]
 * @param quasiPLow the same of the lower end alone, where there are two ends
 * @param quasiPHigh the same of the upper end alone, where there are two ends
 * @param again the share of half-samples in which the factor is limited again, in [0, 1]; absent where there were none
 */
public record Restriction(
        int factor,
        Limit limit,
        Count without,
        double quasiP,
        OptionalDouble quasiPLow,
        OptionalDouble quasiPHigh,
        OptionalDouble again) {
    /** Whether chance explains the limit as well. */
    public boolean weak() {
        return quasiP > QuasiP.WEAK;
    }
}
