/**
 * The port to a computer algebra system, in our own types only.
 *
 * <p>Invariant: an answer that is not certain is {@link nabla.algebra.Truth#UNKNOWN}; time running
 * out, a missing system and a crash are all {@code UNKNOWN}, never {@code FALSE}.
 */
@NullMarked
package nabla.algebra;

import org.jspecify.annotations.NullMarked;
