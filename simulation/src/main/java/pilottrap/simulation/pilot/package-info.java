/** A pilot, the stages it passes and the ways in which it ends. */
@org.jspecify.annotations.NullMarked
package pilottrap.simulation.pilot;
