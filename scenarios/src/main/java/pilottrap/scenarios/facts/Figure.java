package pilottrap.scenarios.facts;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A number computed from pooled measures of several courses.
 *
 * @param terms the measures it is computed from
 * @param formula the number, a smooth function of the pooled measures in the order of the terms
 * @param scale how it is written
 */
record Figure(List<Term> terms, ToDoubleFunction<double[]> formula, Scale scale) {
    /** Copies the list. */
    Figure {
        terms = List.copyOf(terms);
    }

    /** The measure in a course. */
    static Figure of(Measure measure, Course course, Scale scale) {
        return new Figure(List.of(new Term(course, measure)), m -> m[0], scale);
    }

    /** A number that takes no run. */
    static Figure exact(double value, Scale scale) {
        return new Figure(List.of(), m -> value, scale);
    }

    /** The measure in one course less that in another. */
    static Figure difference(Measure measure, Course course, Course other, Scale scale) {
        return new Figure(List.of(new Term(course, measure), new Term(other, measure)), m -> m[0] - m[1], scale);
    }

    /** The measure in one course over that in another. */
    static Figure times(Measure measure, Course course, Course other) {
        return new Figure(List.of(new Term(course, measure), new Term(other, measure)), m -> m[0] / m[1], Scale.TIMES);
    }

    /** By what factor more a course moves one measure than another, against a base. */
    static Figure more(Measure measure, Measure than, Course course, Course base) {
        return new Figure(
                List.of(
                        new Term(course, measure),
                        new Term(base, measure),
                        new Term(course, than),
                        new Term(base, than)),
                m -> m[0] / m[1] / (m[2] / m[3]),
                Scale.TIMES);
    }
}
