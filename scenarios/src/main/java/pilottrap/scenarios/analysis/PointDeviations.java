package pilottrap.scenarios.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import pilottrap.simulation.measure.Outcome;

/** How the single replications of a point differ from its estimate, as {@link SweepTable#deviations}. */
public final class PointDeviations {
    private final List<ToDoubleFunction<double[]>> parts;
    private double[][] values = new double[16][];
    private int replications;

    /**
     * Nothing yet of an outcome.
     *
     * @throws IllegalArgumentException if the outcome is read from pooled counts, which have no such parts
     */
    public PointDeviations(Outcome outcome) {
        if (PointTally.counted(outcome)) {
            throw new IllegalArgumentException(outcome.name() + " has no parts of single replications");
        }
        this.parts = Reading.parts(outcome.estimator());
    }

    /**
     * Adds a finished row.
     *
     * @param replication its replication, from 0; those left out count as nothing
     * @param row of which only {@link PointTally#columns} are read
     */
    public void add(int replication, double[] row) {
        if (replication >= values.length) {
            values = Arrays.copyOf(values, Math.max(replication + 1, 2 * values.length));
        }
        double[] value = new double[parts.size()];
        for (int i = 0; i < value.length; i++) {
            value[i] = parts.get(i).applyAsDouble(row);
        }
        values[replication] = value;
        replications = Math.max(replications, replication + 1);
    }

    /** A number for each replication up to the last one added; 0 throughout where the estimate is absent. */
    public double[] deviations() {
        double[] sums = new double[parts.size()];
        int n = 0;
        for (int r = 0; r < replications; r++) {
            if (values[r] != null) {
                n++;
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += values[r][i];
                }
            }
        }
        double[] deviations = new double[replications];
        if (n == 0 || Reading.fromSums(sums).isEmpty()) {
            return deviations;
        }
        double[] slopes = sums.length == 1 ? new double[] {1.0 / n} : Reading.slopes(sums);
        double centre = sums.length == 1 ? sums[0] / n : 0;
        for (int r = 0; r < replications; r++) {
            if (values[r] != null) {
                double sum = 0;
                for (int i = 0; i < slopes.length; i++) {
                    sum += slopes[i] * values[r][i];
                }
                deviations[r] = n * sum - centre;
            }
        }
        return deviations;
    }
}
