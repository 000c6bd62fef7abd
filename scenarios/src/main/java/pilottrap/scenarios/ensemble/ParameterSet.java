package pilottrap.scenarios.ensemble;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One set of values that was accepted.
 *
 * @param values the values in the order of the ensemble's parameters, in their units
 * @param digest the digest of the run by which it was judged; empty where none is stated
 * @param patterns what it came to, by the names of the patterns; may be empty
 */
public record ParameterSet(List<Double> values, String digest, Map<String, Double> patterns) {
    /** Copies the collections; the patterns keep their order. */
    public ParameterSet {
        values = List.copyOf(values);
        patterns = Collections.unmodifiableMap(new LinkedHashMap<>(patterns));
    }
}
