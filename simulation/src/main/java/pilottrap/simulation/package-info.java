/** One replication as a pure function of a blueprint and a key. */
@NullMarked
package pilottrap.simulation;

import org.jspecify.annotations.NullMarked;
