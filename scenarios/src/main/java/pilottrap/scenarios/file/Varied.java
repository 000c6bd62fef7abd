package pilottrap.scenarios.file;

import pilottrap.scenarios.experiment.Levels;

/**
 * Something that an experiment varies.
 *
 * @param lever what
 * @param levels the values it takes
 * @param at where it is said
 */
record Varied(Lever lever, Levels levels, Location at) {}
