package pilottrap.output.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.sensitivity.Indices;
import pilottrap.scenarios.sensitivity.Interval;
import pilottrap.scenarios.sensitivity.OutcomeSensitivity;
import pilottrap.scenarios.sensitivity.Place;
import pilottrap.scenarios.sensitivity.Resampling;
import pilottrap.scenarios.sensitivity.Screening;

/** A sensitivity analysis in the stable JSON contract; sizes are in the outcome's unit, what is absent is null. */
public final class SensitivityJson {
    private final SweepTable table;
    private final Resampling resampling;
    private final List<OutcomeSensitivity> all;

    /** What was found of a sweep. */
    public SensitivityJson(SweepTable table, Resampling resampling, List<OutcomeSensitivity> all) {
        this.table = table;
        this.resampling = resampling;
        this.all = List.copyOf(all);
    }

    /**
     * The object that is printed and kept as {@code sensitivity.json}.
     *
     * @param sentences what is said of each outcome
     */
    public Map<String, Object> object(Map<String, List<String>> sentences) {
        Map<String, Object> json = origin();
        Map<String, Object> outcomes = new LinkedHashMap<>();
        for (OutcomeSensitivity found : all) {
            Map<String, Object> outcome = outcome(found);
            outcome.put("sentences", sentences.getOrDefault(found.outcome().name(), List.of()));
            outcome.put("factors", factors(found));
            outcomes.put(found.outcome().name(), outcome);
        }
        json.put("outcomes", outcomes);
        return json;
    }

    /** Where it comes from and how it was made. */
    public Map<String, Object> origin() {
        Experiment experiment = table.experiment();
        Map<String, Object> json = new SweepJson(table, List.of()).origin();
        json.put("command", "sensitivity");
        json.put(
                "digest",
                table.provenance().digest().isEmpty()
                        ? null
                        : table.provenance().digest());
        json.put("complete", table.complete());
        json.put("failed", table.failed());
        json.put("censored", table.censored());
        json.put("design", SweepJson.design(experiment));
        json.put("resamples", resampling.resamples());
        json.put("resampling_seed", resampling.seed());
        json.put("factors", experiment.factors().stream().map(SweepJson::factor).toList());
        return json;
    }

    /** What is told of an outcome beside its factors. */
    public static Map<String, Object> outcome(OutcomeSensitivity found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", found.outcome().unit().label());
        json.put("absent", found.why().isEmpty() ? null : found.why());
        found.screening().ifPresent(screening -> {
            json.put("trajectories", used(screening.planned(), screening.complete()));
            json.put("least_effects", screening.leastEffects());
            json.put("replications", range(screening.leastReplications(), screening.mostReplications()));
            json.put("mean", screening.mean());
            json.put("luck_sd", number(screening.luck()));
            json.put("luck_taken_out", screening.corrected());
        });
        found.indices().ifPresent(indices -> {
            json.put("base_points", used(indices.planned(), indices.complete()));
            json.put("replications", range(indices.leastReplications(), indices.mostReplications()));
            json.put("mean", indices.mean());
            interval(json, "variance", indices.variance());
            json.put("luck_variance", number(indices.luck()));
            indices.luckShare().ifPresent(share -> interval(json, "luck_share", share));
            interval(json, "first_order_sum", indices.firstSum());
            json.put("luck_taken_out", indices.corrected());
        });
        return json;
    }

    /** The factors of an outcome in the order of the plan. */
    public List<Map<String, Object>> factors(OutcomeSensitivity found) {
        List<Map<String, Object>> factors = new ArrayList<>();
        found.screening().ifPresent(screening -> screening.effects().forEach(effect -> factors.add(effect(effect))));
        found.indices().ifPresent(indices -> indices.factors().forEach(index -> factors.add(index(index))));
        return factors;
    }

    private Map<String, Object> effect(Screening.Effect effect) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("factor", table.experiment().factors().get(effect.factor()).key());
        interval(json, "mu_star", effect.absolute());
        interval(json, "mu", effect.mean());
        interval(json, "sigma", effect.deviation());
        json.put("mu_se_luck", number(effect.luck()));
        json.put("rising", effect.rising());
        json.put("falling", effect.falling());
        place(json, effect.place());
        return json;
    }

    private Map<String, Object> index(Indices.Index index) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("factor", table.experiment().factors().get(index.factor()).key());
        interval(json, "total", index.total());
        interval(json, "first_order", index.first());
        place(json, index.place());
        return json;
    }

    private static void place(Map<String, Object> json, Place place) {
        json.put("rank", place.rank());
        json.put("rank_ci95", List.of(place.best(), place.worst()));
    }

    private static void interval(Map<String, Object> json, String name, Interval interval) {
        json.put(name, interval.value());
        json.put(name + "_ci95", List.of(interval.low(), interval.high()));
    }

    private static Map<String, Object> used(int planned, int complete) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("planned", planned);
        json.put("used", complete);
        return json;
    }

    private static List<Long> range(long least, long most) {
        return List.of(least, most);
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
