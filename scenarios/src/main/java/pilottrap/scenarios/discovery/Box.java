package pilottrap.scenarios.discovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of the space of factors: where every limit is kept.
 *
 * @param limits one for each factor, in their order
 */
public record Box(List<Limit> limits) {
    /** Copies the list. */
    public Box {
        limits = List.copyOf(limits);
    }

    /** The box that holds everything. */
    static Box everything(int factors) {
        return new Box(Collections.nCopies(factors, Limit.NONE));
    }

    /** The same box with another limit of one factor. */
    Box with(int factor, Limit limit) {
        List<Limit> changed = new ArrayList<>(limits);
        changed.set(factor, limit);
        return new Box(changed);
    }

    /** What it allows of a factor. */
    public Limit limit(int factor) {
        return limits.get(factor);
    }

    /** The factors that it limits, in their order. */
    public int[] restricted() {
        return IntStream.range(0, limits.size())
                .filter(f -> limits.get(f).sides() > 0)
                .toArray();
    }

    /** Whether a case lies in it. */
    boolean holds(Cases cases, int at) {
        for (int factor = 0; factor < limits.size(); factor++) {
            if (!limits.get(factor).allows(cases.value(at, factor))) {
                return false;
            }
        }
        return true;
    }

    /** The cases that lie in it, and how many of them are of interest, by counting. */
    public Count count(Cases cases) {
        int n = 0;
        int hits = 0;
        for (int at = 0; at < cases.size(); at++) {
            if (holds(cases, at)) {
                n++;
                hits += cases.ofInterest(at) ? 1 : 0;
            }
        }
        return new Count(n, hits);
    }
}
