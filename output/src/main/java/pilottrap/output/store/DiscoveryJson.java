package pilottrap.output.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.discovery.Cases;
import pilottrap.scenarios.discovery.Count;
import pilottrap.scenarios.discovery.Discovery;
import pilottrap.scenarios.discovery.Found;
import pilottrap.scenarios.discovery.HeldOut;
import pilottrap.scenarios.discovery.Limit;
import pilottrap.scenarios.discovery.Options;
import pilottrap.scenarios.discovery.Peel;
import pilottrap.scenarios.discovery.Restriction;
import pilottrap.scenarios.discovery.Sample;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;

/** Scenario discovery in the stable JSON contract; what is absent is null. */
public final class DiscoveryJson {
    private DiscoveryJson() {}

    /**
     * The object that the command prints and keeps in {@code discovery.json}.
     *
     * @param sentences a sentence for each box
     * @param warnings what a reader should know
     */
    public static Map<String, Object> of(
            Provenance provenance, Sample sample, Discovery discovery, List<String> sentences, List<String> warnings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", provenance.version());
        json.put("command", "discover");
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("name", provenance.scenario());
        scenario.put("sha256", provenance.scenarioSha256());
        SetsJson.put(provenance.sets(), scenario);
        json.put("scenario", scenario);
        json.put("seed", provenance.seed());
        json.put("digest", provenance.digest());
        json.put("criterion", sample.criterion().text());
        json.put("points", points(sample));
        json.put("options", options(discovery.options()));
        List<Object> boxes = new ArrayList<>();
        for (int i = 0; i < discovery.boxes().size(); i++) {
            boxes.add(box(i, sample, discovery, sentences.get(i)));
        }
        json.put("boxes", boxes);
        json.put("together", count(discovery.together(), discovery.all()));
        json.put("warnings", warnings);
        return json;
    }

    private static Map<String, Object> points(Sample sample) {
        Count all = sample.cases().count();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("planned", sample.planned());
        json.put("used", all.cases());
        json.put("hits", all.hits());
        json.put("density", all.density());
        json.put("undecided", sample.undecided());
        json.put("not_run", sample.unrun());
        json.put("without_value", sample.valueless());
        return json;
    }

    private static Map<String, Object> options(Options options) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("alpha", options.alpha());
        json.put("paste", options.paste());
        json.put("least_mass", options.leastMass());
        json.put("boxes", options.boxes());
        json.put("box", options.choice().step().orElse(null));
        json.put("least_coverage", options.choice().leastCoverage().orElse(null));
        json.put("keep_weak", options.weak());
        json.put("half_samples", options.halves());
        json.put("seed", options.seed());
        return json;
    }

    /** One box. */
    public static Map<String, Object> box(int at, Sample sample, Discovery discovery, String sentence) {
        Found found = discovery.boxes().get(at);
        List<Factor> factors = sample.cases().factors();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("box", at + 1);
        json.put("sentence", sentence);
        json.putAll(count(found.count(), discovery.all()));
        json.put("looked_among", found.among().cases());
        json.put("undecided", sample.undecided(found.box()));
        json.put("held_out", found.heldOut().map(DiscoveryJson::heldOut).orElse(null));
        json.put("confirmed", found.heldOut().isEmpty() ? null : !found.denied());
        json.put(
                "limits",
                found.restrictions().stream()
                        .map(each -> restriction(each, factors))
                        .toList());
        json.put(
                "left_out",
                found.leftOut().stream()
                        .map(factor -> factors.get(factor).key())
                        .toList());
        Map<String, Object> again = new LinkedHashMap<>();
        for (int factor = 0; factor < found.again().size(); factor++) {
            again.put(factors.get(factor).key(), found.again().get(factor));
        }
        json.put("half_samples_limit", again);
        json.put("chosen", found.chosen());
        List<Object> trajectory = new ArrayList<>();
        for (Peel peel : found.trajectory()) {
            Map<String, Object> step = new LinkedHashMap<>();
            step.put("box", trajectory.size());
            step.putAll(count(peel.count(), found.among()));
            step.put("factors", peel.restricted());
            trajectory.add(step);
        }
        json.put("trajectory", trajectory);
        return json;
    }

    private static Map<String, Object> count(Count count, Count all) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("points", count.cases());
        json.put("hits", count.hits());
        json.put("density", count.density());
        json.put("coverage", count.coverage(all));
        json.put("mass", count.mass(all));
        return json;
    }

    private static Map<String, Object> heldOut(HeldOut heldOut) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("half_samples", heldOut.halves());
        json.put("density", heldOut.density());
        json.put("coverage", heldOut.coverage());
        return json;
    }

    private static Map<String, Object> restriction(Restriction restriction, List<Factor> factors) {
        Factor factor = factors.get(restriction.factor());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("factor", factor.key());
        json.put("words", factor.words());
        json.put("unit", factor.unit().label());
        json.put("role", factor.role().name().toLowerCase(Locale.ROOT));
        Optional<Limit.Between> between =
                restriction.limit() instanceof Limit.Between ends ? Optional.of(ends) : Optional.empty();
        json.put(
                "low",
                between.filter(Limit.Between::below).map(Limit.Between::low).orElse(null));
        json.put(
                "high",
                between.filter(Limit.Between::above).map(Limit.Between::high).orElse(null));
        json.put("values", restriction.limit() instanceof Limit.Except except ? allowed(factor, except) : null);
        json.put("quasi_p", restriction.quasiP());
        json.put("quasi_p_low", value(restriction.quasiPLow()));
        json.put("quasi_p_high", value(restriction.quasiPHigh()));
        json.put("found_again", value(restriction.again()));
        return json;
    }

    /** The values that are left, by their names where they have some. */
    public static List<Object> allowed(Factor factor, Limit.Except except) {
        List<Object> allowed = new ArrayList<>();
        List<Double> values = Cases.values(factor);
        for (int i = 0; i < values.size(); i++) {
            if (except.allows(values.get(i))) {
                boolean named = factor.levels() instanceof Levels.Values listed
                        && !listed.labels().isEmpty();
                allowed.add(named ? ((Levels.Values) factor.levels()).labels().get(i) : (Object) values.get(i));
            }
        }
        return allowed;
    }

    private static @Nullable Double value(OptionalDouble number) {
        return number.isPresent() ? Double.valueOf(number.getAsDouble()) : null;
    }
}
