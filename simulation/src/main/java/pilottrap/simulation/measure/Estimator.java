package pilottrap.simulation.measure;

import java.util.List;

/** How an outcome is rebuilt from result rows. */
public sealed interface Estimator {
    /** The mean over organizations of one column. */
    record Mean(Column value) implements Estimator {}

    /** Pooled: Σ numerators ÷ Σ denominators over organizations. */
    record Ratio(List<Column> numerators, List<Column> denominators) implements Estimator {
        /** One column over another. */
        public Ratio(Column numerator, Column denominator) {
            this(List.of(numerator), List.of(denominator));
        }
    }

    /** Pooled ratio of one element of two vectors. */
    record RatioAt(Column numerator, Column denominator, int index) implements Estimator {}

    /** The mean over organizations of one element of a vector. */
    record MeanAt(Column vector, int index) implements Estimator {}

    /** One pooled ratio divided by another. */
    record RatioOfRatios(Column numerator, Column denominator, Column overNumerator, Column overDenominator)
            implements Estimator {}

    /** Quantiles of pooled counts in bins of one width, from 0. */
    record Quantiles(List<Column> counts, double binWidth) implements Estimator {
        /** The counts of one column. */
        public Quantiles(Column counts, double binWidth) {
            this(List.of(counts), binWidth);
        }
    }

    /** Kaplan–Meier estimate of surviving so many whole weeks. */
    record Survival(Column ended, Column censored, int weeks) implements Estimator {}

    /** The median of one set of pooled counts divided by that of another. */
    record MedianRatio(Column counts, Column overCounts, double binWidth) implements Estimator {}

    /** The name in the JSON contract. */
    default String label() {
        if (this instanceof Mean || this instanceof MeanAt) {
            return "mean";
        }
        if (this instanceof Ratio || this instanceof RatioAt) {
            return "ratio";
        }
        if (this instanceof RatioOfRatios) {
            return "ratio_of_ratios";
        }
        if (this instanceof Quantiles) {
            return "quantiles";
        }
        return this instanceof Survival ? "kaplan_meier" : "median_ratio";
    }
}
