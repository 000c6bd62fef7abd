package pilottrap.scenarios.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.ensemble.Ensemble;
import pilottrap.scenarios.ensemble.ParameterSet;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.ParameterSets;

/** Ensemble files: from a name or a path to an {@link Ensemble}, and back to text (docs/ensembles.md). */
public final class EnsembleFile {
    private static final String FOLDER = "/pilottrap/scenarios/ensembles/";
    private static final String EXTENSION = ".yaml";

    /** What stands for no ensemble, where one is inherited. */
    static final String NONE = "none";

    /** The ensembles that come with the program. */
    private static final List<String> LIBRARY = List.of("enterprise");

    private EnsembleFile() {}

    /** The names of the ensembles that come with the program. */
    public static List<String> library() {
        return LIBRARY.stream()
                .filter(name -> EnsembleFile.class.getResource(FOLDER + name + EXTENSION) != null)
                .toList();
    }

    /**
     * Reads an ensemble.
     *
     * @param nameOrPath a library name such as {@code enterprise}, or a path
     * @throws ScenarioException if there is none, or anything is wrong with it; carries every mistake that was found
     */
    public static Ensemble read(String nameOrPath) throws ScenarioException {
        Problems problems = new Problems();
        Optional<Ensemble> ensemble = named(nameOrPath, null, true, Location.of(nameOrPath), problems);
        problems.throwIfAny();
        return ensemble.orElseThrow(() -> new IllegalStateException("no ensemble and no problem: " + nameOrPath));
    }

    /**
     * Reads an ensemble from text.
     *
     * @param label what the text is called in messages
     * @throws ScenarioException if anything is wrong with it; carries every mistake that was found
     */
    public static Ensemble parse(String label, String text) throws ScenarioException {
        Problems problems = new Problems();
        Optional<Ensemble> ensemble = EnsembleReader.read(label, text.getBytes(StandardCharsets.UTF_8), problems);
        problems.throwIfAny();
        return ensemble.orElseThrow(() -> new IllegalStateException("no ensemble and no problem: " + label));
    }

