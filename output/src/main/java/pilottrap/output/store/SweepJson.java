package pilottrap.output.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.analysis.Contenders;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.analysis.SweepVariance;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.simulation.measure.Outcome;

/** What a sweep found, in the stable JSON contract; what is absent is null. */
public final class SweepJson {
    /** The most points that one object holds; the result and lines of data hold all. */
    public static final int MOST_POINTS = 10_000;

    private final SweepTable table;
    private final List<Outcome> outcomes;
    private final Map<String, List<PointEstimate>> found = new LinkedHashMap<>();

    /** A sweep and the outcomes that are told of it. */
    public SweepJson(SweepTable table, List<Outcome> outcomes) {
        this.table = table;
        this.outcomes = List.copyOf(outcomes);
        outcomes.forEach(outcome -> found.put(outcome.name(), table.estimates(outcome)));
    }

    /** The object that {@code sweep} prints and keeps. */
    public Map<String, Object> object(Totals totals, List<String> warnings) {
        Experiment experiment = table.experiment();
        Map<String, Object> json = origin();
        json.put("rows", totals.rows());
        json.put("finished", totals.finished());
        json.put("failed", totals.failed());
        json.put("censored", totals.censored());
        json.put("complete", table.complete());
        json.put(
                "digest",
                table.provenance().digest().isEmpty()
                        ? null
                        : table.provenance().digest());
        json.put("design", design(experiment));
        json.put("factors", experiment.factors().stream().map(SweepJson::factor).toList());
        json.put("constraints", experiment.constraints());
        json.put("replications", replications(experiment));
        Map<String, Object> units = new LinkedHashMap<>();
        outcomes.forEach(outcome -> {
            Map<String, Object> one = outcome(outcome);
            SweepVariance.of(table, outcome).ifPresent(parts -> one.put("variance", variance(parts)));
            units.put(outcome.name(), one);
        });
        json.put("outcomes", units);
        json.put("best", best());
        List<Map<String, Object>> points = new ArrayList<>();
        int shown = Math.min(MOST_POINTS, experiment.points());
        for (int point = 0; point < shown; point++) {
            points.add(point(point));
        }
        json.put("points", points);
        json.put("points_left_out", experiment.points() - shown);
        json.put("warnings", warnings);
        return json;
    }

    /** Version, command, scenario and seed. */
    public Map<String, Object> origin() {
        Provenance from = table.provenance();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", from.version());
        json.put("command", "sweep");
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("name", from.scenario());
        scenario.put("sha256", from.scenarioSha256());
        scenario.put("currency", from.currency());
        scenario.put("start", from.startDate());
        scenario.put("horizon_weeks", from.horizonWeeks());
        scenario.put("launch_weeks", from.launchWeeks());
        scenario.put("assumptions_changed", from.changes().assumptions());
        scenario.put("choices_changed", from.changes().choices());
        scenario.put("organization_changed", from.changes().organization());
        SetsJson.put(from.sets(), scenario);
        json.put("scenario", scenario);
        json.put("experiment_sha256", table.experiment().sha256());
        json.put("seed", from.seed());
        return json;
    }

    static Map<String, Object> design(Experiment experiment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", experiment.design().key());
        json.put("points", experiment.points());
        Design design = experiment.design();
        if (design instanceof Design.LatinHypercube hypercube) {
            json.put("seed", hypercube.seed());
        } else if (design instanceof Design.Sobol sobol) {
            json.put("seed", sobol.seed());
        } else if (design instanceof Design.Morris morris) {
            json.put("seed", morris.seed());
            json.put("trajectories", morris.trajectories());
            json.put("levels", morris.levels());
        } else if (design instanceof Design.Saltelli saltelli) {
            json.put("seed", saltelli.seed());
            json.put("base", saltelli.base());
        }
        return json;
    }

