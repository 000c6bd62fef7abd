package pilottrap.scenarios.analysis;

import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.ensemble.Sets;
import pilottrap.simulation.measure.Outcome;

/**
 * Where the variance between the single organizations of a sweep over an ensemble comes from: what is varied (points), what
 * nobody knows (parameter sets), both together, and luck.
 *
 * <p>All points have the same sets and the same luck. Within a point, sets are told from luck by the one-way analysis of
 * variance of {@link Separation}; the mean over points is the variance by sets in all. The part of it that moves all points
 * alike is that of the means over points of each replication, which also holds the luck that all points have in common; the
 * rest moves some points otherwise than others. From the variance of the points' estimates is taken what luck does to them,
 * less what it does to all alike. Each part is cut off at 0.
 *
 * @param factors the variance between points
 * @param sets the variance between sets that is the same at all points
 * @param crossed the variance between sets that differs from point to point
 * @param luck the variance within a set at a point, its mean over points
 */
public record SweepVariance(double factors, double sets, double crossed, double luck) {
    /** The fewest replications of a set at a point that tell sets from luck. */
    public static final int FEWEST = 2;

    /** All of it. */
    public double total() {
        return factors + sets + crossed + luck;
    }

    /** A part of the whole, in [0, 1]; 0 where nothing varies. */
    public double share(double part) {
        return total() > 0 ? part / total() : 0;
    }

    /** How many replications of a point tell sets from luck. */
    public static long replications(Sets sets) {
        return (long) FEWEST * sets.size();
    }

    /**
     * Where the variance of an outcome comes from.
     *
     * @return absent without several sets, for what is read from counts or too large to be held, or where a point has too few
     *     replications ({@link #replications})
     */
    public static Optional<SweepVariance> of(SweepTable table, Outcome outcome) {
        Sets sets = table.provenance().sets();
        if (!sets.several()) {
            return Optional.empty();
        }
        List<PointEstimate> estimates = table.estimates(outcome);
        if (estimates.stream()
                .anyMatch(each -> each.n() < replications(sets) || each.value().isEmpty())) {
            return Optional.empty();
        }
        double[] values = estimates.stream()
                .mapToDouble(each -> each.value().getAsDouble())
                .toArray();
        return table.deviations(outcome).flatMap(found -> of(values, found, sets.size()));
    }

    /** The same of the points' estimates, and of the deviations of their replications. */
    static Optional<SweepVariance> of(double[] estimates, double[][] deviations, int sets) {
        int points = estimates.length;
        int replications = Integer.MAX_VALUE;
        for (double[] each : deviations) {
            replications = Math.min(replications, each.length);
        }
        if (points == 0 || replications < FEWEST * sets) {
            return Optional.empty();
        }
        double[] common = new double[replications];
        double between = 0;
        double luck = 0;
        double error = 0;
        Moments values = new Moments();
        for (int point = 0; point < points; point++) {
            OneWay way = OneWay.of(deviations[point], sets);
            between += way.between() / points;
            luck += way.within() / points;
            error += way.error() / points;
            values.add(estimates[point]);
            for (int r = 0; r < replications; r++) {
                common[r] += deviations[point][r] / points;
            }
        }
        OneWay alike = OneWay.of(common, sets);
        double all = Math.max(0, between);
        double same = points == 1 ? all : Math.min(all, Math.max(0, alike.between()));
        double own = points < 2 ? 0 : (error - alike.error()) * points / (points - 1);
        double factors = Math.max(0, values.deviation() * values.deviation() - own);
        return Optional.of(new SweepVariance(factors, same, all - same, luck));
    }

    /**
     * One-way analysis of variance by sets.
     *
     * @param between the variance between sets, unbiased, so that it may be negative
     * @param within the variance within a set, its mean over sets
     * @param error the variance that luck leaves in the mean of all sets
     */
    private record OneWay(double between, double within, double error) {
        static OneWay of(double[] values, int sets) {
            Moments means = new Moments();
            double within = 0;
            double error = 0;
            for (int k = 0; k < sets; k++) {
                Moments own = new Moments();
                for (int r = k; r < values.length; r += sets) {
                    own.add(values[r]);
                }
                double variance = own.deviation() * own.deviation();
                means.add(own.mean());
                within += variance / sets;
                error += variance / own.n() / sets;
            }
            return new OneWay(means.deviation() * means.deviation() - error, within, error / sets);
        }
    }
}
