package pilottrap.scenarios.discovery;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a box allows of one factor. */
public sealed interface Limit {
    /** Everything. */
    Limit NONE = new Between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Whether a value of the factor, in its unit, is allowed. */
    boolean allows(double value);

    /** How many of its sides are there: 0, 1 or 2 ends; a set of values counts as 1. */
    int sides();

    /**
     * Values between two ends, inclusive.
     *
     * @param low the lower end, or −∞ where there is none
     * @param high the upper end, or ∞ where there is none
     */
    record Between(double low, double high) implements Limit {
        /** Checks the ends. */
        public Between {
            if (!(low <= high)) {
                throw new IllegalArgumentException("nothing lies between " + low + " and " + high);
            }
        }

        @Override
        public boolean allows(double value) {
            return value >= low && value <= high;
        }

        /** Whether there is a lower end. */
        public boolean below() {
            return low > Double.NEGATIVE_INFINITY;
        }

        /** Whether there is an upper end. */
        public boolean above() {
            return high < Double.POSITIVE_INFINITY;
        }

        @Override
        public int sides() {
            return (below() ? 1 : 0) + (above() ? 1 : 0);
        }
    }

    /**
     * Every value but some; for factors whose values have no order, such as on and off.
     *
     * @param excluded the values that are not allowed, at least one
     */
    record Except(SortedSet<Double> excluded) implements Limit {
        /** Copies the set. */
        public Except {
            excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
            if (excluded.isEmpty()) {
                throw new IllegalArgumentException("a limit excludes something");
            }
        }

        @Override
        public boolean allows(double value) {
            return !excluded.contains(value);
        }

        @Override
        public int sides() {
            return 1;
        }
    }
}
