package pilottrap.scenarios.file;

import java.util.List;
import java.util.Map;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.intervention.Programme;

/**
 * An intervention that a scenario plans.
 *
 * @param what the entry of the catalogue, or one that the scenario declares
 * @param startWeek when it starts, in weeks, at least 0
 * @param stated the settings that were chosen, by name
 * @param at where
 */
record Chosen(Intervention what, int startWeek, Map<String, Double> stated, Location at) {
    /** The programmes of a plan. */
    static List<Programme> programmes(List<Chosen> plan) {
        return plan.stream()
                .map(chosen -> chosen.what().programme(chosen.startWeek(), chosen.stated()))
                .toList();
    }
}
