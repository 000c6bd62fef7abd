package pilottrap.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pilottrap.scenarios.experiment.Contrast;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.file.LibraryEntry;
import pilottrap.scenarios.file.Nearest;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.intervention.Interventions;

/**
 * The base and the alternatives that a command line names, checked to be comparable.
 *
 * @param base the base
 * @param entries the alternatives, in their order
 * @param notes what a user should be told of the choice
 */
record Lineup(Scenario base, List<Entry> entries, List<String> notes) {
    /** The most alternatives of one comparison. */
    static final int MOST = 200;

    private static final String BUNDLE = "bundle-";

    /** An alternative under its name. */
    record Entry(String name, Scenario scenario, Contrast contrast) {}

    /**
     * What a command line asks for.
     *
     * @param base the scenario that all others are compared with
     * @param named alternatives of the base by name, library scenarios and files
     * @param with interventions and bundles, each alone an alternative
     * @param all every intervention, control and bundle alone
     * @param overrides values of {@code --set}, for all of them
     * @param allowAssumptions whether alternatives may differ in more than policy
     */
    record Request(
            String base,
            List<String> named,
            List<String> with,
            boolean all,
            List<String> overrides,
            boolean allowAssumptions) {}

    /** All scenarios, the base first. */
    List<Scenario> scenarios() {
        return Stream.concat(Stream.of(base), entries.stream().map(Entry::scenario))
                .toList();
    }

    /**
     * Reads what is asked for.
     *
     * @throws Failure if anything keeps it from being compared
     */
    static Lineup of(Request request) {
        return new Reading(request).lineup();
    }

    /** One reading of a request. */
    private static final class Reading {
        private final Request request;
        private final Map<String, Scenario> found = new LinkedHashMap<>();
        private final List<String> notes = new ArrayList<>();

        Reading(Request request) {
            this.request = request;
            if (request.named().contains("-")) {
                throw Failure.usage("only the base can come from standard input; give each alternative a file");
            }
        }

        Lineup lineup() {
            Scenario base = ScenarioSource.read(request.base(), request.overrides());
            List<String> named = request.named().isEmpty() && request.with().isEmpty() && !request.all()
                    ? List.copyOf(base.alternatives().keySet())
                    : request.named();
            for (String name : named) {
                Scenario own = base.alternatives().get(name);
                Scenario scenario = own == null ? other(name, base) : own(name, own);
                add(scenario.name(), scenario, base);
            }
            for (String with : request.with()) {
                with(with, base);
            }
            if (request.all()) {
                everything(base);
            }
            if (found.isEmpty()) {
                throw Failure.usage("nothing to compare " + base.name() + " with; name a file or a library scenario"
                        + " after it, put alternatives: into its file, or use --with training or --all-interventions");
            }
            return new Lineup(plain(base, base.name()), entries(base), List.copyOf(notes));
        }

        private void add(String name, Scenario scenario, Scenario base) {
            if (found.size() == MOST) {
                throw Failure.usage("more than " + MOST + " alternatives");
            }
            if (name.equals(base.name()) || name.equals(Expectations.BASE)) {
                throw Failure.usage(
                        "an alternative is called " + name + ", like the base; give it another name: in its file");
            }
            if (found.put(name, plain(scenario, name)) != null) {
                throw Failure.usage("two alternatives are called " + name
                        + "; name each once, or give one another name: in its file");
            }
        }

        private Scenario own(String name, Scenario scenario) {
            boolean library = ScenarioFile.library().stream()
                    .anyMatch(entry -> entry.name().equals(name));
            if (library || isFile(name)) {
                notes.add(name + " is taken to be the alternative of " + request.base() + ", not the "
                        + (library ? "library scenario" : "file") + " of that name");
            }
            return scenario;
        }

        private static boolean isFile(String name) {
            try {
                return Files.exists(Path.of(name));
            } catch (InvalidPathException impossible) {
                return false;
            }
        }

        /** A library scenario or a file. */
        private Scenario other(String name, Scenario base) {
            boolean library = ScenarioFile.library().stream()
                    .anyMatch(entry -> entry.name().equals(name));
            if (!library && !isFile(name)) {
                List<String> own = List.copyOf(base.alternatives().keySet());
                if (Interventions.named(name).isPresent()) {
                    throw Failure.usage(name + " is an intervention; compare with it alone by --with " + name);
                }
                Optional<String> near = Nearest.to(name, own);
                if (near.isPresent()) {
                    throw Failure.usage("no alternative, library scenario or file is called " + name + "; did you mean "
                            + near.get() + "?");
                }
            }
            Scenario scenario = ScenarioSource.read(name, request.overrides());
            if (!scenario.alternatives().isEmpty()) {
                notes.add("the alternatives in " + name + " are left out; those of the base count");
            }
            return scenario;
        }

