package pilottrap.output.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.calibration.Fit;
import pilottrap.scenarios.calibration.Posterior;
import pilottrap.scenarios.calibration.Search;
import pilottrap.scenarios.calibration.Target;
import pilottrap.scenarios.calibration.Targets;
import pilottrap.scenarios.calibration.Trial;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;

/** What a calibration came to, as JSON and CSV. */
public final class CalibrationJson {
    private CalibrationJson() {}

    /**
     * A calibration.
     *
     * @param plan how it was made
     * @param fit absent where no set was accepted
     * @param posterior absent where there are too few sets
     */
    public static Map<String, Object> object(
            Map<String, ?> plan, Targets targets, Search search, @Nullable Fit fit, @Nullable Posterior posterior) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", plan.get("pilottrap"));
        json.put("command", "calibrate");
        plan.forEach(json::putIfAbsent);
        json.put("complete", search.complete());
        json.put(
                "waves_done",
                search.waves().stream().map(wave -> wave(targets, wave)).toList());
        json.put("confirmations", search.confirmations().size());
        json.put("accepted", search.accepted().size());
        json.put("patterns", fit == null ? List.of() : patterns(fit));
        json.putAll(identified(posterior));
        json.put(
                "sets", search.accepted().stream().map(set -> set(targets, set)).toList());
        json.put("warnings", targets.warnings());
        return json;
    }

    /** Which parameters the targets constrain, and which go together. */
    public static Map<String, Object> identified(@Nullable Posterior posterior) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "parameters",
                posterior == null
                        ? List.of()
                        : posterior.marginals().stream()
                                .map(CalibrationJson::parameter)
                                .toList());
        json.put(
                "correlations",
                posterior == null
                        ? List.of()
                        : posterior.pairs().stream().map(CalibrationJson::pair).toList());
        json.put("correlation_by_chance", posterior == null ? null : posterior.byChance());
        return json;
    }

    /** The targets over sets. */
    public static List<Map<String, Object>> patterns(Fit fit) {
        return fit.all().stream().map(CalibrationJson::pattern).toList();
    }

    private static Map<String, Object> wave(Targets targets, Search.Wave wave) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("wave", wave.number());
        json.put("candidates", wave.trials().size());
        json.put("implausibility", finite(wave.level()));
        json.put("share_of_prior", wave.share());
        json.put("promising", wave.met());
        Map<String, Object> blur = new LinkedHashMap<>();
        for (int i = 0; i < wave.blur().size(); i++) {
            blur.put(targets.targets().get(i).id(), wave.blur().get(i));
        }
        json.put("emulator_error_in_half_tolerances", blur);
        return json;
    }

    private static Map<String, Object> pattern(Fit.Met met) {
        Target target = met.target();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", target.id());
        json.put("pattern", target.pattern());
        json.put("outcome", target.outcome().name());
        json.put("published", target.published());
        json.put("tolerance", List.of(target.low(), target.high()));
        json.put("source", target.source());
        json.put("best", finite(met.best()));
        json.put("least", finite(met.low()));
        json.put("median", finite(met.median()));
        json.put("greatest", finite(met.high()));
        json.put("margin_in_half_tolerances", finite(met.margin()));
        json.put("sets_within", met.met());
        json.put("sets_surely_within", met.surely());
        return json;
    }

    private static Map<String, Object> parameter(Posterior.Marginal marginal) {
        Levels.Range prior = (Levels.Range) marginal.factor().levels();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", marginal.factor().key());
        json.put("unit", marginal.factor().unit().label());
        json.put("prior", List.of(prior.from(), prior.to()));
        json.put("p05", marginal.p05());
        json.put("p50", marginal.p50());
        json.put("p95", marginal.p95());
        json.put("width_of_prior", marginal.width());
        json.put("constrained", marginal.constrained());
        return json;
    }

    private static Map<String, Object> pair(Posterior.Pair pair) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("one", pair.one().key());
        json.put("other", pair.other().key());
        json.put("spearman", pair.correlation());
        return json;
    }

    private static Map<String, Object> set(Targets targets, Trial trial) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("values", Arrays.stream(trial.candidate().values()).boxed().toList());
        json.put("digest", trial.digest());
        Map<String, Object> patterns = new LinkedHashMap<>();
        for (int i = 0; i < targets.targets().size(); i++) {
            Map<String, Object> figure = new LinkedHashMap<>();
            figure.put("value", finite(trial.figures()[i]));
            figure.put("se", finite(trial.errors()[i]));
            patterns.put(targets.targets().get(i).id(), figure);
        }
        json.put("patterns", patterns);
        return json;
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    /** Sets as a table, a row each. */
    public static String csv(Targets targets, List<Trial> sets) {
        List<String> heading = new ArrayList<>(List.of("set", "digest"));
        targets.moved().stream().map(Factor::key).forEach(heading::add);
        targets.targets().stream().map(Target::id).forEach(heading::add);
        StringBuilder csv = new StringBuilder(String.join(",", heading)).append('\n');
        for (int i = 0; i < sets.size(); i++) {
            csv.append(i).append(',').append(sets.get(i).digest());
            for (double[] numbers :
                    List.of(sets.get(i).candidate().values(), sets.get(i).figures())) {
                for (double number : numbers) {
                    csv.append(',').append(Double.isFinite(number) ? Json.number(number) : "");
                }
            }
            csv.append('\n');
        }
        return csv.toString();
    }
}
