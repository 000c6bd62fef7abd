package pilottrap.cli;

import java.util.List;
import java.util.stream.Collectors;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.file.Problem;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;

/** Where the scenario of a command comes from: the library, a file or standard input. */
final class ScenarioSource {
    private ScenarioSource() {}

    /** Reads a scenario, or says every mistake in it, one a line. */
    static Scenario read(String nameOrPath, List<String> overrides) {
        try {
            return ScenarioFile.read(nameOrPath, overrides, System.in);
        } catch (ScenarioException wrong) {
            throw told(wrong);
        }
    }

    /** Every mistake, one a line. */
    static Failure told(ScenarioException wrong) {
        return Failure.usage(
                wrong.problems().stream().map(Problem::toString).collect(Collectors.joining("\npilottrap: ")));
    }
}
