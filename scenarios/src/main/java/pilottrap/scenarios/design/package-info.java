/** Designs of experiments: where the points of a plan lie in the space of its factors. */
@org.jspecify.annotations.NullMarked
package pilottrap.scenarios.design;
