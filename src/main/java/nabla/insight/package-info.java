/**
 * What the attempts tell a teacher.
 *
 * <p>Invariant: reads only; every number comes from stored attempts.
 */
@NullMarked
package nabla.insight;

import org.jspecify.annotations.NullMarked;
