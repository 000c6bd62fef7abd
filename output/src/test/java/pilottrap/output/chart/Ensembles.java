package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Difference;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.Separation;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.scenarios.ensemble.Sets;

/** Invented results as if they were drawn from 40 parameter sets: sample data, the output of no run. */
final class Ensembles {
    private static final int SETS = 40;

    private Ensembles() {}

    /** The same comparison over sets that differ by so much, in the outcome's unit. */
    static Comparison drawn(Comparison of, String ensemble, double ignorance) {
        List<Alternative> alternatives = new ArrayList<>();
        for (Alternative each : of.alternatives()) {
            Map<String, Difference> differences = new LinkedHashMap<>();
            each.differences()
                    .forEach((name, difference) -> differences.put(
                            name,
                            Separation.OUTCOMES.contains(name)
                                    ? difference.with(difference.mean().map(mean -> around(mean, ignorance)))
                                    : difference));
            alternatives.add(new Alternative(
                    each.name(),
                    drawn(each.summary(), ensemble, ignorance),
                    each.changes(),
                    each.programmes(),
                    differences,
                    each.cost(),
                    each.goals(),
                    each.twins(),
                    each.crossover(),
                    each.cumulativeNet(),
                    each.cumulativeGoLives()));
        }
        return new Comparison(
                drawn(of.base(), ensemble, ignorance),
                alternatives,
                of.digest(),
                of.goals(),
                of.goalsOfBase(),
                of.best(),
                of.looks(),
                of.warnings());
    }

    static Summary drawn(Summary of, String ensemble, double ignorance) {
        Provenance from = of.provenance();
        Map<String, Separation> separations = new LinkedHashMap<>();
        Separation.OUTCOMES.forEach(name ->
                of.outcome(name).mean().ifPresent(mean -> separations.put(name, around(mean, ignorance))));
        return new Summary(
                new Provenance(
                        from.version(),
                        from.scenario(),
                        from.scenarioSha256(),
                        from.currency(),
                        from.seed(),
                        from.single(),
                        from.replications(),
                        from.digest(),
                        from.horizonWeeks(),
                        from.launchWeeks(),
                        from.startDate(),
                        from.changes(),
                        new Sets(ensemble, SETS)),
                of.outcomes(),
                of.funnel(),
                of.funnelExits(),
                of.fates(),
                of.causes(),
                of.incidence(),
                of.incidenceLow(),
                of.incidenceHigh(),
                of.fans(),
                of.fanOrganizations(),
                separations,
                of.warnings());
    }

    private static Separation around(double mean, double ignorance) {
        double luck = 0.1;
        List<Double> means = new ArrayList<>();
        for (int k = 0; k < SETS; k++) {
            means.add(mean + ignorance * (k - (SETS - 1) / 2.0) / 11.5);
        }
        double error = 2 * Math.sqrt((ignorance * ignorance + luck * luck / 25) / SETS);
        return new Separation(
                SETS,
                25L * SETS,
                mean,
                mean - error,
                mean + error,
                luck,
                ignorance,
                ignorance > 0,
                mean - 1.55 * ignorance,
                mean + 1.55 * ignorance,
                Optional.of(mean - 1.6 * luck),
                Optional.of(mean + 1.6 * luck),
                means);
    }
}
