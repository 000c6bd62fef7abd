package pilottrap.simulation.intervention;

import java.util.Optional;
import pilottrap.simulation.parameter.BusinessFunction;

/**
 * Something that happens once, at the moment its programme begins to act.
 *
 * @param kind what happens
 * @param function whose executive leaves; empty for the one who sponsors most unfinished pilots, and where no one leaves
 */
public record Shock(Kind kind, Optional<BusinessFunction> function) implements Change {
    /** What can happen. */
    public enum Kind {
        /** The most advanced unfinished pilot goes live and counts as a success at once. */
        EARLY_WIN,
        /** A sponsor leaves. */
        EXECUTIVE_EXIT
    }

    @Override
    public double value() {
        return 1;
    }
}
