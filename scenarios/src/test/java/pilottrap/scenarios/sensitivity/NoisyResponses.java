package pilottrap.scenarios.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.experiment.DesignMatrix;

/** Replications of a function with normal luck, the same at all points or not. */
final class NoisyResponses {
    /** One replication at a point: the luck is one standard normal number. */
    interface Noisy {
        double at(double[] point, double luck);
    }

    private final List<PointEstimate> estimates = new ArrayList<>();
    private final double[][] deviations;

    NoisyResponses(DesignMatrix design, Noisy function, int n, boolean common, Random random) {
        deviations = new double[design.points()][n];
        double[] luck = random.doubles(0).toArray();
        for (int p = 0; p < design.points(); p++) {
            if (p == 0 || !common) {
                luck = new double[n];
                for (int r = 0; r < n; r++) {
                    luck[r] = random.nextGaussian();
                }
            }
            double mean = 0;
            for (int r = 0; r < n; r++) {
                deviations[p][r] = function.at(design.point(p), luck[r]);
                mean += deviations[p][r] / n;
            }
            double squares = 0;
            for (int r = 0; r < n; r++) {
                deviations[p][r] -= mean;
                squares += deviations[p][r] * deviations[p][r];
            }
            double variance = squares / (n - 1);
            estimates.add(new PointEstimate(
                    p,
                    n,
                    OptionalDouble.of(mean),
                    OptionalDouble.of(Math.sqrt(variance / n)),
                    OptionalDouble.of(variance)));
        }
    }

    /** The same without some points. */
    NoisyResponses without(int... points) {
        NoisyResponses rest = new NoisyResponses(List.copyOf(estimates), deviations);
        for (int point : points) {
            rest.estimates.set(
                    point,
                    new PointEstimate(
                            point, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()));
        }
        return rest;
    }

    private NoisyResponses(List<PointEstimate> estimates, double[][] deviations) {
        this.estimates.addAll(estimates);
        this.deviations = deviations;
    }

    /** With the luck of every replication. */
    Responses known() {
        return Responses.of(estimates, Optional.of(deviations));
    }

    /** With means and variances only. */
    Responses unknown() {
        return Responses.of(estimates, Optional.empty());
    }
}
