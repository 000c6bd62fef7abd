package pilottrap.scenarios.explain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a pilot in a result: its replication, a full stop, its order of launch there, as in {@code 3.17}.
 *
 * @param replication the replication, at least 0
 * @param pilot order of launch, from 0
 */
public record PilotName(long replication, int pilot) {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,9})\\.([0-9]{1,6})");

    /** The pilot of a name; empty if it is none. */
    public static Optional<PilotName> of(String name) {
        Matcher parts = SHAPE.matcher(name.strip());
        return parts.matches()
                ? Optional.of(new PilotName(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return replication + "." + pilot;
    }
}
