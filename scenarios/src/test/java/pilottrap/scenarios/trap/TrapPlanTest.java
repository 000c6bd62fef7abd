package pilottrap.scenarios.trap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameters;

/** The plan of a trap map of a scenario. */
class TrapPlanTest {
    private static final Axis RATE = Axis.around("policy.launch_rate");
    private static final Axis PEOPLE = Axis.around("organization.pools.factor");

    @Test
    void the_points_are_every_pair_from_both_starts_and_the_own_organization_is_among_them() throws ScenarioException {
        Experiment experiment = planned(new TrapPlan(RATE, PEOPLE, 3, 50, 156, 208, 208));
        Mapping.check(experiment);
        assertEquals(2 * 8 * 6, experiment.points());
        assertTrue(Axis.around("policy.launch_rate")
                .values(Blueprint.standard(), 4, 3)
                .contains(0.27));
        Blueprint point = experiment.blueprint(0);
        assertEquals(156, point.values().of(Parameters.PAST_WEEKS));
        assertEquals(364, point.values().of(Parameters.COUNTED_FROM));
        assertEquals(572, point.launchWeeks());
        assertEquals(702, point.horizonWeeks());
        assertEquals(3 / 52.0, point.values().of(Parameters.PAST_LAUNCH_RATE), 1e-6);
    }

    @Test
    void stated_ends_are_kept_and_the_own_value_is_added_between_them() {
        Axis axis = Axis.of("policy.launch_rate=0.1..0.4:3").orElseThrow();
        assertEquals(List.of(0.1, 0.2, 0.27, 0.4), axis.values(Blueprint.standard(), 4, 3));
        Axis linear = Axis.of("assumptions.patience=20..40:3").orElseThrow();
        assertEquals(List.of(20.0, 30.0, 34.0, 40.0), linear.values(Blueprint.standard(), 4, 3));
        assertEquals(
                List.of(1.0, 2.0, 4.0),
                Axis.of("policy.interventions.wip_limit.pilots=1..4:3")
                        .orElseThrow()
                        .values(Blueprint.standard(), 4, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "policy.launch_rate=",
                "policy.launch_rate=0.4..0.1",
                "policy.launch_rate=0.1..0.4:1",
                "policy.launch_rate=0.1..0.4:61",
                "policy.launch_rate=a..b",
                "policy.launch_rate=NaN..1",
                "policy.launch_rate=1",
                "policy.launch_rate=1..Infinity"
            })
    void what_is_no_dimension_is_none(String stated) {
        assertEquals(Optional.empty(), Axis.of(stated));
    }

    @Test
    void nothing_is_planned_that_the_model_cannot_run() {
        assertThrows(TrapException.class, () -> new TrapPlan(RATE, PEOPLE, 50, 3, 156, 208, 208));
        assertThrows(TrapException.class, () -> new TrapPlan(RATE, PEOPLE, 0, 3, 156, 208, 208));
        assertThrows(TrapException.class, () -> new TrapPlan(RATE, PEOPLE, 3, Double.NaN, 156, 208, 208));
        assertThrows(TrapException.class, () -> new TrapPlan(RATE, PEOPLE, 3, 50, 0, 208, 208));
        assertThrows(TrapException.class, () -> new TrapPlan(RATE, PEOPLE, 3, 50, 156, 208, 25));
        assertThrows(TrapException.class, () -> new TrapPlan(RATE, PEOPLE, 3, 50, 156, 547, 208));
        assertThrows(TrapException.class, () -> new TrapPlan(RATE, RATE, 3, 50, 156, 208, 208));
        assertThrows(TrapException.class, () -> Axis.around("policy.ring_fence").values(Blueprint.standard(), 4, 3));
    }

    private static Experiment planned(TrapPlan plan) throws ScenarioException {
        Scenario scenario = ScenarioFile.read("enterprise", List.of(), InputStream.nullInputStream());
        return ScenarioFile.experiment("enterprise", plan.overrides(scenario), InputStream.nullInputStream());
    }
}
