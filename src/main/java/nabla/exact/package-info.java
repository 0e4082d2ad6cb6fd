/**
 * Vectors and matrices, exactly: two resolved expressions are compared over prime fields at random
 * matrices of several sizes, with a bound on the chance of error; small matrices are found at which
 * they differ.
 *
 * <p>Invariant: no result depends on anything but the two expressions, their symbols and a seed. A
 * difference holds rigorously; an equality carries the probability with which it may be wrong.
 */
@NullMarked
package nabla.exact;

import org.jspecify.annotations.NullMarked;
