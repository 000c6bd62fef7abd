package pilottrap.scenarios.discovery;

/**
 * Cases that lie somewhere.
 *
 * @param cases how many, from 0 on
 * @param hits how many of them are of interest, in [0, {@code cases}]
 */
public record Count(int cases, int hits) {
    /** Checks the counts. */
    public Count {
        if (cases < 0 || hits < 0 || hits > cases) {
            throw new IllegalArgumentException("no " + hits + " of " + cases + " cases");
        }
    }

    /** The share of its cases that is of interest, in [0, 1]; 0 where there is none. */
    public double density() {
        return cases == 0 ? 0 : (double) hits / cases;
    }

    /** The share of all cases of interest that is here, in [0, 1]. */
    public double coverage(Count all) {
        return all.hits == 0 ? 0 : (double) hits / all.hits;
    }

    /** The share of all cases that is here, in [0, 1]. */
    public double mass(Count all) {
        return all.cases == 0 ? 0 : (double) cases / all.cases;
    }

    Count minus(Count part) {
        return new Count(cases - part.cases, hits - part.hits);
    }

    Count plus(Count part) {
        return new Count(cases + part.cases, hits + part.hits);
    }

    /** Whether the share of interest is at least that of another; exact. */
    boolean asDense(Count other) {
        return (long) hits * other.cases >= (long) other.hits * cases;
    }
}
