package pilottrap.scenarios.file;

import java.util.List;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.intervention.Setting;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Unit;

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

    /** Whether it takes names rather than numbers. */
    default boolean labelled() {
        return this instanceof Lever.Switch
                || this instanceof Lever.Alternative
                || unit() == Unit.SWITCH
                || (this instanceof Lever.Chosen chosen
                        && !chosen.setting().choices().isEmpty());
    }

    /** Whether it takes whole numbers only. */
    default boolean whole() {
        return this instanceof Lever.Start
                || (this instanceof Lever.Value value && value.parameter().whole())
                || (this instanceof Lever.Chosen chosen && chosen.setting().unit() == Unit.COUNT);
    }

    /** What a value is called: its name where it has one, else the number as it reads back. */
    default String written(double value) {
        if (this instanceof Lever.Alternative alternative) {
            return alternative.names().get((int) value);
        }
        if (this instanceof Lever.Chosen chosen && !chosen.setting().choices().isEmpty()) {
            return chosen.setting().choices().get((int) value);
        }
        return labelled() ? value == 0 ? "off" : "on" : Numbers.shortest(value);
    }

    /** The least and greatest value that are plausible. */
    default double[] plausible() {
        if (this instanceof Lever.Value value) {
            return new double[] {value.parameter().low(), value.parameter().high()};
        }
        if (this instanceof Lever.Chosen chosen) {
            return chosen.setting().choices().isEmpty()
                    ? new double[] {chosen.setting().low(), chosen.setting().high()}
                    : new double[] {0, chosen.setting().choices().size() - 1};
        }
        if (this instanceof Lever.Alternative alternative) {
            return new double[] {0, alternative.names().size() - 1};
        }
        return this instanceof Lever.Switch ? new double[] {0, 1} : new double[] {0, 0};
    }

    default Unit unit() {
        if (this instanceof Lever.Value value) {
            return value.parameter().unit();
        }
        if (this instanceof Lever.Chosen chosen) {
            return chosen.setting().unit();
        }
        return this instanceof Lever.Start ? Unit.WEEKS : this instanceof Lever.Switch ? Unit.SWITCH : Unit.NUMBER;
    }

    /** The name in plain words. */
    default String words() {
        if (this instanceof Lever.Value value) {
            return value.parameter().words();
        }
        if (this instanceof Lever.Chosen chosen) {
            return chosen.what().title() + ": " + chosen.setting().name().replace('_', ' ');
        }
        if (this instanceof Lever.Start start) {
            return start.what().title() + ": start";
        }
        return this instanceof Lever.Switch toggle ? toggle.what().title() : "alternative";
    }

    default Factor.Role role() {
        if (this instanceof Lever.Value value) {
            return switch (value.parameter().section()) {
                case ASSUMPTIONS -> Factor.Role.ASSUMPTION;
                case ORGANIZATION -> Factor.Role.ORGANIZATION;
                case POLICY -> Factor.Role.CHOICE;
            };
        }
        return Factor.Role.CHOICE;
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
