package pilottrap.scenarios.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An organization's past pilots: a file of them, read.
 *
 * @param name what the file is called
 * @param sha256 of the file's bytes, hexadecimal
 * @param from the day on which the first pilot began
 * @param asOf the day of which the file tells
 * @param pilots the pilots, at least one
 */
public record PilotHistory(String name, String sha256, LocalDate from, LocalDate asOf, List<PilotTrace> pilots) {
    /** With fewer pilots than this a user is warned. */
    public static final int FEW = 10;

    /** The shortest past that says anything, in weeks. */
    public static final int LEAST_WEEKS = 13;

    /** The longest past that can be simulated, in weeks. */
    public static final int MOST_WEEKS = 780;

    /** Copies the list. */
    public PilotHistory {
        pilots = List.copyOf(pilots);
        if (pilots.isEmpty()) {
            throw new IllegalArgumentException("no pilots");
        }
    }

    /** From the first pilot's start to the day of which the file tells, in weeks. */
    public double weeks() {
        return ChronoUnit.DAYS.between(from, asOf) / 7.0;
    }
}