        /** An intervention with its settings ({@code training={start: 26w}}), or a bundle, added to the base. */
        private void with(String text, Scenario base) {
            int equals = text.indexOf('=');
            String name = (equals < 0 ? text : text.substring(0, equals)).strip();
            Optional<String> bundle = bundle(name);
            if (bundle.isPresent() && equals < 0) {
                add(bundle.get(), bundled(base, bundle.get()), base);
                return;
            }
            if (!name.matches("[a-z][a-z0-9_]*")) {
                throw Failure.usage("--with takes the name of an intervention or of a bundle, was " + text);
            }
            if (plans(base, name)) {
                throw Failure.usage("--with " + name + ": the base plans " + name
                        + " already; an alternative in the file can change it");
            }
            add(name, added(base, name, List.of(text)), base);
        }

        private static Optional<String> bundle(String name) {
            return bundles().stream()
                    .filter(each -> each.equals(name) || each.equals(BUNDLE + name))
                    .findFirst();
        }

        private static List<String> bundles() {
            return ScenarioFile.library().stream()
                    .map(LibraryEntry::name)
                    .filter(each -> each.startsWith(BUNDLE))
                    .toList();
        }

        /** The base with more interventions. */
        private static Scenario added(Scenario base, String name, List<String> interventions) {
            try {
                return ScenarioFile.withInterventions(base, name, interventions);
            } catch (ScenarioException wrong) {
                throw Failure.usage(
                        "--with " + name + ": " + wrong.problems().get(0).message());
            }
        }

        /** The base with what a library scenario plans. */
        private static Scenario bundled(Scenario base, String bundle) {
            return added(base, bundle, ScenarioFile.planned(ScenarioSource.read(bundle, List.of())));
        }

        private static boolean plans(Scenario scenario, String intervention) {
            return scenario.blueprint().programmes().stream()
                    .anyMatch(programme -> programme.name().equals(intervention));
        }

        private void everything(Scenario base) {
            for (Intervention each : Interventions.all()) {
                boolean wanted =
                        each.kind() == Intervention.Kind.INTERVENTION || each.kind() == Intervention.Kind.CONTROL;
                if (!wanted || found.containsKey(each.name())) {
                    continue;
                }
                Optional<String> against = contradicted(each, base);
                if (plans(base, each.name())) {
                    notes.add(each.name() + " is left out: the base plans it already");
                } else if (against.isPresent()) {
                    notes.add(each.name() + " is left out: it contradicts " + against.get() + ", which the base plans");
                } else {
                    add(each.name(), added(base, each.name(), List.of(each.name())), base);
                }
            }
            for (String bundle : bundles()) {
                if (!found.containsKey(bundle)) {
                    add(bundle, bundled(base, bundle), base);
                }
            }
        }

        private static Optional<String> contradicted(Intervention intervention, Scenario base) {
            return base.blueprint().programmes().stream()
                    .map(programme -> programme.name())
                    .filter(other -> intervention.contradicts().contains(other)
                            || Interventions.named(other)
                                    .filter(planned -> planned.contradicts().contains(intervention.name()))
                                    .isPresent())
                    .findFirst();
        }

        private List<Entry> entries(Scenario base) {
            List<Entry> entries = new ArrayList<>();
            Map<String, String> known = new LinkedHashMap<>();
            found.forEach((name, scenario) -> {
                Contrast contrast = ScenarioFile.contrast(base, scenario);
                comparable(name, contrast);
                String same = known.putIfAbsent(scenario.sha256(), name);
                if (same != null) {
                    throw Failure.usage(name + " is the same scenario as " + same + "; one of them is enough");
                }
                if (scenario.sha256().equals(base.sha256())) {
                    notes.add("warning: " + name + " is the same as the base; every difference will be 0");
                }
                entries.add(new Entry(name, scenario, contrast));
            });
            return entries;
        }

        private void comparable(String name, Contrast contrast) {
            if (!contrast.frame().isEmpty()) {
                throw Failure.usage(
                        name + " cannot be compared: it " + contrast.frame().get(0));
            }
            List<String> assumed = contrast.assumed();
            if (assumed.isEmpty()) {
                return;
            }
            String what = assumed.get(0) + (assumed.size() > 1 ? " (and " + (assumed.size() - 1) + " more)" : "");
            if (!request.allowAssumptions()) {
                throw Failure.usage(name + " differs from the base in more than policy: " + what
                        + " Use the same in both, or --allow-assumptions to compare them all the same");
            }
            notes.add("warning: " + name + " differs from the base in more than policy: " + what
                    + " The difference is not what leaders can choose");
        }

        /** Under a name, without its alternatives, and without the remark on them that is meant for {@code run}. */
        private static Scenario plain(Scenario scenario, String name) {
            return new Scenario(
                    name,
                    scenario.archetype(),
                    scenario.currency(),
                    scenario.start(),
                    scenario.seed(),
                    scenario.replications(),
                    scenario.blueprint(),
                    scenario.canonical(),
                    scenario.sha256(),
                    scenario.changes(),
                    scenario.interventions(),
                    scenario.goals(),
                    Map.of(),
                    scenario.warnings().stream()
                            .filter(warning -> !warning.contains("`run` simulates the base only"))
                            .toList());
        }
    }
}
