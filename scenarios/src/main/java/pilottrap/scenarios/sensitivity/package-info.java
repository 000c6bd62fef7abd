/** Sensitivity analysis on plain numbers: which factors an outcome depends on, and how much of it is luck. */
@org.jspecify.annotations.NullMarked
package pilottrap.scenarios.sensitivity;
