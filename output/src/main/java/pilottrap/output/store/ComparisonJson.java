package pilottrap.output.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Comparison.Cost;
import pilottrap.scenarios.analysis.Comparison.Crossover;
import pilottrap.scenarios.analysis.Difference;
import pilottrap.scenarios.analysis.Twins;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.simulation.measure.Direction;
import pilottrap.simulation.pilot.Fate;

/**
 * A comparison in the stable JSON contract: what {@code run} says of the base, and {@code alternatives} by name; what is
 * absent is null.
 */
public final class ComparisonJson {
    /** What is said of an alternative as of a run. */
    private static final List<String> OF_ONE = List.of(
            "outcomes", "luck_and_ignorance", "funnel", "funnel_exits", "fates", "causes", "curves", "warnings");

    private static final String NEVER_LAUNCHED = "never_launched";

    private ComparisonJson() {}

    /** The object that {@code compare} prints and keeps. */
    public static Map<String, Object> of(Comparison comparison, StoredComparison stored) {
        Map<String, Object> base = SummaryJson.of(
                "compare", comparison.base(), stored.results().get(0).totals());
        Map<String, Object> json = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : base.entrySet()) {
            if (entry.getKey().equals("digest")) {
                json.put("digest", stored.digest());
                json.put("base_digest", entry.getValue());
                json.put("looks", comparison.looks());
            } else if (!entry.getKey().equals("warnings")) {
                json.put(entry.getKey(), entry.getValue());
            }
        }
        json.put("goals", goals(comparison.goals(), comparison.goalsOfBase()));
        json.put("best", best(comparison.best()));
        Map<String, Object> alternatives = new LinkedHashMap<>();
        for (int i = 0; i < comparison.alternatives().size(); i++) {
            Alternative alternative = comparison.alternatives().get(i);
            Totals totals = stored.results().get(i + 1).totals();
            alternatives.put(alternative.name(), alternative(alternative, comparison.goals(), totals));
        }
        json.put("alternatives", alternatives);
        json.put("warnings", comparison.warnings());
        return json;
    }

    private static List<Object> goals(List<Goal> goals, List<Double> shares) {
        List<Object> json = new ArrayList<>();
        for (int i = 0; i < goals.size(); i++) {
            Goal goal = goals.get(i);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("outcome", goal.outcome());
            one.put("at_least", goal.atLeast());
            one.put("value", SummaryJson.number(goal.value()));
            one.put("share_met", i < shares.size() ? SummaryJson.number(shares.get(i)) : null);
            json.add(one);
        }
        return json;
    }

    private static Map<String, Object> best(Map<String, Map<String, Double>> best) {
        Map<String, Object> json = new LinkedHashMap<>();
        best.forEach((outcome, shares) -> {
            Map<String, Object> byPlan = new LinkedHashMap<>();
            shares.forEach((plan, share) -> {
                if (!plan.equals(Comparison.TOO_CLOSE)) {
                    byPlan.put(plan, SummaryJson.number(share));
                }
            });
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("plans", byPlan);
            one.put("too_close", SummaryJson.number(shares.getOrDefault(Comparison.TOO_CLOSE, 0.0)));
            json.put(outcome, one);
        });
        return json;
    }

    private static Map<String, Object> alternative(Alternative alternative, List<Goal> goals, Totals totals) {
        Map<String, Object> alone = SummaryJson.of("run", alternative.summary(), totals);
        Map<String, Object> json = new LinkedHashMap<>();
        for (String key : List.of("scenario", "replications", "finished", "failed", "censored", "digest")) {
            json.put(key, alone.get(key));
        }
        Map<String, Object> changed = new LinkedHashMap<>();
        changed.put("assumptions", alternative.changes().assumptions());
        changed.put("choices", alternative.changes().choices());
        changed.put("organization", alternative.changes().organization());
        json.put("changed", changed);
        json.put("interventions", alternative.programmes());
        Map<String, Object> differences = new LinkedHashMap<>();
        alternative.differences().forEach((name, difference) -> differences.put(name, difference(difference)));
        json.put("difference", differences);
        json.put("cost", cost(alternative.cost()));
        json.put("goals", goals(goals, alternative.goals()));
        json.put("twins", alternative.twins().map(ComparisonJson::twins).orElse(null));
        json.put(
                "crossover",
                alternative.crossover().map(ComparisonJson::crossover).orElse(null));
        json.put("cumulative_net", numbers(alternative.cumulativeNet()));
        json.put("cumulative_go_lives", numbers(alternative.cumulativeGoLives()));
        for (String key : OF_ONE) {
            if (alone.containsKey(key)) {
                json.put(key, alone.get(key));
            }
        }
        return json;
    }

    /** One paired difference. */
    public static Map<String, Object> difference(Difference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", difference.outcome().unit().label());
        json.put("better", difference.outcome().better().name().toLowerCase(Locale.ROOT));
        json.put("mean", value(difference.mean()));
        json.put("se", value(difference.se()));
        json.put(
                "ci95",
                difference.low().isPresent() && difference.high().isPresent()
                        ? List.of(
                                SummaryJson.number(difference.low().get()),
                                SummaryJson.number(difference.high().get()))
                        : null);
        json.put("p", value(difference.p()));
        json.put("p_holm", value(difference.holm()));
        json.put("verdict", difference.verdict().name().toLowerCase(Locale.ROOT));
        json.put("more_replications", difference.more().orElse(null));
        json.put("indifference", SummaryJson.number(difference.indifference()));
        difference.futures().ifPresent(futures -> {
            if (difference.outcome().better() != Direction.NONE) {
                json.put("share_better", SummaryJson.number(futures.better()));
            }
            json.put("same_share", SummaryJson.number(futures.same()));
            json.put("same_within", SummaryJson.number(futures.indifference()));
            json.put("quantiles", numbers(futures.quantiles()));
        });
        difference.confidence().ifPresent(confidence -> json.put("p_mean_better", SummaryJson.number(confidence)));
        json.put("variance_reduction", value(difference.varianceReduction()));
        json.put("n", difference.n());
        difference
                .separation()
                .ifPresent(separation -> json.put("luck_and_ignorance", SeparationJson.of(separation, true)));
        return json;
    }

    private static Map<String, Object> cost(Cost cost) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("once", SummaryJson.number(cost.once()));
        json.put("yearly", SummaryJson.number(cost.yearly()));
        json.put("spent", SummaryJson.number(cost.spent()));
        json.put("per_success", value(cost.perSuccess()));
        json.put("per_success_low", value(cost.perSuccessLow()));
        json.put("per_success_high", value(cost.perSuccessHigh()));
        json.put("net_per_money", value(cost.netPerMoney()));
        return json;
    }

    private static Map<String, Object> twins(Twins twins) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organizations", twins.organizations());
        json.put("saved", twins.saved());
        json.put("lost", twins.lost());
        json.put("faster", twins.faster());
        json.put("slower", twins.slower());
        json.put("unlaunched", twins.unlaunched());
        json.put("unlaunched_live", twins.unlaunchedLive());
        json.put("added", twins.added());
        json.put("added_live", twins.addedLive());
        json.put("weeks_sooner", value(twins.weeksSooner()));
        List<Object> flows = new ArrayList<>();
        for (Twins.Flow flow : twins.flows()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("from", key(flow.from()));
            one.put("to", key(flow.to()));
            one.put("pilots", flow.pilots());
            flows.add(one);
        }
        json.put("flows", flows);
        return json;
    }

    /** A fate as files call it. */
    static String key(Optional<Fate> fate) {
        return fate.map(Fate::key).orElse(NEVER_LAUNCHED);
    }

    private static Map<String, Object> crossover(Crossover crossover) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measure", crossover.measure());
        json.put("deepest_month", crossover.deepestMonth());
        json.put("deepest", SummaryJson.number(crossover.deepest()));
        json.put("month", crossover.month().orElse(null));
        return json;
    }

    private static @Nullable Object value(Optional<Double> number) {
        return number.isPresent() ? SummaryJson.number(number.get()) : null;
    }

    private static List<Object> numbers(List<Double> numbers) {
        List<Object> plain = new ArrayList<>(numbers.size());
        numbers.forEach(number -> plain.add(SummaryJson.number(number)));
        return plain;
    }
}