    static Map<String, Object> factor(Factor factor) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", factor.key());
        json.put("words", factor.words());
        json.put("unit", factor.unit().label());
        json.put("role", factor.role().name().toLowerCase(Locale.ROOT));
        json.put("default", SummaryJson.number(factor.standard()));
        if (factor.levels() instanceof Levels.Range range) {
            json.put("from", SummaryJson.number(range.from()));
            json.put("to", SummaryJson.number(range.to()));
            json.put("log", range.logarithmic());
            json.put("whole", range.whole());
        } else if (factor.levels() instanceof Levels.Values values) {
            json.put("values", values.values().stream().map(SummaryJson::number).toList());
            if (!values.labels().isEmpty()) {
                json.put("labels", values.labels());
            }
        }
        return json;
    }

    private static Map<String, Object> replications(Experiment experiment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("most", experiment.replicate().most());
        experiment.replicate().precision().ifPresent(precision -> {
            Map<String, Object> until = new LinkedHashMap<>();
            until.put("outcome", precision.outcome().name());
            until.put("half_width", precision.halfWidth());
            json.put("precision", until);
        });
        return json;
    }

    private static Map<String, Object> variance(SweepVariance parts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("factors", SummaryJson.number(parts.factors()));
        json.put("sets", SummaryJson.number(parts.sets()));
        json.put("sets_by_point", SummaryJson.number(parts.crossed()));
        json.put("luck", SummaryJson.number(parts.luck()));
        return json;
    }

    private static Map<String, Object> outcome(Outcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", outcome.unit().label());
        json.put("estimator", outcome.estimator().label());
        json.put("better", outcome.better().name().toLowerCase(Locale.ROOT));
        return json;
    }

    private Map<String, Object> best() {
        Map<String, Object> json = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            Contenders.of(table, outcome).ifPresent(contenders -> {
                Map<String, Object> best = new LinkedHashMap<>();
                best.put("point", contenders.best().point());
                best.put("of", contenders.of());
                best.put("contenders", contenders.points().size());
                best.put(
                        "contending_points",
                        contenders.points().stream()
                                .limit(MOST_POINTS)
                                .map(PointEstimate::point)
                                .toList());
                json.put(outcome.name(), best);
            });
        }
        return json;
    }

    /** A point: its values and what was found there. */
    public Map<String, Object> point(int point) {
        Experiment experiment = table.experiment();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("point", point);
        Map<String, Object> values = new LinkedHashMap<>();
        for (int factor = 0; factor < experiment.factors().size(); factor++) {
            values.put(
                    experiment.factors().get(factor).key(),
                    SummaryJson.number(experiment.matrix().value(point, factor)));
        }
        json.put("values", values);
        Map<String, Object> estimates = new LinkedHashMap<>();
        found.forEach((name, all) -> estimates.put(name, estimate(all.get(point))));
        json.put("outcomes", estimates);
        return json;
    }

    private static Map<String, @Nullable Object> estimate(PointEstimate estimate) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("mean", value(estimate.value()));
        json.put("se", value(estimate.se()));
        boolean interval = estimate.value().isPresent() && estimate.halfWidth().isPresent();
        double mean = estimate.value().orElse(0);
        double half = estimate.halfWidth().orElse(0);
        json.put("ci95", interval ? List.of(SummaryJson.number(mean - half), SummaryJson.number(mean + half)) : null);
        json.put("n", estimate.n());
        return json;
    }

    private static @Nullable Object value(OptionalDouble number) {
        return number.isPresent() ? SummaryJson.number(number.getAsDouble()) : null;
    }

    /** The heading of a table with a line for each point. */
    public String csvHeading() {
        StringBuilder csv = new StringBuilder("point");
        table.experiment().factors().forEach(factor -> csv.append(',').append(Json.cell(factor.key())));
        found.keySet().forEach(name -> {
            for (String column : List.of("", "_se", "_low", "_high", "_n")) {
                csv.append(',').append(name).append(column);
            }
        });
        return csv.append(",scenario,seed,digest").toString();
    }

    /** The line of a point, without its end. */
    public String csv(int point) {
        Experiment experiment = table.experiment();
        StringBuilder csv = new StringBuilder().append(point);
        for (int factor = 0; factor < experiment.factors().size(); factor++) {
            csv.append(',').append(Json.number(experiment.matrix().value(point, factor)));
        }
        found.values().forEach(all -> {
            PointEstimate of = all.get(point);
            boolean interval = of.value().isPresent() && of.halfWidth().isPresent();
            double half = of.halfWidth().orElse(0);
            csv.append(',').append(cell(of.value()));
            csv.append(',').append(cell(of.se()));
            csv.append(',').append(interval ? Json.number(of.value().getAsDouble() - half) : "");
            csv.append(',').append(interval ? Json.number(of.value().getAsDouble() + half) : "");
            csv.append(',').append(of.n());
        });
        Provenance from = table.provenance();
        return csv.append(',')
                .append(Json.cell(from.scenario()))
                .append(',')
                .append(from.seed())
                .append(',')
                .append(from.digest())
                .toString();
    }

    private static String cell(OptionalDouble number) {
        return number.isPresent() ? Json.number(number.getAsDouble()) : "";
    }
}
