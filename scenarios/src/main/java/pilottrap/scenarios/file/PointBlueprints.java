package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameter;

/**
 * What is simulated at a point: first the alternative, then the values of parameters, then the interventions, just as
 * {@code --set} would state them. Immutable; any thread may ask.
 */
final class PointBlueprints implements Function<double[], Blueprint> {
    private final List<Lever> levers;
    private final List<Resolver.Variant> variants;
    private final List<Parameter> parameters;
    private final int[] columns;
    private final int alternative;
    private final boolean planned;

    /**
     * The blueprints of an experiment.
     *
     * @param levers what the factors turn, in their order
     * @param variants by the value of the factor {@code alternative}; the base first
     */
    PointBlueprints(List<Lever> levers, List<Resolver.Variant> variants) {
        this.levers = List.copyOf(levers);
        this.variants = List.copyOf(variants);
        List<Parameter> varied = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        int which = -1;
        boolean interventions = false;
        for (int i = 0; i < levers.size(); i++) {
            Lever lever = levers.get(i);
            if (lever instanceof Lever.Value value) {
                varied.add(value.parameter());
                at.add(i);
            }
            which = lever instanceof Lever.Alternative ? i : which;
            interventions |= !lever.intervention().isEmpty();
        }
        parameters = List.copyOf(varied);
        columns = at.stream().mapToInt(Integer::intValue).toArray();
        alternative = which;
        planned = interventions;
    }

    /** The scenario that a point stands on. */
    Resolver.Variant variant(double[] point) {
        return variants.get(alternative < 0 ? 0 : (int) point[alternative]);
    }

    @Override
    public Blueprint apply(double[] point) {
        if (point.length != levers.size()) {
            throw new IllegalArgumentException(point.length + " values for " + levers.size() + " factors");
        }
        Resolver.Variant variant = variant(point);
        Blueprint base = variant.scenario().blueprint();
        double[] values = new double[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = point[columns[i]];
        }
        return new Blueprint(
                base.values().with(parameters, values),
                base.sets().without(parameters),
                base.single(),
                stated(base),
                base.units(),
                base.horizonWeeks(),
                base.launchWeeks(),
                base.fiscalOffsetWeeks(),
                planned ? Chosen.programmes(plan(point)) : base.programmes());
    }

    /** In a single organization, what varies is stated, whatever its value. */
    private Set<Parameter> stated(Blueprint base) {
        if (!base.single() || base.stated().containsAll(parameters)) {
            return base.stated();
        }
        Set<Parameter> all = new LinkedHashSet<>(base.stated());
        all.addAll(parameters);
        return all;
    }

    /** The interventions at a point, in the order that {@code --set} would give them. */
    List<Chosen> plan(double[] point) {
        Map<String, Chosen> first = new LinkedHashMap<>();
        List<Chosen> repeated = new ArrayList<>();
        for (Chosen chosen : variant(point).plan()) {
            if (first.putIfAbsent(chosen.what().name(), chosen) != null) {
                repeated.add(chosen);
            }
        }
        Set<String> off = new LinkedHashSet<>();
        for (int i = 0; i < point.length; i++) {
            Lever lever = levers.get(i);
            if (lever instanceof Lever.Switch toggle) {
                if (point[i] == 0) {
                    off.add(toggle.what().name());
                } else {
                    first.computeIfAbsent(toggle.what().name(), name -> fresh(toggle.what()));
                }
            } else if (lever instanceof Lever.Start start) {
                Chosen chosen = first.computeIfAbsent(start.what().name(), name -> fresh(start.what()));
                first.put(start.what().name(), new Chosen(chosen.what(), (int) point[i], chosen.stated(), chosen.at()));
            } else if (lever instanceof Lever.Chosen setting) {
                Chosen chosen = first.computeIfAbsent(setting.what().name(), name -> fresh(setting.what()));
                Map<String, Double> stated = new LinkedHashMap<>(chosen.stated());
                stated.put(setting.setting().name(), point[i]);
                first.put(setting.what().name(), new Chosen(chosen.what(), chosen.startWeek(), stated, chosen.at()));
            }
        }
        List<Chosen> plan = new ArrayList<>(first.values());
        plan.addAll(repeated);
        plan.removeIf(chosen -> off.contains(chosen.what().name()));
        return plan;
    }

    private static Chosen fresh(Intervention what) {
        return new Chosen(what, 0, Map.of(), Location.of(what.name()));
    }
}
