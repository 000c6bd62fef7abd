/** Single pilots explained: what happened to them, in plain words, and what would have happened but for one cause. */
@NullMarked
package pilottrap.scenarios.explain;

import org.jspecify.annotations.NullMarked;
