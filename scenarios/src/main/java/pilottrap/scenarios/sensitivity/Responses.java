package pilottrap.scenarios.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.analysis.PointEstimate;

/**
 * What came out at the points of a design: means over replications, and what is known of the luck in them.
 *
 * <p>The mean of n replications at a point x is {@code f(x) + e(x)}: the expected result f and what luck left in the mean.
 * Where the parts of single replications are known, so are the variances of e and its covariances between points, whether
 * the points share their luck or not, and estimators that square or multiply responses can be rid of them without bias.
 */
public final class Responses {
    private final double[] values;
    private final double[] variances;
    private final long[] replications;
    private final double @Nullable [][] luck;
    private final int lucks;

    private Responses(double[] values, double[] variances, long[] replications, double @Nullable [][] luck) {
        this.values = values;
        this.variances = variances;
        this.replications = replications;
        this.luck = luck;
        this.lucks = luck == null
                ? 0
                : Arrays.stream(luck).mapToInt(parts -> parts.length).max().orElse(0);
    }

    /** Responses without any luck in them. */
    public static Responses exact(double[] values) {
        long[] once = new long[values.length];
        Arrays.fill(once, 1);
        return new Responses(values.clone(), new double[values.length], once, new double[values.length][0]);
    }

    /**
     * Responses of a sweep.
     *
     * @param estimates one for each point, in the order of the design
     * @param deviations the parts of single replications, as {@link pilottrap.scenarios.analysis.SweepTable#deviations}
     */
    public static Responses of(List<PointEstimate> estimates, Optional<double[][]> deviations) {
        int points = estimates.size();
        double[] values = new double[points];
        double[] variances = new double[points];
        long[] replications = new long[points];
        boolean known = deviations.isPresent() && deviations.get().length == points;
        for (int i = 0; i < points; i++) {
            PointEstimate estimate = estimates.get(i);
            replications[i] = estimate.n();
            values[i] = estimate.n() > 0 ? estimate.value().orElse(Double.NaN) : Double.NaN;
            variances[i] = estimate.n() > 1 ? estimate.variance().orElse(Double.NaN) : Double.NaN;
            known &= Double.isNaN(values[i]) || estimate.n() > 1;
        }
        for (int i = 0; known && i < points; i++) {
            variances[i] =
                    Double.isNaN(values[i]) ? Double.NaN : variance(deviations.get()[i], (double) replications[i]);
        }
        return new Responses(values, variances, replications, known ? scaled(deviations.get(), replications) : null);
    }

    private static double variance(double[] deviations, double n) {
        return Arrays.stream(deviations).map(part -> part * part).sum() / (n - 1);
    }

    /** Scaled so that the sum of products over replications estimates the covariance of two means. */
    private static double[][] scaled(double[][] deviations, long[] replications) {
        double[][] scaled = new double[deviations.length][];
        for (int i = 0; i < scaled.length; i++) {
            double n = replications[i];
            double scale = n > 1 ? Math.sqrt(n / (n - 1)) / n : 0;
            scaled[i] = Arrays.stream(deviations[i]).map(part -> scale * part).toArray();
        }
        return scaled;
    }

    /** How many points. */
    public int points() {
        return values.length;
    }

    /** Whether a point has a response. */
    boolean present(int point) {
        return !Double.isNaN(values[point]);
    }

    double value(int point) {
        return values[point];
    }

    /** The variance of one replication by luck; NaN where unknown. */
    double variance(int point) {
        return variances[point];
    }

    long replications(int point) {
        return replications[point];
    }

    /** Whether the luck in the responses is known replication by replication. */
    boolean luckKnown() {
        return luck != null;
    }

    /** Adds a point's luck, so many times, to a sum by replication. */
    void addLuck(int point, double times, double[] sum) {
        if (luck != null) {
            double[] parts = luck[point];
            for (int r = 0; r < parts.length; r++) {
                sum[r] += times * parts[r];
            }
        }
    }

    /** The most replications whose luck is known. */
    int lucks() {
        return lucks;
    }
}
