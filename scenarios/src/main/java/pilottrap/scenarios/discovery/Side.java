package pilottrap.scenarios.discovery;

import java.util.ArrayList;
import java.util.List;

/**
 * One end of a limit, or the values that it excludes.
 *
 * @param factor the factor
 * @param end which one
 */
record Side(int factor, End end) {
    enum End {
        LOW,
        HIGH,
        VALUES
    }

    /** All sides of a box, in the order of the factors, low before high. */
    static List<Side> of(Box box) {
        List<Side> sides = new ArrayList<>();
        for (int factor : box.restricted()) {
            if (box.limit(factor) instanceof Limit.Between between) {
                if (between.below()) {
                    sides.add(new Side(factor, End.LOW));
                }
                if (between.above()) {
                    sides.add(new Side(factor, End.HIGH));
                }
            } else {
                sides.add(new Side(factor, End.VALUES));
            }
        }
        return sides;
    }

    /** The box without this side. */
    Box off(Box box) {
        return box.with(factor, box.limit(factor) instanceof Limit.Between now ? opened(now) : Limit.NONE);
    }

    private Limit opened(Limit.Between now) {
        return end == End.LOW
                ? new Limit.Between(Double.NEGATIVE_INFINITY, now.high())
                : new Limit.Between(now.low(), Double.POSITIVE_INFINITY);
    }

    /** The box with this end moved out to a value. */
    Box to(Box box, double value) {
        Limit.Between now = (Limit.Between) box.limit(factor);
        return box.with(
                factor, end == End.LOW ? new Limit.Between(value, now.high()) : new Limit.Between(now.low(), value));
    }
}
