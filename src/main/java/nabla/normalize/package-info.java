/**
 * Normalize: one tree for expressions that differ in form alone.
 *
 * <p>Invariant: a rule applies only where both of its sides have the same value, and a value at the
 * same points, up to isolated ones. So nothing is cancelled that may be undefined on more than
 * that.
 */
@NullMarked
package nabla.normalize;

import org.jspecify.annotations.NullMarked;
