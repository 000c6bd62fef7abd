package pilottrap.scenarios.file;

import java.util.Locale;

/**
 * A scenario that comes with the program.
 *
 * @param name its name, as in {@code extends}
 * @param title what people call it
 * @param description one line
 * @param kind what it is for
 */
public record LibraryEntry(String name, String title, String description, Kind kind) {
    /** What a library scenario is for. */
    public enum Kind {
        /** What everything else is compared with. */
        BASELINE,
        /** Another kind of organization. */
        ARCHETYPE,
        /** Interventions for the baseline, to compare it with. */
        PLAN,
        /** A plan of many runs, for {@code sweep} and what is learned from it. */
        EXPERIMENT,
        /** The baseline with one mechanism switched off. */
        KNOCK_OUT;

        /** Whether it describes an organization of its own. */
        boolean organization() {
            return this == BASELINE || this == ARCHETYPE;
        }

        /** The name people read: {@code baseline}, {@code archetype}, {@code plan}, {@code experiment}, {@code knock-out}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
