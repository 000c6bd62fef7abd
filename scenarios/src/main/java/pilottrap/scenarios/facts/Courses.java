package pilottrap.scenarios.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import pilottrap.simulation.intervention.Interventions;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameter;

/** Makes courses out of a baseline. */
final class Courses {
    private final Course base;

    Courses(Blueprint base) {
        this.base = new Course("baseline", base);
    }

    Course base() {
        return base;
    }

    /** The baseline with one value changed. */
    Course with(String name, Parameter parameter, double value) {
        return new Course(name, base.blueprint().with(parameter, value));
    }

    /** The baseline with one value multiplied. */
    Course times(String name, Parameter parameter, double factor) {
        return with(name, parameter, factor * base.blueprint().values().of(parameter));
    }

    /** The baseline with interventions of the catalogue from the start, in their standard form. */
    Course doing(String name, String... interventions) {
        return new Course(
                name,
                base.blueprint()
                        .withProgrammes(Arrays.stream(interventions)
                                .map(each -> programme(each, 0, Map.of()))
                                .toList()));
    }

    /** The baseline with one intervention of the catalogue, as stated. */
    Course doing(String name, String intervention, int start, Map<String, Double> settings) {
        return new Course(name, base.blueprint().withProgrammes(List.of(programme(intervention, start, settings))));
    }

    private static Programme programme(String name, int start, Map<String, Double> settings) {
        return Interventions.named(name)
                .orElseThrow(() -> new IllegalArgumentException("no intervention " + name))
                .programme(start, settings);
    }

    /** Another course with one value changed. */
    static Course also(Course course, String name, Parameter parameter, double value) {
        return new Course(name, course.blueprint().with(parameter, value));
    }
}
