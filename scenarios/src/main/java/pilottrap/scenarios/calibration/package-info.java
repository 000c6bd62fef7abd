/** Calibration: parameter sets that meet stated targets, by history matching with approximate Bayesian computation. */
@org.jspecify.annotations.NullMarked
package pilottrap.scenarios.calibration;
