package pilottrap.scenarios.file;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Contrast;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Scenario;

/**
 * Scenario files: the way from a name, a file or standard input to a resolved {@link Scenario}, and the library that
 * comes with the program. The format is described in {@code docs/scenario-files.md}.
 */
public final class ScenarioFile {
    /** Longest chain of {@code extends}. */
    private static final int LONGEST_CHAIN = 16;

    private ScenarioFile() {}

    /**
     * Reads and resolves a scenario.
     *
     * @param nameOrPath a library name such as {@code enterprise}, a path, or {@code -} for standard input
     * @param overrides values of {@code --set} such as {@code assumptions.patience=30}, the last of several wins
     * @param standardInput read to its end where the name is {@code -}; never closed
     * @return the scenario
     * @throws ScenarioException if anything is wrong with it; the exception carries every mistake that was found
     */
    public static Scenario read(String nameOrPath, List<String> overrides, InputStream standardInput)
            throws ScenarioException {
        return read(nameOrPath, overrides, standardInput, new Problems())
                .whole()
                .base()
                .scenario();
    }

    /**
     * Reads a scenario with an experiment plan.
     *
     * @param nameOrPath a library name such as {@code screening}, a path, or {@code -} for standard input
     * @param overrides values of {@code --set} such as {@code experiment.replications=100}, the last of several wins
     * @param standardInput read to its end where the name is {@code -}; never closed
     * @return the experiment, its points laid
     * @throws ScenarioException if anything is wrong with it, it plans no experiment, or one too large
     */
    public static Experiment experiment(String nameOrPath, List<String> overrides, InputStream standardInput)
            throws ScenarioException {
        Problems problems = new Problems();
        return ExperimentReader.read(read(nameOrPath, overrides, standardInput, problems), problems);
    }

    /**
     * An experiment as a plan file: its canonical text, and before it the name and the goals, which change no run. Read
     * again it has the same points, canonical text and hash.
     */
    public static String text(Experiment experiment) {
        return ExperimentText.named(experiment);
    }

    /**
     * All that is in a file.
     *
     * @param scenario the scenario
     * @param experiment the experiment it plans, if it does
     */
    public record Contents(Scenario scenario, Optional<Experiment> experiment) {
        /** What a user should read: of the experiment where there is one, else of the scenario. */
        public List<String> warnings() {
            return experiment.map(Experiment::warnings).orElse(scenario.warnings());
        }
    }

    /**
     * Reads a scenario and the experiment that it may plan.
     *
     * @param nameOrPath a library name, a path, or {@code -} for standard input
     * @param overrides values of {@code --set}, the last of several wins
     * @param standardInput read to its end where the name is {@code -}; never closed
     * @throws ScenarioException if anything is wrong with either
     */
    public static Contents contents(String nameOrPath, List<String> overrides, InputStream standardInput)
            throws ScenarioException {
        Problems problems = new Problems();
        Stack stack = read(nameOrPath, overrides, standardInput, problems);
        return new Contents(
                stack.whole().base().scenario(),
                stack.experimental() ? Optional.of(ExperimentReader.read(stack, problems)) : Optional.empty());
    }

    /** What was read: the layers, and what they come to. */
    record Stack(List<Layer> layers, Resolver.Whole whole, String label) {
        /** Whether any layer speaks of an experiment. */
        boolean experimental() {
            return layers.stream().anyMatch(layer -> !layer.experiments.isEmpty());
        }
    }

    /** Reads and resolves a stack of layers. */
    static Stack read(String nameOrPath, List<String> overrides, InputStream standardInput, Problems problems)
            throws ScenarioException {
        List<Layer> layers = layers(Source.named(nameOrPath, standardInput, problems), problems);
        Layer top = layers.isEmpty() ? null : layers.get(layers.size() - 1);
        Layer options = LayerReader.overrides(overrides, problems);
        ensemble(options, null, true, problems);
        layers.add(options);
        problems.throwIfAny();
        Resolver.@Nullable Whole whole = top == null ? null : new Resolver(layers, top, problems).resolve();
        problems.throwIfAny();
        if (top == null || whole == null) {
            throw new IllegalStateException("no scenario and no problem: " + nameOrPath);
        }
        return new Stack(layers, whole, top.label);
    }

    /** Reads the ensemble that a layer names; what comes from elsewhere than this machine's files names none of them. */
    private static void ensemble(Layer layer, @Nullable Path beside, boolean files, Problems problems) {
        Node node = layer.ensemble;
        if (node != null) {
            layer.drawn = EnsembleFile.stated(node, beside, files, problems).orElse(null);
        }
    }

    /** A file and what it extends, the file last; what is wrong is noted. */
    static List<Layer> layers(Optional<Source> source, Problems problems) {
        List<Layer> layers = new ArrayList<>();
        if (source.isPresent()) {
            chain(source.get(), layers, problems);
        }
        Collections.reverse(layers);
        return layers;
    }

