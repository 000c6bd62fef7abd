package pilottrap.cli;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import pilottrap.scenarios.analysis.Provenance;

/** The option of every command that can run over an ensemble of parameter sets. */
final class OverEnsemble {
    private static final String KEY = "ensemble=";

    @Option(
            names = "--ensemble",
            paramLabel = "NAME|FILE",
            description =
                    "Run over the parameter sets of an ensemble, in turn, instead of one set: what nobody knows then"
                            + " shows beside luck. What is stated in the scenario or by --set stays. none leaves out the file's.")
    @Nullable
    String ensemble;

    /** Changes of a scenario, this one first. */
    List<String> and(List<String> overrides) {
        String name = ensemble;
        return name == null
                ? List.copyOf(overrides)
                : Stream.concat(Stream.of(KEY + quoted(name)), overrides.stream())
                        .toList();
    }

    /** Says below a heading what is drawn from, where it is an ensemble. */
    static void told(Provenance from, Page page) {
        if (from.sets().any()) {
            page.line("Organizations are " + from.sets().words() + ", in turn.");
        }
    }

    private static String quoted(String name) {
        if (name.isBlank()) {
            throw Failure.usage("--ensemble needs a name or a file, was empty");
        }
        return name.matches("[A-Za-z0-9_./-]+")
                ? name
                : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
