/**
 * Is it the right kind of thing? An expression as it was written becomes one in which every step
 * makes sense, with its shape, or the problems that keep it from having one.
 *
 * <p>Invariant: in a {@link nabla.shape.Checked} expression every product multiplies from left to
 * right, every identity and every zero matrix has its size, and what looks alike (bars, powers,
 * zeros) has become what its shape makes it. Total: any tree gets an answer.
 */
@NullMarked
package nabla.shape;

import org.jspecify.annotations.NullMarked;
