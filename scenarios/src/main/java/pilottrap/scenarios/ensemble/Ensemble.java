package pilottrap.scenarios.ensemble;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.ParameterSets;

/**
 * Parameter sets that fit what is known about as well as one another, with where they come from. Read and written by
 * {@link pilottrap.scenarios.file.EnsembleFile}.
 *
 * @param name its name
 * @param description one line; may be empty
 * @param calibration how it was made, as free entries; may be empty
 * @param parameters what differs between the sets
 * @param sets the sets, at least one
 */
public record Ensemble(
        String name,
        String description,
        Map<String, String> calibration,
        List<Parameter> parameters,
        List<ParameterSet> sets) {
    /** The most sets of an ensemble. */
    public static final int MOST_SETS = 1_000;

    /** The most values of all sets together, so that they still fit into a resolved scenario. */
    public static final int MOST_VALUES = 20_000;

    /**
     * Copies the collections and checks the sets.
     *
     * @throws IllegalArgumentException if there is no set or no parameter, there are too many, a parameter stands twice or may
     *     not differ ({@link ParameterSets#mayDiffer}), or a set has another length or a value out of its range
     */
    public Ensemble {
        calibration = Collections.unmodifiableMap(new LinkedHashMap<>(calibration));
        parameters = List.copyOf(parameters);
        sets = List.copyOf(sets);
        if (sets.isEmpty() || parameters.isEmpty()) {
            throw new IllegalArgumentException("an ensemble needs a parameter and a set");
        }
        if (sets.size() > MOST_SETS || sets.size() * parameters.size() > MOST_VALUES) {
            throw new IllegalArgumentException("an ensemble has at most " + MOST_SETS + " sets and " + MOST_VALUES
                    + " values, not " + sets.size() + " sets of " + parameters.size());
        }
        drawn(name, parameters, sets);
    }

    /** What organizations are drawn from. */
    public ParameterSets drawn() {
        return drawn(name, parameters, sets);
    }

    private static ParameterSets drawn(String name, List<Parameter> parameters, List<ParameterSet> sets) {
        return new ParameterSets(
                name,
                parameters,
                sets.stream()
                        .map(set -> set.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                        .toList());
    }
}
