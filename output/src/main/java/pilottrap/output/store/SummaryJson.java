package pilottrap.output.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.analysis.Estimate;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.scenarios.analysis.Summary.Fan;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.pilot.Fate;

/** A summary in the stable JSON contract; what is absent is null. */
public final class SummaryJson {
    private static final List<Series> CURVES = List.of(
            Series.LAUNCHED,
            Series.GONE_LIVE,
            Series.SUCCESSFUL,
            Series.APPARENT,
            Series.IN_LIMBO,
            Series.SPEND,
            Series.VALUE);

    private SummaryJson() {}

    /** The object that a command prints and keeps. */
    public static Map<String, Object> of(String command, Summary summary, Totals totals) {
        Provenance provenance = summary.provenance();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", provenance.version());
        json.put("command", command);
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("name", provenance.scenario());
        scenario.put("sha256", provenance.scenarioSha256());
        scenario.put("currency", provenance.currency());
        scenario.put("start", provenance.startDate());
        scenario.put("horizon_weeks", provenance.horizonWeeks());
        scenario.put("launch_weeks", provenance.launchWeeks());
        scenario.put("assumptions_changed", provenance.changes().assumptions());
        scenario.put("choices_changed", provenance.changes().choices());
        scenario.put("organization_changed", provenance.changes().organization());
        SetsJson.put(provenance.sets(), scenario);
        json.put("scenario", scenario);
        json.put("seed", provenance.seed());
        json.put("replications", totals.rows());
        json.put("finished", totals.finished());
        json.put("failed", totals.failed());
        json.put("censored", totals.censored());
        json.put("digest", provenance.digest());
        Map<String, Object> outcomes = new LinkedHashMap<>();
        summary.outcomes().forEach((name, estimate) -> outcomes.put(name, estimate(estimate)));
        json.put("outcomes", outcomes);
        if (!summary.separations().isEmpty()) {
            Map<String, Object> separations = new LinkedHashMap<>();
            summary.separations().forEach((name, each) -> separations.put(name, SeparationJson.of(each, false)));
            json.put("luck_and_ignorance", separations);
        }
        Map<String, Object> funnel = new LinkedHashMap<>();
        for (int i = 0; i < Summary.FUNNEL.size(); i++) {
            funnel.put(Summary.FUNNEL.get(i), summary.funnel().get(i));
        }
        json.put("funnel", funnel);
        json.put("funnel_exits", exits(summary));
        Map<String, Object> fates = new LinkedHashMap<>();
        summary.fates().forEach((fate, share) -> fates.put(fate.key(), share));
        json.put("fates", fates);
        json.put("causes", causes(summary));
        json.put("curves", curves(summary));
        json.put("warnings", summary.warnings());
        return json;
    }

    /** One estimate. */
    public static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", estimate.outcome().unit().label());
        json.put("estimator", estimate.outcome().estimator().label());
        json.put("better", estimate.outcome().better().name().toLowerCase(Locale.ROOT));
        json.put("mean", value(estimate.mean()));
        json.put("se", value(estimate.se()));
        json.put("ci95", interval(estimate));
        estimate.numerator().ifPresent(sum -> json.put("numerator", number(sum)));
        estimate.denominator().ifPresent(sum -> json.put("denominator", number(sum)));
        estimate.quantiles().ifPresent(quantiles -> {
            json.put("p10", number(quantiles.p10()));
            json.put("p25", number(quantiles.p25()));
            json.put("p50", number(quantiles.p50()));
            json.put("p75", number(quantiles.p75()));
            json.put("p90", number(quantiles.p90()));
        });
        json.put("n", estimate.n());
        estimate.organizations().ifPresent(spread -> {
            Map<String, Object> organizations = new LinkedHashMap<>();
            organizations.put("mean", number(spread.mean()));
            organizations.put("sd", number(spread.sd()));
            organizations.put("p05", number(spread.p05()));
            organizations.put("p50", number(spread.p50()));
            organizations.put("p95", number(spread.p95()));
            json.put("organizations", organizations);
        });
        return json;
    }

    /** The ends of the 95 % interval; null where it cannot be estimated. */
    public static @Nullable List<Object> interval(Estimate estimate) {
        return estimate.low().isPresent() && estimate.high().isPresent()
                ? List.of(number(estimate.low().get()), number(estimate.high().get()))
                : null;
    }

    private static @Nullable Object value(Optional<Double> number) {
        return number.isPresent() ? number(number.get()) : null;
    }

    /** Whole numbers are written without a point. */
    static Object number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? (Object) (long) number : (Object) number;
    }

    private static List<Object> numbers(List<Double> numbers) {
        List<Object> plain = new ArrayList<>(numbers.size());
        numbers.forEach(number -> plain.add(number(number)));
        return plain;
    }

    private static Map<String, Object> exits(Summary summary) {
        Map<String, Object> exits = new LinkedHashMap<>();
        for (int stage = 0; stage < summary.funnelExits().size(); stage++) {
            Map<String, Object> ofStage = new LinkedHashMap<>();
            for (int exit = 0; exit < Summary.EXITS.size(); exit++) {
                ofStage.put(
                        Summary.EXITS.get(exit).key(),
                        number(summary.funnelExits().get(stage).get(exit)));
            }
            exits.put(Summary.FUNNEL.get(stage), ofStage);
        }
        return exits;
    }

    private static Map<String, Object> causes(Summary summary) {
        Map<String, Object> causes = new LinkedHashMap<>();
        for (Fate fate : Fate.values()) {
            Map<String, Object> ofFate = new LinkedHashMap<>();
            summary.causes().getOrDefault(fate, Map.of()).forEach((cause, share) -> {
                if (share > 0) {
                    ofFate.put(cause.key(), number(share));
                }
            });
            causes.put(fate.key(), ofFate);
        }
        return causes;
    }

    private static Map<String, Object> curves(Summary summary) {
        Map<String, Object> curves = new LinkedHashMap<>();
        for (Series series : CURVES) {
            Fan fan = summary.fans().get(series);
            if (fan != null) {
                Map<String, Object> curve = new LinkedHashMap<>();
                curve.put("unit", series.unit().label());
                curve.put("p05", numbers(fan.p05()));
                curve.put("p50", numbers(fan.p50()));
                curve.put("p95", numbers(fan.p95()));
                curves.put(series.key(), curve);
            }
        }
        return curves;
    }
}
