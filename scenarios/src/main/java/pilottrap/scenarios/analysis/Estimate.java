package pilottrap.scenarios.analysis;

import java.util.Optional;
import pilottrap.simulation.measure.Outcome;

/**
 * The estimate of one outcome over all organizations of a run.
 *
 * @param outcome the outcome
 * @param mean the headline estimate: pooled for shares and ratios, the median for quantile outcomes; absent where the
 *     denominator is zero
 * @param se its organization-level standard error; absent where it cannot be estimated
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param numerator Σ numerators, for ratios
 * @param denominator Σ denominators, for ratios
 * @param n organizations, or the pooled count for quantile outcomes
 * @param quantiles pooled quantiles, for quantile outcomes
 * @param organizations how single organizations differ, where each has a value of its own
 */
public record Estimate(
        Outcome outcome,
        Optional<Double> mean,
        Optional<Double> se,
        Optional<Double> low,
        Optional<Double> high,
        Optional<Double> numerator,
        Optional<Double> denominator,
        long n,
        Optional<Quantiles> quantiles,
        Optional<Spread> organizations) {

    /** Pooled quantiles, in the outcome's unit. */
    public record Quantiles(double p10, double p25, double p50, double p75, double p90) {}

    /** Mean, standard deviation and quantiles over organizations. */
    public record Spread(double mean, double sd, double p05, double p50, double p95) {}
}
