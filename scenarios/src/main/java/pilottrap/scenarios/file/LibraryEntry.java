package pilottrap.scenarios.file;

import java.util.Locale;

/**
 * A scenario that comes with the program.
 *
 * @param name its name, as in {@code extends}
 * @param description one line
 * @param kind what it is for
 */
public record LibraryEntry(String name, String description, Kind kind) {
    /** What a library scenario is for. */
    public enum Kind {
        /** What everything else is compared with. */
        BASELINE,
        /** Another kind of organization. */
        ARCHETYPE,
        /** The baseline with one mechanism switched off. */
        KNOCK_OUT;

        /** The name people read: {@code baseline}, {@code archetype}, {@code knock-out}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
