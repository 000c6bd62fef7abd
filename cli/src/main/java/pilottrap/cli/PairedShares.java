package pilottrap.cli;

import java.util.Arrays;
import java.util.Optional;

/** The sums behind a running paired difference of two pooled shares, for a line on the terminal. */
final class PairedShares {
    private static final double NORMAL = 1.959964;

    private final double[] sums = new double[4];
    private final double[][] products = new double[4][4];
    private long n;

    /** A difference so far, with its 95 % interval. */
    record SoFar(double difference, double low, double high) {}

    /** Adds the numerators and denominators of one pair. */
    void add(double numerator, double denominator, double baseNumerator, double baseDenominator) {
        double[] pair = {numerator, denominator, baseNumerator, baseDenominator};
        n++;
        for (int i = 0; i < 4; i++) {
            sums[i] += pair[i];
            for (int j = 0; j < 4; j++) {
                products[i][j] += pair[i] * pair[j];
            }
        }
    }

    /** The difference, by linearization; absent while there is too little to tell. */
    Optional<SoFar> soFar() {
        if (n < 10 || !(sums[1] > 0) || !(sums[3] > 0)) {
            return Optional.empty();
        }
        double share = sums[0] / sums[1];
        double base = sums[2] / sums[3];
        double[] weights = {n / sums[1], -share * n / sums[1], -n / sums[3], base * n / sums[3]};
        double squares = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                squares += weights[i] * weights[j] * products[i][j];
            }
        }
        double half = NORMAL * Math.sqrt(Math.max(0, squares) / (n - 1) / n);
        return Optional.of(new SoFar(share - base, share - base - half, share - base + half));
    }

    @Override
    public String toString() {
        return n + " pairs, sums " + Arrays.toString(sums);
    }
}
