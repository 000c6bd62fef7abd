package pilottrap.scenarios.file;

import java.util.List;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.intervention.Setting;
import pilottrap.simulation.parameter.Parameter;

/** What a factor of an experiment turns, and its name in plans. */
sealed interface Lever {
    /** Where interventions stand in names. */
    String INTERVENTIONS = "policy.interventions.";

    /** The factor that takes named alternatives. */
    String ALTERNATIVE = "alternative";

    /** What the scenario without any alternative is called. */
    String BASE = "base";

    /** The full name, as in {@code vary}. */
    String key();

    /** The intervention that it is about; empty where it is about none. */
    default String intervention() {
        return "";
    }

    /**
     * A parameter.
     *
     * @param parameter the parameter
     */
    record Value(Parameter parameter) implements Lever {
        @Override
        public String key() {
            return parameter.key();
        }
    }

    /**
     * A setting of an intervention, which is thereby planned.
     *
     * @param what the intervention
     * @param setting the setting
     */
    record Chosen(Intervention what, Setting setting) implements Lever {
        @Override
        public String key() {
            return INTERVENTIONS + what.name() + "." + setting.name();
        }

        @Override
        public String intervention() {
            return what.name();
        }
    }

    /**
     * The week an intervention starts; it is thereby planned.
     *
     * @param what the intervention
     */
    record Start(Intervention what) implements Lever {
        @Override
        public String key() {
            return INTERVENTIONS + what.name() + "." + InterventionReader.START;
        }

        @Override
        public String intervention() {
            return what.name();
        }
    }

    /**
     * Whether an intervention is planned at all: 1 or 0.
     *
     * @param what the intervention
     */
    record Switch(Intervention what) implements Lever {
        @Override
        public String key() {
            return INTERVENTIONS + what.name();
        }

        @Override
        public String intervention() {
            return what.name();
        }
    }

    /**
     * Which named alternative the point stands on: its index.
     *
     * @param names the names by index; the first is {@link #BASE}
     */
    record Alternative(List<String> names) implements Lever {
        /** Copies the names. */
        public Alternative {
            names = List.copyOf(names);
        }

        @Override
        public String key() {
            return ALTERNATIVE;
        }
    }
}
