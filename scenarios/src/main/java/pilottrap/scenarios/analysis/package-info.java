/** Statistics over runs: paired comparison, stopping, sensitivity, search and calibration. */
@org.jspecify.annotations.NullMarked
package pilottrap.scenarios.analysis;
