package pilottrap.scenarios.ensemble;

import java.util.Locale;
import pilottrap.simulation.parameter.ParameterSets;

/**
 * From how many parameter sets of which ensemble a result's organizations are drawn; replication r from set
 * {@code r mod size}.
 *
 * @param ensemble the ensemble's name; empty where there is none
 * @param size how many sets, K; 0 where there is no ensemble
 */
public record Sets(String ensemble, int size) {
    /** No ensemble: one set of values for all. */
    public static final Sets NONE = new Sets("", 0);

    /** Checks the size. */
    public Sets {
        if (size < 0 || size > Ensemble.MOST_SETS) {
            throw new IllegalArgumentException("an ensemble of " + size + " sets");
        }
    }

    /** Of what a blueprint draws from. */
    public static Sets of(ParameterSets sets) {
        return sets.size() == 0 ? NONE : new Sets(sets.name(), sets.size());
    }

    /** Whether there are sets to take turns in. */
    public boolean any() {
        return size > 0;
    }

    /** Whether sets can be told apart: at least two. */
    public boolean several() {
        return size > 1;
    }

    /** The set of a replication, from 0. */
    public int of(long replication) {
        return (int) (replication % size);
    }

    /** {@code drawn from 40 parameter sets of ensemble enterprise}; empty where there is no ensemble. */
    public String words() {
        return size == 0
                ? ""
                : String.format(Locale.ROOT, "drawn from %,d parameter set", size) + (size == 1 ? "" : "s")
                        + " of ensemble " + ensemble;
    }
}
