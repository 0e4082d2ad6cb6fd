/**
 * A derivation line by line: each line must be equal to what the derivation starts from, as it is
 * written, up to the order of its remainder or in the limit, and the last one must be its goal.
 *
 * <p>Invariant: a line is called wrong only on evidence, which names the values of the symbols and,
 * where functions are left open, functions for which it fails.
 */
@NullMarked
package nabla.derive;

import org.jspecify.annotations.NullMarked;
