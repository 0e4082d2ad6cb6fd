/**
 * Proofs by Symja, in processes of their own that can be killed: expressions go out as lines of
 * words, {@link nabla.algebra.Truth} comes back.
 *
 * <p>{@link nabla.symja.ProverPool} is the side of the application; it loads no class of Symja.
 * {@link nabla.symja.ProverMain} is the other side.
 *
 * <p>Invariant: whatever Symja does, hangs or breaks, a question is answered within its budget, and
 * {@code TRUE} is only said of an identity of real numbers.
 */
@NullMarked
package nabla.symja;

import org.jspecify.annotations.NullMarked;