    /** An ensemble as a file; read again it is the same ensemble. */
    public static String text(Ensemble ensemble) {
        StringBuilder text = new StringBuilder("pilottrap-ensemble: 1\n");
        text.append("name: ").append(Canonical.quoted(ensemble.name())).append('\n');
        if (!ensemble.description().isEmpty()) {
            text.append("description: ")
                    .append(Canonical.quoted(ensemble.description()))
                    .append('\n');
        }
        if (!ensemble.calibration().isEmpty()) {
            text.append("calibration:\n");
            ensemble.calibration()
                    .forEach((key, value) -> text.append("  ")
                            .append(Canonical.quoted(key))
                            .append(": ")
                            .append(Canonical.quoted(value))
                            .append('\n'));
        }
        text.append("parameters:\n");
        ensemble.parameters()
                .forEach(each -> text.append("  - ").append(each.key()).append('\n'));
        text.append("sets:\n");
        for (ParameterSet set : ensemble.sets()) {
            text.append("  - values: ").append(list(set.values())).append('\n');
            if (!set.digest().isEmpty()) {
                text.append("    digest: ")
                        .append(Canonical.quoted(set.digest()))
                        .append('\n');
            }
            if (!set.patterns().isEmpty()) {
                text.append("    patterns: ")
                        .append(set.patterns().entrySet().stream()
                                .map(each -> Canonical.quoted(each.getKey()) + ": " + Numbers.shortest(each.getValue()))
                                .collect(Collectors.joining(", ", "{", "}")))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String list(List<Double> values) {
        return values.stream().map(Numbers::shortest).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Sets as they stand in a resolved scenario, under {@code ensemble:}. */
    static String resolved(ParameterSets sets) {
        StringBuilder text = new StringBuilder("ensemble:\n");
        text.append("  name: ").append(Canonical.quoted(sets.name())).append('\n');
        text.append("  parameters: ")
                .append(sets.parameters().stream().map(Parameter::key).collect(Collectors.joining(", ", "[", "]")))
                .append("\n  sets:\n");
        for (int k = 0; k < sets.size(); k++) {
            text.append("    - ")
                    .append(list(java.util.Arrays.stream(sets.set(k)).boxed().toList()))
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * What a layer says of an ensemble.
     *
     * @param sets the sets; {@link ParameterSets#NONE} where an inherited ensemble is left out
     * @param resolved whether the sets stand in the scenario itself: then its own values do not hold against them
     */
    record Drawn(ParameterSets sets, boolean resolved) {}

    /**
     * What stands under {@code ensemble:}: a name, a path, none, or the sets themselves.
     *
     * @param beside the file that says so; null where none does
     * @param files whether it may name files of this machine
     * @return nothing where it is refused: the problem is then noted
     */
    static Optional<Drawn> stated(Node node, @Nullable Path beside, boolean files, Problems problems) {
        if (node instanceof Node.Mapping) {
            return EnsembleReader.resolved(node, problems).map(sets -> new Drawn(sets, true));
        }
        if (!(node instanceof Node.Scalar scalar)
                || scalar.empty()
                || scalar.text().isBlank()) {
            if (!(node instanceof Node.Refused)) {
                problems.add(
                        node.at(),
                        "ensemble is a name of the library, the path of an ensemble file, or none, not " + node.kind());
            }
            return Optional.empty();
        }
        return scalar.text().equals(NONE)
                ? Optional.of(new Drawn(ParameterSets.NONE, false))
                : named(scalar.text(), beside, files, scalar.at(), problems)
                        .map(ensemble -> new Drawn(ensemble.drawn(), false));
    }

    private static Optional<Ensemble> named(
            String name, @Nullable Path beside, boolean files, Location at, Problems problems) {
        try {
            if (library().contains(name)) {
                try (InputStream in = EnsembleFile.class.getResourceAsStream(FOLDER + name + EXTENSION)) {
                    return in == null
                            ? Optional.empty()
                            : EnsembleReader.read("ensemble " + name, in.readAllBytes(), problems);
                }
            }
            return files ? file(name, beside, at, problems) : refused(name, "no file can be named here", at, problems);
        } catch (NoSuchFileException missing) {
            return refused(name, "there is no such file", at, problems);
        } catch (InvalidPathException impossible) {
            return refused(name, "it is no possible file name", at, problems);
        } catch (IOException broken) {
            problems.add(
                    at,
                    Text.quoted(name) + " cannot be read (" + broken.getClass().getSimpleName() + ")");
            return Optional.empty();
        }
    }

    private static Optional<Ensemble> refused(String name, String why, Location at, Problems problems) {
        List<String> library = library();
        problems.add(
                at,
                Text.quoted(name) + " is no ensemble of the library, and " + why
                        + Nearest.to(name, library)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(library.isEmpty() ? "" : "; the library has " + Text.list(library)));
        return Optional.empty();
    }

    private static Optional<Ensemble> file(String name, @Nullable Path beside, Location at, Problems problems)
            throws IOException {
        Path path = beside == null ? Path.of(name) : beside.resolveSibling(name);
        if (Files.isDirectory(path)) {
            problems.add(at, Text.quoted(name) + " is a directory, not an ensemble");
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(Source.MOST_BYTES + 1);
        }
        if (bytes.length > Source.MOST_BYTES) {
            problems.add(at, Text.quoted(name) + " is larger than 1 MiB; ensembles are some kilobytes");
            return Optional.empty();
        }
        if (!new String(bytes, StandardCharsets.ISO_8859_1).contains(EnsembleReader.FORMAT)) {
            problems.add(at, Text.quoted(name) + " is no ensemble: it never says " + EnsembleReader.FORMAT + ": 1");
            return Optional.empty();
        }
        return EnsembleReader.read(path.toString(), bytes, problems);
    }

    /** The calibration of an ensemble in one line, for people; empty where nothing is stated. */
    public static String told(Map<String, String> calibration) {
        return calibration.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
