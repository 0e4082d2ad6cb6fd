/**
 * Numbers: the value of an expression at a point, with a bound on its error, and the points.
 *
 * <p>Invariant: a value is either enclosed with certainty, certainly undefined, or unknown;
 * rounding, overflow and cancellation only ever widen the enclosure.
 */
@NullMarked
package nabla.evaluate;

import org.jspecify.annotations.NullMarked;
