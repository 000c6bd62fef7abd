package pilottrap.simulation.parameter;

import java.util.Arrays;
import java.util.List;

/** One value for every parameter of the catalogue; immutable. */
public final class ParameterValues {
    private static final ParameterValues STANDARD = standardValues();

    private final double[] values;

    private ParameterValues(double[] values) {
        this.values = values;
    }

    private static ParameterValues standardValues() {
        return new ParameterValues(
                Parameters.all().stream().mapToDouble(Parameter::standard).toArray());
    }

    /** The defaults: the large legacy enterprise of 2024–25. */
    public static ParameterValues standard() {
        return STANDARD;
    }

    /** The value of a parameter, in its unit. */
    public double of(Parameter parameter) {
        return values[parameter.index()];
    }

    /**
     * These values with one changed.
     *
     * @throws IllegalArgumentException if the value is outside the parameter's allowed range or NaN
     */
    public ParameterValues with(Parameter parameter, double value) {
        double[] changed = values.clone();
        changed[parameter.index()] = parameter.checked(value);
        return new ParameterValues(changed);
    }

    /**
     * These values with several changed.
     *
     * @param parameters which
     * @param others their values, in the same order
     * @throws IllegalArgumentException if a value is outside its parameter's allowed range or NaN, or one is missing
     */
    public ParameterValues with(List<Parameter> parameters, double[] others) {
        if (parameters.size() != others.length) {
            throw new IllegalArgumentException(parameters.size() + " parameters, but " + others.length + " values");
        }
        double[] changed = values.clone();
        for (int i = 0; i < others.length; i++) {
            Parameter parameter = parameters.get(i);
            changed[parameter.index()] = parameter.checked(others[i]);
        }
        return new ParameterValues(changed);
    }

    /** A copy of all values, indexed by {@link Parameter#index()}. */
    public double[] toArray() {
        return values.clone();
    }

    /**
     * Copies all values into an array.
     *
     * @param target as long as the catalogue
     */
    public void copyTo(double[] target) {
        System.arraycopy(values, 0, target, 0, values.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterValues that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
