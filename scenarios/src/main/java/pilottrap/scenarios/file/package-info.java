/** Scenario files: the only place that parses YAML. */
@org.jspecify.annotations.NullMarked
package pilottrap.scenarios.file;
