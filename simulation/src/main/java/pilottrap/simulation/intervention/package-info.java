/** What leaders can do, and which named parameters each of it moves. */
@org.jspecify.annotations.NullMarked
package pilottrap.simulation.intervention;