    /** Reads a file and what it extends, the file first. */
    private static void chain(Source first, List<Layer> layers, Problems problems) {
        List<String> ids = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        Optional<Source> next = Optional.of(first);
        while (next.isPresent()) {
            Source source = next.get();
            ids.add(source.id());
            labels.add(source.label());
            @Nullable
            Node root =
                    YamlReader.read(source.label(), source.bytes(), problems).orElse(null);
            if (root == null && problems.any()) {
                return;
            }
            Layer layer = LayerReader.file(source.label(), source.library(), root, problems);
            ensemble(layer, source.path(), source.path() != null, problems);
            layers.add(layer);
            Stated<String> extended = layer.extended;
            if (extended == null) {
                return;
            }
            next = source.extended(extended.value(), extended.at(), problems);
            if (next.isPresent() && ids.contains(next.get().id())) {
                List<String> circle =
                        new ArrayList<>(labels.subList(ids.indexOf(next.get().id()), labels.size()));
                circle.add(next.get().label());
                problems.add(extended.at(), "extends runs in a circle: " + String.join(" → ", circle));
                return;
            }
            if (ids.size() >= LONGEST_CHAIN) {
                problems.add(extended.at(), "extends goes through more than " + LONGEST_CHAIN + " files");
                return;
            }
        }
    }

    /**
     * A scenario with more interventions, each from the start with its standard settings unless these are stated; one
     * that is planned already keeps those not stated.
     *
     * @param name what the new scenario is called
     * @param interventions names of the catalogue, with settings as in {@code training={start: 26w}}
     * @throws ScenarioException if a name is not in the catalogue, or contradicts what is planned
     */
    public static Scenario withInterventions(Scenario base, String name, List<String> interventions)
            throws ScenarioException {
        List<String> overrides = interventions.stream()
                .map(each -> "policy.interventions." + (each.contains("=") ? each : each + "={}"))
                .toList();
        byte[] canonical = base.canonical().getBytes(StandardCharsets.UTF_8);
        Scenario planned = read("-", overrides, new ByteArrayInputStream(canonical));
        Changes changes = new Changes(
                base.changes().assumptions(),
                Stream.concat(
                                base.changes().choices().stream(),
                                planned.interventions().stream()
                                        .filter(each -> !base.interventions().contains(each))
                                        .map(each -> "Plan: " + each + "."))
                        .toList(),
                base.changes().organization());
        return new Scenario(
                name,
                base.archetype(),
                base.currency(),
                base.start(),
                base.seed(),
                base.replications(),
                planned.blueprint(),
                planned.canonical(),
                planned.sha256(),
                changes,
                planned.interventions(),
                base.goals(),
                Map.of(),
                base.warnings());
    }

    /**
     * In what an alternative differs from its base, in short sentences: assumptions, choices with the interventions that
     * are added and left out, and facts of the organization.
     */
    public static Changes differences(Scenario base, Scenario alternative) {
        Changes values = Differences.of(
                alternative.blueprint().values(),
                base.blueprint().values(),
                base.name(),
                new Sentences(alternative.currency()),
                alternative.blueprint().units().equals(base.blueprint().units())
                        ? null
                        : alternative.blueprint().units());
        List<String> choices = new ArrayList<>(values.choices());
        alternative.interventions().stream()
                .filter(each -> !base.interventions().contains(each))
                .forEach(each -> choices.add("Plan: " + each + "."));
        base.interventions().stream()
                .filter(each -> !alternative.interventions().contains(each))
                .forEach(each -> choices.add("Plan: without " + each + "."));
        return new Changes(values.assumptions(), choices, values.organization());
    }

    /** In what an alternative differs from its base, in words and in money, and whether the two can be compared. */
    public static Contrast contrast(Scenario base, Scenario alternative) {
        return Contrasts.of(base, alternative);
    }

    /** The interventions that a scenario plans, with all their settings, as {@link #withInterventions} takes them. */
    public static List<String> planned(Scenario scenario) {
        String lead = "    - ";
        return scenario.canonical()
                .lines()
                .dropWhile(line -> !line.equals("  interventions:"))
                .skip(1)
                .takeWhile(line -> line.startsWith(lead))
                .map(line -> line.substring(lead.length()).replaceFirst(": ", "="))
                .toList();
    }

    /** The scenarios that come with the program: baselines, archetypes, plans, knock-outs, in this order. */
    public static List<LibraryEntry> library() {
        return Library.all();
    }

    /**
     * The text of a library scenario, with its comments.
     *
     * @throws IllegalArgumentException if the library has none of this name
     */
    public static String libraryText(String name) {
        return Library.text(name);
    }

    /** The JSON Schema (draft-07) of scenario files, with which editors complete and check them. */
    public static String schema() {
        return Schema.text();
    }

    /**
     * A commented scenario to start from.
     *
     * @param name the scenario's name
     * @param archetype the library scenario that it extends
     * @return the text of a valid scenario file, in which everything but name and archetype is commented out
     * @throws ScenarioException if the name is no single line, or the library has no such scenario
     */
    public static String template(String name, String archetype) throws ScenarioException {
        return Template.text(name, archetype);
    }

    /** Eight plain questions about an organization, in the order in which they are asked. */
    public static List<Question> interview() {
        return Interview.questions();
    }

    /**
     * The scenario of one organization that answers make.
     *
     * @param name the scenario's name
     * @param answers what was answered, by the questions' ids; blank and absent ones leave the archetype's value
     * @return the text of a valid scenario file
     * @throws ScenarioException if an answer cannot be understood or lies outside its range
     */
    public static String answered(String name, Map<String, String> answers) throws ScenarioException {
        return Interview.scenario(name, answers);
    }
}
