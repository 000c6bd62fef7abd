package pilottrap.scenarios.facts;

import pilottrap.simulation.organization.Blueprint;

/**
 * One way of running the organization that facts look at.
 *
 * @param name what people call it, unique among all courses, e.g. “launch rate × 2”
 * @param blueprint what is simulated
 */
record Course(String name, Blueprint blueprint) {}
