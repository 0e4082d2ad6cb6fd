/**
 * The data every stage shares: an expression exactly as it was written, declared symbols and their
 * domains, problems found in a text, and printers.
 *
 * <p>Invariant: everything here is an immutable value, and {@link nabla.math.TextPrinter} prints
 * text that the answer parser reads back to the same tree.
 */
@NullMarked
package nabla.math;

import org.jspecify.annotations.NullMarked;
