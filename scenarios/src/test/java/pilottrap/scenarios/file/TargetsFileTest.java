package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.FittedPattern;
import pilottrap.scenarios.calibration.Target;
import pilottrap.scenarios.calibration.Targets;
import pilottrap.simulation.parameter.Grade;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;

final class TargetsFileTest {
    @Test
    void shipped_targets_are_the_fitted_patterns_and_the_balance() throws ScenarioException {
        Targets targets = TargetsFile.read("enterprise");

        assertEquals(13, targets.targets().size());
        for (int i = 0; i < FittedPattern.ALL.size(); i++) {
            FittedPattern pattern = FittedPattern.ALL.get(i);
            Target target = targets.targets().get(i);
            assertEquals(
                    List.of(pattern.id(), pattern.pattern(), pattern.outcome()),
                    List.of(target.id(), target.pattern(), target.outcome().name()));
            assertEquals(pattern.published(), target.published(), target.id());
            assertEquals(pattern.low(), target.low(), target.id());
            assertEquals(pattern.high(), target.high(), target.id());
        }
        assertEquals(
                List.of("C11-people", "C11-structure", "C11-capacity"),
                targets.targets().subList(10, 13).stream().map(Target::id).toList());
        assertEquals(0.6, targets.mostOfLogGain().orElseThrow());
    }

    @Test
    void what_they_move_is_what_the_first_calibration_moved_over_plausible_ranges() throws ScenarioException {
        Targets targets = TargetsFile.read("enterprise");

        assertEquals(31, targets.parameters().size());
        for (int i = 0; i < 31; i++) {
            Parameter parameter = targets.parameters().get(i);
            assertEquals(Grade.CALIBRATED, parameter.grade(), parameter.key());
            assertEquals(parameter.low(), targets.prior(i).from(), parameter.key());
            assertEquals(parameter.high(), targets.prior(i).to(), parameter.key());
        }
    }

    @Test
    void a_variant_keeps_what_it_states_itself() throws ScenarioException {
        Targets targets = TargetsFile.read("enterprise");
        double[] values =
                targets.parameters().stream().mapToDouble(Parameter::high).toArray();

        assertEquals(
                Parameters.RESISTANCE_THREAT.high(),
                targets.blueprint(0, values).values().of(Parameters.RESISTANCE_THREAT));
        assertEquals(0, targets.blueprint(1, values).values().of(Parameters.RESISTANCE_THREAT));
        assertEquals(0, targets.blueprint(2, values).values().of(Parameters.CLEAN_DATA_GAP));
        assertEquals(
                Parameters.CLEAN_DATA_GAP.high(),
                targets.blueprint(3, values).values().of(Parameters.CLEAN_DATA_GAP));
        assertEquals(10, targets.blueprint(3, values).values().of(Parameters.POOL_FACTOR));
    }

    @Test
    void no_held_out_pattern_and_no_stylized_fact_is_among_them() {
        String text = TargetsFile.text("enterprise").lines().skip(6).reduce("", (a, b) -> a + b + "\n");
        assertTrue(text.contains("patterns:"), text);
        assertTrue(!text.matches("(?s).*\\b(V[0-9]+|SF-[0-9]+)\\b.*"), text);
    }
}
