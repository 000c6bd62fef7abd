/** The future-event list, the clock and the queues: a discrete-event engine that knows nothing of organizations. */
@org.jspecify.annotations.NullMarked
package pilottrap.simulation.kernel;
