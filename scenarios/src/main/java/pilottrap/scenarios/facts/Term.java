package pilottrap.scenarios.facts;

/**
 * A measure in a course.
 *
 * @param course the course
 * @param measure what is measured there
 */
record Term(Course course, Measure measure) {}
