/**
 * The core's way in: a text and what was asked become a {@link nabla.grade.Grade}.
 *
 * <p>Invariant: pure and total; no text a student can type makes it throw, and the same text gets
 * the same grade.
 */
@NullMarked
package nabla.grade;

import org.jspecify.annotations.NullMarked;
