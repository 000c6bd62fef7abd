package pilottrap.scenarios.sensitivity;

import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.simulation.measure.Outcome;

/**
 * What an outcome depends on.
 *
 * @param outcome the outcome
 * @param screening of a Morris design
 * @param indices of a Saltelli sample
 * @param why why neither is there, one clause; else empty
 */
public record OutcomeSensitivity(
        Outcome outcome, Optional<Screening> screening, Optional<Indices> indices, String why) {
    /** Which factors matter, where that is known. */
    public Optional<Standing> standing() {
        return screening.map(Standing::of).or(() -> indices.map(Standing::of));
    }

    /** Whether an experiment's points are such that sensitivity can be told from them. */
    public static boolean applies(Design design) {
        return design instanceof Design.Morris || design instanceof Design.Saltelli;
    }

    /**
     * Analyses what is stored of a sweep, finished or not.
     *
     * @throws IllegalArgumentException if its design is neither {@code morris} nor {@code saltelli}
     * @throws java.io.UncheckedIOException if the store cannot be read or is damaged
     */
    public static OutcomeSensitivity of(SweepTable table, Outcome outcome, Resampling resampling) {
        Experiment experiment = table.experiment();
        if (!applies(experiment.design())) {
            throw new IllegalArgumentException("sensitivity cannot be told from a design "
                    + experiment.design().key());
        }
        Responses responses = Responses.of(table.estimates(outcome), table.deviations(outcome));
        try {
            return experiment.design() instanceof Design.Morris
                    ? new OutcomeSensitivity(
                            outcome, Optional.of(screen(experiment, responses, resampling)), Optional.empty(), "")
                    : new OutcomeSensitivity(
                            outcome,
                            Optional.empty(),
                            Optional.of(SobolIndices.estimate(experiment.matrix(), responses, resampling)),
                            "");
        } catch (SensitivityException nothing) {
            return new OutcomeSensitivity(
                    outcome, Optional.empty(), Optional.empty(), String.valueOf(nothing.getMessage()));
        }
    }

    private static Screening screen(Experiment experiment, Responses responses, Resampling resampling) {
        return Morris.screen(
                experiment.factors().stream().map(Factor::levels).toList(), experiment.matrix(), responses, resampling);
    }

    /** The outcomes that every analysis begins with. */
    public static final List<String> HEADLINES =
            List.of("production_share", "successful_share", "limbo_share", "net_value");
}
