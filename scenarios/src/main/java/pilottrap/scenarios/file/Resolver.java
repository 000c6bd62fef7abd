package pilottrap.scenarios.file;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.experiment.Sha256;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.organization.UnitPlan;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.ParameterSets;
import pilottrap.simulation.parameter.ParameterValues;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Section;

/** Lays the layers of a scenario over one another, checks what only the whole can show, and makes the scenario. */
final class Resolver {
    private static final LocalDate BASELINE_START = LocalDate.of(2024, 1, 1);
    private static final String BASELINE = "enterprise";
    private static final String DOLLAR = "USD";
    /** Most alternatives that a warning names. */
    private static final int MOST_NAMES = 5;

    private final List<Layer> layers;
    private final Problems problems;
    private final Layer top;
    private final Map<Parameter, Stated<Double>> values = new LinkedHashMap<>();
    private final Set<Parameter> users = new LinkedHashSet<>();
    private final ParameterSets sets;
    private final List<Parameter> kept = new ArrayList<>();
    private final Map<String, List<Layer.Statements>> alternatives = new LinkedHashMap<>();
    private final Map<String, Intervention> declared = new LinkedHashMap<>();
    private final Map<String, Goal> goals = new LinkedHashMap<>();

    /**
     * A resolver of one stack.
     *
     * @param layers from the root that extends nothing to the {@code --set} options
     * @param top the file that the user named
     */
    Resolver(List<Layer> layers, Layer top, Problems problems) {
        this.layers = layers;
        this.top = top;
        this.problems = problems;
        for (Layer layer : layers) {
            values.putAll(layer.own.values);
            if (layer.library == null) {
                users.addAll(layer.own.values.keySet());
            }
            declared.putAll(layer.declared);
            goals.putAll(layer.goals);
            layer.alternatives.forEach((name, changes) ->
                    alternatives.computeIfAbsent(name, any -> new ArrayList<>()).add(changes));
        }
        sets = sets();
    }

    /**
     * The parameter sets, without what a layer states itself; of sets that stand in a resolved scenario, without what is
     * stated on top of it.
     */
    private ParameterSets sets() {
        ParameterSets found = ParameterSets.NONE;
        Set<Parameter> stated = new LinkedHashSet<>();
        boolean resolved = false;
        for (Layer layer : layers) {
            EnsembleFile.Drawn drawn = layer.drawn;
            if (drawn != null) {
                found = drawn.sets();
                resolved = drawn.resolved();
            }
            if (drawn != null && resolved) {
                stated.clear();
            } else {
                stated.addAll(layer.own.values.keySet());
            }
        }
        found.parameters().stream().filter(stated::contains).forEach(kept::add);
        return found.without(stated);
    }

    /**
     * A scenario with what it was made of.
     *
     * @param scenario the scenario
     * @param values the stated values
     * @param plan the interventions
     */
    record Variant(Scenario scenario, Map<Parameter, Stated<Double>> values, List<Chosen> plan) {}

    /**
     * All that the layers come to.
     *
     * @param base what is simulated
     * @param alternatives its named alternatives, in the order of the file
     * @param frame everything but the parameters
     * @param declared the interventions that are declared, by name
     * @param left sentences on what simulating the base leaves out: alternatives, an experiment
     */
    record Whole(
            Variant base,
            Map<String, Variant> alternatives,
            Frame frame,
            Map<String, Intervention> declared,
            List<String> left) {}

    /** The whole; what contradicts itself is noted as a problem, and nothing is then returned. */
    @Nullable
    Whole resolve() {
        Frame frame = frame();
        Checks.of(values, sets, problems);
        List<Chosen> plan = plan(layers.stream().map(layer -> layer.own).toList(), List.of(), frame);
        Map<String, Variant> variants = new LinkedHashMap<>();
        Map<String, Scenario> resolved = new LinkedHashMap<>();
        alternatives.forEach((name, changes) -> alternative(name, changes, plan, frame)
                .ifPresent(variant -> {
                    variants.put(name, variant);
                    resolved.put(name, variant.scenario());
                }));
        if (problems.any()) {
            return null;
        }
        Scenario scenario = scenario(name(), values, sets, exact(users), plan, frame, resolved);
        return new Whole(new Variant(scenario, values, plan), variants, frame, declared, left(resolved.keySet()));
    }

