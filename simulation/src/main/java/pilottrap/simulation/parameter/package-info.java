/**
 * Every number of the model, each in one place with name, unit, range, default, source and evidence grade.
 *
 * <p>{@link pilottrap.simulation.parameter.Parameters} is the catalogue; validation of scenario files, {@code
 * docs/parameters.md} and the JSON Schema are generated from it.
 */
@NullMarked
package pilottrap.simulation.parameter;

import org.jspecify.annotations.NullMarked;
