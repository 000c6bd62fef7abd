/** Luck that belongs to a purpose and an owner, never to an order of use. */
@org.jspecify.annotations.NullMarked
package pilottrap.simulation.random;
