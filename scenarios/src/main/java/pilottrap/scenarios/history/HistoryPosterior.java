package pilottrap.scenarios.history;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import pilottrap.scenarios.ensemble.Ensemble;
import pilottrap.scenarios.ensemble.ParameterSet;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.simulation.parameter.Parameter;

/**
 * What an organization's past pilots say of the parameters.
 *
 * @param history the pilots
 * @param marginals one for each moved parameter, in the order in which they are moved
 * @param figures the figures that histories were compared by, beside what was simulated before and after
 * @param pairs parameters that go together more than chance would have it, strongest first
 * @param recovery how often such ranges hold the truth
 * @param counts how many organizations were simulated and kept
 * @param parameters what differs between the sets, the moved ones first
 * @param sets the sets
 * @param digest of the organizations that were simulated to fit
 */
public record HistoryPosterior(
        PilotHistory history,
        List<Marginal> marginals,
        List<Compared> figures,
        List<Pair> pairs,
        Recovery recovery,
        Counts counts,
        List<Parameter> parameters,
        List<ParameterSet> sets,
        String digest) {
    /** Copies the lists. */
    public HistoryPosterior {
        marginals = List.copyOf(marginals);
        figures = List.copyOf(figures);
        pairs = List.copyOf(pairs);
        parameters = List.copyOf(parameters);
        sets = List.copyOf(sets);
    }

    /**
     * A parameter.
     *
     * @param factor the parameter; its levels are the prior, all of which is held equally plausible
     * @param p05 the 5 % quantile, in the parameter's unit
     * @param p50 the median
     * @param p95 the 95 % quantile
     * @param width the part of the prior's central 90 % that is left, on the prior's scale
     * @param said what the pilots say of it
     */
    public record Marginal(Factor factor, double p05, double p50, double p95, double width, Said said) {}

    /**
     * A figure of the history beside simulated ones.
     *
     * @param statistic the figure
     * @param observed of the organization; NaN where its pilots say nothing of it
     * @param before what 90 of 100 simulated organizations had before the fit; NaN where none has it
     * @param after what 90 of 100 have after it
     */
    public record Compared(Statistic statistic, double observed, Span before, Span after) {
        /** Whether what was observed is what organizations have after the fit; true where nothing was observed. */
        public boolean met() {
            return Double.isNaN(observed)
                    || Double.isNaN(after.p50())
                    || (observed >= after.p05() && observed <= after.p95());
        }
    }

    /** The middle 90 of 100 organizations. */
    public record Span(double p05, double p50, double p95) {
        /** Of values; NaN throughout where there are none. */
        static Span of(double[] values) {
            double[] sorted = Arrays.stream(values).sorted().toArray();
            return new Span(at(sorted, 0.05), at(sorted, 0.5), at(sorted, 0.95));
        }

        private static double at(double[] sorted, double p) {
            return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(p * (sorted.length - 1))];
        }
    }

    /** Two parameters that go together, with their correlation over what is left of both. */
    public record Pair(Factor one, Factor other, double correlation) {}

    /**
     * How many organizations.
     *
     * @param simulated to fit
     * @param without of these, how many began no pilot or could not be simulated
     * @param accepted how many came near enough
     * @param again how many were simulated to see what the sets come to
     */
    public record Counts(int simulated, int without, int accepted, int again) {}

    /** The sets as an ensemble. */
    public Ensemble ensemble(String name, Map<String, String> calibration) {
        return new Ensemble(
                name,
                "Parameter sets that " + history.pilots().size() + " past pilots of one organization leave plausible",
                calibration,
                parameters,
                sets);
    }
}
