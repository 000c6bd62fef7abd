package pilottrap.simulation.parameter;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Parameter sets that fit what is known about as well as one another: what nobody knows, as data. Organization (replication)
 * r of a run is drawn from set r mod K, so that the same replication has the same set, and the same luck, in every
 * alternative and at every point. Immutable.
 */
public final class ParameterSets {
    /** No sets: every organization is drawn from the scenario's own values. */
    public static final ParameterSets NONE = new ParameterSets("", List.of(), List.of());

    private final String name;
    private final List<Parameter> parameters;
    private final double[][] values;

    /**
     * Sets of values.
     *
     * @param name what they are called, for people; empty where there are none
     * @param parameters what differs between the sets, each once
     * @param sets the values of each set in the order of {@code parameters}, in their units
     * @throws IllegalArgumentException if a parameter stands twice or may not differ ({@link #mayDiffer}), or if a set has
     *     another length or a value out of its range
     */
    public ParameterSets(String name, List<Parameter> parameters, List<double[]> sets) {
        this.name = name;
        this.parameters = List.copyOf(parameters);
        if (new HashSet<>(parameters).size() < parameters.size()) {
            throw new IllegalArgumentException("a parameter stands twice: " + parameters);
        }
        for (Parameter parameter : parameters) {
            if (!mayDiffer(parameter)) {
                throw new IllegalArgumentException(parameter + " is a matter of structure and the same in every set");
            }
        }
        this.values = new double[sets.size()][];
        for (int k = 0; k < values.length; k++) {
            double[] set = sets.get(k).clone();
            if (set.length != parameters.size()) {
                throw new IllegalArgumentException(
                        "set " + (k + 1) + " has " + set.length + " values for " + parameters.size() + " parameters");
            }
            for (int i = 0; i < set.length; i++) {
                set[i] = parameters.get(i).checked(set[i]);
            }
            values[k] = set;
        }
    }

    /**
     * Whether a parameter may differ between sets. How many teams there are, whether they share a sponsor and how long a past
     * an organization has shape its structure, which is built once for all replications.
     */
    public static boolean mayDiffer(Parameter parameter) {
        return !parameter.path().endsWith(".teams")
                && !parameter.equals(Parameters.SHARED_SPONSOR)
                && !parameter.equals(Parameters.PAST_WEEKS);
    }

    /** What they are called; empty where there are none. */
    public String name() {
        return name;
    }

    /** What differs between the sets. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** How many sets there are, K; 0 where there are none. */
    public int size() {
        return values.length;
    }

    /** A copy of the values of a set, in the order of {@link #parameters}. */
    public double[] set(int index) {
        return values[index].clone();
    }

    /**
     * The set that a replication is drawn from: {@code replication mod K}.
     *
     * @throws IllegalArgumentException if there are no sets, or the replication is negative
     */
    public int of(long replication) {
        if (size() == 0 || replication < 0) {
            throw new IllegalArgumentException("replication " + replication + " of " + size() + " parameter sets");
        }
        return (int) (replication % size());
    }

    /** What holds in a replication: the values of its set over others; the others where there are no sets. */
    public ParameterValues over(ParameterValues others, long replication) {
        return size() == 0 || parameters.isEmpty() ? others : others.with(parameters, values[of(replication)]);
    }

    /** These sets without some parameters, which are then the same for all; as many sets as before. */
    public ParameterSets without(Collection<Parameter> stated) {
        Set<Parameter> fixed = Set.copyOf(stated);
        if (parameters.stream().noneMatch(fixed::contains)) {
            return this;
        }
        List<Parameter> left =
                parameters.stream().filter(each -> !fixed.contains(each)).toList();
        int[] columns = left.stream().mapToInt(parameters::indexOf).toArray();
        return new ParameterSets(
                name,
                left,
                Arrays.stream(values)
                        .map(set ->
                                Arrays.stream(columns).mapToDouble(i -> set[i]).toArray())
                        .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterSets that
                && name.equals(that.name)
                && parameters.equals(that.parameters)
                && Arrays.deepEquals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + parameters.hashCode()) + Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        return size() == 0 ? "no parameter sets" : size() + " parameter sets of ensemble " + name;
    }
}