    /** What holds exactly in a single organization: what users state, or what a resolved scenario says they did. */
    private Set<Parameter> exact(Set<Parameter> statedByUsers) {
        return value(layer -> layer.exact, statedByUsers);
    }

    private Optional<Variant> alternative(String name, List<Layer.Statements> changes, List<Chosen> plan, Frame frame) {
        Map<Parameter, Stated<Double>> changed = new LinkedHashMap<>(values);
        Set<Parameter> stated = new LinkedHashSet<>(exact(users));
        for (Layer.Statements each : changes) {
            changed.putAll(each.values);
            stated.addAll(each.values.keySet());
        }
        ParameterSets left = sets.without(
                changes.stream().flatMap(each -> each.values.keySet().stream()).toList());
        Checks.of(changed, left, problems);
        List<Chosen> own = plan(changes, plan, frame);
        return problems.any()
                ? Optional.empty()
                : Optional.of(new Variant(scenario(name, changed, left, stated, own, frame, Map.of()), changed, own));
    }

    /** The plan of interventions that statements make of an inherited one, each upon the one before. */
    private List<Chosen> plan(List<Layer.Statements> statements, List<Chosen> inherited, Frame frame) {
        InterventionReader reader = new InterventionReader(declared, frame.start(), problems);
        List<Chosen> plan = inherited;
        for (Layer.Statements each : statements) {
            for (Node node : each.interventions) {
                plan = reader.read(node, plan);
            }
        }
        InterventionReader.check(plan, frame.horizon(), problems);
        return plan;
    }

    /**
     * Everything but the parameters.
     *
     * @param single whether one stated organization is simulated
     * @param units the stated units
     * @param horizon weeks
     * @param window weeks
     * @param start the date of week 0
     * @param fiscalYearStarts the day, where stated
     * @param currency the currency code
     */
    record Frame(
            boolean single,
            List<UnitPlan> units,
            int horizon,
            int window,
            LocalDate start,
            @Nullable MonthDay fiscalYearStarts,
            String currency) {}

    private Frame frame() {
        Stated<List<UnitPlan>> stated = last(layer -> layer.units);
        Stated<Layer.Mode> mode = last(layer -> layer.mode);
        boolean single = mode == null ? stated != null : mode.value() == Layer.Mode.SINGLE;
        List<UnitPlan> units = stated == null ? List.of() : stated.value();
        if (stated != null) {
            teamsOf(units, stated.at());
        }
        Stated<Integer> horizon = last(layer -> layer.horizon);
        Stated<Integer> window = last(layer -> layer.window);
        int weeks = horizon == null ? Blueprint.STANDARD_HORIZON : horizon.value();
        int most = weeks - Blueprint.FOLLOW_UP;
        if (window != null && window.value() > most) {
            problems.add(
                    window.at(),
                    "launch_window of " + window.value() + " weeks needs a horizon of at least "
                            + (window.value() + Blueprint.FOLLOW_UP) + "w, to follow each pilot for "
                            + Blueprint.FOLLOW_UP + " weeks; horizon is " + weeks + "w");
        }
        Stated<MonthDay> fiscal = last(layer -> layer.fiscalYearStarts);
        int launches = window == null ? Math.min(Blueprint.STANDARD_WINDOW, most) : Math.min(window.value(), most);
        return new Frame(
                single,
                single ? units : List.of(),
                weeks,
                launches,
                value(layer -> layer.start, BASELINE_START),
                fiscal == null ? null : fiscal.value(),
                value(layer -> layer.currency, DOLLAR));
    }

    /** Units say how many teams each function has; what was said about functions' teams before gives way. */
    private void teamsOf(List<UnitPlan> units, Location at) {
        for (BusinessFunction function : BusinessFunction.values()) {
            int teams = units.stream()
                    .filter(unit -> unit.function() == function)
                    .mapToInt(UnitPlan::teams)
                    .sum();
            values.put(Parameters.of(function, "teams"), new Stated<>((double) teams, at));
        }
    }

