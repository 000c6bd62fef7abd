package pilottrap.cli;

import java.util.Optional;
import java.util.stream.IntStream;
import pilottrap.scenarios.calibration.Posterior;
import pilottrap.scenarios.calibration.Targets;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.TargetsFile;
import pilottrap.simulation.parameter.ParameterSets;

/** Which parameters the fitted patterns constrain in an ensemble. */
final class Identifiability {
    /** With fewer sets a spread says nothing. */
    private static final int FEWEST = 5;

    private Identifiability() {}

    /** What the shipped targets say of an ensemble's parameters; empty where it moves others, or has few sets. */
    static Optional<Posterior> of(ParameterSets sets) {
        Targets targets = shipped();
        if (sets.size() < FEWEST || !sets.parameters().equals(targets.parameters())) {
            return Optional.empty();
        }
        return Optional.of(Posterior.ofValues(
                targets, IntStream.range(0, sets.size()).mapToObj(sets::set).toList()));
    }

    private static Targets shipped() {
        try {
            return TargetsFile.read("enterprise");
        } catch (ScenarioException wrong) {
            throw ScenarioSource.told(wrong);
        }
    }
}
