package pilottrap.scenarios.analysis;

import java.util.Optional;

/**
 * The difference of two estimates from pairs of rows.
 *
 * @param mean alternative less base; absent where either estimate is
 * @param se its standard error, the pairing used; absent where it cannot be told
 * @param reduction variance of the difference on independent luck ÷ that on the same luck; absent where either is 0
 * @param n pairs
 */
record Paired(Optional<Double> mean, Optional<Double> se, Optional<Double> reduction, long n) {
    static Paired absent(long n) {
        return new Paired(Optional.empty(), Optional.empty(), Optional.empty(), n);
    }

    static Optional<Double> reduction(double independent, double paired) {
        return independent > 0 && paired > 0 ? Optional.of(independent / paired) : Optional.empty();
    }
}
