package pilottrap.scenarios.trap;

import java.util.OptionalDouble;

/**
 * A point of a trap map.
 *
 * @param across its value of the dimension across
 * @param up its value of the dimension up
 * @param calm what is known from the calm start
 * @param crowded what is known from the crowded start
 * @param memory share from the calm less share from the crowded start, on the same luck; absent where one is
 * @param memoryError its standard error; absent where it cannot be told
 * @param basin its class
 */
public record Cell(
        double across,
        double up,
        Late calm,
        Late crowded,
        OptionalDouble memory,
        OptionalDouble memoryError,
        Basin basin) {
    /** The smaller of both shares: what the organization reaches wherever it comes from. */
    public OptionalDouble least() {
        return both(true);
    }

    /** The larger of both shares: what it reaches at best. */
    public OptionalDouble most() {
        return both(false);
    }

    private OptionalDouble both(boolean smaller) {
        if (calm.share().isEmpty() || crowded.share().isEmpty()) {
            return OptionalDouble.empty();
        }
        double one = calm.share().getAsDouble();
        double other = crowded.share().getAsDouble();
        return OptionalDouble.of(smaller ? Math.min(one, other) : Math.max(one, other));
    }
}
