package pilottrap.simulation.measure;

import pilottrap.simulation.parameter.Unit;

/**
 * One entry of the outcome catalogue; its name is the contract of files, JSON and charts.
 *
 * @param name the name
 * @param unit the unit
 * @param better which way is better
 * @param estimator how it is rebuilt from rows
 * @param meaning one plain sentence
 */
public record Outcome(String name, Unit unit, Direction better, Estimator estimator, String meaning) {}
