package pilottrap.scenarios.analysis;

import java.util.List;
import java.util.Map;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.pilot.Cause;
import pilottrap.simulation.pilot.Fate;

/**
 * What a run says, ready to print and draw; rebuilt from stored rows and never from a live run.
 *
 * @param provenance where it comes from
 * @param outcomes every outcome of the catalogue by name, in catalogue order
 * @param funnel pilots per organization that reached each funnel stage, in the order of {@link #FUNNEL}
 * @param funnelExits pilots per organization by furthest funnel stage (first six of {@link #FUNNEL}) and exit (order of
 *     {@link #EXITS})
 * @param fates shares of launched pilots by fate at 104 weeks; they sum to 1
 * @param causes shares of launched pilots by fate and dominant cause
 * @param incidence cumulative share of launched pilots by fate, for whole weeks 0 to 104 since launch (production,
 *     killed, rejected, abandoned)
 * @param incidenceLow pointwise lower ends of the 95 % organization-level intervals of {@code incidence}
 * @param incidenceHigh pointwise upper ends
 * @param fans monthly series over organizations
 * @param fanOrganizations how many organizations the fans rest on (the first ones, at most)
 * @param separations what is luck and what ignorance, by outcome, over the parameter sets of an ensemble; empty without
 *     several sets
 * @param warnings sentences a user should read
 */
public record Summary(
        Provenance provenance,
        Map<String, Estimate> outcomes,
        List<Double> funnel,
        List<List<Double>> funnelExits,
        Map<Fate, Double> fates,
        Map<Fate, Map<Cause, Double>> causes,
        Map<Fate, List<Double>> incidence,
        Map<Fate, List<Double>> incidenceLow,
        Map<Fate, List<Double>> incidenceHigh,
        Map<Series, Fan> fans,
        long fanOrganizations,
        Map<String, Separation> separations,
        List<String> warnings) {
    /** Names of the funnel's stages. */
    public static final List<String> FUNNEL = List.of(
            "launched",
            "pilot_passed",
            "data_ready",
            "integrated",
            "approved",
            "changed",
            "live",
            "successful",
            "scaled");

    /** The exits of a funnel stage. */
    public static final List<Fate> EXITS =
            List.of(Fate.KILLED, Fate.REJECTED, Fate.ABANDONED, Fate.LIMBO, Fate.IN_PROGRESS);

    /** Mean and quantiles over organizations of one series, for months 0, 1, …. */
    public record Fan(
            List<Double> mean,
            List<Double> p05,
            List<Double> p25,
            List<Double> p50,
            List<Double> p75,
            List<Double> p95) {}

    /**
     * The estimate of an outcome.
     *
     * @throws IllegalArgumentException if the catalogue has no such outcome
     */
    public Estimate outcome(String name) {
        Estimate estimate = outcomes.get(name);
        if (estimate == null) {
            throw new IllegalArgumentException("no outcome " + name);
        }
        return estimate;
    }
}