    private <T> @Nullable Stated<T> last(Function<Layer, @Nullable Stated<T>> of) {
        Stated<T> found = null;
        for (Layer layer : layers) {
            Stated<T> here = of.apply(layer);
            found = here == null ? found : here;
        }
        return found;
    }

    private <T> T value(Function<Layer, @Nullable Stated<T>> of, T otherwise) {
        Stated<T> found = last(of);
        return found == null ? otherwise : found.value();
    }

    private String name() {
        for (int i = layers.size() - 1; i >= 0; i--) {
            Layer layer = layers.get(i);
            Stated<String> name = layer.name;
            if (name != null) {
                return name.value();
            }
            if (layer == top) {
                break;
            }
        }
        String file = top.label.substring(Math.max(top.label.lastIndexOf('/'), top.label.lastIndexOf('\\')) + 1);
        return Text.oneLine(file.replaceFirst("\\.ya?ml$", ""));
    }

    private Scenario scenario(
            String name,
            Map<Parameter, Stated<Double>> of,
            ParameterSets drawn,
            Set<Parameter> exact,
            List<Chosen> plan,
            Frame frame,
            Map<String, Scenario> resolvedAlternatives) {
        ParameterValues resolved = ParameterValues.standard();
        for (Map.Entry<Parameter, Stated<Double>> entry : of.entrySet()) {
            resolved = resolved.with(entry.getKey(), entry.getValue().value());
        }
        Blueprint blueprint = new Blueprint(
                resolved,
                drawn,
                frame.single(),
                frame.single() ? exact : Set.of(),
                frame.units(),
                frame.horizon(),
                frame.window(),
                fiscalOffset(frame.start(), frame.fiscalYearStarts()),
                Chosen.programmes(plan));
        String canonical = Canonical.text(blueprint, frame, plan);
        return new Scenario(
                name,
                archetype(),
                frame.currency(),
                frame.start(),
                seed(),
                replications(),
                blueprint,
                canonical,
                Sha256.of(canonical),
                changes(resolved, drawn, plan, frame),
                plan.stream().map(new Plans(frame)::sentence).toList(),
                List.copyOf(goals.values()),
                resolvedAlternatives,
                warnings(of, frame, resolvedAlternatives.keySet()));
    }

    private OptionalLong seed() {
        Stated<Long> seed = last(layer -> layer.seed);
        return seed == null ? OptionalLong.empty() : OptionalLong.of(seed.value());
    }

    private OptionalInt replications() {
        Stated<Integer> replications = last(layer -> layer.replications);
        return replications == null ? OptionalInt.empty() : OptionalInt.of(replications.value());
    }

    /** The nearest library scenario below that is an organization; the knock-outs are the baseline with a change. */
    private String archetype() {
        for (int i = layers.size() - 1; i >= 0; i--) {
            LibraryEntry entry = layers.get(i).library;
            if (entry != null && entry.kind().organization()) {
                return entry.name();
            }
        }
        return BASELINE;
    }

    private ParameterValues archetypeValues() {
        String archetype = archetype();
        ParameterValues found = ParameterValues.standard();
        for (Layer layer : layers) {
            for (Map.Entry<Parameter, Stated<Double>> entry : layer.own.values.entrySet()) {
                found = found.with(entry.getKey(), entry.getValue().value());
            }
            if (layer.library != null && layer.library.name().equals(archetype)) {
                return found;
            }
        }
        return ParameterValues.standard();
    }

    private Changes changes(ParameterValues resolved, ParameterSets drawn, List<Chosen> plan, Frame frame) {
        Stated<List<UnitPlan>> units = last(layer -> layer.units);
        Changes values = Differences.of(
                resolved,
                archetypeValues(),
                archetype(),
                new Sentences(frame.currency()),
                units == null ? null : units.value());
        List<String> choices = new ArrayList<>(values.choices());
        plan.forEach(chosen -> choices.add("Plan: " + new Plans(frame).sentence(chosen) + "."));
        List<String> assumptions = new ArrayList<>(values.assumptions());
        if (drawn.size() > 0) {
            assumptions.add(0, "Assumes each of " + drawn + " in turn, not one alone.");
        }
        return new Changes(assumptions, choices, values.organization());
    }

