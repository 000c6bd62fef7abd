package pilottrap.output.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.scenarios.history.HistoryPosterior;
import pilottrap.scenarios.history.HistoryPosterior.Compared;
import pilottrap.scenarios.history.HistoryPosterior.Marginal;
import pilottrap.scenarios.history.HistoryPosterior.Span;

/** What a fit to past pilots came to, as JSON and CSV. */
public final class HistoryJson {
    private HistoryJson() {}

    /**
     * A fit.
     *
     * @param plan how it was made
     * @param warnings sentences a user should read
     */
    public static Map<String, Object> object(
            Map<String, Object> plan, HistoryPosterior posterior, List<String> warnings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", plan.get("pilottrap"));
        json.put("command", "calibrate --history");
        plan.forEach(json::putIfAbsent);
        json.put("digest", posterior.digest());
        json.put("organizations_without_pilots", posterior.counts().without());
        json.put("accepted", posterior.counts().accepted());
        json.put("organizations_again", posterior.counts().again());
        json.put(
                "parameters",
                posterior.marginals().stream().map(HistoryJson::parameter).toList());
        json.put(
                "figures", posterior.figures().stream().map(HistoryJson::figure).toList());
        json.put("pairs", posterior.pairs().stream().map(HistoryJson::pair).toList());
        Map<String, Object> recovery = new LinkedHashMap<>();
        recovery.put("histories", posterior.recovery().histories());
        recovery.put("ranges_that_hold_the_truth", posterior.recovery().share());
        recovery.put("nearness", posterior.recovery().nearness());
        json.put("recovery", recovery);
        json.put("sets", posterior.sets().size());
        json.put("warnings", warnings);
        return json;
    }

    /** A parameter, with the prior and what is left of it. */
    public static Map<String, Object> parameter(Marginal marginal) {
        Levels.Range prior = (Levels.Range) marginal.factor().levels();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", marginal.factor().key());
        json.put("unit", marginal.factor().unit().label());
        json.put("prior", List.of(prior.from(), prior.to()));
        json.put("p05", marginal.p05());
        json.put("p50", marginal.p50());
        json.put("p95", marginal.p95());
        json.put("width_of_prior", marginal.width());
        json.put("said", marginal.said().key());
        return json;
    }

    private static Map<String, Object> figure(Compared compared) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("figure", compared.statistic().key());
        json.put("observed", finite(compared.observed()));
        json.put("before", span(compared.before()));
        json.put("after", span(compared.after()));
        json.put("within_after", compared.met());
        return json;
    }

    private static @Nullable Map<String, Object> span(Span span) {
        if (Double.isNaN(span.p50())) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("p05", span.p05());
        json.put("p50", span.p50());
        json.put("p95", span.p95());
        return json;
    }

    private static Map<String, Object> pair(HistoryPosterior.Pair pair) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("one", pair.one().key());
        json.put("other", pair.other().key());
        json.put("correlation", pair.correlation());
        return json;
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    /** The parameters as a table, a row each. */
    public static String csv(HistoryPosterior posterior) {
        StringBuilder csv = new StringBuilder("key,unit,prior_from,prior_to,p05,p50,p95,width_of_prior,said\n");
        for (Marginal marginal : posterior.marginals()) {
            Levels.Range prior = (Levels.Range) marginal.factor().levels();
            csv.append(marginal.factor().key()).append(',');
            csv.append(Json.cell(marginal.factor().unit().label()));
            for (double number : new double[] {
                prior.from(), prior.to(), marginal.p05(), marginal.p50(), marginal.p95(), marginal.width()
            }) {
                csv.append(',').append(Json.number(number));
            }
            csv.append(',').append(marginal.said().key()).append('\n');
        }
        return csv.toString();
    }
}
