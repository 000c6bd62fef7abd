package pilottrap.simulation.intervention;

import java.util.List;
import pilottrap.simulation.parameter.Grade;
import pilottrap.simulation.parameter.Unit;

/**
 * One number that whoever plans an intervention may choose: its cost, ramp, or what is peculiar to it.
 *
 * @param name the name in files, within the intervention
 * @param unit its unit
 * @param standard its value unless stated
 * @param low lower end of the plausible range
 * @param high upper end of the plausible range
 * @param min least value allowed
 * @param max greatest value allowed
 * @param grade how well the standard value is founded
 * @param source keys of {@code docs/evidence.md}; empty where there is none
 * @param meaning one plain sentence
 * @param choices names to choose from, by index from 0; empty where the setting is a number or a switch
 */
public record Setting(
        String name,
        Unit unit,
        double standard,
        double low,
        double high,
        double min,
        double max,
        Grade grade,
        String source,
        String meaning,
        List<String> choices) {
    /** Copies the list. */
    public Setting {
        choices = List.copyOf(choices);
    }
}