    private List<String> warnings(Map<Parameter, Stated<Double>> of, Frame frame, Set<String> namedAlternatives) {
        Set<String> warnings = new LinkedHashSet<>();
        layers.forEach(layer -> warnings.addAll(layer.warnings));
        Stated<Integer> window = last(layer -> layer.window);
        if (window == null && frame.window() < Blueprint.STANDARD_WINDOW) {
            warnings.add("A horizon of " + frame.horizon() + " weeks leaves " + frame.window()
                    + " weeks of launches, since every pilot is followed for " + Blueprint.FOLLOW_UP + " weeks.");
        }
        Stated<List<UnitPlan>> units = last(layer -> layer.units);
        if (units != null && !frame.single()) {
            warnings.add("In population mode the units only say how many teams each function has; "
                    + "their names and data maturities are not used.");
        }
        if (units != null
                && users.stream().anyMatch(parameter -> parameter.path().endsWith(".teams"))) {
            warnings.add("The units say how many teams each function has; organization.functions.….teams is not used.");
        }
        Sentences sentences = new Sentences(frame.currency());
        for (Parameter parameter : users) {
            Stated<Double> stated = of.get(parameter);
            if (stated != null && parameter.section() == Section.ASSUMPTIONS) {
                sentences.unusual(parameter, stated.value()).ifPresent(warnings::add);
            }
        }
        if (!kept.isEmpty()) {
            int shown = Math.min(kept.size(), MOST_NAMES);
            warnings.add("Of what differs between the " + sets + ", "
                    + kept.stream().limit(shown).map(Parameter::key).collect(Collectors.joining(", "))
                    + (kept.size() > shown
                            ? " and " + (kept.size() - shown) + " more stay"
                            : kept.size() == 1 ? " stays" : " stay")
                    + " as the scenario states " + (kept.size() == 1 ? "it." : "them."));
        }
        if (!frame.currency().equals(DOLLAR)) {
            warnings.add("Amounts are not converted: costs and values that are not stated keep their default figures,"
                    + " as thousands of " + frame.currency() + "; state budget.annual, assumptions.cost_per_person_week"
                    + " and functions.*.mean_value in it.");
        }
        warnings.addAll(left(namedAlternatives));
        return List.copyOf(warnings);
    }

    /** What simulating the base leaves out. */
    private List<String> left(Set<String> namedAlternatives) {
        List<String> left = new ArrayList<>();
        if (!namedAlternatives.isEmpty()) {
            left.add(alternativesWait(List.copyOf(namedAlternatives)));
        }
        if (layers.stream().anyMatch(layer -> !layer.experiments.isEmpty())) {
            left.add("The file plans an experiment, which `sweep` runs; `run` and `compare` leave it out.");
        }
        return left;
    }

    private static String alternativesWait(List<String> names) {
        boolean one = names.size() == 1;
        int shown = Math.min(names.size(), MOST_NAMES);
        String more = names.size() > shown ? ", …" : "";
        return "The file names " + names.size() + (one ? " alternative (" : " alternatives (")
                + String.join(", ", names.subList(0, shown)) + more
                + "); `run` simulates the base only, `compare` runs " + (one ? "it" : "them") + " on the same luck.";
    }

    /** Weeks from the start to the nearest week boundary of the next fiscal year, 1 to 52; 52 where nothing is said. */
    static int fiscalOffset(LocalDate start, @Nullable MonthDay fiscalYearStarts) {
        if (fiscalYearStarts == null) {
            return 52;
        }
        LocalDate next = fiscalYearStarts.atYear(start.getYear());
        if (!next.isAfter(start)) {
            next = fiscalYearStarts.atYear(start.getYear() + 1);
        }
        int weeks = (int) Math.round(ChronoUnit.DAYS.between(start, next) / 7.0);
        return weeks == 0 ? 52 : Math.min(52, weeks);
    }
}
