package pilottrap.simulation.intervention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One thing that leaders can do, as the catalogue describes it: what it is, which numbers may be chosen, and the
 * programme that a choice of them makes.
 *
 * @param id the model's key, e.g. {@code I01}; empty for one that a scenario declares itself
 * @param name the name in files, e.g. {@code wip_limit}
 * @param kind what sort of thing it is
 * @param title what people call it, e.g. “Portfolio focus”
 * @param meaning one plain sentence
 * @param settings what may be chosen, the common ones included, in the order of the documentation
 * @param contradicts names of interventions that cannot run at the same time as this one
 * @param design makes the programme
 */
public record Intervention(
        String id,
        String name,
        Kind kind,
        String title,
        String meaning,
        List<Setting> settings,
        List<String> contradicts,
        Design design) {

    private static final Set<String> COMMON =
            Set.of("intensity", "cost", "yearly_cost", "taper", "delay", "ramp", "weeks");

    /** What sort of thing it is. */
    public enum Kind {
        /** Something worth trying, I01 to I18. */
        INTERVENTION,
        /** Something that sounds right and is not, N1 to N4. */
        CONTROL,
        /** Something that happens, to test the model and to teach. */
        SHOCK,
        /** Declared by a scenario. */
        DECLARED
    }

    /** Makes a programme of a start, in weeks, and a value for every setting. */
    @FunctionalInterface
    public interface Design {
        /** The programme. */
        Programme programme(int startWeek, Map<String, Double> settings);
    }

    /** Copies the lists. */
    public Intervention {
        settings = List.copyOf(settings);
        contradicts = List.copyOf(contradicts);
    }

    /** Whether a setting is one that most entries have, rather than one of this entry's own. */
    public boolean common(Setting setting) {
        return COMMON.contains(setting.name()) && (!setting.name().equals("weeks") || setting.standard() == 0);
    }

    /**
     * The programme of a choice.
     *
     * @param startWeek when it starts, in weeks, at least 0
     * @param stated the settings that were chosen, by name; the others keep their standard
     * @throws IllegalArgumentException if a name is no setting, or a value lies outside its allowed range
     */
    public Programme programme(int startWeek, Map<String, Double> stated) {
        Map<String, Double> all = new LinkedHashMap<>();
        for (Setting setting : settings) {
            double value = stated.getOrDefault(setting.name(), setting.standard());
            if (!(value >= setting.min() && value <= setting.max())) {
                throw new IllegalArgumentException(name + "." + setting.name() + " must lie in [" + setting.min() + ", "
                        + setting.max() + "], was " + value);
            }
            all.put(setting.name(), value);
        }
        for (String each : stated.keySet()) {
            if (!all.containsKey(each)) {
                throw new IllegalArgumentException(name + " has no setting " + each);
            }
        }
        return design.programme(startWeek, all);
    }
}
